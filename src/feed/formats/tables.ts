import { isObject, type Values } from '../mapping/read.js';

/*
 * Tables whose rows have no names: `{fields: ["Titel", …], rows: [["Hofgarten", …], …]}`. The names stand beside them,
 * or in an object beside them: Socrata (`meta.view.columns`), Google's sheets (`cols`), BigQuery (`schema.fields`),
 * CKAN, Datasette, pandas.
 */

const ROWS =
  /^(rows?|data|aadata|values|records|items|results?|entries|list|body|tbody|zeilen|daten|eintraege)$/i;
const HEAD =
  /^(columns?|cols?|fields?|head(ers?|ings?)?|thead|names|keys|vars|schema|labels?|(row|data)_?types?|(column|field|col)_?names?|spalten|felder|kopf|kopfzeile)$/i;
/** Where a column keeps its name, the one for people first. */
const NAMES = ['label', 'title', 'name', 'displayName', 'id', 'fieldName', 'field', 'key', 'data'];
/** How deep the names may lie beside the rows, and how many rows are looked at. */
const LEVELS = 3;
const SAMPLE = 20;
const MOST_COLUMNS = 500;

interface ColumnName {
  name: string;
  /** Names of what its cells are made of, where they are lists. */
  parts: readonly string[];
}

export interface Table {
  records: Values[];
  /** The keys of the object that were needed for it. */
  keys: ReadonlySet<string>;
}

/** The table that an object holds; undefined when it holds none, or when nothing names its columns. */
export function tableIn(value: Values): Table | undefined {
  for (const key of Object.keys(value)) {
    const rows = ROWS.test(key) ? cellsIn(value[key]) : undefined;
    if (!rows) continue;
    const width = Math.max(...rows.slice(0, SAMPLE).map((row) => row.length));
    const head = width > 1 ? headOf(value, key, width, LEVELS) : undefined;
    if (!head) continue;
    const [first = []] = rows;
    const isRepeated = first.every((cell, i) => cell === head.columns[i]?.name);
    const records = rows.slice(isRepeated ? 1 : 0).map((row) => recordOf(row, head.columns));
    return { records, keys: new Set([key, head.key]) };
  }
  return undefined;
}

/** Rows of cells: lists, or objects around one (`{c: [{v: 1}]}`). */
function cellsIn(value: unknown): unknown[][] | undefined {
  if (!Array.isArray(value) || !value.length) return undefined;
  const rows = value.map((row) => (isObject(row) ? (row.c ?? row.f) : row));
  return rows.slice(0, SAMPLE).every(Array.isArray)
    ? rows.map((row) => (Array.isArray(row) ? row : []))
    : undefined;
}

/** The names of as many columns as there are, as near to the rows as they stand. */
function headOf(
  beside: Values,
  rows: string,
  width: number,
  levels: number,
): { key: string; columns: ColumnName[] } | undefined {
  const keys = Object.keys(beside).filter((key) => key !== rows);
  for (const key of keys) {
    const columns = HEAD.test(key) ? columnsIn(beside[key], width) : undefined;
    if (columns) return { key, columns };
  }
  if (levels > 1)
    for (const key of keys) {
      const inner = beside[key];
      const head = isObject(inner) ? headOf(inner, '', width, levels - 1) : undefined;
      if (head) return { key, columns: head.columns };
    }
  return undefined;
}

function columnsIn(list: unknown, width: number): ColumnName[] | undefined {
  if (!Array.isArray(list) || list.length < width || list.length > MOST_COLUMNS) return undefined;
  const columns = list.map(columnOf);
  const named = columns.filter(({ name }) => /\p{L}/u.test(name));
  const isHead =
    new Set(named.map(({ name }) => name)).size > 1 && columns.every(({ name }) => name.length < 80);
  return isHead ? columns : undefined;
}

function columnOf(column: unknown): ColumnName {
  if (!isObject(column)) return { name: typeof column === 'string' ? column.trim() : '', parts: [] };
  const { dataTypeName, flags, subColumnTypes } = column;
  const name = NAMES.map((key) => column[key]).find((text) => typeof text === 'string' && text.trim());
  // What a program keeps of its rows for itself, and what the publisher hides.
  const isHidden =
    (dataTypeName === 'meta_data' && name !== 'id') || (Array.isArray(flags) && flags.includes('hidden'));
  return {
    name: typeof name === 'string' && (!isHidden || name === 'id') ? name.trim() : '',
    parts: Array.isArray(subColumnTypes) ? subColumnTypes.filter((part) => typeof part === 'string') : [],
  };
}

function recordOf(row: readonly unknown[], columns: readonly ColumnName[]): Values {
  const record: Values = Object.create(null);
  columns.forEach(({ name, parts }, i) => {
    const cell = cellOf(row[i], parts);
    if (name && cell !== undefined && cell !== null && cell !== '') record[name] ??= cell;
  });
  return record;
}

function cellOf(cell: unknown, parts: readonly string[]): unknown {
  if (Array.isArray(cell) && parts.length) {
    const filled = parts.map((part, i) => [part, cell[i]] as const).filter(([, inner]) => inner);
    const whole = Object.fromEntries(filled);
    return filled.length ? { ...whole, ...addressIn(whole.human_address) } : undefined;
  }
  if (!isObject(cell) || !('v' in cell)) return cell;
  // Dates and numbers as they are shown; as values they are of a language of their own.
  const { v, f } = cell;
  return typeof v === 'number' || typeof v === 'boolean' ? v : (f ?? v);
}

/** Parts of an address, which Socrata keeps as JSON in one of the parts of a place. */
function addressIn(text: unknown): Values {
  try {
    const address: unknown = JSON.parse(typeof text === 'string' ? text : '');
    return isObject(address) ? address : {};
  } catch {
    return {};
  }
}
