import { createFeedStore, type FeedStore } from '../feed/store.js';

const stores = new WeakMap<Document, FeedStore>();

/** The store of a page, for widgets outside a provider: two widgets with the same feed ask once. */
export function storeOf(document: Document): FeedStore {
  let store = stores.get(document);
  if (!store) {
    store = createFeedStore();
    stores.set(document, store);
  }
  return store;
}
