/** What is wrong in a table costs the row it is in. */
import { FeedError } from '../../src/feed/errors.js';
import { createCsvParser } from '../../src/feed/formats/csv.js';
import { Unreadable } from '../../src/feed/formats/format.js';
import { deepEqual, equal, match, ok, rejects } from '../helpers/assert.js';
import { cutEvery, recordsIn } from '../helpers/pieces.js';

const SIZE = 1 << 16;
const MEGABYTE = 1 << 20;

/** Rows as plain objects; what cannot be read as its expectation. */
async function read(text: string, size = SIZE): Promise<unknown[]> {
  const records = await recordsIn(createCsvParser({ base: 'feed.csv' }), cutEvery(text, size));
  return records.map((record) =>
    record instanceof Unreadable ? record.expected : { ...(record as object) },
  );
}

describe('a row of CSV that is no row', () => {
  it('has more cells than there are names', async () => {
    const text = 'titel;ort\nA;Kiel\nB;Kiel;zu;viel\nC;Kiel';
    deepEqual(await read(text), [
      { titel: 'A', ort: 'Kiel' },
      '2 cells, found 4',
      { titel: 'C', ort: 'Kiel' },
    ]);
    const bad = (await recordsIn(createCsvParser(), [text]))[1];
    ok(bad instanceof Unreadable);
    equal(bad.text, 'B;Kiel;zu;viel');
  });

  const UNCLOSED = 'a second quote that closes the first';

  it('opens a quote that is never closed: the rows before and after it stay', async () => {
    for (const size of [1, 7, SIZE]) {
      deepEqual(await read('titel;ort\nA;Kiel\n"B;Kiel\nC;Kiel\nD;Kiel', size), [
        { titel: 'A', ort: 'Kiel' },
        UNCLOSED,
        { titel: 'C', ort: 'Kiel' },
        { titel: 'D', ort: 'Kiel' },
      ]);
    }
  });

  it('opens a quote that a later row seems to close', async () => {
    const text = 'titel;ort\r\n"A";Kiel\r\nB;"Kiel\r\nC;Kiel\r\n"D, mit Komma";"Kiel"\r\nE;"Kiel\nam Wasser"';
    for (const size of [1, 7, SIZE]) {
      deepEqual(await read(text, size), [
        { titel: 'A', ort: 'Kiel' },
        UNCLOSED,
        { titel: 'C', ort: 'Kiel' },
        { titel: 'D, mit Komma', ort: 'Kiel' },
        { titel: 'E', ort: 'Kiel\nam Wasser' },
      ]);
    }
    const [, bad] = await recordsIn(createCsvParser(), [text]);
    ok(bad instanceof Unreadable);
    match(bad.text, /^B;"Kiel\r?$/);
  });

  it('opens a quote, as each row does: every one is told, in a short time', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `"Angebot ${i};Kiel`);
    const started = performance.now();
    const found = await read(['titel;ort', ...rows].join('\n'));
    ok(found.length >= rows.length - 1 && found.every((one) => one === UNCLOSED), `${found.length}`);
    ok(performance.now() - started < 5000);
  });

  it('is longer than a megabyte: the rows after it stay, all of them', async () => {
    const long = `B;${'x'.repeat(MEGABYTE + 3 * SIZE)}`;
    const after = Array.from({ length: 20 }, (_, i) => `C${i};Kiel`);
    const found = await read(['titel;ort', 'A;Kiel', long, ...after].join('\n'));
    deepEqual(found[0], { titel: 'A', ort: 'Kiel' });
    match(found[1], /at most 1 MB/);
    deepEqual(
      found.slice(2),
      after.map((_, i) => ({ titel: `C${i}`, ort: 'Kiel' })),
    );
  });

  it('opens a quote that is not closed for a megabyte: it is the only one that is lost', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `Angebot ${i};Kiel am Wasser`);
    const found = await read(['titel;ort', 'A;Kiel', '"B;Kiel', ...rows].join('\n'));
    deepEqual(found.slice(0, 2), [{ titel: 'A', ort: 'Kiel' }, UNCLOSED]);
    deepEqual(
      found.slice(2).map((record) => (record as { titel: string }).titel),
      rows.map((_, i) => `Angebot ${i}`),
    );
  }).timeout(60_000);

  it('is quoted by its beginning, not by the row after it', async () => {
    const text = `titel;ort\nLang;${'x'.repeat(2 * MEGABYTE)}\nA;Kiel`;
    const [bad] = await recordsIn(createCsvParser(), cutEvery(text, SIZE));
    ok(bad instanceof Unreadable);
    match(bad.text, /^Lang;x{75}$/);
  });
});

describe('a table that is none', () => {
  it('has no row of names', async () => {
    for (const text of ['', '\n\n', ' ; \n;']) {
      const error = await rejects(read(text), FeedError);
      equal((error as FeedError).failure, 'format');
      match(error.message, /no row of column names/);
      equal((error as FeedError).source, 'feed.csv');
    }
  });

  it('begins with its first row, which is told', async () => {
    for (const row of [
      'Gartenhilfe;erika@verein.example;Kiel',
      'Gartenhilfe;https://verein.example/garten;Kiel',
      'Gartenhilfe;24103;Kiel',
      'Gartenhilfe;31.12.2026;Kiel',
      'Gartenhilfe;2026-12-31;Kiel',
    ]) {
      const error = await rejects(read(`${row}\nVorlesen;;Kiel`), FeedError);
      equal(error.message, `no row of column names; found "${row}"`);
      equal((error as FeedError).failure, 'format');
    }
  });

  it('has names with digits and dots in them all the same', async () => {
    deepEqual(await read('Nr. 1;Titel (2026);E-Mail;Tel.;ab 18\n1;A;a@b.example;0461 1;ja'), [
      { 'Nr. 1': '1', 'Titel (2026)': 'A', 'E-Mail': 'a@b.example', 'Tel.': '0461 1', 'ab 18': 'ja' },
    ]);
  });

  it('opens a quote in its names and never closes it', async () => {
    const text = `titel;"ort\n${'Garten;Kiel\n'.repeat(200_000)}`;
    const error = await rejects(read(text), FeedError);
    match(error.message, /no row of column names/);
  });

  it('has more columns than any table has', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`).join(';');
    equal((await read(`${names(500)}\n1`)).length, 1);
    const error = await rejects(read(`${names(501)}\n1`), FeedError);
    match(error.message, /501 columns; expected at most 500/);
  });
});
