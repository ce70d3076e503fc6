import { mayBeListName as isStreamed } from './list-names.js';

/** Further names of lists, and of envelopes around them. */
const NAMES = new Set(
  'result elements rows values content contents response payload feed jobs offers opportunities angebote activities _embedded'.split(
    ' ',
  ),
);

const mayBeListName = (key: string): boolean => isStreamed(key) || NAMES.has(key);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is unknown[] =>
  Array.isArray(value) && (value.length === 0 || value.some((v) => typeof v === 'object'));

/** How many levels of envelopes are looked into. */
const LEVELS = 4;

/**
 * The list of records in a whole document: at `root`, or under a known name, or the only list there is, or
 * the document itself when it is a single record. Undefined when there is none.
 */
export function locateList(document: unknown, root?: readonly string[]): unknown[] | undefined {
  if (root?.length) {
    const at = root.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), document);
    return Array.isArray(at) ? at : undefined;
  }
  if (Array.isArray(document)) return document;
  if (!isObject(document)) return undefined;
  let level: unknown[] = [document];
  let empty: unknown[] | undefined;
  for (let depth = 0; depth < LEVELS; depth++) {
    const entries = level.flatMap((value) => (isObject(value) ? Object.entries(value) : []));
    const lists = entries.filter((entry): entry is [string, unknown[]] => isList(entry[1]));
    const named = lists.filter(([key]) => mayBeListName(key));
    // Beside an empty list of records, lists of other names are of something else: links to pages, for instance.
    const full = (named.length || empty ? named : lists).filter(([, list]) => list.length);
    if (depth === 0 && isSingleRecord(document) && !named.length) return [document];
    if (full.length === 1 || (named.length && full.length)) return full[0]?.[1];
    empty ??= named[0]?.[1];
    level = entries.map(([, value]) => value);
  }
  return empty;
}

const isSingleRecord = (document: Record<string, unknown>) =>
  ['title', 'name', '@type'].some((key) => typeof document[key] === 'string') &&
  !('dataFeedElement' in document);
