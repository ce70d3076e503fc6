/** What a visitor types finds what they mean. */
import { manyOffers, OFFERS, TITLES } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import {
  all,
  button,
  choose,
  countOf,
  focused,
  type List,
  maybeButton,
  one,
  press,
  search,
  show,
  textOf,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

describe('search', () => {
  let server: FeedServer;
  beforeEach(() => {
    server = startFeedServer();
  });
  afterEach(() => {
    unmountAll();
    server.restore();
  });

  const offers = (attributes = {}) => show({ src: server.at({ body: OFFERS }), ...attributes });
  async function found(list: List, text: string) {
    await search(list, text);
    return titles(list);
  }

  it("shows all offers in the feed's order before anything is typed", async () => {
    const list = await offers();
    deepEqual(titles(list), TITLES);
    equal(countOf(list), '6 Angebote');
  });

  it('finds words inside compounds, in any case', async () => {
    const list = await offers();
    deepEqual(await found(list, 'garten'), ['Gartenpatenschaft am Südhang', 'Vorlesen im Kindergarten']);
    equal(countOf(list), '2 Angebote');
    deepEqual(await found(list, 'PATENSCHAFT'), ['Gartenpatenschaft am Südhang']);
    equal(countOf(list), '1 Angebot');
  });

  it('does not mind how umlauts and sharp s are written', async () => {
    const list = await offers();
    for (const typed of ['südhang', 'suedhang', 'sudhang', 'SÜDHANG']) {
      deepEqual(await found(list, typed), ['Gartenpatenschaft am Südhang'], typed);
    }
    for (const typed of ['gießen', 'giessen']) {
      deepEqual(await found(list, typed), ['Gartenpatenschaft am Südhang'], typed);
    }
    deepEqual(await found(list, 'sprachcafe'), ['Sprachcafé: gemeinsam Deutsch sprechen']);
  });

  it('asks for every word, wherever it stands', async () => {
    const list = await offers();
    deepEqual(await found(list, 'höfe umwelt'), ['Gartenpatenschaft am Südhang', 'Lastenrad zum Ausleihen']);
    deepEqual(await found(list, 'höfe umwelt ernten'), ['Gartenpatenschaft am Südhang']);
  });

  it('looks into organisations, places, postcodes, districts, fields and skills', async () => {
    const list = await offers();
    deepEqual(await found(list, 'regenbogen'), ['Vorlesen im Kindergarten']);
    deepEqual(await found(list, 'hofgarten'), ['Gartenpatenschaft am Südhang']);
    deepEqual(await found(list, '24941'), ['Fahrdienst zum Seniorentreff']);
    deepEqual(await found(list, 'nordstadt'), ['Vorlesen im Kindergarten']);
    deepEqual(await found(list, 'digitales'), ['Website für die Tafel betreuen']);
    deepEqual(await found(list, 'geduld'), [
      'Gartenpatenschaft am Südhang',
      'Website für die Tafel betreuen',
    ]);
  });

  it('shows everything again when the field is emptied', async () => {
    const list = await offers();
    await search(list, 'garten');
    deepEqual(await found(list, '  '), TITLES);
    deepEqual(await found(list, ''), TITLES);
  });

  it('forgives a slip of the finger, and says what it shows instead', async () => {
    const list = await offers();
    await search(list, 'gartn');
    await until(() => titles(list).length, 'similar offers show');
    deepEqual(titles(list), ['Gartenpatenschaft am Südhang', 'Vorlesen im Kindergarten']);
    match(textOf(list), /Nichts gefunden für „gartn“\. Gezeigt wird Ähnliches: „garten/);
    await search(list, 'garten');
    ok(!/Ähnliches/.test(textOf(list)), 'the note goes with the slip');
  });

  it('says what was not found and offers to go back', async () => {
    const list = await offers();
    await search(list, 'xylophon');
    await until(() => maybeButton(list, /Ohne/), 'there is a way out');
    match(words(one(list, '.empty')), /Nichts gefunden für „xylophon“\./);
    equal(countOf(list), '0 Angebote');
    await press(list, 'Ohne „xylophon“: 6 Angebote');
    deepEqual(titles(list), TITLES);
    equal(one<HTMLInputElement>(list, '[part=search]').value, '');
    equal(focused(), one(list, '[part=search]'), 'the focus is not lost with the button');
  });

  it('names the filter that is in the way, with what would be there without it', async () => {
    const list = await offers();
    await choose(list, 'category', 'Digitales');
    await search(list, 'garten');
    await until(() => maybeButton(list, /Ohne/), 'there is a way out');
    const ways = all(list, '.empty button').map(words);
    deepEqual(ways, ['Ohne „Digitales“: 2 Angebote', 'Ohne „garten“: 1 Angebot']);
    await press(list, 'Ohne „Digitales“: 2 Angebote');
    deepEqual(titles(list), ['Gartenpatenschaft am Südhang', 'Vorlesen im Kindergarten']);
  });

  it('goes back to the first page with every new question', async () => {
    const list = await show({ src: server.at({ body: manyOffers(60) }), 'page-size': '10' });
    button(list, 'Mehr anzeigen').click();
    await list.updateComplete;
    equal(titles(list).length, 20);
    await search(list, 'angebot');
    equal(titles(list).length, 10);
  });

  it('tells the page what is asked', async () => {
    const list = await offers();
    const asked: unknown[] = [];
    list.addEventListener('engagiert-query', (event) => asked.push((event as CustomEvent).detail));
    await search(list, 'garten');
    deepEqual(asked, [{ text: 'garten', selection: {}, sort: 'feed', page: 1, record: '' }]);
  });

  it('takes signs that mean something elsewhere as they are', async () => {
    const list = await offers();
    for (const typed of ['.*', '[a-z]', '(', '\\', '%', '__proto__', '<b>']) {
      await search(list, typed);
      equal(countOf(list), '0 Angebote', typed);
    }
    deepEqual(await found(list, 'e. v.'), [
      'Gartenpatenschaft am Südhang',
      'Lastenrad zum Ausleihen',
      'Sprachcafé: gemeinsam Deutsch sprechen',
    ]);
  });
});
