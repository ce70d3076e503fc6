import { isIsoDate } from '../model/schema.js';
import type { Selection } from './facets.js';

export const SORTS = ['feed', 'match', 'newest', 'soonest', 'nearest', 'az'] as const;
export type Sort = (typeof SORTS)[number];
/** Orders that need nothing from the visitor: a page can begin with them. */
export const PAGE_SORTS = ['feed', 'newest', 'soonest', 'az'] as const;

/** What a visitor asks of a list. */
export interface Query {
  text: string;
  selection: Selection;
  sort: Sort;
  page: number;
  /** Id of the record whose details are open. */
  record: string;
  /** How a calendar shows its events, where the visitor chose that. */
  view?: string;
  /** The ISO date that a calendar's month stands at. */
  day?: string;
  /** How a wall of honours is ordered, where the visitor chose that. */
  order?: string;
}

/** Values that an address may hold; more is not ours, or an attack. */
const MAX_VALUES = 50;
const MAX_LENGTH = 200;

/**
 * Puts a query into an address's parameters, in place; those of others stay.
 * @param prefix tells several widgets on one page apart
 * @param facets the names that may be facets
 * @param record what a record is called there
 */
export function writeQuery(
  params: URLSearchParams,
  query: Query,
  prefix: string,
  facets: readonly string[],
  defaultSort: Sort,
  record = 'offer',
): void {
  const put = (name: string, values: readonly string[]) => {
    params.delete(prefix + name);
    for (const value of values) params.append(prefix + name, value);
  };
  put('q', query.text ? [query.text] : []);
  for (const name of facets) put(name, query.selection[name] ?? []);
  put('sort', query.sort === defaultSort ? [] : [query.sort]);
  put('page', query.page > 1 ? [String(query.page)] : []);
  put('view', query.view ? [query.view] : []);
  put('day', query.day ? [query.day] : []);
  put('order', query.order ? [query.order] : []);
  put(record, query.record ? [query.record] : []);
}

/** Reads a query from an address's parameters. What makes no sense is left out. */
export function readQuery(
  params: URLSearchParams,
  prefix: string,
  facets: readonly string[],
  defaultSort: Sort,
  record = 'offer',
): Query {
  const all = (name: string) =>
    params
      .getAll(prefix + name)
      .slice(0, MAX_VALUES)
      .map((value) => value.slice(0, MAX_LENGTH));
  const sort = all('sort')[0];
  const view = all('view')[0];
  const day = all('day')[0];
  const order = all('order')[0];
  return {
    ...(order && { order }),
    ...(view && { view }),
    ...(day && isIsoDate(day) && day.length === 10 && { day }),
    text: all('q')[0] ?? '',
    selection: Object.fromEntries(
      facets.map((name) => [name, all(name)] as const).filter(([, values]) => values.length),
    ),
    sort: SORTS.find((known) => known === sort) ?? defaultSort,
    page: Math.max(1, Math.min(100_000, Math.floor(Number(all('page')[0])) || 1)),
    record: params.get(prefix + record)?.slice(0, 500) ?? '',
  };
}
