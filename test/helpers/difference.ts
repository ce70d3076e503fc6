/** Finds where two values first differ, strictly and in depth. */
import { show } from './show.js';

type Pair = readonly [unknown, unknown];

/** The first difference as a sentence with its path, or undefined when there is none. */
export function firstDifference(actual: unknown, expected: unknown): string | undefined {
  return compare(actual, expected, '', []);
}

/** `open` holds the pairs above this one, for cycles. */
function compare(a: unknown, b: unknown, path: string, open: readonly Pair[]): string | undefined {
  if (Object.is(a, b)) return undefined;
  const twins = show(a) === show(b) ? ' of another identity or class' : '';
  const differ = `${at(path)}expected ${show(b)}, got ${show(a)}${twins}`;
  if (!isObject(a) || !isObject(b) || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return differ;
  if (open.some(([x, y]) => x === a && y === b)) return undefined;
  const above = [...open, [a, b] as const];

  if (a instanceof ArrayBuffer && b instanceof ArrayBuffer) {
    return compare(new Uint8Array(a), new Uint8Array(b), path, above);
  }
  if (a instanceof Map && b instanceof Map) {
    const found = compareMaps(a, b, path, above);
    if (found) return found;
  } else if (a instanceof Set && b instanceof Set) {
    const found = compareSets(a, b, path, above);
    if (found) return found;
  } else if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return compareLengths(a, b, path, above);
  } else {
    const [textOfA, textOfB] = [stateAsText(a), stateAsText(b)];
    if (textOfA !== textOfB) return differ;
    if (textOfA === undefined && hidesState(a) && hidesState(b)) return differ;
  }
  return compareKeys(a, b, path, above);
}

function compareKeys(a: object, b: object, path: string, above: readonly Pair[]): string | undefined {
  const [keysOfA, keysOfB] = [keys(a), keys(b)];
  for (const key of keysOfB) {
    const place = path + step(b, key);
    if (!keysOfA.includes(key)) return `${at(place)}expected ${show(Reflect.get(b, key))}, but it is missing`;
    const found = compare(Reflect.get(a, key), Reflect.get(b, key), place, above);
    if (found) return found;
  }
  const more = keysOfA.find((key) => !keysOfB.includes(key));
  return more === undefined
    ? undefined
    : `${at(path + step(a, more))}unexpected ${show(Reflect.get(a, more))}`;
}

type AnyMap = Map<unknown, unknown>;

function compareMaps(a: AnyMap, b: AnyMap, path: string, above: readonly Pair[]): string | undefined {
  for (const [key, value] of b) {
    const place = `${path}.get(${show(key)})`;
    if (!a.has(key)) return `${at(place)}expected ${show(value)}, but it is missing`;
    const found = compare(a.get(key), value, place, above);
    if (found) return found;
  }
  const more = [...a.keys()].find((key) => !b.has(key));
  return a.size === b.size ? undefined : `${at(`${path}.get(${show(more)})`)}unexpected ${show(a.get(more))}`;
}

function compareSets(
  a: Set<unknown>,
  b: Set<unknown>,
  path: string,
  above: readonly Pair[],
): string | undefined {
  const left = [...a];
  for (const value of b) {
    const place = left.findIndex((other) => !compare(other, value, path, above));
    if (place < 0) return `${at(path)}expected ${show(value)} in the set, but it is missing`;
    left.splice(place, 1);
  }
  return left.length === 0 ? undefined : `${at(path)}unexpected ${show(left[0])} in the set`;
}

/** In lists of unequal length, the place where they part says more than the two lengths. */
function compareLengths(a: unknown[], b: unknown[], path: string, above: readonly Pair[]): string {
  const shorter = Math.min(a.length, b.length);
  let place = 0;
  while (place < shorter && !compare(a[place], b[place], path, above)) place += 1;
  const item = (list: unknown[]) => (place < list.length ? show(list[place]) : 'nothing');
  return `${at(path)}expected ${b.length} items, got ${a.length}: at [${place}] expected ${item(b)}, got ${item(a)}`;
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** What objects without fields of their own consist of. */
function stateAsText(value: object): string | undefined {
  if (value instanceof Date) return String(value.getTime());
  if (value instanceof RegExp || value instanceof URL || value instanceof URLSearchParams)
    return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof String || value instanceof Number || value instanceof Boolean) return String(value);
  return undefined;
}

/**
 * Nodes, promises, functions and classes with private fields show nothing of what they are. Two of
 * them would always look alike, so each is equal to itself alone.
 */
function hidesState(value: object): boolean {
  if (typeof value === 'function' || (typeof Node === 'function' && value instanceof Node)) return true;
  const prototype = Object.getPrototypeOf(value);
  const isPlain = prototype === null || prototype === Object.prototype || ArrayBuffer.isView(value);
  return !isPlain && keys(value).length === 0;
}

const keys = (value: object): PropertyKey[] =>
  Reflect.ownKeys(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key));

const at = (path: string): string => (path ? `at ${path}: ` : '');

function step(owner: object, key: PropertyKey): string {
  const name = String(key);
  if (typeof key === 'symbol' || Array.isArray(owner) || ArrayBuffer.isView(owner)) return `[${name}]`;
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
