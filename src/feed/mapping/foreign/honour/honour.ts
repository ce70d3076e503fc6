import type { Foreign } from '../../../kind.js';
import { createPublisher } from '../../presets/publisher.js';
import { bareName, isObject, type ReadContext, type Values } from '../../read.js';
import { isSort } from '../recognition/awards.js';
import { collect, type Found } from '../recognition/collect.js';
import { createNames, plainName } from '../recognition/names.js';
import { createOpener } from '../recognition/opener.js';
import { createRecognition } from '../recognition/recognise.js';
import { createDayOrder } from '../values/day-order.js';
import { toLinkedProse, toProse } from '../values/prose.js';
import { compact, isEmpty, toList, toYesNoOrText } from '../values/values.js';
import { linkOf } from '../values/web-link.js';
import { readWhen } from '../values/when.js';
import {
  CONTAINERS,
  DISPLAY_WORDS,
  LEVELS,
  PUBLIC,
  SYNONYMS,
  type Target,
  TYPE_WORDS,
  wordIn,
} from './names.js';
import { headingIn, imageIn, textIn, titleIn, whoIn } from './who.js';

/*
 * Foreign honours: other names for our fields, consent in columns of its own. Loads when a feed has keys or values
 * that are not the vocabulary's own. What comes out is a record in the vocabulary's names.
 */

const PREFIX =
  /^(ehrungs?|honou?r(?:ees?)?|award(?:ee)?|person|laureate|winners?|recipients?|donors?|sponsors?|nominees?|volunteers?|contributors?|backers?|members?|preistraeger(?:in)?|geehrten?|laureats?|premiad[oa]s?|ganador(?:es)?|winnaars?|vinder)(?=.{3})/;
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

/** What is said of somebody, and of no event: a membership and a card have a beginning and an end, too. */
const OF_PERSON =
  /^(geburts?(datum|tag|jahr)?|birth(date|day|year)?|dateofbirth|datedenaissance|fechadenacimiento|geboortedatum|foedselsdato|(karten|ausweis|pass|member|mitglieds)(id|nr|nummer|no|number|typ)|vorname|nachname|firstname|lastname|surname|bio)$/;

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
  if (keys.some((key) => HONOUR.has(names(key)?.target) || OF_PERSON.test(plainName(key)))) return undefined;
  return OTHER_KEYS.find(([, pattern]) => keys.some((key) => pattern.test(plainName(key))))?.[0];
}

/** What a record is, unless that is the honour itself. */
const typeOf = (raw: Values): unknown =>
  [raw['@type'] ?? []].flat().some((type) => /Work$|Article$/.test(bareName(type)))
    ? undefined
    : raw['@type'];

const LONGEST_NAME = 100;

/** What understands one feed of foreign honours. */
export function createForeign(): Foreign {
  // Nothing is guessed at: a column of unknown name may hold what nobody agreed to.
  const recognition = createRecognition<Target>({ synonyms: SYNONYMS, prefix: PREFIX });
  const { names } = recognition;
  const order = createDayOrder(names, DATED);
  const open = createOpener(names);
  const known = createPublisher('honour');
  /** Whether it is a list of nothing but names. */
  let areNames: boolean | undefined;

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
        ? // Midnight is what programs put behind a day.
          when.date +
            (when.time && !/^00:00(:00)?$/.test(when.time) ? `T${when.time}${when.offset ?? ''}` : '')
        : candidate.value;
    };
    const { title, ...who } = whoIn(found, typeOf(raw), context);
    const category = toList(first('category') ?? sortIn(first('type'), context), context);
    const record: Values = {
      id: first('id'),
      title,
      about: { ...who, image: imageIn(found, context) },
      text: toLinkedProse(first('text') ?? reasonIn(first('award')), context),
      quote: toProse(first('quote'), context),
      url: linkOf(first('url'), context),
      award: awardsIn(found, date('dateReceived'), context),
      ceremony: first('ceremony'),
      category,
      district: text('district'),
      consent: consentIn(found, date, context),
      display: isHidden(found) ? 'anonymous' : displayIn(first('display'), context),
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
      areNames ??=
        raws.length > 1 && raws.every((raw) => typeof raw === 'string' && raw.length < LONGEST_NAME);
      const records = known(open(areNames ? raws.map((name) => ({ name })) : raws));
      recognition.look(records);
      records.forEach(order.look);
      return records;
    },
    translate,
    otherKind,
    explain: recognition.explain,
  };
}

/** What was given: an object, several, or a name with its year and giver in columns beside it. */
function awardsIn(found: Found<Target>, received: unknown, context: ReadContext): unknown {
  const first = (target: Target) => found(target)[0]?.value;
  const [inner] = [first('about')].flat();
  const heading = headingIn(found, context);
  const given =
    // An object of that name may hold the whole entry, and was gone into.
    found('award').find(({ key, value }) => !(isObject(value) && CONTAINERS.has(plainName(key))))?.value ??
    (isObject(inner) ? inner.award : undefined) ??
    // What stands over it is what was given, where it says so.
    (heading && isSort(heading) ? heading : undefined);
  const list = [given].flat().filter((one) => !isEmpty(one));
  const level = textIn(first('level'), context);
  const beside = compact({
    year: textIn(first('year'), context) ?? yearOf(received),
    dateReceived: textIn(received, context),
    level: wordIn(LEVELS, level),
    awardedBy: textIn(first('awardedBy'), context),
    url: linkOf(first('awardUrl'), context),
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
    level && !beside?.level && /\p{L}/u.test(level)
      ? titleIn(level.replace(/^[›»"'„]|[‹«"'“]$/g, ''), context)
      : undefined;
  return beside || name ? [{ name, ...beside }] : undefined;
}

/** A sort that says nothing of whether it is a person or a body: "Patron". */
const sortIn = (value: unknown, context: ReadContext): string | undefined => {
  const type = textIn(value, context);
  return type && !wordIn(TYPE_WORDS, type) && !PERSON.test(type) ? type : undefined;
};
const PERSON =
  /^(person(ne|a|en)?|people|individual|individuel|user|human|mensch|einzelperson|privat(person)?|frau|mann|m|f|w|d)$/i;

/** Why a prize was given, where it is said of the prize. */
const reasonIn = (award: unknown): unknown => {
  const [one] = [award].flat();
  return isObject(one) ? (one.motivation ?? one.reason ?? one.citation ?? one.laudatio) : undefined;
};

const yearOf = (date: unknown) => (typeof date === 'string' ? /^[1-9]\d{3}(?=-)/.exec(date)?.[0] : undefined);

/** Whoever is to be hidden by any word but one that says the opposite. */
const isHidden = (found: Found<Target>): boolean =>
  found('hidden').some(
    ({ value }) =>
      value !== false && !(typeof value === 'object' ? false : PUBLIC.test(String(value).trim())),
  );

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
