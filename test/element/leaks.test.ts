/** A page that adds and removes lists all day long ends up with nothing of them. */
import { OFFERS } from '../fixtures/offers.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until, wait } from '../helpers/until.js';
import {
  choose,
  drawn,
  type List,
  mount,
  openFacet,
  openOffer,
  press,
  put,
  search,
  settled,
  show,
  sortBy,
  titles,
  unmountAll,
} from '../helpers/widget.js';

const CYCLES = 1000;

/** Counts what listens to document and window, by type. */
function countListeners() {
  const real = {
    add: EventTarget.prototype.addEventListener,
    remove: EventTarget.prototype.removeEventListener,
  };
  const living: { target: EventTarget; type: string; listener: unknown }[] = [];
  const isGlobal = (target: EventTarget | undefined) =>
    target === undefined || target === window || target === document || target === document.documentElement;
  const forget = (target: EventTarget, type: string, listener: unknown) => {
    const at = living.findIndex(
      (each) => each.target === target && each.type === type && each.listener === listener,
    );
    if (at >= 0) living.splice(at, 1);
  };
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    if (isGlobal(this) && listener) {
      const target = this ?? window;
      living.push({ target, type, listener });
      if (typeof options === 'object' && options?.signal) {
        real.add.call(options.signal, 'abort', () => forget(target, type, listener));
      }
    }
    return real.add.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    type,
    listener,
    options,
  ) {
    if (isGlobal(this)) forget(this ?? window, type, listener);
    return real.remove.call(this ?? window, type, listener, options);
  };
  return {
    get living() {
      return living.map(({ type }) => type).sort();
    },
    restore() {
      EventTarget.prototype.addEventListener = real.add;
      EventTarget.prototype.removeEventListener = real.remove;
    },
  };
}

/** Counts observers that still observe, and intervals that still tick. */
function countWatchers() {
  const { observe, disconnect } = ResizeObserver.prototype;
  const { setInterval, clearInterval } = globalThis;
  const observing = new Set<ResizeObserver>();
  const ticking = new Set<unknown>();
  ResizeObserver.prototype.observe = function (target, options) {
    observing.add(this);
    observe.call(this, target, options);
  };
  ResizeObserver.prototype.disconnect = function () {
    observing.delete(this);
    disconnect.call(this);
  };
  globalThis.setInterval = ((run: () => void, ms: number) => {
    const id = setInterval(run, ms);
    ticking.add(id);
    return id;
  }) as typeof setInterval;
  globalThis.clearInterval = ((id: number) => {
    ticking.delete(id);
    clearInterval(id);
  }) as typeof clearInterval;
  return {
    observing,
    ticking,
    restore() {
      Object.assign(ResizeObserver.prototype, { observe, disconnect });
      Object.assign(globalThis, { setInterval, clearInterval });
    },
  };
}

describe('leaks', () => {
  const home = location.href;
  let server: FeedServer;
  let listeners: ReturnType<typeof countListeners>;
  let watchers: ReturnType<typeof countWatchers>;
  beforeEach(() => {
    server = startFeedServer();
    listeners = countListeners();
    watchers = countWatchers();
  });
  afterEach(() => {
    unmountAll();
    listeners.restore();
    watchers.restore();
    server.restore();
    history.replaceState(null, '', home);
  });

  /** Everything that listens or watches. */
  async function use(list: List) {
    await settled(list);
    await search(list, 'e');
    await choose(list, 'category', 'Umwelt');
    await sortBy(list, 'az');
    await openOffer(list, 'Lastenrad zum Ausleihen');
    await press(list, 'Schließen');
    await openFacet(list, 'board');
  }

  it('the counters count', async () => {
    const nothing = () => {};
    const leaving = new AbortController();
    document.addEventListener('click', nothing);
    addEventListener('popstate', nothing);
    document.addEventListener('keydown', nothing, leaving);
    deepEqual(listeners.living, ['click', 'keydown', 'popstate']);
    leaving.abort();
    document.removeEventListener('click', nothing);
    removeEventListener('popstate', nothing);
    deepEqual(listeners.living, []);
  });

  it('a list in use listens, and one that has left does not', async () => {
    const list = mount({ src: server.at({ body: OFFERS }), 'url-state': '', refresh: '5' });
    await use(list);
    ok(listeners.living.includes('popstate') && listeners.living.includes('pointerdown'));
    deepEqual([watchers.observing.size, watchers.ticking.size], [1, 1]);
    list.remove();
    await wait(0);
    deepEqual(listeners.living, []);
    deepEqual([watchers.observing.size, watchers.ticking.size], [0, 0]);
    document.body.append(list);
    await drawn(list);
    await until(() => listeners.living.includes('popstate'), 'it listens again');
    list.remove();
    await wait(0);
    deepEqual(listeners.living, []);
  });

  it(`${CYCLES} lists that come and go`, async () => {
    const src = server.at({ body: OFFERS });
    const kept = await show({ src });
    const before = { listeners: listeners.living, nodes: document.querySelectorAll('*').length };
    const sheets = document.adoptedStyleSheets.length;
    for (let i = 0; i < CYCLES; i++) {
      const list = document.createElement('engagiert-opportunity-list');
      list.src = src;
      if (i % 4 === 0) list.urlState = '';
      if (i % 3 === 0) list.sort = 'az';
      list.refresh = 1;
      document.body.append(list);
      // Some leave at once, some in the middle, some when all is drawn.
      if (i % 5) await list.updateComplete;
      if (i % 50 === 0) await until(() => titles(list).length, 'the offers show');
      list.remove();
    }
    await wait(50);
    deepEqual(listeners.living, before.listeners);
    equal(document.querySelectorAll('*').length, before.nodes);
    equal(document.adoptedStyleSheets.length, sheets);
    deepEqual([watchers.observing.size, watchers.ticking.size], [1, 0]);
    equal(server.times(src), 1, 'the feed is asked for once');
    equal(titles(kept).length, 6);
  }).timeout(60_000);

  it(`one list that comes and goes ${CYCLES} times`, async () => {
    const list = await show({ src: server.at({ body: OFFERS }), 'url-state': '', 'json-ld': '' });
    await use(list);
    const data = () => document.head.querySelectorAll('script[type="application/ld+json"]').length;
    await until(data, 'the data is in the page');
    const before = listeners.living;
    const places = [put(document.createElement('div')), put(document.createElement('div'))];
    for (let i = 0; i < CYCLES; i++) {
      places[i % 2]?.append(list);
      if (i % 100 === 0) await drawn(list);
    }
    await drawn(list);
    await until(() => listeners.living.length >= before.length, 'it listens again');
    deepEqual(listeners.living, before);
    equal(server.asked.length, 1);
    equal(data(), 1);
    list.remove();
    await wait(0);
    deepEqual(listeners.living, []);
    equal(data(), 0);
  }).timeout(30_000);

  it('lists that leave while they load, each from an address of its own', async () => {
    const before = listeners.living;
    for (let i = 0; i < 200; i++) {
      const list = mount({ src: server.at({ silent: true }) });
      await list.updateComplete;
      list.remove();
    }
    await wait(20);
    equal(server.asked.filter(({ aborted }) => !aborted).length, 0);
    deepEqual(listeners.living, before);
  });

  it('feeds that nobody shows any more are forgotten but for a few', async () => {
    const addresses = Array.from({ length: 20 }, () => server.at({ body: OFFERS }));
    for (const src of addresses) {
      const list = await show({ src });
      list.remove();
    }
    for (const src of addresses) {
      const list = await show({ src });
      list.remove();
    }
    const again = addresses.filter((src) => server.times(src) === 2).length;
    ok(again >= 12, `${again} of 20 were asked for again`);
  });
});
