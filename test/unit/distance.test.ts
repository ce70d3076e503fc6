/** Distances: a metric on the sphere, held against known pairs. */
import fc from 'fast-check';
import { distanceKm, isPosition } from '../../src/search/distance.js';
import { equal, ok } from '../helpers/assert.js';

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const HALF_EQUATOR_KM = Math.PI * 6371.0088;
// What rounding may cost near the poles and on opposite sides, in km.
const ROUNDING = 1e-3;

function near(actual: number, expected: number, tolerance: number): void {
  equal(Math.abs(actual - expected) <= tolerance, true, `expected about ${expected}, got ${actual}`);
}

describe('distance', () => {
  it('agrees with known distances', () => {
    const berlin = { latitude: 52.5163, longitude: 13.3777 };
    const hamburg = { latitude: 53.5503, longitude: 9.9921 };
    const munich = { latitude: 48.1372, longitude: 11.5755 };
    near(distanceKm(berlin, hamburg), 254, 1);
    near(distanceKm(berlin, munich), 504, 1);
    // One degree of latitude is as long everywhere, one of longitude is not.
    near(distanceKm({ latitude: 50, longitude: 9 }, { latitude: 51, longitude: 9 }), 111.195, 0.001);
    near(distanceKm({ latitude: 60, longitude: 9 }, { latitude: 60, longitude: 10 }), 55.597, 0.01);
  });

  it('takes the short way across the date line', () => {
    near(distanceKm({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }), 111.195, 0.001);
  });

  it('is zero from a point to itself', () => {
    fc.assert(fc.property(point, (a) => distanceKm(a, a) === 0));
  });

  it('is as far there as back', () => {
    fc.assert(fc.property(point, point, (a, b) => Math.abs(distanceKm(a, b) - distanceKm(b, a)) < ROUNDING));
  });

  it('is never longer than the way by a third point', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        return distanceKm(a, c) <= distanceKm(a, b) + distanceKm(b, c) + ROUNDING;
      }),
    );
  });

  it('is never negative and at most half the equator, reached on the opposite side', () => {
    fc.assert(
      fc.property(point, (a) => {
        const opposite = { latitude: -a.latitude, longitude: a.longitude - 180 };
        near(distanceKm(a, opposite), HALF_EQUATOR_KM, ROUNDING);
      }),
    );
    fc.assert(
      fc.property(point, point, (a, b) => {
        const distance = distanceKm(a, b);
        return distance >= 0 && distance <= HALF_EQUATOR_KM + ROUNDING;
      }),
    );
  });

  it('refuses what is no position', () => {
    ok(isPosition({ latitude: 54.78, longitude: 9.43 }));
    ok(isPosition({ latitude: 0, longitude: 9.43 }));
    equal(isPosition({ latitude: 0, longitude: 0 }), false);
    equal(isPosition({ latitude: 91, longitude: 9 }), false);
    equal(isPosition({ latitude: 54, longitude: 181 }), false);
    equal(isPosition({ latitude: Number.NaN, longitude: 9 }), false);
    equal(isPosition({ latitude: '54', longitude: '9' }), false);
    equal(isPosition({}), false);
  });
});
