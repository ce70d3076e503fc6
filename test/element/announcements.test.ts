/** What a screen reader hears: the count once, when typing rests, and nothing twice. */
import { sendKeys } from '@web/test-runner-commands';
import { manyOffers, OFFERS } from '../fixtures/offers.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { type FeedServer, pieces, startFeedServer } from '../helpers/feed-server.js';
import { impatientPlace } from '../helpers/quick-store.js';
import { until, wait } from '../helpers/until.js';
import {
  all,
  choose,
  countOf,
  drawn,
  fill,
  type List,
  mount,
  one,
  openDialog,
  openFacet,
  press,
  search,
  show,
  sortBy,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

/** Longer than the rest after which something is said. */
const RESTED = 900;

/** Notes each text that a live region of the list comes to have, as it is spoken. */
function listenTo(list: List) {
  const spoken: string[] = [];
  const observer = new MutationObserver((changes) => {
    const regions = new Set<Element>();
    for (const { target, addedNodes } of changes) {
      for (const node of [target, ...addedNodes]) {
        const element = node instanceof Element ? node : node.parentElement;
        const region = element?.closest('[role=status], [role=alert], [aria-live]');
        if (region) regions.add(region);
      }
    }
    for (const region of regions) if (words(region)) spoken.push(words(region));
  });
  observer.observe(list.renderRoot, { childList: true, characterData: true, subtree: true });
  return {
    spoken,
    stop: () => observer.disconnect(),
  };
}

describe('announcements', () => {
  let server: FeedServer;
  beforeEach(() => {
    server = startFeedServer();
  });
  afterEach(() => {
    unmountAll();
    server.restore();
  });

  /** A list that has said how many offers it has, and will say no more by itself. */
  async function quiet(attributes = {}, body: unknown = OFFERS): Promise<List> {
    const list = await show({ src: server.at({ body }), ...attributes });
    await until(() => words(one(list, '[part=count] [role=status]')), 'the count is said');
    return list;
  }

  it('are made in a region that was there before', async () => {
    const list = await show({ src: server.at({ body: OFFERS }) });
    const region = one(list, '[part=count] [role=status]');
    equal(words(region), '', 'silent at first');
    await until(() => words(region), 'the count is said');
    equal(words(region), '6 Angebote');
    equal(one(list, '[part=count] [role=status]'), region);
    equal(region.closest('[aria-hidden=true]'), null);
  });

  it('come once when typing rests, with the count of then', async () => {
    const list = await quiet();
    const { spoken, stop } = listenTo(list);
    one(list, '[part=search]').focus();
    await sendKeys({ type: 'garten' });
    await until(() => countOf(list) === '2 Angebote', 'the offers are narrowed');
    deepEqual(spoken, [], 'not while typing');
    await wait(RESTED);
    deepEqual(spoken, ['2 Angebote']);
    await wait(RESTED);
    deepEqual(spoken, ['2 Angebote'], 'and not again');
    stop();
  });

  it('come once for several letters with pauses shorter than the rest', async () => {
    const list = await quiet();
    const { spoken, stop } = listenTo(list);
    for (const text of ['u', 'um', 'umw', 'umwelt']) {
      await search(list, text);
      await wait(120);
    }
    await wait(RESTED);
    deepEqual(spoken, ['2 Angebote']);
    stop();
  });

  it('do not come when the count is the same', async () => {
    const list = await quiet();
    const { spoken, stop } = listenTo(list);
    await search(list, 'e');
    equal(countOf(list), '6 Angebote');
    await sortBy(list, 'az');
    await wait(RESTED);
    deepEqual(spoken, []);
    stop();
  });

  it('come for filters, too, without the values being read out', async () => {
    const list = await quiet();
    await openFacet(list, 'category');
    const { spoken, stop } = listenTo(list);
    await choose(list, 'category', 'Bildung');
    await choose(list, 'category', 'Umwelt');
    await wait(RESTED);
    deepEqual(spoken, ['4 Angebote']);
    stop();
  });

  it('do not count up while a list arrives', async () => {
    const body = pieces();
    const list = mount({ src: server.at({ body }) });
    const { spoken, stop } = listenTo(list);
    const texts = manyOffers(60).map((offer) => JSON.stringify(offer));
    body.push(`[${texts.slice(0, 20)}`);
    await until(() => titles(list).length, 'the first ones show');
    const before = spoken.length;
    await wait(RESTED);
    body.push(`,${texts.slice(20, 40)}`);
    await until(() => /^40 /.test(countOf(list)), 'more show');
    equal(spoken.length, before, 'nothing is said meanwhile');
    body.push(`,${texts.slice(40)}]`);
    body.end();
    await until(() => spoken.length > before, 'the end is said');
    deepEqual(spoken.slice(before), ['60 Angebote']);
    stop();
  });

  it('say that something loads', async () => {
    const list = mount({ src: server.at({ silent: true }) });
    await drawn(list);
    equal(words(one(list, '[role=status]')), 'Angebote werden gelesen …');
    equal(one(list, '.skeleton').getAttribute('aria-hidden'), 'true', 'and not its placeholders');
  });

  it('interrupt only for failures', async () => {
    const src = server.at({ body: OFFERS });
    const place = impatientPlace();
    const list = await show({ src }, '', place);
    equal(all(list, '[role=alert]').length, 0);
    server.answer(src, { status: 500 });
    await list.reload();
    await drawn(list);
    equal(all(list, '[role=alert]').length, 0, 'an old list is no emergency');
    ok(all(list, '.notice[role=status]').length === 1);
    const failing = await show({ src: server.at({ status: 404 }) }, '', place);
    equal(all(failing, '[role=alert]').length, 1);
  });

  it('say that nothing was found', async () => {
    const list = await quiet();
    const { spoken, stop } = listenTo(list);
    await search(list, 'xylophon');
    await wait(RESTED);
    deepEqual(spoken, ['0 Angebote. Nichts gefunden für „xylophon“.']);
    stop();
  });

  it('say what is shown instead of a misspelt word', async () => {
    const list = await quiet();
    const { spoken, stop } = listenTo(list);
    await search(list, 'gartn');
    await until(() => titles(list).length, 'similar offers show');
    await wait(RESTED);
    equal(spoken.filter((text) => text.startsWith('Nichts gefunden für „gartn“. Gezeigt wird')).length, 1);
    equal(spoken.filter((text) => text === '2 Angebote').length, 1);
    stop();
  });

  const last = (list: List) => words(one(list, '[part=count] [role=status]'));

  it('say that a place was found, or has to be chosen, until the next step', async () => {
    server.answer(/\/places\/24\.json$/, { body: { places: [['Böel', 'SH', 54.63, 9.66, -18, '401']] } });
    server.answer(/\/places\/n-na\.json$/, {
      body: {
        places: [
          ['Naumburg (Saale)', 'ST', 51.15, 11.81, 7],
          ['Naumburg', 'HE', 51.25, 9.17, 3],
        ],
      },
    });
    const list = await quiet();
    await fill(list, one<HTMLInputElement>(list, '#near'), '24401');
    await until(() => last(list) !== '6 Angebote', 'it is said');
    equal(last(list), '6 Angebote. In der Nähe: Böel');
    await search(list, 'garten');
    await until(() => last(list).startsWith('2'), 'the next step is told');
    equal(last(list), '2 Angebote');
    await fill(list, one<HTMLInputElement>(list, '#near'), 'Naumburg');
    await until(() => last(list) !== '2 Angebote', 'it is said');
    equal(last(list), '2 Angebote. Welcher Ort ist gemeint?');
  });

  it('say that the offers come in the order in which they suit', async () => {
    const list = await quiet();
    await press(list, 'Was passt zu mir?');
    const dialog = await openDialog(list, 'match');
    dialog.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await press(list, 'Weiter');
    await press(list, 'Weiter');
    await press(list, 'Passende Angebote zeigen');
    await until(() => last(list) !== '6 Angebote', 'it is said');
    equal(last(list), '6 Angebote. Passt am besten');
  });
});
