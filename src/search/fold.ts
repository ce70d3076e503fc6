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
/** What each letter beyond ASCII becomes, once it was met: texts have few of them, and have them often. */
const plainLetters = new Map<string, string>();

/** A text as it is compared: lower case, without marks on letters, ß as ss. "Bürgerbüro" and "burgerburo" become one. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[\u0080-\u{10ffff}]/gu, (letter) => {
    let plain = plainLetters.get(letter);
    if (plain === undefined) {
      plain = letter
        .normalize('NFD')
        .replace(MARKS, '')
        .replace(WHOLE_LETTERS, (whole) => WHOLE[whole] ?? whole);
      plainLetters.set(letter, plain);
    }
    return plain;
  });
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
