/** No fault that a machine can find, in any state and layout; targets that a finger meets; nothing that jumps or moves. */
import { HONOURS, manyHonours, NOW, PICTURE } from '../fixtures/honours.js';
import { AIM, axeFaults, ibmFaults, LEAST, NARROW, nameOf, targetsIn } from '../helpers/a11y.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { releaseClock, stopClockAt } from '../helpers/calendar.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { focusedName, press as keys, tabTo } from '../helpers/keys.js';
import { impatientPlace } from '../helpers/quick-store.js';
import { until } from '../helpers/until.js';
import { mountWall, openFilters, openHonour, showWall, type Wall } from '../helpers/wall.js';
import {
  all,
  choose,
  drawn,
  focused,
  maybeButton,
  one,
  openDialog,
  openFacet,
  press,
  put,
  search,
  unmountAll,
  words,
} from '../helpers/widget.js';

describe("the honour wall's accessibility", () => {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  let page: HTMLElement;
  before(() => {
    document.title = 'Danke';
    document.documentElement.lang = 'de';
  });
  after(() => {
    document.documentElement.removeAttribute('lang');
  });
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
    stopClockAt(NOW);
    page = put(document.createElement('main'));
    page.innerHTML = '<h1>Musterstadt sagt Danke</h1>';
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
    releaseClock();
  });

  const wall = (place: ParentNode = page, attributes = {}) =>
    showWall({ src: server.at({ body: HONOURS }), ...attributes }, '', place);
  const narrow = () => {
    const box = document.createElement('div');
    box.style.width = `${NARROW}px`;
    page.append(box);
    return box;
  };
  const impatient = () => {
    const place = impatientPlace();
    page.append(place);
    return place;
  };

  /** Each gives the wall in that state. */
  const STATES: Record<string, () => Promise<Wall>> = {
    loading: async () => {
      const loading = mountWall({ src: server.at({ silent: true }) }, '<p>Urkunden im Rathaus</p>', page);
      await drawn(loading);
      return loading;
    },
    grid: () => wall(),
    'grid, narrow': () => wall(narrow()),
    list: () => wall(page, { layout: 'list' }),
    'list, narrow': () => wall(narrow(), { layout: 'list' }),
    timeline: () => wall(page, { layout: 'timeline' }),
    'timeline, narrow': () => wall(narrow(), { layout: 'timeline' }),
    spotlight: () => wall(page, { layout: 'spotlight' }),
    'spotlight, alone and by itself': () =>
      wall(narrow(), { layout: 'spotlight', filters: 'none', rotate: '' }),
    'more to come': () => showWall({ src: server.at({ body: manyHonours(30) }) }, '', page),
    filters: async () => {
      const shown = await wall();
      await openFilters(shown);
      await openFacet(shown, 'level');
      return shown;
    },
    'narrowed, with chips': async () => {
      const shown = await wall();
      await openFilters(shown);
      await choose(shown, 'category', 'Natur');
      return shown;
    },
    'the sheet of filters': async () => {
      const shown = await wall(narrow());
      await until(() => maybeButton(shown, 'Filter')?.ariaHasPopup === 'dialog', 'it is narrow');
      await openFilters(shown);
      await openDialog(shown, 'sheet');
      await openFacet(shown, 'year');
      return shown;
    },
    details: async () => {
      const shown = await wall();
      await openHonour(shown, 'Birte Föhrwald');
      return shown;
    },
    'details, narrow, in memoriam': async () => {
      const shown = await wall(narrow());
      await openHonour(shown, 'Kai Wattenrade');
      return shown;
    },
    'details of a group': async () => {
      const shown = await wall();
      await openHonour(shown, 'Chor am Hafen');
      return shown;
    },
    'found nothing': async () => {
      const shown = await wall();
      await search(shown, 'xylophon');
      await until(() => all(shown, '.empty button').length, 'there is a way out');
      return shown;
    },
    'found something like it': async () => {
      const shown = await wall();
      await search(shown, 'wattenrode');
      await until(() => maybeButton(shown, /Stattdessen/), 'it is offered');
      return shown;
    },
    'nobody named': () => showWall({ src: server.at({ body: HONOURS.slice(5) }) }, '', page),
    empty: () => showWall({ src: server.at({ body: [] }) }, '', page),
    'all over': () =>
      showWall({ src: server.at({ body: [{ ...HONOURS[0], expires: '2020-01-01' }] }) }, '', page),
    'partly unreachable': () =>
      showWall({ src: `${server.at({ body: HONOURS })} ${server.at({ status: 404 })}` }, '', impatient()),
    stale: async () => {
      const src = server.at({ body: HONOURS });
      const shown = await showWall({ src }, '', impatient());
      server.answer(src, { status: 500 });
      await shown.reload();
      await drawn(shown);
      return shown;
    },
    failed: () => showWall({ src: server.at({ status: 404 }) }, '<p>Urkunden im Rathaus</p>', impatient()),
    'right to left': async () => {
      page.dir = 'rtl';
      return wall();
    },
  };

  for (const [state, open] of Object.entries(STATES)) {
    it(`${state}: no fault, and nothing too small`, async () => {
      const shown = await open();
      deepEqual(await axeFaults(page), []);
      deepEqual(await ibmFaults(page), []);
      const targets = targetsIn(shown.renderRoot);
      const tooSmall = targets.filter(({ width, height }) => width < LEAST || height < LEAST);
      deepEqual(tooSmall.map(nameOf), []);
      const controls = targets.filter(({ element }) => !element.matches('[part~=title], dd a'));
      deepEqual(controls.filter(({ height }) => height < AIM - 0.5).map(nameOf), []);
    }).timeout(30_000);
  }

  it('no layout is wider than its place', async () => {
    const long = [
      {
        '@id': 'l',
        about: { '@type': 'Group', name: 'Donaudampfschifffahrtsgesellschaft'.repeat(8), size: 9 },
        award: { name: 'x'.repeat(200) },
      },
      { '@id': 'r', about: { '@type': 'Organization', name: 'جمعية المتطوعين في المدينة' }, award: 'جائزة' },
      { '@id': 'e', about: { '@type': 'Organization', name: '🌻' } },
      { '@id': 's', about: { '@type': 'Organization', name: 'X' } },
      ...HONOURS,
    ];
    const box = narrow();
    for (const layout of ['grid', 'list', 'timeline', 'spotlight']) {
      const shown = await showWall({ src: server.at({ body: long }), layout }, '', box);
      const edge = box.getBoundingClientRect().right + 1;
      const wide = all(shown, '*').filter(
        (element) => !element.closest('.hidden, dialog') && element.getBoundingClientRect().right > edge,
      );
      deepEqual(
        wide.map((element) => element.className || element.localName),
        [],
        layout,
      );
    }
  });

  it('headings are of the level the page asks for; names stand below their years', async () => {
    const levels = (shown: Wall) => [...new Set(all(shown, '[role=heading]').map((each) => each.ariaLevel))];
    deepEqual(levels(await wall(page, { 'heading-level': '4' })), ['4']);
    deepEqual(levels(await wall(page, { 'heading-level': '4', layout: 'timeline' })), ['4', '5']);
    deepEqual(levels(await wall(page, { 'heading-level': '6', layout: 'timeline' })), ['6']);
  });

  it('a name beside a picture is not read twice, initials are not read at all', async () => {
    const shown = await wall();
    equal(one<HTMLImageElement>(shown, '[data-record-id=birte] img').alt, '');
    for (const initials of all(shown, '.initials')) equal(initials.ariaHidden, 'true');
    const body = [
      {
        ...HONOURS[0],
        about: { '@type': 'Person', name: 'Birte F', image: { url: PICTURE, alt: 'Im Garten' } },
      },
    ];
    const other = await showWall({ src: server.at({ body }) }, '', page);
    equal(one<HTMLImageElement>(other, 'img').alt, 'Im Garten', 'what it shows beyond the name is');
  });

  it('nothing jumps while pictures come, or do not', async () => {
    const box = narrow();
    const body = [
      HONOURS[0],
      {
        ...HONOURS[0],
        '@id': 'b',
        about: { '@type': 'Person', name: 'Ole Y', image: `${location.origin}/none.jpg` },
      },
      HONOURS[1],
    ];
    const shown = await showWall({ src: server.at({ body }) }, '', box);
    const places = () => all(shown, '[part=record]').map((each) => each.getBoundingClientRect().top);
    const before = places();
    await until(() => all(shown, 'img').every((image) => (image as HTMLImageElement).complete), 'they came');
    await until(() => all(shown, '[data-record-id=b] .initials').length, 'initials stand where none came');
    deepEqual(places(), before);
  });

  it('goes by keyboard: to a name, into its details, and back', async () => {
    const shown = await wall();
    one(shown, '[part=search]').focus();
    const path = await tabTo((element) => element.matches('[part~=title]'));
    deepEqual(path, ['Sortieren', 'Filter', 'Kai Wattenrade']);
    await keys('Enter');
    const dialog = await openDialog(shown, 'details');
    await until(() => dialog.contains(focused()), 'the focus is in it');
    await keys('Escape');
    await until(() => !dialog.open, 'it is closed');
    equal(focusedName(), 'Kai Wattenrade');
  });

  it('the number is told once typing rests, politely', async () => {
    const shown = await wall();
    const status = one(shown, '[part=count] [role=status]');
    await until(() => words(status) === '7 Ehrungen', 'it is told');
    const seen: string[] = [];
    const observer = new MutationObserver(() => seen.push(words(status)));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    for (const typed of ['b', 'bi', 'bir', 'birt', 'birte']) await search(shown, typed);
    await until(() => seen.length, 'the number is told');
    observer.disconnect();
    deepEqual(seen, ['1 Ehrung']);
  });

  it('the focus stays where more is shown: at the first new one', async () => {
    const shown = await showWall(
      { src: server.at({ body: manyHonours(30) }), 'page-size': '10', sort: 'feed' },
      '',
      page,
    );
    await press(shown, 'Mehr anzeigen');
    await until(() => focusedName() === 'Anna10 Beispiel10', 'it is there');
    ok(!maybeButton(shown, 'Mehr anzeigen')?.disabled);
  });
});
