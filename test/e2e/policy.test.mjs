/** A page may send the strictest policy a town can have: nothing of ours is against it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { element, LIST, listPage, pageOf, serveBuilt } from '../helpers/built-site.mjs';
import { faults, launch, newPage, records, seen, settled, until } from '../helpers/chromium.mjs';
import { feedOf, offers } from '../helpers/offers.mjs';
import { closeDialog, openDetails, search, useEverything } from '../helpers/visit.mjs';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
const NAMED = `${STRICT}; trusted-types lit-html engagiert-json-ld 'allow-duplicates'`;
const LIT_ONLY = `${STRICT}; trusted-types lit-html`;

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';
const CSV = `Titel;Organisation;Ort;Bereich\n${Array.from({ length: 30 }, (_, i) => `Angebot ${i};Verein;Flensburg;${i % 2 ? 'Sport' : 'Natur'}`).join('\n')}\n`;

const files = {
  'offers.json': feedOf(offers(60, (i) => (i ? {} : { image: { url: '/own.svg', alt: 'Zeichnung' } }))),
  'offers.csv': CSV,
  'offers.ndjson': offers(5)
    .map((record) => JSON.stringify(record))
    .join('\n'),
  'offers.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: offers(5).map(({ title }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [9.43, 54.78] },
      properties: { titel: title },
    })),
  }),
  'empty.json': '[]',
  'own.svg': PICTURE,
  'list.html': listPage({ src: 'offers.json', 'json-ld': true, 'url-state': true }),
  'simple.html': listPage({ src: 'offers.json', lang: 'de-simple' }),
  'csv.html': listPage({ src: 'offers.csv', 'json-ld': true }),
  'ndjson.html': listPage({ src: 'offers.ndjson' }),
  'geojson.html': listPage({ src: 'offers.geojson' }),
  'inline.html': listPage({}, { inner: `<script type="application/json">${feedOf(offers(3))}</script>` }),
  'empty.html': listPage({ src: 'empty.json' }),
  'missing.html': listPage({ src: 'missing.json' }, { inner: '<p>Ersatz</p>' }),
  'provider.html': pageOf(
    element(
      'engagiert-provider',
      { src: 'offers.json' },
      element(LIST, { layout: 'grid' }) + element(LIST, { paging: 'pages' }),
    ),
    { script: '/dist/engagiert.js' },
  ),
  'autoload.html': pageOf('<div data-engagiert="opportunity-list" data-src="offers.json"></div>', {
    script: '/dist/autoload.js',
  }),
};

let browser;

before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const [name, policy] of [
  ['the strict policy', STRICT],
  ['the strict policy with named trusted types', NAMED],
]) {
  describe(`under ${name}`, () => {
    let site;
    before(async () => {
      site = await serveBuilt({ files, headers: { 'Content-Security-Policy': policy } });
    });
    after(() => site?.close());

    const open = async (page, options, count = 1) => {
      const visit = await newPage(browser, options);
      await visit.page.goto(`${site.origin}/${page}`);
      await settled(visit.page, { count });
      return visit;
    };

    it('a wide list can be used throughout, with structured data and the address', async () => {
      const { page, close } = await open('list.html');
      await useEverything(page);
      await openDetails(page);
      await closeDialog(page);
      const data = page.locator('head script[type="application/ld+json"]');
      assert.equal(JSON.parse(await data.textContent())['@graph'].length, 60);
      assert.deepEqual(await faults(page), []);
      await close();
    });

    it('a narrow list can be used throughout, with its sheet', async () => {
      const { page, close } = await open('list.html', { context: { viewport: { width: 320, height: 700 } } });
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      const sheet = page.locator('dialog.sheet[open]');
      await sheet.locator('[data-facet=category] > button').click();
      await sheet.locator('[data-facet=category] input').first().check();
      await sheet.locator('#near').fill('24937');
      await sheet.locator('#near').press('Enter');
      await sheet.getByText('Ort vergessen').waitFor();
      await sheet.locator('.sheet-foot .main').click();
      await page.locator('.chips button').first().waitFor();
      await openDetails(page);
      await closeDialog(page);
      assert.deepEqual(await faults(page), []);
      await close();
    });

    for (const [page, count] of [
      ['csv.html', 20],
      ['ndjson.html', 5],
      ['geojson.html', 5],
      ['inline.html', 3],
      ['simple.html', 20],
    ]) {
      it(`${page} shows its offers`, async () => {
        const visit = await open(page);
        assert.equal((await records(visit.page)).length, count);
        await search(visit.page, 'qqqqqq');
        await visit.page.locator('.empty button').first().waitFor();
        assert.deepEqual(await faults(visit.page), []);
        await visit.close();
      });
    }

    it('an empty feed and a missing one are told', async () => {
      const empty = await open('empty.html');
      await empty.page.locator('.empty').waitFor();
      assert.deepEqual(await faults(empty.page), []);
      await empty.close();
      const missing = await open('missing.html');
      await missing.page.getByText('Ersatz').waitFor();
      site.put('missing.json', feedOf(offers(3)));
      await missing.page.getByRole('button', { name: 'Erneut versuchen' }).click();
      await missing.page.locator('[part~=record]').first().waitFor();
      assert.deepEqual(await faults(missing.page), []);
      await missing.close();
    });

    it('all elements work from one file, and the autoloader does', async () => {
      const together = await open('provider.html', {}, 2);
      assert.equal((await records(together.page)).length, 40);
      assert.deepEqual(await faults(together.page), []);
      await together.close();
      const autoload = await open('autoload.html');
      assert.equal((await records(autoload.page)).length, 20);
      assert.deepEqual(await faults(autoload.page), []);
      await autoload.close();
    });
  });
}

describe('a policy that knows nothing of structured data', () => {
  it('costs the structured data and nothing else', async (t) => {
    const site = await serveBuilt({ files, headers: { 'Content-Security-Policy': LIT_ONLY } });
    t.after(() => site.close());
    const { page, close } = await newPage(browser);
    await page.goto(`${site.origin}/csv.html`);
    await settled(page);
    await until(async () => (await seen(page, 'violation')).length > 0);
    const told = await faults(page);
    assert.ok(told.length > 0, 'the watch sees violations');
    for (const { type, detail } of told)
      assert.match(`${type} ${detail}`, /^violation trusted-types .*engagiert-json-ld/);
    await search(page, 'Angebot 29');
    assert.equal((await records(page)).length, 1);
    assert.equal(await page.locator('head script[type="application/ld+json"]').count(), 0);
    await close();
  });
});
