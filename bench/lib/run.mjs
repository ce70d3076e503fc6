/** One load of one page and what a visitor does then, in a browser context of its own: nothing is cached or warm. */
import { GROUPS, PROFILES, TIMEOUT, VARIANTS, WORD } from './config.mjs';
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
/** From going to the search field to the first letter (milliseconds): what searches may load in between. */
const REACH = 500;
/** The way through MONTHS, and back to the one that has most events. */
const STEPS = [
  ['next', 1],
  ['next', 2],
  ['previous', 1],
  ['previous', 0],
];

class Late extends Error {}

function within(promise, what, most = TIMEOUT) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Late(`${what} took more than ${most / 1000} s`)), most);
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

/** Does `act` and waits for what the page makes of it. */
async function answered(page, type, act) {
  await page.evaluate((armed) => window.bench.arm(armed), { type, settle: SETTLE });
  await act();
  return page.evaluate(() => window.bench.answer);
}

const textOf = (page) => page.evaluate(() => window.bench.text());

/** The number that the page shows before its word for what it has found. */
const hitsIn = (text) =>
  Number(
    /([\d.]+)\s(?:Treffer|Angebote?|Anlaufstellen?|Veranstaltung(?:en)?|Ehrung(?:en)?)/
      .exec(text)?.[1]
      .replaceAll('.', ''),
  );

async function typeWord(page, field, word, { hits, found }, trouble) {
  await page.locator(field).first().focus();
  await page.waitForTimeout(REACH);
  const keys = [];
  for (const letter of word) keys.push(await answered(page, 'input', () => page.keyboard.press(letter)));
  const text = await textOf(page);
  const shown = hitsIn(text);
  if (shown !== hits) trouble.push(`${shown} hits shown, ${hits} are true`);
  if (found && !text.includes(found)) trouble.push(`${found} is not shown, and should be the first`);
  return keys;
}

async function changeMonths(page, buttons, { months }, trouble) {
  const steps = [];
  for (const [step, to] of STEPS) {
    steps.push(await answered(page, 'click', () => page.locator(buttons[step]).first().click()));
    const text = await textOf(page);
    if (months[to].length && !months[to].some((name) => text.includes(name)))
      trouble.push(`month ${to + 1}: its first event, ${months[to].join(' or ')}, is not shown`);
  }
  return steps;
}

/**
 * What was seen, in milliseconds and bytes. Never throws: a run that goes wrong says so in `trouble`, and in `late`
 * that it took too long.
 * @param {{shown: string[], hits: number, months: string[][], found?: string}} truth what the page has to show: see truthOf
 */
export async function runOnce(browser, server, { variant, n, profile, truth }) {
  const context = await browser.newContext(CONTEXT);
  const { group, typed, steps } = VARIANTS[variant];
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
    const text = await textOf(page);
    if (!truth.shown.some((name) => text.includes(name)))
      trouble.push(`the first record, ${truth.shown.join(' or ')}, is not shown`);
    if (typed)
      run.keys = await within(typeWord(page, typed, GROUPS[group].word ?? WORD, truth, trouble), 'typing');
    if (steps) run.steps = await within(changeMonths(page, steps, truth, trouble), 'changing the month');
    const requests = server.feedRequests();
    if (requests !== 1) trouble.push(`the feed was asked for ${requests} times`);
    await session.send('HeapProfiler.collectGarbage');
    run.heap = (await session.send('Runtime.getHeapUsage')).usedSize;
  } catch (error) {
    trouble.push(error.message.split('\n')[0]);
    run.late = error instanceof Late;
  }
  await within(context.close(), 'closing', 10_000).catch(() => {});
  return run;
}
