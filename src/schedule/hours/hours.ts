/** Opening hours as plain data, and what of them holds on one day. */
import { DAY } from '../dates.js';
import { type HolidayName, holidaysOf, type Land } from './holidays.js';

/** How people come: to the counter, by appointment, by phone. */
export const MODES = ['walkIn', 'appointment', 'phone'] as const;
export type Mode = (typeof MODES)[number];

/** Minutes from the midnight that a day begins with; beyond 1440 on the next one, to which it still belongs. */
export type Span = readonly [opens: number, closes: number];

/** Bits of `HoursRule.days`, after those from 1 for Monday to 64 for Sunday. */
export const PUBLIC_HOLIDAYS = 128;
/** Its weekdays are meant also where they are holidays. */
export const ALSO_HOLIDAYS = 256;
export const ALL_WEEK = 127;

/** From this level on a rule is of a special day. */
export const SPECIAL = 1e9;

export interface HoursRule {
  /** Missing: closed in every mode. */
  readonly mode?: Mode;
  readonly days: number;
  /** None: closed. */
  readonly spans: readonly Span[];
  /** The first and the last day, counted from 1970. */
  readonly period?: readonly [from: number, through: number];
  /** The same every year: `[1101, 228]` is from 1 November through 28 February. */
  readonly season?: readonly [from: number, through: number];
  /** What is higher is said instead of what is lower, what is equal beside it; 0 beside everything before. */
  readonly level: number;
}

export interface Hours {
  /** In the order in which they hold. */
  readonly rules: readonly HoursRule[];
  /** Those that have hours, in the order of `MODES`. */
  readonly modes: readonly Mode[];
  /** Whether all that was said could be read; else it may be open when it looks closed. */
  readonly complete: boolean;
  /** Whose public holidays are kept; without it none is assumed. */
  readonly land?: Land;
  /** `2026-08-08`, or `08-08` for every year. */
  readonly municipalHolidays: readonly string[];
  readonly timeZone?: string;
}

/** What is known of one day. */
export interface Day {
  readonly holiday?: HolidayName;
  /** It has hours of its own. */
  readonly special: boolean;
  /** In order, none touching another; empty: closed. */
  readonly spans: (mode: Mode) => readonly Span[];
}

/** Municipal holidays that everybody knows by a name. */
const NAMED: Readonly<Record<string, HolidayName>> = {
  '08-08': 'peaceFestival',
  '08-15': 'assumption',
};

/** @param day counted from 1970 */
export function dayOfHours({ rules, land, municipalHolidays }: Hours, day: number): Day {
  const time = new Date(day * DAY);
  const date = (time.getUTCMonth() + 1) * 100 + time.getUTCDate();
  let holiday = land && holidaysOf(land, time.getUTCFullYear()).get(day);
  if (!holiday && municipalHolidays.length) {
    const text = time.toISOString().slice(0, 10);
    const yearly = text.slice(5);
    if (municipalHolidays.some((each) => each === text || each === yearly))
      holiday = NAMED[yearly] ?? 'municipal';
  }
  const weekday = 1 << ((time.getUTCDay() + 6) % 7);
  const valid = rules.filter(
    ({ days, period, season }) =>
      (holiday && days & PUBLIC_HOLIDAYS ? true : days & weekday && (!holiday || days & ALSO_HOLIDAYS)) &&
      (!period || (day >= period[0] && day <= period[1])) &&
      (!season ||
        (season[0] <= season[1]
          ? date >= season[0] && date <= season[1]
          : date >= season[0] || date <= season[1])),
  );
  return {
    holiday,
    special: valid.some(({ level }) => level >= SPECIAL),
    spans(mode) {
      let spans: Span[] = [];
      let reached = 0;
      for (const rule of valid) {
        if (rule.mode && rule.mode !== mode) continue;
        if (rule.level > reached) {
          reached = rule.level;
          spans = [];
        }
        spans.push(...rule.spans);
      }
      return merged(spans);
    },
  };
}

function merged(spans: Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const whole: Span[] = [];
  for (const span of spans.sort((a, b) => a[0] - b[0])) {
    const last = whole.at(-1);
    if (last && span[0] <= last[1]) whole[whole.length - 1] = [last[0], Math.max(last[1], span[1])];
    else whole.push(span);
  }
  return whole;
}
