import type { Opportunity } from '../../model/opportunity.js';
import { distanceKm, type Position } from '../../search/distance.js';
import { fold } from '../../search/fold.js';
import type { KnownPosition } from '../../search/known-places.js';
import type { Sort } from '../../search/query.js';

/** Kilometres from a position to the nearest of an offer's places; undefined when none of them is known. */
export function distanceTo({ jobLocation }: Opportunity, from: Position): number | undefined {
  const distances = jobLocation?.flatMap(({ geo }) => (geo ? [distanceKm(from, geo)] : [])) ?? [];
  return distances.length ? Math.min(...distances) : undefined;
}

/** What sorting looks at, beside the record itself. */
export interface SortContext {
  near?: Position;
  /** How well each record suits the visitor's wishes, by id. */
  scores?: ReadonlyMap<string, number>;
  today: string;
}

/** Lower comes first; undefined comes last, in the feed's order. */
type SortKey = (record: Opportunity) => number | string | undefined;

const sortKeys: Record<Exclude<Sort, 'feed'>, (context: SortContext) => SortKey> = {
  match:
    ({ scores }) =>
    ({ id }) =>
      -(scores?.get(id) ?? 0),
  newest:
    () =>
    ({ datePosted, dateModified }) => {
      const date = datePosted ?? dateModified;
      return date === undefined ? undefined : -Date.parse(date);
    },
  soonest:
    ({ today }) =>
    ({ jobStartDate, commitment, validThrough }) =>
      [jobStartDate, commitment?.from, validThrough].find(
        (date) => date !== undefined && date.slice(0, 10) >= today,
      ),
  nearest:
    ({ near }) =>
    (record) =>
      near ? distanceTo(record, near) : undefined,
  az:
    () =>
    ({ title }) =>
      fold(title),
};

/** Positions in the order asked for. Records that are alike in it keep the feed's order. */
export function sortPositions(
  records: readonly Opportunity[],
  positions: readonly number[],
  sort: Sort,
  context: SortContext,
): readonly number[] {
  if (sort === 'feed') return positions;
  const keyOf = sortKeys[sort](context);
  const keys = new Map<number, number | string | undefined>();
  for (const position of positions) keys.set(position, keyOf(records[position] as Opportunity));
  return [...positions].sort((a, b) => {
    const left = keys.get(a);
    const right = keys.get(b);
    if (left === right) return a - b;
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    return left < right ? -1 : 1;
  });
}

/** What the feed itself knows about places. */
export function* positionsIn(records: readonly Opportunity[]): Iterable<KnownPosition> {
  for (const { jobLocation, district } of records) {
    for (const { geo, address, district: own } of jobLocation ?? []) {
      if (geo)
        yield {
          ...geo,
          postalCode: address?.postalCode,
          locality: address?.addressLocality,
          district: own ?? district,
        };
    }
  }
}
