import { isObject, type ReadContext, type Values } from '../../read.js';
import type { Candidate, Found } from '../recognition/collect.js';
import { plainName } from '../recognition/names.js';
import { readText } from '../values/readers.js';
import { compact, toNumber } from '../values/values.js';
import { addressOf, bothPlaces, isOnlineWord, pointOf, venueOf } from '../values/venues.js';
import type { Target } from './names.js';
import { statusInstead } from './status.js';

const ADDRESS = [
  'streetAddress',
  'houseNumber',
  'postalCode',
  'addressLocality',
  'addressRegion',
  'addressCountry',
] as const;
/** A column that holds a town where others hold the place, and the place where there are none. */
const TOWN = /^(veranstaltungs)?(ort|place|lieu|lugar|plaats|luogo)$/;

/** The house itself, where another column has its town or its quarter. */
const HOUSE = /^(venues?(name)?|veranstaltungsstaette|spielst(aette|ort)|salle|zaal|building|gebaeude|hall)$/;

/** The first place, by the name of the house that another column tells. */
function specific(places: Values[], candidates: readonly Candidate[], list: readonly Values[][]): Values[] {
  const [first, ...others] = places;
  const at = candidates.findIndex(({ key }, n) => HOUSE.test(plainName(key)) && list[n]?.[0]?.name);
  const house = list[at]?.[0];
  if (!first || !house || house === first || first.virtual) return places;
  if (house.name === first.name) return [{ ...first, ...house }, ...others];
  const around = first.address || !first.name ? first.address : { addressLocality: first.name };
  return [
    { ...first, ...house, address: { ...(around as Values), ...(house.address as Values) } },
    ...others,
  ];
}

/** Whether a place says no more than a country. */
const isCountry = (place?: Values) =>
  Object.keys(place ?? {}).join() === 'address' &&
  Object.keys(place?.address as Values).every((part) => /Country|Region/.test(part));

/** Where an event is: a place of its own, or parts of it in columns, and where to see it from afar. */
export function whereOf(found: Found<Target>, record: Values, context: ReadContext): Values[] | undefined {
  const value = (target: Target) => found(target)[0]?.value;
  const columns: Values = Object.fromEntries(ADDRESS.map((part) => [part, value(part)]));
  // `Address1`, `Address2`
  const lines = found('streetAddress').filter((one) => /\d$/.test(one.key) && typeof one.value === 'string');
  if (lines.length > 1)
    columns.streetAddress = lines
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map((one) => one.value)
      .join(', ');
  const candidates = [...found('location')];
  const town = candidates.find(({ key }) => TOWN.test(plainName(key)));
  const hasOthers =
    candidates.some((one) => one !== town && venues(one.value)[0]?.name) ||
    columns.streetAddress ||
    columns.postalCode;
  if (
    town &&
    hasOthers &&
    !columns.addressLocality &&
    typeof town.value === 'string' &&
    !/[,\d]/.test(town.value)
  ) {
    columns.addressLocality = town.value;
    candidates.splice(candidates.indexOf(town), 1);
  }
  const list = candidates.map((one) => venues(one.value));
  const places = specific(list.find((entries) => entries.length) ?? [], candidates, list);
  const main = places.find(({ virtual }) => !virtual);
  const whole = value('address');
  const told =
    whole === undefined ? undefined : venueOf(isObject(whole) ? { address: whole } : whole, context);
  const line = told?.address ?? (told?.name ? { streetAddress: told.name } : {});
  const address = compact({ ...(line as Values), ...addressOf(columns, context) });
  const point =
    found('geo')
      .map((one) => pointOf(one.value, context))
      .find(Boolean) ?? pointOfColumns();
  const beside = compact({ name: nameBeside() ?? nameOf(whole), address, geo: point });
  const room = readText(value('room'), context);
  // Of whoever invites to the net it is the country at most.
  const isNowhere = !main && !room && places[0]?.virtual && isCountry(beside);
  const place = (main || beside || room) && !isNowhere ? { ...beside, ...main } : undefined;
  if (place && !place.name) {
    const named = list.flat().find((entry) => entry.name && !entry.virtual);
    if (named) place.name = named.name;
  }
  if (place && room) place.name = place.name ? `${place.name}, ${room}` : room;
  const afar = found('meeting')
    .flatMap((one) => venues(one.value))
    .map((entry): Values => ({ ...entry, virtual: true }))
    .filter(({ url }) => url);
  const all = [...(place ? [place] : []), ...places.filter((one) => one !== main), ...afar];
  return all.length ? all : undefined;

  function venues(values: unknown): Values[] {
    return [values]
      .flat()
      .filter((entry) => !statusInstead(entry))
      .flatMap(bothPlaces)
      .map((entry) => venueOf(entry, context))
      .filter((entry) => entry !== undefined);
  }

  function pointOfColumns(): Values | undefined {
    const [latitude, longitude] = [value('latitude'), value('longitude')];
    return latitude === undefined || longitude === undefined
      ? undefined
      : { latitude: toNumber(latitude, context), longitude: toNumber(longitude, context) };
  }

  /** Some keep the house in its address. */
  function nameOf(value: unknown): string | undefined {
    return isObject(value) ? readText(value.name ?? value.meetingAt, context) : undefined;
  }

  /** Beside a title and an address, a name is that of the place. */
  function nameBeside(): string | undefined {
    const other = found('title').find(({ key }) => plainName(key) === 'name');
    const name = other && address ? readText(other.value, context) : undefined;
    return name !== record.title && !isOnlineWord(name) ? name : undefined;
  }
}
