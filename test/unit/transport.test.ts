/** Asking for a feed: what is sent, what is tried again, what ends it. */
import { FeedError } from '../../src/feed/errors.js';
import { type FeedResponse, openFeed, type TransportOptions } from '../../src/feed/transport.js';
import { type Answer, answering, never, streaming } from '../helpers/answers.js';
import { deepEqual, equal, match, ok, rejects } from '../helpers/assert.js';
import { type Clock, settle, stopClock } from '../helpers/clock.js';

const URL_ = 'https://town.example/feed.json';
const status = (code: number) => new Response('', { status: code });
const refusedConnection = new TypeError('Failed to fetch');

let clock: Clock;
const { random } = Math;
beforeEach(() => {
  clock = stopClock();
});
afterEach(() => {
  clock.restore();
  Math.random = random;
  Reflect.deleteProperty(navigator, 'onLine');
});

function open(answers: Answer | Answer[], options: TransportOptions = {}) {
  const server = answering({ [URL_]: answers });
  return { ...server, opened: openFeed(URL_, { fetch: server.fetch, ...options }) };
}

/** The error of a request, after so much time has passed. */
async function failing(answers: Answer | Answer[], options: TransportOptions = {}, time = 60_000) {
  const { opened, asked, requests } = open(answers, options);
  const error = rejects(opened, FeedError) as Promise<FeedError>;
  await clock.pass(time);
  const { failure, message, source, status: code } = await error;
  equal(source, URL_);
  return { failure, message, code, tries: asked.length, requests };
}

async function textOf({ chunks }: FeedResponse): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text;
}

describe('a request for a feed', () => {
  it('sends no cookie to others, and not where it comes from', async () => {
    const { opened, requests } = open(new Response('[]'));
    await opened;
    equal(requests.length, 1);
    const { credentials, referrerPolicy, method, headers } = requests[0] ?? {};
    deepEqual([credentials, referrerPolicy], ['same-origin', 'no-referrer']);
    deepEqual([method, headers], [undefined, undefined], 'no header that would need leave of the server');
  });

  it('gives type, address and bytes', async () => {
    const response = new Response('Größe', {
      headers: { 'content-type': 'Application/JSON; Charset=UTF-8' },
    });
    const redirected = Object.defineProperty(response, 'url', { value: 'https://cdn.example/feed.json' });
    const result = await open(() => redirected).opened;
    equal(result.type, 'application/json; charset=utf-8');
    equal(result.url, 'https://cdn.example/feed.json');
    equal(await textOf(result), 'Größe');
  });

  it('does without a type, an address and a body', async () => {
    const result = await open(() => new Response(null)).opened;
    deepEqual([result.type, result.url, await textOf(result)], ['', URL_, '']);
  });

  it('leaves no timer behind', async () => {
    equal(await textOf(await open(new Response('[]')).opened), '[]');
    equal(clock.pending, 0);
    await failing(status(404));
    equal(clock.pending, 0);
  });
});

describe('a request that fails', () => {
  it('is tried again after a network failure and after a fault of the server', async () => {
    for (const fault of [refusedConnection, status(500), status(503)]) {
      const { opened, asked } = open([fault, fault, new Response('[1]')]);
      await clock.pass(5000);
      equal(await textOf(await opened), '[1]');
      equal(asked.length, 3);
    }
  });

  it('is given up after the third try', async () => {
    const network = await failing(refusedConnection);
    deepEqual([network.failure, network.tries], ['network', 3]);
    match(network.message, /Access-Control-Allow-Origin/);
    const server = await failing(status(502));
    deepEqual([server.failure, server.code, server.tries], ['status', 502, 3]);
    match(server.message, /502/);
  });

  it('is not tried again when asking again would not help', async () => {
    for (const code of [400, 401, 403, 404, 410, 429]) {
      const { failure, tries, code: told } = await failing(status(code));
      deepEqual([failure, tries, told], ['status', 1, code]);
    }
    equal((await failing(refusedConnection, { retries: 0 })).tries, 1);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    const { failure, tries } = await failing(refusedConnection);
    deepEqual([failure, tries], ['offline', 1]);
  });

  it('waits before each further try, twice as long each time, and not as long as everybody else', async () => {
    const pauses = async (chance: number) => {
      Math.random = () => chance;
      const before = clock.delays.length;
      await failing(refusedConnection, { timeout: 99_999, retries: 3 });
      return clock.delays.slice(before).filter((delay) => delay !== 99_999);
    };
    deepEqual(await pauses(0), [200, 400, 800]);
    deepEqual(await pauses(0.5), [400, 800, 1600]);
    deepEqual(await pauses(0.999), [599.6, 1199.2, 2398.4]);
  });
});

describe('a server that falls silent', () => {
  it('is given up, and not asked again', async () => {
    const { failure, tries, message, requests } = await failing(never);
    deepEqual([failure, tries], ['timeout', 1]);
    match(message, /15 s/);
    ok(requests[0]?.signal?.aborted, 'the request is broken off');
  });

  it('has as long as it was given', async () => {
    const { opened } = open(never, { timeout: 3000 });
    let done = false;
    const error = rejects(opened, FeedError).finally(() => {
      done = true;
    });
    await clock.pass(2999);
    equal(done, false);
    await clock.pass(1);
    equal(done, true);
    match((await error).message, /3 s/);
  });

  it('is given up between two pieces, too, but only for its own silence', async () => {
    let stream = streaming();
    const { opened } = open(({ signal }) => {
      stream = streaming({}, signal);
      return stream.response;
    });
    const chunks = (await opened).chunks[Symbol.asyncIterator]();
    stream.send('one');
    ok((await chunks.next()).value);
    // Nobody is reading: the time that we take is not the server's.
    await clock.pass(100_000);
    stream.send('two');
    ok((await chunks.next()).value);
    const third = rejects(chunks.next(), FeedError);
    await clock.pass(14_999);
    equal(clock.pending, 1);
    await clock.pass(1);
    equal(((await third) as FeedError).failure, 'timeout');
  });

  it('may take for ever, as long as it says something', async () => {
    const stream = streaming();
    const { opened } = open(() => stream.response);
    const text = textOf(await opened);
    for (let i = 0; i < 20; i++) {
      await clock.pass(14_000);
      stream.send(String(i % 10).repeat(4096));
    }
    stream.end();
    await settle();
    equal((await text).length, 20 * 4096);
  });

  it('is given up when it only trickles, whatever time we take ourselves', async () => {
    let stream = streaming();
    const { opened } = open(({ signal }) => {
      stream = streaming({}, signal);
      return stream.response;
    });
    const chunks = (await opened).chunks[Symbol.asyncIterator]();
    for (let waited = 0; waited < 29_000; waited += 1000) {
      const next = chunks.next();
      await clock.pass(1000);
      stream.send(' ');
      ok((await next).value);
      await clock.pass(5000);
    }
    const last = rejects(chunks.next(), FeedError) as Promise<FeedError>;
    await clock.pass(999);
    equal(clock.pending, 1);
    await clock.pass(1);
    const { failure, message } = await last;
    deepEqual([failure, message], ['timeout', 'no answer in 15 s, or less than 4 kB in twice that']);
  });
});

describe('a body', () => {
  it('that breaks off is a network failure', async () => {
    const stream = streaming();
    const result = await open(() => stream.response).opened;
    stream.send('half');
    await settle();
    const text = rejects(textOf(result), FeedError);
    await settle();
    stream.fail(new TypeError('network error'));
    equal(((await text) as FeedError).failure, 'network');
  });

  it('that is too large is left', async () => {
    const stream = streaming();
    const result = await open(() => stream.response, { maxBytes: 2 << 20 }).opened;
    const text = rejects(textOf(result), FeedError);
    for (let i = 0; i < 2; i++) stream.send(new Uint8Array(1 << 20));
    await settle();
    equal(stream.cancelled, false, 'exactly the bound is allowed');
    stream.send(Uint8Array.of(1));
    const error = (await text) as FeedError;
    deepEqual([error.failure, error.message], ['too-large', 'more than 2 MB']);
    await settle();
    equal(stream.cancelled, true);
  });

  it('is left when its reader leaves', async () => {
    const stream = streaming();
    const { chunks } = await open(() => stream.response).opened;
    stream.send('one');
    stream.send('two');
    for await (const _ of chunks) break;
    await settle();
    equal(stream.cancelled, true);
    equal(clock.pending, 0);
  });
});

describe('an abort', () => {
  const reason = new Error('the page was left');
  const aborting = () => {
    const controller = new AbortController();
    return { signal: controller.signal, abort: () => controller.abort(reason) };
  };

  it('before the request ends it with its own reason', async () => {
    const { signal, abort } = aborting();
    abort();
    equal(await rejects(open(new Response('[]'), { signal }).opened), reason);
  });

  it('during the request ends it at once', async () => {
    const { signal, abort } = aborting();
    const { opened, requests, asked } = open(never, { signal });
    const error = rejects(opened);
    await settle();
    abort();
    equal(await error, reason);
    ok(requests[0]?.signal?.aborted);
    equal(asked.length, 1);
    equal(clock.pending, 0);
  });

  it('between two tries lets no further one follow', async () => {
    const { signal, abort } = aborting();
    const { opened, asked } = open(status(500), { signal });
    const error = rejects(opened);
    await settle();
    equal(asked.length, 1);
    abort();
    await clock.pass(60_000);
    equal(await error, reason);
    equal(asked.length, 1);
  });

  it('during the body ends the reading', async () => {
    const { signal, abort } = aborting();
    const { opened } = open((init) => streaming({}, init.signal).response, { signal });
    const text = rejects(textOf(await opened));
    await settle();
    abort();
    equal(await text, reason);
  });
});
