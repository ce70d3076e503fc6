/** The wall clock of a place, whatever zone the computer is in: gaps, folds, odd offsets, far years. */
import fc from 'fast-check';
import { isZone, toInstant, toWall } from '../../src/schedule/zone.js';
import { deepEqual, equal, ok, throws } from '../helpers/assert.js';

const BERLIN = 'Europe/Berlin';
const iso = (instant: number) => new Date(instant).toISOString().replace('.000Z', 'Z');

/** What the clock of a zone shows, by the parts that Intl gives. */
function shown(instant: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const { year = '', month, day, hour, minute, second } = parts;
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}`;
}

const ZONES = [
  BERLIN,
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Antarctica/Troll',
  'UTC',
];

describe('a wall time', () => {
  it('becomes the instant of its place', () => {
    for (const [wall, zone, instant] of [
      ['2026-01-15T18:00:00', BERLIN, '2026-01-15T17:00:00Z'],
      ['2026-07-15T18:00', BERLIN, '2026-07-15T16:00:00Z'],
      ['2026-07-15', BERLIN, '2026-07-14T22:00:00Z'],
      ['20260715T180000', BERLIN, '2026-07-15T16:00:00Z'],
      ['2026-07-15T18:00:00.250', BERLIN, '2026-07-15T16:00:00Z'],
      ['2026-07-15T18:00:00', 'America/St_Johns', '2026-07-15T20:30:00Z'],
      ['2026-07-15T18:00:00', 'UTC', '2026-07-15T18:00:00Z'],
    ] as const)
      equal(iso(toInstant(wall, zone)), instant, wall);
  });

  it('with an offset of its own is taken by that', () => {
    for (const wall of [
      '2026-07-15T16:00:00Z',
      '2026-07-15T18:00+02:00',
      '20260715T160000Z',
      '20260715T120000-0400',
    ])
      equal(iso(toInstant(wall, 'Pacific/Auckland')), '2026-07-15T16:00:00Z', wall);
  });

  it('in a gap has the offset before it', () => {
    for (const [wall, zone, instant] of [
      ['2026-03-29T01:59:59', BERLIN, '2026-03-29T00:59:59Z'],
      ['2026-03-29T02:00:00', BERLIN, '2026-03-29T01:00:00Z'],
      ['2026-03-29T02:30:00', BERLIN, '2026-03-29T01:30:00Z'],
      ['2026-03-29T03:00:00', BERLIN, '2026-03-29T01:00:00Z'],
      // The example of RFC 5545, 3.3.5.
      ['2007-03-11T02:30:00', 'America/New_York', '2007-03-11T07:30:00Z'],
      // Half an hour only; a midnight that is not; a day that is not.
      ['2026-10-04T02:15:00', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z'],
      ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00Z'],
      ['2011-12-30T12:00:00', 'Pacific/Apia', '2011-12-30T22:00:00Z'],
    ] as const)
      equal(iso(toInstant(wall, zone)), instant, `${wall} ${zone}`);
  });

  it('in a fold is the first one', () => {
    for (const [wall, zone, instant] of [
      ['2026-10-25T01:59:59', BERLIN, '2026-10-24T23:59:59Z'],
      ['2026-10-25T02:00:00', BERLIN, '2026-10-25T00:00:00Z'],
      ['2026-10-25T02:59:59', BERLIN, '2026-10-25T00:59:59Z'],
      ['2026-10-25T03:00:00', BERLIN, '2026-10-25T02:00:00Z'],
      ['2007-11-04T01:30:00', 'America/New_York', '2007-11-04T05:30:00Z'],
      ['2026-04-05T01:45:00', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z'],
    ] as const)
      equal(iso(toInstant(wall, zone)), instant, `${wall} ${zone}`);
  });

  it('that does not exist at all is none', () => {
    for (const wall of [
      '',
      'morgen',
      '2026-02-30',
      '2026-13-01',
      '2026-01-00',
      '2026-01-01T25:00',
      '2026',
      '١٢٣٤-٠١-٠١',
    ])
      deepEqual(toInstant(wall, BERLIN), Number.NaN, wall);
  });

  it('comes back from its instant, save in a gap', () => {
    const minutes = fc.integer({ min: 0, max: 68 * 366 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
        const wall = new Date(Date.UTC(1970, 0, 2) + minute * 60_000).toISOString().slice(0, 19);
        const instant = toInstant(wall, zone);
        const back = toWall(instant, zone);
        ok(back >= wall, `${wall} ${zone}: ${back}`);
        // What is later than asked for was skipped: the clock shows it with neither offset around.
        const utc = Date.parse(`${wall}Z`);
        const showing = [-1, 1]
          .map((days) => utc + days * 864e5)
          .map((around) => utc - (Date.parse(`${shown(around, zone)}Z`) - around))
          .filter((candidate) => shown(candidate, zone) === wall);
        equal(showing.length > 0, back === wall, `${wall} ${zone}`);
        // And of two that show it, it is the first one.
        if (showing.length) equal(instant, Math.min(...showing), `${wall} ${zone}`);
      }),
      { numRuns: 2000 },
    );
  }).timeout(60_000);
});

describe('an instant', () => {
  it('is shown as the clocks of the place show it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1900, 0) / 1e3, max: Date.UTC(2100, 0) / 1e3 }),
        fc.constantFrom(...ZONES),
        (second, zone) => {
          equal(toWall(second * 1e3, zone), shown(second * 1e3, zone), `${second} ${zone}`);
        },
      ),
      { numRuns: 3000 },
    );
  }).timeout(60_000);

  it('is right to the second around every change of the clocks', () => {
    for (const [before, zone] of [
      ['2026-03-29T00:59:59Z', BERLIN],
      ['2026-10-25T00:59:59Z', BERLIN],
      ['2026-10-03T15:29:59Z', 'Australia/Lord_Howe'],
      ['2011-12-30T09:59:59Z', 'Pacific/Apia'],
      ['2024-03-10T01:59:59Z', 'Africa/Casablanca'],
    ] as const) {
      const instant = Date.parse(before);
      for (const at of [instant - 1e3, instant, instant + 1e3, instant + 2e3, instant + 999, instant + 1001])
        equal(toWall(at, zone), shown(at, zone), `${at} ${zone}`);
      const went = Date.parse(`${toWall(instant + 1e3, zone)}Z`) - Date.parse(`${toWall(instant, zone)}Z`);
      ok(went !== 1e3, `the clocks of ${zone} change then`);
    }
  });

  it('in far years stays a text that can be read', () => {
    for (const zone of ZONES) {
      for (const wall of ['0001-01-02T00:00:00', '9999-12-30T23:59:59'])
        equal(toWall(toInstant(wall, zone), zone), wall, zone);
      equal(toWall(Date.parse('0001-01-01T00:00:00Z'), zone) >= '0001-01-01', true);
      equal(toWall(Date.parse('9999-12-31T23:59:59Z'), zone).length, 19);
    }
  });
});

describe('a zone', () => {
  it('is known by its IANA name', () => {
    for (const name of [BERLIN, 'UTC', 'Etc/GMT+5', 'europe/berlin', 'Asia/Calcutta'])
      equal(isZone(name), true, name);
  });

  it('is nothing else', () => {
    for (const name of [
      '',
      'Mitteleuropa',
      'W. Europe Standard Time',
      '+02:00',
      'Europe/Bielefeld',
      'constructor',
      ' UTC',
    ])
      equal(isZone(name), false, name);
    throws(() => toInstant('2026-01-01', 'Europe/Bielefeld'), RangeError);
    throws(() => toWall(0, 'Europe/Bielefeld'), RangeError);
  });

  it('changes its clock too rarely for a change to be missed', () => {
    // Two changes within one block of the table would cancel each other out.
    const day = 864e5;
    for (const zone of ['Africa/Casablanca', 'Africa/El_Aaiun', 'Africa/Cairo', 'Asia/Gaza', BERLIN])
      for (let t = Date.UTC(2005, 0); t < Date.UTC(2045, 0); t += day) equal(toWall(t, zone), shown(t, zone));
  }).timeout(60_000);

  it('costs little: ten thousand conversions there and back', () => {
    const time = (convert: (instant: number) => unknown) => {
      const start = performance.now();
      for (let i = 0; i < 10_000; i++) convert(Date.UTC(2026, 0) + i * 36e5);
      return performance.now() - start;
    };
    const ms = time((instant) => toInstant(toWall(instant, BERLIN), BERLIN));
    // A thirtieth of what a formatter per conversion takes. Firefox makes it when it is used.
    const most = time((instant) => new Intl.DateTimeFormat('en', { timeZone: BERLIN }).format(instant)) / 2;
    ok(ms < most, `${ms} ms, at most ${most}`);
  });

  it('is kept for so many only', () => {
    const names = Intl.supportedValuesOf('timeZone').slice(0, 120);
    for (const name of names) toInstant('2026-01-01', name);
    equal(iso(toInstant('2026-07-15T18:00:00', BERLIN)), '2026-07-15T16:00:00Z');
  });
});
