import { html, nothing } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { PAGE_SORTS, type Query, type Sort } from '../../search/query.js';
import { facetLabel } from './facets.js';
import type { Refiner } from './parts/refine.js';

export interface ToolbarState {
  locale: Locale;
  query: Query;
  /** Facets that show as buttons. */
  facets: readonly string[];
  narrow: boolean;
  /** What is chosen and open, once somebody has asked for it. */
  refiner?: Refiner;
  type(text: string): void;
  /** Does something with the refiner, which loads for that, and with what the event's field says now. */
  refine(action: (refiner: Refiner, value: string) => void, event?: Event): void;
  match(): void;
}

/** Facets beside each other; further ones are one step away. */
const SHOWN_FACETS = 4;

export const typed = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

const sortField = ({ locale: { messages }, query, refiner, refine }: ToolbarState) => html`
  <label class="field sort">${messages.sort}
    <select @change=${(event: Event) => refine((refiner, value) => refiner.sort(value as Sort), event)}>
      ${(refiner?.sorts ?? PAGE_SORTS).map((name) => html`<option value=${name} .selected=${name === query.sort}>${refiner?.sortLabel(name) ?? messages.sorts[name as 'feed']}</option>`)}
    </select></label>`;

const nearField = ({ locale: { messages }, refiner, refine }: ToolbarState) => html`<div class="field near">
    <label for="near">${messages.near}</label>
    <div class="place">
      <input
        id="near"
        placeholder=${messages.nearHint}
        autocomplete="off"
        enterkeyhint="search"
        .value=${refiner?.near?.text ?? ''}
        aria-describedby=${refiner?.near?.trouble ? 'near-trouble' : nothing}
        @change=${(event: Event) => refine((refiner, value) => void refiner.findPlace(value), event)}
      />
      <button type="button" @click=${() => refine((refiner) => void refiner.locate())}>${messages.locate}</button>
    </div>
    ${refiner?.renderNear()}
  </div>`;

/** Buttons that each open a facet's values below them. */
const facetButtons = ({ facets, locale, refiner, refine }: ToolbarState, all: boolean) => [
  facets.slice(0, all || refiner?.panels.all ? undefined : SHOWN_FACETS).map((name) => {
    const open = refiner?.panels.facet === name;
    return html`<div class="facet" data-facet=${name}>
      <button type="button" aria-expanded=${open} @click=${() => refine((refiner) => refiner.panels.toggle(name))}>
        ${facetLabel(name, locale)}${refiner?.chosen(name)}<span class="arrow" aria-hidden="true"></span>
      </button>
      ${open ? refiner?.renderPanel(name) : nothing}
    </div>`;
  }),
  all || refiner?.panels.all || facets.length <= SHOWN_FACETS
    ? nothing
    : html`<button type="button" class="plain" @click=${() => refine((refiner) => refiner.panels.showAll())}>${locale.messages.moreFilters}</button>`,
];

/** Search, place, order and filters: side by side where there is room, else search first and the rest in a sheet. */
export const toolbar = (state: ToolbarState) => {
  const { narrow, refiner, refine, query, type } = state;
  const { messages } = state.locale;
  return html`<div class="bar" role="search">
      <div class="fields">
        <label class="field search">${messages.search}
          <input
            type="search"
            part="search"
            autocomplete="off"
            enterkeyhint="search"
            placeholder=${messages.searchHint}
            .value=${query.text}
            @input=${(event: Event) => type(typed(event))}
        /></label>
        ${narrow ? nothing : [nearField(state), sortField(state)]}
      </div>
      <div class="row">
        ${
          narrow
            ? html`<button type="button" aria-haspopup="dialog" @click=${() => refine((refiner) => refiner.panels.openSheet())}>${messages.filters(refiner?.active ?? 0)}</button>`
            : facetButtons(state, false)
        }
        <button type="button" @click=${state.match}>${messages.match}</button>
        ${narrow ? sortField(state) : nothing}
      </div>
      ${narrow ? refiner?.renderSheet(() => [nearField(state), facetButtons(state, true)]) : nothing}
    </div>
    ${refiner?.renderChips()}`;
};
