/** The contact finder as it is built: under a strict policy, with nothing kept and nobody asked, its map by a click only. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { contactPage, element, FINDER, pageOf, serveBuilt } from '../helpers/built-site.mjs';
import { countText, faults, launch, newPage, records, seen, settled, until } from '../helpers/chromium.mjs';
import { contacts, NOW } from '../helpers/contacts.mjs';
import { serveFeeds } from '../helpers/feed-server.mjs';
import { feedOf } from '../helpers/offers.mjs';
import { chooseFirstValue, closeDialog, openDetails, search } from '../helpers/visit.mjs';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
const TILE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#dde"/></svg>';
const CSV = `Name;Straße;PLZ;Ort;Stadtteil;Telefon\n${contacts(30)
  .map(({ title, district }) => `${title};Ring 1;24937;Flensburg;${district};0461 1`)
  .join('\n')}\n`;
const OSM = JSON.stringify({
  elements: contacts(5).map(({ title, geo }, i) => ({
    type: 'node',
    id: i,
    lat: geo.latitude,
    lon: geo.longitude,
    tags: { amenity: 'social_facility', name: title, opening_hours: 'Mo-Fr 09:00-12:30; PH off' },
  })),
});

const files = {
  'contacts.json': feedOf(contacts(60)),
  'contacts.csv': CSV,
  'osm.json': OSM,
  'empty.json': '[]',
  'tile.svg': TILE,
  'finder.html': contactPage({
    src: 'contacts.json',
    'url-state': true,
    'json-ld': true,
    tiles: 'tile.svg?{z}/{x}/{y}',
    'tiles-attribution': '© Kartenamt',
  }),
  'csv.html': contactPage({ src: 'contacts.csv' }),
  'osm.html': contactPage({ src: 'osm.json' }),
  'directory.html': contactPage({ src: 'contacts.json', layout: 'directory', 'group-by': 'district' }),
  'empty.html': contactPage({ src: 'empty.json' }),
  'missing.html': contactPage({ src: 'missing.json' }, { inner: '<p>Ersatz</p>' }),
};

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

async function openAt(site, page, options) {
  const visit = await newPage(browser, options);
  await visit.page.clock.setFixedTime(NOW);
  await visit.page.goto(`${site.origin}/${page}`);
  await settled(visit.page);
  return visit;
}

/** Notes whatever keeps data on a device, and whoever asks where it is. */
function spy() {
  window.touched = [];
  const note = (owner, name) => {
    const { get } = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      configurable: true,
      get() {
        window.touched.push(name);
        return get.call(this);
      },
    });
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) note(window, name);
  note(Document.prototype, 'cookie');
  Geolocation.prototype.getCurrentPosition = (success) => {
    window.touched.push('position');
    success({ coords: { latitude: 54.123456, longitude: 9.654321, accuracy: 20 }, timestamp: 0 });
  };
}

async function openMap(page) {
  await page.getByRole('button', { name: /^Karte/ }).click();
  await page.locator('.marker').first().waitFor();
}

/** Everything there is on a wide page. */
async function useFinder(page) {
  await page.locator('.opening.open').first().waitFor();
  await page.locator('[part~=search]').focus();
  await search(page, 'Jugend');
  await search(page, 'Anlaufstellle 11');
  await search(page, 'qqqqqq');
  await page.locator('.empty button').first().waitFor();
  await search(page, '');
  await page.locator('[part~=search]').fill('24943');
  await page.getByText('Ort vergessen').click();
  await page.getByRole('button', { name: /^Filter/ }).click();
  await page.locator('.facet').first().waitFor();
  await chooseFirstValue(page, 'category');
  await page.locator('.chips button.plain').click();
  await page.locator('.pin').first().press('End');
  await openDetails(page);
  await page.getByRole('button', { name: 'E-Mail anzeigen' }).first().click();
  await page.locator('dialog.details a[href^=mailto]').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'In die Kontakte (vCard)' }).click(),
  ]);
  assert.match(file.suggestedFilename(), /\.vcf$/);
  await closeDialog(page);
  await page.getByRole('button', { name: 'Liste drucken' }).click();
  await until(async () => (await seen(page, 'print')).length === 1);
  const before = (await records(page)).length;
  await page.locator('[part~=more]').click();
  await until(async () => (await records(page)).length > before);
}

describe('under the strict policy, with trusted types,', () => {
  let site;
  before(async () => {
    const headers = { 'Content-Security-Policy': `${STRICT}; trusted-types lit-html engagiert-json-ld` };
    site = await serveBuilt({ files, headers });
  });
  after(() => site?.close());

  it('a finder can be used throughout, with its map; it touches no storage and asks its own server only', async () => {
    const visit = await openAt(site, 'finder.html', { before: [spy] });
    const { page } = visit;
    await useFinder(page);
    await openMap(page);
    await page.locator('.leaflet-tile-loaded').first().waitFor();
    await page.getByRole('button', { name: 'Näher heran', exact: true }).click();
    await page.locator('.map').press('ArrowRight');
    await page.getByRole('button', { name: 'Karte schließen' }).click();
    await page.locator('.overview').waitFor();
    assert.deepEqual(await faults(page), []);
    assert.deepEqual(await page.evaluate(() => window.touched), []);
    const { cookies, origins } = await visit.context.storageState({ indexedDB: true });
    assert.deepEqual([cookies, origins], [[], []]);
    for (const url of visit.requests) {
      const { origin, pathname, protocol } = new URL(url);
      if (protocol === 'blob:') continue; // The file that was taken along.
      assert.equal(origin, site.origin, url);
      assert.match(
        pathname,
        /^\/(finder\.html|contacts\.json|icon\.svg|tile\.svg|dist\/(chunks\/)?[\w-]+\.js|dist\/places\/[\w-]+\.json)$/,
      );
      assert.ok(!url.includes('24943'), 'nobody learns the place');
    }
    await visit.close();
  });

  it('a position is asked for by a click, and leaves the browser nowhere', async () => {
    const visit = await openAt(site, 'finder.html', { before: [spy] });
    const { page } = visit;
    await page.getByRole('button', { name: 'Mein Standort' }).click();
    await page.getByText('Nächste zuerst: Mein Standort').first().waitFor();
    assert.deepEqual(await page.evaluate(() => window.touched), ['position']);
    const told = JSON.stringify([visit.requests, page.url(), await seen(page)]);
    assert.doesNotMatch(told, /54\.1|9\.65/);
    assert.deepEqual(await faults(page), []);
    await visit.close();
  });

  for (const [page, count] of [
    ['csv.html', 20],
    ['osm.html', 5],
    ['directory.html', 60],
  ]) {
    it(`${page} shows its contact points`, async () => {
      const { page: shown, close } = await openAt(site, page);
      await until(async () => (await records(shown)).length === count);
      assert.equal((await records(shown)).length, count);
      await openDetails(shown);
      await closeDialog(shown);
      assert.deepEqual(await faults(shown), []);
      await close();
    });
  }

  it('an empty feed and a missing one are told', async () => {
    const empty = await openAt(site, 'empty.html');
    await empty.page.locator('.empty').waitFor();
    assert.deepEqual(await faults(empty.page), []);
    await empty.close();
    const missing = await openAt(site, 'missing.html');
    await missing.page.getByText('Ersatz').waitFor();
    site.put('missing.json', feedOf(contacts(3)));
    await missing.page.getByRole('button', { name: 'Erneut versuchen' }).click();
    await until(async () => (await records(missing.page)).length === 3);
    assert.deepEqual(await faults(missing.page), []);
    await missing.close();
  });
});

describe('who learns of a visit', () => {
  let site;
  let other;
  before(async () => {
    other = await serveFeeds({ '/tile.svg': { body: TILE, type: 'image/svg+xml' } });
    const tiles = `${other.origin}/tile.svg?{z}/{x}/{y}`;
    const page = { src: 'contacts.json', tiles, 'tiles-privacy': `${other.origin}/datenschutz` };
    site = await serveBuilt({ files: { ...files, 'foreign.html': contactPage(page) } });
  });
  after(() => Promise.all([site?.close(), other?.close()]));

  it('of a plain finder is its own server: one script, one feed, the hours', async () => {
    const { page, close, requests } = await openAt(site, 'csv.html');
    await page.waitForLoadState('networkidle');
    const asked = requests.map((url) => url.replace(`${site.origin}/`, ''));
    assert.deepEqual(asked.filter((url) => !/^dist\/chunks\//.test(url)).sort(), [
      'contacts.csv',
      'csv.html',
      'dist/contact-finder.js',
      'icon.svg',
    ]);
    assert.ok(!asked.some((url) => /contact-map|contact-search|contact-details/.test(url)), asked.join(' '));
    await close();
  });

  it('is the tiles’ host after a click, which names it, and without a trace of the page', async () => {
    const { page, close, requests } = await openAt(site, 'foreign.html');
    const { host } = new URL(other.origin);
    const button = page.getByRole('button', { name: `Karte von ${host} laden` });
    await button.waitFor();
    const privacy = page.getByRole('link', { name: 'Datenschutz' });
    assert.equal(await privacy.getAttribute('href'), `${other.origin}/datenschutz`);
    await page.locator('.pin').first().hover();
    await openDetails(page);
    await closeDialog(page);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(other.log, []);
    assert.ok(!requests.some((url) => /contact-map/.test(url)), 'not even the map’s own part');
    await button.click();
    await page.locator('.leaflet-tile-loaded').first().waitFor();
    assert.ok(other.log.length > 0);
    for (const { path, headers } of other.log) {
      assert.match(path, /^\/tile\.svg/);
      assert.equal(headers.referer, undefined);
      assert.equal(headers.cookie, undefined);
    }
    await close();
  });

  it('no mail is in the page, its source, or its structured data, before it is asked for', async () => {
    const { page, close } = await openAt(site, 'finder.html');
    const script = page.locator('head script[type="application/ld+json"]');
    await script.waitFor({ state: 'attached' });
    const data = await script.textContent();
    assert.equal(JSON.parse(data)['@graph'].length, 60);
    assert.doesNotMatch(data, /@verein|Kaya|Person/);
    await openDetails(page);
    const whole = await page.evaluate(
      (tag) => document.documentElement.outerHTML + document.querySelector(tag).shadowRoot.innerHTML,
      FINDER,
    );
    assert.match(whole, /Anlaufstelle 0/);
    assert.doesNotMatch(whole, /@verein/);
    await close();
  });
});

describe('a contact finder is embedded', () => {
  let site;
  before(async () => {
    const div = '<div data-engagiert="contact-finder" data-src="contacts.json"><p>Ersatz</p></div>';
    const together = element(
      'engagiert-provider',
      { src: 'contacts.json' },
      element(FINDER, { layout: 'compact' }) + element(FINDER),
    );
    site = await serveBuilt({
      files: {
        ...files,
        'autoload.html': pageOf(div, { script: '/dist/autoload.js' }),
        'engagiert.html': pageOf(div, { script: '/dist/engagiert.js' }),
        'provider.html': pageOf(together, { script: '/dist/engagiert.js' }),
      },
    });
  });
  after(() => site?.close());

  for (const script of ['autoload', 'engagiert']) {
    it(`by a div that a content system leaves alone, with ${script}.js`, async () => {
      const { page, close, console: lines } = await openAt(site, `${script}.html`);
      await page.locator('.pin').first().waitFor();
      assert.equal(await page.getByText('Ersatz').isVisible(), false);
      assert.equal(await countText(page), '60 Anlaufstellen');
      assert.deepEqual(await faults(page), []);
      assert.deepEqual(lines, []);
      await close();
    });
  }

  it('twice, by one provider: the feed is asked for once', async () => {
    const { page, close, requests } = await openAt(site, 'provider.html');
    await until(async () => (await records(page)).length === 40);
    assert.equal((await records(page)).length, 40);
    assert.equal(requests.filter((url) => url.endsWith('/contacts.json')).length, 1);
    assert.deepEqual(await faults(page), []);
    await close();
  });

  it('and tells the same whatever the visitor’s clock, zone and language', async () => {
    const told = [];
    for (const context of [
      {},
      { timezoneId: 'Pacific/Kiritimati', locale: 'en-US' },
      { timezoneId: 'America/Los_Angeles', locale: 'fr-FR' },
    ]) {
      const { page, close } = await openAt(site, 'finder.html', { context });
      await page.locator('.opening.open').first().waitFor();
      told.push(await page.locator('.opening').allTextContents());
      await close();
    }
    assert.deepEqual(told[1], told[0]);
    assert.deepEqual(told[2], told[0]);
    assert.deepEqual(told[0].slice(0, 2), ['geschlossen, öffnet heute 14 Uhr', 'geöffnet bis 12:30 Uhr']);
  });
});

describe('finders that come and go', () => {
  const CYCLES = 150;
  let site;
  before(async () => {
    site = await serveBuilt({
      files: { ...files, 'page.html': pageOf('', { script: '/dist/contact-finder.js' }) },
    });
  });
  after(() => site?.close());

  it(`${CYCLES} times, some with their map open, leave no node and no listener behind`, async () => {
    const { page, context, close } = await newPage(browser);
    await page.goto(`${site.origin}/page.html`);
    const session = await context.newCDPSession(page);
    const cycle = ([tag, cycles]) => {
      const rest = () => new Promise((done) => setTimeout(done));
      return (async () => {
        for (let i = 0; i < cycles; i++) {
          const finder = document.createElement(tag);
          finder.setAttribute('src', 'contacts.json');
          finder.setAttribute('tiles', 'tile.svg?{z}/{x}/{y}');
          document.querySelector('main').append(finder);
          await finder.updateComplete;
          const find = (selector) => finder.shadowRoot.querySelector(selector);
          if (i % 5 === 0) {
            while (!find('.open-map')) await rest();
            find('.open-map').click();
            while (!find('.marker')) await rest();
          }
          if (i % 10 === 3) {
            while (!find('[part~=title]')) await rest();
            find('[part~=title]').click();
            while (!find('dialog.details[open]')) await rest();
          }
          finder.remove();
        }
      })();
    };
    const living = async () => {
      await page.waitForTimeout(400);
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return { nodes, listeners: jsEventListeners };
    };
    await page.evaluate((tag) => customElements.whenDefined(tag), FINDER);
    await page.evaluate(cycle, [FINDER, 20]);
    const start = await living();
    await page.evaluate(cycle, [FINDER, CYCLES]);
    const end = await living();
    // The browser itself may hold one or two that had the focus; a finder has some 500 nodes.
    assert.ok(end.nodes - start.nodes < 3000, `${end.nodes - start.nodes} nodes more`);
    assert.ok(end.listeners - start.listeners < 300, `${end.listeners - start.listeners} listeners more`);
    assert.deepEqual(await faults(page), []);
    await close();
  });
});
