import type { AddressLink } from '../../../base/query-controller.js';
import { wordOf } from '../../../base/settings.js';
import { PAGE_SORTS, type Query, readQuery, type Sort, writeQuery } from '../../../search/query.js';
import { FACET_NAMES } from '../facets.js';
import type { OpportunityListElement } from '../opportunity-list-element.js';

/* Loads when a page wants its address to tell what is shown, or was opened by a link to one offer. */

/** The order that goes without saying: the page's. */
const sortOf = (host: OpportunityListElement): Sort => wordOf(host, 'sort', host.sort, PAGE_SORTS);

/** An order by what only this visitor has said means nothing to whoever gets the address. */
const telling = (query: Query, host: OpportunityListElement): Query => ({
  ...query,
  sort: PAGE_SORTS.find((sort) => sort === query.sort) ?? sortOf(host),
});

/** The query that the address asks for. A link to one offer works even where the page keeps its address to itself. */
export function queryFromAddress(host: OpportunityListElement): Query {
  const sort = sortOf(host);
  const query = readQuery(new URLSearchParams(location.search), host.urlState ?? '', FACET_NAMES, sort);
  if (host.urlState === null) return { text: '', selection: {}, sort, page: 1, record: query.record };
  return telling(query, host);
}

/** Keeps the address in step from now on. `onBack` is told what the address asks for when the visitor goes back or forward. */
export function linkAddress(host: OpportunityListElement, onBack: (query: Query) => void): AddressLink {
  const onPopState = () => onBack(queryFromAddress(host));
  addEventListener('popstate', onPopState);
  return {
    write(query, step) {
      const url = new URL(location.href);
      writeQuery(url.searchParams, telling(query, host), host.urlState ?? '', FACET_NAMES, sortOf(host));
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
