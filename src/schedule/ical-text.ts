/** Lines of iCalendar (RFC 5545, 3.1): whatever stands in a text, it stays within its line. */

const MAX_OCTETS = 75;
/** All that some reader takes for the end of a line. */
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** A text as the value of a property. */
export const escapeText = (text: string): string =>
  text
    .replace(LINE_BREAK, '\n')
    .replace(CONTROL, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** A text as the value of a parameter, in quotes: it can have neither quotes nor lines. */
export const quoteParameter = (text: string): string =>
  `"${text.replace(LINE_BREAK, ' ').replace(CONTROL, '').replace(/"/g, "'").trim()}"`;

/** How many octets a character takes in UTF-8. */
function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Cuts a line into ones of 75 octets, never within a character. */
export function fold(line: string): string {
  if (line.length * 3 <= MAX_OCTETS) return line;
  let folded = '';
  let size = 0;
  for (const character of line) {
    const more = octets(character);
    if (size + more > MAX_OCTETS) {
      folded += '\r\n ';
      size = 1;
    }
    folded += character;
    size += more;
  }
  return folded;
}

/** `20260331T180000`, of an ISO text. */
export const basic = (iso: string): string => iso.replace(/[-:]/g, '');
