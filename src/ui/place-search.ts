import { filters as de } from '../i18n/de.js';
import { type Locale, type Main, textsOf } from '../i18n/locale.js';
import type { KnownPosition } from '../search/known-places.js';
import type { LocatedPlace } from '../search/places.js';

/* Where a visitor is, from what they type or share. Only for parts that load later. */

/** The visitor's place: what was typed or shared, and what came of it. Nothing of it is stored. */
export interface Near {
  text: string;
  place?: LocatedPlace;
  /** Several places of that name. */
  choices?: readonly LocatedPlace[];
  /** A sentence when nothing came of it. */
  trouble?: string;
  /** Kilometres; 0 for any distance. */
  radius: number;
}

export interface PlaceSearch {
  /** What the feed itself knows about places. */
  known(): Iterable<KnownPosition>;
  locale: Locale<Main>;
  radius: number;
  /** Address of the webmaster's own table. */
  postcodes?: string;
  /** Address of the folder of tables, where it is not beside the script. */
  places?: string;
  report(error: Error): void;
}

/** How long a table of places may take (milliseconds). */
const PATIENCE = 15_000;

const texts = (locale: Locale<Main>) => textsOf('filters', locale, de);

/** Finds what was typed as a postcode or a place name; undefined when nothing was typed. Never rejects. */
export async function findPlace(
  text: string,
  { known, locale, radius, postcodes, places, report }: PlaceSearch,
): Promise<Near | undefined> {
  const typed = text.trim();
  if (!typed) return undefined;
  const t = texts(locale);
  try {
    const { createPlaceLookup } = await import('../search/places.js');
    // This part lies in chunks/, beside the tables.
    const base = places || new URL(/* @vite-ignore */ '../places/', import.meta.url).href;
    const lookup = createPlaceLookup({
      base,
      postcodes: postcodes || undefined,
      known,
      report,
    });
    const found = await lookup.find(typed, AbortSignal.timeout(PATIENCE));
    if (found.length > 1) return { text, radius, choices: found };
    return found[0] ? { text, radius, place: found[0] } : { text, radius, trouble: t.noPlace(typed) };
  } catch (error) {
    report(error as Error);
    return { text, radius, trouble: t.noTable };
  }
}

/** Why the visitor's position is not known, in words. */
export interface Refusals {
  denied: string;
  unavailable: string;
  timeout: string;
  /** The page, or its connection, does not allow to ask. */
  missing: string;
}

/** Asks the browser for the visitor's position: only ever called by a click. Never rejects. */
export async function findMe(refusals: Refusals, here: string, radius = 0): Promise<Near> {
  // Missing on pages without https.
  if (!navigator.geolocation) return { text: '', radius, trouble: refusals.missing };
  try {
    const { coords } = await new Promise<GeolocationPosition>((resolve, reject) =>
      navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: PATIENCE, maximumAge: 300_000 }),
    );
    const { latitude, longitude, accuracy } = coords;
    return {
      text: here,
      radius,
      place: { latitude, longitude, label: here, precisionKm: accuracy / 1000, source: 'feed' },
    };
  } catch (error) {
    const { code } = error as Partial<GeolocationPositionError>;
    const reasons = [refusals.missing, refusals.denied, refusals.unavailable, refusals.timeout];
    return { text: '', radius, trouble: reasons[code ?? 0] ?? refusals.missing };
  }
}
