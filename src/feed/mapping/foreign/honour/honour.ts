import type { Foreign } from '../../../kind.js';
import { createPublisher } from '../../presets/publisher.js';
import { bareName, isObject, type ReadContext, type Values } from '../../read.js';
import { collect, type Found } from '../recognition/collect.js';
import { createNames, normalize } from '../recognition/names.js';
import { createOpener } from '../recognition/opener.js';
import { nextPage } from '../recognition/paging.js';
import { createRecognition } from '../recognition/recognise.js';
import { createDayOrder } from '../values/day-order.js';
import { toTitle } from '../values/title.js';
import { compact, isEmpty, plain, toLink, toList, toProse, toText, toYesNoOrText } from '../values/values.js';
import { readWhen } from '../values/when.js';
import { CONTAINERS, DISPLAY_WORDS, LEVELS, SYNONYMS, type Target, TYPE_WORDS } from './names.js';

/*
 * Foreign honours: other names for our fields, consent in columns of its own. Loads when a feed has keys or values
 * that are not the vocabulary's own. What comes out is a record in the vocabulary's names.
 */

const PREFIX = /^(ehrungs?|honou?r|award|person|laureate)(?=.{3})/;
const names = createNames(SYNONYMS, PREFIX);

const DATED: ReadonlySet<Target> = new Set<Target>([
  'dateReceived',
  'datePublished',
  'dateModified',
  'expires',
  'consentFrom',
  'consentUntil',
  'consentEnd',
]);

/** schema.org types that are certainly something else. */
const OTHER_TYPE = /^(JobPosting|(\w+)?Event|Place|Web(Site|Page)|BreadcrumbList|Offer|Product|ImageObject)$/;

/** What only offers, and what only events, say. */
const OTHER_KEYS: readonly (readonly [string, RegExp])[] = [
  [
    'JobPosting',
    /^(hiringorganization|totaljobopenings|joblocation|stundenprowoche|hoursperweek|fuehrungszeugnis)$/,
  ],
  ['Event', /^(startdate|enddate|dtstart|eventstatus|startdatum|enddatum|uhrzeit|veranstalter)$/],
];

/** What only honours say. */
const HONOUR: ReadonlySet<Target | undefined> = new Set<Target>([
  'award',
  'text',
  'about',
  'consent',
  'year',
  'awardedBy',
]);

function otherKind(raw: Values): string | undefined {
  const types = [raw['@type'] ?? []].flat().map(bareName);
  if (types.length) return types.every((type) => OTHER_TYPE.test(type)) ? types.join() : undefined;
  const keys = Object.keys(raw);
  if (keys.some((key) => HONOUR.has(names(key)?.target))) return undefined;
  return OTHER_KEYS.find(([, pattern]) => keys.some((key) => pattern.test(normalize(key))))?.[0];
}

/** The word of ours that a foreign one stands for. */
const wordIn = (words: readonly (readonly [RegExp, string])[], text: unknown): string | undefined =>
  typeof text === 'string' ? words.find(([pattern]) => pattern.test(text.trim()))?.[1] : undefined;

/** What a record is, unless that is the honour itself. */
const typeOf = (raw: Values): unknown =>
  [raw['@type'] ?? []].flat().some((type) => /Work$|Article$/.test(bareName(type)))
    ? undefined
    : raw['@type'];

/** What understands one feed of foreign honours. */
export function createForeign(): Foreign {
  // Nothing is guessed at: a column of unknown name may hold what nobody agreed to.
  const recognition = createRecognition<Target>({ synonyms: SYNONYMS, prefix: PREFIX });
  const { names } = recognition;
  const order = createDayOrder(names, DATED);
  const open = createOpener(names);
  const known = createPublisher('honour');

  function translate(raw: Values, context: ReadContext): Values {
    const found = recognition.told(collect(raw, names, CONTAINERS, context));
    const first = (target: Target) => found(target)[0]?.value;
    const text = (target: Target) => textIn(first(target), context);
    /** A date in ISO; what is none is given back, to be told, or to refuse. */
    const date = (target: Target) => {
      const [candidate] = found(target);
      if (!candidate) return undefined;
      const when = readWhen(candidate.value, order.monthFirst(candidate.key));
      return when?.date
        ? when.date + (when.time ? `T${when.time}${when.offset ?? ''}` : '')
        : candidate.value;
    };
    const { title, ...who } = whoIn(found, typeOf(raw), context);
    const category = toList(first('category'), context);
    const record: Values = {
      id: first('id'),
      title,
      about: { ...who, image: imageIn(found, context) },
      text: toProse(first('text'), context),
      quote: toProse(first('quote'), context),
      url: linkIn(first('url'), context),
      award: awardsIn(found, date('dateReceived'), context),
      ceremony: first('ceremony'),
      category,
      district: text('district'),
      consent: consentIn(found, date, context),
      display: displayIn(first('display'), context),
      minor: toYesNoOrText(first('minor'), context),
      deceased: toYesNoOrText(first('deceased'), context),
      inLanguage: text('inLanguage'),
      datePublished: date('datePublished'),
      dateModified: date('dateModified'),
      expires: date('expires'),
      dateDeleted: first('dateDeleted'),
    };
    if (raw['@type'] !== undefined) record['@type'] = raw['@type'];
    return compact(record) ?? {};
  }

  return {
    look(raws) {
      const records = known(open(raws));
      recognition.look(records);
      records.forEach(order.look);
      return records;
    },
    translate,
    otherKind,
    next: nextPage,
    explain: recognition.explain,
  };
}

const textIn = (value: unknown, context: ReadContext): string | undefined => {
  const text = toText(value, context);
  return typeof text === 'string' ? text : undefined;
};

const titleIn = (value: unknown, context: ReadContext): string | undefined => {
  const title = toTitle(value, context);
  return typeof title === 'string' ? title : undefined;
};

/** Several who are honoured together are one entry, and persons when one of them is. */
function together(all: readonly unknown[], context: ReadContext): Values {
  const names = all.map((one) =>
    titleIn(isObject(one) ? (one.name ?? [one.givenName, one.familyName].join(' ')) : one, context),
  );
  const types = all.map((one) => (isObject(one) ? bareName(one['@type']) : 'Person'));
  return {
    '@type': types.find((type) => type === 'Person' || type === 'undefined') ? 'Person' : 'Group',
    title: names.filter(Boolean).join(' & '),
  };
}

/** What names an entry rather than a person. */
const HEADING = /^(titel|title|headline|ueberschrift|betreff)$/;

/** Who is honoured. Where there is no name of a person, it is who a person would belong to. */
function whoIn(found: Found<Target>, rawType: unknown, context: ReadContext): Values {
  const first = (target: Target) => found(target)[0]?.value;
  const [inner, ...others] = [first('about')].flat();
  if (others.length) return together([inner, ...others], context);
  const about = isObject(inner) ? inner : {};
  const own = isObject(inner) ? undefined : inner;
  const givenName = titleIn(about.givenName ?? first('givenName'), context);
  // Beside a first name, a column "Name" holds the other one.
  const family = titleIn(about.familyName ?? first('familyName'), context);
  const body = first('organization');
  const heading = found('title')[0]?.key ?? '';
  // Beside a club, a heading is no name; and since it may hold one, nobody is told it.
  const isHeading = !isEmpty(body) && HEADING.test(normalize(heading));
  const named = titleIn(own ?? about.name ?? (isHeading ? undefined : first('title')), context);
  const familyName = family ?? (givenName && named && !holdsName(named, givenName) ? named : undefined);
  const whole = [givenName, familyName].filter(Boolean).join(' ');
  const person =
    named && named !== familyName ? (holdsName(named, givenName) || !whole ? named : whole) : whole || named;
  const organization = titleIn(body, context);
  const organizationUrl = isObject(body) ? linkIn(body.url, context) : undefined;
  const type =
    [about['@type'] ?? about.type ?? rawType ?? []].flat().map(bareName)[0] ??
    wordIn(TYPE_WORDS, textIn(first('type'), context));
  const size = about.size ?? first('size');
  return (
    compact({
      title: person || organization,
      // Who has no name of a person in the feed is the club itself.
      '@type': type ?? (person || !organization ? undefined : 'Organization'),
      givenName,
      familyName,
      size: /^\d{1,6}$/.test(plain(size)) ? size : undefined,
      affiliation: person && organization ? { name: organization, url: organizationUrl } : about.affiliation,
      url: about.url,
    }) ?? {}
  );
}

const holdsName = (name: string, part: string | undefined) =>
  !part || normalize(name).includes(normalize(part));

function imageIn(found: Found<Target>, context: ReadContext): unknown {
  const [inner] = [found('about')[0]?.value].flat();
  const image = found('image')[0]?.value ?? (isObject(inner) ? inner.image : undefined);
  const [one] = [image].flat();
  if (isEmpty(one)) return undefined;
  const beside = {
    alt: textIn(found('imageAlt')[0]?.value, context),
    creditText: textIn(found('imageCredit')[0]?.value, context),
  };
  if (isObject(one))
    return { ...compact(beside), ...one, url: linkIn(one.url ?? one.contentUrl ?? one['@id'], context) };
  return { url: linkIn(one, context), ...compact(beside) };
}

const linkIn = (value: unknown, context: ReadContext): unknown => {
  const [one] = [value].flat();
  if (isEmpty(one)) return undefined;
  const link = toLink(one, context);
  return typeof link === 'string' && /^[a-z][a-z\d+.-]*:/i.test(link) ? link : undefined;
};

/** What was given: an object, several, or a name with its year and giver in columns beside it. */
function awardsIn(found: Found<Target>, received: unknown, context: ReadContext): unknown {
  const first = (target: Target) => found(target)[0]?.value;
  const [inner] = [first('about')].flat();
  const given = first('award') ?? (isObject(inner) ? inner.award : undefined);
  const list = [given].flat().filter((one) => !isEmpty(one));
  const level = textIn(first('level'), context);
  const beside = compact({
    year: textIn(first('year'), context) ?? yearOf(received),
    dateReceived: textIn(received, context),
    level: wordIn(LEVELS, level),
    awardedBy: textIn(first('awardedBy'), context),
    url: linkIn(first('awardUrl'), context),
  });
  const awards = list.map((one) => {
    if (!isObject(one)) return { ...beside, name: titleIn(one, context) };
    const { name, title, awardName, awardYear, year, category, ...more } = one;
    return {
      ...beside,
      ...more,
      ...compact({
        name: titleIn(name ?? title ?? awardName ?? one.categoryFullName, context),
        year: textIn(year ?? awardYear, context),
        category: textIn(category, context),
      }),
    };
  });
  if (awards.length) return awards;
  // A card's level is what was given, where nothing else is named.
  const name =
    level && !beside?.level ? titleIn(level.replace(/^[›»"'„]|[‹«"'“]$/g, ''), context) : undefined;
  return beside || name ? [{ name, ...beside }] : undefined;
}

const yearOf = (date: unknown) => (typeof date === 'string' ? /^[1-9]\d{3}(?=-)/.exec(date)?.[0] : undefined);

function displayIn(value: unknown, context: ReadContext): unknown {
  const text = textIn(value, context);
  // What is not known is left as it is, and read as the least.
  return text && (wordIn(DISPLAY_WORDS, text) ?? text);
}

/** Consent in the vocabulary's own object, or in columns, each of which can be empty. */
function consentIn(found: Found<Target>, date: (target: Target) => unknown, context: ReadContext): unknown {
  const first = (target: Target) => found(target)[0]?.value;
  const own = first('consent');
  // A column whose name says more than that may say the opposite.
  const flag = (target: Target) =>
    toYesNoOrText(found(target).find(({ key }) => names(key)?.target === target)?.value, context);
  const statement = compact({
    name: flag('consentName'),
    photo: flag('consentPhoto'),
    quote: flag('consentQuote'),
    scope: first('consentScope'),
    grantedOn: date('consentFrom'),
    validThrough: date('consentUntil'),
    withdrawnOn: withdrawnIn(first('consentEnd'), date('consentEnd'), context),
  });
  if (own !== undefined) return statement ? [...[own].flat(), statement] : own;
  return statement;
}

/** "Nein" in a column of withdrawals is none. */
function withdrawnIn(value: unknown, date: unknown, context: ReadContext): unknown {
  const flag = toYesNoOrText(value, context);
  return flag === false ? undefined : flag === true ? true : date;
}
