import { chooseLanguage, isObject, type ReadContext, type Values } from '../../read.js';
import { normalize } from '../recognition/names.js';
import { positionOf } from '../values/geometry.js';
import { inOneLine, POINT } from '../values/place-text.js';
import { pointOfPair, pointOfText } from '../values/point.js';
import { toProse } from '../values/prose.js';
import { compact, isEmpty, toNumber, toText } from '../values/values.js';
import { addressOfLine, LONGEST_ADDRESS, STREET } from './address-line.js';
import type { ContactField } from './names.js';
import { contactNames } from './names.js';
import { degreesOf } from './projection.js';

/** Addresses in parts and in objects; and where that is. */

/** Where a value can be found among those of one thing: by what it stands for. */
export type Part = (target: ContactField) => unknown;

/** The parts of an object, whatever they are called. */
export function partsIn(value: Values): Part {
  const found = new Map<ContactField, { value: unknown; rank: number }>();
  for (const key of Object.keys(value)) {
    const hit = contactNames(key);
    const held = hit && found.get(hit.target);
    if (hit && !isEmpty(value[key]) && !(held && held.rank <= hit.rank))
      found.set(hit.target, { value: value[key], rank: hit.rank });
  }
  return (target) => found.get(target)?.value;
}

/** A link, or how high something lies: OpenStreetMap's `location`. */
export const NO_PLACE =
  /^((https?:\/\/|www\.)\S+|(over|under)ground|underwater|overhead|indoor|outdoor|roof|rooftop)$/i;

const textOf = (value: unknown, context: ReadContext): string | undefined => {
  if (isPoint(value)) return undefined;
  const isOther = isObject(value) && !('name' in value) && !chooseLanguage(value, context);
  const text = isOther ? undefined : toProse(value, context);
  if (typeof text !== 'string' || text.length > LONGEST_ADDRESS || NO_PLACE.test(text)) return undefined;
  return inOneLine(text).replace(/[\s,]+$/, '') || undefined;
};

/** A postcode as text: without the decimals that a table gave it. */
const codeOf = (value: unknown, context: ReadContext): string | undefined =>
  textOf(value, context)
    ?.replace(/\.0+$/, '')
    .replace(/^D[-–]\s?(?=\d{5}$)/, '');

/** An address from parts that stand side by side; from one text, where there is one. */
export function addressOfParts(part: Part, context: ReadContext): Values | undefined {
  const text = (target: ContactField) => textOf(part(target), context);
  const number = [text('houseNumber'), text('houseNumberMore')]
    .filter(Boolean)
    .join(' ')
    .replace(/(\d) (?=[a-z]$)/i, '$1');
  const held = [part('address')].flat().find((one) => !isEmpty(one));
  const nested = isObject(held) ? addressOfParts(partsIn(held), context) : undefined;
  const line = nested ? undefined : textOf(held, context);
  const street = text('streetAddress');
  const found =
    line && (street === undefined || /\d{4,5}|\d.*,/.test(line)) ? addressOfLine(line) : undefined;
  const ownCode = codeOf(part('postalCode'), context);
  const locality = text('addressLocality');
  const [, code, town] = /^(?:D-)?(\d{4}\s?[A-Z]{2}(?=\s)|\d{4,5})\s+(\D.*)$/.exec(locality ?? '') ?? [];
  // Another number than the postcode beside it is a house's, and so is a short one before another town's name.
  const isHouse =
    found?.postalCode &&
    (ownCode
      ? bareCode(found.postalCode) !== bareCode(ownCode)
      : /^\d{4}$/.test(String(found.postalCode)) &&
        !found.streetAddress &&
        locality &&
        !isSameTown(town ?? locality, String(found.addressLocality)));
  const read = isHouse ? { streetAddress: line } : found;
  // A street beside the address may lack its number.
  const whole =
    line &&
    street &&
    line.includes(street) &&
    (number ? line.startsWith(`${number} `) : !/\d/.test(street) && /\d/.test(line));
  const name =
    (whole ? ((read ?? addressOfLine(line))?.streetAddress as string | undefined) : street) ??
    (read?.streetAddress as string | undefined);
  const region = text('addressRegion');
  const more = text('streetMore');
  const streetLine = [
    name && number && !whole && !holdsNumber(name, number) ? withNumber(name, number) : name,
    more,
  ]
    .filter(Boolean)
    .join(', ');
  return compact({
    ...read,
    ...nested,
    // A column that is called street may well hold the whole line.
    ...(street && !locality && !part('postalCode') && !read && !nested && !number
      ? addressOfLine(streetLine)
      : compact({ streetAddress: streetLine || undefined })),
    ...compact({
      postalCode: ownCode ?? code,
      addressLocality: town ?? locality,
      addressRegion: /^(published|draft|active|aktiv|activo|open)$/i.test(region ?? '') ? undefined : region,
      addressCountry: text('addressCountry'),
    }),
  });
}
const isSameTown = (one: string, other: string) =>
  [one, other].some((town) => plainTown(town).startsWith(plainTown(town === one ? other : one)));
const plainTown = (town: string) => normalize(town).slice(0, 5);
const bareCode = (code: unknown) => String(code).replace(/\D|^0/g, '');
/** In French and in English the number stands first. */
const withNumber = (street: string, number: string) =>
  STREET.test(street) || RUE.test(street) ? `${number} ${street}` : `${street} ${number}`;
const RUE =
  /^(rue|avenue|boulevard|bd\.?|place|quai|chemin|allée|impasse|cours|route|passage|square|voie)\s+(?!\d)/i;
/** Whether a street has its number already, be it followed by a floor; one that is a day of the month is none. */
const holdsNumber = (street: string, number: string) =>
  street.replace(/\s/g, '').endsWith(number.replace(/\s/g, '')) ||
  street
    .split(/[\s,]+/)
    .slice(1)
    .includes(number);

const WKT = /^(?:SRID=\d+;)?\s*(?:MULTI)?(?:POINT|POLYGON|LINESTRING)\s*Z?\s*\(/i;
/** Whether a text is a pair of degrees, wherever it stands. */
export const isPoint = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^[([]?-?\d{1,3}\.\d{3,}\s*[,; ]\s*-?\d{1,3}\.\d{3,}[)\]]?$/.test(value.trim());
const inRange = (latitude: unknown, longitude: unknown) =>
  typeof latitude === 'number' &&
  typeof longitude === 'number' &&
  Math.abs(latitude) <= 90 &&
  Math.abs(longitude) <= 180;

/** Coordinates from one value. Two bare numbers are read only where there is one way to. */
function pointIn(value: unknown, context: ReadContext, depth = 2): Values | undefined {
  if (typeof value === 'string') {
    if (WKT.test(value)) {
      const corners = [...value.matchAll(/(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)/g)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
      return positionOf({ type: 'MultiPoint', coordinates: corners }) as Values;
    }
    const position = pointOfText(value) ?? positionOf(value);
    return isObject(position) ? position : undefined;
  }
  if (Array.isArray(value)) {
    const [one, other] = value;
    if (typeof one !== 'number' || typeof other !== 'number') return pointIn(one, context, depth - 1);
    return pointOfPair(one, other);
  }
  if (!isObject(value) || depth < 0) return undefined;
  if (Array.isArray(value.coordinates)) {
    const position = positionOf(value);
    return isObject(position) && !position.coordinates ? position : undefined;
  }
  if (Array.isArray(value.rings) || Array.isArray(value.points))
    return positionOf({ type: 'Polygon', coordinates: value.rings ?? value.points }) as Values;
  const inner = pair(partsIn(value), context);
  return inner ?? pointIn(value.location ?? value.geometry ?? value.coordinates, context, depth - 1);
}

function pair(part: Part, context: ReadContext): Values | undefined {
  const [latitude, longitude] = [part('latitude'), part('longitude')].map((value) =>
    value === undefined ? undefined : toNumber(value, context),
  );
  return latitude === undefined && longitude === undefined ? undefined : { latitude, longitude };
}

/** Where something is, from columns or objects. What cannot be is given back only where there is nothing else. */
export function geoOf(part: Part, context: ReadContext): Values | undefined {
  const points = (['geo', 'location', 'address'] as const).map((target) => {
    const held = part(target);
    const value =
      (typeof held === 'string' && held.length < LONGEST_ADDRESS && POINT.exec(held)?.[1]) || held;
    return target === 'geo' || typeof value === 'object' || isPoint(value)
      ? pointIn(value, context)
      : undefined;
  });
  const all = [pair(part, context), ...points].filter((point) => point !== undefined);
  const numbers = all.map(({ latitude, longitude }) => [
    toNumber(latitude, context),
    toNumber(longitude, context),
  ]);
  const at = numbers.findIndex(([latitude, longitude]) => inRange(latitude, longitude));
  if (at >= 0) return all[at];
  // Metres of some projection are no degrees.
  const [northing, easting] = numbers[0] ?? [];
  return degreesOf(easting, northing, context) ?? all[0];
}

/** Plain text of a part, for what is neither. */
export const plainText = (value: unknown, context: ReadContext): string | undefined => {
  const text = toText(value, context);
  return typeof text === 'string' ? text : undefined;
};
