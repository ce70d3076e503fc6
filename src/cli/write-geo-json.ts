import type { BaseRecord } from '../feed/kind.js';
import { placesOf } from './facts.js';
import type { KindName } from './kinds.js';
import { nativeOf } from './write-json-ld.js';

/** Records as GeoJSON, the record in the properties; who has no coordinates has no geometry. */
export function writeGeoJson(kind: KindName, records: readonly BaseRecord[]): string {
  const features = records.map((record) => {
    const geo = placesOf(kind, record).find((place) => place.geo)?.geo;
    return {
      type: 'Feature',
      id: record.id,
      geometry: geo ? { type: 'Point', coordinates: [geo.longitude, geo.latitude] } : null,
      properties: nativeOf(kind, record),
    };
  });
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`;
}
