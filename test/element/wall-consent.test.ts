/**
 * What may not be shown of an honour never enters the document, an attribute, an event, the address, structured
 * data or the console, and is not found: every field of every sort of record, over everything a visitor can do.
 */
import { ALL, NOW, PICTURE } from '../fixtures/honours.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { releaseClock, stopClockAt } from '../helpers/calendar.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import { openFilters, othersOf, serialised, showWall, type Wall, watchPrinter } from '../helpers/wall.js';
import {
  all,
  countOf,
  drawn,
  openDialog,
  openFacet,
  press,
  recordIds,
  search,
  titles,
  unmountAll,
} from '../helpers/widget.js';

/** Each field has a word of its own: `Quitzname1`, `quitzquote1` … */
const word = (field: string, n: number) => `Quitz${field}${n}Z`;
const FIELDS = [
  'given',
  'family',
  'photo',
  'alt',
  'credit',
  'club',
  'own',
  'page',
  'text',
  'quote',
  'ceremony',
  'id',
];

function recordOf(n: number, more: object) {
  const w = (field: string) => word(field, n);
  return {
    '@type': 'CreativeWork',
    '@id': `${w('id')}-${w('given')}-${w('family')}`.toLowerCase(),
    about: {
      '@type': 'Person',
      name: `${w('given')} ${w('family')}`,
      givenName: w('given'),
      familyName: w('family'),
      image: {
        url: `${location.origin}/${w('photo')}-${w('family')}.jpg`,
        alt: `${w('alt')} ${w('family')}`,
        creditText: `${w('credit')} ${w('family')}`,
      },
      affiliation: { name: `${w('club')} ${w('family')}`, url: `https://${w('own')}.example/` },
      url: `https://town.example/${w('own')}`,
    },
    url: `https://town.example/${w('page')}`,
    text: `${w('text')} lobt ${w('given')} ${w('family')}.`,
    quote: `${w('quote')} sagt ${w('family')}.`,
    award: {
      name: 'Ehrennadel',
      year: 2025,
      dateReceived: '2025-11-11',
      awardedBy: 'Stadt',
      url: `https://town.example/${w('family')}`,
    },
    ceremony: `https://town.example/${w('ceremony')}-${w('family')}`,
    category: 'Natur',
    district: 'Neustadt',
    ...more,
  };
}

const NOTHING: readonly string[] = [];
/** Records by what they are, and the fields of each that may be told. */
const CASES: [what: string, more: object, may: readonly string[]][] = [
  ['no consent', {}, NOTHING],
  ['an empty one', { consent: {} }, NOTHING],
  ['refused', { consent: { name: false, photo: false, quote: false } }, NOTHING],
  ['for the picture alone', { consent: { photo: true, quote: true } }, NOTHING],
  ['expired', { consent: { ...ALL, validThrough: '2026-11-10' } }, NOTHING],
  ['withdrawn', { consent: { ...ALL, withdrawnOn: '2026-01-01' } }, NOTHING],
  ['not yet granted', { consent: { ...ALL, grantedOn: '2027-01-01' } }, NOTHING],
  ['not to be read', { consent: { ...ALL, validThrough: 'Quitztext99Z' } }, NOTHING],
  ['a text', { consent: 'liegt vor' }, NOTHING],
  ['for print', { consent: { ...ALL, scope: 'nur Print' } }, NOTHING],
  ['anonymous', { consent: ALL, display: 'anonymous' }, NOTHING],
  ['an unknown display', { consent: ALL, display: 'etwas' }, NOTHING],
  ['an expired record', { consent: ALL, expires: '2026-11-10' }, NOTHING],
  ['a deleted record', { consent: ALL, dateDeleted: '2026-01-01' }, NOTHING],
  ['initials', { consent: ALL, display: 'initials' }, NOTHING],
  ['a first name', { consent: ALL, display: 'firstName' }, ['given']],
  ['a minor', { consent: ALL, minor: true }, ['given']],
  [
    'an anonymous organisation',
    {
      about: { '@type': 'Organization', name: `${word('given', 18)} ${word('family', 18)}` },
      display: 'anonymous',
    },
    NOTHING,
  ],
  [
    'no picture',
    { consent: { name: true, quote: true } },
    FIELDS.filter((field) => !['photo', 'alt', 'credit'].includes(field)),
  ],
  ['no quote', { consent: { name: true, photo: true } }, FIELDS.filter((field) => field !== 'quote')],
  ['all of it', { consent: ALL }, FIELDS],
];
const RECORDS = CASES.map(([, more], i) => recordOf(i + 1, more));

describe('what may not be shown', () => {
  let server: FeedServer;
  let said: string[];
  let printer: ReturnType<typeof watchPrinter>;
  const address = location.href;
  const leaving: (() => void)[] = [];

  beforeEach(() => {
    server = startFeedServer();
    printer = watchPrinter();
    stopClockAt(NOW);
    said = [];
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      const real = console[method];
      console[method] = (...values: unknown[]) => said.push(values.map(String).join(' '));
      leaving.push(() => {
        console[method] = real;
      });
    }
    const stop = new AbortController();
    for (const type of ['load', 'error', 'query', 'select'])
      document.addEventListener(
        `engagiert-${type}`,
        (event) => said.push(JSON.stringify((event as CustomEvent).detail)),
        stop,
      );
    leaving.push(() => stop.abort());
    const { replaceState, pushState } = history;
    for (const [name, real] of Object.entries({ replaceState, pushState }))
      Object.assign(history, {
        [name](...args: Parameters<History['pushState']>) {
          said.push(String(args[2]), JSON.stringify(args[0]));
          return real.apply(history, args);
        },
      });
    leaving.push(() => Object.assign(history, { replaceState, pushState }));
  });
  afterEach(() => {
    unmountAll();
    for (const leave of leaving.splice(0)) leave();
    printer.restore();
    server.restore();
    releaseClock();
    if (location.href !== address) history.replaceState(null, '', address);
  });

  /** Every withheld word that stands anywhere, as sentences. */
  function leaks(typed = ''): string[] {
    const everywhere = [
      serialised(),
      ...said,
      location.href,
      ...printer.papers.map((paper) => paper.outerHTML),
    ]
      .join('\n')
      .toLowerCase();
    return CASES.flatMap(([what, , may], i) =>
      FIELDS.filter((field) => !may.includes(field))
        .map((field) => word(field, i + 1).toLowerCase())
        .filter((secret) => secret !== typed.toLowerCase() && everywhere.includes(secret))
        .map((secret) => `${what}: ${secret}`),
    );
  }

  const wall = (attributes: Record<string, string> = {}) =>
    showWall({
      src: server.at({ body: RECORDS }),
      'page-size': 'all',
      'url-state': '',
      'json-ld': '',
      ...attributes,
    });

  const LAYOUTS = ['grid', 'list', 'timeline', 'spotlight'] as const;
  for (const layout of LAYOUTS) {
    it(`is nowhere in a ${layout}`, async () => {
      const shown = await wall({ layout });
      const seen = new Set(titles(shown));
      for (let i = 0; layout === 'spotlight' && i < CASES.length; i++) {
        deepEqual(leaks(), []);
        await press(shown, 'Weiter');
        for (const title of titles(shown)) seen.add(title);
      }
      deepEqual(leaks(), []);
      ok(seen.has(`${word('given', 21)} ${word('family', 21)}`), 'who may be named is');
    });
  }

  it('is not in what opens, narrows, orders or prints', async () => {
    const shown = await wall();
    await openFilters(shown);
    for (const facet of ['year', 'category', 'award', 'district']) await openFacet(shown, facet);
    for (const order of ['name', 'award', 'feed', 'year']) {
      const select = all<HTMLSelectElement>(shown, '.sort select')[0];
      if (!select) throw new Error('no order');
      select.value = order;
      select.dispatchEvent(new Event('change'));
      await drawn(shown);
      deepEqual(leaks(), [], order);
    }
    for (let i = 0; i < titles(shown).length; i++) {
      all(shown, '[part~=title]')[i]?.click();
      const dialog = await openDialog(shown, 'details');
      await until(() => dialog.querySelector('.thanks'), 'it is open');
      deepEqual(leaks(), [], titles(shown)[i]);
      await press(shown, 'Dankeskarte drucken');
      await until(() => printer.papers.length > i, 'the card is printed');
      await press(shown, 'Schließen');
      await until(() => !dialog.open, 'it is closed');
    }
    const before = printer.papers.length;
    await press(shown, 'Als Plakat drucken (A3)');
    await until(() => printer.papers.length > before, 'the poster is printed');
    deepEqual(leaks(), []);
  }).timeout(30_000);

  it('is not found, by any word of it, and nothing like it either', async () => {
    // Safari allows a hundred changes of the address in ten seconds; what would be written is looked at all the same.
    history.replaceState = (...args) => void said.push(String(args[2]), JSON.stringify(args[0]));
    const shown = await wall();
    for (const [i, [what, , may]] of CASES.entries()) {
      for (const field of FIELDS.filter((each) => !may.includes(each))) {
        const secret = word(field, i + 1);
        // What was typed before stands in what was told of it.
        said.length = 0;
        await search(shown, secret);
        deepEqual([titles(shown), countOf(shown)], [[], '0 Ehrungen'], `${what}: ${field}`);
        await drawn(shown);
        deepEqual(leaks(secret), [], secret);
      }
    }
  }).timeout(60_000);

  it('is counted, in the number and in the filters', async () => {
    const shown = await wall();
    equal(countOf(shown), `${CASES.length - 2} Ehrungen`, 'all but the expired and the deleted one');
    equal(othersOf(shown), 'und 13 weitere, die nicht genannt werden möchten');
    await openFilters(shown);
    const panel = await openFacet(shown, 'award');
    ok(panel.textContent?.includes(String(CASES.length - 2)), panel.textContent ?? '');
  });

  it('is not asked for: no picture of it', async () => {
    await wall();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const asked = performance.getEntriesByType('resource').map(({ name }) => name.toLowerCase());
    for (const [i, [what, , may]] of CASES.entries())
      if (!may.includes('photo'))
        ok(!asked.some((url) => url.includes(word('photo', i + 1).toLowerCase())), what);
  });

  it('is not told where a feed is at fault', async () => {
    for (const body of [
      `["${word('given', 1)} ${word('family', 1)}"]`,
      `${word('given', 1)} ${word('family', 1)}`,
      `[{"@id": "${word('id', 1)}", "award": "x"}]`,
      `[{"about": {"name": "${word('given', 1)}"}, "url": "${word('page', 1)}", "expires": "${word('text', 1)}"}`,
    ]) {
      await showWall({ src: server.at({ body }) });
      deepEqual(leaks(), [], body);
    }
    ok(said.length > 4, 'something is told');
  });

  it('structured data is about organisations, never about people', async () => {
    const body = [
      ...RECORDS,
      { '@id': 'o', about: { '@type': 'Organization', name: 'Wache' }, award: { name: 'Preis', year: 2024 } },
      { '@id': 'g', about: { '@type': 'Group', name: 'Chor' }, award: 'Preis' },
    ];
    await wall({ src: server.at({ body }) });
    const script = await until(
      () => document.head.querySelector('script[type="application/ld+json"]')?.textContent,
      'it is there',
    );
    deepEqual(JSON.parse(script)['@graph'], [
      { '@type': 'Organization', name: 'Wache', award: ['Preis 2024'] },
    ]);
  });
});

describe('while a page is open', () => {
  let server: FeedServer;
  const address = location.href;
  beforeEach(() => {
    server = startFeedServer();
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    releaseClock();
    if (location.href !== address) history.replaceState(null, '', address);
  });

  const record = (consent: object, more = {}) => ({
    '@id': 'quitz-famos',
    about: { '@type': 'Person', name: 'Quitz Famos', image: PICTURE },
    award: { name: 'Nadel', year: 2025 },
    consent: { ...ALL, ...consent },
    ...more,
  });
  const isNamed = (wall: Wall) => titles(wall).includes('Quitz Famos');

  it('a consent that ends at midnight ends at midnight, with what was open of it', async () => {
    stopClockAt('2026-11-11T22:59:59.900Z');
    const src = server.at({
      body: [record({ validThrough: '2026-11-11' }), { about: { '@type': 'Group', name: 'Chor' } }],
    });
    const wall = await showWall({ src, 'url-state': '' });
    ok(isNamed(wall));
    all(wall, '[part~=title]')[0]?.click();
    await openDialog(wall, 'details');
    await until(() => location.search.includes('quitz-famos'), 'it is in the address');
    stopClockAt('2026-11-11T23:00:00.001Z');
    await until(() => !isNamed(wall), 'it is gone');
    await until(() => !location.search.includes('quitz'), 'from the address, too');
    ok(!/quitz|famos/i.test(serialised()), 'and from the document');
    equal(othersOf(wall), 'und 1 weitere Person, die nicht genannt werden möchte');
  });

  it('one that begins at midnight begins then; one that ends at an hour ends at it', async () => {
    stopClockAt('2026-11-11T22:59:59.900Z');
    const src = server.at({ body: [record({ grantedOn: '2026-11-12', validThrough: '2026-11-12T00:01' })] });
    const wall = await showWall({ src });
    ok(!isNamed(wall));
    stopClockAt('2026-11-11T23:00:00.001Z');
    await until(() => isNamed(wall), 'it is named');
    stopClockAt('2026-11-11T23:02:00Z');
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => !isNamed(wall), 'it is over when the page is seen again');
  });

  it('a honour that expires is gone, and not counted', async () => {
    stopClockAt('2026-11-11T22:59:59.900Z');
    const src = server.at({ body: [record({}, { expires: '2026-11-11' }), record({}, { '@id': 'b' })] });
    const wall = await showWall({ src });
    deepEqual(recordIds(wall), ['quitz-famos', 'b']);
    stopClockAt('2026-11-11T23:00:00.001Z');
    await until(() => recordIds(wall).length === 1, 'it is gone');
    equal(countOf(wall), '1 Ehrung');
    equal(othersOf(wall), '');
  });

  it('the clock is the place’s, whatever the visitor’s says of the day', async () => {
    // Half past midnight in Flensburg, and still yesterday in London.
    stopClockAt('2026-11-11T23:30:00Z');
    const src = server.at({ body: [record({ validThrough: '2026-11-11' })] });
    ok(!isNamed(await showWall({ src })));
  });

  it('consent="published" comes and goes with the attribute', async () => {
    stopClockAt(NOW);
    const body = [
      { '@id': 'a', about: { '@type': 'Person', name: 'Quitz Famos' } },
      { '@id': 'b', about: { '@type': 'Person', name: 'Nein Danke' }, consent: { name: false } },
    ];
    const wall = await showWall({ src: server.at({ body }), consent: 'published' });
    deepEqual(titles(wall), ['Quitz Famos']);
    wall.removeAttribute('consent');
    await drawn(wall);
    deepEqual(titles(wall), []);
    equal(othersOf(wall), '2 Menschen, die nicht genannt werden möchten');
    ok(!/quitz/i.test(serialised()));
  });

  it('what a new load takes away is gone at once', async () => {
    stopClockAt(NOW);
    const src = server.at({ body: [record({})] });
    const wall = await showWall({ src });
    ok(isNamed(wall));
    server.answer(src, { body: [record({ withdrawnOn: '2026-11-11' })] });
    await wall.reload();
    await drawn(wall);
    ok(!/quitz|famos/i.test(serialised()));
  });
});
