import type { ContactPoint } from '../../../model/contact-point.js';

/** Contact points that would cover each other on a map, and the middle of them in pixels. */
export interface Cluster {
  x: number;
  y: number;
  records: [ContactPoint, ...ContactPoint[]];
}

/**
 * Puts records together that lie nearer than `reach` pixels. A grid, so that thousands take no time.
 * @param at where a record lies, in pixels
 */
export function clustersOf(
  records: readonly ContactPoint[],
  at: (record: ContactPoint) => { x: number; y: number },
  reach: number,
): Cluster[] {
  const cells = new Map<string, Cluster[]>();
  const clusters: Cluster[] = [];
  for (const record of records) {
    const { x, y } = at(record);
    const [column, row] = [Math.floor(x / reach), Math.floor(y / reach)];
    let near: Cluster | undefined;
    for (let i = -1; i <= 1 && !near; i++)
      for (let j = -1; j <= 1 && !near; j++) {
        const others = cells.get(`${column + i} ${row + j}`);
        near = others?.find((other) => Math.hypot(other.x - x, other.y - y) < reach);
      }
    if (near) {
      near.records.push(record);
      continue;
    }
    const cluster: Cluster = { x, y, records: [record] };
    const cell = `${column} ${row}`;
    cells.set(cell, [...(cells.get(cell) ?? []), cluster]);
    clusters.push(cluster);
  }
  return clusters;
}
