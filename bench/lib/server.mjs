/** Serves the pages, our built files and the feeds, all compressed beforehand and from memory: no disk in the figures. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { bundle, pageFile } from './bundle.mjs';
import { GROUPS, ROOT, VARIANTS } from './config.mjs';
import { FROM } from './events.mjs';
import { feedOf } from './feeds.mjs';

/** The lines below the script's that our documentation recommends: above it, the feed would take the code's turn. */
const HINT = '<link rel="preload" as="fetch" crossorigin="anonymous" href="{feed}">\n';
const MONTH_HINT = '<link rel="modulepreload" href="/dist/chunks/month.js">\n';
const feedPath = (kind, n) => `/feeds/${kind}-${n}.json`;
const typeOf = (path) => (path.endsWith('.css') ? 'text/css' : 'text/javascript');

export const pathOf = (variant, n) => `/${variant}/${n}/`;

/** `/variant/size/` → the page, with its feed's address and its first day written into it. */
function pageAt(path) {
  const [, variant, n] = /^\/([\w-]+)\/(\d+)\/$/.exec(path) ?? [];
  const { page, peer, group, title, preload } = VARIANTS[variant] ?? {};
  if (!page) return undefined;
  const words = { page, title, from: FROM, feed: feedPath(GROUPS[group].feed, n) };
  return readFileSync(pageFile(`${peer ? 'peer' : page}.html`), 'utf8')
    .replace('<!-- preload -->\n', preload ? HINT + (page === 'month' ? MONTH_HINT : '') : '')
    .replace('<!-- marks -->\n', () => readFileSync(pageFile('marks.html'), 'utf8'))
    .replace(/\{(page|title|from|feed)\}/g, (_, word) => words[word]);
}

/** Paths and texts of all that we have built: another build may replace it while we measure. */
function* built() {
  for (const folder of ['', 'chunks/']) {
    if (!existsSync(`${ROOT}dist/${folder}`)) continue;
    for (const name of readdirSync(`${ROOT}dist/${folder}`))
      if (name.endsWith('.js'))
        yield [`/dist/${folder}${name}`, readFileSync(`${ROOT}dist/${folder}${name}`)];
  }
}

/** @param {string[]} variants those whose pages will be asked for */
export async function startServer(variants) {
  const answers = new Map();
  const keep = (path, type, text) => answers.set(path, { type, body: brotliCompressSync(text) });
  for (const page of new Set(variants.map((name) => VARIANTS[name].page)))
    for (const [path, text] of await bundle(page)) keep(path, typeOf(path), text);
  for (const [path, text] of built()) keep(path, typeOf(path), text);

  const answerTo = (path) => {
    if (answers.has(path)) return answers.get(path);
    const [, kind, n] = /^\/feeds\/(\w+)-(\d+)\.json$/.exec(path) ?? [];
    if (kind) answers.set(path, { type: 'application/json', body: feedOf(kind, Number(n)).brotli });
    const page = pageAt(path);
    if (page !== undefined) keep(path, 'text/html', page);
    return answers.get(path);
  };

  let asked = 0;
  const server = createServer(({ url }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    const answer = answerTo(path);
    if (path.startsWith('/feeds/')) asked++;
    if (!answer) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': `${answer.type}; charset=utf-8`,
      'content-encoding': 'br',
      'content-length': answer.body.length,
      // A preload hint is only of use for what may be kept for a moment.
      'cache-control': 'public, max-age=300',
    });
    return response.end(answer.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** Compresses a feed before anything is measured. */
    prepare: (group, n) => answerTo(feedPath(GROUPS[group].feed, n)).body.length,
    /** How often a feed was asked for since the last call: a preload hint that does not fit asks twice. */
    feedRequests() {
      const since = asked;
      asked = 0;
      return since;
    },
    close: () => server.close(),
  };
}
