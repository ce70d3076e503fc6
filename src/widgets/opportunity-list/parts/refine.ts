import type { Kit } from '../../../base/lazy.js';
import { warn } from '../../../base/logger.js';
import { tellOnce, wordOf, wordsOf } from '../../../base/settings.js';
import type { Opportunity } from '../../../model/opportunity.js';
import { parseSelection, type Selection, selectionTest, toggle, without } from '../../../search/facets.js';
import { SORTS, type Sort } from '../../../search/query.js';
import { FACET_NAMES, FACETS } from '../facets.js';
import type { Refinement } from '../list-controller.js';
import type { PartHost } from '../parts-controller.js';
import { distanceTo, sortPositions } from '../results.js';
import { PAGE_SORTS } from '../toolbar.js';
import {
  type Chip,
  chosenCount,
  renderChips,
  renderNear,
  renderPanel,
  renderSheet,
  renderSource,
  texts,
} from './filters.js';
import { labelOf } from './labels.js';
import { findMe, findPlace, type Near } from './place-search.js';

export { styles } from './filters.js';

/*
 * Loads when somebody narrows, orders or asks for what is near, or when the page itself does: what is chosen,
 * what it lets pass, and in which order.
 */

/** How the visitor's wishes rate the offers. */
export interface Wishes {
  /** Higher suits better, by record id. */
  scores: ReadonlyMap<string, number>;
  /** Why, in words, by record id. */
  reasons: ReadonlyMap<string, string>;
}

export type Refiner = ReturnType<typeof createRefiner>;

export function createRefiner(kit: Kit, parts: PartHost) {
  const { host, query, list, provider } = parts;
  const expanded = new Set<string>();
  let near: Near | undefined;
  let wishes: Wishes | undefined;
  let openFacet = '';
  let allFacets = false;
  let sheetOpen = false;
  let asked = 0;
  let lockedText = '';
  let locked: Selection = {};
  /** The order that the page begins with. */
  let first: Sort = 'feed';

  const redraw = () => host.requestUpdate();
  /** What had the focus is gone after the next drawing: it goes on to the `index`-th of these, else to the search. */
  const focus = (selector: string, index = 0) => {
    void host.updateComplete.then(() => {
      const found = host.renderRoot.querySelectorAll<HTMLElement>(selector);
      (
        found[Math.min(index, found.length - 1)] ??
        host.renderRoot.querySelector<HTMLElement>('[part~=search]')
      )?.focus();
    });
  };
  const shared = (): readonly string[] =>
    provider.value.shared ? (provider.value.share ?? ['district']) : [];

  /** What is chosen, the neighbours' choice included. */
  function selection(): Selection {
    const own = query.value.selection;
    const common = shared();
    if (!common.length) return own;
    const of = (from: Selection, wanted: boolean) =>
      Object.entries(from).filter(([name]) => common.includes(name) === wanted);
    return Object.fromEntries([...of(own, false), ...of(provider.value.shared?.value ?? {}, true)]);
  }

  /** What the address says at the beginning is said to the neighbours too. */
  function shareFirst() {
    for (const facet of shared()) {
      const values = query.value.selection[facet];
      if (!values) continue;
      query.value = { ...query.value, selection: without(query.value.selection, facet) };
      if (!provider.value.shared?.value[facet]) provider.value.shared?.set(facet, values);
    }
  }

  function readLocked() {
    if (host.locked === lockedText) return;
    lockedText = host.locked;
    locked = {};
    try {
      locked = parseSelection(lockedText);
      wordsOf(host, 'locked', Object.keys(locked).join(' '), FACET_NAMES);
    } catch (error) {
      tellOnce(host, `locked: ${(error as Error).message}`);
    }
  }

  /** The page's order holds until the visitor asks for another. */
  function readSort() {
    const wanted = wordOf(host, 'sort', host.sort, PAGE_SORTS);
    if (wanted === first) return;
    if (query.value.sort === first) query.value = { ...query.value, sort: wanted };
    first = wanted;
  }

  function refinementOf(chosen: Selection): Pick<Refinement, 'key' | 'test'> {
    const tests = [selectionTest(FACETS, locked), selectionTest(FACETS, chosen)].filter(
      (test) => test !== undefined,
    );
    const { place, radius = 0 } = near ?? {};
    if (place && radius) {
      tests.push((record: Opportunity) => {
        const km = distanceTo(record, place);
        return km === undefined ? record.remote === 'full' : km <= radius;
      });
    }
    return {
      key: JSON.stringify([locked, chosen, place, radius]),
      test: (record) => tests.every((test) => test(record)),
    };
  }

  function setNear(next: Near | undefined) {
    const { sort } = query.value;
    near = next;
    if (near?.place && sort === first) query.change({ sort: 'nearest' });
    else if (!near?.place && sort === 'nearest') query.change({ sort: first });
    else redraw();
  }

  const searchPlace = (text: string) =>
    findPlace(text, {
      list,
      locale: parts.locale,
      radius: near?.radius ?? 0,
      postcodes: host.postcodes && new URL(host.postcodes, host.ownerDocument.baseURI).href,
      report: (error) => warn(host, error.message),
    });

  /** The last question counts: a slow answer to an earlier one is dropped. */
  async function ask(answer: Promise<Near | undefined>) {
    const mine = ++asked;
    const found = await answer;
    if (mine === asked) setNear(found);
  }

  const choose = (facet: string, value: string) => {
    const next = toggle(selection(), facet, value);
    if (shared().includes(facet)) provider.value.shared?.set(facet, next[facet] ?? []);
    else query.change({ selection: next });
  };

  const chips = (): Chip[] => {
    const chosen = Object.entries(selection()).flatMap(([facet, values]) =>
      values.map((value) => ({
        label: labelOf(facet, value, parts.locale),
        remove: () => choose(facet, value),
        without: facet,
      })),
    );
    const label = texts(parts.locale).sorts.match;
    return wishes ? [...chosen, { label, remove: () => refiner.setWishes(undefined), without: '' }] : chosen;
  };

  const closePanel = (back: boolean) => {
    if (!openFacet || sheetOpen) return;
    const name = openFacet;
    openFacet = '';
    redraw();
    if (back) host.renderRoot.querySelector<HTMLElement>(`[data-facet=${name}] button`)?.focus();
  };
  const inFacet = (event: Event) =>
    event
      .composedPath()
      .some(
        (node) => node instanceof Element && node.matches('.facet') && node.getRootNode() === host.renderRoot,
      );
  // Panels over the page close when they are left, by pointer or by keyboard.
  const leaving = new AbortController();
  document.addEventListener('pointerdown', (event) => inFacet(event) || closePanel(false), leaving);
  host.renderRoot.addEventListener(
    'keydown',
    (event) => (event as KeyboardEvent).key === 'Escape' && openFacet && !sheetOpen && closePanel(true),
    leaving,
  );
  host.renderRoot.addEventListener(
    'focusin',
    (event) =>
      (event.target as Element).closest('.facet')?.getAttribute('data-facet') !== openFacet &&
      closePanel(false),
    leaving,
  );

  const state = () => ({
    list,
    locale: parts.locale,
    near,
    expanded,
    selection: selection(),
    counted: refinementOf,
    choose,
    setNear,
    redraw,
    focus,
    reset: refiner.reset,
    chips: chips(),
    text: query.value.text,
  });

  const refiner = {
    get near() {
      return near;
    },
    get openFacet() {
      return openFacet;
    },
    get allFacets() {
      return allFacets;
    },
    get wishes() {
      return wishes;
    },
    /** How many filters are set. */
    get active() {
      return chips().length + (near?.place ? 1 : 0);
    },
    get sorts(): readonly Sort[] {
      return SORTS.filter((sort) => (sort === 'match' ? wishes : sort === 'nearest' ? near?.place : true));
    },
    /** To be called before each render. */
    update() {
      readLocked();
      readSort();
      shareFirst();
      const { sort } = query.value;
      list.refinement = {
        ...refinementOf(selection()),
        order: (positions) =>
          sortPositions(list.records, positions, sort, {
            near: near?.place,
            scores: wishes?.scores,
            today: list.day,
          }),
      };
    },
    /** The facets to show, in order. */
    facets(): readonly string[] {
      if (host.filters === 'none') return [];
      const wanted = wordsOf(host, 'filters', host.filters, FACET_NAMES);
      const names = wanted.length
        ? wanted
        : FACET_NAMES.filter((name) => name !== 'place' || !list.present.has('district'));
      return names.filter((name) => list.present.has(name) && !locked[name]);
    },
    /** Both in words; undefined when there is nothing to say. */
    distance(record: Opportunity) {
      const km = near?.place && distanceTo(record, near.place);
      return km === undefined ? undefined : texts(parts.locale).km(km, parts.locale.format);
    },
    reasons(record: Opportunity) {
      const reasons = wishes?.reasons.get(record.id);
      return reasons && texts(parts.locale).fits(reasons);
    },
    sortLabel: (sort: Sort) => ({ ...parts.locale.messages.sorts, ...texts(parts.locale).sorts })[sort],
    /** Offers that the page itself lets pass, whatever the visitor chose. */
    offered: () => list.ask('', { key: '', test: selectionTest(FACETS, locked) ?? (() => true) }),
    chips,
    countWithout: (facet: string) =>
      list.ask(query.value.text, refinementOf(without(selection(), facet))).length,
    sort: (sort: Sort) => query.change({ sort }),
    open(name: string) {
      openFacet = openFacet === name ? '' : name;
      redraw();
    },
    showAllFacets() {
      const shown = host.renderRoot.querySelectorAll('.facet').length;
      allFacets = true;
      redraw();
      focus('.facet > button', shown);
    },
    openSheet() {
      sheetOpen = true;
      redraw();
    },
    findPlace: (text: string) => ask(searchPlace(text)),
    locate: () => ask(findMe(parts.locale, near?.radius ?? 0)),
    searchPlace,
    setWishes(next: Wishes | undefined, place = near) {
      wishes = next;
      near = place;
      query.change({ sort: next ? 'match' : first });
    },
    reset() {
      const { sort } = query.value;
      near = undefined;
      wishes = undefined;
      for (const facet of shared()) provider.value.shared?.set(facet, []);
      query.change({ text: '', selection: {}, sort: sort === 'match' || sort === 'nearest' ? first : sort });
    },
    leave: () => leaving.abort(),
    chosen: (facet: string) => chosenCount(kit, selection()[facet]?.length ?? 0, parts.locale),
    renderPanel: (facet: string) => renderPanel(kit, state(), facet),
    renderNear: () => renderNear(kit, state()),
    renderChips: () => renderChips(kit, state()),
    renderSource: () => renderSource(kit, state()),
    /** `fields` draws what the toolbar shows where it has room. */
    renderSheet: (fields: () => unknown) =>
      renderSheet(kit, state(), fields, sheetOpen, () => {
        sheetOpen = false;
        openFacet = '';
        redraw();
      }),
  };
  return refiner;
}
