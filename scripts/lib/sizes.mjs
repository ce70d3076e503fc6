import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { CAPS } from './entries.mjs';

const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };

/** Bytes of brotli of each built file that has a cap. */
export async function sizesOf(dist) {
  const sizes = [];
  for (const [name, cap] of Object.entries(CAPS)) {
    const bytes = brotliCompressSync(await readFile(join(dist, `${name}.js`)), { params }).length;
    sizes.push({ name, bytes, cap, fits: bytes <= cap });
  }
  return sizes;
}
