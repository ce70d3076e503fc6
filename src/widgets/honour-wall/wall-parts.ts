import { html, nothing } from 'lit';
import { kit } from '../../base/lazy.js';
import { Parts } from '../../base/parts.js';
import type { ProviderController } from '../../base/provider-controller.js';
import type { QueryController } from '../../base/query-controller.js';
import type { Locale } from '../../i18n/locale.js';
import type { ShownHonour } from '../../search/consent.js';
import type { HonourWallElement } from './honour-wall-element.js';
import type { SpotlightState } from './parts/spotlight.js';
import type { TimelineState } from './parts/timeline.js';
import type { WallRefiner } from './parts/wall-refine.js';
import type { Pictures } from './pictures.js';
import type { WallController } from './wall-controller.js';

const LOADERS = {
  'wall-search': () => import('./parts/wall-search.js'),
  'wall-refine': () => import('./parts/wall-refine.js'),
  'wall-details': () => import('./parts/wall-details.js'),
  'wall-address': () => import('./parts/wall-address.js'),
  'wall-data': () => import('./parts/wall-data.js'),
  'partly-named': () => import('../../search/partly-named.js'),
  spotlight: () => import('./parts/spotlight.js'),
  timeline: () => import('./parts/timeline.js'),
  'thanks-card': () => import('./parts/thanks-card.js'),
  poster: () => import('./parts/poster.js'),
};

/** The parts of the wall that load when they are first needed. */
export class WallParts extends Parts<typeof LOADERS, HonourWallElement> {
  readonly query: QueryController;
  readonly wall: WallController;
  readonly provider: ProviderController;
  readonly pictures: Pictures;
  locale!: Locale<'wall'>;
  refiner?: WallRefiner;
  /** The `url-state` by which the address is followed. */
  #followed?: string | null;

  constructor(
    host: HonourWallElement,
    query: QueryController,
    wall: WallController,
    provider: ProviderController,
    pictures: Pictures,
  ) {
    super(host, LOADERS);
    this.query = query;
    this.wall = wall;
    this.provider = provider;
    this.pictures = pictures;
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
    this.loaded('spotlight')?.leave(this.host);
    this.loaded('wall-data')?.put(this);
    // Back in the page, a link to one honour is not followed again.
    this.#followed = null;
  }

  /** Whether the page asks for a narrowed wall, and what does that is not there yet. */
  get pending(): boolean {
    const asked =
      this.host.locked ||
      Object.keys(this.provider.value.shared?.value ?? {}).length ||
      Object.keys(this.query.value.selection).length;
    if (asked) this.need('wall-refine');
    const { urlState } = this.host;
    const waits =
      (this.wall.hasPartly && !this.wall.partlyNamed) ||
      (urlState !== null && location.search && !this.query.link);
    return Boolean(waits || (asked && !this.refiner)) && !this.trouble;
  }

  override hostUpdated() {
    super.hostUpdated();
    this.loaded('wall-data')?.put(this);
  }

  /** To be called before each render, before the wall is updated. */
  update(locale: Locale<'wall'>) {
    this.locale = locale;
    const { urlState } = this.host;
    if (urlState !== this.#followed) {
      this.#followed = urlState;
      this.query.hostDisconnected();
      if (urlState !== null || location.search.includes('honour=')) void this.#followAddress();
    }
    this.refiner ??= this.loaded('wall-refine')?.createRefiner(kit, this);
    this.refiner?.narrow();
    this.wall.partlyNamed ??= this.loaded('partly-named')?.partlyNamed;
  }

  /** To be called before each render, after the wall was updated. */
  updated(complete: boolean, layout: string) {
    const { wall, query, host } = this;
    if (wall.hasPartly) this.need('partly-named');
    if (layout === 'timeline') this.need('timeline');
    if (layout === 'spotlight') this.need('spotlight');
    else this.loaded('spotlight')?.leave(host);
    if (host.jsonLd && wall.records.length) this.need('wall-data');
    const { record } = query.value;
    if (wall.find(record)) this.need('wall-details');
    // Who may not be shown any more is not to stay in the address, either.
    else if (record && complete) queueMicrotask(() => query.change({ record: '' }, 'replace'));
  }

  /** What helps where nothing is found is fetched when somebody goes to the search field. */
  readonly prepareSearch = () => this.need('wall-search');

  /** Opens the filters, in a sheet where it is narrow. */
  readonly filter = async (narrow: boolean) => {
    this.refiner ??= (await this.get('wall-refine'))?.createRefiner(kit, this);
    this.refiner?.toggle(narrow);
  };

  /** Above the wall. */
  renderNotes() {
    return this.trouble ? html`<p role="alert">${this.trouble}</p>` : nothing;
  }

  /** In place of the wall when what the visitor asks for is not there; undefined when they ask for nothing. */
  renderNothing() {
    if (!this.query.value.text && !this.refiner?.active) return undefined;
    this.prepareSearch();
    return this.loaded('wall-search')?.renderNothing(kit, this) ?? nothing;
  }

  renderSpotlight(state: SpotlightState) {
    return this.loaded('spotlight')?.render(kit, this, state) ?? nothing;
  }

  renderTimeline(state: TimelineState) {
    return this.loaded('timeline')?.render(kit, this, state) ?? nothing;
  }

  renderDialogs(hrefOf: (honour: ShownHonour) => string) {
    return this.loaded('wall-details')?.render(kit, this, hrefOf);
  }

  /** One thank-you, as a card on paper. */
  readonly printCard = async (honour: ShownHonour) =>
    (await this.get('thanks-card'))?.printCard(this, honour);

  /** Everybody who is named, as a poster. */
  readonly printPoster = async (paper: 'A4' | 'A3') => (await this.get('poster'))?.printPoster(this, paper);

  async #followAddress() {
    const part = await this.get('wall-address');
    if (this.host.isConnected) part?.follow(this.host, this.query);
  }
}
