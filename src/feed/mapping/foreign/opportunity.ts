import type { Foreign } from '../../kind.js';
import {
  bareName,
  chooseLanguage,
  isObject,
  type ReadContext,
  toText as toPlain,
  type Values,
} from '../read.js';
import { commitmentOf, isNoPlace, toRemote } from './commitment.js';
import { contactOf } from './contact.js';
import { createNames } from './names.js';
import { organizationOf } from './organization.js';
import { toTitle } from './title.js';
import {
  compact,
  isEmpty,
  toDate,
  toLink,
  toList,
  toNumber,
  toProse,
  toRange,
  toYesNoOrText,
} from './values.js';

/*
 * Foreign feeds: other names for our fields, and values as spreadsheets and agencies write them. Loads when a
 * feed has keys that are not the vocabulary's own. What comes out is a record in the vocabulary's names.
 */

/** Which foreign keys stand for which of our fields, the likeliest first. */
const names = createNames({
  id: '@id identifier uuid guid kennung',
  title: 'name titel bezeichnung headline label jobtitle angebot angebotstitel taetigkeit',
  description: 'beschreibung text content summary body details kurzbeschreibung abstract',
  url: 'link website webseite homepage weblink permalink source',
  image: 'bild foto photo picture thumbnail',
  datePosted: 'published publishedat created createdat erstellt veroeffentlicht datecreated pubdate',
  dateModified: 'modified updated updatedat modifiedat geaendert aktualisiert stand',
  validThrough: 'validuntil gueltigbis enddate bis ablaufdatum deadline',
  dateDeleted: 'deletedat',
  hiringOrganization:
    'organisation organization organizer verein traeger anbieter einrichtung provider employer',
  jobLocation: 'location einsatzort place venue standort locations orte',
  geo: 'geometry coordinates koordinaten position',
  latitude: 'lat breitengrad breite',
  longitude: 'lon lng laengengrad laenge',
  streetAddress: 'street strasse adresse address anschrift',
  postalCode: 'plz postleitzahl postcode zip',
  addressLocality: 'city town ort stadt gemeinde locality',
  applicationContact: 'contact kontakt contactpoint',
  contactName: 'ansprechpartner ansprechperson kontaktperson',
  email: 'mail emailadresse',
  telephone: 'phone telefon tel telefonnummer',
  jobStartDate: 'startdate start beginn ab startsat',
  totalJobOpenings: 'openings places plaetze volunteersneeded anzahl freieplaetze positions',
  skills: 'faehigkeiten kenntnisse kompetenzen',
  qualifications: 'qualifikation qualifikationen voraussetzungen anforderungen requirements',
  responsibilities: 'aufgaben tasks',
  jobBenefits: 'benefits leistungen wirbieten',
  workHours: 'zeitaufwand timecommitment arbeitszeit zeiten umfang hours',
  board: 'boerse',
  category:
    'categories kategorie kategorien bereich taetigkeitsfeld themen topic topics cause causes thema rubrik tags',
  audience: 'zielgruppe zielgruppen targetgroup beneficiaries',
  district: 'stadtteil ortsteil bezirk quartier',
  commitment: 'verpflichtung',
  hoursPerWeek: 'stundenprowoche wochenstunden',
  daytime: 'tageszeit',
  from: 'von',
  until: '',
  age: 'alter',
  minAge: 'mindestalter agemin',
  maxAge: 'hoechstalter agemax',
  remote: 'online vonzuhause homeoffice ortsunabhaengig',
  languages: 'language sprache sprachen',
  accessibility: 'barrierefreiheit barrierefrei',
  policeCheck: 'fuehrungszeugnis',
  expenseAllowance: 'aufwandsentschaedigung',
  insurance: 'versicherung',
  training: 'schulung einarbeitung',
  lastVerified: 'geprueftam',
  plainLanguageUrl: 'leichtesprache',
  signLanguageUrl: 'gebaerdensprache',
});

/** schema.org types that are certainly something else; an unknown type is given the benefit of the doubt. */
const OTHER_TYPE =
  /Event$|^(Festival|Course|CourseInstance|GovernmentOffice|NGO|Organization|Place|LocalBusiness|Person|CreativeWork|Web(Site|Page)|BreadcrumbList|MusicGroup)$/;

/** What a record is when it is no opportunity, in the feed's words. */
export function otherKind(raw: Values): string | undefined {
  const types = [raw['@type'] ?? []].flat().map(bareName);
  if (types.includes('JobPosting')) {
    const employment = [raw.employmentType ?? 'VOLUNTEER'].flat().map(bareName);
    return employment.some((type) => /volunteer/i.test(type)) ? undefined : `JobPosting (${employment})`;
  }
  if (types.length) return types.every((type) => OTHER_TYPE.test(type)) ? types.join() : undefined;
  const event =
    (raw.startDate ?? raw.start ?? raw.dtstart) &&
    (raw.endDate ?? raw.end ?? raw.dtend ?? raw.eventStatus ?? raw.eventAttendanceMode);
  return event && !raw.hiringOrganization && !raw.employmentType ? 'Event' : undefined;
}

/** How values are read that need more than the native reader does. */
const READERS: Record<string, (value: unknown, context: ReadContext) => unknown> = {
  // A text in several languages is chosen from later, together with its language.
  title: (value, context) => (chooseLanguage(value, context) ? value : toTitle(value, context)),
  description: toProse,
  qualifications: toProse,
  responsibilities: toProse,
  jobBenefits: toProse,
  url: toLink,
  plainLanguageUrl: toLink,
  signLanguageUrl: toLink,
  datePosted: toDate,
  dateModified: toDate,
  validThrough: toDate,
  jobStartDate: toDate,
  lastVerified: toDate,
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

/** Parts that stand side by side and are put together below. */
const PARTS = [
  'latitude',
  'longitude',
  'streetAddress',
  'postalCode',
  'addressLocality',
  'contactName',
  'daytime',
  'from',
  'until',
  'minAge',
  'maxAge',
];

export const translate: Foreign['translate'] = (raw, context) => {
  const found: Values = {};
  const ranks: Record<string, number> = {};
  for (const key of Object.keys(raw)) {
    const hit = names(key);
    if (!hit) {
      // Types, deletions and the like: the native reader knows them.
      if (!(key in found))
        Object.defineProperty(found, key, {
          value: raw[key],
          enumerable: true,
          configurable: true,
          writable: true,
        });
      continue;
    }
    const { target, rank } = hit;
    const held = ranks[target];
    if ((held !== undefined && held <= rank) || isEmpty(raw[key])) continue;
    const reader = READERS[target];
    const value = reader ? reader(raw[key], context) : raw[key];
    // Markup around nothing, for instance: a less likely key may have more to say.
    if (value === undefined) continue;
    ranks[target] = rank;
    found[target] = value;
  }
  const record: Values = { ...found, ...commitmentOf(found, context), hoursPerWeek: undefined };
  for (const part of PARTS) delete record[part];
  record.hiringOrganization = organizationOf(found.hiringOrganization, context);
  record.jobLocation = placesOf(found, context);
  const { applicationContact: contact, contactName } = found;
  record.applicationContact = typeof contact === 'string' ? contactOf(contact) : contact;
  if (contactName !== undefined)
    record.applicationContact = {
      ...(isObject(record.applicationContact) ? record.applicationContact : {}),
      name: contactName,
    };
  record.age ??= compact({
    min: found.minAge && toNumber(found.minAge, context),
    max: found.maxAge && toNumber(found.maxAge, context),
  });
  if (record.remote === undefined && isNoPlace(found.jobLocation)) record.remote = 'full';
  return record;
};

/** Places as the feed gives them, completed by the parts that stand beside them. */
function placesOf(found: Values, context: ReadContext): unknown {
  const { jobLocation, latitude, longitude, geo } = found;
  const beside = compact({
    streetAddress: isObject(found.streetAddress) ? undefined : toPlain(found.streetAddress, context),
    postalCode: toPlain(found.postalCode, context),
    addressLocality: toPlain(found.addressLocality, context),
  });
  const whole = isObject(found.streetAddress) ? addressOf(found.streetAddress) : undefined;
  const point =
    geo ??
    (latitude === undefined
      ? undefined
      : { latitude: toNumber(latitude, context), longitude: toNumber(longitude, context) });
  if (!beside && !whole && !point) return jobLocation;
  const [main, ...others] = Array.isArray(jobLocation) ? jobLocation : [jobLocation];
  const place = isObject(main) ? main : compact({ name: toPlain(main, context) });
  return [{ address: beside ?? whole, geo: point, ...place }, ...others];
}

/** An address in the vocabulary's names, from the plain ones. */
const addressOf = (plain: Values): Values => ({
  streetAddress: plain.street ?? plain.strasse,
  postalCode: plain.postcode ?? plain.zip ?? plain.plz,
  addressLocality: plain.city ?? plain.town ?? plain.ort,
  addressRegion: plain.region,
  addressCountry: plain.country,
  ...plain,
});
