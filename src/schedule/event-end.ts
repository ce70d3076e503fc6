/** When an event is over, as iCalendar and online calendars want it told. */
import { addDays, parseTime, wallText } from './dates.js';
import { toInstant, toWall } from './zone.js';

/**
 * The first moment, or of whole days the first day, that is not in the event any more; undefined when no end after
 * the start is known. `end` is the last moment, or the last day.
 */
export function exclusiveEnd(start: string, end: string | undefined, zone: string): string | undefined {
  const { ms, kind } = parseTime(end ?? '');
  if (!end || Number.isNaN(ms)) return undefined;
  const lastDay = (kind === 'instant' ? toWall(ms, zone) : wallText(ms)).slice(0, 10);
  const opening = parseTime(start);
  const firstDay = (opening.kind === 'instant' ? toWall(opening.ms, zone) : wallText(opening.ms)).slice(
    0,
    10,
  );
  if (opening.kind === 'date') return lastDay >= firstDay ? addDays(lastDay, 1) : undefined;
  // The hour at which the last day ends is not known.
  if (kind === 'date') return lastDay > firstDay ? `${addDays(lastDay, 1)}T00:00:00` : undefined;
  return toInstant(end, zone) > toInstant(start, zone) ? end : undefined;
}
