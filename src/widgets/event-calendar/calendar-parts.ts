import { html, nothing } from 'lit';
import { kit } from '../../base/lazy.js';
import { Parts } from '../../base/parts.js';
import type { ProviderController } from '../../base/provider-controller.js';
import type { QueryController } from '../../base/query-controller.js';
import type { Locale } from '../../i18n/locale.js';
import type { EventRecord } from '../../model/event.js';
import type { CalendarController } from './calendar-controller.js';
import type { EntryContext } from './entry.js';
import type { EventCalendarElement } from './event-calendar-element.js';
import type { EventRefiner } from './parts/event-refine.js';
import type { MonthContext } from './parts/month.js';
import type { View } from './toolbar.js';

const LOADERS = {
  'worked-dates': () => import('./parts/worked-dates.js'),
  month: () => import('./parts/month.js'),
  'event-search': () => import('./parts/event-search.js'),
  'event-refine': () => import('./parts/event-refine.js'),
  'zone-hint': () => import('./parts/zone-hint.js'),
  'event-data': () => import('./parts/event-data.js'),
  'event-address': () => import('./parts/event-address.js'),
  'event-print': () => import('./parts/event-print.js'),
  take: () => import('./parts/take.js'),
  'event-details': () => import('./parts/event-details.js'),
};

/** The parts of the calendar that load when they are first needed. */
export class CalendarParts extends Parts<typeof LOADERS, EventCalendarElement> {
  readonly query: QueryController;
  readonly calendar: CalendarController;
  readonly provider: ProviderController;
  locale!: Locale<'calendar'>;
  refiner?: EventRefiner;
  /** The `url-state` by which the address is followed. */
  #followed?: string | null;
  /** The device's, asked once: that takes long. */
  readonly #zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  constructor(
    host: EventCalendarElement,
    query: QueryController,
    calendar: CalendarController,
    provider: ProviderController,
  ) {
    super(host, LOADERS);
    this.query = query;
    this.calendar = calendar;
    this.provider = provider;
  }

  protected get asked() {
    return this.query.value;
  }

  protected get failure() {
    return this.locale.messages.partFailed;
  }

  override hostConnected() {
    this.refiner?.panels.enter();
  }

  hostDisconnected() {
    this.refiner?.panels.leave();
    this.loaded('event-data')?.put(this);
    // Back in the page, a link to one event is not followed again.
    this.#followed = null;
  }

  /** Whether the page asks for a narrowed calendar, and what does that is not there yet. */
  get pending(): boolean {
    const asked =
      this.host.locked ||
      Object.keys(this.provider.value.shared?.value ?? {}).length ||
      Object.keys(this.query.value.selection).length;
    if (asked) this.need('event-refine');
    if (this.query.value.text) this.prepareSearch();
    const { urlState } = this.host;
    const waits = urlState !== null && location.search && !this.query.link;
    return Boolean(waits || (asked && !this.refiner)) && !this.trouble;
  }

  override hostUpdated() {
    super.hostUpdated();
    this.loaded('event-data')?.put(this);
  }

  /** To be called before each render, before the calendar is updated. */
  update(locale: Locale<'calendar'>) {
    this.locale = locale;
    const { urlState } = this.host;
    if (urlState !== this.#followed) {
      this.#followed = urlState;
      this.query.hostDisconnected();
      if (urlState !== null || location.search.includes('event=')) void this.#followAddress();
    }
    this.refiner ??= this.loaded('event-refine')?.createRefiner(kit, this);
    this.refiner?.update();
    this.calendar.search ??= this.loaded('event-search')?.createSearch(this.calendar.records);
    this.calendar.worked ??= this.loaded('worked-dates')?.createWorkedDates(this.host);
  }

  /** To be called before each render, after the calendar was updated. */
  updated(view: View) {
    const { calendar, query } = this;
    // Asked for while the feed is still on its way.
    if (view === 'month') this.need('month');
    if (calendar.hasImplied) this.need('worked-dates');
    if (this.#zone !== calendar.zone) this.need('zone-hint');
    if (this.host.jsonLd && calendar.records.length) this.need('event-data');
    if (!calendar.find(query.value.record)) return;
    this.need('event-details');
    this.need('take');
  }

  /** The month; undefined while it is on its way. */
  renderMonth(context: MonthContext) {
    return this.loaded('month')?.render(kit, this, context);
  }

  /** What searches is fetched when somebody goes to the search field. */
  readonly prepareSearch = () => this.need('event-search');

  /** Opens the filters, in a sheet where it is narrow. */
  readonly filter = async (narrow: boolean) => {
    this.refiner ??= (await this.get('event-refine'))?.createRefiner(kit, this);
    this.refiner?.toggle(narrow);
  };

  /** Above the list. */
  renderNotes() {
    const similar = this.calendar.similarTo && this.loaded('event-search')?.similarNote(this);
    return [
      this.trouble ? html`<p role="alert">${this.trouble}</p>` : nothing,
      this.loaded('zone-hint')?.renderHint(kit, this),
      similar ? html`<p role="status">${similar}</p>` : nothing,
    ];
  }

  /** In place of the list when what the visitor asks for is not there; undefined when they ask for nothing. */
  renderNothing() {
    if (!this.query.value.text && !this.refiner?.active) return undefined;
    this.prepareSearch();
    return this.loaded('event-search')?.renderNothing(kit, this) ?? nothing;
  }

  /** Ways to take an event along, once they are there. */
  renderTake(event: EventRecord, page: string) {
    return this.loaded('take')?.renderTake(kit, this, event, page);
  }

  /** The whole answer on paper. */
  readonly print = async () => (await this.get('event-print'))?.print(this);

  /** The whole answer as a file. */
  readonly save = async () => (await this.get('take'))?.saveAll(this);

  async #followAddress() {
    const part = await this.get('event-address');
    if (this.host.isConnected) part?.follow(this.host, this.query);
  }

  renderDialogs(context: EntryContext) {
    return this.loaded('event-details')?.render(kit, this, context);
  }
}
