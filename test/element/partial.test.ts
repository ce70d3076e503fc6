/** Some of it failed: what is good shows, what is missing is said, and the webmaster can read which and why. */
import { EVENTS, manyOffers, OFFERS, TITLES } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, pieces, startFeedServer } from '../helpers/feed-server.js';
import { impatientPlace } from '../helpers/quick-store.js';
import { until } from '../helpers/until.js';
import {
  all,
  drawn,
  listen,
  mount,
  one,
  press,
  settled,
  show,
  textOf,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

describe('partial failures', () => {
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

  it('cost a bad record that record only, and say which and why', async () => {
    const body = [OFFERS[0], { id: 'leer', title: '' }, OFFERS[1], 'kein Angebot', { id: 'ohne' }, OFFERS[2]];
    const src = server.at({ body });
    const list = await show({ src });
    deepEqual(titles(list), TITLES.slice(0, 3));
    ok(!/nicht erreichbar/.test(textOf(list)), 'the visitor is not bothered');

    equal(said.load.length, 1);
    const [detail] = said.load;
    equal(detail?.records, 3);
    deepEqual(
      detail?.rejected.map(({ source, index, reasons: [reason] }) => ({ source, index, ...reason })),
      [
        { source: src, index: 1, path: 'title', value: 'nothing', expected: 'a value' },
        { source: src, index: 3, path: '', value: 'kein Angebot', expected: 'an object' },
        { source: src, index: 4, path: 'title', value: 'nothing', expected: 'a value' },
      ],
    );
    deepEqual(
      detail?.sources.map(({ records, rejected }) => [records, rejected]),
      [[3, 3]],
    );
    await until(() => told.lines.length, 'it is told');
    deepEqual(told.lines, [
      '<engagiert-opportunity-list> 3 of 6 records left out; the first, number 2: title: found nothing, expected a value; engagiert-load lists all',
    ]);
  });

  it('cost a bad field that field only', async () => {
    const body = [
      { id: 'a', title: 'Gut', url: 'javascript:alert(1)', datePosted: 'gestern', totalJobOpenings: -3 },
      { id: 'b', title: 'Auch gut', jobLocation: { name: 'Rathaus', geo: { latitude: 95, longitude: 9 } } },
    ];
    const list = await show({ src: server.at({ body }) });
    deepEqual(titles(list), ['Gut', 'Auch gut']);
    match(textOf(list), /Rathaus/);
    deepEqual(
      said.load[0]?.warnings.map(({ record, path, value }) => [record, path, value]),
      [
        ['a', 'url', 'javascript:alert(1)'],
        ['a', 'datePosted', 'gestern'],
        ['a', 'totalJobOpenings', '-3'],
        ['b', 'jobLocation.0.geo.latitude', '95'],
      ],
    );
  });

  it('show what arrived before the connection broke, and offer the rest', async () => {
    const cut = `[${JSON.stringify(OFFERS[0])},${JSON.stringify(OFFERS[1])},{"title": "Hal`;
    for (const [breaks, failure] of [
      [true, 'network'],
      [false, 'incomplete'],
    ] as const) {
      const src = server.at({ body: cut, breaks });
      const list = await show({ src }, '', impatientPlace());
      deepEqual(titles(list), TITLES.slice(0, 2));
      match(words(one(list, '.notice')), /^Ein Teil der Angebote ist gerade nicht erreichbar\./);
      equal(said.error.at(-1)?.failure, failure);
      equal(said.load.at(-1)?.records, 2);
      server.answer(src, { body: OFFERS });
      await press(list, 'Erneut versuchen');
      await until(() => titles(list).length === TITLES.length, 'all offers show');
      equal(all(list, '.notice').length, 0);
    }
  });

  it('of several sources show what the others have, in their order', async () => {
    const [first, second, third] = [
      server.at({ body: OFFERS.slice(0, 2), delay: 60 }),
      server.at({ status: 404 }),
      server.at({ body: OFFERS.slice(1, 4) }),
    ];
    const list = await show({ src: `${first} ${second}\n${third}` }, '', impatientPlace());
    deepEqual(titles(list), TITLES.slice(0, 4), 'each once');
    match(textOf(list), /Ein Teil der Angebote ist gerade nicht erreichbar\./);
    deepEqual(
      said.load[0]?.sources.map(({ records, duplicates, error }) => [records, duplicates, error?.failure]),
      [
        [2, 0, undefined],
        [0, 0, 'status'],
        [2, 1, undefined],
      ],
    );
    equal(said.error[0]?.source, second);
  });

  it('leave records of another kind out without a word to the visitor', async () => {
    const list = await show({ src: server.at({ body: [...EVENTS, ...OFFERS] }) });
    deepEqual(titles(list), TITLES);
    equal(all(list, '.notice').length, 0);
    deepEqual(said.load[0]?.sources[0]?.otherKinds, { Event: 3 });
  });

  it('name at most two hundred records, and count them all', async () => {
    const body = [OFFERS[0], ...Array.from({ length: 300 }, () => ({ id: 'x' }))];
    await show({ src: server.at({ body }) });
    equal(said.load[0]?.rejected.length, 200);
    await until(() => told.lines.length, 'it is told');
    match(told.lines[0], /> 300 of 301 records left out; .*; engagiert-load lists the first 200$/);
  });
});

describe('stale lists', () => {
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

  it('stay on the screen when a later load fails, marked with the time they are from', async () => {
    const src = server.at({ body: OFFERS });
    const list = await show({ src }, '', impatientPlace());
    server.answer(src, { status: 500 });
    await list.reload();
    await drawn(list);
    deepEqual(titles(list), TITLES);
    match(
      words(one(list, '.notice p')),
      /^Die Liste lädt gerade nicht\. Stand von \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr\.$/,
    );
    equal(one(list, '.notice').getAttribute('role'), 'status');
    deepEqual(
      said.error.map(({ failure, status }) => [failure, status]),
      [['status', 500]],
    );
    equal(said.load.length, 1, 'and no news of a list that was not read');

    server.answer(src, { body: OFFERS.slice(0, 2) });
    await press(list, 'Erneut versuchen');
    await until(() => titles(list).length === 2, 'the new list shows');
    equal(all(list, '.notice').length, 0);
  });

  it('stay until the new one is whole, which then takes their place', async () => {
    const src = server.at({ body: OFFERS });
    const list = await show({ src });
    const body = pieces();
    server.answer(src, { body });
    const reloaded = list.reload();
    const [first, ...others] = manyOffers(3).map((offer) => JSON.stringify(offer));
    body.push(`[${first}`);
    await drawn(list);
    deepEqual(titles(list), TITLES, 'nothing half-read shows');
    body.push(`,${others}]`);
    body.end();
    await reloaded;
    await drawn(list);
    deepEqual(titles(list), ['Angebot 1', 'Angebot 2', 'Angebot 3']);
  });

  it('do not grow old by a broken second half', async () => {
    const src = server.at({ body: OFFERS });
    const list = await show({ src }, '', impatientPlace());
    server.answer(src, { body: `[${JSON.stringify(manyOffers(1)[0])},{"ti`, breaks: true });
    await list.reload();
    await drawn(list);
    deepEqual(titles(list), TITLES);
    match(textOf(list), /Die Liste lädt gerade nicht/);
  });

  it('are not made of failures: whoever comes later tries again', async () => {
    const src = server.at({ status: 404 });
    const place = impatientPlace();
    await show({ src }, '', place);
    server.answer(src, { body: OFFERS });
    const later = mount({ src }, '', place);
    await settled(later);
    deepEqual(titles(later), TITLES);
  });
});
