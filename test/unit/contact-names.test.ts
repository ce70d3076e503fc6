/** Contact points whose names say more than we know, or nothing, and lists that are grouped by keys. */
import { deepEqual, equal } from '../helpers/assert.js';
import { fieldsOf, readContact, readContacts } from '../helpers/contacts.js';

const titleOf = async (raw: object) => (await readContact(raw)).contact?.title;

describe('the name of a contact point', () => {
  it('is told by whose it is', async () => {
    for (const key of [
      'BranchName',
      'Name der Einrichtung',
      'nom_structure',
      'Nombre del centro',
      'naam_vereniging',
      'Foreningsnavn',
      'clinic_name',
      'Bez',
    ])
      equal(await titleOf({ [key]: 'Treff', id: 1, WardName: 'Nord', city: 'Kiel' }), 'Treff', key);
  });

  it('is no name of where it is, of a person or of a file', async () => {
    for (const key of [
      'nombre_de_borne',
      'WardName',
      'first_name',
      'logo_filename',
      'Nom commune',
      'category_name',
    ])
      equal(await titleOf({ [key]: 'Nord', Einrichtung: 'Treff' }), 'Treff', key);
  });

  it('is guessed at by its values, before hours and places', async () => {
    const list = ['Kiel', 'Ulm', 'Bonn', 'Jena'].map((ward, i) => ({
      Ward: `${ward} Nord`,
      Betrieb: `Treff ${i}`,
      Zeit_im_Sommer: `Montag - Freitag: ${i + 8}.00 - 14.30 Uhr`,
    }));
    const { records } = await readContacts(JSON.stringify(list));
    deepEqual(
      records.map(({ title }) => title),
      ['Treff 0', 'Treff 1', 'Treff 2', 'Treff 3'],
    );
    equal(records[0]?.openingHours?.[0], 'Montag - Freitag: 8.00 - 14.30 Uhr');
  });

  it('is what a map knows of it, for want of another', async () => {
    const tags = { amenity: 'public_bookcase', 'addr:street': 'Ring' };
    equal(await titleOf({ type: 'node', id: 7, lat: 54.8, lon: 9.4, tags }), 'Öffentlicher Bücherschrank');
    equal(
      await titleOf({ type: 'node', id: 7, lat: 54.8, lon: 9.4, tags: { ...tags, operator: 'Stadt' } }),
      'Stadt',
    );
  });

  it('is no tag that only looks like one, and the kind of place where a map names none', async () => {
    const features = [1, 2, 3, 4].map((id) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [9.4, 54.8] },
      properties: {
        osm_id: id,
        name: null,
        tags: { amenity: 'toilets', charge: `${id} Euro am Tag`, location: 'underground' },
      },
    }));
    const { records, rejected } = await readContacts(JSON.stringify({ type: 'FeatureCollection', features }));
    deepEqual(rejected, []);
    deepEqual(
      records.map(({ title, address }) => [title, address]),
      features.map(() => ['Toilette', undefined]),
    );
  });

  it('is a word for what it is, or where, for want of any', async () => {
    equal(await titleOf({ art: 'Glas', strasse: 'Ring 5', ort: 'Kiel' }), 'Glas');
    equal(await titleOf({ strasse: 'Ring 5', ort: 'Kiel' }), 'Kiel');
    equal(await titleOf({ beschreibung: 'WC', lat: 54.8, lon: 9.4 }), 'WC');
    equal(await titleOf({ strasse: 'Ring 5', plz: '24937' }), 'Ring 5');
    equal(await titleOf({ type: 'salle_commune', lat: 54.8, lon: 9.4 }), 'salle commune');
    equal(await titleOf({ beschreibung: 'x'.repeat(100), lat: 54.8, lon: 9.4 }), undefined);
  });

  it('stands in what the record is about', async () => {
    equal(
      await titleOf({ id: 's1', service: { id: 's', name: 'Beratung' }, location: { name: 'Haus' } }),
      'Beratung',
    );
    equal(await titleOf({ id: 's1', standort: { name: 'Haus' } }), 'Haus');
  });
});

describe('a name of several words', () => {
  it('is told by the last or the first of them', async () => {
    deepEqual(
      await fieldsOf({
        'Distribution address': '12 Main Street',
        'Öffnungszeiten Vorlesungszeit': 'Mo 9-12 Uhr',
        'Telefon Zentrale': '0431 000111',
        office_email: 'treff@town.example',
      }),
      {
        address: { streetAddress: '12 Main Street' },
        openingHours: ['Mo 9-12 Uhr'],
        telephone: '0431 000111',
        email: 'treff@town.example',
      },
    );
  });

  it('is of something else where a word says so', async () => {
    deepEqual(
      await fieldsOf({
        'mailing address': 'PO Box 1',
        assurer_email: 'a@town.example',
        'Telefon Fax': '0431 000112',
        email_type: 'x@town.example',
        'check_date:opening_hours': '2026-01-01',
        internet_access: 'wlan',
        privacy_url: 'https://town.example/privacy',
      }),
      {},
    );
  });
});

describe('names that all begin alike', () => {
  it('are of the record, whose table they name', async () => {
    const { records } = await readContacts(
      'organization_name;organization_url;organization_email;organization_description\nTafel;a.example;a@a.example;Essen für alle',
    );
    deepEqual(
      records.map(({ title, url, email, description }) => [title, url, email, description]),
      [['Tafel', 'https://a.example', 'a@a.example', 'Essen für alle']],
    );
  });

  it('are of somebody else where others do not', async () => {
    const raw = { titel: 'Haus', plz: '24937', ort: 'Kiel', organization_url: 'https://a.example' };
    equal((await readContact(raw)).contact?.url, undefined);
  });
});

describe('an address', () => {
  it('begins with the number of a house that looks like a postcode', async () => {
    deepEqual(await fieldsOf({ address: '14350 SE Eastgate Way', city: 'Bellevue', zip: '98007' }), {
      address: { streetAddress: '14350 SE Eastgate Way', postalCode: '98007', addressLocality: 'Bellevue' },
    });
    deepEqual(await fieldsOf({ address: '1515 Albion Road' }), {
      address: { streetAddress: '1515 Albion Road' },
    });
    deepEqual(await fieldsOf({ address: '1515 Albion Road, Toronto, ON, M9V 1B2' }), {
      address: {
        streetAddress: '1515 Albion Road',
        addressLocality: 'Toronto',
        addressRegion: 'ON',
        postalCode: 'M9V 1B2',
      },
    });
  });

  it('begins with a short number before a street, where the town stands beside it', async () => {
    deepEqual(await fieldsOf({ address: '4337 Glenwood Bv', city: 'Charlotte' }), {
      address: { streetAddress: '4337 Glenwood Bv', addressLocality: 'Charlotte' },
    });
    deepEqual(await fieldsOf({ address: '2406 Glenwood Dr, Baltimore, MD' }), {
      address: { streetAddress: '2406 Glenwood Dr', addressLocality: 'Baltimore', addressRegion: 'MD' },
    });
    for (const city of ['København', 'København Ø'])
      deepEqual(await fieldsOf({ address: '2100 København Ø', city }), {
        address: { postalCode: '2100', addressLocality: city },
      });
  });

  it('is neither a link nor how high something lies', async () => {
    deepEqual(await fieldsOf({ 'Website address': 'https://a.example/' }), { url: 'https://a.example/' });
    deepEqual(await fieldsOf({ adresse: 'https://a.example/' }), {});
    deepEqual(await fieldsOf({ location: 'underground' }), {});
  });

  it('has its parts in other languages, and its postcode before its town', async () => {
    deepEqual(await fieldsOf({ rua: 'Rua Nova', numero: '5', bairro: 'Centro', cidade: 'Porto' }), {
      address: { streetAddress: 'Rua Nova 5', addressLocality: 'Porto' },
      district: 'Centro',
    });
    deepEqual(await fieldsOf({ plaats: '1077 LH  Amsterdam' }), {
      address: { postalCode: '1077 LH', addressLocality: 'Amsterdam' },
    });
  });

  it('has its number once', async () => {
    deepEqual(await fieldsOf({ adresse: 'Ringvej 4, 1', husnr: '4', postnr: '2720' }), {
      address: { streetAddress: 'Ringvej 4, 1', postalCode: '2720' },
    });
    deepEqual(await fieldsOf({ nombre_de_la_via: 'Mayor', numero: 219, c_postal: 47012 }), {
      address: { streetAddress: 'Mayor 219', postalCode: '47012' },
    });
  });

  it('has the number that only the whole line has', async () => {
    deepEqual(
      await fieldsOf({ Address: '1149 Eastern Parkway', street: 'Eastern Parkway', city: 'Brooklyn' }),
      {
        address: { streetAddress: '1149 Eastern Parkway', addressLocality: 'Brooklyn' },
      },
    );
    deepEqual(await fieldsOf({ Str: 'Schulweg', Num: '9', PLZ: '56422', Ort: 'Wirges' }), {
      address: { streetAddress: 'Schulweg 9', postalCode: '56422', addressLocality: 'Wirges' },
    });
  });

  it('has its number where the language of its street puts it', async () => {
    for (const [street, housenumber, line] of [
      ['Rue de Rivoli', '93', '93 Rue de Rivoli'],
      ['Park Road', '5', '5 Park Road'],
      ['Av. Brasília', '724', 'Av. Brasília 724'],
      ['Schulweg', '9', 'Schulweg 9'],
    ])
      equal((await fieldsOf({ street, housenumber, city: 'Kiel' })).address?.streetAddress, line);
    const raw = { Address: '299 Broadway', streetname: 'Broadway', hnr: '299', city: 'New York' };
    equal((await fieldsOf(raw)).address?.streetAddress, '299 Broadway');
  });

  it('may be said in several languages', async () => {
    const local = { pt: 'Praça Nova', en: 'New Square', de: 'Neuer Platz' };
    equal((await fieldsOf({ endereco: local })).address?.streetAddress, 'Neuer Platz');
  });

  it('has its town from another line beside it', async () => {
    const raw = { Address: '92-33 170TH STREET', 'Zip Code': 11433 };
    deepEqual(await fieldsOf({ ...raw, 'Location 1': '92 33 170TH STREET\nQUEENS, NY 11433' }), {
      address: {
        streetAddress: '92-33 170TH STREET',
        postalCode: '11433',
        addressLocality: 'QUEENS',
        addressRegion: 'NY',
      },
    });
    deepEqual((await fieldsOf({ ...raw, location: 'QUEENS' })).address?.addressLocality, 'QUEENS');
  });

  it('has further lines', async () => {
    deepEqual(await fieldsOf({ address1: '1900 N. 13th Street', address2: 'Philadelphia, PA 19122' }), {
      address: {
        streetAddress: '1900 N. 13th Street',
        addressLocality: 'Philadelphia',
        addressRegion: 'PA',
        postalCode: '19122',
      },
    });
    deepEqual(
      await fieldsOf({
        address_1: '1 Park Road',
        address_2: 'Crownhill',
        address_3: 'Plymouth',
        postcode: 'PL6 5AN',
      }),
      { address: { streetAddress: '1 Park Road, Crownhill, Plymouth', postalCode: 'PL6 5AN' } },
    );
  });

  it('ends in a postcode of its country', async () => {
    for (const code of ['114 55', '1000-001', '00-950', '1012 AB', '50667'])
      deepEqual(await fieldsOf({ address: `Ring 5, ${code} Köln` }), {
        address: { streetAddress: 'Ring 5', postalCode: code, addressLocality: 'Köln' },
      });
  });

  it('may have its degrees behind it', async () => {
    deepEqual(await fieldsOf({ 'Location 1': '100 Main St\nBurlington, VT 05401\n(44.4784, -73.2129)' }), {
      address: {
        streetAddress: '100 Main St',
        addressLocality: 'Burlington',
        addressRegion: 'VT',
        postalCode: '05401',
      },
      geo: { latitude: 44.4784, longitude: -73.2129 },
    });
  });

  it('is none where a place is given by its degrees', async () => {
    deepEqual(await fieldsOf({ location: '54.78252, 9.43551' }), {
      geo: { latitude: 54.78252, longitude: 9.43551 },
    });
    for (const coord of [
      [0.82454, -77.706549],
      [-77.706549, 0.82454],
    ])
      deepEqual(await fieldsOf({ coord }), { geo: { latitude: 0.82454, longitude: -77.706549 } });
    deepEqual(await fieldsOf({ coord: [1.5, 2.5] }), {});
  });
});

describe('opening hours', () => {
  it('keep what is said beside their days', async () => {
    deepEqual(await fieldsOf({ oeffnungszeiten: { mo: [], di: [], bemerkung: 'Nach Vereinbarung' } }), {
      openingHours: ['Nach Vereinbarung'],
    });
    deepEqual(await fieldsOf({ hours: { monday: ['09:00', '12:00'], notes: 'Ring the bell' } }), {
      openingHoursSpecification: [{ dayOfWeek: ['Monday'], opens: '09:00', closes: '12:00' }],
      openingHours: ['Ring the bell'],
    });
  });

  it('are rows, however their days are called', async () => {
    const row = { opens: '13:00', closes: '19:00', description: 'Usual' };
    for (const key of ['day_of_week', 'weekday', 'jour', 'dag'])
      deepEqual(await fieldsOf({ opening_hours: [{ [key]: 'Monday', ...row }] }), {
        openingHoursSpecification: [{ dayOfWeek: ['Monday'], opens: '13:00', closes: '19:00' }],
      });
  });

  it('are none where nothing is said of them', async () => {
    deepEqual(await fieldsOf({ oeffnungszeiten: 'Keine Angabe zu Öffnungszeiten' }), {});
    // A month is no Monday.
    deepEqual(await fieldsOf({ MONTH_: 'Year Round' }), {});
    deepEqual(await fieldsOf({ erreichbarkeit: { montag: '9:00 - 16:30' } }), {
      openingHoursSpecification: [{ dayOfWeek: ['Monday'], opens: '09:00', closes: '16:30' }],
    });
  });

  it('are no number alone', async () => deepEqual(await fieldsOf({ hours: '37.5' }), {}));
});

describe('a document that is one contact point', () => {
  it('is not what it offers', async () => {
    const offers = ['Beratung', 'Vorlesen', 'Singen', 'Spielen'].map((name, i) => ({ id: `${i}`, name }));
    const { records } = await readContacts(
      JSON.stringify({ name: 'Haus', address: { street: 'Ring 5' }, email: 'a@haus.example', offers }),
    );
    deepEqual(
      records.map(({ title }) => title),
      ['Haus'],
    );
  });
});

describe('what goes on in a place', () => {
  it('is no place of its own', async () => {
    for (const key of ['events', 'projects', 'jobs', 'activities'])
      equal(await titleOf({ name: 'Treff', [key]: [{ name: 'Kochen' }, { name: 'Chor' }] }), 'Treff', key);
  });
});

describe('lists under keys', () => {
  it('may have some keys of any word among many', async () => {
    const keys = [...'abcdefghijk'].map((letter) => `haus_${letter}`).concat('interlink');
    const records = Object.fromEntries(
      keys.map((key) => [key, { name: key, adresse: 'Ring 5', tel: '0461 1' }]),
    );
    equal((await readContacts(JSON.stringify(records))).records.length, keys.length);
  });

  it('say once what their records have in common', async () => {
    const { records } = await readContacts(
      JSON.stringify({
        Beratung: [
          { name: 'A', telefon: '0431 000111' },
          { name: 'B', telefon: '0431 000112' },
        ],
        Sport: [{ name: 'C', telefon: '0431 000113' }],
      }),
    );
    deepEqual(
      records.map(({ title, category }) => [title, category]),
      [
        ['A', ['Beratung']],
        ['B', ['Beratung']],
        ['C', ['Sport']],
      ],
    );
  });
});
