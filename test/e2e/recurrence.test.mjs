/**
 * Our expander gives the same dates as rrule-temporal, on random rules (RULES per process zone, SEED), whatever
 * zone the computer is in; and where it does not, which line of RFC 5545 it follows.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { root, temporaryFolder } from '../helpers/built-site.mjs';

const RULES = Number(process.env.RULES || 1700);
const SEED = Number(process.env.SEED || 5545);
const ORACLE = path.join(root, 'test/helpers/recurrence-oracle.mjs');

let folder;
let expander;
let occurrences;

before(async () => {
  folder = temporaryFolder('recurrence');
  expander = path.join(folder.folder, 'recurrence.mjs');
  const entry = path.join(root, 'src/schedule/recurrence.ts');
  await build({ entryPoints: [entry], bundle: true, format: 'esm', outfile: expander, logLevel: 'error' });
  ({ occurrences } = await import(pathToFileURL(expander)));
});
after(() => folder?.remove());

describe('random rules', () => {
  for (const [i, zone] of ['UTC', 'America/New_York', 'Pacific/Auckland'].entries()) {
    it(`give the dates that rrule-temporal gives, on a computer in ${zone}`, async () => {
      const args = [ORACLE, expander, String(RULES), String(SEED + i)];
      const env = { ...process.env, TZ: zone };
      const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 1e7 });
      const counts = JSON.parse(stdout);
      console.log(`${zone}: ${stdout.trim()}`);
      assert.equal(counts.rules, RULES);
      // Nothing is held against an empty list only, and most of it to the end.
      assert.ok(counts.starts > 5 * RULES && counts.later > RULES / 2 && counts.unsure < RULES / 5, stdout);
      for (const kind of ['inZone', 'allDay', 'out', 'added']) assert.ok(counts[kind] > RULES / 50, stdout);
    });
  }
});

/** What they say is asserted, too: once it changes, the exception is to go. */
const DEVIATIONS = [
  {
    what: 'a time that is skipped when the clocks go forward is moved and counts (3.3.10 with erratum 4271, 3.3.5)',
    start: '2026-03-28T02:30:00',
    rrule: 'FREQ=DAILY;COUNT=3',
    ours: ['2026-03-28T02:30:00', '2026-03-29T03:30:00', '2026-03-30T02:30:00'],
    theirs: ['2026-03-28T02:30:00', '2026-03-30T02:30:00', '2026-03-31T02:30:00'],
  },
  {
    what: 'a time that comes twice when the clocks go back is the first one (3.3.10: the computed local time; 3.3.5)',
    start: '2026-10-25T02:10:00',
    rrule: 'FREQ=MINUTELY;INTERVAL=25;COUNT=4',
    ours: ['2026-10-25T02:10:00', '2026-10-25T02:35:00', '2026-10-25T03:00:00', '2026-10-25T03:25:00'],
    theirs: ['2026-10-25T02:10:00', '2026-10-25T02:35:00', '2026-10-25T02:00:00', '2026-10-25T02:25:00'],
  },
  {
    what: 'hours are counted on the clock of the place (3.3.10: the computed local time)',
    start: '2026-10-24T23:30:00',
    rrule: 'FREQ=HOURLY;INTERVAL=2;COUNT=4',
    ours: ['2026-10-24T23:30:00', '2026-10-25T01:30:00', '2026-10-25T03:30:00', '2026-10-25T05:30:00'],
    theirs: ['2026-10-24T23:30:00', '2026-10-25T01:30:00', '2026-10-25T02:30:00', '2026-10-25T04:30:00'],
  },
  {
    what: 'BYDAY limits the days of BYYEARDAY (3.3.10, note 2 of the table)',
    start: '2018-12-31T18:00:00',
    rrule: 'FREQ=YEARLY;BYYEARDAY=-1;BYDAY=MO;COUNT=2',
    ours: ['2018-12-31T18:00:00', '2029-12-31T18:00:00'],
    theirs: ['2018-12-31T18:00:00', '2019-12-31T18:00:00'],
  },
  {
    what: 'BYDAY without a number is each such day of the year, also beside one with a number (3.3.10, BYDAY)',
    start: '2026-01-05T18:00:00',
    rrule: 'FREQ=YEARLY;BYDAY=MO,-1TU;COUNT=3',
    ours: ['2026-01-05T18:00:00', '2026-01-12T18:00:00', '2026-01-19T18:00:00'],
    theirs: ['2026-12-29T18:00:00', '2027-12-28T18:00:00', '2028-12-26T18:00:00'],
  },
  {
    what: 'a year without a 53rd Monday has none (3.3.10: invalid dates are ignored)',
    start: '1956-12-31T18:00:00',
    rrule: 'FREQ=YEARLY;BYDAY=53MO;COUNT=3',
    ours: ['1956-12-31T18:00:00', '1962-12-31T18:00:00', '1968-12-30T18:00:00'],
    theirs: ['1956-12-31T18:00:00', '1958-01-06T18:00:00', '1959-01-05T18:00:00'],
  },
  {
    what: 'the days of week 53 lie in the year of that week, also in January (3.3.10, BYWEEKNO)',
    start: '2027-01-02T18:00:00',
    rrule: 'FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA,SU;COUNT=3',
    ours: ['2027-01-02T18:00:00', '2027-01-03T18:00:00', '2033-01-01T18:00:00'],
    theirs: ['2033-01-01T18:00:00', '2033-01-02T18:00:00', '2038-01-02T18:00:00'],
  },
  {
    what: 'every second year is counted in the years that weeks belong to (3.3.10, BYWEEKNO)',
    start: '2024-12-31T18:00:00',
    rrule: 'FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;COUNT=3',
    ours: ['2024-12-31T18:00:00', '2027-01-05T18:00:00', '2029-01-02T18:00:00'],
    theirs: ['2025-12-30T18:00:00', '2028-01-04T18:00:00', '2030-01-01T18:00:00'],
  },
  {
    what: 'second 60 is second 59, where there is no leap second (3.3.12)',
    start: '2026-03-03T18:00:59',
    rrule: 'FREQ=DAILY;BYSECOND=0,60;COUNT=3',
    ours: ['2026-03-03T18:00:59', '2026-03-04T18:00:00', '2026-03-04T18:00:59'],
    theirs: ['2026-03-03T18:00:59', '2026-03-04T18:00:00', '2026-03-05T18:00:00'],
  },
];

describe('unlike rrule-temporal,', () => {
  for (const { what, start, rrule, ours, theirs } of DEVIATIONS) {
    it(what, () => {
      const zone = 'Europe/Berlin';
      const dtstart = Temporal.PlainDateTime.from(start).toZonedDateTime(zone);
      const oracle = new RRuleTemporal({ rruleString: rrule, dtstart, includeDtstart: true });
      const said = oracle.all().map((time) => time.toPlainDateTime().toString({ smallestUnit: 'second' }));
      assert.deepEqual(said, theirs, 'they have changed');
      assert.deepEqual(occurrences({ start, rrule, zone }).starts, ours);
    });
  }
});
