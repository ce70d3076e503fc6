/** A `Schedule` of schema.org → what iCalendar calls a series. */
import { addDays, parseTime, wallText, weekday } from './dates.js';
import { WEEKDAYS } from './rule.js';
import { isZone, toWall } from './zone.js';

/** A series and how long it lasts each time. */
export interface Scheduled {
  /** The first start: a date, or a wall time in the zone. */
  start: string;
  /** When the first one ends: a wall time, or the last date. Absent when it is not known. */
  end?: string;
  /** Absent when it takes place once. */
  rrule?: string;
  exdate?: string[];
  /** As it was given, IANA or not. */
  zone?: string;
}

/** The fields of https://schema.org/Schedule as they stand in a feed: one value or a list of them. */
export type Schedule = Readonly<Record<string, unknown>>;

/** What is said in words, as durations. */
const WORDS: Readonly<Record<string, string>> = {
  SECONDLY: 'PT1S',
  MINUTELY: 'PT1M',
  HOURLY: 'PT1H',
  DAILY: 'P1D',
  WEEKLY: 'P1W',
  BIWEEKLY: 'P2W',
  FORTNIGHTLY: 'P2W',
  MONTHLY: 'P1M',
  QUARTERLY: 'P3M',
  YEARLY: 'P1Y',
  ANNUALLY: 'P1Y',
};
/** How far from `startDate` the first day is looked for: leap years included. */
const MAX_DAYS = 9 * 366;

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .map((item) => String(item).trim())
    .filter(Boolean);

const numbers = (value: unknown, max: number): number[] =>
  texts(value)
    .map(Number)
    .filter((n) => Number.isInteger(n) && n && Math.abs(n) <= max);

/** `Monday`, `https://schema.org/Monday`, `MO` or `2MO`: the number, 0 for none, and the weekday, 0 for Sunday. */
function daysOf(value: unknown): [nth: number, day: number][] {
  return texts(value).flatMap((text) => {
    const name = text.split(/[/:#]/).pop() ?? '';
    const [, nth = '0', short = ''] = /^([+-]?\d)?([a-z]{2})([a-z]*day)?$/i.exec(name) ?? [];
    const day = WEEKDAYS.indexOf(short.toUpperCase());
    return day < 0 ? [] : [[Number(nth), day] as [number, number]];
  });
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Years, months, weeks, days, hours, minutes and seconds of an ISO 8601 duration; undefined if it is none. */
const readDuration = (text: string): number[] | undefined =>
  DURATION.exec(text)
    ?.slice(1)
    .map((part) => Number(part ?? 0));

/** The frequency and its interval; a week counts as one, however it is told. */
function frequencyOf(text: string): [name: string, interval: number] | undefined {
  const word = text.toUpperCase();
  const parts = readDuration(WORDS[word] ?? word);
  if (!parts) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  const all: [string, number][] = [
    ['YEARLY', months ? 0 : years],
    ['MONTHLY', months && years * 12 + months],
    ['WEEKLY', days % 7 ? 0 : weeks + days / 7],
    ['DAILY', days % 7 && weeks * 7 + days],
    ['HOURLY', minutes ? 0 : hours],
    ['MINUTELY', minutes && hours * 60 + minutes],
    ['SECONDLY', seconds],
  ];
  const [one, another] = all.filter(([, interval]) => interval);
  return another ? undefined : one;
}

/** How often, from `repeatFrequency`, or else from what is said about the days. */
function repetition(schedule: Schedule, hasWeeks: boolean): [name: string, interval: number] | undefined {
  const [text = ''] = texts(schedule.repeatFrequency);
  const stated = frequencyOf(text);
  // Weeks of the month only make sense within months.
  if (hasWeeks) return stated && /^(MONTH|YEAR)/.test(stated[0]) ? stated : ['MONTHLY', 1];
  if (stated) return stated;
  if (texts(schedule.byMonthDay).length) return ['MONTHLY', 1];
  if (texts(schedule.byDay).length) return ['WEEKLY', 1];
  return texts(schedule.byMonth).length ? ['YEARLY', 1] : undefined;
}

const basic = (text: string) => text.replace(/[-:]/g, '');

/**
 * Reads a schedule: `start` is its first day that fits, from `startDate` on. Undefined without a `startDate` that
 * is a date. What says nothing (a frequency in unknown words, a day that is none) is left aside.
 */
export function fromSchedule(schedule: Schedule): Scheduled | undefined {
  const [zone] = texts(schedule.scheduleTimezone);
  /** A date or wall time; what has an offset is told in the zone, or else by the clock it names. */
  const read = (value: unknown): string | undefined => {
    const [text = ''] = texts(value);
    const { ms, kind } = parseTime(text);
    if (Number.isNaN(ms)) return undefined;
    if (kind !== 'instant') return wallText(ms).slice(0, kind === 'date' ? 10 : 19);
    return zone && isZone(zone) ? toWall(ms, zone) : text.slice(0, 19);
  };
  const timeOf = (value: unknown) => /^\d\d:\d\d(:\d\d)?/.exec(texts(value)[0] ?? '')?.[0];
  const since = read(schedule.startDate);
  if (!since) return undefined;
  const until = read(schedule.endDate);
  const time = timeOf(schedule.startTime) || since.slice(11);

  const weeks = numbers(schedule.byMonthWeek, 5);
  let monthDays = numbers(schedule.byMonthDay, 31);
  let months = numbers(schedule.byMonth, 12).filter((n) => n > 0);
  let days = daysOf(schedule.byDay);
  if (weeks.length) {
    if (!days.length) days = [[0, weekday(since) % 7]];
    days = days.flatMap(([, day]) => weeks.map((week) => [week, day] as [number, number]));
  }
  const [frequency, interval] = repetition(schedule, weeks.length > 0) ?? [];
  // In a year, a numbered weekday would be counted from its first day.
  if (frequency === 'YEARLY' && weeks.length && !months.length) months = [Number(since.slice(5, 7))];

  // In the months it names, the day is that of the start.
  if (months.length && !days.length && !monthDays.length && /^(MONTH|YEAR)/.test(frequency ?? ''))
    monthDays = [Number(since.slice(8, 10))];

  const fits = (date: string): boolean => {
    const day = Number(date.slice(8, 10));
    const left =
      Number(addDays(`${addDays(`${date.slice(0, 8)}01`, 31).slice(0, 8)}01`, -1).slice(8, 10)) - day;
    return (
      (!months.length || months.includes(Number(date.slice(5, 7)))) &&
      (!monthDays.length || monthDays.includes(day) || monthDays.includes(-left - 1)) &&
      (!days.length ||
        days.some(
          ([nth, named]) =>
            named === weekday(date) % 7 &&
            (!nth || nth === Math.ceil(day / 7) || -nth === Math.ceil((left + 1) / 7)),
        ))
    );
  };
  const from = since.slice(0, 10);
  let date = from;
  if (frequency) for (let n = 0; n < MAX_DAYS && !fits(date); n++) date = addDays(from, n + 1);
  if (!fits(date)) date = from;

  const start = time ? `${date}T${time}` : date;
  const [count] = numbers(schedule.repeatCount, 1e6).filter((n) => n > 0);
  const list = (name: string, values: readonly unknown[]) => (values.length ? [`${name}=${values}`] : []);
  const rrule =
    frequency &&
    [
      `FREQ=${frequency}`,
      ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
      ...list('BYMONTH', months),
      ...list('BYMONTHDAY', monthDays),
      ...list(
        'BYDAY',
        days.map(([nth, day]) => `${nth || ''}${WEEKDAYS[day]}`),
      ),
      ...list('COUNT', count ? [count] : []),
      ...list('UNTIL', until ? [basic(until)] : []),
    ].join(';');
  const exdate = texts(schedule.exceptDate).filter((text) => !Number.isNaN(parseTime(text).ms));
  const end = endOf(start, schedule, timeOf(schedule.endTime) || until?.slice(11));
  return {
    start,
    end: end ?? (rrule ? undefined : until),
    rrule,
    exdate: exdate.length ? exdate : undefined,
    zone,
  };
}

/** When it ends, on the clock, by its last hour or by how long it takes. */
function endOf(start: string, schedule: Schedule, endTime: string | undefined): string | undefined {
  const date = start.slice(0, 10);
  const hasTime = start.length > 10;
  if (hasTime && endTime) {
    const end = `${date}T${endTime}`;
    return end > start ? end : `${addDays(date, 1)}T${endTime}`;
  }
  const [, , weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] =
    readDuration(texts(schedule.duration)[0] ?? '') ?? [];
  const length = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
  if (!length) return undefined;
  if (hasTime) return wallText(parseTime(start).ms + length * 1e3);
  return addDays(date, Math.ceil(length / 86_400) - 1);
}
