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
    let sound: unknown[] = values;
    for (let i = 0; i < values.length; i++) {
      const entry = i < MOST ? checkAt(i, check, values[i], reasons) : undefined;
      const isSame = entry !== undefined && entry === values[i];
      if (sound === values && !isSame) sound = values.slice(0, i);
      if (sound !== values && entry !== undefined) sound.push(entry);
    }
    return sound.length ? sound : undefined;
  };
}

/** What an object says before one of its keys. */
function before(value: Values, end: string): Values {
  const copy: Values = {};
  for (const key in value) {
    if (key === end) break;
    copy[key] = value[key];
  }
  return copy;
}

/** What is sound throughout is given back itself: a copy of each record takes longer than all checks. */
function checkParts(parts: Parts<Check>, shape: Parts<Shape>): Check {
  const needs = needsOf(shape);
  return (value, reasons) => {
    if (!isObject(value)) return refuse(value, 'an object', reasons);
    let sound = value;
    let hasAny = false;
    for (const key in value) {
      const check = parts[key];
      const found = value[key];
      const kept = check && found !== undefined ? checkAt(key, check, found, reasons) : undefined;
      if (sound === value && (kept === undefined || kept !== found)) sound = before(value, key);
      if (kept === undefined) continue;
      hasAny = true;
      if (sound !== value) sound[key] = kept;
    }
    for (const key of needs) {
      if (sound[key] !== undefined) continue;
      if (value[key] === undefined) reasons.push({ path: key, value: 'nothing', expected: 'a value' });
      return undefined;
    }
    return hasAny ? sound : undefined;
  };
}
