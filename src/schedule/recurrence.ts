/** When a series takes place: the recurrence sets of iCalendar (RFC 5545, 3.8.5). */
import { DAY, LAST, parseTime, wallText } from './dates.js';
import { expand, floor } from './expand.js';
import { parseRule, type Rule, type RuleProblem } from './rule.js';
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

/** The starts with `from` ≤ start < `until` (dates or wall times), at most `limit` of them. */
export const occurrences = (series: Series, from?: string, until?: string, limit = 1000): Occurrences =>
  createExpander(series)(from, until, limit);

/** The same for a series that is asked more than once. */
export function createExpander(
  series: Series,
): typeof occurrences extends (s: Series, ...rest: infer R) => infer O ? (...range: R) => O : never {
  const { exdate = [], rdate = [], zone = 'UTC' } = series;
  const first = parseTime(series.start);
  if (!first) return () => ({ starts: [], truncated: false });
  const allDay = first.kind === 'date';

  /** The instant of a text; for series of dates, the midnight of its day as if it were UTC. */
  const read = (text: string): number => {
    const { ms, kind } = parseTime(text.split('/', 1)[0] as string) ?? { ms: Number.NaN, kind: 'date' };
    const wall = kind === 'instant' ? wallOf(ms, zone) : ms;
    if (allDay) return floor(wall, DAY);
    return kind === 'instant' ? ms : instantOf(kind === 'date' ? wall + time : wall, zone);
  };
  const show = (instant: number) => (allDay ? instant : wallOf(instant, zone));
  let time = 0;
  const opening = read(series.start);
  const start = show(opening);
  time = start - floor(start, DAY);

  const out = new Set<number>();
  const daysOut = new Set<number>();
  for (const text of exdate)
    parseTime(text)?.kind === 'date' ? daysOut.add(floor(show(read(text)), DAY)) : out.add(read(text));
  const given = [opening, ...rdate.map(read)];

  const parsed = series.rrule ? parseRule(series.rrule) : undefined;
  const problem = parsed && 'expected' in parsed ? parsed : undefined;
  const rule = problem ? undefined : (parsed as Rule | undefined);
  // Dates have no hours (RFC 5545, 3.3.10).
  if (rule && allDay)
    Object.assign(rule, {
      FREQ: Math.min(rule.FREQ, 3),
      BYHOUR: undefined,
      BYMINUTE: undefined,
      BYSECOND: undefined,
    });
  const until = rule?.UNTIL ? parseTime(rule.UNTIL) : undefined;
  const lastInstant = until?.kind === 'instant' && !allDay ? until.ms : LAST;
  let last =
    !until || lastInstant < LAST
      ? LAST
      : until.kind === 'date'
        ? until.ms + DAY - 1
        : allDay
          ? read(rule?.UNTIL ?? '')
          : until.ms;
  /** From here on, the count is not known. */
  let unknown = LAST;
  let left = rule?.COUNT ?? 0;

  const countOut = (rule: Rule) => {
    let seen = start;
    if (
      --left &&
      expand(rule, start, start, LAST, (wall) => {
        seen = wall;
        return !--left;
      })
    )
      unknown = seen;
    else last = Math.min(last, seen);
    left = 0;
  };

  return (fromText, untilText, limit = 1000) => {
    if (rule && left) countOut(rule);
    const from = parseTime(fromText ?? '')?.ms ?? start;
    const to = parseTime(untilText ?? '')?.ms ?? LAST;
    const found = new Map<number, number>();
    const add = (instant: number) => {
      const wall = show(instant);
      if (wall >= from && wall < to && !out.has(instant) && !daysOut.has(floor(wall, DAY)))
        found.set(instant, wall);
    };
    for (const instant of given) add(instant);
    const enough = found.size + limit;
    let truncated = false;
    if (rule)
      truncated = expand(rule, start, from - DAY, Math.min(to, last + 1, unknown + 1), (wall) => {
        const instant = allDay ? wall : instantOf(wall, zone);
        if (wall > last || wall >= to || instant > lastInstant) return true;
        add(instant);
        return found.size > enough;
      });
    const starts = [...found]
      .sort(([a], [b]) => a - b)
      .map(([, wall]) => wallText(wall).slice(0, allDay ? 10 : 19));
    truncated ||= to > unknown || starts.length > limit;
    return { starts: starts.slice(0, limit), truncated, problem };
  };
}
