import type { Kit } from '../../../base/lazy.js';
import { month as de } from '../../../i18n/de.js';
import { type Locale, textsOf } from '../../../i18n/locale.js';
import { clock, formatWall, longDate, monthName } from '../../../i18n/wall-format.js';
import { dayOf, type EventDate, isAllDay } from '../../../schedule/event-dates.js';
import { addDays, weekday, weekNumber } from '../../../schedule/zone.js';
import type { AgendaContext, agendaDay } from '../agenda.js';
import type { CalendarController } from '../calendar-controller.js';
import type { titleLink } from '../entry.js';
import { stateOf } from '../words.js';

/* Loads for calendars that begin with the month, or when a visitor asks for it: a date grid as the APG has it. */

/** Titles that a day has room for. */
const TITLES = 3;

export interface MonthState extends AgendaContext {
  calendar: CalendarController;
  /** The day that has the focus, which decides which month shows. */
  day: string;
  narrow: boolean;
  /** Moves to a day; `focus` when the keyboard did it. */
  go(day: string, focus?: boolean): void;
  /** Opens a day's list. */
  open(day: string): void;
  titleLink: typeof titleLink;
  agendaDay: typeof agendaDay;
}

type Days = ReadonlyMap<string, readonly EventDate[]>;

/** The days from `from` to `until` on which anything is on; what lasts longer stands on each of its days. */
function daysIn(calendar: CalendarController, from: string, until: string): Days {
  const days = new Map<string, EventDate[]>();
  for (const date of calendar.all({ from, until })) {
    const last = date.lastDay;
    let day = dayOf(date.start) < from ? from : dayOf(date.start);
    for (; day <= last && day <= until; day = addDays(day, 1)) {
      const dates = days.get(day) ?? [];
      dates.push(date);
      days.set(day, dates);
    }
  }
  return days;
}

/** The last day before `day`, and the first after it, on which anything is on. */
const dayBefore = (calendar: CalendarController, day: string): string | undefined => {
  const before = addDays(day, -1);
  const date = calendar.all({ from: calendar.span[0], until: before }).at(-1);
  return date && (date.lastDay < before ? date.lastDay : before);
};
const dayAfter = (calendar: CalendarController, day: string): string | undefined => {
  const from = addDays(day, 1);
  const [date] = calendar.all({ from, until: calendar.until });
  return date && (dayOf(date.start) > from ? dayOf(date.start) : from);
};

/** 1 for Monday to 7 for Sunday, as the language's calendars begin. */
export function firstWeekday(language: string): number {
  try {
    const locale = new Intl.Locale(language) as Intl.Locale & {
      weekInfo?: { firstDay: number };
      getWeekInfo?(): { firstDay: number };
    };
    return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
  } catch {
    return 1;
  }
}

/** The days that a month's grid shows: whole weeks. */
export function weeksOf(day: string, first: number): string[][] {
  const begin = `${day.slice(0, 7)}-01`;
  let at = addDays(begin, -((weekday(begin) - first + 7) % 7));
  const weeks: string[][] = [];
  do {
    const from = at;
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(from, i)));
    at = addDays(at, 7);
  } while (at.slice(0, 7) === day.slice(0, 7));
  return weeks;
}

/** The same day in another month, or that month's last one. */
export function addMonths(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  if (year < 1 || year > 9998) return day;
  const month = `${String(year).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  const last = addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1);
  const same = `${month}-${day.slice(8)}`;
  return last.slice(0, 7) === month && same > last ? last : same;
}

/** Where a key leads from a day; undefined for keys that are none of the grid's (APG date grid). */
export function dayAfterKey(
  { key, shiftKey }: KeyboardEvent,
  day: string,
  first: number,
): string | undefined {
  const column = (weekday(day) - first + 7) % 7;
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -column);
    case 'End':
      return addDays(day, 6 - column);
    case 'PageUp':
      return addMonths(day, shiftKey ? -12 : -1);
    case 'PageDown':
      return addMonths(day, shiftKey ? 12 : 1);
  }
  return undefined;
}

const label = (day: string, dates: readonly EventDate[], locale: Locale<'calendar'>) => {
  const { messages, format } = locale;
  const titles = dates.slice(0, TITLES).map((date) => {
    const state = stateOf(date, locale);
    return (state ? `${state}: ` : '') + date.event.title;
  });
  const count = dates.length ? messages.count(dates.length, format) : '';
  return [longDate(format.language, day), count, ...titles].filter(Boolean).join(', ');
};

const title = ({ html }: Kit, date: EventDate, state: MonthState) => {
  const time = isAllDay(date) ? '' : clock(state.locale.format.language, date.start);
  return html`<div class="mini" part="record" data-record-id=${date.event.id}>
    <time datetime=${date.start.slice(0, 16)}>${time}</time>
    ${state.titleLink(date, state, false)}
  </div>`;
};

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
    aria-label=${label(day, on, locale)}
    class=${day.slice(0, 7) === state.day.slice(0, 7) ? '' : 'other'}
    @click=${(click: MouseEvent) => (click.target as Element).closest('a') ?? open(day)}
  >
    <span class="number">${Number(day.slice(8))}</span>
    ${
      narrow
        ? on.length
          ? html`<span class="dot">${format.number(on.length)}</span>`
          : nothing
        : html`${on.slice(0, shown).map((date) => title(kit, date, state))}${on.length > shown ? html`<span class="muted small">${t.moreOnDay(on.length - shown, format)}</span>` : nothing}`
    }
  </td>`;
};

/** A month as a grid of days, and the list of the chosen day. */
export function render(kit: Kit, state: MonthState) {
  const { html, nothing } = kit;
  const t = textsOf('month', state.locale, de);
  const { locale, calendar, day, today, go, open } = state;
  const { format } = locale;
  const { language } = format;
  const first = firstWeekday(language);
  const weeks = weeksOf(day, first);
  const begin = `${day.slice(0, 7)}-01`;
  const end = addDays(`${addDays(begin, 31).slice(0, 7)}-01`, -1);
  const dates = daysIn(calendar, weeks[0]?.[0] ?? begin, weeks.at(-1)?.[6] ?? end);
  // Where there is more: nothing is worked out for that but the days themselves.
  const { span, until } = calendar;
  const previous = span[0] < begin ? dayBefore(calendar, begin) : undefined;
  const next = until > end ? dayAfter(calendar, end) : undefined;
  const inMonth = [...dates.keys()].some((other) => other.slice(0, 7) === day.slice(0, 7));
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = dayAfterKey(event, day, first);
    if (target) go(target, true);
    else if (event.key === 'Enter' || event.key === ' ') open(day);
    else return;
    event.preventDefault();
  };
  const name = monthName(language, day);
  return html`<div class="month">
    <div class="month-head">
      <div class="month-title" id="month" role="heading" aria-level=${state.level} aria-live="polite">${name}</div>
      <div class="row">
        <button type="button" class="step" aria-label=${t.previousMonth} ?disabled=${!previous} @click=${() => go(addMonths(day, -1))}><span class="arrow back" aria-hidden="true"></span></button>
        <button type="button" @click=${() => go(today)}>${t.today}</button>
        <button type="button" class="step" aria-label=${t.nextMonth} ?disabled=${!next} @click=${() => go(addMonths(day, 1))}><span class="arrow forth" aria-hidden="true"></span></button>
      </div>
    </div>
    <table role="grid" aria-labelledby="month" @keydown=${onKey}>
      <thead><tr role="row">
        <th class="week" scope="col"><span aria-hidden="true">${t.weekShort}</span></th>
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
      dates.get(day)?.length
        ? html`<div class="agenda chosen-day" tabindex="-1">${state.agendaDay({ day, dates: dates.get(day) ?? [] }, state)}</div>`
        : inMonth
          ? html`<p class="chosen-day muted" tabindex="-1">${longDate(language, day)}: ${t.noneOnDay}</p>`
          : nothing
    }
  </div>`;
}

export const styles = `
button:disabled { opacity: 0.5; cursor: default; }
.month-head { display: flex; flex-wrap: wrap; gap: var(--_3); align-items: center; justify-content: space-between; margin-block: var(--_4) var(--_3); }
.month-title { font-size: 1.5em; font-weight: bold; line-height: 1.2; }
.month-head .step { min-inline-size: 44px; }
.arrow.back { rotate: 135deg; margin: 0 -0.2em 0 0; }
.arrow.forth { rotate: -45deg; margin: 0 0 0 -0.2em; }
:dir(rtl) > .arrow.back { rotate: -45deg; }
:dir(rtl) > .arrow.forth { rotate: 135deg; }
.month table { inline-size: 100%; border-collapse: collapse; table-layout: fixed; }
.month th { font-weight: normal; font-size: 0.875em; color: var(--_muted); padding: var(--_1); text-align: start; }
.month .week { inline-size: 2.5em; text-align: center; vertical-align: top; padding-block-start: var(--_2); }
.month td { border: 1px solid var(--_hairline); vertical-align: top; block-size: 6.5em; padding: var(--_1); cursor: pointer; overflow: hidden; }
.month td:hover { background: color-mix(in oklab, currentColor 5%, transparent); }
.month td:focus-visible { outline-offset: -2px; }
.month td[aria-selected='true'] { box-shadow: inset 0 0 0 2px var(--_accent); }
.month td .number { display: inline-block; min-inline-size: 1.75em; line-height: 1.75em; text-align: center; border-radius: 99em; }
.month td.other .number { color: var(--_muted); }
.month td.other { background: color-mix(in oklab, currentColor 3%, transparent); }
.month td[aria-current] .number { background: var(--_accent); color: var(--_accent-text); font-weight: bold; text-decoration: underline; }
.mini { font-size: 0.8125em; line-height: 1.35; margin-block-end: var(--_1); overflow-wrap: anywhere; hyphens: auto; }
.mini time:not(:empty) { margin-inline-end: 0.4em; }
.mini time { color: var(--_muted); }
.mini a { color: inherit; text-decoration-color: var(--_control); text-underline-offset: 0.15em; }
.dot { display: inline-block; min-inline-size: 1.75em; line-height: 1.75em; text-align: center; border-radius: 99em; font-size: 0.8125em; background: color-mix(in oklab, var(--_accent) 18%, transparent); }
.chosen-day { margin-block-start: var(--_4); }
@container engagiert (max-width: 44em) {
  .month .week { display: none; }
  .month td { block-size: 3.75em; text-align: center; padding: 2px; }
  .month td .number { display: block; margin-inline: auto; }
  .month th { text-align: center; padding-inline: 0; }
}
@media (forced-colors: active) {
  .month td[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -3px; }
  .month td[aria-current] .number, .dot { border: 1px solid; }
}
`;
