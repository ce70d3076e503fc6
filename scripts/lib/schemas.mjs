import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/* JSON Schemas, generated from the shapes that the widgets validate with. */

/** Bundles a TypeScript module and imports it. */
async function load(root, source) {
  const file = join(root, `.cache/${source.replace(/\W/g, '-')}.mjs`);
  await build({
    entryPoints: [join(root, source)],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const module = await import(`${pathToFileURL(file).href}?${Date.now()}`);
  await rm(file);
  return module;
}

export async function writeSchemas(root, folder) {
  const { jsonSchemas } = await load(root, 'src/model/json-schema.ts');
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    await writeFile(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
