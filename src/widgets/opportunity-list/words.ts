import type { Locale } from '../../i18n/locale.js';
import type { Opportunity } from '../../model/opportunity.js';
import { valueLabel } from './facets.js';

/** Where an offer takes place, in as few words as tell it; undefined when nothing is known. */
export function whereOf(
  { district, jobLocation, remote, hiringOrganization }: Opportunity,
  locale: Locale,
): string | undefined {
  const [first, ...others] = jobLocation ?? [];
  const { name, address } = first ?? {};
  const words = new Set([
    district ?? first?.district,
    name ?? address?.streetAddress,
    address?.addressLocality,
  ]);
  // Often the place is called like who it belongs to, who is named beside it.
  words.delete(hiringOrganization?.name);
  words.delete(undefined);
  if (!words.size) return remote === 'full' ? valueLabel('remote', remote, locale) : undefined;
  return [...words].join(', ') + (others.length ? ` +${others.length}` : '');
}

/** When and how much. */
export function timesOf({ commitment, workHours }: Opportunity, locale: Locale): string[] {
  const { messages, format } = locale;
  const { kind, hoursPerWeek, daytime = [] } = commitment ?? {};
  const { min, max } = hoursPerWeek ?? {};
  const amount =
    min === undefined
      ? max !== undefined && messages.until(format.number(max))
      : max === undefined
        ? messages.from(format.number(min))
        : min === max
          ? format.number(min)
          : `${format.number(min)}–${format.number(max)}`;
  const told = [
    amount && messages.hours(amount),
    kind && valueLabel('commitment', kind, locale),
    ...daytime.map((time) => valueLabel('commitment', time, locale)),
  ];
  const words = told.filter((text): text is string => Boolean(text));
  return words.length || !workHours ? words : [workHours];
}

/** The address of this page with an offer's details open. It is understood even where the page writes no addresses. */
export function addressOf({ id }: Opportunity, prefix: string): string {
  const url = new URL(location.href);
  url.searchParams.set(`${prefix}offer`, id);
  return url.href;
}

/** Whether an offer can no longer be taken. Date-only ends hold to the end of their day. */
export const isExpired = ({ validThrough }: Opportunity, day: string): boolean =>
  validThrough !== undefined &&
  (validThrough.length === 10 ? validThrough < day : Date.parse(validThrough) < Date.now());
