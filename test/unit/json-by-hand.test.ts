/** JSON that people wrote by hand, or that a script is around. */
import fc from 'fast-check';
import { FeedError } from '../../src/feed/errors.js';
import { mended } from '../../src/feed/formats/mended.js';
import { deepEqual, equal, ok, rejects } from '../helpers/assert.js';
import { readFeed } from '../helpers/reading.js';

const titlesIn = async (text: string) => (await readFeed(text)).records.map(({ title }) => title);

describe('JSON by hand', () => {
  it('may have comments, commas before brackets, and brackets too many', async () => {
    for (const text of [
      '{ "gaerten": [{ "titel": "Beete // gießen", "ort": "Kiel", }, { "titel": "Laub, ]", "ort": "Kiel" },] }',
      '{ // unsere\n"gaerten": [{ "titel": "Beete // gießen", "ort": "Kiel" /* immer, ] */ }, { "titel": "Laub, ]", "ort": "Kiel" }] }',
      '{ "gaerten": [{ "titel": "Beete // gießen", "ort": "Kiel" }, { "titel": "Laub, ]", "ort": "Kiel" }] }\n} ',
    ])
      deepEqual(await titlesIn(text), ['Beete // gießen', 'Laub, ]'], text);
  });

  it('may have numbers that begin with zeros', async () => {
    deepEqual(
      await titlesIn(
        '{ "gaerten": [{ "titel": "007", "nr": 01, "x": -0.5 }, { "titel": "Laub", "nr": 010, "x": 0 }] }',
      ),
      ['007', 'Laub'],
    );
  });

  it('may have a name, as scripts give it', async () => {
    const list = '[{ "titel": "Beete", "ort": "Kiel" }, { "titel": "Laub (nass)", "ort": "Kiel" }]';
    for (const text of [
      `var data = ${list};`,
      `liste = ${list}`,
      `export const liste = ${list};\n`,
      `export default ${list};`,
      `cb(${list});`,
    ])
      deepEqual(await titlesIn(text), ['Beete', 'Laub (nass)'], text);
  });

  it('is refused where something else is wrong', async () => {
    for (const text of ['{ "gaerten": [{ "titel": Beete }] }', '{ "a": 1 } und { "b": 2 }', '{ "a": [1, 2'])
      await rejects(readFeed(text), FeedError);
  });

  it('stays what it is where nothing is wrong', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), (value) => {
        const text = JSON.stringify(value);
        equal(mended(text), text);
        equal(mended(`${text}}]);`), text);
      }),
    );
  });

  it('takes no longer the more is opened and never closed', () => {
    for (const open of ['/* ', '"\\', '/*a*b', '"', '0', ', ', '{']) {
      const started = performance.now();
      mended(`[${open.repeat(300_000)}`);
      const took = performance.now() - started;
      // Some milliseconds; looked on from each opening it takes minutes.
      ok(took < 2000, `${open}: ${took.toFixed()} ms`);
    }
  });
});
