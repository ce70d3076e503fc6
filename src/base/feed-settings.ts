import type { ReactiveElement } from 'lit';
import type { BaseRecord } from '../feed/kind.js';
import type { Main } from '../i18n/locale.js';
import type { FeedController } from './feed-controller.js';
import type { LocaleController } from './locale-controller.js';
import type { ProviderController } from './provider-controller.js';
import { mistake } from './settings.js';
import { storeOf } from './stores.js';

/** The attributes of every widget that decide about its feed, and how deep in the page it stands. */
export interface FeedHost extends ReactiveElement {
  src?: string;
  format?: string;
  preset?: string;
  mapping?: string;
  refresh?: number;
  headingLevel: number;
}

/** To be called before each render: a widget's own word on language and feed wins over its provider's. */
export function followFeed<R extends BaseRecord, M extends Main>(
  host: FeedHost,
  provider: ProviderController,
  language: LocaleController<M>,
  feed: Pick<FeedController<R>, 'update'>,
) {
  const provided = provider.value;
  if (!/^[1-6]$/.test(`${host.headingLevel}`)) {
    mistake(host, 'heading-level', host.headingLevel);
    host.headingLevel = 2;
  }
  language.update(host.lang, provided.lang);
  if (provider.pending) return;
  const { src } = host;
  feed.update({
    src: src || provided.src || '',
    // A provider's words are about its own feed.
    format: host.format || (!src && provided.format) || '',
    mapping: host.mapping || host.preset || (!src && provided.mapping) || '',
    languages: [language.locale.format.language, 'de', 'en'],
    refresh: host.refresh ?? 0,
    store: provided.store ?? storeOf(host.ownerDocument),
  });
}
