/** Whether a place is open: on its own clock, whatever the visitor's shows. */
import { DAY, wallText } from '../dates.js';
import { instantOf, wallOf } from '../zone.js';
import type { HolidayName } from './holidays.js';
import { dayOfHours, type Hours, type Mode } from './hours.js';

/** As the clocks of the place show it. */
export interface Moment {
  /** `2026-03-31` */
  readonly day: string;
  /** `18:00`; `24:00` at the end of the day. */
  readonly time: string;
}

export interface Status {
  readonly mode: Mode;
  readonly open: boolean;
  /** When it closes; missing when it is closed, or open throughout. */
  readonly until?: Moment;
  /** When it opens next, within 14 days; missing when it is open. */
  readonly opens?: Moment;
  /** Open round the clock for the next 14 days. */
  readonly always?: true;
  /** Today is one, at the place. */
  readonly holiday?: HolidayName;
  /** Epoch ms of when `open` changes: of `until` or `opens`. */
  readonly changes?: number;
}

/** How many days are looked ahead. */
const AHEAD = 14;
const MINUTE = 6e4;

/**
 * One for each mode that has hours, in the order of `MODES`.
 * @param instant epoch ms
 * @param zone for a place that does not say its own. Throws a RangeError for an unknown one.
 */
export const statusAt = (hours: Hours, instant: number, zone: string): readonly Status[] =>
  hours.modes.map((mode) => statusIn(hours, mode, instant, hours.timeZone ?? zone));

/** Whether somebody can be reached in one of the modes; for lists, it does not look ahead. */
export function isOpen(hours: Hours, instant: number, zone: string): boolean {
  const place = hours.timeZone ?? zone;
  const today = Math.floor(wallOf(instant, place) / DAY);
  return [today - 1, today].some((day) => {
    const { spans } = dayOfHours(hours, day);
    return hours.modes.some((mode) =>
      spans(mode).some(
        ([opens, closes]) => instant >= at(day, opens, place) && instant < at(day, closes, place),
      ),
    );
  });
}

/** When the clocks first show a time, or have passed it because they skip it. */
function at(day: number, minutes: number, zone: string): number {
  const wall = day * DAY + minutes * MINUTE;
  let instant = instantOf(wall, zone);
  if (wallOf(instant, zone) > wall) {
    while (wallOf(instant - MINUTE, zone) > wall) instant -= MINUTE;
  }
  return instant;
}

function statusIn(hours: Hours, mode: Mode, instant: number, zone: string): Status {
  const today = Math.floor(wallOf(instant, zone) / DAY);
  const { holiday } = dayOfHours(hours, today);
  /** Its end, as far as is known. */
  let until = 0;
  for (let day = today - 1; day <= today + AHEAD; day++) {
    for (const [opens, closes] of dayOfHours(hours, day).spans(mode)) {
      const from = at(day, opens, zone);
      const to = at(day, closes, zone);
      // Over, or in an hour that the clocks skip.
      if (to <= instant || to <= from) continue;
      if (until ? from > until : from > instant)
        return until
          ? { mode, open: true, until: moment(until, zone, true), holiday, changes: until }
          : { mode, open: false, opens: moment(from, zone), holiday, changes: from };
      until = Math.max(until, to);
    }
  }
  if (!until) return { mode, open: false, holiday };
  if (until >= at(today + AHEAD + 1, 0, zone)) return { mode, open: true, always: true, holiday };
  return { mode, open: true, until: moment(until, zone, true), holiday, changes: until };
}

function moment(instant: number, zone: string, end = false): Moment {
  const wall = wallOf(instant, zone);
  if (end && wall % DAY === 0) return { day: wallText(wall - DAY).slice(0, 10), time: '24:00' };
  const text = wallText(wall);
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}
