/** Addresses that open an event in a big online calendar: plain links, nothing of theirs is loaded. */
import { addDays, parseTime, wallText } from './dates.js';
import { exclusiveEnd } from './event-end.js';
import { ruleText } from './ical-rule.js';
import { basic } from './ical-text.js';
import type { CalendarEvent } from './ical-writer.js';
import { isZone, toInstant, toWall } from './zone.js';

export interface CalendarLinks {
  google: string;
  outlook: string;
  office365: string;
  yahoo: string;
}

/** Longer addresses are refused by some of them. */
const MAX_DESCRIPTION = 800;
const MAX_TEXT = 200;
/** Control characters but for the ends of lines, and what turns round the text after it. */
const UNSEEN = /(?![\n\r\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const MAX_LINK = 500;

/**
 * The links of an event; undefined without a start. Only Google's has the rule of a series: the others get the date
 * that `start` is. Without an end, the event is as long as they take it to be.
 */
export function calendarLinks(event: CalendarEvent): CalendarLinks | undefined {
  const { start, rrule, url = '' } = event;
  const summary = shorten(event.summary, MAX_TEXT);
  const location = shorten(event.location ?? '', MAX_TEXT);
  const { ms, kind } = parseTime(start);
  if (Number.isNaN(ms)) return undefined;
  const allDay = kind === 'date';
  const zone = event.zone && isZone(event.zone) ? event.zone : undefined;
  const place = zone ?? 'UTC';
  const end = exclusiveEnd(start, event.end, place);
  const date = wallText(ms).slice(0, 10);
  const instants = [toInstant(start, place), toInstant(end ?? start, place)];

  // Whole days are dates, the last one exclusive. Without a zone, times are those of whoever opens the link.
  const mark = zone || kind === 'instant' ? 'Z' : '';
  const [from = '', until = ''] = allDay
    ? [date, end ?? addDays(date, 1)]
    : instants.map((at) => wallText(at) + mark);
  const walls = zone && !allDay ? instants.map((at) => toWall(at, zone)) : [from, until];
  const rule = rrule && ruleText({ start, rrule, zone }, allDay);
  const text = [
    shorten(event.description ?? '', MAX_DESCRIPTION),
    /^https?:/i.test(url) && url.length <= MAX_LINK ? url : '',
  ]
    .filter(Boolean)
    .join('\n\n');
  const outlook = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: summary,
    startdt: from,
    enddt: until,
    allday: allDay ? 'true' : '',
    body: text,
    location,
  };
  return {
    google: address('https://calendar.google.com/calendar/render', {
      action: 'TEMPLATE',
      text: summary,
      dates: walls.map(basic).join('/'),
      ctz: allDay ? '' : (zone ?? ''),
      details: text,
      location,
      recur: rule ? `RRULE:${rule}` : '',
    }),
    outlook: address('https://outlook.live.com/calendar/0/deeplink/compose', outlook),
    office365: address('https://outlook.office.com/calendar/0/deeplink/compose', outlook),
    yahoo: address('https://calendar.yahoo.com/', {
      v: '60',
      title: summary,
      st: basic(from),
      et: basic(until),
      dur: allDay ? 'allday' : '',
      desc: text,
      in_loc: location,
    }),
  };
}

/** Without what no calendar shows, and of a length that fits into an address. */
function shorten(text: string, length: number): string {
  const seen = text.replace(UNSEEN, '').trim();
  return seen.length > length ? `${[...seen].slice(0, length - 1).join('')}…` : seen;
}

/** An address with the fields that say something. Outlook takes a plus sign for one, hence no `URLSearchParams`. */
function address(base: string, fields: Readonly<Record<string, string>>): string {
  const given = Object.entries(fields).filter(([, value]) => value);
  // Half a character cannot be encoded.
  const encode = (value: string) => encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'));
  return `${base}?${given.map(([name, value]) => `${name}=${encode(value)}`).join('&')}`;
}
