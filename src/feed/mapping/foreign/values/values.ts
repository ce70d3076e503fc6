import { chooseLanguage, isObject, type ReadContext, type Values } from '../../read.js';
import { repaired } from './mojibake.js';

/** The longest of the words below: longer texts say something. */
const LONGEST_EMPTY = 12;
const EMPTY = /^\s*(|0000-00-00|<?null>?|undefined|n\/a|k\.? ?a\.?|keine angabe|unbekannt|-+|\/)\s*$/i;

/** Whether a value says nothing. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.length <= LONGEST_EMPTY && (value === 'NA' || EMPTY.test(value))) ||
  (Array.isArray(value) && value.length === 0);

/** A value as a text; empty for one that is an object, of which not every one can be made a text. */
export const plain = (value: unknown): string => (typeof value === 'object' ? '' : String(value ?? ''));

const single = (value: unknown): unknown =>
  Array.isArray(value) ? value.find((entry) => !isEmpty(entry)) : value;

/** A text; numbers become one, language maps and `@value` objects are chosen from. Anything else is given back as it is, to be rejected with its value. */
export function toText(value: unknown, context: ReadContext): unknown {
  const one = single(value);
  if (typeof one === 'string') return isEmpty(one) ? undefined : repaired(one.trim());
  if (typeof one === 'number') return String(one);
  if (isObject(one)) {
    const language = chooseLanguage(one, context);
    if (language) return toText(one[language], context);
    const several = listsByLanguage(one, context);
    if (several) return toText(several, context);
    const inner =
      one['@value'] ??
      one.plain_text ??
      one.name ??
      one.rendered ??
      one.label ??
      one.value ??
      one.valeur ??
      one.prefLabel ??
      one.Name;
    if (typeof inner === 'string' || isObject(inner)) return toText(inner, context);
    // Its value under the name of its sort: `{type: "title", title: […]}`.
    const typed = typeof one.type === 'string' ? one[one.type] : undefined;
    if (typeof typed === 'object') return toText(typed, context);
  }
  return isEmpty(one) ? undefined : one;
}

/** The texts in the language that suits best, of `{de: ["…"], fr: ["…"]}`; undefined for any other object. */
export function listsByLanguage(value: Values, context: ReadContext): unknown {
  const keys = Object.keys(value);
  if (!keys.length || !keys.every((key) => key.length === 2 && Array.isArray(value[key]))) return undefined;
  return value[chooseLanguage(Object.fromEntries(keys.map((key) => [key, key])), context) ?? ''];
}

/** A list of texts; one cell may hold several, cut at semicolons, bars or line breaks, and at commas where every part is short. */
export function toList(value: unknown, context: ReadContext): unknown {
  if (isEmpty(value)) return undefined;
  const entries = Array.isArray(value) ? value : typeof value === 'string' ? splitCell(value) : [value];
  const texts = entries.map((entry) => toText(entry, context)).filter((entry) => entry !== undefined);
  const distinct = texts.length > 1 ? [...new Set(texts)] : texts;
  return distinct.length ? distinct : undefined;
}

function splitCell(cell: string): string[] {
  if (/[;|\n]/.test(cell)) return cell.split(/[;|\n]/);
  const parts = cell.split(/,\s*/);
  return parts.every((part) => part.length < 40) ? parts : [cell];
}

const PLAIN_LINK = /^https?:\/\/[\w.-]+(:\d+)?(\/[^\s"<>\\]*)?$/i;

/** An absolute address. What cannot be read as one is given back as it is. */
export function toLink(value: unknown, context: ReadContext): unknown {
  const one = single(value);
  const text = toText(isObject(one) ? (one['@id'] ?? one.url ?? one.href ?? one) : one, context);
  if (typeof text !== 'string' || PLAIN_LINK.test(text)) return text;
  if (/^www\./i.test(text)) return `https://${text}`;
  try {
    return new URL(text, context.base).href;
  } catch {
    return text;
  }
}

const PLAIN_NUMBER = /^-?\d{1,9}([.,]\d{1,2}|[.,]\d{4,12})?$/;

/** A number, with a decimal comma or point. Text around it is not guessed at. */
export function toNumber(value: unknown, context: ReadContext): unknown {
  if (typeof value === 'number') return value;
  // What nearly all of them look like.
  if (typeof value === 'string' && PLAIN_NUMBER.test(value)) return Number(value.replace(',', '.'));
  const text = toText(value, context);
  if (typeof text !== 'string') return text;
  // One point followed by three digits may well be a decimal point, as in 54.782; two points or a comma behind it cannot.
  const plain = /^[+-]?\d{1,3}(\.\d{3})+,\d+$|^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(text)
    ? text.replaceAll('.', '').replace(',', '.')
    : text.replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** An ISO 8601 date or date-time from ISO, from dd.mm.yyyy or dd.mm.yy. Anything else is given back, to be rejected with its value. */
export function toDate(value: unknown, context: ReadContext): unknown {
  const text = toText(value, context);
  if (typeof text !== 'string') return text;
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)(?:,?\s+(\d{1,2})[:.](\d\d)(?: Uhr)?)?$/.exec(
    text,
  );
  if (german) {
    const [, day = '', month = '', year = '', hour, minute] = german;
    const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}`;
  }
  return text.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)/, '$1T$2');
}

const YES = /^(true|yes|ja|1|j|y|x|oui|erforderlich|vorhanden)$/i;
const NO = /^(false|no|nein|0|n|non|nicht erforderlich|keine?)$/i;

/** True, false, or the text that says more than yes or no. */
export function toYesNoOrText(value: unknown, context: ReadContext): unknown {
  if (typeof value === 'boolean') return value;
  const text = toText(value, context);
  if (typeof text !== 'string') return text;
  return YES.test(text) ? true : NO.test(text) ? false : text;
}

/** `{min, max}` from such an object, a number, or a text such as "2–4", "ab 16" or "bis 3,5". */
export function toRange(value: unknown, context: ReadContext): unknown {
  const text = isObject(value) || typeof value === 'number' ? value : toText(value, context);
  if (typeof text !== 'string') return text;
  if (PLAIN_NUMBER.test(text)) {
    const size = Math.abs(Number(text.replace(',', '.')));
    return { min: size, max: size };
  }
  const [min, max] = (text.match(/\d+([.,]\d+)?/g) ?? []).map((digits) => Number(digits.replace(',', '.')));
  if (min === undefined) return text;
  if (max !== undefined) return { min, max };
  if (/^(bis|max|up to|höchstens)/i.test(text)) return { max: min };
  return /^(ab|min|from|mindestens)|\+$/i.test(text) ? { min } : { min, max: min };
}

/** An object without its empty entries; undefined when nothing is left. */
export function compact(values: Record<string, unknown>): Record<string, unknown> | undefined {
  let filled: Record<string, unknown> | undefined;
  for (const key of Object.keys(values)) {
    if (values[key] === undefined) continue;
    filled ??= {};
    filled[key] = values[key];
  }
  return filled;
}
