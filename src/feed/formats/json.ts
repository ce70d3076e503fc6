import { FeedError } from '../errors.js';
import { mayBeListName } from '../mapping/list-names.js';
import { MAX_DEPTH, MAX_RECORD, type Parser, type ParserOptions, Unreadable } from './format.js';

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const SPACE = 32;

/** A document whose list has no name we know is kept whole until its end; it may be this long (characters). */
const MAX_WHOLE = 8 << 20;
const BOUNDS = `at most ${MAX_RECORD >> 20} MB and ${MAX_DEPTH} levels`;
/** Kept of an oversized record, so that a run of backslashes before a quote can still be counted. */
const TAIL = 64;

/**
 * JSON of any of our dialects (plain, JSON-LD, GeoJSON, RPDE), read while it arrives.
 *
 * The scanner only finds where records begin and end; what is between is given to `JSON.parse`, a chunk's
 * records at once. It looks for the first list whose keys from the root are names a list may have, and
 * otherwise waits for the end of the document and looks at it whole.
 */
export function createJsonParser(options: ParserOptions): Parser {
  const { root } = options;
  let buffer = '';
  let position = 0;
  /** All text so far, until the first record was found. */
  let whole: string | undefined = '';
  let inList = false;
  let finished = false;
  // While looking for the list: the keys that lead to the container we are in, undefined for list entries.
  const path: (string | undefined)[] = [];
  let key: string | undefined;
  let lastString = '';
  let stringStart = -1;
  // While in the list:
  let depth = 0;
  let recordStart = -1;
  let inString = false;
  let tooMuch = false;
  /** Whether the list is one of rows, by the first of them. */
  let isTable: boolean | undefined;
  let found: { start: number; end: number; tooMuch: boolean }[] = [];

  const isList = () => {
    const keys = [...path, key].slice(1);
    return root ? keys.join('.') === root.join('.') : keys.every(mayBeListName);
  };

  /** Moves over a string; false when it goes on in the next chunk. */
  function skipString(): boolean {
    for (let end = buffer.indexOf('"', position); end >= 0; end = buffer.indexOf('"', end + 1)) {
      let slashes = end;
      while (buffer.charCodeAt(slashes - 1) === BACKSLASH) slashes--;
      if ((end - slashes) % 2 === 0) {
        position = end + 1;
        inString = false;
        return true;
      }
    }
    position = buffer.length;
    return false;
  }

  /** Looks for the list's opening bracket. */
  function seek() {
    while (position < buffer.length && !inList) {
      if (inString) {
        if (!skipString()) return;
        lastString = buffer.slice(stringStart, position - 1);
        continue;
      }
      const code = buffer.charCodeAt(position++);
      if (code === QUOTE) {
        inString = true;
        stringStart = position;
      } else if (code === COLON) key = lastString;
      else if (code === OPEN_LIST && path.length < MAX_DEPTH && isList()) inList = true;
      else if (code === OPEN_LIST || code === OPEN_OBJECT) {
        path.push(path.length ? key : '');
        key = undefined;
      } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) path.pop();
      else if (code === COMMA) key = undefined;
    }
  }

  function finishRecord(end: number) {
    found.push({ start: recordStart, end, tooMuch });
    recordStart = -1;
    tooMuch = false;
  }

  /** Notes where each record begins and ends, to the end of the chunk or of the list. */
  function scan() {
    const length = buffer.length;
    while (position < length) {
      if (inString && !skipString()) return;
      if (position >= length) return;
      const code = buffer.charCodeAt(position++);
      if (code === QUOTE) {
        if (recordStart < 0) recordStart = position - 1;
        inString = true;
      } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
        if (recordStart < 0) recordStart = position - 1;
        if (++depth > MAX_DEPTH) tooMuch = true;
      } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
        if (depth === 0) {
          if (recordStart >= 0) finishRecord(position - 1);
          inList = false;
          return;
        }
        if (--depth === 0) finishRecord(position);
      } else if (depth === 0 && code > SPACE) {
        if (code !== COMMA) recordStart = recordStart < 0 ? position - 1 : recordStart;
        else if (recordStart >= 0) finishRecord(position - 1);
      }
    }
  }

  function parseFound(): unknown[] {
    const first = found[0];
    const last = found.at(-1);
    if (!first || !last) return [];
    const spans = found;
    found = [];
    // The names of its columns may stand anywhere: the document has to be looked at whole.
    isTable ??= !root && path[0] === '' && buffer[first.start] === '[';
    if (isTable) return [];
    if (whole !== undefined) options.head = whole.slice(0, whole.length - buffer.length + first.end);
    whole = undefined;
    if (spans.every((span) => !span.tooMuch)) {
      try {
        return JSON.parse(`[${buffer.slice(first.start, last.end)}]`);
      } catch {
        // One of them is broken: below, each stands for itself.
      }
    }
    return spans.map(({ start, end, tooMuch }) => {
      const text = buffer.slice(start, end);
      try {
        if (!tooMuch) return JSON.parse(text);
      } catch {
        // Told below.
      }
      return new Unreadable(text.slice(0, 80), tooMuch ? BOUNDS : 'valid JSON');
    });
  }

  /** Lets go of the text that is done with. */
  function forget() {
    let keepFrom = position;
    if (inList && recordStart >= 0) {
      keepFrom = recordStart;
      if (buffer.length - recordStart > MAX_RECORD) {
        tooMuch = true;
        keepFrom = buffer.length - TAIL;
      }
    } else if (!inList && inString) keepFrom = stringStart;
    buffer = buffer.slice(keepFrom);
    position -= keepFrom;
    stringStart -= keepFrom;
    if (recordStart >= 0) recordStart = Math.max(0, recordStart - keepFrom);
  }

  return {
    push(text) {
      buffer += text;
      if (finished) return [];
      if (whole !== undefined) {
        whole += text;
        if (whole.length > MAX_WHOLE && !inList) {
          throw new FeedError(
            'no-list',
            `more than ${MAX_WHOLE >> 20} MB without a list of records`,
            options.base,
          );
        }
      }
      const records: unknown[] = [];
      while (position < buffer.length) {
        if (!inList) seek();
        if (!inList) break;
        scan();
        for (const record of parseFound()) records.push(record);
        // A list that ended with records in it was the one; after an empty one the search goes on.
        if (!inList && whole === undefined) {
          finished = true;
          break;
        }
      }
      forget();
      return records;
    },
    async end() {
      if (finished) {
        options.rest = buffer;
        // Behind a list that is the whole document nothing may come; behind another one is the rest of what it is in.
        if (path.length || !buffer.trim()) return [];
      }
      // No list under a name we know, or no end of it: the document has to be looked at whole, which is rare.
      const { readWhole } = await import('./whole.js');
      return readWhole(whole, finished || recordStart >= 0 ? buffer : '', options, finished);
    },
  };
}
