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

const PREFIX =
  /^[^\p{L}\p{N}]{0,3}(abgesagt|f(?:ä|ae)llt aus|entf(?:ä|ae)llt|cancell?ed|annul[eé]e?|verschoben|postponed|reporté)([^\p{L}\p{N}]{1,5})(?=[\p{L}\p{N}])/iu;

/** A title that begins with its status, `ABGESAGT: Sommerfest`, and the status. */
export function splitTitle(title: string): { title: string; eventStatus?: string } {
  const [prefix, word = '', mark = ''] = PREFIX.exec(title) ?? [];
  // Without a mark behind it, it may well be the first word of the title.
  if (!prefix || !(mark.trim() || word === word.toUpperCase())) return { title };
  return { title: title.slice(prefix.length), eventStatus: statusOf(word) };
}
