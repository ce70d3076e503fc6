/** When a series takes place: the hard cases, each by its name. */
import fc from 'fast-check';
import { createExpander, occurrences, type Series } from '../../src/schedule/recurrence.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

const BERLIN = 'Europe/Berlin';
type Extra = Partial<Series> & { from?: string; until?: string; limit?: number };

/** The starts of a series in Berlin, as short as they can be told. */
function dates(start: string, rrule: string, { from, until, limit, ...more }: Extra = {}): string[] {
  const { starts, problem } = occurrences({ start, rrule, zone: BERLIN, ...more }, from, until, limit);
  deepEqual(problem, undefined);
  return starts.map((text) => text.replace(':00:00', '').replace(/(T\d\d:\d\d):00$/, '$1'));
}

describe('a series', () => {
  it('keeps its wall time when the clocks change', () => {
    deepEqual(dates('2026-03-25T18:00', 'FREQ=WEEKLY;COUNT=3'), [
      '2026-03-25T18',
      '2026-04-01T18',
      '2026-04-08T18',
    ]);
    deepEqual(dates('2026-10-21T18:00', 'FREQ=WEEKLY;COUNT=2'), ['2026-10-21T18', '2026-10-28T18']);
  });

  it('moves on by an hour in a gap, and is back the next day', () => {
    deepEqual(dates('2026-03-28T02:30', 'FREQ=DAILY;COUNT=3'), [
      '2026-03-28T02:30',
      '2026-03-29T03:30',
      '2026-03-30T02:30',
    ]);
    deepEqual(dates('2026-03-29T02:30', 'FREQ=WEEKLY;COUNT=2'), ['2026-03-29T03:30', '2026-04-05T02:30']);
  });

  it('takes place once in a fold', () => {
    deepEqual(dates('2026-10-24T02:30', 'FREQ=DAILY;COUNT=3'), [
      '2026-10-24T02:30',
      '2026-10-25T02:30',
      '2026-10-26T02:30',
    ]);
    const first = { from: '2026-10-25', until: '2026-10-26' };
    deepEqual(dates('2026-10-24T02:30', 'FREQ=DAILY;UNTIL=20261025T003000Z', first), ['2026-10-25T02:30']);
    deepEqual(dates('2026-10-24T02:30', 'FREQ=DAILY;UNTIL=20261025T002959Z', first), []);
    deepEqual(dates('2026-10-24T02:30', 'FREQ=DAILY;UNTIL=20261025T010000Z', first), ['2026-10-25T02:30']);
  });

  it('by the hour skips the gap, and does not stay in the fold', () => {
    deepEqual(dates('2026-03-29T00:30', 'FREQ=HOURLY;UNTIL=20260329T040000'), [
      '2026-03-29T00:30',
      '2026-03-29T01:30',
      '2026-03-29T03:30',
    ]);
    deepEqual(dates('2026-10-25T01:30', 'FREQ=HOURLY;COUNT=3'), [
      '2026-10-25T01:30',
      '2026-10-25T02:30',
      '2026-10-25T03:30',
    ]);
    // Guided tours stay at even hours.
    deepEqual(
      dates('2026-03-28T10:00', 'FREQ=HOURLY;INTERVAL=2;BYHOUR=10,12', {
        from: '2026-03-29',
        until: '2026-03-30',
      }),
      ['2026-03-29T10', '2026-03-29T12'],
    );
  });

  it('on the 31st leaves out shorter months', () => {
    deepEqual(dates('2026-01-31', 'FREQ=MONTHLY;COUNT=5'), [
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
      '2026-07-31',
      '2026-08-31',
    ]);
    deepEqual(dates('2026-01-31', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3'), [
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
    ]);
  });

  it('on the 29th of February waits for leap years', () => {
    deepEqual(dates('2024-02-29', 'FREQ=YEARLY;COUNT=3'), ['2024-02-29', '2028-02-29', '2032-02-29']);
    deepEqual(dates('1896-02-29', 'FREQ=YEARLY;COUNT=3'), ['1896-02-29', '1904-02-29', '1908-02-29']);
    deepEqual(dates('2024-02-29', 'FREQ=YEARLY;INTERVAL=3;COUNT=2'), ['2024-02-29', '2036-02-29']);
  });

  it('picks by position: BYSETPOS', () => {
    // The last working day of the month.
    deepEqual(dates('2026-01-30T17:00', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3'), [
      '2026-01-30T17',
      '2026-02-27T17',
      '2026-03-31T17',
    ]);
    deepEqual(dates('2026-01-05', 'FREQ=YEARLY;BYDAY=MO;BYSETPOS=1,-1;COUNT=4'), [
      '2026-01-05',
      '2026-12-28',
      '2027-01-04',
      '2027-12-27',
    ]);
    deepEqual(dates('2026-03-02T09:00', 'FREQ=WEEKLY;BYDAY=MO,WE,FR;BYHOUR=9,17;BYSETPOS=2,-1;COUNT=4'), [
      '2026-03-02T09',
      '2026-03-02T17',
      '2026-03-06T17',
      '2026-03-09T17',
    ]);
    // What lies before the start still has its position.
    deepEqual(dates('2026-03-04T09:00', 'FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2;COUNT=2'), [
      '2026-03-04T09',
      '2026-03-11T09',
    ]);
    deepEqual(dates('2026-03-04T09:30', 'FREQ=HOURLY;BYMINUTE=0,30,45;BYSETPOS=2;COUNT=2'), [
      '2026-03-04T09:30',
      '2026-03-04T10:30',
    ]);
    deepEqual(dates('1960-01-29', 'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1;COUNT=3'), [
      '1960-01-29',
      '1960-02-26',
      '1960-03-25',
    ]);
  });

  it('counts what is picked: COUNT with BYSETPOS', () => {
    deepEqual(dates('2026-01-05T09:00', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1;COUNT=3', { from: '2026-03-01' }), [
      '2026-03-02T09',
    ]);
  });

  it('ends with UNTIL, however it is written', () => {
    for (const [until, days] of [
      ['20260316T180000', 3],
      ['20260316T175959', 2],
      ['20260316T170000Z', 3],
      ['20260316T165959Z', 2],
      ['20260316', 3],
      ['20260315', 2],
      ['2026-03-16T18:00:00', 3],
      ['2026-03-16T18:00:00+01:00', 3],
      ['2026-03-16T18:00:00+02:00', 2],
    ] as const)
      equal(dates('2026-03-02T18:00', `FREQ=WEEKLY;UNTIL=${until}`).length, days, until);
    for (const [until, days] of [
      ['20260316', 3],
      ['20260315', 2],
      ['20260316T000000', 3],
      ['20260315T230000Z', 3],
      ['20260315T225959Z', 2],
      ['20260316T120000Z', 3],
    ] as const)
      equal(dates('2026-03-02', `FREQ=WEEKLY;UNTIL=${until}`).length, days, `all day, ${until}`);
  });

  it('leaves out EXDATE, however it is spelled', () => {
    const start = '2026-03-02T18:00';
    for (const exdate of [
      '2026-03-09T18:00:00',
      '2026-03-09T18:00',
      '20260309T180000',
      '20260309T1800',
      '2026-03-09T17:00:00Z',
      '20260309T170000Z',
      '2026-03-09T18:00:00+01:00',
      '2026-03-09T12:00-05:00',
      '2026-03-09',
      '20260309',
    ])
      deepEqual(
        dates(start, 'FREQ=WEEKLY;COUNT=3', { exdate: [exdate] }),
        ['2026-03-02T18', '2026-03-16T18'],
        exdate,
      );
    for (const other of ['2026-03-09T17:00', '2026-03-09T18:00Z', '2026-03-10', '', 'x'])
      equal(dates(start, 'FREQ=WEEKLY;COUNT=3', { exdate: [other] }).length, 3, other);
    for (const exdate of [
      '2026-03-09',
      '20260309',
      '2026-03-09T00:00:00',
      '2026-03-08T23:00:00Z',
      '2026-03-09T18:00+01:00',
    ])
      deepEqual(
        dates('2026-03-02', 'FREQ=WEEKLY;COUNT=3', { exdate: [exdate] }),
        ['2026-03-02', '2026-03-16'],
        exdate,
      );
    deepEqual(
      dates(start, 'FREQ=WEEKLY;COUNT=2', { exdate: ['2026-03-02'] }),
      ['2026-03-09T18'],
      'the first one, too',
    );
    deepEqual(
      dates('2026-03-28T02:30', 'FREQ=DAILY;COUNT=2', { exdate: ['2026-03-29T02:30'] }),
      ['2026-03-28T02:30'],
      'in a gap',
    );
    // A date leaves out its whole day.
    deepEqual(dates('2026-03-02T09:00', 'FREQ=DAILY;BYHOUR=9,17;COUNT=4', { exdate: ['2026-03-02'] }), [
      '2026-03-03T09',
      '2026-03-03T17',
    ]);
  });

  it('adds RDATE, in order and once', () => {
    const rdate = ['2026-03-20T10:00', '2026-03-09T17:00Z', '2026-03-05', '20260304T090000Z/PT2H', 'x'];
    deepEqual(dates('2026-03-02T18:00', 'FREQ=WEEKLY;COUNT=2', { rdate }), [
      '2026-03-02T18',
      '2026-03-04T10',
      '2026-03-05T18',
      '2026-03-09T18',
      '2026-03-20T10',
    ]);
    deepEqual(dates('2026-03-02', '', { rdate: ['2026-03-04', '2026-02-01'] }), [
      '2026-02-01',
      '2026-03-02',
      '2026-03-04',
    ]);
    deepEqual(dates('2026-03-02', '', { rdate: ['2026-03-04'], exdate: ['2026-03-04'] }), ['2026-03-02']);
  });

  it('knows the weeks of the year: BYWEEKNO', () => {
    deepEqual(dates('1997-05-12T09:00', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3'), [
      '1997-05-12T09',
      '1998-05-11T09',
      '1999-05-17T09',
    ]);
    // Not every year has a week 53, and its days lie in two years.
    deepEqual(dates('2020-12-28', 'FREQ=YEARLY;BYWEEKNO=53;COUNT=3'), [
      '2020-12-28',
      '2026-12-28',
      '2032-12-27',
    ]);
    deepEqual(dates('2021-01-03', 'FREQ=YEARLY;BYWEEKNO=53;COUNT=2'), ['2021-01-03', '2027-01-03']);
    deepEqual(dates('2026-12-28', 'FREQ=YEARLY;BYWEEKNO=-1;COUNT=3'), [
      '2026-12-28',
      '2027-12-27',
      '2028-12-25',
    ]);
    deepEqual(dates('2025-12-29', 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO,SU;COUNT=3'), [
      '2025-12-29',
      '2026-01-04',
      '2027-01-04',
    ]);
  });

  it('knows the days of the year: BYYEARDAY', () => {
    deepEqual(dates('2026-04-10', 'FREQ=YEARLY;BYYEARDAY=1,100,-1;COUNT=4'), [
      '2026-04-10',
      '2026-12-31',
      '2027-01-01',
      '2027-04-10',
    ]);
    deepEqual(dates('2024-12-31', 'FREQ=YEARLY;BYYEARDAY=366;COUNT=2'), ['2024-12-31', '2028-12-31']);
    deepEqual(dates('2024-01-01', 'FREQ=YEARLY;BYYEARDAY=-366;COUNT=2'), ['2024-01-01', '2028-01-01']);
    deepEqual(dates('2026-03-01', 'FREQ=YEARLY;BYYEARDAY=-306;COUNT=3'), [
      '2026-03-01',
      '2027-03-01',
      '2028-03-01',
    ]);
  });

  it('begins its weeks with WKST', () => {
    // The example of RFC 5545, 3.8.5.3.
    const rule = 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=';
    deepEqual(dates('1997-08-05', `${rule}MO`), ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24']);
    deepEqual(dates('1997-08-05', `${rule}SU`), ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31']);
    deepEqual(dates('2024-12-29', 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=SU;WKST=SU;COUNT=2'), [
      '2024-12-29',
      '2026-01-04',
    ]);
  });

  it('counts weekdays of the month and of the year', () => {
    deepEqual(dates('2026-03-04', 'FREQ=MONTHLY;BYDAY=1WE,-1FR;COUNT=4'), [
      '2026-03-04',
      '2026-03-27',
      '2026-04-01',
      '2026-04-24',
    ]);
    deepEqual(dates('2026-03-30', 'FREQ=MONTHLY;BYDAY=5MO;COUNT=2'), ['2026-03-30', '2026-06-29']);
    deepEqual(dates('2026-05-18', 'FREQ=YEARLY;BYDAY=20MO;COUNT=2'), ['2026-05-18', '2027-05-17']);
    deepEqual(dates('2026-11-26', 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2'), ['2026-11-26', '2027-11-25']);
    deepEqual(dates('2026-11-13', 'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR;COUNT=2'), [
      '2026-11-13',
      '2027-08-13',
    ]);
    // Nobody counts Mondays of a week: the number is left aside.
    deepEqual(dates('2026-03-02', 'FREQ=WEEKLY;BYDAY=2MO;COUNT=3'), [
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
    ]);
  });

  it('has its start, whether the rule names it or not', () => {
    deepEqual(dates('2026-03-03T18:00', 'FREQ=WEEKLY;BYDAY=WE;COUNT=3'), [
      '2026-03-03T18',
      '2026-03-04T18',
      '2026-03-11T18',
    ]);
    deepEqual(dates('2026-03-03T18:00', 'FREQ=WEEKLY;BYDAY=TU;COUNT=2'), ['2026-03-03T18', '2026-03-10T18']);
  });

  it('of dates stays one of dates, and has no hours', () => {
    deepEqual(dates('2026-03-02', 'FREQ=DAILY;BYHOUR=9,17;BYMINUTE=30;BYSECOND=5;COUNT=2'), [
      '2026-03-02',
      '2026-03-03',
    ]);
    deepEqual(dates('2026-03-02', 'FREQ=HOURLY;COUNT=30'), ['2026-03-02', '2026-03-03']);
    deepEqual(dates('2026-03-02', 'FREQ=DAILY;COUNT=2', { zone: 'Pacific/Auckland' }), [
      '2026-03-02',
      '2026-03-03',
    ]);
  });

  it('has no leap seconds: second 60 is second 59', () => {
    const { starts } = occurrences({ start: '2026-03-02T18:00:59', rrule: 'FREQ=DAILY;BYSECOND=60;COUNT=2' });
    deepEqual(starts, ['2026-03-02T18:00:59', '2026-03-03T18:00:59']);
  });

  it('without a zone has the times that stand there', () => {
    deepEqual(dates('2026-03-28T02:30', 'FREQ=DAILY;COUNT=2', { zone: undefined }), [
      '2026-03-28T02:30',
      '2026-03-29T02:30',
    ]);
  });

  it('may begin with an instant', () => {
    deepEqual(dates('2026-03-25T17:00Z', 'FREQ=WEEKLY;COUNT=2'), ['2026-03-25T18', '2026-04-01T18']);
    deepEqual(dates('2026-03-25T18:00+01:00', 'FREQ=WEEKLY;COUNT=2'), ['2026-03-25T18', '2026-04-01T18']);
  });

  it('that does not repeat takes place once', () => {
    deepEqual(occurrences({ start: '2026-03-25T18:00', zone: BERLIN }), {
      starts: ['2026-03-25T18:00:00'],
      truncated: false,
      problem: undefined,
    });
  });
});

describe('a range', () => {
  const WEDNESDAYS = { start: '2006-03-01T18:00', rrule: 'FREQ=WEEKLY', zone: BERLIN };

  it('has its first moment, and not its last', () => {
    for (const [from, until, days] of [
      ['2026-03-04', '2026-03-11', 1],
      ['2026-03-04T18:00', '2026-03-11T18:00', 1],
      ['2026-03-04T18:00:01', '2026-03-11T18:00:01', 1],
      ['2026-03-04T18:00', '2026-03-11T18:00:01', 2],
      ['2026-03-05', '2026-03-11', 0],
      ['2026-03-11', '2026-03-04', 0],
      ['x', '2026-03-11', 0],
    ] as const)
      equal(occurrences(WEDNESDAYS, from, until).starts.length, days, `${from} to ${until}`);
    // What the gap moves into the range is in it.
    const early = { start: '2026-03-28T02:30', rrule: 'FREQ=DAILY', zone: BERLIN };
    equal(occurrences(early, '2026-03-29T03:00', '2026-03-30').starts.length, 1);
    equal(occurrences(early, '2026-03-29T02:00', '2026-03-29T03:00').starts.length, 0);
  });

  it('has what the change of the clocks moves into it', () => {
    const tours = 'FREQ=HOURLY;INTERVAL=2';
    const range = { from: '2026-03-29T03:00', until: '2026-03-29T04:00' };
    deepEqual(dates('2026-03-29T00:30', tours, range), ['2026-03-29T03:30']);
    // The first half past two is before a quarter past two, the second time.
    deepEqual(dates('2026-10-25T00:30', 'FREQ=MINUTELY;INTERVAL=120;UNTIL=20261025T011500Z'), [
      '2026-10-25T00:30',
      '2026-10-25T02:30',
    ]);
  });

  it('gives what the whole series has there', () => {
    const rules = [
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,WE;WKST=SU',
      'FREQ=MONTHLY;INTERVAL=5;BYDAY=-1FR',
      'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=3,-2',
      'FREQ=YEARLY;BYWEEKNO=1,53',
      'FREQ=YEARLY;INTERVAL=2;BYYEARDAY=-1,1,200',
      'FREQ=HOURLY;INTERVAL=7;BYMONTH=3,10',
      'FREQ=WEEKLY;BYDAY=SU;COUNT=400',
      'FREQ=DAILY;BYDAY=SA,SU;UNTIL=20240101',
    ];
    const all = rules.map((rrule) => createExpander({ start: '2017-03-26T02:30', rrule, zone: BERLIN }));
    const whole = all.map((expand) => expand('2017-01-01', '2030-01-01', 1e5).starts);
    fc.assert(
      fc.property(fc.nat(rules.length - 1), fc.nat(4700), fc.nat(100), (i, day, length) => {
        const [from, until] = [day, day + length].map((n) =>
          new Date(Date.UTC(2017, 0, 1 + n)).toISOString().slice(0, 10),
        );
        if (!from || !until || until > '2030-01-01') return;
        const expected = whole[i]?.filter((start) => start >= from && start < until);
        deepEqual(all[i]?.(from, until, 1e5).starts, expected, `${rules[i]} ${from} ${until}`);
      }),
      { numRuns: 500 },
    );
  }).timeout(60_000);

  it('is found at once, twenty years after the start', () => {
    const expand = createExpander(WEDNESDAYS);
    const begin = performance.now();
    for (let i = 0; i < 200; i++) equal(expand('2026-03-01', '2026-04-01').starts.length, 4);
    const ms = (performance.now() - begin) / 200;
    ok(ms < 1, `${ms} ms`);
  });
});
