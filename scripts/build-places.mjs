// Writes the shards that place lookup reads: node scripts/build-places.mjs [out dir, default dist/places].
// The same input gives the same bytes, so that integrity hashes and diffs stay quiet.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { rowsOf } from './places/gazetteer.mjs';
import { locate } from './places/locate.mjs';
import { loadShardRules, readPostcodes, readTowns } from './places/sources.mjs';

const SOURCES = [
  {
    name: 'OpenStreetMap, suche-postleitzahl.org',
    url: 'https://www.openstreetmap.org/copyright',
    license: 'ODbL-1.0',
  },
  { name: 'GeoNames', url: 'https://www.geonames.org/', license: 'CC-BY-4.0' },
];

/**
 * Writes all shards and `index.json` (attribution and licences) into `outDir`; stale shards go.
 * @returns `{ codes, exact, approximate, unknown, files, bytes, brotli, largest: { file, brotli } }`, sizes in
 *   bytes, `brotli` per file and summed
 */
export async function buildPlaces(outDir) {
  const rules = await loadShardRules();
  const towns = readTowns();
  const areas = locate(readPostcodes(), towns, rules.placeKey);
  const located = areas.filter((area) => area.position !== undefined);
  const { byPostcode, byName } = rowsOf(located, towns, rules);

  mkdirSync(outDir, { recursive: true });
  for (const file of readdirSync(outDir))
    if (/^(\d\d|n-[a-z]{2})\.json$/.test(file)) rmSync(join(outDir, file));
  const sizes = [...byPostcode, ...byName].map(([file, places]) => write(outDir, file, { places }));
  write(outDir, 'index.json', {
    license: 'ODbL-1.0',
    attribution: rules.PLACES_ATTRIBUTION,
    sources: SOURCES,
  });

  const exact = located.filter((area) => area.exact).length;
  return {
    codes: areas.length,
    exact,
    approximate: located.length - exact,
    unknown: areas.length - located.length,
    files: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size.bytes, 0),
    brotli: sizes.reduce((sum, size) => sum + size.brotli, 0),
    largest: sizes.reduce((most, size) => (size.brotli > most.brotli ? size : most)),
  };
}

function write(outDir, file, content) {
  const text = JSON.stringify(content);
  writeFileSync(join(outDir, file), text);
  return { file, bytes: Buffer.byteLength(text), brotli: brotliCompressSync(text).length };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const report = await buildPlaces(process.argv[2] ?? 'dist/places');
  console.log(
    `places: ${report.exact} codes located, ${report.approximate} from their neighbours, ${report.unknown} unknown; ` +
      `${report.files} shards, ${report.brotli} bytes brotli, largest ${report.largest.file} ${report.largest.brotli}`,
  );
}
