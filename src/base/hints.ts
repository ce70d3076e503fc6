import type { ReactiveElement } from 'lit';
import { quote, type Reason, sentence } from '../feed/errors.js';
import type { BaseRecord } from '../feed/kind.js';
import type { FeedState } from '../feed/store.js';
import { warn } from './logger.js';
import { tellOnce } from './settings.js';

/* Loads when something in a page or its feed is not as it should be: tells the webmaster what was expected. */

/** What is expected of attributes that are no words of a list. */
const EXPECTED: Readonly<Record<string, string>> = {
  tiles: 'an address with {z}, {x} and {y}',
  from: 'a date such as 2026-03-31',
  until: 'a date such as 2026-03-31',
  'heading-level': 'a number from 1 to 6',
  'page-size': 'a number from 1, or all',
  'time-zone': 'a zone such as Europe/Berlin',
  refresh: 'minutes from 1, or 0 to load once',
  lang: 'a language such as de, en or de-simple',
  storage: 'none',
};

/** What any element may have, and what frameworks and tools put on elements. */
const COMMON =
  /[^a-z-]|^((aria|data|x|v|ng|hx|wire|js|xml|astro|svelte)-.*|on.*|item.*|id|class|style|slot|part|role|dir|title|hidden|tabindex|inert|nonce|is|key|ref|popover|translate|draggable|accesskey|exportparts)$/;
/** So many letters may be wrong in a name that was meant. */
const NEAR = 2;

/** Whether a date can be read, so that something else is wrong with it. */
const isDate = (value: unknown) =>
  /^\d{4}-\d\d-\d\d$/.test(`${value}`) && !Number.isNaN(Date.parse(`${value}`));

/** Tells what was expected: one of these words, or what the attribute is known to want. */
export function tellMistake(
  host: Element,
  attribute: string,
  value: unknown,
  allowed?: readonly string[],
): void {
  const expected = allowed
    ? `one of ${allowed.filter(Boolean).join(', ')}`
    : attribute === 'until' && isDate(value)
      ? 'a date that is not before from'
      : EXPECTED[attribute];
  tellOnce(host, `${attribute}: found "${value}", expected ${expected}`);
}

/** Tells what is not as it should be about a page and its feed, once the feed is read. */
export function tellState<R extends BaseRecord>(host: Element, state: FeedState<R>): void {
  tellUnknown(host);
  // An old list is no news.
  if (state.status === 'ready') tellLeftOut(host, state);
}

/** Attributes that there are not, with the one that may be meant. */
function tellUnknown(host: Element): void {
  const known = (host.constructor as typeof ReactiveElement).observedAttributes;
  for (const { name, value } of host.attributes) {
    if (known.includes(name) || COMMON.test(name)) continue;
    if (name === 'storage') {
      if (value !== 'none') tellMistake(host, name, value);
      continue;
    }
    const distances = known.map((other) => distance(bare(name), bare(other)));
    const least = Math.min(...distances);
    const there =
      least > NEAR ? `there are ${known.join(', ')}` : `${known[distances.indexOf(least)]} may be meant`;
    tellOnce(host, `${name}: no such attribute; ${there}`);
  }
}

/** How much of a feed was left out, and why the first of it was. The rest stands in `engagiert-load`. */
function tellLeftOut<R extends BaseRecord>(
  host: Element,
  { records, rejected, warnings, sources }: FeedState<R>,
): void {
  const [first] = rejected;
  const [field] = warnings;
  if (first) {
    const count = sources.reduce((sum, source) => sum + source.rejected, 0);
    warn(
      host,
      `${count} of ${count + records.length} records left out; the first, number ${first.index + 1}: ${why(first.reasons[0])}${listed(count, rejected)}`,
    );
  }
  if (field)
    warn(
      host,
      `${warnings.length} fields left out; the first, of ${quote(field.record)}: ${sentence(field)}${listed(warnings.length, warnings)}`,
    );
}

const why = (reason: Reason | undefined) => (reason ? sentence(reason) : '');
/** Where the others are to be read. */
const listed = (count: number, list: readonly unknown[]) =>
  count > 1 ? `; engagiert-load lists ${count > list.length ? `the first ${list.length}` : 'all'}` : '';

const bare = (name: string) => name.replaceAll('-', '');

/** How many letters are to be put in, taken out or changed to make one word of another. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++)
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[other.length] ?? 0;
}
