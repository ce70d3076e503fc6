import type { Kit } from '../../../base/lazy.js';
import { warn } from '../../../base/logger.js';
import { wordOf, wordsOf } from '../../../base/settings.js';
import type { Opportunity } from '../../../model/opportunity.js';
import { countValues, type Selection, selectionTest, without } from '../../../search/facets.js';
import { PAGE_SORTS, SORTS, type Sort } from '../../../search/query.js';
import {
  type Chip,
  chosenCount,
  renderChips,
  renderPanel,
  renderSheet,
  filterTexts as texts,
} from '../../../ui/filters.js';
import { createPanels } from '../../../ui/panels.js';
import { findMe, findPlace, type Near } from '../../../ui/place-search.js';
import { createSelected } from '../../../ui/selected.js';
import { FACET_NAMES, FACETS, facetLabel } from '../facets.js';
import type { Refinement } from '../list-controller.js';
import type { PartHost } from '../parts-controller.js';
import { distanceTo, positionsIn, sortPositions } from '../results.js';
import { labelOf } from './labels.js';
import { renderNear, renderSource } from './near.js';

export { filterStyles as styles } from '../../../styles/filters.js';

/*
 * Loads when somebody narrows, orders or asks for what is near, or when the page itself does: what of the
 * chosen lets pass which records, and in which order.
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
  const { host, query, list } = parts;
  const panels = createPanels(host);
  const selected = createSelected(parts, FACET_NAMES);
  const expanded = new Set<string>();
  let near: Near | undefined;
  let wishes: Wishes | undefined;
  let asked = 0;
  /** What came of the visitor's last step, until the next one. */
  let news = { text: '', query: query.value };
  /** The order that the page begins with. */
  let first: Sort = 'feed';

  /** The page's order holds until the visitor asks for another. */
  function readSort() {
    const wanted = wordOf(host, 'sort', host.sort, PAGE_SORTS);
    if (wanted === first) return;
    if (query.value.sort === first) query.value = { ...query.value, sort: wanted };
    first = wanted;
  }

  function refinementOf(chosen: Selection): Pick<Refinement, 'key' | 'test'> {
    const { locked } = selected;
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

  const report = (text: string) => {
    news = { text, query: query.value };
  };

  function setNear(next: Near | undefined) {
    const { sort } = query.value;
    near = next;
    if (near?.place && sort === first) query.change({ sort: 'nearest' });
    else if (!near?.place && sort === 'nearest') query.change({ sort: first });
    else panels.redraw();
    const t = texts(parts.locale);
    report(near?.choices ? t.whichPlace : near?.place ? `${t.sorts.nearest}: ${near.place.label}` : '');
  }

  const absolute = (address?: string) => address && new URL(address, host.ownerDocument.baseURI).href;
  const searchPlace = (text: string) =>
    findPlace(text, {
      known: () => positionsIn(list.records),
      locale: parts.locale,
      radius: near?.radius ?? 0,
      postcodes: absolute(host.postcodes),
      places: absolute(host.places?.replace(/\/*$/, '/')),
      report: (error) => warn(host, error.message),
    });

  /** The last question counts: a slow answer to an earlier one is dropped. */
  async function ask(answer: Promise<Near | undefined>) {
    const mine = ++asked;
    const found = await answer;
    if (mine === asked) setNear(found);
  }

  const chips = (): Chip[] => {
    const chosen = Object.entries(selected.all()).flatMap(([facet, values]) =>
      values.map((value) => ({
        label: labelOf(facet, value, parts.locale),
        remove: () => selected.choose(facet, value),
        without: facet,
      })),
    );
    const label = texts(parts.locale).sorts.match;
    return wishes ? [...chosen, { label, remove: () => refiner.setWishes(undefined), without: '' }] : chosen;
  };

  const counts = (name: string) => {
    const facet = FACETS.find((known) => known.name === name);
    const others = refinementOf(without(selected.all(), name));
    return facet ? countValues(facet, list.ask(query.value.text, others)) : new Map<string, number>();
  };

  const state = () => ({
    locale: parts.locale,
    near,
    expanded,
    selection: selected.all(),
    facetLabel: (name: string) => facetLabel(name, parts.locale),
    labelOf: (name: string, value: string) => labelOf(name, value, parts.locale),
    counts,
    choose: selected.choose,
    setNear,
    redraw: panels.redraw,
    focus: panels.focus,
    reset: refiner.reset,
    chips: chips(),
  });

  const refiner = {
    panels,
    get near() {
      return near;
    },
    get locked() {
      return selected.locked;
    },
    /** For announcements, after the number of offers. */
    get said() {
      return news.text && news.query === query.value ? `. ${news.text}` : '';
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
      readSort();
      selected.update();
      const { sort } = query.value;
      const context = { near: near?.place, scores: wishes?.scores, today: list.day };
      list.refinement = {
        ...refinementOf(selected.all()),
        order: (positions) => sortPositions(list.records, positions, sort, context),
      };
    },
    /** The facets to show, in order. */
    facets(): readonly string[] {
      if (host.filters === 'none') return [];
      const wanted = wordsOf(host, 'filters', host.filters, FACET_NAMES);
      const names = wanted.length
        ? wanted
        : FACET_NAMES.filter((name) => name !== 'place' || !list.present.has('district'));
      return names.filter((name) => list.present.has(name) && !selected.locked[name]);
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
    offered: () => list.ask('', { key: '', test: selectionTest(FACETS, selected.locked) ?? (() => true) }),
    chips,
    countWithout: (facet: string) =>
      list.ask(query.value.text, refinementOf(without(selected.all(), facet))).length,
    sort: (sort: Sort) => query.change({ sort }),
    findPlace: (text: string) => ask(searchPlace(text)),
    locate() {
      const { noPosition: why, here } = texts(parts.locale);
      const refusals = { denied: why, unavailable: why, timeout: why, missing: why };
      return ask(findMe(refusals, here, near?.radius));
    },
    searchPlace,
    setWishes(next: Wishes | undefined, place = near) {
      wishes = next;
      near = place;
      query.change({ sort: next ? 'match' : first });
      report(next ? texts(parts.locale).sorts.match : '');
    },
    reset() {
      const { sort } = query.value;
      near = undefined;
      wishes = undefined;
      selected.clearShared();
      query.change({ text: '', selection: {}, sort: sort === 'match' || sort === 'nearest' ? first : sort });
    },
    chosen: (facet: string) => chosenCount(kit, selected.all()[facet]?.length ?? 0, parts.locale),
    renderPanel: (facet: string) => renderPanel(kit, state(), facet),
    renderNear: () => renderNear(kit, state()),
    renderChips: () => renderChips(kit, state()),
    renderSource: () => renderSource(kit, state()),
    /** `fields` draws what the toolbar shows where it has room. */
    renderSheet(fields: () => unknown) {
      const show = texts(parts.locale).show(list.total, parts.locale.format);
      const { sheet: open, closeSheet: close } = panels;
      const count = parts.locale.messages.count(list.total, parts.locale.format);
      return renderSheet(kit, { ...state(), open, close, show, count, active: refiner.active > 0 }, fields);
    },
  };
  panels.enter();
  return refiner;
}
