/** The tables of column names in the documentation are the ones that the code goes by. UPDATE=1 writes them. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
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
    const file = path.join(root, 'docs', 'feeds.md');
    const docs = readFileSync(file, 'utf8');
    const [whole = '', written] =
      new RegExp(`<!-- ${mark} -->\\n([\\s\\S]*?)\\n<!-- /${mark} -->`).exec(docs) ?? [];
    if (process.env.UPDATE === '1')
      writeFileSync(
        file,
        docs.replace(whole, () => `<!-- ${mark} -->\n${table}\n<!-- /${mark} -->`),
      );
    else assert.equal(written, table, 'UPDATE=1 node --test test/e2e/columns.test.mjs writes them');
  });
