import { likeliestList } from '../formats/lists.js';
import { isObject } from './read.js';

/**
 * The list of records in a whole document: at `root`, or the one that looks most like records. Undefined when there
 * is none.
 * @param kind the name of the kind that is wanted
 */
export function locateList(
  document: unknown,
  root?: readonly string[],
  kind?: string,
): unknown[] | undefined {
  if (!root?.length) return Array.isArray(document) ? document : likeliestList(document, kind);
  const at = root.reduce<unknown>(
    (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    document,
  );
  return Array.isArray(at) ? at : undefined;
}
