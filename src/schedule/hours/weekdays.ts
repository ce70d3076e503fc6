/** The names of weekdays, in English and German, short and long. */
import { ALL_WEEK } from './hours.js';

/** Two for each day from Monday on, then of holidays, and what Saturday is called in the north. */
const NAMES =
  'montag monday dienstag tuesday mittwoch wednesday donnerstag thursday freitag friday samstag saturday sonntag sunday feiertage publicholidays sonnabend'.split(
    ' ',
  );

/** 0 for Monday to 6 for Sunday, 7 for public holidays, -1 for what is none of them; at least two letters of it. */
export function weekdayNamed(name: string): number {
  const word = name.toLowerCase();
  if (word === 'ph') return 7;
  const found = NAMES.findIndex((each, i) => each.startsWith(word) && word.length > (i < 14 ? 1 : 7));
  return found === 16 ? 5 : found >> 1;
}

/** Bits as in `HoursRule.days`, of `Mo-Fr`, `Montag bis Freitag`, `Mo, We`; undefined when a part is no day. */
export function readDays(text: string): number | undefined {
  if (/^(täglich|daily|every ?day)$/i.test(text.trim())) return ALL_WEEK;
  let days = 0;
  for (const part of text.split(/\s*(?:,|;|\bund\b)\s*/)) {
    const [from = '', through = from, more] = part
      .split(/\s*[-–—]\s*|\s+bis\s+/)
      .map((name) => name.trim().replace(/\.$/, ''));
    const first = weekdayNamed(from);
    const last = weekdayNamed(through);
    if (first < 0 || last < 0 || more !== undefined) return undefined;
    if (first === last) days |= 1 << first;
    else if (first > 6 || last > 6) return undefined;
    else
      for (let day = first; ; day = (day + 1) % 7) {
        days |= 1 << day;
        if (day === last) break;
      }
  }
  return days;
}
