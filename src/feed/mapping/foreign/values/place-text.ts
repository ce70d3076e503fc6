import type { Values } from '../../read.js';

const TOWN = /^(?:D-)?(\d{5})\s+(\D\S.*)$/;
const COUNTRY = /^[\p{L} .]{2,40}$/u;

/**
 * A place from one line of text. `Bürgerhaus, Markt 1, 24937 Flensburg` has an address that can be told from the
 * name; anything else is a name.
 */
export function placeOf(text: string): Values {
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
