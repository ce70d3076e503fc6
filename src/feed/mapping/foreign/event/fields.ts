import type { CHANNELS } from '../../../../model/words.js';
import { chooseLanguage, isObject, type ReadContext, type Values } from '../../read.js';
import type { Found } from '../recognition/collect.js';
import { iso } from '../values/intervals.js';
import {
  isLinkCell,
  linesOf,
  type Reader,
  readDates,
  readLink,
  readLinkedProse,
  readOrganization,
  readPicture,
  readProse,
  readRule,
  readText,
  readTitle,
  readWords,
} from '../values/readers.js';
import { isEmpty, toDate, toList, toNumber, toYesNoOrText } from '../values/values.js';
import { readWhen } from '../values/when.js';
import { PLAIN, type Target } from './names.js';
import { splitTitle, statusOf } from './status.js';

const CHANNEL: [RegExp, (typeof CHANNELS)[number]][] = [
  [/telefon|phone|tel/i, 'phone'],
  [/video|online/i, 'video'],
  [/ort|site|pr(ä|ae)senz/i, 'onSite'],
];

const HOURS = /^(?:ca\. ?)?(\d{1,3})(?:[.,](\d{1,2}))? ?(?:h|std|stunden?|hours?|heures?)\.?$/i;
const MINUTES = /^(?:ca\. ?)?(\d{1,4}) ?(?:min(?:uten|utes)?)\.?$/i;

/** `PT1H30M`, `1,5 Stunden`, `90 min` in ISO 8601. */
function durationOf(text: string): string | undefined {
  if (/^P(?=.)[\dTHMSWD.]+$/.test(text)) return text;
  const [, hours, part] = HOURS.exec(text) ?? [];
  const minutes = hours ? Math.round(Number(`${hours}.${part ?? 0}`) * 60) : MINUTES.exec(text)?.[1];
  return minutes === undefined ? undefined : `PT${minutes}M`;
}

/** How fields are read that need more than the native reader does. */
const READERS: Partial<Record<Target, Reader>> = {
  title: (value, context) =>
    chooseLanguage(value, context) && isObject(value) ? value : readTitle(value, context),
  description: readLinkedProse,
  statusReason: readProse,
  openingHours: (value, context, key) => readProse(linesOf(value), context, key),
  url: readLink,
  plainLanguageUrl: readLink,
  signLanguageUrl: readLink,
  image: readPicture,
  dateModified: toDate,
  eventStatus: (value, context) => statusOf(readText(value, context) ?? ''),
  organizer: readOrganization,
  performer: (value, context) => {
    const list = Array.isArray(value) ? value : isObject(value) ? [value] : toList(value, context);
    return Array.isArray(list)
      ? list.map((one) => (isObject(one) ? { ...one, name: readText(one, context) } : one))
      : undefined;
  },
  inLanguage: (value, context) =>
    Array.isArray(value) && value.length > 1 ? undefined : readText(value, context),
  category: readWords,
  keywords: readWords,
  audience: (value, context, key) =>
    isObject(value) || [value].flat().some(isObject) ? value : readWords(value, context, key),
  accessibility: (value, context, key) => {
    const fact = toYesNoOrText(value, context);
    return fact === true ? [key] : fact === false ? undefined : readWords(value, context, key);
  },
  channel: (value, context) =>
    [toList(value, context)]
      .flat()
      .map((one) => CHANNEL.find(([pattern]) => typeof one === 'string' && pattern.test(one))?.[1] ?? one),
  typicalAgeRange: (value, context) =>
    isObject(value)
      ? [value.min, value.max].filter((age) => !isEmpty(age)).join('-') || undefined
      : readText(value, context),
  remainingAttendeeCapacity: toNumber,
  maximumAttendeeCapacity: toNumber,
  isAccessibleForFree: toYesNoOrText,
  tentative: toYesNoOrText,
  duration: (value) => (typeof value === 'string' ? durationOf(value) : undefined),
  rrule: readRule,
  exdate: (value, context, key) => {
    const dates = [value].flat().flatMap((one) => (typeof one === 'string' ? one.split(/[,\n]/) : one));
    const read = dates.map((one) => readWhen(one, false));
    return read.every((when) => when?.date)
      ? read.map((when) => iso(when?.date ?? '', when?.time, when?.offset)).join()
      : readDates(value, context, key);
  },
  rdate: readDates,
  offers: (value) => ([value].flat().some(isObject) ? value : undefined),
};

/** What may stand among the lines of a rule. */
const LISTED = [
  ['exdate', /^EXDATE.*$/gim],
  ['rdate', /^RDATE.*$/gim],
] as const;

/** The fields that are read one by one, each from the likeliest place that says something. */
export function fieldsOf(found: Found<Target>, context: ReadContext): Values {
  const record: Values = {};
  for (const target of PLAIN) {
    const reader = READERS[target];
    for (const { value, key } of found(target)) {
      const read = reader ? reader(value, context, key) : value;
      if (read === undefined) continue;
      record[target] = read;
      break;
    }
  }
  record.url ??=
    found('description')
      .map(({ value }) => isLinkCell(value) && readLink(value, context))
      .find(Boolean) || undefined;
  const lines = linesOf(found('rrule')[0]?.value);
  for (const [field, pattern] of LISTED)
    record[field] ??= readDates(lines.match(pattern) ?? undefined, context, field);
  name(record, found('description')[0]?.key);
  return record;
}

/** A short text can be a title for want of one. */
const SHORT = 150;
/** What is noted beside an event is no name of it. */
const NOTE = /not(e|iz|a|itie)s?$|bemerk|hinweis|comment|kommentar|remark|zusatz/i;

function name(record: Values, key = '') {
  const { title, description } = record;
  if (title === description) delete record.description;
  if (
    title === undefined &&
    typeof description === 'string' &&
    description.length <= SHORT &&
    !NOTE.test(key) &&
    !description.includes('\n')
  ) {
    record.title = description;
    delete record.description;
  }
  if (typeof record.title !== 'string') return;
  const split = splitTitle(record.title);
  record.title = split.title;
  record.eventStatus ??= split.eventStatus;
}
