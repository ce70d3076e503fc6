import { isObject } from '../../read.js';
import { isHere, pointOfPair, pointOfText } from '../values/point.js';
import { isEmpty } from '../values/values.js';

/** What the values of one column look like, as shares from 0 to 1 of those that say something. */
export interface Column {
  key: string;
  /** Values that say something. */
  filled: number;
  /** How many of them differ. */
  distinct: number;
  /** Characters, on average. */
  length: number;
  /** How many have several words. */
  words: number;
  /** Some of them, each once, as texts. */
  values: readonly string[];
  shares: Record<ShapeName, number>;
}

export type ShapeName =
  | 'text'
  | 'number'
  | 'decimal'
  | 'date'
  | 'time'
  | 'link'
  | 'image'
  | 'mail'
  | 'phone'
  | 'code'
  | 'yesNo'
  | 'salutation'
  | 'address'
  | 'street'
  | 'point'
  | 'hours'
  | 'object'
  | 'list'
  | 'markup';

const NUMBER = /^[+-]?\d+([.,]\d+)?$/;
const SHAPES: readonly [ShapeName, RegExp][] = [
  [
    'date',
    /^(\d{4}-\d\d-\d\d('?[T ]'?\d\d:?\d\d.*)?|(\p{L}+ ?: )?\d{1,2}-\p{L}{3,9}-(\d{4}|\d\d)|\d{1,2}\.\s?\d{1,2}\.\s?(\d{4}|\d\d)([ ,]+\d{1,2}[:.]\d\d.*)?|\d{1,2}\/\d{1,2}\/\d{4}.*|\d{8}T\d{4,6}Z?|(mo|di|mi|do|fr|sa|so)\w*\.?,? \d{1,2}\..{3,20}\d{4}.*)$/iu,
  ],
  ['time', /^(?:kl\.? ?|um |at |à )?\d{1,2}([:.]\d\d){1,2}( ?uhr| ?[ap]\.?m\.?)?$|^\d{1,2} ?(uhr|[ap]m)$/i],
  ['number', NUMBER],
  ['decimal', /^-?\d{1,3}[.,]\d{3,}$/],
  ['image', /^(https?:\/\/|\/)\S+\.(jpe?g|png|webp|gif|avif|svg)(\?\S*)?$/i],
  ['link', /^(https?:\/\/|www\.)\S+$/i],
  ['mail', /^(mailto:)?[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ['phone', /^(?!0[.,]\d+$)(tel:)?(\+|\(?0)[\d\s()/.–-]{5,20}\d$/],
  ['code', /^[\da-f]{8}-[\da-f-]{27}$|^[\w-]*[_\d:][\w:./-]*$|^[A-Z\d_]{2,}$|^[\w-]+([.:/][\w-]+)+$/],
  ['yesNo', /^(true|false|ja|nein|yes|no|oui|non|sí|si|nee|nej|y|n|j|x)$/i],
  ['salutation', /^(herrn?|frau|dr|prof|mrs?|ms|mx|mme|familie|divers|m\/w\/d)\.?( (dr|prof)\.?)*$/i],
  ['address', /\b\d{4,5}\s+\p{Lu}\p{L}+/u],
  ['street', /^\p{L}[^\d,]{3,40} (?!(?:19|20)\d\d$)\d{1,4} ?[a-z]?([/-]\d{1,4}[a-z]?)?$/iu],
  [
    'hours',
    /(?<!\p{L})(mo|di|mi|do|fr|sa|so|tu|we|th|su|mon|tue|wed|thu|lun|mar|mer|jeu|ven|sam|lundi|mardi|lunes|ma|man|tir|ons|tor|daily|täglich|tous les jours)(days?|tags?)?\.?(?!\p{L}).*\d{1,2}([:.h]\d\d| ?uhr| ?[ap]m)|^\d{1,2}[:.h]\d\d ?(uhr)? ?[-–] ?\d{1,2}[:.h]\d\d/iu,
  ],
  ['markup', /<\/?[a-z][^<>]{0,200}>/i],
];
/** Of fewer values nothing is concluded. */
const FEW = 4;
/** Longer values are prose, whatever they begin with. */
const LONGEST = 300;

/** So many different values are kept. */
const SOME = 20;

const EXACT = /[.,]\d{3}/;
/** Two degrees in one cell, of which it is certain which is which. */
const isPoint = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length === 2 && pointOfPair(Number(value[0]), Number(value[1])) !== undefined
    : typeof value === 'string' && value.length < 60 && EXACT.test(value) && isPointText(value);
const isPointText = (text: string): boolean => {
  const { latitude, longitude } = pointOfText(text) ?? {};
  return typeof latitude === 'number' && typeof longitude === 'number' && isHere(latitude, longitude);
};

/** Looks at the values of one column. */
export function columnOf(key: string, values: readonly unknown[]): Column {
  const shares: Column['shares'] = {
    text: 0,
    number: 0,
    decimal: 0,
    date: 0,
    time: 0,
    link: 0,
    image: 0,
    mail: 0,
    phone: 0,
    code: 0,
    yesNo: 0,
    salutation: 0,
    address: 0,
    street: 0,
    point: 0,
    hours: 0,
    object: 0,
    list: 0,
    markup: 0,
  };
  const seen = new Set<string>();
  let filled = 0;
  let length = 0;
  let words = 0;
  for (const value of values) {
    if (isEmpty(value)) continue;
    filled++;
    if (Array.isArray(value)) shares.list++;
    else if (isObject(value)) shares.object++;
    if (isPoint(value)) shares.point++;
    const one = Array.isArray(value) ? value[0] : value;
    if (typeof one === 'object') {
      seen.add(JSON.stringify(one).slice(0, LONGEST));
      continue;
    }
    const text = String(one).trim();
    seen.add(text.slice(0, LONGEST));
    length += text.length;
    if (/\S\s+\S/.test(text)) words++;
    if (typeof one === 'boolean') shares.yesNo++;
    if (typeof one === 'string' && /\p{L}{2}/u.test(text)) shares.text++;
    if (text.length <= LONGEST) for (const [name, pattern] of SHAPES) if (pattern.test(text)) shares[name]++;
  }
  for (const name of Object.keys(shares) as ShapeName[]) shares[name] /= filled || 1;
  return {
    key,
    filled,
    distinct: seen.size,
    values: [...seen].slice(0, SOME),
    length: length / (filled || 1),
    words: words / (filled || 1),
    shares,
  };
}

/** What cannot be a name, a place or a word for people: numbers that stand for something elsewhere, keys, facts. */
const isReference = ({ shares, filled }: Column) =>
  shares.number > 0.9 ||
  (filled >= FEW && ((shares.code > 0.9 && shares.link < 0.1 && shares.text < 0.9) || shares.yesNo > 0.9));

const WORDS =
  'location jobLocation organizer hiringOrganization category audience keywords district addressLocality performer parentOrganization award about'.split(
    ' ',
  );

/**
 * Whether the values of a column can be what its name says. Certain refusals only: what may be right stays.
 * @param isAlone whether nothing else stands for the same field
 */
export function suits(target: string, column: Column, isAlone: boolean): boolean {
  const { shares, filled, distinct } = column;
  if (!filled) return true;
  if (target === 'title' || target === 'name') {
    if (shares.number > 0.9 && !isAlone) return false;
    if (filled >= FEW && (shares.yesNo > 0.9 || shares.salutation > 0.9)) return isAlone;
    return isAlone || filled < FEW || distinct > 1 || shares.object > 0;
  }
  if (target === 'image') return shares.number < 0.9 && shares.yesNo < 0.9;
  if (WORDS.includes(target)) return !isReference(column);
  if (target === 'url') return shares.number < 0.9 && shares.yesNo < 0.9 && shares.mail < 0.9;
  return true;
}
