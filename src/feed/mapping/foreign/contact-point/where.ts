import { PRECISIONS } from '../../../../model/words.js';
import { isObject, type ReadContext, type Values } from '../../read.js';
import type { Candidate, Found } from '../recognition/collect.js';
import { toTitle } from '../values/title.js';
import { compact, isEmpty, plain, toText } from '../values/values.js';
import type { ContactField } from './names.js';
import { phoneWay, waysOf } from './people.js';
import { addressOfParts, geoOf, isPoint, NO_PLACE, type Part, partsIn } from './place.js';
import { mailsOf, phonesOf } from './reach.js';
import { toAgs, toLand } from './words.js';

/** Address, coordinates, district, Land and area. */
export function placeInto(
  record: Values,
  found: Found<ContactField>,
  raw: Values,
  context: ReadContext,
  isFiveDigits: boolean,
) {
  const beside: Part = (target) =>
    target === 'streetMore' ? moreOf(found('streetMore')) : found(target)[0]?.value;
  const places = [beside('location')]
    .flat()
    .filter(isObject)
    .map((place) => ({ place, part: partsIn(place) }));
  const [main, ...others] = places;
  const own = addressOfParts(beside, context);
  const inner = main && addressOfParts(main.part, context);
  const written = beside('location');
  const address = compact({ ...inner, ...own }) ?? {};
  // A text beside a postcode or a street is the town; alone it may be any place's name.
  if (
    typeof written === 'string' &&
    !isPoint(written) &&
    !NO_PLACE.test(written) &&
    !address.addressLocality &&
    !isEmpty(written)
  ) {
    if (address.postalCode || address.streetAddress) {
      // More than a word or a few is an address of its own, which may tell the town.
      const told = /[\d\n]/.test(written)
        ? addressOfParts((target) => (target === 'address' ? written : undefined), context)
        : { addressLocality: written.trim() };
      address.addressLocality = told?.addressLocality;
      address.addressRegion ??= told?.addressRegion;
    } else
      Object.assign(
        address,
        addressOfParts((target) => (target === 'address' ? written : undefined), context),
      );
  }
  const key = toAgs(beside('ags'), context);
  const land = toLand(beside('land'), context) ?? toLand(address.addressRegion, context) ?? key.land;
  const country = toText(beside('land'), context);
  if (!land && typeof country === 'string') address.addressCountry ??= country;
  const isGerman =
    !address.addressCountry ||
    /^(de|deu|d|deutschland|germany|allemagne)$/i.test(plain(address.addressCountry));
  if (
    /^\d{4}$/.test(plain(address.postalCode)) &&
    isGerman &&
    (isFiveDigits || land || address.addressCountry)
  )
    address.postalCode = `0${address.postalCode}`;
  record.address = Object.keys(address).length ? address : undefined;
  record.geo = geoOf(beside, context) ?? (main && geoOf(main.part, context));
  record.district = toText(beside('district'), context) ?? (main && toText(main.part('district'), context));
  record.land = land;
  delete record.location;
  // Further addresses are told in words, which nothing is left out of later.
  const isReduced = beside('addressPrecision') !== undefined && beside('addressPrecision') !== PRECISIONS[0];
  const areas = areasOf(beside('areaServed'), context);
  if (key.ags) areas.push(plain(key.ags));
  record.areaServed = isNativeArea(raw.areaServed) ? raw.areaServed : areas.length ? areas : undefined;
  record.contactPoint = [
    ...waysIn(main?.part, context),
    ...(isReduced ? [] : others.map(({ part }) => besidesOf(part, context))),
  ].filter(Boolean);
}

/** Further lines of an address, one after the other. */
const moreOf = (lines: readonly Candidate[]) =>
  lines.length > 1
    ? lines
        .map(({ value }) => plain(value).trim())
        .filter(Boolean)
        .join(', ')
    : lines[0]?.value;

const isNativeArea = (value: unknown) => Array.isArray(value) && value.length > 0;

const areasOf = (value: unknown, context: ReadContext): string[] =>
  [value].flat().flatMap((area) => {
    const text = toText(isObject(area) ? (area.name ?? area.title ?? area) : area, context);
    return typeof text === 'string'
      ? text
          .split(/[,;|\n]/)
          .map((one) => one.trim())
          .filter(Boolean)
      : [];
  });

const waysIn = (part: Part | undefined, context: ReadContext): Values[] =>
  part ? [...waysOf(part('person'), context), ...phonesOf(part('telephone'), context).map(phoneWay)] : [];

/** A further place of the same body. */
function besidesOf(part: Part, context: ReadContext): Values | undefined {
  const name = toTitle(part('title'), context);
  const address = addressOfParts(part, context);
  const line = [
    address?.streetAddress,
    [address?.postalCode, address?.addressLocality].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ');
  return typeof name === 'string' || line
    ? compact({
        contactType: typeof name === 'string' ? name : undefined,
        description: line || undefined,
        telephone: phonesOf(part('telephone'), context)[0]?.telephone,
        email: mailsOf(part('email'), context)[0],
      })
    : undefined;
}
