import { chooseLanguage, isObject, type ReadContext, type Values } from '../../read.js';
import { createNames } from '../recognition/names.js';
import { positionOf } from './geometry.js';
import { inOneLine, placeOf } from './place-text.js';
import { pointOfPair, pointOfText } from './point.js';
import { toTitle } from './title.js';
import { compact, isEmpty, toLink, toNumber, toText } from './values.js';

/** How the parts of a place are called. */
const names = createNames({
  name: 'titel title label bezeichnung locationname venuename placename displayname referencelabel ortsname venue veranstaltungsort nom addresstitle',
  text: 'adresse anschrift fulladdress formattedaddress displayaddress localizedaddressdisplay',
  description: 'beschreibung',
  address: 'postaladdress location',
  streetAddress:
    'street strasse strassehausnummer streetlineone addressline1 address1 line1 rue streetaddress1',
  houseNumber: 'hausnummer hausnr number housenumber',
  postalCode: 'plz postleitzahl postcode zip zipcode codepostal',
  addressLocality: 'city town stadt ort gemeinde locality kommune ville municipality',
  addressRegion: 'region state bundesland',
  addressCountry: 'country land countrycode pays',
  district: 'stadtteil ortsteil bezirk quartier',
  room: 'raum saal',
  url: 'link href website joinurl',
  latitude: 'lat breitengrad geolat',
  longitude: 'lon lng long laengengrad geolng geolon',
  geo: 'geometry coordinates koordinaten position latlng geojson coords main',
});

/** Words that say that there is no place to go to. */
const ONLINE =
  /^((online|zoom|webinar|virtuell|virtual|video-?konferenz|jitsi|microsoft teams|live-?stream|en ligne)\b|(digital|internet|web|teams|stream)\s*($|[^\p{L}\s]|(event|meeting|via|per|über)\b))/iu;
const LINK = /^https?:\/\/\S+$/i;

export const isOnlineWord = (value: unknown): boolean =>
  typeof value === 'string' && ONLINE.test(value.trim());

const BOTH = /\s*(?:[+/&,;|]|\s-\s|\s(?:und|and|et|y|en|og|e|sowie|oder|or)\s)\s*/i;
const ONLY_ONLINE = /^(online|zoom|virtuell|virtual|digital|live-?stream|stream|en ligne)$/i;

/** `Rathaus und online`, `Online + Köln`: a place to go to, and another one, each alone. */
export function bothPlaces(value: unknown): unknown[] {
  if (
    typeof value !== 'string' ||
    value.length > 120 ||
    !/online|zoom|virt|digital|stream|ligne/i.test(value)
  )
    return [value];
  const parts = value.split(BOTH).filter(Boolean);
  const away = parts.filter((part) => ONLY_ONLINE.test(part));
  const rest = parts.filter((part) => !ONLY_ONLINE.test(part));
  return away.length === 1 && rest.length === 1 ? [rest[0], away[0]] : [value];
}

/** Coordinates wherever a value has them: numbers, texts, GeoJSON, objects around those. */
export function pointOf(value: unknown, context: ReadContext, depth = 3): Values | undefined {
  if (typeof value === 'string') {
    return pointOfText(value);
  }
  if (Array.isArray(value)) {
    const [one, other, ...more] = value;
    return typeof one === 'number' && typeof other === 'number' && !more.length
      ? pointOfPair(one, other)
      : undefined;
  }
  if (!isObject(value) || depth < 0) return undefined;
  // A line or an area has a middle.
  if (Array.isArray(value.coordinates))
    return Array.isArray(value.coordinates[0]) ? (positionOf(value) as Values) : value;
  let latitude: unknown;
  let longitude: unknown;
  for (const key of Object.keys(value)) {
    const target = names(key)?.target;
    if (target === 'latitude') latitude ??= toNumber(value[key], context);
    if (target === 'longitude') longitude ??= toNumber(value[key], context);
  }
  if (latitude !== undefined && longitude !== undefined) return { latitude, longitude };
  return Object.values(value)
    .map((inner) => (isObject(inner) ? pointOf(inner, context, depth - 1) : undefined))
    .find(Boolean);
}

/** The address that plain columns say, or objects of them. */
export function addressOf(found: Values, context: ReadContext): Values | undefined {
  const part = (name: string) => {
    const text = toText(found[name], context);
    return typeof text === 'string' ? text : undefined;
  };
  const number = part('houseNumber');
  const street = part('streetAddress');
  // `04177 Leipzig` in one cell.
  const [, code, town] = /^(\d{4,5})\s+(\D.*)$/.exec(part('addressLocality') ?? '') ?? [];
  return compact({
    streetAddress: street && number && !/\d/.test(street) ? `${street} ${number}` : street,
    postalCode: part('postalCode') ?? code,
    addressLocality: town ?? part('addressLocality'),
    addressRegion: part('addressRegion'),
    addressCountry: part('addressCountry'),
  });
}

/**
 * A place from a text or an object; undefined when it says nothing. A link, or a word for the net, is a place
 * that nobody needs to go to.
 */
export function venueOf(value: unknown, context: ReadContext): Values | undefined {
  if (isEmpty(value)) return undefined;
  if (!isObject(value) || chooseLanguage(value, context)) {
    const text = toText(value, context);
    if (typeof text !== 'string') return undefined;
    if (LINK.test(text)) return { url: text, virtual: true };
    return isOnlineWord(text) ? { name: text, virtual: true } : placeOf(clean(text));
  }
  // A field of a program, with its value inside.
  const typed = typeof value.type === 'string' ? value[value.type] : undefined;
  const only = value.name ? undefined : toText(value.value ?? typed, context);
  if (typeof only === 'string') return venueOf(only, context);
  const found = partsOf(value);
  // In our own names already, in schema.org's, or with an address of its own.
  if (value['@type'] || isObject(found.address) || value.virtual) {
    const inner = isObject(found.address) ? addressIn(found.address, context) : {};
    const address = compact({ ...addressOf(found, context), ...inner });
    const geo = value.geo ?? pointOf(value, context);
    const name = withoutMarkup(value.name ?? toText(found.name, context));
    return {
      ...value,
      ...compact({ name, geo, address: isObject(found.address) ? address : value.address }),
    };
  }
  const text = (part: string) => {
    const own = withoutMarkup(toText(found[part], context));
    return typeof own === 'string' ? own : undefined;
  };
  const url = toLink(found.url, context);
  const address = addressOf(found, context);
  const told = text('text') ?? (typeof found.address === 'string' ? text('address') : undefined);
  const line = told ?? (address ? undefined : text('description'));
  const written = line && line.length < 200 ? placeOf(line) : undefined;
  const name = text('name') ?? (address ? undefined : (written?.name as string | undefined));
  const room = text('room');
  const place = compact({
    name: name && room ? `${name}, ${room}` : name,
    address: compact({
      ...(told && name !== told && !written?.address ? { streetAddress: told } : {}),
      ...(written?.address as Values | undefined),
      ...address,
    }),
    district: text('district'),
    geo: pointOf(value, context),
    url: typeof url === 'string' && LINK.test(url) ? url : undefined,
    virtual: isOnlineWord(name) || (url && !name && !address) || undefined,
  });
  return place;
}

/** Marks that some exports leave in their texts. */
const clean = (text: string) => withoutMarkup(text.replace(/--\/?\w{1,8}--/g, ' ').trim());

const MARKUP = /<\/?[a-z]|&(#|[a-z]{2,8};)/i;
/** Places are lines, as titles are. */
const withoutMarkup = <T>(text: T): T | string => {
  if (typeof text !== 'string' || !MARKUP.test(text)) return text;
  const line = toTitle(inOneLine(text), { languages: [], base: '' });
  return typeof line === 'string' ? line : text;
};

function partsOf(value: Values): Values {
  const found: Values = {};
  const ranks: Record<string, number> = {};
  for (const key of Object.keys(value)) {
    const hit = names(key);
    if (!hit || isEmpty(value[key]) || (ranks[hit.target] ?? Infinity) <= hit.rank) continue;
    ranks[hit.target] = hit.rank;
    found[hit.target] = value[key];
  }
  return found;
}

/** An address in our names, whatever its own are. */
function addressIn(value: Values, context: ReadContext): Values {
  const own = addressOf(partsOf(value), context);
  // `{nl: {…}}`, `{area: {…}}`
  const inner = own ? [] : Object.values(value).filter(isObject);
  return { ...value, ...(own ?? inner.map((one) => addressOf(partsOf(one), context)).find(Boolean)) };
}
