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
import { eventKind } from '../../feed/mapping/event.js';
import type { FeedState } from '../../feed/store.js';
import { calendar } from '../../i18n/de.js';
import type { EventRecord } from '../../model/event.js';
import { toWall } from '../../schedule/zone.js';
import { baseStyles } from '../../styles/base.js';
import { frameStyles } from '../../styles/frame.js';
import { count, moreButton, renderState } from '../../ui/status.js';
import { type AgendaContext, agenda, agendaDay } from './agenda.js';
import { CalendarController } from './calendar-controller.js';
import { CalendarParts } from './calendar-parts.js';
import { titleLink } from './entry.js';
import { eventCalendarStyles } from './styles.js';
import { toolbar, VIEWS, type View } from './toolbar.js';

/** An attribute that is taken away means as much as an empty one. */
const text = (value: string | null) => value ?? '';

/**
 * What is on in a town, from open feeds: day by day or as a month, to search, narrow down and take away.
 *
 * @summary Calendar of events.
 * @tagname engagiert-event-calendar
 *
 * @attr {none} storage - Only `none`: nothing is stored.
 *
 * @slot - Fallback: shown before the script runs, and when the feed fails.
 * @slot header - Above the calendar.
 * @slot footer - Below the calendar.
 * @slot empty - In place of the sentence for a feed without events.
 * @slot error - In place of the sentence for a feed that failed.
 *
 * @fires engagiert-load - A feed was read: `{records, rejected, warnings, sources}`.
 * @fires engagiert-error - A feed failed: `{failure, reason, source, status}`.
 * @fires engagiert-query - The visitor asked for something else: `{text, selection, page, record, view, day}`.
 * @fires engagiert-select - An event is about to open: `{id, url}`; cancel it to open it yourself.
 *
 * @csspart search - The search field.
 * @csspart count - The number of events.
 * @csspart list - The days of the agenda.
 * @csspart record - One date of an event.
 * @csspart title - An event's title, a link.
 * @csspart more - The button that shows more.
 */
export class EventCalendarElement extends LitElement {
  static override styles = [baseStyles, frameStyles, eventCalendarStyles];

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
    view: { converter: text },
    layout: { converter: text },
    from: { converter: text },
    until: { converter: text },
    timeZone: { converter: text, attribute: 'time-zone' },
    pageSize: { converter: text, attribute: 'page-size' },
    filters: { converter: text },
    locked: { converter: text },
    urlState: { attribute: 'url-state' },
    refresh: { type: Number },
    includePast: { type: Boolean, attribute: 'include-past' },
    jsonLd: { type: Boolean, attribute: 'json-ld' },
  };

  /** One or more feed addresses, separated by white space. */
  declare src?: string;
  /** Overrides the detected format: json, json-ld, geojson, ndjson, csv, icalendar. */
  declare format?: string;
  /** The name of a known publisher, whose mapping is taken. */
  declare preset?: string;
  /** Where a feed keeps its fields: JSON, or `#id` of a script element that holds it. */
  declare mapping?: string;
  /** Level of the days' headings, 1–6. */
  declare headingLevel: number;
  /** What shows first: `agenda` or `month`. */
  declare view?: string;
  /** `full`, or `compact` for the next events in a narrow column, without search and filters. */
  declare layout?: string;
  /** First day that shows, an ISO date; today by default. The month opens there. */
  declare from?: string;
  /** Last day that shows, an ISO date. */
  declare until?: string;
  /** The place's zone, an IANA name: for times without one. */
  declare timeZone?: string;
  /** Dates per page of the agenda, and of a day below the month, or `all`. */
  declare pageSize: string;
  /** Which filters, in this order; `none` for none. */
  declare filters: string;
  /** Filters that the visitor cannot remove: `category:Fest; district:Altstadt`. */
  declare locked: string;
  /** Puts the query into the address. A value is put before each parameter's name. */
  declare urlState: string | null;
  /** Minutes between two loads; 0 loads once. */
  declare refresh?: number;
  /** Shows what is over, too. */
  declare includePast?: boolean;
  /** Adds structured data about the events to the page, for search engines. */
  declare jsonLd?: boolean;

  readonly #provider = new ProviderController(this);
  readonly #language = new LocaleController(this, 'calendar', calendar);
  readonly #feed = new FeedController<EventRecord>(this, eventKind);
  readonly #query = new QueryController(this);
  readonly #width = new WidthController(this, 44);
  readonly #announced = new RestedText(this);
  readonly #calendar = new CalendarController(this, this.#query);
  readonly #parts = new CalendarParts(this, this.#query, this.#calendar, this.#provider);

  constructor() {
    super();
    Object.assign(this, { headingLevel: 2, pageSize: '', filters: '', locked: '', urlState: null });
  }

  /** What has been read: records, sources, and what went wrong. */
  get state(): FeedState<EventRecord> {
    return this.#feed.state;
  }

  /** Loads the feed again. What is shown stays until the new events are there. */
  reload(): Promise<void> {
    return this.#feed.retry();
  }

  override willUpdate() {
    followFeed(this, this.#provider, this.#language, this.#feed);
    this.#parts.update(this.#language.locale);
    const view = this.#view();
    this.#calendar.update(this.#feed.state, view);
    this.#parts.updated(view);
    if (!this.#loading) this.#announced.follow(this.#countText());
  }

  override render(): TemplateResult {
    const layout = wordOf(this, 'layout', this.layout, ['full', 'compact']);
    const { locale } = this.#language;
    // Where we do not speak the page's language, its direction is not ours.
    return html`<div class="root ${layout}" lang=${locale.format.language} dir=${isSpoken(locale) ? nothing : 'ltr'}>
      <slot name="header"></slot>
      ${renderState(this.#feed, this.#language, this.#parts, () => this.#renderCalendar(layout))}
      <slot name="footer"></slot>
    </div>`;
  }

  #renderCalendar(layout: string) {
    const { locale } = this.#language;
    const { messages } = locale;
    const parts = this.#parts;
    const view = this.#view();
    const context = this.#context();
    if (layout === 'compact') return [this.#renderAgenda(context), parts.renderDialogs(context)];
    return html`
      ${toolbar({
        locale,
        text: this.#query.value.text,
        view,
        narrow: this.#width.narrow,
        name: this.ariaLabel,
        filters: this.filters !== 'none',
        refiner: parts.refiner,
        prepare: parts.prepareSearch,
        filter: () => void parts.filter(this.#width.narrow),
        type: (typed) => this.#query.change({ text: typed }, 'replace'),
        show: (next) => this.#query.change({ view: next }),
      })}
      ${count(this.#countText(), this.#announced.text, this.#loading ? messages.stillReading : undefined)}
      ${parts.renderNotes()}
      ${
        view === 'month'
          ? parts.renderMonth({ ...context, titleLink, agendaDay, narrow: this.#width.narrow })
          : this.#renderAgenda(context)
      }
      ${this.#renderFoot()}
      ${parts.renderDialogs(context)}`;
  }

  #renderAgenda(context: AgendaContext) {
    const { agenda: days, undated, hasMore, showMore } = this.#calendar;
    const { locale } = context;
    if (!days.length && !undated.length) {
      if (this.#loading) return nothing;
      return this.#parts.renderNothing() ?? html`<p class="empty">${locale.messages.noneAhead}</p>`;
    }
    return [agenda(days, hasMore ? [] : undated, context), moreButton(hasMore, locale, showMore)];
  }

  /** Ways to take along what is shown. */
  #renderFoot() {
    const { messages } = this.#language.locale;
    const parts = this.#parts;
    if (!this.#calendar.total) return nothing;
    const feed = this.#feed.state.sources.find(({ source }) => /\.ics\b/i.test(source));
    // The address can be copied; a click is for the calendar on the visitor's device.
    return html`<p class="foot row">
      <button type="button" class="plain" @click=${parts.print}>${messages.print}</button>
      <button type="button" class="plain" @click=${parts.save}>${messages.save}</button>
      ${
        feed
          ? html`<a href=${feed.source} @click=${(click: Event) => {
              click.preventDefault();
              location.href = feed.source.replace(/^https?/, 'webcal');
            }}>${messages.subscribe}</a>`
          : nothing
      }
    </p>`;
  }

  get #loading() {
    return this.#feed.state.status === 'loading' || this.#calendar.worked?.busy;
  }

  /** The visitor's choice, else the page's. */
  #view(): View {
    return wordOf(this, 'view', this.#query.value.view ?? this.view, VIEWS);
  }

  #countText(): string {
    const { messages, format } = this.#language.locale;
    return messages.count(this.#calendar.total, format);
  }

  #context(): AgendaContext {
    const { zone, today } = this.#calendar;
    return {
      locale: this.#language.locale,
      level: this.headingLevel,
      zone,
      today,
      now: toWall(Date.now(), zone),
      hrefOf: this.#hrefOf,
      onOpen: this.#open,
    };
  }

  /** The address of this page with an event's details open. It is understood even where the page writes no addresses. */
  readonly #hrefOf = ({ id, url }: EventRecord) => {
    if (url) return url;
    const address = new URL(location.href);
    address.searchParams.set(`${this.urlState ?? ''}event`, id);
    return address.href;
  };

  readonly #open = (event: MouseEvent, record: EventRecord) => {
    if (!isPlainClick(event)) return;
    if (!announceSelect(this, { id: record.id, url: record.url })) return event.preventDefault();
    event.preventDefault();
    this.#query.change({ record: record.id });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'engagiert-event-calendar': EventCalendarElement;
  }
}
