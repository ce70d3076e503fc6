import { isObject, type Values } from '../mapping/read.js';
import { conventionalNext } from './conventions.js';

/*
 * Where a feed goes on, by what stands around its list: a link in its header or its document, or the numbers that a
 * known interface counts its pages by. Never by what stands in a record.
 */

/**
 * How documents call the address of their next page. RPDE, Django REST framework, JSON:API, OParl, HAL, CKAN: `next`;
 * The Events Calendar: `next_rest_url`; Laravel: `next_page_url`; OData: `@odata.nextLink`.
 */
const NAMES = ['next', 'hydra:next', 'next_rest_url', 'next_page_url', '@odata.nextLink'];
/** What they keep it in. */
const HOLDERS =
  'links _links hydra:view view pagination paging meta page result results data response feed'.split(' ');
const LEVELS = 3;
/** What stands around a list is short. */
const LONGEST = 1 << 20;

/** An address, and no number, token or word that something else stands behind. */
const ADDRESS = /^(https?:\/\/|\.{0,2}\/|\?)\S*$/i;

/**
 * The address of the next page, on the same origin as this one: no other is contacted. Undefined at the last page.
 * @param around the text of the JSON document without its records
 * @param link the `Link` header
 * @param base the address of this page
 */
export function nextAddress(around: string, link: string, base: string): string | undefined {
  const document = parsed(around);
  const next = nextIn(document, LEVELS) ?? nextInHeader(link);
  if (next !== undefined) return isBehind(document, next, base) ? undefined : sameOrigin(next, base);
  return URL.canParse(base) && isObject(document)
    ? conventionalNext(document, new URL(base))?.href
    : undefined;
}

function parsed(text: string): unknown {
  if (!text || text.length > LONGEST) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Undefined when nothing says so. */
function nextIn(value: unknown, levels: number): string | undefined {
  // OGC API Features, Opendatasoft 2.0: links by their relation, in several formats.
  if (Array.isArray(value)) {
    const links = value.filter((one) => isObject(one) && one.rel === 'next');
    return addressOf(links.find(({ type }) => /json/i.test(type)) ?? links[0]);
  }
  if (!isObject(value) || !levels) return undefined;
  for (const name of NAMES) {
    const address = addressOf(value[name]);
    if (address) return address;
  }
  for (const name of HOLDERS) {
    // A list in the document is one of records; only among links are relations looked for.
    const inner = Array.isArray(value[name]) && !/links/.test(name) ? undefined : value[name];
    const address = nextIn(inner, levels - 1);
    if (address) return address;
  }
  return undefined;
}

function addressOf(value: unknown): string | undefined {
  const address = isObject(value) ? (value.href ?? value['@id'] ?? value.url) : value;
  return typeof address === 'string' && ADDRESS.test(address) ? address : undefined;
}

/** `<https://town.example/posts?page=2>; rel="next", <…>; rel="last"` (RFC 8288). */
function nextInHeader(link: string): string | undefined {
  for (const [, address, parameters = ''] of link.matchAll(/<([^<>]*)>([^<]*)/g)) {
    const relations = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters);
    if (/(^|\s)next(\s|$)/i.test(relations?.[1] ?? relations?.[2] ?? '')) return address;
  }
  return undefined;
}

/** CKAN gives a next page behind the last record, too. */
function isBehind(document: unknown, next: string, base: string): boolean {
  const { result } = isObject(document) ? document : ({} as Values);
  const { total, total_was_estimated: isEstimate } = isObject(result) ? result : ({} as Values);
  if (typeof total !== 'number' || isEstimate === true || !URL.canParse(next, base)) return false;
  const offset = new URL(next, base).searchParams.get('offset');
  return offset !== null && Number(offset) >= total;
}

function sameOrigin(next: string, base: string): string | undefined {
  if (!URL.canParse(next, base)) return undefined;
  const [there, here] = [new URL(next, base), new URL(base)];
  // Behind a proxy that ends TLS, servers take their own address for one without.
  if (here.protocol === 'https:' && there.host === here.host) there.protocol = 'https:';
  there.hash = '';
  return /^https?:$/.test(there.protocol) && there.origin === here.origin ? there.href : undefined;
}
