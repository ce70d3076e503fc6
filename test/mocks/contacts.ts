/**
 * Invented contact points of an invented town. Notices are dated so that they stay; all else is the same at every
 * run.
 */
import { TOWN } from './offers.js';

/** A contact point as a feed writes it. */
export type RawContact = Record<string, unknown>;

const PLACES: Readonly<Record<string, readonly [string, number, number]>> = {
  Altstadt: ['24937', 54.7837, 9.4334],
  Mürwik: ['24944', 54.8121, 9.4622],
  Engelsby: ['24943', 54.7862, 9.4763],
  Weiche: ['24941', 54.7583, 9.3867],
  Nordstadt: ['24939', 54.8055, 9.4146],
  Südstadt: ['24937', 54.7703, 9.4312],
};

// title | kind of body | district | street | topics | audiences | wheelchair | what it is
const TABLE = `
Freiwilligenbüro | Ehrenamtsbüro | Altstadt | Segelgang 2 | Vermittlung, Beratung | Alle | full | Wer sich einbringen will, findet hier etwas, das passt.
Rathaus | Rathaus | Altstadt | Am Markt 1 | Beratung, Wohnen | Alle | limited | Im ersten Stock, die Treppe knarrt, der Aufzug nicht.
Haus der Generationen | Begegnungsstätte | Nordstadt | Lindenkranz 14 | Generationen, Nachbarschaft | Familien, Ältere Menschen | full | Mittagstisch, Werkbank, Wickeltisch.
Lotsenpunkt Mürwik | Anlaufstelle | Mürwik | Tonnenweg 7 | Nachbarschaft, Beratung | Ältere Menschen | full | Formulare, Glühbirnen, Einsamkeit: einer weiß immer Rat.
Lotsenpunkt Engelsby | Anlaufstelle | Engelsby | Kornblumenring 31 | Nachbarschaft | Ältere Menschen | no | Im Anbau der alten Schule.
Lotsenpunkt Weiche | Anlaufstelle | Weiche | Gleisbogen 3 | Nachbarschaft | Ältere Menschen, Familien | limited | Neben dem Bahnübergang, man hört uns.
Jugendbüro Wellenbrecher | Jugendtreff | Nordstadt | Netzhof 5 | Jugend, Beteiligung | Jugendliche | limited | Eigene Ideen, eigenes Budget, eigene Schlüssel.
Willkommenslotsen | Beratungsstelle | Altstadt | Fährstieg 9 | Integration, Sprache | Zugewanderte | full | Briefe verstehen, Ämter finden, Deutsch üben.
Vereinsberatung am Hafen | Beratungsstelle | Altstadt | Kaikante 1 | Vereine, Fortbildung | Vereine | | Satzung, Steuer, Streit.
Ballspielverein Förde | Verein | Engelsby | Sportallee 40 | Sport | Kinder, Erwachsene | full | Zwölf Mannschaften, ein Platzwart.
Waldfreunde | Verein | Weiche | Forstkate 1 | Umwelt | Alle | no | Trifft sich bei jedem Wetter.
Stadtbücherei | Bibliothek | Altstadt | Süderhof 5 | Bildung, Kultur | Alle | full | Bücher, Noten, Nähmaschinen.
Sorgentelefon Förde | Krisendienst | | | Seelsorge | Alle | | Tag und Nacht hebt jemand ab.
Chor Wellengang | Verein | Südstadt | | Kultur | Alle | | Proben im Gemeindesaal, die Anschrift gibt es auf Anfrage.
`;

const words = (cell = '') => (cell ? cell.split(', ') : undefined);

function contactOf(line: string, i: number): RawContact {
  const [title, bodyType, district = '', street, topics, audiences, wheelchair, description] = line
    .split('|')
    .map((cell) => cell.trim());
  const [postalCode, latitude = 0, longitude = 0] = PLACES[district] ?? [];
  const id = `stelle-${String(i + 1).padStart(2, '0')}`;
  return {
    '@type': 'Organization',
    id,
    title,
    description,
    bodyType,
    url: `${TOWN}/stelle/${id}`,
    telephone: `+49 461 000 ${600 + i}`,
    email: `stelle${i + 1}@${new URL(TOWN).host}`,
    category: words(topics),
    audience: words(audiences),
    wheelchair: wheelchair || undefined,
    land: 'SH',
    timeZone: 'Europe/Berlin',
    ...(postalCode && {
      district,
      address: { streetAddress: street || undefined, postalCode, addressLocality: 'Flensburg' },
      // Nobody has the same door as the neighbours.
      geo: { latitude: latitude + (i % 5) * 0.0011, longitude: longitude + (i % 3) * 0.0017 },
      areaServed: [postalCode, district],
    }),
  };
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const EVERY_DAY = [...WEEKDAYS, 'Saturday', 'Sunday'];

/** What a contact point says beyond the table. */
const MORE: Readonly<Record<string, RawContact>> = {
  Freiwilligenbüro: {
    alternateName: ['Börse für Zeit und Ideen'],
    keywords: ['Freiwilligenagentur', 'Ehrenamtskarte', 'Volunteering'],
    parentOrganization: { name: 'Runder Tisch Ehrenamt', url: `${TOWN}/runder-tisch` },
    image: {
      url: `${TOWN}/bilder/sofa.svg`,
      width: 640,
      height: 360,
      alt: 'Zeichnung: ein rotes Sofa unter einer Stehlampe',
    },
    openingHoursSpecification: [
      { dayOfWeek: WEEKDAYS, opens: '09:00', closes: '12:30', mode: 'walkIn' },
      { dayOfWeek: ['Monday', 'Thursday'], opens: '14:00', closes: '18:00', mode: 'walkIn' },
      { dayOfWeek: ['Wednesday'], opens: '14:00', closes: '17:00', mode: 'appointment' },
      { dayOfWeek: WEEKDAYS, opens: '08:00', closes: '16:00', mode: 'phone' },
    ],
    specialOpeningHoursSpecification: [{ validFrom: '12-24', validThrough: '12-31' }],
    contactPoint: [
      {
        contactType: 'Vermittlung',
        name: 'Merle Takelage',
        telephone: '+49 461 000 701',
        email: `vermittlung@${new URL(TOWN).host}`,
        availableLanguage: ['de', 'tr'],
        hoursAvailable: [{ dayOfWeek: ['Monday', 'Tuesday'], opens: '09:00', closes: '12:30' }],
        channel: 'inPerson',
      },
      { contactType: 'Vereinsberatung', name: 'Okko Fallreep', channel: 'video', url: `${TOWN}/video` },
      { contactType: 'Schnelle Frage', channel: 'chat', url: `${TOWN}/chat` },
      { contactType: 'Gebärdensprache', channel: 'signLanguage', availableLanguage: ['gsg'] },
    ],
    appointment: { url: `${TOWN}/termin`, required: false },
    languages: ['de', 'en', 'tr'],
    accessibility: ['wheelchair', 'hearing', 'sight', 'learning'],
    amenityFeature: [
      { name: 'Aufzug', value: true },
      { name: 'Rollstuhlgerechtes WC', value: true },
      { name: 'Parkplatz', value: 'im Hof, zwei Plätze' },
    ],
    transit: 'Bus 3 und 7 bis Segelgang, von dort 80 Meter',
    plainLanguageUrl: `${TOWN}/leicht/freiwilligenbuero`,
    signLanguageUrl: `${TOWN}/dgs/freiwilligenbuero`,
  },
  Rathaus: {
    '@type': 'GovernmentOffice',
    openingHours: 'Mo-Fr 08:00-12:00; Th 14:00-18:00; PH off',
    areaServed: ['01001000', 'Flensburg'],
    appointment: { required: 'Nachmittags nur mit Termin', url: `${TOWN}/rathaus/termin` },
  },
  'Haus der Generationen': { openingHours: 'Mo-Fr 10:00-18:00; Sa[1] 10:00-14:00', languages: ['de'] },
  'Lotsenpunkt Mürwik': {
    openingHoursSpecification: [{ dayOfWeek: WEEKDAYS, opens: '10:00', closes: '16:00', mode: 'walkIn' }],
    notice: { text: 'Der Eingang ist zurzeit im Hof.', validThrough: '2099-12-31', severity: 'info' },
  },
  'Lotsenpunkt Engelsby': { openingHours: 'wenn die Fahne draußen hängt' },
  'Jugendbüro Wellenbrecher': {
    openingHoursSpecification: [
      { dayOfWeek: ['Tuesday', 'Wednesday', 'Thursday'], opens: '15:00', closes: '20:00' },
      { dayOfWeek: ['Friday', 'Saturday'], opens: '18:00', closes: '02:00' },
    ],
    languages: ['de', 'en', 'ku'],
  },
  Willkommenslotsen: { languages: ['de', 'ar', 'fa', 'uk', 'en'] },
  'Sorgentelefon Förde': {
    addressPrecision: 'hidden',
    openingHoursSpecification: [{ dayOfWeek: EVERY_DAY, opens: '00:00', closes: '24:00', mode: 'phone' }],
  },
  'Chor Wellengang': { addressPrecision: 'district' },
};

const rows = TABLE.trim().split('\n').map(contactOf);

/** Fourteen contact points in six districts. */
export const contacts: readonly RawContact[] = rows.map((contact) => ({
  ...contact,
  ...MORE[String(contact.title)],
}));

const first = contacts[0] ?? {};
/** One more contact point; what is not said is as with the first. */
const like = (title: string, more: RawContact): RawContact => ({
  ...first,
  id: `stelle-${title}`,
  title,
  url: undefined,
  ...more,
});

/** What became of a contact point, in every word that there is for it. */
export const contactStates: readonly RawContact[] = [
  like('Café am Kai', {
    status: 'temporarilyClosed',
    notice: { text: 'Bis die Dielen trocken sind.', validThrough: '2099-03-31', severity: 'warning' },
  }),
  like('Treff am Turm', { status: 'moved', notice: { text: 'Jetzt Turmstieg 4.' } }),
  like('Sprechstunde im Hof', { status: 'byAppointmentOnly', appointment: { required: true } }),
  like('Laden 24', { status: 'closed' }),
  like('Pforte', { status: 'open', openingHours: '24/7', openingHoursSpecification: undefined }),
];

/** An address of which less and less is to be known. */
export const reducedContacts: readonly RawContact[] = ['exact', 'street', 'district', 'hidden'].map(
  (addressPrecision) => like(`Adresse ${addressPrecision}`, { addressPrecision }),
);

/** Between two good ones: no name, a place that is none, hours of a day that is none. */
export const damagedContacts: readonly RawContact[] = [
  first,
  like('', {}),
  like('Ohne Ort', { geo: { latitude: 95, longitude: 9 } }),
  like('Ohne Tag', { openingHoursSpecification: [{ dayOfWeek: ['Neverday'], opens: '9', closes: '8' }] }),
  contacts[1] ?? {},
];

/** The longest words that offices and associations really come up with. */
export const longContacts: readonly RawContact[] = [
  'Ehrenamtskoordinierungsstellenleitungskonferenzgeschäftsstelle',
  'Katastrophenschutzunterstützungspersonalverwaltung',
].map((title) =>
  like(title, {
    district: 'Fördeuferpromenadenneubaugebiet',
    bodyType: 'Arbeitsgemeinschaftsverbandsgeschäftsstelle',
    address: { streetAddress: 'Feuerwehrgerätehauszufahrtsstraße 112a, Hinterhaus' },
    notice: { text: 'Veranstaltungsraumüberschwemmungsbeseitigungsmaßnahmen' },
  }),
);

/** Arabic, as a welcome centre publishes it. */
export const arabicContacts: readonly RawContact[] = [
  like('مركز الترحيب بالجيران', { inLanguage: 'ar', description: 'قهوة ونصيحة للجميع.' }),
];

/** Members of a network, for the directory. */
export const members: readonly RawContact[] = [
  ['Stadt Ahlenfeld', 'Kreisangehörige Stadt', 'NW'],
  ['Stadt Birkenrode', 'Kreisfreie Stadt', 'NW'],
  ['Kreis Oberwasser', 'Kreis', 'NI'],
  ['Ämterbund Ährental', 'Gemeinde', 'SH'],
  ['Bezirksregierung Westend', 'Bezirksregierung', 'NW'],
].map(([title, bodyType, land], i) => ({
  '@type': 'GovernmentOffice',
  id: `mitglied-${i + 1}`,
  title,
  bodyType,
  land,
  contactPoint: [
    { contactType: 'Ehrenamt', name: `Kaya Pflasterweg ${i + 1}`, email: `m${i}@stadt.example` },
  ],
}));

/** A spreadsheet as an association saves it. */
export const CONTACT_TABLE = `Name;Straße;Hausnr.;PLZ;Ort;Stadtteil;Telefon;E-Mail;Montag;Dienstag;Rollstuhlgerecht
Begegnungsstätte Windrose;Trockendock;14;24943;Flensburg;Jürgensby;0461 000611;post@windrose.example;09:00-12:00;14-18 Uhr;ja
Nähstube;Ring;8;24941;Flensburg;Weiche;;;geschlossen;;nein
`;

/** OpenStreetMap, as Overpass answers. */
export const OVERPASS = {
  version: 0.6,
  elements: [
    {
      type: 'node',
      id: 1,
      lat: 54.7837,
      lon: 9.4334,
      tags: {
        amenity: 'social_facility',
        name: 'Tagestreff Leuchtfeuer',
        'addr:street': 'Fährstieg',
        'addr:housenumber': '4',
        'addr:postcode': '24937',
        'addr:city': 'Flensburg',
        'contact:phone': '+49 461 000612',
        opening_hours: 'Mo-Fr 10:00-16:00',
        wheelchair: 'limited',
      },
    },
  ],
};
