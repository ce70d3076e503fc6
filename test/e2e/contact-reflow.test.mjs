/** The contact finder narrow, large, spaced out, in the system's colours, on paper: nothing is cut off or out of sight. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { contactPage, FINDER, serveBuilt } from '../helpers/built-site.mjs';
import { launch, newPage, settled } from '../helpers/chromium.mjs';
import { contacts, NOW } from '../helpers/contacts.mjs';
import { borderWidths, clipped, coloursOf, SPACING, setStyle, sticksOut } from '../helpers/layout.mjs';
import { feedOf } from '../helpers/offers.mjs';

const LAW = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const SHIP = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
/** The longest words there are, in every field that shows. */
const long = (i) => ({
  title: `${LAW} ${i}`,
  alternateName: [SHIP],
  description: `${SHIP} hilft. https://verein.example/${'unterseite-'.repeat(9)}ende sagt mehr.`,
  category: [SHIP],
  audience: [`${SHIP}sangehörige`],
  district: `${LAW}sviertel`,
  bodyType: SHIP,
  notice: { text: SHIP },
  transit: `Bus bis ${LAW}sstraße`,
  telephone: '+49 461 000 001 Durchwahl 112a bis 118',
  email: `${'mitmachen-'.repeat(5)}hier@verein.example`,
  parentOrganization: { name: SHIP, url: 'https://verein.example/' },
  areaServed: [SHIP],
  languages: [SHIP],
  contactPoint: [
    { contactType: SHIP, name: LAW, url: `https://${'unter-'.repeat(8)}seite.verein.example/chat` },
  ],
  address: { streetAddress: `${LAW}straße 1`, addressLocality: 'Hellschen-Heringsand-Unterschaar' },
});

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 568 };
const TILE = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>';
const tiles = { tiles: 'tile.svg?{z}/{x}/{y}', 'tiles-attribution': SHIP };

let site;
let browser;

before(async () => {
  site = await serveBuilt({
    files: {
      'tile.svg': TILE,
      'contacts.json': feedOf(contacts(24)),
      'long.json': feedOf(contacts(12, long)),
      'list.html': contactPage({ src: 'contacts.json', ...tiles }),
      'long.html': contactPage({ src: 'long.json', ...tiles }),
      'directory.html': contactPage({ src: 'contacts.json', layout: 'directory' }),
      'long-directory.html': contactPage({ src: 'long.json', layout: 'directory', 'group-by': 'district' }),
    },
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(name, viewport) {
  const visit = await newPage(browser, { context: { viewport } });
  await visit.page.clock.setFixedTime(NOW);
  await visit.page.goto(`${site.origin}/${name}`);
  await settled(visit.page);
  if (viewport === NARROW) await visit.page.locator('[aria-haspopup=dialog]').waitFor();
  return visit;
}

/** Every face of the finder: how it opens. */
const faces = {
  async list() {},
  async place(page) {
    await page.locator('[part~=search]').fill('24937');
    await page.getByText('Ort vergessen').waitFor();
  },
  async filters(page) {
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.locator('[data-facet=category] > button').click();
    await page.locator('.values input').first().check();
    await page.locator('.chips button').first().waitFor({ state: 'attached' });
  },
  async details(page) {
    await page.locator('[part~=title]').first().click();
    await page.locator('dialog.details[open]').waitFor();
    await page.getByRole('button', { name: 'E-Mail anzeigen' }).first().click();
  },
  async map(page) {
    await page.getByRole('button', { name: /^Karte/ }).click();
    await page.locator('.marker').first().waitFor();
  },
  async nothing(page) {
    await page.locator('[part~=search]').fill('q'.repeat(120));
    await page.locator('.empty button').first().waitFor();
  },
};

/** What a map holds may lie outside of its frame. */
async function assertWhole(page) {
  const inMap = /leaflet|^(span|div)\.(marker| )|^img\./;
  const out = (await page.evaluate(sticksOut, FINDER)).filter((line) => !inMap.test(line));
  assert.deepEqual(out, []);
  assert.deepEqual(
    (await page.evaluate(clipped, FINDER)).filter((line) => !/^div\.map/.test(line)),
    [],
  );
}

describe('at 320 pixels, with the longest words,', () => {
  for (const [name, go] of Object.entries(faces)) {
    it(`"${name}" does not scroll sideways and is not cut`, async () => {
      const { page, close } = await open('long.html', NARROW);
      await go(page);
      await assertWhole(page);
      await close();
    });
  }

  it('the directory is whole', async () => {
    const { page, close } = await open('long-directory.html', NARROW);
    await assertWhole(page);
    await close();
  });
});

for (const [what, style] of [
  ['wide letters, words and lines', SPACING],
  ['text of 200 percent', ':root { font-size: 200% } h1 { font-size: 1em }'],
]) {
  describe(`with ${what}`, () => {
    for (const viewport of [WIDE, NARROW]) {
      for (const [face, go] of Object.entries(faces)) {
        it(`"${face}" at ${viewport.width} pixels is whole`, async () => {
          const { page, close } = await open('list.html', viewport);
          await setStyle(page, FINDER, style);
          // The finder may change to its narrow face now.
          await page.waitForTimeout(150);
          await go(page);
          await assertWhole(page);
          await close();
        });
      }
      it(`the directory at ${viewport.width} pixels is whole`, async () => {
        const { page, close } = await open('directory.html', viewport);
        await setStyle(page, FINDER, style);
        await page.waitForTimeout(150);
        await assertWhole(page);
        await close();
      });
    }
  });
}

describe('drawn otherwise', () => {
  for (const colorScheme of ['light', 'dark'])
    for (const face of ['list', 'filters', 'details', 'map']) {
      it(`"${face}" shows in the system's own colours, ${colorScheme}`, async () => {
        const { page, close } = await open('list.html', WIDE);
        await page.emulateMedia({ forcedColors: 'active', colorScheme });
        await faces[face](page);
        assert.ok((await coloursOf(page)) >= 3);
        const widths = await borderWidths(page, FINDER);
        assert.ok(widths.length && widths.every((width) => width >= 1), 'every control keeps its border');
        await close();
      });
    }

  it('pins and markers can be told from what is behind them in the system’s own colours', async () => {
    const { page, close } = await open('list.html', WIDE);
    await page.emulateMedia({ forcedColors: 'active' });
    const colour = (selector, property) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element)[name], property);
    const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.notEqual(await colour('.pin circle:nth-child(2)', 'fill'), canvas);
    await faces.map(page);
    const dot = await colour('.marker span', 'backgroundColor');
    assert.notEqual(dot, canvas);
    assert.notEqual(dot, 'rgb(255, 255, 255)');
    await close();
  });

  it('on paper it has its contact points and nothing to press', async () => {
    const { page, close } = await open('list.html', WIDE);
    await page.emulateMedia({ media: 'print' });
    assert.ok((await coloursOf(page)) >= 2);
    assert.ok(await page.locator('[part~=title]').last().isVisible());
    const pressed = page.locator(`${FINDER} button:visible, ${FINDER} input:visible`);
    assert.equal(await pressed.count(), 0);
    await close();
  });
});
