/** What texts need to put numbers and dates in: one per language, made once. */
export interface Format {
  /** BCP 47, as it goes to `Intl`. */
  readonly language: string;
  number(value: number): string;
  /** Chooses by `Intl.PluralRules`. `#` stands for the number. */
  plural(
    value: number,
    forms: { one: string; other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
  ): string;
  /** An ISO date or date-time as a day, in the place's zone. Date-only stays the day it is. */
  date(iso: string): string;
  /** An ISO date-time or epoch milliseconds, as day and time in the place's zone. */
  dateTime(value: number): string;
}

/** The zone of the places this library is for; what a visitor's clock says does not matter. */
const TIME_ZONE = 'Europe/Berlin';
const MAX_FORMATS = 8;
const formats = new Map<string, Format>();

/** Whether `Intl` knows a language. It throws at what is no language tag, and pages have some of those. */
export function isKnown(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

/** The format of a language that is known. */
export function formatFor(language: string): Format {
  let format = formats.get(language);
  if (!format) {
    format = createFormat(language);
    if (formats.size >= MAX_FORMATS) formats.clear();
    formats.set(language, format);
  }
  return format;
}

function createFormat(language: string): Format {
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  const dates = new Map<string, Intl.DateTimeFormat>();
  // Each is made when first used: making one takes longer than drawing a card.
  const format = (value: Date | number, timeZone: string, timeStyle?: 'short') => {
    const key = timeZone + timeStyle;
    const known =
      dates.get(key) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle, timeZone });
    dates.set(key, known);
    return known.format(value);
  };
  const number = (value: number) => numbers.format(value);
  return {
    language,
    number,
    plural: (value, forms) => (forms[plurals.select(value)] ?? forms.other).replace('#', number(value)),
    // Without an offset the text is the place's own time, so its day is the day.
    date: (iso) =>
      /T.*(Z|[+-]\d\d:?\d\d)$/.test(iso)
        ? format(new Date(iso), TIME_ZONE)
        : format(new Date(`${iso.slice(0, 10)}T00:00Z`), 'UTC'),
    dateTime: (value) => format(value, TIME_ZONE, 'short'),
  };
}

let days: Intl.DateTimeFormat | undefined;
let daysZone = '';

/** Today in the place's zone, as an ISO date. */
export function today(now = Date.now(), timeZone = TIME_ZONE): string {
  // Asked for at every key that is typed: making the format takes longer than all the rest of it.
  if (!days || daysZone !== timeZone) days = new Intl.DateTimeFormat('sv-SE', { timeZone });
  daysZone = timeZone;
  return days.format(now);
}

/** What the clocks of the place show, as an ISO date-time. */
export const wallClock = (now: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'medium' })
    .format(now)
    .replace(' ', 'T');
