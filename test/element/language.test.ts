/** The language of the texts: the widget's own, else the page's, else German. */
import { OFFERS } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import {
  all,
  drawn,
  facetCounts,
  type List,
  maybeButton,
  one,
  openOffer,
  press,
  put,
  search,
  show,
  sortBy,
  textOf,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

const language = (list: List) =>
  /\d+ Angebote/.test(textOf(list)) ? 'de' : /\d+ offers/.test(textOf(list)) ? 'en' : 'none';
/** The nearest lang above what the list says, as a screen reader looks for it. */
function spokenAs(list: List): string {
  for (let node: Element | null = one(list, '[part=count]'); node; ) {
    const lang = node.getAttribute('lang');
    if (lang) return lang;
    const root: Node = node.getRootNode();
    node = node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return '';
}

describe('language', () => {
  let server: FeedServer;
  beforeEach(() => {
    server = startFeedServer();
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    document.documentElement.removeAttribute('lang');
  });

  const offers = (attributes = {}, place?: ParentNode) =>
    show({ src: server.at({ body: OFFERS }), ...attributes }, '', place);
  const inside = (lang: string) => {
    const box = put(document.createElement('div'));
    box.lang = lang;
    return box;
  };

  it('is German when nobody says anything, whatever the browser speaks', async () => {
    ok(!navigator.language.startsWith('de'), 'here it does not speak German');
    const list = await offers();
    equal(language(list), 'de');
    match(textOf(list), /2–4 Std\. pro Woche · regelmäßig/);
    match(textOf(list), /Stand 01\.03\.2025/);
  });

  it("is the widget's own, with its numbers and dates", async () => {
    const list = await offers({ lang: 'en' });
    equal(language(list), 'en');
    match(textOf(list), /2–4 h per week · regular · weekends/);
    match(textOf(list), /as of Mar 1, 2025/);
    match(textOf(await offers({ lang: 'en-GB' })), /as of 1 Mar 2025/);
  });

  it('is the same in what loads later', async () => {
    const list = await offers({ lang: 'en' });
    deepEqual(await facetCounts(list, 'board'), { Time: 4, Goods: 1, 'Knowledge and skills': 1 });
    const dialog = await openOffer(list, 'Gartenpatenschaft am Südhang');
    match(words(dialog), /Police check ?no/);
    match(words(dialog), /Languages ?German, Turkish/);
    match(dialog.querySelector<HTMLAnchorElement>('[href^=mailto]')?.href, /subject=Interested%20in%3A/);
    await press(list, 'Close');
    await search(list, 'xylophon');
    await until(() => maybeButton(list, 'Without “xylophon”: 6 offers'), 'there is a way out');
  });

  it('is simple German where the page asks for it', async () => {
    const list = await offers({ lang: 'de-simple' });
    equal(language(list), 'de');
    ok(maybeButton(list, 'Thema'), 'simple words');
    await search(list, 'xylophon');
    await until(() => /Wir haben nichts gefunden\./.test(textOf(list)), 'simple sentences');
  });

  it('is that of the nearest element around it', async () => {
    document.documentElement.lang = 'de';
    const list = await offers({}, inside('en'));
    equal(language(list), 'en');
    const shadow = inside('en').attachShadow({ mode: 'open' });
    equal(language(await offers({}, shadow)), 'en', 'across a shadow tree');
    const nested = document.createElement('p');
    nested.lang = '';
    inside('en').append(nested);
    equal(language(await offers({}, nested)), 'de', 'an empty one says that it is unknown');
  });

  it('follows the page when it switches', async () => {
    document.documentElement.lang = 'de';
    const list = await offers();
    document.documentElement.lang = 'en';
    await until(() => language(list) === 'en', 'it is English');
    document.documentElement.lang = 'de';
    await until(() => language(list) === 'de', 'it is German');
  });

  it('follows its attribute and its property, keeping what the visitor asked', async () => {
    const list = await offers();
    await search(list, 'garten');
    list.lang = 'en';
    await until(() => language(list) === 'en', 'it is English');
    equal(titles(list).length, 2);
    equal(one<HTMLInputElement>(list, '[part=search]').value, 'garten');
    list.setAttribute('lang', 'de');
    await until(() => language(list) === 'de', 'it is German');
  });

  it('is that of the place it is moved to', async () => {
    const list = await offers({}, inside('en'));
    inside('de').append(list);
    await until(() => language(list) === 'de', 'it is German');
  });

  it("is German where the page's is not spoken here, and what is said is marked as German", async () => {
    document.documentElement.lang = 'fr';
    const list = await offers();
    equal(language(list), 'de');
    match(textOf(list), /Stand 01\.03\.2025/);
    match(spokenAs(list), /^de/);
  });

  it("is marked where it is not the page's", async () => {
    document.documentElement.lang = 'de';
    const list = await offers();
    match(spokenAs(list), /^de/);
    list.lang = 'en';
    await until(() => language(list) === 'en', 'it is English');
    match(spokenAs(list), /^en/);
  });

  it('is understood in its region, and however it is written', async () => {
    for (const [lang, expected] of [
      ['de-AT', 'de'],
      ['DE', 'de'],
      ['en-US', 'en'],
      ['EN', 'en'],
      ['en_US', 'en'],
      ['de_DE', 'de'],
      ['de-', 'de'],
      ['en-', 'en'],
      ['xx-klingon', 'de'],
      ['?', 'de'],
    ] as const) {
      const list = await offers({ lang });
      equal(language(list), expected, lang);
      list.remove();
    }
  });

  it('chooses among the texts of a feed in several languages', async () => {
    const body = [
      {
        id: 'a',
        title: { de: 'Vorlesen', en: 'Reading aloud' },
        category: { de: 'Bildung', en: 'Education' },
      },
    ];
    const src = server.at({ body });
    deepEqual(titles(await show({ src })), ['Vorlesen']);
    const english = await show({ src, lang: 'en' });
    deepEqual(titles(english), ['Reading aloud']);
    match(textOf(english), /Education/);
  });

  it('of a record is said where the feed says it', async () => {
    const body = [
      { id: 'a', title: 'Deutsch lernen', description: 'Gemeinsam', inLanguage: 'ar', totalJobOpenings: 2 },
      { id: 'b', title: { en: 'Only English' } },
      { id: 'c', title: 'Ohne Angabe' },
    ];
    const list = await show({ src: server.at({ body }) });
    deepEqual(
      all(list, '[part=title]').map((title) => title.getAttribute('lang')),
      ['ar', 'en', null],
    );
    equal(one(list, '.teaser').lang, 'ar');
    // What is beside it is said in our own words.
    const [openings] = all(list, '.card .muted').filter((line) => /2 freie Plätze/.test(words(line)));
    equal(openings?.closest('[lang]')?.getAttribute('lang'), 'de');
    const dialog = await openOffer(list, 'Deutsch lernen');
    equal(dialog.querySelector('[role=heading] > [lang]')?.getAttribute('lang'), 'ar');
  });

  it('gives orders in words', async () => {
    const list = await offers({ lang: 'en' });
    deepEqual(all(list, '.sort option').map(words), ['As listed', 'Newest first', 'Starting soon', 'A to Z']);
    await sortBy(list, 'az');
    await drawn(list);
    deepEqual(all(list, '.sort option').map(words), ['As listed', 'Newest first', 'Starting soon', 'A to Z']);
  });
});
