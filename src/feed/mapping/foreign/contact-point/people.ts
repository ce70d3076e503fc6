import { isObject, type ReadContext, type Values } from '../../read.js';
import { createNames } from '../recognition/names.js';
import { contactOf } from '../values/contact.js';
import { inOneLine } from '../values/place-text.js';
import { toProse } from '../values/prose.js';
import { compact, isEmpty, toText } from '../values/values.js';
import { linkOf } from '../values/web-link.js';
import { hoursOf } from './hours.js';
import { toLanguages } from './languages.js';
import type { ContactField } from './names.js';
import { mailsOf, phonesOf } from './reach.js';

/** The people, functions and lines behind a contact point. */

const names = createNames({
  name: 'fullname person ansprechpartner ansprechperson kontaktperson',
  givenName: 'vorname firstname',
  familyName: 'nachname lastname surname',
  contactType:
    'funktion rolle role title position department areaofresponsibility zustaendigkeit bereich abteilung type label',
  telephone: 'phone telefon tel phonenumber phones telefonnummer telefoon telefono telefone tlf',
  mobile: 'mobil mobilephonenumber mobilephone handy',
  email: 'mail emails emailaddress emailadresse',
  url: 'website link homepage webseite siteweb web',
  description: 'beschreibung note hinweis',
  availableLanguage: 'languages sprachen',
  hoursAvailable: 'hours openinghours sprechzeiten schedules',
  channel: '',
});

/** Longer texts say something else. */
const LONGEST = 1000;

/** Ways to reach a contact point, from texts, objects and lists of both. */
export function waysOf(value: unknown, context: ReadContext): Values[] {
  return [value].flat().flatMap((one) => {
    if (isEmpty(one)) return [];
    if (!isObject(one)) {
      const text = toProse(one, context);
      if (typeof text !== 'string') return [];
      const way = contactOf(inOneLine(text.slice(0, LONGEST)));
      return Object.keys(way).length ? [way] : [];
    }
    const way = wayOf(one, context);
    return way ? [way] : [];
  });
}

function wayOf(raw: Values, context: ReadContext): Values | undefined {
  const parts: Values = {};
  for (const key of Object.keys(raw)) {
    const target = names(key)?.target;
    if (target && !isEmpty(raw[key])) parts[target] ??= raw[key];
  }
  const text = (part: string) => {
    const found = toProse(parts[part], context);
    return typeof found === 'string' ? found : undefined;
  };
  const full = [text('givenName'), text('familyName')].filter(Boolean).join(' ');
  const [phone] = [...phonesOf(parts.telephone, context), ...phonesOf(parts.mobile, context)];
  const hours = parts.hoursAvailable === undefined ? undefined : hoursOf(parts.hoursAvailable, context);
  const way = compact({
    contactType: text('contactType'),
    name: text('name') ?? (full || undefined),
    telephone: phone?.telephone,
    email: mailsOf(parts.email, context)[0],
    url: linkOf(parts.url, context),
    description: text('description'),
    availableLanguage: toLanguages(parts.availableLanguage ?? [], context),
    hoursAvailable: hours?.openingHoursSpecification,
    channel: typeof parts.channel === 'string' ? parts.channel : undefined,
  });
  // A role alone reaches nobody.
  return way && ['name', 'telephone', 'email', 'url', 'description'].some((part) => part in way)
    ? way
    : undefined;
}

export const phoneWay = ({
  telephone,
  label,
}: {
  telephone: string;
  label?: string | undefined;
}): Values => ({
  ...(label ? { contactType: label } : {}),
  telephone,
  channel: 'phone',
});

/** Phone, mail and people: the first of each is the contact point's own. */
export function reachInto(record: Values, all: (target: ContactField) => unknown[], context: ReadContext) {
  const phones = [...all('telephone'), ...all('mobile')].flatMap((value) => phonesOf(value, context));
  const mails = [...new Set(all('email').flatMap((value) => mailsOf(value, context)))];
  const departments = [record.department ?? []].flat().filter(isObject);
  delete record.department;
  const ways: Values[] = [
    ...all('person').flatMap((value) => waysOf(value, context)),
    // A department's name is of no person.
    ...waysOf(
      departments.map(({ name, ...rest }) => ({ ...rest, contactType: name })),
      context,
    ),
  ];
  const role = all('personRole')
    .map((value) => toText(value, context))
    .find((value) => typeof value === 'string');
  const [first] = ways;
  // One name with a phone beside it in the same row.
  if (role && ways.length === 1 && first) first.contactType ??= role;
  // Nobody is named: what reaches them is the contact point's own.
  const nameless = ways.filter((way) => !way.name && !way.contactType && !way.description && !way.channel);
  phones.push(
    ...nameless.flatMap((way) => (typeof way.telephone === 'string' ? [{ telephone: way.telephone }] : [])),
  );
  mails.push(...nameless.flatMap((way) => (typeof way.email === 'string' ? [way.email] : [])));
  record.url ??= nameless.map((way) => way.url).find((url) => typeof url === 'string');
  const inside = (record.contactPoint as Values[]) ?? [];
  const [phone, ...morePhones] = distinct(phones);
  const [mail, ...moreMails] = mails;
  record.telephone = phone?.telephone;
  record.email = mail;
  const points: Values[] = [
    ...ways.filter((way) => !nameless.includes(way)),
    ...morePhones.map(phoneWay),
    ...moreMails
      .filter((one) => !ways.some(({ email }) => email === one))
      .map((email) => ({ email, channel: 'mail' })),
    ...inside,
    ...all('phoneHours').flatMap((value) => {
      const description = toProse(value, context);
      return typeof description === 'string'
        ? [{ contactType: 'Telefonzeiten', description, channel: 'phone' }]
        : [];
    }),
  ];
  const seen = new Set<string>();
  const some = points.filter((way) => {
    const key = JSON.stringify(way);
    const isNew =
      !seen.has(key) && !(way.telephone === phone?.telephone && way.channel === 'phone' && !way.contactType);
    seen.add(key);
    return isNew;
  });
  record.contactPoint = some.length ? some : undefined;
}

const distinct = <T extends { telephone: string }>(phones: readonly T[]): T[] =>
  phones.filter(({ telephone }, i) => phones.findIndex((other) => other.telephone === telephone) === i);
