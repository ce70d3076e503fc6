/** No fault that a machine can find, in any state and view; targets that a finger meets; a list and a grid in words. */
import { EVENTS, manyEvents, NOW, SERIES } from '../fixtures/events.js';
import { AIM, axeFaults, ibmFaults, LEAST, NARROW, nameOf, targetsIn } from '../helpers/a11y.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import {
  type Calendar,
  cellOf,
  mountCalendar,
  openFilters,
  releaseClock,
  showCalendar,
  showMonth,
  stopClockAt,
} from '../helpers/calendar.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { impatientPlace } from '../helpers/quick-store.js';
import { until } from '../helpers/until.js';
import {
  all,
  choose,
  drawn,
  fill,
  focused,
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

describe("the calendar's accessibility", () => {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  let page: HTMLElement;
  before(() => {
    document.title = 'Veranstaltungen';
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
    page.innerHTML = '<h1>Veranstaltungen in Musterstadt</h1>';
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
    releaseClock();
  });

  const FEED = [...EVENTS, SERIES];
  async function events(place: ParentNode = page, attributes = {}): Promise<Calendar> {
    const calendar = await showCalendar({ src: server.at({ body: FEED }), ...attributes }, '', place);
    await until(() => titles(calendar).length > EVENTS.length, 'the series is worked out');
    return calendar;
  }
  const month = (place: ParentNode = page, attributes = {}) =>
    showMonth({ src: server.at({ body: FEED }), ...attributes }, '', place);
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
  async function details(calendar: Calendar, title: string) {
    all(calendar, '[part~=title]')
      .find((link) => words(link).startsWith(title))
      ?.click();
    const dialog = await openDialog(calendar, 'details');
    await until(() => dialog.querySelector('.take'), 'all is there');
    return calendar;
  }

  /** Each gives the calendar in that state. */
  const STATES: Record<string, () => Promise<Calendar>> = {
    loading: async () => {
      const calendar = mountCalendar({ src: server.at({ silent: true }) }, '<p>Aushang am Rathaus</p>', page);
      await drawn(calendar);
      return calendar;
    },
    agenda: () => events(),
    'agenda, narrow': () => events(narrow()),
    'agenda, compact': () => events(narrow(), { layout: 'compact' }),
    'agenda, with more to come': () =>
      showCalendar({ src: server.at({ body: manyEvents(30) }), 'page-size': '5' }, '', page),
    'agenda, of another zone': async () => {
      const calendar = await events(page, { 'time-zone': 'Pacific/Kiritimati' });
      await until(() => /Alle Zeiten gelten/.test(textOf(calendar)), 'it says so');
      return calendar;
    },
    month: () => month(),
    'month, a day open': async () => {
      const calendar = await month();
      cellOf(calendar, '2026-05-14').click();
      await until(() => focused()?.matches('.chosen-day'), 'the day is open');
      return calendar;
    },
    'month, a day without anything': async () => {
      const calendar = await month();
      cellOf(calendar, '2026-05-29').click();
      await drawn(calendar);
      return calendar;
    },
    'month, narrow': async () => {
      const calendar = await month(narrow());
      await until(() => all(calendar, '.dot').length, 'it is drawn for little room');
      return calendar;
    },
    'month, without anything': () => month(page, { from: '2026-07-15' }),
    filters: async () => {
      const calendar = await events();
      await openFilters(calendar);
      await openFacet(calendar, 'category');
      return calendar;
    },
    'narrowed, with chips and days': async () => {
      const calendar = await events();
      await openFilters(calendar);
      await fill(calendar, one<HTMLSelectElement>(calendar, '.period select'), 'days');
      await choose(calendar, 'category', 'Fest');
      return calendar;
    },
    'the sheet of filters': async () => {
      const calendar = await events(narrow());
      await until(() => maybeButton(calendar, 'Filter')?.ariaHasPopup === 'dialog', 'it is narrow');
      await openFilters(calendar);
      await openDialog(calendar, 'sheet');
      await openFacet(calendar, 'district');
      return calendar;
    },
    details: async () => details(await events(), 'Vereinsmesse'),
    'details of a course, narrow': async () => details(await events(narrow()), 'Akademie'),
    'details of what is cancelled': async () => details(await events(), 'Spendenlauf'),
    'filtered to nothing': async () => {
      const calendar = await events();
      await openFilters(calendar);
      await choose(calendar, 'category', 'Sport');
      await search(calendar, 'xylophon');
      await until(() => all(calendar, '.empty button').length, 'there is a way out');
      return calendar;
    },
    'similar events': async () => {
      const calendar = await events();
      await search(calendar, 'vereinsmese');
      await until(() => /Gezeigt wird Ähnliches/.test(textOf(calendar)), 'it says so');
      return calendar;
    },
    'none ahead': () =>
      showCalendar({ src: server.at({ body: [{ title: 'Vorbei', startDate: '2026-01-01' }] }) }, '', page),
    empty: () => showCalendar({ src: server.at({ body: [] }) }, '', page),
    'partly rejected': () =>
      showCalendar({ src: server.at({ body: [...EVENTS, { title: 'Ohne Tag' }, {}] }) }, '', page),
    'partly unreachable': () =>
      showCalendar({ src: `${server.at({ body: EVENTS })} ${server.at({ status: 404 })}` }, '', impatient()),
    stale: async () => {
      const src = server.at({ body: EVENTS });
      const calendar = await showCalendar({ src }, '', impatient());
      server.answer(src, { status: 500 });
      await calendar.reload();
      await drawn(calendar);
      return calendar;
    },
    failed: () => showCalendar({ src: server.at({ status: 404 }) }, '<p>Aushang</p>', impatient()),
    'right to left': async () => {
      page.dir = 'rtl';
      return month();
    },
  };

  for (const [state, open] of Object.entries(STATES)) {
    it(`${state}: no fault, and nothing too small`, async () => {
      const calendar = await open();
      deepEqual(await axeFaults(page), []);
      deepEqual(await ibmFaults(page), []);
      const targets = targetsIn(calendar.renderRoot);
      const tooSmall = targets.filter(({ width, height }) => width < LEAST || height < LEAST);
      deepEqual(tooSmall.map(nameOf), []);
      // The month's cells have a test of their own; a title there, and a name among the facts, are as high as a line.
      const controls = targets.filter(({ element }) => !element.matches('[part~=title], td, dd a'));
      deepEqual(controls.filter(({ height }) => height < AIM - 0.5).map(nameOf), []);
    }).timeout(30_000);
  }

  it('every cell of the month is met by a finger', async () => {
    for (const place of [page, narrow()]) {
      const calendar = await month(place);
      for (const cell of all(calendar, 'td')) {
        const { width, height } = cell.getBoundingClientRect();
        ok(width >= LEAST && height >= AIM, `${cell.dataset.day}: ${width}×${height}`);
      }
    }
  });

  it('titles in the month are apart from one another, so that each is met', async () => {
    const body = [0, 1, 2].map((i) => ({ title: `Termin ${i}`, startDate: `2026-05-20T1${i}:00` }));
    const calendar = await showMonth({ src: server.at({ body }) }, '', page);
    const tops = all(calendar, '.mini a').map((link) => link.getBoundingClientRect().top);
    for (let i = 1; i < tops.length; i++)
      ok((tops[i] ?? 0) - (tops[i - 1] ?? 0) >= LEAST, `${i}: ${(tops[i] ?? 0) - (tops[i - 1] ?? 0)}px`);
  });

  it('no view is wider than its place', async () => {
    const box = narrow();
    for (const calendar of [await events(box), await month(box)]) {
      await until(() => maybeButton(calendar, 'Filter')?.ariaHasPopup === 'dialog', 'it is narrow');
      const edge = box.getBoundingClientRect().right + 1;
      const wide = all(calendar, '*').filter(
        (element) => !element.closest('.hidden, dialog') && element.getBoundingClientRect().right > edge,
      );
      deepEqual(
        wide.map((element) => element.className || element.localName),
        [],
      );
    }
    // Half of a table's collapsed border lies outside of it; WebKit counts that as a pixel.
    ok(box.scrollWidth <= NARROW + 1, `${box.scrollWidth} pixels`);
  });

  it('headings are of the level the page asks for, in every view', async () => {
    const levels = (calendar: Calendar) => [
      ...new Set(all(calendar, '[role=heading]').map((each) => each.ariaLevel)),
    ];
    deepEqual(levels(await events(page, { 'heading-level': '4' })), ['4']);
    deepEqual(levels(await month(page, { 'heading-level': '4' })), ['4']);
    const open = await details(await events(page, { 'heading-level': '4' }), 'Vereinsmesse');
    deepEqual(levels(open), ['4']);
  });

  it('every field has a name, every dialog its title, every group its label', async () => {
    const calendar = await events();
    await openFilters(calendar);
    await openFacet(calendar, 'category');
    await details(calendar, 'Vereinsmesse');
    for (const field of all<HTMLInputElement>(calendar, 'input, select'))
      ok(
        [...(field.labels ?? [])].some((label) => words(label)),
        `${field.outerHTML} has a label`,
      );
    for (const dialog of all(calendar, 'dialog'))
      ok(words(one(calendar, `#${dialog.getAttribute('aria-labelledby')}`)), dialog.className);
    for (const group of all(calendar, '[role=group]')) ok(group.ariaLabel, group.className);
  });

  it('the number of events is told once typing rests, politely', async () => {
    const calendar = await events();
    await until(
      () => words(one(calendar, '[part=count] [role=status]')) === '10 Veranstaltungen',
      'it is told',
    );
    const seen: string[] = [];
    const status = one(calendar, '[part=count] [role=status]');
    const observer = new MutationObserver(() => seen.push(words(status)));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    for (const text of ['v', 've', 'ver', 'vere', 'verein']) await search(calendar, text);
    await until(() => seen.length, 'the number is told');
    observer.disconnect();
    equal(seen.length, 1);
    equal(seen[0], words(one(calendar, '[part=count] > [aria-hidden]')));
  });

  it('is laid out from the right where the page is', async () => {
    page.dir = 'rtl';
    const calendar = await month();
    const [monday, sunday] = [cellOf(calendar, '2026-05-11'), cellOf(calendar, '2026-05-17')];
    ok(monday.getBoundingClientRect().left > sunday.getBoundingClientRect().left, 'weeks begin on the right');
    await press(calendar, 'Liste');
    const [time, title] = [one(calendar, '.time'), one(calendar, '.time + .what')];
    ok(time.getBoundingClientRect().left > title.getBoundingClientRect().left, 'hours are on the right');
  });

  it('keeps its own direction where it does not speak the page’s language', async () => {
    page.dir = 'rtl';
    page.lang = 'ar';
    const calendar = await month();
    const root = one(calendar, '.root');
    deepEqual([root.lang, getComputedStyle(root).direction], ['de', 'ltr']);
    for (const dialog of all(calendar, 'dialog')) equal(getComputedStyle(dialog).direction, 'ltr');
    page.lang = '';
  });
});
