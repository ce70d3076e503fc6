import { isObject, type ReadContext } from '../../read.js';
import { toText } from '../values/values.js';

/** Phones and mail. */

const MAIL = /[^\s@<>()[\],;:"'|/\\]+@[^\s@<>()[\],;:"'|/\\]+\.\p{L}{2,}/gu;
const AT = /\s*[([{]\s*(?:at|ät)\s*[)\]}]\s*/gi;
const DOT = /\s*[([{]\s*(?:dot|punkt)\s*[)\]}]\s*/gi;

/** All mail addresses of a text or a list. */
export function mailsOf(value: unknown, context: ReadContext): string[] {
  const mails = [value].flat().flatMap((one) => {
    const text = toText(isObject(one) ? (one.email ?? one.address ?? one.value ?? one) : one, context);
    return typeof text === 'string'
      ? (text.slice(0, LONGEST).replace(AT, '@').replace(DOT, '.').match(MAIL) ?? [])
      : [];
  });
  return [...new Set(mails.map((mail) => mail.replace(/^mailto:/i, '').replace(/\.$/, '')))];
}

interface Phone {
  telephone: string;
  /** What stands before it. */
  label?: string | undefined;
}

/** Digits with what people put between them; at least five of them. */
const NUMBER = /(?:\+|\(\+?|\b)\d(?:[\s()/.–-]{0,3}\d){4,}(?:\s*(?:ext\.?|Durchwahl|DW)\s*\d+)?/gi;
const SHORT = /^\d{3}(\s?\d{3})?$/;
const FAX = /fax/i;
const PLAIN_LABEL = /^(?:tele?(?:fon|phone|f)?|phone|fon|t|tel\.?nr|main|rufnummer|nummer|voice|nr)$/i;

/** All phone numbers of a text or a list, no faxes. A text without any is none. */
export function phonesOf(value: unknown, context: ReadContext): Phone[] {
  const phones = [value].flat().flatMap((one): Phone[] => {
    if (isObject(one)) {
      const number = one.number ?? one.phone ?? one.telephone ?? one.phoneNumber ?? one.value;
      const said = toText(one.label ?? one.type ?? one.department ?? one.contactType, context);
      const label = typeof said === 'string' ? said : '';
      const isFax = FAX.test(label);
      return isFax || number === undefined
        ? []
        : phonesOf(number, context).map((phone) => ({
            telephone: phone.telephone,
            label: phone.label ?? labelOf(label.slice(0, LONGEST)),
          }));
    }
    const text = toText(one, context);
    if (typeof text !== 'string') return [];
    // `115` and `116 117` are numbers, too.
    if (SHORT.test(text)) return [{ telephone: text }];
    let end = 0;
    return [...text.slice(0, LONGEST).matchAll(NUMBER)].flatMap((match) => {
      const before = text.slice(end, match.index);
      end = match.index + match[0].length;
      // Spreadsheets take the first 0 away, and a country's 00 or + with it: not for us to say which.
      return FAX.test(before) ? [] : [{ telephone: match[0].trim(), label: labelOf(before) }];
    });
  });
  return phones.filter(
    ({ telephone }, i) => phones.findIndex((other) => other.telephone === telephone) === i,
  );
}
const LONGEST = 500;

function labelOf(before: string): string | undefined {
  const [label] = /[\p{L}][\p{L}\s.-]*(?=\s*:?\s*\W*$)/u.exec(before) ?? [];
  const text = label?.replace(/[\s.:-]+$/, '').trim();
  return text && text.length < 60 && !PLAIN_LABEL.test(text) && !/^(oder|und|or|and|u|o)$/i.test(text)
    ? text
    : undefined;
}
