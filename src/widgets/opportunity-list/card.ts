import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import type { Opportunity } from '../../model/opportunity.js';
import { excerpt } from '../../ui/excerpt.js';
import { valueLabel } from './facets.js';
import { timesOf, whereOf } from './words.js';

export interface CardContext {
  locale: Locale;
  /** The page's language: a record's is only said where it differs. */
  level: number;
  today: string;
  /** How far it is to the visitor's place, in words. */
  distance?: string;
  /** Why it suits the visitor, in words. */
  reasons?: string;
  expired: boolean;
  /** Whether boards tell offers apart on this page. */
  boards: boolean;
  href: string;
  onOpen(event: MouseEvent, record: Opportunity): void;
}

/** Longer descriptions are cut by the style sheet; this only keeps long texts out of the page. */
const TEASER = 280;

/** The one date that matters most now. */
function dateOf(
  record: Opportunity,
  { locale: { messages, format }, today }: CardContext,
): TemplateResult | undefined {
  const { validThrough, jobStartDate, datePosted, dateModified } = record;
  const time = (iso: string, text: (date: string) => string) => {
    const date = format.date(iso);
    const [before = '', after = ''] = text('\n').split('\n');
    return html`<span class="date">${before}<time datetime=${iso}>${date}</time>${after}</span>`;
  };
  if (validThrough) return time(validThrough, messages.until);
  if (jobStartDate && jobStartDate >= today) return time(jobStartDate, messages.from);
  const stand = dateModified ?? datePosted;
  return stand ? time(stand, messages.posted) : undefined;
}

const separated = (parts: readonly (TemplateResult | string | undefined)[]) =>
  parts.filter(Boolean).map((part, i) => html`${i ? '\u00a0· ' : nothing}<span>${part}</span>`);

/** One offer: what, who and where, when; the rest is one step away. */
export function card(record: Opportunity, context: CardContext) {
  const { locale, level, distance, reasons } = context;
  const { messages, format } = locale;
  const {
    title,
    hiringOrganization,
    description,
    category,
    remote,
    totalJobOpenings,
    board,
    inLanguage: lang = nothing,
  } = record;
  const where = whereOf(record, locale);
  // The words around them are ours, in the visitor's language.
  return html`<li class="card" part="record" data-record-id=${record.id}>
    <div class="title" role="heading" aria-level=${level}>
      ${context.expired ? html`<strong>${messages.expired}: </strong>` : nothing}<a part="title" lang=${lang} href=${context.href} @click=${(event: MouseEvent) => context.onOpen(event, record)}>${title}</a>
    </div>
    ${hiringOrganization?.name || where ? html`<p>${separated([hiringOrganization?.name, where, distance === undefined ? undefined : html`<strong>${distance}</strong>`])}</p>` : nothing}
    <p class="muted">${separated([
      ...timesOf(record, locale),
      remote === 'possible' ? valueLabel('remote', remote, locale) : undefined,
      totalJobOpenings ? messages.openings(totalJobOpenings, format) : undefined,
      dateOf(record, context),
    ])}</p>
    ${reasons ? html`<p class="reasons">${reasons}</p>` : nothing}
    ${description ? html`<p class="teaser" lang=${lang}>${excerpt(description, TEASER)}</p>` : nothing}
    ${category || (context.boards && board) ? html`<p class="muted small">${separated([context.boards && board ? valueLabel('board', board, locale) : undefined, ...(category ?? [])])}</p>` : nothing}
  </li>`;
}
