/** Opening hours as records say them, in schema.org's terms, → plain data, with reasons for what cannot be read. */
import { DAY, parseTime } from '../dates.js';
import { isZone } from '../zone.js';
import { LANDS, type Land } from './holidays.js';
import {
  ALL_WEEK,
  ALSO_HOLIDAYS,
  type Hours,
  type HoursRule,
  MODES,
  type Mode,
  PUBLIC_HOLIDAYS,
  SPECIAL,
  type Span,
} from './hours.js';
import { readDays } from './weekdays.js';

/** Fields of a record, as loosely typed as they come. */
export interface HoursFields {
  readonly openingHoursSpecification?: unknown;
  readonly specialOpeningHoursSpecification?: unknown;
  /** Text, or several. */
  readonly openingHours?: unknown;
  readonly land?: unknown;
  readonly municipalHolidays?: unknown;
  readonly timeZone?: unknown;
}

/** Something that could not be read. */
export interface HoursReason {
  /** Where: `openingHoursSpecification.0.opens`. */
  readonly path: string;
  /** What was found there, shortened. */
  readonly value: string;
  /** What was expected, in words. */
  readonly expected: string;
}

/** What a text of hours says. */
export interface TextHours {
  readonly rules: readonly HoursRule[];
  /** What it says besides, in the publisher's words. */
  readonly notes: readonly string[];
}

export interface ReadHours {
  readonly hours?: Hours;
  /** To be shown as it is: it cannot be read. */
  readonly text?: string;
  readonly notes?: readonly string[];
  readonly reasons: readonly HoursReason[];
}

export interface ReadOptions {
  /** The mode of what names none; `walkIn` when missing. */
  readonly mode?: Mode;
  /** Reads `openingHours`: `readHoursText`, once it is loaded. Without it texts stay texts. */
  readonly readText?: (text: string, mode: Mode) => TextHours | undefined;
}

type Tell = (path: string, value: unknown, expected: string) => void;

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null || value === '' ? [] : Array.isArray(value) ? value : [value];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A word that may stand as an address, or in an object. */
function nameOf(value: unknown): string {
  const name = isObject(value) ? (value['@id'] ?? value.name) : value;
  return typeof name === 'string' ? name.replace(/^https?:.*[/#]/, '').trim() : '';
}

/** Reads a record's hours. It never guesses: what is not clear is told, and left out. */
export function readHours(fields: HoursFields, { mode = 'walkIn', readText }: ReadOptions = {}): ReadHours {
  const reasons: HoursReason[] = [];
  const tell: Tell = (path, value, expected) => {
    reasons.push({ path, value: (JSON.stringify(value) ?? 'nothing').slice(0, 80), expected });
  };
  const told: HoursRule[] = [];
  const field = (name: 'openingHoursSpecification' | 'specialOpeningHoursSpecification') => {
    listOf(fields[name]).forEach((entry, i) => {
      told.push(...readEntry(entry, `${name}.${i}`, name[0] === 's', mode, tell));
    });
  };
  field('openingHoursSpecification');
  const texts = listOf(fields.openingHours).filter((part) => typeof part === 'string');
  let text: string | undefined;
  let notes: readonly string[] | undefined;
  let first: readonly HoursRule[] = [];
  if (!told.length && texts.length) {
    // Several are one beside the other.
    text = texts.join('\n');
    const read = readText?.(text, mode);
    if (read) {
      ({ rules: first, notes } = read);
      text = undefined;
    }
  }
  // Without the usual hours the special ones would say that it is closed on all others.
  if (!told.length && !first.length) return { text, notes, reasons };
  field('specialOpeningHoursSpecification');
  const complete = !reasons.length;

  const land = nameOf(fields.land).replace(/^DE-/i, '').toUpperCase() as Land;
  const isLand = LANDS.includes(land);
  if (fields.land && !isLand) tell('land', fields.land, `one of ${LANDS}`);
  const zone = fields.timeZone;
  const timeZone = typeof zone === 'string' && isZone(zone) ? zone : undefined;
  if (zone && !timeZone) tell('timeZone', zone, 'an IANA time zone');
  const municipalHolidays = listOf(fields.municipalHolidays).filter((date, i): date is string => {
    const sound =
      typeof date === 'string' &&
      /^(\d{4}-)?\d\d-\d\d$/.test(date) &&
      !Number.isNaN(parseTime(date.length === 5 ? `2024-${date}` : date).ms);
    if (!sound) tell(`municipalHolidays.${i}`, date, 'a date');
    return sound;
  });
  const rules = roundTheClock([...first, ...told.sort((a, b) => a.level - b.level)]);
  const modes = MODES.filter((each) => rules.some((rule) => rule.mode === each));
  if (!modes.length) return { text, notes, reasons };
  const hours: Hours = {
    rules,
    modes,
    complete,
    land: isLand ? land : undefined,
    municipalHolidays,
    timeZone,
  };
  return { hours, text, notes, reasons };
}

const TIME = /^(\d\d?)(?:[:.](\d\d)(?::(\d\d)(?:\.0+)?)?)?( ?Uhr)?$/i;

/** Minutes from midnight of `09:00`, `09:00:00`, `9 Uhr`, `24:00`. */
function readTime(value: unknown): number | undefined {
  const [found, hour, minute = '0', second, words] =
    TIME.exec(typeof value === 'string' ? value.trim() : '') ?? [];
  if (!found || (!words && !found.includes(':')) || Number(minute) > 59) return undefined;
  // The last second of a day is its end.
  const minutes = Number(hour) * 60 + Number(minute) + (second === '59' ? 1 : 0);
  return minutes <= 1440 ? minutes : undefined;
}

/** A day of every year. */
const YEARLY = /^\d\d-\d\d$/;

/** One entry's rules, one per mode; none when something in it cannot be read. */
function readEntry(entry: unknown, path: string, special: boolean, usual: Mode, tell: Tell): HoursRule[] {
  if (!isObject(entry)) {
    tell(path, entry, 'opening hours');
    return [];
  }
  let sound = true;
  const wrong = (part: string, expected: string) => {
    sound = false;
    tell(`${path}.${part}`, entry[part], expected);
    return undefined;
  };
  const date = (part: 'validFrom' | 'validThrough') => {
    const value = entry[part];
    if (value === undefined || value === null || value === '') return undefined;
    const text = typeof value === 'string' ? value.slice(0, 10) : '';
    const day = Math.floor(parseTime(YEARLY.test(text) ? `2024-${text}` : text).ms / DAY);
    return Number.isNaN(day) ? wrong(part, 'a date') : day;
  };
  const from = date('validFrom');
  // A special day may be named by its first bound only.
  let through = date('validThrough') ?? (special ? from : undefined);
  const yearly = (value: unknown) =>
    typeof value === 'string' && YEARLY.test(value) ? Number(value.replace('-', '')) : undefined;
  const first = yearly(entry.validFrom);
  const last = entry.validThrough ? yearly(entry.validThrough) : first;
  if ((first === undefined) !== (last === undefined)) wrong('validThrough', 'a year in both or in none');
  const season = first !== undefined && last !== undefined ? ([first, last] as const) : undefined;
  // From December through January.
  if (season && from !== undefined && through !== undefined && through < from) through += 366;
  if (from !== undefined && through !== undefined && through < from)
    wrong('validThrough', 'not before validFrom');
  const length = from !== undefined && through !== undefined ? through - from : undefined;
  const dated = length !== undefined;
  if (special && !dated) wrong('validFrom', 'a date');

  const named = listOf(entry.dayOfWeek);
  let days = 0;
  for (const name of named) {
    const read = readDays(nameOf(name));
    if (read === undefined) wrong('dayOfWeek', 'a weekday');
    else days |= read;
  }
  if (!named.length) {
    // Every day of a period.
    if (dated) days = ALL_WEEK;
    else wrong('dayOfWeek', 'weekdays');
  }

  const spans = readSpan(entry, dated, days, wrong);
  const modes = listOf(entry.mode).map((value) => {
    const name = nameOf(value)
      .toLowerCase()
      .replace(/[^a-z]/g, '');
    return MODES.find((mode) => mode.toLowerCase() === name) ?? wrong('mode', `one of ${MODES}`);
  });
  if (!sound) return [];
  // Google has special days among the others.
  const own = special || (dated && from === through);
  const bounded = from !== undefined || through !== undefined;
  // The shorter, the more it is about these days.
  const level = (own ? SPECIAL : 0) + (dated ? 1e6 - Math.min(length, 9e5) : bounded ? 2 : 1);
  const period = bounded && !season ? ([from ?? -Infinity, through ?? Infinity] as const) : undefined;
  // When a place is closed for some days, then in every mode; hours are those of the usual one.
  const each = modes.length ? modes : dated && !spans.length ? [undefined] : [usual];
  // A day of its own, and days off, are meant also where they are holidays.
  const held = own || !spans.length ? days | ALSO_HOLIDAYS : days;
  return each.map((mode) => ({ mode, days: held, spans, period, season, level }));
}

/** What is open round the clock all week, is so on holidays, unless they are named. */
function roundTheClock(rules: readonly HoursRule[]): readonly HoursRule[] {
  const whole = ({ mode, spans: [span], level }: HoursRule) =>
    level === 1 && span && span[1] - span[0] === 1440 && mode;
  return rules.map((rule) => {
    const mode = whole(rule);
    const alike = rules.filter((other) => mode && whole(other) === mode);
    const days = alike.reduce((sum, other) => sum | other.days, 0);
    const named = rules.some((other) => other.mode === mode && other.days & PUBLIC_HOLIDAYS);
    return !named && (days & ALL_WEEK) === ALL_WEEK ? { ...rule, days: rule.days | ALSO_HOLIDAYS } : rule;
  });
}

function readSpan(
  { opens, closes }: Readonly<Record<string, unknown>>,
  dated: boolean,
  days: number,
  wrong: (part: string, expected: string) => undefined,
): readonly Span[] {
  const none = (value: unknown) => value === undefined || value === null || value === '';
  if (none(opens) && none(closes)) return [];
  const from = readTime(opens) ?? wrong('opens', 'a time');
  let to = readTime(closes) ?? wrong('closes', 'a time');
  if (from === undefined || to === undefined) return [];
  if (from === 1440) wrong('opens', 'a time before 24:00');
  if (from === 0 && to === 0) {
    // In a period it is how Google says closed, and in all the week nobody does.
    if (dated) return [];
    if ((days & ALL_WEEK) !== ALL_WEEK)
      wrong('closes', '24:00 for the whole day, or no times for none of it');
    to = 1440;
  } else if (from === to) wrong('closes', 'another time than opens');
  // Google's whole day.
  if (from === 0 && to === 1439) to = 1440;
  return [[from, to > from ? to : to + 1440]];
}
