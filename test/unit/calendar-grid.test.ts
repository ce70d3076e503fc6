/** The days of a month's grid, and where each key of it leads, for every month there is. */
import fc from 'fast-check';
import { addDays, daysBetween, weekday } from '../../src/schedule/dates.js';
import {
  addMonths,
  dayAfterKey,
  firstWeekday,
  weeksOf,
} from '../../src/widgets/event-calendar/parts/date-grid.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9990-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const first = fc.constantFrom(1, 6, 7);
const lastOf = (one: string) =>
  new Date(Date.UTC(Number(one.slice(0, 4)), Number(one.slice(5, 7)), 0)).getUTCDate();
const key = (name: string, shiftKey = false) => ({ key: name, shiftKey }) as KeyboardEvent;

describe("a month's weeks", () => {
  it('are whole, follow one another, begin as they shall, and hold every day of the month', () => {
    fc.assert(
      fc.property(day, first, (one, begin) => {
        const weeks = weeksOf(one, begin);
        const days = weeks.flat();
        ok(weeks.length >= 4 && weeks.length <= 6, `${weeks.length} weeks`);
        ok(weeks.every((week) => week.length === 7 && weekday(week[0] ?? '') === begin));
        for (const [i, each] of days.entries()) equal(daysBetween(days[0] ?? '', each), i);
        const month = one.slice(0, 7);
        equal(days.filter((each) => each.startsWith(month)).length, lastOf(one));
        ok(
          weeks.at(0)?.some((each) => each.startsWith(month)) &&
            weeks.at(-1)?.some((each) => each.startsWith(month)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are four at the least, and six at the most', () => {
    equal(weeksOf('2027-02-14', 1).length, 4);
    equal(weeksOf('2026-08-14', 1).length, 6);
    equal(weeksOf('2026-02-14', 7).length, 4);
  });

  it('come to an end in the first and in the last month there is', () => {
    for (const begin of [1, 6, 7]) {
      ok(weeksOf('9999-12-31', begin).length <= 6);
      ok(weeksOf('0001-01-01', begin).length <= 6);
      ok(weeksOf('9999-12-31', begin).flat().includes('9999-12-31'));
    }
  });

  it('begin as the language has it', () => {
    deepEqual(['de', 'de-AT', 'en-GB', 'en-US', 'ar-EG', 'pt-BR'].map(firstWeekday), [1, 1, 1, 7, 6, 7]);
    equal(firstWeekday('no language'), 1);
  });
});

describe('months later', () => {
  it('is the same day, or the last one of a shorter month', () => {
    for (const [from, months, to] of [
      ['2026-01-31', 1, '2026-02-28'],
      ['2028-01-31', 1, '2028-02-29'],
      ['2026-03-31', -1, '2026-02-28'],
      ['2026-05-31', 1, '2026-06-30'],
      ['2026-12-15', 1, '2027-01-15'],
      ['2026-01-15', -1, '2025-12-15'],
      ['2028-02-29', 12, '2029-02-28'],
      ['2028-02-29', -12, '2027-02-28'],
      ['2026-12-31', -12, '2025-12-31'],
    ] as const)
      equal(addMonths(from, months), to, `${from} ${months}`);
  });

  it('is in that month, on no later day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -24, max: 24 }), (from, months) => {
        const to = addMonths(from, months);
        const count = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
        equal(count(to) - count(from), months);
        const [was, is] = [from, to].map((one) => Number(one.slice(8)));
        equal(is, Math.min(was ?? 0, lastOf(to)));
      }),
      { numRuns: 300 },
    );
  });

  it('stays in the years there are', () => {
    equal(addMonths('0001-01-15', -1), '0001-01-15');
    equal(addMonths('0001-12-15', -12), '0001-12-15');
    equal(addMonths('9998-12-15', 1), '9998-12-15');
  });
});

describe('a key', () => {
  it('of the grid leads where the APG says', () => {
    fc.assert(
      fc.property(day, first, (from, begin) => {
        const to = (name: string, shift = false) => dayAfterKey(key(name, shift), from, begin) ?? '';
        deepEqual(
          ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((name) => daysBetween(from, to(name))),
          [-1, 1, -7, 7],
        );
        equal(weekday(to('Home')), begin);
        equal(to('End'), addDays(to('Home'), 6));
        ok(to('Home') <= from && from <= to('End'));
        equal(to('PageUp'), addMonths(from, -1));
        equal(to('PageDown'), addMonths(from, 1));
        equal(to('PageUp', true), addMonths(from, -12));
        equal(to('PageDown', true), addMonths(from, 12));
      }),
      { numRuns: 200 },
    );
  });

  it('of no meaning leads nowhere', () => {
    for (const name of ['a', 'Tab', 'Escape', 'Enter', ' ', 'F5', 'Shift', 'Unidentified'])
      equal(dayAfterKey(key(name), '2026-05-13', 1), undefined);
  });
});
