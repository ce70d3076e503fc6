import type { BaseRecord } from '../feed/kind.js';
import type { KindName } from './kinds.js';

const TYPES: Record<KindName, Record<string, string>> = {
  opportunity: { '@type': 'JobPosting', employmentType: 'VOLUNTEER' },
  event: { '@type': 'Event' },
  contact: { '@type': 'Organization' },
  honour: { '@type': 'CreativeWork' },
};

/** A record in the vocabulary's names, as the native reader takes it. */
export function nativeOf(kind: KindName, { id, ...record }: BaseRecord): Record<string, unknown> {
  return { ...TYPES[kind], '@id': id, ...record };
}

/** Records as a schema.org `DataFeed`. */
export const writeJsonLd = (records: readonly (readonly [KindName, BaseRecord])[], name?: string): string =>
  `${JSON.stringify(
    {
      '@context': 'https://schema.org',
      '@type': 'DataFeed',
      ...(name ? { name } : {}),
      dataFeedElement: records.map(([kind, record]) => nativeOf(kind, record)),
    },
    null,
    1,
  )}\n`;
