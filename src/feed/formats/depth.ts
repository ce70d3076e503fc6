import { MAX_DEPTH, Unreadable } from './format.js';

/*
 * How deep things nest. Whatever walks through a record later does so level by level, and would fail for the
 * whole feed at one record of some thousand levels.
 */

/** A record as it is, or in its place why it is not read. */
export const shallow = (record: unknown): unknown =>
  isDeeper(record, MAX_DEPTH) ? new Unreadable('deeper nesting', `at most ${MAX_DEPTH} levels`) : record;

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

const QUOTE = 34;
const BACKSLASH = 92;

/** How deep the brackets of a JSON text go, and whether one of them, or a string, is still open at its end. */
export function nestingOf(text: string): { deepest: number; open: boolean } {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    // The brackets and braces differ from each other in one bit.
    else if ((code | 32) === 123) deepest = Math.max(deepest, ++depth);
    else if ((code | 32) === 125) depth--;
  }
  return { deepest, open: inString || depth > 0 };
}
