import type { BaseRecord, Kind } from '../feed/kind.js';
import { contactPointKind } from '../feed/mapping/contact-point.js';
import { eventKind } from '../feed/mapping/event.js';
import { honourKind } from '../feed/mapping/honour.js';
import { opportunityKind } from '../feed/mapping/opportunity.js';

export const KIND_NAMES = ['opportunity', 'event', 'contact', 'honour'] as const;
export type KindName = (typeof KIND_NAMES)[number];

/** Each kind's record type is its own; whoever writes them knows them by name. */
export const KINDS = {
  opportunity: opportunityKind,
  event: eventKind,
  contact: contactPointKind,
  honour: honourKind,
} as unknown as Record<KindName, Kind<BaseRecord>>;

export const isKindName = (name: string): name is KindName => KIND_NAMES.some((kind) => kind === name);

/** Fields that nearly all kinds have tell nothing. */
const COMMON =
  'id title description url image inLanguage dateModified datePosted category district accessibility expires plainLanguageUrl signLanguageUrl email telephone geo address name'.split(
    ' ',
  );
/** What hardly any record of another kind says. */
const TELLING: Record<KindName, (record: Record<string, unknown>) => unknown> = {
  opportunity: ({ hiringOrganization, commitment, totalJobOpenings, workHours, skills }) =>
    hiringOrganization ?? commitment ?? totalJobOpenings ?? workHours ?? skills,
  event: ({ startDate, byArrangement }) => startDate ?? byArrangement,
  contact: ({ openingHours, openingHoursSpecification, contactPoint, telephone, address }) =>
    openingHours ?? openingHoursSpecification ?? contactPoint ?? telephone ?? address,
  // A year or a day alone is no honour, nor is an end of something a consent.
  honour: ({ award, consent }) =>
    [award, consent]
      .flat()
      .find((one) => typeof one === 'object' && one && ('name' in one || 'photo' in one)),
};
/** A date is a surer sign than the rest. */
const WEIGHT: Record<KindName, number> = { opportunity: 3, event: 5, contact: 3, honour: 4 };

/** How well some records fit a kind: what they say that others do not, per record. */
export function fitOf(kind: KindName, records: readonly BaseRecord[], tried: number): number {
  if (!records.length) return 0;
  const own = records.map((record) => {
    const said = { ...record } as Record<string, unknown>;
    const keys = Object.keys(said).filter((key) => !COMMON.includes(key));
    return (TELLING[kind](said) === undefined ? 0 : WEIGHT[kind]) + keys.length * 0.5;
  });
  return (own.reduce((sum, one) => sum + one, 0) / records.length) * (records.length / Math.max(tried, 1));
}
