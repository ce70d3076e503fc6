/** The contact finder by keyboard alone: everything is reached, nobody is trapped, the focus is where one left it. */
import { sendKeys } from '@web/test-runner-commands';
import { CONTACTS, NOW } from '../fixtures/contacts.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { type Finder, pointedAt, showFinder, withHours } from '../helpers/finder.js';
import { focusedName, press, tabTo } from '../helpers/keys.js';
import { releaseClock, stopClockAt } from '../helpers/moment.js';
import { until } from '../helpers/until.js';
import {
  all,
  drawn,
  focused,
  maybeButton,
  one,
  openDialog,
  put,
  recordIds,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

describe('the contact finder by keyboard', () => {
  let server: FeedServer;
  let before: HTMLButtonElement;
  let after: HTMLButtonElement;
  beforeEach(() => {
    server = startFeedServer();
    stopClockAt(NOW);
    before = put(document.createElement('button'));
    before.textContent = 'davor';
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    releaseClock();
  });

  /** A finder between two buttons of the page, the focus on the first. */
  async function contacts(attributes = {}, place?: ParentNode): Promise<Finder> {
    const finder = await withHours(
      await showFinder({ src: server.at({ body: CONTACTS }), ...attributes }, '', place),
    );
    after = put(document.createElement('button'));
    after.textContent = 'danach';
    before.focus();
    return finder;
  }
  const toTitle = (name: string) =>
    tabTo((element) => element.matches('[part~=title]') && words(element) === name);
  const toPins = () => tabTo((element) => element.matches('.pin'));

  it('passes through everything in reading order, shows where it is, and leads out again', async () => {
    await contacts();
    const path: string[] = [];
    for (let i = 0; i < 40 && focused() !== after; i++) {
      await press('Tab');
      path.push(focusedName());
      const element = focused();
      if (!element || element === after) continue;
      const looks = [element, ...element.querySelectorAll('.touch')].flatMap((each) => [
        getComputedStyle(each),
        getComputedStyle(each, '::after'),
      ]);
      ok(
        looks.some(
          ({ outlineStyle, outlineWidth, strokeWidth, opacity, stroke }) =>
            (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
            (stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2 && opacity === '1'),
        ),
        `${focusedName()}: the focus can be seen`,
      );
    }
    deepEqual(path, [
      'Suche',
      'Mein Standort',
      'Filter',
      '2 an diesem Ort: Ehrenamtsbüro Südstadt, Hausbesuche Südstadt',
      'Ehrenamtsbüro Südstadt',
      'Anrufen: 0461 12345',
      'Route Ehrenamtsbüro Südstadt',
      'Rathaus',
      'Anrufen: 0461 10000',
      'Route Rathaus',
      'Nachbarschaftstreff Weiche',
      'Route Nachbarschaftstreff Weiche',
      'Werkstatt der Generationen',
      'Nachttelefon',
      'Anrufen: 0461 99999',
      'Hausbesuche Südstadt',
      'Verein ohne alles',
      'Liste drucken',
      'danach',
    ]);
  });

  it('goes from pin to pin by arrows, Home and End, the list in step', async () => {
    const finder = await contacts();
    await toPins();
    const seen: (string | undefined)[][] = [];
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'ArrowDown'] as const) {
      await press(key);
      await drawn(finder);
      seen.push([key, focused()?.ariaLabel?.replace(/^2 an diesem Ort: /, '') ?? '', ...pointedAt(finder)]);
    }
    const [buero, rathaus, weiche] = ['Ehrenamtsbüro Südstadt', 'Rathaus', 'Nachbarschaftstreff Weiche'];
    deepEqual(seen, [
      ['ArrowUp', rathaus, rathaus],
      ['ArrowLeft', `${buero}, Hausbesuche Südstadt`, buero],
      ['ArrowRight', rathaus, rathaus],
      ['Home', `${buero}, Hausbesuche Südstadt`, buero],
      ['End', weiche, weiche],
      ['ArrowDown', weiche, weiche],
    ]);
  });

  it('opens what a pin stands for, and comes back to it', async () => {
    const finder = await contacts();
    await toPins();
    await press('End', 'Enter');
    const dialog = await openDialog(finder, 'details');
    ok(dialog.contains(focused()));
    await press('Escape');
    await until(() => !dialog.open, 'it is closed');
    await drawn(finder);
    equal(focused()?.ariaLabel, 'Nachbarschaftstreff Weiche');
  });

  it('searches, and the focus stays in the field', async () => {
    const finder = await contacts();
    await tabTo((element) => element.matches('[part=search]'));
    await sendKeys({ type: '24941' });
    await until(() => titles(finder)[0] === 'Nachbarschaftstreff Weiche', 'the list is sorted');
    equal(focused(), one(finder, '[part=search]'));
    await tabTo((element) => words(element) === 'Ort vergessen');
    await press('Enter');
    await until(() => titles(finder)[0] === 'Ehrenamtsbüro Südstadt', 'it is forgotten');
    equal(focused(), one(finder, '[part=search]'), 'the button is gone, the field is next to it');
  });

  it('opens filters, chooses, and comes back by Escape', async () => {
    const finder = await contacts();
    await tabTo((element) => words(element) === 'Filter');
    await press('Enter');
    await until(() => all(finder, '.facet').length, 'the filters are there');
    await tabTo((element) => words(element) === 'Stadtteil');
    await press('Enter');
    await until(() => all(finder, '.values').length, 'the values show');
    await press('Tab', 'Space');
    await until(() => recordIds(finder).length < 7, 'the list is narrowed');
    equal(focused()?.matches('input[type=checkbox]:checked'), true, 'the focus stays on the value');
    await press('Escape');
    await until(() => !all(finder, '.values').length, 'the values are gone');
    equal(focused(), one(finder, '[data-facet=district] > button'));
  });

  it('keeps the focus inside the sheet and the details, and gives it back', async () => {
    const box = put(document.createElement('div'));
    box.style.width = '300px';
    const finder = await contacts({}, box);
    await until(() => maybeButton(finder, 'Filter')?.ariaHasPopup === 'dialog', 'it is narrow');
    await tabTo((element) => words(element) === 'Filter');
    await press('Enter');
    const sheet = await openDialog(finder, 'sheet');
    await press('Tab', 'Tab');
    ok(sheet.contains(focused()) || focused() === document.body);
    await press('Escape');
    await until(() => !sheet.open, 'it is closed');
    equal(words(focused()), 'Filter');
    await toTitle('Rathaus');
    await press('Enter');
    const details = await openDialog(finder, 'details');
    await press('Tab');
    ok(details.contains(focused()) || focused() === document.body);
    await press('Escape');
    await until(() => !details.open, 'it is closed');
    equal(words(focused()), 'Rathaus');
  });

  it('shows more, and goes on with the first that is new', async () => {
    const finder = await contacts({ 'page-size': '3' });
    await tabTo((element) => element.matches('[part=more]'));
    await press('Enter');
    await until(() => titles(finder).length === 6, 'there are more');
    equal(words(focused()), 'Werkstatt der Generationen');
  });

  it('stays in the list when it changes', async () => {
    const finder = await contacts();
    await toTitle('Rathaus');
    server.answer(finder.src ?? '', { body: [...CONTACTS, { id: 'neu', title: 'Neu' }] });
    await finder.reload();
    await until(() => titles(finder).length === 8, 'there is one more');
    equal(words(focused()), 'Rathaus');
  });
});
