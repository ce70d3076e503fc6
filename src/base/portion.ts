import type { ReactiveController, ReactiveElement } from 'lit';
import { tellOnce } from './settings.js';

const PAGE = 20;
/** "All" is drawn in portions, so that no frame takes long. */
const PORTION = 200;

/** How many records of an answer are on the screen: one page more at each step, or all. */
export class Portion implements ReactiveController {
  readonly #host: ReactiveElement & { pageSize: string };
  #shown = 0;
  hasMore = false;

  constructor(host: ReactiveElement & { pageSize: string }) {
    this.#host = host;
    host.addController(this);
  }

  /** @param pages how many the visitor has asked for */
  of<T>(answer: readonly T[], pages: number): readonly T[] {
    const { pageSize } = this.#host;
    const size = Math.floor(Number(pageSize));
    const all = pageSize === 'all';
    if (pageSize && !all && !(size >= 1))
      tellOnce(this.#host, `page-size: found "${pageSize}", expected a number from 1, or all`);
    this.#shown = all ? Math.max(this.#shown, PORTION) : (size >= 1 ? size : PAGE) * pages;
    this.hasMore = this.#shown < answer.length;
    return answer.slice(0, this.#shown);
  }

  hostUpdated() {
    if (this.#host.pageSize !== 'all' || !this.hasMore) return;
    requestAnimationFrame(() => {
      this.#shown += PORTION;
      this.#host.requestUpdate();
    });
  }
}
