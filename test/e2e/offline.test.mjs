/** No connection, no server, no permission: said in a sentence, with what the page itself offers, and a way back. */
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { element, LIST, listPage, pageOf, serveBuilt } from '../helpers/built-site.mjs';
import { faults, launch, newPage, records, seen, settled, until } from '../helpers/chromium.mjs';
import { serveFeeds } from '../helpers/feed-server.mjs';
import { feedOf, offers } from '../helpers/offers.mjs';
import { closeDialog, openDetails } from '../helpers/visit.mjs';

const OFFLINE = 'Es besteht gerade keine Verbindung zum Internet.';
const UNREACHABLE = 'Die Angebote sind gerade nicht erreichbar.';
const FALLBACK = '<p>Telefon im Rathaus: <a href="tel:+49461000054">+49 461 000 054</a></p>';

/** A port that nobody listens on: it was free a moment ago. */
async function closedPort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Another origin whose answers no page may read. */
let silent;
/** Another origin that every page may read. */
let other;
let site;
let browser;

before(async () => {
  const feed = feedOf(offers(3));
  silent = await serveFeeds({ '/feed.json': { body: feed } }, { cors: false });
  other = await serveFeeds({
    '/loop.json': { status: 302, headers: { location: '/loop.json' } },
    '/two.json': { status: 302, headers: { location: '/three.json' } },
    '/three.json': { status: 302, headers: { location: '/two.json' } },
  });
  const page = (src) => listPage({ src }, { inner: FALLBACK });
  site = await serveBuilt({
    files: {
      'offers.json': feed,
      'list.html': page('offers.json'),
      'script-only.html': pageOf(''),
      'refused.html': page(`http://127.0.0.1:${await closedPort()}/feed.json`),
      'loop.html': page(`${other.origin}/loop.json`),
      'two.html': page(`${other.origin}/two.json`),
      'no-permission.html': page(`${silent.origin}/feed.json`),
      'part.html': page(`offers.json ${silent.origin}/feed.json`),
    },
  });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await Promise.all([site, other, silent].map((server) => server?.close()));
});

async function open(name) {
  const visit = await newPage(browser);
  await visit.page.goto(`${site.origin}/${name}`);
  return visit;
}

const retry = (page) => page.getByRole('button', { name: 'Erneut versuchen' });
/** A part of the visitor's own page object: gone when the page was loaded again. */
const mark = (page) => page.evaluate(() => (window.sameDocument = true));

/** What the visitor can read, in the widget and around it. */
const textOf = (page) =>
  page.evaluate((tag) => {
    const lists = [...document.querySelectorAll(tag)];
    return [document.body.innerText, ...lists.map(({ shadowRoot }) => shadowRoot?.textContent)].join('\n');
  }, LIST);

async function assertFailed(page, sentence, failure) {
  await page.getByText(sentence).waitFor();
  assert.equal(
    await page.getByRole('alert').innerText(),
    `${sentence}\nErneut versuchen`.replace('\nE', '\n\nE'),
  );
  assert.ok(await page.getByRole('link', { name: '+49 461 000 054' }).isVisible(), "the page's own content");
  assert.ok(await retry(page).isEnabled());
  assert.doesNotMatch(await textOf(page), /Nichts gefunden|0 Angebote|keine Angebote/);
  const [{ detail }] = await seen(page, 'engagiert-error');
  assert.equal(detail.failure, failure);
  assert.deepEqual(await faults(page), []);
}

async function assertList(page, count = 3) {
  await page.locator('[part~=record]').first().waitFor();
  assert.equal((await records(page)).length, count);
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.ok(await page.getByRole('link', { name: '+49 461 000 054' }).isHidden());
  assert.equal(await page.evaluate(() => window.sameDocument), true, 'without a reload');
}

describe('without a connection', () => {
  it('a list that begins says so, and goes on when there is one', async () => {
    const { page, context, close } = await open('script-only.html');
    await page.evaluate((tag) => customElements.whenDefined(tag), LIST);
    await mark(page);
    await context.setOffline(true);
    await page.evaluate(
      (html) => document.querySelector('main').insertAdjacentHTML('beforeend', html),
      element(LIST, { src: 'offers.json' }, FALLBACK),
    );
    await assertFailed(page, OFFLINE, 'offline');
    const before = (await seen(page, 'engagiert-error')).length;
    // Still none: the same sentence again, and nothing breaks.
    await retry(page).click();
    await until(async () => (await seen(page, 'engagiert-error')).length > before);
    await assertFailed(page, OFFLINE, 'offline');
    await context.setOffline(false);
    await retry(page).click();
    await assertList(page);
    await close();
  });

  it('a list that stands stays, is dated, and is renewed when there is one', async () => {
    const { page, context, close } = await open('list.html');
    await settled(page);
    await mark(page);
    await context.setOffline(true);
    await page.locator(LIST).evaluate((list) => list.reload());
    const notice = page.getByText(/Die Liste lädt gerade nicht\. Stand von .*\d\d:\d\d Uhr\./);
    await notice.waitFor();
    assert.equal((await records(page)).length, 3);
    assert.doesNotMatch(await textOf(page), /Nichts gefunden/);
    await context.setOffline(false);
    site.put('offers.json', feedOf(offers(4)));
    await retry(page).click();
    await notice.waitFor({ state: 'detached' });
    site.put('offers.json', feedOf(offers(3)));
    await assertList(page, 4);
    assert.deepEqual(await faults(page), []);
    await close();
  });

  it('a part that is not there yet says so, and opens when there is one', async () => {
    const { page, context, close } = await open('list.html');
    await settled(page);
    await context.setOffline(true);
    await page.locator('[part~=title]').first().click();
    await page.getByText('Das ließ sich gerade nicht öffnen.').waitFor();
    assert.equal((await records(page)).length, 3);
    assert.deepEqual(await faults(page), []);
    await context.setOffline(false);
    await openDetails(page, 1);
    await closeDialog(page);
    await close();
  });

  it('a page whose script did not come shows its own content', async () => {
    const visit = await newPage(browser);
    await visit.context.route('**/opportunity-list.js', (route) => route.abort('internetdisconnected'));
    await visit.page.goto(`${site.origin}/list.html`);
    assert.ok(await visit.page.getByRole('link', { name: '+49 461 000 054' }).isVisible());
    await visit.close();
  });
});

for (const [what, name, fixed] of [
  ['a refused connection', 'refused.html'],
  ['a redirect to itself', 'loop.html', () => other.answers.set('/loop.json', { body: feedOf(offers(3)) })],
  [
    'two redirects in a circle',
    'two.html',
    () => other.answers.set('/two.json', { body: feedOf(offers(3)) }),
  ],
  [
    'another origin that does not permit reading',
    'no-permission.html',
    () =>
      silent.answers.set('/feed.json', {
        body: feedOf(offers(3)),
        headers: { 'access-control-allow-origin': '*' },
      }),
  ],
]) {
  it(`${what} is told, and the same button goes on`, async () => {
    const { page, close } = await open(name);
    await settled(page);
    await mark(page);
    await assertFailed(page, UNREACHABLE, 'network');
    if (fixed) {
      fixed();
      await retry(page).click();
      await assertList(page);
    }
    await close();
  });
}

it('one source of two that cannot be read leaves the other on the screen, and says so', async () => {
  silent.answers.set('/feed.json', { body: feedOf(offers(3)) });
  const { page, close } = await open('part.html');
  await settled(page);
  await page.getByText('Ein Teil der Angebote ist gerade nicht erreichbar.').waitFor();
  assert.equal((await records(page)).length, 3);
  assert.doesNotMatch(await textOf(page), /Nichts gefunden/);
  await close();
});
