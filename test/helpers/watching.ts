/** A feed in a store, watched by a test as a widget does. */
import type { FeedFailure } from '../../src/feed/errors.js';
import { opportunityKind } from '../../src/feed/mapping/opportunity.js';
import type { FeedRequest, FeedState, FeedStore } from '../../src/feed/store.js';
import type { Opportunity } from '../../src/model/opportunity.js';
import { until } from './until.js';

/** What was to be seen at one moment: the list itself grows in place. */
export interface Seen {
  status: FeedState<Opportunity>['status'];
  ids: string[];
  failure?: FeedFailure;
  version: number;
}

export interface Watched {
  readonly state: FeedState<Opportunity>;
  /** After each change. */
  readonly seen: Seen[];
  /** As it stands now. */
  now(): Seen;
  refresh(): Promise<void>;
  leave(): void;
  /** Waits until the load is over, however it ends. */
  done(): Promise<Seen>;
}

export function watch(
  store: FeedStore,
  sources: FeedRequest<Opportunity>['sources'],
  more: Partial<FeedRequest<Opportunity>> = {},
): Watched {
  const seen: Seen[] = [];
  const now = (): Seen => {
    const { status, records, error, version } = subscription.state;
    return { status, ids: records.map(({ id }) => id), failure: error?.failure, version };
  };
  const request = { kind: opportunityKind, sources, languages: [], ...more };
  const subscription = store.subscribe(request, () => seen.push(now()));
  return {
    get state() {
      return subscription.state;
    },
    seen,
    now,
    refresh: () => subscription.refresh(),
    leave: () => subscription.unsubscribe(),
    async done() {
      await until(() => subscription.state.status !== 'loading', 'the feed is loaded');
      return now();
    },
  };
}
