/** The overview: every place inside the picture, pins apart, names over nothing, and a true scale. */
import fc from 'fast-check';
import type { ContactPoint } from '../../src/model/contact-point.js';
import { distanceKm, type Position } from '../../src/search/distance.js';
import { layOut } from '../../src/widgets/contact-finder/pins.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

/** Pins are targets of 24 pixels in a picture that may be drawn at three quarters of its size. */
const APART = 32;

const position = fc.record({
  latitude: fc.double({ min: 47, max: 55, noNaN: true }),
  longitude: fc.double({ min: 6, max: 15, noNaN: true }),
});
const name = fc.constantFrom(
  undefined,
  'Nord',
  'Altstadt',
  'Südliche Innenstadt',
  'Fördeuferpromenadenneubaugebiet',
);
const record = fc.record({
  geo: fc.option(position, { nil: undefined }),
  district: name,
  town: fc.constantFrom('Flensburg', 'Husum', undefined),
});
const records = fc.array(record, { maxLength: 60 }).map((all) =>
  all.map(
    ({ geo, district, town }, i): ContactPoint => ({
      id: `${i}`,
      title: `Stelle ${i}`,
      geo,
      district,
      address: town ? { addressLocality: town } : undefined,
    }),
  ),
);
const at = (id: string, latitude: number, longitude: number, more = {}): ContactPoint => ({
  id,
  title: id,
  geo: { latitude, longitude },
  ...more,
});

describe('the overview', () => {
  it('has every place inside, each record once, and pins that do not touch', () => {
    fc.assert(
      fc.property(records, fc.option(position, { nil: undefined }), fc.boolean(), (all, here, narrow) => {
        const picture = layOut(all, here, narrow);
        if (!picture) return;
        const { width, height, pins, labels } = picture;
        const inside = ({ x, y }: { x: number; y: number }, border: number) =>
          x >= border && x <= width - border && y >= border && y <= height - border;
        deepEqual(
          pins.flatMap((pin) => pin.records.map(({ id }) => Number(id))).sort((a, b) => a - b),
          all.filter(({ geo }) => geo).map(({ id }) => Number(id)),
        );
        for (const [i, pin] of pins.entries()) {
          ok(inside(pin, 16), JSON.stringify(pin));
          for (const other of pins.slice(i + 1)) ok(Math.hypot(pin.x - other.x, pin.y - other.y) >= APART);
        }
        for (const label of labels) ok(inside({ x: label.x, y: label.y }, 0), JSON.stringify(label));
        if (picture.here) ok(inside(picture.here, 8));
      }),
      { numRuns: 300 },
    );
  });

  it('is not drawn where nobody, or everybody in one place, is known', () => {
    equal(layOut([], undefined, false), undefined);
    equal(layOut([{ id: 'a', title: 'a' }], undefined, false), undefined);
    equal(layOut([at('a', 54, 9), at('b', 54, 9)], undefined, false), undefined);
    equal(layOut([], { latitude: 54, longitude: 9 }, false), undefined);
    ok(layOut([at('a', 54, 9), at('b', 54, 9.1)], undefined, false));
    ok(layOut([at('a', 54, 9)], { latitude: 54.1, longitude: 9 }, false)?.here, 'one place and the visitor');
  });

  it('has north above and east on the right', () => {
    const { pins } = layOut([at('süd', 54.7, 9.4), at('nord', 54.8, 9.5)], undefined, false) ?? { pins: [] };
    const [south, north] = pins;
    ok(south && north && north.y < south.y && north.x > south.x);
  });

  it('has a scale that is true', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 47, max: 55, noNaN: true }),
        fc.double({ min: 0.01, max: 3, noNaN: true }),
        (latitude, span) => {
          const [low, high] = [at('a', latitude, 9), at('b', latitude + span, 9)];
          const picture = layOut([low, high], undefined, false);
          const [one, other] = picture?.pins ?? [];
          if (!picture || !one || !other) return;
          const pixels = Math.hypot(one.x - other.x, one.y - other.y);
          const km = (picture.scale.km * pixels) / picture.scale.length;
          const real = distanceKm(low.geo as Position, high.geo as Position);
          ok(Math.abs(km - real) / real < 0.15, `${km} for ${real}`);
          ok(picture.scale.length > 0 && picture.scale.length <= picture.width / 4 + 1);
        },
      ),
    );
  });

  it('names districts of one town, and towns where there are several', () => {
    const flensburg = { address: { addressLocality: 'Flensburg' } };
    const one = [
      at('a', 54.7, 9.4, { ...flensburg, district: 'Weiche' }),
      at('b', 54.9, 9.6, { ...flensburg, district: 'Nord' }),
    ];
    deepEqual(
      layOut(one, undefined, false)
        ?.labels.map(({ text }) => text)
        .sort(),
      ['Nord'],
    );
    const several = [...one, at('c', 54.8, 9.1, { address: { addressLocality: 'Husum' } })];
    deepEqual(
      layOut(several, undefined, false)
        ?.labels.map(({ text }) => text)
        .sort(),
      ['Flensburg', 'Husum'],
    );
  });
});
