import { html, nothing } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import type { ContactRefiner } from './parts/contact-refine.js';

export interface ToolbarState {
  locale: Locale<'contacts'>;
  text: string;
  narrow: boolean;
  /** The finder's name, where a page has several. */
  name: string | null;
  /** Whether the page wants filters. */
  filters: boolean;
  /** What is chosen and open, once somebody has asked for it. */
  refiner?: ContactRefiner;
  type(text: string): void;
  /** The search field has the focus. */
  prepare(): void;
  /** Opens the filters, which load for that. */
  filter(): void;
  /** Asks for the visitor's position. */
  locate(): void;
}

/** One field for names, topics and places, the visitor's position, and the filters. */
export const toolbar = ({ locale: { messages }, narrow, refiner, ...state }: ToolbarState) =>
  html`<div class="bar" role="search" aria-label=${state.name ?? nothing}>
      <div class="fields">
        <label class="field search">${messages.search}
          <input
            type="search"
            part="search"
            autocomplete="off"
            enterkeyhint="search"
            placeholder=${messages.searchHint}
            .value=${state.text}
            @focus=${state.prepare}
            @input=${(event: Event) => state.type((event.target as HTMLInputElement).value)}
        /></label>
        <div class="row">
          <button type="button" @click=${state.locate}>${messages.locate}</button>
          ${
            state.filters
              ? html`<button type="button" aria-haspopup=${narrow ? 'dialog' : nothing} aria-expanded=${narrow ? nothing : (refiner?.panels.all ?? false)} @click=${state.filter}>${messages.filters(refiner?.active ?? 0)}</button>`
              : nothing
          }
        </div>
      </div>
      ${narrow ? refiner?.renderSheet() : refiner?.renderRow()}
    </div>
    ${refiner?.renderChips()}`;
