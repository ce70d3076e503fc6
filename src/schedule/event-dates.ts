/** When an event takes place: a date of its own for each session of a course and each occurrence of a series. */
import type { EventRecord, Session } from '../model/event.js';
import { addDays, toInstant, toWall } from './zone.js';

/** One date of an event. Times are wall times of the place, `2026-03-31T18:00:00`; a whole day is a date. */
export interface EventDate {
  readonly event: EventRecord;
  readonly start: string;
  /** The last moment, or of whole days the last day. */
  readonly end?: string;
  /** The last day on which it is on. */
  readonly lastDay: string;
  /** What is different on this date, for a course. */
  readonly session?: Session;
  /** Which of how many dates of a course, from 1. */
  readonly nr?: number;
  readonly of?: number;
}

/** Days, first and last. */
export interface Range {
  from: string;
  until: string;
}

/** The dates of an event that touch some days, in order, the first `limit` of them. */
export type DatesOf = (
  event: EventRecord,
  zone: string,
  range: Range,
  limit?: number,
) => readonly EventDate[];

/** Whether an event takes place again and again. */
export const repeats = ({ rrule, rdate, eventSchedule }: EventRecord): boolean =>
  Boolean(rrule || rdate || eventSchedule);

/** Whether a start or an end has to be worked out. */
export const isImplied = (event: EventRecord): boolean =>
  repeats(event) || [event, ...(event.subEvent ?? [])].some(({ duration, endDate }) => duration && !endDate);

export const dayOf = (text: string): string => text.slice(0, 10);
export const isAllDay = ({ start }: Pick<EventDate, 'start'>): boolean => start.length === 10;

/** Earlier ones first. */
export const inOrder = (a: EventDate, b: EventDate): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : 0;

/** A date of an event; what ends at midnight does not touch the day that begins then. */
export function dateOf(
  event: EventRecord,
  { start, end }: { start: string; end?: string },
  session?: Session,
): EventDate {
  const day = dayOf(start);
  const lastDay = !end || dayOf(end) <= day ? day : end.endsWith('T00:00:00') ? addDays(end, -1) : dayOf(end);
  return { event, start, end, lastDay, session };
}

/** The zone that holds for an event: its own, else the page's. */
export const zoneOf = ({ timeZone }: EventRecord, zone: string): string => timeZone ?? zone;

/** UTC, also as an offset, as programs write it that know no places. */
const UTC = /(Z|\+00:00)$/;
/** Clocks go forward between midnight and four. */
const NIGHT = /T0[0-3]/;

/**
 * An ISO text as the place's clocks show it; a date stays a date. A time with an offset is what they show
 * already: the offset is theirs.
 */
export function wallOfText(text: string, zone: string): string {
  if (text.length === 10) return text;
  if (UTC.test(text)) return toWall(Date.parse(text), zone);
  const wall = text.slice(0, 16) + (/^:\d\d/.exec(text.slice(16))?.[0] ?? ':00');
  // An hour that is skipped is the next one.
  return NIGHT.test(wall) ? toWall(toInstant(wall, zone), zone) : wall;
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
    if (span) dates.push(dateOf(event, span, session));
  }
  if (dates.length) return dates.sort(inOrder).map((date, i) => ({ ...date, nr: i + 1, of: dates.length }));
  const span = spanOf(event, zone);
  return span ? [dateOf(event, span)] : [];
}
