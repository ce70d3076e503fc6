import { fixedZone, isZone, seasonsOf } from './clock.js';
import { windowsZone } from './windows-zones.js';

/** What a calendar says of a zone itself: minutes ahead of UTC. */
export interface ZoneRules {
  standard: number;
  /** Undefined: no summer time. */
  summer?: number;
  /** It is winter in July. */
  isSouthern: boolean;
  /** An IANA name, where there is one. */
  location?: string;
}

/** Zones of towns that an unknown name most likely stands for. */
const LIKELY =
  'Europe/Berlin Europe/London Europe/Athens America/New_York America/Chicago America/Denver America/Los_Angeles Australia/Sydney Pacific/Auckland'.split(
    ' ',
  );
/** Parts of the United States and Canada have no town in their names. */
const REGIONS: Record<string, string> = {
  'eastern time': 'America/New_York',
  'central time': 'America/Chicago',
  'mountain time': 'America/Denver',
  'pacific time': 'America/Los_Angeles',
  'atlantic time': 'America/Halifax',
  alaska: 'America/Anchorage',
  hawaii: 'Pacific/Honolulu',
  arizona: 'America/Phoenix',
  newfoundland: 'America/St_Johns',
  canberra: 'Australia/Sydney',
};
const AREA =
  /\b(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)\/[\w+/-]+$/i;
/** `(UTC+01:00) Amsterdam, Berlin`, `(GMT -05:00)`, `UTC+2` */
const OFFSET = /^\(?(?:GMT|UTC)\s*(?:([+-])\s*(\d{1,2})(?::?(\d\d))?)?\s*\)?(.*)$/i;
/** Any year will do that has both seasons. */
const YEAR = 2025;

const allZones = (): string[] => Intl.supportedValuesOf?.('timeZone') ?? LIKELY;

/**
 * The IANA zone that a calendar means; undefined for nobody's.
 * @param rules what the calendar itself says of the zone of that name
 */
export function findZone(name: string, rules?: ZoneRules): string | undefined {
  const plain = name.trim();
  // Windows first: it has names that look like others.
  const known = windowsZone(plain) ?? asZone(plain) ?? asZone(AREA.exec(plain)?.[0] ?? '');
  return known ?? asZone(rules?.location ?? '') ?? byOffset(plain) ?? (rules && byRules(rules));
}

const asZone = (name: string): string | undefined => (isZone(name) ? name : undefined);

/** By a name that begins with an offset, and maybe goes on with towns. */
function byOffset(name: string): string | undefined {
  const [found, sign, hours = 0, minutes = 0, towns = ''] = OFFSET.exec(name) ?? [];
  if (!found) return undefined;
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const names = towns
    .toLowerCase()
    .split(/[,;&(]/)
    .map((town) => town.trim())
    .filter(Boolean);
  const fits = (zone: string) => Object.values(seasonsOf(zone, YEAR)).includes(ahead);
  const isNamed = (zone: string) =>
    names.includes(zone.toLowerCase().replace(/^.*\//, '').replaceAll('_', ' '));
  const region = names.map((town) => REGIONS[town]).find((zone) => zone && fits(zone));
  if (region) return region;
  const town = names.length
    ? [...LIKELY, ...allZones()].find((zone) => isNamed(zone) && fits(zone))
    : undefined;
  // Nobody in Central Europe means by it a zone that has no summer.
  return town ?? (ahead === 60 ? LIKELY[0] : fixedZone(ahead));
}

/** By the offsets of its seasons. */
function byRules({ standard, summer = standard, isSouthern }: ZoneRules): string | undefined {
  if (standard === summer) return fixedZone(standard);
  return [...LIKELY, ...allZones()].find((zone) => {
    const { january, july } = seasonsOf(zone, YEAR);
    return isSouthern ? january === summer && july === standard : january === standard && july === summer;
  });
}
