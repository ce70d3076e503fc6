import { FeedError } from './errors.js';

export interface TransportOptions {
  signal?: AbortSignal;
  /**
   * Milliseconds of silence, before the headers or between two chunks, after which the request is given up; twice
   * as long for a server that says hardly anything.
   */
  timeout?: number;
  /** Further tries after a network failure or a 5xx. */
  retries?: number;
  /** Decoded bytes after which reading stops. */
  maxBytes?: number;
  fetch?: typeof fetch;
}

export interface FeedResponse {
  /** Media type with its parameters, lower case; empty when the server sent none. */
  type: string;
  /** The `Link` header, where there is one. */
  link?: string | null;
  /** The address that answered, after redirects. */
  url: string;
  chunks: AsyncIterable<Uint8Array>;
}

const TIMEOUT = 15_000;
/** Bytes that make up for the waiting before them: a server that trickles is as good as silent. */
const ENOUGH = 4096;
const RETRIES = 2;
/** The pause before the second try (milliseconds); doubled before each further one. */
const PAUSE = 400;
/** Wide enough for 100,000 offers of 600 bytes, narrow enough for a phone. */
const MAX_BYTES = 64 << 20;

/** Opens a feed; resolves with the headers. Errors: `FeedError`, or the signal's reason when aborted. */
export async function openFeed(url: string, options: TransportOptions = {}): Promise<FeedResponse> {
  const { signal, retries = RETRIES } = options;
  for (let attempt = 0; ; attempt++) {
    try {
      return await attemptOpen(url, options);
    } catch (error) {
      signal?.throwIfAborted();
      const { failure, status = 500 } = error as FeedError;
      if (attempt >= retries || status < 500 || !/network|status/.test(failure)) throw error;
      // Jitter, so that a thousand visitors of one page do not come back at the same moment.
      await new Promise((resolve) => setTimeout(resolve, PAUSE * 2 ** attempt * (0.5 + Math.random())));
      signal?.throwIfAborted();
    }
  }
}

async function attemptOpen(
  url: string,
  { signal, timeout = TIMEOUT, maxBytes = MAX_BYTES, fetch: ask = fetch }: TransportOptions,
): Promise<FeedResponse> {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  /** How much longer hardly anything may come. */
  let left = 2 * timeout;
  const quiet = () => {
    clearTimeout(timer);
    if (since) left -= performance.now() - since;
    since = 0;
  };
  const listen = () => {
    quiet();
    since = performance.now();
    const reason = `no answer in ${timeout / 1000} s, or less than 4 kB in twice that`;
    timer = setTimeout(() => silence.abort(new FeedError('timeout', reason, url)), Math.min(left, timeout));
  };
  const stop = signal ? AbortSignal.any([signal, silence.signal]) : silence.signal;

  /** Turns what `fetch` throws into our words. A caller's abort stays what it is. */
  const explain = (error: unknown): unknown => {
    quiet();
    if (stop.aborted) return stop.reason;
    if (error instanceof FeedError) return error;
    if (globalThis.navigator?.onLine === false)
      return new FeedError('offline', 'the browser is offline', url);
    return new FeedError('network', 'no answer: a wrong address, or no Access-Control-Allow-Origin', url);
  };

  // Of the answer itself: Node ends a body that nobody reads yet when nobody holds its answer.
  async function* read(response: Response) {
    const reader = response.body?.getReader();
    let bytes = 0;
    let heard = 0;
    try {
      while (reader) {
        listen();
        const { done, value } = await reader.read();
        // Only the server's silence counts, not the time we take.
        quiet();
        if (done) return;
        bytes += value.byteLength;
        if (bytes - heard >= ENOUGH) {
          heard = bytes;
          left = 2 * timeout;
        }
        if (bytes > maxBytes) throw new FeedError('too-large', `more than ${maxBytes >> 20} MB`, url);
        yield value;
      }
    } catch (error) {
      throw explain(error);
    } finally {
      quiet();
      reader?.cancel().catch(() => {});
    }
  }

  listen();
  try {
    const response = await ask(url, {
      signal: stop,
      // 'same-origin' sends nothing to another origin, and is the mode in which <link rel="preload"> is reused.
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
    });
    quiet();
    const { status, ok, headers } = response;
    if (!ok) throw new FeedError('status', `the server answered ${status}`, url, status);
    return {
      type: headers.get('content-type')?.toLowerCase() ?? '',
      link: headers.get('link'),
      url: response.url || url,
      chunks: read(response),
    };
  } catch (error) {
    throw explain(error);
  }
}
