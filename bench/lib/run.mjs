/** One load of one page and one typed word, in a browser context of its own: nothing is cached, nothing is warm. */
import { PROFILES, TIMEOUT, WORD } from './config.mjs';
import { instrument } from './instrument.mjs';
import { pathOf } from './server.mjs';

const CONTEXT = {
  locale: 'de-DE',
  timezoneId: 'Europe/Berlin',
  viewport: { width: 1280, height: 900 },
  serviceWorkers: 'block',
};
/** Milliseconds without a change in the page after which a key counts as answered. */
const SETTLE = 40;
/** A new renderer process comes to rest before it is asked to do anything (milliseconds). */
const REST = 250;

function within(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${TIMEOUT / 1000} s`)), TIMEOUT);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function throttle(session, { cpu, latency, down, up }) {
  if (!cpu) return;
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: down,
    uploadThroughput: up,
  });
}

async function typeWord(page) {
  await page.locator('input[type=search]').first().focus();
  const keys = [];
  for (const letter of WORD) {
    await page.evaluate((settle) => window.bench.arm(settle), SETTLE);
    await page.keyboard.press(letter);
    keys.push(await page.evaluate(() => window.bench.key));
  }
  return keys;
}

/** The number that the page shows before its word for offers. */
const hitsIn = (text) => Number(/([\d.]+)\s(?:Treffer|Angebote?)/.exec(text)?.[1].replaceAll('.', ''));

/**
 * What was seen, in milliseconds and bytes. Never throws: a run that goes wrong says so in `trouble`.
 * @param {{title: string, hits: number}} truth the first offer's name, and how many offers have the word
 */
export async function runOnce(browser, server, { variant, n, profile, truth }) {
  const context = await browser.newContext(CONTEXT);
  const trouble = [];
  const run = { trouble };
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    page.on('pageerror', ({ message }) => trouble.push(message));
    await throttle(session, PROFILES[profile]);
    await page.addInitScript(instrument);
    await page.waitForTimeout(REST);
    server.feedRequests();
    const load = async () => {
      await page.goto(server.origin + pathOf(variant, n), { waitUntil: 'commit' });
      return page.evaluate(() => window.bench.marks);
    };
    const marks = await within(load(), 'loading');
    Object.assign(run, { firstRecord: marks['first-record'], painted: marks.painted, ready: marks.ready });
    await within(
      page.evaluate(() => window.bench.idle()),
      'coming to rest',
    );
    Object.assign(
      run,
      await page.evaluate(() => ({ longTask: window.bench.longest, bytes: window.bench.bytes() })),
    );
    if (!(await page.evaluate(() => window.bench.text())).includes(truth.title))
      trouble.push(`the first offer, ${truth.title}, is not shown`);
    run.keys = await within(typeWord(page), 'typing');
    const hits = hitsIn(await page.evaluate(() => window.bench.text()));
    if (hits !== truth.hits) trouble.push(`${hits} hits shown, ${truth.hits} are true`);
    const requests = server.feedRequests();
    if (requests !== 1) trouble.push(`the feed was asked for ${requests} times`);
    await session.send('HeapProfiler.collectGarbage');
    run.heap = (await session.send('Runtime.getHeapUsage')).usedSize;
  } catch (error) {
    trouble.push(error.message.split('\n')[0]);
  }
  await context.close().catch(() => {});
  return run;
}
