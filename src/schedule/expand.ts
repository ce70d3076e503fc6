/** The wall times that a rule gives, as if it never ended. All in ms, counted as if they were UTC. */
import { DAY } from './dates.js';
import type { Rule } from './rule.js';

/** How many days, periods and times are looked at, at most. */
const MAX_STEPS = 20_000;
const HOUR = 36e5;
const MINUTE = 6e4;
/** The lengths of periods, by frequency. Years and months have none. */
const UNITS = [0, 0, 7 * DAY, DAY, HOUR, MINUTE, 1e3];

/** A month may lie beyond its year. `Date.UTC` would take the year 50 for 1950. */
const utc = (year: number, month: number, day: number) => new Date(0).setUTCFullYear(year, month, day);
export const floor = (n: number, size: number): number => Math.floor(n / size) * size;
const yearOf = (t: number) => new Date(t).getUTCFullYear();
/** 1 for Monday. */
const weekdayOf = (day: number) => ((((day / DAY + 3) % 7) + 7) % 7) + 1;
/** Whether a list, if there is one, names a number, counted from 1 or, negative, back from the end. */
const names = (list: readonly number[] | undefined, n: number, size: number) =>
  !list || list.includes(n) || list.includes(n - size - 1);

/**
 * Visits the times after `start`, in order, until `visit` gives true or the period of `to` is over. Of those before
 * `from`, some are left out.
 * @returns whether it gave up: the search took too long
 */
export function expand(
  rule: Rule,
  start: number,
  from: number,
  to: number,
  visit: (wall: number) => boolean,
): boolean {
  const { FREQ, INTERVAL, BYWEEKNO, BYYEARDAY, BYSETPOS, WKST, BYHOUR, BYMINUTE, BYSECOND } = rule;
  let { BYMONTH, BYMONTHDAY, BYDAY } = rule;
  const first = new Date(start);
  // What the rule leaves open is as at the start.
  if (FREQ < 3 && !BYMONTHDAY && !BYDAY && !BYYEARDAY) {
    if (BYWEEKNO || FREQ === 2) BYDAY = [[weekdayOf(floor(start, DAY)), 0]];
    else {
      BYMONTHDAY = [first.getUTCDate()];
      if (!FREQ) BYMONTH ??= [first.getUTCMonth() + 1];
    }
  }

  /** The first week has at least four days in its year. */
  const weekOf = (day: number) => day - ((weekdayOf(day) + 7 - WKST) % 7) * DAY;
  const firstWeek = (year: number) => weekOf(utc(year, 0, 4));
  const weekYear = (t: number) => yearOf(weekOf(floor(t, DAY)) + 3 * DAY);

  const unit = UNITS[FREQ] as number;
  const shift = FREQ === 2 ? (WKST - 4) * DAY : 0;
  /** The number of the period that a time lies in, and when a period begins. */
  const periodOf = (t: number): number =>
    unit
      ? Math.floor((t - shift) / unit)
      : FREQ
        ? yearOf(t) * 12 + new Date(t).getUTCMonth()
        : BYWEEKNO
          ? weekYear(t)
          : yearOf(t);
  const begin = (period: number): number =>
    unit
      ? period * unit + shift
      : FREQ
        ? utc(0, period, 1)
        : BYWEEKNO
          ? firstWeek(period)
          : utc(period, 0, 1);

  /** The day itself when it fits, else a later one: none between them does. */
  const fitting = (day: number): number => {
    const weekday = weekdayOf(day);
    const weekdays = BYDAY?.filter(([named]) => named === weekday);
    if (weekdays && !weekdays[0]) return day + DAY;
    const date = new Date(day);
    const year = date.getUTCFullYear();
    const month = date.getUTCMonth();
    if (BYMONTH && !BYMONTH.includes(month + 1)) return utc(year, month + 1, 1);
    const dayOfMonth = date.getUTCDate();
    const monthSize = (utc(year, month + 1, 1) - utc(year, month, 1)) / DAY;
    const dayOfYear = (day - utc(year, 0, 0)) / DAY;
    const yearSize = (utc(year + 1, 0, 1) - utc(year, 0, 1)) / DAY;
    const [n, size] = FREQ || BYMONTH ? [dayOfMonth, monthSize] : [dayOfYear, yearSize];
    const of = weekYear(day);
    const week = (t: number) => (t - firstWeek(of)) / DAY / 7;
    return names(BYMONTHDAY, dayOfMonth, monthSize) &&
      names(BYYEARDAY, dayOfYear, yearSize) &&
      (!BYWEEKNO || names(BYWEEKNO, week(weekOf(day)) + 1, week(firstWeek(of + 1)))) &&
      (!weekdays ||
        weekdays.some(
          ([, nth]) => !nth || FREQ > 1 || nth === Math.ceil(n / 7) || -nth === Math.ceil((size - n + 1) / 7),
        ))
      ? day
      : day + DAY;
  };

  let steps = 0;
  let period = periodOf(start);
  /** Goes to the first period of the series that is not before that of `t`. */
  const skipTo = (t: number) => {
    period += Math.max(0, Math.ceil((periodOf(t) - period) / INTERVAL)) * INTERVAL;
  };
  let hours = BYHOUR ?? [first.getUTCHours()];
  let minutes = BYMINUTE ?? [first.getUTCMinutes()];
  let seconds = BYSECOND ?? [first.getUTCSeconds()];
  skipTo(from);
  for (let at = begin(period); at < to; at = begin(period)) {
    let end = begin(period + 1);
    let day = floor(at, DAY);
    if (FREQ > 3) {
      const date = new Date(at);
      const [hour, minute, second] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
      let next = fitting(day);
      if (next === day && BYHOUR && !BYHOUR.includes(hour)) next = floor(at, HOUR) + HOUR;
      else if (next === day && FREQ > 4 && BYMINUTE && !BYMINUTE.includes(minute))
        next = floor(at, MINUTE) + MINUTE;
      if (next > at) {
        if (++steps > MAX_STEPS) return true;
        skipTo(next);
        continue;
      }
      hours = [hour];
      if (FREQ > 4) minutes = [minute];
      if (FREQ > 5) seconds = names(BYSECOND, second, 0) ? [second] : [];
      end = day + DAY;
    } else if (!BYSETPOS) {
      day = Math.max(day, floor(from, DAY));
      end = Math.min(end, to);
    }
    const set: number[] = [];
    while (day < end) {
      const next = fitting(day);
      if (++steps > MAX_STEPS) return true;
      if (next === day) {
        for (const hour of hours)
          for (const minute of minutes)
            for (const second of seconds) {
              const wall = day + hour * HOUR + minute * MINUTE + Math.min(second, 59) * 1e3;
              if (++steps > MAX_STEPS) return true;
              if (BYSETPOS) set.push(wall);
              else if (wall > start && visit(wall)) return false;
            }
        day += DAY;
      } else day = next;
    }
    for (let i = 0; i < set.length; i++) {
      const wall = set[i] as number;
      if (names(BYSETPOS, i + 1, set.length) && wall > start && visit(wall)) return false;
    }
    period += INTERVAL;
  }
  return false;
}
