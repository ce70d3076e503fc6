import { shallow } from '../../../formats/depth.js';
import { isUnreadable } from '../../../formats/format.js';
import { isObject, type ReadContext, type Values } from '../../read.js';
import { isEmpty, plain } from '../values/values.js';
import { inLanguage, type Names, plainName, remembered } from './names.js';

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
const LONGEST_CELL = 100_000;

/** Objects that hold parts of their record, whatever it is of. */
const PARTS = new Set(
  'fields acf attributes properties data content details customfields custom general allgemein basis basisdaten stammdaten info translations translation localizations i18n texts meta meta_box embedded _embedded'.split(
    ' ',
  ),
);
/** How the entry of one language is marked among others. */
const LANGUAGES = ['language', 'languages_code', 'lang', 'langcode', 'locale', 'languageCode', 'sprache'];

/** Of entries that each are in a language, the one that suits best: `translations: [{lang: "de", title: "…"}]`. */
function entryIn(value: unknown, { languages }: ReadContext): unknown {
  const entries = Array.isArray(value) ? value.filter(isObject) : [];
  const mark = LANGUAGES.find((key) => typeof entries[0]?.[key] === 'string');
  if (!mark) {
    const keys = isObject(value) ? Object.keys(value) : [];
    if (
      !isObject(value) ||
      !keys.length ||
      !keys.every((key) => /^[a-z]{2}([-_]\w{2,4})?$/i.test(key) && isObject(value[key]))
    )
      return value;
    const wanted = languages.map((language) => keys.find((key) => isSame(key, language))).find(Boolean);
    return value[wanted ?? keys[0] ?? ''];
  }
  const wanted = languages.map((language) => entries.find((entry) => isSame(entry[mark], language)));
  return wanted.find(Boolean) ?? entries[0];
}
const isSame = (one: unknown, language: string) =>
  plain(one).slice(0, 2).toLowerCase() === language.slice(0, 2).toLowerCase();

const languageOf = remembered(inLanguage);

const MAY_BE_JSON = /^\s*(\{"|\[[{"])/;

/** Tables keep lists and objects as JSON in a cell. */
function inCell(value: unknown): unknown {
  if (typeof value !== 'string' || !MAY_BE_JSON.test(value) || value.length > LONGEST_CELL) return value;
  try {
    const found = shallow(JSON.parse(value));
    return isUnreadable(found) ? value : found;
  } catch {
    return value;
  }
}

/** Told of each key that stands for a field: what it says, and how likely it is meant, the lower the likelier. */
type Take<T extends string> = (target: T, value: unknown, rank: number, key: string) => void;

/**
 * Looks at all keys of a record, also those that end in a language.
 * @param containers names of objects that hold parts of their record
 */
export function walk<T extends string>(
  raw: Values,
  names: Names<T>,
  containers: ReadonlySet<string>,
  context: ReadContext,
  take: Take<T>,
) {
  const wanted = context.languages[0]?.slice(0, 2).toLowerCase();

  function look(values: Values, penalty: number, depth: number) {
    for (const key of Object.keys(values)) {
      const value = inCell(values[key]);
      if (isEmpty(value)) continue;
      const plain = names(key);
      const marked = plain ? undefined : languageOf(key);
      const hit = plain ?? (marked && names(marked.base));
      if (hit) {
        const other = marked && marked.language !== wanted ? OTHER_LANGUAGE : 0;
        take(hit.target, value, hit.rank + penalty + other, key);
      }
      const name = depth < DEPTH && typeof value === 'object' ? plainName(key) : '';
      if (!name || !(containers.has(name) || PARTS.has(name))) continue;
      const inner = entryIn(value, context);
      if (isObject(inner)) look(inner, penalty + NESTED, depth + 1);
    }
  }

  look(raw, 0, 0);
}

const NOTHING: readonly Candidate[] = [];

/** All that a record says, for those who weigh it; as `walk`. */
export function collect<T extends string>(
  raw: Values,
  names: Names<T>,
  containers: ReadonlySet<string>,
  context: ReadContext,
): Found<T> {
  const found = new Map<T, Candidate[]>();
  walk(raw, names, containers, context, (target, value, rank, key) => {
    const list = found.get(target);
    if (list) list.push({ value, rank, key });
    else found.set(target, [{ value, rank, key }]);
  });
  for (const list of found.values()) if (list.length > 1) list.sort((one, other) => one.rank - other.rank);
  return (target) => found.get(target) ?? NOTHING;
}
