import { html, nothing } from 'lit';
import type { Locale } from '../i18n/locale.js';

/** "Show more" below a list that goes on. */
export const moreButton = (more: boolean, { messages }: Locale, onMore: () => void) =>
  more
    ? html`<p class="more"><button type="button" part="more" @click=${onMore}>${messages.more}</button></p>`
    : nothing;

/** Back, where one is, forward. */
export const pageButtons = (
  page: number,
  pages: number,
  { messages, format }: Locale,
  go: (page: number) => void,
) =>
  pages > 1
    ? html`<nav class="pager" aria-label=${messages.pages}>
        <button type="button" ?disabled=${page <= 1} @click=${() => go(page - 1)}>${messages.previous}</button>
        <span aria-current="page">${messages.page(page, pages, format)}</span>
        <button type="button" ?disabled=${page >= pages} @click=${() => go(page + 1)}>${messages.next}</button>
      </nav>`
    : nothing;
