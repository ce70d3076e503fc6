import type { Kit } from '../../../base/lazy.js';
import { wordsOf } from '../../../base/settings.js';
import { filters as common, eventFilters as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import { countValues, type Selection, selectionTest, without } from '../../../search/facets.js';
import { filterStyles } from '../../../styles/filters.js';
import { type Chip, chosenCount, renderChips, renderPanel, renderSheet } from '../../../ui/filters.js';
import { createPanels } from '../../../ui/panels.js';
import { createSelected } from '../../../ui/selected.js';
import type { Refinement } from '../calendar-controller.js';
import type { CalendarParts } from '../calendar-parts.js';
import { FACET_NAMES, facetsOf } from './event-facets.js';
import { daysOfPeriod, PERIOD, PERIODS } from './period.js';

/*
 * Loads when somebody narrows the calendar, or when the page itself does: what of the chosen lets pass which
 * events, and the days they are looked for on.
 */

const NAMES = [PERIOD, ...FACET_NAMES];

export type EventRefiner = ReturnType<typeof createRefiner>;

export function createRefiner(kit: Kit, parts: CalendarParts) {
  const { html, nothing } = kit;
  const { host, query, calendar } = parts;
  const panels = createPanels(host);
  const selected = createSelected(parts, NAMES);
  const expanded = new Set<string>();
  const texts = () => textsOf('eventFilters', parts.locale, de);

  const refinementOf = (chosen: Selection): Refinement => {
    const { locked } = selected;
    const tests = [locked, chosen]
      .map((selection) => selectionTest(facetsOf(calendar.zone), selection))
      .filter((test) => test !== undefined);
    const [period] = chosen[PERIOD] ?? locked[PERIOD] ?? [];
    return {
      key: JSON.stringify([locked, chosen]),
      test: (event) => tests.every((test) => test(event)),
      period: daysOfPeriod(period, calendar.today),
    };
  };

  const facetLabel = (name: string) => texts().facets[name as keyof typeof de.facets] ?? name;

  function periodLabel(period: string): string {
    const t = texts();
    const known: Readonly<Record<string, string>> = t.period;
    if (Object.hasOwn(known, period)) return known[period] ?? period;
    const { from, until } = daysOfPeriod(period, calendar.today) ?? {};
    const { date } = parts.locale.format;
    return [
      from && from > '0001-01-01' ? date(from) : '',
      until && until < '9999-12-31' ? date(until) : '',
    ].join(' – ');
  }

  function labelOf(name: string, value: string): string {
    if (name === PERIOD) return periodLabel(value);
    const { values } = parts.locale.messages;
    const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      ...values,
      registration: texts().registration,
      accessibility: textsOf('filters', parts.locale, common).accessibility,
    };
    const words = Object.hasOwn(labels, name) ? labels[name] : undefined;
    return words && Object.hasOwn(words, value) ? (words[value] ?? value) : value;
  }

  const chips = (): Chip[] =>
    Object.entries(selected.all()).flatMap(([facet, values]) =>
      values.map((value) => ({
        label: labelOf(facet, value),
        remove: () => selected.choose(facet, value),
        without: facet,
      })),
    );

  const counts = (name: string) => {
    const facet = facetsOf(calendar.zone).find((known) => known.name === name);
    const others = refinementOf(without(selected.all(), name));
    return facet ? countValues(facet, calendar.ask(query.value.text, others)) : new Map<string, number>();
  };

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

  /** One period at a time; none when it is empty. */
  const choosePeriod = (period: string) =>
    query.change({
      selection: {
        ...without(query.value.selection, PERIOD),
        ...(period ? { [PERIOD]: [period] } : {}),
      },
    });

  function renderPeriod() {
    const t = texts();
    const asked = host.filters && !wordsOf(host, 'filters', host.filters, NAMES).includes(PERIOD);
    if (asked || selected.locked[PERIOD]) return nothing;
    const [period = ''] = selected.all()[PERIOD] ?? [];
    const days = period.includes('..');
    const [from = '', until = ''] = period.split('..');
    const pick = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      choosePeriod(value === 'days' ? `${calendar.today}..` : value);
    };
    const between = (event: Event, first: boolean) => {
      const { value } = event.target as HTMLInputElement;
      choosePeriod(first ? `${value}..${until}` : `${from}..${value}`);
    };
    return html`<label class="field period">${t.facets.period}
        <select @change=${pick}>
          <option value="" .selected=${!period}>${t.anyTime}</option>
          ${PERIODS.map((name) => html`<option value=${name} .selected=${name === period}>${t.period[name]}</option>`)}
          <option value="days" .selected=${days}>${t.period.days}</option>
        </select></label>
      ${
        days
          ? html`<label class="field day-field">${t.from}<input type="date" .value=${from} @change=${(event: Event) => between(event, true)} /></label>
            <label class="field day-field">${t.until}<input type="date" .value=${until} min=${from || nothing} @change=${(event: Event) => between(event, false)} /></label>`
          : nothing
      }`;
  }

  /** The facets to show, in order: those that the feed has anything for. */
  function facets(): readonly string[] {
    if (host.filters === 'none') return [];
    const wanted = wordsOf(host, 'filters', host.filters, NAMES).filter((name) => name !== PERIOD);
    const names = wanted.length || host.filters ? wanted : FACET_NAMES;
    const known = facetsOf(calendar.zone);
    const has = (name: string) =>
      calendar.records.some((event) => known.find((facet) => facet.name === name)?.values(event).length);
    return names.filter(
      (name) =>
        !selected.locked[name] && has(name) && (wanted.length || name !== 'place' || !has('district')),
    );
  }

  const facetButtons = () =>
    facets().map((name) => {
      const open = panels.facet === name;
      return html`<div class="facet" data-facet=${name}>
        <button type="button" aria-expanded=${open} @click=${() => panels.toggle(name)}>
          ${facetLabel(name)}${chosenCount(kit, selected.all()[name]?.length ?? 0, parts.locale)}<span class="arrow" aria-hidden="true"></span>
        </button>
        ${open ? renderPanel(kit, state(), name) : nothing}
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
      calendar.refinement = refinementOf(selected.all());
    },
    countWithout: (facet: string) =>
      calendar.ask(query.value.text, refinementOf(without(selected.all(), facet))).length,
    reset() {
      selected.clearShared();
      query.change({ text: '', selection: {} });
    },
    renderChips: () => renderChips(kit, state()),
    /** Where there is room: all filters in a row. */
    renderRow() {
      panels.fit(false);
      return panels.all
        ? html`<div class="fields">${renderPeriod()}</div><div class="row">${facetButtons()}</div>`
        : nothing;
    },
    renderSheet() {
      panels.fit(true);
      const show = texts().show(calendar.total, parts.locale.format);
      const count = parts.locale.messages.count(calendar.total, parts.locale.format);
      const { sheet: open, closeSheet: close } = panels;
      return renderSheet(kit, { ...state(), open, close, show, count, active: chips().length > 0 }, () => [
        renderPeriod(),
        facetButtons(),
      ]);
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

export const styles = `${filterStyles}
.period { flex: 0 1 16em; grid-template-columns: minmax(0, 1fr); }
.day-field { flex: 0 1 11em; }
`;
