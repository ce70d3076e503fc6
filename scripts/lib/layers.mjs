import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize, relative } from 'node:path';

/*
 * One direction, no circles: what a record is → how bytes become records → pure questions about records → texts
 * and looks → Lit plumbing → widgets → entry points. Each folder lists whom it may import, besides itself.
 */
export const MAY_IMPORT = {
  model: [],
  feed: ['model'],
  search: ['model'],
  schedule: ['model'],
  // Only for the names of failures, so that each has its sentence.
  i18n: ['feed'],
  styles: [],
  base: ['model', 'feed', 'search', 'i18n', 'styles'],
  ui: ['model', 'feed', 'search', 'i18n', 'base'],
  widgets: ['model', 'feed', 'search', 'schedule', 'i18n', 'styles', 'base', 'ui'],
  entry: ['base', 'widgets'],
  cli: ['model', 'feed', 'search', 'schedule', 'i18n'],
};

const IMPORT =
  /^(import|export)\b(\s+type\b)?[^'"`;]*?\bfrom\s*['"](\.[^'"]+)['"]|^import\s*['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/gm;

async function filesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Every import in `src` that goes against the layers, as sentences. Also the edges, for those who draw them. */
export async function crossedLayers(src) {
  const wrong = [];
  const edges = new Map();
  for (const file of await filesIn(src)) {
    const from = relative(src, file).replaceAll('\\', '/');
    const [layer, part] = from.split('/');
    const targets = [];
    for (const [, , typeOnly, named, bare, lazy] of (await readFile(file, 'utf8')).matchAll(IMPORT)) {
      const specifier = named ?? bare ?? lazy;
      const to = relative(src, normalize(join(dirname(file), specifier))).replaceAll('\\', '/');
      // A part that loads later may name the type of who loads it: nothing runs in a circle then.
      if (!typeOnly && !lazy) targets.push(to.replace(/\.js$/, '.ts'));
      const [target, targetPart] = to.split('/');
      // A file beside the folders is the package's front door: it may see everything, nobody may see it.
      if (!from.includes('/')) continue;
      if (to.startsWith('..')) wrong.push(`${from} imports ${to}, outside src`);
      else if (target !== layer && !MAY_IMPORT[layer]?.includes(target))
        wrong.push(`${from} imports ${to}: ${layer} may import ${MAY_IMPORT[layer]?.join(', ') || 'nobody'}`);
      else if (layer === 'widgets' && target === 'widgets' && part !== targetPart)
        wrong.push(`${from} imports ${to}: a widget never imports another one`);
    }
    edges.set(from, targets);
  }
  return [...wrong, ...circles(edges)];
}

/** Circles between files, of imports that run. */
function circles(edges) {
  const state = new Map();
  const found = [];
  const visit = (file, path) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push(`a circle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
      return;
    }
    state.set(file, 'open');
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of edges.keys()) visit(file, []);
  return found;
}
