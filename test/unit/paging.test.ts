/** Feeds that come in pages: all of them, of one origin, each once, within bounds. */
import fc from 'fast-check';
import type { FeedError } from '../../src/feed/errors.js';
import { type LoadOptions, load } from '../../src/feed/load.js';
import { opportunityKind } from '../../src/feed/mapping/opportunity.js';
import type { Opportunity } from '../../src/model/opportunity.js';
import { type Answer, answering } from '../helpers/answers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { FEED } from '../helpers/reading.js';

const offers = (...ids: number[]) => ids.map((id) => ({ id, titel: `Garten ${id}` }));
const native = (...ids: number[]) => ids.map((id) => ({ '@id': `${id}`, title: `Garten ${id}` }));
const json = (value: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(value), { headers });

/** What is read of a feed, what was asked for, and how it ended. */
async function follow(
  answers: Record<string, Answer>,
  options: Partial<LoadOptions<Opportunity>> = {},
  source = FEED,
) {
  const server = answering(answers);
  const ids: string[] = [];
  let error: FeedError | undefined;
  try {
    const batches = load(source, { kind: opportunityKind, fetch: server.fetch, retries: 0, ...options });
    for await (const { records } of batches) ids.push(...records.map(({ id }) => id));
  } catch (cause) {
    error = cause as FeedError;
  }
  return { ids, asked: server.asked, requests: server.requests, error };
}

/** Interfaces as they are documented: their first page, and the address at which the second is to be asked for. */
const INTERFACES: Record<string, [first: unknown, next: string, source?: string]> = {
  'RPDE: next': [
    {
      next: `${FEED}?afterChangeNumber=2`,
      items: [{ state: 'updated', kind: 'offer', id: 1, modified: 1, data: { titel: 'Garten 1' } }],
      license: 'x',
    },
    `${FEED}?afterChangeNumber=2`,
  ],
  'The Events Calendar: next_rest_url': [
    { events: offers(1), rest_url: FEED, next_rest_url: `${FEED}?page=2`, total: 2, total_pages: 2 },
    `${FEED}?page=2`,
  ],
  'CKAN: result._links.next': [
    {
      success: true,
      result: {
        fields: [
          { id: '_id', type: 'int' },
          { id: 'titel', type: 'text' },
        ],
        records: offers(1),
        _links: { start: '/feeds/offers.json?limit=1', next: '/feeds/offers.json?limit=1&offset=1' },
        total: 2,
      },
    },
    `${FEED}?limit=1&offset=1`,
  ],
  'OParl and JSON:API: links.next': [
    { data: offers(1), links: { first: FEED, next: `${FEED}?page=2` }, pagination: { totalElements: 2 } },
    `${FEED}?page=2`,
  ],
  'JSON:API: links.next.href': [
    { data: offers(1), links: { next: { href: `${FEED}?page[number]=2` } } },
    `${FEED}?page[number]=2`,
  ],
  'OGC API Features: links by relation, the one in JSON': [
    {
      type: 'FeatureCollection',
      links: [
        { href: FEED, rel: 'self', type: 'application/geo+json' },
        { href: `${FEED}?f=html&offset=1`, rel: 'next', type: 'text/html' },
        { href: `${FEED}?offset=1`, rel: 'next', type: 'application/geo+json' },
      ],
      features: [{ type: 'Feature', id: 1, geometry: null, properties: { titel: 'Garten 1' } }],
    },
    `${FEED}?offset=1`,
  ],
  'Open Referral: page_number, total_pages': [
    { total_items: 2, total_pages: 2, page_number: 1, size: 1, last_page: false, contents: offers(1) },
    `${FEED}?per_page=1&page=2`,
    `${FEED}?per_page=1&page=1`,
  ],
  'OpenAgenda: after': [
    { total: 2, events: offers(1), after: [1935590400000, 99], sort: null },
    `${FEED}?key=k&after%5B%5D=1935590400000&after%5B%5D=99`,
    `${FEED}?key=k`,
  ],
  'API Engagement: skip, limit': [
    { ok: true, total: 2, data: offers(1), limit: 1, skip: 0 },
    `${FEED}?domain=x&skip=1&limit=1`,
    `${FEED}?domain=x`,
  ],
  'Opendatasoft 2.1: offset, limit in the address': [
    { total_count: 21, results: offers(1) },
    'https://town.example/api/explore/v2.1/catalog/datasets/d/records?limit=20&offset=20',
    'https://town.example/api/explore/v2.1/catalog/datasets/d/records?limit=20',
  ],
  'Hydra: hydra:view': [
    {
      'hydra:member': offers(1),
      'hydra:totalItems': 2,
      'hydra:view': { '@id': '/feeds/offers.json?page=1', 'hydra:next': '/feeds/offers.json?page=2' },
    },
    `${FEED}?page=2`,
  ],
  'Hydra with a context: view': [
    { member: offers(1), totalItems: 2, view: { '@id': '?page=1', next: '?page=2' } },
    `${FEED}?page=2`,
  ],
  'Django REST framework: next': [
    { count: 2, next: `${FEED}?page=2`, previous: null, results: offers(1) },
    `${FEED}?page=2`,
  ],
  'Laravel: next_page_url': [{ data: offers(1), next_page_url: `${FEED}?page=2` }, `${FEED}?page=2`],
  'OData: @odata.nextLink': [{ value: offers(1), '@odata.nextLink': `${FEED}?skip=1` }, `${FEED}?skip=1`],
};

describe('a page says where the next one is', () => {
  for (const [name, [first, next, source = FEED]] of Object.entries(INTERFACES))
    it(`as ${name}`, async () => {
      const { ids, asked, error } = await follow(
        { [source]: json(first), [next]: json(offers(2)) },
        {},
        source,
      );
      deepEqual(asked, [source, next]);
      equal(error, undefined);
      deepEqual(ids, ['1', '2']);
    });

  it('in its Link header, as WordPress does, in any format', async () => {
    const link = `<${FEED}?page=1>; rel="prev", <${FEED}?page=2>; rel="next"; title="a, b"`;
    const headers = { link, 'x-wp-totalpages': '2' };
    const { ids } = await follow({ [FEED]: json(offers(1), headers), [`${FEED}?page=2`]: json(offers(2)) });
    deepEqual(ids, ['1', '2']);
    const csv = (id: number, own = {}) =>
      new Response(`id,title\n${id},Garten`, { headers: { 'content-type': 'text/csv', ...own } });
    const table = await follow({ [FEED]: csv(1, { link }), [`${FEED}?page=2`]: csv(2) });
    deepEqual(table.ids, ['1', '2']);
  });

  it('in the names of the vocabulary as in others', async () => {
    const { ids } = await follow({
      [FEED]: json({ '@type': 'DataFeed', dataFeedElement: native(1), 'hydra:view': { next: '?page=2' } }),
      [`${FEED}?page=2`]: json({ dataFeedElement: native(2) }),
    });
    deepEqual(ids, ['1', '2']);
  });

  it('behind a list that is long, and before it', async () => {
    const many = offers(...Array.from({ length: 3000 }, (_, i) => i + 10));
    for (const first of [
      { results: many, next: '?page=2' },
      { next: '?page=2', results: many },
    ]) {
      const { ids } = await follow({ [FEED]: json(first), [`${FEED}?page=2`]: json({ results: offers(1) }) });
      equal(ids.length, 3001);
      equal(ids.at(-1), '1');
    }
  });

  it('without TLS, when a proxy has it', async () => {
    const { ids } = await follow({
      [FEED]: json({ results: offers(1), next: `${FEED.replace('https', 'http')}?page=2` }),
      [`${FEED}?page=2`]: json({ results: offers(2) }),
    });
    deepEqual(ids, ['1', '2']);
  });
});

describe('a feed is not followed', () => {
  const alone = async (first: unknown, headers?: Record<string, string>) => {
    const { ids, asked, error } = await follow({ [FEED]: json(first, headers) });
    deepEqual(asked, [FEED], JSON.stringify(first));
    equal(error, undefined);
    return ids;
  };

  it('to another origin, by whatever', async () => {
    for (const next of ['https://elsewhere.example/', '//elsewhere.example/', 'https://town.example:444/x'])
      await alone({ results: offers(1), next }, { link: `<${next}>; rel=next` });
    await alone({ results: offers(1), next: 'javascript:alert(1)' });
    await alone({ results: offers(1), next: 'data:application/json,[]' });
  });

  it('where its server sends it elsewhere', async () => {
    const { requests } = await follow({
      [FEED]: json({ results: offers(1), next: '?page=2' }),
      [`${FEED}?page=2`]: json([]),
    });
    deepEqual(
      requests.map(({ redirect }) => redirect),
      [undefined, 'error'],
    );
  });

  it('for what a record says', async () => {
    await alone({ results: [{ id: 1, titel: 'Garten', next: '/x', links: { next: '/y' } }], count: 1 });
    await alone([{ id: 1, titel: '"next": "/x"', links: [{ rel: 'next', href: '/x' }] }]);
    await alone({
      id: 1,
      titel: 'Garten',
      beschreibung: 'Beete gießen',
      url: 'https://a.example',
      next: '/x',
    });
    await alone({ a: { titel: 'Garten', next: '/x' }, b: { titel: 'Park', next: '/y' } });
  });

  it('for a number, a token or a page that there is not', async () => {
    for (const next of [2, 'abc', null, '', true, 'http://[', { page: 2 }, ['/x']])
      await alone({ results: offers(1), next });
    await alone({ results: offers(1), 'hydra:totalItems': 500, totalItems: 500, total: 500, count: 500 });
    await alone({ total_items: 1, total_pages: 1, page_number: 1, last_page: true, contents: offers(1) });
    await alone({ ok: true, total: 1, data: offers(1), limit: 25, skip: 0 });
    await alone({ total: 1, events: offers(1), after: null });
    // CKAN has a next page behind the last one, too.
    await alone({ result: { records: offers(1), _links: { next: '?offset=100&limit=100' }, total: 1 } });
  });
});

describe('pages come to an end', () => {
  it('at one that is empty', async () => {
    const { ids, asked, error } = await follow({
      [FEED]: json({ results: offers(1), next: '?page=2' }),
      [`${FEED}?page=2`]: json({ results: [], next: '?page=3' }),
    });
    deepEqual([ids, asked.length, error], [['1'], 2, undefined]);
  });

  it('at one that was read, and where the server gives the same one again', async () => {
    const circle = await follow({
      [FEED]: json({ results: offers(1), next: '?page=2' }),
      [`${FEED}?page=2`]: json({ results: offers(2), next: FEED }),
    });
    deepEqual([circle.ids, circle.asked.length, circle.error], [['1', '2'], 2, undefined]);
    // A page that somebody saved has no server behind it that could turn to the next one. Without ids, its records
    // would be taken for others.
    for (const same of [
      { results: [{ titel: 'Garten' }, { titel: 'Park' }], next: '?page=2' },
      { einrichtungen: [{ titel: 'Garten' }, { titel: 'Park' }], next: '?page=2' },
    ]) {
      const saved = await follow({ [FEED]: json(same), [`${FEED}?page=2`]: json(same) });
      deepEqual([saved.ids.length, saved.asked.length, saved.error], [2, 2, undefined]);
    }
  });

  it('after so many, which is said', async () => {
    let asked = 0;
    const server = (async (input: RequestInfo | URL) => {
      const page = Number(new URL(String(input)).searchParams.get('page') ?? 1);
      asked++;
      return json({ results: offers(page), next: `?page=${page + 1}` });
    }) as typeof fetch;
    for (const [options, pages] of [[{}, 100] as const, [{ maxPages: 3 }, 3] as const]) {
      asked = 0;
      const { ids, error } = await follow({}, { fetch: server, ...options });
      deepEqual([asked, ids.length, error?.failure], [pages, pages, 'too-large']);
      match(error?.message ?? '', new RegExp(`more than ${pages} pages; ${pages} records were read`));
    }
    asked = 0;
    const { ids, error } = await follow({}, { fetch: server, maxRecords: 5 });
    deepEqual([asked, ids.length, error?.failure], [6, 6, 'too-large']);
  });

  it('within the bytes that one document may have', async () => {
    const large = (next: string) => json({ text: 'x'.repeat(600), results: offers(next.length), next });
    const { error } = await follow(
      { [FEED]: large('?p=2'), [`${FEED}?p=2`]: large('?pp=3'), [`${FEED}?pp=3`]: large('?ppp=4') },
      { maxBytes: 1000 },
    );
    equal(error?.failure, 'too-large');
    match(error?.message ?? '', /^page 3: /);
  });
});

describe('a page that fails', () => {
  it('costs what comes after it, and says which it was', async () => {
    for (const [answer, failure, reason] of [
      [new Response('', { status: 503 }), 'status', /^page 2: the server answered 503; the 1 records before/],
      [new TypeError('x'), 'network', /^page 2: no answer/],
      [new Response('<html>'), 'format', /HTML/],
      [new Response('{"results": [{"id": 2, "titel": "Garten"}, {"id": 3, '), 'incomplete', /ends inside/],
    ] as const) {
      const { ids, error } = await follow({
        [FEED]: json({ results: offers(1), next: '?page=2' }),
        [`${FEED}?page=2`]: answer,
      });
      equal(ids[0], '1');
      deepEqual([error?.failure, error?.source], [failure, `${FEED}?page=2`]);
      match(error?.message ?? '', reason);
    }
  });

  it('is not asked for before the first one was handed over', async () => {
    const server = answering({
      [FEED]: json({ results: offers(1), next: '?page=2' }),
      [`${FEED}?page=2`]: json({ results: offers(2) }),
    });
    const batches = load(FEED, { kind: opportunityKind, fetch: server.fetch });
    equal((await batches.next()).value?.records[0]?.id, '1');
    equal(server.asked.length, 1);
    equal((await batches.next()).value?.records[0]?.id, '2');
  });

  it('is no longer asked for by somebody who left', async () => {
    const abort = new AbortController();
    const server = answering({
      [FEED]: json({ results: offers(1), next: '?page=2' }),
      [`${FEED}?page=2`]: json({ results: offers(2) }),
    });
    const batches = load(FEED, { kind: opportunityKind, fetch: server.fetch, signal: abort.signal });
    await batches.next();
    abort.abort();
    let failed = false;
    await batches.next().catch(() => {
      failed = true;
    });
    ok(failed);
    equal(server.asked.length, 1);
  });
});

describe('whatever stands around a list', () => {
  it('leads to the same origin, or nowhere', async () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>(
          '/x',
          '?p=2',
          'https://town.example/y',
          'https://other.example/',
          '//o.example',
          null,
          3,
        ),
        fc.webUrl(),
        fc.dictionary(
          fc.constantFrom(
            'next',
            'links',
            '_links',
            'hydra:view',
            'rel',
            'href',
            'result',
            'total',
            'pagination',
            '__proto__',
          ),
          tie('any'),
        ),
        fc.array(tie('any'), { maxLength: 3 }),
      ),
    })).any;
    await fc.assert(
      fc.asyncProperty(value, fc.string(), async (around, link) => {
        const { nextAddress } = await import('../../src/feed/paging/next-address.js');
        const next = nextAddress(JSON.stringify(around) ?? '', link, FEED);
        ok(next === undefined || new URL(next).origin === new URL(FEED).origin, next);
      }),
      { numRuns: 500 },
    );
  });
});
