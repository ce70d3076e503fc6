import type { ReactiveController, ReactiveElement } from 'lit';

/** Whether an element is narrower than so many `em` of its own text: for what style sheets cannot decide. */
export class WidthController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #limit: number;
  #observer?: ResizeObserver;
  narrow = false;

  constructor(host: ReactiveElement, limit: number) {
    this.#host = host;
    this.#limit = limit;
    host.addController(this);
  }

  hostConnected() {
    // A page's reset can make the element inline, which has no width to observe. Told before the first paint.
    const inline = getComputedStyle(this.#host).display === 'inline';
    this.#observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      const size = Number.parseFloat(getComputedStyle(this.#host).fontSize);
      // Zero means not shown at all, in a closed tab panel for instance: then nothing is known.
      const narrow = width > 0 && width < this.#limit * Math.max(16, size);
      if (narrow === this.narrow) return;
      this.narrow = narrow;
      // Not at once: drawing changes the height, and the page would hear of a loop as an error of its own.
      requestAnimationFrame(() => this.#host.requestUpdate());
    });
    this.#observer.observe((inline && this.#host.parentElement) || this.#host);
  }

  hostDisconnected() {
    this.#observer?.disconnect();
  }
}
