import { isUtc, normalize } from './names.js';
import type { Column } from './shapes.js';

/* How well a column, by its values alone, would be what no name tells. */

/** Words in a name that say it is of something else than what its values look like. */
const TECHNICAL =
  /creat|modif|updat|publi|chang|import|expire|delet|erstellt|geaendert|aenderung|birth|geburt|deadline|schluss|slug|hash|uuid|guid|^id|id$|key$|type$|typ$|lang|user|author|owner|path|file|token|version|source/;
export const isPlain = ({ key }: Column) => !TECHNICAL.test(normalize(key));

/** A short text of several words that is another one in each record. */
export const likeTitle = (column: Column): number => {
  const { shares, filled, distinct, length, words } = column;
  // A sort that is another one, of several words, in each record is what it is called.
  const isSort = /typ[eo]?$/.test(normalize(column.key)) && distinct === filled && words > 0.7;
  if (
    (!isPlain(column) && !isSort) ||
    shares.text < 0.8 ||
    shares.object + shares.list > 0.2 ||
    length < 4 ||
    length > 120
  )
    return 0;
  if (
    shares.link + shares.mail + shares.phone + shares.date + shares.address + shares.hours > 0.5 ||
    shares.code > 0.8
  )
    return 0;
  const variety = distinct / filled;
  if (variety < 0.5) return 0;
  const name = normalize(column.key);
  const called = (NAMED.test(name) ? 1 : 0) - (SOMEWHERE.test(name) || shares.street > 0.5 ? 1 : 0);
  return Math.max(variety + words + (length > 10 && length < 80 ? 0.5 : 0) + called, 0.1);
};
/** A name, and one of where something is. */
const NAMED = /name|naam|navn|^nom|titel|title|titre|titulo|bezeichnung|label/;
const SOMEWHERE =
  /ward|distri|bezirk|count(y|ry)|city|town|region|state|provin|area|zone|neighb|nbhd|quart|barri|street|strasse|road/;
/** Days and times of the week. */
export const likeHours = (column: Column): number =>
  column.shares.hours > 0.7 && column.shares.link < 0.1 ? column.shares.hours : 0;
/** When a form was sent, as its tables note it. */
const SENT = /^(timestamp|zeitstempel|horodateur|marca temporal|tijdstempel|tidsstempel)$/i;
export const likeDate = (column: Column): number =>
  isPlain(column) && column.shares.date > 0.8
    ? column.shares.date / (isUtc(column.key) || SENT.test(column.key) ? 2 : 1)
    : 0;
export const likeProse = (column: Column): number =>
  isPlain(column) && column.length > 80 && column.shares.text > 0.8 && column.shares.link < 0.2
    ? column.length
    : 0;
/** Links that lead elsewhere than to the record's page. */
const ELSEWHERE =
  /logo|banner|imag|bild|photo|foto|cover|thumb|avatar|datenschutz|privacy|impress|terms|facebook|instagram|twitter|youtube|linkedin|mastodon|bluesky|api|self|icon|licen|pdf|download|file|doc|agenda|packet|minutes|donat|spend|ticket|cfp|coc|map|karte|video|stream|audio|i?cal|ics|feed|rss|locat|venue|author|speaker|regist|anmeld|organi|sponsor|zoom|meeting|join|next|prev|parent/;
/** The address of a page, of which there is one in each record. */
export const likeLink = (column: Column): number => {
  const { shares, distinct, filled } = column;
  const name = normalize(column.key);
  if (!isPlain(column) || ELSEWHERE.test(name) || shares.image > 0.3) return 0;
  if (shares.link <= 0.8 || distinct / filled <= 0.5) return 0;
  // Called a link, but not to what: a name that says nothing is likelier.
  return /link|url|href|site|page/.test(name) ? shares.link / 2 : shares.link;
};
export const likeImage = (column: Column): number =>
  column.shares.image > 0.8 && !/logo|icon/.test(normalize(column.key)) ? column.shares.image : 0;
export const likeMail = (column: Column): number =>
  isPlain(column) && column.shares.mail > 0.8 ? column.shares.mail : 0;
/** A number to call: of digits alone it may as well be a key, and some are nobody's phone. */
export const likePhone = (column: Column): number =>
  isPlain(column) &&
  !/fax|konto|iban|nummer$|nr$/.test(normalize(column.key)) &&
  column.shares.phone > 0.8 &&
  column.shares.date < 0.1 &&
  column.values.filter((value) => /^(tel:)?\+|\d[\s()/.–-]+\d/.test(value)).length > column.values.length / 2
    ? column.shares.phone
    : 0;
/** A place on the map, in one cell. */
export const likePoint = (column: Column): number =>
  isPlain(column) && column.shares.point > 0.9 ? column.shares.point : 0;

/** Words in a name that turn a yes round, or say that it is of the publication or of signing up. */
const OTHERWISE =
  /nicht|ohne|kein|without|^(no|not|is_?not)|anmeld|bewerb|registr|sichtbar|visib|publi|freigabe|aktiv|active|status|hidden|archiv/;
/** Only words of a small vocabulary, in a column whose name hints at it. */
const likeWords =
  (hint: RegExp, isWord: (value: string) => boolean, unless: RegExp) =>
  (column: Column): number => {
    const name = normalize(column.key);
    const { distinct, values } = column;
    return hint.test(name) && !unless.test(name) && distinct <= values.length && values.every(isWord) ? 1 : 0;
  };
/** Yes and no. @param hint what its name has to say, without umlauts and blanks */
export const likeFlag = (hint: RegExp) =>
  likeWords(hint, (value) => /^(true|false|ja|nein|yes|no|oui|non|[01yjnx])$/i.test(value), OTHERWISE);
/** Words of an enumeration. @param read gives back nothing for others */
export const likeOneOf = (hint: RegExp, read: (value: string) => unknown) =>
  likeWords(hint, (value) => read(value) !== undefined, /nicht|ohne|kein|without/);

export const likeAddress = (column: Column): number =>
  column.shares.address > 0.7 && column.length < 150 && column.shares.link < 0.1 ? column.shares.address : 0;
