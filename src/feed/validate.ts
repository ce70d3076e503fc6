import { isLeaf, needsOf, type Shape } from '../model/shape.js';
import { quote, type Reason } from './errors.js';
import { isObject, type Values } from './mapping/read.js';

/** A list longer than that is not read to its end. */
const MOST = 100;

/**
 * Holds a value against its shape: the only place where schemas meet data.
 *
 * What is wrong is cut out from the inside: bad coordinates cost the coordinates, not the place. Only what is
 * there is looked at. Undefined when nothing is left, or when something needed is missing.
 * @param path where the value stands, for the reasons
 * @param reasons what was cut out is added here
 */
export function validate(shape: Shape, value: unknown, path: string, reasons: Reason[]): unknown {
  let expected: string;
  if (isLeaf(shape)) {
    const { error } = shape.safeParse(value);
    if (!error) return value;
    expected = error.issues[0]?.message ?? '';
  } else if (Array.isArray(shape)) {
    if (Array.isArray(value)) return validateList(shape[0], value, path, reasons);
    expected = 'a list';
  } else {
    if (isObject(value)) return validateParts(shape as Parts, value, path, reasons);
    expected = 'an object';
  }
  reasons.push({ path, value: value === undefined ? 'nothing' : quote(value), expected });
  return undefined;
}

type Parts = Readonly<Record<string, Shape>>;

function validateList(shape: Shape, values: readonly unknown[], path: string, reasons: Reason[]) {
  const sound: unknown[] = [];
  for (let i = 0; i < values.length && i < MOST; i++) {
    const entry = validate(shape, values[i], `${path}.${i}`, reasons);
    if (entry !== undefined) sound.push(entry);
  }
  return sound.length ? sound : undefined;
}

function validateParts(parts: Parts, value: Values, path: string, reasons: Reason[]) {
  const pathOf = (key: string) => (path ? `${path}.${key}` : key);
  let sound: Values | undefined;
  for (const key in value) {
    const part = parts[key];
    const found = value[key];
    if (!part || found === undefined) continue;
    const read = validate(part, found, pathOf(key), reasons);
    if (read === undefined) continue;
    sound ??= {};
    sound[key] = read;
  }
  for (const key of needsOf(parts)) {
    if (sound?.[key] !== undefined) continue;
    if (value[key] === undefined) reasons.push({ path: pathOf(key), value: 'nothing', expected: 'a value' });
    return undefined;
  }
  return sound;
}
