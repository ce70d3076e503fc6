/** Initials and first names, in any script. */
import fc from 'fast-check';
import { abbreviated, firstNameOf, initialsOf, spokenName } from '../../src/search/personal-name.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

describe('initials', () => {
  const CASES: Record<string, string> = {
    'Birte Beispiel': 'BB',
    'Beispiel, Birte': 'BB',
    'Dr. Birte Anna Beispiel': 'BB',
    'Prof. Dr. h. c. Birte von Beispiel': 'BB',
    'Herr Muster': 'M',
    'anna lena': 'AL',
    Cher: 'C',
    Å: 'Å',
    'e\u0301lodie test': 'E\u0301T',
    'ليلى مثال': 'لم',
    王小明: '王',
    '🌻 Sonnenkinder': 'S',
    '👩🏽‍🌾': '👩🏽‍🌾',
    'ßa Muster': 'M',
    'Ǆ Muster': 'ǄM',
    '(Birte) Beispiel': 'B',
    "O'Neil Test": 'OT',
    '„Birte“ Beispiel': 'BB',
    'நிலா சோலை': 'நிசோ',
  };
  for (const [name, expected] of Object.entries(CASES))
    it(name, () => equal(initialsOf(name).join(''), expected));

  it('never cut a letter in two, never more than two', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const initials = initialsOf(name);
        ok(initials.length <= 2);
        for (const letter of initials) {
          ok([...segmenter.segment(letter)].length <= 3, letter);
          ok(!/^\p{M}/u.test(letter) || /^\p{M}/u.test(name.trim()) || !/[\p{L}]/u.test(name), letter);
          ok(!/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(letter), letter);
        }
      }),
    );
  });

  it('as a name', () => {
    equal(abbreviated('Birte Beispiel'), 'B. B.');
    equal(abbreviated('Cher'), 'C.');
  });
});

describe('the order of a name', () => {
  it('is the spoken one', () => {
    deepEqual(['Beispiel, Birte', 'Birte Beispiel', 'Beispiel, Dr.', 'A, B, C', ',', ''].map(spokenName), [
      'Birte Beispiel',
      'Birte Beispiel',
      'Beispiel, Dr.',
      'A, B, C',
      ',',
      '',
    ]);
  });
});

describe('first names', () => {
  it('are what the publisher says, without the family name', () => {
    equal(firstNameOf('Birte Beispiel', 'Birte Anna'), 'Birte Anna');
    equal(firstNameOf('Birte Beispiel', 'Birte Beispiel', 'Beispiel'), 'Birte');
  });

  it('never hold a family name that is known', () => {
    const word = fc.stringMatching(/^[A-Z][a-zäöüß]{2,9}$/);
    fc.assert(
      fc.property(word, word, (given, family) => {
        fc.pre(given !== family);
        for (const name of [`${given} ${family}`, `${family}, ${given}`, `Frau ${given} ${family}`])
          equal(firstNameOf(name, undefined, family), given);
      }),
    );
  });
});
