/** What is on is found in the middle of many dates, and is what looking at each of them finds. */
import fc from 'fast-check';
import type { EventRecord } from '../../src/model/event.js';
import { addDays } from '../../src/schedule/dates.js';
import { dayOf, type EventDate } from '../../src/schedule/event-dates.js';
import type { CalendarController } from '../../src/widgets/event-calendar/calendar-controller.js';
import { createFixedDates, firstIn } from '../../src/widgets/event-calendar/fixed-dates.js';
import { daysIn, nearest } from '../../src/widgets/event-calendar/parts/month-dates.js';
import { deepEqual, equal } from '../helpers/assert.js';

const BERLIN = 'Europe/Berlin';
const FIRST = '2026-03-01';
/** Near one another, or far away. */
const days = fc.oneof(fc.nat(20), fc.nat(400)).map((after) => addDays(FIRST, after));

const events = fc
  .array(
    fc.record({
      day: days,
      hour: fc.option(fc.integer({ min: 8, max: 20 }), { nil: undefined }),
      lasts: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ day, hour, lasts }, i): EventRecord => {
      const time = hour === undefined ? '' : `T${String(hour).padStart(2, '0')}:00:00`;
      return {
        id: `${i}`,
        title: `${i}`,
        startDate: day + time,
        endDate: addDays(day, lasts) + (time && 'T23:00:00'),
      } as EventRecord;
    }),
  );

/** A calendar that has read these, and has nothing to be worked out. */
const calendarOf = (list: readonly EventRecord[]) => {
  const dates = createFixedDates(BERLIN).inOrder(list);
  const span = [addDays(FIRST, -1), addDays(FIRST, 470)];
  const calendar = { answer: { dates, implied: [] }, span, until: span[1], zone: BERLIN };
  return { dates, calendar: calendar as unknown as CalendarController };
};

const isOn = (day: string) => (date: EventDate) => dayOf(date.start) <= day && date.lastDay >= day;

describe('dates of the calendar', () => {
  it('are in the same order, however the events come', () => {
    fc.assert(
      fc.property(events, fc.array(fc.nat(40)), (list, cuts) => {
        const growing: EventRecord[] = [];
        const fixed = createFixedDates(BERLIN);
        for (const cut of [...cuts, list.length].sort((a, b) => a - b)) {
          growing.push(...list.slice(growing.length, cut));
          fixed.inOrder(growing);
        }
        deepEqual(fixed.inOrder(growing), createFixedDates(BERLIN).inOrder(list));
        deepEqual(fixed.inOrder([]), [], 'another list has dates of its own');
      }),
    );
  });

  it('are found by their days, the first of them or all', () => {
    fc.assert(
      fc.property(
        events,
        days,
        days,
        fc.option(fc.nat(5), { nil: undefined }),
        (list, from, until, count) => {
          const { dates } = calendarOf(list);
          const all = dates.filter(({ start, lastDay }) => dayOf(start) <= until && lastDay >= from);
          deepEqual(firstIn(dates, { from, until }, count), all.slice(0, count));
        },
      ),
    );
  });

  it('stand on each of their days in a month', () => {
    fc.assert(
      fc.property(events, days, (list, from) => {
        const { calendar, dates } = calendarOf(list);
        const week = (after: number) => Array.from({ length: 7 }, (_, i) => addDays(from, after + i));
        const weeks = [week(0), week(7)];
        const found = daysIn(calendar, weeks);
        for (const day of weeks.flat()) deepEqual(found.get(day) ?? [], dates.filter(isOn(day)), day);
      }),
    );
  });

  it('are nearest to a day on the last one before it, and on the first one after it', () => {
    fc.assert(
      fc.property(events, days, (list, day) => {
        const { calendar, dates } = calendarOf(list);
        const some = (other: string) => dates.some(isOn(other));
        const others = Array.from({ length: 480 }, (_, i) => addDays(FIRST, i - 1)).filter(some);
        equal(
          nearest(calendar, day, -1),
          others.findLast((other) => other < day),
        );
        equal(
          nearest(calendar, day, 1),
          others.find((other) => other > day),
        );
      }),
    );
  });
});
