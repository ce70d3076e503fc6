import type { ReactiveController, ReactiveElement } from 'lit';
import type { Catalogue } from '../i18n/catalogue.js';
import { type Locale, loadLocale, localeFor, type Main } from '../i18n/locale.js';
import { mistake } from './settings.js';

/** The nearest `lang` above an element, across shadow roots. */
function inheritedLanguage(element: Element): string {
  for (let node: Element | null = element; node; ) {
    const near: Element | null = node.closest('[lang]');
    if (near?.getAttribute('lang')) return near.getAttribute('lang') ?? '';
    const root = (near?.parentNode ?? node).getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Pages switch their language on the root element. One observer serves all widgets. */
function onPageLanguage(listener: () => void): () => void {
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const each of listeners) each();
    });
    observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether texts are in the language asked for. */
export const isSpoken = <M extends Main>({ language, catalogue }: Locale<M>): boolean =>
  !!catalogue || /^de/i.test(language);

/** The texts of an element's language: its own `lang`, else the provider's, else the nearest ancestor's, else German. */
export class LocaleController<M extends Main> implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #localeFor: (language: string) => Locale<M>;
  #leave?: () => void;
  locale: Locale<M>;
  /** False while a language's texts are on their way. */
  ready = true;

  /** @param own the group in German */
  constructor(host: ReactiveElement, group: M, own: Catalogue[M]) {
    this.#host = host;
    this.#localeFor = (language) => localeFor(language, group, own);
    this.locale = this.#localeFor('de');
    host.addController(this);
  }

  hostConnected() {
    this.#leave = onPageLanguage(() => this.#host.requestUpdate());
  }

  hostDisconnected() {
    this.#leave?.();
  }

  /** To be called before each render. */
  update(own: string, provided: string | undefined) {
    const language = own || provided || inheritedLanguage(this.#host) || 'de';
    if (language === this.locale.language) return;
    this.locale = this.#localeFor(language);
    const loading = loadLocale(language);
    this.ready = !loading;
    if (!loading && own && !isSpoken(this.locale)) mistake(this.#host, 'lang', own);
    const done = () => {
      if (this.locale.language !== language) return;
      this.locale = this.#localeFor(language);
      this.ready = true;
      this.#host.requestUpdate();
    };
    // Without its catalogue a page is served in German: that is better than nothing.
    loading?.then(done, done);
  }
}
