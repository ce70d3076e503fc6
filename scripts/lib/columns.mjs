import { readFile } from 'node:fs/promises';

/* The names that a column, or a key, may have: the table in docs/feeds.md, made from what the code knows. */

const SOURCE = 'src/feed/mapping/foreign/opportunity.ts';

/** @returns {Promise<string>} Markdown, a row per field, in the order of the code */
export async function columnsTable(root) {
  const source = await readFile(`${root}${SOURCE}`, 'utf8');
  const [, block] = /createNames\(\{\n([\s\S]*?)\n\}\)/.exec(source) ?? [];
  if (!block) throw new Error(`${SOURCE} has no createNames({…}) any more`);
  const rows = [...block.matchAll(/^ {2}(\w+):\s*'([^']*)'/gm)].map(
    ([, field, names]) =>
      `| \`${field}\` | ${names
        .split(' ')
        .filter((name) => name && !name.startsWith('@'))
        .join(', ')} |`,
  );
  return [
    '| field | is found as well under |',
    '|---|---|',
    ...rows.filter((row) => !row.endsWith('|  |')),
  ].join('\n');
}
