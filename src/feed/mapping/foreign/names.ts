/** Umlauts, case, spaces and punctuation do not make another name. */
const normalize = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9@]/g, '');

/** A feed of records with ever new keys must not fill the memory. */
const MAX_CACHED = 2000;

interface Hit<T> {
  target: T;
  /** Lower wins where two keys of one record mean the same. */
  rank: number;
}

/**
 * Finds which of our fields a foreign key stands for.
 * @param synonyms per field, names separated by blanks, the likeliest first
 */
export function createNames<T extends string>(
  synonyms: Record<T, string>,
): (key: string) => Hit<T> | undefined {
  const known = new Map<string, Hit<T>>();
  for (const target of Object.keys(synonyms) as T[]) {
    [target, ...synonyms[target].split(/\s+/)].forEach((name, rank) => {
      const key = normalize(name);
      if (!known.has(key)) known.set(key, { target, rank });
    });
  }
  const cache = new Map<string, Hit<T> | undefined>();
  return (key) => {
    if (cache.has(key)) return cache.get(key);
    const hit = known.get(normalize(key));
    if (cache.size < MAX_CACHED) cache.set(key, hit);
    return hit;
  };
}
