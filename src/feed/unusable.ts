import type { SourceReport } from './collection.js';
import { FeedError, type Rejection, sentence } from './errors.js';

/* Loads when a source was read to its end and gave no record. */

/** Nothing but records that cannot be used is a failure; nothing at all is an empty list, and none. */
export function failureOf(
  report: SourceReport,
  rejected: readonly Rejection[],
  kindName: string,
): FeedError | undefined {
  const { source, otherKinds } = report;
  const reason = rejected.at(-1)?.reasons[0];
  if (report.rejected)
    return new FeedError(
      'unusable',
      `none of ${report.rejected} records can be used; ${reason ? sentence(reason) : ''}`,
      source,
    );
  if (JSON.stringify(otherKinds) !== '{}')
    return new FeedError(
      'wrong-kind',
      `found ${JSON.stringify(otherKinds)}, expected kind ${kindName}`,
      source,
    );
  return undefined;
}
