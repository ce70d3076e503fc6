/** When an event takes place, as the place's clocks show it: what it says itself, and what follows from a rule. */
import fc from 'fast-check';
import type { EventRecord } from '../../src/model/event.js';
import { addDays } from '../../src/schedule/dates.js';
import { fixedDates, isImplied, repeats, wallOfText } from '../../src/schedule/event-dates.js';
import { createWorkOut } from '../../src/schedule/implied-dates.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';

const PLACE = 'Europe/Berlin';
const event = (fields: Partial<EventRecord>): EventRecord => ({ id: '1', title: 'T', ...fields });
/** Start, end and last day of each date. */
const datesOf = (fields: Partial<EventRecord>, zone = PLACE) =>
  fixedDates(event(fields), zone).map(({ start, end, lastDay }) => [start, end, lastDay]);

/** The same of what is worked out, for some days. */
function workedOut(fields: Partial<EventRecord>, from = '2026-01-01', until = '2026-12-31', zone = PLACE) {
  const told: string[] = [];
  const workOut = createWorkOut((message) => told.push(message));
  const dates = workOut(event(fields), zone, { from, until });
  return {
    told,
    dates: dates.map(({ start, end }) => [start, end]),
    starts: dates.map(({ start }) => start),
  };
}

describe('a date', () => {
  it('without a time is that whole day, and as an end the last day', () => {
    deepEqual(datesOf({ startDate: '2026-05-14' }), [['2026-05-14', undefined, '2026-05-14']]);
    deepEqual(datesOf({ startDate: '2026-05-14', endDate: '2026-05-16' }), [
      ['2026-05-14', '2026-05-16', '2026-05-16'],
    ]);
  });

  it('that ends at midnight does not touch the day that begins then', () => {
    const lastDay = (endDate: string) => datesOf({ startDate: '2026-05-14T20:00', endDate })[0]?.[2];
    equal(lastDay('2026-05-15T00:00'), '2026-05-14');
    equal(lastDay('2026-05-15T00:01'), '2026-05-15');
    equal(lastDay('2026-06-01T00:00'), '2026-05-31');
    equal(lastDay('2026-05-14T22:00Z'), '2026-05-14', 'midnight in the place');
    equal(datesOf({ startDate: '2026-05-14', endDate: '2026-05-14T00:00' })[0]?.[2], '2026-05-14');
    equal(datesOf({ startDate: '2026-05-14T00:00', endDate: '2026-05-14T00:00' })[0]?.[2], '2026-05-14');
  });

  it('with an hour and a day as its end lasts to the end of that day', () => {
    deepEqual(datesOf({ startDate: '2026-05-14T20:00', endDate: '2026-05-15' }), [
      ['2026-05-14T20:00:00', '2026-05-15', '2026-05-15'],
    ]);
    deepEqual(datesOf({ startDate: '2026-05-14T20:00', endDate: '2026-05-14' }), [
      ['2026-05-14T20:00:00', undefined, '2026-05-14'],
    ]);
  });

  it("is by the place's clock: floating as it is, UTC as it is there, an offset as it is written", () => {
    for (const [text, wall, zone = PLACE] of [
      ['2026-05-14T20:00', '2026-05-14T20:00:00'],
      ['2026-05-14T20:00:30', '2026-05-14T20:00:30'],
      ['2026-05-14T20:00:00.000', '2026-05-14T20:00:00'],
      ['2026-05-14T20:00:00Z', '2026-05-14T22:00:00'],
      ['2026-12-14T20:00:00Z', '2026-12-14T21:00:00'],
      ['2026-05-14T22:30:00.000Z', '2026-05-15T00:30:00'],
      ['2026-05-14T20:00:00+00:00', '2026-05-14T22:00:00'],
      ['2026-05-14T20:00:00+02:00', '2026-05-14T20:00:00'],
      ['2026-05-14T20:00:00-05:00', '2026-05-14T20:00:00'],
      ['2026-05-14T20:00:00Z', '2026-05-14T16:00:00', 'America/New_York'],
      ['2026-05-14', '2026-05-14', 'Pacific/Kiritimati'],
    ] as const)
      equal(wallOfText(text, zone), wall, `${text} in ${zone}`);
  });

  it("is by its own zone where it has one, else by the page's", () => {
    const startDate = '2026-05-14T20:00:00Z';
    equal(datesOf({ startDate, timeZone: 'Europe/Lisbon' })[0]?.[0], '2026-05-14T21:00:00');
    equal(datesOf({ startDate }, 'Europe/London')[0]?.[0], '2026-05-14T21:00:00');
  });

  it('in the hour that is skipped is an hour later; in the hour that comes twice it is what it says', () => {
    equal(wallOfText('2026-03-29T02:30', PLACE), '2026-03-29T03:30:00');
    equal(wallOfText('2026-03-29T01:59', PLACE), '2026-03-29T01:59:00');
    equal(wallOfText('2026-03-29T01:00:00Z', PLACE), '2026-03-29T03:00:00');
    for (const text of ['2026-10-25T02:30', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'])
      equal(wallOfText(text, PLACE), '2026-10-25T02:30:00', text);
  });

  it('is none where there is no start', () => {
    deepEqual(datesOf({ byArrangement: true }), []);
    deepEqual(datesOf({ endDate: '2026-05-14' }), []);
  });

  it('of a course is one of several, numbered in their order', () => {
    const subEvent = [
      { title: 'Zweiter', startDate: '2026-05-21T18:00', endDate: '2026-05-21T20:00' },
      { title: 'Ohne Tag' },
      { title: 'Erster', startDate: '2026-05-14T18:00' },
    ];
    deepEqual(
      fixedDates(event({ startDate: '2026-05-14', subEvent }), PLACE).map(({ session, start, nr, of }) => [
        session?.title,
        start,
        nr,
        of,
      ]),
      [
        ['Erster', '2026-05-14T18:00:00', 1, 2],
        ['Zweiter', '2026-05-21T18:00:00', 2, 2],
      ],
    );
    equal(fixedDates(event({ startDate: '2026-05-14', subEvent: [{ title: 'x' }] }), PLACE).length, 1);
  });

  it('never ends before its first day, whatever is written', () => {
    const time = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2080-01-01'), noInvalidDate: true })
      .chain((date) => fc.constantFrom(10, 16, 19, 24).map((length) => date.toISOString().slice(0, length)));
    fc.assert(
      fc.property(time, fc.option(time, { nil: undefined }), (startDate, endDate) => {
        const [[start, , lastDay] = []] = datesOf({ startDate, endDate }) as [[string, string, string]];
        ok((lastDay ?? '') >= (start ?? '').slice(0, 10), `${startDate} ${endDate}: ${start} ${lastDay}`);
      }),
    );
  });
});

describe('what is to be worked out', () => {
  it('is what repeats, and what has a length in place of an end', () => {
    const startDate = '2026-05-14T18:00';
    for (const [fields, repeated, implied] of [
      [{ startDate }, false, false],
      [{ startDate, endDate: '2026-05-14T20:00', duration: 'PT2H' }, false, false],
      [{ startDate, duration: 'PT2H' }, false, true],
      [{ subEvent: [{ startDate, duration: 'PT2H' }] }, false, true],
      [{ startDate, rrule: 'FREQ=DAILY' }, true, true],
      [{ startDate, rdate: '2026-05-15' }, true, true],
      [{ eventSchedule: [{ repeatFrequency: 'P1D' }] }, true, true],
    ] as const)
      deepEqual([repeats(event(fields as object)), isImplied(event(fields as object))], [repeated, implied]);
  });
});

describe('a length', () => {
  it('gives the end', () => {
    for (const [startDate, duration, end] of [
      ['2026-05-14T18:00', 'PT2H', '2026-05-14T20:00:00'],
      ['2026-05-14T18:00', 'PT90M', '2026-05-14T19:30:00'],
      ['2026-05-14T18:00', 'P1DT1H', '2026-05-15T19:00:00'],
      ['2026-05-14T18:00', 'P1W', '2026-05-21T18:00:00'],
      ['2026-05-14', 'P1D', '2026-05-14'],
      ['2026-05-14', 'P3D', '2026-05-16'],
      ['2026-05-14T18:00', 'lang', undefined],
      ['2026-05-14T18:00', 'PT0H', undefined],
    ] as const)
      equal(workedOut({ startDate, duration }).dates[0]?.[1], end, `${startDate} ${duration}`);
  });

  it('counts from what the clock in the place shows', () => {
    for (const startDate of ['2026-05-14T18:00:00+02:00', '2026-05-14T16:00:00Z', '2026-05-14T18:00'])
      deepEqual(workedOut({ startDate, duration: 'PT2H' }).dates, [
        ['2026-05-14T18:00:00', '2026-05-14T20:00:00'],
      ]);
    deepEqual(
      workedOut({ startDate: '2026-05-14T16:00:00Z', duration: 'PT2H', rrule: 'FREQ=DAILY;COUNT=2' }).dates,
      [
        ['2026-05-14T18:00:00', '2026-05-14T20:00:00'],
        ['2026-05-15T18:00:00', '2026-05-15T20:00:00'],
      ],
    );
  });

  it('holds for the dates of a course', () => {
    const { dates } = workedOut({ subEvent: [{ startDate: '2026-05-14T18:00', duration: 'PT2H' }] });
    deepEqual(dates, [['2026-05-14T18:00:00', '2026-05-14T20:00:00']]);
  });
});

describe('a series', () => {
  const weekly = { startDate: '2026-05-14T18:00', endDate: '2026-05-14T20:00', rrule: 'FREQ=WEEKLY' };

  it('has its dates in the days asked for, each as long as the first', () => {
    deepEqual(workedOut(weekly, '2026-05-16', '2026-05-31').dates, [
      ['2026-05-21T18:00:00', '2026-05-21T20:00:00'],
      ['2026-05-28T18:00:00', '2026-05-28T20:00:00'],
    ]);
  });

  it('has what began before the days asked for, too', () => {
    const nights = { startDate: '2026-05-13T22:00', endDate: '2026-05-14T02:00', rrule: 'FREQ=DAILY' };
    equal(workedOut(nights, '2026-06-01', '2026-06-01').starts[0], '2026-05-31T22:00:00');
    const weeks = { startDate: '2026-05-04', endDate: '2026-05-10', rrule: 'FREQ=WEEKLY;INTERVAL=2' };
    deepEqual(workedOut(weeks, '2026-05-24', '2026-05-25').dates[0], ['2026-05-18', '2026-05-24']);
  });

  it('leaves out exceptions and has additions, in every spelling', () => {
    const fields = { ...weekly, rrule: 'FREQ=WEEKLY;COUNT=4' };
    for (const exdate of [
      '2026-05-21T18:00',
      '2026-05-21T18:00:00,2026-07-01',
      '2026-05-21T16:00:00Z',
      '2026-05-21',
    ])
      deepEqual(
        workedOut({ ...fields, exdate }).starts,
        ['2026-05-14T18:00:00', '2026-05-28T18:00:00', '2026-06-04T18:00:00'],
        exdate,
      );
    deepEqual(workedOut({ ...weekly, rrule: undefined, rdate: '2026-05-20T10:00,2026-05-16T09:00' }).starts, [
      '2026-05-14T18:00:00',
      '2026-05-16T09:00:00',
      '2026-05-20T10:00:00',
    ]);
  });

  it('keeps its hour when the clocks change', () => {
    const { dates } = workedOut(
      { startDate: '2026-03-28T18:00', endDate: '2026-03-28T20:00', rrule: 'FREQ=DAILY;COUNT=2' },
      '2026-03-01',
    );
    deepEqual(dates, [
      ['2026-03-28T18:00:00', '2026-03-28T20:00:00'],
      ['2026-03-29T18:00:00', '2026-03-29T20:00:00'],
    ]);
    deepEqual(
      workedOut({ startDate: '2026-03-28T17:00:00Z', rrule: 'FREQ=DAILY;COUNT=2' }, '2026-03-01').starts,
      ['2026-03-28T18:00:00', '2026-03-29T18:00:00'],
    );
  });

  it('of whole days stays one of whole days', () => {
    deepEqual(
      workedOut({ startDate: '2026-05-14', endDate: '2026-05-15', rrule: 'FREQ=MONTHLY;COUNT=2' }).dates,
      [
        ['2026-05-14', '2026-05-15'],
        ['2026-06-14', '2026-06-15'],
      ],
    );
  });

  it('of schema.org is one', () => {
    const eventSchedule = [
      {
        startDate: '2026-05-14',
        startTime: '18:00',
        endTime: '20:00',
        repeatFrequency: 'P1W',
        repeatCount: 3,
        exceptDate: ['2026-05-21'],
      },
    ];
    deepEqual(workedOut({ eventSchedule }).dates, [
      ['2026-05-14T18:00:00', '2026-05-14T20:00:00'],
      ['2026-05-28T18:00:00', '2026-05-28T20:00:00'],
    ]);
  });

  it('that cannot be followed is told, and its own date stays', () => {
    const { told, starts } = workedOut({ ...weekly, rrule: 'FREQ=SOMETIMES' });
    deepEqual(starts, ['2026-05-14T18:00:00']);
    equal(told.length, 1);
    match(told[0], /^T: .*SOMETIMES/);
  });

  it('is the same whichever days are asked for first', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from = '', until = ''] = [one, other].sort();
        const workOut = createWorkOut(() => {});
        const series = event(weekly);
        workOut(series, PLACE, { from: '2026-01-01', until: '2026-02-01' });
        const within = (start: string) => start.slice(0, 10) >= from && start.slice(0, 10) <= until;
        const some = workOut(series, PLACE, { from, until }).map(({ start }) => start);
        const all = workOut(series, PLACE, { from: '2026-01-01', until: '2028-01-01' }).map(
          ({ start }) => start,
        );
        deepEqual(some, all.filter(within));
      }),
      { numRuns: 60 },
    );
  });
});
