/** Puts an event calendar on the page, on a day that stands still, and looks at it as a visitor does. */
import '../../src/widgets/event-calendar/event-calendar.js';
import type { EventCalendarElement } from '../../src/widgets/event-calendar/event-calendar-element.js';
import { until } from './until.js';
import { type Attributes, all, drawn, focused, mountAs, one, settled, titles, words } from './widget.js';

export { releaseClock, stopClockAt } from './moment.js';

export type Calendar = EventCalendarElement;

/** A calendar in the page, not waited for. */
export const mountCalendar = (attributes?: Attributes, inner?: string, place?: ParentNode): Calendar =>
  mountAs('engagiert-event-calendar', attributes, inner, place);

/** A calendar in the page that has read its feed, or failed to, and stands still. */
export async function showCalendar(
  attributes?: Attributes,
  inner?: string,
  place?: ParentNode,
): Promise<Calendar> {
  const calendar = mountCalendar(attributes, inner, place);
  await settled(calendar);
  return calendar;
}

/** A calendar that shows its month. */
export async function showMonth(
  attributes?: Attributes,
  inner?: string,
  place?: ParentNode,
): Promise<Calendar> {
  const calendar = await showCalendar({ view: 'month', ...attributes }, inner, place);
  await until(() => all(calendar, '[role=grid]').length, 'the month is there');
  return calendar;
}

/** The agenda as it is read: each day with its titles. */
export const agendaOf = (calendar: Calendar): Record<string, string[]> =>
  Object.fromEntries(
    all(calendar, '.day').map((day) => {
      const heading = day.querySelector('[role=heading]');
      return [
        heading?.getAttribute('aria-label') ?? words(heading),
        [...day.querySelectorAll('.title')].map(words),
      ];
    }),
  );

/** What is said of an event beside its title, its parts as they stand one below the other. */
export function entryOf(calendar: Calendar, title: string): string[] {
  const entry = all(calendar, '.event').find((each) => words(each.querySelector('[part~=title]')) === title);
  if (!entry) throw new Error(`No event ${title}; there are: ${titles(calendar).join(' | ')}`);
  return [...entry.querySelectorAll('time, .title, p')].map(words);
}

/** The month as it stands: what is above the grid. */
export const monthTitle = (calendar: Calendar): string => words(one(calendar, '.month-title'));

export const cellOf = (calendar: Calendar, day: string): HTMLElement => one(calendar, `[data-day="${day}"]`);

/** The day of the grid that has the focus; undefined when none has. */
export const focusedDay = (): string | undefined => (focused() as HTMLElement | null)?.dataset.day;

/** Days that Tab can reach; an APG grid has one. */
export const tabStops = (calendar: Calendar): string[] =>
  all(calendar, 'td')
    .filter((cell) => cell.tabIndex === 0 || cell.querySelector('a:not([tabindex="-1"]), button'))
    .map((cell) => cell.dataset.day ?? '');

/** Opens the filters, wherever they are. */
export async function openFilters(calendar: Calendar): Promise<void> {
  all(calendar, '.bar button')
    .find((button) => words(button).startsWith('Filter'))
    ?.click();
  await until(() => all(calendar, '.period select').length, 'the filters are there');
  await drawn(calendar);
}
