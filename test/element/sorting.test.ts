/** The order of the list, as the visitor or the page asks for it. */
import { OFFERS, TITLES } from '../fixtures/offers.js';
import { deepEqual, equal, match } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import {
  all,
  drawn,
  one,
  recordIds,
  search,
  show,
  sortBy,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

const NEWEST = ['fahrdienst', 'lesen', 'sprachcafe', 'garten', 'lastenrad', 'website'];
const SOONEST = ['lastenrad', 'lesen', 'website', 'garten', 'fahrdienst', 'sprachcafe'];
const FROM_A = ['fahrdienst', 'garten', 'lastenrad', 'sprachcafe', 'lesen', 'website'];

describe('sorting', () => {
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

  const offers = (attributes = {}) => show({ src: server.at({ body: OFFERS }), ...attributes });

  it('is offered in words, without those that need a place or wishes first', async () => {
    const list = await offers();
    deepEqual(all(list, '.sort option').map(words), [
      'Wie in der Liste',
      'Neueste zuerst',
      'Bald beginnend',
      'Von A bis Z',
    ]);
  });

  it("is the visitor's choice", async () => {
    const list = await offers();
    for (const [name, order] of [
      ['newest', NEWEST],
      ['soonest', SOONEST],
      ['az', FROM_A],
      ['feed', OFFERS.map(({ id }) => id)],
    ] as const) {
      await sortBy(list, name);
      await until(() => recordIds(list).join() === order.join(), `the order is ${name}: ${recordIds(list)}`);
      equal(one<HTMLSelectElement>(list, '.sort select').value, name);
    }
  });

  it('can begin as the page says, and the first picture is in that order already', async () => {
    const list = await offers({ sort: 'az' });
    deepEqual(recordIds(list), FROM_A);
    equal(one<HTMLSelectElement>(list, '.sort select').value, 'az', 'and the field says so');
  });

  it("can be taken back to the feed's order after the page began with another", async () => {
    const list = await offers({ sort: 'az' });
    await sortBy(list, 'feed');
    deepEqual(titles(list), TITLES);
  });

  it('follows the attribute until the visitor asks for another order', async () => {
    const list = await offers({ sort: 'az' });
    list.setAttribute('sort', 'newest');
    await drawn(list);
    deepEqual(recordIds(list), NEWEST);
    await sortBy(list, 'soonest');
    list.setAttribute('sort', 'az');
    await drawn(list);
    deepEqual(recordIds(list), SOONEST);
  });

  it('stays as in the feed, and a console line says why, when the page asks for an order that there is not', async () => {
    const list = await offers({ sort: 'cheapest' });
    deepEqual(titles(list), TITLES);
    await drawn(list);
    await until(() => told.lines.length, 'it is told');
    const lines = told.lines.filter((line) => line.includes('sort'));
    equal(lines.length, 1);
    match(lines[0], /> sort: found "cheapest", expected one of feed, newest, soonest, az$/);
  });

  it('holds while the visitor searches', async () => {
    const list = await offers();
    await sortBy(list, 'az');
    await until(() => recordIds(list)[0] === 'fahrdienst', 'the order is az');
    await search(list, 'umwelt');
    deepEqual(recordIds(list), ['garten', 'lastenrad']);
    await search(list, '');
    deepEqual(recordIds(list), FROM_A);
  });

  it("keeps the feed's order among equals, and puts what has no date last", async () => {
    const body = [
      { id: 'a', title: 'Ohne Datum' },
      { id: 'b', title: 'Eins', datePosted: '2025-01-01' },
      { id: 'c', title: 'Zwei', datePosted: '2025-01-01' },
      { id: 'd', title: 'Drei', dateModified: '2025-06-01' },
    ];
    const list = await show({ src: server.at({ body }), sort: 'newest' });
    deepEqual(recordIds(list), ['d', 'b', 'c', 'a']);
  });

  it('puts letters with marks where a reader looks for them', async () => {
    const body = ['Zoo', 'Äpfel pflücken', 'Öl', 'Aal', 'ökologie', 'Omnibus'].map((title) => ({ title }));
    const list = await show({ src: server.at({ body }), sort: 'az' });
    deepEqual(titles(list), ['Aal', 'Äpfel pflücken', 'ökologie', 'Öl', 'Omnibus', 'Zoo']);
  });
});
