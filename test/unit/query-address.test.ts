/** A question in the page's address: it comes back as it was, and nobody else's parameters change. */
import fc from 'fast-check';
import { type Query, readQuery, SORTS, writeQuery } from '../../src/search/query.js';
import { deepEqual, equal } from '../helpers/assert.js';

const FACETS = ['category', 'place', 'q2'];
const EMPTY: Query = { text: '', selection: {}, sort: 'feed', page: 1, record: '' };
const read = (search: string, prefix = '') => readQuery(new URLSearchParams(search), prefix, FACETS, 'feed');

/** Any text an address can hold, which half a character is not. */
const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength: maxLength / 2 });
const values = fc.array(text(40), { minLength: 1, maxLength: 5 });
const queries: fc.Arbitrary<Query> = fc.record(
  {
    text: text(200),
    selection: fc.record(
      { category: values, place: values, q2: values },
      { requiredKeys: [], noNullPrototype: true },
    ),
    sort: fc.constantFrom(...SORTS),
    page: fc.integer({ min: 1, max: 100_000 }),
    record: text(500),
  },
  { noNullPrototype: true },
);
const prefixes = fc.constantFrom('', 'a-', 'list.2:', 'ä&=');

describe('a query in an address', () => {
  it('comes back as it was, also through the bar of a browser', () => {
    fc.assert(
      fc.property(queries, prefixes, fc.constantFrom(...SORTS), (query, prefix, defaultSort) => {
        const params = new URLSearchParams();
        writeQuery(params, query, prefix, FACETS, defaultSort);
        const { searchParams } = new URL(`https://town.example/?${params}`);
        deepEqual(readQuery(searchParams, prefix, FACETS, defaultSort), query);
      }),
      { numRuns: 500 },
    );
  }).timeout(60_000);

  it('leaves the parameters of others alone, and those of its twin on the page', () => {
    fc.assert(
      fc.property(queries, queries, (first, second) => {
        const params = new URLSearchParams('utm=1&other=x&other=y&a-other=z');
        writeQuery(params, first, 'a-', FACETS, 'feed');
        writeQuery(params, second, 'b-', FACETS, 'feed');
        deepEqual(readQuery(params, 'a-', FACETS, 'feed'), first);
        deepEqual(readQuery(params, 'b-', FACETS, 'feed'), second);
        deepEqual([params.get('utm'), params.getAll('other'), params.get('a-other')], ['1', ['x', 'y'], 'z']);
        writeQuery(params, EMPTY, 'a-', FACETS, 'feed');
        writeQuery(params, EMPTY, 'b-', FACETS, 'feed');
        equal(params.toString(), 'utm=1&other=x&other=y&a-other=z', 'an empty question leaves no trace');
      }),
    );
  }).timeout(60_000);

  it('is short: only what was asked stands in it', () => {
    const params = new URLSearchParams();
    writeQuery(
      params,
      { ...EMPTY, text: 'Garten', selection: { place: ['Kiel', 'Plön'] }, page: 2 },
      '',
      FACETS,
      'feed',
    );
    equal(decodeURIComponent(String(params)), 'q=Garten&place=Kiel&place=Plön&page=2');
    writeQuery(params, { ...EMPTY, sort: 'az', record: '7' }, '', FACETS, 'feed');
    equal(String(params), 'sort=az&offer=7');
    writeQuery(params, { ...EMPTY, sort: 'az' }, '', FACETS, 'az');
    equal(String(params), '', 'the order that is usual is not named');
  });
});

describe('an address that makes no sense', () => {
  it('is an empty question', () => {
    for (const search of [
      '',
      '?',
      'q=',
      'sort=',
      'sort=upwards',
      'sort=constructor',
      'page=',
      'page=x',
      'page=NaN',
      'page=0',
      'page=-3',
      'page=-Infinity',
      'offer=',
      'unknown=1',
    ]) {
      deepEqual(read(search), EMPTY, search);
    }
  });

  it('has pages that are none', () => {
    for (const [page, expected] of [
      ['2.9', 2],
      ['1e3', 1000],
      [' 7 ', 7],
      ['1e9', 100_000],
      ['Infinity', 100_000],
    ] as const) {
      equal(read(`page=${encodeURIComponent(page)}`).page, expected, page);
    }
  });

  it('is bounded', () => {
    const many = new URLSearchParams(Array.from({ length: 500 }, (_, i) => ['place', String(i)]));
    equal(read(String(many)).selection.place?.length, 50);
    equal(read(`q=${'x'.repeat(5000)}`).text.length, 200);
    equal(read(`place=${'x'.repeat(5000)}`).selection.place?.[0]?.length, 200);
    equal(read(`offer=${'x'.repeat(5000)}`).record.length, 500);
  });

  it('takes the first of what there can be only one', () => {
    deepEqual(read('q=a&q=b&page=2&page=3&sort=az&sort=newest&offer=1&offer=2'), {
      ...EMPTY,
      text: 'a',
      page: 2,
      sort: 'az',
      record: '1',
    });
  });
});
