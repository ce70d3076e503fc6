/** When an event takes place: a date of its own for each session of a course and each occurrence of a series. */
import type { EventRecord, Session } from '../model/event.js';
import { parseTime, toWall, wallText } from './zone.js';

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

/** What follows from a rule, or from a length, is worked out by a part that loads when a feed has it. */
export type WorkOut = (event: EventRecord, zone: string, from: string, until: string) => readonly EventDate[];

/** Whether an event takes place again and again. */
export const repeats = ({ rrule, rdate, eventSchedule }: EventRecord): boolean =>
  Boolean(rrule || rdate || eventSchedule);

/** Whether a start or an end has to be worked out. */
export const isImplied = (event: EventRecord): boolean =>
  repeats(event) || [event, ...(event.subEvent ?? [])].some(({ duration, endDate }) => duration && !endDate);

export const dayOf = (text: string): string => text.slice(0, 10);
export const isAllDay = ({ start }: Pick<EventDate, 'start'>): boolean => start.length === 10;

/** The last day on which it is on; what ends at midnight does not touch the day that begins then. */
export function lastDayOf({ start, end }: Pick<EventDate, 'start' | 'end'>): string {
  if (!end || end <= start) return dayOf(start);
  return end.endsWith('T00:00:00') ? dayOf(wallText(parseTime(end).ms - 1)) : dayOf(end);
}

/** The zone that holds for an event: its own, else the page's. */
export const zoneOf = ({ timeZone }: EventRecord, zone: string): string => timeZone ?? zone;

/** An offset that is not UTC's, as programs write it that know no places. */
const OFFSET = /[+-](?!00:?00$)\d\d:?\d\d$/;

/**
 * An ISO text as the place's clocks show it; a date stays a date. A time with an offset is already what they
 * show: the offset is theirs.
 */
export function wallOfText(text: string, zone: string): string {
  if (text.length === 10) return text;
  const { ms, kind } = parseTime(text.replace(OFFSET, ''));
  return kind === 'instant' ? toWall(ms, zone) : wallText(ms);
}

/** Start and end as the place's clocks show them; undefined without a start. */
export function spanOf(
  { startDate, endDate }: Pick<EventRecord, 'startDate' | 'endDate'>,
  zone: string,
): { start: string; end?: string } | undefined {
  if (!startDate) return undefined;
  const start = wallOfText(startDate, zone);
  const end = endDate && wallOfText(endDate, zone);
  // A day as the end of something that begins at an hour: to the end of that day.
  return { start, end: end && end.length < start.length && end <= dayOf(start) ? undefined : end };
}

/** The dates that an event says itself, in order. */
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
