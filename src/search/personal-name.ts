/*
 * What is made of a name: its initials, the first name in it, its words. By graphemes, so that no letter is cut
 * in two, in any script.
 */

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const firstOf = (text: string): string => {
  for (const { segment } of graphemes.segment(text)) return segment;
  return '';
};

/** Words that stand before a name and are none. */
const BEFORE = /^(herrn?|frau|mrs?|ms|\p{L}+\.)$/iu;
/** "von", "de la", "bin": initials leave them out. */
const PARTICLE = /^\p{Ll}/u;
const SPEAKING = /[\p{L}\p{N}]/u;
/** Scripts that write names without a blank: what is one word is all of it. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}]/u;

/** A name in the order in which it is spoken: "Beispiel, Erika" is Erika Beispiel. */
export function spokenName(name: string): string {
  const [family = '', given = '', ...more] = name.split(/\s*,\s*/);
  return family && given && !more.length && !BEFORE.test(given) ? `${given} ${family}` : name;
}

const wordsOf = (name: string): string[] =>
  name
    .replace(/\([^)]*\)?/g, ' ')
    .split(/\s+/)
    .filter(Boolean);

/** The words of a name that are its own: without titles and particles, as long as others are left. */
function tellingWords(name: string): string[] {
  const words = wordsOf(spokenName(name));
  const own = words.filter((word) => SPEAKING.test(word) && !BEFORE.test(word) && !PARTICLE.test(word));
  return own.length ? own : words;
}

/** One or two letters to stand for a name where there is no picture. */
export function initialsOf(name: string): string[] {
  const words = tellingWords(name);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word = '') => firstOf(word.replace(/^[^\p{L}\p{N}\p{S}]+/u, '') || word).toUpperCase());
}

/** "E. M.", for who wants to be named so. */
export const abbreviated = (name: string): string =>
  initialsOf(name)
    .map((letter) => `${letter}.`)
    .join(' ');

/**
 * The first name, and nothing more; empty where it cannot be told.
 * @param given what the publisher says it is
 */
export function firstNameOf(name: string, given?: string, family?: string): string {
  const familyWords = new Set(wordsOf(family ?? '').map((word) => word.toLowerCase()));
  const words = (
    given ? wordsOf(given) : wordsOf(spokenName(name)).filter((word) => !BEFORE.test(word))
  ).filter((word) => !familyWords.has(word.toLowerCase()));
  if (given) return words.join(' ');
  const [first = ''] = words;
  return UNSPACED.test(first) ? '' : first;
}
