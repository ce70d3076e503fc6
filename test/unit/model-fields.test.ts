/** What each field of an offer accepts and refuses, and what a refusal costs. */
import { jsonSchemas } from '../../src/model/json-schema.js';
import { opportunityShape } from '../../src/model/opportunity.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import {
  type Case,
  DATE,
  FACT,
  heldBy,
  itHolds,
  LINK,
  NUMBER,
  ONE_OF,
  quoted,
  TEXT,
} from '../helpers/field-cases.js';

const held = heldBy(opportunityShape);

const FIELDS: Record<string, Case> = {
  id: TEXT(500),
  title: TEXT(300),
  description: TEXT(20_000),
  url: LINK,
  'image.url': LINK,
  datePosted: DATE,
  dateModified: DATE,
  validThrough: DATE,
  'hiringOrganization.id': TEXT(500),
  'hiringOrganization.name': TEXT(300),
  'hiringOrganization.url': LINK,
  'hiringOrganization.logo': LINK,
  'hiringOrganization.email': TEXT(200),
  'hiringOrganization.telephone': TEXT(100),
  'jobLocation.0.name': TEXT(300),
  'jobLocation.0.address.streetAddress': TEXT(200),
  'jobLocation.0.address.postalCode': TEXT(20),
  'jobLocation.0.address.addressLocality': TEXT(200),
  'jobLocation.0.address.addressRegion': TEXT(200),
  'jobLocation.0.address.addressCountry': TEXT(100),
  'jobLocation.0.district': TEXT(200),
  'applicationContact.name': TEXT(200),
  'applicationContact.email': TEXT(200),
  'applicationContact.telephone': TEXT(100),
  'applicationContact.url': LINK,
  jobStartDate: DATE,
  totalJobOpenings: NUMBER(1, 100_000),
  'skills.0': TEXT(200),
  qualifications: TEXT(5000),
  responsibilities: TEXT(5000),
  jobBenefits: TEXT(5000),
  workHours: TEXT(500),
  inLanguage: TEXT(35),
  board: TEXT(100),
  'category.0': TEXT(200),
  'audience.0': TEXT(200),
  district: TEXT(200),
  'commitment.kind': ONE_OF('oneOff', 'regular', 'flexible', 'period'),
  'commitment.hoursPerWeek.min': NUMBER(0, 168),
  'commitment.hoursPerWeek.max': NUMBER(0, 168),
  'commitment.daytime.0': ONE_OF('morning', 'afternoon', 'evening', 'weekend'),
  'commitment.from': DATE,
  'commitment.until': DATE,
  'age.min': NUMBER(0, 130),
  'age.max': NUMBER(0, 130),
  remote: ONE_OF('no', 'possible', 'full'),
  'languages.0': TEXT(35),
  'accessibility.0': TEXT(200),
  policeCheck: FACT,
  expenseAllowance: FACT,
  insurance: FACT,
  training: FACT,
  lastVerified: DATE,
  plainLanguageUrl: LINK,
  signLanguageUrl: LINK,
};
/** Parts that need another part beside them. */
const BESIDE: Record<string, Case> = {
  'image.width': NUMBER(1, 20_000),
  'image.height': NUMBER(1, 20_000),
  'image.srcset': TEXT(2000),
  'image.alt': TEXT(500),
  'image.creditText': TEXT(300),
  'image.license': TEXT(300),
};
const IMAGE = 'https://town.example/garden.jpg';

describe('each field of an offer', () => {
  itHolds(held, FIELDS);

  for (const [path, [good, bad, expected]] of Object.entries(BESIDE)) {
    it(`${path}: ${expected}`, () => {
      const key = path.slice('image.'.length);
      const image = (value: unknown) => held({ image: { url: IMAGE, [key]: value } });
      for (const value of good) {
        deepEqual(image(value), {
          record: { id: '1', title: 'T', image: { url: IMAGE, [key]: value } },
          reasons: [],
        });
      }
      for (const value of bad) {
        const { record, reasons } = image(value);
        deepEqual(reasons, [{ path, value: quoted(value), expected }]);
        deepEqual(record, { id: '1', title: 'T', image: { url: IMAGE } }, 'the picture stays');
      }
    });
  }

  it('is in this table, and in the published schema', () => {
    const tested = new Set(
      [...Object.keys(FIELDS), 'jobLocation.0.geo', 'image'].map((path) => path.split('.')[0]),
    );
    deepEqual([...tested].sort(), Object.keys(opportunityShape).sort());
    const schema = jsonSchemas().opportunity as { properties: object };
    const beside = ['@type', '@id', 'employmentType', 'name'];
    deepEqual(Object.keys(schema.properties).sort(), [...beside, ...Object.keys(opportunityShape)].sort());
  });
});

describe('what is wrong in an offer', () => {
  it('costs coordinates, not the place', () => {
    const place = { name: 'Haus', address: { addressLocality: 'Kiel' } };
    for (const geo of [
      { latitude: 91, longitude: 10 },
      { latitude: 54 },
      { latitude: '54', longitude: 10 },
      'Kiel',
      [],
    ]) {
      const { record, reasons } = held({ jobLocation: [{ ...place, geo }] });
      deepEqual(record, { id: '1', title: 'T', jobLocation: [place] });
      equal(reasons.length, 1, JSON.stringify(geo));
      ok(reasons[0]?.path.startsWith('jobLocation.0.geo'));
    }
    const { record } = held({ jobLocation: [{ ...place, geo: { latitude: -90, longitude: 180 } }] });
    deepEqual(record, {
      id: '1',
      title: 'T',
      jobLocation: [{ ...place, geo: { latitude: -90, longitude: 180 } }],
    });
  });

  it('costs a list its entry, and the list only when nothing is left', () => {
    const { record, reasons } = held({ category: ['Natur', '', 'Sport', 5], skills: ['', 7] });
    deepEqual(record, { id: '1', title: 'T', category: ['Natur', 'Sport'] });
    deepEqual(
      reasons.map(({ path }) => path),
      ['category.1', 'category.3', 'skills.0', 'skills.1'],
    );
  });

  it('costs a picture without an address', () => {
    const { record, reasons } = held({ image: { alt: 'Ein Beet', width: 100 } });
    deepEqual(record, { id: '1', title: 'T' });
    deepEqual(reasons, [{ path: 'image.url', value: 'nothing', expected: 'a value' }]);
  });

  it('costs a part that is no object, or no list', () => {
    const { record, reasons } = held({ age: 5, category: 'Natur', commitment: [], jobLocation: {} });
    deepEqual(record, { id: '1', title: 'T' });
    deepEqual(reasons, [
      { path: 'age', value: '5', expected: 'an object' },
      { path: 'category', value: 'Natur', expected: 'a list' },
      { path: 'commitment', value: '[]', expected: 'an object' },
      { path: 'jobLocation', value: '{}', expected: 'a list' },
    ]);
  });

  it('costs the offer when its title or id is missing', () => {
    for (const key of ['id', 'title']) {
      const { record, reasons } = held({ [key]: undefined });
      equal(record, undefined);
      deepEqual(reasons, [{ path: key, value: 'nothing', expected: 'a value' }]);
    }
  });

  it('is quoted shortly and on one line', () => {
    const { reasons } = held({ url: `java\n\tscript:${'x'.repeat(200)}` });
    equal(reasons[0]?.value, `java script:${'x'.repeat(68)}`);
  });

  it('is not looked for in keys that are not ours, nor behind the hundredth entry', () => {
    const { record, reasons } = held({
      unknown: Symbol('no'),
      category: [...Array(100).fill('Natur'), 5, 'Sport'],
    });
    deepEqual(reasons, []);
    deepEqual(record, { id: '1', title: 'T', category: Array(100).fill('Natur') });
  });
});
