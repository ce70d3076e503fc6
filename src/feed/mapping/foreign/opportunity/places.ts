import { isObject, type ReadContext, toText as toPlain, type Values } from '../../read.js';
import { inOneLine, POINT } from '../values/place-text.js';
import { compact, toNumber } from '../values/values.js';
import { addressOf, pointOf, venueOf } from '../values/venues.js';

const ADDRESS = [
  'streetAddress',
  'houseNumber',
  'postalCode',
  'addressLocality',
  'addressRegion',
  'addressCountry',
] as const;

/** How the native reader knows the parts of a place. */
const NATIVE = new Set('@type @id name address geo url district'.split(' '));

/** Places as the feed gives them, completed by the parts that stand beside them. */
export function placesOf(found: Values, context: ReadContext): unknown {
  const { jobLocation, latitude, longitude, geo } = found;
  const whole = isObject(found.streetAddress)
    ? venueOf({ address: found.streetAddress }, context)
    : undefined;
  const line = ADDRESS.some((part) => found[part] !== undefined) ? lineOf(found, context) : undefined;
  const written =
    line && line.postalCode === undefined && typeof line.streetAddress === 'string'
      ? (venueOf(line.streetAddress, context)?.address as Values | undefined)
      : undefined;
  // A street that has the town in it, beside which it may stand again.
  const beside = written ? { ...line, streetAddress: undefined, ...written } : line;
  const point =
    (geo === undefined ? undefined : (pointOf(geo, context) ?? geo)) ??
    (latitude === undefined || longitude === undefined
      ? undefined
      : { latitude: toNumber(latitude, context), longitude: toNumber(longitude, context) });
  if (!beside && !whole && !point) return eachOf(jobLocation, context);
  const [main, ...others] = Array.isArray(jobLocation) ? jobLocation : [jobLocation];
  const place = isObject(main) ? placeOf(main, context) : compact({ name: nameOf(main, context) });
  const address = beside ?? whole?.address;
  // What is written in two columns is said once.
  if (isObject(address) && isObject(place) && place.name === address.streetAddress) delete place.name;
  return [{ address, geo: point, ...(place as Values | undefined) }, ...others];
}

/** A place's name in one line, without the degrees behind it. */
function nameOf(value: unknown, context: ReadContext): unknown {
  const name = toPlain(value, context);
  return typeof name === 'string' ? inOneLine(name) : name;
}

const lineOf = (found: Values, context: ReadContext): Values | undefined =>
  addressOf(
    Object.fromEntries(ADDRESS.map((part) => [part, isObject(found[part]) ? undefined : found[part]])),
    context,
  );

const eachOf = (value: unknown, context: ReadContext): unknown =>
  Array.isArray(value) ? value.map((entry) => placeOf(entry, context)) : placeOf(value, context);

/** Places in other words than ours; what is a text already, or says nothing known, stays as it is. */
function placeOf(value: unknown, context: ReadContext): unknown {
  if (typeof value === 'string' && value.endsWith(')') && POINT.test(value)) return venueOf(value, context);
  if (!isObject(value) || Object.keys(value).every((key) => NATIVE.has(key))) return value;
  const place = venueOf(value, context);
  return place && Object.keys(place).length ? place : value;
}
