/** The real shards: built twice, sized, and read by the lookup that visitors get. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { buildPlaces } from '../../scripts/build-places.mjs';

// Brotli bytes. A shard is one request of a visitor who waits for a list; few are near these.
const POSTCODE_SHARD_CAP = 2_600;
const NAME_SHARD_CAP = 4_800;
const TOTAL_CAP = 250_000;

// From an atlas. Among them towns with namesakes (Essen, Fürth, Hagen, Frankfurt, Naumburg), towns that the
// source has in English (München, Nürnberg) or with a second name (Cottbus), and the corners of the country.
const ATLAS = [
  ['24937', 'Flensburg', 54.78, 9.43],
  ['06618', 'Naumburg (Saale)', 51.15, 11.81],
  ['34311', 'Naumburg', 51.25, 9.16],
  ['10115', 'Berlin', 52.52, 13.4],
  ['01067', 'Dresden', 51.05, 13.74],
  ['80331', 'München', 48.14, 11.58],
  ['90402', 'Nürnberg', 49.45, 11.08],
  ['90762', 'Fürth', 49.48, 10.99],
  ['45127', 'Essen', 51.46, 7.01],
  ['58095', 'Hagen', 51.36, 7.47],
  ['60311', 'Frankfurt am Main', 50.11, 8.68],
  ['15230', 'Frankfurt (Oder)', 52.34, 14.55],
  ['03046', 'Cottbus - Chóśebuz', 51.76, 14.33],
  ['02826', 'Görlitz', 51.15, 14.99],
  ['17489', 'Greifswald', 54.09, 13.38],
  ['27472', 'Cuxhaven', 53.86, 8.69],
  ['52062', 'Aachen', 50.78, 6.08],
  ['66111', 'Saarbrücken', 49.23, 7.0],
  ['78462', 'Konstanz', 47.66, 9.18],
  ['88131', 'Lindau (Bodensee)', 47.55, 9.68],
  ['48143', 'Münster', 51.96, 7.63],
  ['29633', 'Munster', 52.99, 10.09],
];

let folder;
let report;
let module;

const files = (name) => readdirSync(path.join(folder, name)).sort();
const content = (name, file) => readFileSync(path.join(folder, name, file));
const rowsOf = (file) => JSON.parse(content('a', file)).places;

/** Serves the built folder, since Node's fetch reads no files. */
async function fetchFile(url) {
  try {
    return new Response(readFileSync(fileURLToPath(url)));
  } catch {
    return new Response('', { status: 404 });
  }
}

const lookup = () =>
  module.createPlaceLookup({ base: pathToFileURL(path.join(folder, 'a')).href, fetch: fetchFile });

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'places-'));
  report = await buildPlaces(path.join(folder, 'a'));
  const outfile = path.join(folder, 'places.mjs');
  const entryPoints = [fileURLToPath(new URL('../../src/search/places.ts', import.meta.url))];
  await build({ entryPoints, outfile, bundle: true, format: 'esm' });
  module = await import(pathToFileURL(outfile).href);
});

after(() => rmSync(folder, { recursive: true, force: true }));

describe('place shards', () => {
  it('locate nearly every postcode, most of them by name', () => {
    assert.ok(report.exact + report.approximate >= 8_100, JSON.stringify(report));
    assert.ok(report.exact >= 7_100, JSON.stringify(report));
    assert.equal(report.codes, report.exact + report.approximate + report.unknown);
  });

  it('are the same bytes every time, whatever lay there before', async () => {
    const again = path.join(folder, 'b');
    await buildPlaces(again);
    writeFileSync(path.join(again, 'n-zz.json'), 'stale');
    writeFileSync(path.join(again, 'other.txt'), 'not ours');
    await buildPlaces(again);
    assert.deepEqual(
      files('b').filter((file) => file !== 'other.txt'),
      files('a'),
    );
    assert.ok(files('b').includes('other.txt'));
    for (const file of files('a')) assert.ok(content('a', file).equals(content('b', file)), file);
  });

  it('stay small', () => {
    let total = 0;
    for (const file of files('a')) {
      const size = brotliCompressSync(content('a', file)).length;
      assert.ok(
        size <= (file.startsWith('n-') ? NAME_SHARD_CAP : POSTCODE_SHARD_CAP),
        `${file}: ${size} bytes`,
      );
      total += size;
    }
    assert.ok(total <= TOTAL_CAP, `${total} bytes`);
  });

  it('hold rows of one shape, in Germany', () => {
    for (const file of files('a').filter((name) => name !== 'index.json')) {
      for (const row of rowsOf(file)) {
        const [label, land, latitude, longitude, precision, codes] = row;
        const where = `${file}: ${JSON.stringify(row)}`;
        assert.ok(label.length > 0 && /^(B[BEWY]|H[BEH]|MV|N[IW]|RP|S[HLNT]|TH)$/.test(land), where);
        assert.ok(latitude > 47.2 && latitude < 55.1 && longitude > 5.8 && longitude < 15.1, where);
        assert.ok(Number.isInteger(precision) && Math.abs(precision) >= 1 && Math.abs(precision) < 50, where);
        const digits = file.startsWith('n-') ? /^\d{5}$/ : /^\d{3}( \d{3})*$/;
        assert.ok(file.startsWith('n-') && codes === undefined ? true : digits.test(codes), where);
      }
    }
  });

  it('come with what their licences ask for', () => {
    const { license, attribution, sources } = JSON.parse(content('a', 'index.json'));
    assert.equal(license, 'ODbL-1.0');
    assert.deepEqual(attribution, module.PLACES_ATTRIBUTION);
    for (const text of Object.values(attribution))
      assert.match(text, /OpenStreetMap.*ODbL.*GeoNames.*CC BY 4\.0/);
    assert.equal(sources.length, 2);
  });
});

describe('place lookup in the real shards', () => {
  for (const [code, label, latitude, longitude] of ATLAS) {
    it(`finds ${code} ${label}`, async () => {
      const [place, ...others] = await lookup().find(code);
      assert.equal(others.length, 0);
      assert.equal(place.label, label);
      assert.equal(place.postalCode, code);
      const away = module.distanceKm(place, { latitude, longitude });
      assert.ok(away < 5, `${away.toFixed(1)} km away`);
    });
  }

  it('knows every code of every shard, and no other', async () => {
    const { find } = lookup();
    let count = 0;
    for (const file of files('a').filter((name) => /^\d/.test(name))) {
      for (const rest of rowsOf(file).flatMap((row) => row[5].split(' '))) {
        assert.equal((await find(file.slice(0, 2) + rest)).length, 1, file.slice(0, 2) + rest);
        count++;
      }
    }
    assert.equal(count, report.codes - report.unknown);
    for (const code of ['99999', '00000', '05123', '24900']) assert.deepEqual(await find(code), [], code);
  });

  it('offers both Naumburgs, told apart by their Land', async () => {
    const found = await lookup().find('naumburg');
    assert.deepEqual(
      found.map(({ label, land }) => [label, land]),
      [
        ['Naumburg (Saale), Sachsen-Anhalt', 'ST'],
        ['Naumburg, Hessen', 'HE'],
      ],
    );
  });

  it('finds every place by its own name, or offers it among ten namesakes', async () => {
    const { find } = lookup();
    for (const file of files('a').filter((name) => name.startsWith('n-'))) {
      // Every fifth: all twelve thousand take a minute.
      for (const [label, , latitude, longitude] of rowsOf(file).filter((_, index) => index % 5 === 0)) {
        const found = await find(label);
        const same = (place) => place.latitude === latitude && place.longitude === longitude;
        assert.ok(found.some(same) || found.length === 10, `${file}: ${label}`);
      }
    }
  });

  it('finds towns as people write them', async () => {
    const { find } = lookup();
    for (const [typed, label] of [
      ['Halle (Saale)', 'Halle (Saale)'],
      ['halle saale', 'Halle (Saale)'],
      ['Frankfurt an der Oder', 'Frankfurt (Oder)'],
      ['Koetzting', 'Bad Kötzting'],
      ['Muenchen', 'München'],
      ['Chóśebuz', 'Cottbus - Chóśebuz'],
      ['Weißenburg i. Bayern', 'Weißenburg i. Bay.'],
      ['Prenzlauer Berg', 'Prenzlauer Berg'],
      ['flensb', 'Flensburg'],
    ]) {
      assert.equal((await find(typed))[0]?.label.replace(/, [^,]+$/, ''), label, typed);
    }
  });
});
