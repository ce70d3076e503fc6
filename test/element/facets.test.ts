/** Filters narrow the list, their counts tell what choosing would show, and a page can set them. */
import { OFFERS, TITLES } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import {
  all,
  button,
  choose,
  countOf,
  drawn,
  facetCounts,
  type List,
  maybeButton,
  one,
  openDialog,
  openFacet,
  press,
  search,
  show,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

const facetButtons = (list: List) => all(list, '.facet > button').map(words);
const chips = (list: List) => all(list, '.chips button').map((chip) => chip.ariaLabel ?? words(chip));

describe('facets', () => {
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

  it('show four at first and the others one step away, only those that the feed has anything for', async () => {
    const list = await offers();
    deepEqual(facetButtons(list), ['Börse', 'Bereich', 'Zeit', 'Stadtteil']);
    await press(list, 'Weitere Filter');
    await until(() => facetButtons(list).length > 4, 'all filters show');
    deepEqual(facetButtons(list), [
      'Börse',
      'Bereich',
      'Zeit',
      'Stadtteil',
      'Vor Ort oder online',
      'Für wen',
      'Fähigkeiten',
      'Sprachen',
      'Barrierefreiheit',
      'Organisation',
    ]);
    equal(maybeButton(list, 'Weitere Filter'), undefined);
  });

  it('offer places where a feed knows no districts', async () => {
    const body = OFFERS.map((offer) => ({ ...offer, district: undefined }));
    const list = await show({ src: server.at({ body }), filters: 'district place' });
    await until(() => facetButtons(list).length, 'the filters show');
    deepEqual(facetButtons(list), ['Ort']);
    deepEqual(await facetCounts(list, 'place'), { Musterstadt: 3 });
  });

  it('count what each value has, the most frequent first, in words', async () => {
    const list = await offers();
    deepEqual(Object.entries(await facetCounts(list, 'category')), [
      ['Bildung', 2],
      ['Umwelt', 2],
      ['Digitales', 1],
      ['Integration', 1],
      ['Kinder und Jugend', 1],
      ['Soziales', 1],
    ]);
    deepEqual(await facetCounts(list, 'board'), { Zeit: 4, Sachen: 1, 'Wissen und Können': 1 });
  });

  it("leave their own choice out of their counts, and nobody else's", async () => {
    const list = await offers();
    await choose(list, 'district', 'Südstadt');
    deepEqual(titles(list), ['Gartenpatenschaft am Südhang', 'Lastenrad zum Ausleihen']);
    deepEqual(await facetCounts(list, 'district'), { Altstadt: 2, Südstadt: 2, Nordstadt: 1 });
    deepEqual(await facetCounts(list, 'category'), { Umwelt: 2 });
    await search(list, 'lastenrad');
    deepEqual(await facetCounts(list, 'district'), { Südstadt: 1 });
  });

  it('widen within one filter and narrow across several', async () => {
    const list = await offers();
    await choose(list, 'district', 'Altstadt');
    await choose(list, 'district', 'Nordstadt');
    deepEqual(titles(list), [
      'Vorlesen im Kindergarten',
      'Fahrdienst zum Seniorentreff',
      'Sprachcafé: gemeinsam Deutsch sprechen',
    ]);
    await choose(list, 'category', 'Bildung');
    deepEqual(titles(list), ['Vorlesen im Kindergarten', 'Sprachcafé: gemeinsam Deutsch sprechen']);
    equal(countOf(list), '2 Angebote');
    equal(words(one(list, '[data-facet=district] > button')), 'Stadtteil2');
  });

  it('show what is chosen, each with its way back', async () => {
    const list = await offers();
    await choose(list, 'board', 'Zeit');
    await choose(list, 'district', 'Altstadt');
    deepEqual(chips(list), ['Filter entfernen: Zeit', 'Filter entfernen: Altstadt', 'Alle zurücksetzen']);
    all(list, '.chips button')[0]?.click();
    await drawn(list);
    deepEqual(chips(list), ['Filter entfernen: Altstadt', 'Alle zurücksetzen']);
    await press(list, 'Alle zurücksetzen');
    deepEqual(chips(list), []);
    deepEqual(titles(list), TITLES);
  });

  it('keep a value that nothing is left of, so that it can be taken back', async () => {
    const list = await offers();
    await choose(list, 'category', 'Digitales');
    await search(list, 'garten');
    deepEqual(await facetCounts(list, 'category'), {
      Bildung: 1,
      'Kinder und Jugend': 1,
      Umwelt: 1,
      Digitales: 0,
    });
    deepEqual(titles(list), []);
    await choose(list, 'category', 'Digitales');
    equal(titles(list).length, 2);
  });

  it('show the first twelve values and the rest on demand', async () => {
    const body = Array.from({ length: 15 }, (_, i) => ({
      title: `Angebot ${i}`,
      category: [`Thema ${String(i).padStart(2, '0')}`],
    }));
    const list = await show({ src: server.at({ body }) });
    equal(Object.keys(await facetCounts(list, 'category')).length, 12);
    await press(list, '3 weitere');
    equal(Object.keys(await facetCounts(list, 'category')).length, 15);
  });

  it("name languages and aids in words, and a publisher's own words as they are", async () => {
    const body = [
      { title: 'Eins', languages: ['de', 'tr', 'Plattdeutsch'], accessibility: ['wheelchair', 'Ruheraum'] },
    ];
    const list = await show({ src: server.at({ body }) });
    deepEqual(Object.keys(await facetCounts(list, 'languages')).sort(), [
      'Deutsch',
      'Plattdeutsch',
      'Türkisch',
    ]);
    deepEqual(Object.keys(await facetCounts(list, 'accessibility')).sort(), ['Ruheraum', 'mit Rollstuhl']);
  });

  it('close when another is opened, when the page is clicked, and by their own button', async () => {
    const list = await offers();
    await openFacet(list, 'category');
    await openFacet(list, 'district');
    equal(all(list, '.values').length, 1);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await drawn(list);
    equal(all(list, '.values').length, 0);
    await openFacet(list, 'district');
    await press(list, /^Stadtteil/);
    equal(all(list, '.values').length, 0);
    equal(one(list, '[data-facet=district] > button').ariaExpanded, 'false');
  });

  describe('as the page sets them', () => {
    it('are those that it names, in its order', async () => {
      const list = await offers({ filters: 'organization, district' });
      await until(() => facetButtons(list).length, 'the filters show');
      deepEqual(facetButtons(list), ['Organisation', 'Stadtteil']);
    });

    it('are none when it says so', async () => {
      const list = await offers({ filters: 'none' });
      deepEqual(facetButtons(list), []);
      equal(maybeButton(list, 'Weitere Filter'), undefined);
    });

    it('are all, and a console line says why, when it names one that does not exist', async () => {
      const list = await offers({ filters: 'district colour' });
      await until(() => facetButtons(list).length, 'the filters show');
      deepEqual(facetButtons(list), ['Stadtteil']);
      const lines = told.lines.filter((line) => line.includes('filters'));
      equal(lines.length, 1, 'said once');
      match(lines[0], /^<engagiert-opportunity-list> filters: found "colour", expected board, category, /);
    });

    it('cannot be removed when they are locked', async () => {
      const list = await offers({ locked: 'board:time; district:Altstadt,Südstadt' });
      deepEqual(titles(list), [
        'Gartenpatenschaft am Südhang',
        'Fahrdienst zum Seniorentreff',
        'Sprachcafé: gemeinsam Deutsch sprechen',
      ]);
      ok(
        !facetButtons(list).some((name) => /Börse|Stadtteil/.test(name)),
        'nothing to change what is locked',
      );
      deepEqual(chips(list), []);
      deepEqual(await facetCounts(list, 'category'), { Bildung: 1, Integration: 1, Soziales: 1, Umwelt: 1 });
      await choose(list, 'category', 'Umwelt');
      await press(list, 'Alle zurücksetzen');
      equal(titles(list).length, 3, 'a reset leaves what is locked');
    });

    it('can be locked as JSON', async () => {
      const list = await offers({ locked: '{"category": ["Umwelt"], "board": "goods"}' });
      deepEqual(titles(list), ['Lastenrad zum Ausleihen']);
    });

    it('tell the webmaster what is wrong with a lock', async () => {
      for (const [locked, expected] of [
        ['district', 'locked: found "district", expected filter:value,value'],
        ['colour:red', 'locked: found "colour", expected board, category,'],
        ['{"board": ', 'locked: found {"board":, expected JSON such as {"board": ["time"]}'],
        ['{"board": null}', ''],
        ['[1]', 'locked: found "[1]", expected filter:value,value'],
      ] as const) {
        told.lines.length = 0;
        const list = await offers({ locked });
        ok(list.renderRoot.querySelector('[part=count]'), `${locked}: the list is there`);
        if (!expected) continue;
        const lines = told.lines.filter((line) => line.includes(`> ${expected}`));
        equal(lines.length, 1, `${locked}: ${told.lines.join(' | ')}`);
      }
    });
  });

  describe('in a narrow place', () => {
    async function narrow() {
      const place = document.createElement('div');
      place.style.width = '320px';
      document.body.append(place);
      const list = await show({ src: server.at({ body: OFFERS }) }, '', place);
      await until(() => maybeButton(list, 'Filter'), 'the filters are behind one button');
      return list;
    }

    it('stand in a sheet that says how much it will show', async () => {
      const list = await narrow();
      deepEqual(facetButtons(list), []);
      await press(list, 'Filter');
      const sheet = await openDialog(list, 'sheet');
      equal(facetButtons(list).length, 10, 'all of them at once');
      const told = () => words(sheet.querySelector('[role=status]'));
      await choose(list, 'district', 'Altstadt');
      equal(told(), '', 'not yet: more may be chosen');
      await until(() => told() === '2 Angebote', 'a screen reader is told inside the sheet, when it rests');
      await press(list, '2 Angebote zeigen');
      await until(() => !sheet.open, 'the sheet is closed');
      deepEqual(titles(list), ['Fahrdienst zum Seniorentreff', 'Sprachcafé: gemeinsam Deutsch sprechen']);
      equal(words(button(list, /^Filter/)), 'Filter (1)');
    });

    it('can all be reset in it', async () => {
      const list = await narrow();
      await press(list, 'Filter');
      const sheet = await openDialog(list, 'sheet');
      ok(!/zurücksetzen/.test(words(sheet)), 'nothing to reset yet');
      await choose(list, 'board', 'Sachen');
      sheet.querySelector<HTMLElement>('.sheet-foot .plain')?.click();
      await drawn(list);
      equal(titles(list).length, 6);
      ok(sheet.open);
    });
  });
});
