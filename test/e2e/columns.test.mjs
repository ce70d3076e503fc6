/** The tables of column names in the documentation are the ones that the code goes by. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { columnsTable } from '../../scripts/lib/columns.mjs';
import { root } from '../helpers/built-site.mjs';

for (const [kind, mark] of [
  ['opportunity', 'columns'],
  ['event', 'event columns'],
  ['contact-point', 'contact columns'],
  ['honour', 'honour columns'],
])
  it(`docs/feeds.md names every column of ${kind} feeds that is understood, and no other`, async () => {
    const table = await columnsTable(root, kind);
    assert.match(table, /\| `title` \|.*\btitel,/);
    assert.ok(table.split('\n').length > 30, table);
    const docs = readFileSync(path.join(root, 'docs', 'feeds.md'), 'utf8');
    const [, written] = new RegExp(`<!-- ${mark} -->\\n([\\s\\S]*?)\\n<!-- /${mark} -->`).exec(docs) ?? [];
    assert.equal(written, table, `put the output of columnsTable(root, '${kind}') between the marks`);
  });
