/** No fault that a machine can find, in any state and layout of the contact finder, and targets that a finger meets. */
import { CONTACTS, NOW } from '../fixtures/contacts.js';
import { AIM, axeFaults, ibmFaults, LEAST, NARROW, nameOf, targetsIn } from '../helpers/a11y.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import {
  announced,
  type Finder,
  mountFinder,
  openContact,
  openFilters,
  showFinder,
  withHours,
} from '../helpers/finder.js';
import { releaseClock, stopClockAt } from '../helpers/moment.js';
import { impatientPlace } from '../helpers/quick-store.js';
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
  put,
  search,
  textOf,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7#{z}/{x}/{y}';

describe("the contact finder's accessibility", () => {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  let page: HTMLElement;
  before(() => {
    document.title = 'Anlaufstellen';
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
    page.innerHTML = '<h1>Wer hilft in Musterstadt</h1>';
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
    releaseClock();
  });

  const contacts = async (place: ParentNode = page, attributes = {}): Promise<Finder> =>
    withHours(await showFinder({ src: server.at({ body: CONTACTS }), ...attributes }, '', place));
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
  async function near(finder: Finder, text: string): Promise<Finder> {
    one<HTMLInputElement>(finder, '[part=search]').focus();
    await search(finder, text);
    await until(() => maybeButton(finder, 'Ort vergessen'), 'the place is known');
    return finder;
  }

  /** Each gives the finder in that state. */
  const STATES: Record<string, () => Promise<Finder>> = {
    loading: async () => {
      const finder = mountFinder({ src: server.at({ silent: true }) }, '<p>Aushang</p>', page);
      await drawn(finder);
      return finder;
    },
    'list with its overview': () => contacts(),
    'list, narrow': () => contacts(narrow()),
    'list, compact': () => contacts(narrow(), { layout: 'compact' }),
    'list, one record': () => showFinder({ src: server.at({ body: CONTACTS.slice(0, 1) }) }, '', page),
    'list, with more to come': () => contacts(page, { 'page-size': '2' }),
    'list, with a way to a map of another host': () =>
      contacts(page, {
        tiles: 'https://tiles.example/{z}/{x}/{y}.png',
        'tiles-privacy': 'https://tiles.example/datenschutz',
      }),
    map: async () => {
      const finder = await contacts(page, { tiles: PIXEL, 'tiles-attribution': '© Kartenamt' });
      await press(finder, /^Karte/);
      await until(() => all(finder, '.marker').length, 'the map is there');
      await until(() => !one(finder, '.map').matches('.leaflet-zoom-anim'), 'it rests');
      return finder;
    },
    directory: async () => {
      const finder = await showFinder({ src: server.at({ body: CONTACTS }), layout: 'directory' }, '', page);
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
      const finder = await contacts(narrow());
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
      const finder = await contacts(narrow());
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
      server.answer(/\/places\//, { status: 404 });
      const finder = await contacts();
      one<HTMLInputElement>(finder, '[part=search]').focus();
      await search(finder, '99999');
      await until(() => all(finder, '.told').some((each) => /99999/.test(words(each))), 'it says so');
      return finder;
    },
    empty: () => showFinder({ src: server.at({ body: [] }) }, '', page),
    'partly rejected': () => showFinder({ src: server.at({ body: [...CONTACTS, {}] }) }, '', page),
    stale: async () => {
      const src = server.at({ body: CONTACTS });
      const finder = await showFinder({ src }, '', impatient());
      server.answer(src, { status: 500 });
      await finder.reload();
      await drawn(finder);
      return finder;
    },
    failed: () => showFinder({ src: server.at({ status: 404 }) }, '<p>Aushang</p>', impatient()),
    'right to left': () => {
      page.dir = 'rtl';
      return contacts();
    },
  };

  for (const [state, open] of Object.entries(STATES)) {
    it(`${state}: no fault, and nothing too small`, async () => {
      const finder = await open();
      deepEqual(await axeFaults(page), []);
      deepEqual(await ibmFaults(page), []);
      const targets = targetsIn(finder.renderRoot);
      const tooSmall = targets.filter(({ width, height }) => width < LEAST || height < LEAST);
      deepEqual(tooSmall.map(nameOf), []);
      // Pins have a test of their own; names and mails among the facts are as high as a line.
      const controls = targets.filter(
        ({ element }) => !element.matches('[part~=title], .pin, dd *, .from *'),
      );
      deepEqual(controls.filter(({ height }) => height < AIM - 0.5).map(nameOf), []);
    }).timeout(30_000);
  }

  it('headings are of the level the page asks for, one below another', async () => {
    const levels = (finder: Finder, selector = '[role=heading]') => [
      ...new Set(all(finder, selector).map((each) => each.ariaLevel)),
    ];
    deepEqual(levels(await contacts(page, { 'heading-level': '4' })), ['4']);
    const finder = await contacts(page, { 'heading-level': '3' });
    await openContact(finder, 'Ehrenamtsbüro Südstadt');
    deepEqual(levels(finder, 'dialog [role=heading]'), ['3', '4']);
    const directory = await showFinder(
      { src: server.at({ body: CONTACTS }), layout: 'directory', 'heading-level': '3' },
      '',
      page,
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
    page.dir = 'rtl';
    page.lang = 'ar';
    const finder = await contacts();
    const root = one(finder, '.root');
    deepEqual([root.lang, getComputedStyle(root).direction], ['de', 'ltr']);
    page.lang = '';
  });

  it('says what language a name is in', async () => {
    const body = [{ id: 'a', title: 'Welcome desk', inLanguage: 'en' }, CONTACTS[0]];
    const finder = await showFinder({ src: server.at({ body }) }, '', page);
    deepEqual(
      all(finder, '[part~=title]').map(({ lang }) => lang),
      ['en', ''],
    );
    equal(titles(finder)[0], 'Welcome desk');
  });
});
