import { addDays, weekday } from '../../../schedule/dates.js';
import type { Range } from '../../../schedule/event-dates.js';

/** The filter by days. */
export const PERIOD = 'period';

/** Spans of days that a visitor picks by name, and one that is told by its first and last day. */
export const PERIODS = ['today', 'weekend', 'week', 'month'] as const;

const DAYS = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/;

/** First and last day of a period, from today on: a name, or `2026-03-01..2026-03-31`. Undefined for what is none. */
export function daysOfPeriod(period: string | undefined, today: string): Range | undefined {
  switch (period) {
    case 'today':
      return { from: today, until: today };
    case 'weekend': {
      // On a Sunday it is the one that is.
      const saturday = addDays(today, 6 - weekday(today));
      return { from: saturday > today ? saturday : today, until: addDays(saturday, 1) };
    }
    case 'week':
      return { from: today, until: addDays(today, 6) };
    case 'month':
      return { from: today, until: addDays(`${addDays(`${today.slice(0, 7)}-01`, 31).slice(0, 7)}-01`, -1) };
  }
  const [, from = '0001-01-01', until = '9999-12-31'] = DAYS.exec(period ?? '') ?? [];
  return DAYS.test(period ?? '') ? { from, until } : undefined;
}
