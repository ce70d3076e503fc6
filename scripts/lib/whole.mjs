import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENTRIES, PARTS } from './entries.mjs';

/** No part does its work in fewer bytes. */
const LEAST = 300;

/**
 * What a build has left out, in sentences. A file that package.json's `sideEffects` forgets is dropped
 * without a word, and what registers an element is in no test that only imports its class.
 */
export async function missingFrom(root, dist) {
  const missing = [];
  const note = (file, what) =>
    missing.push(`${file} ${what}: is its source in package.json's "sideEffects"?`);
  for (const name of [...Object.keys(ENTRIES), ...Object.keys(PARTS)]) {
    const file = name in ENTRIES ? `${name}.js` : `chunks/${name}.js`;
    const built = await readFile(join(dist, file), 'utf8');
    if (built.length < LEAST) note(file, `has ${built.length} bytes, expected ${LEAST} at the least`);
    if (!(name in ENTRIES)) continue;
    const source = await readFile(join(root, ENTRIES[name]), 'utf8');
    for (const [, widget] of source.matchAll(/^import '[./]*\/widgets\/[\w-]+\/([\w-]+)\.js'/gm)) {
      if (!new RegExp(`\\(["'\`]engagiert-${widget}["'\`],`).test(built))
        note(file, `registers no <engagiert-${widget}>`);
    }
  }
  return missing;
}
