/** Distances between points on the earth. */

/** A point in degrees, WGS84: latitude −90 to 90, longitude −180 to 180. */
export interface Position {
  latitude: number;
  longitude: number;
}

// The earth's mean radius (IUGG). A sphere is off by 0.5 % at most: metres, at the distances people travel.
const EARTH_KM = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** As the crow flies, in km (haversine): 0 for one point, at most half the equator; NaN if a part is NaN. */
export function distanceKm(a: Position, b: Position): number {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2);
  const east = Math.sin(radians(b.longitude - a.longitude) / 2);
  const h = north * north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east * east;
  // Rounding lifts h above 1 for some points on opposite sides, where asin has no answer.
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, h)));
}

/**
 * Whether these are coordinates one may measure from. 0,0 is refused: it lies in the sea off Africa, and in
 * feeds it means "unknown".
 */
export function isPosition(value: { latitude?: unknown; longitude?: unknown }): value is Position {
  const { latitude, longitude } = value;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return false;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
}
