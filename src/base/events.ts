import type { SourceReport } from '../feed/collection.js';
import type { FeedError, Rejection } from '../feed/errors.js';
import type { Warning } from '../feed/load.js';

export interface LoadDetail {
  /** How many records can be shown. */
  records: number;
  /** Records that cannot, with the reasons. */
  rejected: readonly Rejection[];
  /** Fields that were left out of records that are shown. */
  warnings: readonly Warning[];
  sources: readonly SourceReport[];
}

export type ErrorDetail = ReturnType<FeedError['toJSON']>;

export interface SelectDetail {
  id: string;
  url?: string;
}

/** What every event of ours has in common: it leaves the shadow tree and bubbles. */
function announce<T>(host: EventTarget, type: string, detail: T, cancelable = false): boolean {
  return host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
}

export const announceLoad = (host: EventTarget, detail: LoadDetail) =>
  announce(host, 'engagiert-load', detail);
export const announceError = (host: EventTarget, detail: ErrorDetail) =>
  announce(host, 'engagiert-error', detail);
export const announceQuery = <Q>(host: EventTarget, query: Q) => announce(host, 'engagiert-query', query);
/** False when the page wants to open the record itself. */
export const announceSelect = (host: EventTarget, detail: SelectDetail) =>
  announce(host, 'engagiert-select', detail, true);

/** Whether a click on a link is ours: a new tab or window is the browser's business. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
