import { type AppliedMapping, createPresetMapping, isMapped } from '../foreign/mapping/mapping.js';
import { detectPreset } from './detect.js';

/**
 * Reads a feed's records in the words of its publisher, when its first records show one that is known.
 * @param kind the name of the kind of records
 */
export function createPublisher(kind: string) {
  /** Null when nobody is known. */
  let preset: AppliedMapping | null | undefined;
  return (records: readonly unknown[]): readonly unknown[] => {
    if (preset === undefined && records.length) {
      const found = records.some(isMapped) ? undefined : detectPreset(records, kind);
      preset = found ? createPresetMapping(found.mapping) : null;
    }
    return preset?.apply(records, []) ?? records;
  };
}
