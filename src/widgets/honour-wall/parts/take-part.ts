import type { Kit } from '../../../base/lazy.js';
import { wallDetails as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { ShownHonour } from '../../../search/consent.js';
import type { WallParts } from '../wall-parts.js';

const LIST = 'engagiert-opportunity-list';

/** Leads from an honour to the offers of the same sort, where a list of them stands on the page. */
export function takePart(kit: Kit, parts: WallParts, { category, award }: ShownHonour, close: () => void) {
  const { html, nothing } = kit;
  const wanted = category?.[0] ?? award?.find((one) => one.category)?.category;
  if (!wanted) return nothing;
  const { shared, share } = parts.provider.value;
  const beside = parts.host.closest('engagiert-provider')?.querySelector<HTMLElement>(LIST);
  const text = textsOf('wallDetails', parts.locale, de).takePartIn(wanted);
  if (shared && share?.includes('category') && beside) {
    const go = () => {
      close();
      shared.set('category', [wanted]);
      beside.scrollIntoView({ block: 'start' });
      // After the dialog has given the focus back to where it came from.
      setTimeout(() => beside.shadowRoot?.querySelector<HTMLElement>('[part~=search]')?.focus());
    };
    return html`<button type="button" @click=${go}>${text}</button>`;
  }
  const list = document.querySelector(`${LIST}[url-state]`);
  if (!list) return nothing;
  const address = new URL(location.href);
  address.search = '';
  address.searchParams.set(`${list.getAttribute('url-state') ?? ''}category`, wanted);
  if (list.id) address.hash = list.id;
  return html`<a href=${address.href}>${text}</a>`;
}
