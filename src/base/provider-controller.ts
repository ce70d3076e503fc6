import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { type Provided, providerContext } from './context.js';

const PROVIDER = 'engagiert-provider';

/** What the nearest provider gives, also when its script comes later than the widget's. */
export class ProviderController implements ReactiveController {
  readonly #host: ReactiveElement;
  #leave?: () => void;
  #unshare?: () => void;
  value: Provided = {};
  /** A provider surrounds the element that is not upgraded yet: what it will say is not known. */
  pending = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.pending = this.#host.closest(`${PROVIDER}:not(:defined)`) !== null;
    if (this.pending) customElements.whenDefined(PROVIDER).then(() => this.#ask());
    else this.#ask();
  }

  hostDisconnected() {
    this.#leave?.();
    this.#unshare?.();
    this.value = {};
  }

  #ask() {
    this.pending = false;
    const redraw = () => this.#host.requestUpdate();
    // The event rather than Lit's consumer, which asks only when its host is connected.
    const request = new ContextEvent(
      providerContext,
      this.#host,
      (value, unsubscribe) => {
        this.value = value;
        this.#unshare?.();
        this.#unshare = value.shared?.subscribe(redraw);
        this.#leave = unsubscribe;
        redraw();
      },
      true,
    );
    this.#host.dispatchEvent(request);
    redraw();
  }
}
