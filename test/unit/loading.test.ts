/** From an address to batches of records: as they arrive, within bounds, with a reason for what is left out. */
import { FeedError } from '../../src/feed/errors.js';
import { type Batch, type Inline, type LoadOptions, load } from '../../src/feed/load.js';
import { opportunityKind } from '../../src/feed/mapping/opportunity.js';
import type { Opportunity } from '../../src/model/opportunity.js';
import { answering, streaming } from '../helpers/answers.js';
import { deepEqual, equal, match, ok, rejects } from '../helpers/assert.js';
import { settle } from '../helpers/clock.js';
import { FEED, type Options, readFeed } from '../helpers/reading.js';

const offers = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => ({ id: `${from + i}`, title: `Angebot ${from + i}` }));
const ids = ({ records }: Batch<Opportunity>) => records.map(({ id }) => id);

function loading(response: Response, options: Partial<LoadOptions<Opportunity>> = {}) {
  return load(FEED, {
    kind: opportunityKind,
    fetch: answering({ [FEED]: () => response }).fetch,
    ...options,
  });
}

describe('records', () => {
  it('are handed over before the document ends', async () => {
    const stream = streaming();
    const batches = loading(stream.response);
    stream.send('{"items": [{"id": "1", "title": "A"}, {"id": "2", "ti');
    deepEqual(ids((await batches.next()).value as Batch<Opportunity>), ['1']);
    const next = batches.next();
    stream.send('tle": "B"}');
    deepEqual(ids((await next).value as Batch<Opportunity>), ['2']);
    stream.send(']}');
    stream.end();
    equal((await batches.next()).done, true);
  });

  it('come in small pieces of a large chunk', async () => {
    const sizes: number[] = [];
    const text = JSON.stringify(offers(20_000));
    for await (const { records } of loading(new Response(text))) sizes.push(records.length);
    equal(
      sizes.reduce((sum, size) => sum + size, 0),
      20_000,
    );
    ok(sizes.length >= 10, `${sizes.length} batches`);
    ok(Math.max(...sizes) < 2500, `${Math.max(...sizes)} at once`);
  });

  it('of a small feed come at once, and no frame is waited for', async () => {
    const frames = globalThis.requestAnimationFrame;
    let waited = 0;
    globalThis.requestAnimationFrame = (callback) => {
      waited++;
      return frames(callback);
    };
    const sizes: number[] = [];
    try {
      for await (const { records } of loading(new Response(JSON.stringify(offers(500)))))
        sizes.push(records.length);
      deepEqual([sizes, waited], [[500], 0]);
      for await (const { records } of loading(new Response(JSON.stringify(offers(5000)))))
        sizes.push(records.length);
      equal(waited, 1, 'what is large lets its first page be painted');
    } finally {
      globalThis.requestAnimationFrame = frames;
    }
  });

  it('keep their order', async () => {
    deepEqual(
      ids(await readFeed(JSON.stringify(offers(5000)))),
      offers(5000).map(({ id }) => id),
    );
  });

  it('may stand in the page itself', async () => {
    const read = async (source: Inline, options: Options = {}) => {
      const all: string[] = [];
      for await (const batch of load(source, { kind: opportunityKind, ...options })) all.push(...ids(batch));
      return all;
    };
    deepEqual(await read({ text: JSON.stringify(offers(2)), type: 'application/json' }), ['0', '1']);
    deepEqual(await read({ text: '\n id,title\n 1,Größe\n', type: 'text/csv' }), ['1']);
  });

  it('are read in the charset that the server names', async () => {
    const bytes = Uint8Array.from('[{"title": "Mu\xdfe"}]', (character) => character.charCodeAt(0));
    for (const type of [
      'application/json; charset=ISO-8859-1',
      'application/json;charset="windows-1252"',
      '',
    ]) {
      const { records } = await readFeed(new Response(bytes, { headers: { 'content-type': type } }));
      equal(records[0]?.title, 'Muße', type);
    }
  });

  it('may begin in our words and go on in others', async () => {
    const own = JSON.stringify(offers(600)).slice(0, -1);
    const { records } = await readFeed(
      `${own}, {"id": "x", "title": "X", "Stadtteil": "Mitte"}, {"id": "y", "Titel": "Y"}]`,
    );
    equal(records.length, 602);
    deepEqual(records.slice(600), [
      { id: 'x', title: 'X', district: 'Mitte' },
      { id: 'y', title: 'Y' },
    ]);
  });
});

describe('a record that is left out', () => {
  it('costs itself only, and says where, what and why', async () => {
    const text = `[${JSON.stringify(offers(1)[0])}, {"id": "bad"}, 5, {"id": 1,}, {"title": ""}, ${JSON.stringify(offers(1, 7)[0])}]`;
    const { records, rejected } = await readFeed(text);
    deepEqual(
      records.map(({ id }) => id),
      ['0', '7'],
    );
    deepEqual(
      rejected.map(({ index, record, reasons }) => [index, record, reasons]),
      [
        [1, 'bad', [{ path: 'title', value: 'nothing', expected: 'a value' }]],
        [2, '', [{ path: '', value: '5', expected: 'an object' }]],
        [3, '', [{ path: '', value: '{"id": 1,}', expected: 'valid JSON' }]],
        [4, rejected[3]?.record, [{ path: 'title', value: 'nothing', expected: 'a value' }]],
      ],
    );
    equal(
      rejected.every(({ source }) => source === FEED),
      true,
    );
  });

  it('keeps its number over all pieces of the document', async () => {
    const list = [...offers(3000), { id: 'bad' }, ...offers(10, 3000), { id: 'worse' }];
    const { rejected } = await readFeed(JSON.stringify(list));
    deepEqual(
      rejected.map(({ index, record }) => [index, record]),
      [
        [3000, 'bad'],
        [3011, 'worse'],
      ],
    );
  });

  it('is told in CSV and in JSON lines, too', async () => {
    const csv = await readFeed(new Response('id;title\n1;A\n2;B;C;D\n3;C'));
    deepEqual(ids(csv), ['1', '3']);
    deepEqual(
      csv.rejected.map(({ index, reasons }) => [index, reasons]),
      [[1, [{ path: '', value: '2;B;C;D', expected: '2 cells, found 4' }]]],
    );
    const lines = await readFeed('{"id": 1, "title": "A"}\n{"id": 2, "title"\n{"id": 3, "title": "C"}\n');
    deepEqual(ids(lines), ['1', '3']);
    equal(lines.rejected[0]?.reasons[0]?.expected, 'one JSON value per line');
  });

  it('may be only a field, which is told with the record it is missing from', async () => {
    const { records, warnings } = await readFeed('[{"id": "1", "title": "A", "url": "javascript:alert(1)"}]');
    deepEqual(records, [{ id: '1', title: 'A' }]);
    deepEqual(warnings, [
      {
        record: '1',
        path: 'url',
        value: 'javascript:alert(1)',
        expected: 'an https, http, mailto or tel address',
      },
    ]);
  });
});

describe('the bound of records', () => {
  it('leaves the rest', async () => {
    const found: string[] = [];
    const error = await rejects(async () => {
      for await (const batch of loading(Response.json(offers(500)), { maxRecords: 10 }))
        found.push(...ids(batch));
    }, FeedError);
    deepEqual([(error as FeedError).failure, error.message], ['too-large', 'more than 10 records']);
    equal(found.length, 11, 'one more shows that there are more');
  });

  it('counts over all pieces', async () => {
    const found: string[] = [];
    await rejects(async () => {
      for await (const batch of loading(Response.json(offers(5000)), { maxRecords: 3000 }))
        found.push(...ids(batch));
    }, /more than 3000 records/);
    equal(found.length, 3001);
  });

  it('may be reached', async () => {
    equal((await readFeed(JSON.stringify(offers(10)), { maxRecords: 10 })).records.length, 10);
    equal((await readFeed(JSON.stringify(offers(5000)), { maxRecords: 5000 })).records.length, 5000);
  });
});

describe('a feed that cannot be read', () => {
  it('says why', async () => {
    const cases: [body: string, failure: string, message: RegExp][] = [
      ['', 'empty-body', /no content/],
      [' \r\n\t ', 'empty-body', /no content/],
      ['<!doctype html>', 'format', /an HTML page/],
      ['{"error": "nope"}', 'no-list', /error/],
      ['PK\u0003\u0004\u0014\u0000\u0006', 'format', /found an Excel or ZIP file.*save the table as CSV/],
      ['[{"id": 1}, {"id"', 'incomplete', /ends inside the list/],
      ['BEGIN:VCALENDAR', 'wrong-kind', /event-calendar/],
    ];
    for (const [body, failure, message] of cases) {
      const error = await rejects(readFeed(body), FeedError);
      equal((error as FeedError).failure, failure, body);
      match(error.message, message);
      equal((error as FeedError).source, FEED);
    }
  });

  it('is what the page says it is', async () => {
    equal((await readFeed(new Response('id;title\n1;A'), { format: 'csv' })).records.length, 1);
    const error = await rejects(readFeed('id;title\n1;A', { format: 'json' }), FeedError);
    equal((error as FeedError).failure, 'format');
  });
});

describe('a reader who leaves', () => {
  it('ends the request', async () => {
    const stream = streaming();
    const batches = loading(stream.response);
    stream.send('[{"id": "1", "title": "A"}, ');
    await batches.next();
    await batches.return(undefined);
    await settle();
    equal(stream.cancelled, true);
  });

  it('by an abort hears its reason, and no more records', async () => {
    const controller = new AbortController();
    const reason = new Error('left');
    const found: string[] = [];
    const error = await rejects(async () => {
      for await (const batch of loading(Response.json(offers(5000)), { signal: controller.signal })) {
        found.push(...ids(batch));
        controller.abort(reason);
      }
    });
    equal(error, reason);
    ok(found.length > 0 && found.length < 5000);
  });
});
