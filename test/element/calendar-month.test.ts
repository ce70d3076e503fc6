/** The month is an APG date grid: one tab stop, every key, each change told; and where it is narrow, nothing is cut. */
import { EVENTS, manyEvents, SERIES } from '../fixtures/events.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import {
  type Calendar,
  cellOf,
  focusedDay,
  monthTitle,
  showCalendar,
  tabStops,
} from '../helpers/calendar.js';
import { press as key } from '../helpers/keys.js';
import { setUpMonth } from '../helpers/month.js';
import { until } from '../helpers/until.js';
import {
  all,
  button,
  drawn,
  focused,
  maybeButton,
  one,
  press,
  put,
  textOf,
  words,
} from '../helpers/widget.js';

const step = (calendar: Calendar, name: string) =>
  all<HTMLButtonElement>(calendar, '.month-head button').find(
    (each) => each.ariaLabel === name || words(each) === name,
  ) as HTMLButtonElement;

/** A cell's name: what it holds, without what is for the eye only. */
function saidOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const unsaid of copy.querySelectorAll('[aria-hidden=true]')) unsaid.remove();
  return words(copy);
}

describe('the month', () => {
  const stage = setUpMonth();
  const { month, inGrid, typed } = stage;
  const narrow = () => {
    const box = put(document.createElement('div'));
    box.style.width = '300px';
    return box;
  };

  it('is one grid with rows, headers of weekdays and weeks, and a name', async () => {
    const calendar = await month();
    const grid = one(calendar, '[role=grid]');
    equal(words(one(calendar, `#${grid.getAttribute('aria-labelledby')}`)), 'Mai 2026');
    deepEqual(
      all(calendar, '[role=columnheader]').map((head) => [words(head), head.getAttribute('abbr')]),
      [
        ['Mo', 'Montag'],
        ['Di', 'Dienstag'],
        ['Mi', 'Mittwoch'],
        ['Do', 'Donnerstag'],
        ['Fr', 'Freitag'],
        ['Sa', 'Samstag'],
        ['So', 'Sonntag'],
      ],
    );
    deepEqual(
      all(calendar, '[role=rowheader]').map((head) => [words(head), head.ariaLabel]),
      [18, 19, 20, 21, 22].map((week) => [`${week}`, `Kalenderwoche ${week}`]),
    );
    for (const row of all(calendar, 'tbody tr')) equal(row.querySelectorAll('[role=gridcell]').length, 7);
    equal(all(calendar, 'td')[0]?.dataset.day, '2026-04-27');
    equal(all(calendar, 'td').at(-1)?.dataset.day, '2026-05-31');
  });

  it('begins its weeks as the language does', async () => {
    const calendar = await month({ lang: 'en-US' });
    await until(() => words(all(calendar, '[role=columnheader]')[0]) === 'Sun', 'weeks begin on Sunday');
    equal(all(calendar, 'td')[0]?.dataset.day, '2026-04-26');
    equal(monthTitle(calendar), 'May 2026');
    cellOf(calendar, '2026-05-13').focus();
    await typed(calendar, 'Home');
    equal(focusedDay(), '2026-05-10');
  });

  it('has what is on in each of its days: in words for a screen reader, as links for a pointer', async () => {
    const calendar = await month();
    const said = (day: string) => saidOf(cellOf(calendar, day));
    match(said('2026-05-12'), /^Dienstag, 12\. Mai 2026.*Woche der Nachbarschaft/);
    match(said('2026-05-14'), /Vereinsmesse/);
    match(said('2026-05-16'), /Abgesagt.*: Spendenlauf/);
    equal(said('2026-05-19'), 'Dienstag, 19. Mai 2026');
    const links = (day: string) => [...cellOf(calendar, day).querySelectorAll('a')];
    deepEqual(links('2026-05-16').map(words), ['Woche der Nachbarschaft', 'Spendenlauf']);
    match(words(cellOf(calendar, '2026-05-16')), /09:00 Abgesagt.*: Spendenlauf$/);
    deepEqual(links('2026-05-23').map(words), ['Lange Nacht der Vereine']);
    deepEqual(links('2026-05-24').map(words), ['Lange Nacht der Vereine'], 'it stands on both of its days');
    deepEqual(
      all(calendar, 'td a').filter((link) => link.tabIndex !== -1),
      [],
    );
  });

  it('marks today and the chosen day', async () => {
    const calendar = await month({ from: '2026-05-20' });
    deepEqual(
      all(calendar, '[aria-current]').map((cell) => [cell.dataset.day, cell.getAttribute('aria-current')]),
      [['2026-05-13', 'date']],
    );
    deepEqual(
      all(calendar, '[aria-selected=true]').map((cell) => cell.dataset.day),
      ['2026-05-20'],
    );
    deepEqual(tabStops(calendar), ['2026-05-20']);
  });

  it('opens where the page says, else today', async () => {
    equal(monthTitle(await month({ from: '2026-06-10' })), 'Juni 2026');
    equal(monthTitle(await month({ 'include-past': '' })), 'Mai 2026');
  });

  it('tells each change of the month, politely, and keeps silent within it', async () => {
    const calendar = await inGrid();
    const title = one(calendar, '.month-title');
    equal(title.getAttribute('aria-live'), 'polite');
    const told: string[] = [];
    const observer = new MutationObserver(() => told.push(words(title)));
    observer.observe(title, { childList: true, characterData: true, subtree: true });
    await typed(calendar, 'ArrowRight');
    await typed(calendar, 'ArrowDown');
    deepEqual(told, []);
    await typed(calendar, 'PageDown');
    await typed(calendar, 'PageUp');
    observer.disconnect();
    deepEqual(told, ['Juni 2026', 'Mai 2026']);
    equal(one(calendar, '.month-title'), title, 'it is one and the same heading');
  });

  it('opens a day by a click', async () => {
    const calendar = await month();
    cellOf(calendar, '2026-05-20').click();
    await until(() => focused()?.matches('.chosen-day'), 'the list has the focus');
    match(words(one(calendar, '.chosen-day')), /20.*Ausgebucht: Kochabend/);
    deepEqual(tabStops(calendar), ['2026-05-20']);
  });

  it('opens an event by a click on its title, and comes back to it', async () => {
    const calendar = await month();
    const link = cellOf(calendar, '2026-05-20').querySelector('a') as HTMLAnchorElement;
    link.focus();
    link.click();
    const dialog = await until(
      () => all<HTMLDialogElement>(calendar, 'dialog.details[open]')[0],
      'it is open',
    );
    equal(words(dialog.querySelector('[role=heading]')), 'Ausgebucht: Kochabend');
    await key('Escape');
    await until(() => !dialog.open, 'it is closed');
    await drawn(calendar);
    equal(focused(), link);
    deepEqual(tabStops(calendar), ['2026-05-13'], 'the day is as it was');
  });

  describe('its buttons', () => {
    it('lead to the month before and after, as far as there is anything', async () => {
      const calendar = await month();
      equal(step(calendar, 'Voriger Monat').ariaDisabled, 'true');
      equal(step(calendar, 'Nächster Monat').ariaDisabled, 'false');
      step(calendar, 'Nächster Monat').click();
      await drawn(calendar);
      equal(monthTitle(calendar), 'Juni 2026');
      equal(step(calendar, 'Nächster Monat').ariaDisabled, 'true');
      step(calendar, 'Nächster Monat').focus();
      step(calendar, 'Nächster Monat').click();
      await calendar.updateComplete;
      equal(focused(), step(calendar, 'Nächster Monat'), 'the focus stays at the end');
      equal(step(calendar, 'Voriger Monat').ariaDisabled, 'false');
      step(calendar, 'Voriger Monat').click();
      await drawn(calendar);
      equal(monthTitle(calendar), 'Mai 2026');
      deepEqual(tabStops(calendar), ['2026-05-13']);
    });

    it('lead to today', async () => {
      const calendar = await month({ from: '2026-06-20' });
      equal(monthTitle(calendar), 'Juni 2026');
      step(calendar, 'Heute').click();
      await drawn(calendar);
      deepEqual([monthTitle(calendar), ...tabStops(calendar)], ['Mai 2026', '2026-05-13']);
    });

    it('keep the focus while months change', async () => {
      const calendar = await month({}, [...manyEvents(2), { title: 'Später', startDate: '2026-09-01' }]);
      const next = step(calendar, 'Nächster Monat');
      next.focus();
      await key('Enter', 'Enter');
      await drawn(calendar);
      equal(monthTitle(calendar), 'Juli 2026');
      equal(focused(), next);
    });
  });

  it('says that a month is empty, and leads to what comes', async () => {
    const calendar = await month({ from: '2026-07-01' }, [
      { title: 'Erntefest', startDate: '2026-09-20' },
      { title: 'Vorbei', startDate: '2026-05-01' },
    ]);
    match(textOf(calendar), /In diesem Monat steht nichts an\./);
    await press(calendar, 'Zum nächsten Termin: 20.09.2026');
    deepEqual([monthTitle(calendar), ...tabStops(calendar)], ['September 2026', '2026-09-20']);
    ok(words(one(calendar, '.chosen-day')).includes('Erntefest'));
  });

  it('leads back to the last day of a series that is over', async () => {
    const over = { title: 'Kurs', startDate: '2026-01-05T18:00', rrule: 'FREQ=WEEKLY;COUNT=8' };
    const calendar = await month({ from: '2026-05-01' }, [over]);
    const back = await until(() => maybeButton(calendar, 'Zum nächsten Termin: 23.02.2026'), 'it is found');
    back.click();
    await drawn(calendar);
    deepEqual(tabStops(calendar), ['2026-02-23']);
  });

  it('can be printed and taken along as the list can', async () => {
    const calendar = await month();
    ok(button(calendar, 'Liste drucken'));
    ok(button(calendar, 'Als Kalenderdatei (.ics)'));
  });

  it('works a series out for the days that show', async () => {
    const calendar = await month({}, [{ ...SERIES, rrule: 'FREQ=WEEKLY', exdate: undefined }]);
    const on = () =>
      all(calendar, 'td')
        .filter((cell) => cell.querySelector('a'))
        .map((cell) => cell.dataset.day);
    await until(() => on().length > 1, 'the series is worked out');
    deepEqual(on(), ['2026-05-14', '2026-05-21', '2026-05-28']);
    for (let i = 0; i < 7; i++) {
      step(calendar, 'Nächster Monat').click();
      await drawn(calendar);
    }
    equal(monthTitle(calendar), 'Dezember 2026');
    deepEqual(on(), ['2026-12-03', '2026-12-10', '2026-12-17', '2026-12-24', '2026-12-31']);
  });

  it('has at most three titles per day, and says how many more there are', async () => {
    const body = Array.from({ length: 5 }, (_, i) => ({
      title: `Termin ${i}`,
      startDate: `2026-05-20T1${i}:00`,
    }));
    const calendar = await month({}, body);
    const cell = cellOf(calendar, '2026-05-20');
    deepEqual([...cell.querySelectorAll('a')].map(words), ['Termin 0', 'Termin 1']);
    match(saidOf(cell), /^Mittwoch, 20\. Mai 2026, 5 Veranstaltungen.*Termin 0.*Termin 1.*\+ 3$/);
  });

  it('lists what is on on a day in portions, as the agenda does', async () => {
    const body = Array.from({ length: 9 }, (_, i) => ({
      title: `Termin ${i}`,
      startDate: `2026-05-${i < 5 ? 20 : 21}T1${i}:00`,
    }));
    const calendar = await month({ 'page-size': '2' }, body);
    const listed = () => all(calendar, '.chosen-day [part~=title]').map(words);
    cellOf(calendar, '2026-05-20').click();
    await drawn(calendar);
    deepEqual(listed(), ['Termin 0', 'Termin 1']);
    await press(calendar, 'Mehr anzeigen');
    deepEqual(listed(), ['Termin 0', 'Termin 1', 'Termin 2', 'Termin 3']);
    equal(words(focused()), 'Termin 2');
    await press(calendar, 'Mehr anzeigen');
    equal(listed().length, 5);
    ok(!maybeButton(calendar, 'Mehr anzeigen'));
    // Another day begins anew.
    cellOf(calendar, '2026-05-21').click();
    await drawn(calendar);
    deepEqual(listed(), ['Termin 5', 'Termin 6']);
  });

  it('shows counts where it is narrow, and the list of the day with whole titles', async () => {
    const calendar = await month({}, EVENTS, narrow());
    await until(() => all(calendar, '.dot').length, 'it is drawn for little room');
    const seen = (day: string) =>
      [...cellOf(calendar, day).querySelectorAll('[aria-hidden=true]')].map(words).join(' ');
    equal(seen('2026-05-14'), '14 2');
    equal(seen('2026-05-19'), '19');
    equal(all(calendar, 'td a').length, 0);
    equal(
      saidOf(cellOf(calendar, '2026-05-14')),
      'Donnerstag, 14. Mai 2026, 2 Veranstaltungen, Woche der Nachbarschaft, Vereinsmesse',
    );
    cellOf(calendar, '2026-05-14').click();
    await until(() => focused()?.matches('.chosen-day'), 'the list has the focus');
    deepEqual([...(focused()?.querySelectorAll('[part~=title]') ?? [])].map(words), [
      'Woche der Nachbarschaft',
      'Vereinsmesse',
    ]);
  });

  it('comes and goes at the visitor’s wish, and tells which view it is', async () => {
    const calendar = await showCalendar({ src: stage.server.at({ body: EVENTS }) });
    const pressed = () =>
      all(calendar, '.views button').map((each) => [words(each), each.getAttribute('aria-pressed')]);
    deepEqual(pressed(), [
      ['Liste', 'true'],
      ['Monat', 'false'],
    ]);
    await press(calendar, 'Monat');
    await until(() => all(calendar, '[role=grid]').length, 'the month is there');
    deepEqual(pressed(), [
      ['Liste', 'false'],
      ['Monat', 'true'],
    ]);
    button(calendar, 'Liste').click();
    await drawn(calendar);
    equal(all(calendar, '[role=grid]').length, 0);
    ok(all(calendar, '.agenda').length);
    ok(!maybeButton(calendar, 'Heute'));
  });
});
