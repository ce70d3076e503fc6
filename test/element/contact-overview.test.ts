/** The overview as a finger and an eye meet it: big enough, apart, inside, in step with the list. */
import { CONTACTS, NOW } from '../fixtures/contacts.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { type Finder, pinStops, pinsOf, pointedAt, showFinder } from '../helpers/finder.js';
import { releaseClock, stopClockAt } from '../helpers/moment.js';
import { until } from '../helpers/until.js';
import { all, drawn, focused, one, put, search, titles, unmountAll, words } from '../helpers/widget.js';

const LEAST = 24;
/** Many in a small town, some of them in one house. */
const MANY = Array.from({ length: 60 }, (_, i) => ({
  id: `s${i}`,
  title: `Stelle ${i}`,
  district: ['Nord', 'Altstadt', 'Fördeuferpromenadenneubaugebiet', 'Süd'][i % 4],
  geo: { latitude: 54.75 + ((i * 37) % 60) / 900, longitude: 9.38 + ((i * 23) % 50) / 500 },
}));

describe('the overview', () => {
  let server: FeedServer;
  beforeEach(() => {
    server = startFeedServer();
    stopClockAt(NOW);
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    releaseClock();
  });
  const within = (width: number) => {
    const box = put(document.createElement('div'));
    box.style.width = `${width}px`;
    return box;
  };
  const show = (width = 900, body: unknown = CONTACTS, attributes = {}): Promise<Finder> =>
    showFinder({ src: server.at({ body }), 'page-size': 'all', ...attributes }, '', within(width));

  for (const width of [288, 320, 705, 736, 1248]) {
    it(`at ${width} pixels has targets of 24 that do not cover each other, and names that can be read`, async () => {
      const finder = await show(width, MANY);
      const frame = one<SVGSVGElement>(finder, '.overview').getBoundingClientRect();
      const circles = all<SVGElement>(finder, '.touch').map((touch) => touch.getBoundingClientRect());
      ok(circles.length > 4, `${circles.length} pins`);
      for (const [i, { width: wide, height, x, y, left, right, top, bottom }] of circles.entries()) {
        ok(wide >= LEAST && height >= LEAST, `${wide}×${height}`);
        const inside =
          left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
        ok(inside, JSON.stringify([left, right, top, bottom, frame]));
        for (const other of circles.slice(i + 1)) {
          const apart = Math.hypot(other.x - x, other.y - y);
          ok(apart >= LEAST, `${apart} pixels apart`);
        }
      }
      const names = all<SVGTextElement>(finder, '.labels text:not(.scale)').map((name) =>
        name.getBoundingClientRect(),
      );
      for (const [i, name] of names.entries()) {
        ok(name.left >= frame.left - 1 && name.right <= frame.right + 1, `${name.left}–${name.right}`);
        for (const other of names.slice(i + 1))
          ok(
            name.right <= other.left ||
              other.right <= name.left ||
              name.bottom - 4 <= other.top ||
              other.bottom - 4 <= name.top,
            'names do not cover each other',
          );
      }
      ok(finder.scrollWidth <= width, 'nothing sticks out');
    });
  }

  it('has a pin for each place, one Tab stop, and a name for each', async () => {
    const finder = await show();
    deepEqual(
      pinsOf(finder).map((pin) => [pin.localName, pin.ariaLabel]),
      [
        ['a', '2 an diesem Ort: Ehrenamtsbüro Südstadt, Hausbesuche Südstadt'],
        ['a', 'Rathaus'],
        ['a', 'Nachbarschaftstreff Weiche'],
      ],
    );
    equal(pinStops(finder).length, 1);
    equal(one(finder, '.overview').getAttribute('aria-label'), 'Übersicht: 7 Anlaufstellen');
    equal(pinsOf(finder)[1]?.getAttribute('href'), all(finder, '[part~=title]')[1]?.getAttribute('href'));
  });

  it('points at what the list has the focus on, and the other way round', async () => {
    const finder = await show();
    deepEqual(pointedAt(finder), []);
    all(finder, '[part~=title]')[1]?.focus();
    await drawn(finder);
    deepEqual(pointedAt(finder), ['Rathaus']);
    deepEqual(pinStops(finder), ['Rathaus']);
    equal(one(finder, '.pin.at').ariaLabel, 'Rathaus');
    pinsOf(finder)[2]?.focus();
    await drawn(finder);
    deepEqual(pointedAt(finder), ['Nachbarschaftstreff Weiche']);
  });

  it('opens a contact point by its pin; where there are several it leads to the list', async () => {
    const finder = await show();
    pinsOf(finder)[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await drawn(finder);
    equal(words(focused()), 'Ehrenamtsbüro Südstadt');
    equal(all(finder, 'dialog[open]').length, 0);
    pinsOf(finder)[1]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await until(() => all(finder, 'dialog.details[open]').length, 'the details are open');
    match(words(one(finder, 'dialog.details')), /^Rathaus/);
  });

  it('leads on from several that are not on the page yet', async () => {
    const together = Array.from({ length: 30 }, (_, i) => ({
      id: `h${i}`,
      title: `Haus ${i}`,
      geo: { latitude: 54.7 + (i % 2) / 10, longitude: 9.4 },
    }));
    const finder = await show(900, together, { 'page-size': '5' });
    const names = pinsOf(finder).flatMap((pin) => pin.ariaLabel?.match(/Haus \d+/g) ?? []);
    deepEqual(names.sort(), titles(finder).sort(), 'it shows what the list shows');
  });

  it('follows the list, is gone where there is nothing to see, and asks nobody', async () => {
    const finder = await show();
    const asked = server.asked.length;
    one<HTMLInputElement>(finder, '[part=search]').focus();
    await search(finder, 'beratung');
    await until(() => titles(finder).length === 2, 'the list is narrowed');
    equal(pinsOf(finder).length, 2);
    await search(finder, 'nachttelefon');
    await until(() => titles(finder).length === 1, 'the list is narrowed');
    equal(all(finder, '.overview').length, 0);
    equal(server.asked.length, asked);
    const compact = await show(900, CONTACTS, { layout: 'compact' });
    equal(all(compact, '.overview').length, 0);
  });

  it('has no pin for what lies nowhere', async () => {
    const body = [
      ...CONTACTS.slice(0, 2),
      { id: 'null', title: 'Null', geo: { latitude: 0, longitude: 0 } },
      { id: 'weit', title: 'Weit', geo: { latitude: 95, longitude: 9 } },
    ];
    const finder = await show(900, body);
    deepEqual(
      pinsOf(finder).map((pin) => pin.ariaLabel),
      ['Ehrenamtsbüro Südstadt', 'Rathaus'],
    );
    equal(titles(finder).length, 4);
  });
});
