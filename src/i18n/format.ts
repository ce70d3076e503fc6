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

/** What German pages show first is put together here: the first use of `Intl` costs a page 12 to 16 ms of its start. */
const GERMAN = /^de(-de|-simple)?$/i;

/** Whether `Intl` knows a language. It throws at what is no language tag, and pages have some of those. */
export function isKnown(language: string): boolean {
  try {
    return GERMAN.test(language) || Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
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
  const german = GERMAN.test(language);
  const plurals = new Intl.PluralRules(language);
  // Each is made when first used: making one takes longer than drawing a card.
  let numbers: Intl.NumberFormat | undefined;
  let dates: Intl.DateTimeFormat | undefined;
  const number = (value: number) => {
    if (german && Number.isInteger(value)) return `${value}`.replace(/\B(?=(\d{3})+$)/g, '.');
    numbers ??= new Intl.NumberFormat(language);
    return numbers.format(value);
  };
  const formatDay = (day: string) => {
    dates ??= new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
    return dates.format(new Date(day));
  };
  return {
    language,
    number,
    plural: (value, forms) => (forms[plurals.select(value)] ?? forms.other).replace('#', number(value)),
    date(iso) {
      // Without an offset the text is the place's own time, so its day is the day.
      const day = /T.*(Z|[+-]\d\d:?\d\d)$/.test(iso) ? today(Date.parse(iso)) : iso.slice(0, 10);
      return german ? day.split('-').reverse().join('.') : formatDay(day);
    },
    dateTime: (value) =>
      new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: TIME_ZONE,
      }).format(value),
  };
}

interface Instants {
  fromEpochMilliseconds(time: number): { toZonedDateTimeISO(timeZone: string): object };
}

const days = new Map<string, Intl.DateTimeFormat>();

/** Today in the place's zone, as an ISO date. */
export function today(now = Date.now(), timeZone = TIME_ZONE): string {
  const { Temporal } = globalThis as unknown as { Temporal: { Instant: Instants } };
  try {
    return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toString().slice(0, 10);
  } catch {
    // Not every browser has it, and a page may call something else by that name. Asked for at every key that is
    // typed: making the format takes longer than all the rest of it.
    const known = days.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone });
    days.set(timeZone, known);
    return known.format(now);
  }
}

/** What the clocks of the place show, as an ISO date-time. */
export const wallClock = (now: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'medium' })
    .format(now)
    .replace(' ', 'T');
