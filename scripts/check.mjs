import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crossedLayers } from './lib/layers.mjs';
import { run } from './lib/run.mjs';
import { sizesOf } from './lib/sizes.mjs';

/* `npm run check`: types, format and lint, layers, sizes. Says all that is wrong, not only the first. */

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (path) => `${root}node_modules/${path}`;
const failed = [];

async function step(name, command, args) {
  const { code } = await run(command, args, { cwd: root });
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (code !== 0) failed.push(name);
}

function report(name, problems) {
  for (const problem of problems) console.log(`  ${problem}`);
  console.log(`${problems.length ? 'FAILED' : 'ok    '} ${name}`);
  if (problems.length) failed.push(name);
}

await step('types', process.execPath, [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']);
await step('format and lint', process.execPath, [
  bin('@biomejs/biome/bin/biome'),
  'check',
  '--error-on-warnings',
  '.',
]);
report('layers', await crossedLayers(`${root}src`));
if (!existsSync(`${root}dist/engagiert.js`))
  await step('build', process.execPath, [`${root}scripts/build.mjs`]);
const sizes = await sizesOf(`${root}dist`);
for (const { name, bytes, cap } of sizes) console.log(`  ${name}.js ${bytes} of ${cap} bytes brotli`);
report(
  'sizes',
  sizes
    .filter(({ fits }) => !fits)
    .map(
      ({ name, bytes, cap }) =>
        `${name}.js has ${bytes} bytes of brotli, ${bytes - cap} over its cap of ${cap}`,
    ),
);

if (failed.length) {
  console.error(`check failed: ${failed.join(', ')}`);
  process.exit(1);
}
