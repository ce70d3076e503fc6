/* Texts that were UTF-8, were read as Windows-1252, and were written as UTF-8 once more: `StraÃŸe`. */

/** What Windows-1252 has between 128 and 159, where Latin-1 has nothing to be seen. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const TRACES = /[ÂÃÄÅâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const LONGEST = 100_000;

/** The text as it was meant, where that is certain: every letter of it then is sound UTF-8. Else as it is. */
export function repaired(text: string): string {
  if (!TRACES.test(text) || text.length > LONGEST) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const upper = UPPER.indexOf(text[at] ?? '');
    if (upper < 0 && code > 255) return text;
    bytes[at] = upper < 0 ? code : 128 + upper;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}
