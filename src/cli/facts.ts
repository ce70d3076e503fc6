import type { BaseRecord } from '../feed/kind.js';
import type { ContactPoint } from '../model/contact-point.js';
import type { EventRecord } from '../model/event.js';
import type { Honour } from '../model/honour.js';
import type { Opportunity } from '../model/opportunity.js';
import { type Moment, permissionKey, type ShownHonour, shownAt } from '../search/consent.js';
import { partlyNamed } from '../search/partly-named.js';
import type { KindName } from './kinds.js';

/* What is asked of records of every kind: by their kind's name, which their type is known by. */

export const asEvent = (record: BaseRecord) => record as EventRecord;
export const asOpportunity = (record: BaseRecord) => record as Opportunity;
export const asContact = (record: BaseRecord) => record as ContactPoint;
export const asHonour = (record: BaseRecord) => record as Honour;

/** Now, by the clocks of a zone. Errors: `RangeError` for a zone that nobody knows. */
export function momentIn(zone: string, instant = Date.now()): Moment {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(instant);
  return { instant, wall: wall.replace(' ', 'T') };
}

const isOver = (date: string | undefined, { wall, instant }: Moment): boolean =>
  date !== undefined &&
  (/T.*(Z|[+-]\d\d:?\d\d)$/.test(date) ? Date.parse(date) < instant : date < wall.slice(0, date.length));

/** Whether a record has expired, or is over. What repeats is over when it says so itself. */
export function isExpired(kind: KindName, record: BaseRecord, now: Moment): boolean {
  if (kind === 'opportunity') return isOver(asOpportunity(record).validThrough, now);
  if (kind === 'contact') return isOver(asContact(record).expires, now);
  if (kind === 'honour') return isOver(asHonour(record).expires, now);
  const { startDate, endDate, rrule, rdate, eventSchedule, subEvent, expires } = asEvent(record);
  if (isOver(expires, now)) return true;
  if (rrule || eventSchedule) return false;
  const last = [
    endDate ?? startDate,
    ...(rdate?.split(/[,/]/) ?? []),
    ...(subEvent ?? []).map((one) => one.endDate ?? one.startDate),
  ].filter((date) => date !== undefined);
  return last.length > 0 && last.every((date) => isOver(date, now));
}

export interface PlaceOf {
  name?: string;
  address?: { streetAddress?: string; postalCode?: string; addressLocality?: string };
  geo?: { latitude: number; longitude: number };
}

/** The places of a record that somebody can go to. */
export function placesOf(kind: KindName, record: BaseRecord): PlaceOf[] {
  if (kind === 'opportunity') return asOpportunity(record).jobLocation ?? [];
  if (kind === 'event') return (asEvent(record).location ?? []).filter(({ virtual }) => !virtual);
  if (kind === 'contact') {
    const { address, geo } = asContact(record);
    return address || geo ? [{ address, geo }] : [];
  }
  return [];
}

/** A place in one line. */
export const placeLine = ({ name, address }: PlaceOf): string =>
  [name, address?.streetAddress, [address?.postalCode, address?.addressLocality].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');

export const organizationOf = (kind: KindName, record: BaseRecord): string =>
  (kind === 'opportunity'
    ? asOpportunity(record).hiringOrganization?.name
    : kind === 'event'
      ? asEvent(record).organizer?.name
      : kind === 'contact'
        ? asContact(record).parentOrganization?.name
        : undefined) ?? '';

/** The id of who is not named in full: none. One worked out from the real one could be found by trying names. */
const opaque = () => '';

/**
 * An honour without what may not be said now; undefined when nothing of it may. Its consent stays, to be asked again;
 * its id is empty where it might tell a name.
 */
export function permitted(
  record: Honour,
  now: Moment,
  published: boolean,
): (ShownHonour & Honour) | undefined {
  const shown = shownAt(record, now, { published, opaque, partlyNamed });
  return shown && { ...shown, consent: record.consent, display: shown.shown };
}

export const hasConsent = (record: Honour, now: Moment): boolean =>
  !permissionKey(record, now, { published: false, opaque, partlyNamed }).startsWith('anonymous');

const DAY = 864e5;
/** Whether what may be said of an honour changes within some days. */
export const consentEnds = (record: Honour, now: Moment, zone: string, days: number): boolean =>
  hasConsent(record, now) && !hasConsent(record, momentIn(zone, now.instant + days * DAY));
