import { image, organization, place } from './place.js';
import { bare, date, link, number, oneOf, text, yesNoOrText } from './schema.js';
import { type Infer, needed } from './shape.js';
import { ATTENDANCE_MODES, AVAILABILITIES, CHANNELS, EVENT_STATUSES } from './words.js';

/** schema.org `Place`, or `VirtualLocation` when it is `virtual`: its `url` is then where the event happens. */
const venue = bare({ ...place, url: link(), virtual: yesNoOrText() });

/** What a date of a course has of its own; the rest is the course's. */
const session = bare({
  id: text(500),
  title: text(300),
  description: text(20000),
  url: link(),
  startDate: date(),
  endDate: date(),
  doorTime: date(),
  duration: text(50),
  eventStatus: oneOf(...EVENT_STATUSES),
  previousStartDate: date(),
  eventAttendanceMode: oneOf(...ATTENDANCE_MODES),
  location: [venue] as const,
  statusReason: text(1000),
});

/** schema.org `Schedule`, as it is written; enumerations by their bare names. */
const schedule = bare({
  startDate: date(),
  endDate: date(),
  startTime: text(40),
  endTime: text(40),
  duration: text(50),
  repeatFrequency: text(50),
  repeatCount: number(1, 10000),
  byDay: [text(50)] as const,
  byMonth: [number(1, 12)] as const,
  byMonthDay: [number(-31, 31)] as const,
  byMonthWeek: [number(-5, 6)] as const,
  exceptDate: [date()] as const,
  scheduleTimezone: text(100),
});

/**
 * An event: schema.org `Event`, in the names of the feed vocabulary. All but `id` and `title` are optional,
 * and absent means unknown, never "no".
 *
 * Dates are ISO 8601. Without an offset they are the wall time of `timeZone`, or of the feed's zone; a date
 * without a time is that whole day, and as an end it is the last day. Without `startDate` the event is by
 * arrangement, or postponed. `exdate` and `rdate` are such dates, separated by commas.
 */
export const eventShape = bare({
  ...session,
  id: needed(text(500)),
  title: needed(text(300)),
  image,
  organizer: organization,
  performer: [{ name: text(300), url: link() }] as const,
  /** `highPrice`: where the price is a span, its end. */
  offers: [
    {
      name: text(300),
      price: number(0, 1e6),
      highPrice: number(0, 1e6),
      priceCurrency: text(10),
      url: link(),
      availability: oneOf(...AVAILABILITIES),
      validThrough: date(),
    },
  ] as const,
  isAccessibleForFree: yesNoOrText(),
  remainingAttendeeCapacity: number(0, 1e6),
  maximumAttendeeCapacity: number(1, 1e6),
  typicalAgeRange: text(50),
  inLanguage: text(35),
  subEvent: [session] as const,
  superEvent: { id: text(500), title: text(300), url: link() },
  eventSchedule: [schedule] as const,
  keywords: [text(200)] as const,
  category: [text(200)] as const,
  audience: [text(200)] as const,
  district: text(200),
  accessibility: [text(200)] as const,
  registration: {
    url: link(),
    email: text(200),
    telephone: text(100),
    deadline: date(),
    required: yesNoOrText(),
  },
  byArrangement: yesNoOrText(),
  /** It may yet not take place: iCalendar's third status. */
  tentative: yesNoOrText(),
  timeZone: text(100),
  rrule: text(1000),
  exdate: text(20000),
  rdate: text(20000),
  channel: [oneOf(...CHANNELS)] as const,
  openingHours: text(2000),
  sequence: number(0, 1e9),
  dateModified: date(),
  expires: date(),
  plainLanguageUrl: link(),
  signLanguageUrl: link(),
});

/** `EventRecord`, since the browser has an `Event` of its own. */
export type EventRecord = Infer<typeof eventShape>;
export type Venue = Infer<typeof venue>;
export type Session = Infer<typeof session>;
export type Schedule = Infer<typeof schedule>;
