/** Lists the test files, so that every runner and the filter mean the same ones. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** GROUP names what runs in a browser; `engines` is what must hold in all three of them. */
const GROUPS = {
  unit: ['test/unit'],
  element: ['test/element'],
  engines: ['test/unit', 'test/element'],
};

function walk(folder, end) {
  let entries;
  try {
    entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
  } catch {
    return []; // A folder without tests need not exist.
  }
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(end))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** FILES is a comma list; a file is in when its path contains one of the parts. */
function chosen(files) {
  const parts = (process.env.FILES ?? '').split(',').map((part) => part.trim().replace(/^\.\//, ''));
  const wanted = parts.filter(Boolean);
  return wanted.length === 0 ? files : files.filter((file) => wanted.some((part) => file.includes(part)));
}

/** Tests that run in a browser page, by @web/test-runner. */
export function browserTests() {
  const group = process.env.GROUP || 'engines';
  if (!GROUPS[group]) throw new Error(`GROUP=${group} is unknown: use ${Object.keys(GROUPS).join(', ')}.`);
  return chosen(GROUPS[group].flatMap((folder) => walk(folder, '.test.ts')));
}

/** Tests that run in Node and drive a browser or a program from outside. */
export function nodeTests() {
  return process.env.GROUP ? [] : chosen(walk('test/e2e', '.test.mjs'));
}
