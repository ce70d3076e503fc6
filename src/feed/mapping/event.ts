import { type EventRecord, eventShape } from '../../model/event.js';
import { isIsoDate } from '../../model/schema.js';
import type { Shape } from '../../model/shape.js';
import { ATTENDANCE_MODES, EVENT_STATUSES } from '../../model/words.js';
import type { Kind, Reading } from '../kind.js';
import { check, isSpan } from './event-check.js';
import { type Fields, namesOf, placesAt, type Reader, readFields, readRecord } from './fields.js';
import { bareName, isObject, type ReadContext, read as readShape, type Values } from './read.js';

/** schema.org's `Event` and its subtypes. */
const TYPE = /Event$|^(EventSeries|Festival|Hackathon|CourseInstance)$/;

const listOf = (value: unknown): unknown[] => [value].flat();

/** A word of an enumeration, as an IRI or bare. */
const word = (value: unknown): unknown => {
  const one = listOf(value)[0] ?? undefined;
  const name = isObject(one) ? one['@id'] : one;
  return typeof name === 'string' ? bareName(name) : one;
};

/** A list of objects that are changed before they are read. */
const each =
  (shape: Shape, change: (entry: Values) => unknown): Reader =>
  (value, context) =>
    readShape(
      shape,
      listOf(value).map((entry) => (isObject(entry) ? change(entry) : entry)),
      context,
    );

const fact: Reader = (value, context) => {
  const one = readShape(eventShape.byArrangement, value, context);
  const name = typeof one === 'string' && bareName(one).toLowerCase();
  return name === 'true' || (name !== 'false' && one);
};

/** Several dates with commas between them. */
const dates: Reader = (value) => listOf(value).filter(isText).join() || value;

const isText = (value: unknown): value is string => typeof value === 'string';

const isVirtual = ({ '@type': type, name, url, address, geo }: Values) =>
  type ? bareName(type) === 'VirtualLocation' : url && !name && !address && !geo;

const isIri = (value: unknown) => typeof value === 'string' && /^https?:\S+$/.test(value);

const FIELDS: Fields = {
  ...eventShape,
  eventStatus: word,
  eventAttendanceMode: word,
  location: (value, context) =>
    each(eventShape.location, (entry) => (isVirtual(entry) ? { ...entry, virtual: true } : entry))(
      listOf(value).map((entry) => (isIri(entry) ? { url: entry } : entry)),
      context,
    ),
  offers: each(eventShape.offers, (offer) => ({
    price: offer.lowPrice,
    ...offer,
    availability: word(offer.availability),
  })),
  eventSchedule: each(eventShape.eventSchedule, (schedule) => ({
    ...schedule,
    byDay: listOf(schedule.byDay ?? []).map(bareName),
  })),
  subEvent: (value, context) =>
    listOf(value).map((entry) => (isObject(entry) ? session(entry, context) : entry)),
  superEvent: (value, context) => {
    const [one] = listOf(value);
    return isObject(one) ? readFields(one, NAMES, context).fields : { [isIri(one) ? 'url' : 'title']: one };
  },
  audience: each(eventShape.audience, ({ audienceType, ...audience }) => audienceType ?? audience),
  keywords: (value, context) =>
    readShape(eventShape.keywords, typeof value === 'string' ? value.split(/\s*,\s*/) : value, context),
  isAccessibleForFree: fact,
  byArrangement: fact,
  exdate: dates,
  rdate: dates,
};

const NAMES = namesOf(
  FIELDS,
  { geo: eventShape.location[0].geo },
  {
    start: 'startDate',
    end: 'endDate',
    venue: 'location',
    organisation: 'organizer',
    organization: 'organizer',
    organiser: 'organizer',
    timezone: 'timeZone',
    subEvents: 'subEvent',
    sessions: 'subEvent',
    tags: 'keywords',
    geometry: 'geo',
  },
  'mainEntityOfPage sponsor about',
);
const IDENTITY = ['title', 'startDate', 'location', 'url'];

const areDates = (value: string) => value.split(',').every(isSpan);

/** Values that tell whether a feed means by its names what we do. */
const SOUND: Record<string, (value: string) => boolean> = {
  startDate: isIsoDate,
  endDate: isIsoDate,
  eventStatus: (value) => EVENT_STATUSES.some((word) => word === bareName(value)),
  eventAttendanceMode: (value) => ATTENDANCE_MODES.some((word) => word === bareName(value)),
  rrule: (value) => /^[A-Z]+=[^\s:]*$/.test(value),
  exdate: areDates,
  rdate: areDates,
};

/** Whether a record is an event, or of no type, and in the vocabulary's names alone. */
function isNative(raw: Values): boolean {
  for (const key of Object.keys(raw)) {
    const isSound = SOUND[NAMES.get(key)?.name ?? ''];
    if (!NAMES.has(key) || (isSound && listOf(raw[key]).some((one) => one && isText(one) && !isSound(one))))
      return false;
  }
  return listOf(raw['@type'] ?? 'Event').some((type) => TYPE.test(bareName(type)));
}

const read = (raw: Values, context: ReadContext): Reading =>
  readRecord(raw, NAMES, context, settle, IDENTITY);

/** Puts what publishers write beside a field into it, and says what follows from others. */
function settle(fields: Values, { geo }: Values) {
  const { offers, startDate, doorTime } = fields;
  if (geo) fields.location = placesAt(geo, fields.location);
  const places = fields.location as Values[] | undefined;
  if (places?.some(({ virtual }) => virtual))
    fields.eventAttendanceMode ??= ATTENDANCE_MODES[places.every(({ virtual }) => virtual) ? 1 : 2];
  // The time of a day that need not be said twice.
  if (typeof startDate === 'string' && typeof doorTime === 'string' && /^\d\d:\d\d/.test(doorTime))
    fields.doorTime = `${startDate.slice(0, 10)}T${doorTime}`;
  if ((offers as Values[] | undefined)?.every(({ price }) => price === 0))
    fields.isAccessibleForFree ??= true;
}

/** One date of several. */
function session(entry: Values, context: ReadContext): Values {
  const { fields, beside } = readFields(entry, NAMES, context);
  settle(fields, beside);
  return fields;
}

const foreign = async () => (await import('./foreign/event/event.js')).createForeign();

/** Events. */
export const eventKind: Kind<EventRecord> = {
  name: 'event',
  shape: eventShape,
  isNative,
  read,
  check,
  foreign,
};
