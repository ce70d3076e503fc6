/** No fault that a machine can find, in any state and view; targets that a finger meets; a list and a grid in words. */
import { EVENTS, manyEvents, NOW, SERIES } from '../fixtures/events.js';
import { AIM, LEAST, NARROW } from '../helpers/a11y.js';
import { checkStates, setUpPage } from '../helpers/a11y-page.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import {
  type Calendar,
  cellOf,
  mountCalendar,
  openFilters,
  showCalendar,
  showMonth,
} from '../helpers/calendar.js';
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
  search,
  textOf,
  titles,
  words,
} from '../helpers/widget.js';

describe("the calendar's accessibility", () => {
  const here = setUpPage('Veranstaltungen', NOW);

  const FEED = [...EVENTS, SERIES];
  async function events(place: ParentNode = here.page, attributes = {}): Promise<Calendar> {
    const calendar = await showCalendar({ src: here.server.at({ body: FEED }), ...attributes }, '', place);
    await until(() => titles(calendar).length > EVENTS.length, 'the series is worked out');
    return calendar;
  }
  const month = (place: ParentNode = here.page, attributes = {}) =>
    showMonth({ src: here.server.at({ body: FEED }), ...attributes }, '', place);
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
      const calendar = mountCalendar(
        { src: here.server.at({ silent: true }) },
        '<p>Aushang am Rathaus</p>',
        here.page,
      );
      await drawn(calendar);
      return calendar;
    },
    agenda: () => events(),
    'agenda, narrow': () => events(here.narrow()),
    'agenda, compact': () => events(here.narrow(), { layout: 'compact' }),
    'agenda, with more to come': () =>
      showCalendar({ src: here.server.at({ body: manyEvents(30) }), 'page-size': '5' }, '', here.page),
    'agenda, of another zone': async () => {
      const calendar = await events(here.page, { 'time-zone': 'Pacific/Kiritimati' });
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
      const calendar = await month(here.narrow());
      await until(() => all(calendar, '.dot').length, 'it is drawn for little room');
      return calendar;
    },
    'month, without anything': () => month(here.page, { from: '2026-07-15' }),
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
      const calendar = await events(here.narrow());
      await until(() => maybeButton(calendar, 'Filter')?.ariaHasPopup === 'dialog', 'it is narrow');
      await openFilters(calendar);
      await openDialog(calendar, 'sheet');
      await openFacet(calendar, 'district');
      return calendar;
    },
    details: async () => details(await events(), 'Vereinsmesse'),
    'details of a course, narrow': async () => details(await events(here.narrow()), 'Akademie'),
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
      showCalendar(
        { src: here.server.at({ body: [{ title: 'Vorbei', startDate: '2026-01-01' }] }) },
        '',
        here.page,
      ),
    empty: () => showCalendar({ src: here.server.at({ body: [] }) }, '', here.page),
    'partly rejected': () =>
      showCalendar({ src: here.server.at({ body: [...EVENTS, { title: 'Ohne Tag' }, {}] }) }, '', here.page),
    'partly unreachable': () =>
      showCalendar(
        { src: `${here.server.at({ body: EVENTS })} ${here.server.at({ status: 404 })}` },
        '',
        here.impatient(),
      ),
    stale: async () => {
      const src = here.server.at({ body: EVENTS });
      const calendar = await showCalendar({ src }, '', here.impatient());
      here.server.answer(src, { status: 500 });
      await calendar.reload();
      await drawn(calendar);
      return calendar;
    },
    failed: () => showCalendar({ src: here.server.at({ status: 404 }) }, '<p>Aushang</p>', here.impatient()),
    'right to left': async () => {
      here.page.dir = 'rtl';
      return month();
    },
  };

  // The month's cells have a test of their own; a title there, and a name among the facts, are as high as a line.
  checkStates(here, STATES, '[part~=title], td, dd a');

  it('every cell of the month is met by a finger', async () => {
    for (const place of [here.page, here.narrow()]) {
      const calendar = await month(place);
      for (const cell of all(calendar, 'td')) {
        const { width, height } = cell.getBoundingClientRect();
        ok(width >= LEAST && height >= AIM, `${cell.dataset.day}: ${width}×${height}`);
      }
    }
  });

  it('titles in the month are apart from one another, so that each is met', async () => {
    const body = [0, 1, 2].map((i) => ({ title: `Termin ${i}`, startDate: `2026-05-20T1${i}:00` }));
    const calendar = await showMonth({ src: here.server.at({ body }) }, '', here.page);
    const tops = all(calendar, '.mini a').map((link) => link.getBoundingClientRect().top);
    for (let i = 1; i < tops.length; i++)
      ok((tops[i] ?? 0) - (tops[i - 1] ?? 0) >= LEAST, `${i}: ${(tops[i] ?? 0) - (tops[i - 1] ?? 0)}px`);
  });

  it('no view is wider than its place', async () => {
    const box = here.narrow();
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
    deepEqual(levels(await events(here.page, { 'heading-level': '4' })), ['4']);
    deepEqual(levels(await month(here.page, { 'heading-level': '4' })), ['4']);
    const open = await details(await events(here.page, { 'heading-level': '4' }), 'Vereinsmesse');
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
    here.page.dir = 'rtl';
    const calendar = await month();
    const [monday, sunday] = [cellOf(calendar, '2026-05-11'), cellOf(calendar, '2026-05-17')];
    ok(monday.getBoundingClientRect().left > sunday.getBoundingClientRect().left, 'weeks begin on the right');
    await press(calendar, 'Liste');
    const [time, title] = [one(calendar, '.time'), one(calendar, '.time + .what')];
    ok(time.getBoundingClientRect().left > title.getBoundingClientRect().left, 'hours are on the right');
  });

  it('keeps its own direction where it does not speak the page’s language', async () => {
    here.page.dir = 'rtl';
    here.page.lang = 'ar';
    const calendar = await month();
    const root = one(calendar, '.root');
    deepEqual([root.lang, getComputedStyle(root).direction], ['de', 'ltr']);
    for (const dialog of all(calendar, 'dialog')) equal(getComputedStyle(dialog).direction, 'ltr');
    here.page.lang = '';
  });
});
