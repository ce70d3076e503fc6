import { html, nothing } from 'lit';
import type { Locale } from '../../i18n/locale.js';

export const VIEWS = ['agenda', 'month'] as const;
export type View = (typeof VIEWS)[number];

export interface ToolbarState {
  locale: Locale<'calendar'>;
  text: string;
  view: View;
  type(text: string): void;
  show(view: View): void;
}

/** Search, the two views, and filters. */
export const toolbar = ({ locale: { messages }, text, view, type, show }: ToolbarState) => html`
  <div class="bar" role="search" aria-label=${messages.search}>
    <div class="fields">
      <label class="field search">${messages.search}
        <input
          type="search"
          part="search"
          autocomplete="off"
          enterkeyhint="search"
          placeholder=${messages.searchHint}
          .value=${text}
          @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
      /></label>
      <div class="views" role="group" aria-label=${messages.views}>
        ${VIEWS.map((name) => html`<button type="button" aria-pressed=${name === view} @click=${() => show(name)}>${messages[name]}</button>`)}
      </div>
    </div>
    ${nothing}
  </div>`;
