import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildCli } from './lib/cli.mjs';
import { ENTRIES, PARTS } from './lib/entries.mjs';
import { integrityOf } from './lib/integrity.mjs';
import { writeLicences } from './lib/licences.mjs';
import { writeManifest } from './lib/manifest.mjs';
import { run } from './lib/run.mjs';
import { writeSchemas } from './lib/schemas.mjs';
import { writeTemplates } from './lib/templates.mjs';
import { missingFrom } from './lib/whole.mjs';

/* `npm run build`: everything in dist/, from nothing. Two builds of one commit are the same, byte for byte. */

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;

async function must(command, args) {
  const { code } = await run(command, args, { cwd: root });
  if (code !== 0) process.exit(code);
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
for (const mode of [...Object.keys(ENTRIES), ...Object.keys(PARTS)]) {
  await build({ root, configFile: `${root}vite.config.ts`, mode, logLevel: 'warn' });
}
const missing = await missingFrom(root, dist);
if (missing.length) {
  for (const sentence of missing) console.error(sentence);
  process.exit(1);
}
await must(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.npm.json']);
await writeManifest(root, `${dist}/custom-elements.json`);
await writeLicences(root, dist);
await writeSchemas(root, `${dist}/schemas`);
await writeTemplates(`${dist}/templates`);
await buildCli(root, `${dist}/cli/engagiert-widgets.js`);
await must(process.execPath, [`${root}scripts/build-places.mjs`, `${dist}/places`]);
await cp(`${root}src/entry/embed.html`, `${dist}/embed.html`);
await cp(`${root}site`, `${dist}/site`, { recursive: true });
await writeFile(`${dist}/integrity.json`, await integrityOf(dist));
