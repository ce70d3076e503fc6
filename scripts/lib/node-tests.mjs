/**
 * `node scripts/lib/node-tests.mjs <counts file> <test files…>`: runs them with Node's test runner and
 * writes the counts. We count its events: its printed words differ from one Node version to the next.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** A file in which a browser never answers must not hold the others up. */
const FILE_BOUND_MS = 5 * 60_000;

const [countsFile, ...files] = process.argv.slice(2);
const counts = { passed: 0, failed: 0, skipped: 0 };
const empty = [];

// One file at a time: each starts a browser, and some measure.
const events = run({
  files: files.map((file) => path.resolve(file)),
  concurrency: 1,
  timeout: FILE_BOUND_MS,
});

events.on('test:pass', ({ name, file, skip, todo, details }) => {
  if (details?.type === 'suite') return;
  // Node reports a file that ran no test, or left before its first one ended, as a passed test.
  if (file && path.resolve(name) === file) empty.push(path.relative('.', file));
  else counts[skip !== undefined || todo !== undefined ? 'skipped' : 'passed'] += 1;
});
events.on('test:fail', ({ todo, details }) => {
  // The parent of a failed test fails, too; that is one fault, not two.
  if (details?.error?.failureType === 'subtestsFailed') return;
  counts[todo !== undefined ? 'skipped' : 'failed'] += 1;
});

events.compose(spec).pipe(process.stdout);
events.once('end', () => {
  for (const file of empty) console.error(`✗ ${file} has no test, or left before one ended`);
  counts.failed += empty.length;
  mkdirSync(path.dirname(countsFile), { recursive: true });
  writeFileSync(countsFile, `${JSON.stringify(counts)}\n`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
});
