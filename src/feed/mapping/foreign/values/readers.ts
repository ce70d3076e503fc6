import { ATTENDANCE_MODES } from '../../../../model/words.js';
import { bareName, chooseLanguage, isObject, type ReadContext, type Values } from '../../read.js';
import { normalize, plainName } from '../recognition/names.js';
import { ruleIn } from './intervals.js';
import { organizationOf } from './organization.js';
import { toLinkedProse, toProse } from './prose.js';
import { toTitle } from './title.js';
import { isEmpty, plain, toLink, toList, toText } from './values.js';

/** Reads one value; the feed's own name for it may tell more. Undefined when it says nothing. */
export type Reader = (value: unknown, context: ReadContext, key: string) => unknown;

export const readText = (value: unknown, context: ReadContext): string | undefined => {
  const found = toText(isObject(value) ? (labelOf(value) ?? value) : value, context);
  return typeof found === 'string' ? found : undefined;
};

/** Where objects keep the words that stand for them. */
const LABELS = [
  'label',
  'referenceLabel',
  'title',
  'Title',
  'displayName',
  'text',
  'organizer',
  'value',
  'code',
  '@id',
];
const labelOf = (value: Values): unknown =>
  chooseLanguage(value, { languages: [], base: '' }) ||
  value.name !== undefined ||
  value['@value'] !== undefined
    ? undefined
    : LABELS.map((name) => value[name]).find((found) => !isEmpty(found));

/** A title in one line, without markup. */
export const readTitle = (value: unknown, context: ReadContext): unknown =>
  toTitle(readText(value, context), context);

/** Something to be followed: `{label: "Details", url: "…"}`. */
export const isLinkCell = (value: unknown): boolean =>
  isObject(value) && (typeof value.url === 'string' || typeof value.href === 'string');

/** A link, and no more. */
const LINK_ALONE = /^\s*<a\b[^<>]*>[^<>]*<\/a>\s*$/i;

const LONGEST_NAME = 100;

/** A text from one, or from a list of texts of several sorts: the fullest that is no markup. */
const readProseBy =
  (read: typeof toProse): Reader =>
  (value, context, key) => {
    if (isLinkCell(value) || (typeof value === 'string' && LINK_ALONE.test(value))) return undefined;
    if (Array.isArray(value)) {
      const entries = value.filter(isObject).filter((entry) => !isEmpty(entry.value ?? entry.text));
      const details = entries.filter(
        ({ rel }) => rel === undefined || (typeof rel === 'string' && /detail|long|descr/i.test(rel)),
      );
      const plain =
        (details.length ? details : entries).find(({ type }) => type !== 'text/html') ??
        details[0] ??
        entries[0];
      if (plain) return read(plain.value ?? plain.text, context);
    }
    const found = isObject(value) ? read(readText(value, context), context) : read(value, context);
    if (typeof found !== 'string') return undefined;
    // A cell that only repeats its column's name.
    return found.length < LONGEST_NAME && normalize(found) === plainName(key) ? undefined : found;
  };
export const readProse = readProseBy(toProse);
/** The same, with the addresses of its links. */
export const readLinkedProse = readProseBy(toLinkedProse);

/** How a link to a page for people is told among links of a program. */
const PAGE = /^(alternate|platform|html|web|website|page|canonical|public|detail)/i;

/** The same among links by name, as HAL has them: `event:webpage`. */
const NAMED_PAGE = /(?:^|[^a-z])(?:alternate|html|web|website|page)/i;
/** Where programs, and not people, ask. */
const API = /(?:^|[^a-z])(?:json)?api(?:[^a-z]|$)|wp-json|\/rest\/|\/v\d|\.json(?:$|\?)|graphql/i;
const pageIn = ({ self, ...links }: Values): unknown => {
  const page = Object.entries(links).find(([name, link]) => NAMED_PAGE.test(name) && isLinkCell(link));
  const own = isObject(self) ? (self.href ?? self.url) : self;
  return page?.[1] ?? (typeof own === 'string' && !API.test(own) ? own : undefined);
};

export const readLink = (value: unknown, context: ReadContext): string | undefined => {
  const named = isObject(value) && !isLinkCell(value) ? (pageIn(value) ?? value) : value;
  const list = Array.isArray(value) ? value.filter((entry) => !isElsewhere(entry)) : [];
  const one = Array.isArray(value)
    ? (list.find((entry) => isObject(entry) && PAGE.test(plain(entry.rel)) && isLinkCell(entry)) ??
      list.find(
        (entry) => isLinkCell(entry) || (typeof entry === 'string' && !isEmpty(entry)) || aliasOf(entry),
      ))
    : named;
  if (
    typeof one === 'string' &&
    !/^(https?:|mailto:|tel:|www\.|[/?]|#\w|\S+\.html?\b|\S+\/\S*$|\S+\?\S+=)/i.test(one.trim())
  )
    return undefined;
  const found = isObject(one) || typeof one === 'string' ? toLink(aliasOf(one) ?? one, context) : undefined;
  return typeof found === 'string' ? found : undefined;
};

/** In a list of links: the map of the place, and whom to write to. */
const isElsewhere = (entry: unknown): boolean =>
  /^mailto:|^tel:|\/\/(?:maps\.|goo\.gl\/maps|(?:www\.)?google\.[a-z.]+\/maps)/i.test(
    plain(isObject(entry) ? (entry.url ?? entry.href) : entry),
  );

/** The path that Drupal gives a page: `{alias: "/summer", langcode: "de"}`. */
const aliasOf = (entry: unknown): string | undefined =>
  isObject(entry) && typeof entry.alias === 'string' && entry.alias.startsWith('/') ? entry.alias : undefined;

/** The first picture of many; a page or a film among them is none. */
export const readPicture: Reader = (value, context) => {
  for (const entry of [value].flat()) {
    if (!isObject(entry)) {
      const url = readLink(entry, context);
      if (url ?? typeof entry === 'string') return url ?? toLink(entry, context);
      continue;
    }
    const { url, src, href, contentUrl, source, original, type } = entry;
    const address =
      url ?? src ?? href ?? contentUrl ?? source ?? (isObject(original) ? original.url : original);
    if (
      typeof address !== 'string' ||
      (typeof type === 'string' && /\//.test(type) && !/^image\//.test(type))
    )
      continue;
    if (entry.rel === 'venuewebsite' || !isPicture(address, entry)) continue;
    return {
      alt: entry.altText ?? entry.alternativeText,
      creditText: entry.copyright ?? entry.credit,
      ...entry,
      url: toLink(address, context),
    };
  }
  return undefined;
};
const isPicture = (url: string, { type, width, '@type': kind }: Values) =>
  type !== undefined ||
  width !== undefined ||
  kind !== undefined ||
  /\.(jpe?g|png|webp|gif|avif|svg)\b|image|photo|media/i.test(url);

/** `event.published`, `soi:events/type`: words of a program, not for people. */
const CODE = /^[\w-]+([.:/][\w-]+)+$/;
export const readWords: Reader = (value, context) => {
  const inLanguages =
    isObject(value) && Object.values(value).every(Array.isArray) ? listIn(value, context) : value;
  const labels = Array.isArray(inLanguages)
    ? inLanguages.map((entry) => (isObject(entry) ? (readText(entry, context) ?? entry) : entry))
    : inLanguages;
  const list = toList(labels, context);
  const kept = Array.isArray(list) ? list.filter((word) => typeof word !== 'string' || !CODE.test(word)) : [];
  return kept.length ? kept : undefined;
};

/** The list in the language that suits best. */
function listIn(value: Values, context: ReadContext): unknown {
  const keys = Object.fromEntries(Object.keys(value).map((key) => [key, key]));
  return value[chooseLanguage(keys, context) ?? ''] ?? Object.values(value).flat();
}

export const readOrganization: Reader = (value, context) => {
  const one = Array.isArray(value) ? value[0] : value;
  if (!isObject(one)) return organizationOf(one, context);
  const inner = isObject(one.emailAddress) ? one.emailAddress : one;
  const name = readText(inner, context);
  return name && !/@[^\s@]+\./.test(name) ? { ...inner, name } : one.url || one.email ? one : undefined;
};

/** The rule among what libraries write around it. */
const RULE = /^(?:RRULE:)?([^\s:]*FREQ=\S+)/im;

/** A rule from its line, from several lines, or from an object of its parts. */
export const readRule: Reader = (value) => {
  if (isObject(value)) return ruleIn(value, false);
  return RULE.exec(linesOf(value))?.[1]?.toUpperCase();
};

export const linesOf = (value: unknown): string =>
  [value]
    .flat()
    .filter((line) => typeof line === 'string')
    .join('\n');

/** Dates in iCalendar's spelling or in ISO, one or many, as ISO dates with commas between them. */
export const readDates: Reader = (value) =>
  linesOf(value)
    .replace(/\b(EX|R)DATE[^:,\s]{0,80}:/g, '')
    .replace(
      /\b(\d{4})(\d\d)(\d\d)(T(\d\d)(\d\d)(\d\d))?/g,
      (_, year, month, day, time, hour, minute, second) =>
        `${year}-${month}-${day}${time ? `T${hour}:${minute}:${second}` : ''}`,
    )
    .split(/[,\s]+/)
    .filter(Boolean)
    .join() || value;

const MODES: [RegExp, (typeof ATTENDANCE_MODES)[number]][] = [
  [/hybrid|mixed|gemischt|beides|online und|und online/i, ATTENDANCE_MODES[2]],
  [/online|virtu|digital|remote|webinar|video/i, ATTENDANCE_MODES[1]],
  [/offline|vor[ -]?ort|pr(ä|ae)senz|on-?site|in[ -]?person|presentiel|présentiel/i, ATTENDANCE_MODES[0]],
];
export const modeOf = (value: unknown, context: ReadContext): string | undefined => {
  const found = readText(value, context);
  return (
    found && MODES.find(([pattern]) => pattern.test(bareName(found).replace(/^Offline/, 'vor ort')))?.[1]
  );
};
