/** Names of columns and keys as publishers put them together, in the languages around. */
import { deepEqual, equal } from '../helpers/assert.js';
import { readEvents } from '../helpers/events.js';
import { readFeed } from '../helpers/reading.js';

/** One offer, in the words of many. */
const OFFERS: Record<string, object> = {
  'German, long': {
    Angebotsname: 'Garten',
    Vereinsname: 'Verein',
    Tätigkeitsbeschreibung: 'Beete',
    Einsatzort_PLZ: '24937',
    Einsatzort_Stadt: 'Kiel',
    'Link zum Angebot': 'https://v.example/1',
    'Kontakt E-Mail': 'a@v.example',
  },
  'a plugin of WordPress': {
    id: 5,
    post_title: 'Garten',
    post_content: '<p>Beete</p>',
    organisation_name: 'Verein',
    location_zip: '24937',
    location_city: 'Kiel',
    permalink: 'https://v.example/1',
    contact_email: 'a@v.example',
  },
  'a REST answer of WordPress': {
    id: 5,
    date: '2031-01-01T00:00:00',
    date_gmt: '2031-01-01T00:00:00',
    modified_gmt: '2031-01-01T00:00:00',
    slug: 'garten',
    status: 'publish',
    author: 7,
    featured_media: 12,
    categories: [3, 4],
    tags: [9],
    title: { rendered: 'Garten' },
    content: { rendered: '<p>Beete</p>', protected: false },
    link: 'https://v.example/1',
    acf: { verein: 'Verein', plz: '24937', ort: 'Kiel', email: 'a@v.example' },
  },
  'a table with marks of types': {
    strTitle: 'Garten',
    strDescription: 'Beete',
    strOrganisation: 'Verein',
    strZip: '24937',
    strCity: 'Kiel',
    strUrl: 'https://v.example/1',
    strEmail: 'a@v.example',
  },
  Drupal: {
    nid: '5',
    field_title: 'Garten',
    field_description: 'Beete',
    field_organisation: 'Verein',
    field_postal_code: '24937',
    field_city: 'Kiel',
    field_link: { uri: 'https://v.example/1', title: '' },
    field_email: 'a@v.example',
  },
  camels: {
    offerTitle: 'Garten',
    offerDescription: 'Beete',
    organizationName: 'Verein',
    organizationUrl: 'https://v.example/',
    organizationLogo: '/logo.png',
    locationPostalCode: '24937',
    locationCity: 'Kiel',
    offerUrl: 'https://v.example/1',
    contactEmail: 'a@v.example',
  },
  'suffixes of languages': {
    title_de: 'Garten',
    title_en: 'Garden',
    description_de: 'Beete',
    description_en: 'Beds',
    organisation: 'Verein',
    plz: '24937',
    ort: 'Kiel',
    url: 'https://v.example/1',
    email: 'a@v.example',
  },
  French: {
    titre: 'Garten',
    organisme: 'Verein',
    descriptif: 'Beete',
    codePostal: '24937',
    ville: 'Kiel',
    lien: 'https://v.example/1',
    courriel: 'a@v.example',
    dateDebut: '2031-01-02',
  },
  Spanish: {
    titulo: 'Garten',
    entidad: 'Verein',
    descripcion: 'Beete',
    codigoPostal: '24937',
    ciudad: 'Kiel',
    enlace: 'https://v.example/1',
    correo: 'a@v.example',
  },
  Dutch: {
    vacature: 'Garten',
    organisatie: 'Verein',
    omschrijving: 'Beete',
    postcode: '24937',
    woonplaats: 'Kiel',
    link: 'https://v.example/1',
    email: 'a@v.example',
  },
  Danish: {
    overskrift: 'Garten',
    forening: 'Verein',
    beskrivelse: 'Beete',
    postnr: '24937',
    by: 'Kiel',
    link: 'https://v.example/1',
    email: 'a@v.example',
  },
  'an agency': {
    id: 3,
    bezeichnung: 'Garten',
    traeger: { id: 1, name: 'Verein', website: 'https://v.example' },
    text: 'Beete',
    einsatzort: { strasse: 'Weg 1', plz: '24937', ort: 'Kiel' },
    detailUrl: 'https://v.example/1',
    kontakt: { email: 'a@v.example' },
  },
  namespaces: {
    'schema:name': 'Garten',
    'schema:description': 'Beete',
    'schema:organizer': 'Verein',
    'schema:postalCode': '24937',
    'schema:addressLocality': 'Kiel',
    'schema:url': 'https://v.example/1',
    'schema:email': 'a@v.example',
  },
  translations: {
    id: 5,
    translations: [
      { languages_code: 'en-US', title: 'Garden', description: 'Beds' },
      { languages_code: 'de-DE', title: 'Garten', description: 'Beete' },
    ],
    organisation: 'Verein',
    plz: '24937',
    ort: 'Kiel',
    url: 'https://v.example/1',
    email: 'a@v.example',
  },
};

describe('an offer is read in the words of', () => {
  for (const [name, raw] of Object.entries(OFFERS)) {
    it(name, async () => {
      const { records } = await readFeed(JSON.stringify([raw]), { languages: ['de'] });
      const [offer] = records;
      equal(offer?.title, 'Garten');
      equal(offer?.description, 'Beete');
      equal(offer?.hiringOrganization?.name, 'Verein');
      equal(offer?.url, 'https://v.example/1');
      equal(offer?.jobLocation?.[0]?.address?.postalCode, '24937');
      equal(offer?.jobLocation?.[0]?.address?.addressLocality, 'Kiel');
      equal(offer?.applicationContact?.email, 'a@v.example');
      equal(offer?.category, undefined);
      equal(offer?.image, undefined);
    });
  }
});

const EVENTS: Record<string, object> = {
  'German, long': {
    Veranstaltungsname: 'Fest',
    Datum_Beginn: '2.5.2031',
    Uhrzeit_Beginn: '18:00',
    Veranstaltungsort_Name: 'Halle',
    Veranstaltungsort_Stadt: 'Kiel',
    'Link zur Veranstaltung': 'https://v.example/1',
  },
  'The Events Calendar': {
    id: 5,
    title: 'Fest',
    start_date: '2031-05-02 18:00:00',
    start_date_details: { year: '2031' },
    utc_start_date: '2031-05-02 16:00:00',
    timezone: 'Europe/Berlin',
    venue: { venue: 'Halle', city: 'Kiel' },
    organizer: [{ organizer: 'Verein' }],
    url: 'https://v.example/1',
    website: '',
    date: '2030-01-01 10:00:00',
    date_utc: '2030-01-01 09:00:00',
  },
  Spanish: {
    titulo: 'Fest',
    fecha_inicio: '2031-05-02',
    hora_inicio: '18:00',
    lugar: 'Halle',
    ciudad: 'Kiel',
    enlace: 'https://v.example/1',
  },
  Dutch: {
    naam: 'Fest',
    begindatum: '2031-05-02',
    begintijd: '18:00',
    locatie_naam: 'Halle',
    plaats: 'Kiel',
    link: 'https://v.example/1',
  },
  Danish: {
    titel: 'Fest',
    startdato: '2031-05-02',
    starttid: '18:00',
    sted: 'Halle',
    by: 'Kiel',
    link: 'https://v.example/1',
  },
  'columns of a table': {
    EventName: 'Fest',
    EventStartDate: '2031-05-02',
    EventStartTime: '18:00',
    VenueName: 'Halle',
    VenueCity: 'Kiel',
    EventURL: 'https://v.example/1',
  },
  'a calendar with short names': {
    evt_title: 'Fest',
    dt_start: '2031-05-02T18:00',
    loc_name: 'Halle',
    loc_city: 'Kiel',
    link: 'https://v.example/1',
  },
};

describe('an event is read in the words of', () => {
  for (const [name, raw] of Object.entries(EVENTS)) {
    it(name, async () => {
      const { records } = await readEvents(JSON.stringify([raw]), { languages: ['de'] });
      const [event] = records;
      equal(event?.title, 'Fest');
      equal(event?.startDate?.slice(0, 16), '2031-05-02T18:00');
      equal(event?.location?.[0]?.name, 'Halle');
      equal(event?.location?.[0]?.address?.addressLocality, 'Kiel');
      equal(event?.url, 'https://v.example/1');
    });
  }
});

describe('a page for people', () => {
  it('is told among the links of a program, and by the end of a name', async () => {
    for (const links of [
      {
        links: [
          { rel: 'self', href: 'https://api.v.example/1' },
          { rel: 'platform', href: 'https://v.example/1' },
        ],
      },
      { postingUrl: 'https://v.example/1' },
      { externalApplyLink: 'https://v.example/1' },
      { 'Posting URL': 'https://v.example/1', organizationUrl: 'https://o.example' },
    ]) {
      const { records } = await readFeed(JSON.stringify([{ id: 1, titel: 'Garten', ...links }]));
      equal(records[0]?.url, 'https://v.example/1', JSON.stringify(links));
    }
  });
});

describe('a text that was encoded twice', () => {
  it('is repaired where that is certain', async () => {
    for (const [written, meant] of [
      ['Stra\u00c3\u0178enfest', 'Straßenfest'],
      ['G\u00c3\u00a4rten \u00e2\u20ac\u201c f\u00c3\u00bcr alle', 'Gärten – für alle'],
      ['Caf\u00c3\u00a9', 'Café'],
      ['PÃO DE AÇÚCAR', 'PÃO DE AÇÚCAR'],
      ['Straße Ã¤', 'Straße Ã¤'],
      ['&amp;amp; und &amp;uuml;ber', '& und über'],
    ]) {
      const { records } = await readFeed(JSON.stringify([{ id: 1, titel: written, verein: 'V' }]));
      equal(records[0]?.title, meant);
    }
  });
});

describe('what a name cannot mean', () => {
  const offers = (rows: object[]) => readFeed(JSON.stringify(rows), { languages: ['de'] });

  it('is told by the values of its column', async () => {
    const rows = Array.from({ length: 6 }, (_, i) => ({
      name: ['Frau', 'Herr'][i % 2],
      angebot: `Hilfe Nummer ${i}`,
      location: i + 100,
      category: [i],
      organisation: 4000 + i,
      ort: 'Kiel',
    }));
    const { records } = await offers(rows);
    deepEqual(records[2]?.title, 'Hilfe Nummer 2');
    deepEqual(records[2]?.jobLocation, [{ address: { addressLocality: 'Kiel' } }]);
    equal(records[2]?.category, undefined);
    equal(records[2]?.hiringOrganization, undefined);
  });

  it('leaves the page of the organisation, the day of publication and the like alone', async () => {
    const { records } = await readEvents(
      JSON.stringify([
        {
          title: 'Fest',
          start: '2031-05-02',
          organizer_url: 'https://o.example',
          venue_website: 'https://p.example',
          cfpUrl: 'https://c.example',
          created: '2030-01-01',
        },
      ]),
    );
    deepEqual(Object.keys(records[0] ?? {}).sort(), ['id', 'startDate', 'title']);
  });
});

describe('columns without a name that is known', () => {
  it('are told by their values', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => ({
      A1: `Nachbarschaftshilfe in Gruppe ${i}`,
      B1: `2031-05-0${i + 1}`,
      C1: `https://v.example/${i}`,
      D1: `Markt ${i}, 24937 Flensburg`,
      E1: 'Wir treffen uns und helfen einander, wo es nötig ist, mit Rat, Tat und guter Laune, jede Woche aufs Neue.',
      F1: 'x',
    }));
    const { records } = await readEvents(JSON.stringify(rows));
    deepEqual(records[1] && { ...records[1], id: '', description: '' }, {
      id: '',
      title: 'Nachbarschaftshilfe in Gruppe 1',
      startDate: '2031-05-02',
      url: 'https://v.example/1',
      location: [
        { address: { streetAddress: 'Markt 1', postalCode: '24937', addressLocality: 'Flensburg' } },
      ],
      description: '',
    });
  });

  it('are left alone where the names are known', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => ({
      titel: `Fest ${i}`,
      datum: '2031-05-02',
      xyz: `Ein Wort ${i}`,
      eingang: '2030-01-01',
    }));
    const { records } = await readEvents(JSON.stringify(rows));
    deepEqual(Object.keys(records[0] ?? {}).sort(), ['id', 'startDate', 'title']);
  });
});
