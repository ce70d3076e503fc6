import { html, nothing } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import type { WallRefiner } from './parts/wall-refine.js';
import { ORDERS, type Order } from './wall-controller.js';

export interface ToolbarState {
  locale: Locale<'wall'>;
  text: string;
  order: Order;
  narrow: boolean;
  /** The wall's name, where a page has several. */
  name: string | null;
  /** Whether the page wants filters, and whether the order is the visitor's to choose. */
  filters: boolean;
  sorts: boolean;
  /** What is chosen and open, once somebody has asked for it. */
  refiner?: WallRefiner;
  type(text: string): void;
  /** The search field has the focus. */
  prepare(): void;
  /** Opens the filters, which load for that. */
  filter(): void;
  sort(order: Order): void;
}

const typed = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** Search, filters and the order. */
export const toolbar = (state: ToolbarState) => {
  const { text, order, narrow, name, filters, sorts, refiner } = state;
  const { messages } = state.locale;
  return html`<div class="bar" role="search" aria-label=${name ?? nothing}>
      <div class="fields">
        <label class="field search">${messages.search}
          <input
            type="search"
            part="search"
            autocomplete="off"
            enterkeyhint="search"
            placeholder=${messages.searchHint}
            .value=${text}
            @focus=${state.prepare}
            @input=${(event: Event) => state.type(typed(event))}
        /></label>
        ${
          sorts
            ? html`<label class="field sort">${messages.sort}
                <select @change=${(event: Event) => state.sort(typed(event) as Order)}>
                  ${ORDERS.map((each) => html`<option value=${each} .selected=${each === order}>${messages.sorts[each]}</option>`)}
                </select></label>`
            : nothing
        }
        ${
          filters
            ? html`<div class="row"><button type="button" aria-haspopup=${narrow ? 'dialog' : nothing} aria-expanded=${narrow ? nothing : (refiner?.panels.all ?? false)} @click=${state.filter}>${messages.filters(refiner?.active ?? 0)}</button></div>`
            : nothing
        }
      </div>
      ${narrow ? refiner?.renderSheet() : refiner?.renderRow()}
    </div>
    ${refiner?.renderChips()}`;
};
