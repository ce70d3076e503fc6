import { html, nothing } from 'lit';
import { kit } from '../../base/lazy.js';
import { Parts } from '../../base/parts.js';
import type { ProviderController } from '../../base/provider-controller.js';
import type { QueryController } from '../../base/query-controller.js';
import type { Locale } from '../../i18n/locale.js';
import { FACET_NAMES } from './facets.js';
import type { ListController } from './list-controller.js';
import type { OpportunityListElement } from './opportunity-list-element.js';
import type { Refiner } from './parts/refine.js';
import { type ToolbarState, toolbar, typed } from './toolbar.js';

/** What loads when a visitor, or the page, first asks for it. */
const PARTS = {
  address: () => import('./parts/address.js'),
  refine: () => import('./parts/refine.js'),
  nothing: () => import('./parts/nothing.js'),
  details: () => import('./parts/details.js'),
  match: () => import('./parts/match.js'),
  pager: () => import('./parts/pager.js'),
  print: () => import('./parts/print.js'),
  'structured-data': () => import('./parts/structured-data.js'),
};

/** What the parts that load later work with. */
export interface PartHost {
  host: OpportunityListElement;
  query: QueryController;
  list: ListController;
  provider: ProviderController;
  locale: Locale;
}

/** The parts of the list that load when they are first needed. */
export class PartsController extends Parts<typeof PARTS, OpportunityListElement> implements PartHost {
  readonly query: QueryController;
  readonly list: ListController;
  readonly provider: ProviderController;
  locale!: Locale;
  refiner?: Refiner;
  #matchOpen = false;
  /** The `url-state` by which the address is followed. */
  #followed?: string | null;

  constructor(
    host: OpportunityListElement,
    query: QueryController,
    list: ListController,
    provider: ProviderController,
  ) {
    super(host, PARTS);
    this.query = query;
    this.list = list;
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
    this.loaded('structured-data')?.put(this);
    // Back in the page, a link to one offer is not followed again.
    this.#followed = null;
  }

  /** Whether the page asks for a narrowed or ordered list, and what does that is not there yet. */
  get pending(): boolean {
    const { query, host, provider } = this;
    const asked =
      host.locked ||
      host.sort !== 'feed' ||
      Object.keys(provider.value.shared?.value ?? {}).length ||
      query.value.sort !== 'feed' ||
      Object.keys(query.value.selection).length;
    const waits = (asked && !this.refiner) || (host.urlState !== null && location.search && !query.link);
    if (asked) this.need('refine');
    return Boolean(waits) && !this.trouble;
  }

  /** To be called before each render, before the list is updated. */
  update(locale: Locale) {
    this.locale = locale;
    const { urlState } = this.host;
    if (urlState !== this.#followed) {
      this.#followed = urlState;
      this.query.hostDisconnected();
      if (urlState !== null || location.search.includes('offer=')) void this.#followAddress();
    }
    this.refiner ??= this.loaded('refine')?.createRefiner(kit, this);
    this.refiner?.update();
    this.list.similar ??= this.loaded('nothing')?.createSimilar();
  }

  /** To be called before each render, after the list was updated. */
  updated(complete: boolean) {
    const { list, host, query } = this;
    if (list.find(query.value.record)) this.need('details');
    if (!complete) return;
    if (list.records.length && !list.total) this.need('nothing');
    if (host.jsonLd) this.need('structured-data');
  }

  override hostUpdated() {
    super.hostUpdated();
    this.loaded('structured-data')?.put(this);
  }

  /** A number of offers, and what came of the visitor's last step: for announcements. */
  told(count: string) {
    const { list, refiner } = this;
    return count + ((list.total ? refiner?.said : this.loaded('nothing')?.told(this)) ?? '');
  }

  renderToolbar(narrow: boolean) {
    const { locale, query, refiner, list } = this;
    refiner?.panels.fit(narrow);
    const state: ToolbarState = {
      locale,
      query: query.value,
      facets:
        refiner?.facets() ??
        (this.host.filters
          ? []
          : FACET_NAMES.filter(
              (name) => list.present.has(name) && (name !== 'place' || !list.present.has('district')),
            )),
      narrow,
      refiner,
      type: (text) => query.change({ text }, 'replace'),
      refine: (action, event) => void this.#refine(action, event && typed(event)),
      match: () => {
        this.#matchOpen = true;
        void this.get('match');
        void this.#refine();
      },
    };
    if (this.host.filters) this.need('refine');
    return toolbar(state);
  }

  /** Above the list. */
  renderNotes() {
    const similar = this.list.similarTo && this.loaded('nothing')?.similarNote(this);
    return [
      this.trouble ? html`<p role="alert">${this.trouble}</p>` : nothing,
      similar ? html`<p role="status">${similar}</p>` : nothing,
      this.refiner?.renderSource(),
    ];
  }

  /** Below a list that the page wants in pages. */
  renderPages() {
    if (this.list.pages > 1) this.need('pager');
    return this.loaded('pager')?.render(kit, this);
  }

  /** In place of the list when nothing is found. */
  renderNothing() {
    return this.loaded('nothing')?.renderNothing(kit, this);
  }

  renderDialogs() {
    const close = () => {
      this.#matchOpen = false;
      this.host.requestUpdate();
    };
    return [
      this.loaded('details')?.render(kit, this),
      this.refiner &&
        this.loaded('match')?.render(kit, {
          parts: this,
          refiner: this.refiner,
          open: this.#matchOpen,
          close,
        }),
    ];
  }

  /** The whole answer on paper. */
  readonly print = async () => {
    (await this.get('print'))?.print({
      records: this.list.all(),
      locale: this.locale,
      whole: false,
      address: location.href,
    });
  };

  async #refine(action?: (refiner: Refiner, value: string) => void, value = '') {
    const part = await this.get('refine');
    this.refiner ??= part?.createRefiner(kit, this);
    if (this.refiner) action?.(this.refiner, value);
    this.host.requestUpdate();
  }

  async #followAddress() {
    const part = await this.get('address');
    if (this.host.isConnected) part?.follow(this.host, this.query);
  }
}
