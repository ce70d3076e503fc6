import { isObject, type ReadContext, type Values } from '../../read.js';
import { plainName, remembered } from '../recognition/names.js';
import { toProse } from '../values/prose.js';
import { compact, isEmpty, toText } from '../values/values.js';
import { DAYS, type Day, dayOf, KNOWN_DAYS, type Span, spansOf, timeOf } from './times.js';

/** Opening hours as tables and programs keep them → schema.org's rows, or a text where a part of them cannot be read. */

const ANY_DAY = [...KNOWN_DAYS.keys()].sort((a, b) => b.length - a.length).join('|');
/** A weekday, with what may stand before it. */
const DAY_KEY = new RegExp(
  `^(?:field|acf|wpsl|op(?:en(?:ing(?:hours|times?)?)?)?|hours|business|office|oeffnungszeit(?:en)?|oeff?z|sprechzeit(?:en)?|horaires?|tag)?(${ANY_DAY})(.*)$`,
);
/** Behind the first of several, the last. */
const THROUGH = new RegExp(`^(?:bis|to)?(${ANY_DAY})(.*)$`);
const LONG_DAY = /(day|tag|mittwoch|sonnabend)/;
const OPENS = /^(open|opens|opening|from|start|von|ab|auf|beginn|begin|o)([12]?)$/;
const CLOSES = /^(close|closes|closing|to|until|end|bis|zu|ende|c)([12]?)$/;
const WHOLE =
  /^(|[12]|hours|oeffnungszeit(en)?|zeit(en)?|times?|vormittags?|nachmittags?|vm|nm|morning|afternoon|am|pm|matin|apresmidi|aprem|manana|tarde|ochtend|middag|formiddag|eftermiddag)$/;

type Part = 'text' | 'opens' | 'closes';
const partOf = (rest: string): Part | undefined =>
  OPENS.test(rest) ? 'opens' : CLOSES.test(rest) ? 'closes' : WHOLE.test(rest) ? 'text' : undefined;

/** Which days a name is of, and of what part of their hours. */
const dayKey = remembered((key): { first: string; last: string; part?: Part | undefined } => {
  const [, first = '', rest = ''] = DAY_KEY.exec(plainName(key)) ?? [];
  if (!first || plainName(key) === 'month') return { first, last: first };
  const part = partOf(rest);
  if (part) return { first, last: first, part };
  const [, last = '', more = 'x'] = THROUGH.exec(rest) ?? [];
  return { first, last, part: partOf(more) };
});

type Week = Map<string, { text: unknown[]; opens: unknown[]; closes: unknown[] }>;

/** What columns or parts that are called after weekdays say. */
function weekOf(raw: Values): Week {
  const week: Week = new Map();
  for (const key of Object.keys(raw)) {
    const { first, last, part } = dayKey(key);
    if (!part) continue;
    const from = DAYS.indexOf(KNOWN_DAYS.get(first) as Day);
    const through = DAYS.indexOf(KNOWN_DAYS.get(last) as Day);
    for (const day of DAYS.slice(from, through + 1)) {
      const entry = week.get(day) ?? { text: [], opens: [], closes: [] };
      entry[part].push(raw[key]);
      week.set(day, entry);
    }
  }
  return week;
}

/** Whether a name is of one or several weekdays. */
export const isDayName = (key: string): boolean => dayKey(key).part !== undefined;

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
      (name) => pattern.test(plainName(name)) && typeof value[name] !== 'boolean',
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
  if (week.size < 2 && !Object.keys(raw).some((key) => LONG_DAY.test(plainName(key)))) return undefined;
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

/** How the days of a row are called. */
const DAYS_OF =
  /^((by|week)?days?|days?ofweek|dayname|daynames|tage?|wochentage?|jours?|dias?|dag(en)?|ugedage?|weekdag(en)?)$/;

/** The days of one row: a name, several, iCalendar's letters, or a number where the program's numbers are known. */
function daysOf(row: Values, index: number, count: number): string[] | undefined {
  const key = Object.keys(row).find((name) => DAYS_OF.test(plainName(name)) && !isEmpty(row[name]));
  const named = key === undefined ? undefined : row[key];
  // Drupal's field counts from Sunday, and says its times as 900.
  if (typeof named === 'number' && 'starthours' in row) return [DAYS[(named + 6) % 7] as string];
  const words = [named]
    .flat()
    .flatMap((one) =>
      isObject(one)
        ? [one['@id'] ?? one.name]
        : typeof one === 'string'
          ? one.split(/[,;]/).map((day) => day.trim())
          : [],
    );
  const days = words.map((word) =>
    typeof word === 'string' && /^(https?:.*)?PublicHolidays$/.test(word) ? 'PublicHolidays' : dayOf(word),
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
          validThrough: dateOf(row.validThrough ?? row.valid_through ?? row.validTo ?? row.valid_to),
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
    const week = weekdayHours(value, context);
    const remark = remarkIn(value, context);
    if (remark) return { ...week, openingHours: [week?.openingHours, remark].filter(Boolean).join('\n') };
    return week ?? (inner ? listedHours(inner, context) : textHours(value, context));
  }
  return textHours(value, context);
}

/** What is said of hours beside their days: "nach Vereinbarung". */
function remarkIn(value: Values, context: ReadContext): string | undefined {
  const key = Object.keys(value).find((name) => REMARK.test(plainName(name)));
  const text = key === undefined ? undefined : toProse(value[key], context);
  return typeof text === 'string' ? text : undefined;
}
const REMARK =
  /^(bemerkung(en)?|hinweise?|anmerkung(en)?|zusatz|notes?|comments?|remarks?|remarques?|nota|observaciones|opmerking(en)?|bemaerkning(er)?)$/;

/** What says in some words that nothing is said. */
const UNKNOWN = /^(keine angaben?|nicht bekannt|unbekannt|not available|no information)\b.{0,40}$/i;

function textHours(value: unknown, context: ReadContext): Values | undefined {
  const text = toText(value, context);
  if (typeof text !== 'string') return undefined;
  // Tables keep a row in a line.
  const prose = toProse(text.replace(/<\/tr>/gi, '\n').replace(/<\/t[dh]>/gi, ' '), context);
  // A number alone is of hours in the week, or of a row in another table.
  return typeof prose === 'string' && !/^[\d.,]+$/.test(prose) && !UNKNOWN.test(prose)
    ? { openingHours: prose }
    : undefined;
}
