import { FeedError } from '../errors.js';
import { locateList } from '../mapping/locate.js';
import { isUnreadable } from './format.js';
import { createNdjsonParser } from './ndjson.js';

/** The records of a JSON document whose list could not be found while it arrived. Throws `FeedError`. */
export function readWhole(
  text: string,
  root: readonly string[] | undefined,
  source: string | undefined,
): unknown[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    const lines = createNdjsonParser();
    const records = [...lines.push(text), ...(lines.end() as unknown[])];
    if (records.length > 1 && records.every((record) => !isUnreadable(record))) return records;
    throw new FeedError(
      endsInside(text) ? 'incomplete' : 'format',
      `not valid JSON (${(cause as Error).message})`,
      source,
    );
  }
  const found = locateList(document, root);
  if (!found) {
    const keys =
      typeof document === 'object' && document
        ? Object.keys(document).slice(0, 8).join(', ')
        : typeof document;
    throw new FeedError(
      'no-list',
      `no list of records in it; found: ${keys || 'nothing'}${root ? `; expected a list at ${root.join('.')}` : ''}`,
      source,
    );
  }
  return found;
}

/** Whether a bracket or a string is still open at the end. Each engine says that in words of its own. */
function endsInside(text: string): boolean {
  const bare = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '');
  return (
    /^\s*[[{]/.test(bare) && (bare.includes('"') || bare.split(/[[{]/).length > bare.split(/[\]}]/).length)
  );
}
