import { FeedError } from '../errors.js';
import type { ParserOptions } from '../formats/format.js';
import type { ReadContext } from '../mapping/read.js';
import { type FeedResponse, openFeed, type TransportOptions } from '../transport.js';
import { nextAddress } from './next-address.js';

/* Loads for feeds that come in pages, once the first of them was read. */

/**
 * Every visitor's browser asks for every page, one after the other: beyond so many it takes longer than anybody
 * waits, and servers take it for an attack.
 */
const MAX_PAGES = 100;
/** Of all pages together: as much as one document may have. */
const MAX_BYTES = 64 << 20;

export interface PagingOptions extends TransportOptions {
  maxPages?: number;
}

/** How far a feed was read. */
interface Progress {
  /** Addresses that were asked: who comes back to one goes in circles. */
  asked: Set<string>;
  records: number;
  bytes: number;
}

const progressOf = new WeakMap<ReadContext, Progress>();

/**
 * Opens a feed's next page; undefined when there is none, when this one was empty, or when it is one that was read.
 * Errors: `FeedError`, saying which page is missing; what was read stays.
 * @param context of this feed, with the address and the surroundings of the page that was read last
 * @param records how many were read so far
 */
export async function openNext(
  { link }: Pick<FeedResponse, 'link'>,
  context: ReadContext & ParserOptions,
  records: number,
  options: PagingOptions,
): Promise<FeedResponse | undefined> {
  const { maxPages = MAX_PAGES, maxBytes = MAX_BYTES, fetch: ask = fetch } = options;
  const progress = progressOf.get(context) ?? { asked: new Set(), records: 0, bytes: 0 };
  progressOf.set(context, progress);
  const { asked } = progress;
  asked.add(context.base);
  if (records === progress.records) return undefined;
  progress.records = records;
  const { head = '', rest = '', whole } = context;
  const around = whole === undefined ? `${head}]${rest}` : head;
  const address = nextAddress(around, link ?? '', context.base);
  if (!address || asked.has(address)) return undefined;
  const page = asked.size + 1;
  if (page > maxPages)
    throw new FeedError(
      'too-large',
      `more than ${maxPages} pages; ${records} records were read: ask for more of them in one page`,
      address,
    );
  asked.add(address);
  const missing = (error: unknown): unknown => {
    const { failure, message, status } = error as FeedError;
    return failure
      ? new FeedError(
          failure,
          `page ${page}: ${message}; the ${records} records before it were read`,
          address,
          status,
        )
      : error;
  };
  try {
    const next = await openFeed(address, {
      ...options,
      maxBytes: maxBytes - progress.bytes,
      // No other origin than the one that the webmaster named.
      fetch: (url, init) => ask(url, { ...init, redirect: 'error' }),
    });
    context.base = next.url;
    context.head = context.rest = context.whole = undefined;
    return { ...next, chunks: followed(next.chunks, whole ?? head, progress, missing) };
  } catch (error) {
    throw missing(error);
  }
}

/** A page's bytes; none but an empty list's, when it begins as the one before did: who asks did not move on. */
async function* followed(
  chunks: FeedResponse['chunks'],
  head: string,
  progress: Progress,
  missing: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array> {
  const before = head ? new TextEncoder().encode(head) : undefined;
  /** How many of its bytes are the same so far; undefined once one was not. */
  let same = before && 0;
  const held: Uint8Array[] = [];
  try {
    for await (const chunk of chunks) {
      progress.bytes += chunk.byteLength;
      if (before && same !== undefined) {
        const part = chunk.subarray(0, before.length - same);
        const from = same;
        same = part.every((byte, i) => byte === before[from + i]) ? same + part.length : undefined;
        held.push(chunk);
        if (same === before.length) {
          yield new TextEncoder().encode('[]');
          return;
        }
        if (same !== undefined) continue;
        yield* held.splice(0);
      } else yield chunk;
    }
    yield* held;
  } catch (error) {
    throw missing(error);
  }
}
