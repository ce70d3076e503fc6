import type { BaseRecord } from '../feed/kind.js';
import { fold } from '../search/fold.js';
import { asEvent, organizationOf, placeLine, placesOf } from './facts.js';
import type { KindName } from './kinds.js';

/** What makes two records of different sources the same for a reader; undefined for honours, where people share names. */
function likeness(kind: KindName, record: BaseRecord): string | undefined {
  if (kind === 'honour') return undefined;
  const [place] = placesOf(kind, record);
  const where =
    place?.address?.postalCode ?? place?.address?.addressLocality ?? (place ? placeLine(place) : '');
  const when = kind === 'event' ? asEvent(record).startDate?.slice(0, 16) : organizationOf(kind, record);
  return [fold(record.title), fold(when ?? ''), fold(where)].join('|');
}

/** One of each: by id, and across sources by what a reader would hold for the same. The first one stays. */
export function merge(
  kind: KindName,
  lists: readonly (readonly BaseRecord[])[],
): { records: BaseRecord[]; duplicates: number } {
  const ids = new Set<string>();
  const like = new Set<string>();
  const records: BaseRecord[] = [];
  let duplicates = 0;
  for (const list of lists) {
    const own = new Set<string>();
    for (const record of list) {
      const same = likeness(kind, record);
      if (ids.has(record.id) || (same !== undefined && like.has(same))) {
        duplicates++;
        continue;
      }
      ids.add(record.id);
      // Within one source, two that read the same are two: dates of a series, for instance.
      if (same !== undefined) own.add(same);
      records.push(record);
    }
    for (const same of own) like.add(same);
  }
  return { records, duplicates };
}
