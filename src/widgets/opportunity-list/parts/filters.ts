import type { Kit } from '../../../base/lazy.js';
import { filters as de } from '../../../i18n/de.js';
import { type Locale, textsOf } from '../../../i18n/locale.js';
import { countValues, isSelected, type Selection, without } from '../../../search/facets.js';
import { dialogStyles } from '../../../styles/dialog.js';
import { FACETS, facetLabel } from '../facets.js';
import type { ListController, Refinement } from '../list-controller.js';
import { labelOf } from './labels.js';
import type { Near } from './place-search.js';

/** So many values show at first; the rest is one step away. */
const SHOWN_VALUES = 12;
/** And so many at the most, however many a feed has: the search field finds the rest. */
const MOST_VALUES = 300;
const RADII = [2, 5, 10, 25, 50];

/** Something that is chosen, with its way back. */
export interface Chip {
  label: string;
  remove(): void;
  /** The facet to leave out when counting what there would be without it. */
  without: string;
}

export interface FiltersState {
  list: ListController;
  locale: Locale;
  text: string;
  near?: Near;
  selection: Selection;
  chips: readonly Chip[];
  /** Facets of which all values show. */
  expanded: Set<string>;
  counted(selection: Selection): Pick<Refinement, 'key' | 'test'>;
  choose(facet: string, value: string): void;
  setNear(near: Near | undefined): void;
  reset(): void;
  redraw(): void;
  /** Where the focus goes on when what had it is gone. */
  focus(selector: string, index?: number): void;
}

export const texts = (locale: Locale) => textsOf('filters', locale, de);

export const chosenCount = ({ html, nothing }: Kit, count: number, { format }: Locale) =>
  count ? html`<span class="chosen">${format.number(count)}</span>` : nothing;

/** What is chosen, each with its way back. */
export function renderChips({ html, nothing }: Kit, { chips, locale, reset, focus }: FiltersState) {
  const gone = (act: () => void, index: number) => () => {
    act();
    focus('.chips button:not(.plain)', index);
  };
  return chips.length
    ? html`<ul class="chips" role="list">
        ${chips.map(({ label, remove }, i) => html`<li><button type="button" aria-label=${texts(locale).remove(label)} @click=${gone(remove, i)}>${label}<span aria-hidden="true">×</span></button></li>`)}
        <li><button type="button" class="plain" @click=${gone(reset, 0)}>${texts(locale).reset}</button></li>
      </ul>`
    : nothing;
}

/** A facet's values, each with the number of records that choosing it would show. */
export function renderPanel(
  { html, nothing }: Kit,
  { list, locale, text, selection, expanded, counted, choose, redraw, focus }: FiltersState,
  name: string,
) {
  const facet = FACETS.find((known) => known.name === name);
  if (!facet) return nothing;
  // A group's own choice is left out of its counts: they tell what choosing one more would add.
  const counts = countValues(facet, list.ask(text, counted(without(selection, name))));
  for (const value of selection[name] ?? []) if (!counts.has(value)) counts.set(value, 0);
  const all = [...counts].slice(0, MOST_VALUES);
  const shown = expanded.has(name)
    ? all
    : all.filter(([value], i) => i < SHOWN_VALUES || isSelected(selection, name, value));
  const expand = () => {
    const next = shown.length;
    expanded.add(name);
    redraw();
    focus(`[data-facet=${name}] .values input`, next);
  };
  return html`<div class="values" role="group" aria-label=${facetLabel(name, locale)}>
    <ul role="list">
      ${shown.map(
        ([value, count]) => html`<li><label>
          <input type="checkbox" .checked=${isSelected(selection, name, value)} @change=${() => choose(name, value)} />
          <span class="label">${labelOf(name, value, locale)}</span> <span class="muted small">${locale.format.number(count)}</span></label></li>`,
      )}
    </ul>
    ${shown.length < all.length ? html`<button type="button" class="plain" @click=${expand}>${texts(locale).moreValues(all.length - shown.length, locale.format)}</button>` : nothing}
  </div>`;
}

/** What came of the visitor's place: trouble, choices, the radius. */
export function renderNear({ html, nothing }: Kit, { near, locale, setNear, focus }: FiltersState) {
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
export const renderSource = ({ html, nothing }: Kit, { near, locale }: FiltersState) =>
  near?.place ? html`<p class="muted small">${texts(locale).placesSource}</p>` : nothing;

/** All filters in a sheet over the page, for narrow places. */
export function renderSheet(
  { html, nothing }: Kit,
  state: FiltersState,
  fields: () => unknown,
  open: boolean,
  close: () => void,
) {
  const { list, locale, chips, near, reset, focus } = state;
  const t = texts(locale);
  return html`<dialog class="sheet" aria-labelledby="sheet-title" data-open=${open} @close=${() => open && close()}>
    ${
      open
        ? html`<div class="sheet-head">
            <div class="sheet-title" id="sheet-title" role="heading" aria-level="2">${t.title}</div>
            <button type="button" class="plain" @click=${close}>${t.close}</button>
          </div>
          <div class="sheet-body">${fields()}</div>
          <div class="sheet-foot">
            <button type="button" class="main" @click=${close}>${t.show(list.total, locale.format)}</button>
            ${
              chips.length || near?.place
                ? html`<button type="button" class="plain" @click=${() => {
                    reset();
                    focus('.sheet-foot .main');
                  }}>${t.reset}</button>`
                : nothing
            }
          </div>`
        : nothing
    }
  </dialog>`;
}

export const styles = `${dialogStyles}
[aria-expanded='true'] > .arrow { rotate: 225deg; margin-block-start: 0.25em; }
.chips { display: flex; flex-wrap: wrap; gap: var(--_2); align-items: center; margin-block-end: var(--_3); }
.chips li { min-inline-size: 0; }
.chips button { border-radius: 1.5em; overflow-wrap: anywhere; background: color-mix(in oklab, currentColor 7%, transparent); }
.chips button.plain { background: none; }
.chosen { min-inline-size: 1.5em; border-radius: 99em; padding-inline: 0.4em; text-align: center; background: var(--_accent); color: var(--_accent-text); }
.values { padding-block: var(--_1); }
.values label { display: flex; gap: var(--_3); align-items: center; min-block-size: 44px; cursor: pointer; }
.values .label { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
.values input { inline-size: 1.25em; block-size: 1.25em; flex: none; margin: 0; accent-color: var(--_accent); }
.row .values {
  position: absolute;
  z-index: 2;
  inset-block-start: calc(100% + var(--_1));
  inset-inline-start: 0;
  inline-size: max-content;
  min-inline-size: 100%;
  max-inline-size: min(22em, 80cqi);
  max-block-size: min(28em, 70vh);
  overflow: auto;
  padding: var(--_2) var(--_4);
  color: var(--_text);
  background: var(--_surface);
  border: 1px solid var(--_control);
  border-radius: var(--_radius);
  box-shadow: 0 4px 16px rgb(0 0 0 / 12%);
}
.row .facet:nth-child(n + 4) .values { inset-inline: auto 0; }
.sheet-body .facet { border-block-end: 1px solid var(--_hairline); padding-block-end: var(--_2); }
.sheet-body .facet > button { inline-size: 100%; border: 0; font-weight: bold; padding-inline: 0; justify-content: start; }
.sheet-body .arrow { margin-inline-start: auto; }
.near .place:not(:first-of-type) { margin-block-start: var(--_2); }
.place label { display: flex; flex-wrap: wrap; gap: var(--_2); align-items: center; }
`;
