/** A `fetch` that answers as a test says, and notes what was asked of it. */

export type Answer = Response | Error | ((init: RequestInit) => Response | Promise<Response>);

export interface Server {
  fetch: typeof fetch;
  /** Addresses, in the order of the requests. */
  asked: string[];
  requests: RequestInit[];
}

/** Answers by address; of several answers the last one stays. What is not known is a 404. */
export function answering(answers: Record<string, Answer | readonly Answer[]>): Server {
  const left = new Map(
    Object.entries(answers).map(([url, answer]) => [url, [answer].flat() as Answer[]] as const),
  );
  const asked: string[] = [];
  const requests: RequestInit[] = [];
  return {
    asked,
    requests,
    fetch: async (input, init = {}) => {
      const url = String(input);
      asked.push(url);
      requests.push(init);
      init.signal?.throwIfAborted();
      const queue = left.get(url) ?? [new Response('', { status: 404 })];
      const answer = queue.length > 1 ? queue.shift() : queue[0];
      if (answer instanceof Error) throw answer;
      // A body is read once; the same answer may be given again.
      return typeof answer === 'function' ? answer(init) : (answer as Response).clone();
    },
  };
}

/** A request that never gets an answer; an abort ends it, as it does in browsers. */
export const never: Answer = ({ signal }) =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });

export interface Stream {
  response: Response;
  send(text: string | Uint8Array): void;
  end(): void;
  fail(error: Error): void;
  /** Whether the reader has left. */
  readonly cancelled: boolean;
}

/** A response whose body comes when the test sends it. With a signal, an abort breaks it off. */
export function streaming(init?: ResponseInit, signal?: AbortSignal | null): Stream {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start(own) {
      controller = own;
      signal?.addEventListener('abort', () => own.error(new DOMException('aborted', 'AbortError')));
    },
    cancel() {
      cancelled = true;
    },
  });
  return {
    response: new Response(body, init),
    send: (text) => controller?.enqueue(typeof text === 'string' ? new TextEncoder().encode(text) : text),
    end: () => controller?.close(),
    fail: (error) => controller?.error(error),
    get cancelled() {
      return cancelled;
    },
  };
}
