import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/** The command line as one file that runs in Node, with all it needs. */
export async function buildCli(root, file) {
  await mkdir(dirname(file), { recursive: true });
  await build({
    entryPoints: [join(root, 'src/cli/bin.ts')],
    outfile: file,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'error',
  });
  await chmod(file, 0o755);
}
