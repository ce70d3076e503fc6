/** Bytes to text, chunk by chunk. */
export interface Decoder {
  decode(bytes: Uint8Array): string;
  end(): string;
}

/** Bytes that begin a character at the end of a chunk are at most so many. */
const LONGEST = 4;

/** A charset nobody knows says nothing. */
function decoderFor(label: string): TextDecoder {
  const fatal = /^(utf-?8)?$/.test(label);
  try {
    return new TextDecoder(label || 'utf-8', { fatal });
  } catch {
    return new TextDecoder('utf-8', { fatal: true });
  }
}

/**
 * Bytes to text. A byte order mark wins over the server's charset; without either, UTF-8 is tried, and what
 * is not UTF-8 is given to a part that loads then.
 * @param charset as the server names it; empty when it does not
 */
export async function* decode(chunks: AsyncIterable<Uint8Array>, charset = ''): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let tail = new Uint8Array(0);
  let multibyte = false;
  const goOn = async () => (await import('./decode-legacy.js')).createLegacyDecoder(tail, multibyte);
  for await (const bytes of chunks) {
    decoder ??= utf8Or(charset, bytes);
    let text: string;
    try {
      text = decoder.decode(bytes);
    } catch {
      decoder = await goOn();
      text = decoder.decode(bytes);
    }
    multibyte ||= /[\u0080-\uffff]/.test(text);
    tail = bytes.slice(-LONGEST);
    yield text;
  }
  try {
    yield decoder?.end() ?? '';
  } catch {
    yield (await goOn()).end();
  }
}

function utf8Or(charset: string, [a = 0, b = 0, c]: Uint8Array): Decoder {
  // The marks of UTF-16 are no UTF-8: what loads then knows them.
  const isMarked = a + b === 0xff + 0xfe || (a === 0xef && b === 0xbb && c === 0xbf);
  const decoder = decoderFor(isMarked ? '' : charset);
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}
