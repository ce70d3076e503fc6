/** Arithmetic on dates as ISO text: no zone, no clock. Years 0001 to 9999; what would leave them stays at their edge. */

export const DAY = 864e5;
const FIRST = -62_135_596_800_000;
export const LAST = 253_402_300_799_999;

/** `2026-03-31T18:00:00`, of a wall time counted in ms as if it were UTC. */
export const wallText = (ms: number): string =>
  new Date(Math.min(LAST, Math.max(FIRST, ms))).toISOString().slice(0, 19);

/** Days since 1970-01-01. */
const dayOf = (date: string): number => Date.parse(date.slice(0, 10)) / DAY;

/** The date `n` days later, or earlier when negative. */
export const addDays = (date: string, n: number): string => wallText((dayOf(date) + n) * DAY).slice(0, 10);

/** How many days after `from` is `to`; negative when before. */
export const daysBetween = (from: string, to: string): number => dayOf(to) - dayOf(from);

/** 1 for Monday to 7 for Sunday. */
export const weekday = (date: string): number => new Date(dayOf(date) * DAY).getUTCDay() || 7;

/** The week of ISO 8601, 1 to 53: the first one is that with the year's first Thursday. */
export function weekNumber(date: string): number {
  const thursday = addDays(date, 4 - weekday(date));
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

/** A date, a wall time or an instant. */
export interface Time {
  /** Epoch ms; of a date or a wall time, as if it were UTC. NaN if it is none. */
  ms: number;
  kind: 'date' | 'wall' | 'instant';
}

const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(T(\d\d):?(\d\d):?(\d\d)?(?:[.,]\d+)?(Z|([+-]\d\d):?(\d\d))?)?(\/|$)/i;

/** Reads a date or time as ISO 8601 or iCalendar writes it (`20260331T180000Z`). */
export function parseTime(text: string): Time {
  const [, year, month, day, time, hour = '00', minute = '00', second = '00', zone, east, past] =
    TIME.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  const ms = Date.parse(`${date}T${hour}:${minute}:${second}${east ? `${east}:${past}` : 'Z'}`);
  // Some engines take the 30th of February for the 2nd of March.
  if (new Date(date).getUTCDate() !== Number(day)) return { ms: Number.NaN, kind: 'wall' };
  return { ms, kind: zone ? 'instant' : time ? 'wall' : 'date' };
}
