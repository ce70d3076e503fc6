/** The look of the map: what Leaflet needs to place its panes, and our markers. */
export const mapStyles = `
.mapped { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_2); overflow-wrap: anywhere; }
.map { block-size: 25em; position: relative; overflow: hidden; border: 1px solid var(--_hairline); border-radius: var(--_radius); background: color-mix(in oklab, currentColor 6%, transparent); z-index: 0; touch-action: none; outline-offset: 2px; -webkit-tap-highlight-color: transparent; }
.leaflet-pane, .leaflet-tile, .leaflet-marker-icon, .leaflet-tile-container, .leaflet-layer { position: absolute; inset: 0 auto auto 0; }
.leaflet-pane { z-index: 400; }
.leaflet-tile-pane { z-index: 200; }
.leaflet-marker-pane { z-index: 600; }
.leaflet-tile, .leaflet-marker-icon { user-select: none; -webkit-user-drag: none; }
.leaflet-tile { max-inline-size: none; inline-size: 256px; block-size: 256px; padding: 0; visibility: hidden; mix-blend-mode: plus-lighter; }
.leaflet-tile-loaded { visibility: inherit; }
.leaflet-zoom-box { display: none; }
.leaflet-proxy, .leaflet-zoom-animated { transform-origin: 0 0; }
.leaflet-zoom-anim .leaflet-zoom-animated { transition: transform 250ms; }
.leaflet-zoom-anim .leaflet-zoom-hide { visibility: hidden; }
.leaflet-grab { cursor: grab; }
.leaflet-dragging .leaflet-grab { cursor: grabbing; }
.leaflet-control-container { display: none; }
.marker { display: grid; place-items: center; cursor: pointer; inline-size: 44px; block-size: 44px; }
.marker span { inline-size: 20px; block-size: 20px; border-radius: 50%; background: var(--_accent); color: var(--_accent-text); border: 2px solid var(--_surface); box-shadow: 0 0 0 1px var(--_text); display: grid; place-items: center; font-weight: bold; font-size: 14px; }
.many span { inline-size: 36px; block-size: 36px; }
.marker:focus-visible { outline: 2px solid #000; outline-offset: -4px; border-radius: 50%; box-shadow: 0 0 0 6px #fff; }
@media (forced-colors: active) { .marker span { forced-color-adjust: none; background: LinkText; color: Canvas; border-color: Canvas; box-shadow: 0 0 0 2px LinkText; } }
.map-buttons button { min-inline-size: 44px; }
@media (prefers-reduced-motion: reduce) { .map * { transition: none !important; } }
@media print { .mapped { display: none; } }
`;
