/**
 * What a screen reader is given, state by state, compared with test/e2e/snapshots. After a wanted change:
 * `UPDATE=1 npm test -- aria-snapshot`, then read the difference before it is kept.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { LIST, listPage, root, serveBuilt } from '../helpers/built-site.mjs';
import { launch, newPage, settled, until } from '../helpers/chromium.mjs';
import { feedOf, offers } from '../helpers/offers.mjs';
import { search } from '../helpers/visit.mjs';

const folder = path.join(root, 'test/e2e/snapshots');
const update = process.env.UPDATE === '1';
/** Before every invented date, so that what is open stays open. */
const NOW = new Date('2026-10-15T10:00:00+02:00');
const NARROW = { width: 320, height: 700 };

/** Not all alike: a deadline, a beginning, another language, and one that says hardly anything. */
const special = {
  1: { validThrough: '2026-12-31', totalJobOpenings: 3 },
  2: { jobStartDate: '2026-11-02', remote: 'possible' },
  3: { title: 'Reading hour', description: 'Read aloud once a week.', inLanguage: 'en' },
  4: {
    description: undefined,
    category: undefined,
    commitment: undefined,
    jobLocation: undefined,
    hiringOrganization: undefined,
    district: undefined,
    datePosted: undefined,
  },
};

let site;
let browser;

before(async () => {
  const inner = '<p>Telefon im Rathaus: +49 461 000 054</p>';
  site = await serveBuilt({
    files: {
      'offers.json': feedOf(offers(12, (i) => special[i] ?? {})),
      'empty.json': '[]',
      'list.html': listPage({ src: 'offers.json', 'page-size': '6' }),
      'empty.html': listPage({ src: 'empty.json' }),
      'error.html': listPage({ src: 'missing.json' }, { inner }),
    },
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(name, viewport) {
  const visit = await newPage(browser, viewport && { context: { viewport } });
  await visit.page.clock.setFixedTime(NOW);
  await visit.page.goto(`${site.origin}/${name}`);
  await settled(visit.page);
  return visit;
}

/** Compares until it fits: what typing leads to is said a moment after typing rests. */
async function assertSame(name, read) {
  const file = path.join(folder, `${name}.yml`);
  if (update) {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, await read());
  }
  assert.ok(existsSync(file), `${name}.yml is there; UPDATE=1 writes it`);
  const expected = readFileSync(file, 'utf8');
  await until(async () => (await read()) === expected, { within: 5000, every: 150 });
  assert.equal(await read(), expected, `${name}.yml; UPDATE=1 writes it anew`);
}

/** Each state: how to get there, and which part of the page is compared. */
const states = {
  'list-wide': { page: 'list.html' },
  'list-narrow': { page: 'list.html', viewport: NARROW, ready: '[aria-haspopup=dialog]' },
  'filter-sheet': {
    page: 'list.html',
    viewport: NARROW,
    part: 'dialog.sheet[open]',
    async act(page) {
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.locator('.sheet [data-facet=category] > button').click();
      await page.locator('.sheet .values input').first().check();
      await page.locator('.chosen').first().waitFor();
    },
  },
  'facet-panel': {
    page: 'list.html',
    part: '[role=search]',
    async act(page) {
      await page.locator('[data-facet=category] > button').click();
      await page.locator('.values input').nth(1).check();
      await page.locator('.chosen').first().waitFor();
    },
  },
  details: {
    page: 'list.html',
    part: 'dialog.details[open]',
    act: (page) => page.locator('[part~=title]').nth(1).click(),
  },
  'nothing-found': {
    page: 'list.html',
    async act(page) {
      await search(page, 'qqqqqq');
      await page.locator('.empty button').first().waitFor();
    },
  },
  empty: { page: 'empty.html' },
  error: { page: 'error.html' },
};

for (const [name, { page: file, viewport, ready, part, act }] of Object.entries(states)) {
  it(`"${name}" is read out as agreed`, async () => {
    const { page, close } = await open(file, viewport);
    await act?.(page);
    if (ready) await page.locator(ready).waitFor();
    const wanted = page.locator(part ?? LIST);
    await wanted.waitFor();
    await assertSame(name, async () => `${(await wanted.ariaSnapshot()).replaceAll(site.origin, '')}\n`);
    await close();
  });
}
