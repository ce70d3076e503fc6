import { normalize } from './names.js';
import type { Column } from './shapes.js';

/* How well a column, by its values alone, would be what no name tells. */

/** Words in a name that say it is of something else than what its values look like. */
const TECHNICAL =
  /creat|modif|updat|publi|chang|import|expire|delet|erstellt|geaendert|aenderung|birth|geburt|deadline|schluss|slug|hash|uuid|guid|^id|id$|key$|type$|typ$|lang|user|author|owner|path|file|token|version|source/;
const isPlain = ({ key }: Column) => !TECHNICAL.test(normalize(key));

/** A short text of several words that is another one in each record. */
export const likeTitle = (column: Column): number => {
  const { shares, filled, distinct, length, words } = column;
  if (
    !isPlain(column) ||
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
export const likeDate = (column: Column): number =>
  isPlain(column) && column.shares.date > 0.8 ? column.shares.date : 0;
export const likeProse = (column: Column): number =>
  isPlain(column) && column.length > 80 && column.shares.text > 0.8 && column.shares.link < 0.2
    ? column.length
    : 0;
/** Links that lead elsewhere than to the record's page. */
const ELSEWHERE =
  /logo|banner|imag|bild|photo|foto|cover|thumb|avatar|datenschutz|privacy|impress|terms|facebook|instagram|twitter|youtube|linkedin|mastodon|bluesky|api|self|icon|licen|pdf|download|file|doc|agenda|minutes|donat|spend|ticket|cfp|coc|map|karte|video|stream|audio|i?cal|ics|feed|rss|locat|venue|author|speaker|regist|anmeld|organi|sponsor|zoom|meeting|join|next|prev|parent/;
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
export const likeMail = (column: Column): number => (column.shares.mail > 0.8 ? column.shares.mail : 0);
export const likeAddress = (column: Column): number =>
  column.shares.address > 0.7 && column.length < 150 && column.shares.link < 0.1 ? column.shares.address : 0;
