import { quote, type Reason } from '../feed/errors.js';
import { type Advice, adviceOn } from './advice.js';
import { natureOf } from './nature.js';
import type { ReadOptions, Report } from './read.js';
import { readSource } from './read.js';
import type { Texts } from './texts.js';

/** What `check` found, as plain data for `--json`. */
export interface Checked {
  source: string;
  kind: string;
  isRecognised: boolean;
  format: string;
  encoding: string;
  lastModified?: string;
  /** Of a feed that comes in several, those that were read. */
  pages: number;
  records: number;
  rejected: { index: number; record: string; reasons: Reason[] }[];
  deleted: number;
  otherKinds: Record<string, number>;
  mapping?: Report['explanation'];
  warnings: Reason[];
  advice: Advice[];
  error?: Report['error'];
}

/** Everything that can be told about one feed. */
export async function check(source: string, options: ReadOptions, zone: string): Promise<Checked> {
  const report = await readSource(source, options);
  const {
    kind,
    isRecognised,
    records,
    rejected,
    deleted,
    otherKinds,
    warnings,
    explanation,
    error,
    headers,
    pages,
  } = report;
  return {
    source,
    kind,
    isRecognised,
    ...natureOf(report.start, headers?.get('content-type') ?? ''),
    lastModified: headers?.get('last-modified') ?? undefined,
    pages,
    records: records.length,
    rejected: rejected.map(({ index, record, reasons }) => ({ index, record, reasons })),
    deleted: deleted.length,
    otherKinds,
    mapping: explanation,
    warnings: warnings.map(({ path, value, expected }) => ({ path, value, expected })),
    advice: records.length ? adviceOn(source, report, zone) : [],
    error,
  };
}

const MOST = 5;

/** The same, for people. */
export function reportOf(checked: Checked, t: Texts): string {
  const { kind, rejected, mapping, error, advice, warnings } = checked;
  const lines = [checked.source];
  const say = (line: string) => lines.push(`  ${line}`);
  if (error)
    say(
      `${checked.records ? t.cutOff : t.failed}: ${t.failures[error.failure] ?? error.failure} (${error.reason})`,
    );
  const kindName = t.kinds[kind as keyof Texts['kinds']] ?? kind;
  if (checked.records) say(`${t.kind}: ${kindName}${checked.isRecognised ? ` (${t.recognised})` : ''}`);
  say(`${t.format}: ${checked.format} · ${t.encoding}: ${checked.encoding}`);
  if (checked.lastModified) say(`${t.modified}: ${checked.lastModified}`);
  const others = Object.entries(checked.otherKinds).map(([name, count]) => `${count} ${name}`);
  say(
    [
      t.records(checked.records),
      checked.pages > 1 ? t.pages(checked.pages) : '',
      rejected.length ? t.rejected(rejected.length) : '',
      checked.deleted ? t.deleted(checked.deleted) : '',
      others.length ? `${t.others}: ${others.join(', ')}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  );
  for (const { index, record, reasons } of rejected.slice(0, MOST)) {
    const [reason] = reasons;
    if (reason)
      say(`  ✗ ${t.number(index)} ${quote(record)}: ${t.found(reason.path, reason.value, reason.expected)}`);
  }
  if (rejected.length > MOST) say(`  ${t.more(rejected.length - MOST)}`);
  if (mapping?.fields.length) {
    say(`${t.fields}:`);
    for (const { field, from, by, sure } of mapping.fields)
      say(`  ${field.padEnd(20)} ← ${from}  (${t.by[by]}, ${t.sure(Math.round(sure * 100))})`);
    if (mapping.left.length) say(`${t.left}: ${mapping.left.map(({ name }) => name).join(', ')}`);
  } else if (checked.records) say(t.native);
  for (const { path, value, expected } of warnings.slice(0, MOST)) say(`! ${t.found(path, value, expected)}`);
  for (const { code, count, records } of advice)
    say(
      `! ${t.advice[code](count)}${records.length ? ` (${records.slice(0, 3).join(', ')}${count > 3 ? ' …' : ''})` : ''}`,
    );
  if (!error && !rejected.length && !advice.length && !warnings.length) say(t.fine);
  return lines.join('\n');
}
