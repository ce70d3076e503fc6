/** A long feed shows its first offers at once, and the page stays smooth until the last one is there. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listPage, serveBuilt } from '../helpers/built-site.mjs';
import { countText, faults, launch, newPage, records, seen, settled, until } from '../helpers/chromium.mjs';
import { serveFeeds } from '../helpers/feed-server.mjs';
import { feedOf, offers } from '../helpers/offers.mjs';
import { longestTask } from '../helpers/tasks.mjs';
import { search } from '../helpers/visit.mjs';

const TOTAL = 10_000;
/** Milliseconds of work at a time: beyond this a visitor's click waits noticeably. */
const LONG = 50;
/** A load can be disturbed, by a collection of garbage for instance; the best one tells what the code needs. */
const LOADS = 3;

/** How many of the offers have these digits in their number. */
const numbersWith = (digits) =>
  Array.from({ length: TOTAL }, (_, i) => String(i)).filter((i) => i.includes(digits)).length;

const text = feedOf(offers(TOTAL));
const early = text.slice(0, text.indexOf('"title":"Angebot 300"'));
const rows = offers(TOTAL).map(({ title, hiringOrganization, description }) =>
  [title, hiringOrganization.name, description].map((cell) => `"${cell}"`).join(';'),
);
const csv = ['Titel;Organisation;Beschreibung', ...rows].join('\n');

let browser;
let site;
let feeds;
/** Sends what is left of the feed that stopped in the middle. */
let release;

before(async () => {
  const stopping = (begin, rest, type) => (_request, response) => {
    response.writeHead(200, { 'content-type': type });
    response.write(begin);
    release = () => response.end(rest);
  };
  const half = csv.slice(0, csv.indexOf('"Angebot 300"'));
  feeds = await serveFeeds({
    '/slow.json': stopping(early, text.slice(early.length), 'application/json'),
    '/slow.csv': stopping(half, csv.slice(half.length), 'text/csv'),
    '/cut.json': stopping(early, '', 'application/json'),
    '/all.json': { body: text },
  });
  const page = (name) => listPage({ src: `${feeds.origin}/${name}` });
  site = await serveBuilt({
    files: Object.fromEntries(
      ['slow.json', 'slow.csv', 'cut.json', 'all.json'].map((name) => [`${name}.html`, page(name)]),
    ),
  });
  browser = await launch();
});

after(async () => {
  release?.();
  await browser?.close();
  await site?.close();
  await feeds?.close();
});

describe('a feed that is still being sent', () => {
  for (const name of ['slow.json', 'slow.csv']) {
    it(`shows and searches what has come already: ${name}`, async () => {
      const { page, close } = await newPage(browser);
      await page.goto(`${site.origin}/${name}.html`);
      await until(async () => (await records(page)).length === 20);
      assert.deepEqual((await records(page)).map(({ title }) => title).slice(0, 2), [
        'Angebot 0',
        'Angebot 1',
      ]);
      assert.match(await page.locator('[part~=count]').textContent(), /weitere kommen noch an/);
      const soFar = Number.parseInt(await countText(page), 10);
      assert.ok(soFar > 0 && soFar <= 300, `${soFar} so far`);
      await search(page, 'Angebot 123');
      assert.deepEqual(
        (await records(page)).map(({ title }) => title),
        ['Angebot 123'],
      );
      assert.deepEqual(await seen(page, 'engagiert-load'), [], 'the load is not told of before its end');

      release();
      await settled(page);
      // What the visitor asked meanwhile holds for what came later, too.
      const expected = `${numbersWith('123')} Angebote`;
      await until(async () => (await countText(page)) === expected);
      assert.equal(await countText(page), expected);
      await search(page, '');
      assert.equal(await countText(page), '10.000 Angebote');
      assert.doesNotMatch(await page.locator('[part~=count]').textContent(), /kommen noch an/);
      const [{ detail }] = await seen(page, 'engagiert-load');
      assert.deepEqual([detail.records, detail.rejected], [TOTAL, []]);
      assert.deepEqual(await faults(page), []);
      await close();
    });
  }

  it('keeps what has come when the rest never does, and says so', async () => {
    const { page, close } = await newPage(browser);
    await page.goto(`${site.origin}/cut.json.html`);
    await until(async () => (await records(page)).length === 20);
    release();
    await settled(page);
    await page.getByText('Ein Teil der Angebote ist gerade nicht erreichbar.').waitFor();
    assert.equal((await records(page)).length, 20);
    const [{ detail }] = await seen(page, 'engagiert-error');
    assert.equal(detail.failure, 'incomplete');
    await close();
  });
});

describe('10,000 offers', () => {
  it(`hold the page up for no longer than ${LONG} ms at a time, in the best of ${LOADS} loads`, async () => {
    const longest = [];
    while (longest.length < LOADS && !longest.some((duration) => duration <= LONG)) {
      const { page, close } = await newPage(browser);
      const duration = await longestTask(browser, page, async () => {
        await page.goto(`${site.origin}/all.json.html`);
        const [{ detail }] = await settled(page);
        assert.equal(detail.records, TOTAL);
        assert.equal(await countText(page), '10.000 Angebote');
        await search(page, 'Nummer 77');
        assert.equal(await countText(page), `${numbersWith('77')} Angebote`);
        await search(page, '');
      });
      longest.push(Math.round(duration));
      await close();
    }
    assert.ok(Math.min(...longest) <= LONG, `the longest tasks took ${longest.join(', ')} ms`);
  });

  it('are watched by a trace that does notice', async () => {
    const { page, close } = await newPage(browser);
    const duration = await longestTask(browser, page, async () => {
      await page.goto(`${site.origin}/all.json.html`);
      await page.evaluate(
        () =>
          new Promise((done) => {
            setTimeout(() => {
              let sum = 0;
              for (let i = 0; i < 3e8; i++) sum += i;
              done(sum);
            });
          }),
      );
    });
    assert.ok(duration > LONG, `${duration} ms`);
    await close();
  });
});
