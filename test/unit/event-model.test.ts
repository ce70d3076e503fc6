/** What each field of an event accepts and refuses, and what the published schema says of it. */
import { eventShape } from '../../src/model/event.js';
import { jsonSchemas } from '../../src/model/json-schema.js';
import { ATTENDANCE_MODES, AVAILABILITIES, CHANNELS, EVENT_STATUSES } from '../../src/model/words.js';
import { deepEqual } from '../helpers/assert.js';
import {
  type Case,
  DATE,
  FACT,
  heldBy,
  itHolds,
  LINK,
  NUMBER,
  ONE_OF,
  TEXT,
} from '../helpers/field-cases.js';

/** What an event has, and each of its dates, too. */
const SESSION: Record<string, Case> = {
  description: TEXT(20_000),
  url: LINK,
  startDate: DATE,
  endDate: DATE,
  doorTime: DATE,
  duration: TEXT(50),
  eventStatus: ONE_OF(...EVENT_STATUSES),
  previousStartDate: DATE,
  eventAttendanceMode: ONE_OF(...ATTENDANCE_MODES),
  'location.0.name': TEXT(300),
  'location.0.address.streetAddress': TEXT(200),
  'location.0.address.postalCode': TEXT(20),
  'location.0.address.addressLocality': TEXT(200),
  'location.0.district': TEXT(200),
  'location.0.url': LINK,
  'location.0.virtual': FACT,
  statusReason: TEXT(1000),
};
const FIELDS: Record<string, Case> = {
  id: TEXT(500),
  title: TEXT(300),
  ...SESSION,
  'image.url': LINK,
  'organizer.name': TEXT(300),
  'organizer.url': LINK,
  'organizer.email': TEXT(200),
  'organizer.telephone': TEXT(100),
  'performer.0.name': TEXT(300),
  'performer.0.url': LINK,
  'offers.0.name': TEXT(300),
  'offers.0.price': NUMBER(0, 1e6),
  'offers.0.highPrice': NUMBER(0, 1e6),
  'offers.0.priceCurrency': TEXT(10),
  'offers.0.url': LINK,
  'offers.0.availability': ONE_OF(...AVAILABILITIES),
  'offers.0.validThrough': DATE,
  isAccessibleForFree: FACT,
  remainingAttendeeCapacity: NUMBER(0, 1e6),
  maximumAttendeeCapacity: NUMBER(1, 1e6),
  typicalAgeRange: TEXT(50),
  inLanguage: TEXT(35),
  'subEvent.0.title': TEXT(300),
  'superEvent.id': TEXT(500),
  'superEvent.title': TEXT(300),
  'superEvent.url': LINK,
  'eventSchedule.0.startDate': DATE,
  'eventSchedule.0.endDate': DATE,
  'eventSchedule.0.startTime': TEXT(40),
  'eventSchedule.0.endTime': TEXT(40),
  'eventSchedule.0.duration': TEXT(50),
  'eventSchedule.0.repeatFrequency': TEXT(50),
  'eventSchedule.0.repeatCount': NUMBER(1, 10_000),
  'eventSchedule.0.byDay.0': TEXT(50),
  'eventSchedule.0.byMonth.0': NUMBER(1, 12),
  'eventSchedule.0.byMonthDay.0': NUMBER(-31, 31),
  'eventSchedule.0.byMonthWeek.0': NUMBER(-5, 6),
  'eventSchedule.0.exceptDate.0': DATE,
  'eventSchedule.0.scheduleTimezone': TEXT(100),
  'keywords.0': TEXT(200),
  'category.0': TEXT(200),
  'audience.0': TEXT(200),
  district: TEXT(200),
  'accessibility.0': TEXT(200),
  'registration.url': LINK,
  'registration.email': TEXT(200),
  'registration.telephone': TEXT(100),
  'registration.deadline': DATE,
  'registration.required': FACT,
  byArrangement: FACT,
  tentative: FACT,
  timeZone: TEXT(100),
  rrule: TEXT(1000),
  exdate: TEXT(20_000),
  rdate: TEXT(20_000),
  'channel.0': ONE_OF(...CHANNELS),
  openingHours: TEXT(2000),
  sequence: NUMBER(0, 1e9),
  dateModified: DATE,
  expires: DATE,
  plainLanguageUrl: LINK,
  signLanguageUrl: LINK,
};

describe('each field of an event', () => {
  itHolds(heldBy(eventShape), FIELDS);

  it('is in this table, and in the published schema', () => {
    const tested = new Set(Object.keys(FIELDS).map((path) => path.split('.')[0]));
    deepEqual([...tested].sort(), Object.keys(eventShape).sort());
    const schema = jsonSchemas().event as { properties: object; anyOf: object[] };
    deepEqual(
      Object.keys(schema.properties).sort(),
      ['@type', '@id', 'name', ...Object.keys(eventShape)].sort(),
    );
    deepEqual(schema.anyOf, [{ required: ['title'] }, { required: ['name'] }]);
  });
});

describe('each field of a date of an event', () => {
  itHolds(
    heldBy(eventShape),
    Object.fromEntries(Object.entries(SESSION).map(([path, field]) => [`subEvent.0.${path}`, field])),
  );
});
