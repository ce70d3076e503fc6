/** Typing mistakes are forgiven: as many as a word of that length allows, and no more. */
import fc from 'fast-check';
import { fold } from '../../src/search/fold.js';
import { createTextIndex } from '../../src/search/text-index.js';
import { createMatcher } from '../../src/search/text-match.js';
import { createTypoSearch, searchForgiving } from '../../src/search/typo.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

const allowed = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Levenshtein's distance, the plain way. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + swap));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A word with two letters swapped, the first one left alone. */
const transposed = (word: string) =>
  Array.from(
    { length: Math.max(0, word.length - 2) },
    (_, i) => word.slice(0, i + 1) + word[i + 2] + word[i + 1] + word.slice(i + 3),
  );

/** Whether some part of the text, with the word's first letter, is close enough to the word. */
function isThere(word: string, text: string): boolean {
  const targets = allowed(word) === 1 ? [word, ...transposed(word)] : [word];
  for (let from = 0; from < text.length; from++) {
    if (text[from] !== word[0]) continue;
    for (let to = from + 1; to <= Math.min(text.length, from + word.length + 2); to++) {
      const part = text.slice(from, to);
      if (
        targets.some((target, i) => distance(target.slice(1), part.slice(1)) <= (i === 0 ? allowed(word) : 0))
      )
        return true;
    }
  }
  return false;
}

const letter = fc.constantFrom('a', 'b', 'c', 'd');
const word = (minLength: number, maxLength: number) =>
  fc.array(letter, { minLength, maxLength }).map((all) => all.join(''));
const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', ' '), { maxLength: 30 })
  .map((all) => all.join(''));

describe('a word with mistakes', () => {
  it('is found exactly when it is close enough', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(word(1, 3), word(4, 7), word(8, 12)), text, (typed, folded) => {
        const end = createTypoSearch(typed)(folded);
        equal(end >= 0, isThere(typed, folded), `"${typed}" in "${folded}"`);
        if (end >= 0) {
          found++;
          ok(isThere(typed, folded.slice(0, end)), 'and it ends where it says');
        }
      }),
      { numRuns: 3000 },
    );
    ok(found > 100 && found < 2900, `${found} found`);
  }).timeout(60_000);

  it('is found in a long text, whatever mistake was made', () => {
    const edits = fc.array(
      fc.record({ kind: fc.constantFrom('miss', 'add', 'wrong'), at: fc.nat(), letter }),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(
        word(4, 14),
        edits,
        fc.constantFrom('', 'vorher ', 'xyz'),
        fc.constantFrom('', ' nachher', 'xyz'),
        (typed, all, before, after) => {
          let stands = typed;
          for (const edit of all.slice(0, allowed(typed))) {
            const at = 1 + (edit.at % stands.length);
            const rest = stands.slice(edit.kind === 'add' ? at : at + 1);
            stands = stands.slice(0, at) + (edit.kind === 'miss' ? '' : edit.letter) + rest;
          }
          ok(createTypoSearch(typed)(before + stands + after) >= 0, `"${typed}" for "${stands}"`);
        },
      ),
      { numRuns: 2000 },
    );
  }).timeout(60_000);

  it('is found as people mistype', () => {
    for (const [typed, stands] of [
      ['Gartn', 'Kleingarten'],
      ['Graten', 'Garten'],
      ['Gatren', 'Garten'],
      ['Gaarten', 'Garten'],
      ['Gurten', 'Garten'],
      ['Bürgerbürro', 'Bürgerbüro'],
      ['Bugrerbüro', 'Bürgerbüro'],
      ['Kindergraten', 'Kindergarten'],
      ['Strase', 'Straße'],
      ['Flüchtlinsghilfe', 'Flüchtlingshilfe'],
    ] as const) {
      ok(createTypoSearch(typed)(fold(`im ${stands} um die Ecke`)) >= 0, typed);
    }
  });

  it('is found in scripts other than ours', () => {
    ok(createTypoSearch('музика')(fold('Вечерняя музыка')) >= 0);
    ok(createTypoSearch('κηποσ')(fold('στον κήπο')) >= 0);
    equal(createTypoSearch('музика')(fold('Garten, Sommerfest, Lesen')), -1);
  });

  it('is not found when its first letter is wrong, or too much is', () => {
    for (const [typed, stands] of [
      ['Harten', 'Garten'],
      ['Gar', 'Ger'],
      ['Gabten', 'Gerten'],
      ['Kindergarten', 'Kundengatter'],
    ] as const) {
      equal(createTypoSearch(typed)(fold(stands)), -1, `${typed} for ${stands}`);
    }
  });

  it('may be longer than any word', () => {
    const long = 'donaudampfschifffahrtsgesellschaftskapitaen';
    ok(createTypoSearch(long)(`der ${long}`) >= 0);
    ok(createTypoSearch(long)(long.replace('dampf', 'dmapf')) >= 0);
    equal(createTypoSearch(long)('donaudampfer'), -1);
  });
});

describe('a search that forgives', () => {
  const index = (...texts: string[]) => createTextIndex(texts, (record) => record);
  const search = (query: string, ...texts: string[]) =>
    searchForgiving(index(...texts), { matcher: createMatcher(query), testKey: '' });

  it('finds what all words are close to, and says which words stand there', () => {
    deepEqual(search('Gartn pflegn', 'Kleingarten, pflegen!', 'Garten', 'Pflege'), {
      positions: [0],
      similarTo: 'kleingarten pflegen',
    });
  });

  it('says the words that most of them have', () => {
    const { positions, similarTo } = search('Gartn', 'Gärtner gesucht', 'Garten', 'im Garten', 'Haus');
    deepEqual([positions, similarTo], [[0, 1, 2], 'garten']);
  });

  it('looks only at what is not filtered out', () => {
    const texts = index('Garten A', 'Garten B');
    const answer = searchForgiving(texts, {
      matcher: createMatcher('Gartn'),
      test: (record) => record.endsWith('B'),
      testKey: 'B',
    });
    deepEqual(answer.positions, [1]);
  });

  it('finds nothing where nothing is asked or close', () => {
    deepEqual(search('', 'Garten'), { positions: [], similarTo: '' });
    deepEqual(search('Haus', 'Garten'), { positions: [], similarTo: '' });
  });
});
