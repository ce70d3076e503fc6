import * as z from 'zod/mini';
import { image, organization, place } from './place.js';
import { date, link, list, number, oneOf, text, withoutEval, yesNoOrText } from './schema.js';

export const DAYTIMES = ['morning', 'afternoon', 'evening', 'weekend'] as const;
export const COMMITMENT_KINDS = ['oneOff', 'regular', 'flexible', 'period'] as const;
export const REMOTE = ['no', 'possible', 'full'] as const;

const range = (max: number) =>
  z.object({ min: z.optional(number(0, max)), max: z.optional(number(0, max)) }, 'a range {min, max}');

/**
 * A volunteer opportunity: schema.org `JobPosting` with `employmentType: "VOLUNTEER"`, in the names of
 * the feed vocabulary. All but `id` and `title` are optional, and absent means unknown, never "no".
 * Dates are ISO 8601; ages are years; hours are hours per week.
 */
export const opportunitySchema = withoutEval(() =>
  z.object({
    id: text(500),
    title: text(300),
    description: z.optional(text(20000)),
    url: z.optional(link()),
    image: z.optional(image),
    datePosted: z.optional(date()),
    dateModified: z.optional(date()),
    validThrough: z.optional(date()),
    hiringOrganization: z.optional(organization),
    jobLocation: z.optional(list(place)),
    applicationContact: z.optional(
      z.object(
        {
          name: z.optional(text(200)),
          email: z.optional(text(200)),
          telephone: z.optional(text(100)),
          url: z.optional(link()),
        },
        'a contact',
      ),
    ),
    jobStartDate: z.optional(date()),
    totalJobOpenings: z.optional(number(1, 100000)),
    skills: z.optional(list(text(200))),
    qualifications: z.optional(text(5000)),
    responsibilities: z.optional(text(5000)),
    jobBenefits: z.optional(text(5000)),
    workHours: z.optional(text(500)),
    inLanguage: z.optional(text(35)),
    board: z.optional(text(100)),
    category: z.optional(list(text(200))),
    audience: z.optional(list(text(200))),
    district: z.optional(text(200)),
    commitment: z.optional(
      z.object(
        {
          kind: z.optional(oneOf(...COMMITMENT_KINDS)),
          hoursPerWeek: z.optional(range(168)),
          daytime: z.optional(list(oneOf(...DAYTIMES))),
          from: z.optional(date()),
          until: z.optional(date()),
        },
        'a commitment',
      ),
    ),
    age: z.optional(range(130)),
    remote: z.optional(oneOf(...REMOTE)),
    languages: z.optional(list(text(35))),
    accessibility: z.optional(list(text(200))),
    policeCheck: z.optional(yesNoOrText()),
    expenseAllowance: z.optional(yesNoOrText()),
    insurance: z.optional(yesNoOrText()),
    training: z.optional(yesNoOrText()),
    lastVerified: z.optional(date()),
    plainLanguageUrl: z.optional(link()),
    signLanguageUrl: z.optional(link()),
  }),
);

export type Opportunity = z.infer<typeof opportunitySchema>;
export type Commitment = NonNullable<Opportunity['commitment']>;
