/** Words are compared without case, marks and ways to write umlauts. */
import fc from 'fast-check';
import { fold, spellings } from '../../src/search/fold.js';
import { createMatcher } from '../../src/search/text-match.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

describe('a folded text', () => {
  it('has no case, no marks, and no letters that only some keyboards have', () => {
    for (const [text, folded] of [
      ['Bürgerbüro', 'burgerburo'],
      ['STRASSE Straße STRAẞE', 'strasse strasse strasse'],
      ['Café Ærø Łódź Ísland', 'cafe aero lodz island'],
      ['Đorđe, Øre, Œuvre, Þór', 'dorde, ore, oeuvre, thor'],
      ['İstanbul ışık', 'istanbul isik'],
      ['u\u0308ber Über', 'uber uber'],
      ['Сад Їжак', 'сад іжак'],
      ['plain ASCII 123!', 'plain ascii 123!'],
      ['\u{1f331} ½ €', '\u{1f331} ½ €'],
      ['', ''],
    ] as const) {
      equal(fold(text), folded);
    }
  });

  it('stays as it is when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => equal(fold(fold(text)), fold(text))),
      { numRuns: 2000 },
    );
  }).timeout(60_000);

  it('is the same for composed and decomposed letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        equal(fold(text.normalize('NFD')), fold(text.normalize('NFC')));
      }),
      { numRuns: 500 },
    );
  }).timeout(60_000);

  it('holds the folded parts of the text', () => {
    // Sigma is another letter at the end of a word: the only one that changes by what follows.
    const text = fc.array(
      fc.string({ unit: 'binary', maxLength: 3 }).map((part) => part.replace(/[Σςσ]/g, 's')),
    );
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (parts, a, b) => {
        const characters = [...parts.join('')];
        const [from = 0, to = 0] = [a, b].map((n) => n % (characters.length + 1)).sort((x, y) => x - y);
        ok(fold(characters.join('')).includes(fold(characters.slice(from, to).join(''))));
      }),
      { numRuns: 2000 },
    );
  }).timeout(60_000);
});

describe('a typed word', () => {
  /** Whether what is typed is found in a text as it stands in a feed. */
  const finds = (typed: string, text: string) => createMatcher(typed)?.test(fold(text)) ?? false;

  it('is found however its umlauts are written, here and there', () => {
    for (const [way, other] of [
      ['Förde', 'Foerde'],
      ['Bürgerbüro', 'Buergerbuero'],
      ['Mädchen', 'Maedchen'],
      ['Überfluss', 'Ueberfluss'],
    ] as const) {
      for (const typed of [way, other, way.toUpperCase(), other.toLowerCase(), way.normalize('NFD')]) {
        for (const text of [way, other, way.normalize('NFD')])
          ok(finds(typed, `in der ${text}!`), `${typed} in ${text}`);
      }
    }
    ok(finds('Strasse', 'Straße') && finds('straße', 'STRASSE') && finds('burgerburo', 'Bürgerbüro'));
  });

  it('is found inside compounds', () => {
    ok(finds('büro', 'Bürgerbüro'));
    ok(finds('garten', 'Kleingartenverein'));
    equal(finds('garten', 'Kindergruppe'), false);
  });

  it('that has two vowels side by side is found as it is', () => {
    ok(
      finds('Aue', 'in der Aue') &&
        finds('neue', 'neue Wege') &&
        finds('Poesie', 'Poesie') &&
        finds('Israel', 'Israel'),
    );
  });

  it('has each of its spellings once', () => {
    deepEqual(spellings('Garten'), ['garten']);
    deepEqual(spellings('Foerde'), ['foerde', 'forde']);
    deepEqual(spellings('Förde'), ['forde', 'foerde']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (word) => {
        const ways = spellings(word);
        equal(ways[0], fold(word));
        equal(new Set(ways).size, ways.length);
      }),
    );
  }).timeout(60_000);
});

describe('several typed words', () => {
  it('must all be there, in any order, in any place', () => {
    const text = fold('Garten pflegen\nBürgerhaus Mitte');
    for (const query of ['garten haus', 'haus garten', ' mitte  PFLEG ', 'garten garten']) {
      equal(createMatcher(query)?.test(text), true, query);
    }
    for (const query of ['garten nord', 'gartenpflegen'])
      equal(createMatcher(query)?.test(text), false, query);
  });

  it('are none where there are only blanks', () => {
    for (const query of ['', ' ', '\t\n ']) equal(createMatcher(query), undefined);
  });

  it('are twelve at the most', () => {
    const words = Array.from({ length: 12 }, (_, i) => `w${i}`);
    const matcher = createMatcher([...words, 'missing'].join(' '));
    deepEqual(matcher?.words, words);
    equal(matcher?.test(words.join(' ')), true);
  });

  it('narrow others only when they find less', () => {
    const parts = ['g', 'ga', 'gar', 'ue', 'ü', 'u', 'e', 'ö', 'oe', 'ß', 's', 'ss'];
    const query = fc
      .array(
        fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 3 }).map((word) => word.join('')),
        { minLength: 1, maxLength: 3 },
      )
      .map((words) => words.join(' '));
    const text = fc.array(fc.constantFrom(...parts, ' '), { maxLength: 12 }).map((all) => fold(all.join('')));
    let narrowed = 0;
    fc.assert(
      fc.property(
        query,
        fc.oneof(query, fc.constantFrom('', 'g', 'u', 'e')),
        fc.array(text, { minLength: 5 }),
        (before, more, texts) => {
          const first = createMatcher(before);
          const second = createMatcher(before + more);
          if (!first || !second?.narrows(first)) return;
          narrowed++;
          for (const each of texts)
            ok(
              !second.test(each) || first.test(each),
              `"${before + more}" finds "${each}", "${before}" does not`,
            );
        },
      ),
      { numRuns: 3000 },
    );
    ok(narrowed > 200, `${narrowed} cases`);
    equal(createMatcher('garten')?.narrows(createMatcher('gart') as never), true);
    equal(createMatcher('garten haus')?.narrows(createMatcher('garten') as never), true);
    equal(createMatcher('gart')?.narrows(createMatcher('garten') as never), false);
    equal(createMatcher('foe')?.narrows(createMatcher('fo') as never), true);
  }).timeout(60_000);
});
