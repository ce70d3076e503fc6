import { isObject, type ReadContext } from '../../read.js';
import { isEmpty, toLink, toText } from './values.js';

const HOST = /^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}(?=$|[/?#:])/u;
const FILE = /^[^/]+\.(html?|php|pdf|aspx?|jsp|jpe?g|png|gif|svg|webp)$/i;
/** Browsers take no longer ones either. */
const LONGEST_LINK = 2000;
const HREF = /href\s*=\s*["']([^"']+)["']/i;

/** A web address, also one without its scheme; undefined when it is none. */
export function linkOf(value: unknown, context: ReadContext): string | undefined {
  const one = Array.isArray(value) ? value.find((entry) => !isEmpty(entry)) : value;
  if (Array.isArray(one)) return linkOf(one, context);
  const text = isObject(one) ? (one.url ?? one.uri ?? one.href ?? one['@id'] ?? toText(one, context)) : one;
  if (typeof text !== 'string') return undefined;
  const [first = ''] = (HREF.exec(text.slice(0, LONGEST_LINK))?.[1] ?? text.slice(0, LONGEST_LINK))
    .trim()
    .replace(/&amp;/gi, '&')
    .split(/\s*[;|\n]\s*|,?\s+/);
  if (/^https?:\/\/./i.test(first)) return String(toLink(first, context));
  if (HOST.test(first) && !FILE.test(first) && !first.includes('@')) return `https://${first}`;
  return /^\.{0,2}\/|^[\w-]+(\/[\w.-]+)*\.\w+$/.test(first) ? String(toLink(first, context)) : undefined;
}
