/** Nothing is kept on the visitor's device, and nobody learns of the visit whom the page did not name. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { dist, listPage, serveBuilt } from '../helpers/built-site.mjs';
import { launch, newPage, records, seen, settled, until } from '../helpers/chromium.mjs';
import { serveFeeds } from '../helpers/feed-server.mjs';
import { feedOf, offers } from '../helpers/offers.mjs';
import { closeDialog, openDetails, useEverything } from '../helpers/visit.mjs';

/** Everything that keeps data on a device or tells devices apart, and whether it was ever touched. */
function spyOnStorage() {
  window.touched = [];
  const note = (name) => window.touched.push(name);
  const spy = (owner, name, label) => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    if (!before) return;
    const noting = (inner) =>
      inner &&
      function (...args) {
        note(label);
        return inner.apply(this, args);
      };
    const { get, set, value } = before;
    Object.defineProperty(
      owner,
      name,
      get || set ? { ...before, get: noting(get), set: noting(set) } : { ...before, value: noting(value) },
    );
  };
  spy(Document.prototype, 'cookie', 'document.cookie');
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'name'])
    spy(window, name, name);
  for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key'])
    spy(Storage.prototype, name, `Storage.${name}`);
  for (const name of ['open', 'databases', 'deleteDatabase'])
    spy(IDBFactory.prototype, name, `indexedDB.${name}`);
  for (const name of ['open', 'has', 'match', 'keys', 'delete'])
    spy(CacheStorage.prototype, name, `caches.${name}`);
  for (const name of ['get', 'getAll', 'set', 'delete'])
    if (window.CookieStore) spy(CookieStore.prototype, name, `cookieStore.${name}`);
  for (const name of [
    'storage',
    'serviceWorker',
    'plugins',
    'mediaDevices',
    'deviceMemory',
    'hardwareConcurrency',
  ])
    spy(Navigator.prototype, name, `navigator.${name}`);
  spy(Navigator.prototype, 'sendBeacon', 'sendBeacon');
  spy(HTMLCanvasElement.prototype, 'getContext', 'canvas');
}

function spyOnPosition() {
  window.positionAsked = 0;
  const { getCurrentPosition } = Geolocation.prototype;
  Geolocation.prototype.getCurrentPosition = function (...args) {
    window.positionAsked++;
    return getCurrentPosition.apply(this, args);
  };
  Geolocation.prototype.watchPosition = () => {
    throw new Error('a position is never watched');
  };
}

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';

let browser;
let site;
let other;

/** Opens a page of the site; what it asked for is told without the origin. */
async function open(name, options) {
  const visit = await newPage(browser, options);
  await visit.page.goto(`${site.origin}/${name}`);
  return { ...visit, asked: () => visit.requests.map((url) => url.replace(`${site.origin}/`, '')) };
}

before(async () => {
  other = await serveFeeds({ '/picture.svg': { body: PICTURE, type: 'image/svg+xml' } });
  const foreign = { url: `${other.origin}/picture.svg`, alt: 'Zeichnung', width: 40, height: 30 };
  const own = { url: '../own.svg', alt: 'Zeichnung', width: 40, height: 30 };
  const feed = feedOf(offers(60, (i) => (i === 0 ? { image: foreign } : i === 1 ? { image: own } : {})));
  other.answers.set('/feed.json', { body: feed });
  site = await serveBuilt({
    files: {
      'feeds/offers.json': feed,
      'own.svg': PICTURE,
      'list.html': listPage({ src: 'feeds/offers.json' }),
      'address.html': listPage({ src: 'feeds/offers.json', 'url-state': true }),
      'structured.html': listPage({ src: 'feeds/offers.json', 'json-ld': true }),
      // "localhost" on another port: another origin, yet the same site, so that only our care holds cookies back.
      'other.html': listPage({ src: `${other.origin.replace('127.0.0.1', 'localhost')}/feed.json` }),
    },
  });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.close();
  await other?.close();
});

describe('storage', () => {
  for (const page of ['list.html', 'address.html']) {
    it(`stays empty and untouched, whatever a visitor does on ${page}`, async () => {
      const visit = await open(page, { before: [spyOnStorage] });
      await settled(visit.page);
      await useEverything(visit.page);
      assert.deepEqual(await visit.page.evaluate(() => window.touched), []);
      // The spies see what is called; this is what the browser holds.
      const { cookies, origins } = await visit.context.storageState({ indexedDB: true });
      assert.deepEqual([cookies, origins], [[], []]);
      assert.deepEqual(await visit.page.evaluate(() => caches.keys()), []);
      await visit.close();
    });
  }

  it('is watched by spies that do notice', async () => {
    const visit = await open('list.html', { before: [spyOnStorage] });
    const touched = await visit.page.evaluate(async () => {
      void document.cookie;
      localStorage.setItem('a', 'b');
      await indexedDB.databases();
      await caches.keys();
      return [...window.touched];
    });
    for (const name of [
      'document.cookie',
      'localStorage',
      'Storage.setItem',
      'indexedDB.databases',
      'caches.keys',
    ])
      assert.ok(touched.includes(name), `${name} in ${touched}`);
    await visit.close();
  });
});

describe('requests', () => {
  const pages = readdirSync(path.join(dist, 'site')).filter((name) => name.endsWith('.html'));

  for (const name of pages) {
    it(`of site/${name} go to its own server only`, async () => {
      const visit = await open(`dist/site/${name}`);
      await settled(visit.page);
      await visit.page.waitForLoadState('networkidle');
      const foreign = visit.requests.filter(
        (url) => !/^(data|blob):/.test(url) && !url.startsWith(`${site.origin}/`),
      );
      assert.deepEqual(foreign, []);
      assert.ok(visit.requests.length > 3, 'the log works');
      await visit.close();
    });
  }

  it('of the demo are its own files, one script, one feed, and what puts the query into the address', async () => {
    const visit = await open('dist/site/index.html');
    await settled(visit.page);
    await visit.page.waitForLoadState('networkidle');
    assert.deepEqual(visit.asked().sort(), [
      'dist/chunks/address.js',
      'dist/opportunity-list.js',
      'dist/site/feeds/flensburg-opportunities.json',
      'dist/site/images/crest.svg',
      'dist/site/images/harbour.svg',
      'dist/site/index.html',
      'dist/site/town.css',
    ]);
    await visit.close();
  });

  it('of a plain list are one script and one feed', async () => {
    const visit = await open('list.html');
    await settled(visit.page);
    await visit.page.waitForLoadState('networkidle');
    assert.deepEqual(visit.asked().sort(), [
      'dist/opportunity-list.js',
      'feeds/offers.json',
      'icon.svg',
      'list.html',
    ]);
    await visit.close();
  });
});

describe('pictures of another host', () => {
  it('are fetched by a click of the visitor and not before, without a trace of the page', async () => {
    const visit = await open('list.html');
    await settled(visit.page);
    await openDetails(visit.page);
    const button = visit.page.getByRole('button', { name: new URL(other.origin).host });
    await button.waitFor();
    await visit.page.waitForLoadState('networkidle');
    assert.deepEqual(other.log, []);
    await button.click();
    await visit.page.locator('dialog img').waitFor();
    await until(() => other.log.length > 0);
    const [{ path: asked, headers }] = other.log;
    assert.equal(asked, '/picture.svg');
    assert.equal(headers.referer, undefined);
    await visit.close();
  });

  it('of the page itself show at once', async () => {
    const visit = await open('list.html');
    await settled(visit.page);
    await openDetails(visit.page, 1);
    await visit.page.locator('dialog img').waitFor();
    await closeDialog(visit.page);
    await visit.close();
  });
});

describe('a feed on another origin', () => {
  it('is asked without cookie, credentials or referrer', async () => {
    const visit = await newPage(browser);
    await visit.context.addCookies([{ name: 'session', value: 'secret', url: site.origin }]);
    other.log.length = 0;
    await visit.page.goto(`${site.origin}/other.html`);
    await settled(visit.page);
    assert.equal((await records(visit.page)).length, 20);
    assert.deepEqual(
      other.log.map(({ path: asked, method }) => `${method} ${asked}`),
      ['GET /feed.json'],
    );
    const [{ headers }] = other.log;
    for (const name of ['cookie', 'authorization', 'referer'])
      assert.equal(headers[name], undefined, `${name}: ${headers[name]}`);
    // The cookie is one that this server would get: a plain image proves it.
    await visit.page.evaluate(
      (url) => {
        new Image().src = url;
      },
      `${other.origin.replace('127.0.0.1', 'localhost')}/picture.svg`,
    );
    await until(() => other.log.length > 1);
    assert.match(other.log[1].headers.cookie, /session=secret/);
    await visit.close();
  });
});

describe('structured data in the host page', () => {
  it('holds the offers and no person', async () => {
    const visit = await open('structured.html');
    await settled(visit.page);
    const script = visit.page.locator('head script[type="application/ld+json"]');
    await script.waitFor({ state: 'attached' });
    const text = await script.textContent();
    const { '@graph': graph } = JSON.parse(text);
    assert.equal(graph.length, 60);
    assert.equal(graph[0].title, 'Angebot 0');
    assert.doesNotMatch(text, /Person|Erika|Beispiel|erika@|000 001|telephone|email|applicationContact/);
    await visit.close();
  });
});

describe("the visitor's position", () => {
  it('is asked for by a click only, and stays in the browser', async () => {
    const visit = await open('list.html', {
      before: [spyOnPosition],
      context: { geolocation: { latitude: 54.123456, longitude: 9.654321 }, permissions: ['geolocation'] },
    });
    const { page } = visit;
    const asked = () => page.evaluate(() => window.positionAsked);
    await settled(page);
    await page.locator('[part~=search]').fill('Angebot');
    await page.locator('[data-facet=category] > button').click();
    await page.locator('.field.sort select').selectOption('az');
    await page.locator('#near').focus();
    assert.equal(await asked(), 0);
    const requestsBefore = visit.requests.length;
    await page.getByRole('button', { name: 'Mein Standort' }).click();
    await page.getByText('Ort vergessen').waitFor();
    assert.equal(await asked(), 1);
    await page.locator('.place select').selectOption('50');
    await page.waitForLoadState('networkidle');
    for (const url of visit.requests.slice(requestsBefore)) {
      assert.match(url, /\/dist\/chunks\/[\w-]+\.js$/);
    }
    assert.doesNotMatch(page.url(), /54\.1|9\.65/);
    const told = JSON.stringify(await seen(page, 'engagiert-query'));
    assert.doesNotMatch(told, /54\.1|9\.65/);
    await visit.close();
  });
});
