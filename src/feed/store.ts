import { type Collection, createCollection, type SourceReport } from './collection.js';
import { FeedError, type Rejection } from './errors.js';
import type { Format } from './formats/format.js';
import type { BaseRecord, Kind } from './kind.js';
import { type Batch, type Inline, type LoadOptions, load, type Warning } from './load.js';
import type { TransportOptions } from './transport.js';

/** Everything that decides what is loaded: equal requests share one load. */
export interface FeedRequest<R extends BaseRecord> {
  kind: Kind<R>;
  sources: readonly (string | Inline)[];
  format?: Format;
  mapping?: string;
  languages: readonly string[];
}

/** A feed as it stands now. `records` grows in place while the first load goes on; `version` tells that it did. */
export interface FeedState<R extends BaseRecord> {
  status: 'loading' | 'ready' | 'stale' | 'error';
  records: readonly R[];
  rejected: readonly Rejection[];
  warnings: readonly Warning[];
  sources: readonly SourceReport[];
  version: number;
  /** When the records were read, epoch milliseconds; 0 before the first load is done. */
  loadedAt: number;
  /** The first failure of the last load: with records, some are missing or old; without, there is nothing to show. */
  error?: FeedError;
}

type Listener = () => void;

export interface Subscription<R extends BaseRecord> {
  readonly state: FeedState<R>;
  /** Loads again. What is there stays until the new list is complete, and beyond that when the load fails. */
  refresh(): Promise<void>;
  unsubscribe(): void;
}

interface Entry<R extends BaseRecord> {
  state: FeedState<R>;
  listeners: Set<Listener>;
  abort?: AbortController;
  loading?: Promise<void>;
}

/** Feeds without a listener that are kept, so that an element moved in the page does not load again. */
const MAX_IDLE = 8;

export interface FeedStore {
  subscribe<R extends BaseRecord>(request: FeedRequest<R>, listener: Listener): Subscription<R>;
}

/** Shares loads between widgets, keeps the last good data, forgets failures. */
export function createFeedStore(transport: TransportOptions = {}): FeedStore {
  // Keyed by request, so each entry's record type is its request's.
  const entries = new Map<string, Entry<BaseRecord>>();

  function keep(key: string, entry: Entry<BaseRecord>) {
    entries.delete(key);
    entries.set(key, entry);
    for (const [old, { listeners }] of entries) {
      if (entries.size <= MAX_IDLE) return;
      if (!listeners.size) entries.delete(old);
    }
  }

  return {
    subscribe<R extends BaseRecord>(request: FeedRequest<R>, listener: Listener): Subscription<R> {
      const key = keyOf(request);
      const entry: Entry<R> = (entries.get(key) as Entry<R> | undefined) ?? {
        state: emptyState(),
        listeners: new Set(),
      };
      // A failure is never kept: whoever comes now tries again. The listener hears of what comes after this call.
      if (entry.state.loadedAt === 0) start(entry, request, transport);
      entry.listeners.add(listener);
      keep(key, entry as unknown as Entry<BaseRecord>);
      return {
        get state() {
          return entry.state;
        },
        refresh: () => start(entry, request, transport),
        unsubscribe() {
          entry.listeners.delete(listener);
          if (entry.listeners.size) return;
          if (entry.loading) {
            entry.abort?.abort();
            if (entries.get(key) === (entry as unknown)) entries.delete(key);
          }
        },
      };
    },
  };
}

const emptyState = <R extends BaseRecord>(): FeedState<R> => ({
  status: 'loading',
  records: [],
  rejected: [],
  warnings: [],
  sources: [],
  version: 0,
  loadedAt: 0,
});

function keyOf<R extends BaseRecord>({ kind, sources, format, mapping, languages }: FeedRequest<R>): string {
  return JSON.stringify([kind.name, sources, format, mapping, languages]);
}

/** Starts a load, or joins the one that is under way. */
function start<R extends BaseRecord>(
  entry: Entry<R>,
  request: FeedRequest<R>,
  transport: TransportOptions,
): Promise<void> {
  entry.loading ??= run(entry, request, transport).finally(() => {
    entry.loading = undefined;
  });
  return entry.loading;
}

async function run<R extends BaseRecord>(
  entry: Entry<R>,
  request: FeedRequest<R>,
  transport: TransportOptions,
) {
  const abort = new AbortController();
  entry.abort = abort;
  const collection = createCollection<R>();
  // Before the first good load the list is shown while it grows; afterwards the old one stays until the new one is whole.
  const first = entry.state.loadedAt === 0;
  const publish = (change: Partial<FeedState<R>>) => {
    entry.state = { ...entry.state, ...change, version: entry.state.version + 1 };
    for (const listener of [...entry.listeners]) listener();
  };
  const contents = () => ({
    records: collection.records,
    rejected: collection.rejected,
    warnings: collection.warnings,
    sources: collection.reports,
  });
  if (first) publish({ status: 'loading', error: undefined, ...contents() });

  // All are asked at once, and read one after the other: the list has the same order every time.
  const options = { ...transport, ...request, signal: abort.signal };
  const opened = request.sources.map((source) => open(source, options));
  let error: FeedError | undefined;
  for (const source of opened) {
    const failure = await readSource(source, collection, request.kind.name, () => {
      if (first) publish(contents());
    });
    if (abort.signal.aborted) return;
    error ??= failure;
  }
  const loadedAt = Date.now();
  if (!error || (first && collection.records.length))
    publish({ status: 'ready', loadedAt, error, ...contents() });
  else if (first) publish({ status: 'error', error, ...contents() });
  else publish({ status: 'stale', error });
}

interface OpenSource<R> {
  name: string;
  batches: AsyncIterable<Batch<R>>;
}

/** Sends the request now; what comes back is read when the source's turn has come. */
function open<R extends BaseRecord>(source: string | Inline, options: LoadOptions<R>): OpenSource<R> {
  const batches = load(source, options);
  const first = batches.next();
  first.catch(() => {}); // Reported when it is awaited below.
  const ordered = async function* () {
    const { done, value } = await first;
    if (done) return;
    yield value;
    yield* batches;
  };
  return { name: typeof source === 'string' ? source : 'inline', batches: ordered() };
}

/** Reads one source into the collection; gives back why it failed, if it did. */
async function readSource<R extends BaseRecord>(
  { name, batches }: OpenSource<R>,
  collection: Collection<R>,
  kindName: string,
  onBatch: () => void,
): Promise<FeedError | undefined> {
  const report = collection.open(name);
  let error: FeedError | undefined;
  try {
    for await (const batch of batches) {
      collection.add(batch, report);
      onBatch();
    }
    if (!report.records && !report.duplicates)
      error = (await import('./unusable.js')).failureOf(report, collection.rejected, kindName);
  } catch (cause) {
    // Not by its class, of which each file that loads later has its own copy.
    error = (cause as FeedError).failure
      ? (cause as FeedError)
      : new FeedError('format', String(cause), name);
  }
  report.error = error?.toJSON();
  return error;
}
