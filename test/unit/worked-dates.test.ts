/** The dates of many series: known in short tasks, and the same as if each were asked alone. */
import fc from 'fast-check';
import type { ReactiveElement } from 'lit';
import type { EventRecord } from '../../src/model/event.js';
import { addDays } from '../../src/schedule/dates.js';
import { dayOf, inOrder } from '../../src/schedule/event-dates.js';
import { createWorkOut } from '../../src/schedule/implied-dates.js';
import { createWorkedDates } from '../../src/widgets/event-calendar/parts/worked-dates.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

const PLACE = 'Europe/Berlin';
const series = (id: number, rrule: string, startDate: string, endDate?: string): EventRecord => ({
  id: `${id}`,
  title: `T${id}`,
  startDate,
  endDate,
  rrule,
});
const hostOf = (requestUpdate = () => {}) => ({ requestUpdate }) as unknown as ReactiveElement;
const daily = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    series(i, 'FREQ=DAILY', `2026-01-${String((i % 28) + 1).padStart(2, '0')}T18:00`),
  );

describe('the dates of many series', () => {
  it('of five thousand without an end, take short tasks, and are right in the end', async () => {
    let longest = 0;
    let drawn = 0;
    const range = { from: '2026-11-22', until: '2027-11-23' };
    const events = daily(5000);
    const worked = createWorkedDates(
      hostOf(() => {
        drawn++;
        const start = performance.now();
        worked.first(events, PLACE, range, 21);
        worked.on(events, PLACE, range);
        longest = Math.max(longest, performance.now() - start);
      }),
    );
    const start = performance.now();
    equal(worked.first(events, PLACE, range, 21).length > 0, true, 'the first are there at once');
    const some = worked.on(events, PLACE, range);
    longest = performance.now() - start;
    ok(some.length < 5000, 'but not all');
    await worked.done();
    // Well under 50 ms where nothing else runs; seconds when all is worked out at once.
    ok(longest < 200, `longest task ${longest} ms`);
    ok(drawn > 0, 'it was told that there is more');
    equal(worked.on(events, PLACE, range).length, 5000);
    const first = worked.first(events, PLACE, range, 21);
    deepEqual([...new Set(first.map((date) => date.start))], ['2026-11-22T18:00:00']);
    equal(first.length, 21);
  });

  it('are the first ones of all, as if each series were asked alone', async () => {
    const rule = fc.constantFrom(
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=MO,FR',
      'FREQ=MONTHLY',
      'FREQ=DAILY;COUNT=3',
    );
    const one = fc.record({
      rule,
      day: fc.integer({ min: 0, max: 400 }),
      lasts: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
      hour: fc.constantFrom('T00:00', 'T18:00', ''),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(one, { maxLength: 8 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 30 }),
        async (rules, offset, days, count) => {
          const events = rules.map(({ rule, day, lasts, hour }, i) => {
            const start = addDays('2026-01-01', day);
            const end = lasts === undefined ? undefined : `${addDays(start, lasts)}${hour && 'T23:00'}`;
            return series(i, rule, start + hour, end);
          });
          const from = addDays('2026-01-01', offset);
          const range = { from, until: addDays(from, days) };
          const datesOf = createWorkOut(() => {});
          const all = events.flatMap((event) => datesOf(event, PLACE, range)).sort(inOrder);
          for (const date of all)
            ok(dayOf(date.start) <= range.until && date.lastDay >= from, `${date.start} is not on`);
          const worked = createWorkedDates(hostOf());
          worked.first(events, PLACE, range, count);
          worked.on(events, PLACE, range);
          await worked.done();
          const text = ({ event, start }: (typeof all)[number]) => `${start} ${event.id}`;
          deepEqual(worked.first(events, PLACE, range, count).map(text), all.slice(0, count).map(text));
          deepEqual(
            worked.on(events, PLACE, range).map(({ id }) => id),
            events.filter((event) => all.some((date) => date.event === event)).map(({ id }) => id),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it('go on where they were when more events arrive', async () => {
    const events = daily(40);
    const range = { from: '2026-03-01', until: '2026-03-31' };
    const worked = createWorkedDates(hostOf());
    for (const count of [10, 20, 40]) worked.first(events.slice(0, count), PLACE, range, 60);
    await worked.done();
    equal(
      worked.first(events, PLACE, range, 60).filter(({ start }) => start.startsWith('2026-03-01')).length,
      40,
    );
  });
});
