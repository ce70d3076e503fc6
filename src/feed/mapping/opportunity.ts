import { type Opportunity, opportunityShape } from '../../model/opportunity.js';
import type { Shape } from '../../model/shape.js';
import type { Kind, Reading } from '../kind.js';
import {
  bareName,
  chooseLanguage,
  isObject,
  type ReadContext,
  read as readShape,
  type Values,
} from './read.js';

/** Not a field of ours, but read with them and put where it belongs. */
const BESIDE = {
  geo: opportunityShape.jobLocation[0].geo,
  hoursPerWeek: opportunityShape.commitment.hoursPerWeek,
  email: opportunityShape.applicationContact.email,
  telephone: opportunityShape.applicationContact.telephone,
};
/** Yes and no are understood too; the words are put in below. */
const FIELDS: Readonly<Record<string, Shape>> = {
  ...opportunityShape,
  ...BESIDE,
  remote: opportunityShape.training,
};

/** Plain synonyms that need no thought. Everything else is foreign. */
const SYNONYMS: Record<string, string> = {
  '@id': 'id',
  identifier: 'id',
  name: 'title',
  link: 'url',
  organisation: 'hiringOrganization',
  organization: 'hiringOrganization',
  location: 'jobLocation',
  categories: 'category',
  geometry: 'geo',
};

/** Known, and read elsewhere or of no use to us. */
const OTHERS =
  '@type @context type employmentType jobLocationType expires dateDeleted dateCreated sameAs directApply'.split(
    ' ',
  );

const targets = new Map<string, string>([
  ...Object.keys(FIELDS).map((name) => [name, name] as const),
  ...Object.entries(SYNONYMS),
  ...OTHERS.map((name) => [name, ''] as const),
]);

const isVolunteering = (type: unknown) => /volunteer/i.test(String(type));

/** Whether a record is a volunteer `JobPosting`, or of no type, and in the vocabulary's names alone. */
function isNative(raw: Values): boolean {
  const { '@type': type = 'JobPosting', employmentType = 'VOLUNTEER' } = raw;
  for (const key in raw) if (!targets.has(key)) return false;
  return bareName(type) === 'JobPosting' && isVolunteering(employmentType);
}

function read(raw: Values, context: ReadContext): Reading {
  const fields: Values = {};
  for (const key in raw) {
    const name = targets.get(key);
    const value = raw[key];
    // The vocabulary's own name wins over a synonym.
    if (!name || value === null || value === '' || (name !== key && fields[name] !== undefined)) continue;
    fields[name] = readShape(FIELDS[name] as Shape, value, context);
  }
  if (raw.dateDeleted) return { deleted: String(fields.id) };
  fields.inLanguage = chooseLanguage(raw.title ?? raw.name, context) ?? fields.inLanguage;
  settle(fields, raw);
  const derivedId = fields.id === undefined;
  if (derivedId)
    fields.id = deriveId(fields.title, fields.hiringOrganization, fields.jobLocation, fields.url);
  return { fields, derivedId };
}

/** Puts what publishers write beside a field into it, and drops what says nothing. */
function settle(fields: Values, raw: Values) {
  const { geo, hoursPerWeek, email, telephone, remote } = fields;
  const places = fields.jobLocation as Values[] | undefined;
  if (geo) {
    const [main, ...others] = places ?? [];
    fields.jobLocation = [{ geo, ...main }, ...others];
  }
  if (hoursPerWeek)
    fields.commitment = { hoursPerWeek, ...(isObject(fields.commitment) ? fields.commitment : {}) };
  if (email || telephone)
    fields.applicationContact = {
      ...(email ? { email } : {}),
      ...(telephone ? { telephone } : {}),
      ...(fields.applicationContact as Values),
    };
  if (typeof remote === 'boolean') fields.remote = remote ? 'full' : 'no';
  // A telecommute offer that also has a place can be done in either.
  if (remote === undefined && raw.jobLocationType === 'TELECOMMUTE')
    fields.remote = places ? 'possible' : 'full';
  // Agencies export 0 for "not said": unknown, not full.
  if (fields.totalJobOpenings === 0) fields.totalJobOpenings = undefined;
  const { expires } = raw;
  if (typeof expires === 'string' && !(String(fields.validThrough) < expires)) fields.validThrough = expires;
}

/** A stable id from what a person would recognise the offer by (FNV-1a, base 36). */
function deriveId(...parts: unknown[]): string {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(parts)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return `x${(hash >>> 0).toString(36)}`;
}

const foreign = () => import('./foreign/opportunity.js');

/** Volunteer opportunities. */
export const opportunityKind: Kind<Opportunity> = {
  name: 'opportunity',
  shape: opportunityShape,
  isNative,
  read,
  foreign,
};
