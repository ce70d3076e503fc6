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
  const refuse = (expected: string) => {
    reasons.push({ path, value: value === undefined ? 'nothing' : quote(value), expected });
    return undefined;
  };
  if (isLeaf(shape)) {
    const result = shape.safeParse(value);
    return result.success ? value : refuse(result.error.issues[0]?.message ?? '');
  }
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return refuse('a list');
    const list = value
      .slice(0, MOST)
      .map((entry, i) => validate(shape[0], entry, `${path}.${i}`, reasons))
      .filter((entry) => entry !== undefined);
    return list.length ? list : undefined;
  }
  if (!isObject(value)) return refuse('an object');
  const parts = shape as Readonly<Record<string, Shape>>;
  let sound: Values | undefined;
  for (const key in value) {
    const part = parts[key];
    if (!part || value[key] === undefined) continue;
    const read = validate(part, value[key], path ? `${path}.${key}` : key, reasons);
    if (read === undefined) continue;
    sound ??= {};
    sound[key] = read;
  }
  for (const key of needsOf(parts)) {
    if (sound?.[key] !== undefined) continue;
    if (value[key] === undefined)
      reasons.push({ path: path ? `${path}.${key}` : key, value: 'nothing', expected: 'a value' });
    return undefined;
  }
  return sound;
}
