import type { Kit } from '../../../base/lazy.js';
import { details as de } from '../../../i18n/de.js';
import { type Locale, textsOf } from '../../../i18n/locale.js';
import type { Opportunity } from '../../../model/opportunity.js';
import { dialogStyles } from '../../../styles/dialog.js';
import { originsOf } from '../../../ui/details.js';
import { facetLabel } from '../facets.js';
import type { PartsController } from '../parts-controller.js';
import { addressOf, isExpired, timesOf, whereOf } from '../words.js';
import { labelOf } from './labels.js';
import { print } from './print.js';

/* Loads when an offer is opened: everything about it, one main action, and ways to take it along. */

interface DetailsState {
  locale: Locale;
  level: number;
  /** The offer's address on this page. */
  href: string;
  /** Whose pictures may be shown unasked: the page's and the feeds'. */
  origins: readonly string[];
  expired: boolean;
  close(): void;
  redraw(): void;
}

type Texts = ReturnType<typeof textsFor>;
const textsFor = (locale: Locale) => textsOf('details', locale, de);

/** Pictures of other hosts that the visitor asked for, while this page is open. */
const wanted = new Set<string>();
let copied = '';
/** The offer that each list shows: a message about one is over with it. */
const shown = new WeakMap<object, string | undefined>();

export function render(kit: Kit, { host, query, list, locale }: PartsController) {
  const { html, nothing } = kit;
  const record = list.find(query.value.record);
  const close = () => query.change({ record: '' });
  if (shown.get(host) !== record?.id) copied = '';
  shown.set(host, record?.id);
  // The event comes later than the closing: another offer may be open by then.
  const onClose = (event: Event) => record && !(event.target as HTMLDialogElement).open && close();
  const state = record && {
    locale,
    level: host.headingLevel,
    href: addressOf(record, host.urlState ?? ''),
    origins: originsOf(host),
    expired: isExpired(record, list.day),
    close,
    redraw: () => host.requestUpdate(),
  };
  // A click beside the dialog's content falls on the dialog itself.
  const onClick = (event: MouseEvent) => event.target === event.currentTarget && close();
  return html`<dialog class="details" aria-labelledby="details-title" data-open=${record !== undefined} @close=${onClose} @click=${onClick}>
    ${record && state ? content(kit, state, record) : nothing}
  </dialog>`;
}

function content(kit: Kit, state: DetailsState, record: Opportunity) {
  const { html, nothing } = kit;
  const t = textsFor(state.locale);
  const { level, close, locale } = state;
  const { title, hiringOrganization: organization, description, inLanguage } = record;
  const [main, ...others] = waysOf(kit, record, t);
  const onPrint = () => void print({ records: [record], locale, whole: true, address: state.href });
  return html`<div class="sheet-head">
      <div class="sheet-title" id="details-title" role="heading" aria-level=${level} lang=${inLanguage ?? nothing}>
        ${state.expired ? `${locale.messages.expired}: ` : nothing}${title}
      </div>
      <button type="button" class="plain" @click=${close}>${t.close}</button>
    </div>
    <div class="sheet-body">
      ${organization?.name ? html`<p>${organization.url ? html`<a href=${organization.url} rel="noopener">${organization.name}</a>` : organization.name}</p>` : nothing}
      ${picture(kit, state, record, t)}
      ${description ? html`<div class="prose" lang=${inLanguage ?? nothing}>${paragraphs(kit, description)}</div>` : nothing}
      <dl>${facts(state, record, t).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      ${contact(kit, record, t)}
      ${versions(kit, record, t)}
      <p class="actions">
        ${others}
        <button type="button" @click=${onPrint}>${t.print}</button>
      </p>
    </div>
    <div class="sheet-foot">
      ${main}
      <button type="button" @click=${() => void share(state, record)}>${t.share}</button>
      <p role="status">${copied === state.href ? t.copied : nothing}</p>
    </div>`;
}

const LINK = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/;

/** Text as it is: paragraphs, and addresses as links. */
const paragraphs = ({ html }: Kit, text: string) =>
  text
    .split(/\n{2,}/)
    .map(
      (paragraph) =>
        html`<p>${paragraph.split(LINK).map((piece) => (LINK.test(piece) ? html`<a href=${piece} rel="noopener">${piece}</a>` : piece))}</p>`,
    );

function picture(
  { html, nothing }: Kit,
  { origins, redraw }: DetailsState,
  { image }: Opportunity,
  t: Texts,
) {
  if (!image) return nothing;
  const { origin, host } = new URL(image.url);
  if (!origins.includes(origin) && !wanted.has(image.url)) {
    // Another host would learn of the visit: only the visitor may decide that.
    return html`<p><button type="button" @click=${() => {
      wanted.add(image.url);
      redraw();
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

function facts({ locale }: DetailsState, record: Opportunity, t: Texts): [string, string][] {
  const { format, messages } = locale;
  const list = (facet: string, values: readonly string[] | undefined): [string, string | undefined] => [
    facetLabel(facet, locale),
    values?.map((value) => labelOf(facet, value, locale)).join(', '),
  ];
  const known = (value: boolean | string | undefined) =>
    typeof value === 'boolean' ? (value ? t.yes : t.no) : value;
  const date = (iso: string | undefined) => iso && format.date(iso);
  const places = record.jobLocation?.map(({ name, address, district }) =>
    [
      name,
      address?.streetAddress,
      [address?.postalCode, address?.addressLocality].filter(Boolean).join(' '),
      district,
    ]
      .filter(Boolean)
      .join(', '),
  );
  const { age, commitment, workHours, remote } = record;
  const rows: [string, string | undefined][] = [
    [t.where, places?.filter(Boolean).join(' · ') || whereOf(record, locale)],
    [t.when, [...new Set([...timesOf(record, locale), workHours])].filter(Boolean).join(' · ')],
    list('remote', remote && [remote]),
    [t.begins, date(record.jobStartDate ?? commitment?.from)],
    [t.ends, date(record.validThrough ?? commitment?.until)],
    [t.openings, record.totalJobOpenings === undefined ? undefined : format.number(record.totalJobOpenings)],
    list('board', record.board ? [record.board] : undefined),
    list('category', record.category),
    list('audience', record.audience),
    [t.age, age && t.years(range(age, locale))],
    list('skills', record.skills),
    [t.qualifications, record.qualifications],
    [t.responsibilities, record.responsibilities],
    [t.benefits, record.jobBenefits],
    list('languages', record.languages),
    list('accessibility', record.accessibility),
    [t.policeCheck, known(record.policeCheck)],
    [t.expenseAllowance, known(record.expenseAllowance)],
    [t.insurance, known(record.insurance)],
    [t.training, known(record.training)],
    [
      t.verified,
      date(record.lastVerified) ?? (record.dateModified && messages.posted(format.date(record.dateModified))),
    ],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
}

const range = ({ min, max }: { min?: number; max?: number }, { messages, format }: Locale): string =>
  min === undefined
    ? messages.until(format.number(max ?? 0))
    : max === undefined
      ? messages.from(format.number(min))
      : `${format.number(min)}–${format.number(max)}`;

function contact({ html, nothing }: Kit, { applicationContact: c }: Opportunity, t: Texts) {
  const words = [c?.name, c?.email].filter(Boolean);
  return words.length ? html`<p><strong>${t.contact}</strong><br />${words.join(', ')}</p>` : nothing;
}

function versions({ html, nothing }: Kit, { plainLanguageUrl, signLanguageUrl }: Opportunity, t: Texts) {
  if (!plainLanguageUrl && !signLanguageUrl) return nothing;
  return html`<p class="actions">
    ${plainLanguageUrl ? html`<a href=${plainLanguageUrl} rel="noopener">${t.plain}</a>` : nothing}
    ${signLanguageUrl ? html`<a href=${signLanguageUrl} rel="noopener">${t.sign}</a>` : nothing}
  </p>`;
}

/** One address and nothing that a mail program would take for more: no second receiver, no hidden copy. */
const MAIL = /^[^\s@?&%,;:]+@[^\s@?&%,;:]+$/;
const PHONE = /\+?\d[\d\s()/.–-]{4,}/;

/** The first number in a text, as it is dialled: +49 (0)461 is +49461. Empty when there is none. */
const dialled = (text: string): string => {
  const [number = ''] = PHONE.exec(text.replace(/(\+\d{1,3}\s*)\(0\)/, '$1')) ?? [];
  return number.replace(/[^\d+]/g, '');
};

/** Ways to answer, the main one first: the link, a mail, a call. */
function waysOf(
  { html }: Kit,
  { applicationContact: c, hiringOrganization: organization, url, title }: Opportunity,
  t: Texts,
) {
  const link = c?.url ?? url;
  const mail = [c?.email, organization?.email].find((address) => address && MAIL.test(address));
  const phone = c?.telephone ?? organization?.telephone;
  const digits = dialled(phone ?? '');
  const subject = encodeURIComponent(t.subject(title.replace(/\s+/g, ' ')));
  return [
    link && html`<a class="way" href=${link} rel="noopener">${t.apply}</a>`,
    mail && html`<a class="way" href=${`mailto:${mail}?subject=${subject}`}>${t.mail}</a>`,
    digits.length > 4 && html`<a class="way" href=${`tel:${digits}`}>${t.call(phone ?? '')}</a>`,
  ].filter(Boolean);
}

/** The platform's own way to share, else the address into the clipboard. */
async function share({ href, redraw }: DetailsState, { title }: Opportunity) {
  try {
    if (navigator.share) return await navigator.share({ title, url: href });
    await navigator.clipboard.writeText(href);
    copied = href;
    redraw();
  } catch {
    // The visitor changed their mind, or the browser allows neither.
  }
}

export const styles = `${dialogStyles}
.details dl { display: grid; gap: var(--_2) var(--_4); }
.details dl > div { display: grid; grid-template-columns: minmax(7em, 1fr) minmax(0, 3fr); gap: var(--_3); border-block-start: 1px solid var(--_hairline); padding-block-start: var(--_2); }
.details dt { font-weight: bold; hyphens: auto; }
.details dd { white-space: pre-line; }
.details a { color: inherit; text-underline-offset: 0.2em; }
.prose { display: grid; gap: var(--_3); max-inline-size: 70ch; white-space: pre-line; }
.details figure { margin: 0; }
.details img { max-inline-size: 100%; block-size: auto; max-block-size: 16em; object-fit: cover; border-radius: var(--_radius); display: block; }
.details .actions { display: flex; flex-wrap: wrap; gap: var(--_2) var(--_4); }
.actions a:not(.way), .sheet-body > p:not(.actions) > a { display: inline-flex; align-items: center; min-block-size: 44px; }
.way { display: inline-flex; align-items: center; justify-content: center; min-block-size: 44px; padding: var(--_1) var(--_4); border-radius: var(--_radius); border: 1px solid var(--_control); text-decoration: none; overflow-wrap: anywhere; }
.sheet-foot .way { flex: 1 1 8em; background: var(--_accent); border-color: var(--_accent); color: var(--_accent-text); font-weight: bold; }
.way:hover { text-decoration: underline; }
.sheet-foot [role=status]:empty { display: none; }
@container engagiert (max-width: 30em) { .details dl > div { grid-template-columns: minmax(0, 1fr); gap: 0; } }
`;
