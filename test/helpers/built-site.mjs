/** Serves what was built, beside pages and feeds of a test's own, from a folder that nobody else touches. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../scripts/lib/static-server.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** DIST names another build, for instance while somebody else rebuilds this one. */
export const dist = process.env.DIST ? path.resolve(process.env.DIST) : path.join(root, 'dist');

/** A temporary folder with its end. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(path.join(tmpdir(), `engagiert-${name}-`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

// The page's own file: a data: address would be against the strict policy.
const ICON = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/**
 * @param {object} [options]
 * @param {Record<string, string>} [options.files] path → text, below the served folder
 * @param {Record<string, string>} [options.headers] sent with every answer, e.g. a policy
 * @param {boolean} [options.cors] let every origin read the files
 */
export async function serveBuilt({ files = {}, headers = {}, cors = false } = {}) {
  const { folder, remove } = temporaryFolder('site');
  // A copy: a build that runs meanwhile would take the files away under an open page. npm users' files stay out.
  cpSync(dist, path.join(folder, 'dist'), {
    recursive: true,
    filter: (file) => path.relative(dist, file) !== 'npm',
  });
  const put = (name, text) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const [name, text] of Object.entries({ 'icon.svg': ICON, ...files })) put(name, text);
  const server = await startServer({ root: folder, headers, cors });
  return {
    origin: server.origin,
    folder,
    put,
    async close() {
      await server.close();
      remove();
    },
  };
}

const escapeAttribute = (text) => String(text).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** An element as HTML; `true` is an attribute without a value. */
export function element(tag, attributes = {}, inner = '') {
  const list = Object.entries(attributes).map(([name, value]) =>
    value === true ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`,
  );
  return `<${tag}${list.join('')}>${inner}</${tag}>`;
}

export const LIST = 'engagiert-opportunity-list';
export const CALENDAR = 'engagiert-event-calendar';

/** A host page. */
export const pageOf = (
  body,
  { script = '/dist/opportunity-list.js', head = '', lang = 'de' } = {},
) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mitmachen</title><link rel="icon" href="/icon.svg">${head}
${script ? `<script type="module" src="${script}"></script>` : ''}</head>
<body><main><h1>Mitmachen</h1>${body}</main></body></html>`;

/** A host page with one list. */
export const listPage = (attributes, { inner = '', ...options } = {}) =>
  pageOf(element(LIST, attributes, inner), options);

/** A host page with one calendar. */
export const calendarPage = (attributes, { inner = '', ...options } = {}) =>
  pageOf(element(CALENDAR, attributes, inner), { script: '/dist/event-calendar.js', ...options });

export const FINDER = 'engagiert-contact-finder';

/** A host page with one contact finder. */
export const contactPage = (attributes, { inner = '', ...options } = {}) =>
  pageOf(element(FINDER, attributes, inner), { script: '/dist/contact-finder.js', ...options });
