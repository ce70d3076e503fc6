import type { EventRecord } from '../../model/event.js';
import { type EventDate, fixedDates, inOrder, type Range } from '../../schedule/event-dates.js';

/**
 * The dates that events say themselves, read once.
 * @param zone for events without a zone of their own
 */
export function createFixedDates(zone: string) {
  const known = new WeakMap<EventRecord, readonly EventDate[]>();
  let events: readonly EventRecord[] = [];
  let taken = 0;
  let sorted: readonly EventDate[] = [];

  const of = (event: EventRecord): readonly EventDate[] => {
    const dates = known.get(event) ?? fixedDates(event, zone);
    known.set(event, dates);
    return dates;
  };

  return {
    of,
    /** All dates of a list that may grow at its end: put in order as events come, not at every letter. */
    inOrder(records: readonly EventRecord[]): readonly EventDate[] {
      if (records !== events) {
        events = records;
        taken = 0;
        sorted = [];
      }
      if (taken < records.length) {
        sorted = [...sorted, ...records.slice(taken).flatMap(of)].sort(inOrder);
        taken = records.length;
      }
      return sorted;
    },
  };
}

/** The first `count` of dates in order that touch some days. */
export function firstIn(dates: readonly EventDate[], { from, until }: Range, count = dates.length) {
  const found: EventDate[] = [];
  for (const date of dates) {
    // Beyond all times of that day.
    if (date.start > `${until}U` || found.length >= count) break;
    if (date.lastDay >= from) found.push(date);
  }
  return found;
}
