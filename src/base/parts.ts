import type { ReactiveController, ReactiveElement } from 'lit';
import { adoptStyles } from '../styles/adopt.js';
import { warn } from './logger.js';

type Loaders = Readonly<Record<string, () => Promise<unknown>>>;
type Part<L extends Loaders, K extends keyof L> = Awaited<ReturnType<L[K]>>;

/** The parts of a widget that load when a visitor, or the page, first asks for them. */
export abstract class Parts<L extends Loaders, H extends ReactiveElement> implements ReactiveController {
  readonly host: H;
  /** A sentence when a part could not be loaded. */
  trouble = '';
  /** What the visitor asked for when that happened. */
  #failed?: unknown;
  readonly #loaders: L;
  readonly #parts: Record<string, unknown> = {};

  constructor(host: H, loaders: L) {
    this.host = host;
    this.#loaders = loaders;
    host.addController(this);
  }

  /** What the visitor asks for now: after a failure, only another step tries again. */
  protected abstract get asked(): unknown;
  protected abstract get failure(): string;

  hostConnected() {}

  hostUpdated() {
    // The platform's dialog keeps and gives back the focus itself, if it is opened and closed, not added and removed.
    for (const dialog of this.host.renderRoot.querySelectorAll('dialog')) {
      const { open, told } = dialog.dataset;
      // The visitor may have closed it a moment ago, which the page hears of after this: then it stays closed.
      if (open !== told && (open === 'true') !== dialog.open)
        open === 'true' ? dialog.showModal() : dialog.close();
      dialog.dataset.told = open;
    }
  }

  protected loaded<K extends keyof L & string>(name: K): Part<L, K> | undefined {
    return this.#parts[name] as Part<L, K> | undefined;
  }

  /** What a render needs is tried once; after a failure, only the visitor's next step tries again. */
  protected need(name: keyof L & string) {
    if (!this.loaded(name) && this.#failed !== this.asked) void this.get(name);
  }

  /** Loads a part; when that fails, the visitor is told, and the next step tries again. */
  protected async get<K extends keyof L & string>(name: K): Promise<Part<L, K> | undefined> {
    const loaded = this.loaded(name);
    if (loaded) return loaded;
    try {
      // An import that is under way, or done, is not made again.
      const part = (await this.#loaders[name]?.()) as Part<L, K> & { styles?: string };
      this.#parts[name] = part;
      if (part.styles && this.host.shadowRoot) adoptStyles(this.host.shadowRoot, part.styles);
      this.trouble = '';
      this.#failed = undefined;
      return part;
    } catch (error) {
      warn(this.host, `${name}: ${(error as Error).message}`);
      this.trouble = this.failure;
      this.#failed = this.asked;
      return undefined;
    } finally {
      this.host.requestUpdate();
    }
  }
}
