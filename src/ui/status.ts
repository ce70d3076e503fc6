import { html, nothing } from 'lit';
import type { FeedController } from '../base/feed-controller.js';
import type { LocaleController } from '../base/locale-controller.js';
import type { FeedError } from '../feed/errors.js';
import type { BaseRecord } from '../feed/kind.js';
import type { Locale, Main } from '../i18n/locale.js';

const SKELETON_ROWS = 6;

/**
 * What shows in each state of a feed: records as `content`, once their texts and what narrows them are there too.
 * @param parts `pending` while what the page itself asks for is on its way
 */
export function renderState<R extends BaseRecord>(
  feed: FeedController<R>,
  { locale, ready }: LocaleController<Main>,
  parts: { readonly pending: boolean },
  content: () => unknown,
) {
  const { messages, format } = locale;
  const { state } = feed;
  const { records, status, error } = state;
  const retry = () => void feed.retry();
  if (!ready || (records.length ? parts.pending : status === 'loading'))
    return skeleton(messages.reading, SKELETON_ROWS);
  if (records.length) {
    const told =
      status === 'stale' ? messages.stale(format.dateTime(state.loadedAt)) : error ? messages.partial : '';
    return [told ? notice(told, locale, retry) : nothing, content()];
  }
  return status === 'error'
    ? failed(error, locale, retry)
    : html`<div class="empty"><slot name="empty"><p role="status">${messages.empty}</p></slot></div>`;
}

/** Nothing can be shown: why, a way on, and what the page itself offers instead. */
const failed = (error: FeedError | undefined, { messages }: Locale<Main>, retry: () => void) => html`
  <div class="notice failed" role="alert">
    <slot name="error"><p>${messages.failures[error?.failure ?? 'network']}</p></slot>
    <button type="button" @click=${retry}>${messages.retry}</button>
  </div>
  <slot></slot>`;

/** What is shown is old, or not all there is. */
const notice = (text: string, { messages }: Locale<Main>, retry: () => void) => html`
  <div class="notice" role="status"><p>${text}</p><button type="button" @click=${retry}>${messages.retry}</button></div>`;

/** The place where records will be, so that nothing jumps when they come. */
const skeleton = (text: string, rows: number) => html`
  <p class="hidden" role="status">${text}</p>
  <ul class="results skeleton" aria-hidden="true">${Array.from({ length: rows }, () => html`<li class="card"><span></span><span></span><span></span></li>`)}</ul>`;

/** "Show more" below a list that goes on. */
export const moreButton = (more: boolean, { messages }: Locale<Main>, onMore: () => void) =>
  more
    ? html`<p class="more"><button type="button" part="more" @click=${onMore}>${messages.more}</button></p>`
    : nothing;

/** The number of records on the screen at once, and to a screen reader when typing rests. */
export const count = (text: string, announced: string, more: string | undefined) => html`
  <p class="count" part="count"><span aria-hidden="true">${text}${more ? html` <span class="muted">${more}</span>` : nothing}</span><span class="hidden" role="status">${announced}</span></p>`;
