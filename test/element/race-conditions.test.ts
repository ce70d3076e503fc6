/** Answers come in any order, and at any moment somebody changes their mind: the last word counts. */
import { manyOffers, OFFERS, TITLES } from '../fixtures/offers.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, pieces, startFeedServer } from '../helpers/feed-server.js';
import { impatientPlace } from '../helpers/quick-store.js';
import { until, wait } from '../helpers/until.js';
import {
  all,
  countOf,
  drawn,
  listen,
  maybeButton,
  mount,
  one,
  press,
  search,
  settled,
  show,
  titles,
  unmountAll,
} from '../helpers/widget.js';

/** A promise and the way to keep it. */
function gate() {
  let open = (_?: unknown) => {};
  const opened = new Promise((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('race conditions', () => {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  let said: ReturnType<typeof listen>;
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
    said = listen();
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
    said.stop();
  });

  it('a slow first answer never overwrites a later one', async () => {
    const slow = gate();
    const first = server.at({ body: OFFERS.slice(0, 1), delay: slow.opened });
    const second = server.at({ body: OFFERS.slice(1, 3) });
    const list = mount({ src: first });
    await until(() => server.times(first), 'the first is asked');
    list.src = second;
    await settled(list);
    deepEqual(titles(list), TITLES.slice(1, 3));
    slow.open();
    await wait(50);
    await drawn(list);
    deepEqual(titles(list), TITLES.slice(1, 3));
    ok(server.asked[0]?.aborted, 'the first is given up');
    deepEqual(
      said.load.map(({ sources }) => sources[0]?.source),
      [second],
      'and not told',
    );
    equal(said.error.length, 0, 'giving up is no failure');
  });

  it('a slow first failure neither', async () => {
    const slow = gate();
    const list = mount({ src: server.at({ status: 404, delay: slow.opened }) });
    await wait(10);
    list.src = server.at({ body: OFFERS });
    await settled(list);
    slow.open();
    await wait(50);
    deepEqual([titles(list).length, said.error.length, told.lines.length], [6, 0, 0]);
  });

  it('a list that is half there gives way to the next feed at once', async () => {
    const body = pieces();
    const list = mount({ src: server.at({ body }) });
    body.push(`[${JSON.stringify(OFFERS[0])},`);
    await until(() => titles(list).length === 1, 'the first offer shows');
    list.src = server.at({ body: OFFERS.slice(2, 4) });
    await until(() => titles(list)[0] === TITLES[2], 'the other feed shows');
    body.push(`${JSON.stringify(OFFERS[1])}]`);
    body.end();
    await wait(200);
    deepEqual(titles(list), TITLES.slice(2, 4));
    ok(server.asked[0]?.aborted);
  });

  it('there and back again shows the first', async () => {
    const first = server.at({ body: OFFERS.slice(0, 2) });
    const slow = gate();
    const second = server.at({ body: OFFERS.slice(2), delay: slow.opened });
    const list = await show({ src: first });
    list.src = second;
    await until(() => server.times(second), 'the second is asked');
    list.src = first;
    await until(() => titles(list).length === 2, 'the first shows');
    slow.open();
    await wait(50);
    await drawn(list);
    deepEqual(titles(list), TITLES.slice(0, 2));
    equal(server.times(first), 1, 'from memory');
  });

  it('two changes in one breath ask for the last only', async () => {
    const [a, b, c] = [1, 2, 3].map((n) => server.at({ body: OFFERS.slice(0, n) }));
    const list = mount({ src: a ?? '' });
    list.src = b ?? '';
    list.src = c ?? '';
    await settled(list);
    deepEqual(
      server.asked.map(({ url }) => url),
      [c],
    );
    equal(titles(list).length, 3);
  });

  it('a list that leaves while it loads gives up, and loads when it comes back', async () => {
    const src = server.at({ body: OFFERS, delay: 40 });
    const list = mount({ src });
    await until(() => server.times(src), 'it is asked');
    list.remove();
    await wait(0);
    ok(server.asked[0]?.aborted);
    await wait(60);
    equal(said.load.length + said.error.length, 0);
    document.body.append(list);
    await settled(list);
    deepEqual(titles(list), TITLES);
    equal(server.times(src), 2);
  });

  it('one that leaves does not take the answer from another one', async () => {
    const src = server.at({ body: OFFERS, delay: 40 });
    const [a, b] = [mount({ src }), mount({ src })];
    await until(() => server.times(src), 'it is asked');
    a.remove();
    await settled(b);
    deepEqual(titles(b), TITLES);
    equal(server.times(src), 1, 'asked once for both');
    ok(!server.asked[0]?.aborted);
  });

  it('a body that is still arriving is given up, too', async () => {
    const body = pieces();
    const src = server.at({ body });
    const list = mount({ src });
    body.push(`[${JSON.stringify(OFFERS[0])},`);
    await until(() => titles(list).length, 'the first offer shows');
    list.remove();
    await wait(0);
    ok(server.asked[0]?.aborted);
  });

  it('an impatient visitor does not ask a busy server twice', async () => {
    const src = server.at({ status: 500 });
    const list = await show({ src }, '', impatientPlace());
    const slow = gate();
    server.answer(src, { body: OFFERS, delay: slow.opened });
    const again = one(list, '[role=alert] button');
    for (let i = 0; i < 3; i++) again.click();
    await drawn(list);
    maybeButton(list, 'Erneut versuchen')?.click();
    void list.reload();
    equal(server.times(src), 2);
    slow.open();
    await until(() => titles(list).length, 'the offers show');
  });

  it('what is typed while records arrive is asked of all of them', async () => {
    const body = pieces();
    const list = mount({ src: server.at({ body }) });
    const texts = manyOffers(40).map((offer) => JSON.stringify(offer));
    body.push(`[${texts.slice(0, 10)}`);
    await until(() => titles(list).length === 10, 'the first ones show');
    await search(list, 'sport');
    equal(countOf(list).replace(/ weitere.*/, ''), '3 Angebote');
    body.push(`,${texts.slice(10)}]`);
    body.end();
    await until(() => countOf(list) === '13 Angebote', 'the others count, too');
    equal(one<HTMLInputElement>(list, '[part=search]').value, 'sport');
  });

  it('a part that loads late does what was asked, once', async () => {
    const list = await show({ src: server.at({ body: OFFERS }) });
    // Three clicks before the part can be there.
    for (let i = 0; i < 3; i++) one(list, '[data-facet=category] > button').click();
    await until(() => all(list, '.values').length, 'it is open');
    await drawn(list);
    equal(all(list, '.values').length, 1);
  });

  it('a part that comes when the list is gone does no harm', async () => {
    const list = await show({ src: server.at({ body: OFFERS }) });
    one(list, '[part~=title]').click();
    list.remove();
    await wait(100);
    document.body.append(list);
    await press(list, 'Schließen');
    equal(all(list, 'dialog[open]').length, 0);
  });

  describe('refreshing', () => {
    const real = { setInterval: globalThis.setInterval, clearInterval: globalThis.clearInterval };
    const ticking = new Map<number, { tick: () => void; ms: number }>();
    beforeEach(() => {
      ticking.clear();
      let ids = 1_000_000;
      globalThis.setInterval = ((tick: () => void, ms: number) => {
        ticking.set(++ids, { tick, ms });
        return ids;
      }) as typeof setInterval;
      globalThis.clearInterval = ((id: number) => void ticking.delete(id)) as typeof clearInterval;
    });
    afterEach(() => {
      Object.assign(globalThis, real);
    });

    it('asks again every so many minutes, at most once a minute, and stops with the list', async () => {
      const src = server.at({ body: OFFERS });
      const list = await show({ src, refresh: '5' });
      deepEqual(
        [...ticking.values()].map(({ ms }) => ms),
        [300_000],
      );
      server.answer(src, { body: OFFERS.slice(0, 2) });
      for (const { tick } of ticking.values()) tick();
      await until(() => titles(list).length === 2, 'the new list shows');
      equal(server.times(src), 2);
      list.setAttribute('refresh', '0.1');
      await drawn(list);
      deepEqual(
        [...ticking.values()].map(({ ms }) => ms),
        [60_000],
      );
      list.setAttribute('refresh', '0');
      await drawn(list);
      equal(ticking.size, 0);
      list.setAttribute('refresh', '2');
      await drawn(list);
      list.remove();
      await wait(0);
      equal(ticking.size, 0);
    });

    it('does not happen unless the page says so', async () => {
      await show({ src: server.at({ body: OFFERS }) });
      equal(ticking.size, 0);
    });
  });
});
