/**
 * `npm run test:engines`: the browser tests in Firefox and in WebKit; ALL=1 runs them in Chromium, too.
 * They need no build: the test server hands the sources out.
 */
import { aptInstall, canApt } from './lib/apt.mjs';
import { conclude, runBrowserTests } from './lib/counted.mjs';
import { findFirefox, findWebKit, hasXvfb } from './lib/engines.mjs';

const MINUTE = 60_000;

const needed = [
  ...(findFirefox() ? [] : ['firefox-esr']),
  ...(findWebKit() ? [] : ['webkit2gtk-driver']),
  ...(hasXvfb() ? [] : ['xvfb']),
];
if (needed.length > 0 && canApt()) {
  console.log(`Installing ${needed.join(', ')} with apt-get …`);
  aptInstall(needed);
} else if (needed.length > 0) {
  console.error(
    `Missing for the tests in all engines: install ${needed.join(', ')} (Debian's package names).`,
  );
}

const engines = [...(process.env.ALL === '1' ? ['chromium'] : []), 'firefox', 'webkit'];
const results = [];
for (const engine of engines) {
  const counts = await runBrowserTests(engine, { boundMs: 12 * MINUTE, env: { GROUP: 'engines' } });
  results.push({ engine, counts });
}
for (const { engine, counts } of results) {
  console.log(`${engine}: ${counts.passed} passed, ${counts.failed} failed`);
}
conclude(results.map(({ counts }) => counts));
