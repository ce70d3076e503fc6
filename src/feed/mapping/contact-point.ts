import { type ContactPoint, contactPointShape } from '../../model/contact-point.js';
import type { Shape } from '../../model/shape.js';
import type { Kind, Reading } from '../kind.js';
import { type Names, namesOf, type Reader, readRecord } from './fields.js';
import { positionOf } from './geometry.js';
import { bareName, isObject, type ReadContext, read as readShape, type Values } from './read.js';

/** schema.org types that are certainly something else. */
export const OTHER_TYPE =
  /Event$|^(JobPosting|Festival|Course(Instance)?|Person|CreativeWork|Web(Site|Page)|BreadcrumbList|MusicGroup)$/;

const S = contactPointShape;
const listOf = (value: unknown): unknown[] => [value].flat();

/** A list of which each entry, if it is an object, is changed before it is read. */
const each =
  (shape: Shape, change: (entry: Values) => unknown): Reader =>
  (value, context) =>
    readShape(
      shape,
      listOf(value).map((entry) => (isObject(entry) ? change(entry) : entry)),
      context,
    );

/** Words of a list, also of one that is written as a text with commas. */
const words =
  (shape: Shape): Reader =>
  (value, context) =>
    readShape(
      shape,
      listOf(value).flatMap((entry) => (typeof entry === 'string' ? entry.split(/\s*[,;]\s*/) : entry)),
      context,
    );

const days = (entry: Values) => ({
  ...entry,
  dayOfWeek: listOf(entry.dayOfWeek ?? []).map((day) =>
    bareName(isObject(day) ? (day['@id'] ?? day.name) : day),
  ),
});
const hours = each(S.openingHoursSpecification, days);
/** An area by what tells it best. */
const area = ({ postalCode, identifier, name, address }: Values) =>
  postalCode ?? identifier ?? name ?? (isObject(address) ? address.postalCode : undefined);
const language = ({ alternateName, identifier, name }: Values) => alternateName ?? identifier ?? name;

const FIELDS: Names['fields'] = {
  ...S,
  geo: (value, context) => readShape(S.geo, positionOf(listOf(value)[0]), context),
  location: (value) => listOf(value)[0],
  openingHoursSpecification: hours,
  specialOpeningHoursSpecification: hours,
  contactPoint: each(S.contactPoint, (way) => ({
    ...way,
    availableLanguage: listOf(way.availableLanguage ?? []).map((one) =>
      isObject(one) ? language(one) : one,
    ),
    hoursAvailable: listOf(way.hoursAvailable ?? []).map((entry) => (isObject(entry) ? days(entry) : entry)),
  })),
  areaServed: each(S.areaServed, area),
  languages: each(S.languages, language),
  audience: each(S.audience, ({ audienceType, ...audience }) => audienceType ?? audience),
  keywords: words(S.keywords),
  category: words(S.category),
  notice: (value, context) =>
    readShape(S.notice, typeof value === 'string' ? { text: value } : value, context),
  appointment: (value, context) =>
    readShape(S.appointment, typeof value === 'boolean' ? { required: value } : value, context),
};

const NAMES = namesOf(
  FIELDS,
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

const typesOf = (raw: Values) => listOf(raw['@type'] ?? []).map(bareName);

/** Whether a record is a contact point, or of no type, and in the vocabulary's names alone. */
const isNative = (raw: Values): boolean =>
  Object.keys(raw).every((key) => NAMES.targets.has(key)) &&
  !typesOf(raw).some((type) => OTHER_TYPE.test(type));

const read = (raw: Values, context: ReadContext): Reading =>
  readRecord(raw, NAMES, context, (fields) => settle(fields, raw, context), IDENTITY);

/** Where in Germany: somebody who writes a German address does not mean a place in the Indian Ocean. */
const isGerman = (latitude: number, longitude: number) =>
  latitude > 47 && latitude < 55.2 && longitude > 5.8 && longitude < 15.1;

/** Puts a place's parts where they belong, and takes away what the publisher does not want to be known. */
function settle(fields: Values, raw: Values, context: ReadContext) {
  const { location } = fields;
  delete fields.location;
  if (isObject(location)) {
    fields.address ??= readShape(S.address, location.address ?? location, context);
    fields.geo ??= readShape(S.geo, positionOf(location.geo), context);
    fields.district ??= location.district;
  }
  fields.bodyType ??= typesOf(raw).find((type) => BODIES.test(type));
  const { address, geo } = fields as { address?: Values; geo?: Values };
  const { latitude, longitude } = (geo ?? {}) as Record<string, number>;
  if (
    latitude &&
    longitude &&
    isGerman(longitude, latitude) &&
    (fields.land || /^\d{5}$/.test(`${address?.postalCode}`))
  )
    fields.geo = { latitude: longitude, longitude: latitude };
  reduce(fields);
}

/** Kilometres to which coordinates are rounded: two decimals are about one. */
const DECIMALS: Record<string, number> = { street: 3, district: 2 };

/** Leaves of an address only as much as its publisher wants to be known. */
function reduce(fields: Values) {
  const {
    addressPrecision: precision,
    address,
    geo,
  } = fields as {
    addressPrecision?: string;
    address?: Values;
    geo?: Record<string, number>;
  };
  const decimals = DECIMALS[precision ?? ''];
  if (precision === 'hidden') {
    fields.address = undefined;
    fields.geo = undefined;
  } else if (decimals) {
    const round = (degrees: unknown) =>
      typeof degrees === 'number' ? Number(degrees.toFixed(decimals)) : degrees;
    if (geo) fields.geo = { latitude: round(geo.latitude), longitude: round(geo.longitude) };
    if (address) {
      const { streetAddress } = address;
      fields.address = {
        ...address,
        // A street without its number.
        streetAddress:
          precision === 'street' && typeof streetAddress === 'string'
            ? streetAddress.replace(/\s+\d.*/, '')
            : undefined,
      };
    }
  }
}

const foreign = async () => (await import('./foreign/contact-point.js')).createForeign();

/** Contact points. */
export const contactPointKind: Kind<ContactPoint> = {
  name: 'contact-point',
  shape: contactPointShape,
  isNative,
  read,
  foreign,
};
