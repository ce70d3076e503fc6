import type { Values } from '../../read.js';
import { normalize, remembered } from '../recognition/names.js';

/** Words for what became of an event, as feeds and spreadsheets write them. The first that is found counts. */
const WORDS: [RegExp, string][] = [
  [
    /cancel|abgesagt|absage|ausgefallen|entf(ae|ä)ll|f(ae|ä)llt (leider )?aus|annul|geannuleerd|aflyst|cancelad|storniert/,
    'EventCancelled',
  ],
  [/moved ?online|nur (noch )?online|online verlegt|ins netz/, 'EventMovedOnline'],
  [/reschedul|verlegt|neuer termin|nachhol|reprogramm/, 'EventRescheduled'],
  [/postpon|verschoben|vertagt|report[eé]|uitgesteld|udsat/, 'EventPostponed'],
  [
    /schedul|confirm|best(ae|ä)tigt|geplant|findet statt|planned|aktiv|active|publish|ver(oe|ö)ffentlicht|open|offen|live|available|programm[eé]/,
    'EventScheduled',
  ],
];

/** A status in schema.org's words; undefined for one that nobody knows. */
export const statusOf = (text: string): string | undefined =>
  WORDS.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1];

const ALONE =
  /^\W*(cancell?ed|abgesagt|entf(ä|ae)llt|ausgefallen|annul[eé]e?|geannuleerd|aflyst|cancelad[oa]|verschoben|postponed|rescheduled|reporté)\W*$/i;

/** The status that somebody writes in the place of another value, such as the hour, or undefined. */
export const statusInstead = (value: unknown): string | undefined =>
  typeof value === 'string' && ALONE.test(value) ? statusOf(value) : undefined;

const SUFFIX =
  /[^\p{L}\p{N}\s]\s*(cancell?ed|abgesagt|entf(?:ä|ae)llt|f(?:ä|ae)llt aus|ausgefallen|annul[eé]e?|verschoben|postponed|reporté)[^\p{L}\p{N}]*$/iu;
const PREFIX =
  /^[^\p{L}\p{N}]{0,3}(abgesagt|f(?:ä|ae)llt aus|entf(?:ä|ae)llt|cancell?ed|annul[eé]e?|verschoben|postponed|reporté)([^\p{L}\p{N}]{1,5})(?=[\p{L}\p{N}])/iu;

/** A title that begins with its status, `ABGESAGT: Sommerfest`, or ends with it, and the status. */
export function splitTitle(title: string): { title: string; eventStatus?: string } {
  const [, last] = SUFFIX.exec(title) ?? [];
  if (last) return { title, eventStatus: statusOf(last) };
  const [prefix, word = '', mark = ''] = PREFIX.exec(title) ?? [];
  // Without a mark behind it, it may well be the first word of the title.
  if (!prefix || !(mark.trim() || word === word.toUpperCase())) return { title };
  return { title: title.slice(prefix.length), eventStatus: statusOf(word) };
}

const HIDDEN =
  /^(?:is)?(?:hidden|hide|unlisted|archived|deleted|trashed|draft|versteckt|ausgeblendet|archiviert|geloescht|entwurf)$/;
const SHOWN = /^(?:is)?(?:published|visible|active|veroeffentlicht|sichtbar|aktiv)$/;
const UNFINISHED =
  /^(?:draft|trash|trashed|deleted|archived|hidden|entwurf|geloescht|gelöscht|brouillon|borrador|concept|kladde)$/i;
const STATE = /^(?:post|publication|workflow)?(?:status|state)$/;
const isSaid = (value: unknown, ...words: unknown[]) =>
  words.includes(typeof value === 'string' ? value.toLowerCase() : value);

/** What a name says by its value: that the record is hidden, or shown, or in which state it is. */
const saidBy = remembered((key: string) => {
  const name = normalize(key);
  return HIDDEN.test(name) ? HIDES : SHOWN.test(name) ? SHOWS : STATE.test(name) ? TELLS : undefined;
});
type Says = (value: unknown) => boolean;
const HIDES: Says = (value) => isSaid(value, true, 'true', 'yes', 'ja', '1', 1);
const SHOWS: Says = (value) => isSaid(value, false, 'false', 'no', 'nein', '0', 0);
const TELLS: Says = (value) => typeof value === 'string' && UNFINISHED.test(value);

/** The name by which a record tells that it is not to be seen: a draft, or what its publisher took away. */
export function hiddenBy(raw: Values): string | undefined {
  for (const key in raw) if (saidBy(key)?.(raw[key])) return key;
  return undefined;
}
