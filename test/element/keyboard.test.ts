/** Everything works by keyboard, nobody is trapped, and the focus is where one left it. */
import { sendKeys } from '@web/test-runner-commands';
import { manyOffers, OFFERS } from '../fixtures/offers.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { type FeedServer, pieces, startFeedServer } from '../helpers/feed-server.js';
import { focusedName, press, tabTo } from '../helpers/keys.js';
import { impatientPlace } from '../helpers/quick-store.js';
import { until } from '../helpers/until.js';
import {
  all,
  drawn,
  focused,
  type List,
  maybeButton,
  mount,
  one,
  openDialog,
  put,
  recordIds,
  show,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

describe('keyboard', () => {
  let server: FeedServer;
  let before: HTMLButtonElement;
  let after: HTMLButtonElement;
  beforeEach(() => {
    server = startFeedServer();
    before = put(document.createElement('button'));
    before.textContent = 'vor der Liste';
  });
  afterEach(() => {
    unmountAll();
    server.restore();
  });

  /** A list between two buttons of the page, the focus on the first. */
  async function between(list: Promise<List>): Promise<List> {
    const shown = await list;
    after = put(document.createElement('button'));
    after.textContent = 'nach der Liste';
    before.focus();
    return shown;
  }
  const offers = (attributes = {}, body: unknown = OFFERS) =>
    between(show({ src: server.at({ body }), ...attributes }));

  const visibleOutline = (element: Element) => {
    const style = getComputedStyle(element.matches('[part~=title]') ? element : element, null);
    const behind = getComputedStyle(element, '::after');
    return [style, behind].some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    );
  };

  it('passes through everything in reading order, shows where it is, and leads out again', async () => {
    const list = await offers();
    const path: string[] = [];
    for (let i = 0; i < 40 && focused() !== after; i++) {
      await press('Tab');
      path.push(focusedName());
      const element = focused();
      if (element && element !== after)
        ok(visibleOutline(element), `${focusedName()}: the focus can be seen`);
    }
    deepEqual(path, [
      'Suche',
      'Wo?',
      'Mein Standort',
      'Sortieren',
      'Börse',
      'Bereich',
      'Zeit',
      'Stadtteil',
      'Weitere Filter',
      'Was passt zu mir?',
      ...titles(list),
      'Liste drucken',
      'nach der Liste',
    ]);
  });

  it('opens a filter, chooses values, and comes back to its button by Escape', async () => {
    const list = await offers();
    await tabTo((element) => words(element) === 'Bereich');
    await press('Enter');
    await until(() => all(list, '.values').length, 'the values show');
    equal(focusedName(), 'Bereich', 'the focus stays on the button');
    equal(focused()?.getAttribute('aria-expanded'), 'true');
    await press('Tab');
    equal(focused()?.matches('input[type=checkbox]'), true, 'the first value is next');
    await press('Space');
    await until(() => recordIds(list).length === 2, 'the list is narrowed');
    equal(focused()?.matches('input[type=checkbox]:checked'), true, 'the focus stays on the value');
    await press('Tab', 'Space');
    await until(() => recordIds(list).length === 4, 'the list is widened');
    await press('Escape');
    await until(() => !all(list, '.values').length, 'the values are gone');
    equal(focused(), one(list, '[data-facet=category] > button'));
    equal(focused()?.getAttribute('aria-expanded'), 'false');
  });

  it('closes a filter that Tab leaves', async () => {
    const list = await offers();
    await tabTo((element) => words(element) === 'Börse');
    await press('Enter');
    await until(() => all(list, '.values').length, 'the values show');
    await tabTo((element) => words(element) === 'Bereich');
    await until(() => !all(list, '.values').length, 'the values are gone');
    equal(words(focused()), 'Bereich', 'and the focus goes on');
  });

  it('removes what was chosen', async () => {
    const list = await offers();
    await tabTo((element) => words(element) === 'Börse');
    await press('Enter');
    await until(() => all(list, '.values').length, 'the values show');
    await press('Tab', 'Space');
    await until(() => all(list, '.chips').length, 'it shows');
    await press('Escape');
    await tabTo((element) => Boolean(element.closest('.chips')));
    equal(focusedName(), 'Filter entfernen: Zeit');
    await press('Enter');
    await until(() => recordIds(list).length === 6, 'it is removed');
    await drawn(list);
    equal(focusedName(), 'Suche', 'the focus is not lost');
  });

  it('opens an offer by Enter, moves inside, and comes back to its link by Escape', async () => {
    const list = await offers();
    await tabTo((element) => words(element) === 'Vorlesen im Kindergarten');
    const link = focused();
    await press('Enter');
    const dialog = await openDialog(list, 'details');
    ok(dialog.contains(focused()), 'the focus is inside');
    const path = [focusedName(), ...(await tabTo((element) => words(element) === 'Teilen'))];
    deepEqual(path, ['Schließen', 'Drucken', 'E-Mail schreiben', 'Teilen']);
    ok(dialog.contains(focused()), 'still inside');
    await press('Escape');
    await until(() => !dialog.open, 'it is closed');
    await drawn(list);
    equal(focused(), link);
  });

  it('closes an offer by its button, and comes back as well', async () => {
    const list = await offers();
    await tabTo((element) => words(element) === 'Fahrdienst zum Seniorentreff');
    const link = focused();
    await press('Enter');
    const dialog = await openDialog(list, 'details');
    equal(focusedName(), 'Schließen');
    await press('Enter');
    await until(() => !dialog.open, 'it is closed');
    await drawn(list);
    equal(focused(), link);
  });

  it('goes on with the first new offer after "show more"', async () => {
    const list = await offers({ 'page-size': '5' }, manyOffers(12));
    await tabTo((element) => words(element) === 'Mehr anzeigen');
    await press('Enter');
    await until(() => titles(list).length === 10, 'more show');
    await until(() => focusedName() === 'Angebot 6', 'the focus is on the first that is new');
    await press('Tab');
    equal(focusedName(), 'Angebot 7');
  });

  it('turns pages', async () => {
    const list = await offers({ 'page-size': '5', paging: 'pages' }, manyOffers(12));
    await tabTo((element) => words(element) === 'Weiter');
    await press('Enter');
    await until(() => titles(list)[0] === 'Angebot 6', 'the next page shows');
    await until(() => focusedName() === 'Angebot 6', 'the focus is at its beginning');
  });

  it('answers the three questions', async () => {
    const list = await offers();
    await tabTo((element) => words(element) === 'Was passt zu mir?');
    const button = focused();
    await press('Enter');
    const dialog = await openDialog(list, 'match');
    ok(dialog.contains(focused()));
    await tabTo((element) => element.matches('input'));
    await press('Space');
    for (const step of [2, 3]) {
      await tabTo((element) => words(element) === 'Weiter');
      await press('Enter');
      await until(() => words(dialog).includes(`Schritt ${step} von 3`), `it is at step ${step}`);
      ok(dialog.contains(focused()), 'the focus is still inside');
    }
    await tabTo((element) => words(element) === 'Passende Angebote zeigen');
    await press('Enter');
    await until(() => !dialog.open, 'it is closed');
    await until(() => all(list, '.reasons').length, 'the answers show');
    await drawn(list);
    equal(focused(), button);
  });

  it('opens the sheet of filters where there is little room, and comes back', async () => {
    const place = put(document.createElement('div'));
    place.style.width = '300px';
    const list = await between(show({ src: server.at({ body: OFFERS }) }, '', place));
    await until(() => maybeButton(list, 'Filter'), 'there is one button for all');
    before.focus();
    await tabTo((element) => words(element) === 'Filter');
    await press('Enter');
    const sheet = await openDialog(list, 'sheet');
    ok(sheet.contains(focused()));
    await tabTo((element) => words(element) === 'Stadtteil');
    await press('Enter');
    await until(() => all(list, '.values').length, 'the values show');
    await press('Tab', 'Space');
    await until(() => recordIds(list).length < 6, 'the list is narrowed');
    ok(sheet.open && sheet.contains(focused()), 'and the sheet is still there');
    await press('Escape');
    await until(() => !sheet.open, 'it is closed');
    await drawn(list);
    ok(words(focused()).startsWith('Filter'), `back on the button, not on ${focusedName()}`);
  });

  it('chooses an order with the arrows', async () => {
    const list = await offers();
    await tabTo((element) => element.matches('select'));
    await sendKeys({ type: 'Von' });
    await press('Enter');
    await until(() => recordIds(list)[0] === 'fahrdienst', 'the order is another');
    ok(focused()?.matches('select'));
  });

  it('stays in the search field while its answers change', async () => {
    const list = await offers();
    await press('Tab');
    await sendKeys({ type: 'gart' });
    await until(() => recordIds(list).length === 2, 'the list is narrowed');
    await sendKeys({ type: 'enp' });
    await until(() => recordIds(list).length === 1, 'and narrowed again');
    equal(one<HTMLInputElement>(list, '[part=search]').value, 'gartenp');
    equal(focusedName(), 'Suche');
  });

  it('stays where it is while a list arrives', async () => {
    const body = pieces();
    const list = mount({ src: server.at({ body }), 'page-size': 'all' });
    const texts = manyOffers(40).map((offer) => JSON.stringify(offer));
    body.push(`[${texts.slice(0, 10)}`);
    await until(() => titles(list).length === 10, 'the first ones show');
    before.focus();
    await tabTo((element) => words(element) === 'Angebot 3');
    const link = focused();
    body.push(`,${texts.slice(10, 30)}`);
    await until(() => titles(list).length === 30, 'more show');
    equal(focused(), link);
    body.push(`,${texts.slice(30)}]`);
    body.end();
    await until(() => titles(list).length === 40, 'all show');
    equal(focused(), link);
    equal(focusedName(), 'Angebot 3');
  });

  it('tries again after a failure', async () => {
    const src = server.at({ status: 404 });
    const list = await between(show({ src }, '<p>Im Rathaus.</p>', impatientPlace()));
    server.answer(src, { body: OFFERS });
    await press('Tab');
    equal(focusedName(), 'Erneut versuchen');
    await press('Enter');
    await until(() => titles(list).length, 'the offers show');
  });
});
