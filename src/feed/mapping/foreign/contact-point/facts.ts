import { isObject, type ReadContext, type Values } from '../../read.js';
import { normalize, remembered } from '../recognition/names.js';
import { toProse } from '../values/prose.js';
import { compact, isEmpty, toYesNoOrText } from '../values/values.js';
import { toWheelchair } from './words.js';

/** What a place has for those who come, as columns of yes and no say it. */

const FEATURES: Readonly<Record<string, string>> = {
  aufzug: 'Aufzug',
  fahrstuhl: 'Aufzug',
  rampe: 'Rampe',
  behindertenwc: 'Rollstuhlgerechtes WC',
  barrierefreieswc: 'Rollstuhlgerechtes WC',
  wcrollstuhlgerecht: 'Rollstuhlgerechtes WC',
  rollstuhlwc: 'Rollstuhlgerechtes WC',
  toiletswheelchair: 'Rollstuhlgerechtes WC',
  behindertentoilette: 'Rollstuhlgerechtes WC',
  behindertenparkplatz: 'Behindertenparkplatz',
  parkplatz: 'Parkplatz',
  parkplaetze: 'Parkplatz',
  wickeltisch: 'Wickeltisch',
  induktionsschleife: 'Induktionsschleife',
  hoeranlage: 'Induktionsschleife',
  blindenleitsystem: 'Blindenleitsystem',
  leitsystem: 'Blindenleitsystem',
  wlan: 'WLAN',
  barrierefrei: 'Barrierefrei',
};
const featureOf = remembered((key) => {
  const plain = normalize(key);
  return Object.hasOwn(FEATURES, plain) ? FEATURES[plain] : undefined;
});
/** Longer texts describe. */
const LONGEST_WORD = 25;

/**
 * Features and the words of accessibility.
 * @param wheelchair what is said of wheelchairs, which may be more than a word
 */
export function factsOf(
  raw: Values,
  wheelchair: unknown,
  accessibility: unknown,
  details: readonly unknown[],
  context: ReadContext,
): Values {
  const features: Values[] = [];
  const add = (name: string, value: unknown) => {
    const fact = toYesNoOrText(value, context);
    if (typeof fact === 'boolean' || typeof fact === 'string') features.push({ name, value: fact });
  };
  for (const key of Object.keys(raw)) {
    const name = featureOf(key);
    if (name && !isEmpty(raw[key]) && !features.some((feature) => feature.name === name)) add(name, raw[key]);
  }
  const words: string[] = [];
  const tell = (value: unknown, isWord: boolean) => {
    const text = toProse(isObject(value) ? (value.description ?? value) : value, context);
    if (typeof text !== 'string' || isEmpty(text) || typeof toYesNoOrText(text, context) === 'boolean')
      return;
    if (isWord && text.length <= LONGEST_WORD) words.push(text);
    else features.push({ name: text.slice(0, 200) });
  };
  if (!isEmpty(wheelchair) && !toWheelchair(wheelchair, context)) tell(wheelchair, false);
  for (const detail of details) tell(detail, false);
  for (const entry of [accessibility].flat()) tell(entry, true);
  return (
    compact({
      amenityFeature: features.length ? features : undefined,
      accessibility: words.length ? words : undefined,
    }) ?? {}
  );
}
