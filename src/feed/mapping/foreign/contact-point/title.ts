import { chooseLanguage, isObject, type ReadContext, type Values } from '../../read.js';
import type { Found } from '../recognition/collect.js';
import { GUESSED } from '../recognition/recognise.js';
import { toTitle } from '../values/title.js';
import { compact, isEmpty, toText } from '../values/values.js';
import { linkOf } from '../values/web-link.js';
import type { ContactField } from './names.js';
import { kindsOf, tagsOf } from './osm.js';
import { toWords } from './words.js';

/** What a contact point is called, and who runs it. */

export const idOf = (found: Found<ContactField>, context: ReadContext): string | undefined => {
  const ids = found('id').map(({ value }) =>
    toText(isObject(value) ? (value.value ?? value.$oid) : value, context),
  );
  return ids.find((id): id is string => typeof id === 'string');
};

/** The place's name before its body's: two columns of names are of a place and of who runs it. */
export function titleOf(found: Found<ContactField>, raw: Values, context: ReadContext) {
  const organizations = found('organization').map(({ value }) => value);
  // A text in several languages is chosen from later, together with its language.
  const own = raw.title ?? raw.name;
  const tags = tagsOf(raw);
  const titles = [
    ...(chooseLanguage(own, context) ? [own] : []),
    ...found('title')
      // The tags of a map are well known: none of them is a name only because its values look like some.
      .filter(({ rank }) => !tags || rank < GUESSED)
      .map(({ value }) =>
        toTitle(isObject(value) ? (value.name ?? value.title ?? value.rendered ?? value) : value, context),
      )
      .filter((title) => typeof title === 'string' && !/^[\d.,\s-]*$/.test(title)),
  ];
  const organization = organizations.map((value) => bodyOf(value, context)).find(Boolean);
  const title =
    titles[0] ??
    innerName(raw, context) ??
    organization?.name ??
    // A map may well know what something is, and not what it is called.
    (tags && kindsOf(tags, context)?.[0]) ??
    unnamed(found, raw, context);
  return { title, organization: organization?.name === title ? undefined : organization };
}

/**
 * What is shown of a place without any name: what it is, in a word or a few, or its street. Directories of towns may
 * have nothing but the town.
 */
function unnamed(found: Found<ContactField>, { type }: Values, context: ReadContext): unknown {
  const first = (target: ContactField) => found(target)[0]?.value;
  const street = toTitle(first('streetAddress') ?? first('address'), context);
  const sort = toWords(
    first('category') ?? first('bodyType') ?? (ELEMENT.test(String(type)) ? undefined : type),
    context,
  )?.[0]?.replaceAll('_', ' ');
  const said = toTitle(first('description'), context);
  const town = toTitle(first('addressLocality'), context);
  return [street && sort, town, sort, said, street].find(
    (text) => typeof text === 'string' && text.length > 0 && text.length <= LONGEST_LINE,
  );
}
const LONGEST_LINE = 80;
/** What formats call what they hold. */
const ELEMENT = /^(node|way|relation|(multi)?(point|polygon|linestring)|feature)$/i;

/** What a record is about that has no name itself, and says only how others belong together. */
const INNER = [
  'service',
  'angebot',
  'leistung',
  'einrichtung',
  'facility',
  'structure',
  'entity',
  'location',
  'standort',
  'place',
  'lieu',
];

function innerName(raw: Values, context: ReadContext): string | undefined {
  for (const key of INNER) {
    const inner = raw[key];
    const name = isObject(inner) ? toTitle(inner.name ?? inner.title ?? inner.nom, context) : undefined;
    if (typeof name === 'string') return name;
  }
  return undefined;
}

/** Who runs it, from a name or an object. */
function bodyOf(value: unknown, context: ReadContext): Values | undefined {
  const one = [value].flat().find((entry) => !isEmpty(entry));
  if (!isObject(one) || chooseLanguage(one, context)) {
    const name = toTitle(one, context);
    return typeof name === 'string' ? { name } : undefined;
  }
  const name = toTitle(one.name ?? one.title ?? one.label ?? one.referenceLabel, context);
  return typeof name === 'string'
    ? compact({ id: one['@id'] ?? one.id, name, url: linkOf(one.url ?? one.website, context) })
    : undefined;
}
