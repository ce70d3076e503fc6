import { type Honour, honourShape } from '../../model/honour.js';
import { isIsoDate } from '../../model/schema.js';
import { DISPLAYS } from '../../model/words.js';
import type { Kind, Reading } from '../kind.js';
import { isUnclean } from '../unclean.js';
import { type Fields, namesOf, type Reader, readRecord } from './fields.js';
import { bareName, isObject, type ReadContext, read as readShape, toText, type Values } from './read.js';

/*
 * Reading fails closed: what could mean that somebody does not want to be named, and cannot be read, is read so.
 */

const WORK = /^(CreativeWork|Article|NewsArticle|Review)$/;
const PERSON = /^(Person|Patient)$/;
const GROUP = /Group$|Team$/;
const ORGANIZATION = /(Organization|Association|Club|School|University|Business)$|^(NGO|Corporation)$/;

const ITEM = /^(name|photo|quote)$/;
const DATE = /^(grantedOn|validThrough|withdrawnOn|expires)$/;
/** What validation cannot take, so that the webmaster is told; the value itself may say a name. */
const UNREADABLE = '?';
/** Other ways of saying that a consent holds no more. */
const WITHDRAWN = /withdraw|revoke|widerruf/i;

const listOf = (value: unknown): unknown[] => [value].flat();
const typesOf = (raw: Values) => listOf(raw['@type'] ?? raw.type ?? []).map(bareName);
const isNothing = (value: unknown) => value === undefined || value === null || value === '';

/** Yes and no in JSON, in a cell, or as an IRI. Undefined for what is neither. */
function flag(value: unknown): boolean | undefined {
  const word = bareName(value);
  return /^(true|yes|ja)$/i.test(word) || (/^(false|no|nein)$/i.test(word) ? false : undefined);
}

const isReadableDate = (value: unknown) =>
  isNothing(value) || (typeof value === 'string' && isIsoDate(value));

/** One statement. A part that cannot be read refuses all of it. */
function statementOf(value: unknown): Values {
  if (!isObject(value)) return flag(value) ? { name: true } : { ...REFUSED };
  const read: Values = {};
  for (const key of Object.keys(value)) {
    const said = value[key];
    if (isNothing(said)) continue;
    if (ITEM.test(key)) read[key] = flag(said) ?? UNREADABLE;
    else if (DATE.test(key)) read[key] = isReadableDate(said) ? said : UNREADABLE;
    else if (key === 'scope') read.scope = scopeOf(said);
    else if (WITHDRAWN.test(key) && flag(said) !== false) read.withdrawnOn = UNREADABLE;
  }
  return Object.values(read).includes(UNREADABLE) ? { ...read, ...REFUSED } : read;
}

const REFUSED = { name: false, photo: false, quote: false };

const scopeOf = (value: unknown) => {
  const words = listOf(value);
  return words.every((word) => typeof word === 'string') ? words.join(', ') : UNREADABLE;
};

const consent: Reader = (value) => listOf(value).map(statementOf);

const display: Reader = (value) => DISPLAYS.find((known) => known === bareName(value)) ?? 'anonymous';

/** Who is not said to be grown up is not, once the field is there. */
const minor: Reader = (value) => flag(value) !== false;

const name = (value: unknown, context: ReadContext) => {
  const text = toText(value, context);
  return typeof text === 'string' ? text : undefined;
};

const about: Reader = (value, context) => {
  const [first] = listOf(value);
  if (!isObject(first)) return { name: first };
  return {
    ...(readShape(honourShape.about, first, context) as Values),
    name: nameOf(first, context),
    type: recipientOf(first),
  };
};

function recipientOf(raw: Values): string {
  const types = typesOf(raw).filter((type) => !WORK.test(type));
  if (types.some((type) => PERSON.test(type))) return 'Person';
  if (types.length && types.every((type) => ORGANIZATION.test(type))) return 'Organization';
  if (types.length && types.every((type) => GROUP.test(type) || ORGANIZATION.test(type))) return 'Group';
  return !types.length && Number(raw.size) > 1 ? 'Group' : 'Person';
}

const nameOf = ({ name: own, title, givenName, familyName }: Values, context: ReadContext) =>
  name(own ?? title, context) ??
  ([name(givenName, context), name(familyName, context)].filter(Boolean).join(' ') || undefined);

const ceremony: Reader = (value, context) => {
  const [one] = listOf(value);
  return isObject(one) ? (one['@id'] ?? one.id ?? one.url ?? one.name) : toText(one, context);
};

const FIELDS: Fields = {
  ...honourShape,
  about,
  consent,
  display,
  minor,
  ceremony,
  deceased: (value, context) => flag(value) ?? toText(value, context),
};

const NAMES = namesOf(
  FIELDS,
  {},
  { awards: 'award', laudation: 'text', description: 'text', event: 'ceremony' },
  'creator author publisher',
);

const IDENTITY = ['title', 'award', 'about', 'url'];

/** Whether a record is an honour, or of no type, and in the vocabulary's names and spellings alone. */
function isNative(raw: Values): boolean {
  const types = typesOf(raw);
  const inside = listOf(raw.about).filter(isObject);
  const statements = listOf(raw.consent).filter(isObject);
  return (
    Object.keys(raw).every((key) => NAMES.has(key)) &&
    // Several who are honoured together, and what is said of them and not of the honour, need a thought.
    !listOf(raw.about)[1] &&
    !inside[0]?.award &&
    types.every((type) => [WORK, PERSON, GROUP, ORGANIZATION].some((known) => known.test(type))) &&
    ![raw.about, raw.text, raw.quote, ...inside.map(({ name }) => name)].some(isUnclean) &&
    [raw, ...statements].every((one) =>
      Object.keys(one).every((key) => !DATE.test(key) || isReadableDate(one[key])),
    )
  );
}

const LONGEST_NAME = 300;

function read(raw: Values, context: ReadContext): Reading {
  const reading = readRecord(raw, NAMES, context, (fields) => settle(fields, raw, context), IDENTITY);
  // A record without a name is told by nothing it says: its id may be somebody's.
  if ('fields' in reading && !reading.fields.title) return { fields: { id: '-' }, derivedId: false };
  return reading;
}

/** Says what follows from others. */
function settle(fields: Values, raw: Values, context: ReadContext) {
  const about = { type: recipientOf(raw), ...(fields.about as Values) };
  const { name: named = fields.title, ...who } = about as Values;
  const title = named ?? nameOf(who, context);
  fields.title = typeof title === 'string' ? shortened(title) : undefined;
  fields.about = who;
  // When it ends cannot be read: better now.
  if (isReadableDate(raw.expires)) return;
  fields.consent = [...((fields.consent as Values[] | undefined) ?? []), REFUSED];
  fields.expires = UNREADABLE;
}

const shortened = (title: string) =>
  title.length > LONGEST_NAME
    ? `${title.slice(0, LONGEST_NAME - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : title;

const foreign = async () => (await import('./foreign/honour/honour.js')).createForeign();

/** Honours. */
export const honourKind: Kind<Honour> = {
  name: 'honour',
  shape: honourShape,
  isNative,
  read,
  foreign,
};
