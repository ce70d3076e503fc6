/** The wall times that a rule gives, as if it never ended. All in ms, counted as if they were UTC. */
import { DAY } from './dates.js';
import type { Rule } from './rule.js';

type Numbers = readonly number[];

/** How many days and times are looked at, at most. */
const MAX_STEPS = 20_000;
export const HOUR = 36e5;
const MINUTE = 6e4;
const WEEK = 7 * DAY;
/** The lengths of periods from weeks on. */
export const UNITS: Numbers = [WEEK, DAY, HOUR, MINUTE, 1e3];

/** A month may lie beyond its year. `Date.UTC` would take the year 50 for 1950. */
const utc = (year: number, month: number, day = 1) => new Date(0).setUTCFullYear(year, month, day);
const yearOf = (t: number) => new Date(t).getUTCFullYear();
const monthOf = (t: number) => new Date(t).getUTCMonth();
const weekdayOf = (t: number) => new Date(t).getUTCDay();
export const floor = (t: number, size: number): number => Math.floor(t / size) * size;
const allows = (list: Numbers | undefined, n: number) => !list || list.includes(n);
/** Whether a list has the number of a time among those between two others, from 1 on or, negative, from the end. */
const allowsNth = (list: Numbers, t: number, from: number, to: number, size = DAY) =>
  [Math.floor((t - from) / size) + 1, Math.floor((t - to) / size)].some((n) => list.includes(n));

/**
 * Visits the times after `start` and not before `from`, in order, until `visit` gives true or `to` is reached.
 * @returns whether it gave up, after too long a search
 */
export function expand(
  rule: Rule,
  start: number,
  from: number,
  to: number,
  visit: (wall: number) => boolean,
): boolean {
  const { FREQ, INTERVAL, WKST, BYWEEKNO, BYYEARDAY, BYHOUR, BYMINUTE, BYSECOND, BYSETPOS } = rule;
  let { BYMONTH, BYMONTHDAY, BYDAY } = rule;
  // What the rule leaves open is as at the start.
  if (FREQ < 3 && !BYMONTHDAY && !BYDAY && !BYYEARDAY) {
    if (BYWEEKNO || FREQ > 1) BYDAY = [[weekdayOf(start), 0]];
    else {
      BYMONTHDAY = [new Date(start).getUTCDate()];
      if (!FREQ) BYMONTH ??= [monthOf(start) + 1];
    }
  }

  // The 1st of January 1970 was a Thursday.
  const shift = (WKST - 4) * DAY;
  const weekOf = (t: number) => floor(t - shift, WEEK) + shift;
  /** The first week has at least four of its days in the year. */
  const firstWeek = (year: number) => weekOf(utc(year, 0, 4));
  const weekYear = (t: number) => yearOf(weekOf(t) + 3 * DAY);

  /** Years and months, weeks, days: the number of that which a time lies in, and when it begins. */
  const months = FREQ || 12;
  const [size, offset] = FREQ > 2 ? [DAY, 0] : [WEEK, shift];
  const periodOf = (t: number) =>
    FREQ > 1
      ? Math.floor((t - offset) / size)
      : BYWEEKNO && !FREQ
        ? weekYear(t)
        : Math.floor((yearOf(t) * 12 + monthOf(t)) / months);
  const begin = (period: number) =>
    FREQ > 1 ? period * size + offset : BYWEEKNO && !FREQ ? firstWeek(period) : utc(0, period * months);

  /** The day itself when it fits, else a later one: none between them does. */
  const fitting = (day: number) => {
    const period = periodOf(day);
    const off = FREQ < 4 && (period - periodOf(start)) % INTERVAL;
    if (off) return begin(period - off + INTERVAL);
    const weekday = weekdayOf(day);
    if (BYDAY && !BYDAY.some(([named]) => named === weekday)) return day + DAY;
    const year = yearOf(day);
    const month = monthOf(day);
    if (!allows(BYMONTH, month + 1)) return utc(year, month + 1);
    const inYear = (list?: Numbers, size?: number) =>
      !list || allowsNth(list, day, utc(year, 0), utc(year + 1, 0), size);
    const inMonth = (list?: Numbers, size?: number) =>
      !list || allowsNth(list, day, utc(year, month), utc(year, month + 1), size);
    const inWeeks = (list: Numbers, of: number) =>
      allowsNth(list, weekOf(day), firstWeek(of), firstWeek(of + 1), WEEK);
    return inMonth(BYMONTHDAY) &&
      inYear(BYYEARDAY) &&
      (!BYWEEKNO || inWeeks(BYWEEKNO, weekYear(day))) &&
      (!BYDAY ||
        BYDAY.some(
          ([named, nth]) =>
            named === weekday &&
            (FREQ > 1 || !nth || (FREQ || BYMONTH ? inMonth([nth], WEEK) : inYear([nth], WEEK))),
        ))
      ? day
      : day + DAY;
  };

  const unit = UNITS[Math.max(1, FREQ - 2)] as number;
  const step = FREQ > 3 ? unit * INTERVAL : DAY;
  /** Days, at the time of the start; by the hour and finer, what the interval reaches. */
  const align = (t: number) => start + Math.ceil((t - start) / step) * step;
  /** By the hour and finer, a set is from one period, else from one period of days, when positions in it count. */
  const wide = FREQ < 4 && BYSETPOS;
  const earliest = Math.max(start, from);
  const stop = wide ? begin(periodOf(to) + 1) : to;
  let t = align(wide ? begin(periodOf(earliest)) : floor(earliest, unit));
  let end = t;
  let steps = 0;
  let set: number[] = [];
  const flush = () =>
    set.some(
      (wall, i) => (!BYSETPOS || allowsNth(BYSETPOS, i, 0, set.length, 1)) && wall > start && visit(wall),
    );
  for (;;) {
    const day = floor(t, DAY);
    if (!(t < end && wide)) {
      if (flush() || !(floor(t, unit) < stop)) return false;
      set = [];
      end = begin(periodOf(t) + 1);
    }
    let next = fitting(day);
    if (next === day) {
      const pick = (freq: number, list: Numbers | undefined, size: number, many: number) => {
        const own = Math.floor((t - day) / size) % many;
        return FREQ < freq ? (list ?? [own]) : allows(list, own) ? [own] : [];
      };
      const hours = pick(4, BYHOUR, HOUR, 24);
      const minutes = pick(5, BYMINUTE, MINUTE, 60);
      for (const hour of hours)
        for (const minute of minutes)
          for (const second of pick(6, BYSECOND, 1e3, 60)) {
            if (++steps > MAX_STEPS) return true;
            set.push(day + hour * HOUR + minute * MINUTE + Math.min(second, 59) * 1e3);
          }
      next = hours.length ? (minutes.length ? t + 1 : floor(t, MINUTE) + MINUTE) : floor(t, HOUR) + HOUR;
    }
    if (++steps > MAX_STEPS) return true;
    t = align(next);
  }
}
