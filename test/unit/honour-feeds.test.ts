/** Honours in the vocabulary's own names, and in those of others: JSON, CSV, tables of clubs. */
import { discreet } from '../../src/feed/discreet.js';
import { honourKind } from '../../src/feed/mapping/honour.js';
import { createFeedStore, type FeedState } from '../../src/feed/store.js';
import type { Honour } from '../../src/model/honour.js';
import { answering } from '../helpers/answers.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { FEED, readHonour, readHonours } from '../helpers/honours.js';

describe('native honours', () => {
  it('are read field by field', async () => {
    const raw = {
      '@type': 'https://schema.org/CreativeWork',
      '@id': 'h1',
      about: {
        '@type': 'Person',
        givenName: 'Birte',
        familyName: 'Beispiel',
        image: { url: '/b.jpg', width: 400, height: 500, srcset: '/b.jpg 400w', alt: 'A', creditText: 'C' },
        affiliation: { name: 'Verein', url: 'https://verein.example' },
        url: 'https://town.example/b',
      },
      text: 'Laudatio',
      quote: 'Zitat',
      award: {
        name: 'Ehrennadel',
        level: 'municipal',
        category: 'Natur',
        year: 2025,
        dateReceived: '2025-12-05',
        awardedBy: { '@type': 'Organization', name: 'Stadt' },
        url: 'https://town.example/nadel',
      },
      ceremony: { '@id': 'event-1' },
      consent: {
        name: true,
        photo: true,
        quote: false,
        scope: 'Web',
        grantedOn: '2025-11-01',
        validThrough: '2027-01-01',
      },
      display: 'full',
      minor: false,
      deceased: '2026-01-01',
      category: 'Natur',
      district: 'Mürwik',
      datePublished: '2025-12-06',
      expires: '2030-01-01',
    };
    deepEqual(await readHonour(raw), {
      id: 'h1',
      title: 'Birte Beispiel',
      about: {
        type: 'Person',
        givenName: 'Birte',
        familyName: 'Beispiel',
        image: {
          url: 'https://town.example/b.jpg',
          width: 400,
          height: 500,
          srcset: '/b.jpg 400w',
          alt: 'A',
          creditText: 'C',
        },
        affiliation: { name: 'Verein', url: 'https://verein.example' },
        url: 'https://town.example/b',
      },
      text: 'Laudatio',
      quote: 'Zitat',
      award: [
        {
          name: 'Ehrennadel',
          level: 'municipal',
          category: 'Natur',
          year: '2025',
          dateReceived: '2025-12-05',
          awardedBy: 'Stadt',
          url: 'https://town.example/nadel',
        },
      ],
      ceremony: 'event-1',
      consent: [
        {
          name: true,
          photo: true,
          quote: false,
          scope: 'Web',
          grantedOn: '2025-11-01',
          validThrough: '2027-01-01',
        },
      ],
      display: 'full',
      minor: false,
      deceased: '2026-01-01',
      category: ['Natur'],
      district: 'Mürwik',
      datePublished: '2025-12-06',
      expires: '2030-01-01',
    });
  });

  it('plain JSON says the same with fewer brackets', async () => {
    const record = await readHonour({
      name: 'Birte Beispiel',
      award: 'Ehrennadel',
      year: 2025,
      level: 'state',
      awardedBy: 'Land',
      image: 'https://town.example/b.jpg',
      consent: { name: true },
    });
    deepEqual(record, {
      id: '1',
      title: 'Birte Beispiel',
      about: { type: 'Person', image: { url: 'https://town.example/b.jpg' } },
      award: [{ year: '2025', level: 'state', awardedBy: 'Land', name: 'Ehrennadel' }],
      consent: [{ name: true }],
    });
  });

  it('a person or an organisation with awards is an honour as well', async () => {
    const person = await readHonour({ '@type': 'Person', name: 'Birte Beispiel', award: ['Nadel', 'Preis'] });
    deepEqual(person.award, [{ name: 'Nadel' }, { name: 'Preis' }]);
    equal(person.about?.type, 'Person');
    const club = await readHonour({ '@type': 'SportsOrganization', name: 'Ruderclub', award: 'Preis' });
    equal(club.about?.type, 'Organization');
    const inside = await readHonour({ about: { '@type': 'Person', name: 'B', award: 'Nadel 2020' } });
    deepEqual(inside.award, [{ name: 'Nadel 2020' }]);
  });

  it('who is honoured together is told with the others, and persons when one of them is', async () => {
    const about = [
      { '@type': 'Person', name: 'A B' },
      { '@type': 'Organization', name: 'C' },
    ];
    const few = await readHonours(JSON.stringify([{ '@id': '1', about, award: 'Preis' }]));
    deepEqual(
      few.records.map(({ title, about }) => [title, about?.type]),
      [
        ['A B', 'Person'],
        ['C', 'Organization'],
      ],
    );
    const more = { text: 'T', quote: 'Q', district: 'D', category: 'K', url: 'https://town.example/1' };
    const pair = await readHonour({ about, award: 'Preis', ...more });
    deepEqual([pair.title, pair.about?.type], ['A B & C', 'Person']);
  });

  it('a yes is one only where the column says no more than that', async () => {
    const csv = 'Name;Keine Einwilligung;Einwilligung verweigert;Verein Einwilligung\nA B;ja;ja;ja';
    deepEqual((await readHonours(csv)).records[0]?.consent, undefined);
  });

  it('years and dates that are none stay the texts they are', async () => {
    const { award } = await readHonour({
      name: 'B',
      award: { name: 'N', year: 0, dateReceived: 'im Herbst' },
    });
    deepEqual(award, [{ name: 'N', year: '0', dateReceived: 'im Herbst' }]);
  });

  it('a name of 1,000 characters is cut, one of markup is words', async () => {
    equal((await readHonour({ name: 'ä'.repeat(1000) })).title.length, 300);
    equal(
      (await readHonour({ about: { '@type': 'Person', name: '<b>Birte</b> Beispiel' } })).title,
      'Birte Beispiel',
    );
  });

  it('a deleted one is taken out', async () => {
    const item = { '@type': 'CreativeWork', '@id': 'x', about: 'Birte' };
    const { records, deleted } = await readHonours(
      JSON.stringify({ dataFeedElement: [{ '@type': 'DataFeedItem', dateDeleted: '2026-01-01', item }] }),
    );
    deepEqual([records.length, deleted], [0, ['x']]);
  });
});

describe('tables', () => {
  it('of a town, with consent in columns', async () => {
    const { records } = await readHonours(
      [
        'Name;Verein;Jahr;Auszeichnung;Laudatio;Ehrungsdatum;Stadtteil;Einwilligung;Einwilligung Foto;Einwilligung bis;Widerruf;Anzeige;Bild',
        'Birte Beispiel;Gartenverein;2025;Ehrennadel;Sie pflegt.;05.12.2025;Mürwik;ja;nein;31.12.2027;;Initialen;/b.jpg',
        'Kai Muster;Ruderclub;2024;Preis;Er rudert.;im Herbst;Altstadt;ja;;bald;;;',
        'Ole Test;;2023;Preis;;;;ja;;;01.02.2026;;',
        ';Ruderclub;2022;Preis;;;;;;;;;',
      ].join('\n'),
    );
    deepEqual(
      records.map(({ title, about, consent, display, award, district }) => ({
        title,
        type: about?.type,
        verein: about?.affiliation?.name,
        consent: consent?.[0],
        display,
        year: award?.[0]?.year,
        date: award?.[0]?.dateReceived,
        district,
      })),
      [
        {
          title: 'Birte Beispiel',
          type: 'Person',
          verein: 'Gartenverein',
          consent: { name: true, photo: false, validThrough: '2027-12-31' },
          display: 'initials',
          year: '2025',
          date: '2025-12-05',
          district: 'Mürwik',
        },
        {
          title: 'Kai Muster',
          type: 'Person',
          verein: 'Ruderclub',
          consent: { name: false, photo: false, quote: false },
          display: undefined,
          year: '2024',
          date: 'im Herbst',
          district: 'Altstadt',
        },
        {
          title: 'Ole Test',
          type: 'Person',
          verein: undefined,
          consent: { name: true, withdrawnOn: '2026-02-01' },
          display: undefined,
          year: '2023',
          date: undefined,
          district: undefined,
        },
        {
          title: 'Ruderclub',
          type: 'Organization',
          verein: undefined,
          consent: undefined,
          display: undefined,
          year: '2022',
          date: undefined,
          district: undefined,
        },
      ],
    );
  });

  it('with first and last names in columns, in any of the usual ways', async () => {
    const titles = async (text: string) => (await readHonours(text)).records.map(({ title }) => title);
    deepEqual(await titles('Vorname;Nachname;Auszeichnung\nBirte;Beispiel;Nadel'), ['Birte Beispiel']);
    deepEqual(await titles('Name;Vorname;Auszeichnung\nBeispiel;Birte;Nadel'), ['Birte Beispiel']);
    deepEqual(await titles('titel;vorname;nachname;Jahr\nDr.;Birte;Beispiel;2020'), ['Birte Beispiel']);
    deepEqual(await titles('"Name, Vorname";Ehrungsbezeichnung\n"Beispiel, Birte";Nadel'), [
      'Beispiel, Birte',
    ]);
  });
});

describe('a heading', () => {
  it('is no name of a person beside a club, and nobody is told it', async () => {
    const { records } = await readHonours(
      'Titel;Organisation;Datum\nDank an Birte Beispiel;Ruderclub;01.05.2025',
    );
    deepEqual(
      records.map(({ title, about }) => [title, about?.type, about?.affiliation]),
      [['Ruderclub', 'Organization', undefined]],
    );
    ok(!JSON.stringify(records).includes('Birte'));
  });

  it('without a club is whom it names, who has not agreed', async () => {
    const { records } = await readHonours('Titel;Jahr\nBirte Beispiel;2025');
    equal(records[0]?.about?.type ?? 'Person', 'Person');
  });
});

describe('what goes wrong', () => {
  const SECRET = /beispiel|birte|muster/i;
  async function stateOf(body: string): Promise<FeedState<Honour>> {
    const { fetch } = answering({ [FEED]: new Response(body) });
    const store = discreet(createFeedStore({ fetch }));
    const request = { kind: honourKind, sources: [FEED], languages: ['de'] };
    return new Promise((resolve) => {
      const subscription = store.subscribe(request, () => {
        if (subscription.state.status !== 'loading') resolve(subscription.state);
      });
    });
  }
  const CASES: Record<string, string> = {
    'names among other values': '["Birte Beispiel", 7, "Kai Muster"]',
    'a name among records': '[{"name": "A", "award": "x"}, "Birte Beispiel"]',
    'a record without a name, with an id that is one': '[{"@id": "birte-beispiel", "award": "x"}]',
    'fields that cannot be read':
      '[{"@id": "birte-beispiel", "name": "Birte Beispiel", "url": "Birte Beispiel", "expires": "Beispiel"}]',
    'a consent that cannot be read':
      '[{"@id": "birte-beispiel", "name": "Birte Beispiel", "consent": {"name": "Birte Beispiel", "validThrough": "Birte"}}]',
    'no list': '"Birte Beispiel"',
    'a body that breaks off': '[{"name": "Birte Beispiel"',
    'no JSON at all': 'Birte Beispiel hat es verdient',
    'a broken record': '[{"name": "Birte Beispiel", "award": }]',
  };
  for (const [what, body] of Object.entries(CASES)) {
    it(`${what}: is told without a name`, async () => {
      const { rejected, warnings, error, sources } = await stateOf(body);
      const said = JSON.stringify({ rejected, warnings, sources, error, message: error?.message });
      ok(rejected.length || warnings.length || error, 'something is told');
      ok(!SECRET.test(said), said);
    });
  }
});
