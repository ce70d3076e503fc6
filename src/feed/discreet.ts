import { FeedError, type Reason } from './errors.js';
import type { BaseRecord } from './kind.js';
import type { FeedState, FeedStore } from './store.js';

/*
 * What went wrong with a feed is told to the page and to the console with the value that was found. A feed of
 * people's names must not be quoted there: it is told where something is wrong and what was expected.
 */

/** Failures of which the reason may quote the feed. */
const QUOTING = new Set(['format', 'incomplete', 'no-list', 'unusable', 'wrong-kind']);

const NOT_QUOTED: Partial<Record<string, string>> = {
  unusable: 'no record can be used; a record needs a name',
  'wrong-kind': 'found records of another kind, expected kind honour',
};

const silent = <R extends Reason>(reason: R): R => ({ ...reason, value: 'a value that is not quoted' });

function withoutQuotes<R extends BaseRecord>(state: FeedState<R>): FeedState<R> {
  const { rejected, warnings, error, sources, records } = state;
  const silentError = (found: FeedError) =>
    QUOTING.has(found.failure)
      ? new FeedError(
          found.failure,
          NOT_QUOTED[found.failure] ?? `the feed cannot be read (${found.failure})`,
          found.source,
          found.status,
        )
      : found;
  if (!rejected.length && !warnings.length && !error && sources.every((source) => !source.error))
    return state;
  const positions = new Map<string, number>();
  if (warnings.length) for (const [i, { id }] of records.entries()) positions.set(id, i + 1);
  return {
    ...state,
    rejected: rejected.map((one) => ({ ...one, record: '', reasons: one.reasons.map(silent) })),
    warnings: warnings.map((one) => ({
      ...silent(one),
      record: `number ${positions.get(one.record) ?? '?'}`,
    })),
    error: error && silentError(error),
    sources: sources.map((source) =>
      source.error && QUOTING.has(source.error.failure)
        ? {
            ...source,
            error: silentError(new FeedError(source.error.failure, '', source.error.source)).toJSON(),
          }
        : source,
    ),
  };
}

const discreetStores = new WeakMap<FeedStore, FeedStore>();

/** A store that tells the same, and quotes nothing. */
export function discreet(store: FeedStore): FeedStore {
  let quiet = discreetStores.get(store);
  if (!quiet) {
    quiet = {
      subscribe(request, listener) {
        const subscription = store.subscribe(request, listener);
        let of: unknown;
        let told = subscription.state;
        return {
          get state() {
            if (of !== subscription.state) {
              of = subscription.state;
              told = withoutQuotes(subscription.state);
            }
            return told;
          },
          refresh: () => subscription.refresh(),
          unsubscribe: () => subscription.unsubscribe(),
        };
      },
    };
    discreetStores.set(store, quiet);
  }
  return quiet;
}
