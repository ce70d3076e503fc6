import type { FeedError, Rejection } from './errors.js';
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
  let records: R[] = [];
  const ids = new Set<string>();
  const rejected: Rejection[] = [];
  const warnings: Warning[] = [];
  const reports: SourceReport[] = [];

  return {
    /** Grows in place; a new array when a record was taken out, so that positions in it stay true. */
    get records(): readonly R[] {
      return records;
    },
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
        const { size } = ids;
        if (ids.add(record.id).size === size) report.duplicates++;
        else {
          records.push(record);
          report.records++;
        }
      }
      for (const id of batch.deleted) {
        report.deleted++;
        // Kept among the ids, so that another source does not bring it back.
        if (ids.has(id)) records = records.filter((record) => record.id !== id);
        ids.add(id);
      }
      for (const kind of batch.otherKinds) report.otherKinds[kind] = (report.otherKinds[kind] ?? 0) + 1;
      report.rejected += batch.rejected.length;
      rejected.push(...batch.rejected.slice(0, MAX_REASONS - rejected.length));
      warnings.push(...batch.warnings.slice(0, MAX_REASONS - warnings.length));
    },
  };
}

export type Collection<R extends BaseRecord> = ReturnType<typeof createCollection<R>>;
