/** What would cover each other on a map is put together: everybody once, nobody over another. */
import fc from 'fast-check';
import type { ContactPoint } from '../../src/model/contact-point.js';
import { clustersOf } from '../../src/widgets/contact-finder/parts/clusters.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

interface At {
  x: number;
  y: number;
}
const placed = (points: readonly At[]) => {
  const records = points.map((_, i): ContactPoint => ({ id: `${i}`, title: `${i}` }));
  return { records, at: ({ id }: ContactPoint) => points[Number(id)] as At };
};
const pixel = fc.double({ min: -50, max: 50, noNaN: true });
const points = fc.array(fc.record({ x: pixel, y: pixel }), { maxLength: 120 });
const reach = fc.integer({ min: 1, max: 60 });

describe('clusters', () => {
  it('hold every record once, each no farther than the reach, in the feed’s order', () => {
    fc.assert(
      fc.property(points, reach, (all, far) => {
        const { records, at } = placed(all);
        const clusters = clustersOf(records, at, far);
        deepEqual(
          clusters.flatMap((cluster) => cluster.records.map(({ id }) => Number(id))).sort((a, b) => a - b),
          records.map(({ id }) => Number(id)),
        );
        for (const { x, y, records: members } of clusters) {
          equal(x, at(members[0]).x);
          equal(y, at(members[0]).y);
          for (const member of members) {
            const place = at(member);
            ok(member === members[0] || Math.hypot(place.x - x, place.y - y) < far);
          }
        }
      }),
    );
  });

  it('never lie nearer to each other than the reach', () => {
    fc.assert(
      fc.property(points, reach, (all, far) => {
        const { records, at } = placed(all);
        const clusters = clustersOf(records, at, far);
        for (const [i, one] of clusters.entries())
          for (const other of clusters.slice(i + 1))
            ok(Math.hypot(one.x - other.x, one.y - other.y) >= far, JSON.stringify([one, other, far]));
      }),
      { numRuns: 300 },
    );
  });

  it('of ten thousand records take no time to speak of', () => {
    const spread = Array.from({ length: 10_000 }, (_, i) => ({
      x: (i * 7919) % 3001,
      y: (i * 104_729) % 2003,
    }));
    const { records, at } = placed(spread);
    let looks = 0;
    const clusters = clustersOf(
      records,
      (record) => {
        looks++;
        return at(record);
      },
      48,
    );
    equal(looks, records.length, 'each is looked at once');
    ok(clusters.length < 4000);
  });
});
