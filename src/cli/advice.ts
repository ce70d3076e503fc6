import { asHonour, consentEnds, hasConsent, isExpired, momentIn, placesOf } from './facts.js';
import { isAddress } from './input.js';
import type { Report } from './read.js';
import type { Texts } from './texts.js';

export type AdviceCode = keyof Texts['advice'];

/** What could be better, how often, and for which records. */
export interface Advice {
  code: AdviceCode;
  count: number;
  /** Some of the records, by id. */
  records: string[];
}

const EXAMPLES = 5;
const CONSENT_DAYS = 60;
const STALE_DAYS = 180;
const DAY = 864e5;

const linksIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? /^http:\/\//i.test(value)
      ? [value]
      : []
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(linksIn)
      : [];

/** What is worth telling the publisher of a feed. */
export function adviceOn(source: string, report: Report, zone: string): Advice[] {
  const { kind, records, headers, warnings } = report;
  const now = momentIn(zone);
  const advice: Advice[] = [];
  const tell = (code: AdviceCode, found: readonly { id: string }[], count = found.length) => {
    if (count) advice.push({ code, count, records: found.slice(0, EXAMPLES).map(({ id }) => id) });
  };
  const about = <T extends { id: string }>(test: (record: T) => boolean) =>
    (records as unknown as T[]).filter(test);
  tell(
    'expired',
    records.filter((record) => isExpired(kind, record, now)),
  );
  if (kind !== 'honour')
    tell(
      'noCoordinates',
      records.filter((record) => {
        const places = placesOf(kind, record);
        return places.length > 0 && places.every(({ geo, address }) => !geo && !address?.postalCode);
      }),
    );
  tell(
    'noAlt',
    about<{ id: string; image?: { url?: string; alt?: string } }>(({ image }) =>
      Boolean(image?.url && !image.alt),
    ),
  );
  if (kind !== 'honour')
    tell(
      'noLink',
      about<{ id: string; url?: string }>(({ url }) => !url),
    );
  tell(
    'notHttps',
    records.filter((record) => linksIn(record).length > 0),
  );
  if (kind === 'honour') {
    tell(
      'consentMissing',
      records.map(asHonour).filter((record) => !hasConsent(record, now)),
    );
    tell(
      'consentDue',
      records.map(asHonour).filter((record) => consentEnds(record, now, zone, CONSENT_DAYS)),
    );
  }
  tell(
    'derivedIds',
    records.filter(({ id }) => /^x[a-z\d]{4,7}(~\d+)?$/.test(id)),
  );
  tell('fieldsLeftOut', [], warnings.length);
  if (isAddress(source)) {
    if (!source.startsWith('https:')) tell('insecure', [], 1);
    if (headers && !headers.get('access-control-allow-origin')) tell('noCors', [], 1);
    const exposed = headers?.get('access-control-expose-headers') ?? '';
    if (/rel="?next/.test(headers?.get('link') ?? '') && !/\blink\b|\*/i.test(exposed))
      tell('hiddenLink', [], 1);
    const modified = Date.parse(headers?.get('last-modified') ?? '');
    const days = Math.floor((now.instant - modified) / DAY);
    if (days > STALE_DAYS) tell('stale', [], days);
  }
  return advice;
}
