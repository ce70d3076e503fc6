import { addDays } from '../../../schedule/dates.js';
import { dayOf, type EventDate, inOrder } from '../../../schedule/event-dates.js';
import type { CalendarController, Range } from '../calendar-controller.js';

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

/** The dates of some days, found in the middle of many: a month is asked for at every step. */
function datesIn({ answer, datesOf }: CalendarController, range: Range): readonly EventDate[] {
  const { dates, implied } = answer;
  const { from, until } = range;
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
  const on = ({ start, lastDay }: EventDate) => dayOf(start) <= until && lastDay >= from;
  const fixed = dates.slice(first, end).filter(on);
  return implied.length
    ? [...fixed, ...implied.flatMap((event) => datesOf(event, range).filter(on))].sort(inOrder)
    : fixed;
}

export type Days = ReadonlyMap<string, readonly EventDate[]>;

/** The days from `from` to `until` on which anything is on; what lasts longer stands on each of its days. */
export function daysIn(calendar: CalendarController, from: string, until: string): Days {
  const days = new Map<string, EventDate[]>();
  for (const date of datesIn(calendar, { from, until })) {
    const last = date.lastDay;
    let day = dayOf(date.start) < from ? from : dayOf(date.start);
    for (; day <= last && day <= until; day = addDays(day, 1)) {
      const dates = days.get(day) ?? [];
      dates.push(date);
      days.set(day, dates);
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
    const dates = datesIn(calendar, range);
    const date = dates.at(step > 0 ? 0 : -1);
    if (date && step > 0) return dayOf(date.start) > begin ? dayOf(date.start) : begin;
    if (date) return date.lastDay < begin ? date.lastDay : begin;
    if (step > 0 ? far >= edge : far <= edge) return undefined;
  }
}
