/** What a feed itself knows about places: within a city it is finer than any table of towns. */
import { distanceKm, isPosition, type Position } from './distance.js';
import { placeKey } from './place-shards.js';

/** Where one record takes place, as far as its feed says so. */
export interface KnownPosition {
  postalCode?: string;
  locality?: string;
  district?: string;
  latitude: number;
  longitude: number;
}

/** Records of one code, locality or district put together. `precisionKm`: four of five lie within it. */
export interface KnownPlace extends Position {
  label: string;
  precisionKm: number;
}

/** How far a single record may lie from the middle of its area, in km: half a small town. */
const SINGLE_KM = 3;

/** The five digits in "24937", "D-24937" or "24937 Flensburg"; undefined without exactly five. */
export function postcodeIn(text: string): string | undefined {
  return /(?<!\d)\d{5}(?!\d)/.exec(text)?.[0];
}

/** The records that bear this postcode, as one place named after their most frequent locality. */
export function knownByPostcode(known: Iterable<KnownPosition>, code: string): KnownPlace | undefined {
  const records = [...known].filter(
    (record) => postcodeIn(record.postalCode ?? '') === code && isPosition(record),
  );
  const names = records.map((record) => record.locality?.trim() ?? '').filter((name) => name !== '');
  return records.length > 0 ? summed(mostFrequent(names) ?? code, records) : undefined;
}

/**
 * All places that the records name: every locality, and every district of every locality, so that two towns'
 * "Altstadt" stay two places. A district's label carries its locality: "Altstadt, Husum".
 */
export function knownByName(known: Iterable<KnownPosition>): { name: string; place: KnownPlace }[] {
  const groups = new Map<string, { name: string; label: string; records: KnownPosition[] }>();
  const add = (record: KnownPosition, name: string, label: string): void => {
    const key = `${placeKey(name).spelt}|${placeKey(label).spelt}`;
    const group = groups.get(key) ?? { name, label, records: [] };
    group.records.push(record);
    groups.set(key, group);
  };
  for (const record of known) {
    if (!isPosition(record)) continue;
    const locality = record.locality?.trim() ?? '';
    const district = record.district?.trim() ?? '';
    if (locality !== '') add(record, locality, locality);
    // Small towns write their own name into the district as well.
    if (district !== '' && placeKey(district).spelt !== placeKey(locality).spelt) {
      add(record, district, locality === '' ? district : `${district}, ${locality}`);
    }
  }
  return [...groups.values()].map(({ name, label, records }) => ({ name, place: summed(label, records) }));
}

/** The middle of all records, undefined without any: what is near it, a visitor more likely means. */
export function centreOf(known: Iterable<KnownPosition>): Position | undefined {
  const records = [...known].filter((record) => isPosition(record));
  return records.length > 0 ? middleOf(records) : undefined;
}

function summed(label: string, records: Position[]): KnownPlace {
  const middle = middleOf(records);
  const distances = records.map((record) => distanceKm(middle, record)).sort((a, b) => a - b);
  const spread = distances[Math.ceil(distances.length * 0.8) - 1] ?? 0;
  const precisionKm = records.length === 1 ? SINGLE_KM : Math.max(1, Math.round(spread));
  return { label, ...middle, precisionKm };
}

/** Medians, not means: one mistyped coordinate would move a mean into the sea. */
function middleOf(records: Position[]): Position {
  return {
    latitude: median(records.map((record) => record.latitude)),
    longitude: median(records.map((record) => record.longitude)),
  };
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

function mostFrequent(names: string[]): string | undefined {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return [...count].reduce<[string, number] | undefined>(
    (a, b) => (a && a[1] >= b[1] ? a : b),
    undefined,
  )?.[0];
}
