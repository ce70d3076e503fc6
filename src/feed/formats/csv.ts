import { FeedError } from '../errors.js';
import { MAX_RECORD, type Parser, type ParserOptions, Unreadable } from './format.js';

const DELIMITERS = [';', '\t', ','];
const MAX_COLUMNS = 500;
const SAMPLE = 20;
/** Addresses, dates, postcodes, sentences: a column is not called like that, so the names were left out. */
const DATA = /^\S+@\S+\.\w+$|^(https?:|www\.)|^\d{1,4}[-./]\d{1,2}[-./]\d{2,4}$|^\d{4,}$|^.{100}/;

/**
 * CSV as spreadsheets write it: comma, semicolon or tab, quoted cells with line breaks, doubled quotes.
 * The first row names the columns. Each further row becomes an object of its non-empty cells.
 */
export function createCsvParser({ base: source }: ParserOptions = {}): Parser {
  let pending = '';
  let delimiter = '';
  let header: string[] | undefined;
  /** The first rows, by which another one is told to be in order. */
  const first: string[][] = [];
  /** Whether the rest of a row that was too long is still to come. */
  let skipping = false;

  /** Cuts `text` into rows; gives back what is not a complete row yet. */
  function rows(text: string, last: boolean): [(string[] | Unreadable)[], string] {
    const done: (string[] | Unreadable)[] = [];
    let row: string[] = [];
    let rowStart = 0;
    let at = 0;
    while (at < text.length) {
      const cell = readCell(text, at, delimiter, last);
      if (!cell) break;
      if (cell.unclosed) {
        // The next line is a row of its own again.
        const line = firstLine(text, rowStart);
        done.push(unclosed(line));
        at = rowStart += line.length + 1;
        row = [];
        continue;
      }
      row.push(cell.value);
      at = cell.end;
      const separator = text[at];
      if (separator === delimiter) {
        at++;
        // A delimiter at the very end of the file opens one more, empty cell.
        if (at === text.length && last) row.push('');
        else if (at < text.length) continue;
        else break;
      }
      if (at < text.length) at += text.startsWith('\r\n', at) ? 2 : 1;
      done.push(row);
      row = [];
      rowStart = at;
    }
    if (last && row.length) done.push(row);
    return [done, last ? '' : text.slice(rowStart)];
  }

  function toRecord(cells: string[], names: string[]): unknown {
    const isMore = cells.length > names.length && cells.slice(names.length).some((cell) => cell.trim());
    if (!isMore && first.length < SAMPLE) first.push(cells);
    // A note behind the last column; a comma without its quotes would have moved what comes after it.
    if (isMore && !isInOrder(cells, names.length, first)) {
      return new Unreadable(
        cells.join(delimiter).slice(0, 80),
        `${names.length} cells, found ${cells.length}`,
      );
    }
    const record: Record<string, string> = Object.create(null);
    names.forEach((name, i) => {
      const value = cells[i]?.trim();
      if (name && value) record[name] = value;
    });
    return record;
  }

  function take(text: string, last: boolean): unknown[] {
    pending += text;
    if (skipping) {
      const next = pending.indexOf('\n');
      skipping = next < 0;
      pending = skipping ? '' : pending.slice(next + 1);
    }
    if (!delimiter) {
      pending = pending.replace(/^[\ufeff\r\n]+/, '');
      const named = /^sep=(.)\r?\n/i.exec(pending);
      const table = pending.slice(named?.[0].length ?? 0);
      const names = headerLine(table, last);
      const above = names === undefined || named ? 0 : linesAbove(table, names, last);
      if (names === undefined || above === undefined) {
        if (pending.length > MAX_RECORD) throw noNames(firstLine(table));
        return [];
      }
      pending = table.slice(above);
      delimiter = named?.[1] ?? detectDelimiter(above ? firstLine(pending) : names);
    }
    const records: unknown[] = [];
    for (;;) {
      const [complete, rest] = rows(pending, last);
      pending = rest;
      for (const row of complete) {
        if (row instanceof Unreadable) {
          if (!header) throw noNames(row.text);
          records.push(row);
        } else if (row.some((cell) => cell.trim())) {
          if (header) records.push(toRecord(row, header));
          else header = namesIn(row);
        }
      }
      if (pending.length <= MAX_RECORD) return records;
      const line = firstLine(pending);
      if (line.length > MAX_RECORD) {
        records.push(new Unreadable(line.slice(0, 80), `a row of at most ${MAX_RECORD >> 20} MB`));
        skipping = line.length === pending.length;
      } else records.push(unclosed(line));
      pending = pending.slice(line.length + 1);
    }
  }

  const noNames = (line: string) =>
    new FeedError('format', `no row of column names; found "${line.slice(0, 80)}"`, source);

  function namesIn(row: string[]): string[] {
    const names = distinct(row.map((cell) => cell.trim()));
    if (names.some((name) => DATA.test(name))) throw noNames(row.join(delimiter));
    if (names.length > MAX_COLUMNS)
      throw new FeedError(
        'format',
        `a table of ${names.length} columns; expected at most ${MAX_COLUMNS}`,
        source,
      );
    return names;
  }

  return {
    push: (text) => take(text, false),
    end() {
      const records = take('', true);
      if (!header) throw noNames('');
      return records;
    },
  };
}

/** Dates, links and numbers. */
const TYPES = [
  /^(\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d))/,
  /^(https?:\/\/|www\.)/,
  /^-?\d+([.,]\d+)?$/,
];
const typeOf = (cell = '') => (cell.trim() ? TYPES.findIndex((type) => type.test(cell.trim())) : undefined);

/** Whether the cells of a row are of the sorts that their columns have in others, and one of them a date at least. */
function isInOrder(cells: readonly string[], columns: number, rows: readonly string[][]): boolean {
  let dates = 0;
  for (let i = 0; i < columns; i++) {
    const type = typeOf(cells[i]);
    const types = new Set(rows.map((row) => typeOf(row[i])));
    types.delete(undefined);
    if (type === undefined || !types.size) continue;
    if (!types.has(type)) return false;
    if (type === 0 && types.size === 1) dates++;
  }
  return dates > 0;
}

/** One cell from `start`; undefined when its end has not arrived yet. */
function readCell(text: string, start: number, delimiter: string, last: boolean) {
  let at = start;
  while (text[at] === ' ' && delimiter !== ' ') at++;
  if (text[at] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
    // A carriage return at the end of a chunk may be half a line break.
    if (!last && (end >= text.length || (text[end] === '\r' && end + 1 >= text.length))) return undefined;
    return { value: text.slice(start, end), end, unclosed: false };
  }
  let value = '';
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return last ? { value, end: text.length, unclosed: true } : undefined;
    value += text.slice(from, quote);
    if (!last && quote + 1 >= text.length) return undefined;
    if (text[quote + 1] === '"') {
      value += '"';
      from = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
    if (!last && (end >= text.length || (text[end] === '\r' && end + 1 >= text.length))) return undefined;
    const behind = text.slice(quote + 1, end).trimEnd();
    // Usually the quote that opens a cell of a later row.
    return { value: value + behind, end, unclosed: behind !== '' && value.includes('\n') };
  }
}

const unclosed = (line: string) => new Unreadable(line.slice(0, 80), 'a second quote that closes the first');

/** A line as it stands, quotes or not. */
function firstLine(text: string, from = 0): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? undefined : end);
}

/** The text up to the first line break outside quotes; undefined when it has not arrived yet. */
function headerLine(text: string, last: boolean): string | undefined {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted && (text[at] === '\n' || text[at] === '\r'))
      return last || text[at] === '\n' || at + 1 < text.length ? text.slice(0, at) : undefined;
  }
  return last ? text : undefined;
}

/** The delimiter that cuts the header into the most cells; on a tie the one Germany's spreadsheets write. */
function detectDelimiter(line: string): string {
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  const best = DELIMITERS.reduce((found, next) => (count(next) > count(found) ? next : found));
  // Names may have bars in them: `Titel | Title`.
  return count(best) === 1 && count('|') > 1 ? '|' : best;
}

/** How many lines may stand above a table, and how many of its rows show that it is one. */
const ABOVE = 6;
const ROWS = 3;
/**
 * How many characters stand above the names: a heading in one cell, and lines without any, before at least three rows
 * of as many cells. Undefined when more of the table has to arrive to tell.
 */
function linesAbove(table: string, first: string, last: boolean): number | undefined {
  if (cellsIn(first).filled > 1) return 0;
  const lines = table.split('\n', ABOVE + ROWS + 1);
  if (lines.length <= ABOVE + ROWS && !last && table.length < MAX_RECORD) return undefined;
  const counts = lines.map(cellsIn);
  const at = counts.findIndex(({ filled }) => filled > 1);
  const names = counts[at];
  const isTable =
    names &&
    at <= ABOVE &&
    names.filled >= ROWS &&
    counts.slice(at + 1, at + ROWS).filter(({ all }) => all === names.all).length === ROWS - 1;
  return isTable ? lines.slice(0, at).join('\n').length + 1 : 0;
}

/** How many cells a line has, and how many of them say something. */
function cellsIn(line: string): { all: number; filled: number } {
  const bare = line.replace(/"[^"]*"/g, 'x');
  const cells = bare.split(detectDelimiter(bare));
  return { all: cells.length, filled: cells.filter((cell) => cell.trim()).length };
}

/** Repeated column names get a number, so that no cell hides another. */
function distinct(names: string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times > 1 && name ? `${name} ${times}` : name;
  });
}
