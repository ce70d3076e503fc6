/** A list that is moved in the page is the same list: what was asked of it stays, and nothing is fetched again. */
import { manyOffers, OFFERS } from '../fixtures/offers.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until, wait } from '../helpers/until.js';
import {
  all,
  choose,
  drawn,
  focused,
  type List,
  maybeButton,
  one,
  openDialog,
  openFacet,
  openOffer,
  press,
  put,
  recordIds,
  search,
  show,
  sortBy,
  titles,
  unmountAll,
} from '../helpers/widget.js';

describe('moving', () => {
  const home = location.href;
  let server: FeedServer;
  let elsewhere: HTMLElement;
  beforeEach(() => {
    server = startFeedServer();
    elsewhere = put(document.createElement('section'));
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    history.replaceState(null, '', home);
  });

  const offers = (attributes = {}) => show({ src: server.at({ body: OFFERS }), ...attributes });
  async function move(list: List) {
    elsewhere.append(list);
    await wait(0);
    await drawn(list);
  }

  it('keeps text, filters and order', async () => {
    const list = await offers();
    await search(list, 'e. v.');
    await choose(list, 'board', 'Zeit');
    await sortBy(list, 'az');
    const before = recordIds(list);
    deepEqual(before, ['garten', 'sprachcafe']);
    await move(list);
    deepEqual(recordIds(list), before);
    equal(one<HTMLInputElement>(list, '[part=search]').value, 'e. v.');
    equal(all(list, '.chips button').length, 2);
    equal(server.asked.length, 1);
  });

  it('keeps how far one has read', async () => {
    const list = await show({ src: server.at({ body: manyOffers(40) }), 'page-size': '10' });
    await press(list, 'Mehr anzeigen');
    await move(list);
    equal(titles(list).length, 20);
  });

  it('keeps it also where the address says something', async () => {
    const list = await offers({ 'url-state': '' });
    await choose(list, 'category', 'Umwelt');
    await move(list);
    await until(() => recordIds(list).length === 2, 'the filter holds');
    await search(list, 'lastenrad');
    ok(location.search.includes('q=lastenrad'), 'and it is still kept in step');
    await press(list, 'Alle zurücksetzen');
    ok(!location.search.includes('category'));
  });

  it('keeps it also where the address names an offer that somebody came for', async () => {
    history.replaceState(null, '', `${home}&offer=lesen`);
    const list = await offers();
    await openDialog(list, 'details');
    await press(list, 'Schließen');
    await search(list, 'garten');
    await move(list);
    await wait(50);
    deepEqual(recordIds(list), ['garten', 'lesen']);
    equal(all(list, 'dialog[open]').length, 0, 'and the offer is not opened again');
  });

  it('leaves the filters as usable as before', async () => {
    const list = await offers();
    await openFacet(list, 'district');
    await move(list);
    await openFacet(list, 'category');
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await drawn(list);
    equal(all(list, '.values').length, 0, 'a click elsewhere closes');
    const panel = await openFacet(list, 'category');
    panel
      .querySelector('input')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await drawn(list);
    equal(all(list, '.values').length, 0, 'Escape closes');
    equal(focused(), one(list, '[data-facet=category] > button'));
  });

  it('leaves details as usable as before', async () => {
    const list = await offers();
    await move(list);
    const dialog = await openOffer(list, 'Vorlesen im Kindergarten');
    ok(dialog.matches(':modal'));
    await press(list, 'Schließen');
    await until(() => !dialog.open, 'they close');
  });

  it('takes out and puts back much later without asking again', async () => {
    const list = await offers();
    await search(list, 'garten');
    list.remove();
    await wait(60);
    document.body.append(list);
    await drawn(list);
    await until(() => titles(list).length === 2, 'the list is there');
    equal(server.asked.length, 1);
  });

  it('within a list of its own kind keeps each its state', async () => {
    const [a, b] = [await offers(), await offers()];
    await search(a, 'garten');
    b.before(a);
    b.after(a);
    await drawn(a);
    deepEqual([titles(a).length, titles(b).length], [2, 6]);
  });

  it('in and out of a place that is not shown leaves nothing behind', async () => {
    const list = await offers();
    elsewhere.hidden = true;
    await move(list);
    elsewhere.hidden = false;
    await wait(30);
    await drawn(list);
    ok(one(list, '.root').getBoundingClientRect().width > 0);
    equal(maybeButton(list, 'Filter'), undefined, 'it does not take itself for narrow');
  });
});
