import type { Kit } from '../../../base/lazy.js';
import { month as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import { clock, formatWall, longDate, monthName } from '../../../i18n/wall-format.js';
import { addDays, weekNumber } from '../../../schedule/dates.js';
import { dayOf, type EventDate, isAllDay } from '../../../schedule/event-dates.js';
import type { AgendaContext, agendaDay } from '../agenda.js';
import type { CalendarController } from '../calendar-controller.js';
import type { CalendarParts } from '../calendar-parts.js';
import type { titleLink } from '../entry.js';
import { stateOf } from '../words.js';
import { addMonths, dayAfterKey, firstWeekday, weeksOf } from './date-grid.js';
import { type Days, daysIn, nearest } from './month-dates.js';

/* Loads for calendars that begin with the month, or when a visitor asks for it: a date grid as the APG has it. */

/** Titles that a day has room for. */
const TITLES = 3;
/** At most so many stand in the list of a day; all of them stand in the agenda. */
const LISTED = 200;

export interface MonthContext extends AgendaContext {
  narrow: boolean;
  titleLink: typeof titleLink;
  agendaDay: typeof agendaDay;
}

interface MonthState extends MonthContext {
  calendar: CalendarController;
  /** The day that has the focus, which decides which month shows. */
  day: string;
  /** Moves to a day; `focus` when the keyboard did it. */
  go(day: string, focus?: boolean): void;
  /** Opens a day's list. */
  open(day: string): void;
}

/** The month as it is now, and how to move in it. */
function monthOf({ host, query, calendar }: CalendarParts, context: MonthContext): MonthState {
  const focus = (selector: string) =>
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  const go = (day: string, focused = false) => {
    query.change({ day }, 'replace');
    if (focused) focus(`[data-day="${day}"]`);
  };
  return {
    ...context,
    calendar,
    day: query.value.day ?? (host.from ? calendar.from : calendar.today),
    go,
    open(day) {
      go(day);
      focus('.chosen-day');
    },
  };
}

/** What is said of a day: its date, how many there are, and the titles where they do not stand there anyway. */
const label = (day: string, dates: readonly EventDate[], { locale, narrow }: MonthState) => {
  const { messages, format } = locale;
  const titles = dates.slice(0, narrow ? TITLES : 0).map((date) => {
    const state = stateOf(date, locale);
    const { event, session } = date;
    return `${state ? `${state}: ` : ''}${event.title}${session?.title ? `: ${session.title}` : ''}`;
  });
  const count = dates.length ? messages.count(dates.length, format) : '';
  return [longDate(format.language, day), count, ...titles].filter(Boolean).join(', ');
};

const title = ({ html }: Kit, date: EventDate, day: string, state: MonthState) => {
  // What lasts longer begins on its first day only.
  const time =
    isAllDay(date) || dayOf(date.start) < day ? '' : clock(state.locale.format.language, date.start);
  return html`<div class="mini" part="record" data-record-id=${date.event.id}>
    <time datetime=${date.start.slice(0, 16)}>${time && `${time}\n`}</time>${state.titleLink(date, state, false)}
  </div>`;
};

/** In months. */
const YEAR = 12;

const firstOf = (day: string) => `${day.slice(0, 7)}-01`;

/** One day of the grid: its number, and titles where there is room, else how many. */
const cell = (kit: Kit, day: string, dates: Days, state: MonthState) => {
  const { html, nothing } = kit;
  const { locale, today, narrow, open } = state;
  const { format } = locale;
  const t = textsOf('month', locale, de);
  const on = dates.get(day) ?? [];
  const shown = on.length > TITLES ? TITLES - 1 : TITLES;
  const chosen = day === state.day;
  return html`<td
    role="gridcell"
    data-day=${day}
    tabindex=${chosen ? 0 : -1}
    aria-selected=${chosen}
    aria-current=${day === today ? 'date' : nothing}
    class=${day.slice(0, 7) === state.day.slice(0, 7) ? '' : 'other'}
    @click=${(click: MouseEvent) => (click.target as Element).closest('a') ?? open(day)}
  >
    <span class="hidden">${label(day, on, state)}</span><span class="number" aria-hidden="true">${Number(day.slice(8))}</span>
    ${
      narrow
        ? on.length
          ? html`<span class="dot" aria-hidden="true">${format.number(on.length)}</span>`
          : nothing
        : html`${on.slice(0, shown).map((date) => title(kit, date, day, state))}${on.length > shown ? html`<span class="muted small">${t.moreOnDay(on.length - shown, format)}</span>` : nothing}`
    }
  </td>`;
};

/** A month as a grid of days, and the list of the chosen day. */
export function render(kit: Kit, parts: CalendarParts, context: MonthContext) {
  const state = monthOf(parts, context);
  const { html, nothing } = kit;
  const t = textsOf('month', state.locale, de);
  const { locale, calendar, day, today, go, open } = state;
  const { format } = locale;
  const { language } = format;
  const first = firstWeekday(language);
  const weeks = weeksOf(day, first);
  const begin = firstOf(day);
  const end = addDays(`${addDays(begin, 31).slice(0, 7)}-01`, -1);
  const dates = daysIn(calendar, weeks);
  const on = dates.get(day) ?? [];
  const listed = Math.min(calendar.wanted, LISTED);
  const previous = nearest(calendar, begin, -1);
  const next = nearest(calendar, end, 1);
  const inMonth = [...dates.keys()].some((other) => other.slice(0, 7) === day.slice(0, 7));
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = dayAfterKey(event, day, first);
    // A year beyond what there is, each key does what it says; farther out there is nothing to see.
    if (target) {
      const isNear =
        target < day
          ? target >= addMonths(firstOf(calendar.span[0]), -YEAR)
          : firstOf(target) <= addMonths(calendar.until, YEAR);
      if (isNear) go(target, true);
    } else if (event.key === 'Enter' || event.key === ' ') open(day);
    else return;
    event.preventDefault();
  };
  // From the day's list back to its day; not when the key closes something in between.
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    go(day, true);
  };
  const name = monthName(language, day);
  return html`<div class="month">
    <div class="month-head">
      <div class="month-title" id="month" role="heading" aria-level=${state.level} aria-live="polite">${name}</div>
      <div class="row">
        <button type="button" class="step" aria-label=${t.previousMonth} aria-disabled=${!previous} @click=${() => previous && go(addMonths(day, -1))}><span class="arrow back" aria-hidden="true"></span></button>
        <button type="button" @click=${() => go(today)}>${t.today}</button>
        <button type="button" class="step" aria-label=${t.nextMonth} aria-disabled=${!next} @click=${() => next && go(addMonths(day, 1))}><span class="arrow forth" aria-hidden="true"></span></button>
      </div>
    </div>
    <table role="grid" aria-labelledby="month" @keydown=${onKey}>
      <thead><tr role="row">
        <th class="week" scope="col">${t.weekShort}</th>
        ${weeks[0]?.map((one) => html`<th role="columnheader" scope="col" abbr=${formatWall(language, one, { weekday: 'long' })}>${formatWall(language, one, { weekday: 'short' })}</th>`)}
      </tr></thead>
      <tbody>
        ${weeks.map(
          (week) => html`<tr role="row">
          <th class="week" role="rowheader" scope="row" aria-label=${t.week(weekNumber(week[3] ?? ''), format)}>${weekNumber(week[3] ?? '')}</th>
          ${week.map((one) => cell(kit, one, dates, state))}
        </tr>`,
        )}
      </tbody>
    </table>
    ${
      inMonth
        ? nothing
        : html`<p role="status">${t.noneInMonth}</p>
          ${[next, previous]
            .filter((other) => other !== undefined)
            .slice(0, 1)
            .map(
              (other) =>
                html`<p><button type="button" @click=${() => go(other)}>${t.nextEvent(format.date(other))}</button></p>`,
            )}`
    }
    ${
      on.length
        ? html`<div class="agenda chosen-day" tabindex="-1" @keydown=${onEscape}>${state.agendaDay({ day, dates: on.slice(0, listed) }, state)}${
            on.length <= listed
              ? nothing
              : listed < LISTED
                ? html`<p class="more"><button type="button" part="more" @click=${calendar.showMore}>${locale.messages.more}</button></p>`
                : html`<p class="muted">${t.moreOnDay(on.length - LISTED, format)}</p>`
          }</div>`
        : inMonth
          ? html`<p class="chosen-day muted" tabindex="-1" @keydown=${onEscape}>${longDate(language, day)}: ${t.noneOnDay}</p>`
          : nothing
    }
  </div>`;
}

export const styles = `
/* Not disabled, which would take the focus away under the visitor's finger. */
[aria-disabled='true'] { opacity: 0.5; cursor: default; }
.month-head { display: flex; flex-wrap: wrap; gap: var(--_3); align-items: center; justify-content: space-between; margin-block: var(--_4) var(--_3); }
.month-title { font-size: 1.5em; font-weight: bold; line-height: 1.2; }
.month-head .step { min-inline-size: 44px; }
.arrow.back { rotate: 135deg; margin: 0 -0.2em 0 0; }
.arrow.forth { rotate: -45deg; margin: 0 0 0 -0.2em; }
:dir(rtl) > .arrow.back { rotate: -45deg; }
:dir(rtl) > .arrow.forth { rotate: 135deg; }
.month table { inline-size: 100%; border-collapse: collapse; table-layout: fixed; }
.month th { font-weight: normal; font-size: 0.875em; color: var(--_muted); padding: var(--_1); text-align: start; }
.month .week { inline-size: 2.5em; text-align: center; }
.month tbody .week { vertical-align: top; padding-block-start: var(--_2); }
.month td { position: relative; border: 1px solid var(--_hairline); vertical-align: top; block-size: 6.5em; padding: var(--_1); cursor: pointer; overflow: hidden; }
.month td:hover { background: color-mix(in oklab, currentColor 5%, transparent); }
.month td:focus-visible { outline-offset: -2px; }
.month td[aria-selected='true'] { box-shadow: inset 0 0 0 2px var(--_accent); }
.month td .number { display: block; inline-size: min(1.75em, 100%); line-height: 1.75em; text-align: center; border-radius: 99em; }
.month td.other .number { color: var(--_muted); }
.month td.other { background: color-mix(in oklab, currentColor 3%, transparent); }
.month td[aria-current] .number { background: var(--_accent); color: var(--_accent-text); font-weight: bold; text-decoration: underline; }
.month td .small { display: block; line-height: calc(12 / 7); }
.mini { font-size: 0.8125em; line-height: 1.35; min-block-size: 24px; padding-block-end: var(--_1); overflow-wrap: anywhere; hyphens: auto; }
/* A line of its own, not a box: there are many. */
.mini time { white-space: pre-line; color: var(--_muted); }
.mini a { color: inherit; text-decoration-color: var(--_control); text-underline-offset: 0.15em; }
.dot { display: inline-block; min-inline-size: 1.75em; line-height: 1.75em; text-align: center; border-radius: 99em; font-size: 0.8125em; background: color-mix(in oklab, var(--_accent) 18%, transparent); }
.chosen-day { margin-block-start: var(--_4); }
@container engagiert (max-width: 44em) {
  .month .week { display: none; }
  .month td { block-size: 3.75em; text-align: center; padding: 2px; }
  .month td .number, .dot { display: block; inline-size: min(1.75em, 100%); min-inline-size: 0; margin-inline: auto; }
  .month th { text-align: center; padding-inline: 0; }
}
@media (forced-colors: active) {
  .month td[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -3px; }
  .month td[aria-current] .number, .dot { border: 1px solid; }
}
`;
