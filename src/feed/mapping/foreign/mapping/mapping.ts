import { misconfigured } from '../../../errors.js';
import type { Warning } from '../../../load.js';
import { PRESET_NAMES, PRESETS } from '../../presets/presets.js';
import { isObject, type Values } from '../../read.js';
import { open } from '../recognition/envelopes.js';
import { isEmpty } from '../values/values.js';
import { followPath, nearest, type Path, parsePath, pathsIn } from './path.js';
import { type Source, SourceError, sourceOf } from './source.js';

/**
 * A webmaster's word on where a feed keeps its fields: our field (`title`, `jobLocation.address.postalCode`) →
 * where it is in the record. docs/mapping.md has the forms that this may take. `root` says where the list is,
 * `each` where a record keeps a list of which each entry is to be a record of its own. What is not mapped is
 * recognised as usual.
 */
interface Mapping {
  root?: string[];
  each?: Path;
  /** Keys that are not what their name says. */
  ignored: readonly string[];
  /** Keys that are recognised beside what is mapped; undefined for all of them. */
  only?: readonly string[];
  fields: { name: string; target: string[]; source: Source; isOwn: boolean }[];
}

/** Marks a record that was mapped already: no preset is looked for. Each part has its copy of this file. */
const MAPPED = Symbol.for('engagiert-mapped');
export const isMapped = (record: unknown): boolean => isObject(record) && MAPPED in record;

const MAX_MAPPING = 20_000;
/** So many records that one of them is made into. */
const MAX_EACH = 1000;

/** A name of a preset alone, or JSON. */
const NAME = /^[\w-]+$/;

/**
 * Reads a mapping from its text. Errors: `FeedError` "configuration" naming field, value and expectation.
 * @param known the names of our fields, for the field's first step
 */
function parseMapping(text: string, known: readonly string[]): Mapping {
  if (NAME.test(text)) return mappingOf(presetNamed(text, known), known, {});
  let value: unknown;
  try {
    if (text.length > MAX_MAPPING) throw new Error(`longer than ${MAX_MAPPING} characters`);
    value = JSON.parse(text);
  } catch (cause) {
    throw misconfigured(
      'mapping',
      text,
      `JSON such as {"title": "texts.name"} (${(cause as Error).message})`,
    );
  }
  if (!isObject(value)) throw misconfigured('mapping', value, 'an object such as {"title": "texts.name"}');
  const { preset, ...own } = value;
  // What the page says wins over what its preset says.
  return mappingOf(preset === undefined ? own : { ...presetNamed(preset, known), ...own }, known, own);
}

/** A preset's mapping for the kind that has these fields. */
function presetNamed(name: unknown, known: readonly string[]): Values {
  const presets = PRESETS.filter((preset) => preset.name === name);
  if (!presets.length) {
    const like = nearest(typeof name === 'string' ? name : '', PRESET_NAMES);
    throw misconfigured('preset', name, `one of ${PRESET_NAMES.join(', ')}${like ? `; ${like}?` : ''}`);
  }
  const fits = presets
    .flatMap(({ mappings }) => Object.values(mappings))
    .find((mapping) =>
      Object.keys(mapping).every((key) => WORDS.has(key) || known.includes(key.split('.')[0] ?? '')),
    );
  if (!fits) throw misconfigured('preset', name, 'a preset for this kind of records');
  return fits;
}

/** What a mapping says beside fields. */
const WORDS = new Set(['$schema', 'root', 'each', 'ignore', 'only']);

/** One key, or a list of them. */
function keysOf(value: unknown, name: string): string[] {
  const keys = [value].flat();
  if (keys.every((key) => typeof key === 'string')) return keys;
  throw misconfigured(`mapping.${name}`, value, 'a list of keys');
}

/** @param own what the page itself says: what a preset says beside it is not missed where a publisher leaves it out */
function mappingOf(value: Values, known: readonly string[], own: Values): Mapping {
  const { $schema, root, each, ignore = [], only, ...fields } = value;
  const rootPath = typeof root === 'string' && root ? parsePath(root) : undefined;
  if (root !== undefined && root !== '' && !rootPath)
    throw misconfigured('mapping.root', root, 'a path such as "data.items"');
  const eachPath = typeof each === 'string' ? parsePath(each) : undefined;
  if (each !== undefined && !eachPath) throw misconfigured('mapping.each', each, 'a path such as "timings"');
  return {
    only: only === undefined ? undefined : keysOf(only, 'only'),
    root: rootPath?.text.split('.'),
    each: eachPath,
    ignored: keysOf(ignore, 'ignore'),
    fields: Object.entries(fields).map(([name, source]) => {
      const target = name.split('.');
      const [step = ''] = target;
      if (!known.includes(step)) {
        const like = nearest(step, known);
        const list = `one of our fields: ${known.join(', ')}`;
        throw misconfigured(`mapping.${name}`, source, like ? `${list}; ${like}?` : list);
      }
      return { name, target, source: toSource(name, source), isOwn: Object.hasOwn(own, name) };
    }),
  };
}

function toSource(name: string, value: unknown): Source {
  const wrong = Array.isArray(value) ? value.find((one) => !one || typeof one === 'number') : value;
  try {
    return sourceOf(value);
  } catch (cause) {
    if (cause instanceof SourceError) throw misconfigured(`mapping.${name}`, wrong ?? value, cause.message);
    throw cause;
  }
}

/** The record with the mapped fields under our names, which win over recognised ones. */
function applyTo(
  raw: Values,
  records: readonly unknown[],
  { fields, ignored, only }: Mapping,
  filled: Set<string>,
): Values {
  const seen = only ? Object.fromEntries(Object.entries(raw).filter(([key]) => only.includes(key))) : raw;
  const mapped: Values = { ...seen, [MAPPED]: true };
  for (const key of ignored) delete mapped[key];
  for (const { name, target, source } of fields) {
    const value = source.read(records);
    if (isEmpty(value)) continue;
    filled.add(name);
    put(mapped, target, value);
  }
  return mapped;
}

function put(target: Values, path: string[], value: unknown) {
  let inner = target;
  for (const key of path.slice(0, -1)) {
    const own = Object.hasOwn(inner, key) ? inner[key] : undefined;
    const next: Values = isObject(own) ? { ...own } : {};
    Object.defineProperty(inner, key, { value: next, enumerable: true, writable: true, configurable: true });
    inner = next;
  }
  Object.defineProperty(inner, path.at(-1) ?? '', {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

export interface AppliedMapping {
  root?: readonly string[];
  /**
   * The records in the mapping's words.
   * @param warnings is told of fields whose paths lead nowhere in the first of them
   */
  apply(raws: readonly unknown[], warnings: Warning[]): readonly unknown[];
}

/** Reads a mapping; errors as `parseMapping`. */
export function createMapping(text: string, known: readonly string[]): AppliedMapping {
  return applied(parseMapping(text, [...known, 'name']));
}

/** A preset's mapping, which is known to be sound. */
export const createPresetMapping = (mapping: Values): AppliedMapping =>
  applied(
    mappingOf(
      mapping,
      Object.keys(mapping).map((key) => key.split('.')[0] ?? ''),
      {},
    ),
  );

function applied(mapping: Mapping): AppliedMapping {
  const filled = new Set<string>();
  let isFirst = true;

  function recordsOf(value: unknown): unknown[] {
    const raw = open(value);
    if (!raw) return [value];
    const entries = mapping.each ? followPath(raw, mapping.each).flat().slice(0, MAX_EACH) : [];
    if (!entries.length) return [applyTo(raw, [raw], mapping, filled)];
    // Each entry says more than what is around it; the ids of one record's entries would be the same, and the list
    // of them would be taken for dates of each.
    const list = mapping.each?.steps[0]?.key ?? '';
    const { id, '@id': iri, [list]: others, ...around } = raw;
    return entries.map((entry) => {
      const own = isObject(entry) ? entry : { value: entry };
      return applyTo({ ...around, ...own }, [own, raw], mapping, filled);
    });
  }

  function missing(raws: readonly unknown[]): Warning[] {
    const opened = raws.map((raw) => open(raw)).filter((raw) => raw !== undefined);
    const entries = mapping.each ? opened.flatMap((raw) => followPath(raw, mapping.each as Path).flat()) : [];
    const paths = pathsIn([...entries, ...opened]);
    return mapping.fields
      .filter(({ name, source, isOwn }) => isOwn && source.paths.length && !filled.has(name))
      .map(({ name, source }) => {
        const [path] = source.paths;
        const like = nearest(path?.text ?? '', paths);
        return {
          record: '',
          path: `mapping.${name}`,
          value: `nothing at ${source.paths.map(({ text }) => text).join(', ')}`,
          expected: like ? `a path that there is: ${like}?` : 'a path that there is',
        };
      });
  }

  return {
    root: mapping.root,
    apply(raws, warnings) {
      const records = raws.flatMap(recordsOf);
      if (isFirst && raws.length) warnings.push(...missing(raws));
      isFirst = false;
      return records;
    },
  };
}
