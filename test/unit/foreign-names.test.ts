/** Feeds in other words: which keys stand for which of our fields. */
import { FeedError } from '../../src/feed/errors.js';
import { deepEqual, equal, match, ok, rejects } from '../helpers/assert.js';
import { FEED, fieldsOf, readFeed, readOne } from '../helpers/reading.js';

describe('a foreign key', () => {
  const SAME: [expected: object, ...raws: object[]][] = [
    [
      { description: 'x' },
      { Beschreibung: 'x' },
      { summary: 'x' },
      { BODY: 'x' },
      { content: { rendered: 'x' } },
    ],
    [
      { url: 'https://town.example/1' },
      { Webseite: 'https://town.example/1' },
      { website: '/1' },
      { permalink: '/1' },
    ],
    [
      { validThrough: '2026-06-01' },
      { 'Gültig bis': '2026-06-01' },
      { gueltig_bis: '1.6.2026' },
      { validUntil: '2026-06-01' },
      { enddate: '01.06.2026' },
    ],
    [
      { hiringOrganization: { name: 'V' } },
      { Verein: 'V' },
      { Träger: 'V' },
      { provider: { name: 'V' } },
      { Anbieter: ['V'] },
    ],
    [
      { jobLocation: [{ name: 'Haus' }] },
      { Einsatzort: 'Haus' },
      { venue: { name: 'Haus' } },
      { Standort: ['Haus'] },
    ],
    [
      {
        jobLocation: [{ address: { streetAddress: 'Weg 1', postalCode: '24103', addressLocality: 'Kiel' } }],
      },
      { Straße: 'Weg 1', PLZ: '24103', Ort: 'Kiel' },
      { street: 'Weg 1', zip: 24103, city: 'Kiel' },
      { address: { street: 'Weg 1', postcode: '24103', town: 'Kiel' } },
    ],
    [
      { jobLocation: [{ geo: { latitude: 54.32, longitude: 10.13 } }] },
      { lat: 54.32, lng: 10.13 },
      { Breitengrad: '54,32', Längengrad: '10,13' },
      { Koordinaten: { lat: 54.32, lon: 10.13 } },
    ],
    [
      { applicationContact: { name: 'Büro', email: 'a@town.example', telephone: '0431' } },
      { Ansprechpartner: 'Büro', 'E-Mail-Adresse': 'a@town.example', Telefon: '0431' },
      { contact: { name: 'Büro', email: 'a@town.example', telephone: '0431' }, x: 1 },
    ],
    [
      { applicationContact: { email: 'a@town.example' } },
      { Kontakt: 'a@town.example' },
      { mail: 'a@town.example' },
    ],
    [{ applicationContact: { url: 'https://town.example' } }, { Kontakt: 'https://town.example' }],
    [
      { category: ['Natur', 'Sport'] },
      { Kategorien: 'Natur; Sport' },
      { Bereich: 'Natur, Sport' },
      { topics: ['Natur', 'Sport'] },
      { tags: [{ name: 'Natur' }, { name: 'Sport' }] },
    ],
    [{ district: 'Mitte' }, { Stadtteil: 'Mitte' }, { BEZIRK: 'Mitte' }],
    [{ totalJobOpenings: 4 }, { 'Freie Plätze': '4' }, { openings: 4 }, { Anzahl: '4' }],
    [{ age: { min: 16 } }, { Mindestalter: '16' }, { Alter: 'ab 16 Jahren' }, { age_min: 16 }],
    [{ age: { min: 16, max: 27 } }, { Alter: '16–27' }, { minAge: 16, maxAge: '27' }],
    [{ policeCheck: true }, { Führungszeugnis: 'ja' }, { fuehrungszeugnis: 'erforderlich' }],
    [{ plainLanguageUrl: 'https://town.example/l' }, { 'Leichte Sprache': '/l' }],
    [
      { datePosted: '2026-01-02' },
      { erstellt: '02.01.2026' },
      { created_at: '2026-01-02' },
      { pubDate: '2026-01-02' },
    ],
  ];
  for (const [expected, ...raws] of SAME) {
    it(`is read: ${raws.map((raw) => Object.keys(raw).join(' + ')).join(', ')}`, async () => {
      for (const raw of raws) deepEqual(await fieldsOf(raw), expected, JSON.stringify(raw));
    });
  }

  it('may be the title, in German and English', async () => {
    for (const key of [
      'Titel',
      'Bezeichnung',
      'headline',
      'jobTitle',
      'Angebotstitel',
      'Tätigkeit',
      'TAETIGKEIT',
      'angebots_titel',
    ]) {
      equal((await readOne({ id: 1, [key]: 'Garten', x: 1 })).offer?.title, 'Garten', key);
    }
  });

  it('counts less than our own, and less than a likelier one, whatever comes first', async () => {
    deepEqual(await fieldsOf({ description: 'ours', text: 'theirs' }), { description: 'ours' });
    deepEqual(await fieldsOf({ text: 'theirs', description: 'ours' }), { description: 'ours' });
    deepEqual(await fieldsOf({ summary: 'short', beschreibung: 'likelier' }), { description: 'likelier' });
    deepEqual(
      await fieldsOf({ beschreibung: 'k. A.', summary: 'short' }),
      { description: 'short' },
      'unless it says nothing',
    );
  });

  it('that nobody knows is left out', async () => {
    deepEqual(await fieldsOf({ 'interne Notiz': 'x', foo: { bar: 1 } }), {});
  });

  it('of a CSV export gives offers', async () => {
    const csv =
      'Nr;Titel;Träger;PLZ;Ort;Stunden pro Woche;Gültig bis\r\n7;Garten;Verein;24103;Kiel;"2,5";31.12.2026\r\n';
    const { records, rejected, warnings } = await readFeed(
      new Response(csv, { headers: { 'content-type': 'text/csv' } }),
    );
    deepEqual([rejected, warnings], [[], []]);
    const [{ id, ...offer } = { id: '' }] = records;
    equal(id.length > 1, true);
    deepEqual(offer, {
      title: 'Garten',
      hiringOrganization: { name: 'Verein' },
      jobLocation: [{ address: { postalCode: '24103', addressLocality: 'Kiel' } }],
      commitment: { hoursPerWeek: { min: 2.5, max: 2.5 } },
      validThrough: '2026-12-31',
    });
  });
});

describe('an organisation whose name is an address', () => {
  it('is shown by its host', async () => {
    for (const raw of [
      { Verein: 'https://verein.example/wir?x' },
      { hiringOrganization: 'https://verein.example/wir?x', x: 1 },
    ]) {
      deepEqual(await fieldsOf(raw), {
        hiringOrganization: { name: 'verein.example', url: 'https://verein.example/wir?x' },
      });
    }
    deepEqual(
      await fieldsOf({ Verein: 'https://' }),
      { hiringOrganization: { name: 'https://' } },
      'unless it is none',
    );
  });
});

describe('a mapping', () => {
  const mapped = async (raw: object, mapping: object) =>
    (await readFeed(JSON.stringify([raw]), { mapping: JSON.stringify(mapping) })).records[0];

  it('says where a field is', async () => {
    const raw = { nr: 5, texts: { name: 'Garten', long: ['', 'Beete'] }, where: [{ zip: 24103 }] };
    deepEqual(
      await mapped(raw, {
        id: 'nr',
        title: 'texts.name',
        description: 'texts.long.1',
        'jobLocation.address.postalCode': 'where.0.zip',
      }),
      {
        id: '5',
        title: 'Garten',
        description: 'Beete',
        jobLocation: [{ address: { postalCode: '24103' } }],
      },
    );
  });

  it('may name several places, of which the first filled one counts, and constants', async () => {
    const mapping = { title: ['a', 'b.c', { value: 'Ohne Titel' }], board: { value: 'time' }, id: 'id' };
    equal((await mapped({ id: 1, a: 'A', b: { c: 'C' } }, mapping))?.title, 'A');
    equal((await mapped({ id: 1, a: '', b: { c: 'C' } }, mapping))?.title, 'C');
    equal((await mapped({ id: 1, a: null }, mapping))?.title, 'Ohne Titel');
    equal((await mapped({ id: 1 }, mapping))?.board, 'time');
  });

  it('counts more than what would be recognised, which goes on beside it', async () => {
    const raw = { id: 1, title: 'Intern 7', real: 'Garten', Stadtteil: 'Mitte' };
    deepEqual(await mapped(raw, { title: 'real' }), { id: '1', title: 'Garten', district: 'Mitte' });
    deepEqual(
      await mapped({ id: 1, title: 'Intern' }, { name: 'real' }),
      { id: '1', title: 'Intern' },
      'nothing there: as usual',
    );
  });

  it('completes a part and leaves the feed as it is', async () => {
    const raw = { id: 1, title: 'Garten', hiringOrganization: { name: 'V' }, mail: 'a@town.example' };
    deepEqual((await mapped(raw, { 'hiringOrganization.email': 'mail' }))?.hiringOrganization, {
      name: 'V',
      email: 'a@town.example',
    });
  });

  it('says where the list is', async () => {
    const document = { items: [{ id: 'no', title: 'No' }], de: { angebote: [{ id: 'yes', title: 'Yes' }] } };
    const { records } = await readFeed(JSON.stringify(document), { mapping: '{"root": "de.angebote"}' });
    deepEqual(records, [{ id: 'yes', title: 'Yes' }]);
  });

  it('that cannot be used names the field, what was found, and what was expected', async () => {
    const cases: [mapping: string, message: RegExp][] = [
      ['{title: "x"}', /^mapping: found \{title: "x"\}, expected JSON such as/],
      ['["title"]', /^mapping: found \["title"\], expected an object/],
      ['"title"', /^mapping: found title, expected an object/],
      ['{"titel": "name"}', /^mapping\.titel: found name, expected one of our fields: id, title, /],
      ['{"title": 5}', /^mapping\.title: found 5, expected a path, a list of paths, or \{"value": …\}$/],
      ['{"title": ["a", ""]}', /^mapping\.title: found , expected a path/],
      [
        '{"title": {"pfad": "a"}}',
        /^mapping\.title: found \{"pfad":"a"\}, expected a path.*"pfad" is none of path,/,
      ],
      ['{"root": ["a"]}', /^mapping\.root: found \["a"\], expected a path such as "data\.items"$/],
      [`{"title": "${'x'.repeat(20_000)}"}`, /longer than 20000 characters/],
    ];
    for (const [mapping, message] of cases) {
      const error = await rejects(readFeed('[]', { mapping }), FeedError);
      equal((error as FeedError).failure, 'configuration', mapping.slice(0, 40));
      match(error.message, message);
    }
  });

  it('is read for the feed it belongs to, whatever its address', async () => {
    equal((await mapped({ id: 1, title: 'T', to: 'a/b' }, { url: 'to' }))?.url, new URL('a/b', FEED).href);
  });
});

describe('a contact', () => {
  const contact = async (raw: object) => (await fieldsOf(raw)).applicationContact;

  it('stands in two columns: neither loses what the other says', async () => {
    for (const Kontakt of ['erika@verein.example', 'Büro, erika@verein.example'])
      deepEqual(await contact({ Ansprechpartner: 'Erika Beispiel', Kontakt }), {
        name: 'Erika Beispiel',
        email: 'erika@verein.example',
      });
    deepEqual(await contact({ Ansprechpartner: 'Erika Beispiel', Kontakt: '0461 123 456' }), {
      name: 'Erika Beispiel',
      telephone: '0461 123 456',
    });
    deepEqual(await contact({ Ansprechpartner: 'Erika', Kontakt: 'Büro', 'E-Mail': 'a@b.example' }), {
      name: 'Erika',
      email: 'a@b.example',
    });
  });

  it('stands in one text', async () => {
    for (const [text, expected] of [
      ['erika@verein.example', { email: 'erika@verein.example' }],
      ['Erika Beispiel, erika@verein.example', { name: 'Erika Beispiel', email: 'erika@verein.example' }],
      ['Erika Beispiel (erika@verein.example)', { name: 'Erika Beispiel', email: 'erika@verein.example' }],
      [
        'Erika Beispiel, Tel.: +49 (0)461 123-45, E-Mail: erika@verein.example.',
        { name: 'Erika Beispiel', telephone: '+49 (0)461 123-45', email: 'erika@verein.example' },
      ],
      ['Tel. 0461/12345', { telephone: '0461/12345' }],
      ['https://verein.example/kontakt', { url: 'https://verein.example/kontakt' }],
      [
        'Büro im Rathaus | https://verein.example/kontakt.',
        { name: 'Büro im Rathaus', url: 'https://verein.example/kontakt' },
      ],
      ['Büro im Rathaus, Zimmer 12', { name: 'Büro im Rathaus, Zimmer 12' }],
      ['Hotel', { name: 'Hotel' }],
    ] as const)
      deepEqual(await contact({ Kontakt: text }), expected, text);
  });

  it('is found in a short time, whatever the text', async () => {
    const started = performance.now();
    for (const piece of ['a@', '0461 ', '(', 'https://', 'a.', ' ', '+49'])
      await contact({ Kontakt: piece.repeat(100_000 / piece.length) });
    ok(performance.now() - started < 2000, `${performance.now() - started} ms`);
  });
});
