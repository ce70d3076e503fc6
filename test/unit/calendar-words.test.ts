/** What is said of an event in few words: its state, its hours, its place, its price, what is near. */
import fc from 'fast-check';
import { calendar as de } from '../../src/i18n/de.js';
import { localeFor } from '../../src/i18n/locale.js';
import { formatWall, longDate, monthName } from '../../src/i18n/wall-format.js';
import type { EventRecord } from '../../src/model/event.js';
import { dateOf } from '../../src/schedule/event-dates.js';
import { priceOf } from '../../src/widgets/event-calendar/parts/price.js';
import { toCalendarEvents } from '../../src/widgets/event-calendar/parts/take.js';
import { statesOf } from '../../src/widgets/event-calendar/states.js';
import { daysLeft, factsOf, timeOf, whereOf } from '../../src/widgets/event-calendar/words.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';

const PLACE = 'Europe/Berlin';
const locale = localeFor('de', 'calendar', de);
const event = (fields: Partial<EventRecord>): EventRecord => ({ id: '1', title: 'T', ...fields });
const hours = (start: string, end?: string) =>
  timeOf(dateOf(event({}), { start, end }), locale).replaceAll('\u00a0', ' ');

describe('the state of an event', () => {
  it('is what changes whether, when or how somebody takes part', () => {
    for (const [fields, states] of [
      [{}, []],
      [{ eventStatus: 'EventScheduled' }, []],
      [{ eventStatus: 'EventCancelled' }, ['cancelled']],
      [{ eventStatus: 'EventRescheduled' }, ['rescheduled']],
      [{ eventStatus: 'EventMovedOnline', remainingAttendeeCapacity: 0 }, ['movedOnline', 'full']],
      [{ eventStatus: 'EventCancelled', remainingAttendeeCapacity: 0 }, ['cancelled']],
      [{ offers: [{ availability: 'SoldOut' }, { availability: 'SoldOut' }] }, ['full']],
      [{ offers: [{ availability: 'SoldOut' }, {}] }, []],
      [{ offers: [] }, []],
      [{ tentative: true }, ['tentative']],
      [{ tentative: 'vielleicht' }, []],
    ] as const)
      deepEqual(statesOf(event(fields as Partial<EventRecord>)), [...states], JSON.stringify(fields));
  });

  it('of one date of a course goes before that of the course', () => {
    const course = event({ eventStatus: 'EventPostponed' });
    deepEqual(statesOf(course, { eventStatus: 'EventCancelled' }), ['cancelled']);
    deepEqual(statesOf(course, { eventStatus: 'EventScheduled' }), []);
    deepEqual(statesOf(course, {}), ['postponed']);
  });
});

describe('the hours', () => {
  it('end at 24:00 at midnight', () => {
    equal(hours('2026-05-14T18:00:00', '2026-05-15T00:00:00'), '18:00–24:00 Uhr');
    equal(hours('2026-05-14T00:00:00', '2026-05-14T00:30:00'), '00:00–00:30 Uhr');
  });

  it('are told as far as they are known', () => {
    equal(hours('2026-05-14'), 'ganztägig');
    equal(hours('2026-05-14', '2026-05-16'), 'bis 16. Mai 2026');
    equal(hours('2026-05-14T18:00:00'), '18:00 Uhr');
    equal(hours('2026-05-14T18:00:00', '2026-05-14T20:00:00'), '18:00–20:00 Uhr');
    equal(hours('2026-05-14T18:00:00', '2026-05-14T18:00:00'), '18:00 Uhr');
    equal(hours('2026-05-14T18:00:00', '2026-05-15T02:00:00'), '18:00 Uhr, bis 15. Mai 2026');
    equal(hours('2026-05-14T18:00:00', '2026-05-15'), '18:00 Uhr, bis 15. Mai 2026');
    equal(hours('2026-05-14T18:00:00', '2026-05-15T00:00:00'), '18:00–24:00 Uhr');
  });
});

describe('a wall time', () => {
  it('is written as it is, whatever the zone of the machine', () => {
    const wall = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 19));
    fc.assert(
      fc.property(wall, (text) => {
        const options = {
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
          hour: '2-digit',
          minute: '2-digit',
        } as const;
        equal(formatWall('sv-SE', text, options), `${text.slice(0, 10)} ${text.slice(11, 16)}`);
        equal(
          formatWall('sv-SE', text.slice(0, 10), { year: 'numeric', month: '2-digit', day: '2-digit' }),
          text.slice(0, 10),
        );
      }),
    );
    equal(longDate('de', '2026-05-14'), 'Donnerstag, 14. Mai 2026');
    equal(monthName('en', '2026-05-14'), 'May 2026');
  });
});

describe('the place', () => {
  const where = (fields: Partial<EventRecord>) => whereOf(event(fields), {}, locale);
  it('is told in as few words as tell it', () => {
    const town = { addressLocality: 'Musterstadt' };
    equal(where({}), '');
    equal(where({ location: [{ name: 'Rathaus', address: town }] }), 'Rathaus, Musterstadt');
    equal(where({ location: [{ address: { ...town, streetAddress: 'Markt 1' } }] }), 'Markt 1, Musterstadt');
    equal(
      where({ location: [{ name: 'Rathaus', address: { ...town, streetAddress: 'Markt 1' } }] }),
      'Rathaus, Markt 1, Musterstadt',
      'a street finds the house where its name is known to few',
    );
    equal(where({ location: [{ name: 'Musterstadt', address: town }] }), 'Musterstadt');
    equal(where({ location: [{ name: 'A' }, { name: 'B' }, { virtual: true }] }), 'A +1');
    equal(where({ location: [{ virtual: true }] }), 'online');
    equal(
      whereOf(event({ location: [{ name: 'A' }] }), { session: { location: [{ name: 'B' }] } }, locale),
      'B',
    );
  });
});

describe('a deadline', () => {
  const left = (deadline: string, now: string) => daysLeft(event({ registration: { deadline } }), PLACE, now);
  it('is counted in whole days of the place, the last one included', () => {
    equal(daysLeft(event({}), PLACE, '2026-05-13T10:00:00'), undefined);
    equal(left('2026-05-16', '2026-05-13T10:00:00'), 3);
    equal(left('2026-05-13', '2026-05-13T23:59:59'), 0);
    equal(left('2026-05-12', '2026-05-13T00:00:00'), -1);
    equal(left('2026-05-13T10:00', '2026-05-13T09:59:00'), 0);
    equal(left('2026-05-13T10:00', '2026-05-13T10:00:01'), -1);
    equal(left('2026-05-13T08:00:00Z', '2026-05-13T09:59:00'), 0, 'by the place’s clock');
  });

  it('is told when it is near, and never for what is cancelled', () => {
    const told = (days: number, fields: Partial<EventRecord> = {}) =>
      factsOf(
        dateOf(
          event({
            registration: { deadline: new Date(Date.UTC(2026, 4, 13 + days)).toISOString().slice(0, 10) },
            ...fields,
          }),
          { start: '2026-07-01' },
        ),
        { locale, zone: PLACE, now: '2026-05-13T10:00:00' },
      ).join();
    equal(told(0), 'Anmeldung nur noch heute');
    equal(told(1), 'Anmeldung noch 1 Tag');
    equal(told(14), 'Anmeldung noch 14 Tage');
    equal(told(15), '');
    equal(told(-1), 'Anmeldung geschlossen');
    equal(told(1, { eventStatus: 'EventCancelled' }), '');
  });
});

describe('the price', () => {
  const price = (fields: Partial<EventRecord>) => priceOf(event(fields), locale).replace(/\s/g, ' ');
  it('is the least there is, in its currency', () => {
    equal(price({}), '');
    equal(price({ isAccessibleForFree: true, offers: [{ price: 5 }] }), 'kostenlos');
    equal(price({ isAccessibleForFree: 'Spende erbeten' }), 'Spende erbeten');
    match(price({ offers: [{ price: 12.5 }] }), /12,50 €/);
    match(price({ offers: [{ price: 5, priceCurrency: 'DKK' }] }), /5,00 DKK/);
    match(price({ offers: [{ price: 5, priceCurrency: 'Taler' }] }), /5 Taler/);
  });
});

describe('what is taken along', () => {
  const PAGE = 'https://town.example/kalender?x=1';
  const entries = (fields: Partial<EventRecord>) => toCalendarEvents(event(fields), PAGE, PLACE);

  it('has an id that no other page gives, and keeps one that is known everywhere', () => {
    equal(entries({ startDate: '2026-05-14' })[0]?.uid, '1@town.example');
    equal(entries({ id: 'a@b.example', startDate: '2026-05-14' })[0]?.uid, 'a@b.example');
  });

  it('has a state that calendars know', () => {
    const status = (fields: Partial<EventRecord>) =>
      entries({ startDate: '2026-05-14', ...fields })[0]?.status;
    equal(status({}), 'CONFIRMED');
    equal(status({ eventStatus: 'EventCancelled' }), 'CANCELLED');
    equal(status({ eventStatus: 'EventPostponed' }), 'TENTATIVE');
    equal(status({ tentative: true }), 'TENTATIVE');
    equal(status({ remainingAttendeeCapacity: 0 }), 'CONFIRMED');
  });

  it('has its own zone, version and address, else the place’s and the page’s', () => {
    const [own] = entries({
      startDate: '2026-05-14T20:00',
      timeZone: 'Europe/Lisbon',
      sequence: 3,
      url: 'https://e.example/',
    });
    deepEqual([own?.zone, own?.sequence, own?.url], ['Europe/Lisbon', 3, 'https://e.example/']);
    const [other] = entries({ startDate: '2026-05-14T20:00' });
    deepEqual([other?.zone, other?.url], [PLACE, PAGE]);
  });

  it('is one entry for each date of a course, each with an id of its own', () => {
    const list = entries({
      subEvent: [
        { startDate: '2026-05-14' },
        { title: 'Ohne Tag' },
        { id: 's3', startDate: '2026-05-16', title: 'Drei' },
      ],
    });
    deepEqual(
      list.map(({ uid, summary }) => [uid, summary]),
      [
        ['1-1@town.example', 'T'],
        ['s3@town.example', 'T: Drei'],
      ],
    );
    ok(list.every(({ rrule }) => rrule === undefined));
  });

  it('is nothing where there is no day', () => {
    deepEqual(entries({ byArrangement: true }), []);
  });

  it('has no rule of every second or minute: no calendar could bear it', () => {
    for (const rrule of ['FREQ=SECONDLY', 'FREQ=MINUTELY;COUNT=999999999', 'COUNT=3;freq=secondly'])
      deepEqual(
        entries({ startDate: '2026-05-14T18:00', rrule }).map((entry) => entry.rrule),
        [undefined],
      );
  });

  it('has the rule of a series, also of schema.org', () => {
    deepEqual(
      entries({
        startDate: '2026-05-14T18:00',
        rrule: 'FREQ=WEEKLY',
        exdate: '2026-05-21T18:00,2026-05-28',
      }).map(({ rrule, exdate }) => [rrule, exdate]),
      [['FREQ=WEEKLY', ['2026-05-21T18:00', '2026-05-28']]],
    );
    const [scheduled] = entries({
      startDate: '2026-05-14T18:00',
      eventSchedule: [{ startDate: '2026-05-14', startTime: '18:00', repeatFrequency: 'P1W' }],
    });
    match(scheduled?.rrule, /FREQ=WEEKLY/);
  });
});
