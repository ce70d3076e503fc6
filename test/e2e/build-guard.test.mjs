/** A build that has lost an element, or a part of itself, fails and says what may be the reason. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { missingFrom } from '../../scripts/lib/whole.mjs';
import { dist, root, temporaryFolder } from '../helpers/built-site.mjs';

describe('a build', () => {
  let temporary;
  before(() => {
    temporary = temporaryFolder('guard');
  });
  after(() => temporary?.remove());

  it('that is whole lacks nothing', async () => {
    assert.deepEqual(await missingFrom(root, dist), []);
  });

  it('that lacks the code of a part is told from one that is whole', async () => {
    const copy = path.join(temporary.folder, 'dist');
    cpSync(dist, copy, { recursive: true });
    writeFileSync(path.join(copy, 'chunks', 'details.js'), 'export {};');
    const entry = path.join(copy, 'engagiert.js');
    writeFileSync(entry, readFileSync(entry, 'utf8').replaceAll('engagiert-opportunity-list', 'x'));
    assert.deepEqual(
      (await missingFrom(root, copy)).map((sentence) => sentence.split(':')[0]),
      [
        'engagiert.js registers no <engagiert-opportunity-list>',
        'chunks/details.js has 10 bytes, expected 300 at the least',
      ],
    );
  });

  it('fails when package.json lists too little that has side effects', () => {
    const project = path.join(temporary.folder, 'project');
    for (const name of ['src', 'scripts', 'tsconfig.json', 'vite.config.ts'])
      cpSync(path.join(root, name), path.join(project, name), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'), 'junction');
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    writeFileSync(
      path.join(project, 'package.json'),
      JSON.stringify({ ...manifest, sideEffects: ['./src/entry/*.ts'] }),
    );
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], {
      cwd: project,
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^opportunity-list\.js registers no <engagiert-opportunity-list>: is its source in package\.json's "sideEffects"\?$/m,
    );
  });
});
