/** Tables in JSON whose names stand beside the rows, as open data portals and databases give them. */
import fc from 'fast-check';
import { tableIn } from '../../src/feed/formats/tables.js';
import { deepEqual, equal } from '../helpers/assert.js';
import { readContacts } from '../helpers/contacts.js';
import { readEvents } from '../helpers/events.js';
import { readHonours } from '../helpers/honours.js';
import { readFeed } from '../helpers/reading.js';

const meta = (name: string) => ({
  id: -1,
  name,
  fieldName: `:${name}`,
  dataTypeName: 'meta_data',
  flags: ['hidden'],
});
/** A table as Socrata gives it: what it keeps for itself comes first. */
const socrata = (columns: readonly (string | object)[], ...rows: unknown[][]) =>
  JSON.stringify({
    meta: {
      view: {
        id: 'abcd-1234',
        name: 'Eine Tabelle',
        tags: ['x', 'y'],
        columns: [
          ...['sid', 'id', 'position', 'created_at', 'meta'].map(meta),
          ...columns.map((column) =>
            typeof column === 'string'
              ? { name: column, fieldName: column.toLowerCase(), dataTypeName: 'text' }
              : column,
          ),
        ],
      },
    },
    data: rows.map((row, i) => [`row-${i}`, `0000-${i}`, 0, 1700000000, '{ }', ...row]),
  });

describe('a table of Socrata', () => {
  it('holds offers', async () => {
    const { records, rejected } = await readFeed(
      socrata(
        ['Title', 'Agency', 'City', 'Zip'],
        ['Garden help', 'Green Yards', 'Kiel', '24103'],
        ['Tutoring', 'School', 'Kiel', null],
      ),
    );
    deepEqual(rejected, []);
    deepEqual(
      records.map(({ id, title, hiringOrganization, jobLocation }) => [
        id,
        title,
        hiringOrganization?.name,
        jobLocation?.[0]?.address,
      ]),
      [
        ['0000-0', 'Garden help', 'Green Yards', { postalCode: '24103', addressLocality: 'Kiel' }],
        ['0000-1', 'Tutoring', 'School', { addressLocality: 'Kiel' }],
      ],
    );
  });

  it('holds events, whose links and places have parts', async () => {
    const { records } = await readEvents(
      socrata(
        [
          'Event Name',
          'Start Date',
          { name: 'Website', dataTypeName: 'url', subColumnTypes: ['url', 'description'] },
          {
            name: 'Location',
            dataTypeName: 'location',
            subColumnTypes: ['human_address', 'latitude', 'longitude', 'machine_address', 'needs_recoding'],
          },
        ],
        [
          'Spring fair',
          '2026-05-02T10:00:00',
          ['https://town.example/fair', 'More'],
          ['{"address":"Markt 1","city":"Flensburg","state":"","zip":"24937"}', '54.78', '9.43', null, false],
        ],
      ),
    );
    const [{ title, startDate, url, location } = {} as (typeof records)[0]] = records;
    deepEqual([title, startDate, url], ['Spring fair', '2026-05-02T10:00:00', 'https://town.example/fair']);
    deepEqual(location?.[0]?.geo, { latitude: 54.78, longitude: 9.43 });
    deepEqual(location?.[0]?.address, {
      streetAddress: 'Markt 1',
      postalCode: '24937',
      addressLocality: 'Flensburg',
    });
  });

  it('holds contact points and honours', async () => {
    const contacts = await readContacts(
      socrata(['Einrichtung', 'Telefon', 'Ort'], ['Haus A', '0461 1', 'Kiel'], ['Haus B', '0461 2', 'Kiel']),
    );
    deepEqual(
      contacts.records.map(({ title, telephone }) => [title, telephone]),
      [
        ['Haus A', '0461 1'],
        ['Haus B', '0461 2'],
      ],
    );
    const honours = await readHonours(
      socrata(
        ['Verein', 'Auszeichnung', 'Jahr'],
        ['Verein A', 'Nadel', '2024'],
        ['Verein B', 'Nadel', '2025'],
      ),
    );
    deepEqual(
      honours.records.map(({ title, award }) => [title, award?.[0]?.year]),
      [
        ['Verein A', '2024'],
        ['Verein B', '2025'],
      ],
    );
  });

  it('may be empty', async () => {
    const { records, rejected } = await readFeed(socrata(['Title'])).catch(() => ({
      records: ['failed'],
      rejected: [],
    }));
    deepEqual([records, rejected], [[], []]);
  });
});

describe('a table with its names beside it', () => {
  const ROWS = [
    ['Gartenhilfe', 'Kiel', 'https://town.example/1'],
    ['Lesepatin', 'Husum', 'https://town.example/2'],
  ];
  const NAMES = ['Titel', 'Ort', 'Link'];
  const FORMS: Readonly<Record<string, object>> = {
    'fields, rows': { fields: NAMES, rows: ROWS },
    'rows before fields': { rows: ROWS, total: 2, fields: NAMES },
    'columns, index, data (pandas)': { columns: NAMES, index: [0, 1], data: ROWS },
    'head, values': { head: NAMES, values: ROWS },
    'fields with ids, records (CKAN)': { fields: NAMES.map((id) => ({ id, type: 'text' })), records: ROWS },
    'columns with names, rows (SQL)': {
      columns: NAMES.map((name) => ({ name, type: 'VARCHAR' })),
      rows: ROWS,
    },
    'schema.fields, rows of cells (BigQuery)': {
      kind: 'x',
      schema: { fields: NAMES.map((name) => ({ name, type: 'STRING' })) },
      rows: ROWS.map((row) => ({ f: row.map((v) => ({ v })) })),
    },
    'cols, rows of cells (Google)': {
      version: '0.6',
      table: {
        cols: NAMES.map((label, i) => ({ id: 'ABC'[i], label, type: 'string' })),
        rows: ROWS.map((row) => ({ c: row.map((v) => ({ v })) })),
        parsedNumHeaders: 1,
      },
    },
    'metadata in a sibling': {
      metadata: { rowType: NAMES.map((name) => ({ name, nullable: true })) },
      data: ROWS,
    },
    'names told twice': { columns: NAMES, data: [NAMES, ...ROWS] },
    'deep in an answer': { success: true, result: { fields: NAMES, records: ROWS } },
  };
  for (const [form, document] of Object.entries(FORMS)) {
    it(form, async () => {
      const { records, rejected } = await readFeed(JSON.stringify(document));
      deepEqual(rejected, []);
      deepEqual(
        records.map(({ title, url, jobLocation }) => [
          title,
          jobLocation?.[0]?.address?.addressLocality,
          url,
        ]),
        ROWS,
      );
    });
  }

  it('is not one where nothing names as many columns as there are', async () => {
    for (const document of [
      { fields: ['a', 'b'], rows: ROWS },
      { fields: [1, 2, 3], rows: ROWS },
      { fields: ['a', 'a', 'a'], rows: ROWS },
      { labels: NAMES, coordinates: ROWS },
      { fields: NAMES, rows: [] },
      { fields: NAMES, rows: [...ROWS, { a: 1 }] },
      { filter: NAMES, rows: ROWS },
    ])
      equal(tableIn(document), undefined, JSON.stringify(document));
  });

  it('is not taken for the records where those stand beside it', async () => {
    const events = [1, 2, 3].map((n) => ({
      title: `Angebot ${n}`,
      description: 'x',
      city: 'Kiel',
      url: `https://town.example/${n}`,
    }));
    const { records } = await readFeed(
      JSON.stringify({
        statistik: {
          columns: ['Monat', 'Aufrufe'],
          data: [
            ['Mai', 1],
            ['Juni', 2],
            ['Juli', 4],
          ],
        },
        angebote: events,
      }),
    );
    deepEqual(
      records.map(({ title }) => title),
      ['Angebot 1', 'Angebot 2', 'Angebot 3'],
    );
  });

  it('gives every cell to its name', () => {
    const name = fc.stringMatching(/^[a-z]{3,8}$/);
    const table = fc.uniqueArray(name, { minLength: 2, maxLength: 6 }).chain((names) =>
      fc.tuple(
        fc.constant(names),
        fc.array(
          fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), {
            minLength: names.length,
            maxLength: names.length,
          }),
          { minLength: 1, maxLength: 5 },
        ),
      ),
    );
    fc.assert(
      fc.property(table, fc.constantFrom('rows', 'data', 'values'), ([names, rows], key) => {
        fc.pre(rows[0]?.some((cell, i) => cell !== names[i]) ?? false);
        const { records = [] } = tableIn({ columns: names, [key]: rows }) ?? {};
        equal(records.length, rows.length);
        for (const [at, row] of rows.entries())
          for (const [i, column] of names.entries())
            equal(records[at]?.[column], row[i] === null || row[i] === '' ? undefined : row[i]);
      }),
      { numRuns: 200 },
    );
  });

  it('changes no prototype', () => {
    const { records = [] } =
      tableIn(JSON.parse('{"columns": ["__proto__", "constructor"], "rows": [[{"x": 1}, "y"]]}')) ?? {};
    equal(({} as { x?: number }).x, undefined);
    equal(records.length, 1);
  });
});
