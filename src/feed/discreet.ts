import { FeedError, type Reason } from './errors.js';
import type { BaseRecord } from './kind.js';
import type { FeedState, FeedStore } from './store.js';

/*
 * What went wrong with a feed is told to the page and to the console with the value that was found. A feed of
 * people's names must not be quoted there: it is told where something is wrong, and what was expected.
 */

/** Failures of which the reason may quote the feed. */
const QUOTING = /^(format|incomplete|no-list|unusable|wrong-kind)$/;

const silent = ({ path, expected }: Reason): Reason => ({ path, value: 'a value', expected });

function withoutQuotes<R extends BaseRecord>(state: FeedState<R>): FeedState<R> {
  const { rejected, warnings, sources, records } = state;
  const quiet = <E extends ReturnType<FeedError['toJSON']>>(error: E | undefined) =>
    error && QUOTING.test(error.failure)
      ? new FeedError(error.failure, `${error.failure}: what was found is not quoted`, error.source)
      : undefined;
  const numberOf = (id: string) => `number ${records.findIndex((record) => record.id === id) + 1}`;
  return {
    ...state,
    rejected: rejected.map((one) => ({ ...one, record: '', reasons: one.reasons.map(silent) })),
    warnings: warnings.map((one) => ({ ...silent(one), record: numberOf(one.record) })),
    error: quiet(state.error?.toJSON()) ?? state.error,
    sources: sources.map((source) => ({ ...source, error: quiet(source.error)?.toJSON() ?? source.error })),
  };
}

const quietStores = new WeakMap<FeedStore, FeedStore>();

/** A store that tells the same, and quotes nothing. */
export function discreet(store: FeedStore): FeedStore {
  const known = quietStores.get(store);
  if (known) return known;
  const quiet: FeedStore = {
    subscribe(request, listener) {
      const subscription = store.subscribe(request, listener);
      let of = subscription.state;
      let told = withoutQuotes(of);
      return {
        get state() {
          if (of !== subscription.state) {
            of = subscription.state;
            told = withoutQuotes(of);
          }
          return told;
        },
        refresh: () => subscription.refresh(),
        unsubscribe: () => subscription.unsubscribe(),
      };
    },
  };
  quietStores.set(store, quiet);
  return quiet;
}
