/**
 * Our opening hours are those of opening_hours.js, on random texts (TEXTS per process zone, SEED) of what both
 * read, whatever zone the computer is in; and where they are not, why. The same for public holidays.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import OpeningHours from 'opening_hours';
import { root, temporaryFolder } from '../helpers/built-site.mjs';
import { LAND_NAMES } from '../helpers/lands.mjs';

const TEXTS = Number(process.env.TEXTS || 1500);
const SEED = Number(process.env.SEED || 2026);
const ORACLE = path.join(root, 'test/helpers/hours-oracle.mjs');
const DAY = 864e5;

let folder;
let file;
let ours;

before(async () => {
  folder = temporaryFolder('hours');
  file = path.join(folder.folder, 'hours.mjs');
  const contents = ['holidays', 'read', 'status', 'text']
    .map((name) => `export * from './${name}.ts';`)
    .join('\n');
  const stdin = { contents, resolveDir: path.join(root, 'src/schedule/hours') };
  await build({ stdin, bundle: true, format: 'esm', outfile: file, logLevel: 'error' });
  ours = await import(pathToFileURL(file));
});
after(() => folder?.remove());

const nominatim = (land) => ({ lat: 50, lon: 10, address: { country_code: 'de', state: LAND_NAMES[land] } });

describe('random opening hours', () => {
  const digests = new Set();
  for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland']) {
    it(`are those of opening_hours.js, on a computer in ${zone}`, async () => {
      const args = [ORACLE, file, String(TEXTS), String(SEED)];
      const env = { ...process.env, TZ: zone };
      const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 1e7 });
      const counts = JSON.parse(stdout);
      console.log(`${zone}: ${stdout.trim()}`);
      assert.equal(counts.texts, TEXTS);
      // Something is compared, and of each kind.
      assert.ok(counts.instants > 7 * TEXTS && counts.open > TEXTS && counts.changes > 4 * TEXTS, stdout);
      assert.ok(counts.holidays > TEXTS / 3 && counts.dated > TEXTS / 3 && counts.night > TEXTS / 30, stdout);
      assert.ok(counts.clock < counts.instants / 10, stdout);
      digests.add(counts.digest);
    });
  }

  it('of a place in Berlin are the same on all of them', () => {
    assert.equal(digests.size, 1);
  });
});

describe('public holidays from 2020 to 2035', () => {
  /** Which of ours they do not know, and the other way round. */
  const EXCEPT = {
    // Decided by Berlin for these years only.
    BE: { ours: ['2020-05-08', '2025-05-08'] },
    // A holiday there since 2023.
    MV: { theirs: ['2020-03-08', '2021-03-08', '2022-03-08'] },
  };

  for (const land of Object.keys(LAND_NAMES)) {
    it(`of ${land} are those of opening_hours.js`, () => {
      const oracle = new OpeningHours('PH', nominatim(land));
      const mine = [];
      const theirs = [];
      for (let year = 2020; year <= 2035; year++) {
        for (const day of ours.holidaysOf(land, year).keys())
          mine.push(new Date(day * DAY).toISOString().slice(0, 10));
        for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += DAY) {
          const date = new Date(day).toISOString().slice(0, 10);
          // In Bavaria they are the towns', and come from the record.
          if (land === 'BY' && /08-08|08-15/.test(date)) continue;
          if (oracle.getState(new Date(`${date}T12:00:00`))) theirs.push(date);
        }
      }
      mine.sort();
      assert.ok(mine.length > 16 * 9);
      assert.deepEqual(
        mine.filter((date) => !theirs.includes(date)),
        EXCEPT[land]?.ours ?? [],
      );
      assert.deepEqual(
        theirs.filter((date) => !mine.includes(date)),
        EXCEPT[land]?.theirs ?? [],
      );
    });
  }
});

/** What they say is asserted, too: once it changes, the exception is to go. */
const DEVIATIONS = [
  {
    what: 'a night belongs to the evening on which it begins, also where the next day has hours of its own',
    text: 'Fr 22:00-02:00; Sa 10:00-12:00',
    time: '2026-11-28T01:00:00',
    ours: true,
    theirs: false,
  },
  {
    what: 'where a Land is named, hours that do not speak of holidays are not meant for them',
    text: 'Mo-Fr 09:00-17:00',
    land: 'NW',
    time: '2026-12-25T11:00:00',
    ours: false,
    theirs: true,
  },
];

describe('unlike opening_hours.js,', () => {
  for (const { what, text, land, time, ...said } of DEVIATIONS) {
    it(what, () => {
      const oracle = new OpeningHours(text, nominatim(land ?? 'NW'));
      assert.equal(oracle.getState(new Date(time)), said.theirs, 'they have changed');
      const { hours } = ours.readHours({ openingHours: text, land }, { readText: ours.readHoursText });
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      assert.equal(ours.isOpen(hours, new Date(time).getTime(), zone), said.ours);
    });
  }

  it('nothing is read that is not clear: what they would warn of or take for unknown', () => {
    for (const text of ['Mo-Fr 9-12', 'Mo-Fr 09:00-17:00 "by appointment"', 'Sa "by appointment"', 'Mo-Fr']) {
      assert.ok(new OpeningHours(text, nominatim('NW')), text);
      assert.equal(ours.readHoursText(text), undefined, text);
    }
  });

  it('the night before the clocks change ends by the clock, and an hour that they skip is passed', async () => {
    const script = `
      import OpeningHours from 'opening_hours';
      const state = (text, time) => new OpeningHours(text, null).getState(new Date(time));
      console.log(state('Su 22:15-01:45', '2026-03-09T00:15:00'), String(
        new OpeningHours('Su 02:30-04:00', null).getNextChange(new Date('2026-03-08T00:00:00')).toTimeString().slice(0, 5)));`;
    const env = { ...process.env, TZ: 'America/New_York' };
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      env,
      cwd: root,
    });
    assert.equal((await run).stdout.trim(), 'false 03:30', 'they have changed');
    const at = (text, iso) => {
      const { hours } = ours.readHours({ openingHours: text }, { readText: ours.readHoursText });
      return ours.statusAt(hours, Date.parse(iso), 'America/New_York')[0];
    };
    assert.equal(at('Su 22:15-01:45', '2026-03-09T00:15:00-04:00').open, true);
    assert.equal(at('Su 02:30-04:00', '2026-03-08T00:00:00-05:00').opens.time, '03:00');
  });

  it('a time that comes twice is the first one', () => {
    const { hours } = ours.readHours({ openingHours: 'Su 01:30-04:00' }, { readText: ours.readHoursText });
    const again = Date.parse('2026-11-01T01:15:00-05:00');
    assert.equal(ours.isOpen(hours, again, 'America/New_York'), true);
  });
});
