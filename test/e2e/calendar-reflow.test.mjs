/** The calendar narrow, large, spaced out, in the system's colours, on paper: nothing is cut off or out of sight. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CALENDAR, calendarPage, serveBuilt } from '../helpers/built-site.mjs';
import { launch, newPage, settled, until } from '../helpers/chromium.mjs';
import { events, NOW } from '../helpers/events.mjs';
import { borderWidths, clipped, coloursOf, SPACING, setStyle, sticksOut } from '../helpers/layout.mjs';
import { feedOf } from '../helpers/offers.mjs';

const LAW = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const SHIP = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
/** The longest words there are, in every field that shows. */
const long = (i) => ({
  title: `${LAW} ${i}`,
  description: `${SHIP} feiert. https://verein.example/${'unterseite-'.repeat(9)}ende sagt mehr.`,
  eventStatus: i % 3 ? 'EventScheduled' : 'EventCancelled',
  statusReason: SHIP,
  category: [SHIP],
  audience: [`${SHIP}sangehörige`],
  district: `${LAW}sviertel`,
  organizer: {
    name: SHIP,
    email: `${'mitmachen-'.repeat(5)}hier@verein.example`,
    telephone: '+49 461 000 001',
  },
  location: {
    name: `${SHIP}shaus`,
    address: { streetAddress: `${LAW}straße 1`, addressLocality: 'Hellschen-Heringsand-Unterschaar' },
  },
});

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 568 };

let site;
let browser;

before(async () => {
  site = await serveBuilt({
    files: {
      'events.json': feedOf(events(24, (i) => (i % 4 ? {} : { eventStatus: 'EventCancelled' }))),
      'long.json': feedOf(events(12, long)),
      'events.html': calendarPage({ src: 'events.json' }),
      'long.html': calendarPage({ src: 'long.json' }),
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

const month = async (page) => {
  await page.getByRole('button', { name: 'Monat', exact: true }).click();
  await page.locator('[role=grid]').waitFor();
};

/** Every face of the calendar: how it opens. */
const faces = {
  async agenda() {},
  month,
  async day(page) {
    await month(page);
    await page.locator('[data-day="2026-10-16"]').click({ position: { x: 4, y: 4 } });
    await page.locator('.chosen-day .event').first().waitFor();
  },
  async filters(page) {
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.locator('.period select').selectOption('days');
    await page.locator('[data-facet=category] > button').click();
    await page.locator('.values input').first().check();
    await page.locator('.chips button').first().waitFor({ state: 'attached' });
  },
  async details(page) {
    await page.locator('[part~=title]').first().click();
    await page.locator('dialog.details[open] .take').waitFor();
  },
  async nothing(page) {
    await page.locator('[part~=search]').fill('q'.repeat(120));
    await page.locator('.empty button').first().waitFor();
  },
};

async function assertWhole(page) {
  assert.deepEqual(await page.evaluate(sticksOut, CALENDAR), []);
  assert.deepEqual(await page.evaluate(clipped, CALENDAR), []);
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
});

for (const [what, style] of [
  ['wide letters, words and lines', SPACING],
  ['text of 200 percent', ':root { font-size: 200% } h1 { font-size: 1em }'],
]) {
  describe(`with ${what}`, () => {
    for (const viewport of [WIDE, NARROW])
      for (const [face, go] of Object.entries(faces)) {
        it(`"${face}" at ${viewport.width} pixels is whole`, async () => {
          const { page, close } = await open('events.html', viewport);
          await setStyle(page, CALENDAR, style);
          // The calendar may change to its narrow face now.
          await page.waitForTimeout(150);
          await go(page);
          await assertWhole(page);
          await close();
        });
      }
  });
}

describe('drawn otherwise', () => {
  for (const colorScheme of ['light', 'dark'])
    for (const face of ['agenda', 'day', 'filters', 'details']) {
      it(`"${face}" shows in the system's own colours, ${colorScheme}`, async () => {
        const { page, close } = await open('events.html', WIDE);
        await page.emulateMedia({ forcedColors: 'active', colorScheme });
        await faces[face](page);
        assert.ok((await coloursOf(page)) >= 3);
        const widths = await borderWidths(page, CALENDAR);
        assert.ok(widths.length && widths.every((width) => width >= 1), 'every control keeps its border');
        await close();
      });
    }

  it('today and the chosen day can be told apart in the system’s own colours', async () => {
    const { page, close } = await open('events.html', WIDE);
    await page.emulateMedia({ forcedColors: 'active' });
    await month(page);
    await page.locator('td[tabindex="0"]').press('ArrowRight');
    await until(
      async () => (await page.locator('[aria-selected=true]').getAttribute('data-day')) === '2026-10-16',
    );
    const look = (selector) =>
      page.locator(selector).evaluate((element) => {
        const { outlineStyle, outlineWidth, borderTopWidth } = getComputedStyle(element);
        return {
          outlineStyle,
          outline: Number.parseFloat(outlineWidth),
          border: Number.parseFloat(borderTopWidth),
        };
      });
    const chosen = await look('[aria-selected=true]');
    assert.equal(chosen.outlineStyle, 'solid');
    assert.ok(chosen.outline >= 2);
    assert.ok((await look('[aria-current] .number')).border >= 1);
    assert.equal((await look('[data-day="2026-10-20"]')).outlineStyle, 'none');
    await close();
  });

  it('a printed calendar has its events and nothing to press', async () => {
    const { page, close } = await open('events.html', WIDE);
    await page.emulateMedia({ media: 'print' });
    assert.ok((await coloursOf(page)) >= 2);
    assert.ok(await page.locator('[part~=title]').last().isVisible());
    const pressed = page.locator(`${CALENDAR} button:visible, ${CALENDAR} input:visible`);
    assert.equal(await pressed.count(), 0);
    await close();
  });
});
