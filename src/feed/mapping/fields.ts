import type { Shape } from '../../model/shape.js';
import type { Reading } from '../kind.js';
import { chooseLanguage, type ReadContext, readerOf, type Values } from './read.js';

/** Reads what a shape alone does not tell how to read. */
export type Reader = (value: unknown, context: ReadContext) => unknown;

/** What a key of a record stands for. */
interface Target {
  name: string;
  read: Reader;
  /** It is no field of the record, and is put into one afterwards. */
  isBeside: boolean;
}

/** What the keys of one kind's records stand for; nothing for those that are known, and read elsewhere or of no use. */
export type Names = ReadonlyMap<string, Target | undefined>;

/** How fields are read: as their shape wants it, or in a way of their own. */
export type Fields = Readonly<Record<string, Shape | Reader>>;

/**
 * @param fields those of a record
 * @param beside what publishers write beside a field, to be put into it
 * @param synonyms plain ones that need no thought; everything else is foreign
 * @param others keys that are known, and read elsewhere or of no use to us, separated by blanks
 */
export function namesOf(
  fields: Fields,
  beside: Fields,
  synonyms: Readonly<Record<string, string>>,
  others: string,
): Names {
  const targets = new Map<string, Target | undefined>();
  for (const [name, field] of Object.entries({ ...fields, ...beside })) {
    const read = typeof field === 'function' ? field : readerOf(field);
    targets.set(name, { name, read, isBeside: name in beside });
  }
  const alike = {
    '@id': 'id',
    identifier: 'id',
    name: 'title',
    link: 'url',
    categories: 'category',
    ...synonyms,
  };
  for (const [key, name] of Object.entries(alike)) targets.set(key, targets.get(name));
  for (const key of `@type @context type dateDeleted dateCreated sameAs ${others}`.split(' '))
    targets.set(key, undefined);
  return targets;
}

/** The fields of a record in the vocabulary's names, and what stands beside them; its own name wins over a synonym. */
export function readFields(raw: Values, names: Names, context: ReadContext) {
  const fields: Values = {};
  const beside: Values = {};
  for (const key of Object.keys(raw)) {
    const target = names.get(key);
    const value = raw[key];
    if (!target || (value ?? '') === '') continue;
    const { name, read, isBeside } = target;
    const into = isBeside ? beside : fields;
    if (name !== key && into[name] !== undefined) continue;
    const found = read(value, context);
    // A key without a value would cost a copy where the record is checked.
    if (found !== undefined) into[name] = found;
  }
  return { fields, beside };
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
  settle: (fields: Values, beside: Values) => void,
  identity: readonly string[],
): Reading {
  const { fields, beside } = readFields(raw, names, context);
  if (raw.dateDeleted) return { deleted: typeof fields.id === 'object' ? '' : String(fields.id) };
  const language = chooseLanguage(raw.title ?? raw.name, context);
  if (language) fields.inLanguage = language;
  settle(fields, beside);
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
export function placesAt(geo: unknown, places: unknown): unknown[] {
  const [main, ...others] = (places as Values[] | undefined) ?? [];
  return [{ geo, ...main }, ...others];
}
