import type { Kit } from '../../../base/lazy.js';
import { pager as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { PartsController } from '../parts-controller.js';

/** Back, where one is, forward. Loads for lists that the page wants in pages. */
export function render({ html, nothing }: Kit, { list, query, locale }: PartsController) {
  const t = textsOf('pager', locale, de);
  const { page, pages } = list;
  if (pages < 2) return nothing;
  const goTo = (next: number) => {
    query.change({ page: next });
    list.focusRecord(0);
  };
  return html`<nav class="pager more" aria-label=${t.pages}>
    <button type="button" ?disabled=${page <= 1} @click=${() => goTo(page - 1)}>${t.previous}</button>
    <span aria-current="page">${t.page(page, pages, locale.format)}</span>
    <button type="button" ?disabled=${page >= pages} @click=${() => goTo(page + 1)}>${t.next}</button>
  </nav>`;
}

export const styles = 'button:disabled { opacity: 0.5; cursor: default; }';
