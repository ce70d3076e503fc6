import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { announceSelect, isPlainClick } from '../../base/events.js';
import { FeedController } from '../../base/feed-controller.js';
import { followFeed } from '../../base/feed-settings.js';
import { isSpoken, LocaleController } from '../../base/locale-controller.js';
import { ProviderController } from '../../base/provider-controller.js';
import { QueryController } from '../../base/query-controller.js';
import { RestedText } from '../../base/rested.js';
import { wordOf } from '../../base/settings.js';
import { WidthController } from '../../base/width-controller.js';
import { contactPointKind } from '../../feed/mapping/contact-point.js';
import type { FeedState } from '../../feed/store.js';
import { contacts } from '../../i18n/de.js';
import type { ContactPoint } from '../../model/contact-point.js';
import { baseStyles } from '../../styles/base.js';
import { frameStyles } from '../../styles/frame.js';
import { count, moreButton, renderState } from '../../ui/status.js';
import { card } from './card.js';
import { FinderController } from './finder-controller.js';
import { FinderParts } from './finder-parts.js';
import { mapButton } from './map-button.js';
import { overview } from './overview.js';
import { contactFinderStyles } from './styles.js';
import { toolbar } from './toolbar.js';

/** An attribute that is taken away means as much as an empty one. */
const text = (value: string | null) => value ?? '';

/**
 * Who helps in a town, from open feeds: to find by name, topic or place, with opening hours and the way there.
 *
 * @summary Finder for contact points.
 * @tagname engagiert-contact-finder
 *
 * @attr {none} storage - Only `none`: nothing is stored.
 *
 * @slot - Fallback: shown before the script runs, and when the feed fails.
 * @slot header - Above the list.
 * @slot footer - Below the list.
 * @slot empty - In place of the sentence for a feed without contact points.
 * @slot error - In place of the sentence for a feed that failed.
 *
 * @fires engagiert-load - A feed was read: `{records, rejected, warnings, sources}`.
 * @fires engagiert-error - A feed failed: `{failure, reason, source, status}`.
 * @fires engagiert-query - The visitor asked for something else: `{text, selection, page, record}`.
 * @fires engagiert-select - A contact point is about to open: `{id, url}`; cancel it to open it yourself.
 *
 * @csspart search - The search field.
 * @csspart count - The number of contact points.
 * @csspart list - The list of contact points.
 * @csspart record - One contact point.
 * @csspart title - A contact point's name, a link.
 * @csspart overview - The picture of where they lie.
 * @csspart more - The button that shows more.
 */
export class ContactFinderElement extends LitElement {
  static override styles = [baseStyles, frameStyles, contactFinderStyles];

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
    groupBy: { converter: text, attribute: 'group-by' },
    pageSize: { converter: text, attribute: 'page-size' },
    filters: { converter: text },
    sort: { converter: text },
    locked: { converter: text },
    urlState: { attribute: 'url-state' },
    refresh: { type: Number },
    jsonLd: { type: Boolean, attribute: 'json-ld' },
    land: { converter: text },
    timeZone: { converter: text, attribute: 'time-zone' },
    postcodes: { converter: text },
    places: { converter: text },
    tiles: { converter: text },
    tilesAttribution: { converter: text, attribute: 'tiles-attribution' },
    tilesPrivacy: { converter: text, attribute: 'tiles-privacy' },
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
  /** `list`, with an overview beside it, `directory`: short entries in groups, or `compact` for a narrow column, without search and filters. */
  declare layout?: string;
  /** What a directory is grouped by: `letter`, `district`, `place`, `land` or `body`. */
  declare groupBy?: string;
  /** Contact points per page, or `all`. */
  declare pageSize: string;
  /** Which filters, in this order; `none` for none. */
  declare filters: string;
  /** Order at the beginning: `feed` or `az`. */
  declare sort: string;
  /** Filters that the visitor cannot remove: `district:Gaarden; category:Beratung`. */
  declare locked: string;
  /** Puts the query into the address. A value is put before each parameter's name. */
  declare urlState: string | null;
  /** Minutes between two loads; 0 loads once. */
  declare refresh?: number;
  /** Adds structured data about the places to the page, for search engines; never a person's. */
  declare jsonLd?: boolean;
  /** The Land whose public holidays hold for records that do not say their own: `SH`. */
  declare land?: string;
  /** The places' zone, an IANA name, for records that do not say their own. */
  declare timeZone?: string;
  /** Address of a finer table of postcodes: CSV with code, latitude, longitude. */
  declare postcodes?: string;
  /** Address of the folder of place tables, where it is not beside the script. */
  declare places?: string;
  /** Address of map tiles with `{z}`, `{x}` and `{y}`. Without it there is no map. */
  declare tiles?: string;
  /** Whom the map is owed to. */
  declare tilesAttribution?: string;
  /** Address of what the tiles' host says about privacy. */
  declare tilesPrivacy?: string;

  readonly #provider = new ProviderController(this);
  readonly #language = new LocaleController(this, 'contacts', contacts);
  readonly #feed = new FeedController<ContactPoint>(this, contactPointKind);
  readonly #query = new QueryController(this);
  readonly #width = new WidthController(this, 44);
  readonly #announced = new RestedText(this);
  readonly #finder = new FinderController(this, this.#query);
  readonly #parts = new FinderParts(this, this.#query, this.#finder, this.#provider);
  /** Id of the record that list and overview point at. */
  #pointed = '';

  constructor() {
    super();
    Object.assign(this, {
      headingLevel: 2,
      pageSize: '',
      filters: '',
      sort: 'feed',
      locked: '',
      urlState: null,
    });
  }

  /** What has been read: records, sources, and what went wrong. */
  get state(): FeedState<ContactPoint> {
    return this.#feed.state;
  }

  /** Loads the feed again. What is shown stays until the new list is there. */
  reload(): Promise<void> {
    return this.#feed.retry();
  }

  /** Opens a contact point's details. */
  open(id: string): void {
    this.#query.change({ record: id });
  }

  override willUpdate() {
    followFeed(this, this.#provider, this.#language, this.#feed);
    this.#parts.update(this.#language.locale);
    this.#finder.update(this.#feed.state);
    this.#parts.updated();
    if (!this.#loading) this.#announced.follow(this.#countText() + this.#parts.told);
  }

  override render(): TemplateResult {
    const layout = wordOf(this, 'layout', this.layout, ['list', 'compact', 'directory']);
    wordOf(this, 'sort', this.sort, ['feed', 'az']);
    const { locale } = this.#language;
    return html`<div class="root ${layout}" lang=${locale.format.language} dir=${isSpoken(locale) ? nothing : 'ltr'}>
      <slot name="header"></slot>
      ${renderState(this.#feed, this.#language, this.#parts, () => this.#renderFinder(layout))}
      <slot name="footer"></slot>
    </div>`;
  }

  get #loading() {
    return this.#feed.state.status === 'loading';
  }

  #renderFinder(layout: string) {
    const { locale } = this.#language;
    const { messages } = locale;
    const parts = this.#parts;
    const { narrow } = this.#width;
    if (layout === 'compact') return [this.#renderRecords(layout), parts.renderDialogs()];
    return html`
      ${toolbar({
        locale,
        narrow,
        text: this.#query.value.text,
        name: this.ariaLabel,
        filters: this.filters !== 'none',
        refiner: parts.refiner,
        prepare: parts.prepareSearch,
        locate: parts.locate,
        filter: () => void parts.filter(narrow),
        type: (typed) => this.#query.change({ text: typed }, 'replace'),
      })}
      ${count(this.#countText(), this.#announced.text, this.#loading ? messages.stillReading : undefined)}
      ${parts.renderNotes()}
      ${this.#renderRecords(layout)}
      ${this.#finder.total ? html`<p class="foot"><button type="button" class="plain" @click=${parts.print}>${messages.print}</button></p>` : nothing}
      ${parts.renderDialogs()}`;
  }

  #renderRecords(layout: string) {
    const { locale } = this.#language;
    const { visible, hasMore, showMore } = this.#finder;
    const parts = this.#parts;
    if (!visible.length) {
      if (this.#loading) return nothing;
      return parts.renderNothing() ?? html`<p class="empty">${locale.messages.empty}</p>`;
    }
    if (layout === 'directory') {
      const records = this.#finder.all();
      return parts.renderDirectory({ ...this.#context(), records, groupBy: this.groupBy, host: this });
    }
    return html`<div class="found">
      ${layout === 'list' ? this.#renderOverview() : nothing}
      <div><ul class="results" part="list" role="list">${visible.map((record) => this.#renderCard(record))}</ul>${moreButton(hasMore, locale, showMore)}</div>
    </div>`;
  }

  #renderCard(record: ContactPoint) {
    const { place } = this.#finder.answer;
    return card(record, {
      ...this.#context(),
      href: this.#hrefOf(record),
      distance: this.#parts.distanceText(this.#finder.distance(record)),
      served: place && this.#parts.search?.served(record, place),
      pointed: record.id === this.#pointed,
    });
  }

  /** The picture, and the way to a real map where the page has tiles for one. */
  #renderOverview() {
    const parts = this.#parts;
    const mapped = parts.renderMap();
    const picture =
      mapped ??
      overview({
        ...this.#context(),
        records: this.#finder.visible,
        place: this.#finder.answer.place,
        narrow: this.#width.narrow,
        pointed: this.#pointed,
        onTogether: (id) => {
          this.#onPoint(id);
          const card = this.renderRoot.querySelector(`[data-record-id="${CSS.escape(id)}"] [part~=title]`);
          (card as HTMLElement | null)?.focus();
        },
      });
    const button = mapped ? nothing : mapButton(this, this.#language.locale, parts.openMap);
    return picture === nothing && button === nothing
      ? nothing
      : html`<div class="where">${picture}${button}</div>`;
  }

  #context() {
    return {
      locale: this.#language.locale,
      level: this.headingLevel,
      openings: this.#parts.openings,
      hrefOf: this.#hrefOf,
      onOpen: this.#open,
      onPoint: this.#onPoint,
    };
  }

  #countText(): string {
    const { messages, format } = this.#language.locale;
    return messages.count(this.#finder.total, format);
  }

  /** The address of this page with a contact point's details open. It is understood even where the page writes no addresses. */
  readonly #hrefOf = ({ id, url }: ContactPoint) => {
    if (url) return url;
    const address = new URL(location.href);
    address.searchParams.set(`${this.urlState ?? ''}contact`, id);
    return address.href;
  };

  readonly #onPoint = (id: string) => {
    // A dialog that is closing says so a moment later: drawn anew before that, it would open again.
    if (this.#pointed === id || this.renderRoot.querySelector('dialog[data-open=true]')) return;
    this.#pointed = id;
    this.requestUpdate();
  };

  readonly #open = (event: MouseEvent, record: ContactPoint) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    if (announceSelect(this, { id: record.id, url: record.url })) this.#query.change({ record: record.id });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'engagiert-contact-finder': ContactFinderElement;
  }
}
