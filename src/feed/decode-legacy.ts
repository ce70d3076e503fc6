import type { Decoder } from './decode.js';

/* Loads for feeds that claim to be UTF-8, or nothing, and are not. */

/**
 * Goes on where UTF-8 failed: as UTF-16 where its mark stands first, as Windows-1252, which is what German spreadsheets export, or as UTF-8 with a
 * damaged byte or two.
 * @param tail the last bytes before, of which a cut character is taken up again
 * @param multibyte whether good UTF-8 characters came before
 */
export function createLegacyDecoder(tail: Uint8Array, multibyte: boolean): Decoder {
  let carried = tail.subarray(tail.length - incomplete(tail));
  let decoder: TextDecoder | undefined;
  return {
    decode(bytes) {
      const joined = new Uint8Array(carried.length + bytes.length);
      joined.set(carried);
      joined.set(bytes, carried.length);
      carried = new Uint8Array(0);
      decoder ??= new TextDecoder(
        (!tail.length && markOf(joined)) || (multibyte || isMostlyUtf8(joined) ? 'utf-8' : 'windows-1252'),
      );
      return decoder.decode(joined, { stream: true });
    },
    end: () => (decoder ?? new TextDecoder('windows-1252')).decode(decoder ? undefined : carried),
  };
}

/** The encoding that a byte order mark tells; UTF-8's own is known before. */
const markOf = ([a, b]: Uint8Array): string | undefined =>
  a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;

/** A damaged byte or two in a UTF-8 file is still UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes, { stream: true });
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[\u0080-\ufffc]/g) > count(/\ufffd/g);
}

/** Bytes that begin a character at the end of a chunk are at most so many. */
const LONGEST = 4;

/** How many bytes at the end begin a UTF-8 character that they do not finish. */
function incomplete(bytes: Uint8Array): number {
  for (let back = 1; back < LONGEST && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}
