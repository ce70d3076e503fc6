import type { Kit } from '../../../base/lazy.js';
import { details as de } from '../../../i18n/de.js';
import { type Locale, textsOf } from '../../../i18n/locale.js';
import type { Opportunity } from '../../../model/opportunity.js';
import {
  detailsDialog,
  detailsHead,
  fact,
  factList,
  linkedFact,
  originsOf,
  picture,
  prose,
  type Shown,
  shareButton,
} from '../../../ui/details.js';
import { contactButton } from '../../../ui/neighbours.js';
import { mailLink, phoneLink } from '../../../ui/reach.js';
import { facetLabel } from '../facets.js';
import type { PartsController } from '../parts-controller.js';
import { addressOf, isExpired, timesOf, whereOf } from '../words.js';
import { labelOf } from './labels.js';
import { print } from './print.js';

export { detailsStyles as styles } from '../../../styles/details.js';

/* Loads when an offer is opened: everything about it, one main action, and ways to take it along. */

type Texts = ReturnType<typeof textsFor>;
const textsFor = (locale: Locale) => textsOf('details', locale, de);

export function render(kit: Kit, parts: PartsController) {
  const { host, query, list } = parts;
  const record = list.find(query.value.record);
  const shown: Shown = {
    id: record?.id,
    href: record ? addressOf(record, host.urlState ?? '') : '',
    title: record?.title ?? '',
    level: host.headingLevel,
    lang: record?.inLanguage,
    origins: originsOf(host),
    close: () => query.change({ record: '' }),
    redraw: () => host.requestUpdate(),
  };
  return detailsDialog(kit, host, shown, () => (record ? content(kit, parts, record, shown) : kit.nothing));
}

function content(kit: Kit, { host, locale, list }: PartsController, record: Opportunity, shown: Shown) {
  const { html, nothing } = kit;
  const t = textsFor(locale);
  const { hiringOrganization: organization, inLanguage } = record;
  const [main, ...others] = waysOf(kit, record, t);
  const onPrint = () => void print({ records: [record], locale, whole: true, address: shown.href });
  const before = isExpired(record, list.day) ? `${locale.messages.expired}: ` : nothing;
  return html`${detailsHead(kit, shown, t, before)}
    <div class="sheet-body">
      ${organization?.name ? html`<p>${organization.url ? html`<a href=${organization.url} rel="noopener">${organization.name}</a>` : organization.name}</p>` : nothing}
      ${picture(kit, record.image, shown, t)}
      ${prose(kit, record.description, inLanguage)}
      ${factList(kit, facts(kit, locale, record, t))}
      ${contact(kit, record, t)}
      ${versions(kit, record, t)}
      <p class="actions">
        ${others}
        ${contactButton(kit, host, organization, t.contactPoint, shown.close)}
        <button type="button" @click=${onPrint}>${t.print}</button>
      </p>
    </div>
    <div class="sheet-foot">${main}${shareButton(kit, host, shown, t)}</div>`;
}

function facts(kit: Kit, locale: Locale, record: Opportunity, t: Texts): [string, unknown][] {
  const { format, messages } = locale;
  const list = (facet: string, values: readonly string[] | undefined): [string, string | undefined] => [
    facetLabel(facet, locale),
    values?.map((value) => labelOf(facet, value, locale)).join(', '),
  ];
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
  return [
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
    [t.qualifications, linkedFact(kit, record.qualifications)],
    [t.responsibilities, linkedFact(kit, record.responsibilities)],
    [t.benefits, linkedFact(kit, record.jobBenefits)],
    list('languages', record.languages),
    list('accessibility', record.accessibility),
    [t.policeCheck, fact(record.policeCheck, t)],
    [t.expenseAllowance, fact(record.expenseAllowance, t)],
    [t.insurance, fact(record.insurance, t)],
    [t.training, fact(record.training, t)],
    [
      t.verified,
      date(record.lastVerified) ?? (record.dateModified && messages.posted(format.date(record.dateModified))),
    ],
  ];
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

/** Ways to answer, the main one first: the link, a mail, a call. */
function waysOf(
  { html }: Kit,
  { applicationContact: c, hiringOrganization: organization, url, title }: Opportunity,
  t: Texts,
) {
  const link = c?.url ?? url;
  const subject = t.subject(title);
  const mail = mailLink(c?.email, subject) ?? mailLink(organization?.email, subject);
  const phone = c?.telephone ?? organization?.telephone;
  const call = phoneLink(phone);
  return [
    link && html`<a class="way" href=${link} rel="noopener">${t.apply}</a>`,
    mail && html`<a class="way" href=${mail}>${t.mail}</a>`,
    call && html`<a class="way" href=${call}>${t.call(phone ?? '')}</a>`,
  ].filter(Boolean);
}
