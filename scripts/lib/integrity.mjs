import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Subresource integrity of every script in dist/, as JSON: file → `sha384-…`, sorted, so that equal builds are equal. */
export async function integrityOf(dist) {
  const names = [
    ...(await readdir(dist)),
    ...(await readdir(join(dist, 'chunks'))).map((name) => `chunks/${name}`),
  ];
  const entries = names
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map(async (name) => [
      name,
      `sha384-${createHash('sha384')
        .update(await readFile(join(dist, name)))
        .digest('base64')}`,
    ]);
  return `${JSON.stringify(Object.fromEntries(await Promise.all(entries)), null, 2)}\n`;
}
