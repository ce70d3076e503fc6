/** Writes iCalendar (RFC 5545) of plain data, for calendars that visitors take away. */
import { addDays, parseTime, wallText } from './dates.js';
import { exclusiveEnd } from './event-end.js';
import { ruleText } from './ical-rule.js';
import { basic, escapeText, fold, quoteParameter } from './ical-text.js';
import { zoneLines } from './ical-zone.js';
import { createExpander, type Series } from './recurrence.js';
import { isZone, toInstant, toWall } from './zone.js';

export { type CalendarLinks, calendarLinks } from './calendar-links.js';

/** An event to take away. Times are ISO texts: dates, wall times in `zone`, or instants. */
export interface CalendarEvent {
  /** The same for every version of the event, and for no other event in the world. */
  uid: string;
  summary: string;
  start: string;
  /** The last moment; of whole days, the last day. */
  end?: string;
  /** IANA name. Without one that is known, wall times are those of whoever reads them. */
  zone?: string;
  /** As in a `Series`. */
  rrule?: string;
  exdate?: readonly string[];
  rdate?: readonly string[];
  /** For one date of a series that differs: the start that it had there. */
  recurrenceId?: string;
  status?: 'CONFIRMED' | 'CANCELLED' | 'TENTATIVE';
  /** The number of the version: a higher one replaces what was taken away before. */
  sequence?: number;
  description?: string;
  location?: string;
  /** In degrees. */
  geo?: { latitude: number; longitude: number };
  /** https or http; others are left out. */
  url?: string;
  organizer?: { name?: string; email?: string };
  categories?: readonly string[];
  /** When it was last changed, as an instant. */
  modified?: string;
}

export interface CalendarOptions {
  /** What the calendar is called. */
  name?: string;
  /** Epoch ms. */
  now?: number;
}

/** Epoch ms as `20260331T160000Z`. */
const utc = (instant: number): string => `${basic(wallText(instant))}Z`;
/** Nothing that could end the address or could not be encoded, such as half a character. */
const EMAIL = /^[^\s@<>()[\]"',;:\\\p{Cs}]+@[^\s@<>()[\]"',;:\\\p{Cs}]+$/u;

/** Takes events one by one, so that many can be written in short tasks. One without a start is left out. */
export interface CalendarWriter {
  add(event: CalendarEvent): void;
  /** The calendar in pieces: lines of at most 75 octets, ended by CRLF. */
  end(): string[];
}

export function createCalendarWriter({ name, now = Date.now() }: CalendarOptions = {}): CalendarWriter {
  /** The first and the last instant that are told in each zone. */
  const zones: Zones = new Map();
  const events: string[] = [];
  const write = (lines: readonly string[]) => lines.map((line) => `${fold(line)}\r\n`).join('');
  return {
    add(event) {
      events.push(write(linesOf(event, now, zones)));
    },
    end: () => [
      write([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Engagiert Widgets//EN',
        'CALSCALE:GREGORIAN',
        ...(name ? [`NAME:${escapeText(name)}`, `X-WR-CALNAME:${escapeText(name)}`] : []),
        ...[...zones].flatMap(([zone, instants]) => zoneLines(zone, ...instants)),
      ]),
      ...events,
      write(['END:VCALENDAR']),
    ],
  };
}

/** A calendar with these events, in one go. */
export function writeCalendar(events: readonly CalendarEvent[], options?: CalendarOptions): string {
  const writer = createCalendarWriter(options);
  events.forEach(writer.add);
  return writer.end().join('');
}

type Zones = Map<string, [first: number, last: number]>;

function linesOf(event: CalendarEvent, now: number, zones: Zones): string[] {
  const { start, rrule, exdate = [], rdate = [], recurrenceId, modified } = event;
  const opening = parseTime(start);
  if (Number.isNaN(opening.ms)) return [];
  const allDay = opening.kind === 'date';
  const zone = event.zone && isZone(event.zone) ? event.zone : opening.kind === 'instant' ? 'UTC' : undefined;
  const place = zone ?? 'UTC';
  const first = opening.kind === 'instant' ? toWall(opening.ms, place) : wallText(opening.ms);
  const repeats = Boolean(rrule || rdate.length);

  /** A property whose value is a time, in the type that the start has. */
  const time = (name: string, text: string): string[] => {
    const { ms, kind } = parseTime(text);
    if (Number.isNaN(ms)) return [];
    if (allDay)
      return [
        `${name};VALUE=DATE:${basic(kind === 'instant' ? toWall(ms, place) : wallText(ms)).slice(0, 8)}`,
      ];
    // A date alone is that day at the time of the start.
    const wall = wallText(ms).slice(0, 10) + first.slice(10);
    const instant = kind === 'instant' ? ms : toInstant(kind === 'date' ? wall : wallText(ms), place);
    const shown = toWall(instant, place);
    if (!zone) return [`${name}:${basic(shown)}`];
    // The second of two equal wall times can only be told as an instant.
    if (/^(Etc\/)?UTC$/i.test(zone) || toInstant(shown, zone) !== instant) return [`${name}:${utc(instant)}`];
    const [least, most] = zones.get(zone) ?? [instant, instant];
    zones.set(zone, [Math.min(least, instant), Math.max(most, instant)]);
    // What the clocks skip on the first day, they do not skip on the others.
    return [`${name};TZID=${zone}:${basic(repeats && kind === 'wall' ? wallText(ms) : shown)}`];
  };

  const end = exclusiveEnd(start, event.end, place);
  const rule = rrule && ruleText({ start, rrule, zone }, allDay);
  // Told in full, and only where it changes something: not all readers see to that.
  const plain = { start, rrule, zone };
  const out = difference(plain, { ...plain, exdate }, exdate, place);
  const added = difference({ ...plain, rdate, exdate }, plain, rdate, place);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${utc(now)}`,
    ...time('DTSTART', start),
    ...(end ? time('DTEND', end) : []),
    ...(recurrenceId ? time('RECURRENCE-ID', recurrenceId) : []),
    ...(rule ? [`RRULE:${rule}`] : []),
    ...out.flatMap((text) => time('EXDATE', text)),
    ...added.flatMap((text) => time('RDATE', text)),
    ...(modified && toInstant(modified, place) ? [`LAST-MODIFIED:${utc(toInstant(modified, place))}`] : []),
    ...detailsOf(event),
    'END:VEVENT',
  ];
}

/** The starts that one series has and another has not, on some days. */
function difference(one: Series, other: Series, days: readonly string[], place: string): string[] {
  if (!days.length) return [];
  const [expandOne, expandOther] = [createExpander(one), createExpander(other)];
  const found = days.flatMap((text) => {
    const { ms, kind } = parseTime(text);
    if (Number.isNaN(ms)) return [];
    const day = (kind === 'instant' ? toWall(ms, place) : wallText(ms)).slice(0, 10);
    const others = expandOther(day, addDays(day, 1)).starts;
    return expandOne(day, addDays(day, 1)).starts.filter((start) => !others.includes(start));
  });
  return [...new Set(found)].sort();
}

/** What is neither a time nor a name of the event. */
function detailsOf(event: CalendarEvent): string[] {
  const { status, sequence, geo, organizer, categories = [] } = event;
  const text = (name: string, value: string | undefined) => (value ? [`${name}:${escapeText(value)}`] : []);
  const isPlace = geo && Math.abs(geo.latitude) <= 90 && Math.abs(geo.longitude) <= 180;
  return [
    ...(sequence && Number.isSafeInteger(sequence) && sequence > 0 ? [`SEQUENCE:${sequence}`] : []),
    ...(status && /^(CONFIRMED|CANCELLED|TENTATIVE)$/.test(status) ? [`STATUS:${status}`] : []),
    ...text('SUMMARY', event.summary),
    ...text('DESCRIPTION', event.description),
    ...text('LOCATION', event.location),
    ...(isPlace ? [`GEO:${geo.latitude};${geo.longitude}`] : []),
    ...addressOf(event.url),
    ...organizerOf(organizer),
    ...(categories.length ? [`CATEGORIES:${categories.map(escapeText)}`] : []),
  ];
}

/** Parsing takes out what could end the line. */
function addressOf(url: string | undefined): string[] {
  try {
    const { protocol, href } = new URL(url ?? '');
    return /^https?:$/.test(protocol) ? [`URL:${href}`] : [];
  } catch {
    return [];
  }
}

/** A name without an address has one that leads nowhere, as other programs write it. */
function organizerOf({ name, email = '' }: NonNullable<CalendarEvent['organizer']> = {}): string[] {
  const isEmail = EMAIL.test(email);
  if (!name && !isEmail) return [];
  const address = isEmail ? `mailto:${encodeURI(email)}` : 'invalid:nomail';
  return [`ORGANIZER${name ? `;CN=${quoteParameter(name)}` : ''}:${address}`];
}
