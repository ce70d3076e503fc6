/** No rule is followed for ever: bounds of count and of work, and saying so. */
import { createExpander, occurrences } from '../../src/schedule/recurrence.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

const zone = 'Europe/Berlin';
const at = (start: string, rrule: string) => createExpander({ start, rrule, zone });

/** Milliseconds that something takes: the best of three, as others use the machine, too. */
function time(run: () => void): number {
  const times = [0, 0, 0].map(() => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  });
  return Math.min(...times);
}

describe('a rule', () => {
  it('that never ends is cut at the limit', () => {
    for (const freq of ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY']) {
      const { starts, truncated } = at('2026-03-02T18:00', `FREQ=${freq}`)(undefined, undefined, 20);
      deepEqual([starts.length, truncated, starts[0]], [20, true, '2026-03-02T18:00:00'], freq);
    }
    const exact = at('2026-03-02T18:00', 'FREQ=DAILY;COUNT=20')(undefined, undefined, 20);
    deepEqual([exact.starts.length, exact.truncated], [20, false]);
    deepEqual(at('2026-03-02T18:00', 'FREQ=DAILY')('2026-03-01', '2026-04-01', 0), {
      starts: [],
      truncated: true,
      problem: undefined,
    });
  });

  it('with ten million dates is cut, too', () => {
    const tour = at('2026-03-02T18:00', 'FREQ=SECONDLY;COUNT=10000000');
    const first = tour('2026-03-02', '2026-03-03', 100);
    deepEqual([first.starts.length, first.truncated], [100, true]);
    deepEqual(tour('2026-06-26T11:46:38', '2026-07-01').starts, [
      '2026-06-26T11:46:38',
      '2026-06-26T11:46:39',
    ]);
    const daily = at('1990-01-01', 'FREQ=DAILY;COUNT=10000000')('2026-03-01', '2026-03-04');
    deepEqual(daily, {
      starts: ['2026-03-01', '2026-03-02', '2026-03-03'],
      truncated: false,
      problem: undefined,
    });
  });

  it('whose dates are too many to be counted says so, from where it does not know', () => {
    const tour = at('2026-03-02T18:00', 'FREQ=SECONDLY;COUNT=10000000;BYSECOND=1,2,3');
    const first = tour('2026-03-02', '2026-03-02T18:01');
    deepEqual(first, {
      starts: ['00', '01', '02', '03'].map((second) => `2026-03-02T18:00:${second}`),
      truncated: false,
      problem: undefined,
    });
    deepEqual(tour('2026-06-01', '2026-07-01'), { starts: [], truncated: true, problem: undefined });
  });

  it('that matches no day gives up', () => {
    for (const rule of [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31;COUNT=5',
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2',
      'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6',
      'FREQ=MINUTELY;INTERVAL=2;BYMINUTE=1',
      'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=5',
      'FREQ=YEARLY;INTERVAL=1000000;COUNT=3',
    ]) {
      const { starts } = at('2026-03-02T18:00', rule)();
      deepEqual(starts, ['2026-03-02T18:00:00'], rule);
    }
    equal(at('2026-03-02T18:00', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')().truncated, true);
    // But nothing was left out of a month that was looked through.
    equal(
      at('2026-03-02T18:00', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')('2027-02-01', '2027-03-01').truncated,
      false,
    );
  });

  it('stops at either end of time', () => {
    const last = at('9999-12-29', 'FREQ=DAILY')('9999-01-01');
    deepEqual(last.starts, ['9999-12-29', '9999-12-30']);
    deepEqual(at('9999-12-29T18:00', 'FREQ=DAILY')('9999-01-01', '9999-12-31T23:59:59').starts.length, 3);
    deepEqual(at('0001-01-01T00:00', 'FREQ=YEARLY')('0001-01-01', '0004-01-01').starts, [
      '0001-01-01T00:00:00',
      '0002-01-01T00:00:00',
      '0003-01-01T00:00:00',
    ]);
    deepEqual(at('0001-01-01', 'FREQ=WEEKLY;BYDAY=MO')('2026-03-01', '2026-03-10').starts, [
      '2026-03-02',
      '2026-03-09',
    ]);
    deepEqual(at('0050-06-01', 'FREQ=MONTHLY;BYSETPOS=-1;BYDAY=FR;COUNT=2')().starts, [
      '0050-06-01',
      '0050-06-24',
    ]);
  });

  it('takes a moment only, whatever it is', () => {
    // Milliseconds; on a machine that is busy, as many times what dates cost there as it is at rest.
    const most = Math.max(
      100,
      40 * time(() => Array.from({ length: 5000 }, (_, i) => new Date(i * 864e5).toISOString())),
    );
    const all = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i).join(',');
    for (const rule of [
      'FREQ=SECONDLY;COUNT=10000000',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3',
      'FREQ=SECONDLY;INTERVAL=999983;BYHOUR=3;BYMINUTE=1;BYSECOND=59;COUNT=3',
      `FREQ=YEARLY;BYDAY=SU,MO,TU,WE,TH,FR,SA;BYHOUR=${all(0, 23)};BYMINUTE=${all(0, 59)};BYSECOND=${all(0, 59)};BYSETPOS=-1`,
      'FREQ=MINUTELY;INTERVAL=1000000;BYSECOND=7;BYWEEKNO=53;COUNT=1000000000',
    ]) {
      const ms = time(() =>
        occurrences({ start: '1990-01-01T18:00', rrule: rule, zone }, '2026-03-01', '2026-04-01'),
      );
      ok(ms < most, `${rule.slice(0, 60)}: ${ms} ms, at most ${most}`);
    }
  }).timeout(60_000);

  it('that cannot be read is left aside, the start is not', () => {
    const { starts, problem } = occurrences({
      start: '2026-03-02',
      rrule: 'FREQ=FORTNIGHTLY',
      rdate: ['2026-03-09'],
    });
    deepEqual(starts, ['2026-03-02', '2026-03-09']);
    equal(problem?.path, 'FREQ');
  });

  it('without a start has no dates', () => {
    for (const start of ['', 'bald', '2026-02-30'])
      deepEqual(occurrences({ start, rrule: 'FREQ=DAILY', zone }).starts, [], start);
  });
});
