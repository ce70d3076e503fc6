/** Pages with resets, old libraries and rules for everything: the list looks and works the same. */
import { define } from '../../src/base/define.js';
import { manyOffers, OFFERS, TITLES } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import {
  all,
  button,
  choose,
  countOf,
  drawn,
  facetCounts,
  type List,
  maybeButton,
  one,
  openOffer,
  press,
  put,
  search,
  show,
  sortBy,
  textOf,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

const TAG = 'engagiert-opportunity-list';

describe('a hostile page', () => {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  const undo: (() => void)[] = [];
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
  });
  afterEach(() => {
    unmountAll();
    for (const step of undo.splice(0).reverse()) step();
    server.restore();
    told.restore();
  });

  const offers = (attributes = {}, place?: ParentNode) =>
    show({ src: server.at({ body: OFFERS }), ...attributes }, '', place);
  const style = (text: string) => {
    const sheet = put(document.createElement('style'), document.head);
    sheet.textContent = text;
  };
  /** Sets something of the page's for one test. */
  function replace(owner: object, name: PropertyKey, value: unknown, enumerable = false) {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { value, enumerable, configurable: true, writable: true });
    undo.push(() => {
      if (before) Object.defineProperty(owner, name, before);
      else Reflect.deleteProperty(owner, name);
    });
  }

  /** Sizes and looks that must not depend on the page's rules. */
  function lookOf(list: List) {
    const look = (selector: string) => {
      const element = one(list, selector);
      const { fontSize, textTransform, whiteSpace, display, textIndent } = getComputedStyle(element);
      const { height } = element.getBoundingClientRect();
      return { fontSize, textTransform, whiteSpace, display, textIndent, height: Math.round(height) };
    };
    return {
      root: { ...look('.root'), height: 0 },
      search: look('[part=search]'),
      button: look('.facet > button'),
      card: { ...look('[part=record]'), height: 0 },
      title: look('.title'),
    };
  }

  /** Does what visitors do. */
  async function useIt(list: List) {
    deepEqual(titles(list), TITLES);
    await search(list, 'garten');
    equal(countOf(list), '2 Angebote');
    await search(list, '');
    deepEqual(await facetCounts(list, 'board'), { Zeit: 4, Sachen: 1, 'Wissen und Können': 1 });
    await choose(list, 'category', 'Bildung');
    await choose(list, 'category', 'Umwelt');
    equal(countOf(list), '4 Angebote');
    await sortBy(list, 'az');
    equal(titles(list)[0], 'Gartenpatenschaft am Südhang');
    const dialog = await openOffer(list, 'Vorlesen im Kindergarten');
    match(words(dialog), /Führungszeugnis ?ja/);
    await press(list, 'Schließen');
    await press(list, 'Alle zurücksetzen');
    await sortBy(list, 'feed');
    deepEqual(titles(list), TITLES);
  }

  describe('with rules of its own', () => {
    async function sameLookWith(rules: string, place: HTMLElement = document.body) {
      const plain = lookOf(await offers({}, place));
      unmountAll();
      if (place !== document.body) put(place);
      style(rules);
      const list = await offers({}, place);
      deepEqual(lookOf(list), plain);
      return list;
    }

    it('html{font-size:62.5%} with a size of its own for the text', async () => {
      style('html { font-size: 62.5% } body { font-size: 1.6rem }');
      const list = await offers();
      equal(getComputedStyle(one(list, '.root')).fontSize, '16px');
      ok(one(list, '[part=search]').getBoundingClientRect().height >= 44);
      ok(one(list, '.facet > button').getBoundingClientRect().height >= 44);
    });

    it('*{all:unset}', async () => {
      style('* { all: unset } head, script, style, title { display: none }');
      const list = await offers();
      equal(getComputedStyle(list).display, 'inline', 'the rule does what it says');
      ok(one(list, '.root').getBoundingClientRect().width > 300);
      ok(one(list, '[part=search]').getBoundingClientRect().height >= 44);
      equal(getComputedStyle(one(list, '[part=list]')).display, 'grid');
      await useIt(list);
    });

    it('*{all:initial} on the element, in a narrow place', async () => {
      style(`${TAG} { all: initial }`);
      const place = put(document.createElement('div'));
      place.style.width = '320px';
      const list = await offers({}, place);
      await until(() => maybeButton(list, 'Filter'), 'it knows how much room there is');
    });

    it('capitals, spacing, indents, white space and alignment of the surrounding text', async () => {
      const place = put(document.createElement('section'));
      await sameLookWith(
        'section { text-transform: uppercase; white-space: pre; text-indent: 3em; text-align: center }',
        place,
      );
      equal(getComputedStyle(one(place.querySelector(TAG) as List, '.root')).textAlign, 'start');
    });

    it('rules for its tags and its classes', async () => {
      await sameLookWith(
        `button, input, select, ul, li, a, p, label, .card, .root, .title, .field
          { display: none !important; font: 40px serif !important; padding: 99px !important }`,
      );
    });

    it('rules that show what is hidden', async () => {
      style('[hidden] { display: block !important } .hidden { position: static !important }');
      const list = await offers();
      equal(getComputedStyle(one(list, '.hidden')).position, 'absolute');
      for (const dialog of all<HTMLDialogElement>(list, 'dialog')) ok(!dialog.open);
      equal(all(list, '[hidden]').length, 0, 'nothing relies on it');
    });

    it('a box model of its own', async () => {
      await sameLookWith('html { box-sizing: content-box } *, ::before, ::after { box-sizing: inherit }');
    });

    it('its font and its colour are taken over', async () => {
      style('body { font-family: "Comic Sans MS", cursive; color: rgb(10, 20, 30) }');
      const list = await offers();
      for (const selector of ['.root', '[part=search]', '.facet > button']) {
        match(getComputedStyle(one(list, selector)).fontFamily, /Comic Sans MS/, selector);
        equal(getComputedStyle(one(list, selector)).color, 'rgb(10, 20, 30)', selector);
      }
    });
  });

  describe('with a base', () => {
    const base = (attributes: Partial<HTMLBaseElement>) =>
      Object.assign(put(document.createElement('base'), document.head), attributes);

    it('target: offers still open in place', async () => {
      base({ target: '_blank' });
      const list = await offers();
      const dialog = await openOffer(list, TITLES[0] ?? '');
      for (const link of dialog.querySelectorAll<HTMLAnchorElement>('a[href^=http]'))
        match(link.rel, /noopener/);
    });

    it('address: relative feeds are found from there, and what loads later is found at all', async () => {
      server.answer('https://town.example/feeds/a.json', { body: OFFERS });
      base({ href: 'https://town.example/' });
      const list = await show({ src: 'feeds/a.json' });
      equal(server.asked[0]?.url, 'https://town.example/feeds/a.json');
      await choose(list, 'category', 'Umwelt');
      equal(countOf(list), '2 Angebote');
    });
  });

  describe('with old libraries', () => {
    it('Array.from, bind and entries of their own (Prototype.js, MooTools)', async () => {
      // As Prototype.js 1.7.3 has it: a set has no length, so it becomes an empty list.
      replace(Array, 'from', (iterable: { length?: number; toArray?: () => unknown[] } | null) => {
        if (!iterable) return [];
        if ('toArray' in Object(iterable)) return iterable.toArray?.();
        const results: unknown[] = [];
        for (let i = 0; i < (iterable.length ?? 0); i++) results.push(Reflect.get(iterable, i));
        return results;
      });
      replace(Array.prototype, 'entries', undefined);
      replace(
        Function.prototype,
        'bind',
        function (this: (...args: unknown[]) => unknown, self: unknown, ...first: unknown[]) {
          return (...rest: unknown[]) => this.apply(self, [...first, ...rest]);
        },
      );
      deepEqual(Array.from(new Set([1, 2])), [], 'it is as broken as there');
      await useIt(await offers());
    });

    it('further methods on all lists and texts, seen by for…in', async () => {
      for (const name of ['each', 'collect', 'inject', 'without', 'clone', 'toJSONString']) {
        replace(Array.prototype, name, () => 'of the page', true);
        replace(String.prototype, name, () => 'of the page', true);
        replace(Function.prototype, name, () => 'of the page', true);
      }
      await useIt(await offers());
      const csv = 'Titel;Kategorie\nKochen;Umwelt\nBacken;"Umwelt, Bildung"';
      const list = await show({ src: server.at({ body: csv, type: 'text/csv' }) });
      deepEqual(await facetCounts(list, 'category'), { Umwelt: 2, Bildung: 1 });
    });

    it('further methods on all objects, seen by for…in', async () => {
      for (const name of ['each', 'extend', 'clone', 'toJSONString'])
        replace(Object.prototype, name, () => 'of the page', true);
      const list = await offers();
      await useIt(list);
      deepEqual(told.lines, [], "and the webmaster is not told of faults that are not the feed's");
      const empty = await show({ src: server.at({ body: [] }) });
      match(textOf(empty), /keine Angebote eingetragen/);
    });

    it('$, jQuery, define and module as globals of other meaning', async () => {
      for (const name of ['$', 'jQuery', '_', 'define', 'module', 'exports', 'require', 'process', 'global'])
        replace(globalThis, name, () => {
          throw new Error(`${name} is the page's`);
        });
      await useIt(await offers());
    });

    it('elements whose ids hide what belongs to document and window', async () => {
      const place = put(document.createElement('div'));
      place.innerHTML = ['currentScript', 'body', 'head', 'location', 'history', 'fetch', 'near']
        .map((name) => `<form id="${name}" name="${name}"><input name="attributes"></form>`)
        .join('');
      await useIt(await offers({}, place));
    });
  });

  describe('with the script twice', () => {
    it('keeps the first, tells the webmaster, and throws nothing', async () => {
      const first = customElements.get(TAG);
      define(TAG, class extends HTMLElement {});
      equal(customElements.get(TAG), first);
      equal(told.lines.length, 1);
      match(told.lines[0], /^<engagiert-opportunity-list> is registered already, by another copy/);
      await useIt(await offers());
    });

    it('says nothing when it is the very same', () => {
      define(TAG, customElements.get(TAG) as CustomElementConstructor);
      deepEqual(told.lines, []);
    });

    it('the class alone registers nothing', async () => {
      const { ProviderElement } = await import('../../src/widgets/provider/provider-element.js');
      ok(ProviderElement);
      equal(customElements.get('engagiert-provider'), undefined);
    });
  });

  it('that makes the element by parts of a framework gets a list all the same', async () => {
    const holder = put(document.createElement('div'));
    holder.innerHTML = `<template><${TAG}></${TAG}></template>`;
    const list = (
      holder.firstElementChild as HTMLTemplateElement
    ).content.firstElementChild?.cloneNode() as List;
    list.setAttribute('page-size', '5');
    holder.append(list);
    list.setAttribute('src', server.at({ body: manyOffers(9) }));
    await until(() => titles(list).length === 5, 'the list is there');
    const copy = list.cloneNode(true) as List;
    holder.append(copy);
    await until(() => titles(copy).length === 5, 'and its copy');
    await press(copy, 'Mehr anzeigen');
    deepEqual([titles(list).length, titles(copy).length], [5, 9], 'each for itself');
    await drawn(list);
    ok(button(list, 'Mehr anzeigen'));
  });
});
