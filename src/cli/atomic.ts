import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What changes with every run and says nothing. */
const FLEETING = /^DTSTAMP:.*\r?\n/gm;

/**
 * Writes a file whole or not at all, and only when its content is another one. True when it was written.
 */
export async function writeChanged(file: string, content: string): Promise<boolean> {
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before !== undefined && before.replace(FLEETING, '') === content.replace(FLEETING, '')) return false;
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, content);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
  return true;
}
