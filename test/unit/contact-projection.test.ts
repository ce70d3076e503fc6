/** Points in metres, as land surveys publish them. */
import fc from 'fast-check';
import { degreesOf } from '../../src/feed/mapping/foreign/contact-point/projection.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { readContacts } from '../helpers/contacts.js';

const collection = (crs: object | undefined, ...points: (readonly [number, number])[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...(crs ? { crs } : {}),
    features: points.map((coordinates, i) => ({
      type: 'Feature',
      properties: { bezeichnung: `Brunnen ${i}` },
      geometry: { type: 'Point', coordinates },
    })),
  });
const named = (name: string) => ({ type: 'name', properties: { name } });

/** The first three decimals: a hundred metres. */
async function geoIn(text: string) {
  const { records } = await readContacts(text);
  return records.map(
    ({ geo }) => geo && [geo.latitude, geo.longitude].map((one) => Math.round(one * 1e3) / 1e3),
  );
}

describe('metres', () => {
  it('become degrees where the feed names their system', async () => {
    // The zones' middles, and a corner that every table has: 54° N 9° E is 500 km east, 5,983 km north.
    for (const [name, x, y, latitude, longitude] of [
      ['urn:ogc:def:crs:EPSG::25832', 500_000, 5_983_362, 53.999, 9],
      ['EPSG:25833', 500_000, 5_983_362, 53.999, 15],
      ['http://www.opengis.net/def/crs/EPSG/0/32631', 500_000, 5_983_362, 53.999, 3],
      ['urn:ogc:def:crs:EPSG:6.9:3857', 1_000_000, 7_000_000, 53.092, 8.983],
    ] as const)
      deepEqual(await geoIn(collection(named(name), [x, y])), [[latitude, longitude]], name);
  });

  it('may begin with their zone', async () => {
    deepEqual(await geoIn(collection(undefined, [33_500_000, 5_983_362])), [[53.999, 15]]);
  });

  it('are nowhere where nobody says of what', async () => {
    deepEqual(await geoIn(collection(undefined, [500_000, 5_983_362])), [undefined]);
    deepEqual(await geoIn(collection(named('EPSG:31467'), [3_500_000, 5_983_362])), [undefined]);
    // Degrees stay degrees.
    deepEqual(await geoIn(collection(named('EPSG:25832'), [9.5, 54.5])), [[54.5, 9.5]]);
  });

  it('are as far apart as their degrees', () => {
    const context = { languages: [], base: '', head: '"crs":"EPSG:25832"' };
    fc.assert(
      fc.property(
        fc.integer({ min: 250_000, max: 750_000 }),
        fc.integer({ min: 5_200_000, max: 6_200_000 }),
        (x, y) => {
          const one = degreesOf(x, y, context) as { latitude: number; longitude: number };
          const other = degreesOf(x + 800, y + 600, context) as typeof one;
          const cosine = Math.cos((one.latitude * Math.PI) / 180);
          const apart =
            Math.hypot(other.latitude - one.latitude, (other.longitude - one.longitude) * cosine) * 111_250;
          ok(Math.abs(apart - 1000) < 5, `${apart}`);
        },
      ),
    );
    equal(degreesOf('500000', 5_983_362, context), undefined);
  });
});
