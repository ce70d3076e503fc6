/** Numbers and days that are put together without `Intl` read as with it. */
import fc from 'fast-check';
import { formatFor, isKnown, today } from '../../src/i18n/format.js';
import { equal } from '../helpers/assert.js';

const ZONE = 'Europe/Berlin';
const instants = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2199, 11, 31) });
const iso = (time: number) => new Date(time).toISOString();

describe('German numbers and dates', () => {
  const { number, date } = formatFor('de');

  it('are those of Intl', () => {
    const numbers = new Intl.NumberFormat('de');
    const days = new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeZone: ZONE });
    const bareDays = new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeZone: 'UTC' });
    fc.assert(
      fc.property(
        fc.integer(),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        instants,
        (whole, any, time) => {
          equal(number(whole), numbers.format(whole));
          // `Intl` shows the sign of a negative nothing.
          equal(number(any), numbers.format(any || 0));
          equal(date(iso(time)), days.format(time));
          equal(date(iso(time).slice(0, 10)), bareDays.format(time));
        },
      ),
    );
  });

  it('are not taken for those of Austria and Switzerland', () => {
    for (const language of ['de-AT', 'de-CH']) {
      equal(isKnown(language), true);
      equal(formatFor(language).number(12345), new Intl.NumberFormat(language).format(12345));
    }
  });
});

describe('the day in a zone', () => {
  const zones = fc.constantFrom(ZONE, 'America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kathmandu');

  it('is the same in browsers without Temporal, and in pages that mean something else by it', () => {
    const known = Object.getOwnPropertyDescriptor(globalThis, 'Temporal');
    const withIts = (value: unknown, time: number, zone: string) => {
      Object.defineProperty(globalThis, 'Temporal', { value, configurable: true });
      try {
        return today(time, zone);
      } finally {
        if (known) Object.defineProperty(globalThis, 'Temporal', known);
        else Reflect.deleteProperty(globalThis, 'Temporal');
      }
    };
    fc.assert(
      fc.property(instants, zones, (time, zone) => {
        equal(today(time, zone), withIts(undefined, time, zone));
        equal(today(time, zone), withIts({ Instant: {} }, time, zone));
      }),
    );
  });
});
