import type { Locale } from '../../i18n/locale.js';
import { clock, formatWall } from '../../i18n/wall-format.js';
import type { EventRecord } from '../../model/event.js';
import { dayOf, type EventDate, isAllDay, wallOfText } from '../../schedule/event-dates.js';
import { daysBetween } from '../../schedule/zone.js';
import { statesOf } from './states.js';

type L = Locale<'calendar'>;

const mediumDate = (day: string, { format }: L) =>
  formatWall(format.language, dayOf(day), { day: 'numeric', month: 'short', year: 'numeric' });

/** The hours of a date: `18:00–20:00 Uhr`, `ganztägig`, `18:00 Uhr, bis 3. Dez. 2026`. */
export function timeOf(date: EventDate, locale: L): string {
  const { messages, format } = locale;
  const { start, end } = date;
  const last = date.lastDay;
  const until = last > dayOf(start) ? messages.until(mediumDate(last, locale)) : '';
  if (isAllDay(date)) return until || messages.allDay;
  const begin = clock(format.language, start);
  if (until) return `${messages.clock(begin)}, ${until}`;
  return messages.clock(
    end && end.length > 10 && end > start
      ? // Midnight is the end of this day.
        `${begin}–${clock(format.language, end).replace(/^00:00/, '24:00')}`
      : begin,
  );
}

/** An hour of the day: `18:00 Uhr`. */
export const clockOf = (wall: string, { messages, format }: L): string =>
  messages.clock(clock(format.language, wall));

/**
 * What a visitor must know before the title: that it is cancelled, and why. Words, never a colour alone.
 * @param reasoned with the reason, where there is room for it
 */
export function stateOf({ event, session }: EventDate, { messages }: L, reasoned = true): string {
  const [first, ...others] = statesOf(event, session).map((state) => messages.values.status[state]);
  const reason = session?.statusReason ?? event.statusReason;
  if (!first) return '';
  return [reasoned && reason ? messages.reason(first, reason) : first, ...others].join(', ');
}

/** Where it is, in as few words as tell it. */
export function whereOf(event: EventRecord, { session }: Partial<EventDate>, locale: L): string {
  const places = session?.location ?? event.location ?? [];
  const [first, ...others] = places.filter(({ virtual }) => !virtual);
  const { name, address } = first ?? {};
  const words = new Set([name, address?.streetAddress, address?.addressLocality ?? first?.district]);
  words.delete(undefined);
  if (words.size) return [...words].join(', ') + (others.length ? ` +${others.length}` : '');
  return places.length || event.eventAttendanceMode?.startsWith('On')
    ? locale.messages.values.mode.online
    : '';
}

/** Whole days until registration closes; negative when it has. Undefined where none is known. */
export function daysLeft(event: EventRecord, zone: string, now: string): number | undefined {
  const { deadline } = event.registration ?? {};
  if (!deadline) return undefined;
  const wall = wallOfText(deadline, zone);
  return wall < now.slice(0, wall.length) ? -1 : daysBetween(now, wall);
}

/** Registration is told when it is near. */
const NEAR = 14;

/** The small facts: which date of a course, instead of which date, how one takes part, what it costs, what is left. */
export function factsOf(
  date: EventDate,
  { locale, zone, now }: { locale: L; zone: string; now: string },
): string[] {
  const { messages, format } = locale;
  const { event, session, nr, of } = date;
  const { previousStartDate: former } = session ?? event;
  const days = daysLeft(event, zone, now);
  const left = event.remainingAttendeeCapacity;
  const cancelled = statesOf(event, session)[0] === 'cancelled';
  return [
    nr && of && of > 1 ? messages.part(nr, of, format) : '',
    former ? messages.former(mediumDate(wallOfText(former, zone), locale)) : '',
    (session?.eventAttendanceMode ?? event.eventAttendanceMode)?.startsWith('M')
      ? messages.values.mode.mixed
      : '',
    ...(event.channel ?? [])
      .filter((channel) => channel !== 'onSite')
      .map((channel) => messages.values.mode[channel]),
    event.isAccessibleForFree === true ? messages.values.price.free : '',
    left && !cancelled ? messages.openings(left, format) : '',
    days === undefined || cancelled || days > NEAR
      ? ''
      : days < 0
        ? messages.closed
        : messages.deadline(days, format),
  ].filter(Boolean);
}
