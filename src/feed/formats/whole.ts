import { FeedError, quote } from '../errors.js';
import { followPath, nearest, parsePath, pathsIn } from '../mapping/foreign/mapping/path.js';
import { locateList } from '../mapping/locate.js';
import { nestingOf, shallow } from './depth.js';
import { isUnreadable } from './format.js';
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

/**
 * The records of a JSON document whose list could not be found while it arrived. Throws `FeedError`.
 * @param text undefined when the list was found, but not its end
 * @param rest of that list, from the beginning of its last record
 */
export function readWhole(
  text: string | undefined,
  root: readonly string[] | undefined,
  source: string | undefined,
  rest: string,
  kind?: string,
): unknown[] {
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
    throw new FeedError(
      open && /^\s*[[{]/.test(text) ? 'incomplete' : 'format',
      `not valid JSON (${(cause as Error).message})`,
      source,
    );
  }
  const found = locateList(document, root, kind);
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
  return found.map(shallow);
}
