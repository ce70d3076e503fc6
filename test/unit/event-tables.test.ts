/** Events from spreadsheets: German columns, prices, sign-up, places, cancelled or full. */
import { deepEqual, equal } from '../helpers/assert.js';
import { readEvents, row, table } from '../helpers/events.js';

/** What columns become, beside a title and a day. */
async function cells(columns: Record<string, string>) {
  const { title, startDate, ...rest } = (await row({ Titel: 'T', Datum: '02.05.2026', ...columns })) ?? {};
  return rest;
}

describe('a table of events', () => {
  it('has German names', async () => {
    deepEqual(
      await table(
        'Titel;Datum;Beginn;Ende;Ort;Straße;PLZ;Veranstalter;Beschreibung;Kategorie;Eintritt;Link;Anmeldung bis;Abgesagt',
        'Sommerfest;02.05.2026;14:00;18:00 Uhr;Flensburg;Markt 1;24937;Verein;Mit Musik;Kultur, Kinder;frei;https://verein.example/fest;30.04.2026;',
        'Vortrag;3.5.26;18.30 Uhr;;Flensburg;Ring 2;24937;Stadt;;Bildung;5,00 €;;;ja',
      ),
      [
        {
          title: 'Sommerfest',
          description: 'Mit Musik',
          url: 'https://verein.example/fest',
          startDate: '2026-05-02T14:00',
          endDate: '2026-05-02T18:00',
          location: [
            { address: { streetAddress: 'Markt 1', postalCode: '24937', addressLocality: 'Flensburg' } },
          ],
          organizer: { name: 'Verein' },
          category: ['Kultur', 'Kinder'],
          isAccessibleForFree: true,
          registration: { deadline: '2026-04-30' },
        },
        {
          title: 'Vortrag',
          eventStatus: 'EventCancelled',
          startDate: '2026-05-03T18:30',
          location: [
            { address: { streetAddress: 'Ring 2', postalCode: '24937', addressLocality: 'Flensburg' } },
          ],
          organizer: { name: 'Stadt' },
          category: ['Bildung'],
          offers: [{ price: 5, priceCurrency: 'EUR' }],
        },
      ],
    );
  });

  it('may begin its names with what all of them are of', async () => {
    const expected = {
      title: 'Fest',
      startDate: '2026-05-02T14:00',
      location: [{ name: 'Rathaus' }],
      url: 'https://town.example/1',
    };
    deepEqual(
      await row({
        Veranstaltungstitel: 'Fest',
        Veranstaltungsdatum: '2.5.2026',
        Veranstaltungsbeginn: '14:00',
        Veranstaltungsort: 'Rathaus',
        'Event-Link': 'https://town.example/1',
      }),
      expected,
    );
    deepEqual(
      await row({
        'Meeting Name': 'Fest',
        'Meeting Date': '5/2/2026',
        'Meeting Time': '2:00 PM',
        'Meeting Location': 'Rathaus',
        'Meeting Link': 'https://town.example/1',
      }),
      expected,
    );
    deepEqual(
      await row({
        Titre: 'Fest',
        Date: '2 mai 2026',
        'Heure de début': '14h',
        Lieu: 'Rathaus',
        Lien: 'https://town.example/1',
      }),
      expected,
    );
  });
});

describe('what it costs', () => {
  it('is nothing, a price, a span, or what the publisher says', async () => {
    for (const [cell, expected] of [
      ['frei', { isAccessibleForFree: true }],
      ['Eintritt frei', { isAccessibleForFree: true }],
      ['kostenlos', { isAccessibleForFree: true }],
      ['0', { isAccessibleForFree: true }],
      ['0,00 €', { isAccessibleForFree: true }],
      ['5', { offers: [{ price: 5 }] }],
      ['5 €', { offers: [{ price: 5, priceCurrency: 'EUR' }] }],
      ['12,50 EUR', { offers: [{ price: 12.5, priceCurrency: 'EUR' }] }],
      ['5–8 €', { offers: [{ price: 5, highPrice: 8, priceCurrency: 'EUR' }] }],
      ['ab 5 €', { offers: [{ price: 5, priceCurrency: 'EUR' }] }],
      ['CHF 20', { offers: [{ name: 'CHF 20', price: 20, priceCurrency: 'CHF' }] }],
      ['Spende erbeten', { offers: [{ name: 'Spende erbeten' }] }],
      ['5 €, ermäßigt 3 €', { offers: [{ name: '5 €, ermäßigt 3 €' }] }],
      [
        'frei für Kinder, sonst 5 €',
        { offers: [{ name: 'frei für Kinder, sonst 5 €', price: 5, priceCurrency: 'EUR' }] },
      ],
    ] as const)
      deepEqual(await cells({ Eintritt: cell }), expected, cell);
    deepEqual(await cells({ Kostenlos: 'ja' }), { isAccessibleForFree: true });
    deepEqual(await cells({ Tickets: 'https://karten.example/1', Preis: '5 €' }), {
      // Where nothing else is a link, it leads there.
      url: 'https://karten.example/1',
      offers: [{ url: 'https://karten.example/1', price: 5, priceCurrency: 'EUR' }],
    });
  });
});

describe('signing up', () => {
  it('is at an address, by mail, by phone, or needed', async () => {
    for (const [columns, registration] of [
      [{ Anmeldung: 'https://verein.example/a' }, { url: 'https://verein.example/a' }],
      [{ Anmeldung: 'www.verein.example/a' }, { url: 'https://www.verein.example/a' }],
      [{ Anmeldung: 'kurs@verein.example' }, { email: 'kurs@verein.example' }],
      [{ Anmeldung: '0461 / 12 34 56' }, { telephone: '0461 / 12 34 56' }],
      [{ Anmeldung: 'ja' }, { required: true }],
      [{ Anmeldung: 'nicht erforderlich' }, { required: false }],
      [{ Anmeldung: 'im Bürgerbüro' }, { required: 'im Bürgerbüro' }],
      [
        { Anmeldelink: 'https://verein.example/a', Anmeldeschluss: '30.4.2026 12:00' },
        { url: 'https://verein.example/a', deadline: '2026-04-30T12:00' },
      ],
      [{ 'Anmeldung erforderlich': 'nein' }, { required: false }],
    ] as [Record<string, string>, { url?: string }][]) {
      const { url } = registration;
      deepEqual(await cells(columns), { ...(url && { url }), registration }, JSON.stringify(columns));
    }
  });
});

describe('what became of an event', () => {
  it('is said in a column of its own', async () => {
    for (const [columns, expected] of [
      [{ Status: 'abgesagt' }, { eventStatus: 'EventCancelled' }],
      [{ Status: 'canceled' }, { eventStatus: 'EventCancelled' }],
      [{ Status: 'verschoben' }, { eventStatus: 'EventPostponed' }],
      [{ Status: 'verlegt' }, { eventStatus: 'EventRescheduled' }],
      [{ Status: 'findet statt' }, { eventStatus: 'EventScheduled' }],
      [{ Status: 'Entwurf 3' }, {}],
      [{ Abgesagt: 'x' }, { eventStatus: 'EventCancelled' }],
      [{ Abgesagt: 'nein' }, {}],
      [{ Abgesagt: 'false' }, {}],
      [{ Abgesagt: 'wegen Sturm' }, { eventStatus: 'EventCancelled', statusReason: 'wegen Sturm' }],
      [
        { Abgesagt: 'ja', Absagegrund: 'Sturm' },
        { eventStatus: 'EventCancelled', statusReason: 'Sturm' },
      ],
      [{ Verschoben: 'ja' }, { eventStatus: 'EventPostponed' }],
      [{ Ausgebucht: 'ja' }, { remainingAttendeeCapacity: 0 }],
      [
        { 'Freie Plätze': '3', Plätze: '20' },
        { remainingAttendeeCapacity: 3, maximumAttendeeCapacity: 20 },
      ],
    ] as [Record<string, string>, object][])
      deepEqual(await cells(columns), expected, JSON.stringify(columns));
  });

  it('is said before the title', async () => {
    deepEqual(await row({ Titel: 'ABGESAGT: Fest', Datum: '2.5.2026' }), {
      title: 'Fest',
      eventStatus: 'EventCancelled',
      startDate: '2026-05-02',
    });
  });
});

describe('where it is', () => {
  it('is told by one column or several', async () => {
    for (const [columns, location] of [
      [{ Ort: 'Rathaus' }, { name: 'Rathaus' }],
      [
        { Veranstaltungsort: 'Rathaus', Ort: 'Kiel' },
        { name: 'Rathaus', address: { addressLocality: 'Kiel' } },
      ],
      [{ Ort: 'Kiel', PLZ: '24103' }, { address: { postalCode: '24103', addressLocality: 'Kiel' } }],
      [
        { Ort: 'Kiel', Straße: 'Markt 1', PLZ: '24103' },
        { address: { streetAddress: 'Markt 1', postalCode: '24103', addressLocality: 'Kiel' } },
      ],
      [{ Ort: 'Rathaus, Saal 2' }, { name: 'Rathaus, Saal 2' }],
      [
        { Ort: 'Rathaus, Saal 2', Straße: 'Markt 1', PLZ: '24103', Stadt: 'Kiel' },
        {
          name: 'Rathaus, Saal 2',
          address: { streetAddress: 'Markt 1', postalCode: '24103', addressLocality: 'Kiel' },
        },
      ],
      [
        { Ort: 'Rathaus, Markt 1, 24103 Kiel' },
        {
          name: 'Rathaus',
          address: { streetAddress: 'Markt 1', postalCode: '24103', addressLocality: 'Kiel' },
        },
      ],
      [
        { Location: 'Rathaus', Adresse: 'Markt 1, 24103 Kiel' },
        {
          name: 'Rathaus',
          address: { streetAddress: 'Markt 1', postalCode: '24103', addressLocality: 'Kiel' },
        },
      ],
      [{ Ort: 'Rathaus', Raum: 'Saal 2' }, { name: 'Rathaus, Saal 2' }],
      [
        { Straße: 'Markt', Hausnummer: '1', plz_ort: '24103 Kiel' },
        { address: { streetAddress: 'Markt 1', postalCode: '24103', addressLocality: 'Kiel' } },
      ],
      [
        { Ort: 'Rathaus', Breitengrad: '54,32', Längengrad: '10,13' },
        { name: 'Rathaus', geo: { latitude: 54.32, longitude: 10.13 } },
      ],
      [
        { Ort: 'Rathaus', Koordinaten: '54.32, 10.13' },
        { name: 'Rathaus', geo: { latitude: 54.32, longitude: 10.13 } },
      ],
    ] as [Record<string, string>, object][])
      deepEqual(await cells(columns), { location: [location] }, JSON.stringify(columns));
  });

  it('may be online', async () => {
    const online = 'OnlineEventAttendanceMode';
    const url = 'https://town.example/live';
    for (const [columns, expected] of [
      [{ Ort: 'Online' }, { location: [{ name: 'Online', virtual: true }], eventAttendanceMode: online }],
      [{ Ort: url }, { location: [{ url, virtual: true }], eventAttendanceMode: online }],
      [{ Zoom: url }, { location: [{ url, virtual: true }], eventAttendanceMode: online }],
      [{ Online: 'ja' }, { eventAttendanceMode: online }],
      [{ Online: 'nein' }, {}],
      [
        { Ort: 'Rathaus', Online: 'ja' },
        { location: [{ name: 'Rathaus' }], eventAttendanceMode: 'MixedEventAttendanceMode' },
      ],
      [
        { Ort: 'Rathaus', Livestream: url },
        {
          location: [{ name: 'Rathaus' }, { url, virtual: true }],
          eventAttendanceMode: 'MixedEventAttendanceMode',
        },
      ],
      [{ Durchführung: 'hybrid' }, { eventAttendanceMode: 'MixedEventAttendanceMode' }],
      [{ Durchführung: 'in Präsenz' }, { eventAttendanceMode: 'OfflineEventAttendanceMode' }],
    ] as [Record<string, string>, object][])
      deepEqual(await cells(columns), expected, JSON.stringify(columns));
  });
});

describe('other columns', () => {
  it('are known by German and other names', async () => {
    for (const [columns, expected] of [
      [{ Träger: 'Verein' }, { organizer: { name: 'Verein' } }],
      [
        { Veranstalter: 'Verein', 'E-Mail': 'a@verein.example', Telefon: '0461' },
        { organizer: { name: 'Verein', email: 'a@verein.example', telephone: '0461' } },
      ],
      [{ Zielgruppe: 'Familien; Kinder' }, { audience: ['Familien', 'Kinder'] }],
      [{ Stadtteil: 'Mitte' }, { district: 'Mitte' }],
      [{ Rubrik: 'Kultur' }, { category: ['Kultur'] }],
      [{ catégorie: 'Culture' }, { category: ['Culture'] }],
      [{ Alter: 'ab 6' }, { typicalAgeRange: 'ab 6' }],
      [{ Barrierefrei: 'ja' }, { accessibility: ['Barrierefrei'] }],
      [{ Barrierefrei: 'nein' }, {}],
      [{ Öffnungszeiten: 'Mo–Fr 10–18 Uhr' }, { openingHours: 'Mo–Fr 10–18 Uhr' }],
      [{ Referentin: 'Chor' }, { performer: [{ name: 'Chor' }] }],
      [{ Beschreibung: '<p>Eins</p><p>zwei</p>' }, { description: 'Eins\n\nzwei' }],
      [{ Einlass: '17:30' }, { doorTime: '2026-05-02T17:30' }],
      [{ Zeitzone: 'W. Europe Standard Time' }, { timeZone: 'Europe/Berlin' }],
      [{ Dauer: '1,5 Stunden' }, { duration: 'PT90M' }],
      [{ Dauer: '90 min' }, { duration: 'PT90M' }],
      [{ Dauer: 'PT2H' }, { duration: 'PT2H' }],
      [{ Dauer: 'lange' }, {}],
      [{ 'Interne Notiz': 'x', cfpUrl: 'https://town.example', cfpEndDate: '2026-01-01' }, {}],
    ] as [Record<string, string>, object][])
      deepEqual(await cells(columns), expected, JSON.stringify(columns));
  });

  it('has hours as people write them into a column of times', async () => {
    const when = async (Datum: string, Beginn: string, Ende: string) => {
      const { startDate, endDate } = (await row({ Titel: 'T', Datum, Beginn, Ende })) ?? {};
      return [startDate, endDate];
    };
    for (const [from, until] of [
      ['14', '17'],
      ['14:00', '17'],
      ['14 Uhr', '17 Uhr'],
    ] as const)
      deepEqual(await when('02.05.2026', from, until), ['2026-05-02T14:00', '2026-05-02T17:00'], from);
    deepEqual(await when('31.12.2026', '20 Uhr', '2 Uhr'), ['2026-12-31T20:00', '2027-01-01T02:00']);
    deepEqual(await when('12./13.12.2026', '', ''), ['2026-12-12', '2026-12-13']);
    const columns = { Titel: 'T', Datum: '02.05.2026', 'Uhrzeit von': '1400', 'Uhrzeit bis': '1730' };
    const { startDate, endDate } = (await row(columns)) ?? {};
    deepEqual([startDate, endDate], ['2026-05-02T14:00', '2026-05-02T17:30']);
  });

  it('tells an end before its start, and days that are no span', async () => {
    const { records, warnings, rejected } = await readEvents(
      [
        'Titel;Datum;Beginn;Ende',
        'Slip;12.12.2026;19:00;18:30',
        'Drei;5.12., 12.12. und 19.12.2026;10 Uhr;',
      ].join('\n'),
      { languages: ['de'] },
    );
    deepEqual(
      records.map(({ title, startDate, endDate }) => [title, startDate, endDate]),
      [['Slip', '2026-12-12T19:00', undefined]],
    );
    equal(warnings[0]?.path, 'endDate');
    equal(rejected[0]?.reasons[0]?.value, '5.12., 12.12. und 19.12.2026');
  });

  it('may be in several languages', async () => {
    const columns = { title_en: 'Party', title_de: 'Fest', 'description-fr': 'Bonjour', date: '2026-05-02' };
    deepEqual(await row(columns), { title: 'Fest', description: 'Bonjour', startDate: '2026-05-02' });
  });
});

describe('a table of offers', () => {
  it('is told to be one', async () => {
    const { records, otherKinds, rejected } = await readEvents(
      'Titel;Einsatzort;Stunden pro Woche\nGarten;Kiel;2',
    );
    deepEqual([records, otherKinds, rejected], [[], ['JobPosting'], []]);
  });
});
