import type { Opportunity } from '../model/opportunity.js';
import { distanceKm, type Position } from './distance.js';

/** What a visitor wishes for. Everything may stay open. */
export interface Interests {
  categories: readonly string[];
  /** Times of day, and how often: values of `commitment`. */
  times: readonly string[];
  /** Hours per week at the most; 0 for any. */
  hours: number;
  place?: Position;
  online: boolean;
}

/** One reason why an offer suits: what of the wishes it fulfils. */
export type MatchReason =
  | { category: string }
  | { time: string }
  | { hours: number }
  | { km: number }
  | { online: true };

export interface Match {
  score: number;
  reasons: MatchReason[];
}

/** Weights: what one likes counts most, then when one can, then how far it is. */
const CATEGORY = 3;
const TIME = 2;
const HOURS = 1;
const NEAR = 3;
/** Kilometres at which nearness counts half. */
const HALF_DISTANCE = 5;
/** Further than that is no reason to name. */
const WORTH_NAMING = 30;

/** How well an offer suits; 0 when nothing of it does. */
export function rate({ category, commitment, jobLocation, remote }: Opportunity, wishes: Interests): Match {
  const reasons: MatchReason[] = [];
  let score = 0;
  for (const liked of wishes.categories) {
    if (!category?.includes(liked)) continue;
    score += CATEGORY;
    reasons.push({ category: liked });
  }
  for (const time of wishes.times) {
    if (commitment?.kind !== time && !commitment?.daytime?.some((daytime) => daytime === time)) continue;
    score += TIME;
    reasons.push({ time });
  }
  const least = commitment?.hoursPerWeek?.min ?? commitment?.hoursPerWeek?.max;
  if (wishes.hours && least !== undefined && least <= wishes.hours) {
    score += HOURS;
    reasons.push({ hours: least });
  }
  if (wishes.online && (remote === 'full' || remote === 'possible')) {
    score += NEAR;
    reasons.push({ online: true });
  } else if (wishes.place) {
    const { place } = wishes;
    const km = Math.min(...(jobLocation ?? []).flatMap(({ geo }) => (geo ? [distanceKm(place, geo)] : [])));
    if (Number.isFinite(km)) score += (NEAR * HALF_DISTANCE) / (HALF_DISTANCE + km);
    if (km <= WORTH_NAMING) reasons.push({ km });
  }
  return { score, reasons };
}
