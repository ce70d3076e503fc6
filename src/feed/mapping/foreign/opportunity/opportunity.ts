import type { Foreign } from '../../../kind.js';
import { createPublisher } from '../../presets/publisher.js';
import { bareName, chooseLanguage, isObject, type ReadContext, type Values } from '../../read.js';
import { walk } from '../recognition/collect.js';
import { type Names, plainName } from '../recognition/names.js';
import { createOpener } from '../recognition/opener.js';
import { contactIn, contactOf } from '../values/contact.js';
import { toDay } from '../values/day.js';
import { createDayOrder } from '../values/day-order.js';
import { organizationOf } from '../values/organization.js';
import { toLinkedProse } from '../values/prose.js';
import { type Reader, readLink, readPicture } from '../values/readers.js';
import { toTitle } from '../values/title.js';
import { compact, toLink, toList, toNumber, toRange, toYesNoOrText } from '../values/values.js';
import { commitmentOf, isNoPlace, toRemote } from './commitment.js';
import { CONTAINERS, createOpportunityRecognition, type Target } from './names.js';
import { placesOf } from './places.js';

/*
 * Foreign feeds: other names for our fields, and values as spreadsheets and agencies write them. Loads when a
 * feed has keys that are not the vocabulary's own. What comes out is a record in the vocabulary's names.
 */

/** schema.org types that are certainly something else; an unknown type is given the benefit of the doubt. */
const OTHER_TYPE =
  /Event$|^(Festival|Course|CourseInstance|GovernmentOffice|NGO|Organization|Place|LocalBusiness|Person|CreativeWork|Web(Site|Page)|BreadcrumbList|MusicGroup)$/;

/** What only who looks for volunteers says of an offer. */
const OFFERED: ReadonlySet<Target | undefined> = new Set<Target>([
  'totalJobOpenings',
  'skills',
  'qualifications',
  'responsibilities',
  'jobBenefits',
  'commitment',
  'hoursPerWeek',
  'policeCheck',
  'expenseAllowance',
  'insurance',
  'training',
]);
/** Who has volunteers: others than who holds an event. */
const BODY =
  /verein|traeger|einrichtung|charity|ngo|npo|associa|asocia|stichting|vereniging|forening|employer|company|agency|recruit/;

/**
 * What a record is when it is no opportunity, in the feed's words.
 * @param names the feed's own, for records of no type
 */
export function otherKind(raw: Values, names: Names<Target>): string | undefined {
  // To OpenActive, what one can take part in is an opportunity, whatever its type.
  if (/openactive/.test(String(raw['@context']))) return undefined;
  const types = [raw['@type'] ?? []].flat().map(bareName);
  if (types.includes('JobPosting')) {
    const employment = [raw.employmentType ?? 'VOLUNTEER'].flat().map(bareName);
    return employment.some((type) => /volunteer/i.test(type)) ? undefined : `JobPosting (${employment})`;
  }
  if (types.length) return types.every((type) => OTHER_TYPE.test(type)) ? types.join() : undefined;
  const event =
    (raw.startDate ?? raw.start ?? raw.dtstart) &&
    (raw.endDate ?? raw.end ?? raw.dtend ?? raw.eventStatus ?? raw.eventAttendanceMode);
  if (!event || raw.employmentType) return undefined;
  const isOffer = Object.keys(raw).some((key) => {
    const target = names(key)?.target;
    return OFFERED.has(target) || (target === 'hiringOrganization' && BODY.test(plainName(key)));
  });
  return isOffer || raw.hiringOrganization ? undefined : 'Event';
}

const longText =
  (longest?: number): Reader =>
  (value, context) =>
    toLinkedProse(value, context, longest);

/** How values are read that need more than the native reader does. */
const READERS: Partial<Record<Target, Reader>> = {
  // A text in several languages is chosen from later, together with its language.
  title: (value, context) => (chooseLanguage(value, context) ? value : toTitle(value, context)),
  description: longText(),
  qualifications: longText(5000),
  responsibilities: longText(5000),
  jobBenefits: longText(5000),
  url: readLink,
  image: (value, context, key) =>
    readPicture(value, context, key) ?? (typeof value === 'number' ? undefined : value),
  plainLanguageUrl: toLink,
  signLanguageUrl: toLink,
  totalJobOpenings: toNumber,
  category: toList,
  skills: toList,
  audience: toList,
  languages: toList,
  accessibility: toList,
  age: toRange,
  remote: toRemote,
  policeCheck: toYesNoOrText,
  expenseAllowance: toYesNoOrText,
  insurance: toYesNoOrText,
  training: toYesNoOrText,
};

/** The fields that hold days: their column tells whether they begin with the month. */
const DATED: ReadonlySet<Target> = new Set<Target>([
  'datePosted',
  'dateModified',
  'validThrough',
  'jobStartDate',
  'lastVerified',
  'from',
  'until',
]);

/** Parts that stand side by side and are put together below. */
const PARTS: ReadonlySet<Target> = new Set<Target>([
  'jobLocation',
  'commitment',
  'workHours',
  'applicationContact',
  'hoursPerWeek',
  'geo',
  'latitude',
  'longitude',
  'streetAddress',
  'houseNumber',
  'postalCode',
  'addressLocality',
  'addressRegion',
  'addressCountry',
  'contactName',
  'daytime',
  'from',
  'until',
  'minAge',
  'maxAge',
]);
/** A field of the record that is being read, and from which key: the likeliest that says something. */
interface Field {
  reader: Reader | undefined;
  isPart: boolean;
  /** Infinity as long as nothing stands for it. */
  rank: number;
  key: string;
}

/** What the native reader knows beside our fields. */
const BESIDE = ['@type', 'dateDeleted', 'expires', 'jobLocationType', 'employmentType', 'inLanguage'];

/** What understands one feed of foreign offers. */
export function createForeign(): Foreign {
  const recognition = createOpportunityRecognition();
  const { names } = recognition;
  const open = createOpener(names);
  const known = createPublisher('opportunity');
  const order = createDayOrder(names, DATED);
  const day: Reader = (value, context, key) => toDay(value, context, order.monthFirst(key));

  const fields = new Map<Target, Field>();
  const openField = (target: Target): Field => {
    const reader = DATED.has(target) ? day : READERS[target];
    const field = { reader, isPart: PARTS.has(target), rank: Infinity, key: '' };
    fields.set(target, field);
    return field;
  };

  function translate(raw: Values, context: ReadContext): Values {
    const parts: Values = {};
    const record: Values = {};
    for (const field of fields.values()) field.rank = Infinity;
    walk(raw, names, CONTAINERS, context, (target, own, rank, key) => {
      const field = fields.get(target) ?? openField(target);
      if (rank >= field.rank) return;
      const value = field.reader ? field.reader(own, context, key) : own;
      // Markup around nothing, for instance: a less likely key may have more to say.
      if (value === undefined) return;
      (field.isPart ? parts : record)[target] = value;
      field.rank = rank;
      field.key = key;
    });
    for (const [target, { rank, key }] of fields) if (rank < Infinity) recognition.took(target, key);
    Object.assign(record, commitmentOf(parts, context));
    for (const key of BESIDE) if (Object.hasOwn(raw, key)) record[key] ??= raw[key];
    record.hiringOrganization = organizationOf(record.hiringOrganization, context);
    // Who lists organisations that look for people names nothing else.
    record.title ??= (record.hiringOrganization as Values | undefined)?.name ?? record.hiringOrganization;
    record.jobLocation = placesOf(parts, context);
    const { applicationContact: contact, contactName, minAge, maxAge, jobLocation } = parts;
    const [who] = [contact].flat();
    record.applicationContact =
      typeof who === 'string' ? contactOf(who) : isObject(who) ? contactIn(who) : contact;
    if (contactName !== undefined)
      record.applicationContact = {
        ...(isObject(record.applicationContact) ? record.applicationContact : {}),
        name: contactName,
      };
    if (minAge || maxAge)
      record.age ??= compact({
        min: minAge && toNumber(minAge, context),
        max: maxAge && toNumber(maxAge, context),
      });
    if (record.remote === undefined && isNoPlace(jobLocation)) record.remote = 'full';
    return record;
  }

  return {
    look(raws) {
      const records = known(open(raws));
      recognition.look(records);
      records.forEach(order.look);
      return records;
    },
    translate,
    otherKind: (raw) => otherKind(raw, names),
    explain: recognition.explain,
  };
}
