/** Feeds in pages on a web page: the first at once, all of them in the end, from one origin. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { listPage, serveBuilt } from '../helpers/built-site.mjs';
import { countText, faults, launch, newPage, records, seen, settled, until } from '../helpers/chromium.mjs';
import { serveFeeds } from '../helpers/feed-server.mjs';

const posts = (page) =>
  [1, 2].map((i) => ({
    id: page * 10 + i,
    date: '2030-03-01T10:00:00',
    date_gmt: '2030-03-01T09:00:00',
    modified_gmt: '2030-03-02T09:00:00',
    link: `https://town.example/${page}-${i}`,
    title: { rendered: `Garten ${page}.${i}` },
    content: { rendered: '<p>Beete gießen</p>' },
  }));
const native = (page) =>
  [1, 2].map((i) => ({ '@type': 'JobPosting', '@id': `${page}-${i}`, title: `Angebot ${page}.${i}` }));

let browser;
let site;
let feeds;
/** Answers the page that is held back. */
let release;
let hold = false;

before(async () => {
  const pageOf = (request) => Number(new URL(request.url, 'http://x').searchParams.get('page') ?? 1);
  const inPages = (answerOf) => (request, response) => {
    const page = pageOf(request);
    const send = () => {
      const { status = 200, headers = {}, body } = answerOf(page);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    };
    if (hold && page > 1) release = send;
    else send();
  };
  feeds = await serveFeeds({
    '/wp-json/wp/v2/posts': inPages((page) => ({
      headers: {
        'access-control-expose-headers': 'X-WP-Total, X-WP-TotalPages, Link',
        'x-wp-totalpages': '3',
        link: page < 3 ? `<${feeds.origin}/wp-json/wp/v2/posts?page=${page + 1}>; rel="next"` : '',
      },
      body: posts(page),
    })),
    '/native': inPages((page) => ({
      body: {
        dataFeedElement: native(page),
        'hydra:view': { 'hydra:next': page < 3 ? `?page=${page + 1}` : null },
      },
    })),
    '/broken': inPages((page) =>
      page < 3 ? { body: { results: native(page), next: `?page=${page + 1}` } } : { status: 404, body: {} },
    ),
    '/away': inPages(() => ({ body: { results: native(1), next: `${site.origin}/native?page=2` } })),
    '/sent-away': (request, response) => {
      if (pageOf(request) > 1) return response.writeHead(302, { location: `${site.origin}/elsewhere` }).end();
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ results: native(1), next: '?page=2' }));
    },
  });
  const names = ['wp-json/wp/v2/posts', 'native', 'broken', 'away', 'sent-away'];
  site = await serveBuilt({
    files: Object.fromEntries(
      names.map((name) => [`${name.split('/').at(-1)}.html`, listPage({ src: `${feeds.origin}/${name}` })]),
    ),
  });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.close();
  await feeds?.close();
});

beforeEach(() => {
  hold = false;
  feeds.log.length = 0;
});

async function open(name) {
  const visit = await newPage(browser);
  const asked = [];
  visit.page.on('request', (request) => asked.push(request.url()));
  await visit.page.goto(`${site.origin}/${name}.html`);
  return { ...visit, asked };
}

describe('a feed in pages', () => {
  it('is read to its end by its Link header, the first page before the next is asked for', async () => {
    hold = true;
    const { page } = await open('posts');
    assert.ok(await until(async () => (await records(page)).length === 2));
    assert.ok(await until(() => release));
    assert.equal(feeds.log.length, 2);
    hold = false;
    release();
    await settled(page);
    assert.match(await countText(page), /\b6\b/);
    assert.equal(feeds.log.length, 3);
    assert.deepEqual(await faults(page), []);
    await page.close();
  });

  it('is read to its end in the names of the vocabulary, too', async () => {
    const { page } = await open('native');
    await settled(page);
    assert.match(await countText(page), /\b6\b/);
    await page.close();
  });

  it('keeps what it had when a page fails, and says which', async () => {
    const { page, console } = await open('broken');
    await settled(page);
    assert.match(await countText(page), /\b4\b/);
    const [{ detail }] = await seen(page, 'engagiert-error');
    assert.equal(detail.failure, 'status');
    assert.equal(detail.source, `${feeds.origin}/broken?page=3`);
    assert.match(detail.reason, /^page 3: the server answered 404; the 4 records before it were read$/);
    assert.ok(console.some((line) => line.includes('page 3')));
    await page.close();
  });

  it('asks nobody else', async () => {
    for (const name of ['away', 'sent-away']) {
      const { page, asked } = await open(name);
      await settled(page);
      assert.match(await countText(page), /\b2\b/);
      assert.deepEqual(
        asked.filter((url) => /native|elsewhere/.test(url)),
        [],
        name,
      );
      await page.close();
    }
  });
});
