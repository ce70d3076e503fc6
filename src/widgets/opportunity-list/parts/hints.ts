import { tellOnce } from '../../../base/settings.js';
import { countValues, type Selection } from '../../../search/facets.js';
import { FACETS } from '../facets.js';
import type { ListController } from '../list-controller.js';
import { isExpired } from '../words.js';

/** So many values of a feed are named. */
const MOST = 12;

/** Tells the webmaster once why a feed with offers shows none: a preset that it has nothing for, or all have expired. */
export function tellWhy(host: Element, list: ListController, locked: Selection): void {
  const { records, day } = list;
  const current = records.filter((record) => !isExpired(record, day));
  for (const facet of FACETS) {
    const wanted = locked[facet.name];
    if (!wanted) continue;
    const there = [...countValues(facet, records).keys()];
    if (wanted.some((value) => there.includes(value))) continue;
    const named = there.slice(0, MOST).join(', ') || 'no value at all';
    const more = there.length > MOST ? `, and ${there.length - MOST} more` : '';
    tellOnce(host, `locked: found "${facet.name}:${wanted.join()}", but the feed has ${named}${more}`);
    return;
  }
  const ends = records.map(({ validThrough = '' }) => validThrough).sort();
  tellOnce(
    host,
    current.length
      ? `locked: none of ${current.length} offers has all that is asked for`
      : `all ${records.length} offers have expired, the last on ${ends.at(-1)?.slice(0, 10)}; include-past shows them`,
  );
}
