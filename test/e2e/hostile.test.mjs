/** Text of a feed is text, whoever wrote it: nothing of it runs, loads or leads astray. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CORPORA, COUNT, EVENT_CORPORA } from '../helpers/attacks.mjs';
import { calendarPage, LIST, listPage, serveBuilt } from '../helpers/built-site.mjs';
import { faults, launch, newPage, records, settled, until } from '../helpers/chromium.mjs';
import { feedOf, offer } from '../helpers/offers.mjs';

/** What must not be in the page, in any shadow root. Runs in the page. */
function findings() {
  const found = [];
  const allowed = /^(https?|mailto|tel):$/;
  const forbidden = /^(SCRIPT|IFRAME|OBJECT|EMBED|FORM|STYLE|BASE|META|LINK|TEMPLATE|X-Y|MATH|FRAME)$/;
  const walk = (root, ours) => {
    for (const node of root.querySelectorAll('*')) {
      const inside =
        ours ||
        node.closest('engagiert-opportunity-list, engagiert-event-calendar, .engagiert-print') !== null;
      if (inside && forbidden.test(node.tagName)) found.push(`<${node.tagName}>`);
      for (const { name, value } of inside ? node.attributes : []) {
        if (/^(on|srcdoc|style|formaction)/i.test(name)) found.push(`${name}="${value}"`);
        if (/^(href|src|action)$/i.test(name) && !allowed.test(new URL(value, location.href).protocol))
          found.push(`${name}="${value}"`);
        if (name === 'target' && !/noopener/.test(node.rel)) found.push(`target="${value}" without noopener`);
      }
      if (node.shadowRoot) walk(node.shadowRoot, true);
    }
  };
  walk(document, false);
  const data = document.querySelector('head script[type="application/ld+json"]')?.textContent ?? '';
  if (data.includes('<')) found.push('a bracket in the structured data');
  return {
    found,
    ran: window.pwned,
    polluted: {}.polluted ?? [].polluted,
    moved: location.pathname.endsWith('.html') ? undefined : location.href,
    clobbered: typeof document.createElement !== 'function' || document.querySelector('base')?.href,
  };
}

const CLEAN = { found: [], ran: undefined, polluted: undefined, moved: undefined, clobbered: undefined };

let browser;
let site;

before(async () => {
  const pages = [
    [CORPORA, listPage],
    [EVENT_CORPORA, calendarPage],
  ].flatMap(([corpora, page]) =>
    Object.keys(corpora).map((name) => [
      `${name}.html`,
      page({ src: name, 'page-size': 'all', 'include-past': true, 'json-ld': true }),
    ]),
  );
  site = await serveBuilt({ files: { ...CORPORA, ...EVENT_CORPORA, ...Object.fromEntries(pages) } });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

describe('a hostile feed', () => {
  for (const name of [...Object.keys(CORPORA), ...Object.keys(EVENT_CORPORA)]) {
    it(`shows as text: ${name}`, async () => {
      // No policy here: it would hide a hole instead of showing it.
      const visit = await newPage(browser, { context: { acceptDownloads: false } });
      const { page } = visit;
      const opened = [];
      visit.context.on('page', (other) => opened.push(other.url()));
      const dialogs = [];
      page.on('dialog', (dialog) => dialogs.push(dialog.message()));
      await page.goto(`${site.origin}/${name}.html`);
      await settled(page);
      const shown = await records(page);
      assert.equal(shown.length, COUNT);
      shown.forEach(({ title }, i) => {
        // Where nothing but markup follows, nothing of it is left. A date of a course has its own title behind.
        assert.match(title, new RegExp(`^n${i}(:? |$)`));
      });
      assert.deepEqual(await page.evaluate(findings), CLEAN);

      for (let i = 0; i < COUNT; i++) {
        await page
          .locator('[part~=title]')
          .nth(i)
          .click({ position: { x: 3, y: 3 } });
        await page.locator('dialog.details[open]').waitFor();
        assert.deepEqual(await page.evaluate(findings), CLEAN, `the details of ${i}`);
        await page.keyboard.press('Escape');
        await until(async () => (await page.locator('dialog[open]').count()) === 0);
      }
      const filter = page.getByRole('button', { name: 'Filter', exact: true });
      if (await filter.count()) {
        await filter.click();
        await page.locator('[data-facet] > button').first().waitFor();
      }
      for (const facet of await page.locator('[data-facet] > button').all()) {
        await facet.click();
        await page.locator('.values').waitFor();
        assert.deepEqual(await page.evaluate(findings), CLEAN, 'the filters');
        await facet.click();
      }
      await page.evaluate(() => {
        window.print = () => {}; // The paper stays, to be looked at.
      });
      await page.getByRole('button', { name: 'Liste drucken' }).click();
      await page.locator('.engagiert-print').waitFor({ state: 'attached' });
      assert.deepEqual(await page.evaluate(findings), CLEAN, 'the paper');
      const month = page.getByRole('button', { name: 'Monat', exact: true });
      if (await month.count()) {
        await month.click();
        await page.locator('[role=grid]').waitFor();
        assert.deepEqual(await page.evaluate(findings), CLEAN, 'the month');
      }

      assert.deepEqual(await faults(page), []);
      assert.deepEqual([opened, dialogs], [[], []]);
      const strange = visit.requests.filter((url) => !url.startsWith(`${site.origin}/`));
      assert.deepEqual(strange, []);
      // A picture may come from the page's own server; "javascript&colon;" is a file's name there, and nothing else.
      const own = ['/icon.svg', `/${name}`, `/${name}.html`, '/javascript&colon;window.pwned=1'];
      for (const url of visit.requests) {
        const { pathname } = new URL(url);
        assert.ok(pathname.startsWith('/dist/') || own.includes(pathname), pathname);
      }
      await visit.close();
    });
  }

  it('cannot name its offers so that our own parts are taken for them', async () => {
    const ids = [
      'near',
      'details-title',
      'sheet-title',
      '__proto__',
      'constructor',
      'toString',
      '</li>',
      '../..',
      '',
    ];
    const feed = feedOf(
      ids.map((id, i) => offer(i, { '@id': id, category: [id || 'leer'], district: id || 'leer' })),
    );
    site.put('ids.json', feed);
    site.put('ids.html', listPage({ src: 'ids.json', 'url-state': true }));
    const visit = await newPage(browser);
    await visit.page.goto(`${site.origin}/ids.html`);
    await settled(visit.page);
    const shown = await records(visit.page);
    assert.deepEqual(
      shown.map(({ title }) => title),
      ids.map((_, i) => `Angebot ${i}`),
    );
    assert.equal(new Set(shown.map(({ id }) => id)).size, ids.length);
    assert.deepEqual(
      shown.slice(0, -1).map(({ id }) => id),
      ids.slice(0, -1),
    );
    for (const [i, { title }] of shown.entries()) {
      await visit.page.locator('[part~=title]').nth(i).click();
      assert.equal(
        await visit.page
          .locator('dialog[open] .sheet-title')
          .textContent()
          .then((text) => text.trim()),
        title,
      );
      await visit.page.keyboard.press('Escape');
      await until(async () => (await visit.page.locator('dialog[open]').count()) === 0);
    }
    await visit.page.locator('[data-facet=category] > button').click();
    await visit.page.locator('.values .label').first().waitFor();
    const values = await visit.page.locator('.values .label').allTextContents();
    assert.deepEqual(values.sort(), [...ids.slice(0, -1), 'leer'].sort());
    assert.deepEqual(await visit.page.evaluate(findings), CLEAN);
    assert.deepEqual(await faults(visit.page), []);
    await visit.close();
  });

  it('is looked at by a search that does find things', async () => {
    const visit = await newPage(browser);
    await visit.page.goto(`${site.origin}/hostile.json.html`);
    await settled(visit.page);
    const { found } = await visit.page
      .evaluate((tag) => {
        const root = document.querySelector(tag).shadowRoot.querySelector('.root');
        const bad = document.createElement('a');
        bad.setAttribute('href', 'java\tscript:x');
        bad.setAttribute('onclick', 'x');
        root.append(bad, document.createElement('iframe'));
        return { found: undefined };
      }, LIST)
      .then(() => visit.page.evaluate(findings));
    assert.deepEqual(found, ['href="java\tscript:x"', 'onclick="x"', '<IFRAME>']);
    await visit.close();
  });
});
