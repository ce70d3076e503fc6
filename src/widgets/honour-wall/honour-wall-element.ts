import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { announceSelect, isPlainClick } from '../../base/events.js';
import { FeedController } from '../../base/feed-controller.js';
import { followFeed } from '../../base/feed-settings.js';
import { LocaleController } from '../../base/locale-controller.js';
import { ProviderController } from '../../base/provider-controller.js';
import { QueryController } from '../../base/query-controller.js';
import { RestedText } from '../../base/rested.js';
import { wordOf } from '../../base/settings.js';
import { WidthController } from '../../base/width-controller.js';
import { discreet } from '../../feed/discreet.js';
import { honourKind } from '../../feed/mapping/honour.js';
import { wall } from '../../i18n/de.js';
import type { Honour } from '../../model/honour.js';
import type { ShownHonour } from '../../search/consent.js';
import { baseStyles } from '../../styles/base.js';
import { frameStyles } from '../../styles/frame.js';
import { originsOf } from '../../ui/details.js';
import { count, moreButton, renderState } from '../../ui/status.js';
import { awardLine, before, type CardContext, card, nameLink } from './card.js';
import type { Pictures } from './pictures.js';
import { portrait } from './portrait.js';
import { honourWallStyles } from './styles.js';
import { toolbar } from './toolbar.js';
import { ORDERS, type Order, WallController } from './wall-controller.js';
import { WallParts } from './wall-parts.js';

/** An attribute that is taken away means as much as an empty one. */
const text = (value: string | null) => value ?? '';
const LAYOUTS = ['grid', 'list', 'timeline', 'spotlight'] as const;

/**
 * A town says thank you: who was honoured, for what and by whom, as a wall, a list, by years or one by one. Names,
 * pictures and quotes show as far as, and as long as, there is consent.
 *
 * @summary Wall of honours.
 * @tagname engagiert-honour-wall
 *
 * @attr {none} storage - Only `none`: nothing is stored.
 *
 * @slot - Fallback: shown before the script runs, and when the feed fails.
 * @slot header - Above the wall.
 * @slot footer - Below the wall.
 * @slot empty - In place of the sentence for a feed without honours.
 * @slot error - In place of the sentence for a feed that failed.
 *
 * @fires engagiert-load - A feed was read: `{records, rejected, warnings, sources}`. Nothing in it is a name.
 * @fires engagiert-error - A feed failed: `{failure, reason, source, status}`.
 * @fires engagiert-query - The visitor asked for something else: `{text, selection, order, page, record}`.
 * @fires engagiert-select - An honour is about to open: `{id, url}`; cancel it to open it yourself.
 *
 * @csspart search - The search field.
 * @csspart count - The number of honours.
 * @csspart list - The honours.
 * @csspart record - One honour.
 * @csspart title - The name of who is honoured, a link.
 * @csspart others - How many prefer not to be named.
 * @csspart more - The button that shows more.
 */
export class HonourWallElement extends LitElement {
  static override styles = [baseStyles, frameStyles, honourWallStyles];

  static override properties = {
    src: { converter: text },
    format: { converter: text },
    preset: { converter: text },
    mapping: { converter: text },
    lang: { converter: text },
    headingLevel: {
      attribute: 'heading-level',
      converter: (value: string | null) => Number(value ?? 2),
    },
    layout: { converter: text },
    rotate: {},
    consent: { converter: text },
    pageSize: { converter: text, attribute: 'page-size' },
    filters: { converter: text },
    sort: { converter: text },
    locked: { converter: text },
    urlState: { attribute: 'url-state' },
    refresh: { type: Number },
    jsonLd: { type: Boolean, attribute: 'json-ld' },
  };

  /** One or more feed addresses, separated by white space. */
  declare src?: string;
  /** Overrides the detected format: json, json-ld, ndjson, csv. */
  declare format?: string;
  /** The name of a known publisher, whose mapping is taken. */
  declare preset?: string;
  /** Where a feed keeps its fields: JSON, or `#id` of a script element that holds it. */
  declare mapping?: string;
  /** Level of the names' headings, 1–6; in a timeline of the years' ones. */
  declare headingLevel: number;
  /** `grid` of cards, `list`, `timeline` by years, or `spotlight` for one at a time. */
  declare layout?: string;
  /** The spotlight moves on by itself, every so many seconds; 12 when it has no value. Never under reduced motion. */
  declare rotate?: string | null;
  /** `published`: the list is public already, so people without a word on consent are shown. */
  declare consent?: string;
  /** Honours per page, or `all`. */
  declare pageSize: string;
  /** Which filters, in this order: year, category, level, award, district; `none` for none. */
  declare filters: string;
  /** Order at the beginning: year, name, award, feed. */
  declare sort: string;
  /** Filters that the visitor cannot remove: `category:Sport; year:2025`. */
  declare locked: string;
  /** Puts the query into the address. A value is put before each parameter's name. */
  declare urlState: string | null;
  /** Minutes between two loads; 0 loads once. */
  declare refresh?: number;
  /** Adds structured data about honoured organisations to the page, never about people. */
  declare jsonLd?: boolean;

  readonly #provider = new ProviderController(this);
  readonly #language = new LocaleController(this, 'wall', wall);
  readonly #feed = new FeedController<Honour>(this, honourKind);
  readonly #query = new QueryController(this);
  readonly #width = new WidthController(this, 36);
  readonly #announced = new RestedText(this);
  readonly #wall = new WallController(this, this.#query);
  readonly #pictures: Pictures = {
    origins: [],
    failed: new Set(),
    redraw: () => {
      this.#pictures.failed = new Set(this.#pictures.failed);
      this.requestUpdate();
    },
  };
  readonly #parts = new WallParts(this, this.#query, this.#wall, this.#provider, this.#pictures);

  constructor() {
    super();
    Object.assign(this, { headingLevel: 2, pageSize: '', filters: '', sort: '', locked: '', urlState: null });
  }

  /** Loads the feed again. What is shown stays until the new honours are there. */
  reload(): Promise<void> {
    return this.#feed.retry();
  }

  override willUpdate() {
    followFeed(this, this.#provider, this.#language, {
      // What goes wrong is told without a name.
      update: (settings) => this.#feed.update({ ...settings, store: discreet(settings.store) }),
    });
    this.#parts.update(this.#language.locale);
    const published = wordOf(this, 'consent', this.consent, ['', 'published']) === 'published';
    this.#wall.update(this.#feed.state, published, this.#order());
    this.#pictures.origins = originsOf(this.#feed);
    this.#parts.updated(!this.#loading, this.#layout());
    if (!this.#loading) this.#announced.follow(this.#countText());
  }

  override render(): TemplateResult {
    return html`<div class="root ${this.#layout()}" lang=${this.#language.locale.format.language}>
      <slot name="header"></slot>
      ${renderState(this.#feed, this.#language, this.#parts, () => this.#renderWall())}
      <slot name="footer"></slot>
    </div>`;
  }

  #renderWall() {
    const { locale } = this.#language;
    const { messages } = locale;
    const parts = this.#parts;
    const dialogs = parts.renderDialogs(this.#hrefOf);
    // One at a time, and nothing around it, where the page wants that.
    if (this.#layout() === 'spotlight' && this.filters === 'none')
      return [parts.renderNotes(), this.#renderStage(), dialogs];
    return html`
      ${toolbar({
        locale,
        text: this.#query.value.text,
        order: this.#order(),
        narrow: this.#width.narrow,
        name: this.ariaLabel,
        filters: this.filters !== 'none',
        sorts: this.#layout() !== 'timeline',
        refiner: parts.refiner,
        prepare: parts.prepareSearch,
        filter: () => void parts.filter(this.#width.narrow),
        type: (typed) => this.#query.change({ text: typed }, 'replace'),
        sort: (order) => this.#query.change({ order }),
      })}
      ${count(this.#countText(), this.#announced.text, this.#loading ? messages.stillReading : undefined)}
      ${parts.renderNotes()}
      ${this.#renderHonours()}
      ${dialogs}`;
  }

  #renderHonours() {
    const { locale } = this.#language;
    const { messages } = locale;
    const wall = this.#wall;
    // All of them may have expired.
    if (!wall.total)
      return this.#loading
        ? nothing
        : (this.#parts.renderNothing() ?? html`<p class="empty">${messages.empty}</p>`);
    const stage = this.#layout() === 'spotlight';
    return [
      stage ? this.#renderStage() : this.#renderList(),
      moreButton(wall.hasMore && !stage, locale, wall.showMore),
      this.#renderOthers(),
      wall.all().length
        ? html`<p class="foot row">${(['A4', 'A3'] as const).map((paper) => html`<button type="button" class="plain" @click=${() => void this.#parts.printPoster(paper)}>${messages.poster(paper)}</button>`)}</p>`
        : nothing,
    ];
  }

  #renderStage() {
    const { rotate } = this;
    return this.#parts.renderSpotlight({ ...this.#context(), portrait, nameLink, awardLine, before, rotate });
  }

  #renderList() {
    const { portions } = this.#wall;
    const context = this.#context();
    if (this.#layout() === 'timeline') return this.#parts.renderTimeline({ ...context, cards: this.#cards });
    if (!portions.length) return nothing;
    const all = this.pageSize === 'all';
    return html`<div class=${all ? 'many' : ''} part="list" role="list">${(all ? portions : [portions.flat()]).map((honours) => html`<div class="honours" role="none">${this.#cards(honours, context)}</div>`)}</div>`;
  }

  /** Those who are not named are not forgotten: one line stands for their records. */
  #renderOthers() {
    const { messages, format } = this.#language.locale;
    const { anonymous, hasMore } = this.#wall;
    if (!anonymous || (hasMore && this.#layout() !== 'spotlight')) return nothing;
    const said = this.#wall.all().length ? messages.others : messages.onlyOthers;
    return html`<p class="others" part="others record">${said(anonymous, format)}</p>`;
  }

  get #loading() {
    return this.#feed.state.status === 'loading';
  }

  #layout() {
    return wordOf(this, 'layout', this.layout, LAYOUTS);
  }

  /** The visitor's choice, else the page's. */
  #order(): Order {
    if (this.#layout() === 'timeline') return 'year';
    return wordOf(this, 'sort', this.#query.value.order ?? this.sort, ORDERS);
  }

  #countText(): string {
    const { messages, format } = this.#language.locale;
    return messages.count(this.#wall.total, format);
  }

  #context(): CardContext {
    return {
      locale: this.#language.locale,
      level: this.headingLevel,
      today: this.#wall.today,
      pictures: this.#pictures,
      inYear: false,
      hrefOf: this.#hrefOf,
      onOpen: this.#open,
    };
  }

  /** The cards of some honours; left as they are as long as nothing they depend on has changed. */
  readonly #cards = (honours: readonly ShownHonour[], context: CardContext): unknown => {
    const { locale, level, today, pictures } = context;
    const keys = [...honours, locale, level, today, pictures.failed, location.href];
    return guard(keys, () => honours.map((honour) => card(honour, context)));
  };

  /** The honour's own link, else the address of this page with its details open. */
  readonly #hrefOf = ({ id, url }: ShownHonour) => {
    if (url) return url;
    const address = new URL(location.href);
    address.searchParams.set(`${this.urlState ?? ''}honour`, id);
    return address.href;
  };

  readonly #open = (event: MouseEvent, honour: ShownHonour) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    if (announceSelect(this, { id: honour.id, url: honour.url })) this.#query.change({ record: honour.id });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'engagiert-honour-wall': HonourWallElement;
  }
}
