import { _custom, $ZodCustom, type $ZodType } from 'zod/v4/core';

/*
 * Every schema is a test of its own, made with Zod's core: each kind of schema and of check would load with every page,
 * Zod's objects are compiled from text, which strict policies report, and the methods of `zod/mini` are of no use to
 * visitors.
 */

/** A tree of schemas that inherits nothing: pages give methods to all objects, which are no parts of ours. */
export function bare<T extends object>(tree: T): T {
  if (!Array.isArray(tree)) Object.setPrototypeOf(tree, null);
  for (const part of Object.values(tree)) if (!('_zod' in part)) bare(part);
  return tree;
}

const LINK_PROTOCOLS = /^(https?|mailto|tel):$/;
/** What nearly every link looks like: no need to have it parsed. */
const PLAIN_LINK = /^https?:\/\/[\w.-]+(:\d+)?(\/[^\s"<>\\]*)?$/i;

/** Whether an address may be offered as a link. White space inside the scheme is parsed away by `URL`, so a pattern on the text would miss it. */
export function isSafeLink(text: string): boolean {
  if (PLAIN_LINK.test(text)) return true;
  try {
    // Nobody else's name before the host, no hidden copies behind the address.
    const { protocol, username, search } = new URL(text);
    return LINK_PROTOCOLS.test(protocol) && !username && !(search && protocol === 'mailto:');
  } catch {
    return false;
  }
}

const ISO_DATE =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))(T(?:([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?|24:00(:00)?)(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)?)?$/;

/** Whether a text is an ISO 8601 date or date-time of a day and an hour that exist. */
export function isIsoDate(text: string): boolean {
  const [, date = '', day] = ISO_DATE.exec(text) ?? [];
  // Some engines take the 30th of February for the 2nd of March.
  return date !== '' && (Number(day) < 29 || new Date(date).getUTCDate() === Number(day));
}

/** What a test cannot tell about itself, for the JSON Schemas that are made from ours. */
export const jsonSchemaHints = new WeakMap<$ZodType, Readonly<Record<string, unknown>>>();

type LeafKind = 'link' | 'number' | 'fact' | 'text';
const kinds = new WeakMap<$ZodType, LeafKind>();

/** How a leaf of a shape is to be read. */
export const leafKind = (leaf: $ZodType): LeafKind => kinds.get(leaf) ?? 'text';

/**
 * A schema of one test, whose message is the expectation itself: it is printed after "expected".
 */
function leaf<T extends string | number>(
  type: 'string' | 'number',
  fits: (value: T) => boolean,
  expectation: string,
  hint: Readonly<Record<string, unknown>>,
) {
  const schema = _custom<T>($ZodCustom, (value) => typeof value === type && fits(value as T), expectation);
  jsonSchemaHints.set(schema, { type, ...hint });
  kinds.set(schema, hint.format ? 'link' : type === 'number' ? type : 'text');
  return schema;
}

export const text = (max: number) =>
  leaf<string>('string', ({ length }) => length > 0 && length <= max, `text of 1 to ${max} characters`, {
    minLength: 1,
    maxLength: max,
  });

export const link = () =>
  leaf<string>('string', isSafeLink, 'an https, http, mailto or tel address', { format: 'uri' });

export const date = () =>
  leaf<string>('string', isIsoDate, 'a date like 2026-03-31 or 2026-03-31T18:00', {
    pattern: ISO_DATE.source,
  });

export const oneOf = <T extends string>(...values: readonly T[]) =>
  leaf<T>('string', (value) => values.includes(value), `one of ${values.join(', ')}`, { enum: values });

export const number = (min: number, max: number) =>
  leaf<number>('number', (value) => value >= min && value <= max, `a number from ${min} to ${max}`, {
    minimum: min,
    maximum: max,
  });

/** A fact that is known to be so, known not to be so, or told in words. Absent means unknown. */
export const yesNoOrText = () => {
  const isFact = (value: unknown) =>
    typeof value === 'boolean' || (typeof value === 'string' && value.length > 0 && value.length <= 1000);
  const fact = _custom<boolean | string>($ZodCustom, isFact, 'true, false or a text');
  jsonSchemaHints.set(fact, { type: ['boolean', 'string'] });
  kinds.set(fact, 'fact');
  return fact;
};
