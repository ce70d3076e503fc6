/** Serves a folder's files byte for byte on this machine only: for the demo and for tests. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.png': 'image/png',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const isInside = (root, file) => {
  const way = path.relative(root, file);
  return way === '' || (!path.isAbsolute(way) && way !== '..' && !way.startsWith(`..${path.sep}`));
};

/** The file a request path means, as `{file, size}`, `{redirect}` or `{status}`. */
async function lookUp(root, pathname) {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return { status: 400 };
  }
  if (decoded.includes('\0')) return { status: 400 };
  const wanted = path.join(root, decoded);
  if (!isInside(root, wanted)) return { status: 403 };
  try {
    // After the links are followed, the file must still be in the folder.
    const real = await realpath(wanted);
    if (!isInside(root, real)) return { status: 403 };
    const found = await stat(real);
    if (found.isFile()) return decoded.endsWith('/') ? { status: 404 } : { file: real, size: found.size };
    // Without the slash, relative addresses in the page would point one folder too high.
    if (!decoded.endsWith('/')) return { redirect: `${pathname}/` };
    return await lookUp(root, `${pathname}index.html`);
  } catch {
    return { status: 404 };
  }
}

function handler(root, headers) {
  return async (request, response) => {
    const say = (status, more = {}) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers, ...more });
      response.end(request.method === 'HEAD' ? '' : `${status}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, { Allow: 'GET, HEAD' });
    // Not `new URL`: it would fold `/../` away before we could refuse it, and read `//host` as a host.
    const [pathname, ...query] = (request.url ?? '/').split('?');
    if (!pathname.startsWith('/') || pathname.startsWith('//')) return say(400);
    const found = await lookUp(root, pathname);
    if (found.status) return say(found.status);
    if (found.redirect) return say(301, { Location: [found.redirect, ...query].join('?') });
    response.writeHead(200, {
      'Content-Type': TYPES[path.extname(found.file).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': found.size,
      'Cache-Control': 'no-cache',
      ...headers,
    });
    if (request.method === 'HEAD') return response.end();
    return createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
  };
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server.address().port));
  });
}

/**
 * Listens on both of localhost's addresses. On one alone, another program could sit on the other and
 * the browser would show that one's pages under our address.
 */
async function listenOnLocalhost(onRequest, port) {
  const servers = [createServer(onRequest), createServer(onRequest)];
  const taken = await listen(servers[0], port, '127.0.0.1');
  try {
    await listen(servers[1], taken, '::1');
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      servers[0].close();
      throw error;
    }
    servers.pop(); // This machine has no IPv6, and that is fine.
  }
  return { port: taken, servers };
}

/**
 * @param {object} options
 * @param {string} options.root the folder to serve
 * @param {number} [options.port] 0 takes any free one
 * @param {number} [options.fallbackPorts] how many further ports are tried when it is in use
 * @param {(line: string) => void} [options.log]
 * @param {boolean} [options.cors] let every origin read the files
 * @param {Record<string, string>} [options.headers] sent with every answer, e.g. a CSP
 * @returns {Promise<{origin: string, port: number, close: () => Promise<void>}>}
 */
export async function startServer({
  root,
  port = 0,
  fallbackPorts = 20,
  log = () => {},
  cors = false,
  headers = {},
}) {
  const all = cors ? { 'Access-Control-Allow-Origin': '*', ...headers } : headers;
  const onRequest = handler(await realpath(root), all);
  for (let attempt = 0; ; attempt += 1) {
    const wanted = port === 0 ? 0 : port + attempt;
    try {
      const { port: taken, servers } = await listenOnLocalhost(onRequest, wanted);
      if (attempt > 0 && port !== 0) log(`Port ${port} is in use, so this is on port ${taken}.`);
      const close = async () => {
        for (const server of servers) server.closeAllConnections();
        await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
      };
      return { origin: `http://localhost:${taken}`, port: taken, close };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || attempt >= fallbackPorts) throw error;
    }
  }
}
