/** Every look that is shown can be read: contrast as WCAG 2.2 asks for it, in a light and in a dark browser. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { LIST, serveBuilt } from '../helpers/built-site.mjs';
import { launch, newPage, settled, until } from '../helpers/chromium.mjs';
import { measureContrast } from '../helpers/contrast.mjs';

const TEXT = 4.5;
const PART = 3;

/** What is measured in the list itself, and what in the details: name → selector. */
const LIST_TEXTS = {
  title: '[part~=title]',
  text: '.card > p:not(.muted)',
  muted: '.card > p.muted',
  count: '[part~=count]',
  label: 'label.search',
  button: '.facet > button',
  'number of chosen values, on the accent': '.chosen',
  chip: '.chips button',
};
const PANEL_TEXTS = { value: '.values .label', 'muted number': '.values .muted' };
const DETAILS_TEXTS = {
  title: '.details .sheet-title',
  text: '.details .prose p',
  fact: '.details dd',
  link: '.details .actions button',
  'main action, on the accent': '.details .sheet-foot a.way',
};
const LIST_CONTROLS = { search: '[part~=search]', select: '.sort select', button: '.facet > button' };
const DETAILS_CONTROLS = { button: '.details .sheet-foot button' };

/** The first of each selector: contrast of its text, or of its border. A missing one counts as unreadable. */
const measured = (list, selectors, what) =>
  list.evaluate(
    ({ shadowRoot }, [wanted, kind]) =>
      Object.entries(wanted).map(([name, selector]) => {
        const found = shadowRoot.querySelector(selector);
        const { contrast } = window;
        const border = () => contrast.line(found, 'borderTopColor');
        return [name, found ? (kind === 'text' ? contrast.text(found) : border()) : 0];
      }),
    [selectors, what],
  );

function assertAll(values, least, where) {
  for (const [name, value] of values)
    assert.ok(value >= least, `${where}, ${name}: ${value.toFixed(2)}:1, expected ${least}:1`);
}

/** By keyboard, since only then a ring is drawn. */
async function assertRing(page, list, selector, where) {
  await list.locator(selector).first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  const [style, width, value] = await list
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return [outlineStyle, Number.parseFloat(outlineWidth), window.contrast.line(element, 'outlineColor')];
    });
  assert.equal(style, 'solid', `${where}: a ring is drawn`);
  assert.ok(width >= 2, `${where}: ${width}px`);
  assertAll([['focus ring', value]], PART, where);
}

async function assertReadable(page, list, where) {
  const category = list.locator('[data-facet=category]');
  await category.locator('> button').click();
  await category.locator('.values input').first().check();
  await list.locator('.chips button').first().waitFor();
  assertAll(await measured(list, LIST_TEXTS, 'text'), TEXT, where);
  assertAll(await measured(list, PANEL_TEXTS, 'text'), TEXT, `${where}, panel`);
  assertAll(await measured(list, LIST_CONTROLS, 'border'), PART, `${where}, border`);
  await page.keyboard.press('Escape');
  await assertRing(page, list, '[part~=search]', where);
  await list.locator('[part~=title]').first().click();
  await list.locator('dialog.details[open]').waitFor();
  assertAll(await measured(list, DETAILS_TEXTS, 'text'), TEXT, `${where}, details`);
  assertAll(await measured(list, DETAILS_CONTROLS, 'border'), PART, `${where}, details, border`);
  await assertRing(page, list, '.details .sheet-foot button', `${where}, details`);
  await page.keyboard.press('Escape');
  await until(async () => (await page.locator('dialog[open]').count()) === 0);
}

let browser;
let site;

before(async () => {
  site = await serveBuilt();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** A page of the site on a day on which its offers are open. */
async function open(name, colorScheme, count) {
  const visit = await newPage(browser, { context: { colorScheme }, before: [measureContrast] });
  await visit.page.clock.setFixedTime(new Date('2026-11-02T09:00:00Z'));
  await visit.page.goto(`${site.origin}/dist/site/${name}`);
  await settled(visit.page, { count });
  return visit;
}

for (const colorScheme of ['light', 'dark']) {
  describe(`in a ${colorScheme} browser`, () => {
    for (const theme of ['inherit', 'warm', 'night']) {
      it(`the theme "${theme}" can be read`, async () => {
        const { page, close } = await open('themes.html', colorScheme, 3);
        await assertReadable(page, page.locator(`.theme-${theme} ${LIST}`), theme);
        await close();
      });
    }

    it('the default look can be read', async () => {
      const { page, close } = await open('index.html', colorScheme, 1);
      await assertReadable(page, page.locator(LIST).first(), 'default');
      await close();
    });

    it('the default look can be read on a bare page that follows the browser', async () => {
      const { page, close } = await open('index.html', colorScheme, 1);
      await page.evaluate(() => {
        for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) sheet.remove();
        document.documentElement.style.colorScheme = 'light dark';
      });
      const ground = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = 'Canvas';
        return getComputedStyle(probe).color;
      });
      assert.equal(ground === 'rgb(255, 255, 255)', colorScheme === 'light', ground);
      await assertReadable(page, page.locator(LIST).first(), 'bare');
      await close();
    });
  });
}

it('contrast is measured as WCAG defines it', async () => {
  const { page, close } = await open('index.html', 'light', 1);
  const [most, grey, mixed] = await page.evaluate(() => {
    const host = document.body.appendChild(document.createElement('div'));
    host.style.cssText = 'background:#fff;color:color-mix(in srgb, #000 50%, transparent)';
    const { contrast } = window;
    return [contrast.ratio('#000', '#fff'), contrast.ratio('#777', '#fff'), contrast.text(host)];
  });
  assert.deepEqual(
    [most, grey, mixed].map((value) => value.toFixed(1)),
    ['21.0', '4.5', '4.0'],
  );
  await close();
});
