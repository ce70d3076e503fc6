/** The public holidays of the 16 Länder, by rule: right from 2020 on, as their laws stand in 2026. */
import { DAY } from '../dates.js';

export const LANDS = 'BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH'.split(' ') as readonly Land[];
export type Land =
  | 'BW'
  | 'BY'
  | 'BE'
  | 'BB'
  | 'HB'
  | 'HH'
  | 'HE'
  | 'MV'
  | 'NI'
  | 'NW'
  | 'RP'
  | 'SL'
  | 'SN'
  | 'ST'
  | 'SH'
  | 'TH';

/** `municipal` is one that the record names and that has no name of its own. */
export type HolidayName = (typeof RULES)[number][0] | 'peaceFestival' | 'municipal';

type Rule = readonly [name: HolidayName, when: number, lands?: string, from?: number, until?: number];

/** Days from Easter Sunday, or a month and a day: `1003`. In which Länder; in which years. */
const RULES = [
  ['newYear', 101],
  ['epiphany', 106, 'BW BY ST'],
  ['womensDay', 308, 'BE'],
  ['womensDay', 308, 'MV', 2023],
  ['goodFriday', -2],
  ['easterSunday', 0, 'BB'],
  ['easterMonday', 1],
  ['labourDay', 501],
  ['liberationDay', 508, 'BE', 2020, 2020],
  ['liberationDay', 508, 'BE', 2025, 2025],
  ['ascension', 39],
  ['whitSunday', 49, 'BB'],
  ['whitMonday', 50],
  // In some towns of Saxony and Thuringia, too: those are the record's.
  ['corpusChristi', 60, 'BW BY HE NW RP SL'],
  ['uprising1953', 617, 'BE', 2028, 2028],
  // In most towns of Bavaria, too.
  ['assumption', 815, 'SL'],
  ['childrensDay', 920, 'TH'],
  ['unity', 1003],
  ['reformation', 1031, 'BB HB HH MV NI SH SN ST TH'],
  ['allSaints', 1101, 'BW BY NW RP SL'],
  // The Wednesday before that day.
  ['repentance', 1123, 'SN'],
  ['christmas', 1225],
  ['secondChristmas', 1226],
] as const;

/** Days since 1970 of a month and a day, `1003`. */
const dayOf = (year: number, date: number) => Date.UTC(year, Math.floor(date / 100) - 1, date % 100) / DAY;

/** Easter Sunday in days since 1970: the computus of Meeus, Jones and Butcher, for every Gregorian year. */
function easter(year: number): number {
  const whole = (a: number, b: number) => Math.floor(a / b);
  const golden = year % 19;
  const century = whole(year, 100);
  const rest = year % 100;
  const moon =
    (19 * golden + century - whole(century, 4) - whole(century - whole(century + 8, 25) + 1, 3) + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * whole(rest, 4) - moon - (rest % 4)) % 7;
  const late = whole(golden + 11 * moon + 22 * sunday, 451);
  return dayOf(year, 322) + moon + sunday - 7 * late;
}

const years = new Map<string, ReadonlyMap<number, HolidayName>>();
const MAX_YEARS = 100;

/** The holidays of a Land and year: days since 1970, in no order, and which holiday each is. */
export function holidaysOf(land: Land, year: number): ReadonlyMap<number, HolidayName> {
  const key = land + year;
  let found = years.get(key);
  if (!found) {
    const days = new Map<number, HolidayName>();
    for (const [name, when, lands = land, from = 0, until = year] of RULES as readonly Rule[]) {
      if (!lands.includes(land) || year < from || year > until) continue;
      const day = when < 101 ? easter(year) + when : dayOf(year, when);
      // 1970 began with a Thursday; counted from a Wednesday, 1 to 7 days back.
      days.set(name === 'repentance' ? day - (((day % 7) + 7) % 7) - 1 : day, name);
    }
    found = days;
    if (years.size > MAX_YEARS) years.clear();
    years.set(key, found);
  }
  return found;
}
