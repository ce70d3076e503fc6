const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  ndash: '–',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  hellip: '…',
  bull: '•',
  euro: '€',
  middot: '·',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  ccedil: 'ç',
  icirc: 'î',
  iacute: 'í',
  ocirc: 'ô',
  oacute: 'ó',
  ntilde: 'ñ',
  uacute: 'ú',
  aring: 'å',
  oslash: 'ø',
  aelig: 'æ',
};

/** Escaped once more than needed: `&amp;nbsp;`. */
const TWICE =
  /&amp;(#\d{1,6}|#x[\da-f]{1,5}|amp|quot|apos|nbsp|[aou]uml|szlig|[lr][ds]quo|bdquo|ndash|mdash|hellip);/gi;
const ENTITY = /&(#\d{1,6}|#x[\da-f]{1,5}|[a-z]+);/gi;

function characterOf(entity: string, name: string): string {
  if (name[0] !== '#') return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? entity) : entity;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** A text with its entities as what they stand for, also where they were escaped once more than needed. */
export const decoded = (text: string): string => text.replace(TWICE, '&$1;').replace(ENTITY, characterOf);
