/** The table of column names in the documentation is the one that the code goes by. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { columnsTable } from '../../scripts/lib/columns.mjs';
import { root } from '../helpers/built-site.mjs';

it('docs/feeds.md names every column that is understood, and no other', async () => {
  const table = await columnsTable(root);
  assert.match(table, /\| `title` \| name, titel,/);
  assert.ok(table.split('\n').length > 40, table);
  const docs = readFileSync(path.join(root, 'docs', 'feeds.md'), 'utf8');
  const [, written] = /<!-- columns -->\n([\s\S]*?)\n<!-- \/columns -->/.exec(docs) ?? [];
  assert.equal(written, table, 'put the output of columnsTable() between the marks');
});
