import type { ReactiveController } from 'lit';
import type { QueryController } from '../../base/query-controller.js';
import { Records } from '../../base/records.js';
import { tellOnce } from '../../base/settings.js';
import type { FeedState } from '../../feed/store.js';
import { wallClock } from '../../i18n/format.js';
import type { Honour } from '../../model/honour.js';
import {
  isPart,
  type Moment,
  type PartlyNamed,
  permissionKey,
  type ShownHonour,
  shownAt,
} from '../../search/consent.js';
import type { Question } from '../../search/selecting.js';
import { createMatcher } from '../../search/text-match.js';
import type { HonourWallElement } from './honour-wall-element.js';
import { awardOf, nameKey, searchedText, yearNumber } from './words.js';

const PAGE = 24;
/** "All" is drawn in portions, so that no frame takes long; whole rows of any width. */
const PORTION = 60;
const SECOND = 1000;
const MINUTE = 60_000;

export const ORDERS = ['year', 'name', 'award', 'feed'] as const;
export type Order = (typeof ORDERS)[number];

/** What narrows the wall beyond its text; comes with a part that loads when it is asked for. */
export interface Refinement {
  /** Changes whenever `test` would answer otherwise. */
  key: string;
  readonly test: (honour: ShownHonour) => boolean;
}

/**
 * Answers the visitor's question from what may be shown now. From here on nobody sees what may not: when a consent
 * ends while the page is open, the wall is made anew.
 */
export class WallController extends Records<ShownHonour> implements ReactiveController {
  /** Who is named on the screen, in portions that stay the same as long as nothing changes. */
  portions: readonly (readonly ShownHonour[])[] = [];
  /** All honours of the answer, the anonymous among them. */
  total = 0;
  /** Those who are not named. */
  anonymous = 0;
  hasMore = false;
  today = '';
  refinement?: Refinement;
  /** Makes initials and first names, once somebody is to be named so. */
  partlyNamed?: PartlyNamed;
  hasPartly = false;

  readonly #host: HonourWallElement;
  readonly #query: QueryController;
  #raw: readonly Honour[] = [];
  #shown: ShownHonour[] = [];
  /** What may be shown of each raw record, as it was decided last. */
  #keys: string[] = [];
  #published = false;
  #partlyNamed?: PartlyNamed;
  #decidedAt = 0;
  #timer?: ReturnType<typeof setTimeout>;
  #ordered: readonly ShownHonour[] = [];
  #orderKey: readonly unknown[] = [];
  #portions = 1;

  constructor(host: HonourWallElement, query: QueryController) {
    // What it can be narrowed by is looked at when somebody wants to.
    super([], searchedText);
    this.#host = host;
    this.#query = query;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#look);
    this.#tick();
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
  }

  hostUpdated() {
    if (this.#host.pageSize !== 'all' || !this.hasMore) return;
    requestAnimationFrame(() => {
      this.#portions++;
      this.#host.requestUpdate();
    });
  }

  /** To be called before each render. */
  update({ records, status }: FeedState<Honour>, published: boolean, order: Order) {
    this.#decide(records, published);
    this.take(this.#shown, status !== 'loading');
    const found = this.select(this.question(this.#query.value.text, this.refinement));
    this.total = found.length;
    this.#arrange(found, order);
  }

  /** Everybody who is named in the answer, in order. */
  all(): readonly ShownHonour[] {
    return this.#ordered;
  }

  question(text: string, refinement?: Refinement): Question<ShownHonour> {
    return {
      matcher: createMatcher(text),
      test: refinement?.test,
      testKey: refinement?.key ?? '',
    };
  }

  /** The honours that answer another question than the visitor's, for counts. */
  ask(text: string, refinement?: Refinement): ShownHonour[] {
    return this.answer(this.question(text, refinement));
  }

  readonly showMore = () => {
    const first = this.portions.flat().length;
    this.#query.change({ page: this.#query.value.page + 1 }, 'replace');
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelectorAll<HTMLElement>('[part~=title]')[first]?.focus(),
    );
  };

  #moment(): Moment {
    const instant = Date.now();
    return { instant, wall: wallClock(instant) };
  }

  /** Decides anew what may be shown, where the time, the page or the feed has changed it. */
  #decide(records: readonly Honour[], published: boolean) {
    const now = this.#moment();
    const passed = Math.abs(now.instant - this.#decidedAt);
    const same =
      records === this.#raw &&
      published === this.#published &&
      (passed < SECOND && this.partlyNamed === this.#partlyNamed ? true : !this.#changed(now));
    this.today = now.wall.slice(0, 10);
    this.#raw = records;
    this.#published = published;
    this.#partlyNamed = this.partlyNamed;
    if (!same || passed >= SECOND) this.#decidedAt = now.instant;
    if (!same) {
      this.#shown = [];
      this.#keys = [];
      this.hasPartly = false;
    }
    for (let i = this.#keys.length; i < records.length; i++) {
      const record = records[i] as Honour;
      // By its place in the feed: an id may be made of a name.
      const rules = { published, partlyNamed: this.partlyNamed, opaque: () => `~${i + 1}` };
      const key = permissionKey(record, now, rules);
      this.hasPartly ||= isPart(key);
      this.#keys.push(key);
      const shown = shownAt(record, now, rules);
      if (shown) this.#shown.push(shown);
    }
  }

  /** Whether something else may be shown than what was decided last. */
  #changed(now: Moment): boolean {
    const rules = { published: this.#published, partlyNamed: this.partlyNamed, opaque: String };
    return this.#keys.some((key, i) => key !== permissionKey(this.#raw[i] as Honour, now, rules));
  }

  /** Orders the named ones, when the answer or the order is another one than before. */
  #arrange(found: readonly number[], order: Order) {
    const { pageSize } = this.#host;
    const all = pageSize === 'all';
    const size = Math.floor(Number(pageSize || PAGE));
    if (!all && !(size >= 1))
      tellOnce(this.#host, `page-size: found "${pageSize}", expected a number from 1, or all`);
    const portion = all ? PORTION : size >= 1 ? size : PAGE;
    const key = [found, found.length, order, this.records, portion];
    if (key.some((part, i) => part !== this.#orderKey[i])) {
      this.#orderKey = key;
      const named = this.at(found).filter(({ shown }) => shown !== 'anonymous');
      this.anonymous = found.length - named.length;
      this.#ordered = inOrder(named, order);
      this.portions = [];
    }
    const most = Math.ceil(this.#ordered.length / portion);
    const wanted = Math.min(most, all ? this.#portions : this.#query.value.page);
    if (this.portions.length !== wanted)
      this.portions = Array.from(
        { length: wanted },
        (_, i) => this.portions[i] ?? this.#ordered.slice(i * portion, (i + 1) * portion),
      );
    this.hasMore = wanted < most;
  }

  /** Looks at each full minute, and when the page is seen again, whether a consent has ended. */
  #tick() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#look();
        this.#tick();
      },
      MINUTE - (Date.now() % MINUTE),
    );
  }

  readonly #look = () => {
    const now = this.#moment();
    if (now.wall.slice(0, 10) === this.today && !this.#changed(now)) return;
    this.#decidedAt = 0;
    this.#host.requestUpdate();
  };
}

/** Lower comes first; who has none comes last, in the feed's order. */
const KEYS: Record<Exclude<Order, 'feed'>, (honour: ShownHonour) => number | string> = {
  year: (honour) => -(yearNumber(honour) ?? 0),
  name: nameKey,
  award: (honour) => awardOf(honour).toLowerCase() || '\uffff',
};

function inOrder(honours: readonly ShownHonour[], order: Order): readonly ShownHonour[] {
  if (order === 'feed') return honours;
  const keyed = honours.map((honour) => ({ honour, key: KEYS[order](honour) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ honour }) => honour);
}
