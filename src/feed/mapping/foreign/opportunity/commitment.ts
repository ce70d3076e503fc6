import { isObject, type ReadContext, type Values } from '../../read.js';
import { compact, toList, toRange, toText } from '../values/values.js';

/** Plain words for how often, as feeds and spreadsheets write them. */
const KINDS: [RegExp, string][] = [
  [/^one-?off$|einmalig|projekt/i, 'oneOff'],
  [/^regular|regelmäßig|wöchentlich|dauerhaft/i, 'regular'],
  [/flexib|nach absprache/i, 'flexible'],
  [/^period|befristet|zeitraum/i, 'period'],
];
const DAYTIMES: [RegExp, string][] = [
  [/morning|vormittag|morgen/i, 'morning'],
  [/afternoon|nachmittag/i, 'afternoon'],
  [/evening|abend/i, 'evening'],
  [/weekend|wochenende/i, 'weekend'],
];

const lookUp = (table: [RegExp, string][], value: unknown): string | undefined =>
  typeof value === 'string' ? table.find(([pattern]) => pattern.test(value))?.[1] : undefined;

/** The kind of a commitment, and the time of day, that a word stands for. */
export const kindOf = (word: string): string | undefined => lookUp(KINDS, word);
export const daytimeOf = (word: string): string | undefined => lookUp(DAYTIMES, word);

const NOTHING: Values = {};

/** `commitment` and `workHours`: what is recognised as data, the rest in the publisher's own words. */
export function commitmentOf(
  { commitment, workHours, hoursPerWeek, daytime, from, until }: Values,
  context: ReadContext,
): Values {
  if ((commitment ?? workHours ?? hoursPerWeek ?? daytime ?? from ?? until) === undefined) return NOTHING;
  if (isObject(commitment))
    return { commitment: { hoursPerWeek: toRange(hoursPerWeek, context), ...commitment }, workHours };
  const [told, hours] = [commitment ?? workHours, commitment && workHours].map((value) =>
    inWords(toText(value, context)),
  );
  const times = toList(daytime, context);
  const daytimes = Array.isArray(times) ? times.map((time) => lookUp(DAYTIMES, time)).filter(Boolean) : [];
  return {
    commitment: compact({
      kind: lookUp(KINDS, told),
      hoursPerWeek: hoursPerWeek === undefined ? undefined : toRange(hoursPerWeek, context),
      daytime: daytimes.length ? daytimes : undefined,
      from,
      until,
    }),
    workHours:
      typeof told === 'string' && typeof hours === 'string' && told !== hours ? `${told}; ${hours}` : told,
  };
}

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/;
/** How long something takes, as programs write it, in signs that all languages share: `PT1H30M`. */
function inWords(text: unknown): unknown {
  const [, days, hours, minutes] = typeof text === 'string' ? (DURATION.exec(text) ?? []) : [];
  const parts = [
    days && `${days} d`,
    Number(hours) && `${hours} h`,
    Number(minutes) && `${minutes} min`,
  ].filter(Boolean);
  return parts.length ? parts.join(' ') : text;
}

const FULL = /^(full|true|ja|yes|x|1|remote|online|telecommute|von zu ?hause|homeoffice)$/i;
const POSSIBLE = /^(possible|möglich|hybrid|partial|teilweise|auch online)$/i;
const NONE = /^(no|false|nein|0|vor ort|onsite|local)$/i;

/** `remote` from a word; an unknown word is given back, to be told. */
export function toRemote(value: unknown, context: ReadContext): unknown {
  if (typeof value === 'boolean') return value;
  const text = toText(value, context);
  if (typeof text !== 'string') return text;
  return POSSIBLE.test(text) ? 'possible' : FULL.test(text) ? 'full' : NONE.test(text) ? 'no' : text;
}

/** `remote` from a word that says no more than that. */
export const placeWord = (word: string): string | undefined =>
  /^\d$|^(ja|nein|yes|no|x|true|false)$/i.test(word)
    ? undefined
    : [FULL, POSSIBLE, NONE].some((pattern) => pattern.test(word))
      ? word
      : undefined;

/** Whether a place's name says that there is none. */
export const isNoPlace = (name: unknown): boolean => typeof name === 'string' && FULL.test(name);
