/** Several sources become one list: in order, each record once, with a report of each source. */
import { createCollection } from '../../src/feed/collection.js';
import type { Batch } from '../../src/feed/load.js';
import { createFeedStore } from '../../src/feed/store.js';
import { failureOf } from '../../src/feed/unusable.js';
import { type Answer, answering, streaming } from '../helpers/answers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { settle } from '../helpers/clock.js';
import { watch } from '../helpers/watching.js';

const at = (name: string) => `https://${name}.example/feed.json`;
const offer = (id: string, more: object = {}) => ({ id, title: `Angebot ${id}`, ...more });
const event = (id: string) => ({ '@type': 'Event', id, name: 'Fest', startDate: '2026-06-01' });

/** A list from several sources, named by letters. */
async function merged(answers: Record<string, Answer>) {
  const named = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [at(name), answer]));
  const store = createFeedStore({ fetch: answering(named).fetch, retries: 0 });
  const watched = watch(store, Object.keys(named));
  return { ...(await watched.done()), state: watched.state, seen: watched.seen };
}

describe('several sources', () => {
  it('are one list, in the order in which they are named', async () => {
    const { ids, status, failure } = await merged({
      a: Response.json([offer('3'), offer('1')]),
      b: Response.json([offer('2')]),
      c: Response.json([offer('0')]),
    });
    deepEqual([ids, status, failure], [['3', '1', '2', '0'], 'ready', undefined]);
  });

  it('have that order whichever answers first, and all are asked at once', async () => {
    const slow = streaming();
    const server = answering({ [at('a')]: () => slow.response, [at('b')]: Response.json([offer('b')]) });
    const watched = watch(createFeedStore({ fetch: server.fetch }), [at('a'), at('b')]);
    await settle();
    deepEqual(server.asked, [at('a'), at('b')]);
    slow.send('[{"id": "a1", "title": "A"},');
    await settle();
    slow.send('{"id": "a2", "title": "A"}]');
    slow.end();
    deepEqual((await watched.done()).ids, ['a1', 'a2', 'b']);
    const orders = new Set(watched.seen.map(({ ids }) => ids.join()));
    deepEqual([...orders], ['a1', 'a1,a2', 'a1,a2,b'], 'nothing ever moves');
  });

  it('have each record once, that of the first source', async () => {
    const { state, ids } = await merged({
      a: Response.json([offer('1', { district: 'first' }), offer('2'), offer('1', { district: 'again' })]),
      b: Response.json([offer('2'), offer('1', { district: 'other' }), offer('3')]),
    });
    deepEqual(ids, ['1', '2', '3']);
    equal(state.records[0]?.district, 'first');
    deepEqual(
      state.sources.map(({ source, records, duplicates }) => [source, records, duplicates]),
      [
        [at('a'), 2, 1],
        [at('b'), 1, 2],
      ],
    );
  });

  it('are not one when both make ids of their own', async () => {
    const { ids } = await merged({
      a: Response.json([{ title: 'Garten' }]),
      b: Response.json([{ title: 'Park' }]),
    });
    equal(new Set(ids).size, 2);
  });
});

describe('a source that fails', () => {
  it('costs its own records only, and is told', async () => {
    const { ids, status, failure, state } = await merged({
      a: Response.json([offer('1')]),
      b: new Response('', { status: 404 }),
      c: Response.json([offer('2')]),
    });
    deepEqual([ids, status, failure], [['1', '2'], 'ready', 'status']);
    equal(state.error?.source, at('b'));
    deepEqual(
      state.sources.map(({ error }) => error?.failure),
      [undefined, 'status', undefined],
    );
  });

  it('halfway keeps what came before', async () => {
    const { ids, failure } = await merged({
      a: new Response('[{"id": "1", "title": "A"}, {"id"'),
      b: Response.json([offer('2')]),
    });
    deepEqual([ids, failure], [['1', '2'], 'incomplete']);
  });

  it('is the first one told when several do', async () => {
    const { status, failure, ids } = await merged({
      a: new Response('<html>'),
      b: new Response('', { status: 500 }),
    });
    deepEqual([status, failure, ids], ['error', 'format', []]);
  });
});

describe('a source of which nothing can be used', () => {
  it('is a failure when all its records are broken', async () => {
    const { status, failure, state } = await merged({
      a: Response.json([{ id: '1' }, { id: '2', title: '' }]),
    });
    deepEqual([status, failure], ['error', 'unusable']);
    match(state.error?.message, /^none of 2 records can be used; title: found nothing, expected a value$/);
    equal(state.rejected.length, 2);
  });

  it('is a failure when it holds something else', async () => {
    const { status, failure, state } = await merged({
      a: Response.json([event('1'), event('2'), { '@type': 'Course', name: 'K' }]),
    });
    deepEqual([status, failure], ['error', 'wrong-kind']);
    equal(state.error?.message, 'found {"Event":2,"Course":1}, expected kind opportunity');
    deepEqual(state.sources[0]?.otherKinds, { Event: 2, Course: 1 });
  });

  it('is none when it is empty, or repeats another one, or only takes back', async () => {
    for (const list of [[], [offer('1')], [offer('9', { dateDeleted: '2026-01-01' })]]) {
      const { status, failure, ids } = await merged({
        a: Response.json([offer('1')]),
        b: Response.json(list),
      });
      deepEqual([status, failure, ids], ['ready', undefined, ['1']]);
    }
  });

  it('is none when some of it can be used', async () => {
    const { status, failure, ids, state } = await merged({
      a: Response.json([event('1'), { id: '2' }, offer('3')]),
    });
    deepEqual([status, failure, ids], ['ready', undefined, ['3']]);
    const { rejected, otherKinds } = state.sources[0] ?? {};
    deepEqual([rejected, otherKinds], [1, { Event: 1 }]);
  });
});

describe('a record that was taken back', () => {
  const gone = (id: string) => offer(id, { dateDeleted: '2026-01-01' });

  it('disappears, before and after it came', async () => {
    deepEqual((await merged({ a: Response.json([offer('1'), offer('2'), gone('1')]) })).ids, ['2']);
    deepEqual((await merged({ a: Response.json([gone('1'), offer('1'), offer('2')]) })).ids, ['2']);
  });

  it('disappears from other sources, too', async () => {
    deepEqual(
      (await merged({ a: Response.json([offer('1'), offer('2')]), b: Response.json([gone('1')]) })).ids,
      ['2'],
    );
    const { ids, state } = await merged({
      a: Response.json([gone('1')]),
      b: Response.json([offer('1'), offer('2')]),
    });
    deepEqual(ids, ['2']);
    deepEqual(
      state.sources.map(({ deleted }) => deleted),
      [1, 0],
    );
  });
});

describe('a collection', () => {
  type Record = { id: string; title: string };
  const batch = (more: Partial<Batch<Record>>): Batch<Record> => ({
    records: [],
    rejected: [],
    warnings: [],
    deleted: [],
    otherKinds: [],
    ...more,
  });
  const records = (...ids: string[]) => ids.map((id) => ({ id, title: id }));

  it('grows in place, and is another list when a record went', () => {
    const collection = createCollection<Record>();
    const report = collection.open('a');
    const before = collection.records;
    collection.add(batch({ records: records('1', '2') }), report);
    equal(collection.records, before);
    collection.add(batch({ deleted: ['unknown'] }), report);
    equal(collection.records, before, 'nothing went');
    collection.add(batch({ deleted: ['1'] }), report);
    ok(collection.records !== before);
    deepEqual([before, collection.records], [records('1', '2'), records('2')]);
  });

  it('keeps so many reasons, and counts them all', () => {
    const collection = createCollection<Record>();
    const report = collection.open('a');
    const reason = { path: 'url', value: 'x', expected: 'y' };
    for (let i = 0; i < 5; i++) {
      const rejected = Array.from({ length: 90 }, (_, j) => ({
        source: 'a',
        index: i * 90 + j,
        record: '',
        reasons: [reason],
      }));
      const warnings = rejected.map(({ index }) => ({ ...reason, record: String(index) }));
      collection.add(batch({ rejected, warnings }), report);
    }
    deepEqual([collection.rejected.length, collection.warnings.length, report.rejected], [200, 200, 450]);
    equal(collection.rejected[199]?.index, 199, 'the first ones');
  });

  it('that gave nothing has a reason', () => {
    const report = (more: object) => ({ ...createCollection<Record>().open('a'), ...more });
    const failure = (more: object) => failureOf(report(more), [], 'opportunity')?.failure;
    equal(failure({}), undefined);
    equal(failure({ rejected: 1, otherKinds: { Event: 4 } }), 'unusable');
    equal(failure({ otherKinds: { Event: 4 } }), 'wrong-kind');
  });
});
