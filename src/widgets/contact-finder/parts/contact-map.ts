// Its other build puts itself on the page's window, where another version may stand.
import * as leaflet from 'leaflet/dist/leaflet-src.esm.js';
import type { Kit } from '../../../base/lazy.js';
import { contactMap as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { ContactPoint } from '../../../model/contact-point.js';
import type { FinderParts } from '../finder-parts.js';
import { type Cluster, clustersOf } from './clusters.js';
import { mapStyles } from './map-styles.js';

/* Loads when a visitor asks for the map, Leaflet with it: tiles come from where the page says, and only from then on. */

interface Shown {
  map: leaflet.Map;
  markers: leaflet.LayerGroup;
  /** What stands on the map, to see whether it has changed. */
  key: string;
  /** Contact points that lie in one place, to choose from. */
  together: readonly ContactPoint[];
  failed: boolean;
}

/** Whether a finder's map is open, and the map once it is drawn. */
const maps = new WeakMap<Element, Shown | 'opening'>();

const ZOOM = { first: 13, nearest: 19 };
/** From so many points on, those whose markers would touch are put together; before, those that cover each other. */
const CLUSTERED = 50;
/** Pixels: a marker is 44 wide, its dot 36 at the most. */
const TOGETHER = 48;
const APART = 36;

/** Finders whose map is taken down with them: it listens to the window. */
const followed = new WeakSet<Element>();

function follow(host: FinderParts['host']) {
  if (followed.has(host)) return;
  followed.add(host);
  host.addController({
    hostConnected: () => host.requestUpdate(),
    hostDisconnected() {
      const shown = maps.get(host);
      if (!shown || shown === 'opening') return;
      shown.map.remove();
      maps.set(host, 'opening');
    },
  });
}

export function open({ host }: FinderParts): void {
  if (!maps.has(host)) maps.set(host, 'opening');
  follow(host);
  host.requestUpdate();
  void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.map')?.focus());
}

function close({ host }: FinderParts) {
  const shown = maps.get(host);
  if (shown && shown !== 'opening') shown.map.remove();
  maps.delete(host);
  host.requestUpdate();
  void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.open-map')?.focus());
}

/** The place for the map; undefined while nobody has asked for it. */
export function render({ html, nothing }: Kit, parts: FinderParts) {
  const { host, locale } = parts;
  const shown = maps.get(host);
  if (!shown) return undefined;
  const t = textsOf('contactMap', locale, de);
  const drawn = shown === 'opening' ? undefined : shown;
  // The map is drawn after this is rendered.
  const zoom = (by: 1 | -1) => () => {
    const now = maps.get(host);
    if (now && now !== 'opening') now.map.setZoom(now.map.getZoom() + by);
  };
  const choose = (record: ContactPoint) => (event: MouseEvent) => {
    event.preventDefault();
    host.open(record.id);
  };
  return html`<div class="mapped">
    <div class="map" part="map" tabindex="0" role="application" aria-roledescription=${t.map} aria-label=${t.label(locale.messages.count(parts.finder.total, locale.format))}></div>
    <p class="row map-buttons">
      <button type="button" aria-label=${t.nearer} @click=${zoom(1)}>+</button>
      <button type="button" aria-label=${t.farther} @click=${zoom(-1)}>−</button>
      <button type="button" @click=${() => close(parts)}>${t.close}</button>
    </p>
    ${host.tilesAttribution ? html`<p class="muted small">${t.source(host.tilesAttribution)}</p>` : nothing}
    ${drawn?.failed ? html`<p role="alert">${t.failed}</p>` : nothing}
    ${
      drawn?.together.length
        ? html`<div role="group" aria-label=${t.here}><p class="muted">${t.here}</p><ul role="list">${drawn.together.map((record) => html`<li><a href="#" @click=${choose(record)}>${record.title}</a></li>`)}</ul></div>`
        : nothing
    }
  </div>`;
}

/** To be called after each drawing: the map shows what the list answers. */
export function update(parts: FinderParts): void {
  const { host, finder } = parts;
  if (!maps.has(host)) return;
  const place = host.renderRoot.querySelector<HTMLElement>('.map');
  let shown = maps.get(host);
  if (!place) {
    // Nothing is found just now, or the layout has none.
    if (shown && shown !== 'opening') shown.map.remove();
    maps.set(host, 'opening');
    return;
  }
  if (shown !== 'opening' && shown?.map.getContainer() !== place) {
    shown?.map.remove();
    shown = 'opening';
  }
  const records = finder.all().filter(({ geo }) => geo);
  const key = records.map(({ id }) => id).join('\n');
  if (shown === 'opening' || !shown) {
    shown = draw(parts, place);
    maps.set(host, shown);
  }
  if (shown.key === key) return;
  shown.key = key;
  shown.together = [];
  if (records.length) shown.map.fitBounds(boundsOf(records), { maxZoom: ZOOM.first, animate: false });
  mark(parts, shown);
}

const boundsOf = (records: readonly ContactPoint[]) =>
  leaflet
    .latLngBounds(records.map(({ geo }): [number, number] => [geo?.latitude ?? 0, geo?.longitude ?? 0]))
    .pad(0.1);

function draw(parts: FinderParts, place: HTMLElement): Shown {
  const { host } = parts;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = leaflet.map(place, {
    // Its own would write markup into the page, which strict policies refuse; ours are real buttons.
    zoomControl: false,
    attributionControl: false,
    // A page that is scrolled must not stop at the map.
    scrollWheelZoom: false,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
    maxZoom: ZOOM.nearest,
    center: [51, 10],
    zoom: 6,
  });
  const shown: Shown = {
    map,
    markers: leaflet.layerGroup().addTo(map),
    key: '',
    together: [],
    failed: false,
  };
  const tiles = leaflet.tileLayer(host.tiles ?? '', { maxZoom: ZOOM.nearest, referrerPolicy: 'no-referrer' });
  const tell = (failed: boolean) => {
    if (shown.failed === failed) return;
    shown.failed = failed;
    host.requestUpdate();
  };
  tiles.on('tileerror', () => tell(true));
  tiles.on('tileload', () => tell(false));
  tiles.addTo(map);
  map.on('zoomend', () => mark(parts, shown));
  return shown;
}

/** Puts a marker for each contact point, or one for several. */
function mark(parts: FinderParts, { map, markers }: Shown) {
  const { finder, host, locale } = parts;
  const records = finder.all().filter(({ geo }) => geo);
  const t = textsOf('contactMap', locale, de);
  markers.clearLayers();
  const zoom = map.getZoom();
  const at = ({ geo }: ContactPoint) => map.project([geo?.latitude ?? 0, geo?.longitude ?? 0], zoom);
  const clusters = clustersOf(records, at, records.length < CLUSTERED ? APART : TOGETHER);
  const reach = (cluster: Cluster) => {
    if (cluster.records.length === 1) return host.open(cluster.records[0].id);
    const bounds = boundsOf(cluster.records);
    const current = maps.get(host);
    if (zoom < ZOOM.nearest && !bounds.getNorthWest().equals(bounds.getSouthEast(), 1e-5))
      return void map.fitBounds(bounds, { maxZoom: zoom + 3 });
    if (current && current !== 'opening') current.together = cluster.records;
    host.requestUpdate();
  };
  for (const cluster of clusters) {
    const { records: members } = cluster;
    const many = members.length > 1;
    const [first] = members;
    const dot = document.createElement('span');
    if (many) dot.textContent = locale.format.number(members.length);
    const name = many ? t.several(members.length, locale.format) : first.title;
    const marker = leaflet
      .marker(map.unproject([cluster.x, cluster.y], zoom), {
        icon: leaflet.divIcon({
          html: dot,
          className: many ? 'marker many' : 'marker',
          iconSize: [44, 44],
        }),
        title: name,
        keyboard: true,
      })
      .on('click', () => reach(cluster))
      .addTo(markers);
    const element = marker.getElement();
    element?.setAttribute('aria-label', name);
    // Leaflet makes it a button, but lets no key press it.
    element?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      reach(cluster);
    });
  }
}

export const styles = mapStyles;
