import type { ReactiveController, ReactiveElement } from 'lit';
import type { Query } from '../search/query.js';
import { announceQuery } from './events.js';

/** Typing replaces the entry in the history, every other step is one of its own. */
export type Step = 'replace' | 'push';

/** Keeps a query and the page's address in step; comes with a part that loads when a page wants that. */
export interface AddressLink {
  write(query: Query, step: Step): void;
  leave(): void;
}

const EMPTY: Query = { text: '', selection: {}, sort: 'feed', page: 1, record: '' };

/** What the visitor asks for. */
export class QueryController implements ReactiveController {
  readonly #host: ReactiveElement;
  link?: AddressLink;
  value = EMPTY;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.link?.leave();
    this.link = undefined;
  }

  change(change: Partial<Query>, step: Step = 'push') {
    const page = 'page' in change || 'record' in change ? {} : { page: 1 };
    this.set({ ...this.value, ...page, ...change });
    this.link?.write(this.value, step);
  }

  /** Takes a query over from elsewhere, without writing it anywhere. */
  set(query: Query) {
    this.value = query;
    announceQuery(this.#host, query);
    this.#host.requestUpdate();
  }
}
