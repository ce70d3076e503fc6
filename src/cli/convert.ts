import type { BaseRecord } from '../feed/kind.js';
import { deriveId } from '../feed/mapping/fields.js';
import { asEvent, asHonour, momentIn, permitted } from './facts.js';
import type { KindName } from './kinds.js';
import { writeEvents } from './write-calendar.js';
import { writeCsv } from './write-csv.js';
import { writeGeoJson } from './write-geo-json.js';
import { writeJsonLd } from './write-json-ld.js';

export const TARGETS = ['json-ld', 'csv', 'ics', 'geojson'] as const;
export type ConvertTarget = (typeof TARGETS)[number];

export const isTarget = (name: string | undefined): name is ConvertTarget =>
  TARGETS.some((target) => target === name);

/** Whether records of a kind can be written so: only events have dates, only what is somewhere has a place. */
export const canConvert = (kind: KindName, to: ConvertTarget): boolean =>
  to === 'ics' ? kind === 'event' : to === 'geojson' ? kind !== 'honour' : true;

export interface PublishingRules {
  zone: string;
  /** The list is public already. */
  published: boolean;
  /** What stands for a name that may not be said. */
  anonymous: string;
  /** Tells ids of one source from those of another that says the same. */
  seed?: string;
}

/** What may be published of some records: honours without consent lose what tells who it is. */
export function publishable(
  kind: KindName,
  records: readonly BaseRecord[],
  { zone, published, anonymous, seed = '' }: PublishingRules,
): BaseRecord[] {
  if (kind !== 'honour') return [...records];
  const now = momentIn(zone);
  const times = new Map<string, number>();
  /** The same for the same content, which is all that it is made of. */
  const idOf = (content: object): string => {
    const id = deriveId([seed, content]);
    const count = (times.get(id) ?? 0) + 1;
    times.set(id, count);
    return count > 1 ? `${id}~${count}` : id;
  };
  return records.flatMap((record) => {
    const shown = permitted(asHonour(record), now, published);
    if (!shown) return [];
    const { shown: display, id, ...rest } = shown;
    const content = { ...rest, title: rest.title || anonymous, display };
    return [{ id: id || idOf(content), ...content } as BaseRecord];
  });
}

/** Records as a document of another format. */
export function convert(
  kind: KindName,
  records: readonly BaseRecord[],
  to: ConvertTarget,
  zone: string,
): string {
  switch (to) {
    case 'csv':
      return writeCsv(records);
    case 'ics':
      return writeEvents(records.map(asEvent), zone);
    case 'geojson':
      return writeGeoJson(kind, records);
    case 'json-ld':
      return writeJsonLd(records.map((record) => [kind, record] as const));
  }
}
