/**
 * `npm run bench`: what a visitor waits for, compared with a page that a person wrote by hand for the same feed.
 *
 *   npm run bench -- [--sizes 100,1000] [--profiles fast,slow] [--rounds 5] [--variants hand,list] [--out FILE.json]
 *
 * Takes dist/ as it is. Prints a Markdown table; docs/bench.md says what the figures mean.
 */
import { existsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureBrowser } from '../scripts/lib/browser.mjs';
import { PROFILES, ROOT, ROUNDS, SIZES, VARIANTS, WORD } from './lib/config.mjs';
import { feedOf } from './lib/feeds.mjs';
import { report } from './lib/report.mjs';
import { runOnce } from './lib/run.mjs';
import { startServer } from './lib/server.mjs';
import { fold, haystack } from './pages/fold.mjs';

const text = { type: 'string' };
const { values: options } = parseArgs({
  options: { sizes: text, profiles: text, rounds: text, variants: text, out: text },
});

/** The words of a list option, of which each must be known. */
function chosen(name, known, usual) {
  const words = options[name]?.split(',') ?? usual;
  const wrong = words.find((word) => !known.includes(word));
  if (wrong === undefined) return words;
  console.error(`--${name}: found "${wrong}", expected some of ${known.join(', ')}`);
  return process.exit(2);
}

const sizes = chosen('sizes', SIZES.map(String), SIZES.map(String)).map(Number);
const profiles = chosen('profiles', Object.keys(PROFILES), Object.keys(PROFILES));
const variants = chosen('variants', Object.keys(VARIANTS), ['hand', 'list']);

if (!existsSync(`${ROOT}dist/opportunity-list.js`)) {
  console.error('dist/opportunity-list.js is missing: run "npm run build" first.');
  process.exit(1);
}

function truthOf(n) {
  const { items } = JSON.parse(feedOf(n).raw);
  return { title: items[0].name, hits: items.filter((item) => haystack(item).includes(fold(WORD))).length };
}

/** The order changes from round to round, so that none is always the first. */
const turned = (list, by) => list.map((_, i) => list[(i + by) % list.length]);

const executablePath = ensureBrowser();
const server = await startServer();
const runs = [];
let version = '';
for (const profile of profiles) {
  for (const n of sizes) {
    const rounds = Number(options.rounds ?? ROUNDS[profile][n]);
    if (!rounds) continue;
    server.prepare(n);
    const truth = truthOf(n);
    // A browser of its own per table, a context of its own per run.
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
    version = browser.version();
    await runOnce(browser, server, { variant: variants[0], n: 100, profile, truth: truthOf(100) }); // Warms the browser up.
    for (let round = 0; round < rounds; round++) {
      for (const variant of turned(variants, round)) {
        runs.push({
          variant,
          n,
          profile,
          round,
          ...(await runOnce(browser, server, { variant, n, profile, truth })),
        });
      }
    }
    await browser.close();
    console.error(`${profile}, ${n} offers: ${rounds} rounds done`);
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
