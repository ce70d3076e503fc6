/** When a series takes place: the recurrence sets of iCalendar (RFC 5545, 3.8.5). */
import { DAY, LAST, parseTime, wallText } from './dates.js';
import { expand, floor, HOUR, UNITS } from './expand.js';
import { parseRule, type RuleProblem } from './rule.js';
import { instantOf, wallOf } from './zone.js';

/** What repeats. Times are ISO texts: wall times in its zone, instants (with `Z` or an offset) or dates. */
export interface Series {
  /** The first occurrence, whether the rule names it or not. */
  start: string;
  rrule?: string;
  /** Left out; in a series with times, a date leaves out all of its day. */
  exdate?: readonly string[];
  /** Added; in a series with times, a date is that day at the time of the start. */
  rdate?: readonly string[];
  /** A zone that `isZone` knows; without one, times are compared as they stand. */
  zone?: string;
}

export interface Occurrences {
  /** Wall times in the zone (`2026-03-31T18:00:00`), or dates when the start is one; in order, none twice. */
  starts: string[];
  /** There are more in the range, or may be. */
  truncated: boolean;
  /** Why the rule was left aside. */
  problem?: RuleProblem;
}

/** Gives the starts with `from` ≤ start < `until` (dates or wall times), at most `limit` of them. */
export type Expander = (from?: string, until?: string, limit?: number) => Occurrences;

/** The starts of a series in a range. Throws a RangeError for an unknown zone. */
export const occurrences = (series: Series, ...range: Parameters<Expander>): Occurrences =>
  createExpander(series)(...range);

/** The same for a series that is asked more than once: what can be known beforehand is found here. */
export function createExpander({
  start,
  rrule = '',
  exdate = [],
  rdate = [],
  zone = 'UTC',
}: Series): Expander {
  const { ms, kind } = parseTime(start);
  const allDay = kind === 'date';
  // Dates are alike in all zones.
  const place = allDay ? 'UTC' : zone;
  const show = (instant: number) => wallOf(instant, place);
  /** The instant of a text; a date has `time` added. */
  const read = (text: string, time: number): number => {
    const { ms, kind } = parseTime(text);
    const isInstant = kind === 'instant';
    if (allDay) return floor(isInstant ? wallOf(ms, zone) : ms, DAY);
    return isInstant ? ms : instantOf(kind === 'date' ? ms + time : ms, zone);
  };
  // As it is written, even when the clocks skip that time: on other days they do not.
  const first = kind === 'instant' ? show(ms) : ms;
  const given = [read(start, 0), ...rdate.map((text) => read(text, first - floor(first, DAY)))];
  const out = new Set(
    exdate.map((text) => {
      const { ms, kind } = parseTime(text);
      return kind === 'date' ? wallText(ms).slice(0, 10) : read(text, 0);
    }),
  );

  // Dates have no hours (RFC 5545, 3.3.10).
  const text = allDay ? rrule.replace(/BY(HOUR|MINUTE|SECOND)=[^;]*/gi, '') : rrule;
  const parsed = text ? parseRule(text) : undefined;
  const [rule, problem] = parsed && 'FREQ' in parsed ? [parsed] : [undefined, parsed];
  let last = rule?.UNTIL ? read(rule.UNTIL, DAY - 1) : LAST;
  /** Whether some occurrences after the last one are left uncounted. */
  let uncounted = false;
  if (rule?.COUNT) {
    let left = rule.COUNT - 1;
    const unit = UNITS[rule.FREQ - 2];
    let seen = first;
    if (unit && !/BY/i.test(text)) seen += left * unit * rule.INTERVAL;
    else if (left)
      uncounted = expand(rule, first, first, LAST, (wall) => {
        seen = wall;
        return !--left;
      });
    last = Math.min(last, instantOf(Math.min(seen, LAST), place));
  }

  return (from = '0001-01-01', until = '9999-12-31', limit = 1000) => {
    const low = parseTime(from).ms;
    const high = parseTime(until).ms;
    const found = new Set<string>();
    const add = (instant: number) => {
      const wall = show(instant);
      if (!(wall >= low && wall < high) || out.has(instant)) return;
      const text = wallText(wall);
      if (!out.has(text.slice(0, 10))) found.add(allDay ? text.slice(0, 10) : text);
    };
    given.forEach(add);
    const enough = found.size + limit;
    const gaveUp =
      !!rule &&
      // An hour more at either end: the clocks may go forward into the range, and back before the last instant.
      expand(rule, first, low - HOUR, Math.min(high, show(last) + HOUR), (wall) => {
        const instant = instantOf(wall, place);
        if (instant <= last) add(instant);
        return found.size > enough;
      });
    return {
      starts: [...found].sort().slice(0, limit),
      truncated: gaveUp || found.size > limit || (uncounted && high > show(last)),
      problem,
    };
  };
}
