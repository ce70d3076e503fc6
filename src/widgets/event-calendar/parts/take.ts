import type { Kit } from '../../../base/lazy.js';
import { createPace } from '../../../feed/pace.js';
import { take as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { EventRecord, Session } from '../../../model/event.js';
import { spanOf, zoneOf } from '../../../schedule/event-dates.js';
import { type CalendarEvent, calendarLinks, createCalendarWriter } from '../../../schedule/ical-writer.js';
import { fromSchedule } from '../../../schedule/schedule.js';
import { download } from '../../../ui/download.js';
import type { CalendarParts } from '../calendar-parts.js';
import { statesOf } from '../states.js';

/* Loads when somebody takes an event along: as a file for any calendar, or into one of the big online ones. */

/** What stands in the page's address belongs to this page; an id alone may be known elsewhere. */
const uidOf = (id: string, page: string) =>
  id.includes('@') ? id : `${id}@${new URL(page).hostname || 'localhost'}`;

const whereOf = ({ location = [] }: Session): string =>
  location
    .map(
      ({ name, address, url }) =>
        [
          name,
          address?.streetAddress,
          [address?.postalCode, address?.addressLocality].filter(Boolean).join(' '),
        ]
          .filter(Boolean)
          .join(', ') || url,
    )
    .filter(Boolean)
    .join('; ');

/** What an event is in iCalendar: one entry, or one for each date of a course. */
export function toCalendarEvents(event: EventRecord, page: string, place: string): CalendarEvent[] {
  const zone = zoneOf(event, place);
  const list = (text: string | undefined) => text?.split(',').filter(Boolean);
  const of = (session: Session, uid: string): CalendarEvent[] => {
    const span = spanOf(session, zone);
    if (!span) return [];
    const [state] = statesOf(event, session === event ? undefined : session);
    return [
      {
        ...span,
        uid: uidOf(uid, page),
        summary: session === event || !session.title ? event.title : `${event.title}: ${session.title}`,
        zone,
        status:
          state === 'cancelled'
            ? 'CANCELLED'
            : state === 'postponed' || state === 'tentative'
              ? 'TENTATIVE'
              : 'CONFIRMED',
        sequence: event.sequence,
        description:
          [session.statusReason ?? event.statusReason, session.description ?? event.description]
            .filter(Boolean)
            .join('\n\n') || undefined,
        location: whereOf(session) || whereOf(event) || undefined,
        geo: (session.location ?? event.location)?.find(({ geo }) => geo)?.geo,
        url: session.url ?? event.url ?? page,
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
    // Every second is a bomb in whatever calendar it is put into.
    rrule: [event.rrule ?? scheduled?.rrule].find((rule) => !/FREQ=(SECOND|MINUTE)LY/i.test(rule ?? '')),
    exdate: list(event.exdate) ?? scheduled?.exdate,
    rdate: list(event.rdate),
  }));
}

/** Saves events in one file; many are written in short tasks. */
async function save(events: readonly EventRecord[], name: string, page: string, zone: string) {
  const pace = createPace();
  const writer = createCalendarWriter({ name });
  for (const event of events) {
    toCalendarEvents(event, page, zone).forEach(writer.add);
    const wait = pace();
    if (wait) await wait;
  }
  download(name, 'ics', writer.end());
}

/** Saves everything that answers the visitor's question. */
export async function saveAll({ calendar, locale }: CalendarParts): Promise<void> {
  // What is not worked out yet belongs to it.
  if (calendar.on().size) await calendar.worked?.done();
  const events = [...calendar.on()];
  await save(events, locale.messages.count(events.length, locale.format), location.href, calendar.zone);
}

/** Ways to take one event along. What is left for links is the date that comes next. */
export function renderTake(
  { html, nothing }: Kit,
  { locale, calendar }: CalendarParts,
  event: EventRecord,
  page: string,
) {
  const t = textsOf('take', locale, de);
  const entries = toCalendarEvents(event, page, calendar.zone);
  const [first] = entries;
  if (!first) return nothing;
  // The others take one date only, so it is the next one.
  const [ahead] = calendar.datesOf(event, { from: calendar.today, until: calendar.until });
  const next = entries.find(({ start }) => start === ahead?.start) ?? {
    ...first,
    ...(ahead && { start: ahead.start, end: ahead.end }),
  };
  const links = calendarLinks(next);
  const whole = calendarLinks(first.rrule ? first : next);
  return html`<div class="take" role="group" aria-label=${t.title}>
    <p><strong>${t.title}</strong></p>
    <p class="actions">
      <button type="button" @click=${() => void save([event], event.title, page, calendar.zone)}>${t.file}</button>
      ${
        links
          ? Object.entries({
              Google: whole?.google ?? links.google,
              'Outlook.com': links.outlook,
              'Office 365': links.office365,
              Yahoo: links.yahoo,
            }).map(
              ([name, href]) =>
                html`<a href=${href} target="_blank" rel="noopener noreferrer">${name}<span class="hidden"> (${t.newWindow})</span></a>`,
            )
          : nothing
      }
    </p>
  </div>`;
}
