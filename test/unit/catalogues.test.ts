/** Every language has every text, each text can be said, and German speaks to nobody by du or Sie. */
import * as de from '../../src/i18n/de.js';
import * as simple from '../../src/i18n/de-simple.js';
import * as en from '../../src/i18n/en.js';
import { type Format, formatFor } from '../../src/i18n/format.js';
import { COMMITMENT_KINDS, DAYTIMES, REMOTE } from '../../src/model/words.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';

const CATALOGUES = { de, en, 'de-simple': simple } as const;

/** All texts by their path. */
function walk(value: unknown, path = ''): [path: string, text: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => walk(inner, path ? `${path}.${key}` : key));
}

/** What each text that is a function is given; some are said twice, for one and for many. */
const ARGUMENTS: Record<string, (f: Format) => unknown[][]> = {
  'list.filters': () => [[0], [3]],
  'list.count': (f) => [
    [1, f],
    [1234, f],
  ],
  'list.hours': () => [['2–3']],
  'list.from': () => [['1. Mai']],
  'list.until': () => [['1. Mai']],
  'list.posted': () => [['1. Mai']],
  'list.openings': (f) => [
    [1, f],
    [2, f],
  ],
  'list.stale': () => [['1. Mai, 10:00']],
  'calendar.filters': () => [[0], [3]],
  'calendar.count': (f) => [
    [1, f],
    [1234, f],
  ],
  'calendar.until': () => [['1. Mai']],
  'calendar.openings': (f) => [
    [1, f],
    [2, f],
  ],
  'calendar.clock': () => [['18:00–20:00']],
  'calendar.reason': () => [['Abgesagt', 'Sturm']],
  'calendar.former': () => [['1. Mai']],
  'calendar.part': (f) => [[3, 11, f]],
  'calendar.deadline': (f) => [
    [0, f],
    [1, f],
    [5, f],
  ],
  'calendar.stale': () => [['1. Mai, 10:00']],
  'eventFilters.show': (f) => [
    [1, f],
    [2, f],
  ],
  'eventDetails.zone': () => [['Europe/Berlin']],
  'month.nextEvent': () => [['1. Mai']],
  'month.week': (f) => [[22, f]],
  'month.moreOnDay': (f) => [[4, f]],
  'contacts.filters': () => [[0], [3]],
  'contacts.count': (f) => [
    [1, f],
    [1234, f],
  ],
  'contacts.clock': () => [['12:30']],
  ...Object.fromEntries(
    ['walkIn', 'appointment', 'phone'].flatMap((mode) =>
      ['until', 'opens'].map((key) => [`contacts.hours.${mode}.${key}`, () => [['9 Uhr']]]),
    ),
  ),
  'contacts.call': () => [['0431 1']],
  'contacts.serves': () => [['24143']],
  'contacts.overview': () => [['12 Anlaufstellen']],
  'contacts.together': (f) => [[3, 'Haus, Hof, Garten', f]],
  'contacts.mapFrom': () => [['tiles.example']],
  'contacts.stale': () => [['1. Mai, 10:00']],
  'contactFilters.show': (f) => [
    [1, f],
    [2, f],
  ],
  'contactFilters.nearest': () => [['24143 Kiel']],
  'contactFilters.near': () => [['Mein Standort']],
  'contactDetails.span': () => [['10:15', '12:30']],
  'contactDetails.zone': () => [['Europe/Berlin']],
  'contactDetails.offers': (f) => [
    [1, f],
    [2, f],
  ],
  'contactDetails.events': (f) => [
    [1, f],
    [2, f],
  ],
  'contactMap.label': () => [['12 Anlaufstellen']],
  'contactMap.source': () => [['Stadt']],
  'contactMap.several': (f) => [[3, f]],
  'wall.filters': () => [[0], [3]],
  'wall.count': (f) => [
    [1, f],
    [1234, f],
  ],
  'wall.others': (f) => [
    [1, f],
    [12, f],
  ],
  'wall.onlyOthers': (f) => [
    [1, f],
    [12, f],
  ],
  'wall.size': (f) => [
    [1, f],
    [40, f],
  ],
  'wall.anniversary': (f) => [
    [1, f],
    [5, f],
  ],
  'wall.poster': () => [['A4']],
  'wall.stale': () => [['1. Mai, 10:00']],
  'wallFilters.instead': () => [['garten']],
  'wallFilters.show': (f) => [
    [1, f],
    [2, f],
  ],
  'wallDetails.takePartIn': () => [['Natur']],
  'wallDetails.subject': () => [['Birte']],
  'wallDetails.message': () => [
    ['Birte', ''],
    ['Birte', 'Ehrennadel'],
  ],
  'spotlight.position': (f) => [[2, 9, f]],
  'pager.page': (f) => [[2, 9, f]],
  'filters.fits': () => [['Natur']],
  'filters.km': (f) => [
    [2.345, f],
    [12.5, f],
  ],
  'filters.remove': () => [['Natur']],
  'filters.show': (f) => [
    [1, f],
    [2, f],
  ],
  'filters.moreValues': (f) => [[5, f]],
  'filters.noPlace': () => [['Kiel']],
  'nothing.nothing': () => [[''], ['Garten']],
  'nothing.loosen': () => [['Natur', '12 Angebote']],
  'nothing.similar': () => [['Gartn', 'Garten']],
  'details.call': () => [['0431 1']],
  'details.subject': () => [['Garten']],
  'details.years': () => [['16–27']],
  'details.picture': () => [['town.example']],
  'details.credit': () => [['Stadt']],
  'match.step': () => [[1, 3]],
};

/** Everything that a language can say. */
function sayings(language: keyof typeof CATALOGUES): [path: string, text: string][] {
  return walk(CATALOGUES[language]).flatMap(([path, text]): [string, string][] => {
    if (typeof text === 'string') return [[path, text]];
    ok(typeof text === 'function', `${path} is ${typeof text}`);
    const cases = ARGUMENTS[path];
    ok(cases, `${path} is not in the table of this test`);
    return cases(formatFor(language === 'en' ? 'en' : 'de')).map((args) => [path, String(text(...args))]);
  });
}

describe('each catalogue', () => {
  const shapeOf = (catalogue: object) =>
    walk(catalogue)
      .map(([path, text]) => `${path}: ${typeof text}`)
      .sort();

  for (const language of ['en', 'de-simple'] as const) {
    it(`${language} has the texts of German, no more and no fewer`, () => {
      deepEqual(shapeOf(CATALOGUES[language]), shapeOf(de));
    });
  }

  for (const language of ['de', 'en', 'de-simple'] as const) {
    it(`${language} can say all of them`, () => {
      const all = sayings(language);
      ok(all.length > 120, `${all.length} texts`);
      for (const [path, text] of all) {
        ok(text.trim() === text && text.length > 0, `${path}: "${text}"`);
        ok(!/undefined|null|NaN|\[object|function|=>|#|\$\{/.test(text), `${path}: "${text}"`);
        ok(!/ {2}|\.\.\.|"/.test(text), `${path} is not well set: "${text}"`);
      }
    });

    it(`${language} puts in what it is given`, () => {
      for (const [path, makeCases] of Object.entries(ARGUMENTS)) {
        const text = path
          .split('.')
          .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], CATALOGUES[language]);
        for (const args of makeCases(formatFor('de'))) {
          const said = String((text as (...all: unknown[]) => string)(...args));
          for (const value of args.filter((arg) => typeof arg === 'string' && arg))
            ok(said.includes(String(value)), `${path}: "${said}"`);
        }
      }
    });

    it(`${language} has a word for every value of the vocabulary`, () => {
      const { values } = CATALOGUES[language].list;
      deepEqual(Object.keys(values.commitment).sort(), [...COMMITMENT_KINDS, ...DAYTIMES].sort());
      deepEqual(Object.keys(values.remote).sort(), [...REMOTE].sort());
      for (const words of Object.values(values))
        equal(new Set(Object.values(words)).size, Object.keys(words).length, 'told apart');
    });
  }

  it('counts in the numbers of its language', () => {
    const [german, english] = [formatFor('de'), formatFor('en')];
    const said = (n: number) => [
      de.list.count(n, german),
      en.list.count(n, english),
      simple.list.count(n, german),
    ];
    deepEqual(['09:00', '12:30', '00:15', '24:00'].map(de.contacts.clock), [
      '9 Uhr',
      '12:30 Uhr',
      '0:15 Uhr',
      '24 Uhr',
    ]);
    deepEqual(said(0), ['0 Angebote', '0 offers', '0 Angebote']);
    deepEqual(said(1), ['1 Angebot', '1 offer', '1 Angebot']);
    deepEqual(said(12_345), ['12.345 Angebote', '12,345 offers', '12.345 Angebote']);
    deepEqual(
      [de.list.openings(1, german), en.list.openings(2, english)],
      ['1 freier Platz', '2 places free'],
    );
    match(de.filters.km(2.345, german), /^2,3\skm$/);
    match(en.filters.km(12.5, english), /^13\skm$/);
  });
});

describe('the wording', () => {
  const ADDRESS = /(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|euer|eure\p{L}*)(?!\p{L})/iu;
  const POLITE = /(?<!\p{L})(Sie|Ihnen|Ihr|Ihre\p{L}?)(?!\p{L})/u;

  it('of German avoids both du and Sie', () => {
    const spoken = sayings('de').filter(([, text]) => ADDRESS.test(text) || POLITE.test(text));
    deepEqual(spoken, []);
    for (const text of ['Hast du Zeit?', 'Deine Suche', 'Bitte wählen Sie', 'Ihre Auswahl'])
      ok(ADDRESS.test(text) || POLITE.test(text));
    for (const text of ['dürfen', 'durch', 'Siegel', 'siehe', 'Ihrig'])
      equal(ADDRESS.test(text) || POLITE.test(text), false, text);
  });

  it('of simple German never says du, and is short', () => {
    for (const [path, text] of sayings('de-simple')) {
      equal(ADDRESS.test(text), false, `${path}: "${text}"`);
    }
    // What the simple catalogue says in its own words; the rest it takes over.
    const own = sayings('de-simple').filter(([, text], i) => text !== sayings('de')[i]?.[1]);
    ok(own.length > 20, `${own.length} texts of its own`);
    for (const [path, text] of own) {
      for (const sentence of text.split(/(?<=[.?!]) /))
        ok(sentence.split(' ').length <= 10, `${path}: "${sentence}"`);
    }
  });

  it('of English is English', () => {
    const german = new Map(sayings('de'));
    const same = sayings('en').filter(([path, text]) => german.get(path) === text && /[a-z]{4}/i.test(text));
    // The words that are the same in both, and what is made of what it is given.
    deepEqual([...new Set(same.map(([, text]) => text))].sort(), [
      'Abgesagt (Sturm)',
      'Baden-Württemberg',
      'Berlin',
      'Brandenburg',
      'Bremen',
      'Hamburg',
      'In memoriam',
      'Museum',
      'Organisation',
      'Route',
      'Saarland',
      'Schleswig-Holstein',
      'online',
    ]);
  });
});
