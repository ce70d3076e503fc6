import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import type { EventRecord } from '../../model/event.js';
import type { EventDate } from '../../schedule/event-dates.js';
import { factsOf, stateOf, timeOf, whereOf } from './words.js';

export interface EntryContext {
  locale: Locale<'calendar'>;
  /** The place's zone, and what its clocks show now. */
  zone: string;
  now: string;
  hrefOf(event: EventRecord): string;
  onOpen(event: MouseEvent, record: EventRecord): void;
}

export const separated = (parts: readonly (TemplateResult | string | undefined)[]) =>
  parts
    .filter((part) => part !== undefined && part !== '')
    .map((part, i) => html`${i ? '\u00a0· ' : nothing}<span>${part}</span>`);

/** The one link of an event, with what changes it before it. */
export const titleLink = (date: EventDate, { locale, hrefOf, onOpen }: EntryContext, stop = true) => {
  const { event, session } = date;
  const state = stateOf(date, locale, stop);
  return html`${state ? html`<strong class="state">${state}: </strong>` : nothing}<a part="title" lang=${event.inLanguage ?? nothing} tabindex=${stop ? nothing : '-1'} href=${hrefOf(event)} @click=${(click: MouseEvent) => onOpen(click, event)}>${event.title}${session?.title ? html`<span>: ${session.title}</span>` : nothing}</a>`;
};

/** One date of an event: when, what, where; the rest is one step away. Without a start its day is not fixed. */
export function entry(date: EventDate, context: EntryContext) {
  const { event, start } = date;
  const { locale } = context;
  const place = whereOf(event, date, locale);
  const { name = '' } = event.organizer ?? {};
  const where = separated([
    !start && event.byArrangement ? locale.messages.byArrangement : '',
    place,
    // Often the place is called like who invites to it.
    place.includes(name) ? '' : name,
  ]);
  const facts = separated(factsOf(date, context));
  return html`<li class="event" part="record" data-record-id=${event.id}>
    ${start ? html`<time class="time" datetime=${start.slice(0, 16)}>${timeOf(date, locale)}</time>` : nothing}
    <div class="what">
      <div class="title">${titleLink(date, context)}</div>
      ${where.length ? html`<p>${where}</p>` : nothing}
      ${facts.length ? html`<p class="muted">${facts}</p>` : nothing}
    </div>
  </li>`;
}
