/** How long a page holds its main thread, told by the browser's own tracing. */

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/**
 * The longest task of the page while `action` runs, in milliseconds of processor time: what else the machine
 * does at the moment makes a task last longer on the clock, and is not the page's fault.
 * @param {import('playwright-core').Browser} browser
 */
export async function longestTask(browser, page, action) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await action();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const threadOf = ({ pid, tid }) => `${pid}/${tid}`;
  // The browser's own pages have main threads, too; only ours loads a module.
  const ours = new Set(traceEvents.filter(({ name }) => name === 'v8.evaluateModule').map(threadOf));
  const tasks = traceEvents.filter(
    (event) => event.ph === 'X' && event.name === 'RunTask' && ours.has(threadOf(event)),
  );
  if (!tasks.some(({ tdur }) => tdur > 0)) throw new Error('the trace tells no processor time');
  return Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000;
}
