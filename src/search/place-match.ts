/** How well a place answers what was typed, and how namesakes are told apart. */
import type { PlaceKey } from './place-key.js';
import { LAENDER, namesOf, placeKey } from './place-shards.js';

/** 0: this name. 1: this name but for umlauts or a title ("Bad"). 2: a name that begins so. */
export type Rank = 0 | 1 | 2;

/** The rank of a label for what was asked, undefined if they have nothing in common. `land` as in the shards. */
export function rankOf(asked: PlaceKey, label: string, land = ''): Rank | undefined {
  const ranks = namesOf(label).map((name) => rankOfName(asked, placeKey(name), land));
  return ranks.reduce((best, rank) =>
    rank !== undefined && (best === undefined || rank < best) ? rank : best,
  );
}

function rankOfName(asked: PlaceKey, key: PlaceKey, land: string): Rank | undefined {
  if (asked.spelt === key.spelt || asked.spelt === key.core) return 0;
  if (asked.loose === key.loose || asked.loose === key.looseCore) return 1;
  if (asked.looseCore === key.looseCore && suffixFits(asked, key, land))
    return asked.core === key.core ? 0 : 1;
  return key.loose.startsWith(asked.loose) ? 2 : undefined;
}

/** "Weißenburg i. Bayern" means "Weißenburg i. Bay.", and "Naumburg, Hessen" the Naumburg of that Land. */
function suffixFits(asked: PlaceKey, key: PlaceKey, land: string): boolean {
  const wanted = suffixOf(asked);
  const own = suffixOf(key);
  if (own !== '' && (own.startsWith(wanted) || wanted.startsWith(own))) return true;
  return placeKey(LAENDER[land] ?? '').loose.startsWith(wanted) || land.toLowerCase() === wanted;
}

function suffixOf(key: PlaceKey): string {
  return key.loose.slice(key.looseCore.length).trim();
}

/**
 * Whether the text settles how it is spelt: who types "Münster" or "Bad Homburg" does not mean Munster or
 * Homburg, but who types "Munster" may have no umlauts at hand.
 */
export function isExplicit(asked: PlaceKey): boolean {
  return asked.spelt !== asked.loose;
}

/** What tells namesakes apart. */
export interface Distinguishable {
  label: string;
  land?: string;
  postalCode?: string;
}

/**
 * Adds to labels of one name the Land, and the postcode where even that is the same:
 * "Naumburg (Saale), Sachsen-Anhalt" and "Naumburg, Hessen". Labels that stand alone stay as they are.
 */
export function tellApart<T extends Distinguishable>(places: T[]): T[] {
  const cores = places.map((place) => placeKey(place.label).looseCore);
  return places.map((place, index) => {
    const namesakes = places.filter((other, at) => other !== place && cores[at] === cores[index]);
    const land = LAENDER[place.land ?? ''];
    if (namesakes.length === 0 || land === undefined) return place;
    const alike = namesakes.some((other) => other.land === place.land && other.label === place.label);
    const code = alike && place.postalCode ? ` (${place.postalCode})` : '';
    return { ...place, label: `${place.label}, ${land}${code}` };
  });
}
