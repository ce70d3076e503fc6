import type { ReactiveController, ReactiveElement } from 'lit';

/** How long after the last change something is said (milliseconds): longer than the pause between two letters. */
const REST = 700;

/** A text that follows another one when that has come to rest, for announcements. */
export class RestedText implements ReactiveController {
  readonly #host: ReactiveElement;
  #timer?: ReturnType<typeof setTimeout>;
  #latest = '';
  text = '';

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  follow(text: string) {
    if (text === this.#latest) return;
    this.#latest = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = this.#latest;
      this.#host.requestUpdate();
    }, REST);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }
}
