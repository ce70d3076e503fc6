import * as z from 'zod/mini';

/**
 * Builds schemas without Zod's compiled fast path.
 *
 * Zod probes `new Function`, which a strict page policy reports as a violation. Its switch is global and
 * shared with a Zod of the host page, hence it is set only while our schemas are made: each schema
 * remembers it from then on.
 */
export function withoutEval<T>(build: () => T): T {
  const before = z.config().jitless;
  z.config({ jitless: true });
  try {
    return build();
  } finally {
    z.config({ jitless: before });
  }
}

const LINK_PROTOCOLS = /^(https?|mailto|tel):$/;
/** What nearly every link looks like: no need to have it parsed. */
const PLAIN_LINK = /^https?:\/\/[\w.-]+(:\d+)?(\/[^\s"<>\\]*)?$/i;

/** Whether an address may be offered as a link. White space inside the scheme is parsed away by `URL`, so a pattern on the text would miss it. */
export function isSafeLink(text: string): boolean {
  if (PLAIN_LINK.test(text)) return true;
  try {
    return LINK_PROTOCOLS.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

const ISO_DATE = /^\d{4}-(\d\d)-(\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** Whether a text is an ISO 8601 date or date-time of a day that exists. */
export function isIsoDate(text: string): boolean {
  const match = ISO_DATE.exec(text);
  if (!match) return false;
  const month = Number(match[1]);
  // Day 0 of the next month is this month's last; only the rare late days need the calendar.
  const lastDay =
    Number(match[2]) <= 28 ? 28 : new Date(Date.UTC(Number(text.slice(0, 4)), month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && Number(match[2]) >= 1 && Number(match[2]) <= lastDay;
}

/** Every schema's message is the expectation itself: it is printed after "expected". */
export const text = (max: number) => {
  const expectation = `text of 1 to ${max} characters`;
  return z.string(expectation).check(z.minLength(1, expectation), z.maxLength(max, expectation));
};

export const link = () =>
  z.string('an address').check(z.refine(isSafeLink, 'an https, http, mailto or tel address'));

export const date = () =>
  z.string('a date').check(z.refine(isIsoDate, 'a date like 2026-03-31 or 2026-03-31T18:00'));

export const oneOf = <const T extends readonly string[]>(...values: T) =>
  z.enum(values as unknown as { [K in T[number]]: K }, `one of ${values.join(', ')}`);

export const number = (min: number, max: number) => {
  const expectation = `a number from ${min} to ${max}`;
  return z.number(expectation).check(z.minimum(min, expectation), z.maximum(max, expectation));
};

export const list = <T extends z.ZodMiniType>(item: T) =>
  z
    .array(item, 'a list')
    .check(z.minLength(1, 'at least one entry'), z.maxLength(100, 'at most 100 entries'));

/** A fact that is known to be so, known not to be so, or told in words. Absent means unknown. */
export const yesNoOrText = () => z.union([z.boolean(), text(1000)], 'true, false or a text');
