import { html, nothing } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import type { ShownHonour } from '../../search/consent.js';
import type { Pictures } from './pictures.js';
import { portrait } from './portrait.js';
import { awardOf, factsOf, occasionOf, yearNumber, yearOf } from './words.js';

export interface CardContext {
  locale: Locale<'wall'>;
  level: number;
  /** The place's day. */
  today: string;
  pictures: Pictures;
  /** Whether the year stands above already. */
  inYear: boolean;
  hrefOf(honour: ShownHonour): string;
  onOpen(event: MouseEvent, honour: ShownHonour): void;
}

const SIZES = 'auto, 20em';

const yearText = (honour: ShownHonour) => {
  const year = yearOf(honour);
  return year && yearNumber(honour) ? html`<time datetime=${year}>${year}</time>` : year;
};

/** Who it is, with the link to all that is said of them. */
export const nameLink = (honour: ShownHonour, { level, hrefOf, onOpen }: CardContext) =>
  html`<div class="title" role="heading" aria-level=${level}><a part="title" dir="auto" lang=${honour.inLanguage ?? nothing} href=${hrefOf(honour)} @click=${(event: MouseEvent) => onOpen(event, honour)}>${honour.title}</a></div>`;

/** What was given, and when. */
export const awardLine = (honour: ShownHonour, inYear: boolean) => {
  const words = [awardOf(honour), inYear ? undefined : yearText(honour)].filter(Boolean);
  return words.length
    ? html`<p class="award">${words.map((word, i) => html`${i ? ' · ' : nothing}${word}`)}</p>`
    : nothing;
};

/** Words before a name that ask for respect, or for joy. */
export const before = (honour: ShownHonour, { locale, today }: CardContext) => {
  const occasion = occasionOf(honour, today, locale);
  return occasion ? html`<p class="occasion">${occasion}</p>` : nothing;
};

/** One honour: a face or initials, the name, for what, by whom. The rest is one step away. */
export function card(honour: ShownHonour, context: CardContext) {
  const facts = factsOf(honour, context.locale);
  return html`<div class="honour" role="listitem" part="record" data-record-id=${honour.id}>
    ${portrait(honour, context.pictures, SIZES)}
    <div class="words">
      ${before(honour, context)}
      ${nameLink(honour, context)}
      ${awardLine(honour, context.inYear)}
      ${facts.length ? html`<p class="muted small">${facts.join('\u00a0· ')}</p>` : nothing}
    </div>
  </div>`;
}
