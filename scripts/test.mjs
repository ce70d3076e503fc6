/**
 * `npm test`: builds, then runs the browser tests in Chromium and the end-to-end tests.
 * `npm test -- recurrence` or FILES=recurrence runs the files whose path contains that;
 * SKIP_BUILD=1 takes dist/ as it is.
 */
import { ensureBrowser } from './lib/browser.mjs';
import { conclude, none, runBrowserTests, runNodeTests } from './lib/counted.mjs';
import { npmRun } from './lib/run.mjs';
import { root } from './lib/test-files.mjs';

const MINUTE = 60_000;

if (process.argv.length > 2) process.env.FILES = process.argv.slice(2).join(',');
// Both the browsers and the end-to-end tests take their zone from here.
process.env.TZ = process.env.TEST_TZ || 'Europe/Berlin';

async function prepare() {
  process.env.CHROMIUM = ensureBrowser();
  if (process.env.SKIP_BUILD === '1') return;
  const { code, timedOut } = await npmRun('build', { cwd: root, boundMs: 10 * MINUTE });
  if (timedOut) throw new Error('The build took more than ten minutes.');
  if (code !== 0) throw new Error('The build failed, so nothing was tested.');
}

try {
  await prepare();
  const inBrowser = await runBrowserTests('chromium', { boundMs: 12 * MINUTE });
  const endToEnd = await runNodeTests({ boundMs: 18 * MINUTE });
  conclude([inBrowser, endToEnd]);
} catch (error) {
  console.error(error.message);
  conclude([{ ...none(), failed: 1 }]);
}
