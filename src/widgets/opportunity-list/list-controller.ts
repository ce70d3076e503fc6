import type { ReactiveController } from 'lit';
import type { QueryController } from '../../base/query-controller.js';
import { Records } from '../../base/records.js';
import { mistake, wordOf } from '../../base/settings.js';
import type { FeedState } from '../../feed/store.js';
import { today } from '../../i18n/format.js';
import type { Opportunity } from '../../model/opportunity.js';
import type { Question } from '../../search/selecting.js';
import type { TextIndex } from '../../search/text-index.js';
import { createMatcher } from '../../search/text-match.js';
import { FACETS, searchedText } from './facets.js';
import type { OpportunityListElement } from './opportunity-list-element.js';
import { isExpired } from './words.js';

const PAGE = 20;
/** "All" is drawn in portions, so that no frame takes long. */
const PORTION = 200;

/** What narrows and orders the list beyond its text; comes with a part that loads when it is asked for. */
export interface Refinement {
  /** Changes whenever `test` would answer otherwise. */
  key: string;
  test(record: Opportunity): boolean;
  order(positions: readonly number[]): readonly number[];
}

/** Finds what is spelt alike when nothing matches exactly; comes with a part that loads then. */
export type Similar = (
  index: TextIndex<Opportunity>,
  question: Question<Opportunity>,
) => { positions: readonly number[]; similarTo: string };

/** Answers the visitor's query from the feed's records. */
export class ListController extends Records<Opportunity> implements ReactiveController {
  /** What is on the screen. */
  visible: readonly Opportunity[] = [];
  total = 0;
  page = 1;
  pages = 1;
  byPages = false;
  hasMore = false;
  day = today();
  refinement?: Refinement;
  similar?: Similar;
  similarTo = '';

  readonly #host: OpportunityListElement;
  readonly #query: QueryController;
  #order: readonly number[] = [];
  #shown = PAGE;

  constructor(host: OpportunityListElement, query: QueryController) {
    super(FACETS, searchedText);
    this.#host = host;
    this.#query = query;
    host.addController(this);
  }

  /** To be called before each render. */
  update({ records, status }: FeedState<Opportunity>) {
    this.day = today();
    this.take(records, status !== 'loading');
    const question = this.question(this.#query.value.text, this.refinement);
    const exact = this.select(question);
    const similar = exact.length || !question.matcher ? undefined : this.similar?.(this.index, question);
    this.similarTo = similar?.similarTo ?? '';
    const found = similar?.positions ?? exact;
    this.#order = this.refinement?.order(found) ?? found;
    this.total = found.length;
    this.#paginate();
  }

  hostUpdated() {
    if (this.#host.pageSize !== 'all' || !this.hasMore) return;
    requestAnimationFrame(() => {
      this.#shown += PORTION;
      this.#host.requestUpdate();
    });
  }

  readonly showMore = () => {
    const first = this.visible.length;
    this.#query.change({ page: this.#query.value.page + 1 }, 'replace');
    this.focusRecord(first);
  };

  question(text: string, refinement?: Pick<Refinement, 'key' | 'test'>): Question<Opportunity> {
    const past = this.#host.includePast;
    const { day } = this;
    return {
      matcher: createMatcher(text),
      test: (record) => (past || !isExpired(record, day)) && (!refinement || refinement.test(record)),
      testKey: `${past} ${day} ${refinement?.key ?? ''}`,
    };
  }

  /** The records that answer another question than the visitor's, for counts. */
  ask(text: string, refinement?: Pick<Refinement, 'key' | 'test'>): Opportunity[] {
    return this.answer(this.question(text, refinement));
  }

  /** The whole answer, in order. */
  all(): Opportunity[] {
    return this.at(this.#order);
  }

  #paginate() {
    const host = this.#host;
    const { pageSize } = host;
    const size = Math.floor(Number(pageSize));
    const all = pageSize === 'all';
    if (pageSize && !all && !(size >= 1)) mistake(host, 'page-size', pageSize);
    const perPage = size >= 1 ? size : PAGE;
    const { page } = this.#query.value;
    this.byPages = !all && wordOf(host, 'paging', host.paging, ['more', 'pages']) === 'pages';
    this.pages = Math.max(1, Math.ceil(this.total / perPage));
    this.page = Math.min(page, this.pages);
    this.#shown = all ? Math.max(this.#shown, PORTION) : this.byPages ? perPage : perPage * page;
    const from = this.byPages ? (this.page - 1) * perPage : 0;
    this.visible = this.at(this.#order.slice(from, from + this.#shown));
    this.hasMore = this.#shown < this.total;
  }

  /** Where the visitor goes on reading. */
  focusRecord(index: number) {
    this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelectorAll<HTMLElement>('[part~=title]')[index]?.focus();
    });
  }
}
