/** A second origin: answers as a test says, and remembers what it was asked with. */
import { createServer } from 'node:http';

/**
 * @typedef {{ body?: string | Buffer, type?: string, status?: number, headers?: Record<string, string> }} Answer
 * @param {Record<string, Answer | ((request, response) => void)>} routes path → answer
 * @param {{ cors?: boolean }} [options]
 */
export async function serveFeeds(routes = {}, { cors = true } = {}) {
  const answers = new Map(Object.entries(routes));
  const log = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://feeds').pathname;
    log.push({ path, method: request.method, headers: request.headers });
    const answer = answers.get(path);
    if (cors) response.setHeader('access-control-allow-origin', '*');
    if (typeof answer === 'function') return answer(request, response);
    const { body = '', type = 'application/json', status = 200, headers = {} } = answer ?? { status: 404 };
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // Not "localhost", where the pages are: another host in every sense a browser has.
    origin: `http://127.0.0.1:${server.address().port}`,
    answers,
    log,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
