import { misconfigured } from '../../errors.js';
import { isObject, type Values } from '../read.js';
import { open } from './envelopes.js';
import { isEmpty } from './values.js';

/**
 * A webmaster's word on where a feed keeps its fields: our field (`title`, `jobLocation.address.postalCode`)
 * → where it is in the record (`texts.name`), or several such places of which the first filled one counts,
 * or `{"value": …}` for a constant. `root` says where the list is. What is not mapped is recognised as usual.
 */
interface Mapping {
  root?: string[];
  fields: [target: string[], sources: (string[] | { value: unknown })[]][];
}

const MAX_MAPPING = 20_000;

/**
 * Reads a mapping from its JSON. Errors: `FeedError` "configuration" naming field, value and expectation.
 * @param known the names of our fields, for the field's first step
 */
function parseMapping(json: string, known: readonly string[]): Mapping {
  let value: unknown;
  try {
    if (json.length > MAX_MAPPING) throw new Error(`longer than ${MAX_MAPPING} characters`);
    value = JSON.parse(json);
  } catch (cause) {
    throw misconfigured(
      'mapping',
      json,
      `JSON such as {"title": "texts.name"} (${(cause as Error).message})`,
    );
  }
  if (!isObject(value)) throw misconfigured('mapping', value, 'an object such as {"title": "texts.name"}');
  const { root, ...fields } = value;
  if (root !== undefined && typeof root !== 'string')
    throw misconfigured('mapping.root', root, 'a path such as "data.items"');
  return {
    root: root ? root.split('.') : undefined,
    fields: Object.entries(fields).map(([target, source]) => {
      const steps = target.split('.');
      if (!known.includes(steps[0] ?? ''))
        throw misconfigured(`mapping.${target}`, source, `one of our fields: ${known.join(', ')}`);
      return [steps, [source].flat().map((path) => toSource(target, path))];
    }),
  };
}

function toSource(target: string, path: unknown): string[] | { value: unknown } {
  if (typeof path === 'string' && path) return path.split('.');
  if (isObject(path) && 'value' in path) return { value: path.value };
  throw misconfigured(`mapping.${target}`, path, 'a path, a list of paths, or {"value": …}');
}

/** The record with the mapped fields under our names, which win over recognised ones. */
function applyMapping(raw: Values, mapping: Mapping): Values {
  const mapped: Values = { ...raw };
  for (const [target, sources] of mapping.fields) {
    const value = sources
      .map((source) => (Array.isArray(source) ? follow(raw, source) : source.value))
      .find((found) => !isEmpty(found));
    if (value !== undefined) put(mapped, target, value);
  }
  return mapped;
}

const follow = (value: unknown, path: string[]): unknown =>
  path.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined;
  }, value);

function put(target: Values, path: string[], value: unknown) {
  let inner = target;
  for (const key of path.slice(0, -1)) {
    const own = Object.hasOwn(inner, key) ? inner[key] : undefined;
    const next: Values = isObject(own) ? { ...own } : {};
    Object.defineProperty(inner, key, { value: next, enumerable: true, writable: true, configurable: true });
    inner = next;
  }
  Object.defineProperty(inner, path.at(-1) ?? '', {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

/** Reads a mapping; errors as `parseMapping`. */
export function createMapping(
  json: string,
  known: readonly string[],
): { root?: readonly string[]; apply(raws: readonly unknown[]): readonly unknown[] } {
  const mapping = parseMapping(json, [...known, 'name']);
  return {
    root: mapping.root,
    apply: (raws) =>
      raws.map((value) => {
        const raw = open(value);
        return raw ? applyMapping(raw, mapping) : value;
      }),
  };
}
