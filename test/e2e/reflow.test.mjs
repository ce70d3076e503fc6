/** Narrow, large, spaced out, in the system's colours, on paper, by keyboard: nothing is cut off or jumps. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { LIST, listPage, serveBuilt } from '../helpers/built-site.mjs';
import { launch, newPage, records, settled, until } from '../helpers/chromium.mjs';
import { measureContrast } from '../helpers/contrast.mjs';
import { serveFeeds } from '../helpers/feed-server.mjs';
import { borderWidths, clipped, coloursOf, SPACING, setStyle, sticksOut } from '../helpers/layout.mjs';
import { feedOf, offers } from '../helpers/offers.mjs';
import { closeDialog, search } from '../helpers/visit.mjs';

const LAW = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const SHIP = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const ADDRESS = `https://verein.example/${'unterseite-'.repeat(9)}ende`;
/** The longest words there are, in every field that shows. */
const long = (i) => ({
  title: `${LAW} ${i}`,
  description: `${SHIP} liest vor. ${ADDRESS} sagt mehr. ${LAW.toUpperCase()}`,
  category: [SHIP, `${LAW}shilfe`],
  audience: [`${SHIP}sangehörige`],
  district: `${LAW}sviertel`,
  hiringOrganization: { name: SHIP, url: ADDRESS },
  jobLocation: {
    name: `${SHIP}shaus`,
    address: {
      streetAddress: `${LAW}straße 1`,
      addressLocality: 'Hellschen-Heringsand-Unterschaar',
      postalCode: '24937',
    },
  },
  applicationContact: {
    name: SHIP,
    email: `${'mitmachen-'.repeat(5)}hier@verein.example`,
    telephone: '+49 461 000 001',
  },
});

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 568 };
const UNDER = '<p id="under">Unter der Liste</p>';

let site;
let slow;
/** Lets the slow feed answer, once it was asked. */
let release;
let browser;

before(async () => {
  const feed = feedOf(offers(30, (i) => (i % 3 ? {} : { validThrough: '2031-12-31' })));
  slow = await serveFeeds({
    '/feed.json': (_request, response) => {
      release = () => response.writeHead(200, { 'content-type': 'application/json' }).end(feed);
    },
  });
  site = await serveBuilt({
    files: {
      'offers.json': feed,
      'long.json': feedOf(offers(24, long)),
      'list.html': listPage({ src: 'offers.json' }),
      'long.html': listPage({ src: 'long.json' }),
      'slow.html': listPage({ src: `${slow.origin}/feed.json` }).replace('</main>', `${UNDER}</main>`),
    },
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await Promise.all([site?.close(), slow?.close()]);
});

async function open(name, viewport, before = []) {
  const visit = await newPage(browser, { context: { viewport }, before });
  await visit.page.goto(`${site.origin}/${name}`);
  await settled(visit.page);
  const ready = viewport === NARROW ? '[aria-haspopup=dialog]' : '.facet';
  await visit.page.locator(ready).first().waitFor();
  return visit;
}

/** Every face of the list: how it opens, how it goes on, and what has to be there then. */
const faces = {
  async list() {},
  async values(page) {
    await openFilters(page);
    await page.locator('[data-facet=category] > button').click();
    await page.locator('.values input').first().check();
    await page.locator('.chips button').first().waitFor({ state: 'attached' });
  },
  async details(page) {
    await page.locator('[part~=title]').first().click();
    await page.locator('dialog.details[open]').waitFor();
  },
  async match(page) {
    await page.getByRole('button', { name: 'Was passt zu mir?' }).click();
    await page.locator('dialog.match[open]').waitFor();
  },
  async 'match, time'(page) {
    await faces.match(page);
    await page.locator('.match .main').click();
    await page.getByText('Schritt 2').waitFor();
  },
  async 'match, place'(page) {
    await faces['match, time'](page);
    await page.locator('.match .main').click();
    await page.locator('.match .field input').waitFor();
  },
  async nothing(page) {
    await search(page, LAW.repeat(2).replaceAll('e', 'q'));
    await page.locator('.empty button').first().waitFor();
  },
};

/** The sheet on a narrow page; on a wide one the filters are there. */
async function openFilters(page) {
  const button = page.locator('[aria-haspopup=dialog]');
  if (!(await button.count())) return;
  await button.click();
  await page.locator('dialog.sheet[open]').waitFor();
}

describe('at 320 pixels, with the longest words,', () => {
  for (const [name, go] of Object.entries(faces)) {
    it(`"${name}" does not scroll sideways and is not cut`, async () => {
      const { page, close } = await open('long.html', NARROW);
      await go(page);
      assert.deepEqual(await page.evaluate(sticksOut, LIST), []);
      assert.deepEqual(await page.evaluate(clipped, LIST), []);
      await close();
    });
  }
});

for (const [what, style, name] of [
  ['wide letters, words and lines', SPACING, 'spaced out'],
  ['text of 200 percent', ':root { font-size: 200% } h1 { font-size: 1em }', 'large'],
]) {
  describe(`with ${what}`, () => {
    for (const viewport of [WIDE, { width: 640, height: 800 }, NARROW])
      for (const [face, go] of Object.entries(faces)) {
        it(`"${face}" at ${viewport.width} pixels is whole`, async () => {
          const { page, close } = await open('list.html', viewport);
          const before = await page
            .locator('.teaser')
            .first()
            .evaluate((p) => getComputedStyle(p).fontSize);
          await setStyle(page, LIST, style);
          // The list may change to its narrow face now.
          await page.waitForTimeout(150);
          if (name === 'large') {
            const now = await page
              .locator('.teaser')
              .first()
              .evaluate((p) => getComputedStyle(p).fontSize);
            assert.equal(Number.parseFloat(now), 2 * Number.parseFloat(before), 'the text does grow');
          }
          await go(page);
          assert.deepEqual(await page.evaluate(clipped, LIST), []);
          assert.deepEqual(await page.evaluate(sticksOut, LIST), []);
          await close();
        });
      }
  });
}

describe('drawn otherwise', () => {
  for (const colorScheme of ['light', 'dark'])
    for (const face of ['list', 'values', 'details', 'match']) {
      it(`"${face}" shows in the system's own colours, ${colorScheme}`, async () => {
        const { page, close } = await open('list.html', WIDE);
        await page.emulateMedia({ forcedColors: 'active', colorScheme });
        await faces[face](page);
        assert.ok((await coloursOf(page)) >= 3);
        const widths = await borderWidths(page, LIST);
        assert.ok(widths.length && widths.every((width) => width >= 1), 'every control keeps its border');
        await close();
      });
    }

  it('a printed list has its offers and nothing to press', async () => {
    const { page, close } = await open('list.html', WIDE);
    await page.emulateMedia({ media: 'print' });
    assert.ok((await coloursOf(page)) >= 2);
    assert.ok(await page.locator('[part~=title]').last().isVisible());
    const pressed = page.locator(`${LIST} button:visible, ${LIST} input:visible, ${LIST} select:visible`);
    assert.equal(await pressed.count(), 0);
    await close();
  });
});

/** What has the focus now, how its ring looks, and how much of it sticky parts leave. Runs in the page. */
function focused(tag) {
  const { shadowRoot } = document.querySelector(tag);
  const element = shadowRoot.activeElement;
  if (!element) return undefined;
  // A record's ring is around the whole card, drawn by what makes the card the target.
  const pseudo = element.matches('[part~=title]') ? '::after' : undefined;
  const style = getComputedStyle(element, pseudo);
  const kind = [element.localName, element.type, element.className, element.part.value, pseudo]
    .filter(Boolean)
    .join(' ');
  const { left, top, width, height } = element.getBoundingClientRect();
  const reached = [0.1, 0.5, 0.9].filter((share) => {
    const hit = shadowRoot.elementFromPoint(left + width / 2, top + height * share);
    return hit && (hit === element || element.contains(hit) || hit.contains(element));
  });
  return {
    kind,
    style: style.outlineStyle,
    width: Number.parseFloat(style.outlineWidth),
    contrast: window.contrast.line(element, 'outlineColor', pseudo),
    seen: reached.length,
  };
}

describe('by keyboard', () => {
  const tour = async (page, steps) => {
    const kinds = new Set();
    for (let i = 0; i < steps; i++) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(focused, LIST);
      if (!now) continue;
      kinds.add(now.kind);
      const where = `${now.kind}, step ${i}`;
      assert.equal(now.style, 'solid', where);
      assert.ok(now.width >= 2, `${where}: ${now.width}px`);
      assert.ok(now.contrast >= 3, `${where}: ${now.contrast.toFixed(2)}:1`);
      assert.ok(now.seen > 0, `${where}: hidden under what sticks`);
    }
    return [...kinds];
  };

  for (const colorScheme of ['light', 'dark'])
    for (const [viewport, file, face, steps, some] of [
      [WIDE, 'list.html', 'list', 34, ['input search', 'select', 'button', 'a title ::after']],
      [WIDE, 'list.html', 'values', 8, ['input checkbox', 'button button']],
      [NARROW, 'long.html', 'values', 16, ['input checkbox', 'button button main']],
      [NARROW, 'long.html', 'details', 12, ['a way', 'a', 'button button plain']],
      [NARROW, 'list.html', 'match, time', 16, ['input checkbox', 'select', 'button button main']],
      [NARROW, 'list.html', 'match, place', 6, ['input text', 'input checkbox']],
    ]) {
      it(`every ring in "${face}" at ${viewport.width} pixels can be seen, ${colorScheme}`, async () => {
        const { page, close } = await open(file, viewport, [measureContrast]);
        await page.emulateMedia({ colorScheme });
        await page.evaluate(() => (document.documentElement.style.colorScheme = 'light dark'));
        await faces[face](page);
        const kinds = await tour(page, steps);
        for (const kind of some)
          assert.ok(
            kinds.some((found) => found.startsWith(kind)),
            `${kind} in ${kinds.join(' | ')}`,
          );
        if (face !== 'list' && viewport === NARROW) await closeDialog(page);
        await close();
      });
    }
});

/** Adds up what moves without the visitor having done anything. */
function watchShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts.push(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
}

describe('while the feed is on its way', () => {
  for (const viewport of [WIDE, { width: 360, height: 740 }]) {
    it(`hardly anything moves at ${viewport.width} pixels when it comes`, async () => {
      const visit = await newPage(browser, { context: { viewport }, before: [watchShifts] });
      const { page } = visit;
      await page.goto(`${site.origin}/slow.html`);
      await page.locator('.skeleton li').first().waitFor();
      // What came before the script did is the page's own; from here on it is ours.
      await page.waitForTimeout(300);
      await page.evaluate(() => window.shifts.splice(0));
      await until(() => release);
      release();
      release = undefined;
      await settled(page);
      await until(async () => (await records(page)).length > 0);
      await page.waitForTimeout(400);
      const sum = await page.evaluate(() => window.shifts.reduce((all, value) => all + value, 0));
      assert.ok(sum <= 0.02, `layout shift ${sum}`);
      // The observer does notice.
      await page.evaluate(() => {
        const block = document.createElement('div');
        block.style.blockSize = '300px';
        document.querySelector('main').prepend(block);
      });
      assert.ok(
        await until(() => page.evaluate((before) => window.shifts.reduce((a, b) => a + b, 0) > before, sum)),
      );
      await visit.close();
    });
  }
});
