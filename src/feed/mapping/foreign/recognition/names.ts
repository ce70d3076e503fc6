/** Umlauts, case, spaces and punctuation do not make another name. */
export const normalize = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .normalize('NFD')
    .replace(/[^a-z0-9@]/g, '');

/** `titel_de`, `description-en` */
const LANGUAGE = /^(.+?)[_\-. :@](de|en|fr|es|it|pl|tr|ru|uk|ar|nl|da|cs|sv|fi)([_-][a-z]{2})?$/i;

/** `titelDe`, `nameEN` */
const HUMP = /^(.*[a-z])(De|En|Fr|Es|It|Pl|Nl|Da|Sv|Fi|DE|EN|FR|ES|IT|PL|NL|DA|SV|FI)$/;

/** A name without the language that it ends with, and that. */
export function inLanguage(key: string): { base: string; language: string } | undefined {
  const [, base = '', language = ''] = LANGUAGE.exec(key) ?? HUMP.exec(key) ?? [];
  return base ? { base, language: language.toLowerCase() } : undefined;
}

/** A feed of records with ever new keys must not fill the memory. */
const MAX_CACHED = 2000;

interface Hit<T> {
  target: T;
  /** Lower wins where two keys of one record mean the same. */
  rank: number;
}

/** What a key stands for, if for anything. */
export type Names<T extends string> = (key: string) => Hit<T> | undefined;

/** Remembers what was found out about a key: a feed has few of them, and says them in every record. */
export function remembered<T>(find: (key: string) => T): (key: string) => T {
  const cache = new Map<string, T>();
  return (key) => {
    if (cache.has(key)) return cache.get(key) as T;
    const found = find(key);
    if (cache.size < MAX_CACHED) cache.set(key, found);
    return found;
  };
}

/** As `normalize`, for the names of a feed. */
export const plainName = remembered(normalize);

/** Whether a name says that its times are Greenwich's. */
export const isUtc = remembered((key: string) => /(utc|gmt)$/.test(normalize(key)));

/** How much less a name counts that is one of ours but for what it begins with. */
const PREFIXED = 50;

/**
 * Finds which of our fields a foreign key stands for.
 * @param synonyms per field, names separated by blanks, the likeliest first
 * @param prefix what names may begin with
 */
export function createNames<T extends string>(synonyms: Record<T, string>, prefix?: RegExp): Names<T> {
  const known = new Map<string, Hit<T>>();
  for (const target of Object.keys(synonyms) as T[]) {
    [target, ...synonyms[target].split(/\s+/)].filter(Boolean).forEach((name, rank) => {
      const key = normalize(name);
      if (!known.has(key)) known.set(key, { target, rank });
    });
  }
  const cache = new Map<string, Hit<T> | undefined>();
  return (key) => {
    if (cache.has(key)) return cache.get(key);
    const name = normalize(key);
    let hit = known.get(name);
    const rest = prefix && !hit ? known.get(name.replace(prefix, '')) : undefined;
    if (rest) hit = { target: rest.target, rank: rest.rank + PREFIXED };
    if (cache.size < MAX_CACHED) cache.set(key, hit);
    return hit;
  };
}
