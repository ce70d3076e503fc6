import { likeliestList } from '../formats/lists.js';
import { followPath, parsePath } from './foreign/mapping/path.js';

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
  const path = parsePath(root.join('.'));
  const found = path ? followPath(document, path) : [];
  // A path to one list is that list; one through several, all that is in them.
  const [at] = found;
  if (found.length === 1 && Array.isArray(at)) return at;
  const isMany = path?.steps.some(({ fits }) => fits);
  return isMany && found.length ? found.flat() : undefined;
}
