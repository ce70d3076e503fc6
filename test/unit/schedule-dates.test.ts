/** Arithmetic on dates, and reading them: no zone, no clock, no surprise at either end of time. */
import fc from 'fast-check';
import { addDays, daysBetween, parseTime, weekday, weekNumber } from '../../src/schedule/zone.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

describe('days', () => {
  it('are added', () => {
    for (const [from, n, to] of [
      ['2026-02-28', 1, '2026-03-01'],
      ['2028-02-28', 1, '2028-02-29'],
      ['2026-01-01', -1, '2025-12-31'],
      ['2026-03-29', 1, '2026-03-30'],
      ['0099-12-31', 1, '0100-01-01'],
      ['2026-10-25T02:30:00', 7, '2026-11-01'],
    ] as const)
      equal(addDays(from, n), to);
  });

  it('stay within the years 0001 to 9999', () => {
    equal(addDays('9999-12-31', 1), '9999-12-31');
    equal(addDays('0001-01-01', -1), '0001-01-01');
    equal(addDays('2026-01-01', 1e9), '9999-12-31');
  });

  it('are counted as they were added', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (from, n) => {
        const to = addDays(from, n);
        if (to > '0001-01-01' && to < '9999-12-31') equal(daysBetween(from, to), n);
      }),
    );
  }).timeout(60_000);

  it('have names that follow each other', () => {
    deepEqual(
      ['2026-03-02', '2026-03-03', '2026-03-07', '2026-03-08', '0001-01-01', '9999-12-31'].map(weekday),
      [1, 2, 6, 7, 1, 5],
    );
  });
});

describe('weeks', () => {
  it('have the numbers of ISO 8601', () => {
    for (const [day, week] of [
      ['2026-01-01', 1],
      ['2025-12-29', 1],
      ['2025-12-28', 52],
      ['2027-01-03', 53],
      ['2027-01-04', 1],
      ['2020-12-31', 53],
      ['2021-01-01', 53],
      ['2024-12-30', 1],
      ['0001-01-01', 1],
      ['9999-12-31', 52],
    ] as const)
      equal(weekNumber(day), week, day);
  });

  it('have one number from Monday to Sunday', () => {
    fc.assert(
      fc.property(date, (day) => {
        const monday = addDays(day, 1 - weekday(day));
        if (monday === '0001-01-01' || monday > '9999-12-20') return;
        equal(weekNumber(day), weekNumber(monday));
        const next = weekNumber(addDays(monday, 7));
        ok(next === weekNumber(monday) + 1 || next === 1);
      }),
    );
  }).timeout(60_000);
});

describe('a text', () => {
  it('is a date, a wall time or an instant', () => {
    for (const [text, iso, kind] of [
      ['2026-03-31', '2026-03-31T00:00:00Z', 'date'],
      ['20260331', '2026-03-31T00:00:00Z', 'date'],
      ['2026-03-31T18:00', '2026-03-31T18:00:00Z', 'wall'],
      ['20260331T180000', '2026-03-31T18:00:00Z', 'wall'],
      ['20260331T1800', '2026-03-31T18:00:00Z', 'wall'],
      ['2026-03-31T18:00:00.5', '2026-03-31T18:00:00Z', 'wall'],
      ['2026-03-31T18:00Z', '2026-03-31T18:00:00Z', 'instant'],
      ['20260331T180000Z', '2026-03-31T18:00:00Z', 'instant'],
      ['2026-03-31t18:00:00z', '2026-03-31T18:00:00Z', 'instant'],
      ['2026-03-31T18:00:00+02:00', '2026-03-31T16:00:00Z', 'instant'],
      ['2026-03-31T18:00:00-0330', '2026-03-31T21:30:00Z', 'instant'],
      ['20260331T180000Z/PT2H', '2026-03-31T18:00:00Z', 'instant'],
    ] as const)
      deepEqual(parseTime(text), { ms: Date.parse(iso), kind }, text);
  });

  it('is no time when no calendar has it', () => {
    for (const text of [
      '',
      'x',
      '2026-02-29',
      '2026-00-10',
      '2026-01-32',
      '2026-01-01T24:01',
      '2026-01-01 bis 2026-01-02',
      '2026-1-1',
    ])
      equal(Number.isNaN(parseTime(text).ms), true, text);
  });
});
