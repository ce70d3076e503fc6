import { quote, type Reason } from '../../../errors.js';
import { findZone } from '../../../formats/icalendar/zones.js';
import { isObject, type ReadContext, type Values } from '../../read.js';
import type { Found } from '../recognition/collect.js';
import { isUtc, plainName } from '../recognition/names.js';
import type { DayOrder } from '../values/day-order.js';
import { type Dates, datesOf, iso, onRule, readIntervals, ruleIn } from '../values/intervals.js';
import { readText } from '../values/readers.js';
import { compact, plain, toYesNoOrText } from '../values/values.js';
import { weekdaysOf } from '../values/weekdays.js';
import { readWhen, type When } from '../values/when.js';
import type { Target } from './names.js';
import { periodOf } from './period.js';
import { statusInstead } from './status.js';

/** The fields that hold dates. */
export const DATED: ReadonlySet<Target> = new Set<Target>([
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
const ARRANGED =
  /nach (vereinbarung|absprache)|auf anfrage|by (arrangement|appointment)|on request|sur (demande|rendez)/i;

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

/** A number of one or two digits is an hour, `1430` is one in a column of times. */
function withMinutes(target: Target, value: unknown): unknown {
  // Seconds since midnight; an hour as a number, 1430, is less.
  if (typeof value === 'number' && target === 'time' && value >= 3600 && value < 86_400 && value % 60 === 0)
    return new Date(value * 1000).toISOString().slice(11, 16);
  // Alone in a column of days, it is the day of a month.
  if (typeof value !== 'string' || target === 'day') return value;
  const hour = value.trim().replace(/^(\d\d?)$/, '$1:00');
  return /time$/i.test(target) ? hour.replace(/^([01]\d|2[0-3])([0-5]\d)$/, '$1:$2') : hour;
}

/** What some fields say of when, the likeliest first. */
export const whensIn = (found: Found<Target>, { monthFirst }: DayOrder, ...targets: Target[]): When[] =>
  targets.flatMap((target) =>
    found(target).flatMap(({ key, value }) => {
      const when = readWhen(withMinutes(target, value), monthFirst(key));
      if (when?.date && when.time && !when.offset && isUtc(key)) when.offset = 'Z';
      return when ?? [];
    }),
  );

/** Words in a column of hours that are no hour, and need not be one. */
const NO_HOUR =
  /^\W*$|ganzt|all.?day|toute la journ|todo el d|hele dag|tba|tbd|offen|unbekannt|folgt|confirme?r|^k\.? ?a\b|^n\.?\/?a\b|^(null|none|keine?)$/i;

/** Hours in words, `halb acht`, which nobody can tell the half of the day of: they are told, not guessed. */
export const unreadTimes = (found: Found<Target>, { monthFirst }: DayOrder): Reason[] =>
  (['time', 'startTime', 'endTime'] as const).flatMap((target) =>
    found(target).flatMap(({ key, value }) =>
      typeof value !== 'string' ||
      NO_HOUR.test(value.trim()) ||
      statusInstead(value) ||
      ARRANGED.test(value) ||
      readWhen(withMinutes(target, value), monthFirst(key))
        ? []
        : [{ path: key, value: quote(value.trim()), expected: 'a time such as 18:30' }],
    ),
  );

/** What is said in words alone. */
const textsOf =
  (found: Found<Target>): Found<Target> =>
  (target) =>
    found(target).filter(({ value }) => typeof value === 'string');

export const dateOf = ({ date, time, offset }: When) => date && iso(date, time, offset);

const isSpan = (list: readonly unknown[]) =>
  list.length === 2 && list.every((point) => typeof point === 'number');

/**
 * When an event is, from all that tells of it.
 * @param rule the recurrence that is known already
 * @param session reads one of several dates of a course
 */
export function whenOf(
  raw: Values,
  found: Found<Target>,
  order: DayOrder,
  context: ReadContext,
  knownRule: unknown,
  session: (raw: Values) => Values,
): Values {
  const value = (target: Target) => found(target)[0]?.value;
  const whens = (...targets: Target[]) => whensIn(found, order, ...targets);
  const starts = whens('startDate', 'startTime');
  const days = whens('day', 'time');
  if (![...starts, ...days].some(({ date }) => date))
    days.push(
      ...partedDay(value('day'), value('month'), value('year')),
      ...whensIn(textsOf(found), order, 'dates'),
    );
  const zone = readText(value('timeZone'), context) ?? starts.find((one) => one.zone)?.zone;
  const period = periodOf({
    zone,
    starts,
    days,
    ends: whens('endDate', 'endTime'),
    allDay: toYesNoOrText(value('allDay'), context) === true,
    exclusive:
      [value('startDate'), value('endDate')].every(
        (one) => isObject(one) && one.date && !one.dateTime && !one.time,
      ) || isFullCalendar(raw),
  });
  const known = intervalsOf(found, order, period.startDate);
  const hasOthers = value('subEvent') ?? value('eventSchedule') ?? period.startDate;
  const intervals = known.length || hasOthers ? known : datesWithin(raw, order);
  const sessions = [value('subEvent') ?? []].flat();
  const told = [...found('day'), ...found('startDate')]
    .map((one) => one.value)
    .find((one) => typeof one === 'string');
  const isTold = period.startDate || intervals.length || sessions.length;
  const weekly = isTold
    ? undefined
    : weeklyOf([value('weekday'), ...found('day').map((one) => one.value)], days);
  if (weekly) return weekly;
  const isArranged = !isTold && typeof told === 'string' && ARRANGED.test(told);
  const zoneName = zone ?? intervals.find((one) => one.zone)?.zone;
  // A list that has the first day, too, has them all; else it has the others.
  const isList = intervals.some(({ date }) => !period.startDate || date === period.startDate.slice(0, 10));
  const dates = datesOf(intervals, isList ? undefined : period.startDate);
  const rule = period.startDate && !knownRule ? ruleIn(raw, false) : undefined;
  const [door] = whens('doorTime');
  const until = lastOf(knownRule ?? rule, period);
  if (until) delete period.endDate;
  return (
    compact({
      ...(isList ? dates : { ...dates, ...period }),
      ...(rule ? onRule(period, rule) : {}),
      // What cannot be read is told as what it is.
      ...(isTold || isArranged ? {} : { startDate: told }),
      rrule: until ?? knownRule ?? rule ?? dates.rrule,
      timeZone: zoneName && (zoneOf(zoneName) ?? zoneName),
      doorTime: door && (dateOf(door) ?? door.time),
      previousStartDate: whens('previousStartDate').map(dateOf)[0],
      byArrangement: isArranged ? told : toYesNoOrText(value('byArrangement'), context),
      subEvent: sessions.length ? sessions.map((one) => (isObject(one) ? session(one) : one)) : undefined,
    }) ?? {}
  );
}

/** A rule with its last day, where the end is that of all dates: none of them lasts for weeks. */
function lastOf(rule: unknown, { startDate = '', endDate = '' }: Dates): string | undefined {
  if (typeof rule !== 'string' || !/FREQ=WEEKLY/.test(rule) || /UNTIL|COUNT/.test(rule)) return undefined;
  const last = endDate.slice(0, 10);
  return Date.parse(last) - Date.parse(startDate.slice(0, 10)) >= WEEK * 864e5
    ? `${rule};UNTIL=${last.replaceAll('-', '')}T235959`
    : undefined;
}

const CODES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const WEEK = 7;

/** What is on every week, and says no date: from the next of its days on. */
function weeklyOf(values: readonly unknown[], [when]: readonly When[]): Values | undefined {
  const told = values.filter((value) => value !== undefined);
  const codes = told.map(weekdaysOf).find(Boolean);
  // Beside another day there is a date, which nobody could read.
  if (!codes || !told.every((value) => weekdaysOf(value))) return undefined;
  const today = new Date();
  const ahead = codes.map((code) => (CODES.indexOf(code) - today.getUTCDay() + WEEK) % WEEK);
  const date = new Date(today.getTime() + Math.min(...ahead) * 864e5).toISOString().slice(0, 10);
  return {
    startDate: iso(date, when?.time),
    endDate: when?.time && when.endTime && when.endTime > when.time ? iso(date, when.endTime) : undefined,
    rrule: `FREQ=WEEKLY;BYDAY=${codes.join()}`,
  };
}

const MIDNIGHT = /^\d{4}-\d\d-\d\d(T00:00(:00)?)?$/;
/** FullCalendar's days end on the one after the last. */
const isFullCalendar = ({ allDay, start, end }: Values) =>
  allDay === true && [start, end].every((one) => MIDNIGHT.test(plain(one))) && plain(start) < plain(end);

/** Dates beside these are of something else than the event. */
const ELSEWHERE =
  /creat|modif|updat|publi|valid|expir|regist|anmeld|inscri|book|ticket|offer|price|doc|file|attach|image|media|comment|history|version|author|user|speaker|person|organi|agenda|minutes|program|parts|sponsor|link/;
const DATES = /^(dates?|singles|termine?|daten|datum|fechas?|dias?|jours?|days?|data|datoer)$/;
const DEPTH = 2;

/** Dates that stand in a list or an object of the event, whatever its name, where it has none of its own. */
function datesWithin(values: Values, order: DayOrder, depth = DEPTH): ReturnType<typeof readIntervals> {
  for (const key of Object.keys(values)) {
    const name = plainName(key);
    const value = values[key];
    if (typeof value !== 'object' || value === null || ELSEWHERE.test(name)) continue;
    const list = [value].flat();
    const read = DATES.test(name) || list.every(isObject) ? readIntervals(list, order.monthFirst(key)) : [];
    if (read.length && read.length >= list.length / 2) return read;
    const inner = isObject(value) && depth ? datesWithin(value, order, depth - 1) : [];
    if (inner.length) return inner;
  }
  return [];
}

/** A day of which month and year have columns of their own. */
function partedDay(...parts: unknown[]): When[] {
  const [day = '', month = '', year = ''] = parts.map((part) => plain(part).trim());
  const number = /^\D{0,12}(\d{1,2})\.?$/.exec(day)?.[1];
  if (!number || !month || !/^(19|20)\d\d$/.test(year)) return [];
  const mark = /^\d+$/.test(month) ? '.' : ' ';
  return [readWhen([number, month, year].join(mark), false) ?? []].flat();
}

/** What is on one after the other, each by its name, and no date of the whole. */
const isAgenda = (list: readonly unknown[]) =>
  list.length > 1 && list.every((one) => isObject(one) && plain(one.title ?? one.name));

/** The first list of dates: one that is called so, or several in the place of one. */
function intervalsOf(found: Found<Target>, { monthFirst }: DayOrder, start?: string) {
  const isList = ({ value }: { value: unknown }) =>
    Array.isArray(value) && !isSpan(value) && !(start && isAgenda(value));
  const several = [...found('day'), ...found('startDate')].filter(
    ({ value }) => Array.isArray(value) && value.length > 1,
  );
  const list = [...found('dates'), ...several].find(isList);
  return list ? readIntervals(list.value as unknown[], monthFirst(list.key)) : [];
}
