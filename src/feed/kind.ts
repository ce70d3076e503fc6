import type { Shape } from '../model/shape.js';
import type { Reason } from './errors.js';
import type { ReadContext, Values } from './mapping/read.js';

/** What every record has, whatever its kind. */
export interface BaseRecord {
  id: string;
  title: string;
}

/** What reading one raw record gives: fields to be validated, or why there are none. */
export type Reading =
  | { fields: Values /** The id was made from the content, since the feed gives none. */; derivedId: boolean }
  | { /** Id of a record that its publisher took back. */ deleted: string };

/** Which source each field takes, and what was left over. */
export interface Explanation {
  fields: {
    field: string;
    /** The feed's own name for it. */
    from: string;
    /** By what it was told. */
    by: 'name' | 'part of a name' | 'values';
    /** From 0 to 1. */
    sure: number;
    /** In how many of the records looked at. */
    records: number;
  }[];
  /** Names that were of no use, and how often each came. */
  left: { name: string; records: number }[];
  /** Records looked at. */
  records: number;
}

/** What understands feeds that are not in the vocabulary's names; one for each feed. */
export interface Foreign {
  /**
   * Looks at records before they are translated: what one leaves open, its column may tell. Takes them out of
   * their envelopes and groups; there may be more of them then.
   */
  look?(raws: readonly unknown[]): readonly unknown[];
  /** A foreign record in the vocabulary's names and values. */
  translate(raw: Values, context: ReadContext): Values;
  /** What a record is when it is of another kind, in the feed's words. */
  otherKind(raw: Values): string | undefined;
  /** What of the record that was translated last could not be read, and has no field of its own to be told by. */
  doubts?: Reason[];
  /** How the feed is understood, for those who check it. */
  explain?(): Explanation;
}

/** One kind of record: how a feed in the vocabulary's names is read, and the schema that holds it down. */
export interface Kind<R extends BaseRecord> {
  name: string;
  shape: { readonly [K in keyof R & string]: Shape };
  /** Whether a record is of this kind and in the vocabulary's names alone: a feed with others is translated first. */
  isNative(raw: Values): boolean;
  read(raw: Values, context: ReadContext): Reading;
  /**
   * What no field tells alone, an end before its start for instance, once every field is sound. May mend the
   * record; whether it can be used at all. What was mended, or is missing, is added to the reasons.
   */
  check?(record: R, reasons: Reason[]): boolean;
  /** What recognises foreign feeds; loads when one comes. */
  foreign(): Promise<Foreign>;
}
