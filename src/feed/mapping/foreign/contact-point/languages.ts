import { isObject, type ReadContext } from '../../read.js';
import { normalize } from '../recognition/names.js';
import { toList } from '../values/values.js';

/** Languages by their names. */

const CODES =
  'de en fr es it pt nl da sv no fi pl cs sk hu ro bg hr sr bs sl sq mk el tr ku ru uk ar fa ps ur hi pa ta bn zh ja ko vi th am ti so sw he lt lv et hy ka az uz kk mn id fil'.split(
    ' ',
  );
const NAMED_IN = ['de', 'en', 'fr'];
const OTHERS: Readonly<Record<string, string>> = {
  farsi: 'fa',
  dari: 'prs',
  gebaerdensprache: 'gsg',
  deutschegebaerdensprache: 'gsg',
  dgs: 'gsg',
};

/** Letters of another script have no other spelling. */
const keyOf = (name: string) => normalize(name) || name.trim().toLowerCase();

let known: Map<string, string> | undefined;

function codesByName(): Map<string, string> {
  const nameIn = (locale: string, code: string) =>
    keyOf(new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code);
  return new Map([
    ...CODES.flatMap((code) => [...NAMED_IN, code].map((locale) => [nameIn(locale, code), code] as const)),
    ...Object.entries(OTHERS),
  ]);
}

const BETWEEN = /\s*(?:[,;/|\n]|\bund\b|\band\b|\bet\b)\s*/;
const LONGEST = 1000;
/** Answers to another question. */
const NONE = /^(yes|nein|true|false|\d+)$/i;

/** Languages by their codes, where their names are known; what is not known stays as it is. */
export function toLanguages(value: unknown, context: ReadContext): unknown {
  known ??= codesByName();
  const entries = [value].flat().flatMap((entry) => {
    const one = isObject(entry) ? (entry.code ?? entry.alternateName ?? entry.identifier ?? entry) : entry;
    return typeof one === 'string' ? one.slice(0, LONGEST).split(BETWEEN) : [one];
  });
  const list = toList(entries, context);
  const texts = Array.isArray(list) ? list.filter((entry): entry is string => typeof entry === 'string') : [];
  const codes = texts.filter((text) => !NONE.test(text)).map((text) => known?.get(keyOf(text)) ?? text);
  return codes.length ? [...new Set(codes)] : undefined;
}
