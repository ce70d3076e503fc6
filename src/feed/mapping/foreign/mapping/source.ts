import { isObject } from '../../read.js';
import { isEmpty } from '../values/values.js';
import { createDateReader } from './date-format.js';
import { followPath, type Path, parsePath } from './path.js';

/** Where a mapping takes one value from: given a record, what it says; undefined for nothing. */
export interface Source {
  read(records: readonly unknown[]): unknown;
  /** The paths it looks at, to be told of when none of them leads anywhere. */
  paths: readonly Path[];
}

/** What an object may say beside the path. */
const KEYS = new Set(
  'path value template any join with lookup else split date zone yes no first at'.split(' '),
);
export const SOURCE_FORMS = 'a path, a list of paths, or {"value": …}';

/** Why something is no source: said after "expected". */
export class SourceError extends Error {}

const text = (value: unknown): string =>
  isObject(value) || Array.isArray(value) ? '' : String(value ?? '').trim();

/** One value alone, several as a list. */
function single(values: readonly unknown[]): unknown {
  const filled = values.filter((value) => !isEmpty(value));
  return filled.length > 1 ? filled.flat() : filled[0];
}

/** Fields of one entry are looked for in it first, then in what is around it. */
const follow = (records: readonly unknown[], path: Path): unknown =>
  records.map((record) => single(followPath(record, path))).find((value) => !isEmpty(value));

/** Reads a source from a mapping. Errors: `SourceError`. */
export function sourceOf(value: unknown): Source {
  if (Array.isArray(value) && value.length) return anyOf(value.map(sourceOf));
  if (typeof value === 'string' && value) return value.includes('{') ? templateOf(value) : pathOf(value);
  if (!isObject(value)) throw new SourceError(SOURCE_FORMS);
  const unknown = Object.keys(value).find((key) => !KEYS.has(key));
  if (unknown) throw new SourceError(`${SOURCE_FORMS}; "${unknown}" is none of ${[...KEYS].join(', ')}`);
  const base = baseOf(value);
  const changes = changesOf(value);
  return {
    paths: base.paths,
    read(records) {
      let found = base.read(records);
      for (const change of changes) {
        if (isEmpty(found)) break;
        found = change(found);
      }
      return found;
    },
  };
}

/** What a source begins with, in the order in which one wins over another. */
const BASES: Record<string, (value: unknown, between: string) => Source> = {
  value: (value) => ({ paths: [], read: () => value }),
  path: (path) => pathOf(typeof path === 'string' ? path : ''),
  template: (template) => templateOf(typeof template === 'string' ? template : ''),
  any: (sources) => anyOf(partsOf(sources)),
  join(sources, between) {
    const parts = partsOf(sources);
    return {
      paths: parts.flatMap(({ paths }) => paths),
      read: (records) =>
        parts
          .flatMap((part) => [part.read(records)].flat())
          .filter((one) => !isEmpty(one))
          .map(text)
          .join(between) || undefined,
    };
  },
};

function partsOf(sources: unknown): Source[] {
  if (!Array.isArray(sources) || !sources.length) throw new SourceError(SOURCE_FORMS);
  return sources.map(sourceOf);
}

function baseOf(value: Record<string, unknown>): Source {
  const { with: between = ' ' } = value;
  if (typeof between !== 'string') throw new SourceError('with: what stands between the parts');
  const found = Object.keys(BASES)
    .filter((name) => name in value)
    .map((name) => BASES[name]?.(value[name], between));
  if (!found[0]) throw new SourceError(SOURCE_FORMS);
  return found[0];
}

const anyOf = (sources: readonly Source[]): Source => ({
  paths: sources.flatMap(({ paths }) => paths),
  read: (records) => sources.map((source) => source.read(records)).find((found) => !isEmpty(found)),
});

function pathOf(written: string): Source {
  const path = written ? parsePath(written) : undefined;
  if (!path) throw new SourceError('a path such as texts[lang=de].value');
  return { paths: [path], read: (records) => follow(records, path) };
}

const HOLE = /\{([^{}]*)\}/g;

/** `https://town.example/{slug}`: nothing, when one of its holes stays empty. */
function templateOf(template: string): Source {
  const paths = [...template.matchAll(HOLE)].map(([, inside = '']) => {
    const path = parsePath(inside.trim());
    if (!path) throw new SourceError('a template such as https://town.example/{slug}');
    return path;
  });
  if (!paths.length) throw new SourceError('a template such as https://town.example/{slug}');
  return {
    paths,
    read(records) {
      const values = paths.map((path) => text([follow(records, path)].flat()[0]));
      if (values.includes('')) return undefined;
      let at = 0;
      return template.replace(HOLE, () => values[at++] ?? '');
    },
  };
}

type Change = (value: unknown) => unknown;

/** The same for each entry of a list. */
const each =
  (change: Change): Change =>
  (value) => {
    if (!Array.isArray(value)) return change(value);
    const list = value.map(change).filter((entry) => !isEmpty(entry));
    return list.length ? list : undefined;
  };

function changesOf({
  split,
  lookup,
  date,
  zone,
  yes,
  no,
  first,
  at,
  else: other,
}: Record<string, unknown>): Change[] {
  const changes: Change[] = [];
  if (split !== undefined) {
    if (typeof split !== 'string' || !split) throw new SourceError('split: what stands between the parts');
    changes.push((value) =>
      [value]
        .flat()
        .flatMap((one) => (typeof one === 'string' ? one.split(split).map((part) => part.trim()) : one)),
    );
  }
  if (first !== undefined && typeof first !== 'boolean') throw new SourceError('first: true');
  if (first || at !== undefined) {
    const index = first ? 0 : at;
    if (!Number.isInteger(index)) throw new SourceError('at: a whole number, from 0');
    changes.push((value) =>
      Array.isArray(value) ? value.at(index as number) : index === 0 ? value : undefined,
    );
  }
  if (lookup !== undefined) {
    if (!isObject(lookup)) throw new SourceError('lookup: an object from theirs to ours');
    const table = new Map(Object.entries(lookup));
    // What is not in the table stays as it is, unless there is another word for it.
    changes.push(each((one) => table.get(text(one)) ?? (other === undefined ? one : other)));
  }
  if (yes !== undefined || no !== undefined) {
    if ([yes, no].flat().some((word) => typeof word === 'object'))
      throw new SourceError('yes, no: words, or lists of them');
    const words = (list: unknown) => [list ?? []].flat().map((word) => text(word).toLowerCase());
    const [yesWords, noWords] = [words(yes), words(no)];
    // A word that is neither says nothing: unknown is not no.
    changes.push((one) => {
      const word = text(one).toLowerCase();
      return yesWords.includes(word) ? true : noWords.includes(word) ? false : undefined;
    });
  }
  if (zone !== undefined && typeof zone !== 'string') throw new SourceError('zone: such as Europe/Berlin');
  if (date !== undefined) {
    if (typeof date !== 'string') throw new SourceError('date: a format such as DD.MM.YYYY HH:mm');
    try {
      const read = createDateReader(date, zone);
      // What is not of the format is given on, to be refused with what it is.
      changes.push(each((one) => read(text(one)) ?? one));
    } catch (cause) {
      throw new SourceError(
        `a format such as DD.MM.YYYY HH:mm, and a zone such as Europe/Berlin (${(cause as Error).message})`,
      );
    }
  }
  return changes;
}
