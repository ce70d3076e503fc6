import type { EventRecord, Session } from '../model/event.js';
import { spanOf, zoneOf } from '../schedule/event-dates.js';
import { type CalendarEvent, writeCalendar } from '../schedule/ical-writer.js';
import { fromSchedule } from '../schedule/schedule.js';
import { placeLine } from './facts.js';

const STATES: Record<string, CalendarEvent['status']> = {
  EventCancelled: 'CANCELLED',
  EventPostponed: 'TENTATIVE',
};

function entriesOf(event: EventRecord, page: string): CalendarEvent[] {
  const zone = zoneOf(event, page);
  const list = (text: string | undefined) => text?.split(',').filter(Boolean);
  const of = (session: Session, id: string): CalendarEvent[] => {
    const span = spanOf(session, zone);
    if (!span) return [];
    const places = session.location ?? event.location ?? [];
    return [
      {
        ...span,
        uid: id.includes('@') ? id : `${id}@engagiert`,
        summary: session === event || !session.title ? event.title : `${event.title}: ${session.title}`,
        zone,
        status:
          STATES[session.eventStatus ?? event.eventStatus ?? ''] ??
          (event.tentative === true ? 'TENTATIVE' : 'CONFIRMED'),
        sequence: event.sequence,
        description:
          [session.statusReason ?? event.statusReason, session.description ?? event.description]
            .filter(Boolean)
            .join('\n\n') || undefined,
        location:
          places
            .map((place) => placeLine(place) || place.url)
            .filter(Boolean)
            .join('; ') || undefined,
        geo: places.find(({ geo }) => geo)?.geo,
        url: session.url ?? event.url,
        organizer: event.organizer && { name: event.organizer.name },
        categories: event.category,
        modified: event.dateModified,
      },
    ];
  };
  const sessions =
    event.subEvent?.flatMap((session, i) => of({ ...session }, session.id ?? `${event.id}-${i + 1}`)) ?? [];
  if (sessions.length) return sessions;
  const scheduled = event.eventSchedule?.map((schedule) => fromSchedule(schedule)).find(Boolean);
  return of(event, event.id).map((entry) => ({
    ...entry,
    rrule: [event.rrule ?? scheduled?.rrule].find((rule) => !/FREQ=(SECOND|MINUTE)LY/i.test(rule ?? '')),
    exdate: list(event.exdate) ?? scheduled?.exdate,
    rdate: list(event.rdate),
  }));
}

/** Events as iCalendar. */
export const writeEvents = (events: readonly EventRecord[], zone: string, name?: string): string =>
  writeCalendar(
    events.flatMap((event) => entriesOf(event, zone)),
    { name },
  );
