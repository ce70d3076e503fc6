import type { AddressLink } from '../../../base/query-controller.js';
import { type Query, readQuery, type Sort, writeQuery } from '../../../search/query.js';
import { FACET_NAMES } from '../facets.js';

/* Loads when a page wants its address to tell what is shown, or was opened by a link to one offer. */

/**
 * The query that the address asks for.
 * @param prefix null when the page keeps its address to itself: a link to one offer works all the same
 */
export function queryFromAddress(prefix: string | null, defaultSort: Sort): Query {
  const query = readQuery(new URLSearchParams(location.search), prefix ?? '', FACET_NAMES, defaultSort);
  return prefix === null
    ? { text: '', selection: {}, sort: defaultSort, page: 1, record: query.record }
    : query;
}

/** Keeps the address in step from now on. `onBack` is told what the address asks for when the visitor goes back or forward. */
export function linkAddress(prefix: string, defaultSort: Sort, onBack: (query: Query) => void): AddressLink {
  const onPopState = () => onBack(queryFromAddress(prefix, defaultSort));
  addEventListener('popstate', onPopState);
  return {
    write(query, step) {
      const url = new URL(location.href);
      writeQuery(url.searchParams, query, prefix, FACET_NAMES, defaultSort);
      if (url.href === location.href) return;
      try {
        history[`${step}State`](history.state, '', url);
      } catch {
        // A document without an address of its own, or a browser's limit: the list works all the same.
      }
    },
    leave: () => removeEventListener('popstate', onPopState),
  };
}
