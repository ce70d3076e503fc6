/** Days and times as people, spreadsheets and programs write them. */
import fc from 'fast-check';
import { orderOf, readWhen, type When } from '../../src/feed/mapping/foreign/values/when.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

/** What a value says, without what it leaves open. */
function when(value: unknown, monthFirst = false): Partial<When> | undefined {
  const found = readWhen(value, monthFirst);
  return found && Object.fromEntries(Object.entries(found).filter(([, part]) => part));
}

const DAY = '2026-05-02';

describe('a day', () => {
  it('is read in every spelling', () => {
    for (const text of [
      '2026-05-02',
      '2026-5-2',
      '2026/05/02',
      '20260502',
      '02.05.2026',
      '2.5.2026',
      '2. 5. 2026',
      '02.05.26',
      '2/5/2026',
      '02-05-2026',
      '2. Mai 2026',
      'Sa, 2. Mai 2026',
      'Samstag, den 02.05.2026',
      '2 May 2026',
      'May 2, 2026',
      'Saturday, May 2nd, 2026',
      'le 2 mai 2026',
      '2 de mayo de 2026',
      '2 maggio 2026',
      '2 mei 2026',
      'ab 2.5.2026',
    ])
      deepEqual(when(text), { date: DAY }, text);
    for (const value of [20260502, [DAY], { date: DAY }, { value: DAY }])
      deepEqual(when(value), { date: DAY });
    deepEqual(when('1. März 2026'), { date: '2026-03-01' });
    deepEqual(when('31 décembre 2026'), { date: '2026-12-31' });
    deepEqual(when('30.6.1999'), { date: '1999-06-30' });
    deepEqual(when('30.6.99'), { date: '1999-06-30' });
  });

  it('with slashes begins as its column does, unless it cannot', () => {
    equal(when('8/9/2026', true)?.date, '2026-08-09');
    equal(when('8/9/2026', false)?.date, '2026-09-08');
    equal(when('12/13/2026', false)?.date, '2026-12-13');
    equal(when('13/12/2026', true)?.date, '2026-12-13');
    equal(when('8.9.2026', true)?.date, '2026-09-08', 'points are never American');
    equal(when('2026/8/9', true)?.date, '2026-08-09');
    deepEqual(['13/12/2026', '12/13/2026', '8/9/2026', 'on 13/1/26', '13.12.2026', 'x'].map(orderOf), [
      'day',
      'month',
      undefined,
      'day',
      undefined,
      undefined,
    ]);
  });

  it('is one that exists', () => {
    for (const text of [
      '31.02.2026',
      '2026-02-30',
      '32.1.2026',
      '1.13.2026',
      '0.0.0000',
      '2026-00-10',
      '29.2.2026',
      '30 Februar 2026',
    ])
      equal(when(text), undefined, text);
    deepEqual(when('29.2.2024'), { date: '2024-02-29' });
  });

  it('is not guessed at', () => {
    for (const value of [
      '',
      ' ',
      '2026',
      'Mai 2026',
      'bald',
      'täglich',
      '5 bis 8',
      '1.2',
      '54.782',
      'Raum 2.5',
      0,
      5,
      2026,
      true,
      null,
      {},
      [],
      { a: 1 },
      'x'.repeat(200) + DAY,
    ])
      equal(when(value), undefined, JSON.stringify(value));
  });
});

describe('a time', () => {
  it('has 24 hours, or twice 12', () => {
    for (const [text, time] of [
      ['18:00', '18:00'],
      ['8:05', '08:05'],
      ['18:00:30', '18:00'],
      ['18.30 Uhr', '18:30'],
      ['18 Uhr', '18:00'],
      ['ab 19 Uhr', '19:00'],
      ['18h30', '18:30'],
      ['18 heures', '18:00'],
      ['2am', '02:00'],
      ['12am', '00:00'],
      ['12pm', '12:00'],
      ['12:30 AM', '00:30'],
      ['1:30 PM', '13:30'],
      ['6:30 p.m.', '18:30'],
      ['24:00', '24:00'],
    ])
      deepEqual(when(text), { time }, text);
    for (const text of ['25:00', '18:60', '18', 'Uhr']) equal(when(text), undefined, text);
  });

  it('of a program that knows no zone is the place’s', () => {
    deepEqual(when('2015-10-26T19:00:00+0000'), { date: '2015-10-26', time: '19:00:00', offset: '+0000' });
    equal(when('2015-10-26T19:00:00+00:00')?.offset, '+00:00');
  });

  it('may end at another one', () => {
    for (const text of [
      '18:00-20:00',
      '18:00 – 20:00 Uhr',
      '18-20 Uhr',
      '18 bis 20 Uhr',
      '6-8pm',
      '6 pm to 8 pm',
      'von 18 Uhr bis 20 Uhr',
      '18h-20h',
    ])
      deepEqual(when(text), { time: '18:00', endTime: '20:00' }, text);
  });
});

describe('a day and a time', () => {
  it('stand in one text', () => {
    const expected = { date: DAY, time: '18:30' };
    for (const text of [
      '2026-05-02T18:30',
      '2026-05-02 18:30',
      '02.05.2026 18:30',
      '2.5.2026, 18.30 Uhr',
      'Sa, 2. Mai 2026 um 18:30 Uhr',
      'May 2nd, 2026 at 6:30 p.m.',
      '18:30, 2.5.2026',
      '20260502T1830',
      '20260502 1830',
    ])
      deepEqual(when(text), expected, text);
    deepEqual(when('20260502T183000Z'), { date: DAY, time: '18:30:00', offset: 'Z' });
    deepEqual(when('2026-05-02T18:30:00.000+0200'), { date: DAY, time: '18:30:00', offset: '+02:00' });
    deepEqual(when('2026-05-02T18:30:00+02'), { date: DAY, time: '18:30:00', offset: '+02:00' });
    deepEqual(when('2026-05-02 18:30:00 UTC'), { date: DAY, time: '18:30:00', offset: 'Z' });
  });

  it('may be counted since 1970', () => {
    const expected = { date: DAY, time: '16:00:00', offset: 'Z' };
    for (const value of [
      1777737600,
      1777737600000,
      '1777737600',
      '1777737600000',
      '/Date(1777737600000+0200)/',
    ])
      deepEqual(when(value), expected, String(value));
  });

  it('may be parts of an object', () => {
    deepEqual(when({ dateTime: '2026-05-02T18:30:00', timeZone: 'Europe/Berlin' }), {
      date: DAY,
      time: '18:30:00',
      zone: 'Europe/Berlin',
    });
    deepEqual(
      when({ local: '2026-05-02T18:30:00', utc: '2026-05-02T16:30:00Z', timezone: 'Europe/Berlin' }),
      { date: DAY, time: '18:30:00', zone: 'Europe/Berlin' },
    );
    deepEqual(when({ localDate: DAY, localTime: '18:30:00' }), { date: DAY, time: '18:30' });
    deepEqual(when({ value: DAY, end_value: '2026-05-04' }), { date: DAY, endDate: '2026-05-04' });
  });
});

describe('several days', () => {
  it('are the first and the last', () => {
    for (const text of [
      '2.–4. Mai 2026',
      '2.-4.5.2026',
      '2.5. bis 4.5.2026',
      '02.05.2026 - 04.05.2026',
      '2.5.26–4.5.26',
      '2026-05-02/2026-05-04',
      'May 2–4, 2026',
      'du 2 au 4 mai 2026',
      'vom 2. bis zum 4. Mai 2026',
      '2. und 4. Mai 2026',
    ])
      deepEqual(when(text), { date: DAY, endDate: '2026-05-04' }, text);
    deepEqual(when('30.4.–2.5.2026'), { date: '2026-04-30', endDate: DAY });
    deepEqual(when('30. April bis 2. Mai 2026'), { date: '2026-04-30', endDate: DAY });
    deepEqual(when('30.12.–2.1.2027'), { date: '2026-12-30', endDate: '2027-01-02' });
  });

  it('may have times', () => {
    deepEqual(when('02.05.2026 10:00 - 03.05.2026 16:00'), {
      date: DAY,
      time: '10:00',
      endDate: '2026-05-03',
      endTime: '16:00',
    });
    deepEqual(when('2.5.2026 von 10 bis 16 Uhr'), { date: DAY, time: '10:00', endTime: '16:00' });
  });
});

describe('any text', () => {
  const MONTHS = [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ];

  it('that was a date gives it back, however it was written', () => {
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.nat(23), fc.nat(59), (day, hour, minute) => {
        const date = day.toISOString().slice(0, 10);
        const [year = '', month = '', d = ''] = date.split('-');
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const name = (locale: string) =>
          new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(day);
        for (const text of [
          date,
          `${d}.${month}.${year}`,
          `${Number(d)}.${Number(month)}.${year.slice(2)}`,
          `${Number(d)}. ${MONTHS[Number(month) - 1]} ${year}`,
          `${d}/${month}/${year}`,
          ...['de', 'en', 'fr', 'en-GB', 'it', 'nl', 'es'].map(name),
        ]) {
          deepEqual(when(text), { date }, text);
          deepEqual(when(`${text}, ${time}`), { date, time }, `${text}, ${time}`);
        }
        deepEqual(when(`${month}/${d}/${year}`, true), { date });
      }),
      { numRuns: 200 },
    );
  }).timeout(30_000);

  it('gives dates that exist, or none, and never throws', () => {
    const part = fc.constantFrom(
      '2',
      '31',
      '2026',
      '.',
      '-',
      '/',
      ':',
      ' ',
      'Mai',
      'bis',
      'Uhr',
      'pm',
      'T',
      'Z',
      '+02',
      '\u0301',
      'ä',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 20 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.oneof(text, fc.jsonValue()), fc.boolean(), (value, monthFirst) => {
        const { date, time, endDate, endTime } = readWhen(value, monthFirst) ?? {};
        for (const day of [date, endDate])
          ok(!day || new Date(day).toISOString().slice(0, 10) === day, String(day));
        for (const hour of [time, endTime])
          ok(!hour || /^([01]\d|2[0-3]):[0-5]\d(:\d\d)?$/.test(hour), String(hour));
      }),
      { numRuns: 2000 },
    );
  }).timeout(30_000);
});
