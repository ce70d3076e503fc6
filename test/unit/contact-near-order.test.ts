/** Who is responsible for a place comes before who is near, and nearer ones before farther ones. */
import fc from 'fast-check';
import type { ContactPoint } from '../../src/model/contact-point.js';
import { distanceKm } from '../../src/search/distance.js';
import type { LocatedPlace } from '../../src/search/places.js';
import { orderFrom, servedName } from '../../src/widgets/contact-finder/parts/near-order.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

const PLACE: LocatedPlace = {
  latitude: 54.79,
  longitude: 9.44,
  label: 'Flensburg',
  postalCode: '24937',
  land: 'SH',
  precisionKm: 1,
  source: 'table',
};
const positionsOf = (records: readonly unknown[]) => records.map((_, i) => i);
const order = (records: ContactPoint[], place = PLACE) =>
  orderFrom(records, positionsOf(records), place).map((i) => records[i]?.id);
const contact = (id: string, areaServed?: string[], km = 0): ContactPoint => ({
  id,
  title: id,
  areaServed,
  geo: { latitude: 54.79 + km / 111.195, longitude: 9.44 },
});

const area = fc.constantFrom(
  '24937',
  '24939',
  '24000-24999',
  '25000 bis 26000',
  '249*',
  '249xx',
  '2*',
  'Flensburg',
  'flensburg',
  'Husum',
  'SH',
  'NW',
  '01001000',
  '01',
  '05315000',
  '',
  '*',
  'constructor',
);
const record = fc.record({
  areaServed: fc.option(fc.array(area, { minLength: 1, maxLength: 3 }), { nil: undefined }),
  geo: fc.option(
    fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    }),
    { nil: undefined },
  ),
});
const records = fc
  .array(record, { maxLength: 40 })
  .map((all) => all.map((each, i): ContactPoint => ({ id: `${i}`, title: `${i}`, ...each })));

describe('the order from a place', () => {
  it('has each of the asked once, and nobody else', () => {
    fc.assert(
      fc.property(records, fc.nat(), (all, seed) => {
        const asked = positionsOf(all).filter((i) => (i * 7 + seed) % 3);
        deepEqual(
          [...orderFrom(all, asked, PLACE)].sort((a, b) => a - b),
          asked,
        );
      }),
    );
  });

  it('has whoever names the place first, by distance; places that are not known last in their group', () => {
    fc.assert(
      fc.property(records, (all) => {
        const sorted = orderFrom(all, positionsOf(all), PLACE).map((i) => all[i] as ContactPoint);
        const named = sorted.map((each) => servedName(each, PLACE) !== undefined);
        ok(!named.includes(true) || named.lastIndexOf(true) < (named.indexOf(false) + 1 || Infinity));
        const far = sorted
          .filter((_, i) => named[i])
          .map(({ geo }) => (geo ? distanceKm(PLACE, geo) : Number.POSITIVE_INFINITY));
        deepEqual(
          far,
          [...far].sort((a, b) => a - b),
        );
      }),
    );
  });

  it('prefers who serves the postcode to who is next door, and those to who serves others', () => {
    deepEqual(
      order([
        contact('fremd', ['24939'], 0),
        contact('sagt nichts', undefined, 1),
        contact('weit, zuständig', ['24937'], 20),
        contact('nah, zuständig', ['Flensburg'], 10),
        contact('Land', ['SH'], 2),
      ]),
      ['nah, zuständig', 'weit, zuständig', 'sagt nichts', 'Land', 'fremd'],
    );
  });

  it('understands an area by code, range, beginning, name, Land and official key', () => {
    const serves = (areas: string[]) => servedName(contact('a', areas), PLACE);
    for (const each of [
      '24937',
      '24930-24940',
      '24930 – 24940',
      '24930 bis 24940',
      '249*',
      '249xx',
      ' Flensburg ',
    ])
      equal(serves([each]), '24937', each);
    for (const each of ['24939', '24938-24999', '25*', 'Husum', 'SH', '01', '01001000', 'Flens', '', '*'])
      equal(serves([each]), undefined, each);
    equal(
      servedName(contact('a', ['Altstadt']), {
        ...PLACE,
        label: 'Altstadt, Flensburg',
        postalCode: undefined,
      }),
      'Altstadt, Flensburg',
    );
    equal(servedName({ id: 'a', title: 'a' }, PLACE), undefined);
    deepEqual(order([contact('NW', ['05315000']), contact('SH', ['01001000'], 30)]), ['SH', 'NW']);
  });

  it('holds against nobody what is not known of the place', () => {
    const { postalCode: _, land: __, ...place } = PLACE;
    deepEqual(
      order(
        [contact('Husum', ['Husum'], 0), contact('Code', ['25813'], 1), contact('Amt', ['05315000'], 2)],
        place,
      ),
      ['Code', 'Amt', 'Husum'],
    );
    const here = [contact('Husum', ['Husum'], 0), contact('nichts', undefined, 1)];
    deepEqual(orderFrom(here, [0, 1], PLACE, false), [0, 1]);
    deepEqual(orderFrom(here, [0, 1], PLACE), [1, 0]);
  });

  it('keeps the feed’s order among equals', () => {
    deepEqual(order([contact('b'), contact('a'), contact('c')]), ['b', 'a', 'c']);
    const nowhere = (id: string): ContactPoint => ({ id, title: id });
    deepEqual(order([nowhere('b'), contact('da', undefined, 500), nowhere('a')]), ['da', 'b', 'a']);
  });
});
