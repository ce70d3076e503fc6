// Turns located postcodes into the rows of the shards: one list by postcode, one by name.
import { byCodePoint, km, meanOf } from './sources.mjs';

// Codes of one name within this distance are one municipality's; further apart they are namesakes.
const SAME_PLACE_KM = 25;
// A GeoNames place this near to a municipality of its name is that municipality.
const SAME_TOWN_KM = 15;

/**
 * The radius in km within which about nine of ten true positions lie, as measured against an independent
 * table (docs/places.md). A village is near its code's middle; inside a city every code gets the same point.
 */
function precisionOf(area, codesOfTown) {
  if (!area.exact) return Math.round(14 + 0.9 * area.spreadKm);
  const codes = Math.max(...area.picks.filter(Boolean).map((town) => codesOfTown.get(town)));
  return codes > 1 ? ofTown(codes) : Math.min(9, Math.round(2.6 + 0.35 * area.names.length));
}

function ofTown(codes) {
  return codes > 1 ? Math.round(6 + 0.5 * Math.sqrt(codes)) : 3;
}

/** Adds `land` and `precisionKm` to every area. */
function complete(areas) {
  const codesOfTown = new Map();
  for (const town of areas.flatMap((area) => area.picks.filter(Boolean))) {
    codesOfTown.set(town, (codesOfTown.get(town) ?? 0) + 1);
  }
  const exact = areas.filter((area) => area.exact);
  for (const area of areas) {
    area.precisionKm = precisionOf(area, codesOfTown);
    if (area.exact) area.land = mostFrequent(area.picks.filter(Boolean).map((town) => town.land));
  }
  for (const area of areas) {
    area.land ??= exact.reduce((best, other) => (gap(other, area) < gap(best, area) ? other : best)).land;
  }
}

function gap(a, b) {
  return Math.abs(Number(a.code) - Number(b.code));
}

function mostFrequent(list) {
  const count = (item) => list.filter((other) => other === item).length;
  return list.reduce((best, item) => (count(item) > count(best) ? item : best));
}

/**
 * Municipalities and, beyond them, GeoNames' districts and villages:
 * `[{ label, land, latitude, longitude, precisionKm, exact, codes: [] }]`, weightiest first.
 */
function placesOf(areas, towns, placeKey) {
  const byName = new Map();
  for (const area of areas) {
    area.names.forEach((label, index) => {
      if (!byName.has(label)) byName.set(label, []);
      join(byName.get(label), label, area, area.picks[index]);
    });
  }
  const places = [...byName.values()].flat().map(({ label, town, areas: own }) => ({
    label,
    land: town?.land ?? own[0].land,
    ...(town
      ? { latitude: town.latitude, longitude: town.longitude }
      : meanOf(own.map((area) => area.position))),
    precisionKm: town ? ofTown(own.length) : Math.max(...own.map((area) => area.precisionKm)),
    exact: town !== undefined || own.some((area) => area.exact),
    codes: own.map((area) => area.code),
  }));
  return [...places, ...furtherTowns(towns, places, placeKey)].sort(weightiestFirst);
}

/** Puts a code to the municipality of its name that it belongs to, or opens a new one: a namesake. */
function join(groups, label, area, town) {
  const fits = (group) =>
    group.town !== undefined && town !== undefined
      ? group.town === town
      : km(group.town ?? group.areas[0].position, town ?? area.position) < SAME_PLACE_KM;
  const group = groups.find(fits);
  if (!group) {
    groups.push({ label, town, areas: [area] });
    return;
  }
  group.town ??= town;
  group.areas.push(area);
}

/** GeoNames' places that are no municipality of the postcode list, such as "Prenzlauer Berg". */
function furtherTowns(towns, places, placeKey) {
  const byKey = new Map();
  for (const place of places) {
    const key = placeKey(place.label).looseCore;
    if (!byKey.has(key)) byKey.set(key, []);
    byKey.get(key).push(place);
  }
  const further = [];
  for (const town of towns) {
    const key = placeKey(town.name).looseCore;
    const namesakes = byKey.get(key) ?? [];
    // Two in one Land could not be told apart without a postcode, which these have not.
    const known = (place) =>
      km(place, town) < SAME_TOWN_KM || (place.label === town.name && place.land === town.land);
    if (namesakes.some(known)) continue;
    const { name: label, land, latitude, longitude } = town;
    const place = { label, land, latitude, longitude, precisionKm: 3, exact: true, codes: [] };
    byKey.set(key, [...namesakes, place]);
    further.push(place);
  }
  return further;
}

function weightiestFirst(a, b) {
  return (
    b.codes.length - a.codes.length ||
    byCodePoint(a.label, b.label) ||
    byCodePoint(a.land, b.land) ||
    byCodePoint(a.codes[0] ?? '', b.codes[0] ?? '') ||
    a.latitude - b.latitude
  );
}

/**
 * Of a code's municipalities the one that people know. There are no populations to go by: a city has many
 * codes, a town is in GeoNames, and has a by-name or coordinates that are finer than arc minutes.
 */
function mainPlace(area, byLabel) {
  const weight = ({ place, town, known }) =>
    (place.codes.length > 2 ? 8 : 0) +
    (town ? 3 : known ? 2 : 0) +
    (/^Bad |[(/]/.test(place.label) ? 2 : 0) +
    (town && !inArcMinutes(town) ? 1 : 0) -
    Math.min(0.9, place.label.length / 40) -
    Math.min(0.9, km(place, area.position) / 20);
  const candidates = area.names.map((label, index) => ({
    place: byLabel.get(label).find((place) => place.codes.includes(area.code)),
    town: area.picks[index],
    known: area.choices[index].length > 0,
  }));
  return candidates.reduce((best, item) => (weight(item) > weight(best) ? item : best)).place;
}

function inArcMinutes({ latitude, longitude }) {
  return [latitude, longitude].every((degrees) => Math.abs(degrees * 60 - Math.round(degrees * 60)) < 0.002);
}

/**
 * @param areas from `locate`
 * @param towns from `readTowns`
 * @returns `{ byPostcode, byName }`: file name → rows as described at `PlaceRow` in src/search/place-shards.ts
 */
export function rowsOf(areas, towns, { placeKey, namesOf, nameShard, postcodeShard }) {
  complete(areas);
  const places = placesOf(areas, towns, placeKey);
  return {
    byPostcode: postcodeRows(areas, places, postcodeShard),
    byName: nameRows(places, namesOf, nameShard),
  };
}

function row({ label, land }, { latitude, longitude, precisionKm, exact }) {
  return [
    label,
    land,
    Number(latitude.toFixed(2)),
    Number(longitude.toFixed(2)),
    exact ? precisionKm : -precisionKm,
  ];
}

function postcodeRows(areas, places, postcodeShard) {
  const byLabel = new Map();
  for (const place of places) byLabel.set(place.label, [...(byLabel.get(place.label) ?? []), place]);
  const shards = new Map();
  for (const area of areas) {
    const file = postcodeShard(area.code);
    if (!shards.has(file)) shards.set(file, new Map());
    const rows = shards.get(file);
    const entry = row(mainPlace(area, byLabel), { ...area, ...area.position });
    const id = JSON.stringify(entry);
    rows.set(id, [...(rows.get(id) ?? entry), area.code.slice(2)]);
  }
  return new Map(
    [...shards].map(([file, rows]) => [
      file,
      [...rows.values()].map((entry) => [...entry.slice(0, 5), entry.slice(5).join(' ')]),
    ]),
  );
}

function nameRows(places, namesOf, nameShard) {
  const id = (place) => `${place.label}|${place.land}`;
  const count = new Map();
  for (const place of places) count.set(id(place), (count.get(id(place)) ?? 0) + 1);
  const shards = new Map();
  for (const place of places) {
    const entry = row(place, place);
    if (count.get(id(place)) > 1 && place.codes.length > 0) entry.push(place.codes[0]);
    for (const file of new Set(namesOf(place.label).map(nameShard))) {
      if (file === undefined) continue;
      shards.set(file, [...(shards.get(file) ?? []), entry]);
    }
  }
  return shards;
}
