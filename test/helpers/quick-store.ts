/** A provider whose store gives up soon: what takes a visitor half a minute takes a test a moment. */
import { ContextProvider } from '@lit/context';
import { type Provided, providerContext } from '../../src/base/context.js';
import { createFeedStore } from '../../src/feed/store.js';
import type { TransportOptions } from '../../src/feed/transport.js';
import { put } from './widget.js';

/** A place in the page; the lists in it load with this patience. */
export function impatientPlace(transport: TransportOptions = {}): HTMLElement {
  const place = put(document.createElement('div'));
  const provided: Provided = { store: createFeedStore({ timeout: 150, retries: 0, ...transport }) };
  new ContextProvider(place, { context: providerContext, initialValue: provided });
  return place;
}
