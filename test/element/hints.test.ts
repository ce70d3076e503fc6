/** What the webmaster reads in the console when the list is not as they meant it. */
import { OFFERS, PAST } from '../fixtures/offers.js';
import { deepEqual, equal, match } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import { drawn, show, textOf, unmountAll } from '../helpers/widget.js';

describe('the console tells', () => {
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

  const offers = (attributes = {}, body: unknown = OFFERS) =>
    show({ src: server.at({ body }), ...attributes });

  it('a preset that the feed has nothing for, with what it has', async () => {
    const list = await offers({ locked: 'category:Umwelt; board:zeit' });
    await until(() => told.lines.length, 'it is told');
    match(textOf(list), /Zurzeit sind hier keine Angebote eingetragen/);
    deepEqual(told.lines, [
      '<engagiert-opportunity-list> locked: found "board:zeit", but the feed has time, goods, skills',
    ]);
    list.requestUpdate();
    await drawn(list);
    equal(told.lines.length, 1, 'once');
  });

  it('presets that no offer has all of', async () => {
    await offers({ locked: 'category:Bildung; board:goods' });
    await until(() => told.lines.length, 'it is told');
    match(told.lines[0], /locked: none of 6 offers has all that is asked for$/);
  });

  it('that all offers have expired', async () => {
    const past = OFFERS.map((offer) => ({ ...offer, validThrough: PAST }));
    await offers({}, past);
    await until(() => told.lines.length, 'it is told');
    match(
      told.lines[0],
      new RegExp(`all 6 offers have expired, the last on ${PAST}; include-past shows them$`),
    );
  });

  it('nothing of a search without results, or of a feed without offers', async () => {
    const list = await offers({}, []);
    match(textOf(list), /Zurzeit sind hier keine Angebote eingetragen/);
    await offers({ locked: 'board:time' });
    deepEqual(told.lines, []);
  });

  it('how many fields were left out of offers that show, and the first of them', async () => {
    await offers({}, [
      { id: 'a', title: 'Vorlesen', url: 'javascript:1', jobStartDate: 'bald' },
      { id: 'b', title: 'Garten' },
      { id: 'c' },
    ]);
    deepEqual(told.lines, [
      '<engagiert-opportunity-list> 1 of 3 records left out; the first, number 3: title: found nothing, expected a value',
      '<engagiert-opportunity-list> 2 fields left out; the first, of a: url: found javascript:1, expected an https, http, mailto or tel address',
    ]);
  });
});
