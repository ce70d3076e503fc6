/*
 * Wall times of zones, by Intl. Milliseconds of a wall time are counted as if it were UTC.
 */

export const DAY = 864e5;
const MAX_ZONES = 600;

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(zone)) return formats.get(zone);
  let format: Intl.DateTimeFormat | undefined;
  try {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    // Nobody's zone.
  }
  if (formats.size > MAX_ZONES) formats.clear();
  formats.set(zone, format);
  return format;
}

/** Whether a name is a zone's, as IANA gives them. Some engines also take an offset for one. */
export const isZone = (name: string): boolean => /^[a-z]/i.test(name) && formatOf(name) !== undefined;

/** Minutes to add to an instant (epoch ms) for the wall time of a zone; 0 when nobody knows the zone. */
export function offsetAt(instant: number, zone: string): number {
  const [, sign, hours, minutes] = /GMT(.)(\d+):?(\d+)?/.exec(formatOf(zone)?.format(instant) ?? '') ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' || sign === '\u2212' ? -size : size;
}

/** The wall time of an instant. */
export const wallOf = (instant: number, zone: string): number => instant + offsetAt(instant, zone) * 6e4;

/** The instant of a wall time: the first of two, and by the offset before when it is skipped. */
export function instantOf(wall: number, zone: string): number {
  const before = wall - offsetAt(wall - DAY, zone) * 6e4;
  const after = wall - offsetAt(wall + DAY, zone) * 6e4;
  return wallOf(before, zone) !== wall && wallOf(after, zone) === wall ? after : before;
}

/** A zone that always is so many minutes ahead of UTC; undefined when there is none for certain. */
export function fixedZone(minutes: number): string | undefined {
  const hours = minutes / 60;
  if (!Number.isInteger(hours) || hours > 14 || hours < -12) return PARTS_OF_HOURS[minutes];
  return hours ? `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}` : 'UTC';
}

/** Zones that are not whole hours away, and keep no summer time. */
const PARTS_OF_HOURS: Record<number, string> = {
  [-570]: 'Pacific/Marquesas',
  210: 'Asia/Tehran',
  270: 'Asia/Kabul',
  330: 'Asia/Kolkata',
  345: 'Asia/Kathmandu',
  390: 'Asia/Yangon',
  525: 'Australia/Eucla',
  570: 'Australia/Darwin',
};

/** The standard time of a zone in a year, and its summer time, in minutes; alike where there is none. */
export function seasonsOf(zone: string, year: number): { january: number; july: number } {
  return {
    january: offsetAt(Date.UTC(year, 0, 10), zone),
    july: offsetAt(Date.UTC(year, 6, 10), zone),
  };
}
