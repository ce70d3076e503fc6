import { readFile } from 'node:fs/promises';

/* The names that a column, or a key, may have: the tables in docs/feeds.md, made from what the code knows. */

/** Where the code has them, per kind of record; each pattern's first group holds lines of fields. */
const SOURCES = {
  opportunity: ['src/feed/mapping/foreign/opportunity/names.ts', /^const \w+ = \{\n([\s\S]*?)\n\}/gm],
  event: ['src/feed/mapping/foreign/event/names.ts', /^const \w+ = \{\n([\s\S]*?)\n\}/gm],
  honour: ['src/feed/mapping/foreign/honour/names.ts', /^const FIELDS = \{\n([\s\S]*?)\n\}/gm],
  // What is known and of no use stands last.
  'contact-point': [
    'src/feed/mapping/foreign/contact-point/names.ts',
    /^export const SYNONYMS = \{\n([\s\S]*?)\n {2}other:/gm,
  ],
};

/** @returns {Promise<string>} Markdown, a row per field, in the order of the code */
export async function columnsTable(root, kind = 'opportunity') {
  const [file, pattern] = SOURCES[kind];
  const source = await readFile(`${root}${file}`, 'utf8');
  const block = [...source.matchAll(pattern)].map(([, fields]) => fields).join('\n');
  if (!block) throw new Error(`${file} has no names any more`);
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
