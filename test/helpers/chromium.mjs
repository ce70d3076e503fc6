/** A browser as a visitor of a German town has it, and what happens in its pages. */
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureBrowser } from '../../scripts/lib/browser.mjs';

export const launch = ({ args = [], ...options } = {}) =>
  chromium.launch({ executablePath: ensureBrowser(), args: [...CHROMIUM_ARGS, ...args], ...options });

/** Runs in the page before all else: keeps what is said there, and lets a print end at once. */
function watch() {
  window.seen = [];
  const note = (type, detail) => window.seen.push({ type, detail });
  for (const type of ['engagiert-load', 'engagiert-error', 'engagiert-query', 'engagiert-select']) {
    addEventListener(type, ({ detail }) => note(type, JSON.parse(JSON.stringify(detail ?? null))), true);
  }
  addEventListener('error', ({ message }) => note('error', message));
  addEventListener('unhandledrejection', ({ reason }) => note('unhandled', String(reason)));
  document.addEventListener('securitypolicyviolation', (event) =>
    note(
      'violation',
      `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
    ),
  );
  // A headless browser has no printer and never says that its dialog was closed.
  window.print = () => {
    note('print', document.querySelector('.engagiert-print')?.textContent ?? '');
    setTimeout(() => dispatchEvent(new Event('afterprint')));
  };
}

/**
 * A new page in a context of its own.
 * @param {import('playwright-core').Browser} browser
 * @param {object} [options]
 * @param {object} [options.context] Playwright's context options
 * @param {(() => void)[]} [options.before] functions that run in the page before all else
 */
export async function newPage(browser, { context: contextOptions = {}, before = [] } = {}) {
  const context = await browser.newContext({
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...contextOptions,
  });
  for (const script of [watch, ...before]) await context.addInitScript(script);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const requests = [];
  const console = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => console.push(message.text()));
  return { page, context, requests, console, close: () => context.close() };
}

/** What the page has noted, of these types or of all. */
export const seen = (page, ...types) =>
  page.evaluate((wanted) => window.seen.filter(({ type }) => !wanted.length || wanted.includes(type)), types);

/** What no host page may ever see. */
export const faults = (page) => seen(page, 'error', 'unhandled', 'violation');

/**
 * Asks again and again, from outside: what Playwright evaluates in the page would itself be against a strict policy.
 * @returns the first answer that is true, or the last one when time is up
 */
export async function until(ask, { within = 10_000, every = 50 } = {}) {
  const end = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** Until a widget has said what came of its feed; `count` for several widgets. */
export async function settled(page, { within = 15_000, count = 1 } = {}) {
  const told = () => seen(page, 'engagiert-load', 'engagiert-error');
  await until(async () => (await told()).length >= count, { within });
  // The event comes before the drawing that it leads to.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  return told();
}

/** What is on the screen, record by record. */
export const records = (page) =>
  page.locator('[part~=record]').evaluateAll((cards) => {
    const text = (node) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    return cards.map((card) => ({
      id: card.dataset.recordId,
      title: text(card.querySelector('[part~=title]')),
      text: text(card),
      links: [...card.querySelectorAll('a[href]')].map(({ href }) => href),
    }));
  });

export const countText = async (page) =>
  (await page.locator('[part~=count] [aria-hidden]').first().textContent({ timeout: 5000 }))
    .replace(/\s+/g, ' ')
    .trim();
