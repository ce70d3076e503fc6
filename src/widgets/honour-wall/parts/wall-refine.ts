import type { Kit } from '../../../base/lazy.js';
import { wordsOf } from '../../../base/settings.js';
import { wallFilters as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import { countValues, type Selection, selectionTest, without } from '../../../search/facets.js';
import { type Chip, chosenCount, renderChips, renderPanel, renderSheet } from '../../../ui/filters.js';
import { createPanels } from '../../../ui/panels.js';
import { createSelected } from '../../../ui/selected.js';
import type { Refinement } from '../wall-controller.js';
import type { WallParts } from '../wall-parts.js';
import { FACET_NAMES, FACETS } from './wall-facets.js';

export { filterStyles as styles } from '../../../styles/filters.js';

/* Loads when somebody narrows the wall, or when the page itself does. */

export type WallRefiner = ReturnType<typeof createRefiner>;

export function createRefiner(kit: Kit, parts: WallParts) {
  const { html } = kit;
  const { host, query, wall } = parts;
  const panels = createPanels(host);
  const selected = createSelected(parts, FACET_NAMES);
  const expanded = new Set<string>();
  const texts = () => textsOf('wallFilters', parts.locale, de);

  const refinementOf = (chosen: Selection): Refinement => {
    const { locked } = selected;
    const tests = [locked, chosen]
      .map((selection) => selectionTest(FACETS, selection))
      .filter((test) => test !== undefined);
    return {
      key: JSON.stringify([locked, chosen]),
      test: (honour) => tests.every((test) => test(honour)),
    };
  };

  const facetLabel = (name: string) => texts().facets[name as keyof typeof de.facets] ?? name;

  function labelOf(name: string, value: string): string {
    const labels: Readonly<Record<string, string>> = name === 'level' ? texts().levels : {};
    return Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;
  }

  const chips = (): Chip[] =>
    Object.entries(selected.all()).flatMap(([facet, values]) =>
      values.map((value) => ({
        label: labelOf(facet, value),
        remove: () => selected.choose(facet, value),
        without: facet,
      })),
    );

  function counts(name: string): Map<string, number> {
    const facet = FACETS.find((known) => known.name === name);
    const others = refinementOf(without(selected.all(), name));
    if (!facet) return new Map();
    const found = countValues(facet, wall.ask(query.value.text, others));
    // Years stand as they come, not by how many were honoured in them.
    return name === 'year' ? new Map([...found].sort(([a], [b]) => (a < b ? 1 : -1))) : found;
  }

  const state = () => ({
    locale: parts.locale,
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
  });

  /** The facets to show, in order: those that the feed has anything for. */
  function facets(): readonly string[] {
    if (host.filters === 'none') return [];
    const wanted = wordsOf(host, 'filters', host.filters, FACET_NAMES);
    const names = wanted.length ? wanted : FACET_NAMES;
    const has = (name: string) =>
      wall.records.some((honour) => FACETS.find((known) => known.name === name)?.values(honour).length);
    return names.filter((name) => !selected.locked[name] && has(name));
  }

  const facetButtons = () =>
    facets().map((name) => {
      const open = panels.facet === name;
      return html`<div class="facet" data-facet=${name}>
        <button type="button" aria-expanded=${open} @click=${() => panels.toggle(name)}>
          ${facetLabel(name)}${chosenCount(kit, selected.all()[name]?.length ?? 0, parts.locale)}<span class="arrow" aria-hidden="true"></span>
        </button>
        ${open ? renderPanel(kit, state(), name) : kit.nothing}
      </div>`;
    });

  const refiner = {
    panels,
    chips,
    /** How many filters are set. */
    get active() {
      return chips().length;
    },
    /** To be called before each render. */
    update() {
      selected.update();
      wall.refinement = refinementOf(selected.all());
    },
    countWithout: (facet: string) =>
      wall.ask(query.value.text, refinementOf(without(selected.all(), facet))).length,
    reset() {
      selected.clearShared();
      query.change({ text: '', selection: {} });
    },
    renderChips: () => renderChips(kit, state()),
    /** Where there is room: all filters in a row. */
    renderRow() {
      panels.fit(false);
      return panels.all ? html`<div class="row">${facetButtons()}</div>` : kit.nothing;
    },
    renderSheet() {
      panels.fit(true);
      const show = texts().show(wall.total, parts.locale.format);
      const { sheet: open, closeSheet: close } = panels;
      const count = parts.locale.messages.count(wall.total, parts.locale.format);
      const active = chips().length > 0;
      return renderSheet(kit, { ...state(), open, close, show, count, active }, facetButtons);
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
