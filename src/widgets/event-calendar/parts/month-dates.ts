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

/** The dates of some days that events say themselves, found in the middle of many: a month is asked for at every step. */
function fixedIn({ answer: { dates } }: CalendarController, { from, until }: Range): readonly EventDate[] {
  let last = '';
  const reach =
    reaches.get(dates) ??
    dates.map(({ lastDay }) => {
      if (lastDay > last) last = lastDay;
      return last;
    });
  reaches.set(dates, reach);
  const first = firstOf(reach.length, (i) => (reach[i] as string) >= from);
  const end = firstOf(dates.length, (i) => dayOf((dates[i] as EventDate).start) > until);
  return dates.slice(first, end).filter(({ lastDay }) => lastDay >= from);
}

/** The first dates of some days, in order. */
function datesIn(calendar: CalendarController, range: Range, count?: number) {
  const { worked, answer, zone } = calendar;
  const fixed = fixedIn(calendar, range);
  const rest = answer.implied.length ? worked?.first(answer.implied, zone, range, count) : undefined;
  return rest?.length ? [...fixed, ...rest].sort(inOrder) : fixed;
}

export type Days = ReadonlyMap<string, readonly EventDate[]>;

/** The days of some weeks on which anything is on; what lasts longer stands on each of its days. */
export function daysIn(calendar: CalendarController, weeks: readonly (readonly string[])[]): Days {
  // Week by week: of many series, each is a short piece of work.
  return new Map(
    weeks.flatMap((week) => {
      const [from = '', until = ''] = [week[0], week.at(-1)];
      return [...byDay(datesIn(calendar, { from, until }), from, until)];
    }),
  );
}

function byDay(dates: readonly EventDate[], from: string, until: string): Days {
  const days = new Map<string, EventDate[]>();
  const add = (day: string, date: EventDate) => {
    const others = days.get(day);
    if (others) others.push(date);
    else days.set(day, [date]);
  };
  for (const date of dates) {
    const last = date.lastDay < until ? date.lastDay : until;
    let day = dayOf(date.start) < from ? from : dayOf(date.start);
    add(day, date);
    while (day < last) {
      day = addDays(day, 1);
      add(day, date);
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
  for (let days = NEAR; ; days *= 4) {
    const far = addDays(begin, step * days);
    const range = step > 0 ? { from: begin, until: far } : { from: far, until: begin };
    const [first] = datesIn(calendar, range, 1);
    if (first && step > 0) return dayOf(first.start) > begin ? dayOf(first.start) : begin;
    if (first) return lastIn(calendar, range);
    if (step > 0 ? far >= edge : far <= edge) return undefined;
  }
}

/** The last of some days on which anything is on, by halves: of a series, only what comes first is quick to find. */
function lastIn(calendar: CalendarController, { from, until }: Range): string {
  let [low, days] = [from, daysBetween(from, until)];
  while (days > 0) {
    const half = Math.ceil(days / 2);
    const middle = addDays(low, half);
    if (datesIn(calendar, { from: middle, until: addDays(low, days) }, 1).length) {
      low = middle;
      days -= half;
    } else days = half - 1;
  }
  return low;
}
