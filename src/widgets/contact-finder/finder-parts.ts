import { html, nothing } from 'lit';
import { kit } from '../../base/lazy.js';
import { Parts } from '../../base/parts.js';
import type { ProviderController } from '../../base/provider-controller.js';
import type { QueryController } from '../../base/query-controller.js';
import type { Locale } from '../../i18n/locale.js';
import type { ContactFinderElement } from './contact-finder-element.js';
import type { FinderController } from './finder-controller.js';
import type { ContactRefiner } from './parts/contact-refine.js';
import type { ContactSearch } from './parts/contact-search.js';
import type { DirectoryState } from './parts/directory.js';
import type { Openings } from './parts/openings.js';

const LOADERS = {
  'contact-address': () => import('./parts/contact-address.js'),
  'contact-data': () => import('./parts/contact-data.js'),
  'contact-details': () => import('./parts/contact-details.js'),
  'contact-map': () => import('./parts/contact-map.js'),
  'contact-print': () => import('./parts/contact-print.js'),
  'contact-refine': () => import('./parts/contact-refine.js'),
  'contact-search': () => import('./parts/contact-search.js'),
  openings: () => import('./parts/openings.js'),
  directory: () => import('./parts/directory.js'),
  'hours-text': () => import('../../schedule/hours/hours-text.js'),
};

/** The parts of the contact finder that load when they are first needed. */
export class FinderParts extends Parts<typeof LOADERS, ContactFinderElement> {
  readonly query: QueryController;
  readonly finder: FinderController;
  readonly provider: ProviderController;
  locale!: Locale<'contacts'>;
  refiner?: ContactRefiner;
  search?: ContactSearch;
  openings?: Openings;
  /** The `url-state` by which the address is followed. */
  #followed?: string | null;

  constructor(
    host: ContactFinderElement,
    query: QueryController,
    finder: FinderController,
    provider: ProviderController,
  ) {
    super(host, LOADERS);
    this.query = query;
    this.finder = finder;
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
    this.loaded('contact-data')?.put(this);
    // Back in the page, a link to one contact point is not followed again.
    this.#followed = null;
  }

  /** Whether the page asks for a narrowed list, and what does that is not there yet. */
  get pending(): boolean {
    const { host, query, provider } = this;
    const asked =
      host.locked ||
      // Its neighbours may be led to an organisation; here each is one itself.
      Object.keys(provider.value.shared?.value ?? {}).some((facet) => facet !== 'organization') ||
      Object.keys(query.value.selection).length;
    if (asked) this.need('contact-refine');
    if (query.value.text) this.prepareSearch();
    if (host.layout === 'directory') this.need('directory');
    const waits = host.urlState !== null && location.search && !query.link;
    const incomplete =
      waits || (asked && !this.refiner) || (host.layout === 'directory' && !this.loaded('directory'));
    return Boolean(incomplete) && !this.trouble;
  }

  override hostUpdated() {
    super.hostUpdated();
    this.loaded('contact-data')?.put(this);
    this.loaded('contact-map')?.update(this);
  }

  /** To be called before each render, before the finder is updated. */
  update(locale: Locale<'contacts'>) {
    this.locale = locale;
    const { urlState } = this.host;
    if (urlState !== this.#followed) {
      this.#followed = urlState;
      this.query.hostDisconnected();
      if (urlState !== null || location.search.includes('contact=')) void this.#followAddress();
    }
    const texts = this.loaded('hours-text');
    this.openings ??= this.loaded('openings')?.createOpenings(this.host);
    if (texts) this.openings?.learn(texts.readHoursText);
    this.#learn();
    this.refiner ??= this.loaded('contact-refine')?.createRefiner(kit, this);
    this.finder.refinement = this.refiner?.update();
  }

  #learn() {
    this.search ??= this.loaded('contact-search')?.createSearch(this);
    this.finder.search = this.search?.answer;
  }

  /** To be called before each render, after the finder was updated. */
  updated() {
    const { finder, host } = this;
    if (finder.hasHours) this.need('openings');
    if (finder.hasTexts) this.need('hours-text');
    if (host.jsonLd && finder.records.length) this.need('contact-data');
    if (finder.find(this.query.value.record)) this.need('contact-details');
  }

  /** What understands places is fetched when somebody goes to the search field. */
  readonly prepareSearch = () => this.need('contact-search');

  /** Asks for the visitor's position: only ever by a click. */
  readonly locate = async () => {
    await this.get('contact-search');
    this.#learn();
    void this.search?.locate();
  };

  /** Opens the filters, in a sheet where it is narrow. */
  readonly filter = async (narrow: boolean) => {
    this.refiner ??= (await this.get('contact-refine'))?.createRefiner(kit, this);
    this.refiner?.toggle(narrow);
  };

  /** Opens the map, which loads for that. */
  readonly openMap = async () => (await this.get('contact-map'))?.open(this);

  /** What came of the visitor's last step, for announcements. */
  get told(): string {
    return this.search?.told ?? '';
  }

  distanceText(km: number | undefined) {
    return km === undefined ? undefined : this.search?.distanceText(km);
  }

  /** Above the list. */
  renderNotes() {
    return [
      this.trouble ? html`<p role="alert">${this.trouble}</p>` : nothing,
      this.search?.renderNotes(kit),
    ];
  }

  /** In place of the list when nothing is found; undefined when the visitor asked for nothing. */
  renderNothing() {
    if (!this.query.value.text && !this.refiner?.active) return undefined;
    this.prepareSearch();
    return this.search?.renderNothing(kit) ?? nothing;
  }

  renderDirectory(state: DirectoryState) {
    return this.loaded('directory')?.render(kit, state);
  }

  renderMap() {
    return this.loaded('contact-map')?.render(kit, this);
  }

  renderDialogs() {
    return this.loaded('contact-details')?.render(kit, this);
  }

  /** The whole answer on paper. */
  readonly print = async () => (await this.get('contact-print'))?.print(this);

  async #followAddress() {
    const part = await this.get('contact-address');
    if (this.host.isConnected) part?.follow(this);
  }
}
