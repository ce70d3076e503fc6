/** Dates and times are those of the place, whatever zone the computer is in; numbers those of the language. */
import fc from 'fast-check';
import { formatFor, isKnown, today } from '../../src/i18n/format.js';
import { deepEqual, equal, match } from '../helpers/assert.js';

const german = formatFor('de');

describe('a date', () => {
  it('without a time stays the day it is', () => {
    equal(german.date('2026-03-31'), '31.03.2026');
    equal(formatFor('en').date('2026-01-01'), 'Jan 1, 2026');
    equal(formatFor('en-GB').date('2026-12-31'), '31 Dec 2026');
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        equal(german.date(iso), iso.split('-').reverse().join('.'));
      }),
    );
  }).timeout(60_000);

  it("with a time but no zone is the place's own", () => {
    for (const iso of ['2026-03-31T00:00', '2026-03-31T23:59:59', '2026-03-31T12:00:00.5'])
      equal(german.date(iso), '31.03.2026');
  });

  it("with a zone is the place's day", () => {
    for (const [iso, day] of [
      ['2026-06-30T21:59:59Z', '30.06.2026'],
      ['2026-06-30T22:00:00Z', '01.07.2026'],
      ['2026-12-31T22:59Z', '31.12.2026'],
      ['2026-12-31T23:00Z', '01.01.2027'],
      ['2026-07-01T00:30+02:00', '01.07.2026'],
      ['2026-07-01T00:30+0300', '30.06.2026'],
      ['2026-06-30T20:00-05:00', '01.07.2026'],
      ['2026-07-01T11:00:00.000+14:00', '30.06.2026'],
      // The hours at which the clocks change.
      ['2026-03-29T00:59:59Z', '29.03.2026'],
      ['2026-10-25T22:59:59Z', '25.10.2026'],
      ['2026-10-25T23:00:00Z', '26.10.2026'],
    ] as const) {
      equal(german.date(iso), day, iso);
    }
  });
});

describe('a moment', () => {
  it("is told in the place's day and hour", () => {
    equal(german.dateTime(Date.UTC(2026, 5, 30, 22, 30)), '01.07.2026, 00:30');
    equal(german.dateTime(Date.UTC(2026, 0, 31, 22, 30)), '31.01.2026, 23:30');
    equal(german.dateTime(Date.UTC(2026, 2, 29, 0, 59)), '29.03.2026, 01:59');
    equal(german.dateTime(Date.UTC(2026, 2, 29, 1, 0)), '29.03.2026, 03:00');
    match(formatFor('en').dateTime(Date.UTC(2026, 5, 30, 22, 30)), /^Jul 1, 2026, 12:30\sAM$/);
  });

  it("is today in the place's calendar", () => {
    equal(today(Date.UTC(2026, 5, 30, 21, 59)), '2026-06-30');
    equal(today(Date.UTC(2026, 5, 30, 22, 0)), '2026-07-01');
    equal(today(Date.UTC(2026, 11, 31, 23, 0)), '2027-01-01');
    match(today(), /^\d{4}-\d\d-\d\d$/);
  });
});

describe('a number', () => {
  it('is written as the language writes it', () => {
    deepEqual([german.number(1234.5), formatFor('en').number(1234.5)], ['1.234,5', '1,234.5']);
    deepEqual([german.number(0), german.number(-3)], ['0', '-3']);
  });

  it('chooses the form that the language has for it', () => {
    const forms = { one: '# one', few: '# few', many: '# many', other: '# other' };
    const chosen = (language: string, ...numbers: number[]) =>
      numbers.map((n) => formatFor(language).plural(n, forms));
    deepEqual(chosen('de', 0, 1, 2, 1.5), ['0 other', '1 one', '2 other', '1,5 other']);
    deepEqual(chosen('pl', 1, 2, 5, 22), ['1 one', '2 few', '5 many', '22 few']);
    equal(
      formatFor('pl').plural(2, { one: '# a', other: '# b' }),
      '2 b',
      'what is not there is the other form',
    );
  });
});

describe('formats', () => {
  it('are made once per language, and not kept for ever', () => {
    equal(formatFor('de'), formatFor('de'));
    const first = formatFor('it');
    for (const language of ['da', 'sv', 'nb', 'fi', 'nl', 'fr', 'es', 'pt', 'cs']) formatFor(language);
    equal(formatFor('it') === first, false, 'so many languages no page has');
    equal(formatFor('it').number(1.5), first.number(1.5));
  });

  it('are there for languages, and for nothing else', () => {
    for (const language of ['de', 'de-AT', 'en-GB', 'uk', 'de-simple', 'DE'])
      equal(isKnown(language), true, language);
    for (const language of ['', 'de_AT', 'de-', '-', 'x', 'deutsch!', 'constructor', 'Deutsch, English'])
      equal(isKnown(language), false, language);
  });
});
