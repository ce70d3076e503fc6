/** Attributes with a closed set of words: what is understood, and what the webmaster is told. */
import { LitElement } from 'lit';
import { define } from '../../src/base/define.js';
import { announceError, announceLoad, announceQuery, announceSelect } from '../../src/base/events.js';
import { warn } from '../../src/base/logger.js';
import { Parts } from '../../src/base/parts.js';
import { tellOnce, wordOf, wordsOf } from '../../src/base/settings.js';
import { storeOf } from '../../src/base/stores.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { until } from '../helpers/until.js';

let told: ReturnType<typeof watchConsole>;
beforeEach(() => {
  told = watchConsole();
});
afterEach(() => told.restore());

const host = (id = '') => Object.assign(document.createElement('engagiert-test-list'), { id });

class PartsHost extends LitElement {}
customElements.define('engagiert-parts-host', PartsHost);

describe('a word of an attribute', () => {
  const read = (value: string | undefined, element: Element = host()) =>
    wordOf(element, 'layout', value, ['cards', 'rows', 'map']);

  it('is one of those allowed', () => {
    for (const word of ['cards', 'rows', 'map'] as const) equal(read(word), word);
    deepEqual(told.lines, []);
  });

  it('is the first one where there is none, which is no mistake', () => {
    deepEqual([read(''), read(undefined)], ['cards', 'cards']);
    deepEqual(told.lines, []);
  });

  it('is the first one where it is not understood, which the webmaster is told once', async () => {
    const element = host('offers');
    for (const word of ['table', 'Cards', 'table', 'constructor']) equal(read(word, element), 'cards');
    await until(() => told.lines.length >= 3, 'all is told');
    // What tells it loads for each: their order is the network's.
    deepEqual([...told.lines].sort(), [
      '<engagiert-test-list#offers> layout: found "Cards", expected one of cards, rows, map',
      '<engagiert-test-list#offers> layout: found "constructor", expected one of cards, rows, map',
      '<engagiert-test-list#offers> layout: found "table", expected one of cards, rows, map',
    ]);
  });
});

describe('words of an attribute', () => {
  const read = (value: string, element: Element = host()) =>
    wordsOf(element, 'filters', value, ['board', 'place', 'remote']);

  it('are separated by blanks or commas, in the order of the page', () => {
    for (const value of ['remote board', ' remote,board ', 'remote , \n board,'])
      deepEqual(read(value), ['remote', 'board']);
    for (const value of ['', '  ', ',']) deepEqual(read(value), []);
    deepEqual(told.lines, []);
  });

  it('that are not understood are left out and told', () => {
    const element = host();
    deepEqual(read('board city place city', element), ['board', 'place']);
    deepEqual(read('city', element), []);
    deepEqual(told.lines, ['<engagiert-test-list> filters: found "city", expected board, place, remote']);
  });
});

describe('a line for the webmaster', () => {
  it('names the element it is about', () => {
    warn(host('a'), 'says this');
    warn(document.createElement('p'), 'says that');
    deepEqual(told.lines, ['<engagiert-test-list#a> says this', '<p> says that']);
  });

  it('is written once per element', () => {
    const [first, second] = [host(), host()];
    for (const element of [first, second, first]) tellOnce(element, 'the same');
    tellOnce(first, 'another');
    equal(told.lines.length, 3);
  });
});

describe('the store of a page', () => {
  it('is one per document', () => {
    equal(storeOf(document), storeOf(document));
    ok(storeOf(document) !== storeOf(document.implementation.createHTMLDocument()));
  });
});

describe('a second copy of the script', () => {
  it('leaves the first one, and says so', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    define('engagiert-test-copy', First);
    define('engagiert-test-copy', First);
    deepEqual(told.lines, [], 'the same one twice is no second copy');
    define('engagiert-test-copy', Second);
    equal(customElements.get('engagiert-test-copy'), First);
    equal(told.lines.length, 1);
    match(told.lines[0], /^<engagiert-test-copy> is registered already, .*the first one stays/);
  });
});

describe('a part that loads later', () => {
  class TestParts extends Parts<{ sum: () => Promise<string> }, PartsHost> {
    asked: unknown = 'first';
    failure = 'Das ließ sich gerade nicht öffnen.';
    value = () => this.loaded('sum');
    fetch = () => this.get('sum');
    want = () => this.need('sum');
  }
  const partsOf = (load: () => Promise<string>) =>
    new TestParts(document.createElement('engagiert-parts-host') as PartsHost, { sum: load });

  it('is there once it was needed', async () => {
    let loads = 0;
    const parts = partsOf(async () => `part ${++loads}`);
    equal(loads, 0);
    equal(parts.value(), undefined);
    equal(await parts.fetch(), 'part 1');
    equal(parts.value(), 'part 1');
    equal(await parts.fetch(), 'part 1');
    equal(loads, 1);
  });

  it('that failed is told, and loaded anew with the next step', async () => {
    let loads = 0;
    const parts = partsOf(async () => {
      if (++loads === 1) throw new TypeError('Failed to fetch');
      return 'part';
    });
    equal(await parts.fetch(), undefined);
    equal(parts.trouble, parts.failure);
    match(told.lines.join(), /sum: Failed to fetch/);
    parts.want();
    equal(loads, 1, 'not at every render');
    parts.asked = 'second';
    parts.want();
    equal(await parts.fetch(), 'part');
    equal(parts.trouble, '');
  });
});

describe('an event', () => {
  it('leaves the shadow tree and can be heard above', () => {
    const element = host();
    const root = element.attachShadow({ mode: 'open' });
    const inner = root.appendChild(document.createElement('p'));
    const heard: [string, unknown][] = [];
    for (const type of ['engagiert-load', 'engagiert-error', 'engagiert-query', 'engagiert-select']) {
      element.addEventListener(type, (event) => heard.push([type, (event as CustomEvent<unknown>).detail]));
    }
    const load = { records: 1, rejected: [], warnings: [], sources: [] };
    const error = { failure: 'status', reason: 'the server answered 404', source: 'x', status: 404 } as const;
    announceLoad(inner, load);
    announceError(inner, error);
    announceQuery(inner, { text: 'Garten' });
    announceSelect(inner, { id: '7' });
    deepEqual(heard, [
      ['engagiert-load', load],
      ['engagiert-error', error],
      ['engagiert-query', { text: 'Garten' }],
      ['engagiert-select', { id: '7' }],
    ]);
  });

  it('of a choice can be taken over by the page, others cannot', () => {
    const element = host();
    equal(announceSelect(element, { id: '7' }), true);
    for (const type of ['engagiert-select', 'engagiert-query'])
      element.addEventListener(type, (event) => event.preventDefault());
    equal(announceSelect(element, { id: '7' }), false);
    equal(announceQuery(element, {}), true);
  });
});
