/**
 * Opening hours in one text: what is common of OpenStreetMap's `opening_hours`, schema.org's `openingHours`, one
 * per line, and what is clear in German (`Mo–Fr 9–12 und 14–18 Uhr`), English (`Mon to Fri 9 am – 5 pm`), French,
 * Spanish, Dutch and Danish (`du lundi au vendredi de 9h à 12h30`).
 */
import { DAY } from '../dates.js';
import { ALL_WEEK, ALSO_HOLIDAYS, type HoursRule, type Mode, PUBLIC_HOLIDAYS, type Span } from './hours.js';
import type { TextHours } from './read.js';
import { readDays, weekdayNamed } from './weekdays.js';

const LONGEST = 500;

const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su', 'ph'];
const MONTHS =
  'january januar february februar march märz april april may mai june juni july juli august august september september october oktober november november december dezember'.split(
    ' ',
  );
const WORDS: Readonly<Record<string, string>> = {
  off: 'off',
  closed: 'off',
  geschlossen: 'off',
  und: ',',
  u: ',',
  sowie: ',',
  bis: '-',
  von: '',
  uhr: 'h',
  täglich: 'mo-su',
  daily: 'mo-su',
  weekdays: 'mo-fr',
  and: ',',
  to: '-',
  through: '-',
  thru: '-',
  from: '',
  et: ',',
  à: '-',
  au: '-',
  du: '',
  de: '',
  le: '',
  fermé: 'off',
  y: ',',
  a: '-',
  cerrado: 'off',
  en: ',',
  tot: '-',
  van: '',
  uur: 'h',
  gesloten: 'off',
  og: ',',
  til: '-',
  fra: '',
  kl: '',
  lukket: 'off',
};
/** Whole names of weekdays in French, Spanish, Dutch and Danish, from Monday on. */
const OTHER_DAYS =
  'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(
    ' ',
  );

/** A word as the rules below have it; months are numbers, `m12`. */
function plainWord(found: string): string {
  const word = found.replace(/\.$/, '');
  const named = WEEKDAYS[weekdayNamed(word.replace(/(tag|woch|abend|day)s$/, '$1'))];
  const other = OTHER_DAYS.indexOf(word);
  const weekday = named ?? (other < 0 ? undefined : WEEKDAYS[other % 7]);
  const month = word.length > 2 ? MONTHS.findIndex((name) => name.startsWith(word)) : -1;
  // What is not known is not read.
  return WORDS[word] ?? weekday ?? (month < 0 ? '?' : `m${(month >> 1) + 1}`);
}

const TIME = String.raw`(\d\d?)(?:[:.](\d\d))?h?`;
const TIMES = new RegExp(`${TIME}-${TIME}(?:,${TIME}-${TIME})*(?![\\d:./])`, 'g');
const SPAN = new RegExp(`^${TIME}-${TIME}$`);
/** Dates, days and times; one or two of them may be missing. */
const RULE = /^(.*?) ?((?:\b(?:mo|tu|we|th|fr|sa|su|ph)[-,]?)*) ?((?:\d+:\d+-\d+:\d+,?)+|off|24\/7)$/;
const DATES = /^(?:(\d{4}) )?m(\d+)(?: (\d+))?(?:-(?:(?:(\d{4}) )?m(\d+) ?)?(\d+)?)?$/;

/** `9 pm` → `21:00`; what no clock shows stays as it is, and is not read. */
function by24Hours(found: string, hour: string, minute = '00', half: string): string {
  const hours = Number(hour);
  return hours < 1 || hours > 12 ? found : `${(hours % 12) + (half === 'p' ? 12 : 0)}:${minute}`;
}

/** Reads hours; undefined when some of it is not clear, as then none of it is. */
export function readHoursText(text: string, mode: Mode = 'walkIn'): TextHours | undefined {
  const notes: string[] = [];
  if (text.length > LONGEST) return undefined;
  /** In the words of people, who list their hours. */
  let listed = text.includes('\n');
  const plain = text
    // What holds otherwise, and why it is closed.
    .replace(/(?:\|\||(off|closed))\s*"([^"]*)"\s*(?=$|[;|])/gi, (_, off: string, note: string) => {
      notes.push(note);
      return off ?? '';
    })
    .toLowerCase()
    .replace(/(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?m\b\.?/g, by24Hours)
    // As Germans write it, who may leave the word to the end.
    .replace(/(\d{1,2})\s?h(\d\d)?(?!\p{L})/gu, (_, hour: string, minute?: string) =>
      [hour, minute].filter(Boolean).join(':').concat(' uhr'),
    )
    .replace(/[–—]|\bt\/m\b/g, '-')
    .replace(/\p{L}+\.?/gu, (found) => {
      const word = plainWord(found);
      // Months have their numbers.
      if (word !== found && !/^m\d/.test(word)) listed = true;
      return word;
    })
    .replace(/ *\bh\b/g, 'h')
    .replace(/[^\S\n]*([-,:;\n])[^\S\n]*/g, '$1')
    .replace(/([a-z]\d*):/g, '$1 ')
    .replace(/ +/g, ' ')
    .replace(TIMES, (times) => {
      if (!times.includes('h') && !times.split(/[-,]/).every((time) => time.includes(':'))) return times;
      return times.replace(/(\d+)(?:[:.](\d+))?h?/g, (_, hour, minute = '00') => `${hour}:${minute}`);
    })
    // After times a comma begins another rule, that holds beside those before.
    .replace(/(:\d\d|off),(?=[a-z]|\d{4} )/g, '$1&');
  // OpenStreetMap's later rule takes the holidays that fall on its days; in a list each line means what it says.
  const holidays = plain.includes('ph') && !listed ? ALSO_HOLIDAYS : 0;
  const rules: HoursRule[] = [];
  const parts = plain.split(/([;&\n])/);
  for (let i = 0; i < parts.length; i += 2) {
    const part = (parts[i] ?? '').trim();
    if (!part) continue;
    const before = i ? parts[i - 1] : ';';
    const read = readRule(part, mode, holidays, before === ';' || part.endsWith('off') ? i + 1 : 0);
    // They mean one line beside the other, where OpenStreetMap's `;` means instead.
    if (!read || (listed && contradicts(rules, read, before === ';'))) return undefined;
    rules.push(...read);
  }
  return rules.length ? { rules, notes } : undefined;
}

/** Whether it is open to question what holds: on a day of both, one is not simply beside the other. */
const contradicts = (rules: readonly HoursRule[], read: readonly HoursRule[], instead: boolean): boolean =>
  read.some((rule) =>
    rules.some(
      (other) =>
        rule.spans.length > 0 &&
        (other.days & rule.days & (ALL_WEEK | PUBLIC_HOLIDAYS)) > 0 &&
        !(instead && isDated(rule) && isDated(other)) &&
        (instead ||
          !other.spans.length ||
          other.spans.some((a) => rule.spans.some((b) => a[0] < b[1] && b[0] < a[1]))),
    ),
  );

const isDated = ({ period, season }: HoursRule) => Boolean(period ?? season);

/** One rule, for each of its dates. */
function readRule(text: string, mode: Mode, holidays: number, level: number): HoursRule[] | undefined {
  const [, dates = '', named = '', times = ''] = RULE.exec(text) ?? [];
  const always = times === '24/7';
  if (!times || (!dates && !named && !always) || ((dates || named) && always)) return undefined;
  const weekdays = named ? readDays(named) : ALL_WEEK;
  const spans: Span[] = [];
  if (always) spans.push([0, 1440]);
  else if (times !== 'off')
    for (const span of times.split(',')) {
      const [, hour, minute, lastHour, lastMinute] = (SPAN.exec(span) ?? []).map(Number);
      const from = Number(hour) * 60 + Number(minute);
      const to = Number(lastHour) * 60 + Number(lastMinute);
      const sound =
        from < 1440 && to <= 2880 && from !== to && Number(minute) < 60 && Number(lastMinute) < 60;
      if (!sound || to > from + 1440) return undefined;
      spans.push([from, to > from ? to : to + 1440]);
    }
  if (weekdays === undefined) return undefined;
  const days = weekdays | (always ? ALSO_HOLIDAYS : holidays);
  if (!dates) return [{ mode, days, spans, level }];
  const rules: HoursRule[] = [];
  for (const item of dates.split(',')) {
    const dated = readDates(item);
    if (!dated) return undefined;
    const { single, ...held } = dated;
    // Whoever names a day means it, whatever day it is.
    rules.push({ mode, days: single && !named ? days | ALSO_HOLIDAYS : days, spans, ...held, level });
  }
  return rules;
}

/** `m4-m10`, `m12 24`, `m12 24-26`, `m12 24-m1 2`, all of them with years. */
function readDates(text: string): (Pick<HoursRule, 'period' | 'season'> & { single: boolean }) | undefined {
  const found = DATES.exec(text);
  if (!found) return undefined;
  const [year, month = 0, day, lastYear = year, lastMonth = month, lastDay] = found
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const range = text.includes('-');
  // From a day to a day, or from a month to a month.
  if ((day === undefined) !== (lastDay === undefined) && range) return undefined;
  if (year === undefined && lastYear !== undefined) return undefined;
  const last = lastDay ?? day ?? 31;
  const single = day !== undefined && !range;
  if (!isDay(month, day ?? 1) || (last !== 31 && !isDay(lastMonth, last))) return undefined;
  if (day !== undefined && !isDay(lastMonth, last)) return undefined;
  if (year === undefined || lastYear === undefined)
    return { season: [month * 100 + (day ?? 1), lastMonth * 100 + last], single };
  const from = Date.UTC(year, month - 1, day ?? 1) / DAY;
  const through =
    (day === undefined ? Date.UTC(lastYear, lastMonth, 0) : Date.UTC(lastYear, lastMonth - 1, last)) / DAY;
  return through < from ? undefined : { period: [from, through], single };
}

/** In a leap year. */
const isDay = (month: number, day: number) =>
  month > 0 && day > 0 && new Date(Date.UTC(2024, month - 1, day)).getUTCMonth() === month - 1;
