/**
 * Unit and element tests in real browsers. `ENGINES=firefox npx wtr`, `FILES=recurrence npx wtr`,
 * `GROUP=unit npx wtr`; what each means is in scripts/lib/test-files.mjs.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { CHROMIUM_ARGS, ensureBrowser } from './scripts/lib/browser.mjs';
import { findFirefox, startWebKitDriver } from './scripts/lib/engines.mjs';
import { freePort } from './scripts/lib/ports.mjs';
import { browserTests, root } from './scripts/lib/test-files.mjs';
import { countingReporter } from './scripts/lib/wtr-reporter.mjs';

// Browsers take their zone from here. Pinned, so that a test means the same on every machine; a test
// of other zones starts the run with TEST_TZ.
process.env.TZ = process.env.TEST_TZ || 'Europe/Berlin';
// The same for the language: under a bare system's "C", WebKit tells pages the language "C", which Intl refuses.
for (const name of ['LANG', 'LC_ALL', 'LANGUAGE']) process.env[name] = 'en_US.UTF-8';

const engines = (process.env.ENGINES || 'chromium').split(',').map((name) => name.trim());

// When the run is broken off, leave at once: the browsers are ended as this process exits, whereas a
// browser that hangs is never closed politely.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

/** One launcher per engine; each package is loaded only when its engine runs. */
const launchers = {
  async chromium() {
    const { playwrightLauncher } = await import('@web/test-runner-playwright');
    return playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: ensureBrowser(), args: CHROMIUM_ARGS },
    });
  },
  async firefox() {
    const { puppeteerLauncher } = await import('@web/test-runner-puppeteer');
    const executablePath = findFirefox();
    if (!executablePath) {
      throw new Error(
        'Firefox was not found: install it (Debian: "apt-get install firefox-esr") or set FIREFOX.',
      );
    }
    return puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath } });
  },
  async webkit() {
    const { webdriverLauncher } = await import('@web/test-runner-webdriver');
    const { port, browser } = await startWebKitDriver();
    return webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        // The two-way protocol is not spoken by WebKitGTK's driver; asking for it ends the session.
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    });
  },
};

const browsers = [];
for (const name of engines) {
  if (!launchers[name])
    throw new Error(`ENGINES=${name} is unknown: use ${Object.keys(launchers).join(', ')}.`);
  browsers.push(await launchers[name]());
}

/**
 * Mocha lets a rejection that nobody handles pass; on a host page it is an error in the console, so
 * here it fails the running test. One that provokes it on purpose calls `preventDefault()`.
 */
const testPage = (testFramework) => `<!doctype html>
<html>
  <body>
    <script>
      addEventListener('unhandledrejection', (event) => {
        setTimeout(() => event.defaultPrevented || reportError(event.reason));
      });
    </script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;

export default {
  rootDir: root,
  files: browserTests(),
  browsers,
  // Chromium's pages each believe to have the focus; the others have one focused page at a time, and
  // WebKit's driver one session.
  concurrency: engines.every((name) => name === 'chromium') ? 2 : 1,
  concurrentBrowsers: 1,
  port: await freePort(),
  // Without 'production' the packages of Lit would be their chatty development builds.
  nodeResolve: { exportConditions: ['browser', 'production'] },
  middleware: [
    // A service worker only serves what lies below it, and MSW's lies deep in its package.
    (context, next) => {
      if (context.path === '/mockServiceWorker.js')
        context.url = '/node_modules/msw/lib/mockServiceWorker.js';
      return next();
    },
  ],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      // Decides on class fields (useDefineForClassFields: false), as in the build.
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  testRunnerHtml: testPage,
  testFramework: {
    // A forgotten `.only` would quietly leave the other tests out.
    config: { ui: 'bdd', timeout: 10_000, forbidOnly: Boolean(process.env.CI) },
  },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  reporters: [
    countingReporter({
      root,
      countsFile: path.resolve(
        root,
        process.env.COUNTS_FILE || `.cache/wtr-counts-${engines.join('-')}.json`,
      ),
    }),
  ],
};
