import type { ZodMiniType } from 'zod/mini';
import type { ReadContext, Values } from './mapping/values.js';

/** What every record has, whatever its kind. */
export interface BaseRecord {
  id: string;
  title: string;
}

/** What reading one raw record gives: fields to be validated, or why there are none. */
export type Reading =
  | {
      fields: Values /** The id was made from the content, since the feed gives none. */;
      derivedId?: boolean;
    }
  | { /** Id of a record that its publisher took back. */ deleted: string }
  | { /** What it is instead, in the feed's words. */ otherKind: string };

/** One kind of record: how foreign fields become its fields, and the schema that holds them down. */
export interface Kind<R extends BaseRecord> {
  name: string;
  shape: Record<keyof R & string, ZodMiniType>;
  read(raw: Values, context: ReadContext): Reading;
}
