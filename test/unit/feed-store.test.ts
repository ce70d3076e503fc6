/** The store: who shares a load, what is kept, what is forgotten, and whose answer counts. */
import { FeedError } from '../../src/feed/errors.js';
import { isUnreadable, Unreadable } from '../../src/feed/formats/format.js';
import { opportunityKind } from '../../src/feed/mapping/opportunity.js';
import { createFeedStore } from '../../src/feed/store.js';
import { type Answer, answering, never, type Stream, streaming } from '../helpers/answers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { settle } from '../helpers/clock.js';
import { until } from '../helpers/until.js';
import { watch } from '../helpers/watching.js';

const FEED = 'https://town.example/feed.json';
const list = (...ids: string[]) => Response.json(ids.map((id) => ({ id, title: id })));

function storeFor(answers: Answer | readonly Answer[] | Record<string, Answer>) {
  const isMap = !Array.isArray(answers) && Object.getPrototypeOf(answers) === Object.prototype;
  const server = answering(isMap ? (answers as Record<string, Answer>) : { [FEED]: answers as Answer[] });
  return { ...server, store: createFeedStore({ fetch: server.fetch, retries: 0 }) };
}

/** Answers whose body the test sends, one per request. A deaf one goes on after an abort. */
function streams({ deaf = false } = {}): { answer: Answer; opened: Stream[] } {
  const opened: Stream[] = [];
  return {
    opened,
    answer: ({ signal }) => {
      const stream = streaming({}, deaf ? null : signal);
      opened.push(stream);
      return stream.response;
    },
  };
}

describe('a first load', () => {
  it('shows records while they arrive, and is ready at the end', async () => {
    const { answer, opened } = streams();
    const { store } = storeFor(answer);
    const watched = watch(store, [FEED]);
    equal(watched.now().status, 'loading');
    await settle();
    opened[0]?.send('[{"id": "1", "title": "A"}');
    await until(() => watched.now().ids.length === 1, 'the first record is there');
    deepEqual([watched.now().status, watched.state.loadedAt], ['loading', 0]);
    opened[0]?.send(', {"id": "2", "title": "B"}]');
    opened[0]?.end();
    const before = Date.now();
    const { status, ids } = await watched.done();
    deepEqual([status, ids], ['ready', ['1', '2']]);
    ok(Math.abs(watched.state.loadedAt - before) < 10_000);
    const versions = watched.seen.map(({ version }) => version);
    deepEqual(
      versions,
      [...new Set(versions)].sort((a, b) => a - b),
      'each change has a version of its own',
    );
  });

  it('that fails shows no records and says why', async () => {
    const { store } = storeFor(new Response('', { status: 404 }));
    const watched = watch(store, [FEED]);
    const { status, ids, failure } = await watched.done();
    deepEqual([status, ids, failure, watched.state.loadedAt], ['error', [], 'status', 0]);
  });

  it('that fails for a fault of ours is a failure as well, in words', async () => {
    const { store } = storeFor(list('1'));
    const broken = {
      ...opportunityKind,
      read: () => {
        throw new TypeError('no such thing');
      },
    };
    const watched = watch(store, [FEED], { kind: broken });
    deepEqual((await watched.done()).failure, 'format');
    match(watched.state.error?.message, /no such thing/);
  });
});

describe('parts that load later', () => {
  // Each of them is built with a copy of the classes that it uses.
  const copy = async <T>(module: string): Promise<T> => import(`${module}?copy`);

  it('fail with errors that are known by what they say, not by their class', async () => {
    const { FeedError: Other } = await copy<{ FeedError: typeof FeedError }>('../../src/feed/errors.ts');
    ok(Other !== FeedError);
    const failing = {
      ...opportunityKind,
      foreign: () => {
        throw new Other('configuration', 'title: found 5', FEED);
      },
    };
    const { store } = storeFor(Response.json([{ Titel: 'A' }]));
    const watched = watch(store, [FEED], { kind: failing });
    equal((await watched.done()).failure, 'configuration');
    deepEqual(watched.state.sources[0]?.error, {
      failure: 'configuration',
      reason: 'title: found 5',
      source: FEED,
      status: undefined,
    });
  });

  it('give back what is unreadable, and it is known as such', async () => {
    const { Unreadable: Other } = await copy<{ Unreadable: typeof Unreadable }>(
      '../../src/feed/formats/format.ts',
    );
    ok(Other !== Unreadable);
    equal(isUnreadable(new Other('a;b', '1 cell')), true);
    for (const value of [{ text: 'a;b', expected: '1 cell' }, null, 'text', []])
      equal(isUnreadable(value), false);
  });
});

describe('equal requests', () => {
  it('share one load', async () => {
    const { store, asked } = storeFor(list('1'));
    const both = [watch(store, [FEED]), watch(store, [FEED])];
    for (const watched of both) deepEqual((await watched.done()).ids, ['1']);
    equal(asked.length, 1);
    const later = watch(store, [FEED]);
    deepEqual([later.now().status, later.now().ids], ['ready', ['1']], 'at once');
    await settle();
    equal(asked.length, 1);
  });

  it('are those that give the same list', async () => {
    const { store, asked } = storeFor(list('1'));
    const requests = [
      {},
      { languages: ['en'] },
      { format: 'json' as const },
      { mapping: '{"board": {"value": "x"}}' },
      { kind: { ...opportunityKind, name: 'other' } },
    ];
    for (const more of requests) await watch(store, [FEED], more).done();
    equal(asked.length, requests.length);
    for (const more of requests) watch(store, [FEED], { ...more });
    await settle();
    equal(asked.length, requests.length);
  });

  it('are told apart by the order of their sources', async () => {
    const other = 'https://other.example/feed.json';
    const { store, asked } = storeFor({ [FEED]: list('1'), [other]: list('2') });
    deepEqual((await watch(store, [FEED, other]).done()).ids, ['1', '2']);
    deepEqual((await watch(store, [other, FEED]).done()).ids, ['2', '1']);
    equal(asked.length, 4);
  });

  it('of different stores know nothing of each other', async () => {
    const { fetch, asked } = answering({ [FEED]: list('1') });
    for (const store of [createFeedStore({ fetch }), createFeedStore({ fetch })])
      await watch(store, [FEED]).done();
    equal(asked.length, 2);
  });
});

describe('a failure', () => {
  it('is not kept: who comes next asks again', async () => {
    const { store, asked } = storeFor([new Response('', { status: 404 }), list('1')]);
    const first = watch(store, [FEED]);
    equal((await first.done()).status, 'error');
    const second = watch(store, [FEED]);
    deepEqual((await second.done()).ids, ['1']);
    deepEqual(first.now().ids, ['1'], 'the other one hears of it');
    equal(asked.length, 2);
  });

  it('is over when a refresh succeeds', async () => {
    const { store } = storeFor([new TypeError('Failed to fetch'), list('1')]);
    const watched = watch(store, [FEED]);
    equal((await watched.done()).failure, 'network');
    await watched.refresh();
    deepEqual(watched.now(), {
      status: 'ready',
      ids: ['1'],
      failure: undefined,
      version: watched.state.version,
    });
    ok(
      watched.seen.some(({ status }) => status === 'loading'),
      'it said that it tries again',
    );
  });
});

describe('a refresh', () => {
  it('leaves the list alone until the new one is whole', async () => {
    const { answer, opened } = streams();
    const { store } = storeFor([list('1', '2'), answer]);
    const watched = watch(store, [FEED]);
    await watched.done();
    const { records, loadedAt } = watched.state;
    watched.seen.length = 0;
    const refreshed = watched.refresh();
    await settle();
    opened[0]?.send('[{"id": "3", "title": "C"},');
    await settle();
    deepEqual([watched.state.records === records, watched.seen], [true, []]);
    opened[0]?.send('{"id": "1", "title": "A"}]');
    opened[0]?.end();
    await refreshed;
    deepEqual(
      watched.seen.map(({ status, ids }) => [status, ids]),
      [['ready', ['3', '1']]],
    );
    deepEqual(
      records.map(({ id }) => id),
      ['1', '2'],
      'what somebody still draws stays as it was',
    );
    ok(watched.state.loadedAt >= loadedAt);
  });

  it('that fails keeps the last good list, says so, and recovers', async () => {
    const half = new Response('[{"id": "9", "title": "Z"}, {"id"');
    const { store } = storeFor([
      list('1'),
      new Response('', { status: 503 }),
      half,
      new Response('<html>'),
      list('2'),
    ]);
    const watched = watch(store, [FEED]);
    await watched.done();
    const { loadedAt } = watched.state;
    for (const failure of ['status', 'incomplete', 'format'] as const) {
      await watched.refresh();
      deepEqual([watched.now().status, watched.now().ids, watched.now().failure], ['stale', ['1'], failure]);
      equal(watched.state.loadedAt, loadedAt, 'it is as old as it is');
    }
    await watched.refresh();
    deepEqual([watched.now().status, watched.now().ids, watched.now().failure], ['ready', ['2'], undefined]);
  });

  it('of which one source fails keeps the last good list whole', async () => {
    const other = 'https://other.example/feed.json';
    const server = answering({
      [FEED]: [list('1'), list('3')],
      [other]: [list('2'), new Response('', { status: 500 })],
    });
    const watched = watch(createFeedStore({ fetch: server.fetch, retries: 0 }), [FEED, other]);
    await watched.done();
    await watched.refresh();
    deepEqual([watched.now().status, watched.now().ids], ['stale', ['1', '2']]);
  });

  it('is one for all who ask for it at the same time', async () => {
    const { store, asked } = storeFor(list('1'));
    const [a, b] = [watch(store, [FEED]), watch(store, [FEED])];
    await a.done();
    await Promise.all([a.refresh(), b.refresh(), a.refresh()]);
    equal(asked.length, 2);
  });
});

describe('who leaves', () => {
  it('during a load ends it, and hears no more', async () => {
    const { answer, opened } = streams();
    const { store, requests } = storeFor(answer);
    const watched = watch(store, [FEED]);
    await settle();
    opened[0]?.send('[{"id": "1", "title": "A"},');
    await until(() => watched.now().ids.length === 1, 'the first record is there');
    const heard = watched.seen.length;
    watched.leave();
    ok(requests[0]?.signal?.aborted);
    await settle();
    equal(watched.seen.length, heard);
    deepEqual(watched.now().status, 'loading', 'an end that nobody waits for is no failure');
  });

  it('does not end it for others', async () => {
    const { answer, opened } = streams();
    const { store, requests } = storeFor(answer);
    const [leaving, staying] = [watch(store, [FEED]), watch(store, [FEED])];
    leaving.leave();
    await settle();
    equal(requests[0]?.signal?.aborted, false);
    const heard = leaving.seen.length;
    opened[0]?.send('[{"id": "1", "title": "A"}]');
    opened[0]?.end();
    deepEqual((await staying.done()).ids, ['1']);
    equal(leaving.seen.length, heard);
  });

  it('and comes back gets a load of its own: the late answer is not its', async () => {
    const { answer, opened } = streams({ deaf: true });
    const { store } = storeFor(answer);
    watch(store, [FEED]).leave();
    const back = watch(store, [FEED]);
    await until(() => opened.length === 2, 'both requests are open');
    opened[0]?.send('[{"id": "late", "title": "Late"}]');
    opened[0]?.end();
    opened[1]?.send('[{"id": "new", "title": "New"}]');
    opened[1]?.end();
    deepEqual((await back.done()).ids, ['new']);
    equal(
      back.seen.some(({ ids }) => ids.includes('late')),
      false,
    );
  });

  it('after the load finds the list again, without asking', async () => {
    const { store, asked } = storeFor(list('1'));
    const watched = watch(store, [FEED]);
    await watched.done();
    watched.leave();
    deepEqual(watch(store, [FEED]).now().ids, ['1']);
    await settle();
    equal(asked.length, 1);
  });

  it('leaves eight lists behind, not more', async () => {
    const feeds = Array.from({ length: 10 }, (_, i) => `https://town.example/${i}.json`);
    const { store, asked } = storeFor(Object.fromEntries(feeds.map((url, i) => [url, list(String(i))])));
    for (const url of feeds) {
      const watched = watch(store, [url]);
      await watched.done();
      watched.leave();
    }
    watch(store, [feeds[9] ?? '']).leave();
    watch(store, [feeds[2] ?? '']).leave();
    await settle();
    equal(asked.length, 10, 'the last ones are still there');
    await watch(store, [feeds[0] ?? '']).done();
    equal(asked.length, 11, 'the first one is gone');
  });

  it('never loses a list that somebody watches', async () => {
    const feeds = Array.from({ length: 12 }, (_, i) => `https://town.example/${i}.json`);
    const { store, asked } = storeFor(Object.fromEntries(feeds.map((url, i) => [url, list(String(i))])));
    for (const url of feeds) await watch(store, [url]).done();
    for (const url of feeds) watch(store, [url]);
    await settle();
    equal(asked.length, 12);
  });

  it('before any answer leaves nothing that fails later', async () => {
    const { store } = storeFor(never);
    const watched = watch(store, [FEED, `${FEED}?2`]);
    await settle();
    watched.leave();
    // A rejection that nobody handles would fail this test.
    await settle();
    equal(watched.seen.filter(({ status }) => status !== 'loading').length, 0);
  });
});
