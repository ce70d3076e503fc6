import { image, organization } from './place.js';
import { bare, date, link, number, oneOf, text, yesNoOrText } from './schema.js';
import { type Infer, needed } from './shape.js';
import { AWARD_LEVELS, DISPLAYS, RECIPIENTS } from './words.js';

/**
 * One statement of consent: what was agreed to, for how long. What is not said is not agreed to; what cannot be
 * read is read as a refusal. Any `withdrawnOn` ends it.
 */
const statement = bare({
  name: yesNoOrText(),
  photo: yesNoOrText(),
  quote: yesNoOrText(),
  /** Where it holds, in words: one for print alone is none for the web. */
  scope: text(500),
  grantedOn: date(),
  validThrough: date(),
  withdrawnOn: date(),
});

const award = bare({
  name: text(300),
  level: oneOf(...AWARD_LEVELS),
  category: text(200),
  /** As it was written: a year that is none stays the text it is. */
  year: text(100),
  dateReceived: text(100),
  awardedBy: text(300),
  url: link(),
});

/**
 * An honour: schema.org `CreativeWork` about a `Person`, an `Organization` or a group, in the names of the feed
 * vocabulary. `title` is who is honoured. All but `id` and `title` are optional.
 *
 * This is what the publisher says, not what may be shown: see `shownAt` in `search/consent.ts`.
 */
export const honourShape = bare({
  id: needed(text(500)),
  title: needed(text(300)),
  url: link(),
  about: {
    /** Who is not said to be an organisation or a group is a person. */
    type: oneOf(...RECIPIENTS),
    name: text(300),
    givenName: text(200),
    familyName: text(200),
    /** How many people a group has. */
    size: number(1, 1e6),
    image,
    affiliation: organization,
    url: link(),
  },
  text: text(20000),
  quote: text(2000),
  award: [award] as const,
  /** Id or address of the event at which it was given. */
  ceremony: text(500),
  consent: [statement] as const,
  display: oneOf(...DISPLAYS),
  minor: yesNoOrText(),
  deceased: yesNoOrText(),
  category: [text(200)] as const,
  district: text(200),
  inLanguage: text(35),
  datePublished: date(),
  dateModified: date(),
  expires: date(),
});

export type Honour = Infer<typeof honourShape>;
export type Consent = Infer<typeof statement>;
export type Award = Infer<typeof award>;
