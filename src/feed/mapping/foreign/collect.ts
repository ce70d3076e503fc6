import { shallow } from '../../formats/depth.js';
import { isUnreadable } from '../../formats/format.js';
import { isObject, type ReadContext, type Values } from '../read.js';
import { type Names, normalize } from './names.js';
import { isEmpty } from './values.js';

export interface Candidate {
  value: unknown;
  /** Lower wins. */
  rank: number;
  /** The feed's own name for it. */
  key: string;
}

/** What a record says, by what it stands for: the likeliest first. */
export type Found<T extends string> = (target: T) => readonly Candidate[];

/** How much less counts what stands in an object of its own, or is in another language. */
const NESTED = 100;
const OTHER_LANGUAGE = 200;
const DEPTH = 2;
/** `titel_de`, `description-en` */
const LANGUAGE = /^(.+?)[_\-. :@](de|en|fr|es|it|pl|tr|ru|uk|ar|nl|da|cs|sv|fi)$/i;

const LONGEST_CELL = 100_000;

/** Tables keep lists and objects as JSON in a cell. */
function inCell(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*(\{"|\[[{"])/.test(value) || value.length > LONGEST_CELL)
    return value;
  try {
    const found = shallow(JSON.parse(value));
    return isUnreadable(found) ? value : found;
  } catch {
    return value;
  }
}

/**
 * Looks at all keys of a record, also those that end in a language.
 * @param containers names of objects that hold parts of their record
 */
export function collect<T extends string>(
  raw: Values,
  names: Names<T>,
  containers: ReadonlySet<string>,
  { languages }: ReadContext,
): Found<T> {
  const found = new Map<T, Candidate[]>();
  const wanted = languages[0]?.slice(0, 2).toLowerCase();

  function look(values: Values, penalty: number, depth: number) {
    for (const key of Object.keys(values)) {
      const value = inCell(values[key]);
      if (isEmpty(value)) continue;
      const plain = names(key);
      const [, base = '', language = ''] = plain ? [] : (LANGUAGE.exec(key) ?? []);
      const hit = plain ?? (base ? names(base) : undefined);
      if (hit) {
        const other = language && language.toLowerCase() !== wanted ? OTHER_LANGUAGE : 0;
        const list = found.get(hit.target) ?? [];
        list.push({ value, rank: hit.rank + penalty + other, key });
        found.set(hit.target, list);
      }
      if (depth < DEPTH && isObject(value) && containers.has(normalize(key)))
        look(value, penalty + NESTED, depth + 1);
    }
  }

  look(raw, 0, 0);
  for (const list of found.values()) list.sort((one, other) => one.rank - other.rank);
  return (target) => found.get(target) ?? [];
}
