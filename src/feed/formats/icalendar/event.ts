import { splitTitle } from '../../mapping/foreign/event/status.js';
import { onlyLink } from '../../mapping/foreign/values/only-link.js';
import { placeOf } from '../../mapping/foreign/values/place-text.js';
import type { Values } from '../../mapping/read.js';
import { DAY } from './clock.js';
import { endOf, type Moment, readDuration, readMoment, readMoments, toIso, writtenAs } from './dates.js';
import { type Property, splitTexts, unescapeText } from './lines.js';

/** The properties of an event that are read; the others are let go as they come. */
export const READ = new Set(
  'UID SUMMARY DESCRIPTION DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID STATUS COMMENT SEQUENCE LAST-MODIFIED CATEGORIES GEO LOCATION ORGANIZER ATTACH IMAGE URL CLASS CONFERENCE X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL X-MICROSOFT-CDO-ALLDAYEVENT X-APPLE-STRUCTURED-LOCATION'.split(
    ' ',
  ),
);

/** Where an event stands. */
export interface Calendar {
  /** The IANA zone of a name; undefined when nobody knows it. */
  zoneOf(name: string): string | undefined;
  /** The zone that the calendar says it is read in. */
  zone?: string;
}

/** An event, before series and their exceptions are brought together. */
export interface Entry {
  uid?: string;
  sequence: number;
  isPrivate: boolean;
  start?: Moment;
  /** Of which date of a series this takes the place, and whether of all later ones, too. */
  instead?: Moment;
  isLasting: boolean;
  /** Dates that a series leaves out. */
  out: Moment[];
  /** In the vocabulary's names; what belongs to a series is put in later. */
  raw: Values;
}

/** So many further dates fit into a record. */
const MAX_DATES = 450;

/** What shows nothing, or turns round what comes after it. The joiners that letters need are not among them. */
const UNSEEN = /(?![\u200c\u200d])\p{Cf}/gu;

const LINK = /^<?((?:https?:\/\/|mailto:|tel:)[^\s<>]+)>?$/i;
const ONLINE =
  /^(online|zoom|microsoft teams|ms teams|teams|webinar|video(konferenz|call)?|jitsi|webex|google meet)?\W*$/i;

const linkOf = (text = ''): string | undefined =>
  LINK.exec(text.trim().replace(/^www\./i, 'https://www.'))?.[1];

/** Reads the properties of an event. */
export function readEntry(properties: readonly Property[], { zoneOf, zone }: Calendar): Entry {
  const all = (name: string) => properties.filter((property) => property.name === name);
  const get = (name: string) => properties.find((property) => property.name === name);
  const text = (name: string) => unescapeText(get(name)?.value ?? '') || undefined;
  const momentOf = (property?: Property) =>
    property && readMoment(property.value, zoneOf(property.params.get('TZID') ?? ''));

  const startProperty = get('DTSTART');
  let start = momentOf(startProperty);
  let end = momentOf(get('DTEND'));
  const isWhole = (moment?: Moment) => !moment || moment.ms % DAY === 0;
  // Outlook marks a day that it writes as two midnights.
  if (start && text('X-MICROSOFT-CDO-ALLDAYEVENT') === 'TRUE' && isWhole(start) && isWhole(end)) {
    start = { ...start, allDay: true };
    end &&= { ...end, allDay: true };
  }
  const duration = readDuration(get('DURATION')?.value ?? '');
  if (start && !end && duration) end = { ...start, ms: start.ms + duration };
  const wanted = startProperty?.params.get('TZID') || undefined;
  const status = text('STATUS')?.toUpperCase();
  const isCancelled = status === 'CANCELLED' || status === 'CANCELED';
  const { title, eventStatus } = splitTitle((text('SUMMARY') ?? '').replace(UNSEEN, ''));
  const instead = get('RECURRENCE-ID');
  const raw: Values = {
    '@type': 'Event',
    title: title || undefined,
    description: text('DESCRIPTION'),
    url: linkOf(get('URL')?.value) ?? onlyLink(text('DESCRIPTION')),
    image: imageOf([...all('IMAGE'), ...all('ATTACH')]),
    startDate: start ? toIso(start) : startProperty?.value,
    endDate: start && end && endOf(start, end),
    // A name that nobody knows is told as what it is.
    timeZone: start?.allDay ? undefined : !wanted || start?.zone ? zoneFor(start, zone) : wanted,
    rrule: get('RRULE')?.value.replace(/\s+/g, '').toUpperCase() || undefined,
    rdate: start && rdatesOf(all('RDATE'), start, zoneOf),
    eventStatus: isCancelled ? 'EventCancelled' : eventStatus,
    tentative: status === 'TENTATIVE' || undefined,
    statusReason: isCancelled || eventStatus || status === 'TENTATIVE' ? text('COMMENT') : undefined,
    location: placesOf(all, text('LOCATION')),
    organizer: organizerOf(get('ORGANIZER')),
    category: all('CATEGORIES').flatMap(({ value }) => splitTexts(value)),
    sequence: Number(text('SEQUENCE')) || undefined,
    dateModified: isoOf(momentOf(get('LAST-MODIFIED'))),
  };
  return {
    uid: text('UID'),
    sequence: Number(text('SEQUENCE')) || 0,
    isPrivate: /^(PRIVATE|CONFIDENTIAL)$/i.test(text('CLASS') ?? ''),
    start: start ?? momentOf(instead),
    instead: momentOf(instead),
    isLasting: instead?.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
    out: all('EXDATE').flatMap((property) => readMoments(property, zoneOf)),
    raw,
  };
}

const isoOf = (moment?: Moment) => moment && toIso(moment);

/** The zone of a moment; for one that floats, or is in UTC as Google writes them, the calendar's. */
const zoneFor = (moment: Moment | undefined, calendar: string | undefined) =>
  moment?.zone && moment.zone !== 'UTC' ? moment.zone : calendar;

/** Further dates, some of them with an end of their own. */
function rdatesOf(properties: Property[], start: Moment, zoneOf: Calendar['zoneOf']): string | undefined {
  const dates = properties.flatMap(({ params, value }) => {
    const zone = zoneOf(params.get('TZID') ?? '');
    const write = (text: string) =>
      isoOf(readMoment(text, zone) && writtenAs(start, readMoment(text, zone) as Moment));
    return value.split(',').flatMap((entry) => {
      const [from = '', until] = entry.split('/');
      const first = write(from);
      const last = until && (write(until) ?? until.trim().toUpperCase());
      return first ? [last ? `${first}/${last}` : first] : [];
    });
  });
  return dates.slice(0, MAX_DATES).join() || undefined;
}

function imageOf(properties: Property[]): string | undefined {
  const links = properties.filter(
    ({ name, params, value }) =>
      name === 'IMAGE' ||
      params.get('FMTTYPE')?.startsWith('image/') ||
      /\.(jpe?g|png|webp|gif|avif|svg)(\?|$)/i.test(value),
  );
  return links.map(({ value }) => linkOf(value)).find((link) => link && /^http/i.test(link));
}

/** Whoever invites, by name. An address of a person is nobody's business. */
function organizerOf(property?: Property): Values | undefined {
  const name = unescapeText(property?.params.get('CN') ?? '');
  const url = linkOf(property?.value);
  const known = {
    name: name && !name.includes('@') ? name : undefined,
    url: url && /^http/i.test(url) ? url : undefined,
  };
  return known.name || known.url ? known : undefined;
}

function placesOf(all: (name: string) => Property[], location = ''): Values[] | undefined {
  const places: Values[] = [];
  const link = /https?:\/\/[^\s<>,;]+/i.exec(location)?.[0];
  const name = link ? location.replace(link, '').trim() : location;
  if (link && ONLINE.test(name))
    places.push({ name: name.replace(/\W+$/, '') || undefined, url: link, virtual: true });
  else if (location) places.push(placeOf(location));
  const geo = geoOf([...all('GEO'), ...all('X-APPLE-STRUCTURED-LOCATION')].map(({ value }) => value));
  const [main] = places;
  if (geo && main && !main.virtual) main.geo = geo;
  else if (geo) places.unshift({ geo });
  for (const { name, value } of [
    ...all('CONFERENCE'),
    ...all('X-GOOGLE-CONFERENCE'),
    ...all('X-MICROSOFT-SKYPETEAMSMEETINGURL'),
  ]) {
    const url = linkOf(value);
    if (url && name && !places.some((place) => place.url === url)) places.push({ url, virtual: true });
  }
  return places.length ? places : undefined;
}

function geoOf(values: string[]): Values | undefined {
  const [, latitude, longitude] =
    values.map((value) => /(-?\d+(?:\.\d+)?)\s*[;,]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(value)).find(Boolean) ?? [];
  return latitude ? { latitude: Number(latitude), longitude: Number(longitude) } : undefined;
}
