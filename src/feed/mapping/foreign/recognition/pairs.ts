import type { Values } from '../../read.js';
import { isHere } from '../values/point.js';
import { isEmpty, plain } from '../values/values.js';
import { isPlain } from './likeness.js';
import { normalize } from './names.js';
import type { Column } from './shapes.js';
import { regionsOf } from './towns.js';

/* What only two columns tell together: coordinates, and postcodes beside their towns. One that is ambiguous stays unknown. */

/** Of fewer rows nothing is concluded. */
const LEAST = 3;
const MOST = 0.9;

/** With so many decimals it is no price and no thousands. */
const EXACT = /^-?\d{1,3}[.,]\d{4,}$/;
const numberIn = (value: unknown): number => Number(plain(value).trim().replace(',', '.'));

/** Two columns of degrees: latitude and longitude, in whichever order they stand. */
function coordinatesAmong(
  columns: readonly Column[],
  rows: readonly Values[],
): readonly [latitude: string, longitude: string] | undefined {
  const exact = (column: Column) => {
    const values = rows.map((row) => plain(row[column.key]).trim()).filter(Boolean);
    const isDegrees = values.every((value) => Math.abs(numberIn(value)) <= 180);
    return isDegrees && values.filter((value) => EXACT.test(value)).length >= values.length * 0.7;
  };
  const [one, other, ...more] = columns.filter(
    (column) => isPlain(column) && column.filled >= LEAST && column.shares.number > MOST && exact(column),
  );
  if (!one || !other || more.length) return undefined;
  const pairs = rows
    .filter((row) => !isEmpty(row[one.key]) && !isEmpty(row[other.key]))
    .map((row) => [numberIn(row[one.key]), numberIn(row[other.key])] as const)
    .filter(([a, b]) => a || b);
  if (pairs.length < LEAST) return undefined;
  if (pairs.every(([a, b]) => isHere(a, b))) return [one.key, other.key];
  return pairs.every(([a, b]) => isHere(b, a)) ? [other.key, one.key] : undefined;
}

const CODE = /^(?:D[-–\s]\s?)?((?:0[1-9]|[1-9]\d)\d{3})$/;
/** What columns of five digits are called that hold something else. */
const COUNTED =
  /preis|price|cost|kosten|betrag|euro|summe|amount|budget|anzahl|count|number|nummer|nr$|^nr|einwohner|population|gehalt|umsatz|km|meter|score|punkte|jahr|year/;

/**
 * A column of postcodes, by the towns beside it: as in Germany, where towns are known by the first digits of theirs,
 * or else by belonging to one town each, far from one another.
 */
function postcodesAmong(
  columns: readonly Column[],
  rows: readonly Values[],
  town: string,
): string | undefined {
  const [code, ...more] = columns.filter(
    (column) =>
      isPlain(column) &&
      !COUNTED.test(normalize(column.key)) &&
      column.filled >= LEAST &&
      rows.every((row) => isEmpty(row[column.key]) || CODE.test(plain(row[column.key]).trim())),
  );
  if (!code || more.length) return undefined;
  const pairs = rows
    .map((row) => [CODE.exec(plain(row[code.key]).trim())?.[1] ?? '', plain(row[town]).trim()] as const)
    .filter(([digits, name]) => digits && name);
  const known = pairs.flatMap(([digits, name]) => {
    const regions = regionsOf(name);
    return regions ? [regions.includes(digits.slice(0, 2))] : [];
  });
  if (known.length >= LEAST)
    return known.filter(Boolean).length >= known.length * MOST ? code.key : undefined;
  return known.every(Boolean) && areApart(pairs) ? code.key : undefined;
}

/** Whether codes come again, always with the same town, and towns are told from each other by the first digits. */
function areApart(pairs: readonly (readonly [string, string])[]): boolean {
  const townOf = new Map<string, string>();
  const regionOf = new Map<string, string>();
  let again = 0;
  for (const [code, town] of pairs) {
    const region = code.slice(0, 2);
    if ((townOf.get(code) ?? town) !== town || (regionOf.get(town) ?? region) !== region) return false;
    if (townOf.has(code)) again++;
    townOf.set(code, town);
    regionOf.set(town, region);
  }
  return again >= 2 && new Set(regionOf.values()).size > 1;
}

/** A column of towns that are known, whatever it is called. */
const isOfTowns = (column: Column, rows: readonly Values[]): boolean => {
  if (!isPlain(column) || column.filled < LEAST || column.length > 40 || column.shares.text < MOST)
    return false;
  const known = rows.filter((row) => regionsOf(plain(row[column.key]).trim())).length;
  return known >= LEAST && known >= column.filled * 0.6;
};

/**
 * Which field each of some columns holds, as far as two of them tell it together.
 * @param free those that no name tells
 * @param targets what the names of all columns stand for
 */
export function pairsAmong(
  free: readonly Column[],
  rows: readonly Values[],
  targets: ReadonlyMap<string, string | undefined>,
): (readonly [key: string, target: string])[] {
  const held = new Set(targets.values());
  const found: (readonly [string, string])[] = [];
  if (!['latitude', 'longitude', 'geo'].some((target) => held.has(target))) {
    const [latitude, longitude] = coordinatesAmong(free, rows) ?? [];
    if (latitude && longitude) found.push([latitude, 'latitude'], [longitude, 'longitude']);
  }
  if (held.has('postalCode')) return found;
  const named = [...targets].find(([, target]) => target === 'addressLocality')?.[0];
  const places = [...targets].find(([, target]) => target === 'location' || target === 'jobLocation')?.[0];
  const guessed = named ? undefined : free.find((column) => isOfTowns(column, rows))?.key;
  for (const town of [named, guessed, places]) {
    const code = town && postcodesAmong(free, rows, town);
    if (!code) continue;
    found.push([code, 'postalCode']);
    if (town === guessed) found.push([town, 'addressLocality']);
    return found;
  }
  return found;
}
