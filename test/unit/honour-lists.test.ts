/** Lists of those who are honoured, as programs, prizes and clubs keep them; all people are invented. */

import { isSort } from '../../src/feed/mapping/foreign/recognition/awards.js';
import type { Honour } from '../../src/model/honour.js';
import { shownAt } from '../../src/search/consent.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { NOON, RULES, readHonour, readHonours } from '../helpers/honours.js';

const namesOf = async (document: unknown) =>
  (await readHonours(JSON.stringify(document))).records.map(({ title }) => title);

describe('lists of honours', () => {
  it('are keyed by year, in one level or in two, as records or as names', async () => {
    const one = { name: 'Ada Muster', reason: 'Chor' };
    const other = { name: 'Bo Beispiel', reason: 'Garten' };
    for (const document of [
      { 2024: [one], 2025: [other] },
      { 2024: { Kultur: [one], Umwelt: [other] }, 2025: { Kultur: [one] } },
      { 2024: ['Ada Muster'], 2025: ['Bo Beispiel', 'Cy Sample'] },
    ]) {
      const { records } = await readHonours(JSON.stringify(document));
      deepEqual(
        records.slice(0, 2).map(({ title }) => title),
        ['Ada Muster', 'Bo Beispiel'],
      );
      equal(records[0]?.award?.[0]?.year, '2024');
      equal(records.at(-1)?.award?.[0]?.year, '2025');
    }
  });

  it('stand under what was given, whatever some of it is called, and where nobody was given it', async () => {
    const { records } = await readHonours(
      JSON.stringify({
        gold: [],
        silver: [{ name: 'Firma A', url: 'https://a.example' }],
        backers: [{ name: 'Ada Muster', url: 'https://ada.example' }],
        'media-partners': [
          { name: 'Firma B', url: 'https://b.example' },
          { name: 'Firma C', url: 'https://c.example' },
        ],
      }),
    );
    deepEqual(
      records.map(({ title, category }) => [title, category]),
      [
        ['Firma A', ['silver']],
        ['Ada Muster', undefined],
        ['Firma B', ['media-partners']],
        ['Firma C', ['media-partners']],
      ],
    );
  });

  it('are of people, whose cards begin and end as events do', async () => {
    const { records, otherKinds } = await readHonours(
      'Name;Startdatum;Ablaufdatum;Geburtsdatum;Ort\nAda Muster;1.5.2030;30.4.2099;3.4.1980;Flensburg',
    );
    deepEqual(otherKinds, []);
    deepEqual(
      records.map(({ title, district }) => [title, district]),
      [['Ada Muster', 'Flensburg']],
    );
    deepEqual((await readHonours('Titel;Startdatum;Ort\nFest;1.5.2030;Flensburg')).otherKinds, ['Event']);
  });

  it('say once what the honoured have in common', async () => {
    const { records } = await readHonours(
      JSON.stringify([
        { name: 'Gold', description: 'For all', sponsors: [{ name: 'Firma A', url: 'a.example' }] },
        { name: 'Silber', description: 'For some', sponsors: [{ name: 'Firma B', url: 'b.example' }] },
      ]),
    );
    deepEqual(
      records.map(({ title, category, url, text }) => [title, category, url, text]),
      [
        ['Firma A', ['Gold'], 'https://a.example', undefined],
        ['Firma B', ['Silber'], 'https://b.example', undefined],
      ],
    );
  });
});

describe('what stands over honours', () => {
  it('is not told of them where it may be the name of somebody who has not agreed', async () => {
    const volunteers = [{ name: 'Bo Beispiel', year: 2025 }];
    for (const word of [
      'Ada Ehrenberg',
      'Gold, Ada',
      'Or Ada',
      'ada-muster',
      'de Ada',
      'Preis für Ada',
      'Ada Jorden',
    ])
      ok(!isSort(word), word);
    for (const word of ['Gold', 'Silver sponsors', 'Umweltpreis', 'Volunteer of the Year', '1 - Main'])
      ok(isSort(word), word);
    for (const document of [
      [
        { name: 'Ada Muster', volunteers },
        { name: 'Cy Sample', volunteers },
      ],
      { 'Ada Muster': volunteers, 'Cy Sample': volunteers },
    ]) {
      const { records } = await readHonours(JSON.stringify(document));
      equal(records.length, 2);
      ok(!/Ada|Cy/.test(JSON.stringify(records)), JSON.stringify(records));
    }
  });
});

describe('a list of nothing but names', () => {
  it('is found under any key, alone', async () => {
    deepEqual(await namesOf({ residents: ['Ada Muster', 'Bo Beispiel'] }), ['Ada Muster', 'Bo Beispiel']);
    deepEqual(await namesOf({ tags: ['Chor', 'Garten'], helden: [{ name: 'Ada Muster', jahr: 2031 }] }), [
      'Ada Muster',
    ]);
  });

  it('is read, and names nobody who has not agreed', async () => {
    const names = ['Ada Muster', 'Bo Beispiel'];
    deepEqual(await namesOf(names), names);
    deepEqual(await namesOf({ years: [{ year: '2025', members: names }] }), names);
    const [record] = (await readHonours(JSON.stringify(names))).records;
    equal(record?.about?.type, 'Person');
    equal(shownAt(record as Honour, NOON, RULES)?.title, '');
  });
});

describe('whoever is honoured', () => {
  it('is named by what they are', async () => {
    for (const key of [
      'DonorName',
      'athleteName',
      'winner',
      'nominee',
      'recipient_name',
      'lauréat',
      'galardonado',
      'winnaar',
      'vinder',
    ])
      deepEqual(await namesOf([{ [key]: 'Ada Muster', year: 2025 }]), ['Ada Muster'], key);
  });

  it('stands in an object of their own', async () => {
    const record = await readHonour({
      sponsor: {
        login: 'ada',
        name: 'Ada Muster',
        avatarUrl: 'https://town.example/a.png',
        websiteUrl: 'ada.example',
        type: 'User',
      },
      tierName: 'Gold',
    });
    equal(record.title, 'Ada Muster');
    equal(record.url, 'https://ada.example');
    equal(record.about?.image?.url, 'https://town.example/a.png');
    equal(record.about?.type, 'Person');
    equal(record.award?.[0]?.name, 'Gold');
  });

  it('is told from a heading, and from what they do', async () => {
    const volunteer = await readHonour({
      name: 'Ada Muster',
      title: 'Trainerin',
      organization: 'SV Beispiel',
    });
    equal(volunteer.title, 'Ada Muster');
    equal(volunteer.about?.affiliation?.name, 'SV Beispiel');
    equal(volunteer.award, undefined);
    const winner = await readHonour({ title: 'Ehrennadel in Gold', name: 'Ada Muster', jahr: 2025 });
    equal(winner.title, 'Ada Muster');
    equal(winner.award?.[0]?.name, 'Ehrennadel in Gold');
  });

  it('is several together, of a sort', async () => {
    const record = await readHonour({
      campeones: ['Ada Muster', 'Bo Beispiel'],
      type: 'Patron',
      'Join Date': '2025-01-01',
    });
    equal(record.title, 'Ada Muster & Bo Beispiel');
    deepEqual(record.category, ['Patron']);
    equal(record.award?.[0]?.year, '2025');
    equal((await readHonour({ winner: 'Ada', type: 'Person' })).category, undefined);
  });

  it('is not what they do', async () => {
    const raw = { name: 'Ada Muster', verein: 'SV Beispiel' };
    for (const key of ['projects', 'activities', 'members', 'roles'])
      for (const list of [['Chor', 'Garten'], [{ name: 'Chor' }]].slice(0, key === 'members' ? 1 : 2))
        deepEqual(await namesOf([{ ...raw, [key]: list }]), ['Ada Muster'], key);
  });

  it('has a name of two parts in any language', async () => {
    for (const raw of [
      { nombre: 'Ada', apellidos: 'Muster' },
      { prenom: 'Ada', nom: 'Muster' },
      { voornaam: 'Ada', achternaam: 'Muster' },
      { fornavn: 'Ada', efternavn: 'Muster' },
    ])
      equal((await readHonour(raw)).title, 'Ada Muster', JSON.stringify(raw));
  });

  it('is a body only where that is said for certain', async () => {
    const typeOf = async (raw: object) => (await readHonour({ name: 'Ada', ...raw })).about?.type;
    equal(await typeOf({ org: true }), 'Organization');
    equal(await typeOf({ org: false }), 'Person');
    equal(await typeOf({ type: 'ORGANIZATION' }), 'Organization');
    equal(await typeOf({ art: 'Verein' }), 'Organization');
    // A club's honour is a person's.
    equal(await typeOf({ art: 'Vereinsehrung' }), 'Person');
    equal(await typeOf({ type: 'Association award' }), 'Person');
  });

  it('is hidden where that is wished, and by every word that is not known', async () => {
    const displayOf = async (raw: object) => (await readHonour({ donor: 'Ada', ...raw })).display;
    for (const value of ['PRIVATE', true, 'yes', 'members only', { level: 1 }])
      equal(await displayOf({ privacyLevel: value }), 'anonymous', String(value));
    for (const value of ['PUBLIC', false, 'no', 'öffentlich'])
      equal(await displayOf({ privacyLevel: value }), undefined, String(value));
    equal(await displayOf({ isAnonymous: true }), 'anonymous');
  });
});

describe('a prize', () => {
  it('says why it was given', async () => {
    const record = await readHonour({
      firstname: 'Ada',
      surname: 'Muster',
      prizes: [{ year: '1995', category: 'peace', motivation: 'for her choir' }],
    });
    equal(record.text, 'for her choir');
    deepEqual(record.award, [{ year: '1995', category: 'peace' }]);
  });

  it('is a card, an order or a contest', async () => {
    for (const [raw, award] of [
      [{ name: 'Ada Muster', Kartentyp: 'Goldkarte' }, 'Goldkarte'],
      [{ surname: 'Muster', forenames: 'Ada', honour: 'MBE' }, 'MBE'],
      [{ campeones: ['Ada Muster'], torneo: 'Open 2030' }, 'Open 2030'],
      [{ honour: { name: 'Ada Muster', award: 'MBE' } }, 'MBE'],
    ] as const) {
      const [record] = (await readHonours(JSON.stringify([raw]))).records;
      equal(record?.title, 'Ada Muster');
      equal(record?.award?.[0]?.name, award);
    }
  });

  it('was given on a day, without the hour that a program adds', async () => {
    for (const date of ['1984-05-01T00:00:00Z', '1984-05-01 00:00', '1984-05-01']) {
      const [record] = (await readHonours(JSON.stringify([{ name: 'Ada Muster', award: 'Orden', date }])))
        .records;
      equal(record?.award?.[0]?.dateReceived, '1984-05-01', date);
    }
  });

  it('has a year in several words, and a reason in several languages', async () => {
    for (const key of ['year_award', 'Season', 'jaar', 'año', 'Quarter'])
      ok((await readHonour({ winner: 'Ada', [key]: '2025' })).award?.[0]?.year === '2025', key);
    for (const key of ['reason', 'motivo', 'begrundelse', 'toelichting', 'mérites'])
      equal((await readHonour({ winner: 'Ada', [key]: 'Chor' })).text, 'Chor', key);
  });
});
