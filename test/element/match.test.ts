/** Three questions, and the offers in the order in which they suit, with the reasons in words. */
import { OFFERS } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import {
  all,
  drawn,
  fill,
  type List,
  maybeButton,
  one,
  openDialog,
  press,
  recordIds,
  show,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

const dialogOf = (list: List) => one<HTMLDialogElement>(list, 'dialog.match');
const choices = (list: List) => [...dialogOf(list).querySelectorAll('label')].map(words);

async function tick(list: List, ...names: string[]) {
  for (const name of names) {
    const label = [...dialogOf(list).querySelectorAll('label')].find((each) => words(each) === name);
    ok(label, `there is a choice ${name} among ${choices(list)}`);
    label.querySelector('input')?.click();
  }
  await drawn(list);
}

const reasonsOf = (list: List) =>
  Object.fromEntries(
    all(list, '[part=record]').flatMap((card) => {
      const reasons = card.querySelector('.reasons');
      return reasons ? [[card.dataset.recordId, words(reasons)]] : [];
    }),
  );

describe('what suits me', () => {
  let server: FeedServer;
  beforeEach(() => {
    server = startFeedServer();
  });
  afterEach(() => {
    unmountAll();
    server.restore();
  });

  const offers = (attributes = {}) => show({ src: server.at({ body: OFFERS }), ...attributes });
  async function start(list: List) {
    await press(list, 'Was passt zu mir?');
    return openDialog(list, 'match');
  }
  const finish = async (list: List) => {
    await press(list, 'Passende Angebote zeigen');
    await until(() => !dialogOf(list).open, 'the dialog is closed');
    await drawn(list);
  };

  it('asks for interests, time and place, each step with the way back', async () => {
    const list = await offers();
    const dialog = await start(list);
    match(words(dialog.querySelector('[role=heading]')), /^Was passt zu mir\? Schritt 1 von 3$/);
    deepEqual(choices(list), [
      'Bildung',
      'Umwelt',
      'Digitales',
      'Integration',
      'Kinder und Jugend',
      'Soziales',
    ]);
    equal(maybeButton(list, 'Zurück'), undefined);
    await tick(list, 'Umwelt');
    await press(list, 'Weiter');
    match(words(dialog.querySelector('[role=heading]')), /Schritt 2 von 3$/);
    deepEqual(choices(list).slice(0, 5), [
      'vormittags',
      'nachmittags',
      'abends',
      'am Wochenende',
      'einmalig',
    ]);
    await press(list, 'Weiter');
    match(words(dialog.querySelector('[role=heading]')), /Schritt 3 von 3$/);
    await press(list, 'Zurück');
    await press(list, 'Zurück');
    const chosen = [...dialog.querySelectorAll<HTMLInputElement>('input:checked')];
    deepEqual(
      chosen.map((box) => words(box.closest('label'))),
      ['Umwelt'],
      'answers stay',
    );
  });

  it('puts what suits best first, and says why', async () => {
    const list = await offers();
    await start(list);
    await tick(list, 'Umwelt', 'Bildung');
    await press(list, 'Weiter');
    await tick(list, 'am Wochenende', 'abends');
    await fill(list, one<HTMLSelectElement>(list, 'dialog.match select'), '2');
    await press(list, 'Weiter');
    await finish(list);
    deepEqual(recordIds(list), ['garten', 'sprachcafe', 'lesen', 'lastenrad', 'website', 'fahrdienst']);
    deepEqual(reasonsOf(list), {
      garten: 'passt zu: Umwelt · am Wochenende · 2 Std. pro Woche',
      sprachcafe: 'passt zu: Bildung · abends · 2 Std. pro Woche',
      lesen: 'passt zu: Bildung · 1 Std. pro Woche',
      lastenrad: 'passt zu: Umwelt',
    });
    equal(one<HTMLSelectElement>(list, '.sort select').value, 'match');
  });

  it('counts how near it is, and how far one need not go', async () => {
    const list = await offers();
    await start(list);
    await press(list, 'Weiter');
    await press(list, 'Weiter');
    await fill(list, one<HTMLInputElement>(list, 'dialog.match input:not([type=checkbox])'), '24941');
    await tick(list, 'gern auch von zu Hause');
    await finish(list);
    deepEqual(recordIds(list).slice(0, 3), ['website', 'fahrdienst', 'sprachcafe']);
    const reasons = reasonsOf(list);
    equal(reasons.website, 'passt zu: online');
    equal(reasons.fahrdienst, 'passt zu: 0 km');
    match(reasons.garten, /^passt zu: 2,2 km$/);
    equal(server.asked.length, 1, 'the feed knows where that is: nobody is asked');
  });

  it('says when it does not know the place, and stays open', async () => {
    server.answer(/\/places\//, { status: 404 });
    const list = await offers();
    const dialog = await start(list);
    await press(list, 'Weiter');
    await press(list, 'Weiter');
    await fill(list, one<HTMLInputElement>(list, 'dialog.match input:not([type=checkbox])'), '99999');
    await press(list, 'Passende Angebote zeigen');
    const alert = await until(() => dialog.querySelector('[role=alert]'), 'it says so');
    match(words(alert), /^Den Ort „99999“ kennen wir nicht/);
    equal(dialog.querySelector('[aria-describedby]')?.getAttribute('aria-describedby'), alert.id);
    ok(dialog.open);
  });

  it('can be taken back', async () => {
    const list = await offers();
    await start(list);
    await tick(list, 'Soziales');
    await press(list, 'Weiter');
    await press(list, 'Weiter');
    await finish(list);
    equal(titles(list)[0], 'Fahrdienst zum Seniorentreff');
    const [chip] = all(list, '.chips button');
    equal(chip?.ariaLabel, 'Filter entfernen: Passt am besten');
    chip?.click();
    await drawn(list);
    deepEqual(
      recordIds(list),
      OFFERS.map(({ id }) => id),
    );
    deepEqual(reasonsOf(list), {});
    equal(one<HTMLSelectElement>(list, '.sort select').value, 'feed');
  });

  it("goes back to the page's own order", async () => {
    const list = await offers({ sort: 'az' });
    const before = recordIds(list);
    await start(list);
    await tick(list, 'Digitales');
    await press(list, 'Weiter');
    await press(list, 'Weiter');
    await finish(list);
    equal(recordIds(list)[0], 'website');
    await press(list, 'Alle zurücksetzen');
    deepEqual(recordIds(list), before);
  });

  it('rates only what the page itself lets pass', async () => {
    const list = await offers({ locked: 'board:goods,skills' });
    await start(list);
    deepEqual(choices(list), ['Digitales', 'Umwelt']);
  });

  it('changes nothing when it is left', async () => {
    const list = await offers();
    const dialog = await start(list);
    await tick(list, 'Soziales');
    dialog.close(); // as Escape does
    await until(() => !maybeButton(list, 'Weiter'), 'it is gone');
    deepEqual(
      recordIds(list),
      OFFERS.map(({ id }) => id),
    );
    await start(list);
    ok(dialog.open, 'and it can be opened again');
  });

  it('stores nothing, sends nothing and writes nothing into the address', async () => {
    const before = [location.href, document.cookie, localStorage.length, sessionStorage.length];
    const list = await offers({ 'url-state': '' });
    await start(list);
    match(words(dialogOf(list)), /Nichts wird gespeichert oder verschickt\./);
    await tick(list, 'Umwelt');
    await press(list, 'Weiter');
    await tick(list, 'einmalig');
    await press(list, 'Weiter');
    await finish(list);
    equal(recordIds(list)[0], 'lastenrad');
    deepEqual([location.href, document.cookie, localStorage.length, sessionStorage.length], before);
    equal(server.asked.length, 1, 'the feed and nothing else');
  });
});
