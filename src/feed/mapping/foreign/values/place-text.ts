import type { Values } from '../../read.js';
import { pointOfText } from './point.js';

const TOWN = /^(?:D-)?(\d{5})\s+(\D\S.*)$/;
/** Longer texts are no line, and patterns take their time on them. */
const LONGEST = 1000;
const COUNTRY = /^[\p{L} .]{2,40}$/u;

/**
 * A place from one line of text. `Bürgerhaus, Markt 1, 24937 Flensburg` has an address that can be told from the
 * name; anything else is a name.
 */
export function placeOf(whole: string): Values {
  if (whole.length > LONGEST) return { name: whole };
  const [, point] = POINT.exec(whole) ?? [];
  const text = point ? whole.replace(POINT, '').trim() : whole;
  const geo = point && pointOfText(point);
  return geo ? { ...placeIn(text), geo } : placeIn(text);
}

/** Where it is, behind the lines of an address: `Ring 5\n24937 Flensburg\n(54.781234, 9.431234)`. */
export const POINT = /\(\s*(-?\d{1,3}\.\d{3,}\s*,\s*-?\d{1,3}\.\d{3,})\s*\)\s*$/;

/** Several lines as one, without a point behind them. */
export const inOneLine = (lines: string): string =>
  lines
    .replace(POINT, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(', ');

function placeIn(text: string): Values {
  const parts = text.split(/\s*[,;\n]\s*/).filter(Boolean);
  const at = parts.findIndex((part) => TOWN.test(part));
  const [, postalCode, addressLocality] = TOWN.exec(parts[at] ?? '') ?? [];
  const [country, ...more] = parts.slice(at + 1);
  if (!postalCode || more.length || (country && !COUNTRY.test(country)))
    return { name: text.split(/[\s,;]*\n\s*/).join(', ') };
  const before = parts.slice(0, at);
  // A street has a number, or stands alone.
  const street = before.length === 1 || /\d/.test(before.at(-1) ?? '') ? before.pop() : undefined;
  const address = { streetAddress: street, postalCode, addressLocality, addressCountry: country };
  return before.length ? { name: before.join(', '), address } : { address };
}
