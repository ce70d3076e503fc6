import { html, nothing } from 'lit';

/**
 * What a part that loads later is given to draw with. It must not bring a Lit of its own: templates of two
 * copies do not mix, and a strict policy allows only one.
 */
export const kit = { html, nothing };
export type Kit = typeof kit;

/** A part that loads when it is first needed. A failed load is not kept: the next need tries again. */
export class LazyPart<T> {
  readonly #load: () => Promise<T>;
  #loading?: Promise<T>;
  value?: T;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  async get(): Promise<T> {
    this.#loading ??= this.#load();
    try {
      this.value = await this.#loading;
      return this.value;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }
}
