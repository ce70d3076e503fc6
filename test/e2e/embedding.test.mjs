/** Three ways to embed, one behaviour; and pages that embed twice, late, or beside old libraries. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { element, LIST, pageOf, serveBuilt } from '../helpers/built-site.mjs';
import { faults, launch, newPage, records, seen, settled, until } from '../helpers/chromium.mjs';
import { serveFeeds } from '../helpers/feed-server.mjs';
import { feedOf, offers } from '../helpers/offers.mjs';
import { openDetails, search } from '../helpers/visit.mjs';

const AGAIN = /registered already, by another copy of this script; the first one stays/;

let browser;
let site;
let feeds;
let src;

before(async () => {
  feeds = await serveFeeds({ '/feed.json': { body: feedOf(offers(30)) } });
  src = `${feeds.origin}/feed.json`;
  site = await serveBuilt({ files: { 'feed.json': feedOf(offers(30)) }, cors: true });
  browser = await launch();
});
beforeEach(() => {
  feeds.log.length = 0;
});
after(async () => {
  await browser?.close();
  await site?.close();
  await feeds?.close();
});

/** A page from its body, with scripts in the order given. */
async function open(body, { scripts = ['/dist/opportunity-list.js'], head = '', ...options } = {}) {
  const tags = scripts.map((address) => `<script type="module" src="${address}"></script>`).join('');
  site.put('page.html', pageOf(body, { script: '', head: head + tags }));
  const visit = await newPage(browser, options);
  await visit.page.goto(`${site.origin}/page.html`);
  return visit;
}

/** A list that shows and answers, and a page that nothing went wrong on. */
async function assertWorks(visit, lists = 1) {
  const { page } = visit;
  assert.equal((await records(page)).length, 20 * lists);
  await search(page, 'Angebot 29');
  await until(async () => (await records(page)).length === 20 * (lists - 1) + 1);
  assert.ok((await records(page)).some(({ title }) => title === 'Angebot 29'));
  await search(page, '');
  await openDetails(page);
  await page.keyboard.press('Escape');
  assert.deepEqual(await faults(page), []);
  assert.deepEqual(
    visit.console.filter((line) => !AGAIN.test(line)),
    [],
  );
}

const widget = () => element(LIST, { src });
const place = () => `<div data-engagiert="opportunity-list" data-src="${src}"></div>`;

describe('a list is embedded', () => {
  it('by its element', async () => {
    const visit = await open(widget());
    await settled(visit.page);
    await assertWorks(visit);
    await visit.close();
  });

  for (const script of ['engagiert', 'autoload']) {
    it(`by a div that a content system leaves alone, with ${script}.js`, async () => {
      const visit = await open(
        `<div data-engagiert="opportunity-list" data-src="${src}" data-heading-level="4"><p>Ersatz</p></div>`,
        {
          scripts: [`/dist/${script}.js`],
        },
      );
      await settled(visit.page);
      await assertWorks(visit);
      assert.equal(
        await visit.page.locator('[part~=record] [role=heading]').first().getAttribute('aria-level'),
        '4',
      );
      assert.equal(await visit.page.getByText('Ersatz').isVisible(), false);
      await visit.close();
    });

    it(`by an element and by a div that come later, with ${script}.js`, async () => {
      const visit = await open('', { scripts: [`/dist/${script}.js`] });
      await visit.page.waitForLoadState('networkidle');
      assert.deepEqual(feeds.log, []);
      await visit.page.evaluate(
        ([one, other]) => {
          const late = document.createElement('section');
          late.innerHTML = `<div>${one}${other}</div>`;
          document.querySelector('main').append(late);
        },
        [widget(), place()],
      );
      await settled(visit.page, { count: 2 });
      await assertWorks(visit, 2);
      await visit.close();
    });
  }

  it('by the autoloader that itself comes late, asking only for what the page uses', async () => {
    const visit = await open(widget(), { scripts: [] });
    await visit.page.waitForLoadState('networkidle');
    await visit.page.evaluate(() => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '/dist/autoload.js';
      document.head.append(script);
    });
    await settled(visit.page);
    await assertWorks(visit);
    const scripts = visit.requests
      .filter((url) => /dist\/[\w-]+\.js$/.test(url))
      .map((url) => url.split('/').at(-1));
    assert.deepEqual(scripts, ['autoload.js', 'opportunity-list.js']);
    await visit.close();
  });

  it('with its feed in the page', async () => {
    const visit = await open(
      element(LIST, {}, `<script type="application/json">${feedOf(offers(30))}</script>`),
    );
    await settled(visit.page);
    await assertWorks(visit);
    await visit.close();
  });

  it('without a handler or a style that an author hid in the data of a div', async () => {
    const attributes = { 'data-engagiert': 'opportunity-list', 'data-src': src, 'data-lang': 'de' };
    const visit = await open(
      element('div', { ...attributes, 'data-onclick': 'window.pwned=1', 'data-style': 'display:none' }),
      { scripts: ['/dist/engagiert.js'] },
    );
    await settled(visit.page);
    await assertWorks(visit);
    assert.deepEqual(await visit.page.locator(LIST).evaluate((list) => list.getAttributeNames().sort()), [
      'lang',
      'src',
    ]);
    assert.equal(await visit.page.evaluate(() => window.pwned), undefined);
    await visit.close();
  });

  it('that has src in place of data-src is told so', async () => {
    const visit = await open(`<div data-engagiert="opportunity-list" src="${src}"></div>`, {
      scripts: ['/dist/engagiert.js'],
    });
    await until(() => visit.console.length > 0);
    assert.match(visit.console[0], /data-engagiert: found src="\S+", expected data-src/);
    await visit.close();
  });

  it('or not at all, when its name is misspelt, and the console says so', async () => {
    const visit = await open('<div data-engagiert="opportunity-lists" data-src="x"></div>', {
      scripts: ['/dist/autoload.js'],
    });
    await until(() => visit.console.length > 0);
    assert.match(visit.console.join('\n'), /engagiert-opportunity-lists/);
    assert.deepEqual(await faults(visit.page), []);
    await visit.close();
  });
});

describe('two copies of the script on a page', () => {
  const pairs = [
    ['all elements, then one', ['/dist/engagiert.js', '/dist/opportunity-list.js']],
    ['one element, then all', ['/dist/opportunity-list.js', '/dist/engagiert.js']],
    ['the same from two addresses', ['/dist/opportunity-list.js', '/dist/opportunity-list.js?v=2']],
    ['all elements, then the autoloader', ['/dist/engagiert.js', '/dist/autoload.js']],
  ];
  for (const [name, scripts] of pairs) {
    it(`do no harm: ${name}`, async () => {
      const visit = await open(widget() + place(), { scripts });
      const divs = scripts.some((script) => /engagiert|autoload/.test(script)) ? 1 : 0;
      await settled(visit.page, { count: 1 + divs });
      await visit.page.waitForLoadState('networkidle');
      await assertWorks(visit, 1 + divs);
      const again = visit.console.filter((line) => AGAIN.test(line));
      // The autoloader sees that the elements are there and loads nothing.
      assert.equal(again.length, name.includes('autoloader') ? 0 : 1, visit.console.join('\n'));
      assert.equal(feeds.log.length, 1);
      await visit.close();
    });
  }

  it('from two servers: the first one stays', async () => {
    const other = site.origin.replace('localhost', '127.0.0.1');
    const visit = await open(widget(), {
      scripts: ['/dist/opportunity-list.js', `${other}/dist/engagiert.js`],
    });
    await settled(visit.page);
    await visit.page.waitForLoadState('networkidle');
    await assertWorks(visit);
    assert.equal(visit.console.filter((line) => AGAIN.test(line)).length, 1);
    // What loads later comes from where the first one came from.
    const parts = visit.requests.filter((url) => url.includes('/chunks/'));
    assert.ok(parts.length > 0);
    assert.deepEqual(
      parts.filter((url) => !url.startsWith(site.origin)),
      [],
    );
    await visit.close();
  });
});

describe('requests', () => {
  it('three widgets ask once', async () => {
    const visit = await open(widget() + widget() + place(), { scripts: ['/dist/engagiert.js'] });
    await settled(visit.page, { count: 3 });
    assert.equal((await records(visit.page)).length, 60);
    assert.equal(feeds.log.length, 1);
    await visit.close();
  });

  it('a preloaded feed is not asked for again', async () => {
    for (const address of ['/feed.json', src]) {
      const visit = await open(element(LIST, { src: address }), {
        head: `<link rel="preload" as="fetch" crossorigin="anonymous" href="${address}">`,
      });
      await settled(visit.page);
      assert.equal((await records(visit.page)).length, 20);
      const loads = await visit.page.evaluate(() =>
        performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/feed.json')),
      );
      assert.deepEqual(
        loads.map(({ initiatorType }) => initiatorType),
        ['link'],
        address,
      );
      await visit.close();
    }
    assert.equal(feeds.log.length, 1);
  });
});

/** Libraries that other scripts take for signs of a module system, or that change the language itself. */
const NEIGHBOURS = {
  'an AMD loader': () => {
    window.defined = [];
    window.define = (...args) => window.defined.push(args);
    window.define.amd = {};
    window.require = window.requirejs = () => {
      throw new Error('nobody may ask the AMD loader');
    };
  },
  'CommonJS names': () => {
    window.module = { exports: {} };
    window.exports = window.module.exports;
    window.process = { env: {} };
    window.global = { unrelated: true };
  },
  'jQuery in noConflict mode': () => {
    window.$ = () => {
      throw new Error('this is another library');
    };
    window.jQuery = Object.assign(() => ({}), { noConflict: () => window.jQuery, fn: {} });
    window._ = undefined;
  },
  'Prototype.js': () => {
    // As version 1.7.3 leaves them behind.
    Array.from = (iterable) =>
      iterable?.toArray ? iterable.toArray() : Array.prototype.slice.call(iterable ?? []);
    for (const name of ['each', 'collect', 'pluck', 'first', 'last', 'uniq', 'inspect', 'toJSON', '_reverse'])
      Array.prototype[name] = function () {
        return name === 'toJSON' ? JSON.stringify(this) : this;
      };
    Object.extend = (to, from) => Object.assign(to, from);
    Element.addMethods = () => {};
    String.prototype.toJSON = undefined;
    Array.prototype.entries = undefined;
    Array.prototype.toJSON = undefined;
  },
  MooTools: () => {
    Array.from = (item) => (item == null ? [] : Array.isArray(item) ? item : [item]);
    Function.prototype.bind = function (that, ...args) {
      return (...more) => this.apply(that ?? null, [...args, ...more]);
    };
    Object.defineProperty(Element.prototype, 'set', { value() {}, configurable: true });
    String.prototype.contains = String.prototype.includes;
    Number.from = Number;
  },
};

describe('beside', () => {
  for (const [name, library] of Object.entries(NEIGHBOURS)) {
    it(`${name} it works the same, and leaves it alone`, async () => {
      const visit = await open(widget(), { before: [library] });
      await settled(visit.page);
      await assertWorks(visit);
      const globals = await visit.page.evaluate(() => [
        window.defined ?? [],
        Object.keys(window.module?.exports ?? {}),
      ]);
      assert.deepEqual(globals, [[], []]);
      await visit.close();
    });
  }

  it('no global of ours appears in the page', async () => {
    const visit = await open(widget() + place(), {
      scripts: ['/dist/engagiert.js', '/dist/autoload.js'],
      before: [
        () => {
          window.globalsAtStart = new Set(Object.getOwnPropertyNames(window));
        },
      ],
    });
    await settled(visit.page, { count: 2 });
    await assertWorks(visit, 2);
    const added = await visit.page.evaluate(() =>
      Object.getOwnPropertyNames(window).filter((name) => !window.globalsAtStart.has(name)),
    );
    // Lit's own names, by which a second copy of it is noticed.
    const known = /^(globalsAtStart|seen|lit[A-Z]\w+|reactiveElementVersions|__zod_\w+)$/;
    assert.deepEqual(
      added.filter((name) => !known.test(name)),
      [],
    );
    assert.deepEqual(await seen(visit.page, 'error'), []);
    await visit.close();
  });
});
