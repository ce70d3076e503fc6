import type { Kit } from '../base/lazy.js';
import type { BaseRecord } from '../feed/kind.js';
import type { FeedState } from '../feed/store.js';
import { piecesOf } from './text-links.js';

/*
 * What the details of every kind of record have in common. Only for parts that load later.
 */

/** The texts that these parts need. */
export interface DetailsTexts {
  readonly close: string;
  readonly share: string;
  readonly copied: string;
  readonly picture: (host: string) => string;
  readonly credit: (name: string) => string;
  readonly yes: string;
  readonly no: string;
}

/** What is shown, and for whom. */
export interface Shown {
  /** The record's id; undefined when none is open. */
  id: string | undefined;
  /** Its address on this page. */
  href: string;
  title: string;
  level: number;
  lang?: string;
  /** Whose pictures may be shown unasked: the page's and the feeds'. */
  origins: readonly string[];
  close(): void;
  redraw(): void;
}

/** The page's origin, and where the feeds come from. */
export const originsOf = ({
  state,
}: {
  readonly state: Pick<FeedState<BaseRecord>, 'sources'>;
}): string[] => [
  location.origin,
  ...state.sources.flatMap(({ source }) => (URL.canParse(source) ? [new URL(source).origin] : [])),
];

/** What was copied, per widget: a message about one record is over with it. */
const copies = new WeakMap<object, string>();
/** Pictures of other hosts that the visitor asked for, while this page is open. */
const wanted = new Set<string>();

/** The platform's dialog. It stays in the tree, so that the platform gives the focus back when it closes. */
export function detailsDialog({ html, nothing }: Kit, host: object, shown: Shown, content: () => unknown) {
  const { id, close } = shown;
  if (id === undefined) copies.delete(host);
  // The event comes later than the closing: another record may be open by then.
  const onClose = (event: Event) => id && !(event.target as HTMLDialogElement).open && close();
  // A click beside the dialog's content falls on the dialog itself.
  const onClick = (event: MouseEvent) => event.target === event.currentTarget && close();
  return html`<dialog class="details" aria-labelledby="details-title" data-open=${id !== undefined} @close=${onClose} @click=${onClick}>
    ${id === undefined ? nothing : content()}
  </dialog>`;
}

export const detailsHead = (
  { html, nothing }: Kit,
  { level, lang, title, close }: Shown,
  t: DetailsTexts,
  before: unknown = nothing,
) => html`<div class="sheet-head">
    <div class="sheet-title" id="details-title" role="heading" aria-level=${level}>${before}<span lang=${lang ?? nothing}>${title}</span></div>
    <button type="button" class="plain" @click=${close}>${t.close}</button>
  </div>`;

/** Shares by the platform's own way, else copies the address. */
export function shareButton({ html, nothing }: Kit, host: object, shown: Shown, t: DetailsTexts) {
  const { href, title, redraw } = shown;
  const share = async () => {
    try {
      if (navigator.share) return await navigator.share({ title, url: href });
      await navigator.clipboard.writeText(href);
      copies.set(host, href);
      redraw();
    } catch {
      // The visitor changed their mind, or the browser allows neither.
    }
  };
  return html`<button type="button" @click=${() => void share()}>${t.share}</button>
    <p role="status">${copies.get(host) === href ? t.copied : nothing}</p>`;
}

/** A text as it is, its addresses as links. */
export const linked = ({ html }: Kit, text: string | undefined) =>
  text &&
  piecesOf(text).map((piece) =>
    typeof piece === 'string' ? piece : html`<a href=${piece.href} rel="noopener">${piece.shown}</a>`,
  );

/** The same where it stands for a fact: a link among words keeps to their lines. */
export const linkedFact = (kit: Kit, text: string | undefined) =>
  text && kit.html`<div>${linked(kit, text)}</div>`;

/** Text as it is: paragraphs, and addresses as links. */
export const prose = (kit: Kit, text: string | undefined, lang?: string) =>
  text
    ? kit.html`<div class="prose" lang=${lang ?? kit.nothing}>${text
        .split(/\n{2,}/)
        .map((paragraph) => kit.html`<p>${linked(kit, paragraph)}</p>`)}</div>`
    : kit.nothing;

interface Picture {
  url: string;
  alt?: string;
  width?: number;
  height?: number;
  creditText?: string;
}

/** A picture; of another host only after a click, since that host would learn of the visit. */
export function picture({ html, nothing }: Kit, image: Picture | undefined, shown: Shown, t: DetailsTexts) {
  if (!image) return nothing;
  const { origin, host } = new URL(image.url);
  if (!shown.origins.includes(origin) && !wanted.has(image.url)) {
    return html`<p><button type="button" @click=${() => {
      wanted.add(image.url);
      shown.redraw();
    }}>${t.picture(host)}</button></p>`;
  }
  return html`<figure>
    <img
      src=${image.url}
      alt=${image.alt ?? ''}
      width=${image.width ?? nothing}
      height=${image.height ?? nothing}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      @error=${(event: Event) => (event.target as Element).closest('figure')?.remove()}
    />
    ${image.creditText ? html`<figcaption class="muted small">${t.credit(image.creditText)}</figcaption>` : nothing}
  </figure>`;
}

/** A definition list of what is known. */
export const factList = ({ html, nothing }: Kit, rows: readonly (readonly [string, unknown])[]) => {
  const known = rows.filter(([, value]) => value !== undefined && value !== '' && value !== nothing);
  return known.length
    ? html`<dl>${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
    : nothing;
};

/** A fact that is known to be so, known not to be so, or told in words. */
export const fact = (value: boolean | string | undefined, t: DetailsTexts): string | undefined =>
  typeof value === 'boolean' ? (value ? t.yes : t.no) : value;
