import { image, organization, place } from './place.js';
import { bare, date, link, number, oneOf, text, yesNoOrText } from './schema.js';
import { type Infer, needed } from './shape.js';
import { COMMITMENT_KINDS, DAYTIMES, REMOTE } from './words.js';

/**
 * A volunteer opportunity: schema.org `JobPosting` with `employmentType: "VOLUNTEER"`, in the names of
 * the feed vocabulary. All but `id` and `title` are optional, and absent means unknown, never "no".
 * Dates are ISO 8601; ages are years; hours are hours per week.
 */
export const opportunityShape = bare({
  id: needed(text(500)),
  title: needed(text(300)),
  description: text(20000),
  url: link(),
  image,
  datePosted: date(),
  dateModified: date(),
  validThrough: date(),
  hiringOrganization: organization,
  jobLocation: [place] as const,
  applicationContact: { name: text(200), email: text(200), telephone: text(100), url: link() },
  jobStartDate: date(),
  totalJobOpenings: number(1, 100000),
  skills: [text(200)] as const,
  qualifications: text(5000),
  responsibilities: text(5000),
  jobBenefits: text(5000),
  workHours: text(500),
  inLanguage: text(35),
  board: text(100),
  category: [text(200)] as const,
  audience: [text(200)] as const,
  district: text(200),
  commitment: {
    kind: oneOf(...COMMITMENT_KINDS),
    hoursPerWeek: { min: number(0, 168), max: number(0, 168) },
    daytime: [oneOf(...DAYTIMES)] as const,
    from: date(),
    until: date(),
  },
  age: { min: number(0, 130), max: number(0, 130) },
  remote: oneOf(...REMOTE),
  languages: [text(35)] as const,
  accessibility: [text(200)] as const,
  policeCheck: yesNoOrText(),
  expenseAllowance: yesNoOrText(),
  insurance: yesNoOrText(),
  training: yesNoOrText(),
  lastVerified: date(),
  plainLanguageUrl: link(),
  signLanguageUrl: link(),
});

export type Opportunity = Infer<typeof opportunityShape>;
