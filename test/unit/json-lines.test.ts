/** JSON, one record a line. */
import fc from 'fast-check';
import { Unreadable } from '../../src/feed/formats/format.js';
import { createNdjsonParser } from '../../src/feed/formats/ndjson.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { cutAt, cutEvery, cuts, recordsIn } from '../helpers/pieces.js';

const read = (text: string, pieces = [text]) => recordsIn(createNdjsonParser(), pieces);

describe('JSON lines', () => {
  it('give the records of JSON.parse, wherever the pieces end', async () => {
    const records = fc.array(
      fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary', maxDepth: 3 }), {
        maxKeys: 4,
      }),
      { maxLength: 8 },
    );
    const breaks = fc.constantFrom('\n', '\r\n', '\n\n', '\n \t\n');
    await fc.assert(
      fc.asyncProperty(records, breaks, fc.boolean(), cuts, async (list, lineBreak, ended, at) => {
        const lines = list.map((record) => JSON.stringify(record));
        const text = lines.join(lineBreak) + (ended ? lineBreak : '');
        deepEqual(
          await read(text, cutAt(text, at)),
          lines.map((line): unknown => JSON.parse(line)),
        );
      }),
    );
  }).timeout(60_000);

  it('are handed over as they arrive', () => {
    const parser = createNdjsonParser();
    deepEqual(parser.push('{"id": 1}\n{"id"'), [{ id: 1 }]);
    deepEqual(parser.push(': 2}'), []);
    deepEqual(parser.push('\n'), [{ id: 2 }]);
    deepEqual(parser.end(), []);
  });

  it('lose the broken ones only, and the last one when it is cut off', async () => {
    const found = await read('{"id": 1}\n{"id": }\nnope\n{"id": 4}\n{"id"');
    deepEqual([found[0], found[3], found.length], [{ id: 1 }, { id: 4 }, 5]);
    const texts = [1, 2, 4].map((i) => {
      const bad = found[i];
      ok(bad instanceof Unreadable);
      equal(bad.expected, 'one JSON value per line');
      return bad.text;
    });
    deepEqual(texts, ['{"id": }', 'nope', '{"id"']);
  });

  it('lose one that is longer than a megabyte', async () => {
    const long = JSON.stringify({ id: 2, picture: 'x'.repeat(3 << 20) });
    const text = `{"id": 1}\n${long}\n{"id": 3}\n`;
    const [before, bad, after, ...more] = await read(text, cutEvery(text, 1 << 16));
    deepEqual([before, after, more], [{ id: 1 }, { id: 3 }, []]);
    ok(bad instanceof Unreadable);
    match(bad.expected, /at most 1 MB/);
  });

  it('tell of one that is longer than a megabyte at the end, too', async () => {
    const text = `{"id": 1}\n${'[1,'.repeat(500_000)}`;
    const found = await read(text, cutEvery(text, 1 << 16));
    deepEqual([found[0], found.length], [{ id: 1 }, 2]);
    ok(found[1] instanceof Unreadable);
  });
});
