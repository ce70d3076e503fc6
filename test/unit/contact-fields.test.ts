/** Contact points in the vocabulary's own names: every field, values as one or as many, the parts of a place. */
import { contactPointKind } from '../../src/feed/mapping/contact-point.js';
import { CONTACTS } from '../fixtures/contacts.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { fieldsOf, readContact, readContacts } from '../helpers/contacts.js';

const { isNative } = contactPointKind;

/** The same where it is read at once, and in a feed that is translated first. */
async function alike(raw: object, expected: object) {
  ok(isNative({ ...raw }), 'native');
  deepEqual(await fieldsOf(raw), expected);
  deepEqual(await fieldsOf({ ...raw, unknownName: 1 }), expected, 'translated');
}

describe('a contact point in the vocabulary', () => {
  it('keeps every field as it is', async () => {
    for (const contact of CONTACTS) {
      const { id, title, ...fields } = contact;
      await alike(fields, fields);
    }
  });

  it('takes single values for lists, texts with commas for words, objects for names', async () => {
    await alike(
      {
        alternateName: 'Büro',
        keywords: 'Ehrenamt, Verein',
        category: 'Beratung; Bildung',
        audience: { '@type': 'Audience', audienceType: 'Familien' },
        areaServed: [{ '@type': 'City', name: 'Kiel' }, { postalCode: '24103' }],
        knowsLanguage: [{ '@type': 'Language', name: 'Deutsch', alternateName: 'de' }],
        openingHours: 'Mo-Fr 9-12',
        notice: { text: 'Zu' },
      },
      {
        alternateName: ['Büro'],
        keywords: ['Ehrenamt', 'Verein'],
        category: ['Beratung', 'Bildung'],
        audience: ['Familien'],
        areaServed: ['Kiel', '24103'],
        languages: ['de'],
        openingHours: ['Mo-Fr 9-12'],
        notice: { text: 'Zu' },
      },
    );
  });

  it('names weekdays barely', async () => {
    const hours = {
      dayOfWeek: ['https://schema.org/Monday', { '@id': 'schema:Tuesday', name: 'Tuesday' }],
      opens: '09:00',
      closes: '12:00',
    };
    deepEqual(await fieldsOf({ openingHoursSpecification: hours }), {
      openingHoursSpecification: [
        { dayOfWeek: ['Monday', 'schema:Tuesday'], opens: '09:00', closes: '12:00' },
      ],
    });
  });

  it('takes a notice and an appointment in words', async () => {
    deepEqual(await fieldsOf({ notice: 'Heute zu', appointment: true }), {
      notice: { text: 'Heute zu' },
      appointment: { required: true },
    });
    deepEqual(await fieldsOf({ notice: { de: 'Heute zu', en: 'Closed' }, appointment: 'Nur mit Termin' }), {
      notice: { text: 'Heute zu' },
      appointment: { required: 'Nur mit Termin' },
    });
    deepEqual(await fieldsOf({ appointment: 'https://town.example/termin' }), {
      appointment: { url: 'https://town.example/termin' },
    });
  });

  it('has the parts of a place in `location` as well', async () => {
    const address = { streetAddress: 'Weg 1', postalCode: '24103', addressLocality: 'Kiel' };
    const geo = { latitude: 54.3, longitude: 10.1 };
    await alike(
      { location: { '@type': 'Place', address, geo, district: 'Mitte' } },
      { address, geo, district: 'Mitte' },
    );
  });

  it('takes a body from its type where that tells something', async () => {
    for (const [type, bodyType] of [
      ['https://schema.org/GovernmentOffice', 'GovernmentOffice'],
      [['Organization', 'NGO'], 'NGO'],
      ['Organization', undefined],
    ])
      equal((await readContact({ '@type': type, name: 'A' })).contact?.bodyType, bodyType);
  });

  it('is none where its type says so', async () => {
    for (const type of [
      'Event',
      'MusicEvent',
      'JobPosting',
      'Person',
      'WebPage',
      'BreadcrumbList',
      'NewsArticle',
    ]) {
      const { otherKinds, records } = await readContacts(JSON.stringify([{ '@type': type, name: 'A' }]));
      deepEqual([otherKinds, records], [[type], []]);
    }
  });

  it('takes lists that nobody filled for nothing', async () => {
    const empty = {
      category: [],
      contactPoint: [],
      openingHoursSpecification: null,
      areaServed: '',
      geo: null,
    };
    deepEqual(await fieldsOf({ ...empty }), {});
  });
});

describe('a value that needs thought', () => {
  it('makes a feed foreign, whatever its names are', () => {
    for (const raw of [
      { geo: '54,3 10,1' },
      { geo: { latitude: '54,3', longitude: '10,1' } },
      { geometry: { type: 'MultiPoint', coordinates: [[10.1, 54.3]] } },
      { location: { geo: { latitude: '54,3', longitude: '10,1' } } },
      { location: 'Rathaus' },
      { address: 'Weg 1, 24103 Kiel' },
      { url: 'www.town.example' },
      { url: 'town.example/a' },
      { telephone: '0431 1234, 0431 1235' },
      { telephone: ['0431 1234', '0431 1235'] },
      { email: 'a@town.example; b@town.example' },
      { openingHours: [{ dayOfWeek: 'Monday' }] },
      { openingHoursSpecification: 'Mo 9-12' },
      { contactPoint: 'Frau Beispiel' },
      { languages: 'Deutsch' },
      { wheelchair: 'ja' },
      { status: 'active' },
      { land: 'Schleswig-Holstein' },
      { addressPrecision: 'ungefähr' },
      { identifier: { '@type': 'PropertyValue', value: '7' } },
    ])
      ok(!isNative({ name: 'T', ...raw }), JSON.stringify(raw));
  });

  it('is none where it is plain', () => {
    for (const raw of [
      { geo: { '@type': 'GeoCoordinates', latitude: '54.3', longitude: '10.1' } },
      { geometry: { type: 'Point', coordinates: [10.1, 54.3] } },
      { geometry: null },
      { url: '/stelle/1' },
      { url: { '@id': 'https://town.example/' } },
      { telephone: '+49 431 1234' },
      { telephone: ['0431 1234'] },
      { languages: ['de', 'sr-Latn'] },
      { wheelchair: '' },
    ])
      ok(isNative({ name: 'T', ...raw }), JSON.stringify(raw));
  });
});

describe('where a contact point is', () => {
  const geo = async (raw: object) => (await fieldsOf(raw)).geo;
  const KIEL = { latitude: 54.32, longitude: 10.13 };

  it('is read from numbers, texts, GeoJSON of any shape, WKT', async () => {
    for (const raw of [
      { geo: KIEL },
      { geo: { lat: '54.32', lng: '10.13' } },
      { geo: { latitude: '54,32', longitude: '10,13' } },
      { geo: '54.32, 10.13' },
      { geo: '54,32; 10,13' },
      { geo: [54.32, 10.13] },
      { geometry: { type: 'Point', coordinates: [10.13, 54.32] } },
      { geometry: { type: 'MultiPoint', coordinates: [[10.13, 54.32]] } },
      {
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [10.12, 54.31],
              [10.14, 54.31],
              [10.14, 54.33],
              [10.12, 54.31],
            ],
          ],
        },
      },
      { geo: 'POINT (10.13 54.32)' },
      { lat: '54,32', lon: '10,13' },
      { location: { geo: { latitude: '54,32', longitude: '10,13' } } },
    ]) {
      const found = (await geo(raw)) ?? { latitude: 0, longitude: 0 };
      ok(
        Math.abs(found.latitude - 54.32) + Math.abs(found.longitude - 10.13) < 1e-9,
        `${JSON.stringify(raw)} ${JSON.stringify(found)}`,
      );
    }
  });

  it('is turned round where a German address says so', async () => {
    const swapped = { latitude: 10.13, longitude: 54.32 };
    deepEqual(await geo({ geo: swapped, address: { postalCode: '24103' } }), KIEL);
    deepEqual(await geo({ geo: swapped, land: 'SH' }), KIEL);
    deepEqual(await geo({ geo: swapped, address: { postalCode: '2410' } }), swapped);
  });

  it('is nowhere at 0/0, outside the world, or by half', async () => {
    for (const point of [
      { latitude: 0, longitude: 0 },
      { latitude: '0,0', longitude: '0,0' },
      { latitude: 95, longitude: 10 },
      { latitude: 5_800_000, longitude: 560_000 },
      { latitude: 54 },
      { latitude: 'x', longitude: 'y' },
    ]) {
      const { contact } = await readContact({ title: 'T', geo: point, telephone: '0431 12345' });
      deepEqual([contact?.geo, contact?.telephone], [undefined, '0431 12345'], JSON.stringify(point));
    }
  });
});
