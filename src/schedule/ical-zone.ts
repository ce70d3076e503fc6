/** Tells other programs what the clocks of a zone do: VTIMEZONE (RFC 5545, 3.6.5), from what the browser knows. */
import { DAY, wallText } from './dates.js';
import { basic } from './ical-text.js';
import { WEEKDAYS } from './rule.js';
import { wallOf } from './zone.js';

/** Shorter than the time between any two changes of a clock. */
const STEP = 4 * DAY;
/** How long before the first and after the last date the clocks are told. */
const BEFORE = 400 * DAY;
const AFTER = 10 * 366 * DAY;

/** A change of the clocks: when, and the offsets in ms. */
interface Change {
  at: number;
  before: number;
  after: number;
}

function changesBetween(zone: string, from: number, to: number): Change[] {
  const offset = (instant: number) => wallOf(instant, zone) - instant;
  const changes: Change[] = [];
  for (let start = from; start < to; start += STEP) {
    const before = offset(start);
    const after = offset(start + STEP);
    if (before === after) continue;
    let low = start;
    let high = start + STEP;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, before, after });
  }
  return changes;
}

/** `+0100`, `-0330`, `+005328`. */
function offsetText(ms: number): string {
  const seconds = Math.abs(Math.round(ms / 1e3));
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((n) =>
    String(Math.floor(n)).padStart(2, '0'),
  );
  if (parts[2] === '00') parts.pop();
  return `${ms < 0 ? '-' : '+'}${parts.join('')}`;
}

/** How a change comes back each year: the last Sunday of March, the second one; at the time that the clock shows. */
function patternsOf({ at, before, after }: Change): string[] {
  const wall = new Date(at + before);
  const day = wall.getUTCDate();
  const size = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate();
  const nths = day + 7 > size ? [-1, Math.ceil(day / 7)] : [Math.ceil(day / 7)];
  return nths.map(
    (nth) =>
      `${before} ${after} ${wall.toISOString().slice(11)} FREQ=YEARLY;BYMONTH=${wall.getUTCMonth() + 1};BYDAY=${nth}${WEEKDAYS[wall.getUTCDay()]}`,
  );
}

function observance({ at, before, after }: Change, rule?: string): string[] {
  const name = after > before ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    `DTSTART:${basic(wallText(at + before))}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `END:${name}`,
  ];
}

/**
 * The lines of a VTIMEZONE that is right from before the first to ten years after the last of some instants, and,
 * where the clocks change by one rule by then, ever after.
 */
export function zoneLines(zone: string, first: number, last: number): string[] {
  const from = first - BEFORE;
  const to = last + AFTER;
  let changes = changesBetween(zone, from, to);
  const lines = observance({ at: from, before: wallOf(from, zone) - from, after: wallOf(from, zone) - from });
  while (changes[0]) {
    const [first] = changes;
    // The longest run of years, from the first change on, that one rule tells.
    const runs = patternsOf(first).map((pattern) => {
      const run = [first];
      for (const change of changes) {
        const years = new Date(change.at).getUTCFullYear() - new Date(run.at(-1)?.at ?? 0).getUTCFullYear();
        if (years === 1 && patternsOf(change).includes(pattern)) run.push(change);
      }
      return { run, rule: pattern.split(' ')[3] };
    });
    const [{ run, rule } = { run: [first], rule: '' }] = runs.sort((a, b) => b.run.length - a.run.length);
    const last = run.at(-1) ?? first;
    const isOpen = last.at > to - 366 * DAY;
    if (run.length < 3) lines.push(...observance(first));
    else lines.push(...observance(first, isOpen ? rule : `${rule};UNTIL=${basic(wallText(last.at))}Z`));
    const told = new Set(run.length < 3 ? [first] : run);
    changes = changes.filter((change) => !told.has(change));
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE'];
}
