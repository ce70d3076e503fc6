/** Feeds far beyond what a town has: the page stays alive, and a sentence says what is the matter. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createGzip } from 'node:zlib';
import { listPage, serveBuilt } from '../helpers/built-site.mjs';
import { countText, faults, launch, newPage, records, seen, until } from '../helpers/chromium.mjs';
import { serveFeeds } from '../helpers/feed-server.mjs';
import { offer } from '../helpers/offers.mjs';
import { openDetails, search } from '../helpers/visit.mjs';

const MB = 1 << 20;
/** Milliseconds that the page may take to answer a click while it reads. */
const PATIENCE = 1000;

/** Sends what `next` gives for as long as somebody reads; undefined ends it. */
function pump(stream, next) {
  for (let chunk = next(); chunk !== undefined; chunk = next()) {
    if (stream.destroyed) return;
    if (!stream.write(chunk)) return void stream.once('drain', () => pump(stream, next));
  }
  stream.end();
}

function sending(start, { gzip = false } = {}) {
  return (_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/json',
      ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    });
    if (!gzip) return pump(response, start());
    const packed = createGzip({ level: 1 });
    packed.pipe(response);
    response.on('close', () => packed.destroy());
    return pump(packed, start());
  };
}

/** Once what begins it, then the same without end. */
const endless = (begin, piece) => () => {
  let first = true;
  return () => {
    const chunk = first ? begin : piece;
    first = false;
    return chunk;
  };
};

/** All of it at once. */
const whole = (...parts) => {
  return () => {
    const left = [...parts];
    return () => left.shift();
  };
};

/** Offers until there are so many bytes. */
function offersOf(bytes) {
  return () => {
    let sent = 0;
    let i = 0;
    return () => {
      if (sent >= bytes) return undefined;
      let chunk = i ? '' : '[';
      for (let k = 0; k < 100; k++) chunk += (i ? ',' : '') + JSON.stringify(offer(i++));
      sent += chunk.length;
      return sent >= bytes ? `${chunk}]` : chunk;
    };
  };
}

const deep = (levels) => '['.repeat(levels) + ']'.repeat(levels);
const good = JSON.stringify(offer(1));
const pieces = (count, piece) => Array.from({ length: count }, () => piece);

const UNREADABLE = /lassen sich gerade nicht lesen/;
const TOO_LARGE = /zu groß, um sie hier zu zeigen/;
const PARTLY = /Ein Teil der Angebote/;

/** What is sent, the sentence that is said, or the number of offers that show nevertheless. */
const CASES = [
  [
    '50 MB of one text between two offers',
    whole(`[${good},{"title":"`, ...pieces(50, 'x'.repeat(MB)), `"},${JSON.stringify(offer(2))}]`),
    { count: '2 Angebote' },
  ],
  [
    '50 MB of one text and nothing else',
    whole('["', ...pieces(50, 'x'.repeat(MB)), '"]'),
    { says: UNREADABLE },
  ],
  [
    '50 MB under a name that is no list',
    whole('{"a":"', ...pieces(50, 'x'.repeat(MB)), '"}'),
    { says: UNREADABLE },
  ],
  [
    '50 MB of one table cell',
    whole('Titel;Ort\nGarten;Kiel\n"', ...pieces(50, 'x'.repeat(MB))),
    { count: '1 Angebot' },
  ],
  ['50 MB of opened brackets', whole(...pieces(50, '['.repeat(MB))), { says: UNREADABLE }],
  ['lists nested 10,000 deep', whole(deep(10_000)), { says: UNREADABLE }],
  [
    'lists nested 10,000 deep below a name that is no list',
    whole(`{"a":${deep(10_000)}}`),
    { says: UNREADABLE },
  ],
  [
    'lists nested 100,000 deep in one of three lines',
    whole(`${good}\n{"title":"a","category":${deep(100_000)}}\n${JSON.stringify(offer(2))}`),
    { count: '2 Angebote' },
  ],
  [
    'lists nested 1,000,000 deep below a name that is no list',
    whole(`{"a":${deep(1_000_000)}}`),
    { says: UNREADABLE },
  ],
  [
    'lists nested 10,000 deep in one of two offers',
    whole(`[{"title":"a","category":${deep(10_000)}},${good}]`),
    { count: '1 Angebot' },
  ],
  [
    'objects nested 10,000 deep',
    whole(`${'{"title":"a","items":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
    { says: UNREADABLE },
  ],
  [
    'the same offer without end',
    endless(`[${good}`, `,${pieces(200, good).join(',')}`),
    { count: '1 Angebot', says: PARTLY },
  ],
  [
    'offers without end, packed',
    endless(`[${good}`, `,${pieces(500, '{"title":"A"}').join(',')}`),
    { says: PARTLY, gzip: true },
  ],
  ['white space without end, packed', endless('[', ' '.repeat(MB)), { says: TOO_LARGE, gzip: true }],
  ['one text without end, packed', endless('{"a":"', 'x'.repeat(MB)), { says: UNREADABLE, gzip: true }],
];

/** How long the host page's own button takes to answer, from the press of the mouse on. */
function watchAnswers() {
  window.slowest = 0;
  addEventListener('pointerdown', ({ timeStamp }) => {
    window.slowest = Math.max(window.slowest, performance.now() - timeStamp);
  });
}

/** Until the feed has been told of, clicking on the host page all the while. */
async function clickUntilTold(page) {
  let told = [];
  await until(
    async () => {
      await page.mouse.click(5, 5);
      told = await seen(page, 'engagiert-load', 'engagiert-error');
      return told.length > 0;
    },
    { within: 30_000, every: 20 },
  );
  return { told, slowest: await page.evaluate(() => window.slowest) };
}

let browser;
let site;
let feeds;

before(async () => {
  feeds = await serveFeeds({ '/town': sending(offersOf(50 * MB)) });
  site = await serveBuilt({ files: { 'town.html': listPage({ src: `${feeds.origin}/town` }) } });
  CASES.forEach(([, start, options], i) => {
    feeds.answers.set(`/${i}`, sending(start, options));
    site.put(`${i}.html`, listPage({ src: `${feeds.origin}/${i}` }, { inner: '<p>Ersatz</p>' }));
  });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.close();
  await feeds?.close();
});

async function open(name) {
  const visit = await newPage(browser, { before: [watchAnswers] });
  await visit.page.goto(`${site.origin}/${name}.html`);
  return { ...visit, ...(await clickUntilTold(visit.page)) };
}

describe('a feed beyond all bounds', () => {
  CASES.forEach(([name, , { says, count }], i) => {
    it(`ends in a clear word: ${name}`, async () => {
      const { page, told, slowest, close } = await open(i);
      assert.ok(told.length > 0, 'the feed is told of within half a minute');
      assert.ok(slowest < PATIENCE, `a click waited ${Math.round(slowest)} ms`);
      const notice = page.locator('.notice');
      if (says) {
        await notice.waitFor();
        assert.match(await notice.textContent(), says);
        assert.equal(await notice.getByRole('button', { name: 'Erneut versuchen' }).count(), 1);
      } else assert.equal(await notice.count(), 0);
      if (count) assert.equal(await countText(page), count);
      assert.equal(
        await page.getByText('Ersatz').isVisible(),
        told.some(({ type }) => type === 'engagiert-error') && says !== PARTLY,
      );
      assert.deepEqual(await faults(page), []);
      await close();
    });
  });
});

describe('50 MB of offers', () => {
  it('are read while the page answers, and can be used', async () => {
    const { page, told, slowest, close } = await open('town');
    assert.ok(slowest < PATIENCE, `a click waited ${Math.round(slowest)} ms`);
    const [{ type, detail }] = told;
    assert.equal(type, 'engagiert-load');
    assert.ok(detail.records > 50_000, `${detail.records} records`);
    assert.match(await countText(page), /^\d\d\.\d{3} Angebote$/);
    await search(page, `Angebot ${detail.records - 1}`);
    assert.deepEqual(
      (await records(page)).map(({ title }) => title),
      [`Angebot ${detail.records - 1}`],
    );
    await openDetails(page);
    assert.deepEqual(await faults(page), []);
    await close();
  });
});
