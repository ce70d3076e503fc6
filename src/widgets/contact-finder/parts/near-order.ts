import type { ContactPoint } from '../../../model/contact-point.js';
import { LAENDER } from '../../../model/words.js';
import { distanceKm } from '../../../search/distance.js';
import { fold } from '../../../search/fold.js';
import type { LocatedPlace } from '../../../search/places.js';

/** The first two digits of an official municipality key (AGS) → the Land. */
const LAND_OF_KEY: Readonly<Record<string, string>> = Object.fromEntries(
  'SH HH NI HB NW HE RP BW BY SL BE BB MV SN ST TH'
    .split(' ')
    .map((land, i) => [String(i + 1).padStart(2, '0'), land]),
);

/** Farther than any place on earth (km): what lies nowhere comes last. */
const NOWHERE = 1e5;

const folded = new Map<string, string>();
const MAX_FOLDED = 20_000;

function foldOnce(text: string): string {
  let known = folded.get(text);
  if (known === undefined) {
    if (folded.size > MAX_FOLDED) folded.clear();
    known = fold(text);
    folded.set(text, known);
  }
  return known;
}

/** The Land that an area is, or lies in, where it is written as a code. */
const landOf = (area: string): string | undefined =>
  LAENDER.includes(area)
    ? area
    : /^\d{2}(\d{6}|\d{3}|\d{10})?$/.test(area)
      ? LAND_OF_KEY[area.slice(0, 2)]
      : undefined;

/** The first and the last postcode of an area: `24937`, `24930-24940`, `24930 bis 24940`, `249*`, `249xx`. */
function codesOf(area: string): [from: string, until: string] | undefined {
  const [, from, until = from] = /^(\d{5})(?:\s*(?:-|–|bis)\s*(\d{5}))?$/.exec(area) ?? [];
  if (from && until) return [from, until];
  const [, start] = /^(\d{1,4})[*x]+$/i.exec(area) ?? [];
  return start ? [start.padEnd(5, '0'), start.padEnd(5, '9')] : undefined;
}

/**
 * How an area of responsibility and a place go together: it is meant itself, perhaps as part of a Land, or not. What
 * is not known of a place is not held against anybody.
 */
function fits(area: string, { postalCode, land }: LocatedPlace, names: readonly string[]): 0 | 1 | 2 {
  const codes = codesOf(area);
  if (codes) return !postalCode ? 1 : postalCode >= codes[0] && postalCode <= codes[1] ? 2 : 0;
  const lies = landOf(area);
  if (lies) return !land || lies === land ? 1 : 0;
  return names.includes(foldOnce(area)) ? 2 : 0;
}

/** The names that a place goes by: its label is "Altstadt, Husum" where one of them would not do. */
const namesOf = ({ label }: LocatedPlace) => [label, ...label.split(/,\s*/)].map(fold);

/**
 * How far a contact point is responsible: 3 for the place itself, 2 for its Land, 1 where it does not say, 0 where it
 * names others only.
 */
function responsibility({ areaServed }: ContactPoint, place: LocatedPlace, names: readonly string[]): number {
  if (!areaServed) return 1;
  let best = 0;
  for (const area of areaServed) {
    const fit = fits(area.trim(), place, names);
    if (fit === 2) return 3;
    if (fit) best = 2;
  }
  return best;
}

/**
 * Positions of records: whoever is responsible for a place first, then whoever is near, then those of unknown place.
 * @param named whether it is known what the place is called; else only the distance counts
 */
export function orderFrom(
  records: readonly ContactPoint[],
  positions: readonly number[],
  place: LocatedPlace,
  named = true,
): readonly number[] {
  const names = namesOf(place);
  const keys = new Float64Array(records.length);
  for (const position of positions) {
    const record = records[position] as ContactPoint;
    const rank = named ? responsibility(record, place, names) : 1;
    // A Land is served by many, from afar: then the nearest of those who do not say otherwise.
    const group = rank === 3 ? 0 : rank ? 1 : 2;
    keys[position] = group * 2 * NOWHERE + (record.geo ? distanceKm(place, record.geo) : NOWHERE);
  }
  return [...positions].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}

/** The place that a contact point says it is responsible for; undefined where it does not mean this one. */
export function servedName(record: ContactPoint, place: LocatedPlace): string | undefined {
  return responsibility(record, place, namesOf(place)) === 3 ? (place.postalCode ?? place.label) : undefined;
}
