import { isUnreadable } from '../../../formats/format.js';
import { isObject } from '../../read.js';
import { open } from './envelopes.js';
import { recordsIn } from './groups.js';
import type { Names } from './names.js';
import { isRow, namesIn, recordOf } from './rows.js';

/**
 * Takes the records of one feed out of envelopes, groups and rows of cells. What holds none is given back as it is,
 * to be refused with what it is. It remembers the row that names the columns.
 */
export function createOpener<T extends string>(names: Names<T>) {
  let columns: string[] | undefined;

  function opened(value: unknown): unknown[] {
    if (isUnreadable(value)) return [value];
    if (isRow(value)) {
      if (columns) return [recordOf(value, columns)];
      columns = namesIn(value);
      return columns ? [] : [value];
    }
    const raw = open(value);
    // Pages of records, one after the other.
    if (!raw && Array.isArray(value) && value.length && value.every(isObject)) return value.flatMap(opened);
    if (!raw) return [value];
    return recordsIn(raw, names) ?? [raw];
  }

  return (values: readonly unknown[]): unknown[] => values.flatMap(opened);
}
