import { leafKind } from '../../model/schema.js';
import { type Parts, perShape, type Shape } from '../../model/shape.js';

/** What reading needs to know about the feed a value comes from. */
export interface ReadContext {
  /** Languages in the order of preference, for texts that come in several. */
  languages: readonly string[];
  /** The feed's own address, against which relative links are read. */
  base: string;
  /** The document's text up to the end of its first record, where it is JSON: what is said once for all of them. */
  head?: string;
}

export type Values = Record<string, unknown>;

export const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNothing = (value: unknown) => value === undefined || value === null || value === '';

const first = (value: unknown): unknown =>
  Array.isArray(value) ? value.find((entry) => !isNothing(entry)) : value;

const primary = (language: string) => language.toLowerCase().split(/[-_]/, 1)[0];

/** The language of a language map that suits best; undefined when it is none. */
export function chooseLanguage(value: unknown, { languages }: ReadContext): string | undefined {
  if (!isObject(value)) return undefined;
  const keys = Object.keys(value).filter((key) => typeof value[key] === 'string' && value[key]);
  const others = keys.filter((key) => !/^[a-z]{2,3}([-_]\w+)?$/i.test(key)).length;
  const found = languages.map((wanted) => keys.find((key) => primary(key) === primary(wanted))).find(Boolean);
  // Among several languages one may have a name that is no code.
  return others && (!found || others * 2 >= keys.length) ? undefined : (found ?? keys[0]);
}

/** A text from a string, a number, a language map, or an object that has a name. What is none is given back, to be refused with its value. */
export function toText(value: unknown, context: ReadContext): unknown {
  if (typeof value === 'string') return value.trim() || undefined;
  let one = first(value);
  if (isObject(one)) one = one[chooseLanguage(one, context) ?? '@value'] ?? one.name ?? one;
  if (typeof one === 'string') return one.trim() || undefined;
  return typeof one === 'number' ? String(one) : (one ?? undefined);
}

const ABSOLUTE = /^[a-z][a-z\d+.-]*:/i;

function toLink(value: unknown, context: ReadContext): unknown {
  const one = first(value);
  const text = isObject(one) ? (one['@id'] ?? one.url) : toText(one, context);
  return typeof text === 'string' && !ABSOLUTE.test(text) && URL.canParse(text, context.base)
    ? new URL(text, context.base).href
    : text;
}

/** The last step of an enumeration's IRI: `https://schema.org/VOLUNTEER` and `VOLUNTEER` are one. */
export const bareName = (iri: unknown): string =>
  // Not every object can be made a text of: one may have a `toString` that is none.
  (typeof iri === 'object' ? JSON.stringify(iri) : String(iri)).replace(/^https?:.*[/#]/, '');

/** Reads a value as its shape wants it. */
type Read = (value: unknown, context: ReadContext) => unknown;

const LEAVES: Readonly<Record<ReturnType<typeof leafKind>, Read>> = {
  text: toText,
  link: toLink,
  fact: (value, context) => (typeof value === 'boolean' ? value : toText(value, context)),
  number(value, context) {
    // The usual case: making a text of a number takes longer than all the rest.
    if (typeof value === 'number') return value;
    const one = toText(value, context);
    return typeof one === 'string' && !Number.isNaN(Number(one)) ? Number(one) : one;
  },
};

/** The part that a bare text stands for, the first that an object has. */
const BARE = ['name', 'url', 'kind', 'streetAddress'];
/** Other names of parts. */
const ALIASES: Record<string, readonly string[]> = {
  id: ['@id'],
  latitude: ['lat'],
  longitude: ['lon', 'lng'],
};

/** How a value is read as its shape wants it. */
export const readerOf = perShape<Read>((leaf) => LEAVES[leafKind(leaf)], listReader, partsReader);

function listReader(item: Read): Read {
  return (value, context) => {
    if (!Array.isArray(value)) {
      const only = item(value, context);
      return only === undefined ? only : [only];
    }
    const list = value.map((entry) => item(entry, context));
    const some = list.length > 1 ? [...new Set(list)].filter((entry) => entry !== undefined) : list;
    return some[0] === undefined ? undefined : some;
  };
}

function partsReader(parts: Parts<Read>): Read {
  const bare = BARE.find((part) => parts[part]);
  const inner = Object.entries(parts).map(([part, read]) => ({ part, read, aliases: ALIASES[part] ?? [] }));
  return function readParts(value, context): unknown {
    let one = first(value);
    if (!isObject(one)) {
      if (isNothing(one)) return undefined;
      if (parts.min && !Number.isNaN(Number(one))) one = { min: one, max: one };
      else {
        if (!bare) return one;
        one = { [bare]: one };
      }
    }
    const from = one as Values;
    // A GeoJSON point has its coordinates the other way round.
    if (parts.latitude && Array.isArray(from.coordinates))
      return readParts({ longitude: from.coordinates[0], latitude: from.coordinates[1] }, context);
    let result: Values | undefined;
    for (const { part, read, aliases } of inner) {
      let found = from[part];
      for (const alias of aliases) found ??= from[alias];
      if (isNothing(found)) continue;
      const sound = read(found, context);
      if (sound === undefined) continue;
      result ??= {};
      result[part] = sound;
    }
    // 0/0 is in the sea off Africa, and in feeds it means "unknown".
    if (result?.latitude === 0 && result.longitude === 0) return undefined;
    // A bare address stands for its place.
    const address = parts.address && isNothing(from.address) && parts.address(from, context);
    return address ? { ...result, address } : result;
  };
}

/**
 * Reads a value in the vocabulary's names: single values and lists, bare texts and objects alike.
 * Nothing is refused here; that is the schemas' part.
 */
export const read = (shape: Shape, value: unknown, context: ReadContext): unknown =>
  readerOf(shape)(value, context);
