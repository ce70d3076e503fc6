import assert from 'node:assert/strict';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { crossedLayers } from '../../scripts/lib/layers.mjs';

/** A tree of source files, for trying the check itself. */
async function treeOf(files) {
  const root = await mkdtemp(join(tmpdir(), 'layers-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

test('src keeps to its layers', async () => {
  assert.deepEqual(await crossedLayers(fileURLToPath(new URL('../../src', import.meta.url))), []);
});

test('an import against the layers is found, of a type too', async () => {
  const tree = await treeOf({
    'model/a.ts': "import type { B } from '../feed/b.js';\nexport const a = 1;\n",
    'feed/b.ts': 'export interface B {}\n',
  });
  assert.match(
    (await crossedLayers(tree)).join(),
    /model\/a\.ts imports feed\/b\.js: model may import nobody/,
  );
});

test('a widget that imports another widget is found', async () => {
  const tree = await treeOf({
    'widgets/list/list.ts': "import {\n  wall,\n} from '../wall/wall.js';\nwall();\n",
    'widgets/wall/wall.ts': 'export const wall = () => {};\n',
  });
  assert.match((await crossedLayers(tree)).join(), /a widget never imports another one/);
});

test('a circle that runs is found, one of types or of parts that load later is not', async () => {
  const circle = await treeOf({
    'feed/a.ts': "import { b } from './b.js';\nexport const a = () => b;\n",
    'feed/b.ts': "export { a as b } from './a.js';\n",
  });
  assert.match((await crossedLayers(circle)).join(), /a circle: feed\/a\.ts → feed\/b\.ts → feed\/a\.ts/);
  const harmless = await treeOf({
    'feed/a.ts': "export const a = () => import('./b.js');\n",
    'feed/b.ts': "import type { A } from './a.js';\nexport const b = 1 as unknown as A;\n",
  });
  assert.deepEqual(await crossedLayers(harmless), []);
});
