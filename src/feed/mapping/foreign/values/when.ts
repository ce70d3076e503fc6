import { isObject } from '../../read.js';

/** What a text or a number says about when: a day, a time, or both, and maybe until when. */
export interface When {
  /** `2026-05-02` */
  date?: string;
  /** `18:00` or `18:00:00`; `24:00` is midnight at the day's end. */
  time?: string;
  /** `Z`, `+02:00` */
  offset?: string;
  /** A zone that the value names beside itself. */
  zone?: string;
  endDate?: string;
  endTime?: string;
}

/** Longer texts tell a story. */
const LONGEST = 120;

const MONTHS = [
  /^(jan|gen|ene|sty)/,
  /^(feb|fev|lut)/,
  /^(mar|mrz|maa)/,
  /^(apr|avr|abr|kwi)/,
  /^(mai|may|mei|maj|mag)/,
  /^(jun|juin|giu|cze)/,
  /^(jul|juil|lug|lip)/,
  /^(aug|aou|ago|sie)/,
  /^(sep|set|wrz)/,
  /^(okt|oct|ott|paz)/,
  /^(nov|lis)/,
  /^(dez|dec|dic|gru)/,
];

const pad = (n: number | string) => String(n).padStart(2, '0');

/** A date that exists, or nothing. */
function dateOf(year: string, month: number, day: string): string | undefined {
  const full = year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;
  const date = `${full}-${pad(month)}-${pad(day)}`;
  const found = new Date(`${date}T00:00:00Z`);
  return full.length === 4 && found.getUTCDate() === Number(day) && found.getUTCMonth() === month - 1
    ? date
    : undefined;
}

function timeOf(hour: string, minute = '00', half = ''): string | undefined {
  let hours = Number(hour);
  if (half && hours <= 12) hours = (hours % 12) + (half[0] === 'p' ? 12 : 0);
  // Midnight at a day's end is 24:00.
  return (hours < 24 || (hours === 24 && !Number(minute))) && Number(minute) < 60
    ? `${pad(hours)}:${pad(minute)}`
    : undefined;
}

const ISO =
  /^(\d{4})(-?)(\d\d)\2(\d\d)(?:'?[T ]?'?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d\d(?::?\d\d)?)?)?$/i;

function readIso(text: string): When | undefined {
  const [found, year = '', , month, day = '', hour, minute, second, offset = ''] = ISO.exec(text) ?? [];
  const date = found && dateOf(year, Number(month), day);
  if (!date) return undefined;
  if (hour === undefined) return { date };
  const time = timeOf(hour, minute);
  if (!time) return undefined;
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset) ?? [];
  return {
    date,
    time: second && time.startsWith(hour) ? `${time}:${second}` : time,
    // Without a colon it comes from programs that know no zone, and mean the place's.
    offset: offset === '+0000' ? offset : sign ? `${sign}${hours}:${minutes}` : offset && 'Z',
  };
}

/** Seconds or milliseconds since 1970, of a year that an event may be in. */
function readEpoch(value: number): When | undefined {
  const ms = value > 1e11 ? value : value * 1e3;
  if (!(ms > 1e11 && ms < 1e13)) return undefined;
  const [date, time = ''] = new Date(ms).toISOString().split('T');
  return { date, time: time.slice(0, 8), offset: 'Z' };
}

const NAME = '([a-z]{3,12})';
const DASH = '\\s*(?:-|–|—|/|bis(?: zum)?|to|until|und|and|au|\\+|&)\\s*';
const DATES = [
  /(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})(?!\d)/,
  /(?<!\d)(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4}|\d\d)(?!\d|[.:]\d)/,
  /(?<!\d)(?<a>\d{1,2})(?<s>[/-])(?<b>\d{1,2})\k<s>(?<y>\d{4}|\d\d)(?!\d)/,
  /(?<!\d)(?<d>\d{1,2})(?:\.|st|nd|rd|th|er)?\s*(?:de |of )?(?<n>[a-z]{3,12})\.?,?\s*(?:de )?(?<y>\d{4})(?!\d)/,
  /(?<!\d)(?<d>\d{1,2})-(?<n>[a-z]{3,12})\.?-(?<y>\d{4}|\d\d)(?!\d)/,
  /(?<n>[a-z]{3,12})\.?\s*(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})(?!\d)/,
];
const TIME =
  /(?<!\d)(\d{1,2})(?:(?:[:.]|h)(\d\d)(?::\d\d)?(?!\d|\.\s?[,\d]))?\s*(uhr|h\b|[ap]\.?\s?m\b\.?)?/g;
/** `2.–4. Mai 2026`, `30.4. bis 4.5.2026`: a beginning that leaves the rest to the end. */
const FROM = new RegExp(`(?<!\\d)(\\d{1,2})\\.?\\s*(?:(\\d{1,2})\\.?|${NAME}\\.?)?${DASH}$`);
const CLOCK = '\\d{1,2}(?:[:.]\\d\\d)?';
/** `18–20 Uhr`, `6:30-8pm`: a time that leaves its word to the end. */
const HOURS = new RegExp(`(?<![\\d.:])(${CLOCK})(${DASH})(${CLOCK})\\s*(uhr|[ap]\\.?m\\b)`, 'g');
const HALVES: Record<string, string> = { a: 'pm', p: 'am' };
/** The word in both places; `11-1pm` begins in the other half of the day. */
function withWords(_: string, from: string, dash: string, until: string, word: string): string {
  const other = Number.parseInt(from, 10) % 12 > Number.parseInt(until, 10) % 12;
  return from + ((other && HALVES[word[0] ?? '']) || word) + dash + until + word;
}

/** `6p`, `10p-2:10a`: nothing but hours, with half a word for the half of the day. */
const SHORT_HALF = /^\d{1,2}(?::\d\d)?[ap]?(?:[^\w:]+\d{1,2}(?::\d\d)?[ap]?)*$/;

/** `5.12., 12.12. und 19.12.2026`: days that belong to no one span. They are not guessed at. */
const SEVERAL = /\d{1,2}\.\s?\d{1,2}\.\s*,\s*\d{1,2}\.\s?\d{1,2}\./;

/** Finds days and times in a text, in their order. */
function readText(text: string, monthFirst: boolean): When {
  let rest = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\d)\s*heures?/g, '$1h')
    // May 5–7, 2026
    .replace(/([a-z]{3,12})\.?\s*(\d{1,2})\s*[-–]\s*(\d{1,2}),?\s+(\d{4})/, '$2 - $3 $1 $4');
  if (SHORT_HALF.test(rest)) rest = rest.replace(/\d[ap](?=\W|$)/g, '$&m');
  const dates: string[] = [];
  for (let match = nextDate(rest); match && dates.length < 2; match = nextDate(rest)) {
    const { a = '', b = '', d, m, n, y = '' } = match.groups ?? {};
    const [day, month] = a ? ((monthFirst && Number(a) <= 12) || Number(b) > 12 ? [b, a] : [a, b]) : [d, m];
    const number = n ? MONTHS.findIndex((pattern) => pattern.test(n)) + 1 : Number(month);
    const date = dateOf(y, number, day ?? '');
    const before = rest.slice(0, match.index);
    const from = date && !dates.length ? FROM.exec(before) : null;
    if (from) {
      const [, first = '', ownMonth, ownName] = from;
      const own = ownName
        ? MONTHS.findIndex((pattern) => pattern.test(ownName)) + 1
        : Number(ownMonth ?? number);
      const begin = dateOf(own > number ? String(Number(y.length === 2 ? `20${y}` : y) - 1) : y, own, first);
      if (begin) dates.push(begin);
    }
    if (date) dates.push(date);
    rest = `${from ? before.slice(0, from.index) : before} ; ${rest.slice(match.index + match[0].length)}`;
  }
  let before = '';
  const times = [...rest.replace(HOURS, withWords).matchAll(TIME)].flatMap(
    ([, hour = '', minute, word = '']) => {
      if (!minute && !word) return [];
      const half = /^[ap]/.test(word) ? word : '';
      // `6:30pm-8:30`: what goes on from the evening ends in the evening.
      const goesOn = before[0] === 'p' && !word && Number(hour) < 12;
      before = half;
      return timeOf(hour, minute, goesOn ? 'p' : half) ?? [];
    },
  );
  return { date: dates[0], endDate: dates[1], time: times[0], endTime: times[1] };
}

function nextDate(text: string): RegExpExecArray | undefined {
  const found = DATES.map((pattern) => pattern.exec(text)).filter((match) => match !== null);
  return found.sort((one, other) => one.index - other.index)[0];
}

const LANGUAGE = /^[a-z]{2}([-_][A-Z]{2})?$/;
/** Parts of an object that say when: `{dateTime, timeZone}`, `{local, utc}`; the place's own first. */
const PARTS =
  'localDate dateTime datetime local localDateTime iso date value @value start utc timestamp millis'.split(
    ' ',
  );

/**
 * Reads a value; undefined when it says nothing of when.
 * @param monthFirst whether 8/9/2026 is the 9th of August
 */
export function readWhen(value: unknown, monthFirst: boolean): When | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  // Two points in time are a beginning and an end.
  if (Array.isArray(value) && value.length === 2 && value.every((point) => typeof point === 'number')) {
    const [begin, end] = value.map(readEpoch);
    return begin && { ...begin, endDate: end?.date, endTime: end?.time };
  }
  if (typeof one === 'number') return readEpoch(one) ?? readIso(String(one));
  if (isObject(one)) {
    const found = PARTS.map((part) => typeof one[part] !== 'object' && readWhen(one[part], monthFirst)).find(
      Boolean,
    );
    const [only, ...more] = found ? [] : Object.keys(one);
    // A language around it: `{"en-US": "2026-05-02"}`.
    if (only && !more.length && LANGUAGE.test(only)) return readWhen(one[only], monthFirst);
    if (!found) return undefined;
    const time = found.time ? undefined : readWhen(one.time ?? one.localTime, monthFirst)?.time;
    const zone = one.timeZone ?? one.timezone ?? one.tz ?? one.tzid;
    const until = one.end_value ?? one.endValue ?? one.end ?? one.until;
    const end = typeof until === 'object' ? undefined : readWhen(until, monthFirst);
    return {
      ...found,
      ...(time ? { time } : {}),
      ...(typeof zone === 'string' ? { zone } : {}),
      ...(end ? { endDate: end.date, endTime: end.time } : {}),
    };
  }
  if (typeof one !== 'string' || one.length > LONGEST) return undefined;
  const text = one.trim();
  if (SEVERAL.test(text)) return undefined;
  if (/^\d{9,10}$|^\d{12,13}$/.test(text)) return readEpoch(Number(text));
  const [, epoch] = /^\/Date\((\d+)([+-]\d{4})?\)\/$/.exec(text) ?? [];
  if (epoch) return readEpoch(Number(epoch));
  const [begin = '', end, ...more] = text.split('/');
  const iso = readIso(text) ?? (end && !more.length ? readIso(begin) : undefined);
  if (iso) {
    const last = end ? readIso(end) : undefined;
    return last ? { ...iso, endDate: last.date, endTime: last.time } : iso;
  }
  const found = readText(text, monthFirst);
  return found.date || found.time ? found : undefined;
}

const SLASHED = /^\D{0,20}(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)(?!\d)/;

/** Which of day and month comes first in a text with slashes; undefined when it can be either. */
export function orderOf(text: string): 'day' | 'month' | undefined {
  const [, a = '', b = ''] = SLASHED.exec(text) ?? [];
  return Number(a) > 12 ? 'day' : Number(b) > 12 ? 'month' : undefined;
}
