/** Random recurrence rules: such as RFC 5545, 3.3.10 allows. */
import fc from 'fast-check';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
export const ZONES = [
  'Europe/Berlin',
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/Santiago',
  'UTC',
];

const some = (arbitrary, maxLength = 3) =>
  fc.uniqueArray(arbitrary, { minLength: 1, maxLength }).map((list) => list.join(','));
const signed = (max) => fc.oneof(fc.integer({ min: 1, max }), fc.integer({ min: -max, max: -1 }));
const maybe = (arbitrary, freq = 2) => fc.option(arbitrary, { nil: undefined, freq });

const weekday = fc.constantFrom(...DAYS);
const nth = (max) => fc.tuple(signed(max), weekday).map(([n, day]) => `${n}${day}`);

const PARTS = {
  INTERVAL: maybe(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 30 }))),
  WKST: maybe(weekday),
  BYMONTH: maybe(some(fc.integer({ min: 1, max: 12 }), 4)),
  BYHOUR: maybe(some(fc.integer({ min: 0, max: 23 })), 4),
  BYMINUTE: maybe(some(fc.integer({ min: 0, max: 59 })), 4),
  BYSECOND: maybe(some(fc.integer({ min: 0, max: 59 })), 4),
};
const monthDays = some(fc.oneof(signed(31), fc.constantFrom(29, 30, 31, -1)), 4);
const yearDays = some(fc.oneof(signed(366), fc.constantFrom(1, 60, 366, -1, -366)), 4);
const weekNumbers = some(fc.oneof(signed(53), fc.constantFrom(1, 52, 53, -1, -53)), 4);
const plainDays = some(weekday, 5);
const mixedDays = some(fc.oneof(nth(5), nth(5), weekday));

/** What the table of the RFC allows beside the parts above. */
const BY_FREQUENCY = {
  YEARLY: [
    {},
    { BYDAY: plainDays },
    { BYDAY: some(nth(52)) },
    { BYMONTH: some(fc.integer({ min: 1, max: 12 })), BYDAY: mixedDays },
    { BYMONTHDAY: monthDays, BYDAY: maybe(plainDays) },
    { BYYEARDAY: yearDays },
    { BYWEEKNO: weekNumbers, BYDAY: maybe(plainDays) },
  ],
  MONTHLY: [{}, { BYDAY: mixedDays }, { BYMONTHDAY: monthDays }, { BYMONTHDAY: monthDays, BYDAY: plainDays }],
  WEEKLY: [{ BYDAY: maybe(plainDays) }],
  DAILY: [{ BYDAY: maybe(plainDays) }, { BYMONTHDAY: monthDays }],
  HOURLY: [{ BYDAY: maybe(plainDays) }, { BYMONTHDAY: monthDays }, { BYYEARDAY: yearDays }],
  MINUTELY: [{ BYDAY: maybe(plainDays) }, { BYMONTHDAY: monthDays }, { BYYEARDAY: yearDays }],
  SECONDLY: [{ BYDAY: maybe(plainDays) }, { BYMONTHDAY: monthDays }, { BYYEARDAY: yearDays }],
};

const pad = (n, size = 2) => String(n).padStart(size, '0');
const wall = fc
  .tuple(
    fc.integer({ min: 1955, max: 2035 }),
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constantFrom(25, 28, 29, 30, 31)),
    fc.oneof(fc.integer({ min: 0, max: 23 }), fc.constantFrom(1, 2, 3)),
    fc.constantFrom(0, 0, 30, 17, 59),
    fc.constantFrom(0, 0, 0, 45),
  )
  .map(([year, month, day, ...time]) => {
    const size = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return `${pad(year, 4)}-${pad(month)}-${pad(Math.min(day, size))}T${time.map((n) => pad(n)).join(':')}`;
  });

const rule = fc
  .constantFrom('YEARLY', 'YEARLY', 'MONTHLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY')
  .chain((FREQ) =>
    fc
      .tuple(
        fc.record(PARTS),
        fc.oneof(...BY_FREQUENCY[FREQ].map((parts) => fc.record(parts))),
        maybe(some(fc.oneof(signed(3), fc.constantFrom(1, -1)), 2), 3),
      )
      .map(([parts, days, BYSETPOS]) => {
        const all = { FREQ, ...parts, ...days };
        // It picks from what another part has spread out.
        const spreads = Object.keys(all).some((name) => name.startsWith('BY') && all[name]);
        return spreads && BYSETPOS ? { ...all, BYSETPOS } : all;
      }),
  );

/** How a date that is left out may be written. */
export const SPELLINGS = [
  'wall',
  'no seconds',
  'instant',
  'offset',
  'date',
  'iCalendar',
  'iCalendar instant',
];

/** A series: `start` as a wall time, its rule in parts, its zone, how it ends, and what is changed by hand. */
export const series = fc.record({
  start: wall,
  rule,
  zone: fc.constantFrom(...ZONES),
  allDay: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  end: fc.oneof(
    fc.constant({}),
    fc.record({ count: fc.integer({ min: 1, max: 25 }) }),
    fc.record({
      days: fc.integer({ min: 0, max: 1500 }),
      kind: fc.constantFrom('date', 'wall', 'instant'),
    }),
  ),
  out: fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...SPELLINGS)), { maxLength: 3 }),
  added: fc.array(fc.tuple(wall, fc.constantFrom(...SPELLINGS)), { maxLength: 2 }),
  /** How many days after the start the second look begins, and how long it lasts. */
  later: fc.integer({ min: 0, max: 4000 }),
  length: fc.integer({ min: 1, max: 60 }),
});

/** A rule's text. */
export const ruleText = (parts) =>
  Object.entries(parts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
