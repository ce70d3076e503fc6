import type { ReadContext, Values } from '../../read.js';

/** Metres of the projections that land surveys publish, to degrees: UTM by its zone, and that of web maps. */

/** A reference system by its number, as GeoJSON and ArcGIS name it around their records. */
const SYSTEM = /EPSG(?:\/0)?[:/]+(?:[\d.]+:)?(\d{4,5})\b|"(?:latestW|w)kid"\s*:\s*(\d{4,6})\b/i;
const WEB = [3857, 900913, 102100];
const EARTH = 6378137;
/** A head is told by its beginning; what is longer has a record in it. */
const LONGEST_HEAD = 20_000;

const systems = new WeakMap<ReadContext, number>();
/** The number of the feed's reference system; 0 where it names none. */
function systemOf(context: ReadContext): number {
  let system = systems.get(context);
  if (system === undefined) {
    const [, epsg, wkid] = SYSTEM.exec(context.head?.slice(0, LONGEST_HEAD) ?? '') ?? [];
    system = Number(epsg ?? wkid ?? 0);
    systems.set(context, system);
  }
  return system;
}

/** The zone of a system, and of an easting that begins with it: 32 of EPSG:25832, EPSG:32632 and 32 567 890. */
const zoneOf = (system: number, easting: number): number =>
  easting >= 28e6 && easting < 39e6
    ? Math.floor(easting / 1e6)
    : Number(/^(?:258|326)(\d\d)$/.exec(String(system))?.[1] ?? 0);

/** Degrees of a point in metres; undefined where it is not known of which. */
export function degreesOf(easting: unknown, northing: unknown, context: ReadContext): Values | undefined {
  if (typeof easting !== 'number' || typeof northing !== 'number') return undefined;
  const system = systemOf(context);
  if (WEB.includes(system)) return degrees(Math.atan(Math.sinh(northing / EARTH)), easting / EARTH);
  const zone = zoneOf(system, easting);
  return zone && northing > 0 && northing < 1e7 ? ofZone(zone, easting % 1e6, northing) : undefined;
}

const degrees = (latitude: number, longitude: number): Values => ({
  latitude: rounded((latitude * 180) / Math.PI),
  longitude: rounded((longitude * 180) / Math.PI),
});
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

const FLAT = 1 / 298.257223563;
const N = FLAT / (2 - FLAT);
/** The meridian's radius, with UTM's scale. */
const RADIUS = ((0.9996 * EARTH) / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
/** Krüger's series, to a millimetre. */
const BETA = [N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96, N ** 2 / 48 + N ** 3 / 15, (17 * N ** 3) / 480];
const DELTA = [
  2 * N - (2 * N ** 2) / 3 - 2 * N ** 3,
  (7 * N ** 2) / 3 - (8 * N ** 3) / 5,
  (56 * N ** 3) / 15,
];

function ofZone(zone: number, easting: number, northing: number): Values {
  const xi = northing / RADIUS;
  const eta = (easting - 500_000) / RADIUS;
  const sum = (term: (twice: number) => number) =>
    BETA.reduce((total, beta, i) => total + beta * term(2 * (i + 1)), 0);
  const x = xi - sum((twice) => Math.sin(twice * xi) * Math.cosh(twice * eta));
  const y = eta - sum((twice) => Math.cos(twice * xi) * Math.sinh(twice * eta));
  const chi = Math.asin(Math.sin(x) / Math.cosh(y));
  const latitude = DELTA.reduce((total, delta, i) => total + delta * Math.sin(2 * (i + 1) * chi), chi);
  const middle = ((zone * 6 - 183) * Math.PI) / 180;
  return degrees(latitude, middle + Math.atan(Math.sinh(y) / Math.cos(x)));
}
