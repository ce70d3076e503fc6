import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './built-site.mjs';

/** Imports a TypeScript module of this project, with what it loads later in one file. */
export async function bundled(source) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bundled-'));
  const outfile = path.join(folder, 'module.mjs');
  await build({
    entryPoints: [path.join(root, source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const module = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return module;
}
