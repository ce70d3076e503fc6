import type { Kit } from '../../../base/lazy.js';
import type { Locale } from '../../../i18n/locale.js';
import { filterTexts as texts } from '../../../ui/filters.js';
import type { Near } from '../../../ui/place-search.js';

const RADII = [2, 5, 10, 25, 50];

export interface NearState {
  locale: Locale;
  near?: Near;
  setNear(near: Near | undefined): void;
  /** Where the focus goes on when what had it is gone. */
  focus(selector: string): void;
}

/** What came of the visitor's place: trouble, choices, the radius. */
export function renderNear({ html, nothing }: Kit, { near, locale, setNear, focus }: NearState) {
  const t = texts(locale);
  const choose = (next: Near | undefined) => () => {
    setNear(next);
    focus('#near');
  };
  if (near?.trouble) return html`<p id="near-trouble" role="alert">${near.trouble}</p>`;
  if (near?.choices) {
    return html`<div class="place" role="group" aria-label=${t.whichPlace}>
      <span>${t.whichPlace}</span>
      ${near.choices.map((place) => html`<button type="button" @click=${choose({ text: place.label, place, radius: 0 })}>${place.label}</button>`)}
    </div>`;
  }
  if (!near?.place) return nothing;
  return html`<div class="place">
    <label>${t.radius}
      <select @change=${(event: Event) => setNear({ ...near, radius: Number((event.target as HTMLSelectElement).value) })}>
        <option value="0" .selected=${!near.radius}>${t.anyRadius}</option>
        ${RADII.map((km) => html`<option value=${km} .selected=${km === near.radius}>${t.km(km, locale.format)}</option>`)}
      </select></label>
    <button type="button" class="plain" @click=${choose(undefined)}>${t.forget}</button>
  </div>`;
}

/** Whom the table of places is owed to, wherever distances show. */
export const renderSource = ({ html, nothing }: Kit, { near, locale }: NearState) =>
  near?.place ? html`<p class="muted small">${texts(locale).placesSource}</p>` : nothing;
