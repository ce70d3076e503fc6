/** One property of a component: `DTSTART;TZID=Europe/Berlin:20260401T180000`. Names in capitals, values as they are written. */
export interface Property {
  name: string;
  params: ReadonlyMap<string, string>;
  value: string;
}

const PARAM = /;([\w-]+)(?:=((?:"[^"]*"|[^",;:]*)(?:,(?:"[^"]*"|[^",;:]*))*))?/y;
const NAME = /[\w-]+/y;
const DATED = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)$/;
const DATE = /^\s*(\d{4}-?\d\d-?\d\d|$)/;
/** Reads an unfolded line; undefined when it is none. */
export function readLine(line: string): Property | undefined {
  NAME.lastIndex = 0;
  const name = NAME.exec(line)?.[0].toUpperCase();
  if (!name) return undefined;
  const params = new Map<string, string>();
  let at = NAME.lastIndex;
  for (;;) {
    PARAM.lastIndex = at;
    const found = PARAM.exec(line);
    if (!found) break;
    params.set(found[1]?.toUpperCase() ?? '', (found[2] ?? '').replaceAll('"', ''));
    at = PARAM.lastIndex;
  }
  const value = line[at] === ':' ? line.slice(at + 1) : undefined;
  if (DATED.test(name) && !(value !== undefined && DATE.test(value))) return readZoned(name, line);
  if (value !== undefined) return { name, params, value };
  const colon = line.indexOf(':', at);
  return colon < 0 ? undefined : { name, params, value: line.slice(colon + 1) };
}

/** Dates in a zone that has colons in its name, or a quote that nobody closes: what stands behind the last colon counts. */
function readZoned(name: string, line: string): Property | undefined {
  const colon = line.lastIndexOf(':');
  const head = line.slice(0, colon);
  const at = head.toUpperCase().indexOf(';TZID=');
  if (colon < 0) return undefined;
  const zone =
    at < 0
      ? ''
      : (head
          .slice(at + ';TZID='.length)
          .replaceAll('"', '')
          .split(';')[0] ?? '');
  return { name, params: new Map([['TZID', zone]]), value: line.slice(colon + 1).replaceAll('"', '') };
}

/** What begins a line of its own. Anything else goes on where the last line ended, indented or not. */
const BEGINS = /^[A-Za-z][\w-]*[;:]/;
/** A name that stands alone; the rest of its line may follow, folded: `SUMMARY`, ` :Fest`. */
const ALONE = /^[A-Z][A-Z-]*$/;
const REST = /^[ \t][:;]/;
/** Nothing goes on behind these. */
const FRAME = /^(BEGIN|END):/i;
/** What a line is read to (characters): what is longer is an embedded picture. */
const MAX_LINE = 100_000;

/**
 * Puts lines together that are cut at some 75 bytes, as they arrive. Any line break will do.
 * @param take is given each whole line
 */
export function createUnfolder(take: (line: string) => void) {
  let rest = '';
  let line = '';
  let alone = '';

  function add(piece: string) {
    if (alone && piece) {
      const name = alone;
      alone = '';
      if (!REST.test(piece)) join(name);
      else {
        if (line) take(line);
        line = name;
      }
    }
    if (ALONE.test(piece)) alone = piece;
    else join(piece);
  }

  function join(piece: string) {
    const folded = piece[0] === ' ' || piece[0] === '\t';
    if (folded || (line && piece && !BEGINS.test(piece) && !FRAME.test(line))) {
      if (line.length < MAX_LINE) line += folded ? piece.slice(1) : `\\n${piece}`;
    } else if (piece) {
      if (line) take(line);
      line = piece;
    }
  }

  return {
    push(text: string) {
      const pieces = (rest + text).split(/\r{0,2}\n|\r(?!$)/);
      rest = pieces.pop() ?? '';
      for (const piece of pieces) add(piece);
      if (rest.length > MAX_LINE) {
        add(rest);
        // What follows is the same line's rest.
        rest = ' ';
      }
    },
    end() {
      add(rest.replace(/\r+$/, ''));
      if (alone) join(alone);
      if (line) take(line);
      rest = line = alone = '';
    },
  };
}

const ESCAPE = /\\([nN,;:"\\])/g;

/** A text as it is meant. */
export const unescapeText = (value: string): string =>
  value.replace(ESCAPE, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char)).trim();

/** The texts of a list: commas cut, escaped ones do not. */
export const splitTexts = (value: string): string[] =>
  (value.match(/(?:\\.|[^\\,])+/gs) ?? []).map(unescapeText).filter(Boolean);
