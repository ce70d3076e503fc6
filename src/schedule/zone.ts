/** The wall clock of a place ⇄ instants, by the zones that the browser knows. */
import { DAY, parseTime, wallText } from './dates.js';

export * from './dates.js';

/** Within these ms no zone changes its clock twice. The shortest known time between, in Gaza in 2040, is a week. */
const BLOCK = 4e8;
const MAX_BLOCKS = 5000;
const MAX_ZONES = 50;

type Offset = (instant: number) => number;
const zones = new Map<string, Offset>();

/** What to add to an instant for the wall time of a zone, in ms. Throws a RangeError for an unknown zone. */
function offsetOf(zone: string): Offset {
  const known = zones.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  /** Of a text like `1/1/2026, GMT+01:00`. */
  const read = (instant: number) => {
    const [hours = '', minutes, seconds] = (format.format(instant || 0).split('GMT')[1] ?? '').split(':');
    const past = Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
    return (Number(hours) * 3600 + (hours.startsWith('-') ? -past : past)) * 1e3;
  };
  /** Per block: when its clock changes, and the offsets before and after. */
  const blocks = new Map<number, readonly [change: number, before: number, after: number]>();
  const offset: Offset = (instant) => {
    const block = Math.floor(instant / BLOCK);
    let found = blocks.get(block);
    if (!found) {
      let from = block * BLOCK;
      let to = from + BLOCK;
      const before = read(from);
      const after = read(to);
      while (after !== before && to - from > 1) {
        const middle = Math.floor((from + to) / 2);
        if (read(middle) === before) from = middle;
        else to = middle;
      }
      if (blocks.size > MAX_BLOCKS) blocks.clear();
      found = [to, before, after];
      blocks.set(block, found);
    }
    return instant < found[0] ? found[1] : found[2];
  };
  if (zones.size > MAX_ZONES) zones.clear();
  zones.set(zone, offset);
  return offset;
}

/** Whether the browser knows a zone of this IANA name, `Europe/Berlin` for instance. */
export function isZone(name: string): boolean {
  try {
    // Some engines also take an offset for a zone.
    return /^[a-z]/i.test(name) && !!offsetOf(name);
  } catch {
    return false;
  }
}

/** Like `toInstant`, of a wall time counted in ms as if it were UTC. */
export function instantOf(wall: number, zone: string): number {
  const offset = offsetOf(zone);
  const before = wall - offset(wall - DAY);
  const after = wall - offset(wall + DAY);
  return before + offset(before) !== wall && after + offset(after) === wall ? after : before;
}

/** Like `toWall`, counted in ms as if it were UTC. */
export const wallOf = (instant: number, zone: string): number => instant + offsetOf(zone)(instant);

/**
 * Epoch ms of a date or wall time in a zone; NaN if it is none. A time that is skipped when the clocks go
 * forward has the offset before that, one that comes twice is the first (RFC 5545, 3.3.5). What brings its own
 * offset is taken by that. Throws a RangeError for an unknown zone.
 */
export function toInstant(wall: string, zone: string): number {
  const { ms, kind } = parseTime(wall);
  return kind === 'instant' ? ms : instantOf(ms, zone);
}

/** What the clocks of a zone show, `2026-03-31T18:00:00`, of epoch ms. Throws a RangeError for an unknown zone. */
export const toWall = (instant: number, zone: string): string => wallText(wallOf(instant, zone));
