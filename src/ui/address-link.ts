import type { AddressLink, QueryController } from '../base/query-controller.js';
import { type Query, readQuery, type Sort, writeQuery } from '../search/query.js';

/** What of a widget stands in the page's address. */
export interface Linked {
  /** Put before each parameter's name; null where the page keeps its address to itself. */
  prefix: string | null;
  facets: readonly string[];
  /** The order that goes without saying. */
  sort: Sort;
  /** What a record is called in the address. */
  record: string;
  /** The query as others may have it: what only this visitor has said means nothing to them. */
  telling(query: Query): Query;
}

/** The query that the address asks for. A link to one record works even where the page keeps its address to itself. */
function queryFromAddress({ prefix, facets, sort, record, telling }: Linked): Query {
  const query = readQuery(new URLSearchParams(location.search), prefix ?? '', facets, sort, record);
  if (prefix === null) return { text: '', selection: {}, sort, page: 1, record: query.record };
  return telling(query);
}

/** Keeps the address in step from now on. `onBack` is told what the address asks for when the visitor goes back or forward. */
function linkAddress(linked: () => Linked, onBack: (query: Query) => void): AddressLink {
  const onPopState = () => onBack(queryFromAddress(linked()));
  addEventListener('popstate', onPopState);
  return {
    write(query, step) {
      const { prefix, facets, sort, record, telling } = linked();
      const url = new URL(location.href);
      writeQuery(url.searchParams, telling(query), prefix ?? '', facets, sort, record);
      if (url.href === location.href) return;
      try {
        history[`${step}State`](history.state, '', url);
      } catch {
        // A document without an address of its own, or a browser's limit: the widget works all the same.
      }
    },
    leave: () => removeEventListener('popstate', onPopState),
  };
}

/** Takes the address's query over, and keeps both in step where the page wants that. */
export function followAddress(query: QueryController, linked: () => Linked) {
  query.set(queryFromAddress(linked()));
  if (linked().prefix !== null) query.link ??= linkAddress(linked, (asked) => query.set(asked));
}
