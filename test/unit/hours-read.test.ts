/** Opening hours in schema.org's terms: spellings, seasons, special days, holidays, and what cannot be read. */
import fc from 'fast-check';
import { type HoursFields, readHours } from '../../src/schedule/hours/read.js';
import { isOpen, statusAt } from '../../src/schedule/hours/status.js';
import { hoursOn, weekOf } from '../../src/schedule/hours/week.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

const WORKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const NINE_TO_FIVE = { dayOfWeek: WORKDAYS, opens: '09:00', closes: '17:00' };

function read(fields: HoursFields) {
  const { hours, reasons } = readHours(fields);
  deepEqual(reasons, []);
  ok(hours);
  return hours;
}

const walkIn = (fields: HoursFields, day: string) =>
  hoursOn(read(fields), day)
    .spans.walkIn?.map((span) => span.join('–'))
    .join(' ');

describe('a weekday', () => {
  it('is read in every spelling', () => {
    const TUESDAY = '2026-03-03';
    for (const dayOfWeek of [
      'Tuesday',
      'tuesday',
      'Tu',
      'Tue',
      'Tues.',
      'Dienstag',
      'Di',
      'Di.',
      'https://schema.org/Tuesday',
      'http://schema.org/Tuesday',
      'http://purl.org/goodrelations/v1#Tuesday',
      { '@type': 'DayOfWeek', name: 'Tuesday' },
      ['Monday', 'Tuesday'],
      'Mo-Mi',
      'Mo–Fr',
      'Montag bis Freitag',
      'Sa-Di',
      'Mo, Di und Do',
      'täglich',
    ]) {
      const fields = { openingHoursSpecification: { dayOfWeek, opens: '09:00', closes: '12:00' } };
      equal(walkIn(fields, TUESDAY), '09:00–12:00', JSON.stringify(dayOfWeek));
      // Not on all days.
      if (!/Fr|täglich/.test(String(dayOfWeek)))
        equal(walkIn(fields, '2026-03-06'), '', JSON.stringify(dayOfWeek));
    }
  });
});

describe('a time', () => {
  it('is read in every spelling', () => {
    for (const opens of ['09:00', '9:00', '09:00:00', '09:00:00.000', '9 Uhr', '9.00 Uhr', ' 09:00 '])
      equal(
        walkIn({ openingHoursSpecification: { dayOfWeek: 'Mo', opens, closes: '12:00' } }, '2026-03-02'),
        '09:00–12:00',
        opens,
      );
  });

  it('may be the end of the day', () => {
    for (const closes of ['24:00', '00:00', '23:59:59'])
      equal(
        walkIn({ openingHoursSpecification: { dayOfWeek: 'Mo', opens: '18:00', closes } }, '2026-03-02'),
        '18:00–24:00',
        closes,
      );
    equal(
      walkIn(
        { openingHoursSpecification: { dayOfWeek: 'Mo', opens: '00:00', closes: '23:59' } },
        '2026-03-02',
      ),
      '00:00–24:00',
    );
    equal(
      walkIn(
        { openingHoursSpecification: { dayOfWeek: 'Mo-Su', opens: '00:00', closes: '00:00' } },
        '2026-03-02',
      ),
      '00:00–24:00',
    );
  });
});

describe('what cannot be read', () => {
  const entry = { dayOfWeek: 'Monday', opens: '09:00', closes: '12:00' };
  for (const [what, wrong, path] of [
    ['an unknown day', { dayOfWeek: 'Moonday' }, 'dayOfWeek'],
    ['one unknown day among others', { dayOfWeek: ['Monday', 'Werktag'] }, 'dayOfWeek'],
    ['no day', { dayOfWeek: undefined }, 'dayOfWeek'],
    ['a holiday as the end of days', { dayOfWeek: 'Mo-PH' }, 'dayOfWeek'],
    ['a minute that no clock has', { opens: '09:75' }, 'opens'],
    ['an hour that no clock has', { closes: '25:00' }, 'closes'],
    ['a number without a unit', { opens: '9' }, 'opens'],
    ['a time of another zone', { opens: '09:00:00Z' }, 'opens'],
    ['a time that is none', { opens: { toString: 1 } }, 'opens'],
    ['no end', { closes: undefined }, 'closes'],
    ['no beginning', { opens: '' }, 'opens'],
    ['an end that is its beginning', { closes: '09:00' }, 'closes'],
    ['a day that one program calls open and another closed', { opens: '00:00', closes: '00:00' }, 'closes'],
    ['a day that does not exist', { validFrom: '2026-02-30' }, 'validFrom'],
    [
      'a period that ends before it begins',
      { validFrom: '2026-03-02', validThrough: '2026-03-01' },
      'validThrough',
    ],
    ['an unknown mode', { mode: 'fax' }, 'mode'],
  ] as const)
    it(`is told and left out: ${what}`, () => {
      const { hours, reasons } = readHours({
        openingHoursSpecification: [
          { ...entry, ...wrong },
          { dayOfWeek: 'Friday', opens: '10:00', closes: '11:00' },
        ],
      });
      deepEqual(
        reasons.map((reason) => reason.path),
        [`openingHoursSpecification.0.${path}`],
      );
      ok(hours && !hours.complete);
      deepEqual(
        weekOf(hours, '2026-03-02').map(({ spans }) => spans.walkIn?.length),
        [0, 0, 0, 0, 1, 0, 0],
      );
    });

  it('costs nothing else: a Land, a zone, a date, a list of nothing', () => {
    const { hours, reasons } = readHours({
      openingHoursSpecification: [NINE_TO_FIVE, 'Mo-Fr', null],
      land: 'XX',
      timeZone: 'Mars/Olympus',
      municipalHolidays: ['2026-08-08', '08-15', '2026-02-30', '8. August', 8],
    });
    deepEqual(
      reasons.map(({ path }) => path),
      [
        'openingHoursSpecification.1',
        'openingHoursSpecification.2',
        'land',
        'timeZone',
        'municipalHolidays.2',
        'municipalHolidays.3',
        'municipalHolidays.4',
      ],
    );
    deepEqual(hours?.municipalHolidays, ['2026-08-08', '08-15']);
    equal(hours?.land, undefined);
    equal(hours?.timeZone, undefined);
  });

  it('leaves no hours: nothing, special days only, a text', () => {
    deepEqual(readHours({}), { text: undefined, notes: undefined, reasons: [] });
    const special = {
      specialOpeningHoursSpecification: { validFrom: '2026-12-24', validThrough: '2026-12-24' },
    };
    equal(readHours(special).hours, undefined);
    const { hours, text } = readHours({ ...special, openingHours: 'nach Vereinbarung' });
    equal(hours, undefined);
    equal(text, 'nach Vereinbarung');
  });

  it('never throws, whatever comes', () => {
    const value = fc.oneof(fc.anything(), fc.constantFrom('Mo', '09:00', '2026-01-01', 'walkIn', '24:00'));
    const entry = fc.record(
      Object.fromEntries(
        ['dayOfWeek', 'opens', 'closes', 'validFrom', 'validThrough', 'mode'].map((name) => [name, value]),
      ),
      { requiredKeys: [] },
    );
    const list = fc.oneof(value, fc.array(entry));
    fc.assert(
      fc.property(list, list, value, value, value, (usual, special, land, days, timeZone) => {
        const fields = {
          openingHoursSpecification: usual,
          specialOpeningHoursSpecification: special,
          land,
          municipalHolidays: days,
          timeZone,
        };
        const { hours } = readHours(JSON.parse(JSON.stringify(fields) ?? '{}'));
        if (hours) {
          weekOf(hours, '2026-03-29');
          statusAt(hours, Date.UTC(2026, 2, 29), 'Europe/Berlin');
        }
      }),
    );
  });
});

describe('a period', () => {
  const summer = {
    dayOfWeek: 'Friday',
    opens: '08:00',
    closes: '12:00',
    validFrom: '2026-07-01',
    validThrough: '2026-08-31',
  };

  it('is said instead of what always holds, on the days that it names', () => {
    const fields = { openingHoursSpecification: [summer, NINE_TO_FIVE] };
    equal(walkIn(fields, '2026-06-26'), '09:00–17:00');
    equal(walkIn(fields, '2026-07-03'), '08:00–12:00');
    equal(walkIn(fields, '2026-07-02'), '09:00–17:00');
    equal(walkIn(fields, '2026-08-28'), '08:00–12:00');
    equal(walkIn(fields, '2026-09-04'), '09:00–17:00');
  });

  it('that is shorter is said instead of a longer one', () => {
    const closed = { dayOfWeek: 'Friday', validFrom: '2026-07-20', validThrough: '2026-07-26' };
    const fields = { openingHoursSpecification: [closed, summer, NINE_TO_FIVE] };
    equal(walkIn(fields, '2026-07-17'), '08:00–12:00');
    equal(walkIn(fields, '2026-07-24'), '');
  });

  it('of 00:00 to 00:00 is closed, as Google has it', () => {
    const fields = {
      openingHoursSpecification: [
        NINE_TO_FIVE,
        { opens: '00:00', closes: '00:00', validFrom: '2026-12-23', validThrough: '2027-01-05' },
      ],
    };
    equal(walkIn(fields, '2026-12-22'), '09:00–17:00');
    equal(walkIn(fields, '2027-01-04'), '');
    equal(walkIn(fields, '2027-01-06'), '09:00–17:00');
  });
});

describe('special days', () => {
  const fields = {
    openingHoursSpecification: [
      NINE_TO_FIVE,
      { ...NINE_TO_FIVE, mode: 'phone', opens: '08:00' },
      { dayOfWeek: 'Saturday', opens: '10:00', closes: '12:00', mode: ['appointment'] },
    ],
    specialOpeningHoursSpecification: [
      { validFrom: '2026-12-24', validThrough: '2027-01-02' },
      { validFrom: '2026-12-30', validThrough: '2026-12-30', opens: '10:00', closes: '12:00' },
      { validFrom: '2027-01-04', validThrough: '2027-01-04', mode: 'phone' },
      { validFrom: '2027-01-06', opens: '11:00', closes: '12:00' },
    ],
    land: 'BW',
  };
  const hours = read(fields);

  it('are closed in every mode, or open as they say', () => {
    deepEqual(hoursOn(hours, '2026-12-28').spans, { walkIn: [], appointment: [], phone: [] });
    deepEqual(hoursOn(hours, '2026-12-30').spans, {
      walkIn: [['10:00', '12:00']],
      appointment: [],
      phone: [],
    });
    deepEqual(hoursOn(hours, '2027-01-04').spans, {
      walkIn: [['09:00', '17:00']],
      appointment: [],
      phone: [],
    });
    equal(hoursOn(hours, '2026-12-30').special, true);
    equal(hoursOn(hours, '2027-01-05').special, false);
  });

  it('are meant also where they are holidays', () => {
    const { holiday, spans } = hoursOn(hours, '2027-01-06');
    equal(holiday, 'epiphany');
    deepEqual(spans.walkIn, [['11:00', '12:00']]);
  });

  it('are marked in their week, with its holidays, from Monday on', () => {
    const week = weekOf(hours, '2027-01-03');
    equal(week[0]?.day, '2026-12-28');
    equal(week[6]?.day, '2027-01-03');
    deepEqual(
      week.map(({ special }) => special),
      [true, true, true, true, true, true, false],
    );
    deepEqual(
      week.map(({ holiday }) => holiday),
      [undefined, undefined, undefined, undefined, 'newYear', undefined, undefined],
    );
  });
});

describe('holidays', () => {
  it('close an office, unless it says when it is open then; without a Land none is assumed', () => {
    const usual = { openingHoursSpecification: [NINE_TO_FIVE] };
    const CHRISTMAS = '2026-12-25';
    equal(walkIn({ ...usual, land: 'NW' }, CHRISTMAS), '');
    equal(walkIn({ ...usual, land: 'DE-NW' }, CHRISTMAS), '');
    equal(walkIn(usual, CHRISTMAS), '09:00–17:00');
    const sunday = { dayOfWeek: ['Sunday', 'PublicHolidays'], opens: '11:00', closes: '13:00' };
    equal(
      walkIn({ openingHoursSpecification: [NINE_TO_FIVE, sunday], land: 'NW' }, CHRISTMAS),
      '11:00–13:00',
    );
    const winter = { validFrom: '2026-12-23', validThrough: '2027-01-05' };
    equal(walkIn({ openingHoursSpecification: [NINE_TO_FIVE, sunday, winter], land: 'NW' }, CHRISTMAS), '');
    // Fronleichnam is kept in Köln and not in Kiel.
    equal(walkIn({ ...usual, land: 'NW' }, '2026-06-04'), '');
    equal(walkIn({ ...usual, land: 'SH' }, '2026-06-04'), '09:00–17:00');
  });

  it('of the town come from the record, by date or every year', () => {
    const fields = {
      openingHoursSpecification: [NINE_TO_FIVE],
      land: 'BY',
      municipalHolidays: ['08-08', '2026-10-05'],
    };
    const hours = read(fields);
    deepEqual(
      ['2028-08-08', '2026-10-05', '2027-10-05'].map((day) => hoursOn(hours, day).holiday),
      ['peaceFestival', 'municipal', undefined],
    );
    equal(walkIn(fields, '2028-08-08'), '');
    equal(walkIn(fields, '2027-10-05'), '09:00–17:00');
  });

  it('do not close what is open round the clock', () => {
    const days = [...WORKDAYS, 'Saturday', 'Sunday'].map((dayOfWeek) => ({
      dayOfWeek,
      opens: '00:00',
      closes: '23:59',
      mode: 'phone',
    }));
    const hours = read({ openingHoursSpecification: [...days, NINE_TO_FIVE], land: 'NW' });
    const christmas = Date.parse('2026-12-25T10:00:00Z');
    deepEqual(
      statusAt(hours, christmas, 'Europe/Berlin').map(({ mode, open, always, holiday }) => [
        mode,
        open,
        always,
        holiday,
      ]),
      [
        ['walkIn', false, undefined, 'christmas'],
        ['phone', true, true, 'christmas'],
      ],
    );
    equal(isOpen(hours, christmas, 'Europe/Berlin'), true);
  });
});

describe('days of every year', () => {
  it('are written without it, also from one year to the next', () => {
    const hours = read({
      openingHoursSpecification: NINE_TO_FIVE,
      specialOpeningHoursSpecification: { validFrom: '12-24', validThrough: '01-02' },
    });
    equal(hours.complete, true);
    const isClosed = (day: string) => hoursOn(hours, day).spans.walkIn?.length === 0;
    deepEqual(['2026-12-23', '2026-12-24', '2026-12-30', '2029-01-02', '2029-01-03'].map(isClosed), [
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('are refused where only one bound is', () => {
    const { reasons } = readHours({
      openingHoursSpecification: { ...NINE_TO_FIVE, validFrom: '12-24', validThrough: '2027-01-02' },
    });
    equal(reasons.length, 1);
  });
});

describe('a mode', () => {
  it('is told apart, and where none is named it is the usual one', () => {
    const openingHoursSpecification = { dayOfWeek: 'Mo', opens: '09:00', closes: '12:00' };
    deepEqual(readHours({ openingHoursSpecification }, { mode: 'phone' }).hours?.modes, ['phone']);
    const { hours } = readHours({
      openingHoursSpecification: ['Phone', 'walk-in', 'https://example.org/#appointment'].map((mode) => ({
        ...openingHoursSpecification,
        mode,
      })),
    });
    deepEqual(hours?.modes, ['walkIn', 'appointment', 'phone']);
  });
});
