/** CSV of any spreadsheet gives its table back; PapaParse says what that is. */
import fc from 'fast-check';
import { createCsvParser } from '../../src/feed/formats/csv.js';
import { Unreadable } from '../../src/feed/formats/format.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { cutAt, cutEvery, cuts, recordsIn } from '../helpers/pieces.js';

type Row = Record<string, string>;

/** Rows as plain objects, to be compared. */
async function read(text: string, pieces = [text]): Promise<Row[]> {
  const records = await recordsIn(createCsvParser({ base: 'feed.csv' }), pieces);
  return records.map((record) => {
    if (record instanceof Unreadable) throw new Error(`expected ${record.expected}: ${record.text}`);
    return { ...(record as Row) };
  });
}

interface PapaParse {
  parse(text: string, options: { delimiter: string; skipEmptyLines?: boolean }): { data: string[][] };
  unparse(table: string[][], options: { delimiter: string; newline: string; quotes: boolean }): string;
}

/** It has no ES module: as a script it is a global. */
async function loadPapaParse(): Promise<PapaParse> {
  const script = document.createElement('script');
  script.src = new URL('../../node_modules/papaparse/papaparse.js', import.meta.url).href;
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
  });
  document.head.append(script);
  await loaded;
  return (globalThis as unknown as { Papa: PapaParse }).Papa;
}

/** A table as the records that we make of it: trimmed cells under their column's name, without the empty ones. */
function toRows([header = [], ...rows]: string[][]): Row[] {
  return rows
    .filter((cells) => cells.some((cell) => cell.trim()))
    .map((cells) => {
      const named = header.map((name, i): [string, string] => [name, cells[i]?.trim() ?? '']);
      return Object.fromEntries(named.filter(([, value]) => value));
    });
}

const fragments = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 6 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('"', '""', ';', ',', '\t', '\n', '\r\n', '\r', ' ', 'ä', '\u{1f331}'),
  },
);
const cell = fc.array(fragments, { maxLength: 4 }).map((parts) => parts.join(''));
const names = fc.uniqueArray(fc.stringMatching(/^[a-zäöüß]{1,8}( [a-z]{1,3})?$/), {
  minLength: 2,
  maxLength: 5,
});
const tables = names.chain((header) => {
  const row = fc.array(cell, { minLength: header.length, maxLength: header.length });
  return fc.array(row, { maxLength: 6 }).map((rows) => [header, ...rows]);
});

describe('CSV beside PapaParse', () => {
  let papa: PapaParse;
  before(async () => {
    papa = await loadPapaParse();
  });

  it('gives every table back, whatever is in it and wherever the pieces end', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.constantFrom(';', ',', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.boolean(),
        cuts,
        async (table, delimiter, newline, quotes, ended, at) => {
          const text = papa.unparse(table, { delimiter, newline, quotes });
          deepEqual(toRows(papa.parse(text, { delimiter }).data), toRows(table), 'the oracle itself');
          deepEqual(await read(text, cutAt(text + (ended ? newline : ''), at)), toRows(table));
        },
      ),
      { numRuns: 500 },
    );
  }).timeout(60_000);

  it('reads any text without quotes as PapaParse does', async () => {
    const line = fc.array(fc.constantFrom('a', 'b', ' ', ';', ';', ',', 'ö'), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), cuts, async (lines, at) => {
        const text = ['a;b;c;d;e;f;g;h;i', ...lines.map((parts) => parts.join(''))].join('\n');
        const { data } = papa.parse(text, { delimiter: ';', skipEmptyLines: true });
        deepEqual(await read(text, cutAt(text, at)), toRows(data));
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);
});

describe('CSV as spreadsheets save it', () => {
  /** The same records whether it comes whole or character by character. */
  async function gives(text: string, expected: Row[]) {
    deepEqual(await read(text), expected, text);
    deepEqual(await read(text, cutEvery(text, 1)), expected, `${text} in single characters`);
  }

  it('may be cut by semicolons, commas or tabs', async () => {
    await gives('titel;ort\nGarten;Kiel', [{ titel: 'Garten', ort: 'Kiel' }]);
    await gives('titel,ort\r\nGarten,Kiel\r\n', [{ titel: 'Garten', ort: 'Kiel' }]);
    await gives('titel\tort\rGarten\tKiel', [{ titel: 'Garten', ort: 'Kiel' }]);
    await gives('titel\nGarten\n', [{ titel: 'Garten' }]);
    await gives('\ttitel,x\n1\t2', [{ 'titel,x': '2' }]);
  });

  it('keeps commas where semicolons cut, and the other way round', async () => {
    await gives('Name, Vorname;Ort\nMuster, Kim;Kiel', [{ 'Name, Vorname': 'Muster, Kim', Ort: 'Kiel' }]);
    await gives('"a;b;c;d",ort\n"1;2",Kiel', [{ 'a;b;c;d': '1;2', ort: 'Kiel' }]);
    await gives('a,b;c;d\n1;2;3', [{ 'a,b': '1', c: '2', d: '3' }]);
  });

  it('may say its delimiter in a first line', async () => {
    await gives('sep=;\r\na,b,c;d\r\n1;2', [{ 'a,b,c': '1', d: '2' }]);
    await gives('sep=,\na,b;c;d\n1,2', [{ a: '1', 'b;c;d': '2' }]);
    await gives('SEP=|\na|b\n1|2', [{ a: '1', b: '2' }]);
    await gives('\ufeffsep=\t\na\tb\n1\t2', [{ a: '1', b: '2' }]);
  });

  it('may be cut by bars, where nothing else cuts it', async () => {
    await gives('titel|ort\nTafel|Kiel', [{ titel: 'Tafel', ort: 'Kiel' }]);
    await gives('titel | title;ort\nTafel;Kiel', [{ 'titel | title': 'Tafel', ort: 'Kiel' }]);
  });

  it('may have a heading above its names', async () => {
    const table = 'titel;ort;plz\nTafel;Kiel;24103\nGarten;Husum;25813\n';
    const rows = [
      { titel: 'Tafel', ort: 'Kiel', plz: '24103' },
      { titel: 'Garten', ort: 'Husum', plz: '25813' },
    ];
    for (const heading of ['Angebote', 'Angebote;;\nStand 1.1.2031;;\n;;', '"Angebote; alle"\n'])
      await gives(`${heading}\n${table}`, rows);
    // A column of its own is no heading.
    await gives('titel\nTafel\n"Garten, immer"', [{ titel: 'Tafel' }, { titel: 'Garten, immer' }]);
  });

  it('may begin with a byte order mark, or with empty lines', async () => {
    await gives('\ufefftitel;ort\nGarten;Kiel', [{ titel: 'Garten', ort: 'Kiel' }]);
    await gives('\ufeff"titel";ort\nGarten;Kiel', [{ titel: 'Garten', ort: 'Kiel' }]);
    await gives('\r\n\r\ntitel,ort\r\nGarten,Kiel', [{ titel: 'Garten', ort: 'Kiel' }]);
  });

  it('has line breaks, delimiters and doubled quotes inside quotes', async () => {
    await gives('titel;text\n"Der ""Garten""; klein";"eins\r\nzwei\n\ndrei"\nB;""', [
      { titel: 'Der "Garten"; klein', text: 'eins\r\nzwei\n\ndrei' },
      { titel: 'B' },
    ]);
    await gives('"ti\ntel";ort\n"""";"""a"', [{ 'ti\ntel': '"', ort: '"a' }]);
  });

  it('has blanks around quotes, and quotes inside cells that are not quoted', async () => {
    await gives('a; "b" ;c\n1;  "2;2"  ;3', [{ a: '1', b: '2;2', c: '3' }]);
    await gives('a;b\nder "Garten";2', [{ a: 'der "Garten"', b: '2' }]);
  });

  it('has rows that are empty, short, or long without content', async () => {
    await gives('\n;;\na;b;c\n\n1\n;;\n1;2;3;;\n;2;\n   \n', [
      { a: '1' },
      { a: '1', b: '2', c: '3' },
      { b: '2' },
    ]);
  });

  it('has columns without a name, and several of one name', async () => {
    await gives('ort;;ort;ort\nA;B;C;D', [{ ort: 'A', 'ort 2': 'C', 'ort 3': 'D' }]);
  });

  it('has names and cells that every object has', async () => {
    const [row] = await recordsIn(createCsvParser(), ['__proto__;constructor;titel\nx;y;z']);
    ok(row);
    deepEqual(Object.entries(row), [
      ['__proto__', 'x'],
      ['constructor', 'y'],
      ['titel', 'z'],
    ]);
    equal(({} as Row).x, undefined);
  });

  it('has no row but the names', async () => {
    await gives('titel;ort\n', []);
    await gives('titel;ort', []);
  });
});
