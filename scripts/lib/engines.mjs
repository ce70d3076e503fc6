/** Finds Firefox and WebKit on this machine, and starts WebKit's driver, which needs a screen. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isExecutable, onPath } from './browser.mjs';
import { freePort } from './ports.mjs';

export function findFirefox() {
  const named = process.env.FIREFOX;
  if (named && isExecutable(named)) return named;
  const known = [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    path.join(process.env.PROGRAMFILES ?? 'C:/Program Files', 'Mozilla Firefox/firefox.exe'),
  ];
  return onPath('firefox-esr', 'firefox') ?? known.find(isExecutable);
}

/** WebKitGTK's driver and its small browser, which Debian keeps out of PATH; undefined where either is missing. */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter((folder) => existsSync(folder));
  const folders = libraries.flatMap((folder) => [
    folder,
    ...readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name.endsWith('-linux-gnu'))
      .map((entry) => path.join(folder, entry.name)),
  ]);
  const browser = folders
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((name) =>
        path.join(folder, name, 'MiniBrowser'),
      ),
    )
    .find(isExecutable);
  return driver && browser ? { driver, browser } : undefined;
}

export const hasXvfb = () => onPath('Xvfb') !== undefined;

const waitFor = (ms) => new Promise((done) => setTimeout(done, ms));

/** A virtual screen; Xvfb itself picks the first free number and tells it. */
function startXvfb() {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const screen = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}.`)));
    screen.stdio[3].once('data', (number) => resolve({ screen, display: `:${String(number).trim()}` }));
  });
}

/** @returns {Promise<{ port: number, browser: string }>} a driver that ends with this process */
export async function startWebKitDriver() {
  const found = findWebKit();
  if (!found || !hasXvfb()) {
    throw new Error(
      'WebKit was not found: install it (Debian: "apt-get install webkit2gtk-driver xvfb"), or leave it out of ENGINES.',
    );
  }
  const { screen, display } = await startXvfb();
  process.once('exit', () => screen.kill('SIGKILL'));
  const port = await freePort();
  const driver = spawn(found.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      // Its sandbox wants user namespaces, which containers and root seldom have. It opens our tests only.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  process.once('exit', () => driver.kill('SIGTERM'));
  for (let tries = 0; tries < 100; tries += 1) {
    if (driver.exitCode !== null) break;
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return { port, browser: found.browser };
    await waitFor(100);
  }
  throw new Error('WebKitWebDriver did not start within ten seconds.');
}
