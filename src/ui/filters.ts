import type { Kit } from '../base/lazy.js';
import { filters as de } from '../i18n/de.js';
import { type Locale, type Main, textsOf } from '../i18n/locale.js';
import { isSelected, type Selection } from '../search/facets.js';

/* What filters look like in every widget. Only for parts that load later. */

/** So many values show at first; the rest is one step away. */
const SHOWN_VALUES = 12;
/** And so many at the most, however many a feed has: the search field finds the rest. */
const MOST_VALUES = 300;

/** Something that is chosen, with its way back. */
export interface Chip {
  label: string;
  remove(): void;
  /** The facet to leave out when counting what there would be without it. */
  without: string;
}

export interface FiltersState {
  locale: Locale<Main>;
  selection: Selection;
  chips: readonly Chip[];
  /** Facets of which all values show. */
  expanded: Set<string>;
  facetLabel(name: string): string;
  labelOf(name: string, value: string): string;
  /** How many records each value would show: a group's own choice is left out, they tell what one more would add. */
  counts(name: string): Map<string, number>;
  choose(facet: string, value: string): void;
  reset(): void;
  redraw(): void;
  /** Where the focus goes on when what had it is gone. */
  focus(selector: string, index?: number): void;
}

export const filterTexts = (locale: Pick<Locale, 'catalogue'>) => textsOf('filters', locale, de);

export const chosenCount = ({ html, nothing }: Kit, count: number, { format }: Locale<Main>) =>
  count ? html`<span class="chosen">${format.number(count)}</span>` : nothing;

/** What is chosen, each with its way back. */
export function renderChips({ html, nothing }: Kit, { chips, locale, reset, focus }: FiltersState) {
  const gone = (act: () => void, index: number) => () => {
    act();
    focus('.chips button:not(.plain)', index);
  };
  const t = filterTexts(locale);
  return chips.length
    ? html`<ul class="chips" role="list">
        ${chips.map(({ label, remove }, i) => html`<li><button type="button" aria-label=${t.remove(label)} @click=${gone(remove, i)}>${label}<span aria-hidden="true">×</span></button></li>`)}
        <li><button type="button" class="plain" @click=${gone(reset, 0)}>${t.reset}</button></li>
      </ul>`
    : nothing;
}

/** A facet's values, each with the number of records that choosing it would show. */
export function renderPanel({ html, nothing }: Kit, state: FiltersState, name: string) {
  const { locale, selection, expanded, choose, redraw, focus } = state;
  const counts = state.counts(name);
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
  return html`<div class="values" role="group" aria-label=${state.facetLabel(name)}>
    <ul role="list">
      ${shown.map(
        ([value, count]) => html`<li><label>
          <input type="checkbox" .checked=${isSelected(selection, name, value)} @change=${() => choose(name, value)} />
          <span class="label">${state.labelOf(name, value)}</span> <span class="muted small">${locale.format.number(count)}</span></label></li>`,
      )}
    </ul>
    ${shown.length < all.length ? html`<button type="button" class="plain" @click=${expand}>${filterTexts(locale).moreValues(all.length - shown.length, locale.format)}</button>` : nothing}
  </div>`;
}

export interface SheetState extends FiltersState {
  open: boolean;
  /** What the main button says: how many records there are to see. */
  show: string;
  /** How many those are: told when it rests. */
  count: string;
  /** Whether anything is chosen. */
  active: boolean;
  close(): void;
}

/** How long after the last choice the number is told (milliseconds). */
const REST = 700;
const counts = new WeakMap<object, { latest: string; told: string }>();

/** A number that has come to rest since the sheet was opened. What lies under the sheet tells nothing meanwhile. */
function rested({ expanded, open, count, redraw }: SheetState): string {
  const one = counts.get(expanded) ?? { latest: '', told: '' };
  counts.set(expanded, one);
  if (!open) one.latest = one.told = '';
  else if (!one.latest) one.latest = count;
  else if (one.latest !== count) {
    one.latest = count;
    setTimeout(() => {
      if (one.latest !== count) return;
      one.told = count;
      redraw();
    }, REST);
  }
  return one.told;
}

/** All filters in a sheet over the page, for narrow places. */
export function renderSheet({ html, nothing }: Kit, state: SheetState, fields: () => unknown) {
  const { locale, open, active, show, close, reset, focus } = state;
  const t = filterTexts(locale);
  const told = rested(state);
  const clear = () => {
    reset();
    focus('.sheet-foot .main');
  };
  return html`<dialog class="sheet" aria-labelledby="sheet-title" data-open=${open} @close=${() => open && close()}>
    ${
      open
        ? html`<div class="sheet-head">
            <div class="sheet-title" id="sheet-title" role="heading" aria-level="2">${t.title}</div>
            <button type="button" class="plain" @click=${close}>${t.close}</button>
          </div>
          <div class="sheet-body">${fields()}</div>
          <div class="sheet-foot">
            <span class="hidden" role="status">${told}</span>
            <button type="button" class="main" @click=${close}>${show}</button>
            ${active ? html`<button type="button" class="plain" @click=${clear}>${t.reset}</button>` : nothing}
          </div>`
        : nothing
    }
  </dialog>`;
}
