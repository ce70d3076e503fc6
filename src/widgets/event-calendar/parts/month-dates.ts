import { addDays, daysBetween } from '../../../schedule/dates.js';
import { dayOf, type EventDate, inOrder, type Range } from '../../../schedule/event-dates.js';
import type { CalendarController } from '../calendar-controller.js';

/* What is on in a month, found quickly among many dates. */

/** The first of so many positions that passes a test, when all after it do. */
function firstOf(length: number, test: (position: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For each of the dates in order, the last day of it and all before it. */
const reaches = new WeakMap<readonly EventDate[], readonly string[]>();

/** The dates that events say themselves, and how far they reach: found in the middle of many, at every step. */
function fixedOf({ answer: { dates } }: CalendarController) {
  let last = '';
  const reach =
    reaches.get(dates) ??
    dates.map(({ lastDay }) => {
      if (lastDay > last) last = lastDay;
      return last;
    });
  reaches.set(dates, reach);
  return {
    dates,
    reach,
    /** The position of the first date that is on on a day or later. */
    first: (day: string) => firstOf(reach.length, (i) => (reach[i] as string) >= day),
    /** The position after the last date that begins on a day or earlier. */
    end: (day: string) => firstOf(dates.length, (i) => dayOf((dates[i] as EventDate).start) > day),
  };
}

/** The first of the dates of some days that are to be worked out, in order. */
function impliedIn({ worked, answer: { implied }, zone }: CalendarController, range: Range, count?: number) {
  return (implied.length && worked?.first(implied, zone, range, count)) || [];
}

/** The dates of some days, in order. */
function datesIn(calendar: CalendarController, range: Range) {
  const { dates, first, end } = fixedOf(calendar);
  const fixed = dates
    .slice(first(range.from), end(range.until))
    .filter(({ lastDay }) => lastDay >= range.from);
  const rest = impliedIn(calendar, range);
  return rest.length ? [...fixed, ...rest].sort(inOrder) : fixed;
}

export type Days = ReadonlyMap<string, readonly EventDate[]>;

/** By the first day of a week what is on in it, of dates that events say themselves. */
const known = new WeakMap<readonly EventDate[], Map<string, Days>>();

/** The days of some weeks on which anything is on; what lasts longer stands on each of its days. */
export function daysIn(calendar: CalendarController, weeks: readonly (readonly string[])[]): Days {
  const { dates, implied } = calendar.answer;
  const found = (!implied.length && known.get(dates)) || new Map<string, Days>();
  known.set(dates, found);
  // Week by week: of many series, each is a short piece of work; and months are left and come back to.
  return new Map(
    weeks.flatMap((week) => {
      const [from = '', until = ''] = [week[0], week.at(-1)];
      const days = found.get(from) ?? byDay(datesIn(calendar, { from, until }), from, until);
      found.set(from, days);
      return [...days];
    }),
  );
}

function byDay(dates: readonly EventDate[], from: string, until: string): Days {
  const days = new Map<string, EventDate[]>();
  let [day, others]: [string, EventDate[]] = ['', []];
  const add = (date: EventDate, on: string) => {
    // Most begin on the day of the one before.
    if (on !== day) {
      day = on;
      others = days.get(day) ?? [];
      days.set(day, others);
    }
    others.push(date);
  };
  for (const date of dates) {
    const last = date.lastDay < until ? date.lastDay : until;
    let on = date.start < from ? from : dayOf(date.start);
    add(date, on);
    while (on < last) {
      on = addDays(on, 1);
      add(date, on);
    }
  }
  return days;
}

/** So many days are looked at first for the next date; then four times as many, and so on. */
const NEAR = 45;

/** The last day before `day`, or the first after it, on which anything is on. */
export function nearest(calendar: CalendarController, day: string, step: 1 | -1): string | undefined {
  const { span, until } = calendar;
  const edge = step > 0 ? until : span[0];
  const begin = addDays(day, step);
  const { dates, reach, first, end } = fixedOf(calendar);
  const fixed = step > 0 ? dates[first(begin)]?.start : reach[end(begin) - 1];
  for (let days = NEAR; ; days *= 4) {
    const far = addDays(begin, step * days);
    const range = step > 0 ? { from: begin, until: far } : { from: far, until: begin };
    const [implied] = impliedIn(calendar, range, 1);
    const found = [fixed, implied && (step > 0 ? implied.start : lastIn(calendar, range))]
      .filter((one) => one !== undefined)
      // What lasts longer is on at once.
      .map((one) => ((step > 0 ? one < begin : one > begin) ? begin : dayOf(one)))
      .filter((one) => one >= range.from && one <= range.until)
      .sort();
    if (found.length) return step > 0 ? found[0] : found.at(-1);
    if (step > 0 ? far >= edge : far <= edge) return undefined;
  }
}

/** The last of some days on which anything is on, by halves: of a series, only what comes first is quick to find. */
function lastIn(calendar: CalendarController, { from, until }: Range): string {
  let [low, days] = [from, daysBetween(from, until)];
  while (days > 0) {
    const half = Math.ceil(days / 2);
    const middle = addDays(low, half);
    if (impliedIn(calendar, { from: middle, until: addDays(low, days) }, 1).length) {
      low = middle;
      days -= half;
    } else days = half - 1;
  }
  return low;
}
