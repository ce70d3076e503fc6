/**
 * From a typed postcode or place name to a position, without a geocoder: all that is fetched are static files
 * beside the script, named by two digits or letters at most, so nobody learns where a visitor lives.
 */
import { distanceKm, type Position } from './distance.js';
import { centreOf, type KnownPosition, knownByName, knownByPostcode, postcodeIn } from './known-places.js';
import { isExplicit, type Rank, rankOf, tellApart } from './place-match.js';
import { nameShard, namesOf, type PlaceRow, placeKey, postcodeShard } from './place-shards.js';
import { parsePostcodeTable, type TableEntry } from './postcode-table.js';

export { distanceKm, type Position } from './distance.js';
export type { KnownPosition } from './known-places.js';
export { PLACES_ATTRIBUTION } from './place-shards.js';

/** A place found. */
export interface LocatedPlace extends Position {
  /** The place's name, with Land or town where it would be ambiguous among the answers. German. */
  label: string;
  /** Five digits: what was asked, or what tells two places of one name and Land apart. */
  postalCode?: string;
  /** The Land, ISO 3166-2:DE without "DE-" (SH, ST, …), where the shards know it. */
  land?: string;
  /** Nine of ten true positions lie within so many km of this one. Say "about" next to a distance. */
  precisionKm: number;
  /** Concluded from neighbouring postcodes only. */
  approximate?: true;
  source: 'feed' | 'table' | 'webmaster';
}

/** Finds places. */
export interface PlaceLookup {
  /**
   * Resolves to [] when nothing is known by that text, to several places when it is ambiguous, best first,
   * at most ten.
   * @throws Error when a shard cannot be loaded or read; the next call tries anew
   * @throws the signal's reason when aborted
   */
  find(text: string, signal?: AbortSignal): Promise<LocatedPlace[]>;
}

export interface PlaceLookupOptions {
  /** Address of the folder `dist/places/`. */
  base: string;
  /** Address of the webmaster's own, finer table, see `parsePostcodeTable`. */
  postcodes?: string;
  /** The positions the feed itself holds; asked at every search, since feeds reload. */
  known?: () => Iterable<KnownPosition>;
  /** Told when the webmaster's table cannot be used; the search goes on without it. */
  report?: (error: Error) => void;
  fetch?: typeof fetch;
}

// Enough for somebody who tries several towns; a shard is some kB.
const CACHED_SHARDS = 16;
const MOST_ANSWERS = 10;
// Two sources that agree on a name and are this near mean one place.
const SAME_PLACE_KM = 25;
// A pasted paragraph is no place name.
const LONGEST_TEXT = 100;

type Ranked = LocatedPlace & { rank: Rank };

/** Makes a lookup with a cache of its own. Fetches nothing before the first search. */
export function createPlaceLookup(options: PlaceLookupOptions): PlaceLookup {
  const { base, postcodes, known = () => [], report = () => {} } = options;
  // Unbound, since browsers refuse a `fetch` that is called as some other object's method.
  const load = options.fetch ?? globalThis.fetch;
  const shards = new Map<string, PlaceRow[]>();
  let table: Map<string, TableEntry> | undefined;

  /** A shard's rows; [] for one that is not there. Failures are not kept. */
  async function shard(file: string, signal?: AbortSignal): Promise<PlaceRow[]> {
    const rows =
      shards.get(file) ?? rowsIn(await read(load, `${base.replace(/\/*$/, '/')}${file}`, signal), file);
    shards.delete(file); // back in at the end: the oldest leaves first
    shards.set(file, rows);
    if (shards.size > CACHED_SHARDS) shards.delete(shards.keys().next().value ?? '');
    return rows;
  }

  /** The webmaster's entry. Their mistake must not cost the visitor the coarser answer, nor go unsaid. */
  async function ownEntry(code: string, signal?: AbortSignal): Promise<TableEntry | undefined> {
    if (postcodes === undefined) return undefined;
    try {
      if (table === undefined) {
        const text = await read(load, postcodes, signal);
        if (text === undefined) throw new Error('there is no such file');
        table = parsePostcodeTable(text);
      }
    } catch (error) {
      signal?.throwIfAborted();
      report(
        new Error(`The postcode table ${postcodes} cannot be used: ${reasonOf(error)}`, { cause: error }),
      );
    }
    return table?.get(code);
  }

  async function byPostcode(code: string, signal?: AbortSignal): Promise<LocatedPlace[]> {
    const own = await ownEntry(code, signal);
    const fromFeed = knownByPostcode(known(), code);
    if (own) {
      const label = own.label ?? fromFeed?.label ?? code;
      return [{ ...own, label, postalCode: code, precisionKm: 1, source: 'webmaster' }];
    }
    if (fromFeed) return [{ ...fromFeed, postalCode: code, source: 'feed' }];
    const rows = await shard(postcodeShard(code), signal);
    const row = rows.find((candidate) => candidate[5]?.split(' ').includes(code.slice(2)));
    return row ? [{ ...located(row), postalCode: code }] : [];
  }

  async function byName(text: string, signal?: AbortSignal): Promise<LocatedPlace[]> {
    const [name = ''] = namesOf(text);
    const asked = placeKey(name);
    const file = nameShard(name);
    if (file === undefined) return [];
    const fromFeed = knownByName(known()).flatMap(({ name: own, place }): Ranked[] => {
      const rank = rankOf(asked, own) ?? rankOf(asked, place.label);
      return rank === undefined ? [] : [{ ...place, source: 'feed', rank }];
    });
    const inFeed = fromFeed.filter(({ rank }) => rank < 2);
    const found = inFeed.length > 0 ? inFeed : await withShard(fromFeed, file);
    const exact = found.filter(({ rank }) => rank < 2);
    const settled = isExplicit(asked) ? exact.filter(({ rank }) => rank === 0) : exact;
    return best([settled, exact, found].find((list) => list.length > 0) ?? []);

    async function withShard(feed: Ranked[], at: string): Promise<Ranked[]> {
      const rows = (await shard(at, signal)).flatMap((row): Ranked[] => {
        const rank = rankOf(asked, row[0], row[1]);
        if (rank === undefined) return [];
        return [{ ...located(row), ...(row[5] === undefined ? {} : { postalCode: row[5] }), rank }];
      });
      return [...feed, ...rows.filter((row) => !feed.some((place) => isSame(place, row)))];
    }
  }

  /** By rank, then by nearness to the feed's own region, else by the shard's order: larger towns first. */
  function best(found: Ranked[]): LocatedPlace[] {
    const centre = centreOf(known());
    const away = (place: Position): number => (centre ? Math.round(distanceKm(centre, place)) : 0);
    const sorted = found.sort((a, b) => a.rank - b.rank || away(a) - away(b)).slice(0, MOST_ANSWERS);
    return tellApart(sorted.map(({ rank: _, ...place }) => place));
  }

  return {
    async find(text, signal) {
      signal?.throwIfAborted();
      const typed = text.slice(0, LONGEST_TEXT);
      // A spreadsheet, or a habit, leaves out the zero that codes in the east begin with.
      const code = postcodeIn(typed.trim().replace(/^\d{4}$/, '0$&'));
      return code === undefined ? byName(typed, signal) : byPostcode(code, signal);
    },
  };
}

function located([label, land, latitude, longitude, precision]: PlaceRow): LocatedPlace {
  const place = {
    label,
    land,
    latitude,
    longitude,
    precisionKm: Math.abs(precision),
    source: 'table',
  } as const;
  return precision < 0 ? { ...place, approximate: true } : place;
}

function isSame(a: LocatedPlace, b: LocatedPlace): boolean {
  return placeKey(a.label).looseCore === placeKey(b.label).looseCore && distanceKm(a, b) < SAME_PLACE_KM;
}

/** The text at an address; undefined where there is nothing. */
async function read(load: typeof fetch, url: string, signal?: AbortSignal): Promise<string | undefined> {
  try {
    const response = await load(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(signal ? { signal } : {}),
    });
    if (response.status === 404 || response.status === 410) return undefined;
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return await response.text();
  } catch (error) {
    signal?.throwIfAborted();
    throw new Error(`Places could not be loaded from ${url}: ${reasonOf(error)}`, { cause: error });
  }
}

/** A server that answers a missing file with its start page must not look like an unknown place. */
function rowsIn(text: string | undefined, file: string): PlaceRow[] {
  if (text === undefined) return [];
  try {
    const { places } = JSON.parse(text) as { places?: unknown };
    if (Array.isArray(places) && places.every(Array.isArray)) return places as PlaceRow[];
  } catch {
    // Said below: whatever is wrong with it, it is not ours.
  }
  throw new Error(`Places could not be read: ${file} is not a list of places`);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
