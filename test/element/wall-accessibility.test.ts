/** No fault that a machine can find, in any state and layout; targets that a finger meets; nothing that jumps or moves. */
import { HONOURS, manyHonours, NOW, PICTURE } from '../fixtures/honours.js';
import { checkStates, setUpPage } from '../helpers/a11y-page.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { focusedName, press as keys, tabTo } from '../helpers/keys.js';
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
  search,
  words,
} from '../helpers/widget.js';

describe("the honour wall's accessibility", () => {
  const here = setUpPage('Danke', NOW);

  const wall = (place: ParentNode = here.page, attributes = {}) =>
    showWall({ src: here.server.at({ body: HONOURS }), ...attributes }, '', place);

  /** Each gives the wall in that state. */
  const STATES: Record<string, () => Promise<Wall>> = {
    loading: async () => {
      const loading = mountWall(
        { src: here.server.at({ silent: true }) },
        '<p>Urkunden im Rathaus</p>',
        here.page,
      );
      await drawn(loading);
      return loading;
    },
    grid: () => wall(),
    'grid, narrow': () => wall(here.narrow()),
    list: () => wall(here.page, { layout: 'list' }),
    'list, narrow': () => wall(here.narrow(), { layout: 'list' }),
    timeline: () => wall(here.page, { layout: 'timeline' }),
    'timeline, narrow': () => wall(here.narrow(), { layout: 'timeline' }),
    spotlight: () => wall(here.page, { layout: 'spotlight' }),
    'spotlight, alone and by itself': () =>
      wall(here.narrow(), { layout: 'spotlight', filters: 'none', rotate: '' }),
    'more to come': () => showWall({ src: here.server.at({ body: manyHonours(30) }) }, '', here.page),
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
      const shown = await wall(here.narrow());
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
      const shown = await wall(here.narrow());
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
    'nobody named': () => showWall({ src: here.server.at({ body: HONOURS.slice(5) }) }, '', here.page),
    empty: () => showWall({ src: here.server.at({ body: [] }) }, '', here.page),
    'all over': () =>
      showWall({ src: here.server.at({ body: [{ ...HONOURS[0], expires: '2020-01-01' }] }) }, '', here.page),
    'partly unreachable': () =>
      showWall(
        { src: `${here.server.at({ body: HONOURS })} ${here.server.at({ status: 404 })}` },
        '',
        here.impatient(),
      ),
    stale: async () => {
      const src = here.server.at({ body: HONOURS });
      const shown = await showWall({ src }, '', here.impatient());
      here.server.answer(src, { status: 500 });
      await shown.reload();
      await drawn(shown);
      return shown;
    },
    failed: () =>
      showWall({ src: here.server.at({ status: 404 }) }, '<p>Urkunden im Rathaus</p>', here.impatient()),
    'right to left': async () => {
      here.page.dir = 'rtl';
      return wall();
    },
  };

  checkStates(here, STATES, '[part~=title], dd a');

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
    const box = here.narrow();
    for (const layout of ['grid', 'list', 'timeline', 'spotlight']) {
      const shown = await showWall({ src: here.server.at({ body: long }), layout }, '', box);
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
    deepEqual(levels(await wall(here.page, { 'heading-level': '4' })), ['4']);
    deepEqual(levels(await wall(here.page, { 'heading-level': '4', layout: 'timeline' })), ['4', '5']);
    deepEqual(levels(await wall(here.page, { 'heading-level': '6', layout: 'timeline' })), ['6']);
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
    const other = await showWall({ src: here.server.at({ body }) }, '', here.page);
    equal(one<HTMLImageElement>(other, 'img').alt, 'Im Garten', 'what it shows beyond the name is');
  });

  it('nothing jumps while pictures come, or do not', async () => {
    const box = here.narrow();
    const body = [
      HONOURS[0],
      {
        ...HONOURS[0],
        '@id': 'b',
        about: { '@type': 'Person', name: 'Ole Y', image: `${location.origin}/none.jpg` },
      },
      HONOURS[1],
    ];
    const shown = await showWall({ src: here.server.at({ body }) }, '', box);
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
      { src: here.server.at({ body: manyHonours(30) }), 'page-size': '10', sort: 'feed' },
      '',
      here.page,
    );
    await press(shown, 'Mehr anzeigen');
    await until(() => focusedName() === 'Anna10 Beispiel10', 'it is there');
    ok(!maybeButton(shown, 'Mehr anzeigen')?.disabled);
  });
});
