import type { ContactPoint } from '../../model/contact-point.js';
import { distanceKm, type Position } from '../../search/distance.js';

export interface Pin {
  x: number;
  y: number;
  /** What lies there: several where they would cover each other. */
  records: [ContactPoint, ...ContactPoint[]];
}

export interface Picture {
  width: number;
  height: number;
  pins: readonly Pin[];
  labels: readonly { x: number; y: number; text: string }[];
  /** A length in the picture and the kilometres that it stands for. */
  scale: { length: number; km: number };
  here?: { x: number; y: number };
}

const MARGIN = 24;
/** Names stand below their pins, and the scale in a corner. */
const FOOT = 24;
/** Nearer than that, pins would cover each other: their targets are 24 pixels at least, also in a smaller picture. */
const TOUCHING = 34;
const MOST_LABELS = 14;
/** About how wide a letter of a label is. */
const LETTER = 7;
const LINE = 16;
const SCALES = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Places records in a picture. Undefined when they lie in one place, or it is not known where. */
export function layOut(
  records: readonly ContactPoint[],
  here: Position | undefined,
  narrow: boolean,
): Picture | undefined {
  const placed = records.filter((record): record is ContactPoint & { geo: Position } => Boolean(record.geo));
  const points: Position[] = placed.map(({ geo }) => geo);
  if (here && placed.length) points.push(here);
  const [south, north] = ends(points.map(({ latitude }) => latitude));
  const [west, east] = ends(points.map(({ longitude }) => longitude));
  if (!(north > south || east > west)) return undefined;
  const width = narrow ? 320 : 360;
  const height = narrow ? 200 : 320;
  const squeeze = Math.cos((((north + south) / 2) * Math.PI) / 180);
  // Half a kilometre at least: neighbours in one street are no atlas.
  const factor = Math.min(
    (width - 2 * MARGIN) / Math.max((east - west) * squeeze, 0.005),
    (height - 2 * MARGIN - FOOT) / Math.max(north - south, 0.005),
  );
  const at = ({ latitude, longitude }: Position) => ({
    x: Math.round(width / 2 + (longitude - (east + west) / 2) * squeeze * factor),
    y: Math.round((height - FOOT) / 2 - (latitude - (north + south) / 2) * factor),
  });

  const pins: Pin[] = [];
  for (const record of placed) {
    const { x, y } = at(record.geo);
    const near = pins.find((pin) => Math.hypot(pin.x - x, pin.y - y) < TOUCHING);
    if (near) near.records.push(record);
    else pins.push({ x, y, records: [record] });
  }

  const pixel = distanceKm(
    { latitude: south, longitude: west },
    { latitude: south + 1 / factor, longitude: west },
  );
  const km = SCALES.findLast((each) => each / pixel < width / 4) ?? SCALES[0] ?? 1;
  return {
    width,
    height,
    pins,
    labels: labelsOf(placed, at, pins, width, height),
    scale: { length: Math.round(km / pixel), km },
    here: here && placed.length ? at(here) : undefined,
  };
}

const ends = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** Names of districts, or of towns where there are several, in the middle of what lies there; none over another. */
function labelsOf(
  records: readonly (ContactPoint & { geo: Position })[],
  at: (position: Position) => { x: number; y: number },
  pins: readonly Pin[],
  width: number,
  height: number,
) {
  const towns = new Set(records.map(({ address }) => address?.addressLocality));
  const groups = new Map<string, { x: number; y: number }[]>();
  for (const { district, address, geo } of records) {
    const name = towns.size > 1 ? address?.addressLocality : district;
    if (name) groups.set(name, [...(groups.get(name) ?? []), at(geo)]);
  }
  const labels: { x: number; y: number; text: string; half: number }[] = [];
  for (const [text, points] of groups) {
    if (labels.length >= MOST_LABELS) break;
    const half = (text.length * LETTER) / 2;
    const x = Math.min(Math.max(mean(points.map((point) => point.x)), half + 2), width - half - 2);
    const y = Math.max(...points.map((point) => point.y)) + LINE + 10;
    const covers = (other: { x: number; y: number }, reach: number) =>
      Math.abs(other.x - x) < half + reach && Math.abs(other.y - y) < LINE;
    // The scale stands in the lower corner.
    if (y > height - 8 || (y > height - 32 && x - half < width / 3)) continue;
    if (
      labels.some((label) => covers(label, label.half)) ||
      pins.some((pin) => covers({ x: pin.x, y: pin.y + 5 }, 8))
    )
      continue;
    labels.push({ x, y, text, half });
  }
  return labels;
}

const mean = (values: readonly number[]) =>
  Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
