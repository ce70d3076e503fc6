const MARKS = /\p{M}+/gu;
/** Letters that do not fall apart into a letter and a mark. */
const WHOLE: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};
const WHOLE_LETTERS = /[ßæœøđðłıþ]/g;
const NOT_ASCII = /[\u0080-\uffff]/;

/** A text as it is compared: lower case, without marks on letters, ß as ss. "Bürgerbüro" and "burgerburo" become one. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(WHOLE_LETTERS, (letter) => WHOLE[letter] ?? letter);
}

/**
 * The ways in which a typed word may stand in a folded text: as it is, with umlauts written as two letters
 * ("foerde" finds "förde"), or the other way round ("förde" finds "Foerde").
 */
export function spellings(word: string): string[] {
  const plain = fold(word);
  const joined = plain.replace(/([aou])e/g, '$1');
  const split = fold(
    word
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äöü]/g, (letter) => `${letter}e`),
  );
  return [...new Set([plain, joined, split])];
}
