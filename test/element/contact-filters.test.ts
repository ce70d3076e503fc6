/** Narrowing down: each filter, its numbers, what the page decides, and what is open at the moment. */
import { CONTACTS, NOW } from '../fixtures/contacts.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { type Finder, openFilters, pinsOf, showFinder, withHours } from '../helpers/finder.js';
import { releaseClock, stopClockAt } from '../helpers/moment.js';
import { until } from '../helpers/until.js';
import {
  all,
  button,
  choose,
  countOf,
  drawn,
  facetCounts,
  maybeButton,
  one,
  openDialog,
  press,
  put,
  recordIds,
  search,
  unmountAll,
  words,
} from '../helpers/widget.js';

describe('filters of contact points', () => {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
    stopClockAt(NOW);
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
    releaseClock();
  });

  async function contacts(attributes = {}, body: unknown = CONTACTS): Promise<Finder> {
    const finder = await withHours(await showFinder({ src: server.at({ body }), ...attributes }));
    await openFilters(finder);
    return finder;
  }
  const names = (finder: Finder) => all(finder, '.facet').map(({ dataset }) => dataset.facet);

  it('are those that the feed has anything for', async () => {
    deepEqual(names(await contacts()), [
      'category',
      'open',
      'district',
      'channel',
      'audience',
      'languages',
      'accessibility',
      'body',
    ]);
    const bare = [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B', category: 'Sport' },
    ];
    const finder = await showFinder({ src: server.at({ body: bare }) });
    await openFilters(finder);
    deepEqual(names(finder), ['category'], 'no hours: nothing about what is open');
  });

  it('of a network are towns and Länder', async () => {
    const body = ['Husum', 'Aachen'].map((addressLocality, i) => ({
      id: `${i}`,
      title: addressLocality,
      address: { addressLocality },
      land: i ? 'NW' : 'SH',
    }));
    const finder = await showFinder({ src: server.at({ body }) });
    await openFilters(finder);
    deepEqual(names(finder), ['place', 'land']);
    deepEqual(await facetCounts(finder, 'land'), { 'Nordrhein-Westfalen': 1, 'Schleswig-Holstein': 1 });
  });

  for (const [facet, counts, value, ids] of [
    [
      'category',
      { Beratung: 2, Generationen: 1, Nachbarschaft: 1, Vermittlung: 1 },
      'Beratung',
      ['buero', 'rathaus'],
    ],
    ['district', { Nordstadt: 2, Südstadt: 2, Weiche: 1 }, 'Weiche', ['treff']],
    ['audience', { 'Ältere Menschen': 2, Alle: 1, Kinder: 1 }, 'Ältere Menschen', ['treff', 'werkstatt']],
    ['languages', { Deutsch: 2, Arabisch: 1, Türkisch: 1 }, 'Arabisch', ['telefon']],
    ['body', { Anlaufstelle: 1, Begegnungsstätte: 1, Ehrenamtsbüro: 1, Rathaus: 1 }, 'Rathaus', ['rathaus']],
  ] as const)
    it(`${facet}: each value with its number, one chosen`, async () => {
      const finder = await contacts();
      deepEqual(await facetCounts(finder, facet), counts);
      await choose(finder, facet, value);
      deepEqual(recordIds(finder), [...ids]);
      equal(countOf(finder), `${ids.length} ${ids.length === 1 ? 'Anlaufstelle' : 'Anlaufstellen'}`);
      ok(maybeButton(finder, 'Filter (1)'));
    });

  it('accessibility: partly is no yes, and unknown is no no', async () => {
    const finder = await contacts();
    const counts = await facetCounts(finder, 'accessibility');
    deepEqual(Object.fromEntries(Object.entries(counts).filter(([name]) => /Rollstuhl/.test(name))), {
      'mit Rollstuhl': 1,
      'mit Rollstuhl teilweise': 1,
    });
    ok(!Object.keys(counts).some((name) => /nicht|kein/.test(name)));
  });

  it('channel: told ones, and those that follow from what is there', async () => {
    const finder = await contacts();
    deepEqual(await facetCounts(finder, 'channel'), {
      Telefon: 3,
      'ohne Termin vor Ort': 2,
      Chat: 1,
      'E-Mail': 1,
      'vor Ort': 1,
    });
    await choose(finder, 'channel', 'Chat');
    deepEqual(recordIds(finder), ['buero']);
  });

  it('open: what is open now, and something else a moment later', async () => {
    const finder = await contacts();
    await until(
      async () => (await facetCounts(finder, 'open'))['jetzt geöffnet oder erreichbar'],
      'it is known',
    );
    await until(() => all(finder, '.opening.open').length === 2, 'texts are read');
    await choose(finder, 'open', 'jetzt geöffnet oder erreichbar');
    deepEqual(recordIds(finder), ['buero', 'telefon']);
    stopClockAt('2026-05-13T12:31:00+02:00');
    finder.requestUpdate();
    await drawn(finder);
    deepEqual(recordIds(finder), ['telefon']);
  });

  it('open: a page that shows only that, from the beginning', async () => {
    const finder = await showFinder({ src: server.at({ body: CONTACTS }), locked: 'open:now' });
    await until(() => recordIds(finder).length === 2, 'hours are read');
    deepEqual(recordIds(finder), ['buero', 'telefon']);
  });

  it('leave their own group out of its numbers, and others in', async () => {
    const finder = await contacts();
    await choose(finder, 'district', 'Nordstadt');
    deepEqual(await facetCounts(finder, 'district'), { Nordstadt: 2, Südstadt: 2, Weiche: 1 });
    deepEqual(await facetCounts(finder, 'category'), { Beratung: 1, Generationen: 1 });
    await choose(finder, 'district', 'Weiche');
    deepEqual(recordIds(finder), ['rathaus', 'treff', 'werkstatt']);
  });

  it('go with a text and a place, the overview with them', async () => {
    const finder = await contacts();
    await choose(finder, 'category', 'Beratung');
    one<HTMLInputElement>(finder, '[part=search]').focus();
    await search(finder, '24937');
    await until(() => maybeButton(finder, 'Ort vergessen'), 'the place is known');
    deepEqual(recordIds(finder), ['buero', 'rathaus']);
    equal(pinsOf(finder).length, 2);
    await press(finder, 'Alle Filter aufheben').catch(() => press(finder, /zurück|aufheben/));
    deepEqual(recordIds(finder).length, 7);
  });

  it('are taken back by their chips', async () => {
    const finder = await contacts();
    await choose(finder, 'category', 'Beratung');
    const chip = all<HTMLButtonElement>(finder, '.chips button')[0];
    ok(/Beratung/.test(words(chip)));
    chip?.click();
    await drawn(finder);
    equal(recordIds(finder).length, 7);
  });

  it('are chosen and ordered by the page, or not there', async () => {
    deepEqual(names(await contacts({ filters: 'body category' })), ['body', 'category']);
    const none = await showFinder({ src: server.at({ body: CONTACTS }), filters: 'none' });
    equal(maybeButton(none, /^Filter/), undefined);
    const locked = await contacts({ locked: 'category:Beratung' });
    deepEqual(recordIds(locked), ['buero', 'rathaus']);
    ok(!names(locked).includes('category'));
    equal(all(locked, '.chips button').length, 0, 'nobody takes it back');
  });

  it('that there are not are told to the webmaster, and cost nothing', async () => {
    const finder = await contacts({ filters: 'thema category', locked: 'farbe:rot' });
    deepEqual(names(finder), ['category']);
    equal(recordIds(finder).length, 7);
    ok(
      told.lines.some((line) => /filters: found "thema"/.test(line)),
      told.lines.join('\n'),
    );
    ok(
      told.lines.some((line) => /locked: found "farbe"/.test(line)),
      told.lines.join('\n'),
    );
  });

  it('stand in a sheet where it is narrow, which says how many there are to see', async () => {
    const box = put(document.createElement('div'));
    box.style.width = '300px';
    const finder = await showFinder({ src: server.at({ body: CONTACTS }) }, '', box);
    await until(() => maybeButton(finder, 'Filter')?.ariaHasPopup === 'dialog', 'it is narrow');
    await openFilters(finder);
    const sheet = await openDialog(finder, 'sheet');
    await choose(finder, 'category', 'Beratung');
    equal(words(sheet.querySelector('.main')), '2 Anlaufstellen zeigen');
    sheet.querySelector<HTMLElement>('.main')?.click();
    await until(() => !sheet.open, 'it is closed');
    await drawn(finder);
    equal(recordIds(finder).length, 2);
    ok(button(finder, 'Filter (1)'));
  });

  it('go into the address where the page wants that, and come from it', async () => {
    const before = location.href;
    const finder = await contacts({ 'url-state': '' });
    await choose(finder, 'category', 'Beratung');
    await until(() => new URL(location.href).searchParams.get('category'), 'the address says so');
    const { search: query } = location;
    unmountAll();
    history.replaceState(null, '', before);
    history.replaceState(null, '', query);
    const again = await showFinder({ src: server.at({ body: CONTACTS }), 'url-state': '' });
    await until(() => recordIds(again).length === 2, 'it is as it was');
    unmountAll();
    history.replaceState(null, '', before);
  });
});
