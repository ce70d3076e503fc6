/* Links to write and to call, from what publishers put in their fields. */

/** One address and nothing that a mail program would take for more: no second receiver, no hidden copy. */
const MAIL = /^[^\s@?&%,;:]+@[^\s@?&%,;:]+$/;

/** A mail with its subject; undefined for what is no single address. */
export const mailLink = (address: string | undefined, subject: string): string | undefined =>
  address && MAIL.test(address)
    ? `mailto:${address}?subject=${encodeURIComponent(subject.replace(/\s+/g, ' '))}`
    : undefined;

const PHONE = /\+?\d[\d\s()/.–-]{4,}/;

/** The first number in a text, as it is dialled: +49 (0)461 is +49461. Undefined when there is none. */
export function phoneLink(text: string | undefined): string | undefined {
  const [number = ''] = PHONE.exec((text ?? '').replace(/(\+\d{1,3}\s*)\(0\)/, '$1')) ?? [];
  const digits = number.replace(/[^\d+]/g, '');
  return digits.length > 4 ? `tel:${digits}` : undefined;
}
