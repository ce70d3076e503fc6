/** Text of which the bytes were read in a wrong encoding, where it is certain what was meant. */

/** What UTF-8's second and third bytes look like in Windows-1252, from 80 on. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/**
 * The first byte of a letter beyond ASCII, and one that can only come after it. Quotation marks do come after Ä in
 * texts that are right.
 */
const SUSPECT = new RegExp(
  `[\\u00c2\\u00c3\\u00e2\\u00ef][\\u0080-\\u00bf${UPPER}]|[\\u00c4\\u00c5][\\u00a0-\\u00bf]`,
);
/** Letters of Western and Central Europe, and punctuation. */
const LIKELY = /^[\s -\u017f\u2000-\u206f€™\ufffd\ufeff]*$/;
const TIMES = 2;

const byteOf = (char: string): number => {
  const code = char.codePointAt(0) ?? 0;
  const upper = UPPER.indexOf(char);
  return upper >= 0 ? 0x80 + upper : code;
};

/** The text as it was meant, also where it went wrong twice; as it stands where that cannot be told. */
export function mend(text: string): string {
  let whole = text;
  for (let i = 0; i < TIMES && SUSPECT.test(whole); i++) {
    const bytes = [...whole].map(byteOf);
    if (bytes.some((byte) => byte > 255)) break;
    try {
      const meant = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
      if (!LIKELY.test(meant)) break;
      whole = meant;
    } catch {
      break;
    }
  }
  return whole;
}

const DEPTH = 5;

/** The same of every text in a value. */
export function mendAll(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return SUSPECT.test(value) ? mend(value) : value;
  if (typeof value !== 'object' || value === null || depth > DEPTH) return value;
  // Nearly all records are right as they are.
  if (!depth && !SUSPECT.test(JSON.stringify(value))) return value;
  if (Array.isArray(value)) return value.map((entry) => mendAll(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [mend(key), mendAll(entry, depth + 1)]),
  );
}
