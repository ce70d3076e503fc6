import { isObject, type ReadContext, type Values } from '../../read.js';
import { compact, isEmpty, toLink, toText, toYesNoOrText } from '../values/values.js';

const FREE =
  /^(der |die )?(eintritt|teilnahme|entry|admission|entrée)?[ :]*(ist |is )?(frei|kostenlos|kostenfrei|free|gratis|gratuite?|entgeltfrei|keine)\b\D*$|^(€ ?)?0+([.,]0+|,-)? ?(€|eur|euro)?$/i;
const CURRENCIES: [RegExp, string][] = [
  [/€|\beur/i, 'EUR'],
  [/£|\bgbp/i, 'GBP'],
  [/\bchf|\bsfr/i, 'CHF'],
  [/\bdkk/i, 'DKK'],
  [/\$|\busd/i, 'USD'],
];
const NUMBER = /\d+(?:[.,]\d{1,2})?/g;
/** Nothing but a price, or a span of prices. */
const PRICE =
  /^(?:ab |from |ca\. )?(?:€|eur|£|\$)? ?(\d+(?:[.,]\d{1,2})?)(?:,-)? ?(?:€|eur|euro|£|\$|chf|dkk)?(?: ?(?:-|–|bis|to) ?(\d+(?:[.,]\d{1,2})?))? ?(?:€|eur|euro|£|\$|chf|dkk)?$/i;

const numberOf = (text: string) => Number(text.replace(',', '.'));

/** What it costs: nothing, a price, a span of prices, or what the publisher says. */
export function priceOf(value: unknown, currency: unknown, context: ReadContext): Values | undefined {
  if (isObject(value) && !toWords(value, context)) return undefined;
  const text = toWords(value, context);
  if (text === undefined) return undefined;
  if (FREE.test(text)) return { isAccessibleForFree: true };
  const known = CURRENCIES.find(([pattern]) => pattern.test(`${text} ${toWords(currency, context) ?? ''}`));
  const [, price, highPrice] = PRICE.exec(text) ?? [];
  const prices = price ? [] : (text.match(NUMBER) ?? []);
  return {
    offers: [
      compact({
        name: price ? undefined : text.slice(0, 300),
        // One number among words is the price; of several, nobody knows which one is whose.
        price: price ? numberOf(price) : prices.length === 1 && known ? numberOf(prices[0] ?? '') : undefined,
        highPrice: highPrice && numberOf(highPrice),
        priceCurrency: price || prices.length === 1 ? known?.[1] : undefined,
      }),
    ],
  };
}

function toWords(value: unknown, context: ReadContext): string | undefined {
  const text = toText(value, context);
  return typeof text === 'string' ? text : undefined;
}

const MAIL = /^(?:mailto:)?([^\s@/]+@[^\s@/]+\.[^\s@/]+)$/i;

/** Where and until when to sign up. One cell may hold an address, a mail address, a number, or just yes. */
export function registrationOf(
  { registration, deadline, required }: Values,
  context: ReadContext,
): Values | undefined {
  if (isObject(registration)) return registration;
  const text = toWords(registration, context);
  const yes = toYesNoOrText(registration, context);
  const [, email] = MAIL.exec(text ?? '') ?? [];
  const link = text && /^(https?:\/\/|www\.|\/)/i.test(text) ? toLink(text, context) : undefined;
  const telephone = text && /^[+0][\d\s()/-]{5,}$/.test(text) ? text : undefined;
  const needed = isEmpty(required) ? undefined : toYesNoOrText(required, context);
  return compact({
    url: link,
    email,
    telephone,
    deadline,
    required: needed ?? (link || email || telephone ? undefined : yes),
  });
}
