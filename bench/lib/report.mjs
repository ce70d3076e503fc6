/** Runs to tables: medians, and ratios taken within one round, each with its range. */
import { goalOf, PROFILES, VARIANTS } from './config.mjs';

const sorted = (values) => values.filter(Number.isFinite).sort((a, b) => a - b);

export function median(values) {
  const ordered = sorted(values);
  const middle = ordered.length >> 1;
  return ordered.length % 2 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
}

const keysOf = (part, pick) => (run) => (run.keys ? pick(run.keys.map((key) => key[part])) : Number.NaN);
const most = (values) => Math.max(...values);

/** Name → what it is called, how it is read from a run, how it is printed. */
const FIGURES = {
  firstRecord: { title: 'first record (ms)', of: (run) => run.firstRecord },
  painted: { title: 'first page painted (ms)', of: (run) => run.painted },
  ready: { title: 'whole feed read (ms)', of: (run) => run.ready },
  keyNext: { title: 'keystroke to next paint, median (ms)', of: keysOf('next', median) },
  keyResult: { title: 'keystroke to painted result, median (ms)', of: keysOf('result', median) },
  keyWorst: { title: 'keystroke to painted result, worst (ms)', of: keysOf('result', most) },
  longTask: { title: 'longest task over 50 ms (ms)', of: (run) => run.longTask },
  heap: { title: 'heap after typing (MiB)', of: (run) => run.heap / 2 ** 20 },
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

function cellTable(runs, profile, n) {
  const names = Object.keys(VARIANTS).filter((name) => runs.some(({ variant }) => variant === name));
  const [first, ...others] = names;
  const runsOf = (name) => runs.filter(({ variant }) => variant === name);
  const head = [
    '',
    ...names.map((name) => VARIANTS[name].title),
    ...others.flatMap((name) => [`ratio${others.length > 1 ? `: ${VARIANTS[name].title}` : ''}`]),
    'goal',
  ];
  const rows = Object.entries(FIGURES).map(([figure, { title, of, exact }]) => {
    const ratiosOf = (name) =>
      runsOf(name).map((run) => {
        const base = runsOf(first).find(({ round }) => round === run.round);
        return base ? of(run) / of(base) : Number.NaN;
      });
    const goal =
      runsOf('list').length && first === 'hand'
        ? goalText(goalOf(figure, profile, n), ratiosOf('list'), runsOf('list').map(of))
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

/** All of it as Markdown. */
export function report({ command, machine, runs }) {
  const parts = [`\`${command}\``, machine];
  for (const [profile, { title }] of Object.entries(PROFILES)) {
    for (const n of [...new Set(runs.map((run) => run.n))]) {
      const cell = runs.filter((run) => run.profile === profile && run.n === n);
      if (!cell.length) continue;
      const rounds = new Set(cell.map(({ round }) => round)).size;
      parts.push(
        `### ${n.toLocaleString('en')} offers, ${title}`,
        `Median [range]; rounds: ${rounds}; ratios are taken within a round.`,
        cellTable(cell, profile, n),
      );
      for (const trouble of new Set(
        cell.flatMap((run) => run.trouble.map((text) => `${VARIANTS[run.variant].title}: ${text}`)),
      ))
        parts.push(`Attention: ${trouble}`);
    }
  }
  return parts.join('\n\n');
}
