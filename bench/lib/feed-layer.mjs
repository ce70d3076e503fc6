/**
 * What the feed layer takes, in this process: recognising a foreign feed by a sample, and mapping and validating ten
 * thousand records beside `JSON.parse` of the same text. Run alone by `node bench/lib/feed-layer.mjs`.
 */
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { CACHE, ROOT } from './config.mjs';
import { makeOffers } from './offers.mjs';
import { median } from './report.mjs';

const ROUNDS = 15;
const RECORDS = 10_000;
const SAMPLE = 200;
/** Milliseconds for a sample; times of `JSON.parse` for all. */
export const LIMITS = { sample: 20, native: 5, foreign: 5 };

/** Offers in another publisher's words. */
const foreignOf = ({
  id,
  name,
  description,
  organisation,
  categories,
  district,
  url,
  dateModified,
  geo,
  hoursPerWeek,
}) => ({
  angebots_id: id,
  Angebotstitel: name,
  Beschreibung: description,
  Vereinsname: organisation,
  Bereiche: categories.join('; '),
  Stadtteil: district,
  'Link zum Angebot': url,
  geaendert_am: dateModified.slice(0, 10).split('-').reverse().join('.'),
  Breitengrad: String(geo.lat).replace('.', ','),
  Längengrad: String(geo.lon).replace('.', ','),
  'Stunden pro Woche': String(hoursPerWeek),
});

/** Offers in the vocabulary's own names. */
const nativeOf = ({
  id,
  name,
  description,
  organisation,
  categories,
  district,
  url,
  dateModified,
  geo,
  hoursPerWeek,
  skills,
}) => ({
  '@type': 'JobPosting',
  employmentType: 'VOLUNTEER',
  '@id': id,
  title: name,
  description,
  url,
  dateModified,
  hiringOrganization: { name: organisation },
  jobLocation: { geo: { latitude: geo.lat, longitude: geo.lon } },
  skills,
  category: categories,
  district,
  commitment: { hoursPerWeek: { min: hoursPerWeek, max: hoursPerWeek } },
});

async function load() {
  mkdirSync(CACHE, { recursive: true });
  const outfile = `${CACHE}/feed-layer.mjs`;
  await build({
    stdin: {
      contents: `export { opportunityKind } from './src/feed/mapping/opportunity.js';
        export { validate } from './src/feed/validate.js';`,
      resolveDir: ROOT,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** @returns {Promise<{sample: number, native: number, foreign: number, parse: number}>} milliseconds, and times of `JSON.parse` */
export async function measureFeedLayer() {
  const { opportunityKind: kind, validate } = await load();
  const context = { languages: ['de'], base: 'https://town.example/' };
  const { items } = makeOffers(RECORDS);
  const texts = {
    native: JSON.stringify(items.map(nativeOf)),
    foreign: JSON.stringify(items.map(foreignOf)),
  };
  const accept = (raw) => {
    const { fields } = kind.read(raw, context);
    if (!validate(kind.shape, fields, [])) throw new Error(`not read: ${JSON.stringify(raw)}`);
  };
  const took = { sample: [], native: [], foreign: [], parse: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const natives = JSON.parse(texts.native);
    const parseNative = timed(() => JSON.parse(texts.native));
    took.native.push(timed(() => natives.forEach(accept)) / parseNative);
    const foreigns = JSON.parse(texts.foreign);
    const parseForeign = timed(() => JSON.parse(texts.foreign));
    const foreign = await kind.foreign();
    took.foreign.push(
      timed(() => {
        for (const raw of foreign.look(foreigns)) accept(foreign.translate(raw, context));
      }) / parseForeign,
    );
    took.parse.push(parseForeign);
    const sample = foreigns.slice(0, SAMPLE);
    const fresh = await kind.foreign();
    took.sample.push(timed(() => fresh.look(sample)));
  }
  return Object.fromEntries(Object.entries(took).map(([name, values]) => [name, median(values)]));
}

/** The figures as a Markdown table. */
export function feedLayerReport({ sample, native, foreign, parse }) {
  const verdict = (value, limit) => `≤ ${limit}: ${value <= limit ? 'met' : 'missed'}`;
  return [
    '**The feed layer, in Node**',
    '',
    '|  | | goal |',
    '| --- | ---: | ---: |',
    `| a foreign feed recognised by ${SAMPLE} records (ms) | ${sample.toFixed(1)} | ${verdict(sample, LIMITS.sample)} |`,
    `| ${RECORDS} records in our names, read and validated, in times of \`JSON.parse\` | ${native.toFixed(2)} | ${verdict(native, LIMITS.native)} |`,
    `| ${RECORDS} records in other names, mapped and validated, in times of \`JSON.parse\` (${parse.toFixed(0)} ms) | ${foreign.toFixed(2)} | ${verdict(foreign, LIMITS.foreign)} |`,
  ].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(feedLayerReport(await measureFeedLayer()));
