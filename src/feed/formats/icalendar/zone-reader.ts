import type { Calendar } from './event.js';
import type { Property } from './lines.js';
import { findZone, type ZoneRules } from './zones.js';

/** Reads what a calendar says of its zones, line by line, and then knows them. */
export interface ZoneReader extends Calendar {
  begin(component: string): void;
  read(property: Property): void;
  end(component: string): void;
}

/** A calendar of thousands of made-up zones must not keep the page busy. */
const MAX_ZONES = 100;

const OFFSET = /^([+-])(\d\d)(\d\d)/;

/** Minutes of `+0130`. */
function minutesOf(value: string): number {
  const [, sign, hours, minutes] = OFFSET.exec(value.trim()) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
}

export function createZones(): ZoneReader {
  const rules = new Map<string, ZoneRules>();
  const known = new Map<string, string | undefined>();
  let calendarZone = '';
  let isZone = false;
  let names: { id?: string; location?: string } = {};
  let season: { isSummer: boolean; offset?: number; start: string; month?: number } | undefined;
  let seasons: NonNullable<typeof season>[] = [];

  function define() {
    // The rules of today are those that began last.
    seasons.sort((a, b) => (a.start < b.start ? -1 : 1));
    const summer = seasons.filter(({ isSummer }) => isSummer).at(-1);
    const standard = seasons.filter(({ isSummer }) => !isSummer).at(-1);
    const offset = standard?.offset ?? summer?.offset;
    if (names.id !== undefined && offset !== undefined && rules.size < MAX_ZONES)
      rules.set(names.id, {
        standard: offset,
        summer: summer?.offset,
        isSouthern: (summer?.month ?? 3) > 7,
        location: names.location,
      });
  }

  const zoneOf = (name: string): string | undefined => {
    if (!name) return undefined;
    if (!known.has(name) && known.size < MAX_ZONES) known.set(name, findZone(name, rules.get(name)));
    return known.get(name);
  };

  return {
    begin(component) {
      if (component === 'VTIMEZONE') {
        isZone = true;
        names = {};
        seasons = [];
      } else if (isZone) season = { isSummer: component === 'DAYLIGHT', start: '' };
    },
    read({ name, value }) {
      if (!isZone) {
        if (name === 'X-WR-TIMEZONE') calendarZone = value.trim();
      } else if (!season) {
        if (name === 'TZID') names.id = value.trim();
        if (name === 'X-LIC-LOCATION') names.location = value.trim();
      } else if (name === 'TZOFFSETTO') season.offset = minutesOf(value);
      else if (name === 'DTSTART') {
        season.start = value.trim();
        season.month ??= Number(value.trim().slice(4, 6));
      } else if (name === 'RRULE') season.month = Number(/BYMONTH=(\d+)/i.exec(value)?.[1] ?? season.month);
    },
    end(component) {
      if (component === 'VTIMEZONE') {
        define();
        isZone = false;
      } else if (season) seasons.push(season);
      season = undefined;
    },
    zoneOf,
    // Found when it is asked for: what defines it may come later.
    get zone() {
      return zoneOf(calendarZone);
    },
  };
}
