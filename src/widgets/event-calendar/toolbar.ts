import { html, nothing } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import type { EventRefiner } from './parts/event-refine.js';

export const VIEWS = ['agenda', 'month'] as const;
export type View = (typeof VIEWS)[number];

export interface ToolbarState {
  locale: Locale<'calendar'>;
  text: string;
  view: View;
  narrow: boolean;
  /** The calendar's name, where a page has several. */
  name: string | null;
  /** Whether the page wants filters. */
  filters: boolean;
  /** What is chosen and open, once somebody has asked for it. */
  refiner?: EventRefiner;
  type(text: string): void;
  /** The search field has the focus. */
  prepare(): void;
  /** Opens the filters, which load for that. */
  filter(): void;
  show(view: View): void;
}

/** Search, filters, and the two views. */
export const toolbar = ({
  locale,
  text,
  view,
  narrow,
  filters,
  refiner,
  type,
  filter,
  show,
  name,
  prepare,
}: ToolbarState) => {
  const { messages } = locale;
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
            @focus=${prepare}
            @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
        /></label>
        <div class="row">
          ${
            filters
              ? html`<button type="button" aria-haspopup=${narrow ? 'dialog' : nothing} aria-expanded=${narrow ? nothing : (refiner?.panels.all ?? false)} @click=${filter}>${messages.filters(refiner?.active ?? 0)}</button>`
              : nothing
          }
          <div class="views" role="group" aria-label=${messages.views}>
            ${VIEWS.map((each) => html`<button type="button" aria-pressed=${each === view} @click=${() => show(each)}>${messages[each]}</button>`)}
          </div>
        </div>
      </div>
      ${narrow ? refiner?.renderSheet() : refiner?.renderRow()}
    </div>
    ${refiner?.renderChips()}`;
};
