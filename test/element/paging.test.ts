/** How much of a long list shows at once, and the way to the rest. */
import { manyOffers } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, pieces, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import {
  all,
  button,
  countOf,
  focused,
  maybeButton,
  mount,
  one,
  press,
  search,
  show,
  textOf,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

describe('paging', () => {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
  });

  const offers = (count: number, attributes = {}) =>
    show({ src: server.at({ body: manyOffers(count) }), ...attributes });

  it('shows twenty, and counts them all', async () => {
    const list = await offers(45);
    equal(titles(list).length, 20);
    equal(countOf(list), '45 Angebote');
  });

  it('shows as many more as the page asks for, to the end', async () => {
    const list = await offers(25, { 'page-size': '10' });
    equal(titles(list).length, 10);
    await press(list, 'Mehr anzeigen');
    equal(titles(list).length, 20);
    equal(focused(), all(list, '[part~=title]')[10], 'the focus is on the first that is new');
    await press(list, 'Mehr anzeigen');
    equal(titles(list).length, 25);
    equal(maybeButton(list, 'Mehr anzeigen'), undefined, 'no button that does nothing');
    equal(words(focused()), 'Angebot 21');
  });

  it('has no button where everything shows', async () => {
    const list = await offers(20);
    equal(titles(list).length, 20);
    equal(maybeButton(list, 'Mehr anzeigen'), undefined);
  });

  it('shows all when the page says so, in portions', async () => {
    const list = mount({ src: server.at({ body: manyOffers(950) }), 'page-size': 'all' });
    await until(() => titles(list).length, 'the first portion shows');
    ok(titles(list).length < 950, 'not all in one frame');
    await until(() => titles(list).length === 950, 'all show');
    equal(maybeButton(list, 'Mehr anzeigen'), undefined);
    equal(titles(list).at(-1), 'Angebot 950');
  });

  it('shows all of a list that is still arriving', async () => {
    const body = pieces();
    const list = mount({ src: server.at({ body }), 'page-size': 'all' });
    const texts = manyOffers(450).map((offer) => JSON.stringify(offer));
    body.push(`[${texts.slice(0, 30).join()}`);
    await until(() => titles(list).length === 30, 'the first ones show');
    match(textOf(list), /weitere kommen noch an/);
    body.push(`,${texts.slice(30).join()}]`);
    body.end();
    await until(() => titles(list).length === 450, 'all show');
    ok(!/kommen noch an/.test(textOf(list)));
  });

  describe('by pages', () => {
    it('goes forward and back, and says where one is', async () => {
      const list = await offers(25, { 'page-size': '10', paging: 'pages' });
      const where = () => words(one(list, '[aria-current=page]'));
      await until(() => all(list, 'nav.pager').length, 'the buttons are there');
      equal(one(list, 'nav.pager').ariaLabel, 'Seiten');
      equal(where(), 'Seite 1 von 3');
      ok(button(list, 'Zurück').disabled);
      await press(list, 'Weiter');
      equal(where(), 'Seite 2 von 3');
      deepEqual(titles(list)[0], 'Angebot 11');
      equal(titles(list).length, 10);
      equal(words(focused()), 'Angebot 11', 'the focus is at the beginning of the page');
      await press(list, 'Weiter');
      equal(where(), 'Seite 3 von 3');
      equal(titles(list).length, 5);
      ok(button(list, 'Weiter').disabled);
      await press(list, 'Zurück');
      equal(where(), 'Seite 2 von 3');
    });

    it('is back on the first page after a search, and has no pages where one is enough', async () => {
      const list = await offers(25, { 'page-size': '10', paging: 'pages' });
      await until(() => all(list, 'nav.pager').length, 'the buttons are there');
      await press(list, 'Weiter');
      await search(list, 'angebot 1');
      equal(words(one(list, '[aria-current=page]')), 'Seite 1 von 2');
      equal(titles(list)[0], 'Angebot 1');
      await search(list, 'angebot 25');
      equal(all(list, '.pager').length, 0);
    });
  });

  it('shows twenty, and a console line says why, when the size is no number', async () => {
    for (const size of ['viele', '0', '-5', 'NaN']) {
      told.lines.length = 0;
      const list = await offers(25, { 'page-size': size });
      equal(titles(list).length, 20, size);
      await until(() => told.lines.length, 'it is told');
      deepEqual(told.lines, [
        `<engagiert-opportunity-list> page-size: found "${size}", expected a number from 1, or all`,
      ]);
    }
  });

  it('takes a size of one, and a size with a fraction as the whole number below', async () => {
    equal(titles(await offers(3, { 'page-size': '1' })).length, 1);
    equal(titles(await offers(9, { 'page-size': '2.9' })).length, 2);
    deepEqual(told.lines, []);
  });

  it('follows the attribute at any time', async () => {
    const list = await offers(30, { 'page-size': '5' });
    list.setAttribute('page-size', '12');
    await list.updateComplete;
    equal(titles(list).length, 12);
    list.pageSize = 'all';
    await until(() => titles(list).length === 30, 'all show');
    list.paging = 'pages';
    list.pageSize = '10';
    await until(() => all(list, '.pager').length, 'the buttons are there');
    equal(words(one(list, '[aria-current=page]')), 'Seite 1 von 3');
    equal(titles(list).length, 10);
  });
});
