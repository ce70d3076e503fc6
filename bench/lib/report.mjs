/** Runs to tables: medians, and ratios taken within one round, each with its range. */
import { GROUPS, PROFILES, VARIANTS } from './config.mjs';
import { goalOf } from './goals.mjs';

const sorted = (values) => values.filter(Number.isFinite).sort((a, b) => a - b);

export function median(values) {
  const ordered = sorted(values);
  const middle = ordered.length >> 1;
  return ordered.length % 2 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
}

/** @param {'keys' | 'steps'} acts */
const answersOf = (acts, part, pick) => (run) =>
  run[acts] ? pick(run[acts].map((answer) => answer[part])) : Number.NaN;
const most = (values) => Math.max(...values);

/** Name → what it is called, how it is read from a run, how it is printed. */
const FIGURES = {
  firstRecord: { title: 'first record (ms)', of: (run) => run.firstRecord },
  painted: { title: 'first page painted (ms)', of: (run) => run.painted },
  ready: { title: 'whole feed read (ms)', of: (run) => run.ready },
  keyNext: { title: 'keystroke to next paint, median (ms)', of: answersOf('keys', 'next', median) },
  keyResult: { title: 'keystroke to painted result, median (ms)', of: answersOf('keys', 'result', median) },
  keyWorst: { title: 'keystroke to painted result, worst (ms)', of: answersOf('keys', 'result', most) },
  stepResult: {
    title: 'month change to painted result, median (ms)',
    of: answersOf('steps', 'result', median),
  },
  stepWorst: { title: 'month change to painted result, worst (ms)', of: answersOf('steps', 'result', most) },
  longTask: { title: 'longest task over 50 ms (ms)', of: (run) => run.longTask },
  heap: { title: 'heap at the end (MiB)', of: (run) => run.heap / 2 ** 20 },
  bytes: { title: 'code (bytes, brotli)', of: (run) => run.bytes, exact: true },
};

const number = (value, exact) =>
  exact ? value.toFixed(0) : value < 100 ? value.toFixed(1) : value.toFixed(0);

function spread(values, print) {
  const ordered = sorted(values);
  if (!ordered.length) return '–';
  const [low, middle, high] = [ordered[0], median(ordered), ordered.at(-1)].map(print);
  return low === high ? middle : `${middle} [${low}–${high}]`;
}

function goalText({ ratio, limit }, ratios, values) {
  const verdict = (met) => (met ? 'met' : 'missed');
  if (ratio !== undefined) return `≤ ${ratio.toFixed(2)}: ${verdict(median(ratios) <= ratio)}`;
  if (limit !== undefined) return `≤ ${limit}: ${verdict(most(sorted(values)) <= limit)}`;
  return '';
}

function cellTable(runs, group, profile, n) {
  const { base, ours } = GROUPS[group];
  const names = Object.keys(VARIANTS).filter((name) => runs.some(({ variant }) => variant === name));
  const others = names.slice(1);
  const runsOf = (name) => runs.filter(({ variant }) => variant === name);
  const head = [
    '',
    ...names.map((name) => VARIANTS[name].title),
    ...others.flatMap((name) => [`ratio${others.length > 1 ? `: ${VARIANTS[name].title}` : ''}`]),
    'goal',
  ];
  const seen = Object.entries(FIGURES).filter(([, { of }]) => runs.some((run) => Number.isFinite(of(run))));
  const rows = seen.map(([figure, { title, of, exact }]) => {
    const ratiosOf = (name) =>
      runsOf(name).map((run) => {
        const first = runsOf(names[0]).find(({ round }) => round === run.round);
        return first ? of(run) / of(first) : Number.NaN;
      });
    const goal =
      runsOf(ours).length && names[0] === base
        ? goalText(goalOf(group, figure, profile, n), ratiosOf(ours), runsOf(ours).map(of))
        : '';
    return [
      title,
      ...names.map((name) => spread(runsOf(name).map(of), (value) => number(value, exact))),
      ...others.map((name) => spread(ratiosOf(name), (value) => value.toFixed(2))),
      goal,
    ];
  });
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

/** One group at one size: the table, and what was not as it should be. */
function cellReport(runs, group, profile, n) {
  const { title, things } = GROUPS[group];
  const rounds = new Set(runs.map(({ round }) => round)).size;
  const troubles = runs.flatMap((run) =>
    run.trouble.map((text) => `${VARIANTS[run.variant].title}: ${text}`),
  );
  return [
    `### ${title}: ${n.toLocaleString('en')} ${things}, ${PROFILES[profile].title}`,
    `Median [range]; rounds: ${rounds}; ratios are taken within a round.`,
    cellTable(runs, group, profile, n),
    ...[...new Set(troubles)].map((trouble) => `Attention: ${trouble}`),
  ];
}

/** All of it as Markdown. */
export function report({ command, machine, runs }) {
  const sizes = [...new Set(runs.map((run) => run.n))];
  const parts = [`\`${command}\``, machine];
  for (const group of Object.keys(GROUPS))
    for (const profile of Object.keys(PROFILES))
      for (const n of sizes) {
        const cell = runs.filter(
          (run) => VARIANTS[run.variant].group === group && run.profile === profile && run.n === n,
        );
        if (cell.length) parts.push(...cellReport(cell, group, profile, n));
      }
  return parts.join('\n\n');
}
