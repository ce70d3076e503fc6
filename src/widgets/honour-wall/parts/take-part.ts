import type { Kit } from '../../../base/lazy.js';
import { wallDetails as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { ShownHonour } from '../../../search/consent.js';
import type { WallParts } from '../wall-parts.js';

/** A list of offers, as far as it tells about itself. */
interface List extends HTMLElement {
  readonly state?: { readonly records: readonly { readonly category?: readonly string[] }[] };
}

const LIST = 'engagiert-opportunity-list';

/** The first of some categories that a list has offers of. */
const sharedWith = (list: List, categories: readonly string[]): string | undefined => {
  const offered = new Set(list.state?.records.flatMap(({ category }) => category ?? []));
  return categories.find((category) => offered.has(category));
};

/** Leads from an honour to the offers of the same sort, where a list on the page has some. */
export function takePart(kit: Kit, parts: WallParts, { category, award }: ShownHonour, close: () => void) {
  const { html, nothing } = kit;
  const categories = [...(category ?? []), ...(award ?? []).flatMap((one) => one.category ?? [])];
  const text = (wanted: string) => textsOf('wallDetails', parts.locale, de).takePartIn(wanted);
  const { shared, share } = parts.provider.value;
  const beside = parts.host.closest('engagiert-provider')?.querySelector<List>(LIST);
  if (shared && share?.includes('category') && beside) {
    const wanted = sharedWith(beside, categories);
    if (!wanted) return nothing;
    const go = () => {
      close();
      shared.set('category', [wanted]);
      beside.scrollIntoView({ block: 'start' });
      // After the dialog has given the focus back to where it came from.
      setTimeout(() => beside.shadowRoot?.querySelector<HTMLElement>('[part~=search]')?.focus());
    };
    return html`<button type="button" @click=${go}>${text(wanted)}</button>`;
  }
  const list = document.querySelector<List>(`${LIST}[url-state]`);
  const wanted = list && sharedWith(list, categories);
  if (!wanted) return nothing;
  const address = new URL(location.href);
  address.search = '';
  address.searchParams.set(`${list.getAttribute('url-state') ?? ''}category`, wanted);
  if (list.id) address.hash = list.id;
  return html`<a href=${address.href}>${text(wanted)}</a>`;
}
