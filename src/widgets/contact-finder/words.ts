import type { ContactPoint } from '../../model/contact-point.js';

/** Where it is, in as few words as tell it. */
export function whereOf({ district, address = {} }: ContactPoint): string {
  const { streetAddress, postalCode, addressLocality } = address;
  const town = [streetAddress && postalCode, addressLocality].filter(Boolean).join(' ');
  return [...new Set([streetAddress, town || undefined, district])].filter(Boolean).join(', ');
}

/** The way there, on a map that anybody may use; only to where something exactly is. */
export const routeTo = ({ geo, addressPrecision }: ContactPoint): string | undefined =>
  geo && (addressPrecision ?? 'exact') === 'exact'
    ? `https://www.openstreetmap.org/directions?to=${geo.latitude}%2C${geo.longitude}`
    : undefined;

/** On the same clock as the page's other hours; what says its zone needs none. */
const ZONE = 'Europe/Berlin';

/** Above 0 when a day or a moment is still to come, below when it is over. */
function ahead(moment: string, now: number): number {
  if (/T.*[Z+-]/.test(moment)) return Date.parse(moment) - now;
  // Swedish dates are ISO dates.
  const wall = new Date(now)
    .toLocaleString('sv', { timeZone: ZONE })
    .replace(' ', 'T')
    .slice(0, moment.length);
  return moment === wall ? 0 : moment > wall ? 1 : -1;
}

/** What to know before going there, as long as it holds. */
export function noticeOf({ notice }: ContactPoint, now: number): string | undefined {
  if (!notice) return undefined;
  const { text, validFrom, validThrough } = notice;
  const begins = validFrom && ahead(validFrom, now) > 0;
  const over = validThrough && ahead(validThrough, now) < 0;
  return begins || over ? undefined : text;
}
