import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.mjs';

/* custom-elements.json: made from the elements' own comments. What is public and says nothing fails the build. */

/** Custom properties from the comments in tokens.ts: `{ name, default, description }`. */
export async function tokensOf(root) {
  const source = await readFile(join(root, 'src/styles/tokens.ts'), 'utf8');
  const entry = /\/\*\* (.+?) \*\/\s*'?([\w-]+)'?: '([^']+)'/g;
  return [...source.matchAll(entry)].map(([, description, name, value]) => ({
    name: `--engagiert-${name}`,
    default: value,
    description,
  }));
}

/** Public things of the elements that have no description. */
export function undocumented(manifest) {
  const missing = [];
  for (const { path, declarations = [] } of manifest.modules) {
    for (const element of declarations.filter((declaration) => declaration.customElement)) {
      if (!element.summary) missing.push(`${path}: ${element.name} has no @summary`);
      for (const member of element.members ?? []) {
        const open =
          !member.privacy && !member.name.startsWith('#') && !member.static && !member.inheritedFrom;
        const own = !['render', 'willUpdate', 'lang', 'createRenderRoot'].includes(member.name);
        if (open && own && !member.description) missing.push(`${path}: ${element.name}.${member.name}`);
      }
      for (const kind of ['slots', 'events', 'cssParts']) {
        for (const item of element[kind] ?? [])
          if (!item.description) missing.push(`${path}: ${kind} ${item.name || '(default)'}`);
      }
    }
  }
  return missing;
}

/** Where the package has what a source file became. */
const pathForUsers = (source) => source.replace(/^src\/(.+)\.ts$/, 'dist/npm/$1.js');

export async function writeManifest(root, file) {
  const cli = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  const folder = '.cache/manifest';
  const { code } = await run(
    process.execPath,
    [
      ...[cli, 'analyze', '--config', 'scripts/lib/manifest.config.mjs', '--litelement', '--quiet'],
      ...['--globs', 'src/widgets/*/*-element.ts', '--outdir', folder],
    ],
    { cwd: root },
  );
  if (code !== 0) throw new Error('the manifest analyzer failed');
  const manifest = JSON.parse(await readFile(join(root, folder, 'custom-elements.json'), 'utf8'));
  await rm(join(root, folder), { recursive: true });
  const missing = undocumented(manifest);
  if (missing.length) throw new Error(`undocumented public API:\n  ${missing.join('\n  ')}`);
  // They come in the order in which the disk answered.
  manifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
  const cssProperties = await tokensOf(root);
  for (const module of manifest.modules) {
    for (const element of module.declarations ?? []) {
      element.members = (element.members ?? []).filter(
        ({ name, privacy }) => !privacy && !name.startsWith('#'),
      );
      if (element.tagName !== 'engagiert-provider') element.cssProperties = cssProperties;
    }
    module.path = pathForUsers(module.path);
    for (const { declaration } of module.exports ?? []) declaration.module = pathForUsers(declaration.module);
  }
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`);
}
