/** What the webmaster reads in the console when the list is not as they meant it. */
import { OFFERS, PAST } from '../fixtures/offers.js';
import { deepEqual, equal, match } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until, wait } from '../helpers/until.js';
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
    await until(() => told.lines.length >= 2, 'it is told');
    deepEqual(told.lines, [
      '<engagiert-opportunity-list> 1 of 3 records left out; the first, number 3: title: found nothing, expected a value',
      '<engagiert-opportunity-list> 2 fields left out; the first, of a: url: found javascript:1, expected an https, http, mailto or tel address; engagiert-load lists all',
    ]);
  });

  describe('mistakes in the page', () => {
    const lineOf = async (attributes: Record<string, string>) => {
      told.lines.length = 0;
      const list = await offers(attributes);
      deepEqual(drawnTitles(list).length > 0, true, 'the offers show all the same');
      const line = await until(() => told.lines[0], 'it is told');
      return line.replace('<engagiert-opportunity-list> ', '');
    };
    const drawnTitles = (list: Element) => [...(list.shadowRoot?.querySelectorAll('[part~=title]') ?? [])];

    it('a name that is no attribute, with the one that may be meant', async () => {
      for (const [wrong, right] of [
        ['pagesize', 'page-size'],
        ['headinglevel', 'heading-level'],
        ['heading-levl', 'heading-level'],
        ['includepast', 'include-past'],
      ] as const)
        equal(await lineOf({ [wrong]: '3' }), `${wrong}: no such attribute; ${right} may be meant`, wrong);
      match(await lineOf({ 'show-map': '' }), /^show-map: no such attribute; there are src, format, /);
    });

    it('a format, language, refresh or storage that there is not', async () => {
      equal(
        await lineOf({ format: 'ics' }),
        'format: found "ics", expected one of json, json-ld, geojson, ndjson, rpde, csv, icalendar',
      );
      equal(
        await lineOf({ lang: 'klingonisch' }),
        'lang: found "klingonisch", expected a language such as de, en or de-simple',
      );
      equal(
        await lineOf({ refresh: 'oft' }),
        'refresh: found "NaN", expected minutes from 1, or 0 to load once',
      );
      equal(await lineOf({ storage: 'local' }), 'storage: found "local", expected none');
      equal(
        await lineOf({ 'heading-level': '7' }),
        'heading-level: found "7", expected a number from 1 to 6',
      );
    });

    it('nothing where there is none, and nothing of what is not ours', async () => {
      const list = await offers({
        storage: 'none',
        lang: 'de-AT',
        refresh: '0',
        format: 'json',
        id: 'liste',
        class: 'a',
        style: 'color: red',
        'data-wert': '1',
        'aria-label': 'Angebote',
        'x-data': '{}',
        tabindex: '-1',
        '_ngcontent-abc': '',
        itemprop: 'list',
      });
      // The second time a language's texts are there already.
      for (const lang of ['en', 'en-GB', 'EN', 'de_AT']) await offers({ lang });
      await wait(200);
      deepEqual(told.lines, [], list.id);
    });
  });
});
