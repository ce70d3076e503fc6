import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { cellOf, focusedDay, monthTitle, tabStops } from '../helpers/calendar.js';
import { press as key, tabTo } from '../helpers/keys.js';
import { setUpMonth } from '../helpers/month.js';
import { until } from '../helpers/until.js';
import { all, drawn, focused, one, put, words } from '../helpers/widget.js';

/** One event in each of these years. */
const years = (...of: number[]) => of.map((year) => ({ title: `Fest ${year}`, startDate: `${year}-06-30` }));

describe('the month by keyboard', () => {
  const { month, inGrid, typed, shifted } = setUpMonth();

  it('goes from day to day, and has one tab stop wherever it stands', async () => {
    const calendar = await inGrid();
    for (const [name, day] of [
      ['ArrowRight', '2026-05-14'],
      ['ArrowDown', '2026-05-21'],
      ['ArrowLeft', '2026-05-20'],
      ['ArrowUp', '2026-05-13'],
      ['End', '2026-05-17'],
      ['End', '2026-05-17'],
      ['Home', '2026-05-11'],
      ['Home', '2026-05-11'],
      ['PageDown', '2026-06-11'],
      ['PageUp', '2026-05-11'],
    ] as const) {
      await typed(calendar, name);
      equal(focusedDay(), day, name);
      deepEqual(tabStops(calendar), [day]);
      deepEqual(
        all(calendar, '[aria-selected=true]').map((cell) => cell.dataset.day),
        [day],
      );
    }
  });

  it('goes over the edges of the month', async () => {
    const calendar = await inGrid({ from: '2026-05-31' });
    await typed(calendar, 'ArrowRight');
    deepEqual([focusedDay(), monthTitle(calendar)], ['2026-06-01', 'Juni 2026']);
    await typed(calendar, 'ArrowUp');
    deepEqual([focusedDay(), monthTitle(calendar)], ['2026-05-25', 'Mai 2026']);
    await typed(calendar, 'End');
    await typed(calendar, 'ArrowDown');
    deepEqual([focusedDay(), monthTitle(calendar)], ['2026-06-07', 'Juni 2026']);
  });

  it('goes by years with Shift, and from the 31st to the last day of a shorter month', async () => {
    const calendar = await inGrid({ from: '2026-05-31' }, years(2025, 2026, 2027));
    await typed(calendar, 'PageDown');
    equal(focusedDay(), '2026-06-30');
    await shifted(calendar, 'PageDown');
    await until(() => focusedDay() === '2027-06-30', 'it is a year later');
    equal(monthTitle(calendar), 'Juni 2027');
    await shifted(calendar, 'PageUp');
    await shifted(calendar, 'PageUp');
    await until(() => focusedDay() === '2025-06-30', 'it is a year earlier');
    equal(monthTitle(calendar), 'Juni 2025');
  });

  it('goes no farther than a year beyond what there is, and comes back', async () => {
    const calendar = await inGrid({ from: '2026-05-31' }, [
      { title: 'Anfang', startDate: '2026-04-10' },
      { title: 'Ende', startDate: '2026-06-10' },
    ]);
    for (const [press, name, day] of [
      [typed, 'PageDown', '2026-06-30'],
      [shifted, 'PageDown', '2027-06-30'],
      [shifted, 'PageDown', '2027-06-30'],
      [typed, 'PageDown', '2027-06-30'],
      [typed, 'ArrowRight', '2027-06-30'],
      [typed, 'PageUp', '2027-05-30'],
      [shifted, 'PageUp', '2026-05-30'],
      [shifted, 'PageUp', '2025-05-30'],
      [shifted, 'PageUp', '2025-05-30'],
      [typed, 'PageUp', '2025-04-30'],
      [typed, 'PageUp', '2025-04-30'],
    ] as const) {
      await press(calendar, name);
      equal(focusedDay(), day, name);
    }
    calendar.from = '0001-02-03';
    await drawn(calendar);
    one(calendar, 'td[tabindex="0"]').focus();
    await typed(calendar, 'PageUp');
    ok(all(calendar, 'td').length >= 28, 'the grid is still there');
  });

  it('leads from the list of a day back into the grid', async () => {
    const calendar = await inGrid();
    await typed(calendar, 'ArrowRight');
    await key('Enter');
    await until(() => focused()?.matches('.chosen-day'), 'the list has the focus');
    await key('Tab');
    await key('Escape');
    await until(() => focusedDay() === '2026-05-14', 'the day has the focus');
    await typed(calendar, 'ArrowRight');
    equal(focusedDay(), '2026-05-15');
  });

  it('leaves every other key to the page', async () => {
    const calendar = await inGrid();
    const seen: [string, boolean][] = [];
    const note = (event: KeyboardEvent) => seen.push([event.key, event.defaultPrevented]);
    document.addEventListener('keydown', note);
    for (const name of ['ArrowRight', 'a', 'Escape', 'F5'])
      focused()?.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
      );
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      focused()?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'ArrowRight',
          [held]: true,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
    document.removeEventListener('keydown', note);
    await drawn(calendar);
    deepEqual(seen, [
      ['ArrowRight', true],
      ['a', false],
      ['Escape', false],
      ['F5', false],
      ['ArrowRight', false],
      ['ArrowRight', false],
      ['ArrowRight', false],
    ]);
    equal(focusedDay(), '2026-05-14');
  });

  for (const name of ['Enter', 'Space'] as const) {
    it(`opens a day by ${name}: its list has the focus`, async () => {
      const calendar = await inGrid();
      await typed(calendar, 'ArrowRight');
      await key(name);
      await until(() => focused()?.matches('.chosen-day'), 'the list has the focus');
      match(words(focused()), /14.*Woche der Nachbarschaft.*Vereinsmesse/);
      await key('Tab');
      equal(words(focused()), 'Woche der Nachbarschaft');
      await key('Tab');
      equal(words(focused()), 'Vereinsmesse');
    });
  }

  it('says so when a day without anything is opened', async () => {
    const calendar = await inGrid();
    await typed(calendar, 'ArrowRight');
    await typed(calendar, 'ArrowRight');
    await typed(calendar, 'End');
    await typed(calendar, 'ArrowDown');
    await typed(calendar, 'ArrowUp');
    cellOf(calendar, '2026-05-29').click();
    await until(() => focused()?.matches('.chosen-day'), 'what is said has the focus');
    equal(words(focused()), 'Freitag, 29. Mai 2026: An diesem Tag steht nichts an.');
  });

  it('is one stop for Tab: from the buttons into the grid, and on to the list of the day', async () => {
    const calendar = await month();
    const before = put(document.createElement('button'));
    calendar.before(before);
    before.focus();
    await tabTo((element) => (element as HTMLElement).ariaLabel === 'Nächster Monat');
    await key('Tab');
    equal(focusedDay(), '2026-05-13');
    await key('Tab');
    equal(words(focused()), 'Woche der Nachbarschaft');
    ok(focused()?.closest('.chosen-day'));
  });
});
