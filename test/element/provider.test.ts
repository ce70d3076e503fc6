/** Widgets with something in common: a feed, a language, filters. What a widget says itself wins. */
import type { ProviderElement } from '../../src/widgets/provider/provider-element.js';
import { OFFERS, TITLES } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until, wait } from '../helpers/until.js';
import {
  all,
  choose,
  drawn,
  type List,
  listen,
  mount,
  one,
  press,
  put,
  recordIds,
  settled,
  show,
  textOf,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

function provide(attributes: Record<string, string> = {}, place?: ParentNode): ProviderElement {
  const provider = document.createElement('engagiert-provider');
  for (const [name, value] of Object.entries(attributes)) provider.setAttribute(name, value);
  return put(provider, place);
}

describe('a provider', () => {
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

  it("whose script comes after the widgets' is waited for", async () => {
    equal(customElements.get('engagiert-provider'), undefined, 'this test must be the first');
    const src = server.at({ body: OFFERS });
    const list = mount({ 'heading-level': '3' }, '', provide({ src, lang: 'en' }));
    const own = mount({ src: server.at({ body: OFFERS.slice(0, 1) }) }, '', provide({ src }));
    await wait(30);
    await drawn(list);
    deepEqual(server.asked, [], 'nobody guesses what it will say');
    equal(said.error.length, 0);
    equal(all(list, '.skeleton').length, 1);

    await import('../../src/widgets/provider/provider.js');
    await settled(list);
    await settled(own);
    deepEqual(titles(list), TITLES);
    match(textOf(list), /6 offers/);
    deepEqual(titles(own), [TITLES[0]]);
  });

  describe('gives a feed', () => {
    it('to all its widgets, and asks for it once', async () => {
      const src = server.at({ body: OFFERS });
      const provider = provide({ src });
      const lists = [mount({}, '', provider), mount({ sort: 'az' }, '', provider)];
      for (const list of lists) await settled(list);
      for (const list of lists) equal(titles(list).length, 6);
      equal(server.times(src), 1);
      equal(said.load.length, 2, 'each tells that it has it');
    });

    it('with its format and its mapping', async () => {
      const src = server.at({ body: 'wer und was\nVerein A beim Kochen', type: 'text/plain' }, 'data');
      const provider = provide({ src, format: 'csv', mapping: '{"title": "wer und was"}' });
      const list = await show({}, '', provider);
      deepEqual(titles(list), ['Verein A beim Kochen']);
      const own = await show({ src: server.at({ body: OFFERS.slice(0, 2) }) }, '', provider);
      deepEqual(titles(own), TITLES.slice(0, 2), 'which are about that feed alone');
    });

    it("that a widget's own attribute, and its own property, beat", async () => {
      const provider = provide({ src: server.at({ body: OFFERS }) });
      const attribute = await show({ src: server.at({ body: OFFERS.slice(0, 1) }) }, '', provider);
      deepEqual(titles(attribute), [TITLES[0]]);
      const property = mount({}, '', provider);
      property.src = server.at({ body: OFFERS.slice(1, 2) });
      await settled(property);
      deepEqual(titles(property), [TITLES[1]]);
    });

    it('and another one when it changes', async () => {
      const provider = provide({ src: server.at({ body: OFFERS }) });
      const list = await show({}, '', provider);
      provider.src = server.at({ body: OFFERS.slice(3) });
      await until(() => titles(list).length === 3, 'the other feed shows');
    });

    it('to what is deep inside, also within a shadow tree', async () => {
      const provider = provide({ src: server.at({ body: OFFERS }) });
      const box = document.createElement('section');
      provider.append(box);
      const list = await show({}, '', box.attachShadow({ mode: 'open' }));
      deepEqual(titles(list), TITLES);
    });

    it('from the nearest one', async () => {
      const outer = provide({ src: server.at({ body: OFFERS }), lang: 'en' });
      const inner = provide({ src: server.at({ body: OFFERS.slice(0, 1) }) }, outer);
      const list = await show({}, '', inner);
      deepEqual(titles(list), [TITLES[0]]);
    });

    it('to a widget that is moved in, and takes it from one that is moved out', async () => {
      const provider = provide({ src: server.at({ body: OFFERS }) });
      const list = await show({});
      equal(said.error[0]?.failure, 'configuration');
      provider.append(list);
      await until(() => titles(list).length, 'the offers show');
      document.body.append(list);
      await until(() => /noch nicht richtig eingerichtet/.test(textOf(list)), 'it has no feed any more');
    });
  });

  describe('gives a language', () => {
    it('to widgets without their own, and when it changes', async () => {
      const provider = provide({ src: server.at({ body: OFFERS }), lang: 'en' });
      const list = await show({}, '', provider);
      const own = await show({ lang: 'de' }, '', provider);
      match(textOf(list), /6 offers/);
      match(textOf(own), /6 Angebote/);
      provider.lang = 'de';
      await until(() => /6 Angebote/.test(textOf(list)), 'it is German now');
    });
  });

  describe('shares filters', () => {
    const chips = (list: List) => all(list, '.chips li:not(:last-child) button').map(words);
    async function neighbours(attributes = {}): Promise<[List, List]> {
      const provider = provide({ src: server.at({ body: OFFERS }), ...attributes });
      return [await show({}, '', provider), await show({}, '', provider)];
    }

    it('so that a district chosen in one narrows the others', async () => {
      const [a, b] = await neighbours();
      await choose(a, 'district', 'Südstadt');
      await until(() => recordIds(b).length === 2, 'the neighbour is narrowed, too');
      for (const list of [a, b]) {
        deepEqual(recordIds(list), ['garten', 'lastenrad']);
        deepEqual(chips(list), ['Südstadt×']);
      }
      await choose(b, 'district', 'Altstadt');
      await drawn(a);
      equal(recordIds(a).length, 4);
      await press(b, 'Alle zurücksetzen');
      await drawn(a);
      equal(recordIds(a).length, 6);
      deepEqual(chips(a), []);
    });

    it('and nothing else unless the page says so', async () => {
      const [a, b] = await neighbours();
      await choose(a, 'category', 'Digitales');
      await wait(50);
      await drawn(b);
      deepEqual([recordIds(a).length, recordIds(b).length], [1, 6]);
      const [c, d] = await neighbours({ share: 'category, board' });
      await choose(c, 'category', 'Bildung');
      await until(() => recordIds(d).length === 2, 'the neighbour is narrowed, too');
      await choose(d, 'district', 'Altstadt');
      await drawn(c);
      deepEqual([recordIds(c).length, recordIds(d).length], [2, 1]);
    });

    it('as before when what it says of them is taken away', async () => {
      const [a, b] = await neighbours({ share: 'none' });
      a.parentElement?.removeAttribute('share');
      await choose(a, 'district', 'Südstadt');
      await until(() => recordIds(b).length === 2, 'the district is shared');
    });

    it('or none at all', async () => {
      const [a, b] = await neighbours({ share: 'none' });
      await choose(a, 'district', 'Südstadt');
      await wait(50);
      await drawn(b);
      deepEqual([recordIds(a).length, recordIds(b).length], [2, 6]);
    });

    it('with a widget that comes later', async () => {
      const [a] = await neighbours();
      await choose(a, 'district', 'Nordstadt');
      await until(() => recordIds(a).length === 1, 'it is narrowed');
      const late = await show({}, '', a.parentElement ?? document.body);
      deepEqual(recordIds(late), ['lesen']);
    });

    it('with nobody outside', async () => {
      const [a] = await neighbours();
      const outside = await show({ src: server.at({ body: OFFERS }) });
      const [other] = await neighbours();
      await choose(a, 'district', 'Südstadt');
      await wait(50);
      await drawn(outside);
      await drawn(other);
      deepEqual([recordIds(outside).length, recordIds(other).length], [6, 6]);
      a.remove();
      document.body.append(a);
      put(a).src = server.at({ body: OFFERS });
      await until(() => recordIds(a).length === 6, 'moved out, it shares no more');
    });

    it('that the address began with', async () => {
      const home = location.href;
      history.replaceState(null, '', `${home}&district=Altstadt`);
      const provider = provide({ src: server.at({ body: OFFERS }) });
      const linked = await show({ 'url-state': '' }, '', provider);
      const other = await show({}, '', provider);
      deepEqual([recordIds(linked).length, recordIds(other).length], [2, 2]);
      history.replaceState(null, '', home);
    });
  });

  it('lays out what it holds as if it were not there, and says nothing of its own', async () => {
    const provider = provide({ src: server.at({ body: OFFERS }) });
    const list = await show({}, '', provider);
    equal(one(list, '.root').getBoundingClientRect().width, document.body.clientWidth);
    ok(told.lines.length === 0, told.lines.join());
    equal(words(provider.shadowRoot), '');
  });
});
