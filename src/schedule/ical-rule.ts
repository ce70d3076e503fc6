/** Writes a recurrence rule as iCalendar wants it (RFC 5545, 3.3.10), however it was written before. */
import { parseTime, wallText } from './dates.js';
import { basic } from './ical-text.js';
import { occurrences, type Series } from './recurrence.js';
import { FREQUENCIES, parseRule, type Rule, WEEKDAYS } from './rule.js';
import { toInstant, toWall } from './zone.js';

const LISTS = ['BYMONTH', 'BYWEEKNO', 'BYYEARDAY', 'BYMONTHDAY'] as const;
const TIMES = ['BYHOUR', 'BYMINUTE', 'BYSECOND'] as const;

/** The rule of a series; undefined when it cannot be read. Nothing of the text itself is kept. */
export function ruleText(series: Series, allDay: boolean): string | undefined {
  const rule = parseRule(series.rrule ?? '');
  if ('expected' in rule) return undefined;
  const { FREQ, INTERVAL, BYDAY, BYSETPOS, WKST } = rule;
  const part = (name: string, value: string | number | readonly (string | number)[] | undefined) =>
    value === undefined ? [] : [`${name}=${value}`];
  return [
    ...part('FREQ', FREQUENCIES[FREQ]),
    ...part('INTERVAL', INTERVAL > 1 ? INTERVAL : undefined),
    ...endOf(series, rule, allDay),
    ...LISTS.flatMap((name) => part(name, rule[name])),
    // Numbered weekdays are for months and years only.
    ...part(
      'BYDAY',
      BYDAY?.map(([day, nth]) => `${(FREQ < 2 && nth) || ''}${WEEKDAYS[day]}`),
    ),
    ...(allDay ? [] : TIMES.flatMap((name) => part(name, rule[name]))),
    ...part('BYSETPOS', BYSETPOS),
    ...part('WKST', WKST === 1 ? undefined : WEEKDAYS[WKST]),
  ].join(';');
}

/** A count or a last date, never both; of the type that the start has, an instant where there is a zone. */
function endOf(series: Series, { COUNT, UNTIL }: Rule, allDay: boolean): string[] {
  if (!UNTIL) return COUNT ? [`COUNT=${COUNT}`] : [];
  if (COUNT) {
    const { starts, truncated } = occurrences({ ...series, exdate: [], rdate: [] });
    if (!truncated) return [`COUNT=${starts.length}`];
  }
  const { ms, kind } = parseTime(UNTIL);
  const { zone } = series;
  const wall = kind === 'instant' ? toWall(ms, zone ?? 'UTC') : wallText(ms);
  if (allDay) return [`UNTIL=${basic(wall).slice(0, 8)}`];
  const last = kind === 'date' ? `${wall.slice(0, 10)}T23:59:59` : wall;
  if (!zone) return [`UNTIL=${basic(last)}`];
  const instant = kind === 'instant' ? ms : toInstant(last, zone);
  return [`UNTIL=${basic(wallText(instant))}Z`];
}
