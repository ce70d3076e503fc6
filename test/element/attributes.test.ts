/** Every attribute takes effect whenever it is set, by markup, by attribute or by property. */
import { OpportunityListElement } from '../../src/widgets/opportunity-list/opportunity-list-element.js';
import { manyOffers, OFFERS, TITLES } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import {
  all,
  choose,
  countOf,
  drawn,
  type List,
  maybeButton,
  one,
  press,
  put,
  recordIds,
  show,
  textOf,
  titles,
  unmountAll,
} from '../helpers/widget.js';

const facetNames = (list: List) => all(list, '.facet').map(({ dataset }) => dataset.facet);
const isWide = (list: List) => one(list, '.results').className;

describe('attributes', () => {
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

  const offers = (attributes = {}, body: unknown = OFFERS) =>
    show({ src: server.at({ body }), ...attributes });
  async function set(list: List, name: string, value: string | null) {
    if (value === null) list.removeAttribute(name);
    else list.setAttribute(name, value);
    await drawn(list);
  }

  it('src: another feed, several, none', async () => {
    const list = await offers({}, OFFERS.slice(0, 1));
    await set(list, 'src', server.at({ body: OFFERS.slice(1, 3) }));
    await until(() => titles(list).length === 2, 'the other feed shows');
    await set(list, 'src', `${server.at({ body: OFFERS.slice(0, 2) })}\n ${server.at({ body: OFFERS })}`);
    await until(() => titles(list).length === 6, 'both show, each offer once');
    await set(list, 'src', null);
    await until(() => /noch nicht richtig eingerichtet/.test(textOf(list)), 'it says that there is none');
  });

  it('src: an address relative to the page', async () => {
    server.answer(/\/feeds\/here\.json$/, { body: OFFERS });
    const list = await show({ src: 'feeds/here.json' });
    equal(server.asked[0]?.url, new URL('feeds/here.json', document.baseURI).href);
    equal(titles(list).length, 6);
  });

  it('mapping: where the feed keeps its fields', async () => {
    const body = { data: { rows: [{ wer: 'Verein A', was: 'Kochen' }] } };
    const list = await offers({ mapping: '{"root": "data.rows", "title": "wer"}' }, body);
    deepEqual(titles(list), ['Verein A']);
    await set(list, 'mapping', '{"root": "data.rows", "title": "was"}');
    await until(() => titles(list)[0] === 'Kochen', 'it is read anew');
    const script = put(document.createElement('script'));
    script.type = 'application/json';
    script.id = 'my-mapping';
    script.text = '{"root": "data.rows", "title": ["nichts", "wer"]}';
    await set(list, 'mapping', '#my-mapping');
    await until(() => titles(list)[0] === 'Verein A', 'it is taken from the page');
    await set(list, 'mapping', '{"titel": "wer"}');
    await until(() => told.lines.length, 'a mistake is told');
    match(told.lines[0], /mapping\.titel: found wer, expected one of our fields: id, title, /);
  });

  it('preset: a known publisher, whose mapping is taken', async () => {
    const body = {
      result: { records: [{ titel: 'Kochen' }] },
      angebotsliste: { angebot: [{ angebotsname: 'Backen' }] },
    };
    const list = await offers({ preset: 'ckan-datastore' }, body);
    deepEqual(titles(list), ['Kochen']);
    await set(list, 'preset', 'freinet');
    await until(() => titles(list)[0] === 'Backen', 'it is read anew');
    await set(list, 'preset', 'freinett');
    await until(() => told.lines.length, 'a mistake is told');
    match(told.lines[0], /preset: found freinett, expected one of .*; freinet\?$/);
  });

  it('format: what the bytes do not tell', async () => {
    const list = await show({
      src: server.at({ body: 'title\nKochen\nBacken', type: 'text/plain' }, 'offers'),
    });
    match(textOf(list), /lassen sich gerade nicht lesen/);
    await set(list, 'format', 'csv');
    await until(() => titles(list).join() === 'Kochen,Backen', 'it is read as a table');
    await set(list, 'format', null);
    await until(() => titles(list).length === 0, 'it is not known again');
  });

  it('heading-level: that of the page around it', async () => {
    const list = await offers();
    const levels = () => all(list, '[part=record] [role=heading]').map((heading) => heading.ariaLevel);
    deepEqual([...new Set(levels())], ['2']);
    await set(list, 'heading-level', '4');
    deepEqual([...new Set(levels())], ['4']);
    list.headingLevel = 3;
    await drawn(list);
    deepEqual([...new Set(levels())], ['3']);
    await set(list, 'heading-level', null);
    deepEqual([...new Set(levels())], ['2']);
    deepEqual(told.lines, []);
    await set(list, 'heading-level', '9');
    deepEqual([...new Set(levels())], ['2'], 'what is no level is as good as none');
    await until(() => told.lines.length, 'it is told');
    match(told.lines.at(-1), /heading-level: found "9", expected a number from 1 to 6$/);
  });

  it('filters: which, and in which order', async () => {
    const list = await offers();
    await set(list, 'filters', 'organization district');
    await until(() => facetNames(list).length === 2, 'they change');
    deepEqual(facetNames(list), ['organization', 'district']);
    await set(list, 'filters', 'none');
    deepEqual(facetNames(list), []);
    await set(list, 'filters', null);
    deepEqual(facetNames(list), ['board', 'category', 'commitment', 'district']);
  });

  it('locked: what nobody can remove', async () => {
    const list = await offers();
    await set(list, 'locked', 'board:goods');
    await until(() => recordIds(list).join() === 'lastenrad', 'it is locked');
    await set(list, 'locked', 'board:skills');
    deepEqual(recordIds(list), ['website']);
    await set(list, 'locked', null);
    deepEqual(titles(list), TITLES);
  });

  it('locked: beside what the visitor chose', async () => {
    const list = await offers();
    await choose(list, 'category', 'Umwelt');
    await set(list, 'locked', 'board:goods');
    deepEqual(recordIds(list), ['lastenrad']);
    await set(list, 'locked', '');
    deepEqual(recordIds(list), ['garten', 'lastenrad']);
  });

  it('layout: grid, list, compact', async () => {
    const list = await offers();
    const root = () => one(list, '.root').className.trim();
    for (const layout of ['list', 'compact', 'grid']) {
      await set(list, 'layout', layout);
      equal(root(), `root ${layout}`);
    }
    await set(list, 'layout', 'carousel');
    await until(() => told.lines.length, 'it is told');
    match(told.lines.at(-1), /layout: found "carousel", expected one of/);
    ok(isWide(list));
  });

  it("details: in place, or the offer's own page", async () => {
    const list = await offers();
    let prevented: boolean | undefined;
    list.addEventListener('click', (event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    });
    await set(list, 'details', 'link');
    all(list, '[part~=title]')[0]?.click();
    equal(prevented, false);
    await set(list, 'details', 'dialog');
    all(list, '[part~=title]')[0]?.click();
    equal(prevented, true);
  });

  it('url-state: may come later, and says what is asked then', async () => {
    history.replaceState(null, '', `${home}&v-category=Umwelt`);
    const list = await offers();
    equal(titles(list).length, 6);
    await set(list, 'url-state', 'v-');
    await until(() => titles(list).length === 2, 'the address is read');
    await choose(list, 'board', 'Sachen');
    ok(location.search.includes('v-board=goods'), 'and kept in step');
    await set(list, 'url-state', 'w-');
    await until(() => titles(list).length === 6, 'other names say nothing');
    await choose(list, 'board', 'Zeit');
    ok(location.search.includes('w-board=time') && location.search.includes('v-board=goods'));
    await set(list, 'url-state', null);
    await press(list, 'Alle zurücksetzen');
    ok(location.search.includes('w-board=time'), 'no longer kept in step');
  });

  it('json-ld: the offers as data in the page, without persons, and gone with the list', async () => {
    const scripts = () => [
      ...document.head.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
    ];
    const list = await offers();
    equal(scripts().length, 0);
    list.toggleAttribute('json-ld', true);
    await until(() => scripts().length === 1, 'the data is there');
    const graph = JSON.parse(scripts()[0]?.text ?? '{}')['@graph'];
    deepEqual(
      graph.map(({ title }: { title: string }) => title),
      TITLES,
    );
    ok(!/Gartenbüro|garten@offers\.example|0461/.test(scripts()[0]?.text ?? ''), "nobody's contact");
    list.removeAttribute('json-ld');
    await drawn(list);
    await until(() => scripts().length === 0, 'the data is gone');
    list.toggleAttribute('json-ld', true);
    await until(() => scripts().length === 1, 'the data is there again');
    list.remove();
    equal(scripts().length, 0);
  });

  it('set before the script runs count as well', async () => {
    const src = server.at({ body: manyOffers(9) });
    const place = put(document.createElement('div'));
    place.innerHTML = `<engagiert-opportunity-list src="${src}" page-size="4" heading-level="5" filters="none"></engagiert-opportunity-list>`;
    const list = place.firstElementChild as List;
    await until(() => titles(list).length === 4, 'four show');
    equal(one(list, '[role=heading]').ariaLevel, '5');
    deepEqual(facetNames(list), []);
    ok(maybeButton(list, 'Mehr anzeigen'));
  });

  it('set as properties before the element is in the page count as well', async () => {
    const list = new OpportunityListElement();
    Object.assign(list, { src: server.at({ body: OFFERS }), pageSize: '2', sort: 'az', includePast: true });
    put(list);
    await until(() => titles(list).length === 2, 'two show');
    equal(recordIds(list)[0], 'fahrdienst');
    await until(() => countOf(list) === '6 Angebote', 'all are counted');
  });

  it('taken away mean what they mean when they were never there', async () => {
    const list = await offers({
      format: 'json',
      mapping: '{"title": "title"}',
      'page-size': '3',
      paging: 'pages',
      filters: 'district',
      sort: 'az',
      locked: 'board:time',
      layout: 'compact',
      details: 'link',
      refresh: '5',
      lang: 'en',
      postcodes: '/plz.csv',
    });
    for (const { name } of [...list.attributes]) if (name !== 'src') await set(list, name, null);
    await until(() => recordIds(list).length === 6, 'all offers show');
    deepEqual(titles(list), TITLES);
    deepEqual(facetNames(list), ['board', 'category', 'commitment', 'district']);
    match(textOf(list), /6 Angebote/);
    equal(one(list, '.root').className.trim(), 'root grid');
    deepEqual(told.lines, []);
  });

  it('of no meaning do no harm', async () => {
    const list = await offers({
      'data-x': '1',
      class: 'mine',
      style: 'color: red',
      role: 'region',
      hidden: '',
    });
    equal(getComputedStyle(list).display, 'none', 'hidden hides');
    list.hidden = false;
    equal(titles(list).length, 6);
  });
});
