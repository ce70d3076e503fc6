import type { Locale } from '../../../i18n/locale.js';
import type { EventRecord } from '../../../model/event.js';

/** What it costs, as far as the feed says so in a way that can be shown. */
export function priceOf(
  { isAccessibleForFree: free, offers }: EventRecord,
  { messages, format }: Locale<'calendar'>,
): string {
  if (free === true) return messages.values.price.free;
  const [cheapest] = [...(offers ?? [])]
    .filter(({ price }) => price)
    .sort((a, b) => (a.price ?? 0) - (b.price ?? 0));
  if (!cheapest?.price) return typeof free === 'string' ? free : (offers?.[0]?.name ?? '');
  const { price, priceCurrency = 'EUR' } = cheapest;
  try {
    return new Intl.NumberFormat(format.language, { style: 'currency', currency: priceCurrency }).format(
      price,
    );
  } catch {
    return `${format.number(price)} ${priceCurrency}`; // Not a currency that is known: the publisher's own word.
  }
}
