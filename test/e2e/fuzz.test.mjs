/**
 * Feeds that were damaged at random, in every format and as every kind: no exception but ours, no long thought, no
 * prototype touched, and what is sound stays. `FUZZ=100000 node --test test/e2e/fuzz.test.mjs` tries so many in all.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { root } from '../helpers/built-site.mjs';
import { bundled } from '../helpers/bundled.mjs';

const CASES = Number(process.env.FUZZ ?? 4000);
const SEED = process.env.FUZZ_SEED ? Number(process.env.FUZZ_SEED) : undefined;
/** Milliseconds for one small feed; most of it is for machines that do something else, too. */
const BOUND = 3000;

let layer;
let kinds;
before(async () => {
  layer = await bundled('test/helpers/feed-layer.ts');
  kinds = [layer.opportunityKind, layer.eventKind, layer.contactPointKind, layer.honourKind];
});

/** Characters of a value that repeats itself: what looks on from each of them takes seconds. */
const LONG = 40_000;

const CSV =
  'Titel;Verein;Beschreibung;PLZ;Ort;Beginn;Ende;Link;E-Mail\n"Garten; Beet";Grün;"Zeile 1\nZeile 2 ""so""";24937;Flensburg;2.5.2031 18:00;3.5.2031;https://v.example/1;a@v.example\nPark;Blau;;24103;Kiel;1/2/2031;;www.v.example;b@v.example\n';
const ICS = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VTIMEZONE',
  'TZID:X',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:1@v.example',
  'DTSTART;TZID=X:20310502T180000',
  'DURATION:PT2H',
  'RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=FR',
  'EXDATE;TZID=X:20310509T180000',
  'SUMMARY:Fest\\, mit',
  '  Musik',
  'LOCATION:Halle',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:1@v.example',
  'RECURRENCE-ID;TZID=X:20310516T180000',
  'DTSTART;TZID=X:20310517T180000',
  'SUMMARY:Fest',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');
const texts = () => [
  CSV,
  CSV.replaceAll(';', '\t'),
  ICS,
  '{"titel": "Garten", "datum": "2.5.2031"}\n{"titel": "Park", "datum": "3.5.2031"}\n',
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        geometry: {
          type: 'MultiPolygon',
          coordinates: [
            [
              [
                [9, 54],
                [10, 54],
                [10, 55],
                [9, 54],
              ],
            ],
          ],
        },
        properties: { name: 'Halle', date: '2031-05-02', opening_hours: 'Mo-Fr 09:00-12:00' },
      },
    ],
  }),
  JSON.stringify([
    ['Titel', 'Datum', 'Ort'],
    ['Fest', '2.5.2031', 'Kiel'],
    ['Vortrag', '3.5.2031', 'Kiel'],
  ]),
  ...layer.PUBLISHERS.map(({ document }) => JSON.stringify(document)),
];

/** What upsets parsers. */
const NASTY = [
  '"',
  '\\',
  '\\u',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  ';',
  '\t',
  '\n',
  '\r',
  '\u0000',
  '\ufeff',
  '\u2028',
  '\ud83c',
  'null',
  '1e999',
  '-',
  '__proto__',
  'constructor',
  '"__proto__":{"polluted":1},',
  'toString',
  '<!--',
  '<script>',
  '&amp;amp;',
  '<'.repeat(50),
  '['.repeat(200),
  '0000-00-00',
  '31.02.2031',
  '9'.repeat(400),
  'RRULE:FREQ=SECONDLY',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'TZID=',
  'a'.repeat(2000),
  'https://',
  'javascript:alert(1)',
  ' '.repeat(500),
];
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  insert: fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 6 }), fc.constant('')),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 6 });
const damaged = (text, changes) =>
  changes.reduce((now, { at, length, insert }) => {
    const from = Math.floor(at * now.length);
    return now.slice(0, from) + insert + now.slice(from + length);
  }, text);

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(...NASTY),
  fc.constantFrom(
    null,
    true,
    false,
    0,
    -1,
    1e308,
    4102444800,
    4102444800000,
    [],
    {},
    [[]],
    [null],
    { toString: null },
    { rendered: {} },
    { de: 5 },
  ),
);

/** Reads a feed; gives its records and its failure, if that is one of ours. Everything else is thrown. */
async function read(text, kind, options = {}) {
  const started = performance.now();
  const found = { records: [], failure: undefined };
  try {
    const fetch = async () => new Response(text);
    for await (const batch of layer.load('https://town.example/feed', {
      kind,
      fetch,
      languages: ['de'],
      ...options,
    }))
      found.records.push(...batch.records);
  } catch (error) {
    if (!error.failure) throw error;
    found.failure = error.failure;
  }
  const took = performance.now() - started;
  assert.ok(took < BOUND, `${Math.round(took)} ms`);
  assert.equal({}.polluted, undefined);
  assert.deepEqual(Object.keys(Object.prototype), []);
  for (const { id, title } of found.records)
    assert.ok(typeof id === 'string' && id && typeof title === 'string' && title);
  return found;
}

const check = (property, share) =>
  fc.assert(property, {
    numRuns: Math.ceil(CASES * share),
    seed: SEED,
    endOnFailure: true,
    includeErrorInReport: true,
  });

describe('a damaged feed', () => {
  it('ends in records or in a reason, whatever its format', async () => {
    const all = texts();
    await check(
      fc.asyncProperty(fc.nat(all.length - 1), edits, fc.nat(3), async (n, changes, kind) => {
        await read(damaged(all[n], changes), kinds[kind]);
      }),
      0.4,
    );
  });

  it('ends so when it arrives as bytes of any sort', async () => {
    const all = texts().map((text) => new TextEncoder().encode(text));
    await check(
      fc.asyncProperty(
        fc.nat(all.length - 1),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 8 }),
        fc.nat(3),
        async (n, changes, kind) => {
          const bytes = all[n].slice();
          for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte;
          await read(bytes, kinds[kind]);
        },
      ),
      0.1,
    );
  });

  it('is read in a time that grows with its length, whatever its values repeat', async () => {
    const units = [
      ' ',
      '\n',
      ', ',
      '; ',
      'a ',
      'a@',
      'a.',
      'a: ',
      '1.',
      '10:00-',
      'Mo 10-12, ',
      '24937 ',
      'A1 ',
      '<a ',
      '&',
      ' ( ',
      'http://',
      '"\\',
      '/* ',
      ' und ',
    ];
    const columns = readFileSync(path.join(root, 'docs/feeds.md'), 'utf8').matchAll(
      /^\| `(\w+)` \| (.*) \|$/gm,
    );
    const keys = [...new Set([...columns].flatMap(([, field, names]) => [field, ...names.split(', ')]))];
    assert.ok(keys.length > 500);
    await check(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...keys), { minLength: 6, maxLength: 6 }),
        fc.constantFrom(...units),
        fc.nat(3),
        async (some, unit, kind) => {
          const value = `a${unit.repeat(LONG / unit.length)}b`;
          const odd = Object.fromEntries(some.map((key) => [key, value]));
          await read(JSON.stringify([{ titel: 'Fest', datum: '2.5.2031', ...odd }]), kinds[kind]);
        },
      ),
      0.1,
    );
  });

  it('keeps its sound records, before and after what is at fault', async () => {
    const sound = [
      (id) => ({ id, title: 'Garten', hiringOrganization: 'V' }),
      (id) => ({ id, title: 'Fest', startDate: '2031-05-02' }),
      (id) => ({ id, title: 'Büro', telephone: '0461 1' }),
      (id) => ({ id, title: 'Verein', about: { '@type': 'Organization', name: 'Verein' }, award: 'Preis' }),
    ];
    const keys = [
      ...new Set(
        layer.PUBLISHERS.flatMap(({ document }) =>
          [...JSON.stringify(document).matchAll(/"([\w.:-]+)":/g)].map(([, key]) => key),
        ),
      ),
    ];
    const faulty = fc.oneof(
      odd,
      fc.dictionary(fc.constantFrom(...keys, 'title', 'startDate', '__proto__'), odd, { maxKeys: 10 }),
    );
    await check(
      fc.asyncProperty(fc.array(faulty, { maxLength: 4 }), fc.nat(3), async (records, kind) => {
        const { records: kept } = await read(
          JSON.stringify([sound[kind]('first'), ...records, sound[kind]('last')]),
          kinds[kind],
        );
        const ids = kept.map(({ id }) => id);
        assert.ok(ids.includes('first') && ids.includes('last'), `${ids} of ${JSON.stringify(records)}`);
      }),
      0.4,
    );
  });

  it('ends so with any mapping', async () => {
    const all = texts();
    const paths = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('title', 'a.b', '*', 'events.*', 'x[y=z]', '[0]', 'timings', '{title}', '__proto__.x'),
    );
    const source = fc.oneof(
      paths,
      fc.array(paths, { maxLength: 3 }),
      fc.record(
        {
          path: paths,
          split: fc.string({ maxLength: 2 }),
          date: fc.constantFrom('DD.MM.YYYY', 'seconds', 'HH'),
          lookup: fc.constant({ a: 'b' }),
        },
        { requiredKeys: ['path'] },
      ),
      odd,
    );
    const mapping = fc.dictionary(
      fc.constantFrom(
        'title',
        'root',
        'each',
        'ignore',
        'url',
        'preset',
        'startDate',
        'jobLocation.geo',
        '__proto__',
      ),
      source,
      { maxKeys: 4 },
    );
    await check(
      fc.asyncProperty(fc.nat(all.length - 1), mapping, fc.nat(3), async (n, fields, kind) => {
        await read(all[n], kinds[kind], { mapping: JSON.stringify(fields) });
      }),
      0.1,
    );
  });
});
