import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announceSelect, isPlainClick } from '../../base/events.js';
import { FeedController } from '../../base/feed-controller.js';
import { followFeed } from '../../base/feed-settings.js';
import { isSpoken, LocaleController } from '../../base/locale-controller.js';
import { ProviderController } from '../../base/provider-controller.js';
import { QueryController } from '../../base/query-controller.js';
import { RestedText } from '../../base/rested.js';
import { wordOf } from '../../base/settings.js';
import { WidthController } from '../../base/width-controller.js';
import { opportunityKind } from '../../feed/mapping/opportunity.js';
import type { FeedState } from '../../feed/store.js';
import { list } from '../../i18n/de.js';
import type { Opportunity } from '../../model/opportunity.js';
import { baseStyles } from '../../styles/base.js';
import { frameStyles } from '../../styles/frame.js';
import { count, moreButton, renderState } from '../../ui/status.js';
import { type CardContext, card } from './card.js';
import { ListController } from './list-controller.js';
import { PartsController } from './parts-controller.js';
import { opportunityListStyles } from './styles.js';
import { addressOf, isExpired } from './words.js';

/** An attribute that is taken away means as much as an empty one. */
const text = (value: string | null) => value ?? '';

/**
 * A town's volunteer opportunities from open feeds, to search, narrow down, sort and read.
 *
 * @summary List of volunteer opportunities.
 * @tagname engagiert-opportunity-list
 *
 * @attr {none} storage - Only `none`: nothing is stored.
 *
 * @slot - Fallback: shown before the script runs, and when the feed fails.
 * @slot header - Above the list.
 * @slot footer - Below the list.
 * @slot empty - In place of the sentence for a feed without offers.
 * @slot error - In place of the sentence for a feed that failed.
 *
 * @fires engagiert-load - A feed was read: `{records, rejected, warnings, sources}`.
 * @fires engagiert-error - A feed failed: `{failure, reason, source, status}`.
 * @fires engagiert-query - The visitor asked for something else: `{text, selection, sort, page, record}`.
 * @fires engagiert-select - An offer is about to open: `{id, url}`; cancel it to open it yourself.
 *
 * @csspart search - The search field.
 * @csspart count - The number of results.
 * @csspart list - The list of records.
 * @csspart record - One record.
 * @csspart title - A record's title, a link.
 * @csspart more - The button that shows more.
 */
export class OpportunityListElement extends LitElement {
  static override styles = [baseStyles, frameStyles, opportunityListStyles];

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
    pageSize: { converter: text, attribute: 'page-size' },
    paging: { converter: text },
    filters: { converter: text },
    sort: { converter: text },
    locked: { converter: text },
    layout: { converter: text },
    details: { converter: text },
    urlState: { attribute: 'url-state' },
    refresh: { type: Number },
    includePast: { type: Boolean, attribute: 'include-past' },
    jsonLd: { type: Boolean, attribute: 'json-ld' },
    postcodes: { converter: text },
  };

  /** One or more feed addresses, separated by white space. */
  declare src?: string;
  /** Overrides the detected format: json, json-ld, geojson, ndjson, csv. */
  declare format?: string;
  /** The name of a known publisher, whose mapping is taken. */
  declare preset?: string;
  /** Where a feed keeps its fields: JSON, or `#id` of a script element that holds it. */
  declare mapping?: string;
  /** Level of the records' headings, 1–6. */
  declare headingLevel: number;
  /** Records per page, or `all`. */
  declare pageSize: string;
  /** `more` for a button that shows more, `pages` for pages. */
  declare paging: string;
  /** Which filters, in this order; `none` for none. */
  declare filters: string;
  /** Order at the beginning: feed, newest, soonest, az. */
  declare sort: string;
  /** Filters that the visitor cannot remove: `board:time; district:Mürwik`. */
  declare locked: string;
  /** `grid`, with columns where there is room, `list` or `compact`. */
  declare layout?: string;
  /** `dialog` opens details in place, `link` follows the record's own link where it has one. */
  declare details: string;
  /** Puts the query into the address. A value is put before each parameter's name. */
  declare urlState: string | null;
  /** Minutes between two loads; 0 loads once. */
  declare refresh?: number;
  /** Shows offers that have expired too. */
  declare includePast?: boolean;
  /** Adds structured data about the offers to the page, for search engines. */
  declare jsonLd?: boolean;
  /** Address of a finer table of postcodes: CSV with code, latitude, longitude. */
  declare postcodes?: string;
  /** Address of the folder of place tables, where it is not beside the script. */
  declare places?: string;

  readonly #provider = new ProviderController(this);
  readonly #language = new LocaleController(this, 'list', list);
  readonly #feed = new FeedController<Opportunity>(this, opportunityKind);
  readonly #query = new QueryController(this);
  readonly #width = new WidthController(this, 36);
  readonly #announced = new RestedText(this);
  readonly #list = new ListController(this, this.#query);
  readonly #parts = new PartsController(this, this.#query, this.#list, this.#provider);

  constructor() {
    super();
    Object.assign(this, {
      headingLevel: 2,
      pageSize: '20',
      paging: 'more',
      filters: '',
      sort: 'feed',
      locked: '',
      details: 'dialog',
      urlState: null,
    });
  }

  /** What has been read: records, sources, and what went wrong. */
  get state(): FeedState<Opportunity> {
    return this.#feed.state;
  }

  /** Loads the feed again. What is shown stays until the new list is there. */
  reload(): Promise<void> {
    return this.#feed.retry();
  }

  override willUpdate(_changed: PropertyValues) {
    followFeed(this, this.#provider, this.#language, this.#feed);
    const complete = !this.#loading;
    this.#parts.update(this.#language.locale);
    this.#list.update(this.#feed.state);
    this.#parts.updated(complete);
    if (complete) this.#announced.follow(this.#parts.told(this.#countText()));
  }

  override render(): TemplateResult {
    const layout = wordOf(this, 'layout', this.layout, ['grid', 'list', 'compact']);
    const { locale } = this.#language;
    // Where we do not speak the page's language, its direction is not ours.
    return html`<div class="root ${layout}" lang=${locale.format.language} dir=${isSpoken(locale) ? nothing : 'ltr'}>
      <slot name="header"></slot>
      ${renderState(this.#feed, this.#language, this.#parts, () => this.#renderList())}
      <slot name="footer"></slot>
    </div>`;
  }

  #renderList() {
    const { locale } = this.#language;
    const { messages } = locale;
    const list = this.#list;
    const parts = this.#parts;
    const loading = this.#loading;
    return html`
      ${parts.renderToolbar(this.#width.narrow)}
      ${count(this.#countText(), this.#announced.text, loading ? messages.stillReading : undefined)}
      ${parts.renderNotes()}
      ${
        list.visible.length
          ? html`<ul class="results" part="list" role="list">${list.visible.map((record) => card(record, this.#cardContext(record)))}</ul>`
          : loading
            ? nothing
            : parts.renderNothing()
      }
      ${list.byPages ? parts.renderPages() : moreButton(list.hasMore, locale, list.showMore)}
      ${list.visible.length ? html`<p class="foot"><button type="button" class="plain" @click=${parts.print}>${messages.print}</button></p>` : nothing}
      ${parts.renderDialogs()}`;
  }

  get #loading() {
    return this.#feed.state.status === 'loading';
  }

  #countText(): string {
    const { messages, format } = this.#language.locale;
    return messages.count(this.#list.total, format);
  }

  #cardContext(record: Opportunity): CardContext {
    const { day, present } = this.#list;
    const { refiner } = this.#parts;
    return {
      locale: this.#language.locale,
      level: this.headingLevel,
      today: day,
      distance: refiner?.distance(record),
      reasons: refiner?.reasons(record),
      expired: isExpired(record, day),
      boards: present.has('board') && !this.locked,
      href: record.url ?? addressOf(record, this.urlState ?? ''),
      onOpen: this.#open,
    };
  }

  readonly #open = (event: MouseEvent, record: Opportunity) => {
    if (!isPlainClick(event)) return;
    if (!announceSelect(this, { id: record.id, url: record.url })) return event.preventDefault();
    if (wordOf(this, 'details', this.details, ['dialog', 'link']) === 'link' && record.url) return;
    event.preventDefault();
    this.#query.change({ record: record.id });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'engagiert-opportunity-list': OpportunityListElement;
  }
}
