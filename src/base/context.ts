import { createContext } from '@lit/context';
import type { FeedStore } from '../feed/store.js';
import type { Selection } from '../search/facets.js';

/** A selection that neighbours share: choosing a district in one widget narrows the others. */
export interface SharedSelection {
  readonly value: Selection;
  set(facet: string, values: readonly string[]): void;
  subscribe(listener: () => void): () => void;
}

/** What a provider gives to the widgets inside it. Each part may be missing. */
export interface Provided {
  src?: string;
  format?: string;
  mapping?: string;
  lang?: string;
  store?: FeedStore;
  shared?: SharedSelection;
  /** Which facets are shared. */
  share?: readonly string[];
}

/** `Symbol.for`: widgets and provider find each other even when they come from two files. */
export const providerContext = createContext<Provided>(Symbol.for('engagiert-provider'));

export function createSharedSelection(): SharedSelection {
  let value: Selection = {};
  const listeners = new Set<() => void>();
  return {
    get value() {
      return value;
    },
    set(facet, values) {
      if (JSON.stringify(value[facet] ?? []) === JSON.stringify(values)) return;
      const { [facet]: _, ...others } = value;
      value = values.length ? { ...others, [facet]: values } : others;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
