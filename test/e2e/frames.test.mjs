/** The widget in a frame, for content systems that strip scripts: its height, whom it listens to, what it refuses. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pageOf, serveBuilt } from '../helpers/built-site.mjs';
import { launch, newPage, until } from '../helpers/chromium.mjs';
import { feedOf, offers } from '../helpers/offers.mjs';

let browser;
let site;
let host;

before(async () => {
  // Two sites: the one that has the widgets, and the one that frames them.
  site = await serveBuilt({ files: { 'feed.json': feedOf(offers(30)), 'short.json': feedOf(offers(1)) } });
  host = await serveBuilt();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
  await host?.close();
});

const address = (query) => `${site.origin}/dist/embed.html?${new URLSearchParams(query)}`;
const frame = (query) =>
  `<iframe title="Mitmachen" src="${address(query).replaceAll('&', '&amp;')}"></iframe>`;
const list = (src) => ({ widget: 'opportunity-list', src });

async function open(body, script = `${site.origin}/dist/frame.js`) {
  host.put('page.html', pageOf(body, { script }));
  const visit = await newPage(browser);
  await visit.page.goto(`${host.origin}/page.html`);
  return visit;
}

const heights = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map((each) => each.getBoundingClientRect().height),
  );

describe('frames', () => {
  it('become as high as what is in each of them', async () => {
    const visit = await open(frame(list('/feed.json')) + frame(list('/short.json')));
    const { page } = visit;
    await until(async () => {
      const [long, short] = await heights(page);
      return long > 1500 && short > 150 && short < 900;
    });
    const [first] = page.frames().filter((each) => each.url().includes('feed.json'));
    // Nothing is left to scroll to inside.
    await until(() => first.evaluate(() => document.documentElement.scrollHeight <= innerHeight + 1));
    await visit.close();
  });

  it('are not moved by anybody else', async () => {
    const visit = await open(frame(list('/short.json')));
    const { page } = visit;
    await until(async () => (await heights(page))[0] > 160);
    const [before] = await heights(page);
    await page.evaluate(() => postMessage({ engagiert: 'height', height: 5000 }, '*'));
    for (const data of [{ engagiert: 'height', height: 'x' }, { height: 4000 }, null, 'height']) {
      await page
        .frames()
        .at(-1)
        .evaluate((message) => parent.postMessage(message, '*'), data);
    }
    await page.waitForTimeout(200);
    assert.deepEqual(await heights(page), [before]);
    await visit.close();
  });

  it('tell their height to the page around them and to nobody else', async () => {
    const visit = await open(frame({ ...list('/short.json'), origin: 'https://elsewhere.example' }));
    await visit.page.waitForTimeout(1200);
    assert.deepEqual(await heights(visit.page), [150 + 4]);
    await visit.close();
  });
});

describe('the page in the frame', () => {
  async function openDirect(query) {
    const visit = await newPage(browser);
    await visit.page.goto(address(query));
    return visit;
  }

  it('gives the widget its attributes, and the page its language', async () => {
    const visit = await openDirect({ ...list('/feed.json'), lang: 'en', 'page-size': '5', onclick: 'x()' });
    const widget = visit.page.locator('engagiert-opportunity-list');
    await until(async () => (await widget.locator('[part~=record]').count()) === 5);
    assert.equal(await widget.getAttribute('onclick'), null);
    assert.equal(await visit.page.locator('html').getAttribute('lang'), 'en');
    assert.ok(visit.console.some((line) => /found onclick, expected/.test(line)));
    await visit.close();
  });

  for (const [what, query, reason] of [
    ['a widget that there is not', { widget: 'guestbook', src: '/feed.json' }, /widget: found "guestbook"/],
    ['a feed of a stranger', list('https://stranger.example/feed.json'), /src: found "https:\/\/stranger/],
    ['a feed that is no address', list('javascript:alert(1)'), /src: found "javascript/],
    ['a stranger among several', list('/feed.json //stranger.example/f'), /src: found "\/\/stranger/],
  ]) {
    it(`refuses ${what}, and says why`, async () => {
      const visit = await openDirect(query);
      await until(async () => (await visit.page.getByRole('alert').count()) === 1);
      assert.match(await visit.page.getByRole('alert').innerText(), /nicht richtig eingerichtet/);
      assert.ok(
        visit.console.some((line) => reason.test(line)),
        visit.console.join('\n'),
      );
      assert.equal(await visit.page.locator('engagiert-opportunity-list').count(), 0);
      await visit.close();
    });
  }

  it('reads what the site allows', async () => {
    const data = await serveBuilt({ files: { 'feed.json': feedOf(offers(3)) }, cors: true });
    site.put(
      'dist/own.html',
      `<!doctype html><html lang="de"><meta name="engagiert-sources" content="${data.origin}"><title>x</title><script type="module" src="embed.js"></script><main></main></html>`,
    );
    const visit = await newPage(browser);
    await visit.page.goto(
      `${site.origin}/dist/own.html?${new URLSearchParams(list(`${data.origin}/feed.json`))}`,
    );
    await until(async () => (await visit.page.locator('[part~=record]').count()) === 3);
    await visit.close();
    await data.close();
  });
});
