/** Serves the pages, our built files and the feeds, all compressed beforehand and from memory: no disk in the figures. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT, VARIANTS } from './config.mjs';
import { feedOf } from './feeds.mjs';

const pages = (name) => fileURLToPath(new URL(`../pages/${name}`, import.meta.url));
const HINT = '<link rel="preload" as="fetch" crossorigin="anonymous" href="/feeds/{feed}">';
const feedName = (n) => `opportunities-${n}.json`;

export const pathOf = (variant, n) => `/${variant}/${n}/`;

/** `/variant/size/` → the page, with its feed's address written into it. */
function pageAt(path) {
  const [, variant, n] = /^\/([\w-]+)\/(\d+)\/$/.exec(path) ?? [];
  const { page, preload } = VARIANTS[variant] ?? {};
  if (!page) return undefined;
  const html = readFileSync(pages(`${page}.html`), 'utf8').replace(
    '<!-- preload -->\n',
    preload ? `${HINT}\n` : '',
  );
  return html.replaceAll('{feed}', feedName(n));
}

/** The hand-written script as it would be published: in one file and minified. */
async function handWritten() {
  const { outputFiles } = await build({
    entryPoints: [pages('hand.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0].text;
}

export async function startServer() {
  const script = await handWritten();
  const answers = new Map();
  const find = (path) => {
    const feed = /^\/feeds\/opportunities-(\d+)\.json$/.exec(path);
    if (feed) return { type: 'application/json', body: feedOf(Number(feed[1])).brotli };
    const page = pageAt(path);
    if (page !== undefined) return { type: 'text/html', body: brotliCompressSync(page) };
    if (path === '/hand.js') return { type: 'text/javascript', body: brotliCompressSync(script) };
    const file = join(ROOT, normalize(path));
    if (!path.startsWith('/dist/') || !file.endsWith('.js') || !existsSync(file)) return undefined;
    return { type: 'text/javascript', body: brotliCompressSync(readFileSync(file)) };
  };
  const answerTo = (path) => {
    if (!answers.has(path)) answers.set(path, find(path));
    return answers.get(path);
  };
  // Read now: another build may replace it while we measure.
  answerTo('/dist/opportunity-list.js');

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
    prepare: (n) => answerTo(`/feeds/${feedName(n)}`).body.length,
    /** How often a feed was asked for since the last call: a preload hint that does not fit asks twice. */
    feedRequests() {
      const since = asked;
      asked = 0;
      return since;
    },
    close: () => server.close(),
  };
}
