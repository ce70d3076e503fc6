/** Whole feeds over a real `fetch`, answered by the same handlers as the stories. */
import { setupWorker } from 'msw/browser';
import '../../src/widgets/opportunity-list/opportunity-list.js';
import type { LoadDetail } from '../../src/base/events.js';
import type { OpportunityListElement } from '../../src/widgets/opportunity-list/opportunity-list-element.js';
import { equal, match, ok } from '../helpers/assert.js';
import { address, type FeedName, handlers, outage, SLOW } from '../mocks/handlers.js';

const worker = setupWorker(...handlers);
const lists: OpportunityListElement[] = [];

/** A list on the page. Each asks an address of its own, since a page keeps what it has loaded. */
function show(...names: FeedName[]): OpportunityListElement {
  const list = document.createElement('engagiert-opportunity-list');
  list.lang = 'de';
  list.src = names.map((name) => `${address(name)}?test=${lists.length}`).join(' ');
  lists.push(list);
  document.body.append(list);
  return list;
}

const told = (list: OpportunityListElement, type: 'engagiert-load' | 'engagiert-error') =>
  new Promise<CustomEvent>((resolve) =>
    list.addEventListener(type, (event) => resolve(event as CustomEvent), { once: true }),
  );

async function loaded(list: OpportunityListElement): Promise<LoadDetail> {
  const { detail } = await told(list, 'engagiert-load');
  await list.updateComplete;
  return detail as LoadDetail;
}

async function failed(list: OpportunityListElement): Promise<string> {
  const { detail } = await told(list, 'engagiert-error');
  await list.updateComplete;
  return detail.failure as string;
}

const records = (list: OpportunityListElement) => list.renderRoot.querySelectorAll('[part~=record]').length;
const text = (list: OpportunityListElement, selector: string) =>
  list.renderRoot.querySelector(selector)?.textContent ?? '';
const retry = (list: OpportunityListElement) =>
  list.renderRoot.querySelector<HTMLElement>('.notice button')?.click();

describe('a list and its feed server', () => {
  before(async () => {
    await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  });

  afterEach(() => {
    outage.answers = 0;
    for (const list of lists) list.remove();
  });

  after(async () => {
    worker.stop();
    // The worker would stay between the other test files and their server.
    for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? [])
      await registration.unregister();
  });

  it('shows a feed', async () => {
    const list = show('offers.json');
    equal((await loaded(list)).records, 40);
    equal(records(list), 20);
    match(text(list, '[part~=count]'), /^40 Angebote/);
    equal(text(list, '.notice'), '');
  });

  it('says that an empty feed is empty, not that it failed', async () => {
    const list = show('empty.json');
    equal((await loaded(list)).records, 0);
    match(text(list, '.empty'), /keine Angebote/);
    ok(!list.renderRoot.querySelector('.failed'));
  });

  it('leaves out what it cannot use, and tells which', async () => {
    const list = show('rejected.json');
    const { rejected } = await loaded(list);
    equal(rejected.map(({ index }) => index).join(), '1,3');
    equal(records(list), 3);
  });

  const failures: [FeedName, string, RegExp][] = [
    ['missing.json', 'status', /nicht erreichbar/],
    ['page.json', 'format', /nicht lesen/],
    ['cut.json', 'incomplete', /nicht lesen/],
    ['unreachable.json', 'network', /nicht erreichbar/],
  ];
  for (const [name, failure, sentence] of failures) {
    it(`says what is wrong with ${name}`, async () => {
      const list = show(name);
      equal(await failed(list), failure);
      match(text(list, '.failed'), sentence);
      equal(records(list), 0);
    });
  }

  it('shows one feed when the other is missing', async () => {
    const list = show('few.json', 'missing.json');
    await loaded(list);
    equal(records(list), 3);
    match(text(list, '.notice'), /Ein Teil der Angebote/);
  });

  it('keeps the place of a slow feed until its offers come', async () => {
    const started = performance.now();
    const list = show('slow.json');
    const done = loaded(list);
    await list.updateComplete;
    match(text(list, '[role=status]'), /werden gelesen/);
    ok(list.renderRoot.querySelector('.skeleton'));
    equal((await done).records, 40);
    ok(performance.now() - started > SLOW, 'It was slow');
    equal(records(list), 20);
  });

  it('asks a weak server again by itself', async () => {
    outage.answers = 1;
    const list = show('weak.json');
    equal((await loaded(list)).records, 8);
    equal(text(list, '.failed'), '');
  });

  it('recovers when the visitor asks for it', async () => {
    outage.answers = Number.POSITIVE_INFINITY;
    const list = show('weak.json');
    equal(await failed(list), 'status');
    ok(list.renderRoot.querySelector('.failed'));
    outage.answers = 0;
    const done = loaded(list);
    retry(list);
    equal((await done).records, 8);
    equal(text(list, '.notice'), '');
    equal(records(list), 8);
  });

  it('keeps the last good offers while the server is down, and marks them', async () => {
    const list = show('weak.json');
    await loaded(list);
    outage.answers = Number.POSITIVE_INFINITY;
    await list.reload();
    await list.updateComplete;
    equal(records(list), 8);
    match(text(list, '.notice'), /Stand von .* Uhr/);
    outage.answers = 0;
    const done = loaded(list);
    retry(list);
    await done;
    equal(text(list, '.notice'), '');
  });
});
