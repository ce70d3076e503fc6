/** Whatever stands in a feed of events, nothing is thrown, nothing hangs, and the others show. */
import fc from 'fast-check';
import { createForeign } from '../../src/feed/mapping/foreign/event/event.js';
import { SYNONYMS } from '../../src/feed/mapping/foreign/event/names.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { readEvents } from '../helpers/events.js';

const GOOD = { id: 'good', title: 'Gut', startDate: '2026-05-02' };
const NAMES = Object.entries(SYNONYMS).flatMap(([name, others]) => [
  name,
  ...others.split(' ').filter(Boolean),
]);

describe('a feed of anything', () => {
  const odd = fc.constantFrom<unknown>(
    { toString: 1, valueOf: 1 },
    [[{ toString: null }]],
    { de: 5 },
    { name: { name: {} } },
    { '@id': {} },
    [null],
    '\u0000',
    '1e999',
  );
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), odd);

  it('costs what is at fault only', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 8 }), { maxLength: 4 }),
        async (raws) => {
          const records = (await readEvents(JSON.stringify([...raws, GOOD]))).records;
          ok(
            records.some(({ id }) => id === 'good'),
            JSON.stringify(raws),
          );
          for (const { startDate, endDate } of records)
            ok(!endDate || !startDate || startDate.slice(0, 9) <= endDate.slice(0, 10));
        },
      ),
      { numRuns: 400 },
    );
  }).timeout(60_000);

  it('is translated name by name', () => {
    const { translate } = createForeign();
    const context = { languages: ['de'], base: 'https://town.example/' };
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), value, (name, raw) => {
        const given = { titel: 'T', datum: '2.5.2026', [name]: raw };
        const before = JSON.stringify(given);
        ok(typeof translate(given, context) === 'object');
        equal(JSON.stringify(given), before, 'the feed itself stays as it is');
      }),
      { numRuns: 3000 },
    );
  }).timeout(60_000);

  it('has keys that every object has', async () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const own = JSON.stringify(key);
      const { records } = await readEvents(
        `[{${own}: {"polluted": true}, "titel": "T", "datum": "2.5.2026", "details": {${own}: {"polluted": true}}, "dates": [{${own}: 1}], "ort": {${own}: "x"}}]`,
      );
      deepEqual(
        records.map(({ title, startDate }) => [title, startDate]),
        [['T', '2026-05-02']],
        key,
      );
      equal(({} as Record<string, unknown>).polluted, undefined);
    }
  });
});

describe('a flood', () => {
  const FLOODS = [
    'a',
    ' ',
    '\n',
    '1',
    '1.',
    '1-',
    '1, ',
    '12:00 ',
    '2.5.2026 ',
    '€',
    '5 € ',
    '<a ',
    '<a>',
    '&amp;',
    'abgesagt ',
    'frei ',
    'bis ',
    '24937 A, ',
    '--a--',
    'FREQ=',
    'EXDATE:',
    'https://',
    '@a.',
    '(',
    '\u0301',
  ];

  it('in any field does not hang the page', async () => {
    const fields = [
      'titel',
      'beschreibung',
      'datum',
      'start',
      'end',
      'uhrzeit',
      'ort',
      'adresse',
      'geo',
      'preis',
      'anmeldung',
      'status',
      'link',
      'bild',
      'kategorie',
      'rrule',
      'exdate',
      'veranstalter',
      'zeitzone',
      'alter',
      'barrierefrei',
      'deadline',
      'online',
      'mode',
      'einlass',
      'oeffnungszeiten',
    ];
    for (const flood of FLOODS) {
      const text = flood.repeat(60_000 / flood.length);
      const begun = performance.now();
      const { records } = await readEvents(
        JSON.stringify([...fields.map((field) => ({ titel: 'T', datum: '2.5.2026', [field]: text })), GOOD]),
      );
      ok(records.some(({ id }) => id === 'good'));
      const ms = performance.now() - begun;
      ok(ms < 2500, `${JSON.stringify(flood)}: ${Math.round(ms)} ms`);
    }
  }).timeout(120_000);

  it('of dates, of languages or of places is read to a bound', async () => {
    const dates = Array.from({ length: 20_000 }, (_, n) => ({
      start: new Date(1.78e12 + n * 1e7).toISOString(),
    }));
    const daily = { start: '2026-01-01T10:00', freq: 'Daily', repeatUntil: '9998-01-01', interval: 1 };
    const { records } = await readEvents(
      JSON.stringify([
        { titel: 'A', termine: dates },
        { titel: 'B', termine: [daily, daily, { ...daily, start: '2026-01-01T11:00' }] },
        { titel: 'C', datum: '2.5.2026', ort: Array(20_000).fill({ name: 'Haus' }) },
      ]),
    );
    equal(records.length, 3);
    for (const { rdate = '' } of records) ok(rdate.length <= 20_000, String(rdate.length));
    ok((records[0]?.rdate?.length ?? 0) > 1000);
  }).timeout(20_000);
});
