import { FeedError, type Rejection } from './errors.js';
import type { BaseRecord } from './kind.js';
import type { Batch, Warning } from './load.js';

/** What came from one source. Plain data: it goes into `engagiert-load`. */
export interface SourceReport {
  source: string;
  records: number;
  rejected: number;
  /** Records that an earlier source, or this one, has already. */
  duplicates: number;
  deleted: number;
  /** Records of other kinds, by what the feed calls them. */
  otherKinds: Record<string, number>;
  error?: ReturnType<FeedError['toJSON']>;
}

/** Rejections and warnings are kept to this many; the counts stay right. */
const MAX_REASONS = 200;

/** Merges batches of several sources into one list, by id, in the order in which they come. */
export function createCollection<R extends BaseRecord>() {
  const records: R[] = [];
  const ids = new Set<string>();
  const rejected: Rejection[] = [];
  const warnings: Warning[] = [];
  const reports: SourceReport[] = [];

  return {
    records,
    rejected,
    warnings,
    reports,
    open(source: string): SourceReport {
      const report: SourceReport = {
        source,
        records: 0,
        rejected: 0,
        duplicates: 0,
        deleted: 0,
        otherKinds: {},
      };
      reports.push(report);
      return report;
    },
    add(batch: Batch<R>, report: SourceReport) {
      for (const record of batch.records) {
        if (ids.has(record.id)) {
          report.duplicates++;
          continue;
        }
        ids.add(record.id);
        records.push(record);
        report.records++;
      }
      for (const id of batch.deleted) {
        report.deleted++;
        // Kept among the ids, so that another source does not bring it back.
        if (ids.has(id)) removeById(records, id);
        ids.add(id);
      }
      for (const kind of batch.otherKinds) {
        // A feed chooses these words: own properties only, and not too many.
        const known = Object.hasOwn(report.otherKinds, kind) || Object.keys(report.otherKinds).length < 20;
        if (known)
          Object.defineProperty(report.otherKinds, kind, {
            value: (Object.hasOwn(report.otherKinds, kind) ? (report.otherKinds[kind] ?? 0) : 0) + 1,
            enumerable: true,
            configurable: true,
            writable: true,
          });
      }
      report.rejected += batch.rejected.length;
      for (const rejection of batch.rejected) if (rejected.length < MAX_REASONS) rejected.push(rejection);
      for (const warning of batch.warnings) if (warnings.length < MAX_REASONS) warnings.push(warning);
    },
  };
}

export type Collection<R extends BaseRecord> = ReturnType<typeof createCollection<R>>;

function removeById<R extends BaseRecord>(records: R[], id: string) {
  const at = records.findIndex((record) => record.id === id);
  if (at >= 0) records.splice(at, 1);
}

/** A source that was read to its end and gave nothing that could be used is a failure, not an empty list. */
export function failureOf(
  report: SourceReport,
  rejected: readonly Rejection[],
  kindName: string,
): FeedError | undefined {
  if (report.records || report.duplicates) return undefined;
  const { source } = report;
  const others = Object.entries(report.otherKinds);
  if (report.rejected) {
    const reason = rejected.at(-1)?.reasons[0];
    const why = reason
      ? `; the first: ${reason.path || 'record'}: found ${reason.value}, expected ${reason.expected}`
      : '';
    return new FeedError('unusable', `none of ${report.rejected} records can be used${why}`, { source });
  }
  if (others.length) {
    const found = others.map(([kind, count]) => `${count} × ${kind}`).join(', ');
    return new FeedError('wrong-kind', `expected records of kind ${kindName}, found ${found}`, { source });
  }
  return undefined;
}
