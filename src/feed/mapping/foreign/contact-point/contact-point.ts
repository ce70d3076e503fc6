import { contactPointShape } from '../../../../model/contact-point.js';
import { CONTACT_STATUSES } from '../../../../model/words.js';
import { isUnreadable } from '../../../formats/format.js';
import type { Foreign } from '../../../kind.js';
import { OTHER_TYPE } from '../../contact-point.js';
import { createPublisher } from '../../presets/publisher.js';
import { bareName, chooseLanguage, isObject, type ReadContext, type Values } from '../../read.js';
import { type Candidate, collect, type Found } from '../recognition/collect.js';
import { open } from '../recognition/envelopes.js';
import {
  likeAddress,
  likeFlag,
  likeHours,
  likeMail,
  likeOneOf,
  likePhone,
  likePoint,
  likeTitle,
} from '../recognition/likeness.js';
import { createOpener } from '../recognition/opener.js';
import { createRecognition, type Guess } from '../recognition/recognise.js';
import { isRow } from '../recognition/rows.js';
import { toDay } from '../values/day.js';
import { createDayOrder, type DayOrder } from '../values/day-order.js';
import { toLinkedProse } from '../values/prose.js';
import { compact, isEmpty, toText, toYesNoOrText } from '../values/values.js';
import { linkOf } from '../values/web-link.js';
import { factsOf } from './facts.js';
import { hoursOf, isDayName, weekdayHours } from './hours.js';
import { toLanguages } from './languages.js';
import { mendAll } from './mend.js';
import { CONTAINERS, type ContactField, likeNames, PREFIX, SYNONYMS } from './names.js';
import { elementId, groupsOf, kindsOf, spokenIn, tagsOf } from './osm.js';
import { reachInto } from './people.js';
import type { Part } from './place.js';
import { idOf, titleOf } from './title.js';
import { placeInto } from './where.js';
import { isCode, toPrecision, toStatus, toWheelchair, toWords } from './words.js';

/*
 * Foreign contact points: other names for our fields, and values as towns, maps and content systems write them.
 * Loads when a feed has keys or values that are not the vocabulary's own. What comes out is a record in the
 * vocabulary's names.
 */

const DATED: ReadonlySet<ContactField> = new Set<ContactField>(['dateModified']);

/** Fields that need no thought: under their own names they go through as they are. */
const KEPT = new Set([
  ...Object.keys(contactPointShape),
  ...'@type @id id name dateDeleted location specialOpeningHoursSpecification department'.split(' '),
]);

function translate(
  source: Values,
  context: ReadContext,
  find: (raw: Values) => Found<ContactField>,
  isFiveDigits: boolean,
  monthFirst: DayOrder['monthFirst'],
): Values {
  const raw = mendAll(source) as Values;
  const found = find(raw);
  const part: Part = (target) => found(target)[0]?.value;
  const all = (target: ContactField) => found(target).map(({ value }) => value);
  const text = (target: ContactField) => {
    const value = toText(part(target), context);
    return typeof value === 'string' && !isCode(value) ? value : undefined;
  };
  const record: Values = {};
  for (const key of Object.keys(raw)) if (KEPT.has(key) && !isEmpty(raw[key])) record[key] = raw[key];
  const set = (values: Values | undefined) => Object.assign(record, compact(values ?? {}));

  const tags = tagsOf(raw);
  const { title, organization } = titleOf(found, raw, context);
  delete record.name;
  set({ id: elementId(raw) ?? idOf(found, context), title, parentOrganization: organization });
  // In the vocabulary's own names it may be chosen from languages.
  set({
    alternateName: toWords(part('alternateName'), context),
    url: all('url')
      .map((value) => linkOf(value, context))
      .find(Boolean),
    dateModified: dateOf(found('dateModified')[0], monthFirst, context),
  });
  record.description = descriptionOf(all('description'), context);
  if (!record.url || !linkOf(record.url, context)) delete record.url;
  const image = part('image');
  record.image =
    isObject(image) && !('src' in image) ? image : linkOf(isObject(image) ? image.src : image, context);

  placeInto(record, found, raw, context, isFiveDigits);
  reachInto(record, all, context);

  // Rows say it best; the text beside them may say more.
  const hours = {
    ...hoursOf(found('openingHours').find(({ key }) => !isDayName(key))?.value, context),
    ...weekdayHours(raw, context),
    ...hoursOf(raw.openingHoursSpecification, context),
  };
  delete record.openingHoursSpecification;
  delete record.openingHours;
  set(hours);

  set({
    category: (tags && kindsOf(tags, context)) ?? toWords(part('category'), context),
    keywords: tags ? undefined : keywordsOf(part('keywords'), context),
    audience: (tags && groupsOf(tags, context)) ?? toWords(part('audience'), context),
    bodyType: text('bodyType'),
    languages: (tags && spokenIn(tags)) ?? toLanguages(part('languages') ?? [], context),
    transit: proseOf(part('transit'), context, 1000),
    timeZone: text('timeZone'),
  });
  if (tags) delete record.keywords;
  for (const [field, read] of [
    ['status', toStatus],
    ['wheelchair', toWheelchair],
  ] as const) {
    const value = read(part(field), context);
    if (value) record[field] = value;
    else if (field in record) delete record[field];
  }
  if (toYesNoOrText(part('closed'), context) === true) record.status ??= CONTACT_STATUSES[1];
  if (part('addressPrecision') !== undefined)
    record.addressPrecision = toPrecision(part('addressPrecision'), context);
  const notice = part('notice');
  const told = isObject(notice) ? undefined : proseOf(notice, context, 2000);
  set({ notice: told ? { text: told } : isObject(notice) ? notice : undefined });
  const appointment = part('appointment');
  if (isObject(appointment) && !Array.isArray(appointment)) record.appointment = appointment;
  else {
    const link = linkOf(appointment, context);
    set({ appointment: link && { url: link } });
    if (!link) delete record.appointment;
  }
  for (const field of ['plainLanguageUrl', 'signLanguageUrl'] as const) {
    const link = linkOf(part(field), context);
    if (link) record[field] = link;
    else delete record[field];
  }
  const facts = factsOf(raw, part('wheelchair'), part('accessibility'), all('wheelchairDetail'), context);
  record.accessibility = facts.accessibility;
  set({ amenityFeature: record.amenityFeature ?? facts.amenityFeature });
  return record;
}

const proseOf = (value: unknown, context: ReadContext, longest?: number): string | undefined => {
  const text = toLinkedProse(value, context, longest);
  return typeof text === 'string' ? text : undefined;
};

/** The likeliest text that is more than a word of code. */
const descriptionOf = (values: unknown[], context: ReadContext): string | undefined =>
  values
    .map((value) => proseOf(isObject(value) ? (value.processed ?? value.value ?? value) : value, context))
    .find((text) => text && !isCode(text));

/** Seconds or milliseconds since 1970 as well. */
function dateOf(
  one: Candidate | undefined,
  monthFirst: DayOrder['monthFirst'],
  context: ReadContext,
): unknown {
  const { value, key = '' } = one ?? {};
  const time = typeof value === 'number' ? value : Number.NaN;
  if (time > 1e11 && time < 1e13) return new Date(time).toISOString();
  if (time > 1e8 && time < 1e11) return new Date(time * 1000).toISOString();
  const date = toDay(value, context, monthFirst(key));
  return typeof date === 'string' && /^\d{4}-\d\d-\d\d/.test(date) ? date : undefined;
}

const keywordsOf = (value: unknown, context: ReadContext) =>
  isObject(value) && !chooseLanguage(value, context) ? undefined : toWords(value, context);

const isFiveDigit = (value: unknown) =>
  typeof value === 'number'
    ? value > 9999 && value < 1e5
    : typeof value === 'string' && /^\d{5}$/.test(value);

/** What understands one feed of foreign contact points. */
export const createForeign = (): Foreign => {
  const recognition = createRecognition<ContactField>({
    synonyms: SYNONYMS,
    prefix: PREFIX,
    like: likeNames,
    guesses: GUESSES,
  });
  const { names } = recognition;
  const openAll = createOpener(names);
  const known = createPublisher('contact-point');
  const order = createDayOrder(names, DATED);
  let isFiveDigits = false;

  /** The records in a value. Lists of people, phones or hours are parts of a record, and no records. */
  function opened(value: unknown): readonly unknown[] {
    const raw = isRow(value) || isUnreadable(value) ? undefined : open(value);
    if (!raw) return openAll([value]);
    const bare = Object.fromEntries(
      Object.entries(raw).filter(([key, inner]) => !Array.isArray(inner) || !names(key)),
    );
    const inner = openAll([bare]);
    return inner.length === 1 && inner[0] === bare ? [raw] : inner;
  }

  return {
    look(raws) {
      const records = known(raws.flatMap(opened));
      recognition.look(records);
      records.forEach(order.look);
      isFiveDigits ||= records.some(
        (raw) =>
          isObject(raw) &&
          Object.keys(raw).some((key) => names(key)?.target === 'postalCode' && isFiveDigit(raw[key])),
      );
      return records;
    },
    translate: (raw, context) =>
      translate(
        raw,
        context,
        (mended) => recognition.told(collect(mended, names, CONTAINERS, context)),
        isFiveDigits,
        order.monthFirst,
      ),
    otherKind(raw) {
      const types = [raw['@type'] ?? []].flat().map(bareName);
      return types.length && types.every((type) => OTHER_TYPE.test(type)) ? types.join() : undefined;
    },
    explain: recognition.explain,
  };
};

const accessWord = (word: string) => toWheelchair(word, { languages: [], base: '' });

/** What is told by its values where no name tells it. */
const GUESSES: readonly Guess<ContactField>[] = [
  { target: 'title', unless: ['organization', 'addressLocality'], fit: likeTitle },
  { target: 'openingHours', unless: ['openingHours'], fit: likeHours },
  { target: 'email', unless: [], fit: likeMail },
  { target: 'telephone', unless: ['mobile'], fit: likePhone },
  { target: 'geo', unless: ['latitude', 'longitude'], fit: likePoint },
  {
    target: 'wheelchair',
    unless: ['accessibility'],
    fit: likeOneOf(/rollstuhl|rolli|wheelchair/, accessWord),
  },
  {
    target: 'closed',
    unless: ['status'],
    fit: likeFlag(/(voruebergehend|zurzeit|temporaer|derzeit)geschlossen|temporarilyclosed/),
  },
  { target: 'address', unless: ['location', 'streetAddress', 'addressLocality'], fit: likeAddress },
];
