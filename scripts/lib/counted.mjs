/** Runs a test runner as a child and reads its counts; whatever went wrong with it is a failed test. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';
import { browserTests, nodeTests, root } from './test-files.mjs';

/** Two runs in one folder must not read each other's counts, hence the process number. */
const countsPath = (name) => path.join(root, '.cache', `${name}-${process.pid}.json`);

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
async function counted(label, args, { countsFile, env, boundMs }) {
  const { code, timedOut } = await run(process.execPath, args, { cwd: root, env, boundMs });
  let counts = { passed: 0, failed: 0, skipped: 0 };
  let written = true;
  try {
    counts = JSON.parse(readFileSync(countsFile, 'utf8'));
    rmSync(countsFile);
  } catch {
    written = false;
  }
  if (timedOut) {
    console.error(`✗ ${label}: still running after ${boundMs / 60_000} minutes, so it was ended.`);
    counts.failed += 1;
  } else if (!written) {
    console.error(`✗ ${label}: ended with code ${code} before its tests did.`);
    counts.failed += 1;
  } else if (code !== 0 && counts.failed === 0) {
    console.error(`✗ ${label}: no test failed, but it ended with code ${code}.`);
    counts.failed += 1;
  }
  return counts;
}

export const none = () => ({ passed: 0, failed: 0, skipped: 0 });

/** The browser tests in one engine: chromium, firefox or webkit. */
export function runBrowserTests(engine, { boundMs, env = {} }) {
  if (browserTests().length === 0) return none();
  const countsFile = countsPath(`wtr-counts-${engine}`);
  const wtr = fileURLToPath(new URL('./dist/bin.js', import.meta.resolve('@web/test-runner')));
  return counted(`tests in ${engine}`, [wtr, '--config', path.join(root, 'web-test-runner.config.mjs')], {
    countsFile,
    boundMs,
    env: { ...env, ENGINES: engine, COUNTS_FILE: countsFile },
  });
}

/** The end-to-end tests. */
export function runNodeTests({ boundMs, env = {} }) {
  const files = nodeTests();
  if (files.length === 0) return none();
  const countsFile = countsPath('e2e-counts');
  const script = fileURLToPath(new URL('./node-tests.mjs', import.meta.url));
  return counted('end-to-end tests', [script, countsFile, ...files], { countsFile, boundMs, env });
}

/** Prints the last line and sets the exit code: a run without tests has failed, too. */
export function conclude(all) {
  const sum = none();
  for (const counts of all) for (const key of Object.keys(sum)) sum[key] += counts[key];
  if (sum.skipped > 0) console.log(`${sum.skipped} skipped`);
  if (sum.passed + sum.failed === 0) console.error('No test ran.');
  process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
}
