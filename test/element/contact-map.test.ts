/** The real map: never unasked, by keys and buttons, a help beside the list and no more. */
import { CONTACTS, NOW } from '../fixtures/contacts.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { type Finder, pinsOf, showFinder } from '../helpers/finder.js';
import { press as key } from '../helpers/keys.js';
import { releaseClock, stopClockAt } from '../helpers/moment.js';
import { until } from '../helpers/until.js';
import {
  all,
  button,
  drawn,
  focused,
  maybeButton,
  one,
  press,
  search,
  textOf,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

/** A picture that needs no network. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7#{z}/{x}/{y}';
const BROKEN = 'data:image/gif;base64,AAAA#{z}/{x}/{y}';
const FOREIGN = 'https://{s}.tiles.example/{z}/{x}/{y}.png';
const many = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    id: `s${i}`,
    title: `Stelle ${i}`,
    geo: { latitude: 54.7 + ((i * 37) % 100) / 4000, longitude: 9.4 + ((i * 53) % 100) / 2500 },
  }));

describe('the map', () => {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
    stopClockAt(NOW);
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
    releaseClock();
  });

  const contacts = (attributes = {}, body: unknown = CONTACTS): Promise<Finder> =>
    showFinder({ src: server.at({ body }), ...attributes });
  async function mapped(attributes = {}, body: unknown = CONTACTS): Promise<Finder> {
    const finder = await contacts({ tiles: PIXEL, ...attributes }, body);
    await press(finder, /^Karte/);
    await until(() => all(finder, '.marker').length, 'the map is there');
    await rest(finder);
    return finder;
  }
  /** Waits until nothing moves. */
  const rest = async (finder: Finder) => {
    await until(() => !all(finder, '.leaflet-zoom-anim').length, 'it rests');
    await drawn(finder);
  };
  const markers = (finder: Finder) => all(finder, '.marker');
  const names = (finder: Finder) => markers(finder).map(({ ariaLabel }) => ariaLabel ?? '');

  it('has no button where the page has no tiles', async () => {
    const finder = await contacts();
    equal(maybeButton(finder, /Karte/), undefined);
    equal(all(finder, '.map').length, 0);
  });

  it('of another host is a button that names it, with a link to its privacy text; nothing is asked before', async () => {
    const finder = await contacts({ tiles: FOREIGN, 'tiles-privacy': 'https://tiles.example/datenschutz' });
    const open = button(finder, 'Karte von a.tiles.example laden');
    const link = all<HTMLAnchorElement>(finder, '.where a:not(.pin)')[0];
    deepEqual([words(link), link?.href], ['Datenschutz', 'https://tiles.example/datenschutz']);
    ok(!open.contains(link ?? null), 'beside it, not inside');
    equal(all(finder, 'img').length, 0);
    equal(
      performance.getEntriesByType('resource').filter(({ name }) => /tiles\.example/.test(name)).length,
      0,
    );
  });

  it('of the page’s own host is a button that needs no name', async () => {
    const finder = await contacts({ tiles: '/kacheln/{z}/{x}/{y}.png' });
    ok(button(finder, 'Karte zeigen'));
  });

  for (const tiles of ['http://', 'https://{z}/{x}', 'kein muster', 'javascript:alert(1)'])
    it(`with tiles that are none costs nothing else: ${tiles}`, async () => {
      const finder = await contacts({ tiles });
      equal(titles(finder).length, 7);
      equal(pinsOf(finder).length, 3, 'the overview is there');
      ok(!/undefined|alert/.test(textOf(finder)));
      equal(maybeButton(finder, /^Karte/), undefined);
      await until(() => told.lines.some((line) => /tiles: found/.test(line)), 'the webmaster is told');
      equal(told.lines.length, 1);
    });

  it('takes the overview’s place and the focus, with its source, and gives both back', async () => {
    const finder = await mapped({ 'tiles-attribution': '© Kartenamt' });
    equal(all(finder, '.overview').length, 0);
    equal(focused(), one(finder, '.map'));
    match(textOf(finder), /Karte: © Kartenamt/);
    await press(finder, 'Karte schließen');
    await until(() => all(finder, '.overview').length, 'the overview is back');
    await until(() => focused() === button(finder, /^Karte/), 'the focus is on its button');
    equal(all(finder, '.map').length, 0);
  });

  it('leaves the page’s own Leaflet alone', async () => {
    await mapped();
    ok(!('L' in window));
  });

  it('is drawn within the shadow tree: tiles where they belong', async () => {
    const finder = await mapped();
    await until(() => all(finder, '.leaflet-tile-loaded').length, 'a tile is there');
    const tile = one(finder, '.leaflet-tile');
    equal(getComputedStyle(tile).position, 'absolute');
    equal(tile.getBoundingClientRect().width, 256);
    const frame = one(finder, '.map').getBoundingClientRect();
    for (const marker of markers(finder)) {
      const { left, right, top, bottom } = marker.getBoundingClientRect();
      ok(
        left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom,
        marker.ariaLabel ?? '',
      );
    }
    for (const image of all<HTMLImageElement>(finder, 'img')) equal(image.referrerPolicy, 'no-referrer');
  });

  it('has a name and a role for each marker, and a list entry for each name', async () => {
    const finder = await mapped(
      {},
      CONTACTS.filter(({ id }) => id !== 'zuhause'),
    );
    deepEqual(names(finder).sort(), ['Ehrenamtsbüro Südstadt', 'Nachbarschaftstreff Weiche', 'Rathaus']);
    for (const marker of markers(finder)) {
      equal(marker.getAttribute('role'), 'button');
      equal(marker.tabIndex, 0);
      const { width, height } = marker.getBoundingClientRect();
      ok(width >= 24 && height >= 24);
      ok(titles(finder).includes(marker.ariaLabel ?? ''));
    }
  });

  for (const how of ['Enter', 'Space'] as const)
    it(`opens a contact point by ${how} on its marker, and comes back to it`, async () => {
      const finder = await mapped(
        {},
        CONTACTS.filter(({ id }) => id !== 'zuhause'),
      );
      markers(finder)
        .find(({ ariaLabel }) => ariaLabel === 'Rathaus')
        ?.focus();
      await key(how);
      await until(() => all(finder, 'dialog.details[open]').length, 'the details are open');
      match(words(one(finder, 'dialog.details')), /^Rathaus/);
      await key('Escape');
      await until(() => !all(finder, 'dialog.details[open]').length, 'they are closed');
      await drawn(finder);
      equal(focused()?.ariaLabel, 'Rathaus');
    });

  it('zooms by buttons and keys, and moves by arrows', async () => {
    const finder = await mapped();
    const scale = () => {
      const [one_, other] = markers(finder).map((marker) => marker.getBoundingClientRect());
      return Math.hypot((one_?.x ?? 0) - (other?.x ?? 0), (one_?.y ?? 0) - (other?.y ?? 0));
    };
    const first = scale();
    one(finder, '[aria-label="Weiter weg"]').click();
    await until(() => scale() < first * 0.7 || markers(finder).length < 3, 'it is smaller');
    await rest(finder);
    one(finder, '[aria-label="Näher heran"]').click();
    await until(() => Math.abs(scale() - first) < 2, 'it is as it was');
    await rest(finder);
    one(finder, '.map').focus();
    const before = markers(finder)[0]?.getBoundingClientRect().x ?? 0;
    await key('ArrowRight');
    await until(() => (markers(finder)[0]?.getBoundingClientRect().x ?? 0) < before - 20, 'it moves');
  });

  it('puts together what lies in one place, and lets one choose', async () => {
    const together = [1, 2, 3].map((n) => ({
      id: `${n}`,
      title: `Büro ${n}`,
      geo: { latitude: 54.7, longitude: 9.4 },
    }));
    const finder = await mapped({}, together);
    deepEqual(names(finder), ['3 Anlaufstellen, näher heran']);
    equal(words(markers(finder)[0]), '3');
    markers(finder)[0]?.click();
    const list = await until(() => all(finder, '[aria-label="An diesem Ort"]')[0], 'one can choose');
    deepEqual([...list.querySelectorAll('a')].map(words), ['Büro 1', 'Büro 2', 'Büro 3']);
    list.querySelectorAll('a')[1]?.click();
    await until(() => all(finder, 'dialog.details[open]').length, 'the details are open');
    match(words(one(finder, 'dialog.details')), /^Büro 2/);
  });

  it('puts neighbours together from 50 points on; before, only what would cover each other', async () => {
    const few = await mapped({}, many(49));
    const apart = (finder: Finder) => {
      const boxes = markers(finder).map((marker) => marker.getBoundingClientRect());
      let least = Number.POSITIVE_INFINITY;
      for (const [i, box] of boxes.entries())
        for (const other of boxes.slice(i + 1))
          least = Math.min(least, Math.hypot(box.x - other.x, box.y - other.y));
      return least;
    };
    ok(apart(few) >= 35, `${apart(few)} pixels apart`);
    const before = markers(few).length;
    unmountAll();
    const lots = await mapped({}, many(50));
    ok(markers(lots).length < before, `${markers(lots).length} markers for 50, ${before} for 49`);
    ok(apart(lots) >= 47, `${apart(lots)} pixels apart`);
    const sum = markers(lots).reduce((total, marker) => total + (Number(words(marker)) || 1), 0);
    equal(sum, 50, 'everybody is on the map');
    const cluster = markers(lots).find((marker) => words(marker));
    cluster?.click();
    await until(
      () => markers(lots).length > 0 && !markers(lots).includes(cluster as HTMLElement),
      'it goes nearer',
    );
  });

  it('shows what the list answers', async () => {
    const finder = await mapped(
      {},
      CONTACTS.filter(({ id }) => id !== 'zuhause'),
    );
    one<HTMLInputElement>(finder, '[part=search]').focus();
    await search(finder, 'beratung');
    await until(() => markers(finder).length === 2, 'the map is narrowed');
    deepEqual(names(finder).sort(), ['Ehrenamtsbüro Südstadt', 'Rathaus']);
    await search(finder, '');
    await until(() => markers(finder).length === 3, 'all are back');
  });

  it('says in words when tiles do not come; the list works on', async () => {
    const finder = await mapped({ tiles: BROKEN });
    const alert = await until(() => all(finder, '.mapped [role=alert]')[0], 'it says so');
    equal(words(alert), 'Die Karte lädt gerade nicht vollständig. In der Liste steht alles.');
    equal(titles(finder).length, 7);
    equal(names(finder).length, 3);
  });

  it('can be moved in the page, and is gone with the finder: no listener stays', async () => {
    const finder = await mapped();
    const added: unknown[] = [];
    const { removeEventListener } = window;
    window.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      added.push(args[0]);
      removeEventListener.apply(window, args);
    };
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(finder);
    await until(() => markers(finder).length, 'the map is there again');
    finder.remove();
    window.removeEventListener = removeEventListener;
    elsewhere.remove();
    ok(added.includes('resize'), 'the map lets go of the window');
  });
});
