import type { ContactPoint } from '../../../model/contact-point.js';

/** RFC 6350: what separates stays text; a line break would begin a property of its own. */
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a file
    .replace(/[\u0000-\u001f\u007f]/g, '');

/** Lines are folded at 75 octets; letters of up to four octets make that 60 of them, to be safe. */
const folded = (line: string) =>
  [...line].reduce((text, letter, i) => text + (i && i % 60 === 0 ? '\r\n ' : '') + letter, '');

/** A contact point as vCard 4.0, for an address book. Of persons only who is named for their function. */
export function toVcard(record: ContactPoint): string {
  const { title, address = {}, geo, telephone, email, url, contactPoint = [], dateModified } = record;
  const { streetAddress, postalCode, addressLocality, addressRegion, addressCountry } = address;
  const place = ['', '', streetAddress, addressLocality, addressRegion, postalCode, addressCountry];
  const numbers = [telephone, ...contactPoint.map((way) => way.telephone)];
  const mails = [email, ...contactPoint.map((way) => way.email)];
  const lines = (name: string, values: readonly (string | undefined)[]) =>
    [...new Set(values)].filter((value) => value !== undefined).map((value) => `${name}:${escaped(value)}`);
  const all = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    ...lines('FN', [title]),
    ...lines('ORG', [title]),
    ...(place.some(Boolean) ? [`ADR:${place.map((part) => escaped(part ?? '')).join(';')}`] : []),
    ...(geo ? [`GEO:geo:${geo.latitude}\\,${geo.longitude}`] : []),
    ...lines('TEL;VALUE=text', numbers),
    ...lines('EMAIL', mails),
    ...lines('URL', [url]),
    ...lines('CATEGORIES', [record.category?.join(' ')]),
    ...(dateModified ? [`REV:${dateModified.slice(0, 10).replaceAll('-', '')}T000000Z`] : []),
    'END:VCARD',
  ];
  return `${all.map(folded).join('\r\n')}\r\n`;
}
