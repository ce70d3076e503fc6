import { type Opportunity, opportunityShape } from '../../model/opportunity.js';
import type { Kind, Reading } from '../kind.js';
import { namesOf, placesAt, readRecord } from './fields.js';
import { bareName, isObject, type ReadContext, type Values } from './read.js';

/** Not fields of ours, but read with them and put where they belong. */
const BESIDE = {
  geo: opportunityShape.jobLocation[0].geo,
  hoursPerWeek: opportunityShape.commitment.hoursPerWeek,
  email: opportunityShape.applicationContact.email,
  telephone: opportunityShape.applicationContact.telephone,
};
/** Yes and no are understood too; the words are put in below. */
const FIELDS = { ...opportunityShape, remote: opportunityShape.training };

const NAMES = namesOf(
  FIELDS,
  BESIDE,
  {
    organisation: 'hiringOrganization',
    organization: 'hiringOrganization',
    location: 'jobLocation',
    geometry: 'geo',
  },
  'employmentType jobLocationType expires directApply',
);
const IDENTITY = ['title', 'hiringOrganization', 'jobLocation', 'url'];

const isVolunteering = (type: unknown) => /volunteer/i.test(bareName(type));

/** Whether a record is a volunteer `JobPosting`, or of no type, and in the vocabulary's names alone. */
function isNative(raw: Values): boolean {
  const { '@type': type = 'JobPosting', employmentType = 'VOLUNTEER' } = raw;
  return (
    Object.keys(raw).every((key) => NAMES.has(key)) &&
    bareName(type) === 'JobPosting' &&
    isVolunteering(employmentType)
  );
}

const read = (raw: Values, context: ReadContext): Reading =>
  readRecord(raw, NAMES, context, (...found) => settle(...found, raw), IDENTITY);

/** Puts what publishers write beside a field into it, and drops what says nothing. */
function settle(fields: Values, { geo, hoursPerWeek, email, telephone }: Values, raw: Values) {
  const { jobLocation: places, remote } = fields;
  if (geo) fields.jobLocation = placesAt(geo, places);
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
  const { validThrough } = fields;
  if (typeof expires === 'string' && !(typeof validThrough === 'string' && validThrough < expires))
    fields.validThrough = expires;
}

const foreign = async () => (await import('./foreign/opportunity/opportunity.js')).createForeign();

/** Volunteer opportunities. */
export const opportunityKind: Kind<Opportunity> = {
  name: 'opportunity',
  shape: opportunityShape,
  isNative,
  read,
  foreign,
};
