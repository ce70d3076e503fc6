/** The public holidays of each Land, on the dates that calendars print. */
import fc from 'fast-check';
import { DAY } from '../../src/schedule/dates.js';
import { holidaysOf, LANDS, type Land } from '../../src/schedule/hours/holidays.js';
import { deepEqual, equal } from '../helpers/assert.js';

const iso = (day: number) => new Date(day * DAY).toISOString().slice(5, 10);

/** `01-01 newYear`, in order. */
const list = (land: Land, year: number) =>
  [...holidaysOf(land, year)].map(([day, name]) => `${iso(day)} ${name}`).sort();

/** What all of them keep in 2026. */
const COMMON = [
  '01-01 newYear',
  '04-03 goodFriday',
  '04-06 easterMonday',
  '05-01 labourDay',
  '05-14 ascension',
  '05-25 whitMonday',
  '10-03 unity',
  '12-25 christmas',
  '12-26 secondChristmas',
];

/** What each keeps besides in 2026. */
const BESIDES: Readonly<Record<Land, readonly string[]>> = {
  BW: ['01-06 epiphany', '06-04 corpusChristi', '11-01 allSaints'],
  BY: ['01-06 epiphany', '06-04 corpusChristi', '11-01 allSaints'],
  BE: ['03-08 womensDay'],
  BB: ['04-05 easterSunday', '05-24 whitSunday', '10-31 reformation'],
  HB: ['10-31 reformation'],
  HH: ['10-31 reformation'],
  HE: ['06-04 corpusChristi'],
  MV: ['03-08 womensDay', '10-31 reformation'],
  NI: ['10-31 reformation'],
  NW: ['06-04 corpusChristi', '11-01 allSaints'],
  RP: ['06-04 corpusChristi', '11-01 allSaints'],
  SL: ['06-04 corpusChristi', '08-15 assumption', '11-01 allSaints'],
  SN: ['10-31 reformation', '11-18 repentance'],
  ST: ['01-06 epiphany', '10-31 reformation'],
  SH: ['10-31 reformation'],
  TH: ['09-20 childrensDay', '10-31 reformation'],
};

describe('public holidays', () => {
  for (const land of LANDS)
    it(`of ${land} in 2026`, () => {
      deepEqual(list(land, 2026), [...COMMON, ...BESIDES[land]].sort());
    });

  it('that were decided for some years only', () => {
    const years = (land: Land, name: string) =>
      Array.from({ length: 12 }, (_, i) => 2019 + i).filter((year) =>
        [...holidaysOf(land, year).values()].includes(name as never),
      );
    deepEqual(years('BE', 'liberationDay'), [2020, 2025]);
    deepEqual(years('BE', 'uprising1953'), [2028]);
    equal(years('MV', 'womensDay')[0], 2023);
    equal(years('BE', 'womensDay')[0], 2019);
  });

  it('follow Easter', () => {
    // The earliest and the latest of the century, and two that simpler rules get wrong.
    for (const [year, easter] of [
      [2008, '03-23'],
      [2038, '04-25'],
      [1981, '04-19'],
      [2049, '04-18'],
      [2024, '03-31'],
      [2027, '03-28'],
    ] as const)
      equal(
        list('BB', year)
          .find((each) => each.endsWith('easterSunday'))
          ?.slice(0, 5),
        easter,
        `${year}`,
      );
  });

  it('stand on the days of the week that their laws name, in every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 3000 }), (year) => {
        for (const [day, name] of [...holidaysOf('BB', year), ...holidaysOf('SN', year)]) {
          const weekday = new Date(day * DAY).getUTCDay();
          if (name === 'easterSunday' || name === 'whitSunday') equal(weekday, 0);
          if (name === 'easterMonday' || name === 'whitMonday') equal(weekday, 1);
          if (name === 'ascension') equal(weekday, 4);
          if (name === 'goodFriday') equal(weekday, 5);
          if (name === 'repentance') {
            equal(weekday, 3);
            equal(iso(day) >= '11-16' && iso(day) <= '11-22', true);
          }
        }
      }),
    );
  });
});
