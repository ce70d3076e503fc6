/** Reads recurrence rules of iCalendar (RFC 5545, 3.3.10). */
import { parseTime } from './dates.js';

/** From coarse to fine. */
const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A rule as plain data, by the names of the RFC. */
export interface Rule {
  /** 0 for yearly, then monthly, weekly, daily, hourly, minutely, to 6 for secondly. */
  FREQ: number;
  INTERVAL: number;
  COUNT?: number;
  /** As it stands in the rule: a date, a wall time or, with `Z`, an instant. */
  UNTIL?: string;
  BYMONTH?: readonly number[];
  BYWEEKNO?: readonly number[];
  BYYEARDAY?: readonly number[];
  BYMONTHDAY?: readonly number[];
  /** The weekday, 1 for Monday; which of those in the month or year, negative from its end, 0 for all. */
  BYDAY?: readonly (readonly [weekday: number, nth: number])[];
  BYHOUR?: readonly number[];
  BYMINUTE?: readonly number[];
  BYSECOND?: readonly number[];
  BYSETPOS?: readonly number[];
  /** The day that weeks begin with, 1 for Monday. */
  WKST: number;
}

/** What is wrong with a rule. */
export interface RuleProblem {
  /** The part: `BYMONTH`. */
  path: string;
  value: string;
  /** In words. */
  expected: string;
}

/** Where numbers may lie. Negative ones count from the end, hence there is no 0 among them. */
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

/** Reads a rule, `FREQ=WEEKLY;BYDAY=MO,WE`; gives what is wrong with it when it cannot be followed. */
export function parseRule(text: string): Rule | RuleProblem {
  const rule: Record<string, unknown> = { INTERVAL: 1, WKST: 1 };
  for (const part of text
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    if (!part) continue;
    const [path = '', value = ''] = part.split('=', 2);
    const problem = (expected: string): RuleProblem => ({ path, value, expected });
    const days = () =>
      value.split(',').map((day) => {
        const [, nth = '0', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(day) ?? [];
        return [WEEKDAYS.indexOf(name) + 1, Number(nth)] as const;
      });
    if (path === 'FREQ') {
      rule.FREQ = FREQUENCIES.indexOf(value);
      if (rule.FREQ === -1) return problem(`one of ${FREQUENCIES}`);
    } else if (path === 'UNTIL') {
      if (!parseTime(value)) return problem('a date or time');
      rule.UNTIL = value;
    } else if (path === 'WKST' || path === 'BYDAY') {
      const list = days();
      if (!list.every(([day]) => day)) return problem(`some of ${WEEKDAYS}`);
      rule[path] = path === 'WKST' ? list[0]?.[0] : list;
    } else {
      const limit = LIMITS[path];
      if (!limit) return problem('a part of RFC 5545');
      const [min, max] = limit;
      const numbers = value.split(',').map((item) => (/^[+-]?\d+$/.test(item) ? Number(item) : Number.NaN));
      if (!numbers.every((n) => n >= min && n <= max && (n || !min)))
        return problem(`numbers from ${min} to ${max}`);
      rule[path] = path.startsWith('BY') ? numbers.sort((a, b) => a - b) : numbers[0];
    }
  }
  return rule.FREQ === undefined
    ? { path: 'FREQ', value: 'nothing', expected: `one of ${FREQUENCIES}` }
    : (rule as unknown as Rule);
}
