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

/** What to know before going there, as long as it holds. */
export function noticeOf({ notice }: ContactPoint, now: number): string | undefined {
  if (!notice) return undefined;
  const { text, validFrom, validThrough } = notice;
  const today = new Date(now).toISOString();
  const begins = validFrom && validFrom > today.slice(0, validFrom.length);
  const over = validThrough && validThrough < today.slice(0, validThrough.length);
  return begins || over ? undefined : text;
}
