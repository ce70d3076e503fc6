/** Contact points as towns, maps and content systems give them: each in its own shape, with invented content. */
import { deepEqual } from '../helpers/assert.js';
import { readContacts } from '../helpers/contacts.js';

interface Publisher {
  /** What is fetched; a text is a table. */
  document: unknown;
  /** All contact points, without the ids that were made for them. */
  expected: readonly object[];
}

const PUBLISHERS: Record<string, Publisher> = {
  'a directory with several places for one body': {
    document: {
      meta: { total: 2 },
      einrichtungen: [
        {
          id: 4,
          bezeichnung: 'Treff',
          standorte: [
            { name: 'Haus A', strasse: 'Weg 1', plz: '24103', ort: 'Kiel', telefon: '0431 000111' },
            { name: 'Haus B', strasse: 'Ring 2', plz: '24105', ort: 'Kiel' },
          ],
          oeffnungszeiten: { mo: '9-12', di: '9-12' },
          schwerpunkte: ['Rat', 'Tat'],
        },
        { id: 5, bezeichnung: 'Treff 2', standorte: [], oeffnungszeiten: null },
      ],
    },
    expected: [
      {
        id: '4',
        title: 'Treff',
        address: { streetAddress: 'Weg 1', postalCode: '24103', addressLocality: 'Kiel' },
        contactPoint: [
          { telephone: '0431 000111', channel: 'phone' },
          { contactType: 'Haus B', description: 'Ring 2, 24105 Kiel' },
        ],
        openingHoursSpecification: [
          { dayOfWeek: ['Monday'], opens: '09:00', closes: '12:00' },
          { dayOfWeek: ['Tuesday'], opens: '09:00', closes: '12:00' },
        ],
      },
      { id: '5', title: 'Treff 2' },
    ],
  },
  'a list by district': {
    document: [
      {
        stadtteil: 'Gaarden',
        einrichtungen: [
          { name: 'A', telefon: '0431 000111' },
          { name: 'B', telefon: '0431 000112' },
        ],
      },
      { stadtteil: 'Wik', einrichtungen: [{ name: 'C', telefon: '0431 000113' }] },
    ],
    expected: [
      { title: 'A', district: 'Gaarden', telephone: '0431 000111' },
      { title: 'B', district: 'Gaarden', telephone: '0431 000112' },
      { title: 'C', district: 'Wik', telephone: '0431 000113' },
    ],
  },
  'a spreadsheet with names in words': {
    document:
      'Name der Einrichtung;Straße, Nr.;PLZ/Ort;Tel.-Nr.;E-Mail-Adresse;Link zur Website;Öffnungszeiten (Mo-Fr);Angebotene Sprachen;rollstuhlgerecht?;Zielgruppe(n);Einzugsgebiet\nHaus Eins;Weg 1;24103 Kiel;0431-000111;a@eins.example;eins.example;9-12 Uhr;Deutsch, Polnisch;ja;Familien / Kinder;Altstadt, Vorstadt\nHaus Zwei;Ring 2;24105 Kiel;0431-000112;b@zwei.example;zwei.example;;Deutsch;nein;;\nHaus Drei;Markt 3;24106 Kiel;0431-000113;c@drei.example;drei.example;8-16 Uhr;;teils;;\nHaus Vier;Hof 4;24106 Kiel;0431-000114;d@vier.example;vier.example;8-16 Uhr;;;;\n',
    expected: [
      {
        title: 'Haus Eins',
        url: 'https://eins.example',
        address: { streetAddress: 'Weg 1', postalCode: '24103', addressLocality: 'Kiel' },
        areaServed: ['Altstadt', 'Vorstadt'],
        telephone: '0431-000111',
        email: 'a@eins.example',
        openingHoursSpecification: [
          { dayOfWeek: ['Monday'], opens: '09:00', closes: '12:00' },
          { dayOfWeek: ['Tuesday'], opens: '09:00', closes: '12:00' },
          { dayOfWeek: ['Wednesday'], opens: '09:00', closes: '12:00' },
          { dayOfWeek: ['Thursday'], opens: '09:00', closes: '12:00' },
          { dayOfWeek: ['Friday'], opens: '09:00', closes: '12:00' },
        ],
        audience: ['Familien', 'Kinder'],
        languages: ['de', 'pl'],
        wheelchair: 'full',
      },
      {
        title: 'Haus Zwei',
        url: 'https://zwei.example',
        address: { streetAddress: 'Ring 2', postalCode: '24105', addressLocality: 'Kiel' },
        telephone: '0431-000112',
        email: 'b@zwei.example',
        languages: ['de'],
        wheelchair: 'no',
      },
      {
        title: 'Haus Drei',
        url: 'https://drei.example',
        address: { streetAddress: 'Markt 3', postalCode: '24106', addressLocality: 'Kiel' },
        telephone: '0431-000113',
        email: 'c@drei.example',
        openingHoursSpecification: [
          { dayOfWeek: ['Monday'], opens: '08:00', closes: '16:00' },
          { dayOfWeek: ['Tuesday'], opens: '08:00', closes: '16:00' },
          { dayOfWeek: ['Wednesday'], opens: '08:00', closes: '16:00' },
          { dayOfWeek: ['Thursday'], opens: '08:00', closes: '16:00' },
          { dayOfWeek: ['Friday'], opens: '08:00', closes: '16:00' },
        ],
        wheelchair: 'limited',
      },
      {
        title: 'Haus Vier',
        url: 'https://vier.example',
        address: { streetAddress: 'Hof 4', postalCode: '24106', addressLocality: 'Kiel' },
        telephone: '0431-000114',
        email: 'd@vier.example',
        openingHoursSpecification: [
          { dayOfWeek: ['Monday'], opens: '08:00', closes: '16:00' },
          { dayOfWeek: ['Tuesday'], opens: '08:00', closes: '16:00' },
          { dayOfWeek: ['Wednesday'], opens: '08:00', closes: '16:00' },
          { dayOfWeek: ['Thursday'], opens: '08:00', closes: '16:00' },
          { dayOfWeek: ['Friday'], opens: '08:00', closes: '16:00' },
        ],
      },
    ],
  },
  'a map service': {
    document: {
      results: [
        {
          place_id: 'g1',
          name: 'Hub',
          formatted_address: 'Weg 1, 24103 Kiel, Deutschland',
          geometry: { location: { lat: 54.3, lng: 10.1 }, viewport: { northeast: { lat: 54.4, lng: 10.2 } } },
          formatted_phone_number: '0431 000111',
          international_phone_number: '+49 431 000111',
          website: 'https://hub.example/',
          business_status: 'CLOSED_TEMPORARILY',
          opening_hours: {
            open_now: false,
            weekday_text: ['Montag: 09:00–17:00 Uhr', 'Dienstag: Geschlossen'],
          },
          types: ['point_of_interest'],
          rating: 4.5,
          vicinity: 'Weg 1',
        },
      ],
    },
    expected: [
      {
        id: 'g1',
        title: 'Hub',
        url: 'https://hub.example/',
        address: {
          streetAddress: 'Weg 1',
          postalCode: '24103',
          addressLocality: 'Kiel',
          addressCountry: 'Deutschland',
        },
        geo: { latitude: 54.3, longitude: 10.1 },
        contactPoint: [{ telephone: '+49 431 000111', channel: 'phone' }],
        telephone: '0431 000111',
        openingHours: ['Montag: 09:00–17:00 Uhr', 'Dienstag: Geschlossen'],
        status: 'temporarilyClosed',
      },
    ],
  },
  'schema.org with departments': {
    document: {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'GovernmentOffice',
          '@id': 'https://x.example/#1',
          name: 'Amt',
          address: 'Weg 1, 24103 Kiel',
          telephone: ['0431 000111', '0431 000112'],
          openingHours: ['Mo-Fr 09:00-12:00'],
          department: [{ '@type': 'Organization', name: 'Bürgerbüro', telephone: '0431 000113' }],
          sameAs: 'https://y.example',
          hasMap: 'https://map.example',
        },
        { '@type': 'WebSite', name: 'x' },
      ],
    },
    expected: [
      {
        id: 'https://x.example/#1',
        address: { streetAddress: 'Weg 1', postalCode: '24103', addressLocality: 'Kiel' },
        telephone: '0431 000111',
        title: 'Amt',
        contactPoint: [
          { contactType: 'Bürgerbüro', telephone: '0431 000113' },
          { telephone: '0431 000112', channel: 'phone' },
        ],
        openingHours: ['Mo-Fr 09:00-12:00'],
        bodyType: 'GovernmentOffice',
      },
    ],
  },
  'a French directory': {
    document: [
      {
        nom_structure: 'Centre social',
        adresse_complete: '12 rue de la Paix 69001 Lyon',
        telephone: '04 00 00 05 55',
        mail: 'c@lyon.example',
        lundi_matin: '9h-12h',
        lundi_apres_midi: 'fermé',
        mardi_matin: '9h-12h',
        mardi_apres_midi: '14h-18h',
        'accès handicapé': 'oui',
      },
    ],
    expected: [
      {
        telephone: '04 00 00 05 55',
        title: 'Centre social',
        address: { streetAddress: '12 rue de la Paix', postalCode: '69001', addressLocality: 'Lyon' },
        email: 'c@lyon.example',
        openingHoursSpecification: [
          { dayOfWeek: ['Monday'], opens: '09:00', closes: '12:00' },
          { dayOfWeek: ['Tuesday'], opens: '09:00', closes: '12:00' },
          { dayOfWeek: ['Tuesday'], opens: '14:00', closes: '18:00' },
        ],
      },
    ],
  },
  "a town's spreadsheet": {
    document:
      'Einrichtung;Träger;Straße;Hausnr.;PLZ;Ort;Stadtteil;Telefon;Fax;E-Mail;Homepage;Ansprechpartner/in;Montag;Dienstag;Mittwoch;Donnerstag;Freitag;Barrierefrei;Rollstuhlgerecht;Breitengrad;Längengrad;Stand\nBegegnungsstätte Windrose;Fördebrücke e. V.;Trockendock;14;24943;Flensburg;Jürgensby;0461 / 000611, 0461 / 000612;0461 000699;post@windrose.example; www.windrose.example;Frau Nordmole;09:00-12:00;09:00-12:00 und 14-18 Uhr;geschlossen;14.30 – 18 Uhr;-;ja;teilweise;54,7812;9,4455;01.03.2026\nNähstube;;Ring 8;;24941;Flensburg;Weiche;;;naeh (at) stube.example;;;;nach Vereinbarung;;;;nein;nein;54,7583;9,3867;\n',
    expected: [
      {
        title: 'Begegnungsstätte Windrose',
        parentOrganization: { name: 'Fördebrücke e. V.' },
        url: 'https://www.windrose.example',
        dateModified: '2026-03-01',
        address: { streetAddress: 'Trockendock 14', postalCode: '24943', addressLocality: 'Flensburg' },
        geo: { latitude: 54.7812, longitude: 9.4455 },
        district: 'Jürgensby',
        contactPoint: [{ name: 'Frau Nordmole' }, { telephone: '0461 / 000612', channel: 'phone' }],
        telephone: '0461 / 000611',
        email: 'post@windrose.example',
        openingHoursSpecification: [
          { dayOfWeek: ['Monday'], opens: '09:00', closes: '12:00' },
          { dayOfWeek: ['Tuesday'], opens: '09:00', closes: '12:00' },
          { dayOfWeek: ['Tuesday'], opens: '14:00', closes: '18:00' },
          { dayOfWeek: ['Thursday'], opens: '14:30', closes: '18:00' },
        ],
        wheelchair: 'limited',
        amenityFeature: [{ name: 'Barrierefrei', value: true }],
      },
      {
        title: 'Nähstube',
        address: { streetAddress: 'Ring 8', postalCode: '24941', addressLocality: 'Flensburg' },
        geo: { latitude: 54.7583, longitude: 9.3867 },
        district: 'Weiche',
        email: 'naeh@stube.example',
        openingHours: ['Di: nach Vereinbarung'],
        wheelchair: 'no',
        amenityFeature: [{ name: 'Barrierefrei', value: false }],
      },
    ],
  },
  "a map's table, with names cut at ten letters": {
    document: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: {
            OBJECTID: 5,
            BEZEICHNUN: 'Bürgerzentrum',
            STRASSE_HA: 'Weg 1',
            POSTLEITZA: 6618,
            ORT: 'Naumburg',
            TELEFONNUM: 'Tel.: 03445 000210 Fax: 03445 000211',
            OEFFNUNGSZ: 'Mo-Fr 9-12',
            KATEGORIE: 101,
            E_MAIL: 'a@b.example',
          },
          geometry: {
            type: 'MultiPoint',
            coordinates: [
              [11.8, 51.15],
              [11.82, 51.17],
            ],
          },
        },
        {
          type: 'Feature',
          properties: { OBJECTID: 6, BEZEICHNUN: 'B2', POSTLEITZA: 47443 },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [11, 51],
                [11.2, 51],
                [11.2, 51.2],
                [11, 51],
              ],
            ],
          },
        },
      ],
    },
    expected: [
      {
        id: '5',
        title: 'Bürgerzentrum',
        address: { streetAddress: 'Weg 1', postalCode: '06618', addressLocality: 'Naumburg' },
        geo: { latitude: 51.16, longitude: 11.81 },
        telephone: '03445 000210',
        email: 'a@b.example',
        openingHours: ['Mo-Fr 9-12'],
      },
      { id: '6', title: 'B2', address: { postalCode: '47443' }, geo: { latitude: 51.1, longitude: 11.1 } },
    ],
  },
  Overpass: {
    document: {
      version: 0.6,
      generator: 'Overpass API',
      elements: [
        {
          type: 'node',
          id: 12,
          lat: 54.78,
          lon: 9.43,
          tags: {
            amenity: 'social_facility',
            social_facility: 'outreach',
            'social_facility:for': 'senior;homeless',
            name: 'Tagestreff Leuchtfeuer',
            'name:en': 'Lighthouse',
            'addr:street': 'Fährstieg',
            'addr:housenumber': '4',
            'addr:postcode': '24937',
            'addr:city': 'Flensburg',
            'addr:suburb': 'Altstadt',
            'contact:phone': '+49 461 000612;+49 461 000613',
            'contact:email': 'a@tagestreff.example',
            'contact:website': 'https://tagestreff.example',
            opening_hours: 'Mo-Fr 10:00-16:00; PH off',
            wheelchair: 'limited',
            'wheelchair:description': 'Rampe im Hof',
            operator: 'Fördebrücke e. V.',
            'language:de': 'yes',
            'language:ar': 'yes',
            check_date: '2026-01-01',
          },
        },
        {
          type: 'way',
          id: 12,
          center: { lat: 54.79, lon: 9.44 },
          nodes: [1, 2],
          tags: { amenity: 'townhall', name: 'Rathaus', wheelchair: 'yes' },
        },
        { type: 'node', id: 13, lat: 1, lon: 2 },
      ],
    },
    expected: [
      {
        id: 'node/12',
        title: 'Tagestreff Leuchtfeuer',
        parentOrganization: { name: 'Fördebrücke e. V.' },
        url: 'https://tagestreff.example',
        address: { streetAddress: 'Fährstieg 4', postalCode: '24937', addressLocality: 'Flensburg' },
        geo: { latitude: 54.78, longitude: 9.43 },
        district: 'Altstadt',
        contactPoint: [{ telephone: '+49 461 000613', channel: 'phone' }],
        telephone: '+49 461 000612',
        email: 'a@tagestreff.example',
        openingHours: ['Mo-Fr 10:00-16:00; PH off'],
        category: ['Beratungsstelle', 'Soziale Einrichtung'],
        audience: ['Ältere Menschen', 'Wohnungslose'],
        languages: ['de', 'ar'],
        wheelchair: 'limited',
        amenityFeature: [{ name: 'Rampe im Hof' }],
      },
      {
        id: 'way/12',
        title: 'Rathaus',
        geo: { latitude: 54.79, longitude: 9.44 },
        category: ['Rathaus'],
        wheelchair: 'full',
      },
    ],
  },
  'OpenStreetMap as GeoJSON': {
    document: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'node/7',
          properties: {
            '@id': 'node/7',
            amenity: 'library',
            name: 'Stadtbücherei',
            'addr:street': 'Süderhof',
            'addr:housenumber': '5',
            opening_hours: 'Tu-Sa 10:00-18:00',
            phone: '+49 461 000700',
            website: 'buecherei.example',
            wheelchair: 'no',
          },
          geometry: { type: 'Point', coordinates: [9.43, 54.78] },
        },
      ],
    },
    expected: [
      {
        id: 'node/7',
        wheelchair: 'no',
        title: 'Stadtbücherei',
        url: 'https://buecherei.example',
        address: { streetAddress: 'Süderhof 5' },
        geo: { latitude: 54.78, longitude: 9.43 },
        telephone: '+49 461 000700',
        openingHours: ['Tu-Sa 10:00-18:00'],
        category: ['Bibliothek'],
      },
    ],
  },
  Integreat: {
    document: [
      {
        id: 77,
        url: 'https://integreat.example/kiel/de/locations/haus',
        path: '/kiel/de/locations/haus/',
        title: 'Haus der Vielfalt',
        modified_gmt: '2026-02-03T10:00:00.000Z',
        last_updated: '2026-02-03T11:00:00.000+01:00',
        meta_description: null,
        excerpt: 'Treff',
        content: '<p>Treff für <b>alle</b>.</p>',
        available_languages: { en: { id: 78, url: 'x' } },
        icon: null,
        thumbnail: 'https://integreat.example/t.jpg',
        website: 'https://haus.example',
        email: 'info@haus.example',
        phone_number: '+49 (0) 431 000900',
        contacts: [
          {
            name: 'Kim Pflasterweg',
            area_of_responsibility: 'Beratung',
            email: 'kim@haus.example',
            phone_number: '0431 000901',
            website: '',
            mobile_phone_number: '',
          },
        ],
        category: { id: 3, name: 'Begegnung', color: '#fff', icon: 'x' },
        temporarily_closed: false,
        opening_hours: [
          {
            allDay: false,
            closed: false,
            openAllDay: false,
            timeSlots: [
              { start: '09:00', end: '12:00' },
              { start: '13:00', end: '17:00' },
            ],
            appointmentOnly: false,
          },
          {
            allDay: false,
            closed: false,
            openAllDay: false,
            timeSlots: [
              { start: '09:00', end: '12:00' },
              { start: '13:00', end: '17:00' },
            ],
            appointmentOnly: false,
          },
          {
            allDay: false,
            closed: false,
            openAllDay: false,
            timeSlots: [
              { start: '09:00', end: '12:00' },
              { start: '13:00', end: '17:00' },
            ],
            appointmentOnly: false,
          },
          {
            allDay: false,
            closed: false,
            openAllDay: false,
            timeSlots: [
              { start: '09:00', end: '12:00' },
              { start: '13:00', end: '17:00' },
            ],
            appointmentOnly: false,
          },
          {
            allDay: false,
            closed: false,
            openAllDay: false,
            timeSlots: [
              { start: '09:00', end: '12:00' },
              { start: '13:00', end: '17:00' },
            ],
            appointmentOnly: false,
          },
          { allDay: false, closed: true, timeSlots: [], appointmentOnly: false },
          { allDay: true, closed: false, timeSlots: [], appointmentOnly: false },
        ],
        appointment_url: 'https://haus.example/termin',
        location: {
          id: 5,
          name: 'Haus der Vielfalt',
          address: 'Fischmarkt 3',
          town: 'Kiel',
          state: 'Schleswig-Holstein',
          postcode: '24103',
          region: 'Kiel',
          country: 'Deutschland',
          latitude: 54.32,
          longitude: 10.13,
        },
        hash: null,
        organization: { id: 1, slug: 'foerde', name: 'Fördebrücke', logo: 'https://x.example/l.png' },
      },
    ],
    expected: [
      {
        id: '77',
        url: 'https://integreat.example/kiel/de/locations/haus',
        title: 'Haus der Vielfalt',
        email: 'info@haus.example',
        category: ['Begegnung'],
        parentOrganization: { id: '1', name: 'Fördebrücke' },
        dateModified: '2026-02-03T10:00:00.000Z',
        description: 'Treff für alle.',
        image: { url: 'https://integreat.example/t.jpg' },
        address: {
          streetAddress: 'Fischmarkt 3',
          postalCode: '24103',
          addressLocality: 'Kiel',
          addressRegion: 'Schleswig-Holstein',
          addressCountry: 'Deutschland',
        },
        geo: { latitude: 54.32, longitude: 10.13 },
        land: 'SH',
        contactPoint: [
          {
            contactType: 'Beratung',
            name: 'Kim Pflasterweg',
            telephone: '0431 000901',
            email: 'kim@haus.example',
          },
        ],
        telephone: '+49 (0) 431 000900',
        openingHoursSpecification: [
          { dayOfWeek: ['Monday'], opens: '09:00', closes: '12:00' },
          { dayOfWeek: ['Monday'], opens: '13:00', closes: '17:00' },
          { dayOfWeek: ['Tuesday'], opens: '09:00', closes: '12:00' },
          { dayOfWeek: ['Tuesday'], opens: '13:00', closes: '17:00' },
          { dayOfWeek: ['Wednesday'], opens: '09:00', closes: '12:00' },
          { dayOfWeek: ['Wednesday'], opens: '13:00', closes: '17:00' },
          { dayOfWeek: ['Thursday'], opens: '09:00', closes: '12:00' },
          { dayOfWeek: ['Thursday'], opens: '13:00', closes: '17:00' },
          { dayOfWeek: ['Friday'], opens: '09:00', closes: '12:00' },
          { dayOfWeek: ['Friday'], opens: '13:00', closes: '17:00' },
          { dayOfWeek: ['Sunday'], opens: '00:00', closes: '24:00' },
        ],
        appointment: { url: 'https://haus.example/termin' },
      },
    ],
  },
  'Open Referral, a location': {
    document: {
      contents: [
        {
          id: 'l1',
          location_type: 'physical',
          url: 'http://civic.example',
          name: 'Civic Center',
          transportation: 'Bus 1',
          latitude: 53.1,
          longitude: -1.2,
          languages: [
            { name: 'Urdu', code: 'ur' },
            { name: 'English', code: 'en' },
          ],
          addresses: [
            {
              address_1: '30 Main Street',
              address_2: 'Village',
              city: 'MyCity',
              state_province: 'Shire',
              postal_code: 'AB1 2CD',
              country: 'GB',
            },
          ],
          phones: [
            { number: '"+44 1234 234567"', type: 'voice' },
            { number: '+44 1234 99', type: 'fax' },
            { number: '+44 1234 234568', type: 'textphone', description: 'for text' },
          ],
          schedules: [
            {
              byday: 'TH,FR',
              freq: 'WEEKLY',
              opens_at: '10:00:00',
              closes_at: '18:00',
              valid_from: '2025-01-01',
              valid_to: '2035-01-01',
            },
          ],
          accessibility: [{ description: 'Wheelchair access on all levels.' }],
        },
      ],
    },
    expected: [
      {
        id: 'l1',
        url: 'http://civic.example',
        languages: ['ur', 'en'],
        title: 'Civic Center',
        address: {
          streetAddress: '30 Main Street, Village',
          postalCode: 'AB1 2CD',
          addressLocality: 'MyCity',
          addressRegion: 'Shire',
          addressCountry: 'GB',
        },
        geo: { latitude: 53.1, longitude: -1.2 },
        contactPoint: [{ contactType: 'textphone', telephone: '+44 1234 234568', channel: 'phone' }],
        telephone: '+44 1234 234567',
        openingHoursSpecification: [
          {
            dayOfWeek: ['Thursday', 'Friday'],
            opens: '10:00',
            closes: '18:00',
            validFrom: '2025-01-01',
            validThrough: '2035-01-01',
          },
        ],
        transit: 'Bus 1',
        amenityFeature: [{ name: 'Wheelchair access on all levels.' }],
      },
    ],
  },
  'OGC API Features': {
    document: {
      type: 'FeatureCollection',
      numberMatched: 1,
      features: [
        {
          type: 'Feature',
          id: 'beratung.3',
          geometry: { type: 'Point', coordinates: [7.62, 51.96] },
          properties: {
            bezeichnung: 'Seniorenberatung',
            traegername: 'Stadt',
            strasse_nr: 'Ring 3',
            plz_ort: '48143 Münster',
            telefon_1: '0251 000555',
            telefon_2: '0251 000556',
            email_1: 'a@stadt.example',
            internet: 'http://www.stadt.example/senioren',
            oeffnungszeiten_text: 'Mo – Fr nach Vereinbarung',
            zielgruppe: 'Senioren, Angehörige',
            geaendert_am: 1760000000000,
          },
        },
      ],
    },
    expected: [
      {
        id: 'beratung.3',
        title: 'Seniorenberatung',
        parentOrganization: { name: 'Stadt' },
        url: 'http://www.stadt.example/senioren',
        dateModified: '2025-10-09T08:53:20.000Z',
        address: { streetAddress: 'Ring 3', postalCode: '48143', addressLocality: 'Münster' },
        geo: { latitude: 51.96, longitude: 7.62 },
        contactPoint: [{ telephone: '0251 000556', channel: 'phone' }],
        telephone: '0251 000555',
        email: 'a@stadt.example',
        openingHours: ['Mo – Fr nach Vereinbarung'],
        audience: ['Senioren', 'Angehörige'],
      },
    ],
  },
  'Drupal, JSON:API': {
    document: {
      jsonapi: { version: '1.0' },
      data: [
        {
          type: 'node--location',
          id: 'b5c3',
          links: { self: { href: 'https://d.example/jsonapi/node/1' } },
          attributes: {
            drupal_internal__nid: 12,
            status: true,
            title: 'Stadtteilbüro',
            created: '2025-01-01T00:00:00+00:00',
            changed: '2026-02-03T10:00:00+00:00',
            path: { alias: '/stadtteilbuero', pid: 3, langcode: 'de' },
            body: { value: '<p>Rat</p>', format: 'basic_html', processed: '<p>Rat</p>', summary: '' },
            field_address: {
              langcode: null,
              country_code: 'DE',
              locality: 'Kiel',
              postal_code: '24143',
              address_line1: 'Werftweg 2',
              address_line2: '',
            },
            field_phone: '0431 000888',
            field_email: 'buero@kiel.example',
            field_geolocation: { lat: 54.31, lng: 10.15, lat_sin: 0.8 },
            field_opening_hours: [
              { day: 1, starthours: 900, endhours: 1230, comment: '' },
              { day: 0, starthours: 1400, endhours: 1700 },
            ],
            field_website: { uri: 'https://stadtteil.example', title: '', options: [] },
          },
          relationships: { node_type: { data: { type: 'x', id: 'y' } } },
        },
      ],
    },
    expected: [
      {
        id: 'b5c3',
        title: 'Stadtteilbüro',
        url: 'https://stadtteil.example',
        dateModified: '2026-02-03T10:00:00+00:00',
        description: 'Rat',
        address: {
          streetAddress: 'Werftweg 2',
          postalCode: '24143',
          addressLocality: 'Kiel',
          addressCountry: 'DE',
        },
        geo: { latitude: 54.31, longitude: 10.15 },
        telephone: '0431 000888',
        email: 'buero@kiel.example',
        openingHoursSpecification: [
          { dayOfWeek: ['Monday'], opens: '09:00', closes: '12:30' },
          { dayOfWeek: ['Sunday'], opens: '14:00', closes: '17:00' },
        ],
      },
    ],
  },
  'a WordPress store locator': {
    document: [
      {
        address: '1 Main St',
        store: 'Volunteer Hub',
        thumb: '',
        id: 123,
        address2: 'Suite 3',
        city: 'Dublin',
        state: '',
        zip: 'D01',
        country: 'Ireland',
        lat: '53.34',
        lng: '-6.26',
        phone: '01 555 0100',
        fax: '',
        email: 'hub@v.example',
        hours:
          '<table role="presentation" class="wpsl-opening-hours"><tr><td>Monday</td><td><time>9:00 AM - 5:00 PM</time></td></tr><tr><td>Tuesday</td><td>Closed</td></tr></table>',
        url: 'https://hub.example',
        permalink: 'https://site.example/stores/hub',
      },
    ],
    expected: [
      {
        id: '123',
        address: {
          streetAddress: '1 Main St, Suite 3',
          postalCode: 'D01',
          addressLocality: 'Dublin',
          addressCountry: 'Ireland',
        },
        email: 'hub@v.example',
        url: 'https://hub.example',
        title: 'Volunteer Hub',
        geo: { latitude: 53.34, longitude: -6.26 },
        telephone: '01 555 0100',
        openingHours: ['Monday 9:00 AM - 5:00 PM\nTuesday Closed'],
      },
    ],
  },
  'WordPress with custom fields': {
    document: [
      {
        id: 9,
        date: '2026-01-01T00:00:00',
        guid: { rendered: 'https://wp.example/?p=9' },
        modified: '2026-02-01T10:00:00',
        slug: 'treff',
        status: 'publish',
        type: 'standort',
        link: 'https://wp.example/treff/',
        title: { rendered: 'Treff &#038; Tee' },
        content: { rendered: '<p>Rat</p>', protected: false },
        featured_media: 0,
        acf: {
          strasse: 'Weg 1',
          plz: '10115',
          ort: 'Berlin',
          telefon: '030 000555',
          email: 'a@treff.example',
          oeffnungszeiten: 'Mo 9-12',
          karte: { address: 'x', lat: 52.5, lng: 13.4 },
        },
      },
    ],
    expected: [
      {
        id: '9',
        title: 'Treff & Tee',
        url: 'https://wp.example/treff/',
        dateModified: '2026-02-01T10:00:00',
        description: 'Rat',
        address: { streetAddress: 'Weg 1', postalCode: '10115', addressLocality: 'Berlin' },
        geo: { latitude: 52.5, longitude: 13.4 },
        telephone: '030 000555',
        email: 'a@treff.example',
        openingHours: ['Mo 9-12'],
      },
    ],
  },
  ArcGIS: {
    document: {
      objectIdFieldName: 'OBJECTID',
      fields: [
        { name: 'NAME', type: 'x' },
        { name: 'Y', type: 'z' },
      ],
      features: [
        {
          attributes: {
            OBJECTID: 1,
            NAME: 'Jugendzentrum',
            ADRESSE: 'Ring 5, 50667 Köln',
            TEL: '0221 000555',
            WEB: 'www.jz.example',
            Stadtbezirk: 'Innenstadt',
            LAST_EDITED_DATE: 1760000000000,
          },
          geometry: { x: 6.95, y: 50.94 },
        },
        { attributes: { OBJECTID: 2, NAME: 'Projiziert' }, geometry: { x: 356000.5, y: 5645000.2 } },
      ],
    },
    expected: [
      {
        id: '1',
        title: 'Jugendzentrum',
        url: 'https://www.jz.example',
        address: { streetAddress: 'Ring 5', postalCode: '50667', addressLocality: 'Köln' },
        geo: { latitude: 50.94, longitude: 6.95 },
        district: 'Innenstadt',
        telephone: '0221 000555',
      },
      { id: '2', title: 'Projiziert' },
    ],
  },
  Opendatasoft: {
    document: {
      total_count: 1,
      results: [
        {
          nom: 'Maison des associations',
          adresse: '12 rue de la Paix',
          code_postal: '75002',
          ville: 'Paris',
          telephone: '01 00 00 05 55',
          courriel: 'maison@paris.example',
          site_web: 'https://maison.example',
          horaires: 'Lun-Ven 9h-17h',
          geo_point_2d: { lon: 2.33, lat: 48.86 },
          lundi: '9h-12h',
          mardi: '9h-12h30 et 14h-17h',
        },
      ],
    },
    expected: [
      {
        telephone: '01 00 00 05 55',
        title: 'Maison des associations',
        url: 'https://maison.example',
        address: { streetAddress: '12 rue de la Paix', postalCode: '75002', addressLocality: 'Paris' },
        geo: { latitude: 48.86, longitude: 2.33 },
        email: 'maison@paris.example',
        openingHours: ['Lun-Ven 9h-17h'],
        openingHoursSpecification: [
          { dayOfWeek: ['Monday'], opens: '09:00', closes: '12:00' },
          { dayOfWeek: ['Tuesday'], opens: '09:00', closes: '12:30' },
          { dayOfWeek: ['Tuesday'], opens: '14:00', closes: '17:00' },
        ],
      },
    ],
  },
  'a Dutch spreadsheet': {
    document:
      'naam;straat;huisnummer;postcode;plaats;telefoon;e-mail;wijk;openingstijden\nVrijwilligerspunt;Markt;5;1234 AB;Utrecht;030 000 0555;punt@utrecht.example;Centrum;ma-vr 9-17\n',
    expected: [
      {
        title: 'Vrijwilligerspunt',
        address: { streetAddress: 'Markt 5', postalCode: '1234 AB', addressLocality: 'Utrecht' },
        district: 'Centrum',
        telephone: '030 000 0555',
        email: 'punt@utrecht.example',
        openingHours: ['ma-vr 9-17'],
      },
    ],
  },
  'a Danish spreadsheet': {
    document:
      'navn,adresse,postnr,by,telefon,mail,hjemmeside,åbningstider\nFrivilligcenter,Havnegade 3,6200,Aabenraa,+45 00 00 55 55,post@frivillig.example,www.frivillig.example,man-fre 9-15\n',
    expected: [
      {
        title: 'Frivilligcenter',
        url: 'https://www.frivillig.example',
        address: { streetAddress: 'Havnegade 3', postalCode: '6200', addressLocality: 'Aabenraa' },
        telephone: '+45 00 00 55 55',
        email: 'post@frivillig.example',
        openingHours: ['man-fre 9-15'],
      },
    ],
  },
  'a Spanish spreadsheet': {
    document:
      'nombre,dirección,código postal,localidad,provincia,teléfono,correo electrónico,sitio web,horario\nOficina de voluntariado,Calle Mayor 1,28013,Madrid,Madrid,910 000 555,oficina@madrid.example,oficina.example,L-V 9:00-14:00\n',
    expected: [
      {
        title: 'Oficina de voluntariado',
        url: 'https://oficina.example',
        address: {
          streetAddress: 'Calle Mayor 1',
          postalCode: '28013',
          addressLocality: 'Madrid',
          addressRegion: 'Madrid',
        },
        telephone: '910 000 555',
        email: 'oficina@madrid.example',
        openingHours: ['L-V 9:00-14:00'],
      },
    ],
  },
  'columns of opening and closing': {
    document: [
      {
        name: 'Hub',
        monday_open: '09:00',
        monday_close: '17:00',
        tuesday_open: '',
        tuesday_close: '',
        wednesday_open: '9:00 AM',
        wednesday_close: '5:30 PM',
      },
    ],
    expected: [
      {
        title: 'Hub',
        openingHoursSpecification: [
          { dayOfWeek: ['Monday'], opens: '09:00', closes: '17:00' },
          { dayOfWeek: ['Wednesday'], opens: '09:00', closes: '17:30' },
        ],
      },
    ],
  },
  'an object of weekdays': {
    document: [
      {
        name: 'Hub',
        hours: {
          monday: { open: '09:00', close: '17:00' },
          tuesday: [
            { from: '09:00', to: '12:00' },
            { from: '13:00', to: '17:00' },
          ],
          wednesday: null,
          thursday: 'closed',
          friday: '9-5',
        },
      },
    ],
    expected: [
      { title: 'Hub', openingHours: ['Mo: 09:00-17:00\nDi: 09:00-12:00, 13:00-17:00\nDo: closed\nFr: 9-5'] },
    ],
  },
  "a network's directory, with people": {
    document: {
      mitglieder: [
        {
          kommune: 'Stadt Ahlenfeld',
          ags: 5111000,
          typ: 'Kreisfreie Stadt',
          telefon: '0211 000550',
          ansprechpartner: [
            {
              vorname: 'Kaya',
              nachname: 'Pflasterweg',
              funktion: 'Ehrenamt',
              telefon: '0211 000555',
              email: 'kaya[at]stadt.example',
            },
          ],
        },
        {
          kommune: 'Kreis Oberwasser',
          ags: 5154,
          typ: 'Kreis',
          telefon: '',
          ansprechpartner: [
            {
              vorname: 'Bela',
              nachname: 'Uferkante',
              funktion: '',
              telefon: '02821 000555',
              email: 'bela@stadt.example',
            },
            { name: 'Zeno Wiesenkante', email: 'zeno@stadt.example' },
          ],
        },
      ],
    },
    expected: [
      {
        title: 'Stadt Ahlenfeld',
        address: { addressLocality: 'Stadt Ahlenfeld' },
        land: 'NW',
        areaServed: ['05111000'],
        contactPoint: [
          {
            contactType: 'Ehrenamt',
            name: 'Kaya Pflasterweg',
            telephone: '0211 000555',
            email: 'kaya@stadt.example',
          },
        ],
        telephone: '0211 000550',
        bodyType: 'Kreisfreie Stadt',
      },
      {
        title: 'Kreis Oberwasser',
        address: { addressLocality: 'Kreis Oberwasser' },
        land: 'NW',
        areaServed: ['05154'],
        contactPoint: [
          { name: 'Bela Uferkante', telephone: '02821 000555', email: 'bela@stadt.example' },
          { name: 'Zeno Wiesenkante', email: 'zeno@stadt.example' },
        ],
        bodyType: 'Kreis',
      },
    ],
  },
};

describe('a publisher of contact points', () => {
  for (const [name, { document, expected }] of Object.entries(PUBLISHERS)) {
    it(`is ${name}`, async () => {
      const { records } = await readContacts(
        typeof document === 'string' ? document : JSON.stringify(document),
      );
      deepEqual(
        records.map(({ id, ...contact }) => (/^x[a-z\d]+$/.test(id) ? contact : { id, ...contact })),
        expected,
      );
    });
  }
});
