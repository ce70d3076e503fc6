import { type Opportunity, opportunitySchema } from '../../model/opportunity.js';
import type { Kind, Reading } from '../kind.js';
import { commitmentOf, remoteOf } from './commitment.js';
import { collect, createNames } from './names.js';
import { compact, earlier, toContact, toGeo, toImage, toOrganization, toPlaces, toRange } from './shapes.js';
import { typesOf } from './unwrap.js';
import {
  chooseLanguage,
  isEmpty,
  isObject,
  type ReadContext,
  toDate,
  toLink,
  toList,
  toNumber,
  toProse,
  toText,
  toYesNoOrText,
  type Values,
} from './values.js';

/** Which foreign keys stand for which of our fields. The vocabulary's own name always comes first. */
const names = createNames({
  id: '@id identifier uuid guid kennung',
  title: 'name titel bezeichnung headline label jobtitle angebot angebotstitel taetigkeit',
  description: 'beschreibung text content summary body details kurzbeschreibung abstract',
  url: 'link website webseite homepage weblink permalink source',
  image: 'bild foto photo picture thumbnail',
  datePosted: 'published publishedat created createdat erstellt veroeffentlicht datecreated pubdate',
  dateModified: 'modified updated updatedat modifiedat geaendert aktualisiert stand',
  validThrough: 'validuntil gueltigbis enddate bis ablaufdatum deadline',
  expires: '',
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
  jobLocationType: '',
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
  inLanguage: '',
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
  /Event$|^(Festival|Course|CourseInstance|GovernmentOffice|NGO|Organization|Place|LocalBusiness|Person|CreativeWork|WebSite|WebPage|BreadcrumbList|MusicGroup)$/;
const OPPORTUNITY_KEYS = [
  'hiringOrganization',
  'employmentType',
  'jobLocation',
  'commitment',
  'skills',
  'board',
  'totalJobOpenings',
];
const EVENT_ENDS = ['endDate', 'end', 'dtend', 'end_date', 'eventStatus', 'eventAttendanceMode'];
const EVENT_STARTS = ['startDate', 'start', 'dtstart', 'start_date'];

function otherKindOf(raw: Values): string | undefined {
  const types = typesOf(raw);
  if (types.includes('JobPosting')) {
    const employment = [raw.employmentType ?? 'VOLUNTEER'].flat().map(String);
    return employment.some((type) => /volunteer/i.test(type))
      ? undefined
      : `JobPosting (${employment.join(', ')})`;
  }
  if (types.length) return types.every((type) => OTHER_TYPE.test(type)) ? types.join(', ') : undefined;
  const has = (keys: string[]) => keys.some((key) => !isEmpty(raw[key]));
  return has(EVENT_STARTS) && has(EVENT_ENDS) && !has(OPPORTUNITY_KEYS) ? 'Event' : undefined;
}

function read(raw: Values, context: ReadContext): Reading {
  const found = collect(raw, names, isEmpty);
  if (found.dateDeleted !== undefined) return { deleted: String(toText(found.id, context) ?? '') };
  const otherKind = otherKindOf(raw);
  if (otherKind) return { otherKind };

  const text = (value: unknown) => (value === undefined ? undefined : toText(value, context));
  const title = text(found.title);
  const organization =
    found.hiringOrganization === undefined ? undefined : toOrganization(found.hiringOrganization, context);
  const places = placesOf(found, context);
  const remote = remoteOf(found, places, context);
  const fields: Values = {
    id: text(found.id),
    title,
    description: found.description === undefined ? undefined : toProse(found.description, context),
    url: found.url === undefined ? undefined : toLink(found.url, context),
    image: found.image === undefined ? undefined : toImage(found.image, context),
    hiringOrganization: organization,
    jobLocation: places,
    remote,
    category: toList(found.category, context),
    skills: toList(found.skills, context),
    audience: toList(found.audience, context),
    ...commitmentOf(found, context),
  };
  const derivedId = fields.id === undefined;
  if (derivedId) fields.id = deriveId(title, organization?.name, places?.[0]?.name, fields.url);
  addRare(fields, found, context);
  if (isObject(found.title)) fields.inLanguage ??= chooseLanguage(found.title, context.languages)?.language;
  return { fields, derivedId };
}

type Found = ReturnType<typeof collect<keyof typeof READERS | string>>;
type Reader = (value: unknown, context: ReadContext) => unknown;

/** Fields that are one foreign value each. */
const READERS = {
  datePosted: toDate,
  dateModified: toDate,
  jobStartDate: toDate,
  lastVerified: toDate,
  qualifications: toProse,
  responsibilities: toProse,
  jobBenefits: toProse,
  inLanguage: toText,
  board: toText,
  district: toText,
  languages: toList,
  accessibility: toList,
  policeCheck: toYesNoOrText,
  expenseAllowance: toYesNoOrText,
  insurance: toYesNoOrText,
  training: toYesNoOrText,
  plainLanguageUrl: toLink,
  signLanguageUrl: toLink,
} satisfies Record<string, Reader>;

function addRare(fields: Values, found: Found, context: ReadContext) {
  for (const key in found) {
    const reader: Reader | undefined = READERS[key as keyof typeof READERS];
    if (reader) fields[key] = reader(found[key], context);
  }
  if (found.validThrough !== undefined || found.expires !== undefined) {
    fields.validThrough = earlier(found.validThrough, found.expires, context);
  }
  if (found.totalJobOpenings !== undefined) {
    const openings = toNumber(found.totalJobOpenings, context);
    // Agencies export 0 for "not said": unknown, not full.
    fields.totalJobOpenings = openings === 0 ? undefined : openings;
  }
  const contact = compact({
    name: toText(found.contactName, context),
    email: toText(found.email, context),
    telephone: toText(found.telephone, context),
    ...toContact(found.applicationContact, context),
  });
  if (contact) fields.applicationContact = contact;
  const age = toRange(found.age ?? compact({ min: found.minAge, max: found.maxAge }), context);
  if (age) fields.age = age;
}

/** Places as the feed gives them, completed by the parts that stand beside them. */
function placesOf(found: Found, context: ReadContext): Values[] | undefined {
  const places = toPlaces(found.jobLocation, context);
  const geo =
    toGeo(found.geo, context) ?? toGeo({ latitude: found.latitude, longitude: found.longitude }, context);
  const address = compact({
    streetAddress: isObject(found.streetAddress) ? undefined : toText(found.streetAddress, context),
    postalCode: toText(found.postalCode, context),
    addressLocality: toText(found.addressLocality, context),
  });
  const whole = isObject(found.streetAddress) ? toPlaces(found.streetAddress, context)?.[0] : undefined;
  if (!geo && !address && !whole) return places;
  const [main = {}, ...others] = places ?? [];
  const completed = compact({
    ...whole,
    ...main,
    address: main.address ?? address ?? whole?.address,
    geo: main.geo ?? geo ?? whole?.geo,
  });
  return completed ? [completed, ...others] : undefined;
}

/** A stable id from what a person would recognise the offer by (FNV-1a, base 36). */
function deriveId(...parts: unknown[]): string {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(parts)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return `x${(hash >>> 0).toString(36)}`;
}

/** Volunteer opportunities. */
export const opportunityKind: Kind<Opportunity> = {
  name: 'opportunity',
  shape: opportunitySchema.shape,
  read,
};
