/** However large a feed is, the page answers while it is read. */
import { opportunityKind } from '../../src/feed/mapping/opportunity.js';
import { createPace, nextTask } from '../../src/feed/pace.js';
import { createFeedStore } from '../../src/feed/store.js';
import { answering } from '../helpers/answers.js';
import { equal, ok } from '../helpers/assert.js';
import { startTicker } from '../helpers/ticker.js';

/** A task that is too long for anybody (milliseconds), for trying the ticker. */
const LONGEST = 150;
/** How often the page must get a turn at the least. Turns, not milliseconds: machines that test are busy with other things. */
const TURNS = 60;
const COUNT = 100_000;
const encode = (text: string) => new TextEncoder().encode(text);

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

/** How often the page got a turn while a feed was read. */
async function turnsWhileReading(body: BodyInit): Promise<number> {
  const url = 'https://town.example/feed.json';
  const { fetch } = answering({ [url]: () => new Response(body) });
  const ticker = startTicker();
  let done = () => {};
  const over = new Promise<void>((resolve) => {
    done = resolve;
  });
  const request = { kind: opportunityKind, sources: [url], languages: [] };
  const feed = createFeedStore({ fetch }).subscribe(request, () => feed.state.status === 'loading' || done());
  try {
    await over;
    equal(feed.state.records.length, COUNT);
    return ticker.ticks;
  } finally {
    ticker.stop();
    feed.unsubscribe();
  }
}

async function staysResponsive(body: BodyInit) {
  const turns = await turnsWhileReading(body);
  ok(turns >= TURNS, `The page got ${turns} turns, expected ${TURNS}`);
}

describe(`a feed of ${COUNT.toLocaleString('en')} records`, () => {
  it('leaves the page responsive when it comes at once', async () => {
    const bytes = encode(JSON.stringify({ items: Array.from({ length: COUNT }, (_, i) => own(i)) }));
    await staysResponsive(bytes);
  }).timeout(100_000);

  it('leaves the page responsive when it is in other words', async () => {
    const bytes = encode(JSON.stringify(Array.from({ length: COUNT }, (_, i) => foreign(i))));
    await staysResponsive(bytes);
  }).timeout(100_000);

  it('leaves the page responsive when it is a table', async () => {
    const rows = Array.from({ length: COUNT }, (_, i) => `${i};Angebot ${i};24103;Kiel`);
    const bytes = encode(['Kennung;Titel;PLZ;Ort', ...rows].join('\n'));
    await staysResponsive(bytes);
  }).timeout(100_000);
});

describe('the ticker of these tests', () => {
  it('sees a task that is too long', async () => {
    const ticker = startTicker();
    await nextTask();
    const end = performance.now() + LONGEST + 10;
    while (performance.now() < end);
    ok(ticker.longest > LONGEST, `${ticker.longest} ms`);
    await nextTask();
    ticker.stop();
  });
});

describe('the pace of long work', () => {
  it('gives way when a slice is used up, and not before', async () => {
    const pace = createPace(20);
    equal(pace(), undefined);
    const end = performance.now() + 25;
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
