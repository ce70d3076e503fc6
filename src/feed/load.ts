import { createDecoder } from './decode.js';
import { FeedError, quote, type Reason, type Rejection } from './errors.js';
import { type Format, type Parser, Unreadable } from './formats/format.js';
import { createParser, detectFormat } from './formats/registry.js';
import type { BaseRecord, Kind } from './kind.js';
import { applyMapping, type Mapping } from './mapping/mapping.js';
import { unwrap } from './mapping/unwrap.js';
import type { ReadContext } from './mapping/values.js';
import { createPace } from './pace.js';
import { type FeedResponse, openFeed, type TransportOptions } from './transport.js';
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
  mapping?: Mapping;
  /** Languages in the order of preference. */
  languages?: readonly string[];
  /** How many records are read; beyond it the rest is left. */
  maxRecords?: number;
}

/** Where an embedded document's text comes from, in place of an address. */
export interface Inline {
  text: string;
  type: string;
}

const MAX_RECORDS = 250_000;
/** Pieces in which bytes are read: the first is small, so that the first page is soon there. */
const FIRST_PIECE = 16 << 10;
const PIECE = 64 << 10;

/** Reads a feed: bytes → text → raw records → our fields → validated records, in batches as they arrive. */
export async function* load<R extends BaseRecord>(
  source: string | Inline,
  options: LoadOptions<R>,
): AsyncGenerator<Batch<R>> {
  const response = typeof source === 'string' ? await openFeed(source, options) : inline(source);
  const read = createReader(
    options,
    { languages: options.languages ?? [], base: response.url },
    response.url,
  );
  const pace = createPace();
  for await (const raw of parse(texts(response), response, options)) {
    const batch = read(raw);
    if (batch) yield batch;
    if (read.full())
      throw new FeedError('too-large', `more than ${read.full()} records`, { source: response.url });
    await pace();
    options.signal?.throwIfAborted();
  }
}

function inline({ text, type }: Inline): FeedResponse {
  const bytes = new TextEncoder().encode(text);
  const chunks = (async function* () {
    yield bytes;
  })();
  return {
    type: type.toLowerCase(),
    charset: 'utf-8',
    url: globalThis.document?.baseURI ?? 'about:blank',
    chunks,
  };
}

/** Bytes to text, in pieces that are short work for every stage after this one. */
async function* texts(response: FeedResponse): AsyncGenerator<string> {
  const decoder = createDecoder(response.charset);
  let size = FIRST_PIECE;
  for await (const chunk of response.chunks) {
    for (let at = 0; at < chunk.length; at += size) {
      if (at > 0) size = PIECE;
      yield decoder.decode(chunk.subarray(at, at + size));
    }
  }
  yield decoder.end();
}

/** Text to raw records, by the declared format or the one the document shows itself to have. */
async function* parse<R extends BaseRecord>(
  pieces: AsyncIterable<string>,
  { type, url }: FeedResponse,
  { format, mapping }: LoadOptions<R>,
): AsyncGenerator<unknown[]> {
  let parser: Parser | undefined;
  let start = '';
  for await (const piece of pieces) {
    if (parser) {
      yield parser.push(piece);
      continue;
    }
    start += piece;
    if (!start.trim()) continue;
    parser = await createParser(format ?? detectFormat(start, type, url), {
      root: mapping?.root,
      source: url,
    });
    yield parser.push(start.replace(/^\ufeff/, ''));
  }
  if (!parser) throw new FeedError('empty-body', 'the answer has no content', { source: url });
  yield parser.end();
}

/** Raw records to a batch. */
function createReader<R extends BaseRecord>(options: LoadOptions<R>, context: ReadContext, source: string) {
  const { kind, mapping, maxRecords = MAX_RECORDS } = options;
  /** How often an id that we made ourselves was given already: two offers may well read the same. */
  const derived = new Map<string, number>();
  let index = 0;

  function readOne(value: unknown, batch: Batch<R>) {
    const position = index++;
    const reject = (record: string, reasons: Reason[]) =>
      batch.rejected.push({ source, index: position, record: quote(record), reasons });
    if (value instanceof Unreadable) {
      return reject('', [{ path: '', value: quote(value.text), expected: value.expected }]);
    }
    const unwrapped = unwrap(value);
    if (!unwrapped) return reject('', [{ path: '', value: quote(value), expected: 'an object' }]);
    const raw = mapping ? applyMapping(unwrapped.raw, mapping) : unwrapped.raw;
    const reading = kind.read(raw, context);
    if (unwrapped.deleted || 'deleted' in reading) {
      batch.deleted.push('deleted' in reading ? reading.deleted : String(raw.id));
    } else if ('otherKind' in reading) {
      batch.otherKinds.push(reading.otherKind);
    } else {
      const { fields, derivedId } = reading;
      if (derivedId) {
        const id = String(fields.id);
        const times = derived.get(id) ?? 0;
        derived.set(id, times + 1);
        if (times) fields.id = `${id}~${times + 1}`;
      }
      const { record, reasons } = validate(kind, fields);
      if (!record) return reject(String(fields.title ?? fields.id ?? ''), reasons);
      batch.records.push(record);
      for (const reason of reasons) batch.warnings.push({ ...reason, record: record.id });
    }
  }

  const read = (values: unknown[]): Batch<R> | undefined => {
    if (!values.length) return undefined;
    const batch: Batch<R> = { records: [], rejected: [], warnings: [], deleted: [], otherKinds: [] };
    for (const value of values) {
      if (index >= maxRecords) break;
      readOne(value, batch);
    }
    return batch;
  };
  /** The bound, once it is reached. */
  read.full = () => (index >= maxRecords ? maxRecords : 0);
  return read;
}
