/** Prints one line per test file and each failure in full, and writes the counts for the scripts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, stripVTControlCharacters } from 'node:util';

// Not the runner's logger: it erases and redraws lines, which litters a log file with escape codes.
const print = (line) => process.stdout.write(`${stripVTControlCharacters(line)}\n`);

/** WebKit's small browser goes by its own name. */
const engineOf = ({ browser }) => browser.name.toLowerCase().replace('minibrowser', 'webkit');

function flatten(suite, above = []) {
  if (!suite) return [];
  const here = suite.name ? [...above, suite.name] : above;
  return [
    ...suite.tests.map((test) => ({ ...test, title: [...here, test.name].join(' › ') })),
    ...suite.suites.flatMap((inner) => flatten(inner, here)),
  ];
}

/** The frames of the test runner's own files say nothing about the fault. */
const ownFrames = (stack = '') =>
  stack
    .split('\n')
    .filter((line) => line.trim() && !/node_modules|__web-(dev-server|test-runner)/.test(line))
    .slice(0, 12)
    .map((line) => line.trim());

function describeError({ name, message = 'Unknown error', stack, expected, actual }) {
  const title = name && !message.startsWith(name) ? `${name}: ${message}` : message;
  const frames = ownFrames(stack).filter((line) => !title.includes(line));
  const differ = expected !== undefined && actual !== undefined && !message.includes(String(expected));
  const values = differ ? [`expected: ${expected}`, `actual:   ${actual}`] : [];
  return [title, ...values, ...frames.map((frame) => `  ${frame}`)];
}

/** What one file did in one browser. A file that ran no test is a fault: it holds nothing down. */
function judge(session) {
  const tests = flatten(session.testResults);
  const failures = tests
    .filter((test) => !test.passed && !test.skipped)
    .map((test) => ({ title: test.title, lines: describeError(test.error ?? {}) }));
  // However many there are, e.g. of a page that hung and then could not be closed, it is one fault.
  const outside = (session.errors ?? []).flatMap(describeError);
  if (outside.length > 0) failures.push({ title: 'outside of a test', lines: outside });
  if (failures.length === 0 && !session.passed) {
    failures.push({ title: 'the file', lines: ['failed without a word'] });
  }
  if (failures.length === 0 && tests.length === 0) {
    failures.push({ title: 'the file', lines: ['has no test'] });
  }
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).length,
    failures,
  };
}

const indent = (text) => String(text).replaceAll(/^/gm, '      ');

function report(session, file) {
  const { passed, failures } = judge(session);
  const mark = failures.length === 0 ? '✓' : '✗';
  print(`${mark} ${engineOf(session)} ${file} (${passed}/${passed + failures.length})`);
  for (const { title, lines } of failures) print(`  ✗ ${title}\n${lines.map(indent).join('\n')}`);
  // Passing tests provoke console lines on purpose, so they show only beside a failure.
  if (failures.length === 0) return;
  for (const url of session.request404s ?? []) print(indent(`not found: ${url}`));
  for (const args of session.logs ?? []) print(indent(`console: ${format(...args)}`));
}

/** @param {{ countsFile: string, root: string }} options */
export function countingReporter({ countsFile, root }) {
  return {
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) report(session, path.relative(root, testFile));
    },
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const { passed, skipped, failures } = judge(session);
        counts.passed += passed;
        counts.failed += failures.length;
        counts.skipped += skipped;
      }
      mkdirSync(path.dirname(countsFile), { recursive: true });
      writeFileSync(countsFile, `${JSON.stringify(counts)}\n`);
    },
  };
}
