import type { Values } from '../../read.js';

/** Whether a pair of degrees is in Europe one way, and so cannot be meant the other way. */
export const isHere = (latitude: number, longitude: number): boolean =>
  latitude > 34 && latitude < 72 && longitude > -12 && longitude < 34 && latitude > longitude + 15;

/** A point from two numbers whose order is not known; undefined where both may be meant, or none. */
export function pointOfPair(one: number, other: number): Values | undefined {
  if (isHere(one, other)) return { latitude: one, longitude: other };
  if (isHere(other, one)) return { latitude: other, longitude: one };
  if (isPolar(other) && !isPolar(one)) return { latitude: one, longitude: other };
  if (isPolar(one) && !isPolar(other)) return { latitude: other, longitude: one };
  return undefined;
}

/** A latitude at which nobody lives: it is a longitude. */
const isPolar = (degrees: number) => Math.abs(degrees) > 72 && Math.abs(degrees) <= 90;

const NUMBER = '(-?\\d{1,3}\\.\\d+)';
const COMMAS = '(-?\\d{1,3},\\d+)';
const PAIRS = [
  new RegExp(`^${NUMBER}\\s*[,;|/\\s]\\s*${NUMBER}$`),
  // With decimal commas, a comma between them needs a blank behind it.
  new RegExp(`^${COMMAS}\\s*(?:[;|/\\s]|,\\s)\\s*${COMMAS}$`),
];

/** A point from one text: `53.5,9.9`, `53,5; 9,9`, `[9.9, 53.5]`, `POINT (9.9 53.5)`; latitude first where both may be meant. */
export function pointOfText(text: string): Values | undefined {
  const bare = text.trim();
  const [, x, y] = /^(?:SRID=\d+;)?\s*POINT\s*Z?\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)/i.exec(bare) ?? [];
  if (x && y) return { longitude: Number(x), latitude: Number(y) };
  const inner = /^[[(]([^[\]()]*)[\])]$/.exec(bare)?.[1]?.trim() ?? bare;
  const found = PAIRS.map((pattern) => pattern.exec(inner)).find(Boolean);
  if (!found) return undefined;
  const [one = 0, other = 0] = found.slice(1).map((part) => Number(part.replace(',', '.')));
  const told = pointOfPair(one, other);
  if (told) return told;
  return Math.abs(one) <= 90 && Math.abs(other) <= 180 && (one || other)
    ? { latitude: one, longitude: other }
    : undefined;
}
