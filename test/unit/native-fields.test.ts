/** Records in the vocabulary's own names: one value or many, texts and objects, IRIs and bare names. */
import { opportunityKind } from '../../src/feed/mapping/opportunity.js';
import { chooseLanguage } from '../../src/feed/mapping/read.js';
import { deepEqual, equal, match } from '../helpers/assert.js';
import { FEED, fieldsOf, readFeed, readOne } from '../helpers/reading.js';

/** The same under names that are read at once, and in a feed that is translated first. */
async function alike(raw: object, expected: object, options?: Parameters<typeof fieldsOf>[1]) {
  deepEqual(await fieldsOf(raw, options), expected);
  deepEqual(await fieldsOf({ ...raw, unknownName: 1 }, options), expected, 'translated');
}

describe('a record in the vocabulary', () => {
  it('keeps every field as it is', async () => {
    const whole = {
      description: 'Beete pflegen',
      url: 'https://town.example/1',
      image: {
        url: 'https://town.example/1.jpg',
        width: 800,
        height: 600,
        alt: 'Ein Beet',
        creditText: 'Stadt',
      },
      datePosted: '2026-01-31',
      dateModified: '2026-02-01T10:00:00Z',
      validThrough: '2026-12-31',
      hiringOrganization: { id: 'https://town.example/v', name: 'Verein', email: 'info@town.example' },
      jobLocation: [
        {
          name: 'Haus',
          address: {
            streetAddress: 'Weg 1',
            postalCode: '24103',
            addressLocality: 'Kiel',
            addressCountry: 'DE',
          },
          geo: { latitude: 54.32, longitude: 10.13 },
          district: 'Mitte',
        },
      ],
      applicationContact: { name: 'Büro', email: 'buero@town.example', telephone: '+49 431 1' },
      jobStartDate: '2026-04-01',
      totalJobOpenings: 3,
      skills: ['Gießen'],
      qualifications: 'Geduld',
      workHours: 'dienstags',
      board: 'time',
      category: ['Natur', 'Soziales'],
      audience: ['Kinder'],
      district: 'Mitte',
      commitment: {
        kind: 'regular',
        hoursPerWeek: { min: 1, max: 2.5 },
        daytime: ['morning', 'weekend'],
        from: '2026-04-01',
        until: '2026-10-31',
      },
      age: { min: 16, max: 99 },
      remote: 'possible',
      languages: ['de', 'uk'],
      accessibility: ['wheelchair'],
      policeCheck: true,
      expenseAllowance: 'Fahrkarte',
      insurance: false,
      lastVerified: '2026-02-01',
      plainLanguageUrl: 'https://town.example/leicht',
    };
    await alike(whole, whole);
    equal(opportunityKind.isNative({ id: '1', title: 'T', ...whole }), true);
    equal(opportunityKind.isNative({ id: '1', title: 'T', ...whole, unknownName: 1 }), false);
  });

  it('may have one value where there can be many, and many where there is one', async () => {
    await alike(
      { category: 'Natur', skills: ['A'], languages: 'de' },
      { category: ['Natur'], skills: ['A'], languages: ['de'] },
    );
    await alike({ url: [null, '', 'https://town.example/1'] }, { url: 'https://town.example/1' });
    await alike(
      { hiringOrganization: [{ name: 'A' }, { name: 'B' }] },
      { hiringOrganization: { name: 'A' } },
    );
    await alike({ jobLocation: { name: 'Haus' } }, { jobLocation: [{ name: 'Haus' }] });
    equal((await readOne({ id: '1', title: ['', 'Garten', 'Park'] })).offer?.title, 'Garten');
  });

  it('may have texts where there can be objects', async () => {
    await alike({ hiringOrganization: 'Verein' }, { hiringOrganization: { name: 'Verein' } });
    await alike(
      { jobLocation: ['Haus', { name: 'Hof' }] },
      { jobLocation: [{ name: 'Haus' }, { name: 'Hof' }] },
    );
    await alike({ image: '1.jpg' }, { image: { url: new URL('1.jpg', FEED).href } });
    await alike({ applicationContact: 'Büro' }, { applicationContact: { name: 'Büro' } });
    await alike(
      { jobLocation: { address: 'Weg 1' } },
      { jobLocation: [{ address: { streetAddress: 'Weg 1' } }] },
    );
    await alike({ age: 16 }, { age: { min: 16, max: 16 } });
  });

  it('may have objects where there can be texts', async () => {
    await alike({ category: [{ name: 'Natur' }, { '@value': 'Sport' }] }, { category: ['Natur', 'Sport'] });
    await alike({ url: { '@id': 'https://town.example/1' } }, { url: 'https://town.example/1' });
    await alike(
      { image: { '@type': 'ImageObject', url: { '@id': 'https://town.example/1.jpg' } } },
      { image: { url: 'https://town.example/1.jpg' } },
    );
  });

  it('may be known by title or name, id or @id', async () => {
    deepEqual((await readOne({ '@id': 'https://town.example/1', name: 'Garten' })).offer, {
      id: 'https://town.example/1',
      title: 'Garten',
    });
    deepEqual(
      (await readOne({ '@id': 'x', id: 1, name: 'Park', title: 'Garten' })).offer,
      { id: '1', title: 'Garten' },
      'its own names first',
    );
    deepEqual(
      (await readOne({ id: 1, '@id': 'x', title: 'Garten', name: 'Park' })).offer,
      { id: '1', title: 'Garten' },
      'in either order',
    );
    deepEqual((await readOne({ identifier: 7, name: 'Garten' })).offer, { id: '7', title: 'Garten' });
    await alike(
      { organization: 'V', location: 'Haus', link: '/1', categories: ['A'] },
      {
        hiringOrganization: { name: 'V' },
        jobLocation: [{ name: 'Haus' }],
        url: 'https://town.example/1',
        category: ['A'],
      },
    );
  });

  it('has numbers as texts, and texts as numbers', async () => {
    await alike({ totalJobOpenings: '3', age: { min: '16' } }, { totalJobOpenings: 3, age: { min: 16 } });
    await alike(
      { jobLocation: { address: { postalCode: 24103 } } },
      { jobLocation: [{ address: { postalCode: '24103' } }] },
    );
  });

  it('has no empty values', async () => {
    await alike(
      { description: '  ', url: '', district: null, category: [], skills: [''], age: {}, jobLocation: [{}] },
      {},
    );
  });

  it('repeats nothing in a list', async () => {
    await alike({ category: ['Natur', 'Sport', 'Natur'] }, { category: ['Natur', 'Sport'] });
  });
});

describe('the kind of a record', () => {
  it('may be said as a word or as an address, on http or https', async () => {
    for (const schema of ['', 'schema:', 'https://schema.org/', 'http://schema.org/']) {
      if (schema === 'schema:') continue;
      const raw = { '@type': `${schema}JobPosting`, employmentType: `${schema}VOLUNTEER` };
      await alike(raw, {});
      equal(opportunityKind.isNative(raw), true, schema);
    }
    await alike({ '@type': ['JobPosting', 'Thing'], employmentType: ['PART_TIME', 'VOLUNTEER'] }, {});
  });

  it('that is another one is no offer', async () => {
    const others: [raw: object, kind: string][] = [
      [{ '@type': 'Event' }, 'Event'],
      [{ '@type': 'https://schema.org/MusicEvent' }, 'MusicEvent'],
      [{ '@type': ['Organization', 'Place'] }, 'Organization,Place'],
      [{ '@type': 'JobPosting', employmentType: 'FULL_TIME' }, 'JobPosting (FULL_TIME)'],
      [{ startDate: '2026-01-01', endDate: '2026-01-02' }, 'Event'],
    ];
    for (const [raw, kind] of others) {
      const { offer, otherKinds, rejected } = await readOne({ id: '1', title: 'T', ...raw });
      deepEqual([offer, otherKinds, rejected], [undefined, [kind], []]);
    }
  });

  it('with a beginning and an end is an offer where it says what only offers say', async () => {
    const dates = { startDate: '2026-01-01', endDate: '2026-01-02' };
    for (const raw of [
      { association: 'Tafel' },
      { skills: ['Kochen'] },
      { 'volunteers needed': 3 },
      { '@context': 'https://openactive.io/', '@type': 'CourseInstance' },
    ]) {
      const { offer } = await readOne({ id: '1', title: 'T', ...dates, ...raw });
      equal(offer?.title, 'T', JSON.stringify(raw));
    }
  });

  it('that nobody knows is given the benefit of the doubt', async () => {
    for (const type of ['VolunteerOpportunity', 'x:Angebot', 'Thing']) {
      equal((await readOne({ '@type': type, title: 'T' })).offer?.title, 'T');
    }
    equal(
      (
        await readOne({
          title: 'T',
          startDate: '2026-01-01',
          endDate: '2026-02-01',
          employmentType: 'VOLUNTEER',
        })
      ).offer?.title,
      'T',
    );
  });
});

describe('language maps', () => {
  const title = { de: 'Garten', en: 'Garden', 'uk-UA': 'Сад' };

  it('give the text of the language that is wanted most, and say which it is', async () => {
    const cases: [languages: string[], text: string, language: string][] = [
      [['en'], 'Garden', 'en'],
      [['fr', 'en'], 'Garden', 'en'],
      [['de-AT', 'en'], 'Garten', 'de'],
      [['uk'], 'Сад', 'uk-UA'],
      [['fr'], 'Garten', 'de'],
      [[], 'Garten', 'de'],
    ];
    for (const [languages, text, language] of cases) {
      for (const beside of [{}, { unknownName: 1 }]) {
        const { offer } = await readOne({ id: '1', title, ...beside }, { languages });
        deepEqual(
          offer,
          { id: '1', title: text, inLanguage: language },
          `${languages} ${JSON.stringify(beside)}`,
        );
      }
    }
  });

  it('may stand in every text', async () => {
    const text = { de: 'deutsch', en: 'english' };
    await alike(
      {
        description: text,
        category: [text, { en: 'only' }],
        hiringOrganization: { name: text },
        workHours: text,
      },
      {
        description: 'english',
        category: ['english', 'only'],
        hiringOrganization: { name: 'english' },
        workHours: 'english',
      },
      { languages: ['en'] },
    );
  });

  it('are told from objects with short names', () => {
    const context = { languages: ['de'], base: FEED };
    equal(chooseLanguage({ name: 'x' }, context), undefined);
    equal(chooseLanguage({ de: 'x', name: 'y' }, context), undefined);
    equal(chooseLanguage({ de: '', en: 'x', fr: 5 }, context), 'en', 'only what is a text counts');
    equal(chooseLanguage({}, context), undefined);
    equal(chooseLanguage('de', context), undefined);
  });

  it('leave the language that the record names where there are none', async () => {
    await alike({ inLanguage: 'uk' }, { inLanguage: 'uk' });
  });
});

describe('what means unknown', () => {
  it('are coordinates of 0 and 0, in every way to write them', async () => {
    for (const geo of [
      { latitude: 0, longitude: 0 },
      { latitude: '0', longitude: '0.0' },
      { lat: 0, lng: 0 },
      { type: 'Point', coordinates: [0, 0] },
    ]) {
      await alike({ jobLocation: { name: 'Haus', geo } }, { jobLocation: [{ name: 'Haus' }] });
      await alike({ geo }, {});
    }
    await alike(
      { geo: { latitude: 51.5, longitude: 0 } },
      { jobLocation: [{ geo: { latitude: 51.5, longitude: 0 } }] },
    );
  });

  it('are 0 openings', async () => {
    await alike({ totalJobOpenings: 0 }, {});
    await alike({ totalJobOpenings: '0' }, {});
    await alike({ totalJobOpenings: 1 }, { totalJobOpenings: 1 });
    const { warnings } = await readOne({ id: '1', title: 'T', totalJobOpenings: -1 });
    deepEqual(
      warnings.map(({ path, value }) => [path, value]),
      [['totalJobOpenings', '-1']],
    );
  });
});

describe('where it is', () => {
  it('is a GeoJSON point the other way round', async () => {
    await alike(
      { geo: { type: 'Point', coordinates: [10.13, 54.32] } },
      { jobLocation: [{ geo: { latitude: 54.32, longitude: 10.13 } }] },
    );
  });

  it('is put to the first place', async () => {
    await alike(
      { geo: { lat: 54, lon: 10 }, jobLocation: ['Haus', 'Hof'] },
      {
        jobLocation: [{ geo: { latitude: 54, longitude: 10 }, name: 'Haus' }, { name: 'Hof' }],
      },
    );
    await alike(
      { geo: { lat: 1, lon: 2 }, jobLocation: { geo: { latitude: 54, longitude: 10 } } },
      {
        jobLocation: [{ geo: { latitude: 54, longitude: 10 } }],
      },
    );
  });

  it('is a bare address, too', async () => {
    const address = { streetAddress: 'Weg 1', postalCode: '24103' };
    await alike({ jobLocation: { '@type': 'PostalAddress', ...address } }, { jobLocation: [{ address }] });
  });

  it('may be nowhere: work from home', async () => {
    await alike({ jobLocationType: 'TELECOMMUTE' }, { remote: 'full' });
    await alike(
      { jobLocationType: 'TELECOMMUTE', jobLocation: 'Haus' },
      { remote: 'possible', jobLocation: [{ name: 'Haus' }] },
    );
    await alike({ jobLocationType: 'TELECOMMUTE', remote: 'no' }, { remote: 'no' });
    await alike({ remote: true }, { remote: 'full' });
    await alike({ remote: false }, { remote: 'no' });
  });
});

describe('parts beside the field they belong to', () => {
  it('are put into it', async () => {
    await alike(
      { email: 'a@town.example', telephone: '1' },
      { applicationContact: { email: 'a@town.example', telephone: '1' } },
    );
    await alike(
      { email: 'a@town.example', applicationContact: { email: 'b@town.example' } },
      { applicationContact: { email: 'b@town.example' } },
    );
    await alike({ hoursPerWeek: { min: 1, max: 2 } }, { commitment: { hoursPerWeek: { min: 1, max: 2 } } });
    await alike(
      { hoursPerWeek: 3, commitment: { kind: 'regular' } },
      { commitment: { hoursPerWeek: { min: 3, max: 3 }, kind: 'regular' } },
    );
  });

  it('end the offer when they say so first', async () => {
    await alike({ expires: '2026-06-01' }, { validThrough: '2026-06-01' });
    await alike({ expires: '2026-06-01', validThrough: '2026-12-31' }, { validThrough: '2026-06-01' });
    await alike({ expires: '2026-12-31', validThrough: '2026-06-01' }, { validThrough: '2026-06-01' });
  });
});

describe('a record without an id', () => {
  it('is known by what it says, so that a link to it stays good', async () => {
    const [first] = (await readFeed(JSON.stringify([{ title: 'Garten' }, { title: 'Park' }]))).records;
    match(first?.id, /^x[a-z0-9]{1,7}$/);
    const later = await readFeed(
      JSON.stringify([
        { title: 'Park', description: 'neu' },
        { title: 'Garten', description: 'neu' },
      ]),
    );
    equal(later.records[1]?.id, first.id);
    equal(new Set(later.records.map(({ id }) => id)).size, 2);
  });

  it('is not lost when another one says the same', async () => {
    const { records } = await readFeed(
      JSON.stringify([{ title: 'Garten' }, { title: 'Garten' }, { title: 'Garten' }]),
    );
    const [a, b, c] = records.map(({ id }) => id);
    deepEqual([b, c], [`${a}~2`, `${a}~3`]);
  });
});
