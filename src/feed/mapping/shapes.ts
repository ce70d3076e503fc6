import {
  isEmpty,
  isObject,
  type ReadContext,
  toDate,
  toLink,
  toNumber,
  toText,
  type Values,
} from './values.js';

/** An object without its empty entries; undefined when nothing is left. */
export function compact<T extends Values>(values: T): T | undefined {
  let filled = false;
  const kept: Values = {};
  for (const key in values) {
    if (values[key] !== undefined) {
      kept[key] = values[key];
      filled = true;
    }
  }
  return filled ? (kept as T) : undefined;
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** Latitude and longitude, from any of the usual spellings or a GeoJSON point. 0/0 is where nothing is known. */
export function toGeo(value: unknown, context: ReadContext): Values | undefined {
  const geo = first(value);
  if (!isObject(geo)) return undefined;
  const point = geo.type === 'Point' && Array.isArray(geo.coordinates) ? geo.coordinates : undefined;
  const latitude = toNumber(point ? point[1] : (geo.latitude ?? geo.lat), context);
  const longitude = toNumber(point ? point[0] : (geo.longitude ?? geo.lon ?? geo.lng), context);
  if (latitude === undefined || longitude === undefined) return undefined;
  return latitude === 0 && longitude === 0 ? undefined : { latitude, longitude };
}

function toAddress(value: unknown, context: ReadContext): Values | undefined {
  const address = first(value);
  if (typeof address === 'string') return isEmpty(address) ? undefined : { streetAddress: address.trim() };
  if (!isObject(address)) return undefined;
  const part = (...keys: string[]) =>
    toText(
      keys.map((key) => address[key]).find((entry) => !isEmpty(entry)),
      context,
    );
  return compact({
    streetAddress: part('streetAddress', 'street', 'strasse'),
    postalCode: part('postalCode', 'postcode', 'zip', 'plz'),
    addressLocality: part('addressLocality', 'city', 'locality', 'town', 'ort'),
    addressRegion: part('addressRegion', 'region', 'state'),
    addressCountry: part('addressCountry', 'country'),
  });
}

/** A place from schema.org's `Place`, a bare address, a text or its parts side by side. */
export function toPlace(value: unknown, context: ReadContext): Values | undefined {
  if (!isObject(value)) {
    const name = toText(value, context);
    return name === undefined ? undefined : { name };
  }
  // A bare PostalAddress stands for its place.
  const address =
    toAddress(value.address, context) ?? (isEmpty(value.address) ? toAddress(value, context) : undefined);
  return compact({
    name: toText(value.name, context),
    address,
    geo: toGeo(value.geo ?? value.geometry ?? value, context),
    district: toText(value.district, context),
  });
}

export function toPlaces(value: unknown, context: ReadContext): Values[] | undefined {
  const places = (Array.isArray(value) ? value : [value])
    .map((entry) => toPlace(entry, context))
    .filter((entry) => entry !== undefined);
  return places.length ? places : undefined;
}

/** An organisation from an object or its name. A name that is an address is shown by its host. */
export function toOrganization(value: unknown, context: ReadContext): Values | undefined {
  const one = first(value);
  if (!isObject(one)) {
    const name = toText(one, context);
    if (typeof name !== 'string') return name === undefined ? undefined : { name };
    return /^https?:\/\//i.test(name) && URL.canParse(name)
      ? { name: new URL(name).host, url: name }
      : { name };
  }
  return compact({
    id: toText(one['@id'] ?? one.id, context),
    name: toText(one.name ?? one.title, context),
    url: toLink(one.url, context),
    logo: toLink(one.logo, context),
    email: toText(one.email, context),
    telephone: toText(one.telephone ?? one.phone, context),
  });
}

/** A picture from its address or an `ImageObject`. */
export function toImage(value: unknown, context: ReadContext): Values | undefined {
  const one = first(value);
  const url = toLink(isObject(one) ? (one.url ?? one.contentUrl ?? one.src) : one, context);
  if (url === undefined) return undefined;
  if (!isObject(one)) return { url };
  return compact({
    url,
    width: toNumber(one.width, context),
    height: toNumber(one.height, context),
    srcset: toText(one.srcset, context),
    alt: toText(one.alt ?? one.caption, context),
    creditText: toText(one.creditText ?? one.credit, context),
    license: toText(one.license, context),
  });
}

/** A contact from a `ContactPoint`, or a mail address, or a link. */
export function toContact(value: unknown, context: ReadContext): Values | undefined {
  const one = first(value);
  if (!isObject(one)) {
    const text = toText(one, context);
    if (typeof text !== 'string') return undefined;
    if (/^[^\s/]+@[^\s/]+$/.test(text)) return { email: text };
    return /^https?:/i.test(text) ? { url: text } : { name: text };
  }
  return compact({
    name: toText(one.name, context),
    email: toText(one.email, context),
    telephone: toText(one.telephone ?? one.phone, context),
    url: toLink(one.url, context),
  });
}

/** `{min, max}` from such an object, a number, or a text such as "2–4" or "ab 16". */
export function toRange(value: unknown, context: ReadContext): Values | undefined {
  const one = first(value);
  if (isObject(one))
    return compact({
      min: toNumber(one.min ?? one.minValue, context),
      max: toNumber(one.max ?? one.maxValue, context),
    });
  if (typeof one === 'number') return { min: one, max: one };
  const numbers =
    typeof one === 'string'
      ? (one.match(/\d+([.,]\d+)?/g) ?? []).map((n) => Number(n.replace(',', '.')))
      : [];
  const [min, max] = numbers;
  if (min === undefined) return undefined;
  if (max !== undefined) return { min, max };
  return /^(bis|max|up to|höchstens)/i.test(one as string)
    ? { max: min }
    : /^(ab|min|from|mindestens)|\+$/i.test(one as string)
      ? { min }
      : { min, max: min };
}

/** The earlier of two dates, where either may be missing. */
export function earlier(a: unknown, b: unknown, context: ReadContext): unknown {
  const [first, second] = [toDate(a, context), toDate(b, context)];
  if (typeof first !== 'string') return second ?? first;
  return typeof second === 'string' && second < first ? second : first;
}
