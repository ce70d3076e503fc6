import { addDays, weekday } from '../../../schedule/dates.js';

/* The days of a month's grid, and where its keys lead (APG date grid). */

/** By the language; asked at every render. */
const firstWeekdays = new Map<string, number>();

/** 1 for Monday to 7 for Sunday, as the language's calendars begin. */
export function firstWeekday(language: string): number {
  const first = firstWeekdays.get(language) ?? weekBegins(language);
  firstWeekdays.set(language, first);
  return first;
}

function weekBegins(language: string): number {
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
    // Beyond the last day there is, none comes any more.
  } while (at.slice(0, 7) === day.slice(0, 7) && at > (weeks.at(-1)?.[6] ?? ''));
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
