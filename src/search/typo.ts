import { fold } from './fold.js';
import type { Question } from './selecting.js';
import type { TextIndex } from './text-index.js';

/** How many mistakes are forgiven in a word of this length. */
const forgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
/** Longer words do not fit the bits of a number. */
const MAX_LENGTH = 31;
/** Letters of one script have different remainders of it; Cyrillic and Greek ones are no Latin ones, either. */
const LETTERS = 128;

/**
 * A matcher that forgives typing mistakes: letters missing, added, wrong or swapped, but never the first one.
 * To be asked only when nothing matches exactly. Gives back where a match of the word ends, or -1.
 *
 * It is the bit-parallel search of Wu and Manber: one shift per letter and forgiven mistake.
 */
export function createTypoSearch(word: string): (folded: string) => number {
  const pattern = fold(word).slice(0, MAX_LENGTH);
  const limit = forgiven(pattern.length);
  const masks = new Uint32Array(LETTERS);
  for (let i = 0; i < pattern.length; i++) {
    const letter = pattern.charCodeAt(i) % LETTERS;
    masks[letter] = (masks[letter] ?? 0) | (1 << i);
  }
  const done = 1 << (pattern.length - 1);
  const swapped = limit === 1 ? swaps(pattern) : [];

  return (folded) => {
    for (const way of swapped) {
      const at = folded.indexOf(way);
      if (at >= 0) return at + way.length;
    }
    // zero, one, two: how far the pattern is matched with that many mistakes.
    let zero = 0;
    let one = 0;
    let two = 0;
    for (let i = 0; i < folded.length; i++) {
      const mask = masks[folded.charCodeAt(i) % LETTERS] ?? 0;
      const oldZero = zero;
      const oldOne = one;
      zero = ((zero << 1) | 1) & mask;
      if (limit > 0) one = ((one << 1) & mask) | oldZero | ((oldZero | zero) << 1);
      if (limit > 1) two = ((two << 1) & mask) | oldOne | ((oldOne | one) << 1);
      if ((limit > 1 ? two : limit > 0 ? one : zero) & done) return i + 1;
    }
    return -1;
  };
}

const swaps = (word: string): string[] =>
  Array.from(
    { length: Math.max(0, word.length - 2) },
    (_, i) => word.slice(0, i + 1) + word[i + 2] + word[i + 1] + word.slice(i + 3),
  );

/** What was found by forgiving mistakes. */
export interface SimilarAnswer {
  positions: number[];
  /** The words that stand in most of the records found, in place of the typed ones. */
  similarTo: string;
}

/** Asks again, forgiving typing mistakes. To be asked when nothing was found exactly. */
export function searchForgiving<R>(index: TextIndex<R>, { matcher, test }: Question<R>): SimilarAnswer {
  const searches = matcher?.words.map(createTypoSearch) ?? [];
  const positions: number[] = [];
  const found = new Map<string, number>();
  for (let i = 0; i < index.records.length && searches.length; i++) {
    if (test && !test(index.records[i] as R)) continue;
    const text = index.text(i);
    const ends = searches.map((search) => search(text));
    if (ends.some((end) => end < 0)) continue;
    positions.push(i);
    const words = ends.map((end) => wordAt(text, end - 1)).join(' ');
    found.set(words, (found.get(words) ?? 0) + 1);
  }
  const [[similarTo] = ['']] = [...found].sort((a, b) => b[1] - a[1]);
  return { positions, similarTo };
}

/** The word around a position. */
function wordAt(text: string, position: number): string {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(0, position))?.[0] ?? '';
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(position))?.[0] ?? '';
  return before + after;
}
