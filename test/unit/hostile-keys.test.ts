/** Keys and ids that every object has change nothing, wherever a feed or a page puts them. */
import { createCollection } from '../../src/feed/collection.js';
import { FeedError } from '../../src/feed/errors.js';
import type { Batch } from '../../src/feed/load.js';
import { validate } from '../../src/feed/validate.js';
import { opportunityShape } from '../../src/model/opportunity.js';
import { countValues, isSelected, parseSelection, selectionTest, toggle } from '../../src/search/facets.js';
import { readQuery, writeQuery } from '../../src/search/query.js';
import { deepEqual, equal, rejects } from '../helpers/assert.js';
import { fieldsOf, readFeed, readOne } from '../helpers/reading.js';

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'watch'];
const names = (object: object) => Object.getOwnPropertyNames(object).sort().join();

/** What all objects have in common, before and after. */
const before = [Object.prototype, Array.prototype, Function.prototype, String.prototype].map(names);
afterEach(() => {
  deepEqual([Object.prototype, Array.prototype, Function.prototype, String.prototype].map(names), before);
  equal(({} as Record<string, unknown>).polluted, undefined);
  equal((() => {}).constructor, Function);
});

/** JSON in which a key stands that an object literal cannot have. */
const withKey = (key: string, value: string, rest = '"id": "1", "title": "T"') =>
  `[{${JSON.stringify(key)}: ${value}, ${rest}}]`;
/** An object that no text can be made of. */
const TEXTLESS = { toString: 1, valueOf: 1 };
const VALUES = [
  '{"polluted": true}',
  '{"prototype": {"polluted": true}}',
  '"text"',
  '5',
  'null',
  '[1]',
  'true',
];

describe('an object that no text can be made of', () => {
  it('costs the field, or the record, that it stands in', async () => {
    const good = { id: '2', title: 'Good' };
    for (const odd of [TEXTLESS, [TEXTLESS], [[TEXTLESS]]])
      for (const raw of [
        ...['@type', 'employmentType', 'id', 'title', 'url', 'validThrough', 'jobLocation', 'unknown'].map(
          (key) => ({
            id: '1',
            title: 'T',
            expires: '2026-01-01',
            [key]: odd,
          }),
        ),
        { id: odd, dateDeleted: '2026-01-01' },
        { id: odd, state: 'deleted' },
        { '@type': 'JobPosting', employmentType: odd, title: 'T' },
      ]) {
        const { records } = await readFeed(JSON.stringify([raw, good]));
        deepEqual(records.at(-1), good, JSON.stringify(raw));
      }
  });
});

describe('a hostile key in a record', () => {
  for (const key of KEYS) {
    it(`${key} is left out, at the top and in every part`, async () => {
      for (const value of VALUES) {
        deepEqual((await readFeed(withKey(key, value))).records, [{ id: '1', title: 'T' }]);
        for (const part of [
          'jobLocation',
          'hiringOrganization',
          'applicationContact',
          'commitment',
          'image',
          'age',
        ]) {
          const json = `[{"id": "1", "title": "T", "${part}": {${JSON.stringify(key)}: ${value}}}]`;
          const { records } = await readFeed(json);
          deepEqual(records, [{ id: '1', title: 'T' }], json);
        }
      }
    });

    it(`${key} is left out of envelopes, foreign feeds and tables`, async () => {
      const own = JSON.stringify(key);
      for (const json of [
        `{"items": [{"item": {"id": "1", "title": "T", ${own}: {"polluted": true}}, ${own}: {"polluted": true}}]}`,
        `{${own}: {"polluted": true}, "items": [{"id": "1", "title": "T"}]}`,
        `[{"type": "Feature", "properties": {"id": "1", "title": "T", ${own}: {"polluted": true}}}]`,
        `[{"state": "updated", "id": "1", "data": {"title": "T", ${own}: {"polluted": true}}}]`,
        `[{"id": "1", "Titel": "T", ${own}: {"polluted": true}}]`,
      ]) {
        deepEqual((await readFeed(json)).records, [{ id: '1', title: 'T' }], json);
      }
      const csv = await readFeed(new Response(`id;title;${key}\n1;T;polluted`));
      deepEqual(csv.records, [{ id: '1', title: 'T' }]);
    });

    it(`${key} may be the text of any field`, async () => {
      const fields = {
        description: key,
        category: [key],
        board: key,
        district: key,
        hiringOrganization: { name: key },
      };
      deepEqual(await fieldsOf(fields), fields);
      deepEqual(await fieldsOf({ ...fields, Rubrik: 'x' }), fields);
      deepEqual((await readOne({ id: key, title: key })).offer, { id: key, title: key });
    });

    it(`${key} is no field of a shape`, () => {
      const fields = JSON.parse(`{"id": "1", "title": "T", ${JSON.stringify(key)}: {"polluted": true}}`);
      deepEqual(validate(opportunityShape, fields, []), { id: '1', title: 'T' });
    });
  }
});

describe('a hostile language map, type or root', () => {
  it('is only a name', async () => {
    for (const key of KEYS) {
      const { offer, warnings } = await readOne({ id: '1', title: 'T', remote: key }, { languages: [key] });
      deepEqual(offer, { id: '1', title: 'T' });
      equal(warnings.length, 1);
      equal((await readOne({ '@type': `x/${key}Event`, title: 'T' })).otherKinds[0], `x/${key}Event`);
      const error = await rejects(
        readFeed('{"a": []}', { mapping: JSON.stringify({ root: `${key}.${key}` }) }),
        FeedError,
      );
      equal((error as FeedError).failure, 'no-list');
    }
  });
});

describe('a hostile mapping', () => {
  it('names no field of ours, and writes into nothing but the record', async () => {
    for (const key of KEYS) {
      const mapping = `{"${key}.polluted": "title"}`;
      const error = await rejects(readFeed('[]', { mapping }), FeedError);
      equal((error as FeedError).failure, 'configuration');
      for (const inner of [
        `jobLocation.${key}.polluted`,
        `jobLocation.${key}.${key}.polluted`,
        `title.${key}.polluted`,
      ]) {
        const { records } = await readFeed('[{"id": "1", "title": "T", "x": true}]', {
          mapping: JSON.stringify({ [inner]: 'x' }),
        });
        equal((records[0] as { polluted?: unknown } | undefined)?.polluted, undefined);
      }
      const read = await readFeed('[{"id": "1", "title": "T"}]', {
        mapping: JSON.stringify({ board: `${key}.name` }),
      });
      deepEqual(
        read.records,
        [{ id: '1', title: 'T' }],
        'nor is anything read that the record does not have',
      );
    }
  });
});

describe('hostile ids and values', () => {
  it('are told apart like any others in a collection', () => {
    const collection = createCollection();
    const report = collection.open('feed');
    const records = [...KEYS, ...KEYS].map((id) => ({ id, title: id }));
    const batch: Batch<{ id: string; title: string }> = {
      records,
      rejected: [],
      warnings: [],
      deleted: ['valueOf'],
      otherKinds: ['__proto__', 'constructor'],
    };
    collection.add(batch, report);
    deepEqual(
      collection.records.map(({ id }) => id),
      KEYS.filter((id) => id !== 'valueOf'),
    );
    deepEqual([report.records, report.duplicates, report.deleted], [KEYS.length, KEYS.length, 1]);
  });

  it('are counted, chosen and addressed like any others', () => {
    const facet = { name: 'tags', values: ({ tags }: { tags: string[] }) => tags };
    const counts = countValues(facet, [{ tags: KEYS }, { tags: ['__proto__'] }]);
    equal(counts.get('__proto__'), 2);
    equal(counts.size, KEYS.length);
    const selection = toggle({}, 'tags', '__proto__');
    equal(isSelected(selection, 'tags', '__proto__'), true);
    equal(selectionTest([facet], selection)?.({ tags: ['__proto__'] }), true);
    equal(selectionTest([facet], selection)?.({ tags: [] }), false);
    deepEqual(Object.entries(parseSelection('constructor:a; __proto__:b')), [
      ['constructor', ['a']],
      ['__proto__', ['b']],
    ]);
    const params = new URLSearchParams();
    const query = { text: '', selection, sort: 'feed', page: 1, record: '__proto__' } as const;
    writeQuery(params, query, 'x-', ['tags'], 'feed');
    deepEqual(readQuery(params, 'x-', ['tags'], 'feed'), query);
  });
});
