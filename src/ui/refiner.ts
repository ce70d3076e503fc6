import type { Kit } from '../base/lazy.js';
import type { ProviderController } from '../base/provider-controller.js';
import type { QueryController } from '../base/query-controller.js';
import { wordsOf } from '../base/settings.js';
import { filters as de } from '../i18n/de.js';
import { type Locale, type Main, textsOf } from '../i18n/locale.js';
import { countValues, type Facet, type Selection, selectionTest, without } from '../search/facets.js';
import { type Chip, chosenCount, renderChips, renderPanel, renderSheet } from './filters.js';
import { createPanels } from './panels.js';
import { createSelected, type SelectedHost } from './selected.js';

/* What narrows a list by facets behind one button: a row where there is room, else a sheet. Only for parts that load later. */

/** What lets records pass. */
export interface Refinement<R> {
  /** Changes whenever `test` would answer otherwise. */
  key: string;
  test(record: R): boolean;
  /** What the page and the visitor have chosen. */
  chosen?: Selection;
}

/** Facets that a list has anything for. It may grow: only what is new is looked at. */
export function createPresent<R>(facets: readonly Facet<R>[]) {
  let known: readonly R[] = [];
  let looked = 0;
  let present = new Set<string>();
  return (records: readonly R[]): ReadonlySet<string> => {
    if (records !== known) {
      known = records;
      looked = 0;
      present = new Set();
    }
    const missing = facets.filter(({ name }) => !present.has(name));
    for (; looked < records.length; looked++)
      for (const { name, values } of missing) if (values(records[looked] as R).length) present.add(name);
    return present;
  };
}

export interface Refined<R> {
  host: SelectedHost['host'] & Parameters<typeof createPanels>[0] & { filters: string };
  query: QueryController;
  provider: ProviderController;
  locale: Locale<Main>;
  /** In the order in which they show; a page chooses and orders them by `filters`. */
  facets(): readonly Facet<R>[];
  /** Facets that the feed has anything for. */
  present: ReadonlySet<string>;
  /** How many records there are to see. */
  total: number;
  /** The records that answer the visitor's text under another refinement, for counts. */
  ask(text: string, refinement: Refinement<R>): readonly R[];
  facetLabel(name: string): string;
  /** A value in words: ours in the visitor's language, the publisher's own as they are. */
  labelOf(facet: string, value: string): string;
  /** What the sheet's main button says. */
  show(total: number): string;
  /** Whether a facet shows where the page does not name it. */
  suits?(name: string): boolean;
  /** A facet's values in another order than by how often they are there. */
  inOrder?(facet: string, counts: Map<string, number>): Map<string, number>;
  /** What can be chosen besides, by fields of the widget's own. */
  others?: readonly string[];
  /** Stands for what `test` depends on beside the selection. */
  key?: string;
}

export type FacetRefiner<R> = ReturnType<typeof createFacetRefiner<R>>;

/** @param state asked anew each time: what it tells changes with every render */
export function createFacetRefiner<R>(kit: Kit, state: () => Refined<R>) {
  const { html, nothing } = kit;
  const first = state();
  const { host, query } = first;
  const { others = [] } = first;
  const names = first.facets().map(({ name }) => name);
  const all = [...others, ...names];
  const panels = createPanels(host);
  const selected = createSelected(first, all);
  const expanded = new Set<string>();

  const refinementOf = (chosen: Selection): Refinement<R> => {
    const { facets, key } = state();
    const tests = [selected.locked, chosen]
      .map((selection) => selectionTest(facets(), selection))
      .filter((test) => test !== undefined);
    return {
      key: JSON.stringify([selected.locked, chosen, tests.length ? key : '']),
      test: (record) => tests.every((test) => test(record)),
      chosen: { ...selected.locked, ...chosen },
    };
  };

  const chips = (): Chip[] =>
    Object.entries(selected.all()).flatMap(([facet, values]) =>
      values.map((value) => ({
        label: state().labelOf(facet, value),
        remove: () => selected.choose(facet, value),
        without: facet,
      })),
    );

  const counts = (name: string) => {
    const { facets, ask, inOrder } = state();
    const facet = facets().find((known) => known.name === name);
    if (!facet) return new Map<string, number>();
    const found = countValues(facet, ask(query.value.text, refinementOf(without(selected.all(), name))));
    return inOrder?.(name, found) ?? found;
  };

  const filtersState = () => {
    const { locale, facetLabel, labelOf } = state();
    return {
      locale,
      expanded,
      selection: selected.all(),
      facetLabel,
      labelOf,
      counts,
      choose: selected.choose,
      redraw: panels.redraw,
      focus: panels.focus,
      reset: refiner.reset,
      chips: chips(),
    };
  };

  /** The facets to show, in order: those that the feed has anything for. */
  function shown(): readonly string[] {
    const { present, suits = () => true } = state();
    if (host.filters === 'none') return [];
    const wanted = wordsOf(host, 'filters', host.filters, all);
    return (wanted.length ? wanted : names.filter(suits)).filter(
      (name) => present.has(name) && !selected.locked[name],
    );
  }

  const facetButtons = () =>
    shown().map((name) => {
      const { locale, facetLabel } = state();
      const open = panels.facet === name;
      return html`<div class="facet" data-facet=${name}>
        <button type="button" aria-expanded=${open} @click=${() => panels.toggle(name)}>
          ${facetLabel(name)}${chosenCount(kit, selected.all()[name]?.length ?? 0, locale)}<span class="arrow" aria-hidden="true"></span>
        </button>
        ${open ? renderPanel(kit, filtersState(), name) : nothing}
      </div>`;
    });

  const refiner = {
    panels,
    chips,
    get locked() {
      return selected.locked;
    },
    get selection() {
      return selected.all();
    },
    /** Whether the page wants one of the widget's own fields. */
    wants: (name: string) =>
      host.filters !== 'none' &&
      (!host.filters || wordsOf(host, 'filters', host.filters, all).includes(name)) &&
      !selected.locked[name],
    /** How many filters are set. */
    get active() {
      return chips().length;
    },
    /** To be called before each render: what the page and the visitor have chosen. */
    update(): Refinement<R> {
      selected.update();
      return refinementOf(selected.all());
    },
    choose: selected.choose,
    countWithout: (facet: string) =>
      state().ask(query.value.text, refinementOf(without(selected.all(), facet))).length,
    reset() {
      selected.clearShared();
      query.change({ text: '', selection: {} });
    },
    renderChips: () => renderChips(kit, filtersState()),
    /** Where there is room: all filters in a row. */
    renderRow(before?: () => unknown) {
      panels.fit(false);
      return panels.all ? html`${before?.()}<div class="row">${facetButtons()}</div>` : nothing;
    },
    renderSheet(before?: () => unknown) {
      panels.fit(true);
      const { total, show, locale } = state();
      const count = locale.messages.count(total, locale.format);
      const { sheet: open, closeSheet: close } = panels;
      const active = chips().length > 0;
      const sheet = { ...filtersState(), open, close, show: show(total), count, active };
      return renderSheet(kit, sheet, () => [before?.(), facetButtons()]);
    },
    /** The button that leads to the filters: a sheet where it is narrow, else the row. */
    toggle(narrow: boolean) {
      if (narrow) panels.openSheet();
      else panels.toggleAll();
    },
  };
  panels.enter();
  return refiner;
}

/** What accessibility is called, in filters and details alike. */
export const accessibilityLabel = (value: string, locale: Locale<Main>): string => {
  const words: Readonly<Record<string, string>> = textsOf('filters', locale, de).accessibility;
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
};
