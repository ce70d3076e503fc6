/** Pages whose old scripts, run before ours, have given every object methods of their own. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listPage, serveBuilt } from '../helpers/built-site.mjs';
import { faults, launch, newPage, records, settled } from '../helpers/chromium.mjs';
import { feedOf, offers } from '../helpers/offers.mjs';
import { closeDialog, openDetails, search } from '../helpers/visit.mjs';

/** What `for…in` over any object finds from then on. */
function addMethods() {
  for (const name of ['each', 'clone', 'toJSONString', 'inherits', 'getKeys', 'extend', 'toTitle'])
    Object.prototype[name] = { [name]: () => 'of the page' }[name];
  // It is as broken as there.
  window.found = Object.keys(Object.fromEntries([['own', 1]])).length;
  for (const _ in {}) window.found++;
}

const FEEDS = {
  'native.json': feedOf(offers(30)),
  'foreign.json': JSON.stringify([
    { titel: 'Gartenhilfe', ort: 'Flensburg', kategorie: 'Natur' },
    { titel: 'Vorlesen' },
  ]),
  'table.csv': 'Titel;Ort;Kategorie\nGartenhilfe;Flensburg;Natur\nVorlesen;;Natur',
};

describe('on a page that adds enumerable methods to all objects', () => {
  let site;
  let browser;
  before(async () => {
    const pages = Object.keys(FEEDS).map((name) => [`${name}.html`, listPage({ src: name })]);
    site = await serveBuilt({ files: { ...FEEDS, ...Object.fromEntries(pages) } });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const [name, titles] of [
    ['native.json', ['Angebot 0', 'Angebot 1']],
    ['foreign.json', ['Gartenhilfe', 'Vorlesen']],
    ['table.csv', ['Gartenhilfe', 'Vorlesen']],
  ]) {
    it(`a list of ${name} works`, async () => {
      const { page, console, close } = await newPage(browser, { before: [addMethods] });
      await page.goto(`${site.origin}/${name}.html`);
      const [{ type, detail }] = await settled(page);
      assert.equal(type, 'engagiert-load', JSON.stringify(detail));
      assert.equal(await page.evaluate(() => window.found), 8);
      const shown = (await records(page)).map(({ title }) => title);
      assert.deepEqual(shown.slice(0, 2), titles);
      await page.locator('[data-facet=category] > button').click();
      await page.locator('.values input').first().check();
      await page.locator('.chips button').first().waitFor();
      await search(page, titles[0]);
      await openDetails(page);
      await closeDialog(page);
      assert.deepEqual(detail.rejected, []);
      assert.deepEqual(detail.warnings, [], "the webmaster is not told of faults that are not the feed's");
      assert.deepEqual(await faults(page), []);
      assert.deepEqual(console, []);
      await close();
    });
  }
});
