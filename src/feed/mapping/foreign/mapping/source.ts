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

function baseOf(value: Record<string, unknown>): Source {
  if ('value' in value) return { paths: [], read: () => value.value };
  if (typeof value.path === 'string' && value.path) return pathOf(value.path);
  if (typeof value.template === 'string') return templateOf(value.template);
  if (Array.isArray(value.any) && value.any.length) return anyOf(value.any.map(sourceOf));
  if (Array.isArray(value.join) && value.join.length) {
    const parts = value.join.map(sourceOf);
    const between = typeof value.with === 'string' ? value.with : ' ';
    return {
      paths: parts.flatMap(({ paths }) => paths),
      read: (records) =>
        parts
          .flatMap((part) => [part.read(records)].flat())
          .filter((one) => !isEmpty(one))
          .map(text)
          .join(between) || undefined,
    };
  }
  throw new SourceError(SOURCE_FORMS);
}

const anyOf = (sources: readonly Source[]): Source => ({
  paths: sources.flatMap(({ paths }) => paths),
  read: (records) => sources.map((source) => source.read(records)).find((found) => !isEmpty(found)),
});

function pathOf(written: string): Source {
  const path = parsePath(written);
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
  if (first === true || at !== undefined) {
    const index = first === true ? 0 : at;
    if (typeof index !== 'number') throw new SourceError('at: a number, from 0');
    changes.push((value) => (Array.isArray(value) ? value.at(index) : index === 0 ? value : undefined));
  }
  if (lookup !== undefined) {
    if (!isObject(lookup)) throw new SourceError('lookup: an object from theirs to ours');
    const table = new Map(Object.entries(lookup));
    // What is not in the table stays as it is, unless there is another word for it.
    changes.push(each((one) => table.get(text(one)) ?? (other === undefined ? one : other)));
  }
  if (yes !== undefined || no !== undefined) {
    const words = (list: unknown) => [list ?? []].flat().map((word) => text(word).toLowerCase());
    const [yesWords, noWords] = [words(yes), words(no)];
    // A word that is neither says nothing: unknown is not no.
    changes.push((one) => {
      const word = text(one).toLowerCase();
      return yesWords.includes(word) ? true : noWords.includes(word) ? false : undefined;
    });
  }
  if (date !== undefined) {
    if (typeof date !== 'string' || (zone !== undefined && typeof zone !== 'string'))
      throw new SourceError('date: a format such as DD.MM.YYYY HH:mm');
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
