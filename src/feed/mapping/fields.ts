import type { Shape } from '../../model/shape.js';
import type { Reading } from '../kind.js';
import { chooseLanguage, type ReadContext, read as readShape, type Values } from './read.js';

/** Reads what a shape alone does not tell how to read. */
export type Reader = (value: unknown, context: ReadContext) => unknown;

/** The names of one kind's fields. */
export interface Names {
  /** How each field is read, also those that are put elsewhere afterwards. */
  readonly fields: Readonly<Record<string, Shape | Reader>>;
  /** Which field a key of a record stands for; nothing for those that are known and of no use. */
  readonly targets: ReadonlyMap<string, string>;
}

/**
 * @param synonyms plain ones that need no thought; everything else is foreign
 * @param others keys that are known, and read elsewhere or of no use to us, separated by blanks
 */
export function namesOf(
  fields: Names['fields'],
  synonyms: Readonly<Record<string, string>>,
  others: string,
): Names {
  const targets = new Map([
    ...Object.keys(fields).map((name) => [name, name] as const),
    ...Object.entries({ '@id': 'id', identifier: 'id', name: 'title', link: 'url', categories: 'category' }),
    ...Object.entries(synonyms),
    ...`@type @context type dateDeleted dateCreated sameAs ${others}`
      .split(' ')
      .map((name) => [name, ''] as const),
  ]);
  return { fields, targets };
}

/** The fields of a record in the vocabulary's names; its own name wins over a synonym. */
export function readFields(raw: Values, { fields, targets }: Names, context: ReadContext): Values {
  const found: Values = {};
  for (const key of Object.keys(raw)) {
    const name = targets.get(key);
    const value = raw[key];
    if (!name || (value ?? '') === '' || (name !== key && found[name] !== undefined)) continue;
    const field = fields[name] as Shape | Reader;
    found[name] = typeof field === 'function' ? field(value, context) : readShape(field, value, context);
  }
  return found;
}

/**
 * Reads a record in the vocabulary's names.
 * @param settle puts what publishers write beside a field into it, and drops what says nothing
 * @param identity the fields that a person would recognise the record by, where it has no id
 */
export function readRecord(
  raw: Values,
  names: Names,
  context: ReadContext,
  settle: (fields: Values) => void,
  identity: readonly string[],
): Reading {
  const fields = readFields(raw, names, context);
  if (raw.dateDeleted) return { deleted: typeof fields.id === 'object' ? '' : String(fields.id) };
  fields.inLanguage = chooseLanguage(raw.title ?? raw.name, context) ?? fields.inLanguage;
  settle(fields);
  const derivedId = fields.id === undefined;
  if (derivedId) fields.id = deriveId(identity.map((name) => fields[name]));
  return { fields, derivedId };
}

/** A stable id from what a record says (FNV-1a, base 36). */
export function deriveId(parts: readonly unknown[]): string {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(parts)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return `x${(hash >>> 0).toString(36)}`;
}

/** Coordinates beside the places of a record belong to the first of them. */
export function placesAt(geo: unknown, places: unknown): unknown {
  if (!geo) return places;
  const [main, ...others] = (places as Values[] | undefined) ?? [];
  return [{ geo, ...main }, ...others];
}
