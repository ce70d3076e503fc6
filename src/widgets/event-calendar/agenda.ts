import { html, nothing } from 'lit';
import { formatWall, longDate } from '../../i18n/wall-format.js';
import type { EventRecord } from '../../model/event.js';
import type { Day } from './calendar-controller.js';
import { type EntryContext, entry } from './entry.js';

export interface AgendaContext extends EntryContext {
  level: number;
  today: string;
}

/**
 * A day as its heading: the number large, everything that a screen reader says in the language's own order.
 * Blanks between its parts, where lines may break: the build takes away those at the ends of our lines.
 */
const dayHeading = (day: string, { locale: { format, messages }, level, today }: AgendaContext) => {
  const part = (options: Intl.DateTimeFormatOptions) => formatWall(format.language, day, options);
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const);
  return html`<div class="day-head" role="heading" aria-level=${level} aria-label=${longDate(format.language, day)}>
    <time datetime=${day}><span class="weekday">${part({ weekday: 'long' })}</span> <span class="number">${part({ day: 'numeric' })}</span> <span class="month-name">${part({ month: 'long', year })}</span></time>${day === today ? html` <span class="today">${messages.today}</span>` : nothing}
  </div>`;
};

/** What is on on one day. */
export const agendaDay = ({ day, dates }: Day, context: AgendaContext) => html`
  <section class="day">
    ${dayHeading(day, context)}
    <ol role="list">${dates.map((date) => entry(date, context))}</ol>
  </section>`;

/** A heading per day, and what has no day at the end. */
export const agenda = (days: readonly Day[], undated: readonly EventRecord[], context: AgendaContext) => html`
  <div class="agenda" part="list">
    ${days.map((day) => agendaDay(day, context))}
    ${
      undated.length
        ? html`<section class="day">
            <div class="day-head" role="heading" aria-level=${context.level}>${context.locale.messages.undated}</div>
            <ul role="list">${undated.map((event) => entry({ event, start: '', lastDay: '' }, context))}</ul>
          </section>`
        : nothing
    }
  </div>`;
