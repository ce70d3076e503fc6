import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import type { ContactPoint } from '../../model/contact-point.js';
import { excerpt } from '../../ui/excerpt.js';
import { phoneLink } from '../../ui/reach.js';
import type { Openings } from './parts/openings.js';
import { noticeOf, routeTo, whereOf } from './words.js';

export interface CardContext {
  locale: Locale<'contacts'>;
  level: number;
  /** Once they are there. */
  openings?: Openings;
  /** In words. */
  distance?: string;
  /** The place that it is responsible for. */
  served?: string;
  /** Whether the overview points at it. */
  pointed: boolean;
  href: string;
  onOpen(event: MouseEvent, record: ContactPoint): void;
  onPoint(id: string): void;
}

const separated = (parts: readonly (TemplateResult | string | undefined)[]) =>
  parts
    .filter((part) => part !== undefined && part !== '')
    .map((part, i) => html`${i ? '\u00a0· ' : nothing}<span>${part}</span>`);

/** One contact point: who, what for, whether it is open, where; call and route, the rest is one step away. */
export function card(record: ContactPoint, context: CardContext) {
  const { locale, openings, distance, served } = context;
  const { messages } = locale;
  const { id, title, category, inLanguage: lang = nothing, telephone, contactPoint = [] } = record;
  const opening = openings?.told(record, locale);
  const notice = noticeOf(record, Date.now());
  const phone = telephone ?? contactPoint.find((way) => way.telephone)?.telephone;
  const call = phoneLink(phone);
  const route = routeTo(record);
  const where = separated([whereOf(record), distance && html`<strong>${distance}</strong>`]);
  const point = () => context.onPoint(id);
  return html`<li class=${context.pointed ? 'card pointed' : 'card'} part="record" data-record-id=${id} @pointerenter=${point} @focusin=${point}>
    <div class="title" role="heading" aria-level=${context.level}>
      <a part="title" lang=${lang} href=${context.href} @click=${(event: MouseEvent) => context.onOpen(event, record)}>${title}</a>
    </div>
    ${category ? html`<p>${separated(category)}</p>` : nothing}
    ${opening || record.openingHoursSpecification ? html`<p class=${opening?.open ? 'opening open' : 'opening'}>${opening?.text}</p>` : nothing}
    ${notice ? html`<p class="told" lang=${lang}>${excerpt(notice)}</p>` : nothing}
    ${where.length ? html`<p class="muted">${where}</p>` : nothing}
    ${served ? html`<p class="muted small">${messages.serves(served)}</p>` : nothing}
    ${
      call || route
        ? html`<p class="acts">
            ${call ? html`<a href=${call} aria-label=${messages.call(phone ?? '')}>${phone}</a>` : nothing}
            ${route ? html`<a href=${route} target="_blank" rel="noopener noreferrer">${messages.route}<span class="hidden"> ${title}</span></a>` : nothing}
          </p>`
        : nothing
    }
  </li>`;
}
