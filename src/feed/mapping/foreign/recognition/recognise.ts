import type { Explanation } from '../../../kind.js';
import { isObject, type Values } from '../../read.js';
import { isEmpty } from '../values/values.js';
import type { Found } from './collect.js';
import { partOf } from './key-words.js';
import { createNames, inLanguage, isUtc, type Names } from './names.js';
import { pairsAmong } from './pairs.js';
import { type Column, columnOf, suits } from './shapes.js';

/** What understands the names of one feed, after a look at its records. */
export interface Recognition<T extends string> {
  names: Names<T>;
  look(records: readonly unknown[]): void;
  /** Told which name was taken for a field. */
  took(target: T, key: string): void;
  /** Notes what each field is taken from: the likeliest. */
  told(found: Found<T>): Found<T>;
  explain(): Explanation;
}

export interface Recognisable<T extends string> {
  /** Per field, names separated by blanks, the likeliest first. */
  synonyms: Record<T, string>;
  /** What names may begin with. */
  prefix?: RegExp;
  /** Names that are read elsewhere. */
  ignored?: readonly string[];
  /** What names stand for that are only like those above. */
  like?: Names<T>;
  /** Fields that are looked for by their values where no name tells them, and how. */
  guesses?: readonly Guess<T>[];
}

/** A column that may be told by its values alone; the best of those that fit is taken. */
export interface Guess<T extends string> {
  target: T;
  /** Fields that leave nothing to be guessed when one of them is known. */
  unless: readonly T[];
  /** A field that stands in for it, where its texts are short. */
  standIn?: T;
  /** How well a column fits, above 0. */
  fit(column: Column): number;
}

const SAMPLE = 200;
/** How much less counts what is told by a part of its name, or by its values. */
const PART = 60;
export const GUESSED = 300;
const DOUBTED = 400;
/** Only a title is guessed at by fewer values. */
const LEAST = 3;
const SHORT = 120;
const MAX_KEYS = 2000;

/** Learns a feed's names from a sample; what it has decided stays, so that all records are read alike. */
export function createRecognition<T extends string>(options: Recognisable<T>): Recognition<T> {
  const plain = createNames(options.synonyms, options.prefix);
  const exact = createNames(options.synonyms);
  const known = (name: string): T | undefined => exact(name)?.target;
  const parts = new Map<string, T | null | undefined>();
  /** Decided by the values: a field, or null for what cannot be what its name says. */
  const decided = new Map<string, T | null>((options.ignored ?? []).map((key) => [key, null]));
  const doubtful = new Set<string>();
  const looked = new Set<string>();
  const seen = new Map<string, number>();
  /** How many records took a field from a key. */
  const taken = new Map<T, Map<string, { records: number }>>();
  let records = 0;
  /** What a table puts before its names: `MM_`. */
  let table: string | undefined;

  function byName(key: string): ReturnType<Names<T>> {
    const hit = plain(key);
    if (hit) return hit;
    if (!parts.has(key) && parts.size < MAX_KEYS) {
      const names = key.split(TWO_NAMES).filter(Boolean);
      const ofEach =
        names.length > 1 ? names.map((one) => known(one) ?? partOf(one, known)).find(Boolean) : null;
      const part = ofEach ?? partOf(key, known);
      // What is of somebody else elsewhere is its own where all names begin so.
      const rest = !part && table && key.startsWith(table) ? key.slice(table.length) : '';
      parts.set(key, rest ? (known(rest) ?? partOf(rest, known)) : part);
    }
    const target = parts.get(key);
    if (target === undefined) return options.like?.(key);
    // The place's own time is for people.
    return target ? { target, rank: isUtc(key) ? PART + 1 : PART } : undefined;
  }

  /** What `names` has answered, until the next look. */
  const answers = new Map<string, ReturnType<Names<T>>>();
  const names: Names<T> = (key) => {
    let hit = answers.get(key);
    if (hit || answers.has(key)) return hit;
    hit = answer(key);
    if (answers.size < MAX_KEYS) answers.set(key, hit);
    return hit;
  };

  const answer: Names<T> = (key) => {
    const own = decided.get(key);
    if (own === null) return undefined;
    if (own !== undefined) return { target: own, rank: GUESSED };
    const hit = byName(key);
    return hit && doubtful.has(key) ? { ...hit, rank: hit.rank + DOUBTED } : hit;
  };

  function look(raws: readonly unknown[]) {
    const sample = raws.filter(isObject).slice(0, SAMPLE);
    records += sample.length;
    const columns: Column[] = [];
    const keys = keysOf(sample);
    table ??= tableOf(keys);
    for (const key of keys) {
      const values = sample.map((record) => (Object.hasOwn(record, key) ? record[key] : undefined));
      seen.set(key, (seen.get(key) ?? 0) + values.filter((value) => !isEmpty(value)).length);
      if (!looked.has(key) && looked.size < MAX_KEYS) columns.push(columnOf(key, values));
    }
    const filled = columns.filter((column) => column.filled);
    for (const column of filled) looked.add(column.key);
    answers.clear();
    refuse(filled);
    answers.clear();
    if (options.guesses) {
      const free = filled.filter(({ key }) => isFree(key));
      const targets = new Map([...looked].map((key) => [key, knownAs(key)] as const));
      for (const [key, target] of pairsAmong(free, sample, targets)) decided.set(key, target as T);
      answers.clear();
    }
    for (const guess of options.guesses ?? []) guessAt(guess, filled, sample.length);
  }

  /** Names whose values cannot be meant. */
  function refuse(columns: readonly Column[]) {
    const targets = columns.map(({ key }) => byName(key)?.target);
    columns.forEach((column, i) => {
      const target = targets[i];
      if (!target) return;
      const isAlone = targets.every((other, n) => n === i || other !== target);
      if (suits(target, column, isAlone)) return;
      // Without a title there is no record: one that is doubtful is better than none.
      if (target === 'title') doubtful.add(column.key);
      else decided.set(column.key, null);
    });
  }

  const knownAs = (key: string) => (names(key) ?? names(inLanguage(key)?.base ?? ''))?.target;
  /** Whether no name tells what it stands for, or that it is of something else. */
  const isFree = (key: string) => !decided.has(key) && !knownAs(key) && parts.get(key) !== null;

  function guessAt({ target, unless, standIn, fit }: Guess<T>, columns: readonly Column[], count: number) {
    const held = [...looked].map(knownAs);
    if (held.some((other) => other === target || (other && unless.includes(other)))) return;
    if (standIn && columns.some(({ key, length }) => length < SHORT && names(key)?.target === standIn))
      return;
    let best: { key: string; score: number } | undefined;
    for (const column of columns) {
      if (!isFree(column.key)) continue;
      if (column.filled < (target === 'title' ? count / 2 : LEAST)) continue;
      const score = fit(column);
      if (score > (best?.score ?? 0)) best = { key: column.key, score };
    }
    if (best) decided.set(best.key, target);
    answers.clear();
  }

  function took(target: T, key: string) {
    const counter = taken.get(target)?.get(key);
    if (counter) counter.records++;
    else taken.set(target, new Map([...(taken.get(target) ?? []), [key, { records: 1 }]]));
  }

  return {
    names,
    look,
    took,
    told: (found) => {
      const noted = new Set<T>();
      return (target) => {
        const list = found(target);
        if (list[0] && !noted.has(target)) took(target, list[0].key);
        noted.add(target);
        return list;
      };
    },
    explain: () => explanation(),
  };

  function explanation(): Explanation {
    const used = new Set<string>();
    const fields = [...taken].flatMap(([field, counts]) =>
      [...counts].map(([from, { records: count }]) => {
        used.add(from);
        const by = decided.has(from) ? 'values' : plain(from) ? 'name' : 'part of a name';
        const rank = plain(from)?.rank ?? 0;
        const sure = by === 'values' ? 0.5 : by === 'name' ? Math.max(0.7, 1 - rank * 0.01) : 0.8;
        return { field: field as string, from, by, sure, records: count } as const;
      }),
    );
    const left = [...seen]
      .filter(([name, count]) => count && !used.has(name))
      .map(([name, count]) => ({ name, records: count }));
    return { fields, left, records };
  }
}

/** Between a name and the same in another language. */
const TWO_NAMES = /\s+[/|–-]\s+|\s*[|()\n]\s*/;
const TABLE = /^[a-z]{1,16}_(?=[a-z])/i;
const SHORT_TABLE = 4;
/** A few letters that most names begin with, or a word that nearly all do. */
function tableOf(keys: ReadonlySet<string>): string | undefined {
  const counts = new Map<string, number>();
  for (const key of keys) {
    const [start] = TABLE.exec(key) ?? [];
    if (start) counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  return [...counts].find(
    ([start, count]) => count > 2 && count >= keys.size * (start.length > SHORT_TABLE ? 0.75 : 0.5),
  )?.[0];
}

function keysOf(sample: readonly Values[]): Set<string> {
  const keys = new Set<string>();
  for (const record of sample) for (const key of Object.keys(record)) if (keys.size < MAX_KEYS) keys.add(key);
  return keys;
}
