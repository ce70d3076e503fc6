/** What schema.org calls a Schedule becomes the series it means. */
import fc from 'fast-check';
import { occurrences } from '../../src/schedule/recurrence.js';
import { parseRule } from '../../src/schedule/rule.js';
import { fromSchedule, type Schedule } from '../../src/schedule/schedule.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

/** What is there of it. */
const read = (schedule: Schedule) => JSON.parse(JSON.stringify(fromSchedule(schedule) ?? null));
const dates = (schedule: Schedule, limit = 4): string[] => {
  const series = fromSchedule(schedule);
  ok(series);
  return occurrences(series, undefined, undefined, limit).starts;
};

describe('a schedule', () => {
  it('is read', () => {
    // The first example of https://schema.org/Schedule, with times.
    deepEqual(
      read({
        '@type': 'Schedule',
        startDate: '2026-01-05',
        endDate: '2026-12-21',
        repeatFrequency: 'P1W',
        byDay: 'https://schema.org/Monday',
        startTime: '19:00:00',
        endTime: '20:30:00',
        scheduleTimezone: 'Europe/Berlin',
        exceptDate: ['2026-04-06', '2026-05-25'],
      }),
      {
        start: '2026-01-05T19:00:00',
        end: '2026-01-05T20:30:00',
        rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261221',
        exdate: ['2026-04-06', '2026-05-25'],
        zone: 'Europe/Berlin',
      },
    );
  });

  it('repeats as its duration or its word says', () => {
    for (const [repeatFrequency, rrule] of [
      ['P1D', 'FREQ=DAILY'],
      ['P3D', 'FREQ=DAILY;INTERVAL=3'],
      ['P7D', 'FREQ=WEEKLY'],
      ['P14D', 'FREQ=WEEKLY;INTERVAL=2'],
      ['P1W', 'FREQ=WEEKLY'],
      ['P1W1D', 'FREQ=DAILY;INTERVAL=8'],
      ['P1M', 'FREQ=MONTHLY'],
      ['P3M', 'FREQ=MONTHLY;INTERVAL=3'],
      ['P1Y', 'FREQ=YEARLY'],
      ['P1Y6M', 'FREQ=MONTHLY;INTERVAL=18'],
      ['PT2H', 'FREQ=HOURLY;INTERVAL=2'],
      ['PT1H30M', 'FREQ=MINUTELY;INTERVAL=90'],
      ['DAILY', 'FREQ=DAILY'],
      ['Weekly', 'FREQ=WEEKLY'],
      ['fortnightly', 'FREQ=WEEKLY;INTERVAL=2'],
      ['quarterly', 'FREQ=MONTHLY;INTERVAL=3'],
      ['yearly', 'FREQ=YEARLY'],
      ['P0D', undefined],
      ['P1DT1H', undefined],
      ['sometimes', undefined],
      ['', undefined],
    ] as const)
      equal(fromSchedule({ startDate: '2026-03-02', repeatFrequency })?.rrule, rrule, repeatFrequency);
  });

  it('repeats on the days it names, however they are spelled', () => {
    for (const byDay of [
      ['https://schema.org/Monday', 'http://schema.org/Thursday'],
      ['Monday', 'Thursday'],
      ['schema:Monday', 'schema:Thursday'],
      ['MO', 'TH'],
      ['monday', 'th'],
    ])
      deepEqual(
        read({ startDate: '2026-03-02', byDay }),
        { start: '2026-03-02', rrule: 'FREQ=WEEKLY;BYDAY=MO,TH' },
        String(byDay),
      );
    equal(
      fromSchedule({ startDate: '2026-03-02', byDay: '-1FR', repeatFrequency: 'P1M' })?.rrule,
      'FREQ=MONTHLY;BYDAY=-1FR',
    );
    equal(
      fromSchedule({ startDate: '2026-03-02', byDay: ['PublicHolidays', 'mondays?', 'Mo-Fr'] })?.rrule,
      'FREQ=WEEKLY',
    );
  });

  it('repeats in the weeks, months and days of the month it names', () => {
    deepEqual(
      dates({ startDate: '2026-01-01', byDay: 'Monday', byMonthWeek: [1, 3], repeatFrequency: 'P1M' }),
      ['2026-01-05', '2026-01-19', '2026-02-02', '2026-02-16'],
    );
    // The weekday is that of the start; weekly in a week of the month is monthly.
    deepEqual(dates({ startDate: '2026-03-10', byMonthWeek: '2', repeatFrequency: 'P1W' }, 2), [
      '2026-03-10',
      '2026-04-14',
    ]);
    deepEqual(dates({ startDate: '2026-11-01', byDay: 'TH', byMonthWeek: 4, repeatFrequency: 'P1Y' }, 2), [
      '2026-11-26',
      '2027-11-25',
    ]);
    deepEqual(dates({ startDate: '2026-01-01', byMonthDay: [1, -1] }), [
      '2026-01-01',
      '2026-01-31',
      '2026-02-01',
      '2026-02-28',
    ]);
    deepEqual(dates({ startDate: '2026-01-15', byMonth: [3, 9] }, 3), [
      '2026-03-15',
      '2026-09-15',
      '2027-03-15',
    ]);
    deepEqual(
      dates({ startDate: '2026-01-01', byMonth: 5, byDay: ['SA', 'SU'], repeatFrequency: 'P1W' }, 3),
      ['2026-05-02', '2026-05-03', '2026-05-09'],
    );
  });

  it('begins on its first day that fits', () => {
    deepEqual(dates({ startDate: '2026-03-03T18:00', byDay: 'WE', repeatCount: 2 }), [
      '2026-03-04T18:00:00',
      '2026-03-11T18:00:00',
    ]);
    deepEqual(dates({ startDate: '2026-03-04', byDay: 'WE', repeatCount: 1 }), ['2026-03-04']);
    deepEqual(dates({ startDate: '2026-01-01', byMonth: 2, byMonthDay: 29, repeatFrequency: 'P1Y' }, 2), [
      '2028-02-29',
      '2032-02-29',
    ]);
    deepEqual(dates({ startDate: '2026-01-10', byMonthDay: -1, repeatCount: 2 }), [
      '2026-01-31',
      '2026-02-28',
    ]);
    // A day that never comes costs the days, not the event.
    deepEqual(
      dates({
        startDate: '2026-01-01',
        byMonth: 2,
        byMonthDay: 30,
        repeatFrequency: 'P1Y',
        endDate: '2029-01-01',
      }),
      ['2026-01-01'],
    );
  });

  it('ends after so many times, or on a day', () => {
    equal(dates({ startDate: '2026-03-02', repeatFrequency: 'P1D', repeatCount: 3 }, 9).length, 3);
    equal(dates({ startDate: '2026-03-02', repeatFrequency: 'P1D', repeatCount: '3' }, 9).length, 3);
    equal(
      dates({ startDate: '2026-03-02', startTime: '18:00', repeatFrequency: 'P1D', endDate: '2026-03-04' }, 9)
        .length,
      3,
    );
    equal(
      dates({ startDate: '2026-03-02T18:00', repeatFrequency: 'P1D', endDate: '2026-03-04T20:00' }, 9).length,
      3,
    );
    equal(
      dates({ startDate: '2026-03-02', repeatFrequency: 'P1D', repeatCount: 3, endDate: '2026-03-03' }, 9)
        .length,
      2,
    );
  });

  it('says how long it takes', () => {
    for (const [more, end] of [
      [{ startTime: '18:00', endTime: '20:00' }, '2026-03-02T20:00'],
      [{ startTime: '22:00', endTime: '02:00' }, '2026-03-03T02:00'],
      [{ startTime: '18:00:00+01:00', endTime: '20:00:00+01:00' }, '2026-03-02T20:00:00'],
      [{ startTime: '18:00', duration: 'PT1H30M' }, '2026-03-02T19:30:00'],
      [{ startTime: '18:00', duration: 'P1DT2H' }, '2026-03-03T20:00:00'],
      [{ startTime: '18:00' }, undefined],
      [{ duration: 'P1D' }, '2026-03-02'],
      [{ duration: 'P3D' }, '2026-03-04'],
      [{ duration: 'lange' }, undefined],
      [{ endDate: '2026-03-05' }, '2026-03-05'],
      [{ endDate: '2026-03-05', repeatFrequency: 'P1D' }, undefined],
    ] as const)
      equal(fromSchedule({ startDate: '2026-03-02', ...more })?.end, end, JSON.stringify(more));
  });

  it('is told in its zone', () => {
    equal(
      read({ startDate: '2026-03-02T17:00:00Z', scheduleTimezone: 'Europe/Berlin' }).start,
      '2026-03-02T18:00:00',
    );
    equal(read({ startDate: '2026-03-02T18:00:00+01:00' }).start, '2026-03-02T18:00:00');
    equal(read({ startDate: '2026-03-02', scheduleTimezone: 'Mitteleuropa' }).zone, 'Mitteleuropa');
  });

  it('without a first day is none', () => {
    for (const startDate of [undefined, '', 'bald', '2026-02-30', null, {}, [], true])
      equal(fromSchedule({ startDate, repeatFrequency: 'P1W' }), undefined);
  });

  it('is never an exception, and always a rule that can be followed', () => {
    const value = fc.oneof(
      fc.constantFrom(
        '2026-03-02',
        '2026-03-02T18:00',
        'P1W',
        'P1M',
        'Monday',
        'MO',
        '2',
        '18:00',
        'Europe/Berlin',
        '',
      ),
      fc.integer({ min: -60, max: 60 }),
      fc.string(),
      fc.constant(null),
      fc.constant({}),
    );
    const field = fc.oneof(value, fc.array(value, { maxLength: 3 }));
    const names = [
      'endDate',
      'startTime',
      'endTime',
      'duration',
      'repeatFrequency',
      'repeatCount',
      'byDay',
      'byMonth',
      'byMonthDay',
      'byMonthWeek',
      'exceptDate',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), field), (fields) => {
        const series = fromSchedule({ startDate: '2026-01-31', ...fields });
        ok(series);
        if (series.rrule) ok('FREQ' in parseRule(series.rrule), series.rrule);
        const { starts } = occurrences(series, undefined, undefined, 5);
        if (!series.exdate) equal(starts[0]?.slice(0, series.start.length), series.start);
      }),
    );
  }).timeout(60_000);
});
