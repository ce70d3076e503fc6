/** No fault that a machine can find, in any state and layout of the contact finder, and targets that a finger meets. */
import { CONTACTS, NOW } from '../fixtures/contacts.js';
import { checkStates, setUpPage } from '../helpers/a11y-page.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import {
  announced,
  type Finder,
  mountFinder,
  openContact,
  openFilters,
  showFinder,
  withHours,
} from '../helpers/finder.js';
import { until } from '../helpers/until.js';
import {
  all,
  choose,
  drawn,
  maybeButton,
  one,
  openDialog,
  openFacet,
  press,
  search,
  textOf,
  titles,
  words,
} from '../helpers/widget.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7#{z}/{x}/{y}';

describe("the contact finder's accessibility", () => {
  const here = setUpPage('Anlaufstellen', NOW);

  const contacts = async (place: ParentNode = here.page, attributes = {}): Promise<Finder> =>
    withHours(await showFinder({ src: here.server.at({ body: CONTACTS }), ...attributes }, '', place));
  async function near(finder: Finder, text: string): Promise<Finder> {
    one<HTMLInputElement>(finder, '[part=search]').focus();
    await search(finder, text);
    await until(() => maybeButton(finder, 'Ort vergessen'), 'the place is known');
    return finder;
  }

  /** Each gives the finder in that state. */
  const STATES: Record<string, () => Promise<Finder>> = {
    loading: async () => {
      const finder = mountFinder({ src: here.server.at({ silent: true }) }, '<p>Aushang</p>', here.page);
      await drawn(finder);
      return finder;
    },
    'list with its overview': () => contacts(),
    'list, narrow': () => contacts(here.narrow()),
    'list, compact': () => contacts(here.narrow(), { layout: 'compact' }),
    'list, one record': () =>
      showFinder({ src: here.server.at({ body: CONTACTS.slice(0, 1) }) }, '', here.page),
    'list, with more to come': () => contacts(here.page, { 'page-size': '2' }),
    'list, with a way to a map of another host': () =>
      contacts(here.page, {
        tiles: 'https://tiles.example/{z}/{x}/{y}.png',
        'tiles-privacy': 'https://tiles.example/datenschutz',
      }),
    map: async () => {
      const finder = await contacts(here.page, { tiles: PIXEL, 'tiles-attribution': '© Kartenamt' });
      await press(finder, /^Karte/);
      await until(() => all(finder, '.marker').length, 'the map is there');
      await until(() => !one(finder, '.map').matches('.leaflet-zoom-anim'), 'it rests');
      return finder;
    },
    directory: async () => {
      const finder = await showFinder(
        { src: here.server.at({ body: CONTACTS }), layout: 'directory' },
        '',
        here.page,
      );
      await until(() => all(finder, '.group').length, 'the directory is there');
      return finder;
    },
    'from a postcode': async () => near(await contacts(), '24937'),
    filters: async () => {
      const finder = await contacts();
      await openFilters(finder);
      await openFacet(finder, 'category');
      return finder;
    },
    'narrowed, with chips': async () => {
      const finder = await contacts();
      await openFilters(finder);
      await choose(finder, 'category', 'Beratung');
      return finder;
    },
    'the sheet of filters': async () => {
      const finder = await contacts(here.narrow());
      await until(() => maybeButton(finder, 'Filter')?.ariaHasPopup === 'dialog', 'it is narrow');
      await openFilters(finder);
      await openDialog(finder, 'sheet');
      await openFacet(finder, 'channel');
      return finder;
    },
    details: async () => {
      const finder = await contacts();
      await openContact(finder, 'Ehrenamtsbüro Südstadt');
      return finder;
    },
    'details, narrow, with a mail shown': async () => {
      const finder = await contacts(here.narrow());
      await openContact(finder, 'Ehrenamtsbüro Südstadt');
      await press(finder, 'E-Mail anzeigen');
      return finder;
    },
    'details of one that is closed': async () => {
      const finder = await contacts();
      await openContact(finder, 'Werkstatt der Generationen');
      return finder;
    },
    'filtered to nothing': async () => {
      const finder = await contacts();
      await openFilters(finder);
      await choose(finder, 'category', 'Beratung');
      await search(finder, 'xylophonunterricht');
      await until(() => all(finder, '.empty button').length, 'there is a way out');
      return finder;
    },
    'similar ones': async () => {
      const finder = await contacts();
      one<HTMLInputElement>(finder, '[part=search]').focus();
      await search(finder, 'nachttelefonn');
      await until(() => /Gezeigt wird Ähnliches/.test(textOf(finder)), 'it says so');
      return finder;
    },
    'a place that nobody knows': async () => {
      here.server.answer(/\/places\//, { status: 404 });
      const finder = await contacts();
      one<HTMLInputElement>(finder, '[part=search]').focus();
      await search(finder, '99999');
      await until(() => all(finder, '.told').some((each) => /99999/.test(words(each))), 'it says so');
      return finder;
    },
    empty: () => showFinder({ src: here.server.at({ body: [] }) }, '', here.page),
    'partly rejected': () => showFinder({ src: here.server.at({ body: [...CONTACTS, {}] }) }, '', here.page),
    stale: async () => {
      const src = here.server.at({ body: CONTACTS });
      const finder = await showFinder({ src }, '', here.impatient());
      here.server.answer(src, { status: 500 });
      await finder.reload();
      await drawn(finder);
      return finder;
    },
    failed: () => showFinder({ src: here.server.at({ status: 404 }) }, '<p>Aushang</p>', here.impatient()),
    'right to left': () => {
      here.page.dir = 'rtl';
      return contacts();
    },
  };

  // Pins have a test of their own; names and mails among the facts are as high as a line.
  checkStates(here, STATES, '[part~=title], .pin, dd *, .from *');

  it('headings are of the level the page asks for, one below another', async () => {
    const levels = (finder: Finder, selector = '[role=heading]') => [
      ...new Set(all(finder, selector).map((each) => each.ariaLevel)),
    ];
    deepEqual(levels(await contacts(here.page, { 'heading-level': '4' })), ['4']);
    const finder = await contacts(here.page, { 'heading-level': '3' });
    await openContact(finder, 'Ehrenamtsbüro Südstadt');
    deepEqual(levels(finder, 'dialog [role=heading]'), ['3', '4']);
    const directory = await showFinder(
      { src: here.server.at({ body: CONTACTS }), layout: 'directory', 'heading-level': '3' },
      '',
      here.page,
    );
    await until(() => all(directory, '.group').length, 'the directory is there');
    deepEqual(levels(directory), ['3', '4']);
  });

  it('every field has a name, every dialog its title, every group its label', async () => {
    const finder = await contacts();
    await openFilters(finder);
    await openFacet(finder, 'category');
    await openContact(finder, 'Ehrenamtsbüro Südstadt');
    for (const field of all<HTMLInputElement>(finder, 'input, select'))
      ok(
        [...(field.labels ?? [])].some((label) => words(label)),
        `${field.outerHTML} has a label`,
      );
    for (const dialog of all(finder, 'dialog[open]'))
      ok(words(one(finder, `#${dialog.getAttribute('aria-labelledby')}`)), dialog.className);
    for (const group of all(finder, '[role=group]')) ok(group.ariaLabel, group.outerHTML);
    for (const table of all(finder, 'table')) ok(words(table.querySelector('caption')), 'a caption');
  });

  it('ids are there once', async () => {
    const finder = await contacts();
    await openFilters(finder);
    await openContact(finder, 'Ehrenamtsbüro Südstadt');
    const ids = all(finder, '[id]').map(({ id }) => id);
    deepEqual(ids, [...new Set(ids)]);
  });

  it('the number is told once typing rests, politely, with what came of the place', async () => {
    const finder = await contacts();
    await until(() => announced(finder) === '7 Anlaufstellen', 'it is told');
    const seen: string[] = [];
    const status = one(finder, '[part=count] [role=status]');
    const observer = new MutationObserver(() => seen.push(words(status)));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    one<HTMLInputElement>(finder, '[part=search]').focus();
    for (const text of ['2', '24', '249', '2493', '24937']) await search(finder, text);
    await until(() => seen.length, 'the number is told');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    observer.disconnect();
    deepEqual(seen, ['7 Anlaufstellen. Zuständige und nächste zuerst: 24937 Musterstadt']);
  }).timeout(10_000);

  it('keeps its own direction where it does not speak the page’s language', async () => {
    here.page.dir = 'rtl';
    here.page.lang = 'ar';
    const finder = await contacts();
    const root = one(finder, '.root');
    deepEqual([root.lang, getComputedStyle(root).direction], ['de', 'ltr']);
    here.page.lang = '';
  });

  it('says what language a name is in', async () => {
    const body = [{ id: 'a', title: 'Welcome desk', inLanguage: 'en' }, CONTACTS[0]];
    const finder = await showFinder({ src: here.server.at({ body }) }, '', here.page);
    deepEqual(
      all(finder, '[part~=title]').map(({ lang }) => lang),
      ['en', ''],
    );
    equal(titles(finder)[0], 'Welcome desk');
  });
});
