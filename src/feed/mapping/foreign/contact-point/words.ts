import { CONTACT_STATUSES, LAENDER, PRECISIONS, WHEELCHAIR } from '../../../../model/words.js';
import type { ReadContext, Values } from '../../read.js';
import { normalize } from '../recognition/names.js';
import { toList, toText } from '../values/values.js';

/** What foreign words mean in the vocabulary's; a word that is not known for certain means nothing. */

type Words = Readonly<Record<string, string>>;

const wordsOf = (words: Words): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words).flatMap(([target, others]) =>
      `${target} ${others}`.split(' ').map((word) => [normalize(word), target] as const),
    ),
  );

/** A word, also where it is the last step of a code: `location.opened`, `https://schema.org/Open`. */
function among(words: ReadonlyMap<string, string>, value: unknown, context: ReadContext): string | undefined {
  const text = typeof value === 'boolean' ? String(value) : toText(value, context);
  if (typeof text !== 'string') return undefined;
  return words.get(normalize(text)) ?? words.get(normalize(text.replace(/^.*[./#](?=\w+$)/, '')));
}

const ACCESS = wordsOf({
  [WHEELCHAIR[0]]:
    'true yes ja j 1 x oui si sí vollständig uneingeschränkt vollrollstuhlgerecht rollstuhlgerecht designated zugänglich vollzugänglich wheelchairaccessible accessible',
  [WHEELCHAIR[1]]:
    'partial partially partly teilweise teils eingeschränkt bedingt teilweiserollstuhlgerecht bedingtrollstuhlgerecht eingeschränktrollstuhlgerecht partiel partiellement limité limitado',
  [WHEELCHAIR[2]]: 'false nein n 0 non nicht nichtrollstuhlgerecht nichtzugänglich notaccessible',
});
export const toWheelchair = (value: unknown, context: ReadContext) => among(ACCESS, value, context);

const STATUSES = wordsOf({
  [CONTACT_STATUSES[0]]: 'opened operational geöffnet offen',
  [CONTACT_STATUSES[1]]:
    'closedtemporarily temporaryclosed temporarilyclosed vorübergehendgeschlossen zurzeitgeschlossen derzeitgeschlossen',
  [CONTACT_STATUSES[2]]:
    'nurmittermin nurnachvereinbarung nachvereinbarung appointmentonly nurnachterminvereinbarung',
  [CONTACT_STATUSES[3]]: 'umgezogen verzogen relocated',
  [CONTACT_STATUSES[4]]: 'closedpermanently permanentlyclosed dauerhaftgeschlossen defunct aufgelöst',
});
export const toStatus = (value: unknown, context: ReadContext) => among(STATUSES, value, context);

const PRECISION = wordsOf({
  [PRECISIONS[0]]: 'genau adresse rooftop hausgenau',
  [PRECISIONS[1]]: 'straße straßengenau',
  [PRECISIONS[2]]: 'stadtteil bezirk ortsteil stadtteilgenau',
  [PRECISIONS[3]]: 'verborgen versteckt geheim keine nichtöffentlich anonym',
});
/** A word that is not known hides the address. */
export const toPrecision = (value: unknown, context: ReadContext) =>
  among(PRECISION, value, context) ?? PRECISIONS[3];

const LAND_NAMES =
  'Baden-Württemberg|Bayern|Berlin|Brandenburg|Bremen|Hamburg|Hessen|Mecklenburg-Vorpommern|Niedersachsen|Nordrhein-Westfalen|Rheinland-Pfalz|Saarland|Sachsen|Sachsen-Anhalt|Schleswig-Holstein|Thüringen'.split(
    '|',
  );
const LAND_CODES = new Map(
  LAENDER.flatMap((land, i) => [
    [normalize(LAND_NAMES[i] ?? ''), land],
    [normalize(land), land],
    [normalize(`DE-${land}`), land],
  ]),
);
/** A Land from its name or code. */
export const toLand = (value: unknown, context: ReadContext): string | undefined => {
  const text = toText(value, context);
  return typeof text === 'string' ? LAND_CODES.get(normalize(text)) : undefined;
};

/** In the order of the official keys: 01 is Schleswig-Holstein. */
const BY_KEY = 'SH HH NI HB NW HE RP BW BY SL BE BB MV SN ST TH'.split(' ');
/** An official municipality key, or one of a district, and its Land; tables lose the 0 at its start. */
export function toAgs(value: unknown, context: ReadContext): Values {
  const text = toText(value, context);
  const digits = typeof text === 'string' ? text.replace(/\D/g, '') : '';
  const key = digits.length === 7 || digits.length === 4 ? `0${digits}` : digits;
  if (!/^(0[1-9]|1[0-6])(\d{3}|\d{6}|\d{10})$/.test(key)) return {};
  return {
    ags: key.length === 12 ? key.slice(0, 5) + key.slice(9) : key,
    land: BY_KEY[Number(key.slice(0, 2)) - 1],
  };
}

/** A code of a program and no word for a reader: `attraction.category.Art`, `10100`. */
export const isCode = (text: unknown): boolean =>
  typeof text !== 'string' || /^[\d\s.,-]*$|^[a-z][\w-]*(\.[\w-]+)+$|^[A-Z]+_[A-Z_\d]+$/.test(text);

/** Words of a list that a reader understands. */
export function toWords(value: unknown, context: ReadContext): string[] | undefined {
  const list = toList(typeof value === 'string' ? value.replace(/\s\/\s/g, '; ') : value, context);
  const words = Array.isArray(list) ? list.filter((entry): entry is string => !isCode(entry)) : [];
  return words.length ? words : undefined;
}
