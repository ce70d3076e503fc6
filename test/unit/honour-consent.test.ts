/** Who is named, pictured and quoted, and when: consent, display, minors, time. */
import fc from 'fast-check';
import type { Honour } from '../../src/model/honour.js';
import { DISPLAYS } from '../../src/model/words.js';
import { permissionKey, type ShownHonour, shownAt } from '../../src/search/consent.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { ALL, honoursOf, NOON, RULES, readHonour, shownOf } from '../helpers/honours.js';

const PERSON = {
  '@type': 'CreativeWork',
  '@id': 'birte-beispiel',
  about: {
    '@type': 'Person',
    name: 'Birte Beispiel',
    givenName: 'Birte',
    familyName: 'Beispiel',
    image: {
      url: 'https://town.example/birte-beispiel.jpg',
      alt: 'Birte Beispiel im Garten',
      creditText: 'Beispiel',
    },
    affiliation: { name: 'Gartenverein Beispiel', url: 'https://town.example/verein' },
    url: 'https://town.example/beispiel',
  },
  url: 'https://town.example/ehrung/birte-beispiel',
  text: 'Birte Beispiel pflegt den Garten.',
  quote: 'Wir Beispiels graben gern.',
  award: { name: 'Ehrennadel', level: 'municipal', category: 'Natur', year: 2025 },
  category: ['Natur'],
  district: 'Neustadt',
};
/** Everything that tells who it is. */
const TELLING = /birte|beispiel|garten|graben/i;

const named = (shown: ShownHonour | undefined) => shown?.title === 'Birte Beispiel';

describe('a person', () => {
  const anonymous: Record<string, unknown> = {
    'no consent': undefined,
    'an empty consent': {},
    null: null,
    false: { ...ALL, name: false },
    'a name that is not mentioned': { photo: true, quote: true },
    'a word that is neither yes nor no': { ...ALL, name: 'vielleicht' },
    'a number': { ...ALL, name: 1 },
    'a photo that cannot be read': { ...ALL, photo: 'mal sehen' },
    'expired yesterday': { ...ALL, validThrough: '2026-03-30' },
    'expired an hour ago': { ...ALL, validThrough: '2026-03-31T11:00' },
    'expired in another zone': { ...ALL, validThrough: '2026-03-31T11:59:59+02:00' },
    'a date in words': { ...ALL, validThrough: 'irgendwann' },
    'a date that does not exist': { ...ALL, validThrough: '2027-02-30' },
    'a year alone': { ...ALL, validThrough: 2030 },
    'a date as an object': { ...ALL, validThrough: { '@value': '2030-01-01' } },
    'granted tomorrow': { ...ALL, grantedOn: '2026-04-01' },
    'granted at a date in words': { ...ALL, grantedOn: 'neulich' },
    withdrawn: { ...ALL, withdrawnOn: '2026-03-01' },
    'withdrawn from tomorrow on': { ...ALL, withdrawnOn: '2026-04-01' },
    'withdrawn at a date in words': { ...ALL, withdrawnOn: 'gestern' },
    'withdrawn in other words': { ...ALL, withdrawn: true },
    'for print alone': { ...ALL, scope: 'nur Print' },
    'not for the web': { ...ALL, scope: 'Zeitung, nicht im Internet' },
    'a scope that is no text': { ...ALL, scope: { a: 1 } },
    'a text': 'liegt vor',
    'a list with a refusal': [ALL, { name: false }],
    'a list with something else': [ALL, 'später'],
  };
  for (const [what, consent] of Object.entries(anonymous)) {
    it(`${what}: anonymous, and nothing that tells who it is`, async () => {
      const shown = await shownOf({ ...PERSON, consent });
      equal(shown?.shown, 'anonymous');
      ok(!TELLING.test(JSON.stringify({ ...shown, category: 0 })), JSON.stringify(shown));
      deepEqual(shown?.award, [{ name: 'Ehrennadel', level: 'municipal', category: 'Natur', year: '2025' }]);
    });
  }

  const full: Record<string, unknown> = {
    'yes to all': ALL,
    'until today': { ...ALL, validThrough: '2026-03-31' },
    'until a minute from now': { ...ALL, validThrough: '2026-03-31T12:01' },
    'until now in another zone': { ...ALL, validThrough: '2026-03-31T10:00:01Z' },
    'granted today': { ...ALL, grantedOn: '2026-03-31' },
    'for the town’s website': { ...ALL, scope: ['Website der Stadt', 'Zeitung'] },
    'in words of a table': { name: 'ja', photo: 'ja', quote: 'true' },
    'a list of statements': [{ name: true }, { photo: true, validThrough: '2027-01-01' }, { quote: true }],
    'given again': [{ ...ALL, validThrough: '2020-01-01' }, ALL],
  };
  for (const [what, consent] of Object.entries(full)) {
    it(`${what}: all of it`, async () => {
      const shown = await shownOf({ ...PERSON, consent });
      ok(named(shown));
      equal(shown?.quote, PERSON.quote);
      equal(shown?.about?.image?.url, PERSON.about.image.url);
      equal(shown?.consent, undefined, 'the consent itself is nobody’s business');
    });
  }

  it('is a person when nobody says what it is', async () => {
    for (const about of [
      'Birte Beispiel',
      { name: 'Birte Beispiel' },
      { '@type': 'Thing', name: 'Birte Beispiel' },
    ])
      equal((await shownOf({ ...PERSON, about }))?.shown, 'anonymous');
    equal((await shownOf({ name: 'Birte Beispiel', award: 'Ehrennadel' }))?.shown, 'anonymous');
  });

  it('is named when the page says that the list is public, unless consent says otherwise', async () => {
    ok(named(await shownOf(PERSON, NOON, true)));
    equal((await shownOf({ ...PERSON, consent: { name: false } }, NOON, true))?.shown, 'anonymous');
    equal((await shownOf({ ...PERSON, consent: { photo: true } }, NOON, true))?.shown, 'anonymous');
  });

  it('has a picture and a quote of its own consent', async () => {
    const noPhoto = await shownOf({ ...PERSON, consent: { name: true, quote: true } });
    equal(noPhoto?.about?.image, undefined);
    equal(noPhoto?.quote, PERSON.quote);
    const noQuote = await shownOf({
      ...PERSON,
      text: `Sie sagt: ${PERSON.quote}`,
      consent: { name: true, photo: true },
    });
    equal(noQuote?.quote, undefined);
    equal(noQuote?.text, undefined, 'the laudation repeats it');
    equal(noQuote?.about?.image?.url, PERSON.about.image.url);
  });

  it('is gone when the honour expires, and when its publisher took it back', async () => {
    equal(await shownOf({ ...PERSON, consent: ALL, expires: '2026-03-30' }), undefined);
    ok(named(await shownOf({ ...PERSON, consent: ALL, expires: '2026-03-31' })));
    equal((await shownOf({ ...PERSON, consent: ALL, expires: 'bald' }))?.shown, 'anonymous');
  });
});

describe('display', () => {
  it('initials: two letters, and no text with the name in it', async () => {
    const shown = await shownOf({ ...PERSON, consent: ALL, display: 'initials' });
    equal(shown?.title, 'B. B.');
    ok(!TELLING.test(JSON.stringify({ ...shown, category: 0 })), JSON.stringify(shown));
    const other = await shownOf({ ...PERSON, consent: ALL, display: 'initials', text: 'Hilft seit Jahren.' });
    equal(other?.text, 'Hilft seit Jahren.');
  });

  it('first name: no more than that', async () => {
    const shown = await shownOf({ ...PERSON, consent: ALL, display: 'firstName' });
    equal(shown?.title, 'Birte');
    ok(!/beispiel/i.test(JSON.stringify(shown)), JSON.stringify(shown));
  });

  it('anonymous, or a word that is not known: nothing', async () => {
    for (const display of ['anonymous', 'Halb', 5, {}])
      equal((await shownOf({ ...PERSON, consent: ALL, display }))?.shown, 'anonymous');
  });

  it('names written as one word, or the other way round', async () => {
    const firstName = async (about: object) =>
      (await shownOf({ about: { '@type': 'Person', ...about }, consent: ALL, display: 'firstName' }))?.title;
    equal(await firstName({ name: 'Beispiel, Birte' }), 'Birte');
    equal(await firstName({ name: 'Dr. Birte Beispiel' }), 'Birte');
    equal(await firstName({ name: 'Birte' }), 'Birte');
    equal(await firstName({ name: '王小明' }), '', 'the whole name would be one word');
    equal(await firstName({ name: 'Beispiel', familyName: 'Beispiel' }), '');
  });

  it('is anonymous as long as nothing can make it', async () => {
    const record = await readHonour({ ...PERSON, consent: ALL, display: 'initials' });
    const rules = { ...RULES, partlyNamed: undefined };
    equal(shownAt(record, NOON, rules)?.shown, 'anonymous');
    ok(!TELLING.test(JSON.stringify({ ...shownAt(record, NOON, rules), category: 0 })));
    ok(permissionKey(record, NOON, rules) !== permissionKey(record, NOON, RULES));
  });

  it('an id that tells the name is not given', async () => {
    const shown = await shownOf({ ...PERSON, consent: ALL, display: 'initials' });
    equal(shown?.id, 'opaque14');
    equal((await shownOf({ ...PERSON, consent: ALL }))?.id, 'birte-beispiel');
  });

  it('finds the name in addresses, in other spellings, and in capitals', async () => {
    for (const text of [
      'https://town.example/m%C3%BCller',
      'Frau MUELLER hilft',
      'Muller',
      'Müllers Garten',
    ]) {
      const about = { '@type': 'Person', name: 'Änne Müller' };
      equal((await shownOf({ about, text, consent: ALL, display: 'initials' }))?.text, undefined, text);
    }
  });
});

describe('minors', () => {
  it('have a first name at most, and no picture', async () => {
    for (const minor of [true, 'true', 'ja', 'unter 16', 1]) {
      const shown = await shownOf({ ...PERSON, consent: ALL, minor });
      equal(shown?.title, 'Birte');
      equal(shown?.about?.image, undefined);
      ok(!/beispiel/i.test(JSON.stringify(shown)), JSON.stringify(shown));
    }
    ok(named(await shownOf({ ...PERSON, consent: ALL, minor: false })));
    equal((await shownOf({ ...PERSON, consent: ALL, minor: true, display: 'initials' }))?.title, 'B. B.');
    equal((await shownOf({ ...PERSON, minor: true }))?.shown, 'anonymous');
  });
});

describe('organisations and groups', () => {
  it('are named without consent, unless they want to be anonymous', async () => {
    for (const type of ['Organization', 'NGO', 'SportsOrganization', 'Group', 'MusicGroup', 'SportsTeam']) {
      const about = { '@type': type, name: 'Chor am Hafen', size: 40 };
      equal((await shownOf({ about }))?.title, 'Chor am Hafen', type);
      equal((await shownOf({ about, display: 'anonymous' }))?.title, '', type);
    }
  });

  it('show a logo unasked, and a picture of people only by consent', async () => {
    const image = 'https://town.example/bild.jpg';
    const of = (type: string, consent?: object) =>
      shownOf({ about: { '@type': type, name: 'Chor', image }, consent });
    equal((await of('Organization'))?.about?.image?.url, image);
    equal((await of('Organization', { photo: false }))?.about?.image, undefined);
    equal((await of('Group'))?.about?.image, undefined);
    equal((await of('Group', { photo: true }))?.about?.image?.url, image);
  });
});

describe('whatever a consent says', () => {
  const date = fc.oneof(
    fc.constantFrom(
      '2026-03-30',
      '2026-03-31',
      '2026-04-01',
      '2026-03-31T11:59',
      '2026-03-31T12:01',
      '2026-03-31T09:00Z',
      '2026-03-31T11:00Z',
    ),
    fc.constantFrom('bald', '', null, 0, 20260101, '31.12.2026', '2026-13-01', {}, []),
    fc.string(),
  );
  const said = fc.oneof(
    fc.boolean(),
    fc.constantFrom('ja', 'nein', 'x', '', null, 1, 0, {}, []),
    fc.string(),
  );
  const statement = fc.record(
    {
      name: said,
      photo: said,
      quote: said,
      scope: fc.oneof(fc.string(), fc.constant(5)),
      grantedOn: date,
      validThrough: date,
      withdrawnOn: date,
    },
    { requiredKeys: [] },
  );
  const consents = fc.oneof(statement, fc.array(statement, { maxLength: 3 }), fc.anything());

  it('nobody is named without a plain yes that holds now', () => {
    const yes = (one: unknown): boolean =>
      typeof one === 'object' && one !== null && 'name' in one
        ? /^(true|ja|yes|x|1|j|y|oui|https?:.*[/#](true|yes|ja))$/i.test(
            String((one as { name: unknown }).name).trim(),
          )
        : /^(true|ja|yes|https?:.*[/#](true|yes|ja))$/i.test(String(one));
    fc.assert(
      fc.property(
        consents,
        fc.constantFrom(...DISPLAYS, undefined),
        fc.boolean(),
        (consent, display, minor) => {
          const safe = JSON.parse(JSON.stringify({ consent: consent ?? null }) ?? '{}');
          for (const record of honoursOf({ ...PERSON, ...safe, display, minor })) {
            const shown = shownAt(record, NOON, RULES);
            if (shown?.shown === 'anonymous') ok(!TELLING.test(JSON.stringify({ ...shown, category: 0 })));
            else {
              const list = [safe.consent].flat(5);
              ok(list.some(yes), JSON.stringify(safe));
              ok(!list.some((one) => one?.withdrawnOn || one?.name === false), JSON.stringify(safe));
            }
            if (minor) ok(shown?.shown !== 'full');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('what is told of a change is all that changes', async () => {
    const record: Honour = await readHonour({ ...PERSON, consent: { ...ALL, validThrough: '2026-03-31' } });
    const at = (instant: string, wall: string) => ({ instant: Date.parse(instant), wall });
    const before = at('2026-03-31T21:59:59Z', '2026-03-31T23:59:59');
    const after = at('2026-03-31T22:00:00Z', '2026-04-01T00:00:00');
    equal(permissionKey(record, before, RULES), permissionKey(record, NOON, RULES));
    ok(permissionKey(record, before, RULES) !== permissionKey(record, after, RULES));
    equal(shownAt(record, before, RULES)?.shown, 'full');
    equal(shownAt(record, after, RULES)?.shown, 'anonymous');
  });
});
