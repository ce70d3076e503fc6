/** The names of weekdays, in English and German, short and long. */
import { ALL_WEEK, PUBLIC_HOLIDAYS } from './hours.js';

const NAMES = [
  /^mo(n(day|tag)?)?$/,
  /^(tu(e(sday)?)?|di(enstag)?)$/,
  /^(we(d(nesday)?)?|mi(ttwoch)?)$/,
  /^(th(u(rsday)?)?|do(nnerstag)?)$/,
  /^fr(i(day)?|eitag)?$/,
  /^sa(t(urday)?|mstag)?$|^sonnabend$/,
  /^(su(n(day)?)?|so(nntag)?)$/,
  /^(ph|public ?holidays?|(gesetzliche )?feiertage?)$/,
];

/** 0 for Monday to 6 for Sunday, 7 for public holidays, -1 for what is none of them. */
export const weekdayNamed = (name: string): number =>
  NAMES.findIndex((pattern) => pattern.test(name.toLowerCase()));

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

export const namesHolidays = (days: number): boolean => (days & PUBLIC_HOLIDAYS) > 0;
