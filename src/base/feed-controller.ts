import type { ReactiveController, ReactiveElement } from 'lit';
import { FeedError, misconfigured } from '../feed/errors.js';
import { FORMATS, type Format } from '../feed/formats/format.js';
import type { BaseRecord, Kind } from '../feed/kind.js';
import type { Inline } from '../feed/load.js';
import type { FeedRequest, FeedState, FeedStore, Subscription } from '../feed/store.js';
import { announceError, announceLoad } from './events.js';
import { warn } from './logger.js';
import { hint, mistake, wordOf } from './settings.js';

/** What decides about a widget's feed, as its attributes and its provider say it. */
export interface FeedSettings {
  src: string;
  format: string;
  mapping: string;
  languages: readonly string[];
  /** Minutes between two loads; 0 for one load. */
  refresh: number;
  store: FeedStore;
}

/** How often a list that is still growing is drawn again (milliseconds). */
const REDRAW = 150;
/** Attributes that any element has: these, and those with short names. */
const COMMON = /^(aria|data)-|^.{0,6}$/;
const DATA_SCRIPT = /json|csv|calendar/;

const nothing = <R extends BaseRecord>(error?: FeedError): FeedState<R> => ({
  status: error ? 'error' : 'loading',
  records: [],
  rejected: [],
  warnings: [],
  sources: [],
  version: 0,
  loadedAt: 0,
  error,
});

/** Keeps a widget and its feed together: asks, asks again when the settings change, leaves when the widget does. */
export class FeedController<R extends BaseRecord> implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #kind: Kind<R>;
  #subscription?: Subscription<R>;
  #key = '';
  #settings?: FeedSettings;
  #failure?: FeedError;
  #drawnAt = 0;
  #redraw?: ReturnType<typeof setTimeout>;
  #timer?: ReturnType<typeof setInterval>;
  #told?: FeedState<R>;

  constructor(host: ReactiveElement, kind: Kind<R>) {
    this.#host = host;
    this.#kind = kind;
    host.addController(this);
  }

  get state(): FeedState<R> {
    return this.#failure ? nothing(this.#failure) : (this.#subscription?.state ?? nothing());
  }

  /** To be called before each render: loads when what decides about the feed has changed. */
  update(settings: FeedSettings) {
    this.#settings = settings;
    const inline = settings.src ? undefined : this.#inline();
    const key = JSON.stringify([
      settings.src,
      settings.format,
      settings.mapping,
      settings.languages,
      settings.refresh,
      inline,
    ]);
    if (key === this.#key) return;
    this.#key = key;
    this.#leave();
    try {
      this.#failure = undefined;
      this.#subscription = settings.store.subscribe(this.#request(settings, inline), () => this.#changed());
      this.#schedule(settings.refresh);
      // What another widget has loaded already is told too.
      queueMicrotask(() => this.#changed());
    } catch (error) {
      this.#failure = error instanceof FeedError ? error : new FeedError('configuration', String(error));
      queueMicrotask(() => this.#tell(this.state));
    }
  }

  async retry() {
    if (this.#failure) {
      this.#key = '';
      this.#host.requestUpdate();
    } else await this.#subscription?.refresh();
  }

  hostConnected() {
    // Moved in the page, or back in it: the settings decide anew, the store still has the records.
    if (!this.#subscription && this.#settings) {
      this.#key = '';
      this.#host.requestUpdate();
    }
  }

  hostDisconnected() {
    // A move takes an element out and puts it back at once; only who stays away aborts.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#leave();
    });
  }

  #leave() {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    clearInterval(this.#timer);
    clearTimeout(this.#redraw);
    this.#redraw = undefined;
    this.#drawnAt = 0;
  }

  #schedule(minutes: number) {
    if (minutes > 0)
      this.#timer = setInterval(() => this.#subscription?.refresh(), Math.max(minutes, 1) * 60_000);
    else if (minutes !== 0) mistake(this.#host, 'refresh', minutes);
  }

  #request(settings: FeedSettings, inline: Inline | undefined): FeedRequest<R> {
    const { src, format, languages } = settings;
    const sources = src
      .split(/\s+/)
      .filter(Boolean)
      .map((address) => absolute(address, this.#host.ownerDocument.baseURI));
    if (!sources.length && !inline) {
      throw misconfigured('src', 'nothing', "a feed's address");
    }
    return {
      kind: this.#kind,
      sources: inline ? [inline] : sources,
      // A format that there is not is as good as none: the document shows its own.
      format: wordOf<Format | ''>(this.#host, 'format', format, ['', ...FORMATS]) || undefined,
      mapping: this.#mapping(settings.mapping),
      languages,
    };
  }

  #mapping(value: string): string {
    let json: string | null = value;
    if (value.startsWith('#')) {
      const root = this.#host.getRootNode() as Document | ShadowRoot;
      json =
        (root.getElementById(value.slice(1)) ?? document.getElementById(value.slice(1)))?.textContent ?? null;
      if (json === null) throw misconfigured('mapping', value, 'the id of a script element in the page');
    }
    return json;
  }

  /** A feed that stands in the page itself. */
  #inline(): Inline | undefined {
    const script = [...this.#host.children].find(
      (child): child is HTMLScriptElement =>
        child instanceof HTMLScriptElement && DATA_SCRIPT.test(child.type),
    );
    return script && { text: script.text, type: script.type };
  }

  #changed() {
    const { state } = this;
    const wait = this.#drawnAt + REDRAW - performance.now();
    // The first records show at once; then, while more arrive, now and again.
    if (state.status === 'loading' && state.records.length && this.#drawnAt && wait > 0) {
      this.#redraw ??= setTimeout(() => this.#draw(), wait);
    } else this.#draw();
    if (state.status !== 'loading') this.#tell(state);
  }

  #draw() {
    clearTimeout(this.#redraw);
    this.#redraw = undefined;
    if (this.state.records.length) this.#drawnAt = performance.now();
    this.#host.requestUpdate();
  }

  /** Says once per load what came of it. */
  #tell(state: FeedState<R>) {
    if (this.#told === state) return;
    this.#told = state;
    const host = this.#host;
    const { records, rejected, warnings, sources, error } = state;
    const { observedAttributes: known } = host.constructor as typeof ReactiveElement;
    if (
      rejected.length ||
      warnings.length ||
      host.getAttributeNames().some((name) => !known.includes(name) && !COMMON.test(name))
    )
      hint((hints) => hints.tellState(host, state));
    if (error) {
      warn(host, `${error.source || 'feed'}: ${error.message}`);
      announceError(host, error.toJSON());
    }
    // Nothing new was read: an old list is no news.
    if (state.status !== 'ready') return;
    announceLoad(host, { records: records.length, rejected, warnings, sources });
  }
}

function absolute(address: string, base: string): string {
  try {
    const { href, protocol } = new URL(address, base);
    if (/^(https?|blob|data):/.test(protocol)) return href;
  } catch {}
  throw misconfigured('src', address, "a feed's address");
}
