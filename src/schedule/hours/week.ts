/** The hours of a week as rows of a table. */
import { addDays, DAY, weekday } from '../dates.js';
import type { HolidayName } from './holidays.js';
import { dayOfHours, type Hours, type Mode, type Span } from './hours.js';

export interface HoursDay {
  /** `2026-03-31` */
  readonly day: string;
  readonly holiday?: HolidayName;
  /** It has hours of its own. */
  readonly special: boolean;
  /** For each mode that has hours, `['09:00', '12:00']`, in order; empty: closed. What ends on the next day, or at 24:00, is in the row in which it begins. */
  readonly spans: Readonly<Partial<Record<Mode, readonly (readonly [opens: string, closes: string])[]>>>;
}

const clock = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

const texts = ([opens, closes]: Span) =>
  [clock(opens), clock(closes > 1440 ? closes - 1440 : closes)] as const;

/** @param day `2026-03-31`, of the place */
export function hoursOn(hours: Hours, day: string): HoursDay {
  const { holiday, special, spans } = dayOfHours(hours, Date.parse(day) / DAY);
  const rows = hours.modes.map((mode) => [mode, spans(mode).map(texts)]);
  return { day, holiday, special, spans: Object.fromEntries(rows) };
}

/** Monday to Sunday of the week of a day. */
export function weekOf(hours: Hours, day: string): readonly HoursDay[] {
  const monday = addDays(day, 1 - weekday(day));
  return [0, 1, 2, 3, 4, 5, 6].map((n) => hoursOn(hours, addDays(monday, n)));
}
