/**
 * Finds the Chromium-family browser of this machine, since the test tools' own downloads are neither
 * small nor possible everywhere: an installed browser always comes first.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { aptInstall, canApt } from './apt.mjs';

const isRoot = process.getuid?.() === 0;

/** What Chromium needs to start in a container, and to leave the network alone. */
export const CHROMIUM_ARGS = [
  // Chromium refuses to start its sandbox as root.
  ...(isRoot ? ['--no-sandbox'] : []),
  // Containers often have 64 MB of /dev/shm, on which a page dies without a message.
  '--disable-dev-shm-usage',
  '--disable-gpu',
  // Without these it asks its maker's servers at every start, which slows a closed network down.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
    );
    const roots = ['/', `${process.env.HOME ?? ''}/`];
    return roots.flatMap((root) => apps.map((app) => root + app));
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const apps = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return roots.filter(Boolean).flatMap((root) => apps.map((app) => path.join(root, app)));
  }
  return ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

export function isExecutable(file) {
  try {
    accessSync(file, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The full path of the first of these programs that PATH knows. */
export function onPath(...names) {
  const ends = process.platform === 'win32' ? ['.exe'] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)) {
      const hit = ends.map((end) => path.join(folder, name + end)).find(isExecutable);
      if (hit) return hit;
    }
  }
  return undefined;
}

/**
 * Ubuntu's chromium-browser is a stub that only says "install the snap", so on Linux we ask for the
 * version. Elsewhere we don't: on Windows `--version` opens a window.
 */
function answers(file) {
  if (process.platform !== 'linux') return true;
  return spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** The path of an installed Chromium, Chrome or Edge, or undefined. */
export function findBrowser() {
  for (const name of ['CHROME_PATH', 'CHROMIUM']) {
    const named = process.env[name];
    if (!named) continue;
    if (isExecutable(named)) return named;
    console.warn(`${name} names ${named}, which cannot be run; looking for another browser.`);
  }
  const known = usualPlaces().find((file) => isExecutable(file) && answers(file));
  if (known) return known;
  const listed = onPath(...NAMES);
  return listed && answers(listed) ? listed : undefined;
}

/** Like findBrowser, but installs Chromium where it may, and else says what to do. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (canApt()) {
    console.log('No Chromium, Chrome or Edge found: installing Chromium with apt-get …');
    aptInstall(['chromium', 'fonts-liberation']);
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium, Chrome or Edge was found: install one (Debian: "apt-get install chromium") or set CHROME_PATH to its program file.',
  );
}
