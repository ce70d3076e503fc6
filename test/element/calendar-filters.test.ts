/** Filters narrow the calendar by what events are and by when, tell what choosing would show, and have a way back. */
import '../../src/widgets/provider/provider.js';
import { EVENTS, NOW } from '../fixtures/events.js';
import { OFFERS } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import {
  type Calendar,
  openFilters,
  releaseClock,
  showCalendar,
  showMonth,
  stopClockAt,
} from '../helpers/calendar.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import {
  all,
  choose,
  countOf,
  drawn,
  facetCounts,
  fill,
  focused,
  maybeButton,
  one,
  openDialog,
  openFacet,
  press,
  put,
  recordIds,
  search,
  show,
  textOf,
  unmountAll,
  type Widget,
  words,
} from '../helpers/widget.js';

const facetButtons = (calendar: Calendar) => all(calendar, '.facet > button').map(words);
const chips = (calendar: Calendar) =>
  all(calendar, '.chips button').map((chip) => chip.ariaLabel ?? words(chip));
const period = (calendar: Calendar) => one<HTMLSelectElement>(calendar, '.period select');
const dayField = (calendar: Calendar, name: string) =>
  all(calendar, '.day-field')
    .find((label) => words(label) === name)
    ?.querySelector('input') as HTMLInputElement;

describe("a calendar's filters", () => {
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

  const events = (attributes = {}, body: unknown = EVENTS, place?: ParentNode) =>
    showCalendar({ src: server.at({ body }), ...attributes }, '', place);
  async function opened(attributes = {}, body?: unknown): Promise<Calendar> {
    const calendar = await events(attributes, body);
    await openFilters(calendar);
    return calendar;
  }
  const narrow = () => {
    const box = put(document.createElement('div'));
    box.style.width = '300px';
    return box;
  };

  it('open and close by one button, and show what the feed has anything for', async () => {
    const calendar = await events();
    equal(maybeButton(calendar, 'Filter')?.getAttribute('aria-expanded'), 'false');
    await openFilters(calendar);
    equal(maybeButton(calendar, 'Filter')?.getAttribute('aria-expanded'), 'true');
    deepEqual(facetButtons(calendar), [
      'Art',
      'Stadtteil',
      'Vor Ort oder online',
      'Für wen',
      'Eintritt',
      'Anmeldung',
      'Barrierefreiheit',
      'Stand',
      'Veranstaltet von',
    ]);
    await press(calendar, 'Filter');
    deepEqual([facetButtons(calendar), all(calendar, '.period').length], [[], 0]);
  });

  it('count what is to come, each value in words, the most frequent first', async () => {
    const calendar = await opened();
    deepEqual(Object.entries(await facetCounts(calendar, 'category')), [
      ['Fest', 3],
      ['Beratung', 2],
      ['Kurs', 1],
      ['Messe', 1],
      ['Sport', 1],
      ['Vortrag', 1],
    ]);
    deepEqual(await facetCounts(calendar, 'district'), { Altstadt: 2, Nordstadt: 2 });
    deepEqual(await facetCounts(calendar, 'mode'), { online: 1, 'am Telefon': 1, 'vor Ort und online': 1 });
    deepEqual(await facetCounts(calendar, 'audience'), { Alle: 1, Vorstände: 1 });
    deepEqual(await facetCounts(calendar, 'price'), { kostenlos: 1 });
    deepEqual(await facetCounts(calendar, 'accessibility'), { 'mit Rollstuhl': 1 });
    deepEqual(await facetCounts(calendar, 'status'), {
      Abgesagt: 1,
      Ausgebucht: 1,
      'Jetzt online': 1,
      'Unter Vorbehalt': 1,
      Verschoben: 1,
    });
    deepEqual(await facetCounts(calendar, 'organization'), {
      Freiwilligenagentur: 2,
      'Bürgerstiftung Musterstadt': 1,
    });
  });

  it('know where registration is open: not where it is full, closed, or the event is cancelled', async () => {
    const calendar = await opened();
    deepEqual(await facetCounts(calendar, 'registration'), { 'Anmeldung offen': 2 });
    await choose(calendar, 'registration', 'Anmeldung offen');
    deepEqual([...new Set(recordIds(calendar))], ['messe', 'kurs']);
  });

  it("measure a deadline by the place's clock", async () => {
    const registration = { deadline: '2026-05-13T05:00' };
    const body = [{ title: 'Lauf', startDate: '2026-05-20', registration }];
    // In New York it is 04:00, here it is 10:00.
    const there = await opened({ 'time-zone': 'America/New_York' }, body);
    deepEqual(await facetCounts(there, 'registration'), { 'Anmeldung offen': 1 });
    const here = await opened({}, body);
    equal(facetButtons(here).includes('Anmeldung'), false);
  });

  it("leave their own choice out of their counts, and nobody else's", async () => {
    const calendar = await opened();
    await choose(calendar, 'district', 'Altstadt');
    deepEqual(recordIds(calendar), ['messe', 'kochen']);
    equal(countOf(calendar), '2 Veranstaltungen');
    deepEqual(await facetCounts(calendar, 'district'), { Altstadt: 2, Nordstadt: 2 });
    deepEqual(await facetCounts(calendar, 'category'), { Fest: 1, Messe: 1 });
    await search(calendar, 'messe');
    await until(() => countOf(calendar) === '1 Veranstaltung', 'it is searched');
    deepEqual(await facetCounts(calendar, 'district'), { Altstadt: 1 });
  });

  it('widen within one filter and narrow across several', async () => {
    const calendar = await opened();
    await choose(calendar, 'district', 'Altstadt');
    await choose(calendar, 'district', 'Nordstadt');
    deepEqual(recordIds(calendar), ['woche', 'messe', 'lauf', 'kochen']);
    await choose(calendar, 'category', 'Fest');
    deepEqual(recordIds(calendar), ['woche', 'kochen']);
    equal(words(one(calendar, '[data-facet=district] > button')), 'Stadtteil2');
    ok(maybeButton(calendar, 'Filter (3)'));
  });

  it('show what is chosen, each with its way back', async () => {
    const calendar = await opened();
    await choose(calendar, 'category', 'Fest');
    await fill(calendar, period(calendar), 'weekend');
    deepEqual(chips(calendar).sort(), [
      'Alle zurücksetzen',
      'Filter entfernen: Am Wochenende',
      'Filter entfernen: Fest',
    ]);
    deepEqual(recordIds(calendar), ['woche']);
    all(calendar, '.chips button')
      .find((chip) => chip.ariaLabel?.endsWith('Am Wochenende'))
      ?.click();
    await drawn(calendar);
    deepEqual(recordIds(calendar), ['woche', 'kochen', 'nacht']);
    equal(period(calendar).value, '');
    await until(() => focused()?.closest('.chips'), 'the focus goes on to the next');
    await press(calendar, 'Alle zurücksetzen');
    equal(chips(calendar).length, 0);
    equal(countOf(calendar), '9 Veranstaltungen');
    await until(() => focused()?.matches('[part~=search]'), 'the focus is not lost');
  });

  it('narrow the month, too', async () => {
    const calendar = await showMonth({ src: server.at({ body: EVENTS }) });
    await openFilters(calendar);
    await choose(calendar, 'category', 'Kurs');
    deepEqual(
      all(calendar, 'td')
        .filter((cell) => cell.querySelector('a'))
        .map((cell) => cell.dataset.day),
      ['2026-05-18', '2026-05-25'],
    );
  });

  describe('by period', () => {
    for (const [name, ids] of [
      ['today', ['woche']],
      ['weekend', ['woche', 'lauf']],
      ['week', ['woche', 'messe', 'lauf', 'kurs']],
      ['month', ['woche', 'messe', 'lauf', 'kurs', 'kochen', 'sprechstunde', 'nacht', 'kurs']],
    ] as const) {
      it(`${name}: what is on then, and nothing without a day`, async () => {
        const calendar = await opened();
        await fill(calendar, period(calendar), name);
        deepEqual(recordIds(calendar), [...ids]);
        await fill(calendar, period(calendar), '');
        equal(countOf(calendar), '9 Veranstaltungen');
      });
    }

    it('between two days', async () => {
      const calendar = await opened();
      await fill(calendar, period(calendar), 'days');
      await until(() => dayField(calendar, 'Von'), 'there are fields for the days');
      equal(dayField(calendar, 'Von').value, '2026-05-13');
      await fill(calendar, dayField(calendar, 'Von'), '2026-05-20');
      await fill(calendar, dayField(calendar, 'Bis'), '2026-05-21');
      deepEqual(recordIds(calendar), ['kochen', 'sprechstunde']);
      deepEqual(chips(calendar)[0], 'Filter entfernen: 20.05.2026 – 21.05.2026');
      equal(dayField(calendar, 'Bis').min, '2026-05-20');
      await fill(calendar, dayField(calendar, 'Bis'), '');
      deepEqual(recordIds(calendar), ['kochen', 'sprechstunde', 'nacht', 'kurs', 'kurs', 'vortrag']);
    });

    it('never widens what the page shows', async () => {
      const calendar = await opened({ from: '2026-05-20', until: '2026-05-24' });
      await fill(calendar, period(calendar), 'month');
      deepEqual(recordIds(calendar), ['kochen', 'sprechstunde', 'nacht']);
    });

    it('counts events, and facets with it', async () => {
      const calendar = await opened();
      await fill(calendar, period(calendar), 'week');
      equal(countOf(calendar), '4 Veranstaltungen');
      deepEqual(await facetCounts(calendar, 'category'), { Fest: 1, Kurs: 1, Messe: 1, Sport: 1 });
    });
  });

  describe('as the page wants them', () => {
    it('are those named, in that order', async () => {
      const calendar = await opened({ filters: 'period, organization district' });
      deepEqual(facetButtons(calendar), ['Veranstaltet von', 'Stadtteil']);
      equal(all(calendar, '.period').length, 1);
      calendar.filters = 'district';
      await drawn(calendar);
      deepEqual([facetButtons(calendar), all(calendar, '.period').length], [['Stadtteil'], 0]);
    });

    it('are none', async () => {
      const calendar = await events({ filters: 'none' });
      equal(maybeButton(calendar, /^Filter/), undefined);
    });

    it('name places where a feed knows no districts', async () => {
      const calendar = await opened(
        {},
        EVENTS.map((event) => ({ ...event, district: undefined })),
      );
      ok(facetButtons(calendar).includes('Ort'));
      deepEqual(await facetCounts(calendar, 'place'), { Musterstadt: 3 });
    });

    it('are locked: what nobody can remove is neither offered nor listed', async () => {
      const calendar = await opened({ locked: 'category:Fest; district:Nordstadt' });
      deepEqual(recordIds(calendar), ['woche']);
      deepEqual(chips(calendar), []);
      equal(facetButtons(calendar).includes('Art'), false);
      equal(facetButtons(calendar).includes('Stadtteil'), false);
      calendar.locked = '';
      await drawn(calendar);
      equal(countOf(calendar), '9 Veranstaltungen');
    });

    it('are locked to a period', async () => {
      const calendar = await events({ locked: 'period:weekend' });
      deepEqual(recordIds(calendar), ['woche', 'lauf']);
      await press(calendar, 'Filter');
      await until(() => facetButtons(calendar).length, 'the filters are there');
      equal(all(calendar, '.period').length, 0, 'which nobody can change');
    });

    it('are told when nobody knows them', async () => {
      const calendar = await opened({ filters: 'period category farbe', locked: 'groesse:L' });
      deepEqual(facetButtons(calendar), ['Art']);
      const lines = told.lines.join('\n');
      match(lines, /filters: found "farbe", expected period, category, district/);
      match(lines, /locked: found "groesse", expected period, category, district/);
      calendar.locked = 'category';
      await drawn(calendar);
      match(told.lines.at(-1), /locked: found "category", expected filter:value,value/);
      equal(countOf(calendar), '9 Veranstaltungen');
    });
  });

  describe('where it is narrow', () => {
    it('are in a sheet that says how much there is to see', async () => {
      const calendar = await events({}, EVENTS, narrow());
      await until(
        () => maybeButton(calendar, 'Filter')?.ariaHasPopup === 'dialog',
        'it is drawn for little room',
      );
      maybeButton(calendar, 'Filter')?.focus();
      await openFilters(calendar);
      const sheet = await openDialog(calendar, 'sheet');
      ok(sheet.contains(period(calendar)));
      await choose(calendar, 'district', 'Altstadt');
      ok(maybeButton(calendar, '2 Veranstaltungen zeigen'));
      deepEqual(recordIds(calendar), ['messe', 'kochen'], 'the calendar follows at once');
      await until(
        () => words(sheet.querySelector('[role=status]')) === '2 Veranstaltungen',
        'a screen reader is told inside the sheet, when it rests',
      );
      await press(calendar, 'Alle zurücksetzen');
      ok(maybeButton(calendar, '9 Veranstaltungen zeigen'));
      await until(() => words(focused()) === '9 Veranstaltungen zeigen', 'the focus stays in the sheet');
      await press(calendar, '9 Veranstaltungen zeigen');
      await until(() => !sheet.open, 'it is closed');
      equal(words(focused()), 'Filter');
    });

    it('leave the sheet when there is room, without closing the page in', async () => {
      const box = narrow();
      const calendar = await events({}, EVENTS, box);
      await until(
        () => maybeButton(calendar, 'Filter')?.ariaHasPopup === 'dialog',
        'it is drawn for little room',
      );
      await openFilters(calendar);
      await openDialog(calendar, 'sheet');
      box.style.width = '900px';
      await until(
        () => maybeButton(calendar, 'Filter')?.ariaHasPopup !== 'dialog',
        'it is drawn for much room',
      );
      equal(all(calendar, 'dialog[open]').length, 0);
      box.style.width = '300px';
      await until(() => maybeButton(calendar, 'Filter')?.ariaHasPopup === 'dialog', 'it is narrow again');
      await drawn(calendar);
      equal(all(calendar, 'dialog[open]').length, 0, 'nothing opens by itself');
    });
  });

  describe('with neighbours', () => {
    const provide = (attributes = {}) => {
      const provider = document.createElement('engagiert-provider');
      for (const [name, value] of Object.entries(attributes)) provider.setAttribute(name, String(value));
      return put(provider);
    };
    const both = async () => {
      const provider = provide();
      const calendar = await events({}, EVENTS, provider);
      const list = await show({ src: server.at({ body: OFFERS }) }, '', provider);
      await openFilters(calendar);
      return { calendar, list };
    };
    const until2 = (widget: Widget, ids: string) =>
      until(() => [...new Set(recordIds(widget))].join() === ids, `it shows ${ids}`);

    it('share the district, both ways, and nothing else', async () => {
      const { calendar, list } = await both();
      await choose(calendar, 'district', 'Nordstadt');
      await until2(calendar, 'woche,lauf');
      await until2(list, 'lesen');
      await choose(calendar, 'category', 'Fest');
      await until2(calendar, 'woche');
      await until2(list, 'lesen');
      await choose(list, 'district', 'Nordstadt');
      await until2(calendar, 'woche,kochen,nacht');
      await press(calendar, 'Alle zurücksetzen');
      equal(countOf(calendar), '9 Veranstaltungen');
    });

    it('lead out of a district in which nothing is on', async () => {
      const { calendar, list } = await both();
      await choose(list, 'district', 'Südstadt');
      await until(() => recordIds(calendar).length === 0, 'nothing is on there');
      const out = await until(
        () => all<HTMLButtonElement>(calendar, '.empty button')[0],
        `there is a way out of: ${textOf(calendar)}`,
      );
      out.click();
      await until(() => recordIds(calendar).length, 'everything shows again');
      equal(recordIds(list).length, 6);
    });
  });

  it('keep what lies open while the calendar changes', async () => {
    const calendar = await opened();
    await openFacet(calendar, 'category');
    calendar.requestUpdate();
    await drawn(calendar);
    equal(all(calendar, '.values').length, 1);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await drawn(calendar);
    equal(all(calendar, '.values').length, 0, 'a press elsewhere closes it');
  });
});
