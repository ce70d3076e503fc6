/** Addresses that are not to be known: what a publisher holds back is in no field of the record, in no feed. */
import fc from 'fast-check';
import { contactPointKind } from '../../src/feed/mapping/contact-point.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { fieldsOf, readContact } from '../helpers/contacts.js';

const PLACE = {
  address: { streetAddress: 'Weg 17, Hof', postalCode: '24103', addressLocality: 'Kiel' },
  geo: { latitude: 54.32145, longitude: 10.13378 },
  district: 'Mitte',
  transit: 'Bus 3 bis Weg',
};
const FOREIGN = {
  strasse: 'Weg',
  hausnummer: '17',
  plz: '24103',
  ort: 'Kiel',
  lat: '54,32145',
  lon: '10,13378',
  stadtteil: 'Mitte',
  anfahrt: 'Bus 3 bis Weg',
};

describe('less than an exact address', () => {
  it('is a street, a district, or nothing', async () => {
    const read = (addressPrecision: string) => fieldsOf({ ...PLACE, addressPrecision });
    deepEqual(await read('exact'), { ...PLACE, addressPrecision: 'exact' });
    deepEqual(await read('street'), {
      address: { streetAddress: 'Weg', postalCode: '24103', addressLocality: 'Kiel' },
      geo: { latitude: 54.321, longitude: 10.134 },
      district: 'Mitte',
      transit: 'Bus 3 bis Weg',
      addressPrecision: 'street',
    });
    deepEqual(await read('district'), {
      address: { postalCode: '24103', addressLocality: 'Kiel' },
      geo: { latitude: 54.32, longitude: 10.13 },
      district: 'Mitte',
      addressPrecision: 'district',
    });
    deepEqual(await read('hidden'), { addressPrecision: 'hidden' });
  });

  it('is the same in a foreign feed', async () => {
    deepEqual(await fieldsOf({ ...FOREIGN, addressPrecision: 'hidden' }), { addressPrecision: 'hidden' });
    deepEqual(await fieldsOf({ ...FOREIGN, adressgenauigkeit: 'Stadtteil' }), {
      address: { postalCode: '24103', addressLocality: 'Kiel' },
      geo: { latitude: 54.32, longitude: 10.13 },
      district: 'Mitte',
      addressPrecision: 'district',
    });
  });

  it('is nothing where the word is not known', async () => {
    deepEqual(await fieldsOf({ ...PLACE, addressPrecision: 'ungefähr' }), { addressPrecision: 'hidden' });
    deepEqual(await fieldsOf({ ...PLACE, addressPrecision: 'https://x.example/#hidden' }), {
      addressPrecision: 'hidden',
    });
  });

  it('is nothing either where nobody looked at the word before', () => {
    const context = { languages: ['de'], base: 'https://town.example/' };
    const reading = contactPointKind.read(
      { id: '1', title: 'T', ...PLACE, addressPrecision: 'vague' },
      context,
    );
    ok('fields' in reading);
    const { address, geo, district, transit, addressPrecision } = reading.fields as Record<string, unknown>;
    deepEqual([address, geo, district, transit, addressPrecision], [...Array(4).fill(undefined), 'hidden']);
  });

  it('leaves a street its name, whatever that is', async () => {
    const street = async (streetAddress: string) =>
      (await fieldsOf({ addressPrecision: 'street', address: { streetAddress } })).address?.streetAddress;
    for (const [written, left] of [
      ['Weg 17', 'Weg'],
      ['Weg17a', 'Weg'],
      ['Weg, 17', 'Weg'],
      ['Straße des 17. Juni 135', 'Straße des 17. Juni'],
      ['Straße des 17. Juni', 'Straße des 17. Juni'],
      ['Weg 5. Stock', 'Weg'],
      ['Weg 17\n2. Stock', 'Weg'],
      ['12 rue de la Paix', undefined],
    ] as const)
      equal(await street(written), left, written);
  });

  it('is in no other field, and in no id', async () => {
    const more = {
      location: { address: PLACE.address, geo: PLACE.geo, district: 'Mitte' },
      geometry: { type: 'Point', coordinates: [10.13378, 54.32145] },
      parentOrganization: { name: 'Verein', address: PLACE.address },
      contactPoint: [{ contactType: 'Rat', address: PLACE.address, telephone: '0431 12345' }],
    };
    for (const raw of [more, { ...more, fremd: 1 }, { ...more, locations: [FOREIGN, FOREIGN] }]) {
      const { contact } = await readContact({ title: 'T', ...raw, addressPrecision: 'hidden' });
      const { contact: other } = await readContact({ title: 'T', addressPrecision: 'hidden' });
      equal(contact?.id, other?.id);
      ok(!/Weg|24103|Kiel|Mitte|54\.3|10\.1/.test(JSON.stringify(contact)), JSON.stringify(contact));
    }
  });

  it('never has a number that a house could have', () => {
    const context = { languages: ['de'], base: 'https://town.example/' };
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-zäöüß-]{3,12}( [A-Za-zäöüß-]{3,12})?$/),
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(' ', '', ', ', '  '),
        fc.constantFrom('', 'a', ' b', '-3', '/2', ', 2. Stock', ' (Hinterhaus)'),
        (street, number, blank, rest) => {
          const reading = contactPointKind.read(
            {
              title: 'T',
              addressPrecision: 'street',
              address: { streetAddress: `${street}${blank}${number}${rest}` },
            },
            context,
          );
          ok('fields' in reading);
          const { address } = reading.fields as { address: { streetAddress?: string } };
          equal(address.streetAddress, street);
        },
      ),
    );
  });
});
