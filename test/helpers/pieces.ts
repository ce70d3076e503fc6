/** Documents cut as a network cuts them: anywhere, and never where it would be convenient. */
import fc from 'fast-check';
import type { Parser } from '../../src/feed/formats/format.js';

/** Cut positions; each is taken modulo the length of what is cut. */
export const cuts = fc.array(fc.nat(), { maxLength: 12 });

interface Sliceable<T> {
  readonly length: number;
  slice(from: number, to?: number): T;
}

/** The pieces between the cuts. A position that comes twice gives an empty piece: networks do that, too. */
export function cutAt<T extends Sliceable<T>>(whole: T, positions: readonly number[]): T[] {
  const sorted = positions.map((position) => position % (whole.length + 1)).sort((a, b) => a - b);
  return [...sorted, whole.length].map((to, i) => whole.slice(sorted[i - 1] ?? 0, to));
}

/** Pieces of one length, the last one maybe shorter. */
export function cutEvery<T extends Sliceable<T>>(whole: T, size: number): T[] {
  return Array.from({ length: Math.ceil(whole.length / size) }, (_, i) =>
    whole.slice(i * size, (i + 1) * size),
  );
}

/** All records that a parser finds in the pieces. */
export async function recordsIn(parser: Parser, pieces: readonly string[]): Promise<unknown[]> {
  const records: unknown[] = [];
  for (const piece of pieces) records.push(...parser.push(piece));
  records.push(...(await parser.end()));
  return records;
}
