import type { ReactiveElement } from 'lit';
import type { Kit } from '../base/lazy.js';
import { nothing as de } from '../i18n/de.js';
import { type Locale, type Main, textsOf } from '../i18n/locale.js';

/* What stands in place of a list in which nothing is found. Only for parts that load later. */

/** A step that shows something again. */
export interface WayOut {
  /** What is given up. */
  label: string;
  /** How many records there are then. */
  total: number;
  go(): void;
}

export interface NothingFound {
  host: ReactiveElement;
  locale: Locale<Main>;
  text: string;
  ways: readonly WayOut[];
  /** A number of records in words. */
  count(total: number): string;
  reset(): void;
}

/** Ways out that are offered. */
const MOST_WAYS = 3;

export function renderWaysOut(
  { html, nothing }: Kit,
  { host, locale, text, ways, count, reset }: NothingFound,
) {
  const t = textsOf('nothing', locale, de);
  const best = ways
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
    .slice(0, MOST_WAYS);
  const focusSearch = (go: () => void) => () => {
    go();
    // The button is gone then; the search field is what the visitor goes on with.
    host.renderRoot.querySelector<HTMLElement>('[part~=search]')?.focus();
  };
  return html`<div class="empty">
    <p>${t.nothing(text)}</p>
    ${best.map(({ label, total, go }) => html`<button type="button" @click=${focusSearch(go)}>${t.loosen(label, count(total))}</button>`)}
    ${best.length ? nothing : html`<button type="button" @click=${focusSearch(reset)}>${t.reset}</button>`}
  </div>`;
}
