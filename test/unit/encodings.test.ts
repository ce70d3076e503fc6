/** Bytes become the text that was meant, however they arrive and whatever the server says. */
import fc from 'fast-check';
import { decode } from '../../src/feed/decode.js';
import { createLegacyDecoder } from '../../src/feed/decode-legacy.js';
import { equal, match, ok } from '../helpers/assert.js';
import { cutAt, cutEvery, cuts } from '../helpers/pieces.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** For characters of Latin-1, which stand in Windows-1252 at the same places. */
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const bytesOf = (...parts: (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

async function textOf(pieces: readonly Uint8Array[], charset?: string): Promise<string> {
  const chunks = (async function* () {
    yield* pieces;
  })();
  let text = '';
  for await (const part of decode(chunks, charset)) text += part;
  return text;
}

/** A text that is the same in one piece, in halves, and in small pieces. */
async function gives(bytes: Uint8Array, expected: string, charset?: string, smallest = 4) {
  equal(await textOf([bytes], charset), expected, 'in one piece');
  for (let size = smallest; size < Math.min(bytes.length, 16); size++) {
    equal(await textOf(cutEvery(bytes, size), charset), expected, `in pieces of ${size} bytes`);
  }
}

describe('UTF-8', () => {
  it('is the same text wherever the pieces end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), cuts, async (text, at) => {
        const whole = new TextDecoder().decode(utf8(text));
        equal(await textOf(cutAt(utf8(text), at)), whole);
      }),
    );
  }).timeout(60_000);

  it('needs no word of the server, and loses its byte order mark', async () => {
    for (const charset of [undefined, '', 'utf-8', 'utf8', 'no-such-charset']) {
      await gives(utf8('Größe 5 € \u{1f331}'), 'Größe 5 € \u{1f331}', charset, 1);
      await gives(bytesOf([0xef, 0xbb, 0xbf], utf8('Größe')), 'Größe', charset, 3);
    }
  });

  it('wins by its byte order mark over a server that says otherwise', async () => {
    await gives(bytesOf([0xef, 0xbb, 0xbf], utf8('Größe')), 'Größe', 'iso-8859-1');
  });

  it('stays UTF-8 with a damaged byte: that one is marked, the umlauts stay', async () => {
    const good = 'Bürgerbüro für Füße und Bäume';
    const early = bytesOf(utf8('Gr'), [0xff], utf8(`ße ${good}`));
    await gives(early, `Gr\ufffdße ${good}`, undefined, 12);
    const late = bytesOf(utf8(`${good} Gr`), [0xff], utf8('ße'));
    await gives(late, `${good} Gr\ufffdße`, undefined, 4);
  });

  it('that is cut off inside a character keeps all before it', async () => {
    const cut = utf8('Grün und groß').slice(0, -1);
    match(await textOf([cut]), /^Grün und gro/);
    match(await textOf(cutEvery(cut, 4)), /^Grün und gro/);
  });
});

describe('Windows-1252', () => {
  const text = 'Äpfel für Müßiggänger';

  it('is recognised when nobody says so', async () => {
    await gives(latin1(text), text, undefined, 4);
    await gives(latin1(text), text, 'utf-8', 4);
    await gives(
      latin1(`Das Angebot ist in Ordnung bis hier: ${text}`),
      `Das Angebot ist in Ordnung bis hier: ${text}`,
    );
  });

  it('has its own characters where Latin-1 has none', async () => {
    const bytes = bytesOf(latin1('Kosten: 5 '), [0x80, 0x20, 0x96, 0x20, 0x84], latin1('gern'), [0x93]);
    await gives(bytes, 'Kosten: 5 € – „gern“');
  });

  it('may end with an umlaut, or be nothing else', async () => {
    for (const end of ['ü', 'aü', 'Ä', 'äöü', 'blau ß']) {
      equal(await textOf([latin1(end)]), end);
      equal(await textOf(cutEvery(latin1(`mitten im Wort ${end}`), 4)), `mitten im Wort ${end}`);
    }
  });

  it('is read when the server says so', async () => {
    for (const charset of ['windows-1252', 'iso-8859-1', 'latin1'])
      await gives(latin1(text), text, charset, 1);
    // What could be UTF-8 is read as told, too.
    equal(await textOf([utf8('ü')], 'iso-8859-1'), 'Ã¼');
  });

  it('loses no byte at the border where it is found out', async () => {
    // The last byte of the first piece could begin a character of UTF-8; the second piece shows that it does not.
    for (const begun of [[0xc3], [0xe4, 0xb8], [0xf0, 0x9f, 0x8c]]) {
      const bytes = bytesOf(latin1('Wort '), begun, latin1('s und so fort'));
      const expected = new TextDecoder('windows-1252').decode(bytes);
      equal(await textOf([bytes.slice(0, 5 + begun.length), bytes.slice(5 + begun.length)]), expected);
    }
  });
});

describe('UTF-16', () => {
  it('is known by its byte order mark, in both orders', async () => {
    for (const littleEndian of [true, false]) {
      for (const charset of [undefined, 'utf-8', 'windows-1252']) {
        await gives(utf16('\ufeffGröße \u{1f331} 5 €', littleEndian), 'Größe \u{1f331} 5 €', charset, 3);
      }
    }
  });

  it('is read without one when the server says so', async () => {
    await gives(utf16('Größe', true), 'Größe', 'utf-16le', 1);
    await gives(utf16('Größe', false), 'Größe', 'utf-16be', 1);
  });
});

describe('other charsets', () => {
  it('are read when the server names them', async () => {
    await gives(Uint8Array.of(0xbf, 0xe0, 0xd8, 0xd2, 0xd5, 0xe2), 'Привет', 'iso-8859-5', 1);
    await gives(Uint8Array.of(0xa4), '€', 'iso-8859-15', 1);
  });
});

describe('the decoder that goes on where UTF-8 failed', () => {
  it('takes up the character that was cut', () => {
    const decoder = createLegacyDecoder(Uint8Array.of(0x41, 0x42, 0x43, 0xc3), false);
    equal(decoder.decode(utf8('x')) + decoder.end(), 'Ãx');
    const whole = createLegacyDecoder(Uint8Array.of(0x41, 0x42, 0xc3, 0xbc), false);
    equal(whole.decode(latin1('ß!')) + whole.end(), 'ß!', 'a whole character is not repeated');
  });

  it('decides once: what comes later does not change the charset', () => {
    const decoder = createLegacyDecoder(new Uint8Array(0), false);
    const first = decoder.decode(latin1('Müßiggänger '));
    const second = decoder.decode(utf8('Müßiggänger'));
    equal(first, 'Müßiggänger ');
    ok(second.startsWith('MÃ¼'), second);
  });
});
