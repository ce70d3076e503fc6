import { Portion } from '../../base/portion.js';
import type { QueryController } from '../../base/query-controller.js';
import type { FeedState } from '../../feed/store.js';
import type { ContactPoint } from '../../model/contact-point.js';
import { distanceKm } from '../../search/distance.js';
import type { LocatedPlace } from '../../search/places.js';
import type { Refinement } from '../../ui/refiner.js';
import type { ContactFinderElement } from './contact-finder-element.js';

/** What answers a question: records in order, and what they were found by. */
export interface Answer {
  found: readonly ContactPoint[];
  /** Where the visitor looks from. */
  place?: LocatedPlace;
  /** What they were found by when that is not quite the text. */
  similarTo?: string;
}

/** Finds words and places; comes with a part that loads when somebody searches. */
export type Search = (
  records: readonly ContactPoint[],
  text: string,
  refinement: Refinement<ContactPoint> | undefined,
) => Answer;

/** Answers the visitor's query from the feed's records. */
export class FinderController {
  records: readonly ContactPoint[] = [];
  visible: readonly ContactPoint[] = [];
  answer: Answer = { found: [] };
  refinement?: Refinement<ContactPoint>;
  search?: Search;
  /** Whether some records have opening hours, and some of them as texts. */
  hasHours = false;
  hasTexts = false;

  readonly #host: ContactFinderElement;
  readonly #query: QueryController;
  readonly #portion: Portion;
  #looked = 0;

  constructor(host: ContactFinderElement, query: QueryController) {
    this.#host = host;
    this.#query = query;
    this.#portion = new Portion(host);
  }

  get hasMore() {
    return this.#portion.hasMore;
  }

  get total() {
    return this.answer.found.length;
  }

  /** To be called before each render. */
  update({ records }: FeedState<ContactPoint>) {
    if (records !== this.records) this.#looked = 0;
    this.records = records;
    for (; this.#looked < records.length && !this.hasTexts; this.#looked++) {
      const { openingHours, openingHoursSpecification } = records[this.#looked] as ContactPoint;
      this.hasTexts = openingHours !== undefined && !openingHoursSpecification;
      this.hasHours ||= this.hasTexts || openingHoursSpecification !== undefined;
    }
    const { text, page } = this.#query.value;
    this.answer = this.ask(text, this.refinement);
    this.visible = this.#portion.of(this.all(), page);
  }

  readonly showMore = () => {
    const first = this.visible.length;
    this.#query.change({ page: this.#query.value.page + 1 }, 'replace');
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelectorAll<HTMLElement>('[part~=title]')[first]?.focus();
    });
  };

  /** The answer to any question, also for counts. */
  ask(text: string, refinement?: Refinement<ContactPoint>): Answer {
    const { records } = this;
    return (
      this.search?.(records, text, refinement) ?? {
        found: refinement ? records.filter((record) => refinement.test(record)) : records,
      }
    );
  }

  /** The whole answer, in order. */
  all(): readonly ContactPoint[] {
    const { found, place } = this.answer;
    if (place || this.#host.sort !== 'az') return found;
    const { compare } = new Intl.Collator('de', { numeric: true });
    return [...found].sort((one, other) => compare(one.title, other.title));
  }

  find(id: string): ContactPoint | undefined {
    return id ? this.records.find((record) => record.id === id) : undefined;
  }

  /** Kilometres from the visitor's place; undefined when either is unknown. */
  distance({ geo }: ContactPoint): number | undefined {
    const { place } = this.answer;
    return geo && place && distanceKm(place, geo);
  }
}
