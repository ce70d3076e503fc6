/** What each field of an honour accepts and refuses, and what the published schema says of it. */
import { honourShape } from '../../src/model/honour.js';
import { jsonSchemas } from '../../src/model/json-schema.js';
import { AWARD_LEVELS, DISPLAYS, RECIPIENTS } from '../../src/model/words.js';
import { deepEqual } from '../helpers/assert.js';
import {
  type Case,
  DATE,
  FACT,
  heldBy,
  itHolds,
  LINK,
  NUMBER,
  ONE_OF,
  TEXT,
} from '../helpers/field-cases.js';

const FIELDS: Record<string, Case> = {
  id: TEXT(500),
  title: TEXT(300),
  url: LINK,
  'about.type': ONE_OF(...RECIPIENTS),
  'about.givenName': TEXT(200),
  'about.familyName': TEXT(200),
  'about.size': NUMBER(1, 1e6),
  'about.image.url': LINK,
  'about.affiliation.name': TEXT(300),
  'about.url': LINK,
  text: TEXT(20_000),
  quote: TEXT(2000),
  'award.0.name': TEXT(300),
  'award.0.level': ONE_OF(...AWARD_LEVELS),
  'award.0.category': TEXT(200),
  'award.0.year': TEXT(100),
  'award.0.dateReceived': TEXT(100),
  'award.0.awardedBy': TEXT(300),
  'award.0.url': LINK,
  ceremony: TEXT(500),
  'consent.0.name': FACT,
  'consent.0.photo': FACT,
  'consent.0.quote': FACT,
  'consent.0.scope': TEXT(500),
  'consent.0.grantedOn': DATE,
  'consent.0.validThrough': DATE,
  'consent.0.withdrawnOn': DATE,
  display: ONE_OF(...DISPLAYS),
  minor: FACT,
  deceased: FACT,
  'category.0': TEXT(200),
  district: TEXT(200),
  inLanguage: TEXT(35),
  datePublished: DATE,
  expires: DATE,
};

describe('the fields of an honour', () => {
  itHolds(heldBy(honourShape), FIELDS);
});

describe('the schema of honours', () => {
  it('has all of them, and asks for a name or for whom it is about', () => {
    const schema = jsonSchemas().honour as { properties: object; anyOf: object[] };
    deepEqual(
      Object.keys(schema.properties).sort(),
      [...Object.keys(honourShape), '@id', '@type', 'name'].sort(),
    );
    deepEqual(schema.anyOf, [{ required: ['title'] }, { required: ['name'] }, { required: ['about'] }]);
  });
});
