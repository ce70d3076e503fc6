/** Reads recurrence rules of iCalendar (RFC 5545, 3.3.10). */
import { parseTime } from './dates.js';

/** From coarse to fine. */
export const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'];
/** As `Date` counts them. */
export const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

type Numbers = readonly number[];

/** A rule as plain data, by the names of the RFC. */
export interface Rule {
  /** 0 for yearly, then monthly, weekly, daily, hourly, minutely, to 6 for secondly. */
  FREQ: number;
  INTERVAL: number;
  COUNT?: number;
  /** As it stands in the rule: a date, a wall time or, with `Z`, an instant. */
  UNTIL?: string;
  BYMONTH?: Numbers;
  BYWEEKNO?: Numbers;
  BYYEARDAY?: Numbers;
  BYMONTHDAY?: Numbers;
  /** The weekday, 0 for Sunday; which of those in the month or year, negative from its end, 0 for all. */
  BYDAY?: readonly (readonly [weekday: number, nth: number])[];
  BYHOUR?: Numbers;
  BYMINUTE?: Numbers;
  BYSECOND?: Numbers;
  BYSETPOS?: Numbers;
  /** The weekday that weeks begin with, 0 for Sunday. */
  WKST: number;
}

/** Why a rule cannot be followed. */
export interface RuleProblem {
  /** The part: `BYMONTH`. */
  path: string;
  value: string;
  /** In words. */
  expected: string;
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  FREQ: FREQUENCIES,
  WKST: WEEKDAYS,
  BYDAY: WEEKDAYS,
};
/** Negative numbers count from the end, hence there is no 0 among them. */
const LIMITS: Readonly<Record<string, readonly [min: number, max: number]>> = {
  INTERVAL: [1, 1e6],
  COUNT: [1, 1e9],
  BYMONTH: [1, 12],
  BYWEEKNO: [-53, 53],
  BYYEARDAY: [-366, 366],
  BYMONTHDAY: [-31, 31],
  BYHOUR: [0, 23],
  BYMINUTE: [0, 59],
  BYSECOND: [0, 60],
  BYSETPOS: [-366, 366],
};

/** Reads a rule, `FREQ=WEEKLY;BYDAY=MO,WE`, or says what is wrong with it. */
export function parseRule(text: string): Rule | RuleProblem {
  const rule: Record<string, unknown> = { INTERVAL: 1, WKST: 1 };
  const parts = text
    .toUpperCase()
    .replace(/^RRULE:|\s/g, '')
    .split(';');
  // What is not there at all is as wrong as what is wrong.
  if (!/\bFREQ=/.test(text.toUpperCase())) parts.push('FREQ=');
  for (const part of parts) {
    if (!part) continue;
    const [path = '', value = ''] = part.split('=');
    const names = NAMES[path];
    const limit = LIMITS[path];
    const items = value.split(',');
    let expected = '';
    let read: unknown[] = [value];
    if (names) {
      const list = items.map(
        (item) => [names.indexOf(item.replace(/^[+-]?\d+(?=..$)/, '')), parseInt(item, 10) || 0] as const,
      );
      if (list.some(([index]) => index < 0)) expected = `one of ${names}`;
      read = path === 'BYDAY' ? list : list.map(([index]) => index);
    } else if (limit) {
      const [min, max] = limit;
      const numbers = items.map((item) => (/^[+-]?\d+$/.test(item) ? Number(item) : Number.NaN));
      if (!numbers.every((n) => n >= min && n <= max && (n || !min)))
        expected = `numbers from ${min} to ${max}`;
      read = numbers.sort((a, b) => a - b);
    } else if (path === 'UNTIL') {
      if (Number.isNaN(parseTime(value).ms)) expected = 'a date or time';
    } else expected = 'a part of RFC 5545';
    if (expected) return { path, value, expected };
    rule[path] = path.startsWith('BY') ? read : read[0];
  }
  return rule as unknown as Rule;
}
