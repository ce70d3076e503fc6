import type { Values } from '../mapping/read.js';

/*
 * Interfaces that count their pages and give no address of the next one: by which keys of the document they are told,
 * and the parameters that they document. No other list that says how many there are is guessed at.
 */

interface Convention {
  /** The publisher's preset. */
  name: string;
  /** The parameters of the next page; undefined at the last one, and for a document of somebody else. */
  next(
    document: Values,
    asked: { query: URLSearchParams; path: string },
  ): Record<string, number | readonly string[]> | undefined;
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** Opendatasoft refuses to skip further than that. */
const OPENDATASOFT_MOST = 10_000;

const CONVENTIONS: readonly Convention[] = [
  {
    // HSDS 3 API reference, schema `Page`: pages count from 1.
    name: 'open-referral',
    next({ page_number: page, total_pages: pages, total_items: total, last_page: isLast }) {
      const goesOn = isCount(page) && isCount(pages) && isCount(total) && isLast !== true && page < pages;
      return goesOn ? { page: page + 1 } : undefined;
    },
  },
  {
    // API Engagement, `GET /v0/mission`: `skip` and `limit` come back in the answer.
    name: 'api-engagement',
    next({ ok, total, skip, limit }) {
      const goesOn =
        ok === true && isCount(total) && isCount(skip) && isCount(limit) && limit && skip + limit < total;
      return goesOn ? { skip: skip + limit, limit } : undefined;
    },
  },
  {
    // OpenAgenda API v2, reading events: `after` is given back as it came.
    name: 'openagenda',
    next({ total, after, events }) {
      if (!isCount(total) || !Array.isArray(events) || !Array.isArray(after) || !after.length)
        return undefined;
      return { 'after[]': after.map(String) };
    },
  },
  {
    // Opendatasoft Explore API 2.1, `…/datasets/{id}/records`: ten records, where the address does not say otherwise.
    name: 'opendatasoft',
    next({ total_count: total }, { query, path }) {
      if (!isCount(total) || !/\/api\/(explore\/)?v2\.\d\/.*\/records\/?$/.test(path)) return undefined;
      const offset = Number(query.get('offset') ?? 0) + Number(query.get('limit') ?? 10);
      return offset > 0 && offset < Math.min(total, OPENDATASOFT_MOST) ? { offset } : undefined;
    },
  },
];

/** The address of the next page, by what the publisher of a document is known to count by. */
export function conventionalNext(document: Values, base: URL): URL | undefined {
  const asked = { query: base.searchParams, path: base.pathname };
  for (const { next } of CONVENTIONS) {
    const parameters = next(document, asked);
    if (!parameters) continue;
    const address = new URL(base);
    for (const [name, value] of Object.entries(parameters)) {
      address.searchParams.delete(name);
      for (const one of [value].flat()) address.searchParams.append(name, String(one));
    }
    return address;
  }
  return undefined;
}
