/**
 * Reads a webmaster's own table of postcodes, finer than the one we ship. Excel writes it, so semicolons,
 * decimal commas and lost leading zeros are expected.
 */
import { isPosition, type Position } from './distance.js';

/** One code's point, and its name where the table gives one. */
export interface TableEntry extends Position {
  label?: string;
}

const COLUMNS = {
  code: ['code', 'plz', 'postcode', 'postalcode', 'postleitzahl', 'zip', 'zipcode'],
  latitude: ['latitude', 'lat', 'breite', 'breitengrad'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'laenge', 'länge', 'laengengrad', 'längengrad'],
  label: ['label', 'name', 'ort', 'place', 'locality', 'addresslocality'],
} as const;

type Column = keyof typeof COLUMNS;
type Cells = Partial<Record<Column, unknown>>;
const ORDER: readonly Column[] = ['code', 'latitude', 'longitude', 'label'];

/**
 * Reads CSV (`code,latitude,longitude[,label]`; comma, semicolon or tab; header optional, then in any order)
 * or JSON (rows as arrays or objects of the same names, or an object from code to either). Of several rows
 * for one code the first counts; unreadable rows are left out.
 * @throws Error when not one row is usable, since a wrong file must not look like an unknown postcode
 */
export function parsePostcodeTable(text: string): Map<string, TableEntry> {
  const trimmed = text.trim(); // takes a byte order mark away, too
  const rows = /^[[{]/.test(trimmed) ? jsonRows(JSON.parse(trimmed)) : csvRows(trimmed);
  const table = new Map<string, TableEntry>();
  for (const cells of rows) {
    const code = codeOf(cells.code);
    const point = { latitude: numberOf(cells.latitude), longitude: numberOf(cells.longitude) };
    if (code === undefined || table.has(code) || !isPosition(point)) continue;
    const label = typeof cells.label === 'string' ? cells.label.trim() : '';
    table.set(code, label === '' ? point : { ...point, label });
  }
  if (table.size === 0) throw new Error('no row with a postcode, a latitude and a longitude');
  return table;
}

function codeOf(value: unknown): string | undefined {
  const text = String(value ?? '').trim();
  // A spreadsheet turns 01067 into 1067.
  return /^\d{4,5}$/.test(text) ? text.padStart(5, '0') : undefined;
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value.trim().replace(',', '.') : '';
  return text === '' ? Number.NaN : Number(text);
}

function csvRows(text: string): Cells[] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const first = lines[0] ?? '';
  const separator = [';', '\t'].find((mark) => first.includes(mark)) ?? ',';
  const rows = lines.map((line) => splitLine(line, separator));
  const header = (rows[0] ?? []).map((cell) => columnOf(cell));
  const columns = header.includes('code') ? header : ORDER;
  return (header.includes('code') ? rows.slice(1) : rows).map((row) => fromArray(row, columns));
}

/** Splits at the separator outside quotes; the quotes themselves go. */
function splitLine(line: string, separator: string): string[] {
  const cells = [''];
  let quoted = false;
  for (const mark of line) {
    if (mark === '"') quoted = !quoted;
    else if (mark === separator && !quoted) cells.push('');
    else cells[cells.length - 1] += mark;
  }
  return cells;
}

function jsonRows(value: unknown): Cells[] {
  if (Array.isArray(value)) return value.map((row: unknown) => jsonRow(row));
  if (!isObject(value)) return [];
  return Object.entries(value).map(([code, row]) =>
    Array.isArray(row) ? fromArray([code, ...row], ORDER) : { ...jsonRow(row), code },
  );
}

function jsonRow(row: unknown): Cells {
  if (Array.isArray(row)) return fromArray(row, ORDER);
  if (!isObject(row)) return {};
  const names = Object.keys(row);
  return fromArray(
    names.map((name) => row[name]),
    names.map(columnOf),
  );
}

function fromArray(row: readonly unknown[], columns: readonly (Column | undefined)[]): Cells {
  const cells: Cells = {};
  columns.forEach((column, index) => {
    if (column !== undefined) cells[column] ??= row[index];
  });
  return cells;
}

function columnOf(name: string): Column | undefined {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  return ORDER.find((column) => (COLUMNS[column] as readonly string[]).includes(plain));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
