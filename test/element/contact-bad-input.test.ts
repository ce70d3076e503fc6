/** Feeds as people, and attackers, write them: what is wrong costs itself, is told in words, and nothing else. */
import { CONTACTS, NOW } from '../fixtures/contacts.js';
import { IDS, LINKS, TEXTS } from '../fixtures/hostile.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { type Finder, factsOf, openContact, openFilters, pinsOf, showFinder } from '../helpers/finder.js';
import { releaseClock, stopClockAt } from '../helpers/moment.js';
import { until } from '../helpers/until.js';
import {
  all,
  drawn,
  listen,
  one,
  openDialog,
  openFacet,
  press,
  recordIds,
  search,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

const GOOD = { id: 'gut', title: 'Gut', geo: { latitude: 54.78, longitude: 9.43 } };
const LINK = /^(https?|mailto|tel):$/;
/** All that the finder draws with. Whatever else is there came out of the feed. */
const OURS =
  'a br button caption circle dd dialog div dl dt figcaption figure g h2 img input label li ol p path section slot span strong style svg table tbody td text th tr ul'.split(
    ' ',
  );

describe('a feed of contact points that is not right', () => {
  const home = location.href;
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
    stopClockAt(NOW);
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
    releaseClock();
    history.replaceState(null, '', home);
  });
  const contacts = (body: unknown, attributes = {}): Promise<Finder> =>
    showFinder({ src: server.at({ body }), 'page-size': 'all', ...attributes });

  const place = (geo: unknown, more = {}) => contacts([GOOD, { id: 'a', title: 'A', geo, ...more }]);
  for (const [what, geo] of [
    ['0/0', { latitude: 0, longitude: 0 }],
    ['outside the world', { latitude: 95, longitude: 9 }],
    ['words', { latitude: 'oben', longitude: 'rechts' }],
    ['half of them', { latitude: 54.8 }],
    ['null', null],
    ['endless', { latitude: '1e999', longitude: 9 }],
    ['a list of nothing', []],
  ] as const)
    it(`coordinates that are ${what} make no pin, and cost nothing else`, async () => {
      const finder = await place(geo);
      deepEqual(titles(finder), ['Gut', 'A']);
      equal(pinsOf(finder).length, 0, 'one place alone is no picture');
      equal(all(finder, '[data-record-id=a] a[target]').length, 0, 'no route to nowhere');
    });

  for (const [what, geo, more] of [
    ['texts with commas', { latitude: '54,8000', longitude: '9,4500' }, {}],
    [
      'swapped, with a German postcode',
      { latitude: 9.45, longitude: 54.8 },
      { address: { postalCode: '24937' } },
    ],
    ['a point of GeoJSON', { type: 'Point', coordinates: [9.45, 54.8] }, {}],
    [
      'several points, of which the middle counts',
      {
        type: 'MultiPoint',
        coordinates: [
          [9.4, 54.8],
          [9.5, 54.8],
        ],
      },
      {},
    ],
    [
      'an area, of which the middle counts',
      {
        type: 'Polygon',
        coordinates: [
          [
            [9.4, 54.75],
            [9.5, 54.75],
            [9.5, 54.85],
            [9.4, 54.85],
            [9.4, 54.75],
          ],
        ],
      },
      {},
    ],
  ] as const)
    it(`coordinates that are ${what} are read`, async () => {
      const finder = await place(geo, more);
      const route = all<HTMLAnchorElement>(finder, '[data-record-id=a] a[target]')[0];
      match(decodeURIComponent(route?.href ?? ''), /to=54\.8\d*,9\.45\d*$/);
      equal(pinsOf(finder).length, 2);
    });

  it('a record without a name is told to the webmaster, and the others stay', async () => {
    const heard = listen();
    const finder = await contacts([GOOD, { id: 'b', telephone: '0461 1' }, {}, 'kein Objekt', 7, null, GOOD]);
    heard.stop();
    deepEqual(recordIds(finder), ['gut']);
    const [{ records, rejected } = { records: 0, rejected: [] }] = heard.load;
    equal(records, 1);
    ok(rejected.length >= 2, JSON.stringify(rejected));
    await until(() => told.lines.length, 'the webmaster is told');
  });

  it('fields of the wrong kind cost that field', async () => {
    const finder = await contacts([
      {
        id: 'a',
        title: 'A',
        telephone: { nummer: 1 },
        email: 42,
        category: { a: 1 },
        openingHoursSpecification: 'immer',
        contactPoint: 'niemand',
        wheelchair: 'vielleicht',
        status: 'explodiert',
        land: 'Atlantis',
        notice: { validFrom: 'gestern' },
        appointment: 'ja',
        address: 17,
        areaServed: [{}, null, 24937],
        languages: [{}],
        dateModified: 'neulich',
      },
    ]);
    deepEqual(titles(finder), ['A']);
    const dialog = await openContact(finder, 'A');
    ok(!/\[object|undefined|NaN|null|Invalid/.test(words(dialog)), words(dialog));
    ok(!/Rollstuhl/.test(JSON.stringify(factsOf(dialog))));
  });

  for (const [what, answer, said] of [
    [
      'a page in place of a feed',
      { body: '<!doctype html><p>Fehler', type: 'text/html' },
      /nicht lesen|nicht erreichbar|keine Anlaufstellen/,
    ],
    [
      'jobs',
      {
        body: {
          '@type': 'JobPosting',
          title: 'Lesepate',
          employmentType: 'VOLUNTEER',
          hiringOrganization: { name: 'V' },
        },
      },
      /keine Anlaufstellen/,
    ],
    ['half a document', { body: '[{"id":"a","title":"A"},{"id":' }, /Anlaufstelle|A/],
    ['an empty list', { body: [] }, /Zurzeit sind hier keine Anlaufstellen eingetragen/],
  ] as const)
    it(`${what} is told in words`, async () => {
      const finder = await showFinder({ src: server.at(answer) }, '<p>Aushang</p>');
      match(words(one(finder, '.root')), said);
    });

  it('a hundred thousand signs in a field are no trouble', async () => {
    const long = 'Ä'.repeat(100_000);
    const finder = await contacts([
      { ...GOOD, description: long, district: long.slice(0, 300), keywords: [long], openingHours: [long] },
      CONTACTS[1],
    ]);
    one<HTMLInputElement>(finder, '[part=search]').focus();
    await search(finder, 'rathaus');
    await until(() => titles(finder).length === 1, 'it is found');
  });

  /** What must not be in the finder's own tree. */
  function findings(finder: Finder): string[] {
    return all(finder, '*').flatMap((element) => {
      const found: string[] = [];
      if (!OURS.includes(element.localName)) found.push(`<${element.localName}>`);
      for (const { name, value } of element.attributes) {
        if (/^on|^srcdoc$|^style$|^formaction$/i.test(name)) found.push(`${name}="${value}"`);
        if (/^(href|src|action)$/.test(name) && !LINK.test(new URL(value, location.href).protocol))
          found.push(`${name}="${value}"`);
      }
      if (element instanceof HTMLAnchorElement && element.target && !/noopener/.test(element.rel))
        found.push('a new window without noopener');
      return found;
    });
  }

  const hostile = (text: string, link: string, i: number) => ({
    id: `${text}${i}`,
    title: `${i} ${text}`,
    alternateName: [text],
    description: `${text}\n\n${link}`,
    url: link,
    image: { url: link, alt: text, creditText: text },
    address: { streetAddress: text, postalCode: text, addressLocality: text },
    geo: { latitude: 54.7 + (i % 9) / 50, longitude: 9.4 + (i % 7) / 50 },
    district: text,
    telephone: `${text} ${link}`,
    email: text,
    keywords: [text],
    category: [text],
    audience: [text],
    bodyType: text,
    parentOrganization: { name: text, url: link },
    areaServed: [text],
    openingHours: [text],
    contactPoint: [
      {
        contactType: text,
        name: text,
        description: text,
        telephone: text,
        email: text,
        url: link,
        availableLanguage: [text],
      },
    ],
    amenityFeature: [{ name: text, value: text }],
    languages: [text],
    accessibility: [text],
    transit: text,
    notice: { text, severity: text },
    appointment: { url: link, required: text },
    timeZone: text,
    inLanguage: text,
    plainLanguageUrl: link,
    signLanguageUrl: link,
  });

  for (const layout of ['list', 'directory'])
    it(`text is text and links are links, in every field, as a ${layout}`, async () => {
      server.answer(/\/places\//, { status: 404 });
      const count = Math.max(TEXTS.length, LINKS.length);
      const body = Array.from({ length: count }, (_, i) =>
        hostile(TEXTS[i % TEXTS.length] ?? '', LINKS[i % LINKS.length] ?? '', i),
      );
      const finder = await contacts(body, { layout, 'group-by': 'district', 'json-ld': '' });
      await until(() => titles(finder).length === count, 'all are there');
      deepEqual(findings(finder), []);
      await openFilters(finder);
      for (const name of all(finder, '.facet').map(({ dataset }) => dataset.facet ?? '')) {
        await openFacet(finder, name);
        deepEqual(findings(finder), [], name);
      }
      for (const link of all(finder, '[part~=title]')) {
        link.click();
        const dialog = await openDialog(finder, 'details');
        for (const button of dialog.querySelectorAll('button'))
          if (/^E-Mail|^Bild von/.test(words(button))) button.click();
        await drawn(finder);
        deepEqual(findings(finder), [], words(link));
        await press(finder, 'Schließen');
      }
      one<HTMLInputElement>(finder, '[part=search]').focus();
      for (const text of TEXTS) {
        await search(finder, text);
        deepEqual(findings(finder), [], text);
      }
      equal((globalThis as { pwned?: unknown }).pwned, undefined);
    }).timeout(60_000);

  it('keys and ids of our own objects change nothing', async () => {
    const body = `[${IDS.map((id) => `{"id":${JSON.stringify(id)},"title":"T","district":${JSON.stringify(id)},"bodyType":${JSON.stringify(id)},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`).join(',')}]`;
    const finder = await contacts(body, { layout: 'directory', 'group-by': 'body' });
    await until(() => recordIds(finder).length, 'they are there');
    equal(({} as { polluted?: unknown }).polluted, undefined);
    equal(new Set(recordIds(finder)).size, recordIds(finder).length);
    await openFilters(finder);
    await openFacet(finder, 'district');
    all(finder, '[part~=title]')[0]?.click();
    await openDialog(finder, 'details');
    deepEqual(findings(finder), []);
  });
});
