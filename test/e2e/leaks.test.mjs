/** A page that adds and removes lists all day long keeps no node and no listener of them in memory. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { LIST, pageOf, serveBuilt } from '../helpers/built-site.mjs';
import { faults, launch, newPage } from '../helpers/chromium.mjs';
import { feedOf, offers } from '../helpers/offers.mjs';

const CYCLES = 1000;
/** Before that, what is made once is made: style sheets, templates, parts that load later. */
const WARM_UP = 50;
/** Of so many lists the browser itself may hold the nodes: one that had the focus, or is about to be painted. */
const HELD = 3;

let site;
let browser;
before(async () => {
  site = await serveBuilt({ files: { 'feed.json': feedOf(offers(30)), 'page.html': pageOf('') } });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Adds lists, uses some of them, and takes each away again. Runs in the page; gives back how often offers were seen. */
async function cycle([tag, cycles, keep]) {
  const rest = () => new Promise((done) => setTimeout(done));
  let seen = 0;
  window.kept ??= [];
  for (let i = 0; i < cycles; i++) {
    const list = document.createElement(tag);
    list.setAttribute('src', 'feed.json');
    if (i % 3 === 0) list.setAttribute('sort', 'az');
    if (i % 4 === 0) list.setAttribute('url-state', '');
    document.querySelector('main').append(list);
    // Some leave at once, some in the middle, some when all is drawn and in use.
    if (i % 5) await list.updateComplete;
    if (i % 10 === 0) {
      const find = (selector) => list.shadowRoot.querySelector(selector);
      while (!find('[part~=title]')) await rest();
      seen++;
      find('.facet > button').click();
      while (!find('.values')) await rest();
      find('[part~=title]').click();
      while (!find('dialog.details[open]')) await rest();
    }
    list.remove();
    if (keep) window.kept.push(list);
    // Else the next list opens with this one's offer.
    if (location.search) history.replaceState(null, '', location.pathname);
  }
  return seen;
}

/** What lives in the page's memory, after what nobody holds was thrown away. */
async function living(page, session) {
  await page.waitForTimeout(300);
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners };
}

describe(`${CYCLES} lists that come and go`, () => {
  it('leave no node and no listener behind', async () => {
    const { page, context, close } = await newPage(browser);
    await page.goto(`${site.origin}/page.html`);
    await page.evaluate((tag) => customElements.whenDefined(tag), LIST);
    const session = await context.newCDPSession(page);
    assert.equal(await page.evaluate(cycle, [LIST, WARM_UP, false]), WARM_UP / 10);
    const before = await living(page, session);
    assert.equal(await page.evaluate(cycle, [LIST, CYCLES, false]), CYCLES / 10);
    const after = await living(page, session);

    // What a list weighs, and the proof that what is held would be seen.
    await page.evaluate(cycle, [LIST, 10, true]);
    const held = await living(page, session);
    const one = {
      nodes: (held.nodes - after.nodes) / 10,
      listeners: (held.listeners - after.listeners) / 10,
    };
    assert.ok(one.nodes > 20 && one.listeners > 2, JSON.stringify(one));

    for (const what of ['nodes', 'listeners'])
      assert.ok(
        after[what] - before[what] <= HELD * one[what],
        `${what}: ${before[what]} before, ${after[what]} after; one list has ${one[what]}`,
      );
    assert.deepEqual(await faults(page), []);
    await close();
  });
});
