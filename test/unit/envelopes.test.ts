/** Records come out of the envelopes that formats put around them. */

import { open } from '../../src/feed/mapping/foreign/recognition/envelopes.js';
import { unwrap } from '../../src/feed/mapping/unwrap.js';
import { deepEqual, equal } from '../helpers/assert.js';
import { readFeed } from '../helpers/reading.js';

const offer = { '@type': 'JobPosting', '@id': 'https://town.example/1', title: 'Garten' };
const found = async (document: unknown) => {
  const { records, deleted, rejected } = await readFeed(JSON.stringify(document));
  deepEqual(rejected, []);
  return { records, deleted };
};

describe('a schema.org DataFeed', () => {
  const item = (fields: object) => ({ '@type': 'DataFeedItem', ...fields });

  it('has its records in items', async () => {
    const { records } = await found({
      '@context': 'https://schema.org',
      '@type': 'DataFeed',
      name: 'Ehrenamt',
      dataFeedElement: [item({ item: offer, dateModified: '2026-02-01', expires: '2026-06-01' })],
    });
    deepEqual(records, [
      {
        id: 'https://town.example/1',
        title: 'Garten',
        dateModified: '2026-02-01',
        validThrough: '2026-06-01',
      },
    ]);
  });

  it('says more in the record than around it', async () => {
    const { records } = await found([
      item({ '@id': 'item-1', dateModified: '2025-01-01', item: { ...offer, dateModified: '2026-02-01' } }),
    ]);
    deepEqual(records, [{ id: 'https://town.example/1', title: 'Garten', dateModified: '2026-02-01' }]);
    const { records: inner } = await found([item({ '@id': 'item-1', item: { title: 'Park' } })]);
    deepEqual(inner, [{ id: 'item-1', title: 'Park' }], 'the id around it, where there is none in it');
  });

  it('takes records back, with or without what they were', async () => {
    const deleted = async (fields: object) => (await found([item(fields)])).deleted;
    deepEqual(await deleted({ dateDeleted: '2026-01-01', item: offer }), ['https://town.example/1']);
    deepEqual(await deleted({ dateDeleted: '2026-01-01', item: { '@id': 'https://town.example/1' } }), [
      'https://town.example/1',
    ]);
    deepEqual(await deleted({ '@id': 'https://town.example/1', dateDeleted: '2026-01-01' }), [
      'https://town.example/1',
    ]);
    deepEqual((await found([{ id: 5, title: 'Garten', dateDeleted: '2026-01-01' }])).deleted, ['5']);
    deepEqual((await found([{ identifier: 5, title: 'Garten', dateDeleted: '2026-01-01' }])).deleted, ['5']);
    deepEqual((await found([{ kennung: 5, titel: 'Garten', dateDeleted: '2026-01-01' }])).deleted, ['5']);
  });

  it('may be an ItemList', async () => {
    const { records } = await found({
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, item: offer },
        { '@type': 'ListItem', position: 2, item: { ...offer, '@id': '2' } },
      ],
    });
    deepEqual(
      records.map(({ id }) => id),
      ['https://town.example/1', '2'],
    );
  });
});

describe('GeoJSON', () => {
  const feature = (fields: object) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [10.13, 54.32] },
    ...fields,
  });

  it('has the record in the properties, and its place in the geometry', async () => {
    const { records } = await found({
      type: 'FeatureCollection',
      features: [feature({ id: 'f1', properties: { title: 'Garten', jobLocation: 'Haus' } })],
    });
    deepEqual(records, [
      {
        id: 'f1',
        title: 'Garten',
        jobLocation: [{ geo: { latitude: 54.32, longitude: 10.13 }, name: 'Haus' }],
      },
    ]);
  });

  it('may have no geometry, and an id among the properties', async () => {
    const { records } = await found([
      feature({ id: 'f1', geometry: null, properties: { id: 'p1', title: 'Garten' } }),
    ]);
    deepEqual(records, [{ id: 'p1', title: 'Garten' }]);
  });
});

describe('RPDE', () => {
  it('has records that were updated, and ids of those that are gone', async () => {
    const { records, deleted } = await found({
      next: 'https://elsewhere.example/feed?after=2',
      items: [
        {
          state: 'updated',
          kind: 'offer',
          id: 'a',
          modified: 1,
          data: { '@type': 'JobPosting', title: 'Garten' },
        },
        { state: 'deleted', kind: 'offer', id: 'b', modified: 2 },
        { state: 'deleted', kind: 'offer', id: 3, modified: 2, data: null },
      ],
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
    deepEqual(records, [{ id: 'a', title: 'Garten' }]);
    deepEqual(deleted, ['b', '3']);
  });

  it('is told from an offer that has a state', async () => {
    const { records } = await found([{ id: 'a', state: 'Bayern', title: 'Garten' }]);
    deepEqual(records, [{ id: 'a', title: 'Garten' }]);
  });
});

describe('rows of Wikidata', () => {
  const entity = 'http://www.wikidata.org/entity/Q1';

  it('have cells that say what they are, and names beside addresses', async () => {
    const uri = (value: string) => ({ type: 'uri', value });
    const literal = (value: string) => ({ type: 'literal', value, 'xml:lang': 'de' });
    const row = {
      item: uri(entity),
      itemLabel: literal('Haus am Ring'),
      ort: uri('http://www.wikidata.org/entity/Q2'),
      ortLabel: literal('Kiel'),
    };
    const document = { head: { vars: Object.keys(row) }, results: { bindings: [row, row] } };
    const { records } = await readFeed(JSON.stringify(document));
    equal(records.length, 2);
    equal(records[0]?.title, 'Haus am Ring');
    equal(records[0]?.jobLocation?.[0]?.address?.addressLocality, 'Kiel');
    const plain = [{ item: entity, itemLabel: 'Haus am Ring', ortLabel: 'Kiel' }];
    deepEqual((await readFeed(JSON.stringify(plain))).records[0]?.title, 'Haus am Ring');
  });

  it('are told by their first cell', async () => {
    const raw = { id: '1', titel: 'Beete', link: { type: 'literal', value: 'https://a.example' } };
    equal((await readFeed(JSON.stringify([raw]))).records[0]?.title, 'Beete');
  });
});

describe('other envelopes', () => {
  it('are data, and lists of one', async () => {
    deepEqual((await found([{ id: 'a', data: { title: 'Garten' } }])).records, [
      { id: 'a', title: 'Garten' },
    ]);
    deepEqual((await found([[{ id: 'a', title: 'Garten' }]])).records, [{ id: 'a', title: 'Garten' }]);
  });

  it('are not seen where a record has a part of that name', async () => {
    const { records } = await found([
      { id: 'a', title: 'Garten', item: { title: 'Spaten' }, data: { title: 'Daten' } },
    ]);
    deepEqual(
      records.map(({ title }) => title),
      ['Garten'],
    );
  });

  it('hold nothing when there is no object in them', () => {
    for (const value of [null, 5, 'text', true, [], [1, 2], [[]], [null], undefined]) {
      equal(unwrap(value), undefined);
      equal(open(value), undefined);
    }
  });
});
