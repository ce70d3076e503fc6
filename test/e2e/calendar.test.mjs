/** The calendar as it is built: under a strict policy, with nothing kept and nobody asked, embedded, streamed. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CALENDAR, calendarPage, element, pageOf, serveBuilt } from '../helpers/built-site.mjs';
import { countText, faults, launch, newPage, records, seen, settled, until } from '../helpers/chromium.mjs';
import { event, events, icsOf, NOW } from '../helpers/events.mjs';
import { serveFeeds } from '../helpers/feed-server.mjs';
import { feedOf } from '../helpers/offers.mjs';
import { search, useCalendar } from '../helpers/visit.mjs';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
const CSV = `Titel;Beginn;Ort\n${events(30)
  .map(({ title, startDate }) => `${title};${startDate};Flensburg`)
  .join('\n')}\n`;
const series = event(1, { rrule: 'FREQ=WEEKLY' });

const files = {
  'events.json': feedOf(events(60)),
  'events.csv': CSV,
  'events.ics': icsOf(events(30)),
  'series.json': feedOf([series]),
  'empty.json': '[]',
  'calendar.html': calendarPage({ src: 'events.json', 'url-state': true, 'json-ld': true }),
  'csv.html': calendarPage({ src: 'events.csv' }),
  'ics.html': calendarPage({ src: 'events.ics' }),
  'series.html': calendarPage({ src: 'series.json' }),
  'zone.html': calendarPage({ src: 'events.json', 'time-zone': 'America/New_York' }),
  'empty.html': calendarPage({ src: 'empty.json' }),
  'missing.html': calendarPage({ src: 'missing.json' }, { inner: '<p>Ersatz</p>' }),
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

/** Notes whatever keeps data on a device. */
function spyOnStorage() {
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
}

describe('under the strict policy, with trusted types,', () => {
  let site;
  before(async () => {
    const headers = { 'Content-Security-Policy': `${STRICT}; trusted-types lit-html engagiert-json-ld` };
    site = await serveBuilt({ files, headers });
  });
  after(() => site?.close());

  it('a calendar can be used throughout, touches no storage, and asks its own server only', async () => {
    const visit = await openAt(site, 'calendar.html', { before: [spyOnStorage] });
    await useCalendar(visit.page);
    assert.deepEqual(await faults(visit.page), []);
    assert.deepEqual(await visit.page.evaluate(() => window.touched), []);
    const noticed = await visit.page.evaluate(
      () => [localStorage.length, document.cookie, window.touched][2],
    );
    assert.deepEqual(noticed, ['localStorage', 'cookie'], 'the spies do notice');
    const { cookies, origins } = await visit.context.storageState({ indexedDB: true });
    assert.deepEqual([cookies, origins], [[], []]);
    const feeds = [];
    for (const url of visit.requests) {
      const { origin, pathname, protocol } = new URL(url);
      if (protocol === 'blob:') continue; // The file that was taken along.
      assert.equal(origin, site.origin, url);
      if (pathname === '/events.json') feeds.push(pathname);
      else assert.match(pathname, /^\/(calendar\.html|icon\.svg|dist\/[\w/-]+\.js)$/);
    }
    assert.equal(feeds.length, 1, 'the feed is asked for once');
    await visit.close();
  });

  for (const [page, count] of [
    ['csv.html', 20],
    ['ics.html', 20],
    ['zone.html', 20],
  ]) {
    it(`${page} shows its events`, async () => {
      const { page: shown, close } = await openAt(site, page);
      assert.equal((await records(shown)).length, count);
      await search(shown, 'qqqqqq');
      await shown.locator('.empty button').first().waitFor();
      assert.deepEqual(await faults(shown), []);
      await close();
    });
  }

  it('a calendar is subscribed by a click, for the device, which leaves the page as it is', async () => {
    const { page, close } = await openAt(site, 'ics.html');
    const link = page.getByRole('link', { name: 'Kalender abonnieren' });
    assert.equal(await link.getAttribute('href'), `${site.origin}/events.ics`);
    const prevented = link.evaluate(
      (element) =>
        new Promise((done) => {
          element
            .getRootNode()
            .addEventListener('click', (event) => done(event.defaultPrevented), { once: true });
        }),
    );
    await link.click();
    assert.equal(await prevented, true);
    assert.equal(page.url(), `${site.origin}/ics.html`);
    assert.deepEqual(await faults(page), []);
    await close();
  });

  it('a series is worked out, an empty feed and a missing one are told', async () => {
    const { page, close } = await openAt(site, 'series.html');
    await until(async () => (await records(page)).length === 20);
    assert.equal((await records(page)).length, 20);
    assert.deepEqual(await faults(page), []);
    await close();
    const empty = await openAt(site, 'empty.html');
    await empty.page.locator('.empty').waitFor();
    assert.deepEqual(await faults(empty.page), []);
    await empty.close();
    const missing = await openAt(site, 'missing.html');
    await missing.page.getByText('Ersatz').waitFor();
    site.put('missing.json', feedOf(events(3)));
    await missing.page.getByRole('button', { name: 'Erneut versuchen' }).click();
    await until(async () => (await records(missing.page)).length === 3);
    assert.equal((await records(missing.page)).length, 3);
    assert.deepEqual(await faults(missing.page), []);
    await missing.close();
  });
});

describe('a calendar is embedded', () => {
  let site;
  before(async () => {
    const div =
      '<div data-engagiert="event-calendar" data-src="events.json" data-view="month"><p>Ersatz</p></div>';
    const together = element(
      'engagiert-provider',
      { src: 'events.json' },
      element(CALENDAR, { layout: 'compact' }) + element(CALENDAR),
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
      await page.locator('[role=grid]').waitFor();
      assert.equal(await page.getByText('Ersatz').isVisible(), false);
      await page.locator('td[tabindex="0"]').press('ArrowRight');
      await until(
        async () => (await page.locator('[aria-selected=true]').getAttribute('data-day')) === '2026-10-16',
      );
      assert.deepEqual(await faults(page), []);
      assert.deepEqual(lines, []);
      await close();
    });
  }

  it('twice, by one provider: the feed is asked for once', async () => {
    const { page, close, requests } = await openAt(site, 'provider.html');
    await until(async () => (await records(page)).length === 40);
    assert.equal((await records(page)).length, 40);
    assert.equal(requests.filter((url) => url.endsWith('/events.json')).length, 1);
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
      const { page, close } = await openAt(site, 'ics.html', { context });
      told.push((await records(page)).map(({ text }) => text));
      await close();
    }
    assert.deepEqual(told[1], told[0]);
    assert.deepEqual(told[2], told[0]);
    assert.match(told[0][0], /18:00–20:00 Uhr/);
  });
});

describe('a feed that is still being sent', () => {
  let feeds;
  let site;
  let release;
  const text = feedOf(events(2000));
  const early = text.slice(0, text.indexOf('"title":"Termin 300"'));
  before(async () => {
    feeds = await serveFeeds({
      '/slow.json': (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write(early);
        release = () => response.end(text.slice(early.length));
      },
    });
    const src = `${feeds.origin}/slow.json`;
    site = await serveBuilt({ files: { 'slow.html': calendarPage({ src }) } });
  });
  after(async () => {
    release?.();
    await Promise.all([site?.close(), feeds?.close()]);
  });

  it('shows what has come, and the rest when it comes', async () => {
    const { page, close } = await newPage(browser);
    await page.clock.setFixedTime(NOW);
    await page.goto(`${site.origin}/slow.html`);
    await until(async () => (await records(page)).length === 20);
    assert.match(await page.locator('[part~=count]').textContent(), /weitere kommen noch an/);
    assert.deepEqual(await seen(page, 'engagiert-load'), []);
    release();
    await settled(page);
    await until(async () => (await countText(page)) === '2.000 Veranstaltungen');
    assert.equal(await countText(page), '2.000 Veranstaltungen');
    assert.deepEqual(await faults(page), []);
    await close();
  });
});
