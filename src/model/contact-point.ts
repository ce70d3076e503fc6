import { image, organization, place } from './place.js';
import { bare, date, link, oneOf, text, yesNoOrText } from './schema.js';
import { type Infer, needed } from './shape.js';
import { CONTACT_CHANNELS, CONTACT_STATUSES, HOUR_MODES, LAENDER, PRECISIONS, WHEELCHAIR } from './words.js';

/**
 * schema.org `OpeningHoursSpecification`, as it is written: `src/schedule/hours` reads it. Without `opens` it is
 * closed. `validFrom` and `validThrough` may lack their year.
 */
const hours = bare({
  dayOfWeek: [text(50)] as const,
  opens: text(30),
  closes: text(30),
  validFrom: text(30),
  validThrough: text(30),
  mode: oneOf(...HOUR_MODES),
});

/** A way to reach a contact point: one person, one function, or one line. */
const way = bare({
  contactType: text(200),
  name: text(200),
  description: text(1000),
  telephone: text(100),
  email: text(200),
  url: link(),
  availableLanguage: [text(50)] as const,
  hoursAvailable: [hours] as const,
  channel: oneOf(...CONTACT_CHANNELS),
});

/**
 * Who helps: schema.org `GovernmentOffice`, `NGO`, `Organization` or `Place` with `contactPoint`, in the names of the
 * feed vocabulary. All but `id` and `title` are optional, and absent means unknown, never "no".
 *
 * `openingHours` is text, in the spelling of schema.org and OpenStreetMap or free. `municipalHolidays` are ISO dates,
 * or a month and a day (`08-08`). Where `addressPrecision` is less than exact, the rest is not in the record at all.
 */
export const contactPointShape = bare({
  id: needed(text(500)),
  title: needed(text(300)),
  alternateName: [text(300)] as const,
  description: text(20000),
  url: link(),
  image,
  address: place.address,
  geo: place.geo,
  district: text(200),
  addressPrecision: oneOf(...PRECISIONS),
  telephone: text(200),
  email: text(200),
  keywords: [text(200)] as const,
  category: [text(200)] as const,
  audience: [text(200)] as const,
  bodyType: text(100),
  parentOrganization: organization,
  /** Postcodes, official municipality keys (AGS), or names. */
  areaServed: [text(200)] as const,
  openingHoursSpecification: [hours] as const,
  specialOpeningHoursSpecification: [hours] as const,
  openingHours: [text(2000)] as const,
  contactPoint: [way] as const,
  amenityFeature: [{ name: needed(text(200)), value: yesNoOrText() }] as const,
  languages: [text(50)] as const,
  accessibility: [text(200)] as const,
  wheelchair: oneOf(...WHEELCHAIR),
  transit: text(1000),
  status: oneOf(...CONTACT_STATUSES),
  notice: { text: needed(text(2000)), validFrom: date(), validThrough: date(), severity: text(30) },
  appointment: { url: link(), required: yesNoOrText() },
  land: oneOf(...LAENDER),
  municipalHolidays: [text(10)] as const,
  timeZone: text(100),
  inLanguage: text(35),
  dateModified: date(),
  expires: date(),
  plainLanguageUrl: link(),
  signLanguageUrl: link(),
});

export type ContactPoint = Infer<typeof contactPointShape>;
export type HoursSpecification = Infer<typeof hours>;
export type ContactWay = Infer<typeof way>;
