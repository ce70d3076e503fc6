/** The honour wall as it is built: under a strict policy, in the place's time, narrow, embedded; and what a screen reader is given. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { element, pageOf, root, serveBuilt } from '../helpers/built-site.mjs';
import { countText, faults, launch, newPage, records, seen, settled, until } from '../helpers/chromium.mjs';
import { clipped, sticksOut } from '../helpers/layout.mjs';

const WALL = 'engagiert-honour-wall';
const NOW = new Date('2026-11-11T11:00:00Z');
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
const ALL = { name: true, photo: true, quote: true };

const honour = (id, name, more = {}) => ({
  '@type': 'CreativeWork',
  '@id': id,
  about: {
    '@type': 'Person',
    name,
    image: { url: '/dist/site/images/portraits/01.svg' },
    affiliation: { name: 'Gartenverein' },
  },
  text: 'Ein Garten für alle.',
  quote: 'Man bekommt mehr zurück.',
  award: {
    name: 'Ehrennadel',
    level: 'municipal',
    category: 'Natur',
    year: 2025,
    dateReceived: '2025-11-11',
    awardedBy: 'Stadt',
  },
  category: 'Natur',
  district: 'Neustadt',
  consent: ALL,
  ...more,
});
const FEED = JSON.stringify([
  honour('a', 'Birte Föhrwald'),
  honour('b', 'Kai Wattenrade', { deceased: true, award: { name: 'Vereinsnadel', year: 2024 } }),
  honour('c', 'Mia Deichgräver', { minor: true }),
  honour('d', 'Quitz Famos', { consent: undefined }),
  honour('e', 'Ole Midnacht', { consent: { ...ALL, validThrough: '2026-11-11' } }),
  {
    '@id': 'f',
    about: { '@type': 'Group', name: 'Chor am Hafen', size: 40 },
    award: { name: 'Preis', year: 2023 },
  },
]);
const CSV =
  'Name;Verein;Jahr;Auszeichnung;Einwilligung\nBirte Föhrwald;Garten;2025;Nadel;ja\nQuitz Famos;;2024;Nadel;nein\n';
const long = Array.from({ length: 9 }, (_, i) =>
  honour(`l${i}`, `Donaudampfschifffahrtselektrizitätenhauptbetriebswerk ${i}`, {
    award: { name: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsnadel', year: 2020 + (i % 3) },
  }),
);

const page = (attributes, options) =>
  pageOf(element(WALL, attributes, options?.inner ?? ''), { script: '/dist/honour-wall.js', ...options });

const files = {
  'honours.json': FEED,
  'honours.csv': CSV,
  'long.json': JSON.stringify(long),
  'empty.json': '[]',
  'grid.html': page({ src: 'honours.json', 'url-state': true, 'json-ld': true }),
  'timeline.html': page({ src: 'honours.json', layout: 'timeline' }),
  'spotlight.html': page({ src: 'honours.json', layout: 'spotlight', rotate: true }),
  'csv.html': page({ src: 'honours.csv' }),
  'missing.html': page({ src: 'missing.json' }, { inner: '<p>Ersatz</p>' }),
  'english.html': page({ src: 'honours.json', lang: 'en' }),
  'div.html': pageOf('<div data-engagiert="honour-wall" data-src="honours.json"></div>', {
    script: '/dist/autoload.js',
  }),
  ...Object.fromEntries(
    ['grid', 'list', 'timeline', 'spotlight'].map((layout) => [
      `long-${layout}.html`,
      page({ src: 'long.json', layout }),
    ]),
  ),
};

let browser;
let site;
before(async () => {
  browser = await launch();
  site = await serveBuilt({ files, headers: { 'content-security-policy': STRICT } });
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(name, options) {
  const visit = await newPage(browser, options);
  await visit.page.clock.setFixedTime(NOW);
  await visit.page.goto(`${site.origin}/${name}`);
  await settled(visit.page);
  return visit;
}
const named = async (page) => (await records(page)).map(({ title }) => title).filter(Boolean);

describe('the built wall', () => {
  for (const [file, names] of Object.entries({
    'grid.html': ['Birte Föhrwald', 'Mia', 'Ole Midnacht', 'Kai Wattenrade', 'Chor am Hafen'],
    'timeline.html': ['Birte Föhrwald', 'Mia', 'Ole Midnacht', 'Kai Wattenrade', 'Chor am Hafen'],
    'spotlight.html': ['Birte Föhrwald'],
    'csv.html': ['Birte Föhrwald'],
    'div.html': ['Birte Föhrwald', 'Mia', 'Ole Midnacht', 'Kai Wattenrade', 'Chor am Hafen'],
  }))
    it(`${file}: shows who may be named, under a strict policy, and asks nobody else`, async () => {
      const { page, requests, close } = await open(file);
      await until(async () => (await named(page)).length === names.length);
      assert.deepEqual(await named(page), names);
      assert.deepEqual(await faults(page), []);
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(site.origin)),
        [],
      );
      await close();
    });

  it('everything that opens and prints keeps to the policy, and tells no withheld name', async () => {
    const { page, console, close } = await open('grid.html');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.locator('[data-facet=award] > button').click();
    await page.keyboard.press('Escape');
    await page.locator('[part~=title]').first().click();
    await page.locator('.thanks').waitFor();
    await page.getByRole('button', { name: 'Dankeskarte drucken' }).click();
    await until(async () => (await seen(page, 'print')).length === 1);
    await page.getByRole('button', { name: 'Schließen' }).click();
    await page.getByRole('button', { name: 'Als Plakat drucken (A3)' }).click();
    await until(async () => (await seen(page, 'print')).length === 2);
    const [card, poster] = (await seen(page, 'print')).map(({ detail }) => detail);
    assert.match(card, /Birte Föhrwald/);
    assert.match(poster, /und 1 weitere Person, die nicht genannt werden möchte/);
    assert.deepEqual(await faults(page), []);
    const everything = [await page.content(), page.url(), JSON.stringify(await seen(page)), ...console].join(
      '\n',
    );
    assert.ok(!/quitz|famos|deichgräver/i.test(everything));
    await close();
  });

  it('a page left open over midnight names one less', async () => {
    const visit = await newPage(browser);
    const { page } = visit;
    await page.clock.install({ time: new Date('2026-11-11T22:58:30Z') });
    await page.goto(`${site.origin}/grid.html`);
    await page.locator('[part~=title]').filter({ hasText: 'Ole Midnacht' }).waitFor();
    await page.clock.runFor(120_000);
    await until(async () => !(await named(page)).includes('Ole Midnacht'));
    assert.ok(!(await named(page)).includes('Ole Midnacht'));
    assert.equal(
      await page.locator('[part~=others]').innerText(),
      'und 2 weitere, die nicht genannt werden möchten',
    );
    await visit.close();
  });

  it('the visitor’s zone changes nothing', async () => {
    const { page, close } = await open('grid.html', { context: { timezoneId: 'Pacific/Kiritimati' } });
    assert.ok(
      (await named(page)).includes('Ole Midnacht'),
      'it is the 12th there, and the 11th in Flensburg',
    );
    await close();
  });

  it('says in words what failed, and keeps what the page has', async () => {
    const { page, close } = await open('missing.html');
    assert.match(await page.locator('[role=alert]').innerText(), /nicht erreichbar/);
    assert.ok(await page.getByText('Ersatz').isVisible());
    await close();
  });

  it('speaks English', async () => {
    const { page, close } = await open('english.html');
    await until(async () => (await countText(page)) === '6 honours');
    assert.equal(await countText(page), '6 honours');
    assert.equal(await page.locator('[part~=others]').innerText(), 'and 1 more who prefers not to be named');
    await close();
  });

  for (const layout of ['grid', 'list', 'timeline', 'spotlight'])
    it(`${layout} fits 320 pixels with the longest words, and cuts nothing off`, async () => {
      const { page, close } = await open(`long-${layout}.html`, {
        context: { viewport: { width: 320, height: 568 } },
      });
      await page.locator('[part~=title]').first().waitFor();
      assert.deepEqual(await page.evaluate(sticksOut, WALL), []);
      assert.deepEqual(await page.evaluate(clipped, WALL), []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      await close();
    });

  it('moves nothing by itself under reduced motion', async () => {
    const { page, close } = await open('spotlight.html');
    assert.equal(await page.getByRole('button', { name: 'Anhalten' }).count(), 0);
    await close();
  });

  it('its place does not jump while pictures come', async () => {
    const visit = await newPage(browser, {
      before: [
        () => {
          window.shifts = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) window.shifts += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
        },
      ],
    });
    await visit.page.route('**/portraits/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await visit.page.clock.setFixedTime(NOW);
    await visit.page.goto(`${site.origin}/timeline.html`);
    await visit.page.locator('.year img').first().waitFor();
    const before = await visit.page.evaluate(() => window.shifts);
    await visit.page.waitForTimeout(900);
    assert.equal(await visit.page.evaluate(() => window.shifts), before);
    await visit.close();
  });
});

describe('what a screen reader is given', () => {
  const states = {
    'wall-grid': { file: 'grid.html', part: WALL },
    'wall-timeline': { file: 'timeline.html', part: WALL, ready: '.year' },
    'wall-spotlight': { file: 'spotlight.html', part: WALL, ready: '.stage' },
    'wall-details': {
      file: 'grid.html',
      part: 'dialog.details[open]',
      act: (page) => page.locator('[part~=title]').first().click(),
    },
  };
  for (const [name, { file, part, ready, act }] of Object.entries(states))
    it(name, async () => {
      const { page, close } = await open(file);
      await act?.(page);
      if (ready) await page.locator(ready).first().waitFor();
      await page.locator(part).waitFor();
      const snapshot = path.join(root, 'test/e2e/snapshots', `${name}.yml`);
      // The number is told a moment after all has come to rest.
      await page.waitForTimeout(1200);
      const said = `${(await page.locator(part).ariaSnapshot()).replaceAll(site.origin, '').replaceAll(encodeURIComponent(site.origin), '')}\n`;
      if (process.env.UPDATE === '1') writeFileSync(snapshot, said);
      assert.ok(existsSync(snapshot), `${name}.yml is there; UPDATE=1 writes it`);
      assert.equal(said, readFileSync(snapshot, 'utf8'));
      await close();
    });
});
