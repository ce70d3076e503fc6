/** Where the records are in documents of all sorts. */
import { deepEqual } from '../helpers/assert.js';
import { readEvents } from '../helpers/events.js';
import { readFeed } from '../helpers/reading.js';

const garden = { id: 'a', titel: 'Garten', ort: 'Kiel' };
const park = { id: 'b', titel: 'Park', ort: 'Kiel' };
const feast = { id: 'a', titel: 'Fest', datum: '2.5.2031' };
const talk = { id: 'b', titel: 'Vortrag', datum: '3.5.2031' };

const DOCUMENTS: Record<string, unknown> = {
  Airtable: {
    records: [garden, park].map(({ id, ...fields }) => ({ id, createdTime: '2031-01-01', fields })),
  },
  'Opendatasoft 1': {
    nhits: 2,
    records: [garden, park].map(({ id, ...fields }) => ({
      datasetid: 'd',
      recordid: id,
      fields,
      record_timestamp: 'x',
    })),
    facet_groups: [
      {
        name: 'ort',
        facets: [
          { name: 'Kiel', count: 2 },
          { name: 'Lübeck', count: 3 },
          { name: 'Husum', count: 1 },
        ],
      },
    ],
  },
  'Opendatasoft 2': {
    total_count: 2,
    records: [garden, park].map(({ id, ...fields }) => ({ links: [], record: { id, size: 5, fields } })),
  },
  CKAN: {
    help: 'x',
    success: true,
    result: {
      resource_id: 'r',
      fields: [
        { id: '_id', type: 'int' },
        { id: 'titel', type: 'text' },
        { id: 'ort', type: 'text' },
      ],
      records: [garden, park],
      total: 2,
    },
  },
  'JSON:API': {
    jsonapi: { version: '1.0' },
    data: [garden, park].map(({ id, ...attributes }) => ({
      type: 'node--angebot',
      id,
      links: { self: { href: '/x' } },
      attributes,
      relationships: { uid: { data: { id: 'u' } } },
    })),
  },
  Strapi: {
    data: [garden, park].map(({ id, ...attributes }) => ({ id, attributes })),
    meta: { pagination: { page: 1 } },
  },
  ArcGIS: {
    displayFieldName: 'titel',
    fields: [{ name: 'titel', type: 's' }],
    features: [garden, park].map((attributes) => ({ attributes })),
  },
  GraphQL: {
    data: { angebote: { edges: [garden, park].map((node) => ({ cursor: 'c', node })), pageInfo: { x: 1 } } },
  },
  'GraphQL, elements': { data: { searchAngebote: { total: 2, elements: [garden, park] } } },
  'a search engine': {
    took: 1,
    hits: { total: 2, hits: [garden, park].map(({ id, ..._source }) => ({ _index: 'i', _id: id, _source })) },
  },
  Hydra: {
    '@context': '/c',
    '@type': 'hydra:Collection',
    'hydra:totalItems': 2,
    'hydra:member': [garden, park],
  },
  'objects by id': { a: { titel: 'Garten', ort: 'Kiel' }, b: { titel: 'Park', ort: 'Kiel' } },
  'lists by district': { 'Kiel-Mitte': [garden], 'Kiel-Süd': [park] },
  groups: [
    { bereich: 'Umwelt', angebote: [garden] },
    { bereich: 'Soziales', angebote: [park] },
  ],
  'lists of one': [[garden], [park]],
  'rows of cells': [
    ['id', 'titel', 'ort'],
    ['a', 'Garten', 'Kiel'],
    ['b', 'Park', 'Kiel'],
  ],
  'a sheet': {
    range: 'A1:C3',
    majorDimension: 'ROWS',
    values: [
      ['id', 'titel', 'ort'],
      ['a', 'Garten', 'Kiel'],
      ['b', 'Park', 'Kiel'],
    ],
  },
  'an envelope of its own': {
    stand: '2031',
    navigation: [
      { titel: 'Start', url: '/' },
      { titel: 'Über', url: '/u' },
      { titel: 'Mehr', url: '/m' },
    ],
    engagement: { boerse: [garden, park] },
  },
  'an envelope in each': [{ angebot: garden }, { angebot: park }],
};

describe('records of offers are found', () => {
  for (const [name, document] of Object.entries(DOCUMENTS)) {
    it(`in ${name}`, async () => {
      const { records, rejected } = await readFeed(JSON.stringify(document));
      deepEqual(rejected, []);
      deepEqual(
        records.map(({ id, title, jobLocation }) => [id, title, jobLocation?.[0]?.address?.addressLocality]),
        [
          ['a', 'Garten', 'Kiel'],
          ['b', 'Park', 'Kiel'],
        ],
      );
    });
  }
});

const DIARIES: Record<string, unknown> = {
  'objects by year': { 2030: [feast], 2031: [talk] },
  days: [
    { datum: '2.5.2031', termine: [{ id: 'a', titel: 'Fest' }] },
    { datum: '3.5.2031', termine: [{ id: 'b', titel: 'Vortrag' }] },
  ],
  'a programme by days': {
    '2031-05-02': [{ id: 'a', titel: 'Fest' }],
    '2031-05-03': [{ id: 'b', titel: 'Vortrag' }],
  },
  months: { monate: [{ name: 'Mai', events: [feast, talk] }] },
  Localist: {
    events: [
      { event: { id: 'a', title: 'Fest', first_date: '2031-05-02' } },
      { event: { id: 'b', title: 'Vortrag', first_date: '2031-05-03' } },
    ],
    page: { current: 1 },
    filters: { types: [{ id: 1, name: 'x' }] },
  },
  'facets that are longer': {
    facets: [
      {
        field: 'ort',
        values: [
          { name: 'a', count: 1 },
          { name: 'b', count: 1 },
          { name: 'c', count: 1 },
        ],
      },
    ],
    liste: [feast, talk],
  },
  'a venue and its programme': { name: 'Stadthalle', adresse: 'Markt 1', programm: [feast, talk] },
};

describe('JSON in a call', () => {
  it('is read as Google’s sheets give it', async () => {
    const cell = (v: unknown, f?: string) => ({ v, f });
    const table = {
      cols: [
        { id: 'A', label: 'Titel', type: 'string' },
        { id: 'B', label: 'Ort', type: 'string' },
        { id: 'C', label: 'Gültig bis', type: 'date' },
      ],
      rows: [
        { c: [cell('Garten'), cell('Kiel'), cell('Date(2031,4,2)', '02.05.2031')] },
        { c: [cell('Park'), null] },
      ],
    };
    const call = `/*O_o*/\ngoogle.visualization.Query.setResponse(${JSON.stringify({ version: '0.6', status: 'ok', table })});`;
    const { records } = await readFeed(call);
    deepEqual(
      records.map(({ title, validThrough }) => [title, validThrough]),
      [
        ['Garten', '2031-05-02'],
        ['Park', undefined],
      ],
    );
    deepEqual((await readFeed(`callback([${JSON.stringify(garden)}])`)).records.length, 1);
  });
});

describe('records of events are found', () => {
  for (const [name, document] of Object.entries(DIARIES)) {
    it(`in ${name}`, async () => {
      const { records, rejected } = await readEvents(JSON.stringify(document));
      deepEqual(rejected, []);
      deepEqual(
        records.map(({ id, title, startDate }) => [id, title, startDate]),
        [
          ['a', 'Fest', '2031-05-02'],
          ['b', 'Vortrag', '2031-05-03'],
        ],
      );
    });
  }

  it('as one, whatever lists are in it', async () => {
    const { records } = await readEvents(
      JSON.stringify({
        ...feast,
        tagesordnung: [
          { nummer: '1', name: 'Begrüßung' },
          { nummer: '2', name: 'Bericht' },
        ],
        anlagen: [{ name: 'x.pdf', url: '/x.pdf' }],
      }),
    );
    deepEqual(
      records.map(({ title }) => title),
      ['Fest'],
    );
  });
});
