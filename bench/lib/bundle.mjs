/** A page's script and style sheet as they would be published: each in one file, minified. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const pageFile = (name) => fileURLToPath(new URL(`../pages/${name}`, import.meta.url));

/** `name.js` and, where it imports any, `name.css`; nothing for a page that has no script of its own. */
export async function bundle(name) {
  const entry = pageFile(`${name}.js`);
  if (!existsSync(entry)) return new Map();
  const { outputFiles } = await build({
    entryPoints: [entry],
    outdir: '/',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    conditions: ['production', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.png': 'dataurl' },
    write: false,
  });
  return new Map(
    outputFiles.map(({ path, text }) => [path.endsWith('.css') ? `/${name}.css` : `/${name}.js`, text]),
  );
}
