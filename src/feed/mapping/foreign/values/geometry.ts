import { isObject, type Values } from '../../read.js';

/** The middle of what a GeoJSON geometry covers, by its outermost points; undefined when there are none. */
function centre(coordinates: unknown): Values | undefined {
  const corners = points(coordinates);
  const middle = (axis: 0 | 1) => {
    const values = corners.map((point) => point[axis]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return corners.length ? { longitude: middle(0), latitude: middle(1) } : undefined;
}

/** Deeper geometries do not exist. */
const DEEPEST = 5;
const MOST_POINTS = 10_000;

function points(value: unknown, depth = 0): [number, number][] {
  if (!Array.isArray(value) || depth > DEEPEST) return [];
  const [longitude, latitude] = value;
  if (typeof longitude === 'number' && typeof latitude === 'number') return [[longitude, latitude]];
  return value.slice(0, MOST_POINTS).flatMap((inner) => points(inner, depth + 1));
}

/** A decimal with a comma, as German spreadsheets write it. */
const decimal = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2') : value;

/** A position from GeoJSON of any shape, from schema.org's `GeoCoordinates`, or from "54,78; 9,43". */
export function positionOf(value: unknown): unknown {
  if (typeof value === 'string') {
    const [latitude, longitude, ...others] = value.split(/\s*[;|\s]\s*|,\s+|(?<=\.\d+),/).filter(Boolean);
    return longitude && !others.length
      ? { latitude: decimal(latitude), longitude: decimal(longitude) }
      : value;
  }
  if (!isObject(value)) return value;
  const { coordinates, latitude = value.lat, longitude = value.lon ?? value.lng } = value;
  if (Array.isArray(coordinates)) return centre(coordinates) ?? value;
  return { latitude: decimal(latitude), longitude: decimal(longitude) };
}
