import { mayBeListName as isStreamed } from './list-names.js';

/** Further names of lists, and of envelopes around them. */
const NAMES = new Set(
  'result elements rows values content contents response payload feed jobs offers opportunities angebote activities events veranstaltungen meetings _embedded'.split(
    ' ',
  ),
);

const mayBeListName = (key: string): boolean => isStreamed(key) || NAMES.has(key);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is unknown[] =>
  Array.isArray(value) &&
  (value.length === 0 || value.some((entry) => typeof entry === 'object' && entry !== null));

/** How many levels of envelopes are looked into. */
const LEVELS = 4;

type Entry = [key: string, value: unknown];
type ListEntry = [key: string, list: unknown[]];

/** The lists of a document, level by level, down through the entries that pass. */
function listsByLevel(document: unknown, passes: (entry: Entry) => boolean): ListEntry[][] {
  let level = [document];
  return Array.from({ length: LEVELS }, () => {
    const entries = level
      .flatMap((value): Entry[] => (isObject(value) ? Object.entries(value) : []))
      .filter(passes);
    level = entries.map(([, value]) => value);
    return entries.filter((entry): entry is ListEntry => isList(entry[1]));
  });
}

/**
 * The list of records in a whole document: at `root`, or under known names, or the only list there is, or the
 * document itself when it is a single record. Undefined when there is none.
 */
export function locateList(document: unknown, root?: readonly string[]): unknown[] | undefined {
  if (root?.length) {
    const at = root.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), document);
    return Array.isArray(at) ? at : undefined;
  }
  if (Array.isArray(document)) return document;
  if (!isObject(document)) return undefined;
  const isFull = ([, list]: ListEntry) => list.length > 0;
  // In envelopes of known names first: a list beside them may well be of links to pages.
  const named = listsByLevel(document, ([key]) => mayBeListName(key));
  if (isSingleRecord(document) && !named[0]?.length) return [document];
  const found = named.flat().find(isFull);
  if (found) return found[1];
  let empty = named.flat()[0]?.[1];
  for (const lists of listsByLevel(document, () => true)) {
    const known = lists.filter(([key]) => mayBeListName(key));
    // Beside an empty list of records, those of other names are of something else.
    const full = (known.length || empty ? known : lists).filter(isFull);
    if (full.length === 1 || (known.length && full.length)) return full[0]?.[1];
    empty ??= known[0]?.[1];
  }
  return empty;
}

const isSingleRecord = (document: Record<string, unknown>) =>
  ['title', 'name', '@type'].some((key) => typeof document[key] === 'string') &&
  !('dataFeedElement' in document);
