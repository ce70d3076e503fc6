import { FeedError } from './errors.js';

export interface TransportOptions {
  signal?: AbortSignal;
  /** Milliseconds of silence, before the headers or between two chunks, after which the request is given up. */
  timeout?: number;
  /** Further tries after a network failure or a 5xx. */
  retries?: number;
  /** Decoded bytes after which reading stops. */
  maxBytes?: number;
  fetch?: typeof fetch;
}

export interface FeedResponse {
  /** Lower-case media type without parameters; empty when the server sent none. */
  type: string;
  /** The charset parameter of the media type; empty when there is none. */
  charset: string;
  /** The address that answered, after redirects. */
  url: string;
  chunks: AsyncIterable<Uint8Array>;
}

const TIMEOUT = 15_000;
const RETRIES = 2;
/** Wide enough for 100,000 offers of 600 bytes, narrow enough for a phone. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Opens a feed; resolves with the headers. Errors: `FeedError`, or the signal's reason when aborted. */
export async function openFeed(url: string, options: TransportOptions = {}): Promise<FeedResponse> {
  const { signal, retries = RETRIES } = options;
  for (let attempt = 0; ; attempt++) {
    try {
      return await attemptOpen(url, options);
    } catch (error) {
      signal?.throwIfAborted();
      if (!isPassing(error) || attempt >= retries) throw error;
      await wait(2 ** attempt * 400 * (0.5 + Math.random()), signal);
    }
  }
}

/** Whether the same request may succeed in a moment. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof FeedError)) return false;
  return error.failure === 'network' || (error.failure === 'status' && (error.status ?? 0) >= 500);
}

async function attemptOpen(url: string, options: TransportOptions): Promise<FeedResponse> {
  const { timeout = TIMEOUT, signal } = options;
  const abort = new AbortController();
  const onAbort = () => abort.abort(signal?.reason);
  signal?.throwIfAborted();
  signal?.addEventListener('abort', onAbort, { once: true });
  const silence = watchdog(timeout, () =>
    abort.abort(new FeedError('timeout', `no answer within ${timeout / 1000} s`, { source: url })),
  );
  const release = () => {
    silence.stop();
    signal?.removeEventListener('abort', onAbort);
  };
  try {
    const response = await (options.fetch ?? fetch)(url, {
      signal: abort.signal,
      // 'same-origin' sends nothing to another origin, and is the mode in which <link rel="preload"> is reused.
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) {
      throw new FeedError('status', `the server answered ${response.status} ${response.statusText}`.trim(), {
        source: url,
        status: response.status,
      });
    }
    const [type = '', parameters = ''] = (response.headers.get('content-type') ?? '')
      .toLowerCase()
      .split(';', 2);
    return {
      type: type.trim(),
      charset: /charset="?([\w-]+)/.exec(parameters)?.[1] ?? '',
      url: response.url || url,
      chunks: read(response, url, options.maxBytes ?? MAX_BYTES, abort.signal, silence, release),
    };
  } catch (error) {
    release();
    throw explain(error, abort.signal, url);
  }
}

async function* read(
  response: Response,
  url: string,
  maxBytes: number,
  signal: AbortSignal,
  { touch, stop: pause }: ReturnType<typeof watchdog>,
  release: () => void,
): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  let bytes = 0;
  try {
    while (reader) {
      touch();
      const { done, value } = await reader.read();
      // Only the server's silence counts, not the time we take.
      pause();
      if (done) return;
      bytes += value.byteLength;
      if (bytes > maxBytes) {
        throw new FeedError('too-large', `more than ${Math.round(maxBytes / 2 ** 20)} MB`, { source: url });
      }
      yield value;
    }
  } catch (error) {
    throw explain(error, signal, url);
  } finally {
    release();
    reader?.cancel().catch(() => {});
  }
}

/** Turns what `fetch` throws into our words. A caller's abort stays what it is. */
function explain(error: unknown, signal: AbortSignal, url: string): unknown {
  if (signal.aborted) return signal.reason;
  if (error instanceof FeedError) return error;
  const offline = globalThis.navigator?.onLine === false;
  const reason = offline
    ? 'the browser is offline'
    : 'no answer; is the address right, and does the server send Access-Control-Allow-Origin?';
  return new FeedError(offline ? 'offline' : 'network', reason, { source: url, cause: error });
}

/** Calls `bark` after `ms` without `touch`. */
function watchdog(ms: number, bark: () => void) {
  let timer = setTimeout(bark, ms);
  return {
    touch: () => {
      clearTimeout(timer);
      timer = setTimeout(bark, ms);
    },
    stop: () => clearTimeout(timer),
  };
}

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      signal?.aborted ? reject(signal.reason) : resolve();
    }
    signal?.addEventListener('abort', done);
  });
}
