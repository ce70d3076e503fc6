import { html, nothing } from 'lit';
import { mistake } from '../../base/settings.js';
import type { Locale } from '../../i18n/locale.js';
import type { ContactFinderElement } from './contact-finder-element.js';

/**
 * The way to a map, where the page says where its tiles come from. Another host would learn of the visit: it is named,
 * and asked only by a click.
 */
export function mapButton(host: ContactFinderElement, { messages }: Locale<'contacts'>, open: () => void) {
  const { tiles, tilesPrivacy } = host;
  if (!tiles) return nothing;
  const base = host.ownerDocument.baseURI;
  const address = tiles.replace('{s}', 'a');
  if (!['{z}', '{x}', '{y}'].every((part) => tiles.includes(part)) || !URL.canParse(address, base)) {
    mistake(host, 'tiles', tiles);
    return nothing;
  }
  const { origin, host: name } = new URL(address, base);
  return html`<p class="row">
    <button type="button" class="open-map" @click=${open}>${origin === location.origin ? messages.map : messages.mapFrom(name)}</button>
    ${tilesPrivacy ? html`<a href=${tilesPrivacy} rel="noopener">${messages.privacy}</a>` : nothing}
  </p>`;
}
