/** Spans of days that a visitor picks by name. */
import fc from 'fast-check';
import { addDays, daysBetween, weekday } from '../../src/schedule/dates.js';
import { daysOfPeriod } from '../../src/widgets/event-calendar/parts/period.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

const span = (period: string | undefined, today: string) => {
  const { from, until } = daysOfPeriod(period, today) ?? {};
  return from && [from, until];
};

describe('a period', () => {
  it('of today is today', () => {
    deepEqual(span('today', '2026-05-13'), ['2026-05-13', '2026-05-13']);
  });

  it('of the weekend is the next one; on its days, what is left of it', () => {
    const weekend = ['2026-05-16', '2026-05-17'];
    for (const [today, days] of [
      ['2026-05-11', weekend],
      ['2026-05-12', weekend],
      ['2026-05-13', weekend],
      ['2026-05-14', weekend],
      ['2026-05-15', weekend],
      ['2026-05-16', weekend],
      ['2026-05-17', ['2026-05-17', '2026-05-17']],
      ['2026-05-18', ['2026-05-23', '2026-05-24']],
    ] as const)
      deepEqual(span('weekend', today), [...days], today);
  });

  it('of a week is seven days with this one', () => {
    deepEqual(span('week', '2026-12-28'), ['2026-12-28', '2027-01-03']);
  });

  it('of this month is what is left of it', () => {
    for (const [today, last] of [
      ['2026-05-13', '2026-05-31'],
      ['2026-05-31', '2026-05-31'],
      ['2026-02-01', '2026-02-28'],
      ['2028-02-29', '2028-02-29'],
      ['2026-12-31', '2026-12-31'],
    ] as const)
      deepEqual(span('month', today), [today, last]);
  });

  it('between two days is just that, and open where one is left out', () => {
    deepEqual(span('2026-03-01..2026-03-31', '2026-05-13'), ['2026-03-01', '2026-03-31']);
    deepEqual(span('2026-03-01..', '2026-05-13'), ['2026-03-01', '9999-12-31']);
    deepEqual(span('..2026-03-31', '2026-05-13'), ['0001-01-01', '2026-03-31']);
    deepEqual(span('..', '2026-05-13'), ['0001-01-01', '9999-12-31']);
  });

  it('that is none is none', () => {
    for (const none of [undefined, '', 'soon', '2026-03-01', '2026-3-1..', '1..2', '2026-03-01..2026-03-31x'])
      equal(daysOfPeriod(none, '2026-05-13'), undefined, none);
  });

  it('begins today or later, whatever the day', () => {
    const day = fc
      .date({ min: new Date('1970-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (today) => {
        const [saturday = '', sunday = ''] = span('weekend', today) ?? [];
        ok(saturday >= today && daysBetween(today, sunday) <= 7 && weekday(sunday) === 7);
        ok(weekday(saturday) === 6 || saturday === sunday);
        const [, last = ''] = span('month', today) ?? [];
        ok(last >= today && last.slice(0, 7) === today.slice(0, 7));
        ok(addDays(last, 1).endsWith('-01'));
      }),
    );
  });
});
