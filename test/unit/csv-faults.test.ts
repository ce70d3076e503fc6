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
  const records = await recordsIn(createCsvParser({ source: 'feed.csv' }), cutEvery(text, size));
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

  it('opens a quote that is never closed: the rows before it stay', async () => {
    const found = await read('titel;ort\nA;Kiel\n"B;Kiel\nC;Kiel\n');
    deepEqual(found[0], { titel: 'A', ort: 'Kiel' });
    equal(found.length, 2);
    match((found[1] as { titel: string }).titel, /^B;Kiel\nC;Kiel$/);
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

  it('is longer than a megabyte for a quote that is never closed', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `Angebot ${i};Kiel am Wasser`);
    const found = await read(['titel;ort', 'A;Kiel', '"B;Kiel', ...rows].join('\n'));
    deepEqual(found[0], { titel: 'A', ort: 'Kiel' });
    match(found[1], /at most 1 MB/);
    const kept = found.slice(2).map((record) => (record as { titel: string }).titel);
    const first = rows.length - kept.length;
    deepEqual(
      kept,
      rows.slice(first).map((_, i) => `Angebot ${first + i}`),
    );
    const lost = rows.slice(0, first).join('\n').length;
    ok(lost >= MEGABYTE - 100 && lost < MEGABYTE + 100, `${lost} characters were lost`);
  });

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
