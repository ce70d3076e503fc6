import { type ContactPoint, contactPointShape } from '../../model/contact-point.js';
import type { Shape } from '../../model/shape.js';
import { CONTACT_STATUSES, LAENDER, PRECISIONS, WHEELCHAIR } from '../../model/words.js';
import type { Kind, Reading } from '../kind.js';
import { type Fields, namesOf, type Reader, readRecord } from './fields.js';
import { bareName, isObject, type ReadContext, read as readShape, type Values } from './read.js';

/** schema.org types that are certainly something else. */
export const OTHER_TYPE =
  /(Event|Posting|Work|Page|Site|Article|List|Action|ImageObject)$|^(Festival|Course(Instance)?|Person|Product|Offer|Dataset|Recipe|Review)$/;

const S = contactPointShape;
const listOf = (value: unknown): unknown[] => [value ?? []].flat();

/** A list of which each entry that is an object, or else a text, is changed before it is read. */
const each =
  (
    shape: Shape,
    change: (entry: Values) => unknown,
    changeText: (text: string) => unknown = (text) => text,
  ): Reader =>
  (value, context) =>
    readShape(
      shape,
      listOf(value).flatMap((entry) =>
        isObject(entry) ? change(entry) : typeof entry === 'string' ? changeText(entry) : entry,
      ),
      context,
    );

/** Words that are written as a text with commas. */
const split = (text: string) => text.split(/[,;]/);
const same = (entry: Values): unknown => entry;

const days = (entry: Values) => ({
  ...entry,
  dayOfWeek: listOf(entry.dayOfWeek).map((day) => bareName(isObject(day) ? (day['@id'] ?? day.name) : day)),
});
const hours = each(S.openingHoursSpecification, days);
/** An area by what tells it best. */
const area = ({ postalCode, identifier, name, address }: Values) =>
  postalCode ?? identifier ?? name ?? (isObject(address) ? address.postalCode : undefined);
const language = ({ alternateName, identifier, name }: Values) => alternateName ?? identifier ?? name;

/** Not every object can be made a text of. */
const fits = (pattern: RegExp, value: unknown) => typeof value === 'string' && pattern.test(value);
const isLink = (value: unknown) => fits(/^([a-z]+:|[./])/i, value);

const FIELDS: Fields = {
  ...S,
  addressPrecision: (value) => bareName(listOf(value)[0]),
  openingHoursSpecification: hours,
  specialOpeningHoursSpecification: hours,
  contactPoint: each(S.contactPoint, (way) => ({
    ...way,
    availableLanguage: listOf(way.availableLanguage).map((one) => (isObject(one) ? language(one) : one)),
    hoursAvailable: listOf(way.hoursAvailable).map((entry) => (isObject(entry) ? days(entry) : entry)),
  })),
  areaServed: each(S.areaServed, area, split),
  languages: each(S.languages, language, split),
  audience: each(S.audience, ({ audienceType, ...audience }) => audienceType ?? audience),
  keywords: each(S.keywords, same, split),
  category: each(S.category, same, split),
  notice(value, context) {
    const [one] = listOf(value);
    return readShape(S.notice, isObject(one) && one.text ? one : { text: one }, context);
  },
  appointment(value, context) {
    const [one] = listOf(value);
    // What is no link is told in words.
    return readShape(S.appointment, isObject(one) || isLink(one) ? one : { required: one }, context);
  },
};

const NAMES = namesOf(
  FIELDS,
  { location: (value) => listOf(value)[0] },
  {
    geometry: 'geo',
    availableLanguage: 'languages',
    knowsLanguage: 'languages',
    serviceArea: 'areaServed',
    tags: 'keywords',
    phone: 'telephone',
  },
  'additionalType hasMap legalName memberOf faxNumber',
);
const IDENTITY = ['title', 'address', 'district', 'url'];

/** Bodies that are told apart by their type alone. */
const BODIES = /^(GovernmentOffice|CityHall|NGO|Library|LocalBusiness|Museum|School)$/;

const typesOf = (raw: Values) => listOf(raw['@type']).map(bareName);

type Test = (value: unknown) => unknown;
const among =
  (words: readonly string[]): Test =>
  (value) =>
    words.includes(value as string);
const single: Test = (value) => !fits(/[,;]|\/ /, value);
/** A point, or two numbers: all else, a polygon or decimals with commas, is thought about elsewhere. */
const isPoint: Test = (value) =>
  isObject(value) && (value.type === 'Point' || (!value.coordinates && Object.values(value).every(single)));
/** Values that tell whether a feed means by its names what we do. */
const SOUND: Record<string, Test> = {
  id: (value) => !isObject(value),
  url: (value) => isObject(value) || isLink(value),
  address: isObject,
  geo: isPoint,
  location: (value) => isObject(value) && isObject(value.address ?? value) && isPoint(value.geo ?? {}),
  openingHours: (value) => !isObject(value),
  openingHoursSpecification: isObject,
  specialOpeningHoursSpecification: isObject,
  contactPoint: isObject,
  telephone: single,
  email: single,
  languages: (value) => isObject(value) || fits(/^[a-z]{2,3}(-\w+)*$/i, value),
  land: among(LAENDER),
  status: among(CONTACT_STATUSES),
  wheelchair: among(WHEELCHAIR),
  addressPrecision: among(PRECISIONS),
};
/** Fields of one value, where lists have to be thought about. */
const ALONE = /^(telephone|email)$/;

/** Whether a record is a contact point, or of no type, and in the vocabulary's names and values alone. */
function isNative(raw: Values): boolean {
  for (const key of Object.keys(raw)) {
    const name = NAMES.get(key)?.name ?? '';
    const values = listOf(raw[key]);
    const isSound = SOUND[name];
    if (
      !NAMES.has(key) ||
      (isSound && values.some((value) => value !== '' && !isSound(value))) ||
      (ALONE.test(name) && values.length > 1)
    )
      return false;
  }
  return !typesOf(raw).some((type) => OTHER_TYPE.test(type));
}

const read = (raw: Values, context: ReadContext): Reading =>
  readRecord(raw, NAMES, context, (...found) => settle(...found, raw, context), IDENTITY);

/** Where in Germany: somebody who writes a German address does not mean a place in the Indian Ocean. */
const isGerman = (latitude: unknown, longitude: unknown) =>
  isWithin(latitude, 47, 55.2) && isWithin(longitude, 5.8, 15.1);
const isWithin = (degrees: unknown, min: number, max: number) =>
  typeof degrees === 'number' && degrees > min && degrees < max;

/** Puts a place's parts where they belong, and takes away what the publisher does not want to be known. */
function settle(fields: Values, { location }: Values, raw: Values, context: ReadContext) {
  if (isObject(location)) {
    fields.address ??= readShape(S.address, location.address ?? location, context);
    fields.geo ??= readShape(S.geo, location.geo, context);
    fields.district ??= readShape(S.district, location.district, context);
  }
  const bodyType = typesOf(raw).find((type) => BODIES.test(type));
  if (bodyType) fields.bodyType ??= bodyType;
  const { geo, land } = fields;
  const { postalCode } = (fields.address ?? {}) as Values;
  if (isObject(geo) && isGerman(geo.longitude, geo.latitude) && (land || fits(/^\d{5}$/, postalCode)))
    fields.geo = { latitude: geo.longitude, longitude: geo.latitude };
  reduce(fields);
}

/** A house's number and all after it. Not the day that a street is named after. */
const NUMBER = /[\s,]*\d(?!\d*\.\s?(Jan|Feb|Mär|Apr|Mai|Ju[nl]|Aug|Sep|Okt|Nov|Dez)).*/s;

/** A longer one is refused in the end. */
const LONGEST = 200;

/** Leaves of a place only as much as its publisher wants to be known. */
function reduce(fields: Values) {
  const { addressPrecision: precision = PRECISIONS[0], address, geo } = fields;
  const level = PRECISIONS.indexOf(precision as (typeof PRECISIONS)[number]);
  if (level === 0) return;
  // How to get there tells where it is.
  if (level !== 1) fields.transit = undefined;
  // A word that we do not know means at any rate that something is to be left out.
  if (level < 0 || level > 2) {
    for (const part of ['address', 'geo', 'district']) fields[part] = undefined;
    fields.addressPrecision = PRECISIONS[3];
    return;
  }
  // Three decimals are about a hundred metres, two are about a kilometre.
  const round = (degrees: unknown) =>
    typeof degrees === 'number' ? Number(degrees.toFixed(4 - level)) : degrees;
  if (isObject(geo)) fields.geo = { latitude: round(geo.latitude), longitude: round(geo.longitude) };
  if (!isObject(address)) return;
  const { streetAddress } = address;
  fields.address = {
    ...address,
    streetAddress:
      (level === 1 &&
        typeof streetAddress === 'string' &&
        streetAddress.slice(0, LONGEST).replace(NUMBER, '')) ||
      undefined,
  };
}

const foreign = async () => (await import('./foreign/contact-point/contact-point.js')).createForeign();

/** Contact points. */
export const contactPointKind: Kind<ContactPoint> = {
  name: 'contact-point',
  shape: contactPointShape,
  isNative,
  read,
  foreign,
};
