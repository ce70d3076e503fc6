import { FeedError, quote } from '../errors.js';
import { followPath, nearest, parsePath, pathsIn } from '../mapping/foreign/mapping/path.js';
import { locateList } from '../mapping/locate.js';
import { nestingOf, shallow } from './depth.js';
import { isUnreadable, type ParserOptions, Unreadable } from './format.js';
import { mended } from './mended.js';
import { createNdjsonParser } from './ndjson.js';

/** A document may nest so deep. Parsing costs memory by the level: millions of them end the page. */
const MAX_LEVELS = 100_000;

/** Where a document ends that was a list until then. */
function lostEnd(rest: string): string {
  const record = rest && `, in the record ${quote(rest)}`;
  return `the document ends inside the list${record}${/[\]}]\s*$/.test(rest) ? '; a bracket or a quote is missing there' : ''}`;
}

function expectedAt(root: readonly string[], document: unknown): string {
  const path = root.join('.');
  const like = nearest(
    path,
    pathsIn([document]).filter((other) => {
      const [found] = followPath(document, parsePath(other) ?? { text: other, steps: [] });
      return Array.isArray(found);
    }),
  );
  return `; expected a list at ${path}${like ? ` (${like}?)` : ''}`;
}

/** A document that somebody wrote by hand; undefined when it cannot be read all the same. */
function byHand(text: string): unknown {
  try {
    return JSON.parse(mended(text) ?? '');
  } catch {
    return undefined;
  }
}

/** Lists of that many entries are no links. */
const MANY = 50;

/** A document without its records; nothing, when it is itself the record. */
const around = (document: unknown, found: readonly unknown[]): string =>
  found[0] === document
    ? ''
    : JSON.stringify(document, (_key, value) =>
        value === found || (Array.isArray(value) && value.length > MANY) ? [] : value,
      );

/**
 * The records of a JSON document whose list could not be found while it arrived. Throws `FeedError`.
 * @param text undefined when the list was found, but not its end
 * @param rest of that list, from the beginning of its last record; what comes behind it, when it `isOver`
 */
export function readWhole(
  text: string | undefined,
  rest: string,
  options: ParserOptions,
  isOver = false,
): unknown[] {
  if (isOver) return [new Unreadable(rest.trim().slice(0, 80), 'nothing after the list')];
  const { root, base: source } = options;
  if (text === undefined) throw new FeedError('incomplete', lostEnd(rest), source);
  const { deepest, open } = nestingOf(text);
  if (deepest > MAX_LEVELS)
    throw new FeedError(
      'format',
      `found ${deepest} levels of nesting, expected at most ${MAX_LEVELS}`,
      source,
    );
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    const lines = createNdjsonParser();
    const records = [...lines.push(text), ...(lines.end() as unknown[])];
    if (records.length > 1 && records.every((record) => !isUnreadable(record))) return records;
    document = byHand(text);
    if (document === undefined)
      throw new FeedError(
        open && /^\s*[[{]/.test(text) ? 'incomplete' : 'format',
        `not valid JSON (${(cause as Error).message})`,
        source,
      );
  }
  const found = locateList(document, root, options.kind);
  if (!found) {
    const keys =
      typeof document === 'object' && document
        ? Object.keys(document).slice(0, 8).join(', ')
        : typeof document;
    throw new FeedError(
      'no-list',
      `no list of records in it; found: ${keys || 'nothing'}${root ? expectedAt(root, document) : ''}`,
      source,
    );
  }
  options.head = around(document, found);
  options.rest = '';
  options.whole = text;
  return found.map(shallow);
}
