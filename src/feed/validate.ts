import { safeParse } from 'zod/v4/core';
import { type Leaf, needsOf, type Parts, perShape, type Shape } from '../model/shape.js';
import { quote, type Reason } from './errors.js';
import { isObject, type Values } from './mapping/read.js';

/** A list longer than that is not read to its end. */
const MOST = 100;

/** Gives back what is sound of a value. What was cut out is added to the reasons, with the path to it. */
type Check = (value: unknown, reasons: Reason[]) => unknown;

/**
 * Holds a value against its shape: the only place where schemas meet data.
 *
 * What is wrong is cut out from the inside: bad coordinates cost the coordinates, not the place. Only what is
 * there is looked at. Undefined when nothing is left, or when something needed is missing.
 */
export const validate = (shape: Shape, value: unknown, reasons: Reason[]): unknown =>
  checkOf(shape)(value, reasons);

const checkOf = perShape<Check>(checkLeaf, checkList, checkParts);

function refuse(value: unknown, expected: string, reasons: Reason[]) {
  reasons.push({ path: '', value: value === undefined ? 'nothing' : quote(value), expected });
  return undefined;
}

function checkLeaf(leaf: Leaf): Check {
  // The schema's own test. What Zod makes around it tells of mistakes, and most values have none.
  const { fn: fits } = leaf._zod.def as unknown as { fn(value: unknown): boolean };
  return (value, reasons) =>
    fits(value) ? value : refuse(value, safeParse(leaf, value).error?.issues[0]?.message ?? '', reasons);
}

/** Checks what stands under a key, or at an index. */
function checkAt(key: string | number, check: Check, value: unknown, reasons: Reason[]): unknown {
  const before = reasons.length;
  const sound = check(value, reasons);
  for (let i = before; i < reasons.length; i++) {
    const reason = reasons[i] as Reason;
    reason.path = reason.path ? `${key}.${reason.path}` : `${key}`;
  }
  return sound;
}

function checkList(check: Check): Check {
  return (values, reasons) => {
    if (!Array.isArray(values)) return refuse(values, 'a list', reasons);
    const sound: unknown[] = [];
    for (let i = 0; i < values.length && i < MOST; i++) {
      const entry = checkAt(i, check, values[i], reasons);
      if (entry !== undefined) sound.push(entry);
    }
    return sound.length ? sound : undefined;
  };
}

function checkParts(parts: Parts<Check>, shape: Parts<Shape>): Check {
  const needs = needsOf(shape);
  return (value, reasons) => {
    if (!isObject(value)) return refuse(value, 'an object', reasons);
    let sound: Values | undefined;
    for (const key in value) {
      const check = parts[key];
      const found = value[key];
      if (!check || found === undefined) continue;
      const kept = checkAt(key, check, found, reasons);
      if (kept === undefined) continue;
      sound ??= {};
      sound[key] = kept;
    }
    for (const key of needs) {
      if (sound?.[key] !== undefined) continue;
      if (value[key] === undefined) reasons.push({ path: key, value: 'nothing', expected: 'a value' });
      return undefined;
    }
    return sound;
  };
}
