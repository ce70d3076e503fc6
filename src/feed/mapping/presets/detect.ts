import { followPath, parsePath } from '../foreign/mapping/path.js';
import { isEmpty } from '../foreign/values/values.js';
import { isObject, type Values } from '../read.js';
import { PRESETS } from './presets.js';

const SAMPLE = 20;
const SHARE = 0.8;

function has(record: Values, sign: string): boolean {
  const [path = '', word] = sign.split('~');
  const parsed = parsePath(path);
  const found = parsed ? followPath(record, parsed) : [];
  if (word) return found.some((value) => typeof value === 'string' && value.includes(word));
  const [key = ''] = path.split('.');
  // A publisher writes its keys, filled or not.
  return found.some((value) => !isEmpty(value)) || (path === key && Object.hasOwn(record, key));
}

/** The mapping of the publisher that some records show to be theirs; undefined for one that nobody knows. */
export function detectPreset(
  records: readonly unknown[],
  kind: string,
): { name: string; mapping: Readonly<Record<string, unknown>> } | undefined {
  const sample = records.filter(isObject).slice(0, SAMPLE);
  if (!sample.length) return undefined;
  for (const { name, signs, mappings } of PRESETS) {
    const mapping = mappings[kind];
    if (!mapping || !signs.length) continue;
    const own = sample.filter((record) => signs.every((sign) => has(record, sign)));
    if (own.length >= sample.length * SHARE) return { name, mapping };
  }
  return undefined;
}
