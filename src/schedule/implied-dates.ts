/** Dates that an event does not say itself: of a series, and of what has a length instead of an end. */
import type { EventRecord } from '../model/event.js';
import { addDays, DAY, daysBetween, parseTime, wallText } from './dates.js';
import {
  type DatesOf,
  dateOf,
  dayOf,
  type EventDate,
  fixedDates,
  inOrder,
  type Range,
  repeats,
  spanOf,
  wallOfText,
  zoneOf,
} from './event-dates.js';
import { createExpander, type Expander } from './recurrence.js';
import { fromSchedule } from './schedule.js';
import { isZone } from './zone.js';

/** Dates of one series that are worked out at once. */
const LIMIT = 1000;
/** The longest that one date of a series lasts. */
const LONGEST = 366 * DAY;

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/;

/** The end that a start and a length in ISO 8601 make. */
function endAfter(start: string, duration: string | undefined): string | undefined {
  const [found, weeks = 0, days = 0, hours = 0, minutes = 0] = DURATION.exec(duration ?? '') ?? [];
  const length = (Number(weeks) * 7 + Number(days)) * DAY + Number(hours) * 36e5 + Number(minutes) * 6e4;
  if (!found || !length) return undefined;
  return start.length > 10
    ? wallText(parseTime(start).ms + length)
    : dayOf(wallText(parseTime(start).ms + length - DAY));
}

/** The event with ends where it has lengths, counted from what the clocks of the place show. */
function withEnds(event: EventRecord, zone: string): EventRecord {
  const ended = <T extends Pick<EventRecord, 'startDate' | 'endDate' | 'duration'>>(one: T): T =>
    one.startDate && !one.endDate
      ? { ...one, endDate: endAfter(wallOfText(one.startDate, zone), one.duration) }
      : one;
  return { ...ended(event), subEvent: event.subEvent?.map(ended) };
}

type Series = (range: Range, limit: number) => readonly EventDate[];

/** @param tell is told of rules that cannot be followed */
export function createWorkOut(tell: (message: string) => void): DatesOf {
  const known = new WeakMap<EventRecord, Map<string, Series>>();

  function prepare(event: EventRecord, page: string): Series {
    const zone = zoneOf(event, page);
    const whole = withEnds(event, zone);
    if (!repeats(event)) {
      const dates = fixedDates(whole, page).map((date) => ({ ...date, event }));
      return ({ from, until }, limit) =>
        dates.filter(({ start, lastDay }) => dayOf(start) <= until && lastDay >= from).slice(0, limit);
    }
    const list = (text: string | undefined) => text?.split(',').filter(Boolean) ?? [];
    const own = spanOf(whole, zone);
    const told = event.rrule || event.rdate ? [] : (event.eventSchedule ?? []).map(fromSchedule);
    const scheduled = told.filter((schedule) => schedule !== undefined);
    const plans = scheduled.length
      ? scheduled.map(({ start, end, rrule, exdate, zone: of }) => ({
          span: { start, end },
          series: { start, rrule, exdate, zone: of && isZone(of) ? of : zone },
        }))
      : own
        ? [
            {
              span: own,
              series: {
                start: own.start,
                rrule: event.rrule,
                exdate: list(event.exdate),
                rdate: list(event.rdate),
                zone,
              },
            },
          ]
        : [];
    const runs = plans.map(({ span, series }) => {
      const expand = createExpander(series);
      const { problem } = expand(series.start, addDays(series.start, 1), 1);
      if (problem)
        tell(`${event.title}: ${problem.path}: found "${problem.value}", expected ${problem.expected}`);
      return runOf(event, span, expand);
    });
    return runs.length === 1 && runs[0]
      ? runs[0]
      : (range, limit) =>
          runs
            .flatMap((run) => run(range, limit))
            .sort(inOrder)
            .slice(0, limit);
  }

  return (event, page, range, limit = LIMIT) => {
    const zones = known.get(event) ?? new Map<string, Series>();
    known.set(event, zones);
    const series = zones.get(page) ?? prepare(event, page);
    zones.set(page, series);
    return series(range, Math.min(limit, LIMIT));
  };
}

/** The dates of one series, each as long as the first. */
function runOf(
  event: EventRecord,
  { start, end }: { start: string; end?: string },
  expand: Expander,
): Series {
  const allDay = start.length === 10;
  const length = !end ? 0 : allDay ? daysBetween(start, end) * DAY : parseTime(end).ms - parseTime(start).ms;
  // What began before may still be on; what ends at midnight no longer is.
  const before = Math.min(LONGEST, Math.max(0, allDay ? length : length - 1e3));
  return ({ from, until }, limit) =>
    expand(wallText(parseTime(from).ms - before), addDays(until, 1), limit).starts.map((each) => {
      const last = end && wallText(parseTime(each).ms + length);
      return dateOf(event, { start: each, end: allDay ? last?.slice(0, 10) : last });
    });
}
