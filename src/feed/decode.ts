const UTF8_TAIL = 4;

/**
 * Bytes to text, chunk by chunk. A byte order mark wins over the server's charset; without either, UTF-8 is
 * tried, and what is not UTF-8 is read as Windows-1252, which is what German spreadsheets export.
 */
export function createDecoder(charset = ''): { decode(bytes: Uint8Array): string; end(): string } {
  let decoder: TextDecoder | undefined;
  let certain = false;
  let seenMultibyte = false;
  // The bytes of a character that is cut by the chunk's end, in case the decoder has to be changed after it.
  let tail = new Uint8Array(0);

  function start(bytes: Uint8Array): TextDecoder {
    const named = charsetOfMark(bytes) || (isUtf8Name(charset) ? '' : charset);
    if (named) {
      try {
        certain = true;
        return new TextDecoder(named);
      } catch {
        // A charset nobody knows says nothing: guess.
      }
    }
    certain = false;
    return new TextDecoder('utf-8', { fatal: true });
  }

  function settle(bytes: Uint8Array): string {
    const joined = new Uint8Array(tail.length + bytes.length);
    joined.set(tail);
    joined.set(bytes, tail.length);
    certain = true;
    decoder = new TextDecoder(seenMultibyte || isMostlyUtf8(joined) ? 'utf-8' : 'windows-1252');
    return decoder.decode(joined, { stream: true });
  }

  return {
    decode(bytes) {
      decoder ??= start(bytes);
      if (certain) return decoder.decode(bytes, { stream: true });
      try {
        const text = decoder.decode(bytes, { stream: true });
        const cut = incompleteTail(bytes);
        seenMultibyte ||= bytes.length - cut > 0 && hasHighByte(text);
        tail = cut ? bytes.slice(bytes.length - cut) : new Uint8Array(0);
        return text;
      } catch {
        return settle(bytes);
      }
    },
    end() {
      if (!decoder) return '';
      try {
        return decoder.decode();
      } catch {
        return new TextDecoder('windows-1252').decode(tail);
      }
    },
  };
}

const isUtf8Name = (name: string) => /^(utf-?8|us-ascii|ascii)?$/i.test(name);

function charsetOfMark(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return '';
}

// A regular expression runs at native speed over the chunk, a loop over code units does not.
const hasHighByte = (text: string) => /[^\x00-\x7f]/.test(text);

/** How many bytes at the end begin a character that they do not finish. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back < UTF8_TAIL && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

/** A damaged byte or two in a UTF-8 file is still UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  const bad = text.split('\ufffd').length - 1;
  const good = (text.match(/[^\x00-\x7f\ufffd]/g) ?? []).length;
  return good > bad;
}
