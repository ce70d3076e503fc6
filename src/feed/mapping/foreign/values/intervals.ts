import { isObject, type Values } from '../../read.js';
import { createNames } from '../recognition/names.js';
import { readWhen, type When } from './when.js';

/** How the parts of one of several dates are called. */
const names = createNames({
  start:
    'begin beginn von from datefrom startdate startdatum dtstart startsat startat starttime startdatetime datetime startsatiso startiso startlocal datestart datedebut debut inicio fechainicio',
  day: 'date datum tag',
  end: 'ende bis to dateto enddate enddatum dtend endsat endat finish endtime until endsatiso endiso endlocal dateend datefin fin',
  startTime: 'uhrzeit zeit time timefrom startzeit opens',
  endTime: 'endzeit timeto closes',
  zone: 'tz timezone zeitzone',
  frequency: 'freq repeatfrequency',
  interval: '',
  weekdays: 'byweekday byday daysofweek days',
  lastDate: 'repeatuntil endrecur',
  count: 'repeatcount',
  cancelled: 'canceled iscancelled abgesagt annule',
});

/** One date, and how it repeats. */
interface Interval extends When {
  /** An iCalendar rule. */
  rule?: string;
}

export interface Dates {
  startDate?: string;
  endDate?: string;
  timeZone?: string;
  rrule?: string;
  /** Further dates, with their ends, separated by commas. */
  rdate?: string;
}

/** So many dates fit into a record. */
const MAX_DATES = 400;
const DAY = 864e5;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const WEEKDAY_NAMES = [
  /^(so|su|di(m|manche))/i,
  /^mo|^lu/i,
  /^(tu|di|ma)/i,
  /^(we|mi|me)/i,
  /^(th|do|je)/i,
  /^(fr|ve)/i,
  /^sa/i,
];
const FREQUENCIES: [RegExp, string][] = [
  [/^dai|tägl|^p1d|^quot/i, 'DAILY'],
  [/^week|wöch|^p1w|^hebd/i, 'WEEKLY'],
  [/^month|monat|^p1m|^mens/i, 'MONTHLY'],
  [/^year|jähr|jahr|^p1y|^annu/i, 'YEARLY'],
];

/** A day and a time as ISO 8601. */
export function iso(date: string, time?: string, offset = ''): string {
  if (!time) return date;
  // Where a day ends, the next one begins.
  if (time.startsWith('24')) return iso(dayAfter(date), `00${time.slice(2)}`, offset);
  return `${date}T${time}${offset}`;
}

const dayAfter = (date: string) => new Date(Date.parse(date) + 864e5).toISOString().slice(0, 10);

/** Reads the entries of a list of dates; those that are none are left out. */
export function readIntervals(list: readonly unknown[], monthFirst: boolean): Interval[] {
  return list.flatMap((entry) => {
    if (!isObject(entry)) return readWhen(entry, monthFirst) ?? [];
    const inner = Object.values(entry);
    // `{event_instance: {start, end}}`
    const found = partsOf(inner.length === 1 && isObject(inner[0]) ? inner[0] : entry);
    if (found.cancelled === true) return [];
    const begin = readWhen(found.start, monthFirst);
    const day = readWhen(found.day, monthFirst);
    const start = { ...day, ...begin, date: begin?.date ?? day?.date };
    if (!start.date) return [];
    const end = readWhen(found.end, monthFirst);
    const time = start.time ?? readWhen(found.startTime, monthFirst)?.time;
    const rule = ruleOf(found, monthFirst);
    const late = daysUntil(start.date, rule);
    const zone = typeof found.zone === 'string' ? found.zone : start.zone;
    return {
      ...start,
      date: shift(start.date, late),
      // Beside the name of its zone, an offset says nothing more, and holds for one date only.
      offset: zone && start.offset !== 'Z' ? '' : start.offset,
      time,
      endDate: shift(end?.date ?? start.endDate, late),
      endTime: end?.time ?? start.endTime ?? readWhen(found.endTime, monthFirst)?.time,
      zone,
      rule,
    };
  });
}

function partsOf(value: Values): Values {
  const found: Values = {};
  for (const key of Object.keys(value)) {
    const target = names(key)?.target;
    if (target) found[target] ??= value[key];
  }
  return found;
}

function ruleOf(
  { frequency, interval, weekdays, lastDate, count }: Values,
  monthFirst: boolean,
): string | undefined {
  const [, name] =
    (typeof frequency === 'string' && FREQUENCIES.find(([pattern]) => pattern.test(frequency))) || [];
  const days = [weekdays ?? []].flat().flatMap((day) => {
    const at =
      typeof day === 'number'
        ? day % 7
        : WEEKDAY_NAMES.findIndex((pattern) => typeof day === 'string' && pattern.test(day));
    return WEEKDAYS[at] ?? [];
  });
  const rule = name ?? (days.length ? 'WEEKLY' : undefined);
  if (!rule) return undefined;
  const last = readWhen(lastDate, monthFirst)?.date;
  return [
    `FREQ=${rule}`,
    Number(interval) > 1 ? `INTERVAL=${Number(interval)}` : '',
    days.length ? `BYDAY=${days.join()}` : '',
    last ? `UNTIL=${last.replaceAll('-', '')}T235959` : Number(count) > 0 ? `COUNT=${Number(count)}` : '',
  ]
    .filter(Boolean)
    .join(';');
}

/** A rule of weekdays may begin on another one: its first date is the next of them. */
function daysUntil(date: string, rule = ''): number {
  const days = /BYDAY=([^;]+)/.exec(rule)?.[1]?.split(',');
  const first = new Date(date).getUTCDay();
  const late = WEEKDAYS.findIndex((_, n) => days?.includes(WEEKDAYS[(first + n) % 7] ?? ''));
  return Math.max(0, late);
}

function shift<T extends string | undefined>(date: T, days: number): T {
  return date && days ? (new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10) as T) : date;
}

/** A rule from an object of its parts, or undefined. */
export function ruleIn(value: Values, monthFirst: boolean): string | undefined {
  return ruleOf(partsOf(value), monthFirst);
}

/** Dates that begin with the first one of their rule. */
export function onRule({ startDate, endDate }: Dates, rule: string): Dates {
  const late = startDate ? daysUntil(startDate.slice(0, 10), rule) : 0;
  const move = (date?: string) => date && shift(date.slice(0, 10), late) + date.slice(10);
  return { startDate: move(startDate), endDate: move(endDate), rrule: rule };
}

const startOf = ({ date = '', time, offset }: Interval) => iso(date, time, offset);
function endOf({ date = '', time, endDate, endTime, offset }: Interval): string | undefined {
  if (!endDate && !(endTime && time)) return undefined;
  return endTime && time ? iso(endDate ?? date, endTime, offset) : endDate;
}
const span = (one: Interval) => [startOf(one), endOf(one)].filter(Boolean).join('/');

/** The dates of a rule of days or weeks that ends, as dates of their own. */
function unrolled(one: Interval): Interval[] {
  const part = (name: string) => new RegExp(`${name}=([^;]+)`).exec(one.rule ?? '')?.[1];
  const until = part('UNTIL')?.replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3');
  const weekly = part('FREQ') === 'WEEKLY';
  if (!one.date || !until || !(weekly || part('FREQ') === 'DAILY')) return [one];
  const days = part('BYDAY')?.split(',');
  const first = Date.parse(one.date);
  const interval = Number(part('INTERVAL') ?? 1);
  const dates: Interval[] = [];
  for (let n = 0; dates.length < MAX_DATES && n < MAX_DATES * 7; n++) {
    const day = new Date(first + n * DAY);
    const date = day.toISOString().slice(0, 10);
    if (date > until) break;
    const fits = days ? days.includes(WEEKDAYS[day.getUTCDay()] ?? '') : !weekly || n % 7 === 0;
    const inPeriod = weekly ? Math.floor(n / 7) % interval === 0 : n % interval === 0;
    if (fits && inPeriod) dates.push({ ...one, date, endDate: undefined, rule: undefined });
  }
  return dates.length ? dates : [one];
}

/**
 * Several dates as one event: the first, and the further ones beside it or by a rule.
 * @param known when the event begins, if that is told elsewhere
 */
export function datesOf(intervals: readonly Interval[], known?: string): Dates {
  const rules = intervals.filter(({ rule }) => rule);
  const all = rules.length > 1 ? intervals.flatMap(unrolled) : [...intervals];
  all.sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
  const first = all.find(({ rule }) => rule) ?? all[0];
  if (!first) return {};
  const others = all.filter((one) => startOf(one) !== (known ?? startOf(first)));
  return {
    startDate: startOf(first),
    endDate: endOf(first),
    timeZone: intervals.find(({ zone }) => zone)?.zone,
    rrule: first.rule,
    rdate: others.slice(0, MAX_DATES).map(span).join() || undefined,
  };
}
