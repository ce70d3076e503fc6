import { isObject } from '../../read.js';
import { plain } from '../values/values.js';

/*
 * Paths through a record: keys separated by dots, `*` for all entries of a list, `[key=value]` for those that fit,
 * `[0]` for one of them. A key that has a dot or a bracket itself is found as it stands, where it is the whole path.
 */

export interface Step {
  key?: string;
  /** Which entries of a list, or of an object, the path goes on with. */
  fits?: (entry: unknown) => boolean;
  /** Entries that were found by the step before must fit, too: `[rel=details][lang=de]`. */
  narrows?: boolean;
}

/** A path, and how it is written. */
export interface Path {
  text: string;
  steps: readonly Step[];
}

const LONGEST = 500;
/** Values that one path may lead to. */
const MOST = 1000;

const DOTS = /\.(?![^[]*\])/;
const STEP = /^([^[\]]*)((?:\[[^[\]]*\])*)$/;
const TEST = /^([^=!]+?)\s*(?:(!?=)\s*(.*))?$/;

/** Reads a path; undefined for none, or one that is too long. What has no steps is a key as it stands: `Ehr.dat.` */
export function parsePath(text: string): Path | undefined {
  if (!text || text.length > LONGEST) return undefined;
  return { text, steps: stepsIn(text) ?? [{ key: text }] };
}

function stepsIn(text: string): Step[] | undefined {
  const steps: Step[] = [];
  for (const part of text.split(DOTS)) {
    const [found, key = '', brackets = ''] = STEP.exec(part) ?? [];
    if (found === undefined || !part) return undefined;
    if (key) steps.push(key === '*' ? { fits: () => true } : { key });
    for (const inside of brackets.slice(1, -1).split('][')) {
      if (!brackets) break;
      const step = stepIn(inside.trim());
      if (!step) return undefined;
      steps.push({ ...step, narrows: found.includes(`][${inside}]`) });
    }
  }
  return steps;
}

function stepIn(inside: string): Step | undefined {
  if (inside === '*' || inside === '') return { fits: () => true };
  if (/^\d+$/.test(inside)) return { key: inside };
  const [, key = '', sign, wanted = ''] = TEST.exec(inside) ?? [];
  if (!key) return undefined;
  const values = wanted.replace(/^["']|["']$/g, '').split('|');
  return {
    fits(entry) {
      const [value] = followPath(entry, { text: key, steps: key.split('.').map((name) => ({ key: name })) });
      if (!sign) return value !== undefined && value !== null && value !== '' && value !== false;
      return values.includes(plain(value)) === (sign === '=');
    },
  };
}

const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

/** All values that a path leads to. A key that meets a list is looked for in each of its entries. */
export function followPath(value: unknown, { text, steps }: Path): unknown[] {
  if (isObject(value) && Object.hasOwn(value, text)) return [value[text]];
  let values: unknown[] = [value];
  for (const { key, fits, narrows } of steps) {
    const next: unknown[] = [];
    for (const one of values) {
      if (next.length > MOST) break;
      if (fits) {
        const entries = narrows && isObject(one) ? [one] : entriesOf(one);
        next.push(...entries.filter(fits).slice(0, MOST));
      } else if (key !== undefined) next.push(...atKey(one, key));
    }
    values = next.filter((one) => one !== undefined);
  }
  return values;
}

const entriesOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];

function atKey(value: unknown, key: string): unknown[] {
  if (Array.isArray(value))
    return /^\d+$/.test(key)
      ? [value[Number(key)]]
      : value.slice(0, MOST).flatMap((entry) => (isObject(entry) ? [own(entry, key)] : []));
  return isObject(value) ? [own(value, key)] : [];
}

/** The paths that there are in some records, to be named beside a wrong one. */
export function pathsIn(values: readonly unknown[], depth = 4): string[] {
  const paths = new Set<string>();
  const look = (value: unknown, path: string, level: number) => {
    if (paths.size > MOST) return;
    const [one] = Array.isArray(value) ? value : [value];
    if (path) paths.add(path);
    if (!isObject(one) || level >= depth) return;
    for (const key of Object.keys(one).slice(0, 100))
      look(one[key], path ? `${path}.${key}` : key, level + 1);
  };
  for (const value of values.slice(0, 20)) look(value, '', 0);
  return [...paths];
}

/** The text that is most like another one; undefined when none is. */
export function nearest(text: string, others: readonly string[]): string | undefined {
  let best: { other: string; distance: number } | undefined;
  for (const other of others) {
    const last = (path: string) => path.split('.').at(-1) ?? path;
    const distance = Math.min(
      distanceOf(text.toLowerCase(), other.toLowerCase()),
      distanceOf(last(text).toLowerCase(), last(other).toLowerCase()) + 0.5,
    );
    if (distance < (best?.distance ?? Infinity)) best = { other, distance };
  }
  return best && best.distance <= Math.max(2, text.length / 2) ? best.other : undefined;
}

/** How many letters have to be changed (Levenshtein). */
function distanceOf(one: string, other: string): number {
  const [a, b] = [one.slice(0, 60), other.slice(0, 60)];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (next[j - 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
