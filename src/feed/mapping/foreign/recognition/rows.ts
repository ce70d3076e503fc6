import { isObject, type Values } from '../../read.js';

const isCell = (value: unknown) => !isObject(value) && !Array.isArray(value);

/** Whether a list of values is a row of a table: several cells, nothing in them. */
export const isRow = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.length > 1 && value.every(isCell);

const isName = (value: unknown) => typeof value === 'string' && /\p{L}/u.test(value) && value.length < 80;

/** The names of a table's columns, when its first row has them. */
export const namesIn = (row: readonly unknown[]): string[] | undefined =>
  row.every((cell) => isName(cell) || cell === '' || cell === null) && row.some(isName)
    ? row.map((cell) => String(cell ?? '').trim())
    : undefined;

/** A row as a record. */
export function recordOf(row: readonly unknown[], names: readonly string[]): Values {
  const record: Values = Object.create(null);
  names.forEach((name, i) => {
    if (name && row[i] !== null && row[i] !== '') record[name] ??= row[i];
  });
  return record;
}
