import type { Values } from '../../read.js';
import { compact } from '../values/values.js';

/** Addresses in one line. */

const GERMAN_TOWN =
  /^(?:[A-Z]{1,3}[-–]\s?)?(\d{5}|\d{4}(?:\s?[A-Z]{2})?|\d{3} \d{2}|\d{2}-\d{3}|\d{4}-\d{3})\s+(\p{L}[^\d]*)$/u;
/** Where the house's number stands first, it may look like a postcode. */
export const STREET =
  /(?<!\p{L})(st|street|ave?|avenue|rd|road|way|dr|drive|ln|lane|pl|ct|cir|ter|trl|trail|blvd|boulevard|pkwy|parkway|hwy|highway|court|place|square|terrace|circle|crescent|broadway)\.?( [nsew]{1,2})?$/iu;
const BRITISH_TOWN = /^(.*?)\s*\b([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/;
const AMERICAN =
  /^(?:(.+),\s*)?([^,\d]+,\s*)?\b([A-Z]{2})(?:,?\s+(\d{5}|[A-Z]\d[A-Z] ?\d[A-Z]\d)(?:-\d{4})?)?$/;
/** A street, a code, a town, and no comma between. */
const RUN_TOGETHER = /^([^,;\n]+?)\s+(?:[A-Z]{1,3}-)?(\d{5})\s+(\p{L}[^,;\d\n]*)$/u;
const REGION = /^(?:state|province|region|bundesland)\s*:\s*(.+)$/i;
const COUNTRIES =
  /^(deutschland|germany|allemagne|duitsland|österreich|austria|schweiz|suisse|switzerland|france|frankreich|nederland|niederlande|netherlands|danmark|dänemark|denmark|españa|spanien|usa|united states|united kingdom|uk)$/i;

/** Longer texts are no addresses, and patterns take their time on them. */
export const LONGEST_ADDRESS = 300;

const isTown = (part: string) => GERMAN_TOWN.test(part) && !STREET.test(part);

/** An address from one text, as far as it can be told apart; what cannot stands as its street. */
export function addressOfLine(line: string): Values | undefined {
  if (line.length > LONGEST_ADDRESS) return undefined;
  const region = REGION.exec(line)?.[1];
  if (region) return { addressRegion: region };
  const [, street, code, place] = RUN_TOGETHER.exec(line) ?? [];
  if (street) return { streetAddress: street.trim(), postalCode: code, addressLocality: place };
  const parts = line.split(/\s*[,;\n]\s*/).filter(Boolean);
  let country: string | undefined;
  if (parts.length > 1 && COUNTRIES.test(parts.at(-1) ?? '')) country = parts.pop();
  const american = AMERICAN.exec(parts.join(', '));
  // A house's number may look like a postcode; theirs stands at the end.
  const at = american?.[4] ? -1 : parts.findLastIndex((part) => isTown(part));
  const [, postalCode, addressLocality] = GERMAN_TOWN.exec(parts[at] ?? '') ?? [];
  if (postalCode)
    return compact({
      streetAddress: parts.filter((_, i) => i !== at).join(', ') || undefined,
      postalCode,
      addressLocality,
      addressCountry: country,
    });
  const rest = parts.join(', ');
  const [, before, british] = BRITISH_TOWN.exec(rest) ?? [];
  if (british) {
    const pieces = (before ?? '').split(/\s*,\s*/).filter(Boolean);
    const town = pieces.length > 1 ? pieces.pop() : undefined;
    return compact({
      streetAddress: pieces.join(', ') || undefined,
      addressLocality: town,
      postalCode: british,
      addressCountry: country,
    });
  }
  if (american) {
    const [, head = '', , state, zip] = american;
    const pieces = [...head.split(/\s*,\s*/), (american[2] ?? '').replace(/,\s*$/, '')].filter(Boolean);
    const town = pieces.pop();
    return compact({
      streetAddress: pieces.join(', ') || undefined,
      addressLocality: town,
      addressRegion: state,
      postalCode: zip,
      addressCountry: country,
    });
  }
  return compact({ streetAddress: rest || undefined, addressCountry: country });
}
