/** Whatever stands in a feed of contact points, nothing is thrown, nothing hangs, and the others show. */
import fc from 'fast-check';
import { createForeign } from '../../src/feed/mapping/foreign/contact-point/contact-point.js';
import { SYNONYMS } from '../../src/feed/mapping/foreign/contact-point/names.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { readContacts } from '../helpers/contacts.js';

const GOOD = { id: 'good', title: 'Gut', fremd: 1 };
const NAMES = [
  ...Object.entries(SYNONYMS).flatMap(([name, others]) => [name, ...others.split(' ').slice(0, 3)]),
  ...['montag', 'di_von', 'di_bis', 'department', 'aufzug', 'addr:street', 'location', 'contactPoint'],
].filter(Boolean);

describe('a feed of anything', () => {
  const odd = fc.constantFrom<unknown>(
    { toString: 1, valueOf: 1 },
    [[{ toString: null }]],
    { de: 5 },
    { name: { name: {} } },
    { coordinates: [[[]]] },
    [{ opens: {}, closes: [], dayOfWeek: {} }],
    [null],
    '1e999',
  );
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), odd);

  it('costs what is at fault only', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 8 }), { maxLength: 4 }),
        async (raws) => {
          const { records } = await readContacts(JSON.stringify([...raws, GOOD]));
          ok(
            records.some(({ id }) => id === 'good'),
            JSON.stringify(raws),
          );
        },
      ),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it('is translated name by name', () => {
    const { translate } = createForeign();
    const context = { languages: ['de'], base: 'https://town.example/' };
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), value, (name, raw) => {
        const given = { titel: 'T', [name]: raw };
        const before = JSON.stringify(given);
        ok(typeof translate(given, context) === 'object');
        equal(JSON.stringify(given), before, 'the feed itself stays as it is');
      }),
      { numRuns: 2000 },
    );
  }).timeout(60_000);

  it('has keys and words that every object has', async () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const { records } = await readContacts(
        `[{"id":"1","titel":"T","${key}":{"name":"X"},"amenity":"${key}"}]`,
      );
      deepEqual(Object.keys(records[0] ?? {}).sort(), ['category', 'id', 'title'], key);
    }
    equal(({} as Record<string, unknown>).name, undefined);
  });

  it('never makes a link of what is none', async () => {
    for (const url of [
      'javascript:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,x',
      'folgt',
      '-',
      'siehe oben',
    ]) {
      const { records } = await readContacts(
        JSON.stringify([{ titel: 'T', homepage: url, termin: url, bild: url }]),
      );
      deepEqual(
        records.map(({ url, appointment, image }) => [url, appointment, image]),
        [[undefined, undefined, undefined]],
        url,
      );
    }
  });
});

describe('a long text', () => {
  const TEXTS = {
    letters: 'a'.repeat(200_000),
    blanks: `x${' '.repeat(200_000)}x`,
    hours: '1 - '.repeat(50_000),
    mail: 'a@'.repeat(100_000),
    commas: 'a, '.repeat(70_000),
  };
  // What takes more than linear time takes minutes here.
  const PATIENCE = 2000;

  for (const [name, text] of Object.entries(TEXTS))
    it(`of ${name} is soon done with, in whatever field it stands`, async () => {
      for (const field of Object.keys(SYNONYMS)) {
        const started = performance.now();
        await readContacts(JSON.stringify([{ name: 'T', fremd: 1, montag: '9-12', [field]: text }]));
        const took = performance.now() - started;
        ok(took < PATIENCE, `${field}: ${took} ms`);
      }
    }).timeout(60_000);
});
