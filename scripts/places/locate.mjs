// Gives every postcode a position: by its municipalities' names, told apart by the codes next to it in number.
import { km, meanOf } from './sources.mjs';

// Neighbours in number that vouch for a code, on either side; they count less the further off they are.
const NEIGHBOURS = 5;
// What one neighbour can say against a position at most, so that a wrong one does not outvote the rest.
const CAP_KM = 60;
// How far from its neighbours a code may lie. Measured against an independent table (docs/places.md): at 30
// true readings get lost, at 60 wrong ones double.
const REACH_KM = 40;
// Farther for a town with so many codes and one reading: Cuxhaven lies alone at the end of the coast.
const TOWN_REACH_KM = 60;
const TOWN_CODES = 3;
// The extent of one code's municipalities.
const SPREAD_KM = 22;

/** Finds the towns a municipality's name may mean. */
function townFinder(towns, placeKey) {
  const byCore = new Map();
  for (const town of towns) {
    const key = placeKey(town.name);
    const entry = { town, rest: rest(key) };
    if (!byCore.has(key.looseCore)) byCore.set(key.looseCore, []);
    byCore.get(key.looseCore).push(entry);
  }
  const named = (name) => {
    const key = placeKey(name);
    return (byCore.get(key.looseCore) ?? [])
      .filter((entry) => agree(entry.rest, rest(key)))
      .map((entry) => entry.town);
  };
  const known = new Map();
  return (name) => {
    if (!known.has(name)) {
      const found = named(name);
      // Merged municipalities carry two names, "Dessau-Roßlau"; either half leads there.
      const halves = found.length > 0 ? [] : name.split(/[-/]/).filter((half) => half.trim().length > 3);
      known.set(name, found.length > 0 || halves.length < 2 ? found : halves.flatMap(named));
    }
    return known.get(name);
  };
}

/** What follows the name proper: "Naumburg (Saale)" gives "saale". */
function rest(key) {
  return key.loose.slice(key.looseCore.length).trim();
}

/** Suffixes agree when one is missing or an abbreviation of the other: "Bay.", "Bayern". */
function agree(a, b) {
  return a.startsWith(b) || b.startsWith(a);
}

/**
 * @param postcodes from `readPostcodes`
 * @param towns from `readTowns`
 * @returns one record per code: `{ code, names, picks: [town | undefined per name], position, exact,
 *   choices, spreadKm }`; `position` is undefined where not even neighbours are known, `spreadKm` is how far
 *   the neighbours lie from a position concluded from them
 */
export function locate(postcodes, towns, placeKey) {
  const find = townFinder(towns, placeKey);
  const areas = postcodes.map(({ code, names }) => ({ code, names, choices: names.map(find) }));
  const candidates = areas.filter((area) => area.choices.some((list) => list.length > 0));
  startAtRegions(candidates);
  markLandmarks(candidates);
  candidates.forEach((area, index) => {
    // A town's own codes would only confirm each other, right or wrong: Essen has thirty.
    const foreign = (other) => !other.names.some((name) => area.names.includes(name));
    area.neighbours = neighboursOf(candidates, index, NEIGHBOURS, foreign);
  });
  // Each round lets the better-placed codes pull the others; it settles in three or four.
  for (let round = 0; round < 6; round++) for (const area of candidates) settle(area);
  areas.forEach((area, index) => {
    area.exact = area.position !== undefined;
    area.picks ??= area.names.map(() => undefined);
    area.index = index;
  });
  interpolate(areas);
  return areas;
}

/** Marks the codes of towns that no neighbour need vouch for so closely: one name, one reading, many codes. */
function markLandmarks(candidates) {
  const region = (area) => `${area.code.slice(0, 2)} ${area.names[0]}`;
  const count = new Map();
  const single = candidates.filter((area) => area.names.length === 1 && area.choices[0].length === 1);
  for (const area of single) count.set(region(area), (count.get(region(area)) ?? 0) + 1);
  for (const area of single) area.landmark = count.get(region(area)) >= TOWN_CODES;
}

/** First guess: per name the town nearest to the middle of the codes that share three digits. */
function startAtRegions(candidates) {
  const wide = regions(candidates, 2);
  const narrow = regions(candidates, 3);
  const middles = new Map();
  for (const [prefix, list] of wide) middles.set(prefix, medoid(list, townsOf(list), 100));
  for (const [prefix, list] of narrow) {
    const wider = middles.get(prefix.slice(0, 2));
    const near = townsOf(list).filter((town) => km(town, wider) < 150);
    middles.set(prefix, medoid(list, near, 40) ?? wider);
  }
  for (const area of candidates) {
    const middle = middles.get(area.code.slice(0, 3));
    pick(area, (town) => km(town, middle), 70);
  }
}

/** Codes by their first digits; of a town's many codes one stands for all, lest it outvote the rest. */
function regions(list, digits) {
  const groups = new Map();
  const seen = new Set();
  for (const area of list) {
    const id = `${area.code.slice(0, digits)} ${area.names.join()}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const prefix = area.code.slice(0, digits);
    if (!groups.has(prefix)) groups.set(prefix, []);
    groups.get(prefix).push(area);
  }
  return groups;
}

function townsOf(list) {
  return [...new Set(list.flatMap((area) => area.choices.flat()))];
}

/** The town from which the codes' nearest readings are closest in sum, each counted up to `cap` km. */
function medoid(list, towns, cap) {
  let best;
  let least = Number.POSITIVE_INFINITY;
  for (const town of towns) {
    let sum = 0;
    for (const area of list) {
      let nearest = cap;
      for (const choice of area.choices)
        for (const other of choice) nearest = Math.min(nearest, km(town, other));
      sum += nearest;
      if (sum >= least) break;
    }
    if (sum < least) [best, least] = [town, sum];
  }
  return best;
}

/** The next `count` codes on either side, of the same two-digit region, that `list` holds. */
function neighboursOf(list, index, count, usable = () => true) {
  const { code } = list[index];
  const found = [];
  for (const step of [-1, 1]) {
    for (let at = index + step, left = count; left > 0; at += step) {
      const area = list[at];
      if (area === undefined || area.code.slice(0, 2) !== code.slice(0, 2)) break;
      if (!usable(area)) continue;
      found.push({ area, gap: Math.abs(Number(area.code) - Number(code)) });
      left--;
    }
  }
  return found;
}

/** Picks per name the town with the least cost below `limit` km, and drops those far from the others. */
function pick(area, cost, limit) {
  area.picks = area.choices.map((choice) => {
    let best;
    let least = limit;
    for (const town of choice) {
      const value = cost(town);
      if (value < least) [best, least] = [town, value];
    }
    return best;
  });
  const towns = area.picks.filter((town) => town !== undefined);
  if (towns.length > 0 && area.choices.length > 1) {
    const apart = (town) => towns.reduce((sum, other) => sum + Math.min(SPREAD_KM, km(town, other)), 0);
    const middle = leastBy(towns, (town) => cost(town) + apart(town));
    // Beside a sibling that its neighbours vouch for, a town may lie further out than they would allow.
    area.picks = area.choices.map((choice) => {
      const best = leastBy(choice, (town) => km(town, middle));
      return best !== undefined && km(best, middle) < SPREAD_KM ? best : undefined;
    });
  }
  const kept = area.picks.filter((town) => town !== undefined);
  area.position = kept.length > 0 ? meanOf(kept) : undefined;
}

function leastBy(list, cost) {
  return list.reduce(
    (best, item) => (best === undefined || cost(item) < cost(best) ? item : best),
    undefined,
  );
}

function settle(area) {
  const near = area.neighbours.filter((neighbour) => neighbour.area.position !== undefined);
  const cost = (town) => {
    let sum = 0;
    let total = 0;
    for (const { area: other, gap } of near) {
      const weight = 1 / (1 + gap / 20);
      sum += weight * Math.min(CAP_KM, km(town, other.position));
      total += weight;
    }
    return total > 0 ? sum / total : 0;
  };
  pick(area, cost, area.landmark ? TOWN_REACH_KM : REACH_KM);
}

/** Codes whose names nobody knows lie between their neighbours; the spread says how sure that is. */
function interpolate(areas) {
  for (const area of areas) {
    if (area.exact) continue;
    const near = neighboursOf(areas, area.index, 3, (other) => other.exact);
    const total = near.reduce((sum, { gap }) => sum + 1 / gap, 0);
    if (total === 0) continue;
    const mix = (field) =>
      near.reduce((sum, { area: other, gap }) => sum + other.position[field] / gap, 0) / total;
    area.position = { latitude: mix('latitude'), longitude: mix('longitude') };
    area.spreadKm =
      near.reduce((sum, { area: other, gap }) => sum + km(other.position, area.position) / gap, 0) / total;
  }
}
