import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { type Provided, providerContext } from './context.js';

const PROVIDER = 'engagiert-provider';

/** What the nearest provider gives, also when its script comes later than the widget's. */
export class ProviderController implements ReactiveController {
  #consumer?: ContextConsumer<typeof providerContext, ReactiveElement>;
  #leave?: () => void;
  #provided: Provided = {};
  /** A provider surrounds the element that is not upgraded yet: what it will say is not known. */
  pending = false;

  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
    this.#ask();
  }

  get value(): Provided {
    return this.#provided;
  }

  hostConnected() {
    const late = this.#host.closest(`${PROVIDER}:not(:defined)`);
    this.pending = late !== null;
    if (!late) return;
    customElements.whenDefined(PROVIDER).then(() => {
      this.pending = false;
      // A consumer asks when it is connected; a new one asks now.
      if (this.#consumer) this.#host.removeController(this.#consumer);
      this.#ask();
      this.#host.requestUpdate();
    });
  }

  hostDisconnected() {
    this.#leave?.();
    this.#leave = undefined;
    this.#provided = {};
  }

  #ask() {
    this.#consumer = new ContextConsumer(this.#host, {
      context: providerContext,
      subscribe: true,
      callback: (value) => {
        this.#provided = value;
        this.#leave?.();
        this.#leave = value.shared?.subscribe(() => this.#host.requestUpdate());
        this.#host.requestUpdate();
      },
    });
  }
}
