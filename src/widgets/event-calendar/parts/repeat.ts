import type { EventRecord } from '../../../model/event.js';
import { type EventDate, type Repeat, spanOf, zoneOf } from '../../../schedule/event-dates.js';
import { createExpander, type Expander } from '../../../schedule/recurrence.js';
import { addDays, daysBetween, parseTime, wallText } from '../../../schedule/zone.js';

/* Loads when a feed has something that repeats: it is worked out for the days that are asked for, not beyond. */

/** Dates of one series that are worked out at once. */
const LIMIT = 1000;

interface Repeated {
  expand: Expander;
  /** Milliseconds from start to end; of whole days, how many more than the first. */
  length: number;
  allDay: boolean;
}

/** Works out series, each of which is prepared once. */
export function createRepeat(tell: (message: string) => void): Repeat {
  const prepared = new WeakMap<EventRecord, Map<string, Repeated | undefined>>();
  const answers = new WeakMap<EventRecord, { key: string; dates: readonly EventDate[] }>();

  function prepare(event: EventRecord, page: string): Repeated | undefined {
    const zone = zoneOf(event, page);
    const span = spanOf(event, zone);
    if (!span) return undefined;
    const { start, end } = span;
    const allDay = start.length === 10;
    const length = !end
      ? Number.NaN
      : allDay
        ? daysBetween(start, end)
        : parseTime(end).ms - parseTime(start).ms;
    const listOf = (text: string | undefined) => text?.split(',').filter(Boolean);
    const series = {
      start,
      rrule: event.rrule,
      exdate: listOf(event.exdate),
      rdate: listOf(event.rdate),
      zone,
    };
    const expand = createExpander(series);
    const { problem } = expand(start, addDays(start, 1), 1);
    if (problem) tell(`${event.title}: rrule: ${JSON.stringify(problem)}`);
    return { expand, length, allDay };
  }

  return (event, page, from, until) => {
    const key = [page, from, until].join(' ');
    const known = answers.get(event);
    if (known?.key === key) return known.dates;
    const zones = prepared.get(event) ?? new Map<string, Repeated | undefined>();
    prepared.set(event, zones);
    if (!zones.has(page)) zones.set(page, prepare(event, page));
    const repeated = zones.get(page);
    if (!repeated) return [];
    const { expand, length, allDay } = repeated;
    // What began before may still be on.
    const before = Math.min(366, allDay ? length : Math.ceil(length / 864e5)) || 0;
    const { starts } = expand(addDays(from, -before), addDays(until, 1), LIMIT);
    const dates = starts.map((start) => {
      if (Number.isNaN(length)) return { event, start };
      const end = allDay ? addDays(start, length) : wallText(parseTime(start).ms + length);
      return { event, start, end };
    });
    answers.set(event, { key, dates });
    return dates;
  };
}
