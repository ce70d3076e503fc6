/** What a server answers in place of a feed: a sentence, what the page offers instead, and a way back without a reload. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listPage, serveBuilt } from '../helpers/built-site.mjs';
import { faults, launch, newPage, records, seen, settled, until } from '../helpers/chromium.mjs';
import { serveFeeds } from '../helpers/feed-server.mjs';
import { feedOf, offers } from '../helpers/offers.mjs';

const GOOD = { body: feedOf(offers(3)), headers: { 'access-control-allow-origin': '*' } };
const UNREACHABLE = 'Die Angebote sind gerade nicht erreichbar.';
const UNREADABLE = 'Die Angebote lassen sich gerade nicht lesen.';

const half = feedOf(offers(3)).slice(0, 100);
/** A body that ends before its announced length does. */
const cutOff = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 5000 });
  response.write(half);
  setTimeout(() => response.destroy(), 50);
};

/** What a server does, what is said, and the failure as the event names it. The feeds' server allows other origins. */
const TROUBLES = {
  'an address without a file': [{ status: 404 }, UNREACHABLE, 'status'],
  'a server with a fault': [{ status: 500 }, UNREACHABLE, 'status'],
  'a server that refuses': [{ status: 403 }, UNREACHABLE, 'status'],
  'a connection that breaks off': [cutOff, UNREACHABLE, 'network'],
  'a document that ends in the middle': [{ body: half }, UNREADABLE, 'incomplete'],
  'a page instead of a feed': [
    { body: '<!doctype html><h1>Anmelden</h1>', type: 'text/html' },
    UNREADABLE,
    'format',
  ],
  'an empty answer': [{ body: '' }, UNREACHABLE, 'empty-body'],
  'an answer that is a number': [{ body: '42' }, UNREADABLE, 'format'],
  'a picture': [
    { body: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 255, 254]), type: 'image/png' },
    UNREADABLE,
    'format',
  ],
};

let browser;
let site;
let feeds;

before(async () => {
  feeds = await serveFeeds();
  const inner = '<p>Ersatz: <a href="/alle">Alle Angebote</a></p>';
  site = await serveBuilt({ files: { 'list.html': listPage({ src: `${feeds.origin}/feed` }, { inner }) } });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.close();
  await feeds?.close();
});

async function open() {
  const visit = await newPage(browser);
  await visit.page.goto(`${site.origin}/list.html`);
  return visit;
}

/** The sentence, the fallback, the event, the console line, and no fault in the page. */
async function assertTold({ page, console }, sentence, failure) {
  await settled(page);
  const notice = page.locator('.notice[role=alert]');
  await notice.waitFor();
  assert.equal((await notice.locator('p').textContent()).trim(), sentence);
  assert.ok(await page.getByText('Alle Angebote').isVisible(), 'the fallback shows');
  assert.ok(await notice.getByRole('button', { name: 'Erneut versuchen' }).isVisible());
  assert.equal(await page.locator('[part~=count]').count(), 0, 'nothing looks like a search without results');
  const [{ type, detail }, ...others] = await seen(page, 'engagiert-error', 'engagiert-load');
  assert.equal(type, 'engagiert-error');
  assert.equal(detail.failure, failure, detail.reason);
  assert.deepEqual(others, []);
  assert.equal(
    console.filter((line) => line.startsWith('<engagiert-opportunity-list>')).length,
    1,
    console.join('\n'),
  );
  assert.deepEqual(await faults(page), []);
}

async function assertRecovers({ page }) {
  const address = page.url();
  await page.evaluate(() => {
    window.sameDocument = true;
  });
  await page.getByRole('button', { name: 'Erneut versuchen' }).click();
  await page.locator('[part~=record]').first().waitFor();
  assert.equal((await records(page)).length, 3);
  assert.equal(await page.locator('.notice').count(), 0);
  assert.equal(await page.getByText('Alle Angebote').isVisible(), false);
  assert.ok(await page.evaluate(() => window.sameDocument), 'without a reload');
  assert.equal(page.url(), address);
  assert.equal((await seen(page, 'engagiert-load')).length, 1);
  assert.deepEqual(await faults(page), []);
}

describe('a list', () => {
  for (const [name, [answer, sentence, failure]] of Object.entries(TROUBLES)) {
    it(`before ${name} says so, and recovers`, async () => {
      feeds.answers.set('/feed', answer);
      const visit = await open();
      await assertTold(visit, sentence, failure);
      feeds.answers.set('/feed', GOOD);
      await assertRecovers(visit);
      await visit.close();
    });
  }

  for (const type of ['text/html', 'text/plain', 'application/octet-stream', 'text/csv', 'image/png', '']) {
    it(`reads a feed that its server calls "${type}"`, async () => {
      feeds.answers.set('/feed', { ...GOOD, type });
      const visit = await open();
      await settled(visit.page);
      assert.equal((await records(visit.page)).length, 3);
      assert.deepEqual(await faults(visit.page), []);
      await visit.close();
    });
  }

  it('tries again by itself when a server is down for a moment only', async () => {
    feeds.log.length = 0;
    feeds.answers.set('/feed', (_request, response) => {
      if (feeds.log.length > 1) response.end(GOOD.body);
      else response.writeHead(503).end();
    });
    const visit = await open();
    const told = await settled(visit.page);
    assert.deepEqual(
      told.map(({ type }) => type),
      ['engagiert-load'],
    );
    assert.equal((await records(visit.page)).length, 3);
    assert.equal(feeds.log.length, 2);
    await visit.close();
  });

  it('keeps the last good offers, marked with their time, when loading them again fails', async () => {
    feeds.answers.set('/feed', GOOD);
    const visit = await open();
    const { page } = visit;
    await settled(page);
    feeds.answers.set('/feed', { status: 404 });
    await page.evaluate(() => void document.querySelector('engagiert-opportunity-list').reload());
    const notice = page.locator('.notice');
    await notice.waitFor();
    assert.match(await notice.textContent(), /Die Liste lädt gerade nicht\. Stand von .*\d{1,2}:\d\d Uhr\./);
    assert.equal((await records(page)).length, 3);
    feeds.answers.set('/feed', { ...GOOD, body: feedOf(offers(5)) });
    await notice.getByRole('button').click();
    await until(async () => (await records(page)).length === 5);
    assert.equal(await notice.count(), 0);
    assert.deepEqual(await faults(page), []);
    await visit.close();
  });
});
