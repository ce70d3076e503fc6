import type { Consent, Honour } from '../model/honour.js';
import { DISPLAYS } from '../model/words.js';
import { fold } from './fold.js';

/*
 * What may be shown of an honour, now. Everything a widget, an export or an event says of an honour goes through
 * here; what is not in a `ShownHonour` is not to leave this file.
 */

/** A moment, by the clock of the world and by that of the place. */
export interface Moment {
  /** Epoch milliseconds. */
  instant: number;
  /** The place's wall clock, `2026-03-31T18:00:00`. */
  wall: string;
}

export type Display = (typeof DISPLAYS)[number];

/** An honour without what may not be shown. `title` is the name as it may be said; empty for an anonymous one. */
export interface ShownHonour extends Honour {
  shown: Display;
}

/** What an honour whose name is shown in part may say; undefined when nothing of the name is left. */
export type PartlyNamed = (
  record: Honour,
  shown: Display,
  may: { photo: boolean; quote: boolean },
) => Omit<ShownHonour, 'id' | 'shown'> | undefined;

export interface Rules {
  /** The list is public already: who says nothing about consent counts as having given it. */
  published: boolean;
  /** An id in place of one that may tell a name; the same for the same record. */
  opaque(id: string): string;
  /** Makes initials and first names; without it, who is to be named so is anonymous. */
  partlyNamed?: PartlyNamed;
}

const ZONED = /T.*(Z|[+-]\d\d:?\d\d)$/;

/** Whether a date has come. A day comes when it begins. */
const hasCome = (date: string, { instant, wall }: Moment): boolean =>
  ZONED.test(date) ? Date.parse(date) <= instant : date <= wall.slice(0, date.length);

/** Whether a date is over. A day is over when the next one begins. */
const isOver = (date: string, { instant, wall }: Moment): boolean =>
  ZONED.test(date) ? Date.parse(date) < instant : date < wall.slice(0, date.length);

const ONLINE = /web|net|site|online|public|öffentlich|all/i;
const NOT = /nicht|kein|\bnot?\b|offline/i;
const OFFLINE = /print|druck|press|zeitung|pap|urkunde|aushang|intern/i;

/** Consent for paper, or for the house alone, is none for the web. */
const isForWeb = (scope = ''): boolean => !(ONLINE.test(scope) ? NOT : OFFLINE).test(scope);

type Item = 'name' | 'photo' | 'quote';

const holds = (statement: Consent, now: Moment): boolean =>
  statement.withdrawnOn === undefined &&
  (statement.grantedOn === undefined || hasCome(statement.grantedOn, now)) &&
  (statement.validThrough === undefined || !isOver(statement.validThrough, now)) &&
  isForWeb(statement.scope);

/** Whether consent for a part is there now. Undefined where nobody says anything. */
function consentFor(
  item: Item,
  statements: readonly Consent[] | undefined,
  now: Moment,
): boolean | undefined {
  if (!statements?.length) return undefined;
  const said = statements.filter((statement) => statement[item] !== undefined);
  if (said.some((statement) => statement[item] !== true)) return false;
  return said.length ? said.some((statement) => holds(statement, now)) : undefined;
}

/** What may be shown of a record's name, picture and quote. */
function permitted({ about, consent, display = 'full', minor }: Honour, now: Moment, published: boolean) {
  const type = about?.type ?? 'Person';
  const said = (item: Item) => consentFor(item, consent, now);
  const byDefault = consent?.length ? false : published;
  const named = type !== 'Person' || (said('name') ?? byDefault);
  const atMost: Display = !named ? 'anonymous' : minor ? 'firstName' : 'full';
  const shown = DISPLAYS[Math.max(DISPLAYS.indexOf(display), DISPLAYS.indexOf(atMost))] as Display;
  return {
    shown,
    // A picture tells who it is; a group's shows people who may not have been asked.
    photo:
      (shown === 'full' || (shown === 'firstName' && !minor)) &&
      (said('photo') ?? (type === 'Organization' || byDefault)),
    quote: shown !== 'anonymous' && (said('quote') ?? (type !== 'Person' || byDefault)),
  };
}

/** Changes whenever something else of a record may be shown. */
export function permissionKey(record: Honour, now: Moment, { published, partlyNamed }: Rules): string {
  if (isGone(record, now)) return '';
  const { shown, photo, quote } = permitted(record, now, published);
  return `${shown} ${photo} ${quote} ${isPart(shown) && partlyNamed !== undefined}`;
}

/** Whether a name is shown in part. */
export const isPart = (shown: string): boolean => /^(first|init)/.test(shown);

/** Whether the publisher took an honour back, or let it end. */
export const isGone = ({ expires }: Honour, now: Moment): boolean =>
  expires !== undefined && isOver(expires, now);

/**
 * What may be shown of an honour at a moment; undefined when nothing of it may.
 *
 * An anonymous one keeps what it is counted by and nothing that tells who it is.
 */
export function shownAt(record: Honour, now: Moment, rules: Rules): ShownHonour | undefined {
  if (isGone(record, now)) return undefined;
  const { shown, photo, quote } = permitted(record, now, rules.published);
  const { about, award, category, district } = record;
  if (shown === 'full') {
    const { consent: _, display, expires, ...rest } = record;
    return {
      ...rest,
      shown,
      about: { ...about, image: photo ? about?.image : undefined },
      quote: quote ? record.quote : undefined,
      text: withoutQuote(record, quote),
    };
  }
  const id = rules.opaque(record.id);
  const part = isPart(shown) ? rules.partlyNamed?.(record, shown, { photo, quote }) : undefined;
  if (part) return { ...part, id, shown };
  const words = nameWords(record).map(fold);
  const safe = (text: string | undefined) =>
    text && words.some((word) => fold(text).includes(word)) ? undefined : text;
  return {
    id,
    shown: 'anonymous',
    title: '',
    award: award?.map(({ name, level, category, year }) => ({
      name: safe(name),
      level,
      category: safe(category),
      year: safe(year),
    })),
    category: category?.filter(safe),
    district: safe(district),
  };
}

/** A laudation that repeats a quote says it as well. */
export const withoutQuote = ({ text, quote }: Honour, permitted: boolean): string | undefined =>
  !permitted && quote && text && fold(text).includes(fold(quote)) ? undefined : text;

/** What stands between words. */
export const SPLIT = /[^\p{L}\p{N}\p{M}]+/u;

/** The words of a name, in whatever field they stand. */
export const nameWords = ({ title, about }: Honour): string[] =>
  [title, about?.givenName, about?.familyName]
    .join(' ')
    .split(SPLIT)
    .filter((word) => word.length > 1);
