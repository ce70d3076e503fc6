import type { ReadContext } from '../../read.js';
import { iso } from './intervals.js';
import { toDate } from './values.js';
import { readWhen } from './when.js';

const ISO = /^\d{4}-\d\d-\d\d/;
const BEFORE =
  '(?:(?:mo|di|mi|do|fr|sa|so|tu|we|th|su|lu|ma|me|je|ve)\\p{L}{0,10}[.,]{0,2}|ab|am|bis(?: zum)?|zum|on|from|until|till|le|du|au)\\s+';
const MONTH = '\\p{L}{3,10}\\.?';
/** Texts that say one day, and maybe an hour, and nothing else: slashes, names of months, days run together, seconds since 1970. */
const ONE_DAY = new RegExp(
  `^(?:${BEFORE})?(?:\\d{1,2}[/-]\\d{1,2}[/-](?:\\d{4}|\\d\\d)|\\d{1,2}(?:\\.|st|nd|rd|th|er)?\\s*(?:de\\s+)?${MONTH},?\\s+(?:de\\s+)?\\d{4}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})(?:[\\s,]+\\d{1,2}[:.]\\d\\d.{0,15})?$|^\\d{8}$|^\\d{9,10}$|^\\d{12,13}$`,
  'iu',
);
const HOUR = /\d[:.]\d\d(?!\d)/;

/**
 * An ISO date or date-time from one day as publishers write it; what is none, or leaves open which, is given back.
 * @param monthFirst whether 8/9/2026 is the 9th of August
 */
export function toDay(value: unknown, context: ReadContext, monthFirst: boolean): unknown {
  const text = toDate(value, context);
  if (typeof text !== 'string' || ISO.test(text) || !ONE_DAY.test(text)) return text;
  const when = readWhen(text, monthFirst);
  // An hour that there is not makes the day doubtful, too.
  if (!when?.date || when.endDate || (HOUR.test(text) && !when.time)) return text;
  return iso(when.date, when.time, when.offset);
}
