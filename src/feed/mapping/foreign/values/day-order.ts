import { isObject } from '../../read.js';
import type { Names } from '../recognition/names.js';
import { orderOf } from './when.js';

/** What the columns of one feed begin their dates with, the day or the month. */
export interface DayOrder {
  look(record: unknown): void;
  /** Whether 8/9/2026 is the 9th of August in a column. */
  monthFirst(key: string): boolean;
}

const HALF_DAY = /\d\s?[ap]\.?m\b/i;
const LONGEST = 60;
/** How deep the dates of a record may lie. */
const DEPTH = 3;

/** @param dated which fields hold dates */
export function createDayOrder<T extends string>(names: Names<T>, dated: ReadonlySet<T>): DayOrder {
  const orders = new Map<string, 'day' | 'month'>();
  let anyOrder: 'day' | 'month' | undefined;
  let hasHalfDays = false;

  function look(value: unknown, depth = 0) {
    if (!isObject(value) || depth > DEPTH) return;
    for (const key of Object.keys(value)) {
      const inner = value[key];
      if (Array.isArray(inner)) for (const entry of inner) look(entry, depth + 1);
      else if (typeof inner === 'object') look(inner, depth + 1);
      if (typeof inner !== 'string' || inner.length > LONGEST) continue;
      const target = names(key)?.target;
      if (!target || !dated.has(target)) continue;
      hasHalfDays ||= HALF_DAY.test(inner);
      const order = orderOf(inner);
      if (order) orders.set(key, order);
      anyOrder = order ?? anyOrder;
    }
  }

  return {
    look: (record) => look(record),
    // By the column itself, by another one, by the manners of the country.
    monthFirst: (key) => (orders.get(key) ?? anyOrder ?? (hasHalfDays ? 'month' : 'day')) === 'month',
  };
}
