/** Stands in for the network: addresses with answers, delays, breaks and pieces, and a record of who asked. */
import { wait } from './until.js';

export interface Answer {
  /** Text, or pieces of it as they arrive. A value that is neither is sent as JSON. */
  body?: unknown;
  status?: number;
  /** Content type; JSON unless said otherwise, none when empty. */
  type?: string;
  /** Milliseconds, or what is waited for, before the headers. */
  delay?: number | Promise<unknown>;
  /** Refused, blocked by CORS, or a redirect loop: `fetch` tells them all alike. */
  unreachable?: boolean;
  /** The connection breaks after the body's last piece. */
  breaks?: boolean;
  /** Neither headers nor an end, until somebody aborts. */
  silent?: boolean;
}

export interface Asked {
  url: string;
  init: RequestInit;
  /** Whether the widget gave the request up. */
  readonly aborted: boolean;
}

type Route = Answer | (() => Answer);

/** Pieces of a document that a test hands out when it likes. */
export interface Pieces extends AsyncIterable<string> {
  push(text: string): void;
  end(): void;
}

export function pieces(): Pieces {
  const waiting: string[] = [];
  let ended = false;
  let wake = () => {};
  const tell = () => wake();
  return {
    push(text) {
      waiting.push(text);
      tell();
    },
    end() {
      ended = true;
      tell();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (waiting.length) yield waiting.shift() ?? '';
        if (ended) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

const isPieces = (body: unknown): body is AsyncIterable<string> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body ?? []));

/** A stream that ends, breaks or goes silent as told, and that an abort breaks as it does a real one. */
function streamOf({ body, breaks, silent }: Answer, signal?: AbortSignal | null): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      let open = true;
      const abort = () => {
        if (open) controller.error(signal?.reason);
        open = false;
      };
      if (signal?.aborted) abort();
      signal?.addEventListener('abort', abort, { once: true });
      const give = (text: string) => open && text && controller.enqueue(encoder.encode(text));
      if (isPieces(body)) for await (const piece of body) give(piece);
      else give(textOf(body));
      if (!open || silent) return;
      // A stream that breaks forgets what nobody has read yet; a network does not.
      while (breaks && open && (controller.desiredSize ?? 1) <= 0) await wait(5);
      open = false;
      if (breaks) controller.error(new TypeError('network error'));
      else controller.close();
    },
  });
}

export interface FeedServer {
  readonly asked: readonly Asked[];
  /** An address of its own that answers so. The page's store knows feeds by address, so no two tests share one. */
  at(answer: Route, name?: string): string;
  /** What an address, or every address with this in it, answers from now on. */
  answer(address: string | RegExp, answer: Route): void;
  /** How often an address was asked. */
  times(url: string): number;
  restore(): void;
}

let feeds = 0;

/** Replaces `fetch` until `restore()`. What nobody expects is refused. */
export function startFeedServer(): FeedServer {
  const real = globalThis.fetch;
  const asked: Asked[] = [];
  const routes: { address: string | RegExp; answer: Route }[] = [];
  const find = (url: string) =>
    routes.findLast(({ address }) => (typeof address === 'string' ? address === url : address.test(url)));

  globalThis.fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    const { signal } = init;
    asked.push({
      url,
      init,
      get aborted() {
        return signal?.aborted ?? false;
      },
    });
    const route = find(url)?.answer ?? { unreachable: true };
    const answer = typeof route === 'function' ? route() : route;
    const { status = 200, type = 'application/json', delay, unreachable, silent, body } = answer;
    const aborted = new Promise<never>((_, reject) => {
      if (signal?.aborted) reject(signal.reason);
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    aborted.catch(() => {});
    if (delay !== undefined) await Promise.race([typeof delay === 'number' ? wait(delay) : delay, aborted]);
    if (silent && body === undefined) return aborted;
    signal?.throwIfAborted();
    if (unreachable) throw new TypeError('Failed to fetch');
    const headers: Record<string, string> = type ? { 'content-type': type } : {};
    return new Response(streamOf(answer, signal), { status, headers });
  };

  return {
    asked,
    at(answer, name = 'offers.json') {
      const url = `https://feeds.example/${++feeds}/${name}`;
      routes.push({ address: url, answer });
      return url;
    },
    answer(address, answer) {
      routes.push({ address, answer });
    },
    times: (url) => asked.filter((request) => request.url === url).length,
    restore() {
      globalThis.fetch = real;
    },
  };
}
