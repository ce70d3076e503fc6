import { isObject, type ReadContext, type Values } from '../read.js';
import { normalize } from './names.js';
import { compact, isEmpty, toProse, toText } from './values.js';

/** Opening hours as tables and programs keep them → schema.org's rows, or a text where a part of them cannot be read. */

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
type Day = (typeof DAYS)[number];
const DAY_NAMES = [
  'monday mon mo montag lundi lun lunes maandag ma mandag',
  'tuesday tue tues tu di dienstag mardi mar martes dinsdag tirsdag',
  'wednesday wed we mi mittwoch mercredi mer miercoles woensdag onsdag',
  'thursday thu thur thurs th do donnerstag jeudi jeu jueves donderdag torsdag',
  'friday fri fr freitag vendredi ven viernes vrijdag fredag',
  'saturday sat sa samstag sonnabend samedi sam sabado zaterdag lordag loerdag',
  'sunday sun su so sonntag dimanche dim domingo zondag sondag soendag',
];
const KNOWN_DAYS = new Map(
  DAY_NAMES.flatMap((names, i) => names.split(' ').map((name) => [name, DAYS[i] as string] as const)),
);
const dayOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? KNOWN_DAYS.get(normalize(value.replace(/^.*[/#]/, ''))) : undefined;

interface Span {
  opens: string;
  closes: string;
}

const TIME = /^(\d{1,2})(?:\s?[:.h]\s?(\d\d)|(\d\d))?(?::\d\d)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(uhr|h|u)?$/i;

/** A clock time from `9`, `9.30 Uhr`, `0930`, `9:30 am`, `9h30`. */
export function timeOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value).padStart(value > 99 ? 4 : 1, '0') : value;
  if (typeof text !== 'string') return undefined;
  const [, hour, minute, compactMinute, half] = TIME.exec(text.trim().replace(/^T/, '')) ?? [];
  if (hour === undefined) return undefined;
  let hours = Number(hour);
  const minutes = minute ?? compactMinute ?? '00';
  if (half) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (hours > 24 || Number(minutes) > 59 || (hours === 24 && minutes !== '00')) return undefined;
  return `${String(hours).padStart(2, '0')}:${minutes}`;
}

const CLOSED = /^(geschlossen|closed|zu|ruhetag|fermé|cerrado|gesloten|lukket|off|none|false|nein|no)\.?$/i;
const ALL_DAY =
  /^(24 ?(h|std\.?|stunden|hours)|open 24 hours|24\/7|durchgehend|ganztägig|00:00 ?[-–] ?24:00)$/i;
const BETWEEN = /\s*(?:-|–|—|\bbis\b|\bto\b|\btot\b|\btil\b|à)\s*/i;
const AND = /\s*(?:[,;\n|+&]|\bund\b|\band\b|\bet\b|\by\b|\ben\b|\bog\b|\/)\s*/i;

/** The spans of one day: none when it says that it is closed, undefined when it cannot be read. */
export function spansOf(value: unknown): Span[] | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (CLOSED.test(text)) return [];
  if (ALL_DAY.test(text)) return [{ opens: '00:00', closes: '24:00' }];
  const spans = text
    .replace(/^(von|from|de)\s+/i, '')
    .split(AND)
    .filter(Boolean)
    .map((part) => {
      const [from = '', to = '', more] = part.split(BETWEEN);
      // `9 - 5 pm` leaves open which nine is meant.
      const half = [from, to].filter((end) => /[ap]\.?m/i.test(end)).length;
      const opens = timeOf(from);
      const closes = timeOf(to);
      // Nor does `9-5` say whether it is until five in the afternoon.
      const isClear = half !== 1 && !(opens && closes && opens < '12:00' && closes < opens);
      return opens && closes && more === undefined && isClear ? { opens, closes } : undefined;
    });
  return spans.length && spans.every((span) => span) ? (spans as Span[]) : undefined;
}

const ANY_DAY = [...KNOWN_DAYS.keys()].sort((a, b) => b.length - a.length).join('|');
/** A weekday, or the first and the last of several, with what may stand before and behind. */
const DAY_KEY = new RegExp(
  `^(?:field|acf|wpsl|op(?:en(?:ing(?:hours|times?)?)?)?|hours|business|office|oeffnungszeit(?:en)?|oeff?z|sprechzeit(?:en)?|horaires?|tag)?(${ANY_DAY})(?:(?:bis|to)?(${ANY_DAY}))?(.*)$`,
);
const LONG_DAY = /(day|tag|mittwoch|sonnabend)/;
const OPENS = /^(open|opens|opening|from|start|von|ab|auf|beginn|begin|o)([12]?)$/;
const CLOSES = /^(close|closes|closing|to|until|end|bis|zu|ende|c)([12]?)$/;
const WHOLE =
  /^(|[12]|hours|oeffnungszeit(en)?|zeit(en)?|times?|vormittags?|nachmittags?|vm|nm|morning|afternoon|am|pm)$/;

type Week = Map<string, { text: unknown[]; opens: unknown[]; closes: unknown[] }>;

/** What columns or parts that are called after weekdays say. */
function weekOf(raw: Values): Week {
  const week: Week = new Map();
  for (const key of Object.keys(raw)) {
    const [, first = '', last, rest = ''] = DAY_KEY.exec(normalize(key)) ?? [];
    const part = OPENS.test(rest) ? 'opens' : CLOSES.test(rest) ? 'closes' : WHOLE.test(rest) ? 'text' : '';
    if (!first || !part) continue;
    const from = DAYS.indexOf(KNOWN_DAYS.get(first) as Day);
    const through = DAYS.indexOf(KNOWN_DAYS.get(last ?? first) as Day);
    for (const day of DAYS.slice(from, through + 1)) {
      const entry = week.get(day) ?? { text: [], opens: [], closes: [] };
      entry[part].push(raw[key]);
      week.set(day, entry);
    }
  }
  return week;
}

/** Rows of one day: from texts, from `{open, close}`, from lists of those; undefined when a part cannot be read. */
function daySpans(value: unknown, context: ReadContext): Span[] | undefined {
  if (isEmpty(value) || value === false) return [];
  if (Array.isArray(value)) {
    if (value.length === 2 && value.every((end) => timeOf(end))) return pair(value[0], value[1]);
    const inner = value.map((entry) => daySpans(entry, context));
    return inner.every((spans) => spans) ? inner.flatMap((spans) => spans ?? []) : undefined;
  }
  if (isObject(value)) {
    const { opens, closes, isClosed, spans } = endsOf(value);
    if (isClosed) return [];
    if (spans !== undefined) return daySpans(spans, context);
    return isEmpty(opens) && isEmpty(closes) ? [] : pair(opens, closes);
  }
  return spansOf(toText(value, context));
}

function pair(opens: unknown, closes: unknown): Span[] | undefined {
  const span = { opens: timeOf(opens), closes: timeOf(closes) };
  return span.opens && span.closes ? [span as Span] : undefined;
}

/** The two ends of a span, however its parts are called. */
function endsOf(value: Values) {
  const part = (pattern: RegExp) => {
    const key = Object.keys(value).find(
      (name) => pattern.test(normalize(name)) && typeof value[name] !== 'boolean',
    );
    return key === undefined ? undefined : value[key];
  };
  const opens = part(
    /^(opens?|opensat|opentime|opening|openingtime|from|fromtime|start|starts|starttime|starthours|von|beginn|begin|timefrom)$/,
  );
  const closes = part(
    /^(closes?|closesat|closetime|closing|closingtime|to|totime|until|end|ends|endtime|endhours|bis|ende|timeto)$/,
  );
  const spans = value.timeSlots ?? value.slots ?? value.hours ?? value.times ?? value.spans;
  const isClosed =
    value.closed === true || value.isClosed === true || value.isOpen === false || value.open === false;
  const isAllDay = value.allDay === true || value.open24 === true || value.is24h === true;
  return isAllDay
    ? { opens: '00:00', closes: '24:00', isClosed: false, spans: undefined }
    : { opens, closes, isClosed, spans };
}

const rowsOf = (day: readonly string[], spans: readonly Span[], more: Values = {}): Values[] =>
  spans.map((span) => ({ dayOfWeek: day, ...span, ...more }));

/** Hours in columns or parts of weekdays. A text where a day of them cannot be read: none is guessed. */
export function weekdayHours(raw: Values, context: ReadContext): Values | undefined {
  const week = weekOf(raw);
  // Two letters may mean anything: `so`, `do`, `mar` are days only among others.
  if (week.size < 2 && !Object.keys(raw).some((key) => LONG_DAY.test(normalize(key)))) return undefined;
  const rows: Values[] = [];
  const lines: string[] = [];
  let isRead = true;
  for (const day of DAYS) {
    const { text = [], opens = [], closes = [] } = week.get(day) ?? {};
    const filled = text.filter((cell) => !isEmpty(cell));
    const spans = [
      daySpans(filled, context),
      ...opens.map((from, i) => (isEmpty(from) && isEmpty(closes[i]) ? [] : pair(from, closes[i]))),
    ];
    const read = spans.flatMap((found) => found ?? []);
    const said = filled.filter((cell) => typeof cell === 'string').join(', ');
    const line = said || read.map((span) => `${span.opens}-${span.closes}`).join(', ');
    if (line) lines.push(`${SHORT[day]}: ${line}`);
    if (spans.some((found) => !found)) isRead = false;
    rows.push(...rowsOf([day], read));
  }
  if (isRead) return rows.length ? { openingHoursSpecification: rows } : undefined;
  return lines.length ? { openingHours: lines.join('\n') } : undefined;
}
/** As a text begins that both German readers and the standard know. */
const SHORT: Record<string, string> = {
  Monday: 'Mo',
  Tuesday: 'Di',
  Wednesday: 'Mi',
  Thursday: 'Do',
  Friday: 'Fr',
  Saturday: 'Sa',
  Sunday: 'So',
};

const DATE = /^\d{4}-\d\d-\d\d/;
const dateOf = (value: unknown) =>
  typeof value === 'string' && DATE.test(value) ? value.slice(0, 10) : undefined;
const MODES = ['walkIn', 'appointment', 'phone'];

/** The days of one row: a name, several, iCalendar's letters, or a number where the program's numbers are known. */
function daysOf(row: Values, index: number, count: number): string[] | undefined {
  const { dayOfWeek, byday, ...others } = row;
  const named =
    dayOfWeek ??
    byday ??
    others.day ??
    others.weekday ??
    others.days ??
    others.tag ??
    others.wochentag ??
    others.dayName;
  // Drupal's field counts from Sunday, and says its times as 900.
  if (typeof named === 'number' && 'starthours' in row) return [DAYS[(named + 6) % 7] as string];
  const words = [named]
    .flat()
    .flatMap((one) =>
      isObject(one) ? [one['@id'] ?? one.name] : typeof one === 'string' ? one.split(/\s*[,;]\s*/) : [],
    );
  const days = words.map((word) =>
    /^https?:.*PublicHolidays$|^PublicHolidays$/.test(String(word)) ? 'PublicHolidays' : dayOf(word),
  );
  if (days.length) return days.every(Boolean) ? (days as string[]) : undefined;
  // Seven rows of slots are the week, from Monday.
  return named === undefined && count === 7 && 'timeSlots' in row ? [DAYS[index] as string] : undefined;
}

function listedHours(list: readonly unknown[], context: ReadContext): Values | undefined {
  const rows: Values[] = [];
  const texts: string[] = [];
  let isRead = true;
  list.forEach((row, index) => {
    if (!isObject(row)) {
      const text = toText(row, context);
      if (typeof text === 'string') texts.push(text);
      return;
    }
    const days = daysOf(row, index, list.length);
    const spans = daySpans(row, context);
    const said = toText(row.description ?? row.comment ?? row.text, context);
    if (!days || !spans) {
      isRead = false;
      if (typeof said === 'string') texts.push(said);
      return;
    }
    const mode =
      MODES.find((one) => one === row.mode) ?? (row.appointmentOnly === true ? 'appointment' : undefined);
    rows.push(
      ...rowsOf(
        days,
        spans,
        compact({
          validFrom: dateOf(row.validFrom ?? row.valid_from),
          validThrough: dateOf(row.validThrough ?? row.validTo ?? row.valid_to),
          mode,
        }),
      ),
    );
  });
  if (rows.length && isRead) return { openingHoursSpecification: rows };
  return texts.length ? { openingHours: texts } : undefined;
}

/** Hours from whatever a field of them holds: text, markup, rows, an object of weekdays. */
export function hoursOf(value: unknown, context: ReadContext): Values | undefined {
  if (isEmpty(value)) return undefined;
  if (Array.isArray(value)) return listedHours(value, context);
  if (isObject(value)) {
    const inner = [value.weekday_text, value.weekdayDescriptions, value.periods].find(Array.isArray);
    return weekdayHours(value, context) ?? (inner ? listedHours(inner, context) : textHours(value, context));
  }
  return textHours(value, context);
}

function textHours(value: unknown, context: ReadContext): Values | undefined {
  const text = toText(value, context);
  if (typeof text !== 'string') return undefined;
  // Tables keep a row in a line.
  const prose = toProse(text.replace(/<\/tr>/gi, '\n').replace(/<\/t[dh]>/gi, ' '), context);
  return typeof prose === 'string' ? { openingHours: prose } : undefined;
}
