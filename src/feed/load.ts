import { decode } from './decode.js';
import { FeedError, quote, type Reason, type Rejection } from './errors.js';
import { type Format, isUnreadable, type Parser, type ParserOptions, Unreadable } from './formats/format.js';
import { createParser } from './formats/registry.js';
import type { BaseRecord, Foreign, Kind } from './kind.js';
import type { ReadContext } from './mapping/read.js';
import { unwrap } from './mapping/unwrap.js';
import { createPace, nextFrame } from './pace.js';
import { type FeedResponse, openFeed, type TransportOptions } from './transport.js';
import { isUnclean } from './unclean.js';
import { validate } from './validate.js';

/** A field that was left out of a record that is otherwise shown. */
export interface Warning extends Reason {
  record: string;
}

export interface Batch<R> {
  records: R[];
  rejected: Rejection[];
  warnings: Warning[];
  /** Ids that the publisher took back. */
  deleted: string[];
  /** Records of another kind, by what the feed calls them. */
  otherKinds: string[];
}

export interface LoadOptions<R extends BaseRecord> extends TransportOptions {
  kind: Kind<R>;
  format?: Format;
  /** JSON that says where the feed keeps our fields. */
  mapping?: string;
  /** Languages in the order of preference. */
  languages?: readonly string[];
  /** How many records are read; beyond it the rest is left. */
  maxRecords?: number;
  /** How many pages of a feed are asked for, where it comes in several. */
  maxPages?: number;
}

/** A document that stands in the page itself. */
export interface Inline {
  text: string;
  type: string;
}

/** Bytes from wherever they are. */
type Answer = Omit<FeedResponse, 'chunks'> & { chunks: FeedResponse['chunks'] | readonly Uint8Array[] };

const MAX_RECORDS = 250_000;
/** Pieces in which bytes are read: a first page is soon there, and a small feed is read at once. */
const PIECE = 64 << 10;

/** What a feed in pages has around its list, or in its `Link` header. */
const MORE = /next|"total["_]/;

/** Records that are read in one go. */
const SHARE = 200;

/** Reads a feed: bytes → text → raw records → the vocabulary's names → validated records, in batches as they arrive. */
export async function* load<R extends BaseRecord>(
  source: string | Inline,
  options: LoadOptions<R>,
): AsyncGenerator<Batch<R>> {
  const { kind, format, mapping, languages = [], maxRecords = MAX_RECORDS, signal } = options;
  let response: Answer | undefined =
    typeof source === 'string' ? await openFeed(source, options) : inline(source);
  const mapped = mapping
    ? (await import('./mapping/foreign/mapping/mapping.js')).createMapping(mapping, Object.keys(kind.shape))
    : undefined;
  const context: ReadContext & ParserOptions = {
    languages,
    base: response.url,
    root: mapped?.root,
    kind: kind.name,
    format,
  };
  const reader = createReader(kind, context, mapped?.apply);
  const pace = createPace();
  let batches = 0;
  do {
    for await (const raw of parse(response, context)) {
      if (raw.length) {
        if (await reader.learn(raw)) await pace();
        // The first page is to be seen before the rest is read.
        if (batches++ === 1) await nextFrame();
        // One more shows that there are more: a feed of just so many is whole.
        yield reader.read(raw.slice(0, maxRecords + 1 - reader.count));
      }
      if (reader.count > maxRecords)
        throw new FeedError('too-large', `more than ${maxRecords} records`, context.base);
      await pace();
      signal?.throwIfAborted();
    }
    // What asks for further pages loads where there may be some.
    if (!MORE.test(`${context.head}${context.rest}${response.link}`)) return;
    const { openNext } = await import('./paging/paging.js');
    response = await openNext(response, context, reader.count, options);
  } while (response);
}

const inline = ({ text, type }: Inline): Answer => ({
  type: type.toLowerCase(),
  url: globalThis.document?.baseURI ?? '',
  chunks: [new TextEncoder().encode(text)],
});

/** Bytes in pieces that are short work for every stage after this one. */
async function* pieces(chunks: Answer['chunks']): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
  }
}

/** Text to raw records, by the declared format or the one the document shows itself to have. */
async function* parse({ type, chunks }: Answer, options: ParserOptions): AsyncGenerator<unknown[]> {
  let parser: Parser | undefined;
  let start = '';
  const charset = /charset="?([\w-]+)/.exec(type)?.[1];
  for await (const piece of decode(pieces(chunks), charset)) {
    if (parser) {
      yield parser.push(piece);
      continue;
    }
    start = (start + piece).trimStart();
    if (!start) continue;
    parser = await createParser(start, type, options);
    yield parser.push(start);
  }
  if (!parser) throw new FeedError('empty-body', 'the answer has no content', options.base);
  // Formats that can only be read at their end give all at once.
  const rest = await parser.end();
  while (rest.length) yield rest.splice(0, SHARE);
}

/** Raw records to batches. */
function createReader<R extends BaseRecord>(
  kind: Kind<R>,
  context: ReadContext,
  mapping?: (raws: readonly unknown[], warnings: Warning[]) => readonly unknown[],
) {
  /** How often an id that we made ourselves was given already: two offers may well read the same. */
  const derived = new Map<string, number>();
  let foreign: Foreign | undefined;

  const isForeign = (value: unknown): boolean => {
    const raw = unwrap(value);
    return !raw || !kind.isNative(raw) || [raw.title, raw.name, raw.description].some(isUnclean);
  };

  function readOne(value: unknown, index: number, batch: Batch<R>) {
    const reject = (record: unknown, reasons: Reason[]) => {
      batch.rejected.push({
        source: context.base,
        index,
        record: quote(record),
        reasons,
      });
    };
    const raw = isUnreadable(value) ? value : (unwrap(value) ?? new Unreadable(quote(value), 'an object'));
    if (isUnreadable(raw)) return reject('', [{ path: '', value: quote(raw.text), expected: raw.expected }]);
    const otherKind = foreign?.otherKind(raw);
    if (otherKind) {
      batch.otherKinds.push(otherKind);
      return;
    }
    const reading = kind.read(foreign?.translate(raw, context) ?? raw, context);
    if ('deleted' in reading) batch.deleted.push(reading.deleted);
    else {
      const { fields, derivedId } = reading;
      if (derivedId) {
        const times = (derived.get(String(fields.id)) ?? 0) + 1;
        derived.set(String(fields.id), times);
        if (times > 1) fields.id = `${fields.id}~${times}`;
      }
      const reasons = foreign?.doubts?.splice(0) ?? [];
      const record = validate(kind.shape, fields, reasons) as R | undefined;
      if (!record || kind.check?.(record, reasons) === false)
        return reject(fields.title ?? fields.id, reasons);
      batch.records.push(record);
      for (const reason of reasons) batch.warnings.push({ ...reason, record: record.id });
    }
  }

  return {
    /** How many records were read, good or bad. */
    count: 0,
    /** Looks whether the feed speaks another language than ours, and fetches what understands it. */
    async learn(raws: readonly unknown[]): Promise<boolean> {
      if (foreign || !raws.some(isForeign)) return false;
      foreign = await kind.foreign();
      return true;
    },
    read(raws: readonly unknown[]): Batch<R> {
      const batch: Batch<R> = { records: [], rejected: [], warnings: [], deleted: [], otherKinds: [] };
      const mapped = mapping?.(raws, batch.warnings) ?? raws;
      for (const raw of foreign?.look?.(mapped) ?? mapped) readOne(raw, this.count++, batch);
      return batch;
    },
  };
}
