import { findZone } from '../../formats/icalendar/zones.js';
import type { Foreign } from '../../kind.js';
import { bareName, isObject, type ReadContext, type Values } from '../read.js';
import { collect, type Found } from './collect.js';
import { fieldsOf } from './event-fields.js';
import { CONTAINERS, PREFIX, SYNONYMS, type Target } from './event-names.js';
import { modeOf, readLink, readText } from './event-readers.js';
import { whereOf } from './event-where.js';
import { datesOf, iso, onRule, readIntervals, ruleIn } from './intervals.js';
import { createNames, normalize } from './names.js';
import { priceOf, registrationOf } from './offers.js';
import { periodOf } from './period.js';
import { compact, toYesNoOrText } from './values.js';
import { isOnlineWord } from './venues.js';
import { orderOf, readWhen, type When } from './when.js';

/*
 * Foreign events: other names for our fields, dates in columns and spellings of all sorts. Loads when a feed has
 * keys or values that are not the vocabulary's own. What comes out is a record in the vocabulary's names.
 */

const names = createNames(SYNONYMS, PREFIX);

/** schema.org types that are certainly something else; an unknown type is given the benefit of the doubt. */
const OTHER_TYPE =
  /^(JobPosting|GovernmentOffice|NGO|Organization|Place|LocalBusiness|Person|CreativeWork|Web(Site|Page)|BreadcrumbList|MusicGroup|VTODO|VJOURNAL)$/;

/** What only offers to volunteers say. */
const OFFER =
  /^(hiringorganization|employmenttype|totaljobopenings|joblocation|jobtitle|einsatzort|stundenprowoche|hoursperweek|commitment|fuehrungszeugnis)/;

/** What a record is when it is no event, in the feed's words. */
function otherKind(raw: Values): string | undefined {
  const types = [raw['@type'] ?? []].flat().map(bareName);
  if (types.length) return types.every((type) => OTHER_TYPE.test(type)) ? types.join() : undefined;
  const keys = Object.keys(raw);
  const isOffer = keys.some((key) => OFFER.test(normalize(key)));
  return isOffer && !keys.some((key) => DATED.has(names(key)?.target ?? 'title')) ? 'JobPosting' : undefined;
}

const DATED = new Set<Target>([
  'startDate',
  'startTime',
  'endDate',
  'endTime',
  'day',
  'time',
  'deadline',
  'doorTime',
  'previousStartDate',
  'dates',
]);
const HALF_DAY = /\d\s?[ap]\.?m\b/i;
const ARRANGED =
  /nach (vereinbarung|absprache)|auf anfrage|by (arrangement|appointment)|on request|sur (demande|rendez)/i;
/** How deep the dates of a record may lie. */
const DEPTH = 3;

/** What understands one feed of foreign events. It remembers what its columns begin with, the day or the month. */
export function createForeign(): Foreign {
  const orders = new Map<string, 'day' | 'month'>();
  let anyOrder: 'day' | 'month' | undefined;
  let hasHalfDays = false;

  function look(value: unknown, depth = 0) {
    if (!isObject(value) || depth > DEPTH) return;
    for (const key in value) {
      const inner = value[key];
      if (typeof inner === 'object') for (const entry of [inner].flat()) look(entry, depth + 1);
      if (typeof inner !== 'string' || inner.length > 60 || !DATED.has(names(key)?.target ?? 'title'))
        continue;
      hasHalfDays ||= HALF_DAY.test(inner);
      const order = orderOf(inner);
      if (!order) continue;
      orders.set(key, order);
      anyOrder = order;
    }
  }

  /** Whether 8/9/2026 is the 9th of August: by its column, by another one, by the manners of the country. */
  const monthFirst = (key: string) =>
    (orders.get(key) ?? anyOrder ?? (hasHalfDays ? 'month' : 'day')) === 'month';

  function translate(raw: Values, context: ReadContext): Values {
    const found = collect(raw, names, CONTAINERS, context);
    const record = fieldsOf(found, context);
    Object.assign(record, whenOf(found, record));
    record.location = whereOf(found, record, context);
    Object.assign(record, statusIn(found, record, context));
    const price = priceOf(found('price')[0]?.value, found('currency')[0]?.value, context);
    for (const field in price) record[field] ??= price[field];
    const ticket = readLink(found('ticketUrl')[0]?.value, context);
    if (ticket) record.offers = withLink(record.offers, ticket);
    record.organizer = withContact(record.organizer, found, context);
    record.registration = registrationOf(
      {
        registration: found('registration')[0]?.value,
        deadline: whens(found, 'deadline').map(dateOf)[0],
        required: found('required')[0]?.value,
      },
      context,
    );
    for (const key of ['@type', 'dateDeleted']) if (raw[key] !== undefined) record[key] ??= raw[key];
    return record;

    /** When an event is, from all that tells of it. */
    function whenOf(found: Found<Target>, record: Values): Values {
      const value = (target: Target) => found(target)[0]?.value;
      const starts = whens(found, 'startDate', 'startTime');
      const period = periodOf({
        starts,
        days: whens(found, 'day', 'time'),
        ends: whens(found, 'endDate', 'endTime'),
        allDay: toYesNoOrText(value('allDay'), context) === true,
        exclusive: [value('startDate'), value('endDate')].every(
          (one) => isObject(one) && one.date && !one.dateTime,
        ),
      });
      const lists = [...found('dates'), ...found('day'), ...found('startDate')].filter(
        (one) => Array.isArray(one.value) && (one.value.length > 1 || !period.startDate),
      );
      const [list] = lists;
      const intervals = list ? readIntervals(list.value as unknown[], monthFirst(list.key)) : [];
      const sessions = [value('subEvent') ?? []].flat();
      const told = [...found('startDate'), ...found('day')]
        .map((one) => one.value)
        .find((one) => typeof one === 'string');
      const isTold = period.startDate || intervals.length || sessions.length;
      const isArranged = !isTold && typeof told === 'string' && ARRANGED.test(told);
      const zone =
        readText(value('timeZone'), context) ?? [...starts, ...intervals].find((one) => one.zone)?.zone;
      const [door] = whens(found, 'doorTime');
      const dates = datesOf(intervals, period.startDate);
      const rule = period.startDate && !record.rrule ? ruleIn(raw, false) : undefined;
      const arranged = toYesNoOrText(value('byArrangement'), context);
      return (
        compact({
          // What cannot be read is told as what it is.
          ...(isTold ? { ...dates, ...period } : { startDate: isArranged ? undefined : told }),
          ...(rule ? onRule(period, rule) : {}),
          rrule: record.rrule ?? rule ?? dates.rrule,
          timeZone: zone && (zoneOf(zone) ?? zone),
          doorTime: door && (dateOf(door) ?? door.time),
          previousStartDate: whens(found, 'previousStartDate').map(dateOf)[0],
          byArrangement: isArranged ? told : arranged,
          subEvent: sessions.length
            ? sessions.map((one) => (isObject(one) ? translate(one, context) : one))
            : undefined,
        }) ?? {}
      );
    }
  }

  const whens = (found: Found<Target>, ...targets: Target[]): When[] =>
    targets
      .flatMap((target) => found(target))
      .flatMap((one) => readWhen(one.value, monthFirst(one.key)) ?? []);

  return {
    look: (raws) =>
      raws.forEach((raw) => {
        look(raw);
      }),
    translate,
    otherKind,
  };
}

const dateOf = ({ date, time, offset }: When) => date && iso(date, time, offset);

/** Short names that everybody knows and Intl does not, or not as they are meant. */
const ZONES: Record<string, string> = {
  est: 'America/New_York',
  edt: 'America/New_York',
  et: 'America/New_York',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  ct: 'America/Chicago',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  mt: 'America/Denver',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
  bst: 'Europe/London',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  eet: 'Europe/Athens',
  eest: 'Europe/Athens',
};
const zoneOf = (name: string) => ZONES[name.toLowerCase()] ?? findZone(name);

/** What became of an event, whether it is full, and where one takes part. */
function statusIn(found: Found<Target>, record: Values, context: ReadContext): Values {
  const fact = (target: Target) => {
    const read = toYesNoOrText(found(target)[0]?.value, context);
    return typeof read === 'string' || read === true ? read : undefined;
  };
  const cancelled = fact('cancelled');
  const online = toYesNoOrText(found('online')[0]?.value, context);
  const places = record.location as Values[] | undefined;
  const isAway = places?.every(({ virtual }) => virtual);
  const mode = found('mode')
    .map(({ value }) => modeOf(value, context))
    .find(Boolean);
  return {
    eventStatus: cancelled
      ? 'EventCancelled'
      : (record.eventStatus ?? ((fact('postponed') && 'EventPostponed') || undefined)),
    statusReason: record.statusReason ?? (typeof cancelled === 'string' ? cancelled : undefined),
    remainingAttendeeCapacity: fact('soldOut') === true ? 0 : record.remainingAttendeeCapacity,
    eventAttendanceMode:
      mode ??
      (online === true || isOnlineWord(online)
        ? (isAway ?? true)
          ? 'OnlineEventAttendanceMode'
          : 'MixedEventAttendanceMode'
        : undefined),
  };
}

function withLink(offers: unknown, url: string): Values[] {
  const [first, ...others] = Array.isArray(offers) ? offers : isObject(offers) ? [offers] : [];
  return [{ url, ...(isObject(first) ? first : {}) }, ...others];
}

/** Whoever can be asked, at the organiser's. */
function withContact(organizer: unknown, found: Found<Target>, context: ReadContext): unknown {
  const contact = found('contact')[0]?.value;
  const own = isObject(contact) ? contact : {};
  const told = typeof contact === 'string' && /^\S+@\S+$/.test(contact) ? contact : undefined;
  const beside = compact({
    email: readText(found('email')[0]?.value ?? own.email ?? told, context),
    telephone: readText(found('telephone')[0]?.value ?? own.telephone ?? own.phone, context),
  });
  if (!beside) return organizer;
  return isObject(organizer)
    ? { ...beside, ...organizer }
    : organizer
      ? { ...beside, name: organizer }
      : beside;
}
