/**
 * What `scripts/build-places.mjs` writes into `dist/places/` and `places.ts` reads from there. The build
 * bundles this file, so that writer and reader cannot drift apart.
 */
import { placeKey } from './place-key.js';

export { namesOf, placeKey } from './place-key.js';

/**
 * One place in a shard: label, Land (ISO 3166-2:DE without "DE-"), latitude and longitude in degrees (WGS84,
 * two decimals: about 1 km, finer than a postcode area), precision in km, negative where the position was only
 * concluded from neighbouring codes, and postcodes joined by blanks.
 * In a postcode shard the codes lack the two digits that name the shard. In a name shard they are there only
 * where two places of one Land share a name.
 */
export type PlaceRow = [
  label: string,
  land: string,
  latitude: number,
  longitude: number,
  precisionKm: number,
  codes?: string,
];

/** A shard's content. Rows stand in order of weight: places with more postcodes first, then by name. */
export interface PlaceShard {
  places: PlaceRow[];
}

/** The Länder by the codes in the shards; German names, as they stand in German addresses. */
export const LAENDER: Readonly<Record<string, string>> = {
  BB: 'Brandenburg',
  BE: 'Berlin',
  BW: 'Baden-Württemberg',
  BY: 'Bayern',
  HB: 'Bremen',
  HE: 'Hessen',
  HH: 'Hamburg',
  MV: 'Mecklenburg-Vorpommern',
  NI: 'Niedersachsen',
  NW: 'Nordrhein-Westfalen',
  RP: 'Rheinland-Pfalz',
  SH: 'Schleswig-Holstein',
  SL: 'Saarland',
  SN: 'Sachsen',
  ST: 'Sachsen-Anhalt',
  TH: 'Thüringen',
};

/** To be shown wherever a distance is shown; both licences ask for it. */
export const PLACES_ATTRIBUTION: Readonly<Record<'de' | 'en', string>> = {
  de: 'Orte: © OpenStreetMap-Mitwirkende (ODbL), GeoNames (CC BY 4.0), bearbeitet',
  en: 'Places: © OpenStreetMap contributors (ODbL), GeoNames (CC BY 4.0), adapted',
};

/** The shard of a five-digit postcode, a file name: "24937" gives "24.json". */
export function postcodeShard(code: string): string {
  return `${code.slice(0, 2)}.json`;
}

/**
 * The shard of a place name or its beginning: "Naumburg" gives "n-na.json". Undefined when the name has not
 * two plain letters to go by, so that nothing but `a-z` ever gets into an address.
 */
export function nameShard(name: string): string | undefined {
  const start = placeKey(name)
    .loose.replace(/[^a-z]/g, '')
    .slice(0, 2);
  return start.length === 2 ? `n-${start}.json` : undefined;
}
