import type { ContactPoint } from '../../../model/contact-point.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a file
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;

/** RFC 6350: what separates stays text; a line break would begin a property of its own. */
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    // Some readers take the last three for line breaks, too.
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
    .replace(CONTROLS, '');

const LINE = 75;

/** Lines are folded at 75 octets, between letters. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > LINE) {
      text += '\r\n ';
      octets = 1;
    }
    text += letter;
    octets += size;
  }
  return text;
}

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
    ...(geo ? [`GEO:geo:${geo.latitude},${geo.longitude}`] : []),
    ...lines('TEL;VALUE=text', numbers),
    ...lines('EMAIL', mails),
    // Addresses are not text: nothing in them is escaped.
    ...(url ? [`URL:${url.replace(CONTROLS, '')}`] : []),
    ...(record.category ? [`CATEGORIES:${record.category.map(escaped).join(',')}`] : []),
    ...(dateModified ? [`REV:${dateModified.slice(0, 10).replaceAll('-', '')}T000000Z`] : []),
    'END:VCARD',
  ];
  return `${all.map(folded).join('\r\n')}\r\n`;
}
