/** When an event takes place: a date of its own for each session of a course and each occurrence of a series. */
import type { EventRecord, Session } from '../model/event.js';
import { DAY, parseTime, toWall, wallText } from './zone.js';

/** One date of an event. Times are wall times of the place, `2026-03-31T18:00:00`; a whole day is a date. */
export interface EventDate {
  readonly event: EventRecord;
  readonly start: string;
  /** The last moment, or of whole days the last day. */
  readonly end?: string;
  /** What is different on this date, for a course. */
  readonly session?: Session;
  /** Which of how many dates of a course, from 1. */
  readonly nr?: number;
  readonly of?: number;
}

/** What repeats is worked out by a part that loads when a feed has it. */
export type Repeat = (event: EventRecord, zone: string, from: string, until: string) => readonly EventDate[];

/** Whether an event's dates follow from a rule. */
export const repeats = ({ rrule, rdate, eventSchedule }: EventRecord): boolean =>
  Boolean(rrule || rdate || eventSchedule);

export const dayOf = (text: string): string => text.slice(0, 10);
export const isAllDay = ({ start }: Pick<EventDate, 'start'>): boolean => start.length === 10;

/** The last day on which it is on; what ends at midnight does not touch the day that begins then. */
export function lastDayOf({ start, end }: Pick<EventDate, 'start' | 'end'>): string {
  if (!end || end <= start) return dayOf(start);
  return end.endsWith('T00:00:00') ? dayOf(wallText(parseTime(end).ms - 1)) : dayOf(end);
}

/** The zone that holds for an event: its own, else the page's. */
export const zoneOf = ({ timeZone }: EventRecord, zone: string): string => timeZone ?? zone;

/** An ISO text as the place's clocks show it; a date stays a date. */
export function wallOfText(text: string, zone: string): string {
  if (text.length === 10) return text;
  const { ms, kind } = parseTime(text);
  return kind === 'instant' ? toWall(ms, zone) : wallText(ms);
}

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

/** Start and end as the place's clocks show them; undefined without a start. */
export function spanOf(
  { startDate, endDate, duration }: Pick<EventRecord, 'startDate' | 'endDate' | 'duration'>,
  zone: string,
): { start: string; end?: string } | undefined {
  if (!startDate) return undefined;
  const start = wallOfText(startDate, zone);
  const end = endDate ? wallOfText(endDate, zone) : endAfter(start, duration);
  // A day as the end of something that begins at an hour: to the end of that day.
  return { start, end: end && end.length < start.length && end <= dayOf(start) ? undefined : end };
}

/** The dates of an event that does not repeat, in order. */
export function fixedDates(event: EventRecord, page: string): readonly EventDate[] {
  const zone = zoneOf(event, page);
  const dates: EventDate[] = [];
  for (const session of event.subEvent ?? []) {
    const span = spanOf(session, zone);
    if (span) dates.push({ event, session, ...span });
  }
  if (dates.length) {
    dates.sort((a, b) => (a.start < b.start ? -1 : 1));
    return dates.map((date, i) => ({ ...date, nr: i + 1, of: dates.length }));
  }
  const span = spanOf(event, zone);
  return span ? [{ event, ...span }] : [];
}
