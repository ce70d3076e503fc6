/** The days of the week from Sunday on, by language: a short form of one is taken for the first that begins so. */
const NAMES = [
  'sonntag montag dienstag mittwoch donnerstag freitag samstag',
  'sunday monday tuesday wednesday thursday friday saturday',
  'dimanche lundi mardi mercredi jeudi vendredi samedi',
  'domingo lunes martes miercoles jueves viernes sabado',
  'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag',
  'sondag mandag tirsdag onsdag torsdag fredag lordag',
  'domenica lunedi martedi mercoledi giovedi venerdi sabato',
].map((names) => names.split(' '));
const CODES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const SEPARATOR = /\s*(?:[,;/&+]|\bund\b|\band\b|\bet\b|\by\b|\ben\b|\bog\b)\s*/;
const BEFORE = /^(?:jeden?|immer|every|each|chaque|le|cada|los|iedere|elke|hver)\s+/;
const LONGEST = 80;

/** iCalendar's code of a weekday, `MO`, or undefined for anything but one. */
function codeOf(word: string): string | undefined {
  const plain = word.replace(/[.s]$/, '');
  if (plain.length < 2 || !/^[a-z]+$/.test(plain)) return undefined;
  const found = NAMES.map((names) => names.findIndex((name) => name.startsWith(plain))).find((at) => at >= 0);
  return found === undefined ? undefined : CODES[found];
}

/** The days that a text of nothing but weekdays names, `dienstags und Fr.` as `TU`, `FR`; else undefined. */
export function weekdaysOf(value: unknown): string[] | undefined {
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const text = value
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .trim()
    .replace(BEFORE, '');
  const codes = text.split(SEPARATOR).map(codeOf);
  return codes.every((code) => code !== undefined) ? codes : undefined;
}
