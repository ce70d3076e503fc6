import { fold, spellings } from './fold.js';

/** A query that is asked of many folded texts. */
export interface Matcher {
  /** Whether every word stands somewhere in the text, inside compounds too. */
  test(folded: string): boolean;
  /** Whether all that this matcher finds is among what the other one found. */
  narrows(other: Matcher): boolean;
  readonly words: readonly string[];
}

const MAX_WORDS = 12;

/** Undefined when there is nothing to look for. */
export function createMatcher(query: string): Matcher | undefined {
  const words = query.trim().split(/\s+/, MAX_WORDS).filter(Boolean);
  if (!words.length) return undefined;
  const alternatives = words.map(spellings);
  return {
    words,
    test: (folded) => alternatives.every((ways) => ways.some((way) => folded.includes(way))),
    narrows: (other) =>
      other.words.length <= words.length &&
      other.words.every(
        (word, i) =>
          spellings(word).length === 1 && alternatives[i]?.every((way) => way.startsWith(fold(word))),
      ),
  };
}
