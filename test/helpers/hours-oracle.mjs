/**
 * `TZ=… node hours-oracle.mjs <built hours> <texts> <seed>`: holds our reading of opening hours against
 * opening_hours.js, which knows the computer's zone only. Prints how much was compared, as JSON, with a digest of
 * what we say of a place in Berlin; throws at the first difference.
 */
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import OpeningHours from 'opening_hours';
import { LAND_NAMES } from './lands.mjs';

const [file, texts, seed] = process.argv.slice(2);
const { readHours, readHoursText, statusAt, isOpen } = await import(pathToFileURL(file));
const zone = process.env.TZ;
const DAY = 864e5;
const counts = { texts: 0, instants: 0, open: 0, changes: 0, holidays: 0, dated: 0, night: 0, clock: 0 };
const digest = createHash('sha256');

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekday = fc.constantFrom(...WEEKDAYS);
const month = fc.constantFrom(...MONTHS);
const day = fc.integer({ min: 1, max: 28 });
const pad = (n) => String(n).padStart(2, '0');
const clock = (minutes) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

const days = fc.oneof(
  fc.uniqueArray(weekday, { minLength: 1, maxLength: 3 }).map((names) => names.join(',')),
  fc.uniqueArray(weekday, { minLength: 2, maxLength: 2 }).map((names) => names.join('-')),
  fc.tuple(weekday, fc.constant('PH')).map((names) => names.join(',')),
  fc.constantFrom('Mo-Fr', 'Mo-Fr', 'Mo-Su', 'PH', 'Sa,Su', 'Mo-We,Fr'),
);
/** One to three spans of a day, in order, in quarters of an hour. */
const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((quarters) => {
    const times = quarters.sort((a, b) => a - b).map((n) => clock(n * 15));
    const pairs = [];
    for (let i = 0; i + 1 < times.length; i += 2) pairs.push(`${times[i]}-${times[i + 1]}`);
    return pairs.join(',');
  });
/** What it ends by is another day, written in either way. */
const night = fc
  .tuple(fc.integer({ min: 68, max: 95 }), fc.integer({ min: 1, max: 32 }), fc.boolean())
  .map(([from, to, beyond]) => `${clock(from * 15)}-${clock(to * 15 + (beyond ? 1440 : 0))}`);
const dates = fc.oneof(
  fc
    .tuple(month, month)
    .filter(([a, b]) => a !== b)
    .map((months) => `${months.join('-')}: `),
  month.map((name) => `${name}: `),
  fc.tuple(month, day).map((date) => `${date.join(' ')} `),
  fc
    .tuple(month, day, day)
    .filter(([, a, b]) => a < b)
    .map(([name, a, b]) => `${name} ${pad(a)}-${b} `),
  fc
    .tuple(month, day, month, day)
    .filter(([a, , b]) => a !== b)
    .map(([a, x, b, y]) => `${a} ${x}-${b} ${y} `),
  fc.tuple(month, day).map(([a, x]) => `2026 ${a} ${x}-2027 ${a} ${x} `),
);
const rule = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(days, spans).map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: fc.tuple(dates, days, spans).map(([date, ...parts]) => date + parts.join(' ')) },
  { weight: 1, arbitrary: fc.tuple(dates, spans).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: days.map((names) => `${names} off`) },
  { weight: 1, arbitrary: dates.map((date) => `${date.replace(':', '')}off`) },
  { weight: 1, arbitrary: fc.constant('PH off') },
);
const text = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(rule, fc.array(fc.tuple(fc.constantFrom('; ', '; ', ', '), rule), { maxLength: 3 }))
      .map(([first, more]) => first + more.flat().join('')),
  },
  // With other rules their nights end at midnight: see the deviations.
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        days.filter((names) => !names.includes('PH')),
        night,
      )
      .map((parts) => parts.join(' ')),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant('24/7; '), rule).map((parts) => parts.join('')) },
);

const START = Date.UTC(2025, 11, 20);
const instants = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 3 * 365 * 96 }).map((n) => START + n * 9e5),
    fc.integer({ min: 0, max: 3 * 365 * 1440 }).map((n) => START + n * 6e4 + 30e3),
    // The days on which clocks change, and those around Christmas.
    fc
      .tuple(
        fc.constantFrom(
          '2026-03-08',
          '2026-03-29',
          '2026-04-05',
          '2026-09-27',
          '2026-10-25',
          '2026-11-01',
          '2026-12-25',
        ),
        fc.integer({ min: -48, max: 144 }),
      )
      .map(([date, n]) => Date.parse(date) + n * 9e5),
  ),
  { minLength: 8, maxLength: 8 },
);

/** When their state changes; what changes their comment only is no change. */
function nextChange(theirs, instant, state) {
  let time = new Date(instant);
  for (let i = 0; i < 60; i++) {
    time = theirs.getNextChange(time, new Date(instant + 15 * DAY));
    if (!time || time - instant > 15 * DAY) return undefined;
    if (theirs.getState(time) !== state) return time.getTime();
  }
  return undefined;
}

/** What they take for the whole of Bavaria. */
const MUNICIPAL = { BY: ['08-08', '08-15'] };

/** On such days theirs is not what their own states say: see the deviations. */
function changesClock(instant) {
  if (instant === undefined) return false;
  const offset = (hours) => new Date(instant + hours * 36e5).getTimezoneOffset();
  return offset(-24) !== offset(24);
}

/** The hour that clocks show a second time. */
const comesAgain = (instant) =>
  new Date(instant - 36e5).getTimezoneOffset() < new Date(instant).getTimezoneOffset();

const NIGHT = /^[^:]+ (1[7-9]|2[0-3]):\d\d-(0\d|2[5-9]|3\d):\d\d$/;

fc.assert(
  fc.property(text, fc.constantFrom(...Object.keys(LAND_NAMES)), instants, (openingHours, code, times) => {
    const land = openingHours.includes('PH') ? code : undefined;
    const address = { country_code: 'de', state: LAND_NAMES[code] };
    const theirs = new OpeningHours(
      openingHours,
      { lat: 52.5, lon: 13.4, address },
      { warnings_severity: 0 },
    );
    const { hours } = readHours(
      { openingHours, land, municipalHolidays: MUNICIPAL[land] },
      { readText: readHoursText },
    );
    if (!hours) throw new Error(`not read: ${openingHours}`);
    counts.texts++;
    if (land) counts.holidays++;
    if (/[A-Z][a-z]{2}/.test(openingHours)) counts.dated++;
    const night = NIGHT.test(openingHours);
    if (night) counts.night++;
    for (const instant of times) {
      digest.update(JSON.stringify(statusAt(hours, instant, 'Europe/Berlin')));
      if (comesAgain(instant) || (night && changesClock(instant))) continue;
      const where = () => `${openingHours} · ${land} · ${new Date(instant)}`;
      const state = theirs.getState(new Date(instant));
      const [status] = statusAt(hours, instant, zone);
      if (status.open !== state) throw new Error(`open is ${status.open}, not ${state}: ${where()}`);
      if (isOpen(hours, instant, zone) !== state) throw new Error(`isOpen is not ${state}: ${where()}`);
      const change = nextChange(theirs, instant, state);
      if (changesClock(change) || changesClock(status.changes)) {
        counts.clock++;
        continue;
      }
      const ahead = change === undefined ? Number.POSITIVE_INFINITY : change - instant;
      if (
        ahead < 14 * DAY ? status.changes !== change : status.changes && status.changes - instant < 14 * DAY
      )
        throw new Error(`${new Date(status.changes)}, not ${change && new Date(change)}: ${where()}`);
      counts.instants++;
      if (state) counts.open++;
      if (status.changes) counts.changes++;
    }
  }),
  { numRuns: Number(texts), seed: Number(seed), endOnFailure: true },
);
console.log(JSON.stringify({ ...counts, digest: digest.digest('hex') }));
