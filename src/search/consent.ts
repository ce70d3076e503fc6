import type { Consent, Honour } from '../model/honour.js';
import { DISPLAYS } from '../model/words.js';
import { fold, spellings } from './fold.js';
import { abbreviated, firstNameOf, spokenName } from './personal-name.js';

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

export interface Rules {
  /** The list is public already: who says nothing about consent counts as having given it. */
  published: boolean;
  /** An id in place of one that may tell a name; the same for the same record. */
  opaque(id: string): string;
}

const ZONED = /T.*(Z|[+-]\d\d:?\d\d)$/;

/** Whether a date has come. A day comes when it begins. */
const hasCome = (date: string, { instant, wall }: Moment): boolean =>
  ZONED.test(date) ? Date.parse(date) <= instant : date <= wall.slice(0, date.length);

/** Whether a date is over. A day is over when the next one begins. */
const isOver = (date: string, { instant, wall }: Moment): boolean =>
  ZONED.test(date) ? Date.parse(date) < instant : date < wall.slice(0, date.length);

/** Consent for paper, or for the house alone, is none for the web. */
const OFFLINE =
  /print|druck|zeitung|presse|paper|papier|urkunde|aushang|intern(?!et)|offline|nicht (im |auf )?(internet|online|web)/i;
const ONLINE = /\bweb|website|internet|online|public|öffentlich|homepage|\balle?s?\b|social/i;

const isForWeb = (scope = ''): boolean =>
  !OFFLINE.test(scope) || (ONLINE.test(scope) && !/nicht|\bnot\b|\bno\b|kein|offline/i.test(scope));

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
export function permissionKey(record: Honour, now: Moment, published: boolean): string {
  if (isGone(record, now)) return '';
  const { shown, photo, quote } = permitted(record, now, published);
  return `${shown} ${photo} ${quote}`;
}

/** Whether the publisher took an honour back, or let it end. */
export const isGone = ({ expires }: Honour, now: Moment): boolean =>
  expires !== undefined && isOver(expires, now);

/**
 * What may be shown of an honour at a moment; undefined when nothing of it may.
 *
 * An anonymous one keeps what it is counted by and nothing that tells who it is. Texts in which a withheld part of
 * the name stands are withheld with it.
 */
export function shownAt(record: Honour, now: Moment, { published, opaque }: Rules): ShownHonour | undefined {
  if (isGone(record, now)) return undefined;
  const { shown: allowed, photo, quote } = permitted(record, now, published);
  const name = nameAs(record, allowed);
  const shown = name ? allowed : 'anonymous';
  const { about, award, category, district, consent: _, display, expires, ...rest } = record;
  if (shown === 'full')
    return {
      ...rest,
      ...{ award, category, district, shown, title: name },
      about: { ...about, image: photo ? about?.image : undefined },
      quote: quote ? record.quote : undefined,
      text: withoutQuote(record, quote),
    };
  const safe = withholding(withheldWords(record, shown));
  const awards = award?.map((one) =>
    shown === 'anonymous'
      ? { name: safe(one.name), level: one.level, category: safe(one.category), year: safe(one.year) }
      : { ...one, name: safe(one.name), awardedBy: safe(one.awardedBy), url: safe(one.url) },
  );
  const common = {
    id: opaque(record.id),
    shown,
    award: awards,
    category: category?.filter(safe),
    district: safe(district),
  };
  if (shown === 'anonymous') return { ...common, title: '' };
  const { type, size, affiliation, image } = about ?? {};
  const picture = photo && image && safe(image.url) && safe(image.srcset ?? '-') ? image : undefined;
  return {
    ...common,
    title: name,
    about: {
      type,
      size,
      image: picture && { ...picture, alt: safe(picture.alt), creditText: safe(picture.creditText) },
      affiliation: safe(affiliation?.name) ? { name: affiliation?.name } : undefined,
    },
    text: safe(withoutQuote(record, quote)),
    quote: quote ? safe(record.quote) : undefined,
    ceremony: safe(record.ceremony),
    minor: record.minor,
    deceased: record.deceased,
    inLanguage: record.inLanguage,
    datePublished: record.datePublished,
  };
}

const nameAs = ({ title, about }: Honour, shown: Display): string => {
  const name = spokenName(title);
  if (shown === 'full') return (about?.type ?? 'Person') === 'Person' ? name : title;
  if (shown === 'initials') return abbreviated(name);
  return shown === 'firstName' ? firstNameOf(title, about?.givenName, about?.familyName) : '';
};

/** A laudation that repeats a quote says it as well. */
const withoutQuote = ({ text, quote }: Honour, permitted: boolean): string | undefined =>
  !permitted && quote && text && fold(text).includes(fold(quote)) ? undefined : text;

const SPLIT = /[^\p{L}\p{N}\p{M}]+/u;
const wordsIn = (text: string | undefined) => (text ?? '').split(SPLIT).filter((word) => word.length > 1);

/** The words of a name that may not be said. */
function withheldWords({ title, about }: Honour, shown: Display): string[] {
  const all = [title, about?.givenName, about?.familyName].flatMap(wordsIn);
  const said = new Set(
    shown === 'firstName' ? wordsIn(firstNameOf(title, about?.givenName, about?.familyName)).map(fold) : [],
  );
  return [...new Set(all)].filter((word) => !said.has(fold(word)));
}

/** Words this short are looked for as words only. */
const SHORT = 3;

/** Gives a text back, unless one of the words stands in it. */
function withholding(words: readonly string[]): (text: string | undefined) => string | undefined {
  const ways = words.flatMap(spellings);
  return (text) => {
    if (!text) return undefined;
    const folded = spellings(decoded(text)).join('\n');
    const single = new Set(folded.split(SPLIT));
    return ways.some((way) =>
      way.length > SHORT || /[^\p{Script=Latin}]/u.test(way) ? folded.includes(way) : single.has(way),
    )
      ? undefined
      : text;
  };
}

const decoded = (text: string): string => {
  try {
    return `${text} ${decodeURIComponent(text)}`;
  } catch {
    return text;
  }
};
