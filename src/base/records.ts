import { createPace, nextTask } from '../feed/pace.js';
import type { Facet } from '../search/facets.js';
import { createSelector, type Question } from '../search/selecting.js';
import { createTextIndex, type TextIndex } from '../search/text-index.js';

/** The records of a feed, which may be growing, and what of them answers a question. */
export class Records<R extends { id: string }> {
  readonly #facets: readonly Facet<R>[];
  readonly #textOf: (record: R) => string;
  #seen = 0;
  records: readonly R[] = [];
  index!: TextIndex<R>;
  /** Positions of the records that answer a question, in the feed's order. */
  select!: (question: Question<R>) => readonly number[];
  /** Facets that the feed has anything for. */
  present = new Set<string>();

  /** @param textOf what of a record is searched */
  constructor(facets: readonly Facet<R>[], textOf: (record: R) => string) {
    this.#facets = facets;
    this.#textOf = textOf;
    this.#begin();
  }

  /** To be called before each render. */
  take(records: readonly R[], complete: boolean) {
    if (records !== this.records) {
      this.records = records;
      this.#begin();
    }
    // Only what is new is looked at, and only for facets that were not seen yet.
    const fresh = records.slice(this.#seen);
    for (const { name, values } of this.#facets)
      if (!this.present.has(name) && fresh.some((record) => values(record).length)) this.present.add(name);
    this.#seen = records.length;
    if (complete) void this.#prepare(this.index);
  }

  /** The same for a question beside the visitor's, for counts. */
  answer(question: Question<R>): R[] {
    return this.at(createSelector(this.index)(question));
  }

  at(positions: readonly number[]): R[] {
    return positions.map((position) => this.records[position] as R);
  }

  find(id: string): R | undefined {
    return id ? this.records.find((record) => record.id === id) : undefined;
  }

  #begin() {
    this.index = createTextIndex(this.records, this.#textOf);
    this.select = createSelector(this.index);
    this.present = new Set();
    this.#seen = 0;
  }

  /** Folds the texts ahead of the first letter that is typed. */
  async #prepare(index: TextIndex<R>) {
    const pace = createPace();
    // What was asked for is drawn first.
    for (await nextTask(); index === this.index && index.prepare(50); ) await pace();
  }
}
