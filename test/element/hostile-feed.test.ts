/** Text of a feed is text: nothing of it becomes an element, a handler, a bad link, or a part of our objects. */
import { hostileOffer, IDS, LINKS, TEXTS, TITLES } from '../fixtures/hostile.js';
import { OFFERS } from '../fixtures/offers.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until, wait } from '../helpers/until.js';
import {
  all,
  choose,
  drawn,
  facetCounts,
  type List,
  one,
  openDialog,
  openFacet,
  openOffer,
  press,
  recordIds,
  search,
  show,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

/** All that the list draws with. Whatever else is there came out of the feed. */
const OURS =
  'a br button dd details dialog div dl dt fieldset figcaption figure img input label legend li nav ol option p select slot span strong style summary svg path time ul'.split(
    ' ',
  );
const LINK = /^(https?|mailto|tel):$/;

/** What must not be in the list's own tree. */
function findings(list: List): string[] {
  return all(list, '*').flatMap((element) => {
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

describe('a hostile feed', () => {
  const home = location.href;
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
    history.replaceState(null, '', home);
  });

  /** Looks at everything that the list can show of its records. */
  async function openEverything(list: List) {
    deepEqual(findings(list), []);
    for (const name of all(list, '.facet').map(({ dataset }) => dataset.facet ?? '')) {
      await openFacet(list, name);
      deepEqual(findings(list), [], name);
    }
    for (const link of all(list, '[part~=title]')) {
      link.click();
      await openDialog(list, 'details');
      deepEqual(findings(list), [], words(link));
      for (const picture of all(list, '.sheet-body button'))
        if (/^Bild von/.test(words(picture))) picture.click();
      await drawn(list);
      deepEqual(findings(list), [], words(link));
      await press(list, 'Schließen');
    }
    await wait(20);
    equal(Reflect.get(globalThis, 'pwned'), undefined, 'nothing ran');
  }

  const body = TEXTS.map((text, i) => hostileOffer(String(i), text, LINKS[i % LINKS.length] ?? ''));
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const FORMATS: Record<string, { text: string; type: string }> = {
    JSON: { text: JSON.stringify(body), type: 'application/json' },
    NDJSON: { text: body.map((offer) => JSON.stringify(offer)).join('\n'), type: 'application/x-ndjson' },
    GeoJSON: {
      text: JSON.stringify({
        type: 'FeatureCollection',
        features: body.map((properties) => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [9, 54] },
          properties,
        })),
      }),
      type: 'application/geo+json',
    },
    CSV: {
      text: [
        'Titel;Organisation;Link;Ort;Stadtteil;Kategorie;Kontakt;E-Mail;Voraussetzungen',
        ...body.map(({ title, url }) =>
          [title, title, url, title, title, title, title, title, title].map(cell).join(';'),
        ),
      ].join('\r\n'),
      type: 'text/csv',
    },
  };

  for (const [format, { text, type }] of Object.entries(FORMATS)) {
    it(`in ${format} shows as the text that it is`, async () => {
      const list = await show({ src: server.at({ body: text, type }), 'include-past': '' });
      deepEqual(titles(list), TITLES);
      await openEverything(list);
    }).timeout(30_000);
  }

  // What may hold prose loses its markup, which is all there is in the first; a language's code is shorter than these.
  for (const [text = '', fields] of [
    [TEXTS[0], 11],
    [TEXTS[9], 15],
  ] as const) {
    it(`stands in ${fields} fields of the details, letter by letter: ${text}`, async () => {
      const list = await show({ src: server.at({ body: [hostileOffer('a', text, 'https://a.example/')] }) });
      const dialog = await openOffer(list, text);
      const facts = [...dialog.querySelectorAll('dd')].map(words);
      equal(facts.filter((fact) => fact.includes(text)).length, fields, facts.join(' | '));
    });
  }

  it('makes no link of a bad address, in any field and in any text', async () => {
    const bad = LINKS.map((link, i) => ({
      ...hostileOffer(String(i), `Angebot ${i}`, link),
      description: `Mehr unter ${link} und <a href="${link}">hier</a>.`,
    }));
    const list = await show({ src: server.at({ body: bad }) });
    for (const { title } of bad) {
      const dialog = await openOffer(list, title);
      const links = [...dialog.querySelectorAll('a')].map(({ protocol }) => protocol);
      ok(
        links.every((protocol) => /^(https?|mailto|tel):$/.test(protocol)),
        `${title}: ${links}`,
      );
      equal(dialog.querySelectorAll('img').length, 0);
      await press(list, 'Schließen');
    }
    for (const link of all<HTMLAnchorElement>(list, '[part~=title]')) equal(link.origin, location.origin);
  });

  it('cannot take the place of anything by its ids', async () => {
    const offers = IDS.map((id, i) => ({ ...OFFERS[0], id, title: `Angebot ${i}`, url: undefined }));
    const list = await show({ src: server.at({ body: offers }), 'url-state': '' });
    deepEqual(recordIds(list), IDS);
    deepEqual(
      all(list, '[id]').map(({ id }) => id),
      ['near'],
      'none becomes an id in the page',
    );
    for (const [i, id] of IDS.entries()) {
      const dialog = await openOffer(list, `Angebot ${i}`);
      equal(words(dialog.querySelector('[role=heading]')), `Angebot ${i}`, id);
      equal(new URL(location.href).searchParams.get('offer'), id);
      await press(list, 'Schließen');
    }
    for (const id of IDS) ok(!(id in globalThis) || id in Window.prototype || id in Object.prototype, id);
  });

  it('changes nothing of ours by its keys', async () => {
    const text = `[{"__proto__": {"polluted": 1, "title": "geerbt"}, "constructor": {"prototype": {"polluted": 1}},
      "id": "a", "title": "Gut", "commitment": {"__proto__": {"kind": "regular"}}, "toString": "x", "hasOwnProperty": 1}]`;
    const list = await show({ src: server.at({ body: text }) });
    deepEqual(titles(list), ['Gut']);
    equal(Reflect.get({}, 'polluted'), undefined);
    equal(Reflect.get([], 'polluted'), undefined);
    ok(!/regelmäßig/.test(words(one(list, '[part=record]'))), 'nothing is inherited');
    const csv = 'title;__proto__;constructor;toString\nGut;{"polluted":1};x;y';
    deepEqual(titles(await show({ src: server.at({ body: csv, type: 'text/csv' }) })), ['Gut']);
    equal(Reflect.get({}, 'polluted'), undefined);
  });

  it('has facets called like the parts of objects', async () => {
    const values = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const offers = values.map((value) => ({
      title: value,
      category: [value],
      board: value,
      languages: [value],
    }));
    const list = await show({ src: server.at({ body: offers }) });
    for (const facet of ['category', 'board']) {
      const counts = await facetCounts(list, facet);
      deepEqual(Object.keys(Object.fromEntries(Object.entries(counts))).length >= 4, true);
      deepEqual([...new Set(Object.values(counts))], [1], facet);
    }
    await choose(list, 'category', 'constructor');
    deepEqual(titles(list), ['constructor']);
  });

  it('is not helped by what stands in the address', async () => {
    const query = new URLSearchParams({ q: TEXTS[0] ?? '', category: TEXTS[1] ?? '', board: '__proto__' });
    history.replaceState(
      null,
      '',
      `${home}&${query}&offer=${encodeURIComponent(TEXTS[2] ?? '')}&__proto__=1`,
    );
    const list = await show({ src: server.at({ body: OFFERS }), 'url-state': '' });
    await until(() => all(list, '.chips').length, 'the filters show');
    deepEqual(findings(list), []);
    equal(one<HTMLInputElement>(list, '[part=search]').value, TEXTS[0]);
    await search(list, TEXTS[3] ?? '');
    deepEqual(findings(list), []);
    equal(Reflect.get(globalThis, 'pwned'), undefined);
  });

  it('makes no line of the console misleading, and none too long', async () => {
    const long = 'x'.repeat(100_000);
    const offers = [OFFERS[0], { id: `a\nb${long}`, title: { [long]: long } }, `\u001b[2J${long}`];
    await show({ src: server.at({ body: offers }) });
    await until(() => told.lines.length, 'it is told');
    equal(told.lines.length, 1);
    ok((told.lines[0]?.length ?? 0) < 400, 'quotes are shortened');
    ok(!told.lines[0]?.includes('\n'));
  });

  it('turns no text round but itself', async () => {
    const offers = [
      {
        id: 'a',
        title: 'Garten',
        hiringOrganization: { name: 'Verein\u202e' },
        jobLocation: { address: { addressLocality: 'Flensburg' } },
      },
    ];
    const list = await show({ src: server.at({ body: offers }) });
    const walker = document.createTreeWalker(one(list, '[part=record]'), NodeFilter.SHOW_TEXT);
    let text: Node | null = walker.nextNode();
    while (text && !text.textContent?.includes('Flensburg')) text = walker.nextNode();
    const at = (letter: string) => {
      const range = document.createRange();
      const start = text?.textContent?.indexOf(letter) ?? 0;
      range.setStart(text as Node, start);
      range.setEnd(text as Node, start + 1);
      return range.getBoundingClientRect().left;
    };
    ok(at('F') < at('g'), 'the place is read from left to right');
  });

  it('the inspection finds what should not be there', async () => {
    const list = await show({ src: server.at({ body: OFFERS }) });
    const bad = document.createElement('div');
    bad.innerHTML =
      '<b>x</b><a href="javascript:1">x</a><i onclick="1"></i><a target="_blank" href="https://a.example/">x</a>';
    one(list, '.root').append(bad);
    equal(findings(list).length, 5);
  });
});
