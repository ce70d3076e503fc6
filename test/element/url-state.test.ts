/** A filtered view is a link where the page wants that; a link to one offer always works. */
import { manyOffers, OFFERS } from '../fixtures/offers.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until, wait } from '../helpers/until.js';
import {
  all,
  choose,
  drawn,
  type List,
  one,
  openDialog,
  openOffer,
  press,
  recordIds,
  search,
  show,
  sortBy,
  titles,
  unmountAll,
} from '../helpers/widget.js';

const GARDEN = 'Gartenpatenschaft am Südhang';

/** What the address says beside what the test runner says in it. */
const asked = (): string => {
  const params = new URL(location.href).searchParams;
  params.delete('wtr-session-id');
  return decodeURIComponent(params.toString().replaceAll('+', ' '));
};

describe('the address', () => {
  const home = location.href;
  let server: FeedServer;
  beforeEach(() => {
    server = startFeedServer();
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    history.replaceState(null, '', home);
  });

  const offers = (attributes = {}) => show({ src: server.at({ body: OFFERS }), ...attributes });
  const arriveBy = (query: string) => history.replaceState(null, '', `${home}&${query}`);
  /** A step in the history, and the time it takes. */
  async function go(list: List, step: number) {
    const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.go(step);
    await moved;
    await drawn(list);
  }

  describe('when the page wants it', () => {
    it('tells text, filters, order and offer, and nothing that goes without saying', async () => {
      const list = await offers({ 'url-state': '' });
      equal(asked(), '');
      await search(list, 'umwelt');
      equal(asked(), 'q=umwelt');
      await choose(list, 'district', 'Südstadt');
      await choose(list, 'board', 'Zeit');
      equal(asked(), 'q=umwelt&board=time&district=Südstadt');
      await sortBy(list, 'az');
      equal(asked(), 'q=umwelt&board=time&district=Südstadt&sort=az');
      await openOffer(list, GARDEN);
      equal(asked(), 'q=umwelt&board=time&district=Südstadt&sort=az&offer=garten');
      await press(list, 'Schließen');
      await press(list, 'Alle zurücksetzen');
      await sortBy(list, 'feed');
      equal(asked(), '');
    });

    it('leaves what others say in it as it is', async () => {
      arriveBy('utm=brief&tag=a&tag=b');
      const list = await offers({ 'url-state': '' });
      await search(list, 'garten');
      equal(asked(), 'utm=brief&tag=a&tag=b&q=garten');
      await search(list, '');
      equal(asked(), 'utm=brief&tag=a&tag=b');
    });

    it('gets one entry in the history per step, and none per letter', async () => {
      const list = await offers({ 'url-state': '' });
      // Not by its length: Firefox keeps fifty entries, and other tests leave some.
      let entries = 0;
      const push = history.pushState;
      history.pushState = (...entry) => {
        entries++;
        push.apply(history, entry);
      };
      try {
        for (const text of ['g', 'ga', 'gar', 'gart']) await search(list, text);
        equal(entries, 0);
        await choose(list, 'category', 'Umwelt');
        equal(entries, 1);
        await openOffer(list, GARDEN);
        equal(entries, 2);
      } finally {
        history.pushState = push;
      }
    });

    it('brings back what it told, and forward again', async () => {
      const list = await offers({ 'url-state': '' });
      await choose(list, 'category', 'Umwelt');
      await choose(list, 'board', 'Sachen');
      const dialog = await openOffer(list, 'Lastenrad zum Ausleihen');
      await go(list, -1);
      await until(() => !dialog.open, 'the details are closed');
      deepEqual(recordIds(list), ['lastenrad']);
      await go(list, -1);
      deepEqual(recordIds(list), ['garten', 'lastenrad']);
      await go(list, -1);
      equal(recordIds(list).length, 6);
      await go(list, 3);
      await until(() => dialog.open, 'the details are open again');
      deepEqual(recordIds(list), ['lastenrad']);
    });

    it('is read when the page is opened by it', async () => {
      arriveBy('q=o&category=Bildung&category=Umwelt&sort=newest&page=1');
      const list = await offers({ 'url-state': '' });
      deepEqual(recordIds(list), ['lesen', 'sprachcafe', 'garten', 'lastenrad']);
      equal(one<HTMLInputElement>(list, '[part=search]').value, 'o');
      equal(all(list, '.chips button').length, 3);
    });

    it('never shows the whole list first when it asks for less', async () => {
      arriveBy('category=Digitales');
      const list = document.createElement('engagiert-opportunity-list');
      const seen = new Set<number>();
      list.setAttribute('url-state', '');
      list.setAttribute('src', server.at({ body: OFFERS }));
      new MutationObserver(() => seen.add(titles(list).length)).observe(list.renderRoot ?? list, {
        childList: true,
        subtree: true,
      });
      document.body.append(list);
      await list.updateComplete;
      new MutationObserver(() => seen.add(titles(list).length)).observe(list.renderRoot, {
        childList: true,
        subtree: true,
      });
      await until(() => titles(list).length, 'the offers show');
      seen.delete(0);
      deepEqual([...seen], [1]);
      list.remove();
    });

    it('makes no harm of nonsense in it', async () => {
      arriveBy('page=-3&sort=cheapest&category=&board=%00&q=&offer=nobody');
      const list = await offers({ 'url-state': '' });
      ok(list.renderRoot.querySelector('[part=count]'), 'the list is there');
      equal(all(list, 'dialog[open]').length, 0);
    });

    it('tells the page one is on, and comes back to it', async () => {
      const list = await show({
        src: server.at({ body: manyOffers(30) }),
        'url-state': '',
        'page-size': '10',
        paging: 'pages',
      });
      await press(list, 'Weiter');
      equal(asked(), 'page=2');
      await press(list, 'Weiter');
      await go(list, -1);
      equal(titles(list)[0], 'Angebot 11');
      await search(list, 'angebot');
      equal(asked(), 'q=angebot', 'a new question begins on its first page');
    });

    it('takes an order the page begins with as read', async () => {
      const list = await offers({ 'url-state': '', sort: 'az' });
      equal(asked(), '');
      const first = recordIds(list);
      await sortBy(list, 'feed');
      equal(asked(), 'sort=feed');
      await go(list, -1);
      deepEqual(recordIds(list), first);
    });

    it('keeps two lists on one page apart by what the page puts before the names', async () => {
      const [a, b] = [await offers({ 'url-state': 'a-' }), await offers({ 'url-state': 'b-' })];
      await search(a, 'garten');
      await choose(b, 'category', 'Umwelt');
      equal(asked(), 'a-q=garten&b-category=Umwelt');
      deepEqual([recordIds(a).length, recordIds(b).length], [2, 2]);
      await go(b, -1);
      await drawn(a);
      equal(recordIds(b).length, 6);
      equal(recordIds(a).length, 2);
      const link = all<HTMLAnchorElement>(a, '[part~=title]').find(({ href }) => href.includes('lesen'));
      equal(new URL(link?.href ?? '').searchParams.get('a-offer'), 'lesen');
    });

    it('is let alone once the list has left the page', async () => {
      const list = await offers({ 'url-state': '' });
      await choose(list, 'category', 'Umwelt');
      list.remove();
      await wait(0);
      const queries: unknown[] = [];
      list.addEventListener('engagiert-query', (event) => queries.push(event));
      const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
      history.back();
      await moved;
      deepEqual(queries, []);
    });
  });

  describe('when the page keeps it to itself', () => {
    it('stays as it is, whatever the visitor does', async () => {
      arriveBy('q=garten&category=Umwelt');
      const before = location.href;
      const list = await offers();
      equal(recordIds(list).length, 6, 'and means nothing');
      await search(list, 'umwelt');
      await choose(list, 'district', 'Südstadt');
      await openOffer(list, GARDEN);
      equal(location.href, before);
    });

    it('still opens the offer that a link leads to', async () => {
      const list = await offers();
      const link = all<HTMLAnchorElement>(list, '[part~=title]')[1]?.href ?? '';
      list.remove();
      history.replaceState(null, '', link);
      const other = await offers();
      const dialog = await openDialog(other, 'details');
      equal(dialog.querySelector('[role=heading]')?.textContent?.trim(), 'Vorlesen im Kindergarten');
      await press(other, 'Schließen');
      await until(() => !dialog.open, 'it is closed');
      equal(recordIds(other).length, 6);
    });

    it('shows the list when a link leads to an offer that is gone', async () => {
      arriveBy('offer=gone');
      const list = await offers();
      await wait(30);
      equal(recordIds(list).length, 6);
      equal(all(list, 'dialog[open]').length, 0);
    });
  });
});
