/**
 * `npm run bench`: what a visitor waits for, compared with pages that a person wrote by hand for the same feed.
 *
 *   npm run bench -- [--sizes 100,1000] [--profiles fast,slow] [--rounds 5] [--variants hand,list] [--out FILE.json]
 *
 * Takes dist/ as it is. Prints Markdown tables; docs/bench.md says what the figures mean.
 */
import { existsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureBrowser } from '../scripts/lib/browser.mjs';
import { GROUPS, ROOT, VARIANTS } from './lib/config.mjs';
import { feedLayerReport, measureFeedLayer } from './lib/feed-layer.mjs';
import { readOptions } from './lib/options.mjs';
import { report } from './lib/report.mjs';
import { runOnce } from './lib/run.mjs';
import { startServer } from './lib/server.mjs';
import { truthOf } from './lib/truth.mjs';

const options = readOptions();

for (const { script } of options.variants.map((name) => VARIANTS[name])) {
  if (!script || existsSync(`${ROOT}dist/${script}.js`)) continue;
  console.error(`dist/${script}.js is missing: run "npm run build" first.`);
  process.exit(1);
}

const groupOf = (variant) => VARIANTS[variant].group;

/** How many rounds this page is run in; 0 for a size that its group leaves out. */
function roundsOf(variant, profile, n) {
  const usual = GROUPS[groupOf(variant)].rounds[profile][n];
  return usual === undefined ? 0 : (options.rounds ?? usual);
}

/** The order changes from round to round, so that none is always the first. */
const turned = (list, by) => list.map((_, i) => list[(i + by) % list.length]);

const executablePath = ensureBrowser();
const server = await startServer(options.variants);
const runs = [];
/** Page → the smallest size that took too long: neither that nor a larger one is tried again. */
const late = new Map();
let version = '';

async function measure(browser, variant, { n, profile, round, truth }) {
  if (n >= late.get(variant)) return;
  const run = await runOnce(browser, server, { variant, n, profile, truth });
  runs.push({ variant, n, profile, round, ...run });
  if (run.late) late.set(variant, n);
}

for (const profile of options.profiles) {
  for (const n of options.sizes) {
    const variants = options.variants.filter((variant) => roundsOf(variant, profile, n));
    if (!variants.length) continue;
    const rounds = Math.max(...variants.map((variant) => roundsOf(variant, profile, n)));
    const truths = new Map();
    for (const group of new Set(variants.map(groupOf))) {
      server.prepare(group, n);
      truths.set(group, truthOf(group, n));
    }
    // A browser of its own per size, a context of its own per run.
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
    version = browser.version();
    // Warms the browser up.
    await runOnce(browser, server, {
      variant: variants[0],
      n: 100,
      profile,
      truth: truthOf(groupOf(variants[0]), 100),
    });
    for (let round = 0; round < rounds; round++)
      for (const variant of turned(variants, round))
        if (round < roundsOf(variant, profile, n))
          await measure(browser, variant, { n, profile, round, truth: truths.get(groupOf(variant)) });
    await browser.close();
    console.error(`${profile}, ${n} records: ${rounds} rounds done`);
  }
}
server.close();

const [{ model }, ...furtherCores] = os.cpus();
const result = {
  command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
  machine: `${furtherCores.length + 1} cores (${model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}, Chromium ${version}`,
  date: new Date().toISOString(),
  runs,
};
if (options.out) writeFileSync(options.out, JSON.stringify(result));
console.log(report(result));
console.log(`\n${feedLayerReport(await measureFeedLayer())}`);
