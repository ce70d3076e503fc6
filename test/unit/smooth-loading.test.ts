/** However large a feed is, the page answers while it is read. */
import { opportunityKind } from '../../src/feed/mapping/opportunity.js';
import { createPace, nextTask } from '../../src/feed/pace.js';
import { createFeedStore } from '../../src/feed/store.js';
import { answering } from '../helpers/answers.js';
import { equal, ok } from '../helpers/assert.js';
import { startTicker } from '../helpers/ticker.js';

/** Three times a long task (50 ms): test machines are slow and share their processors. */
const LONGEST = 150;
const COUNT = 100_000;
/** What one turn may read. A turn lasts some milliseconds, so a slow machine reads fewer, never more. */
const MOST_AT_ONCE = COUNT / 5;
const TRIES = 6;

const own = (i: number) => ({
  id: `${i}`,
  title: `Angebot ${i}: Beete pflegen und gießen`,
  hiringOrganization: { name: `Verein ${i % 300}` },
  category: ['Natur', `Bereich ${i % 12}`],
  jobLocation: { address: { postalCode: `${10_000 + (i % 80_000)}`, addressLocality: 'Ort' } },
  datePosted: '2026-01-31',
});
const foreign = (i: number) => ({
  Nr: i,
  Titel: `Angebot ${i}`,
  PLZ: '24103',
  Ort: 'Kiel',
  'Gültig bis': '31.12.2026',
  Rubrik: 'Natur; Sport',
});
const all = <T>(make: (i: number) => T): T[] => Array.from({ length: COUNT }, (_, i) => make(i));

/** All at once, as bytes: making them of a text would hold the page up, and is not ours. */
const inOnePiece = (bytes: Uint8Array) =>
  new Response(
    new ReadableStream({
      start(stream) {
        stream.enqueue(bytes);
        stream.close();
      },
    }),
  );

/** The longest pause while a feed is read. */
async function pauseOfFeed(bytes: Uint8Array): Promise<number> {
  const url = 'https://town.example/feed.json';
  const { fetch } = answering({ [url]: () => inOnePiece(bytes) });
  let done = () => {};
  const over = new Promise<void>((resolve) => {
    done = resolve;
  });
  const ticker = startTicker();
  const request = { kind: opportunityKind, sources: [url], languages: [] };
  const feed = createFeedStore({ fetch }).subscribe(request, () => feed.state.status === 'loading' || done());
  let read = 0;
  let most = 0;
  ticker.onTick = () => {
    const { length } = feed.state.records;
    most = Math.max(most, length - read);
    read = length;
  };
  try {
    await over;
    equal(feed.state.records.length, COUNT);
    ok(most > 0 && most < MOST_AT_ONCE, `${most} records in one turn`);
    return ticker.longest;
  } finally {
    ticker.stop();
    feed.unsubscribe();
  }
}

const pieces = Array.from({ length: COUNT / 250 }, (_, i) =>
  JSON.stringify(Array.from({ length: 250 }, (_, k) => own(i * 250 + k))),
);

/**
 * The longest pause of as much work with nothing but the pace: what is not ours, the machine's load and its collecting
 * of garbage. Records that are kept, and as many that are let go: no text twice, which an engine keeps once.
 */
async function pauseOfMachine(): Promise<number> {
  const kept: unknown[] = [];
  const pace = createPace();
  return measured(async () => {
    for (const piece of pieces) {
      kept.push(...JSON.parse(piece));
      JSON.parse(piece);
      await pace();
    }
  });
}

async function measured(work: () => Promise<unknown>): Promise<number> {
  const ticker = startTicker();
  try {
    await work();
    return ticker.longest;
  } finally {
    ticker.stop();
  }
}

/** What else runs on the machine only ever adds: one good try shows that the pauses are not ours. */
async function staysResponsive(body: string) {
  const bytes = new TextEncoder().encode(body);
  const tries: string[] = [];
  while (tries.length < TRIES) {
    const pause = await pauseOfFeed(bytes);
    if (pause < LONGEST) return;
    const machine = await pauseOfMachine();
    if (pause < 2 * machine) return;
    tries.push(`${Math.round(pause)} (the machine alone ${Math.round(machine)})`);
  }
  throw new Error(`The page stood still for ${tries.join(', ')} ms, expected less than ${LONGEST}`);
}

describe(`a feed of ${COUNT.toLocaleString('en')} records`, () => {
  it('leaves the page responsive when it comes at once', async () => {
    await staysResponsive(JSON.stringify({ items: all(own) }));
  }).timeout(100_000);

  it('leaves the page responsive when it is in other words', async () => {
    await staysResponsive(JSON.stringify(all(foreign)));
  }).timeout(100_000);

  it('leaves the page responsive when it is a table', async () => {
    await staysResponsive(
      ['Kennung;Titel;PLZ;Ort', ...all((i) => `${i};Angebot ${i};24103;Kiel`)].join('\n'),
    );
  }).timeout(100_000);
});

describe('the ticker of these tests', () => {
  it('sees a task that is too long', async () => {
    const longest = await measured(async () => {
      await nextTask();
      const end = performance.now() + LONGEST + 10;
      while (performance.now() < end);
    });
    ok(longest > LONGEST, `${longest} ms`);
  });
});

describe('the pace of long work', () => {
  it('gives way when a slice is used up, and not before', async () => {
    equal(createPace(60_000)(), undefined);
    const pace = createPace(200);
    const end = performance.now() + 210;
    while (performance.now() < end);
    const pause = pace();
    ok(pause instanceof Promise);
    await pause;
    equal(pace(), undefined, 'a new slice');
  });

  it('lets the messages and timers of the page come in between', async () => {
    const order: string[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => order.push('message');
    port2.postMessage(0);
    setTimeout(() => order.push('timer'));
    // Far more than any clamp of timers.
    const end = performance.now() + 500;
    while (order.length < 2 && performance.now() < end) await nextTask();
    port1.close();
    equal(order.sort().join(), 'message,timer');
  });
});
