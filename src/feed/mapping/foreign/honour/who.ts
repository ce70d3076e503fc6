import { bareName, isObject, type ReadContext, type Values } from '../../read.js';
import type { Found } from '../recognition/collect.js';
import { normalize, plainName } from '../recognition/names.js';
import { toTitle } from '../values/title.js';
import { compact, isEmpty, plain, toText } from '../values/values.js';
import { linkOf } from '../values/web-link.js';
import { ROLES, type Target, TYPE_WORDS, wordIn } from './names.js';

/** Who is honoured: one, several, or a body; and their picture. */

export const textIn = (value: unknown, context: ReadContext): string | undefined => {
  const text = toText(value, context);
  return typeof text === 'string' ? text : undefined;
};

export const titleIn = (value: unknown, context: ReadContext): string | undefined => {
  const title = toTitle(value, context);
  return typeof title === 'string' ? title : undefined;
};

/** Several who are honoured together are one entry, and persons when one of them is. */
function together(all: readonly unknown[], context: ReadContext): Values {
  const names = all.map((one) =>
    titleIn(isObject(one) ? (one.name ?? [one.givenName, one.familyName].join(' ')) : one, context),
  );
  const types = all.map((one) => (isObject(one) ? bareName(one['@type']) : 'Person'));
  return {
    '@type': types.find((type) => type === 'Person' || type === 'undefined') ? 'Person' : 'Group',
    title: names.filter(Boolean).join(' & '),
  };
}

/** What names an entry, or what somebody does, rather than a person. */
const HEADING =
  /(titel|title|headline|ueberschrift|betreff|titre|titulo|titolo)$|^(event|project|projekt|competition|wettbewerb)/;

/** A name, or those of several. */
const namesIn = (value: unknown, context: ReadContext): string | undefined =>
  Array.isArray(value) && value.length > 1 && value.every((one) => typeof one === 'string')
    ? value
        .map((one) => titleIn(one, context))
        .filter(Boolean)
        .join(' & ')
    : titleIn(value, context);

/** The likeliest name of somebody, and whether it is only a heading. What stands in an object of its own was gone into. */
function nameIn(found: Found<Target>, context: ReadContext) {
  const named = found('title').flatMap(({ key, value }) => {
    const isInner = isObject(value) && ROLES.has(plainName(key));
    const name = isInner ? undefined : namesIn(value, context);
    return name ? { name, isHeading: HEADING.test(plainName(key)) } : [];
  });
  return named.find(({ isHeading }) => !isHeading) ?? named[0];
}

/** What stands over an entry that names its person elsewhere. */
export function headingIn(found: Found<Target>, context: ReadContext): string | undefined {
  const headings = found('title').filter(({ key }) => HEADING.test(plainName(key)));
  return headings.length < found('title').length ? titleIn(headings[0]?.value, context) : undefined;
}

/** Who is honoured. Where there is no name of a person, it is who a person would belong to. */
export function whoIn(found: Found<Target>, rawType: unknown, context: ReadContext): Values {
  const first = (target: Target) => found(target)[0]?.value;
  const [inner, ...others] = [first('about')].flat();
  if (others.length) return together([inner, ...others], context);
  const about = isObject(inner) ? inner : {};
  const own = isObject(inner) ? undefined : inner;
  // A yes or no in a column of bodies says that it is one, or none.
  const bodies = found('organization').map(({ value }) => value);
  const body = bodies.find((value) => typeof value !== 'boolean');
  const likely = nameIn(found, context);
  // Beside a club, a heading is no name; and since it may hold one, nobody is told it.
  const likelyName = likely?.isHeading && !isEmpty(body) ? undefined : likely?.name;
  const named = titleIn(own ?? about.name, context) ?? likelyName;
  const family = titleIn(about.familyName ?? first('familyName'), context);
  const given = titleIn(about.givenName ?? first('givenName'), context);
  // Beside a family's name, a column "Name" holds the first one; beside a first name, the other one.
  const givenName = given ?? (family && named && !holdsName(named, family) ? named : undefined);
  const familyName = family ?? (givenName && named && !holdsName(named, givenName) ? named : undefined);
  const whole = [givenName, familyName].filter(Boolean).join(' ');
  const isPart = named === familyName || named === givenName;
  const person = named && !isPart ? (holdsName(named, givenName) || !whole ? named : whole) : whole || named;
  const organization = titleIn(body, context);
  const organizationUrl = isObject(body) ? linkOf(body.url, context) : undefined;
  const type =
    [about['@type'] ?? about.type ?? rawType ?? []].flat().map(bareName)[0] ??
    (bodies.includes(true) || isYes(first('isOrganization')) ? 'Organization' : undefined) ??
    wordIn(TYPE_WORDS, textIn(first('type'), context));
  const size = about.size ?? first('size');
  return (
    compact({
      title: person || organization,
      // Who has no name of a person in the feed is the club itself.
      '@type': type ?? (person || !organization ? undefined : 'Organization'),
      givenName,
      familyName,
      size: /^\d{1,6}$/.test(plain(size)) ? size : undefined,
      affiliation: person && organization ? { name: organization, url: organizationUrl } : about.affiliation,
      url: linkOf(about.url, context),
    }) ?? {}
  );
}

const isYes = (value: unknown) => value === true || /^(true|yes|ja|oui|1)$/i.test(plain(value));

const holdsName = (name: string, part: string | undefined) =>
  !part || normalize(name).includes(normalize(part));

export function imageIn(found: Found<Target>, context: ReadContext): unknown {
  const [inner] = [found('about')[0]?.value].flat();
  const image = found('image')[0]?.value ?? (isObject(inner) ? inner.image : undefined);
  const [one] = [image].flat();
  if (isEmpty(one)) return undefined;
  const beside = {
    alt: textIn(found('imageAlt')[0]?.value, context),
    creditText: textIn(found('imageCredit')[0]?.value, context),
  };
  if (isObject(one))
    return { ...compact(beside), ...one, url: linkOf(one.url ?? one.contentUrl ?? one['@id'], context) };
  return { url: linkOf(one, context), ...compact(beside) };
}
