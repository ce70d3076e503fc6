import { normalize } from '../recognition/names.js';

/** Weekdays and clock times as people write them. */

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export type Day = (typeof DAYS)[number];
const DAY_NAMES = [
  'monday mon mo montag lundi lun lunes maandag ma mandag',
  'tuesday tue tues tu di dienstag mardi mar martes dinsdag tirsdag',
  'wednesday wed we mi mittwoch mercredi mer miercoles woensdag onsdag',
  'thursday thu thur thurs th do donnerstag jeudi jeu jueves donderdag torsdag',
  'friday fri fr freitag vendredi ven viernes vrijdag fredag',
  'saturday sat sa samstag sonnabend samedi sam sabado zaterdag lordag loerdag',
  'sunday sun su so sonntag dimanche dim domingo zondag sondag soendag',
];
export const KNOWN_DAYS = new Map(
  DAY_NAMES.flatMap((names, i) => names.split(' ').map((name) => [name, DAYS[i] as string] as const)),
);
export const dayOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? KNOWN_DAYS.get(normalize(value.replace(/^.*[/#]/, ''))) : undefined;

export interface Span {
  opens: string;
  closes: string;
}

const TIME = /^(\d{1,2})(?:\s?[:.h]\s?(\d\d)|(\d\d))?(?::\d\d)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(uhr|h|u)?$/i;

/** A clock time from `9`, `9.30 Uhr`, `0930`, `9:30 am`, `9h30`. */
export function timeOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value).padStart(value > 99 ? 4 : 1, '0') : value;
  if (typeof text !== 'string') return undefined;
  const [, hour, minute, compactMinute, half] = TIME.exec(text.trim().replace(/^T/, '')) ?? [];
  if (hour === undefined) return undefined;
  let hours = Number(hour);
  const minutes = minute ?? compactMinute ?? '00';
  if (half) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (hours > 24 || Number(minutes) > 59 || (hours === 24 && minutes !== '00')) return undefined;
  return `${String(hours).padStart(2, '0')}:${minutes}`;
}

const CLOSED = /^(geschlossen|closed|zu|ruhetag|fermé|cerrado|gesloten|lukket|off|none|false|nein|no)\.?$/i;
const ALL_DAY =
  /^(24 ?(h|std\.?|stunden|hours)|open 24 hours|24\/7|durchgehend|ganztägig|00:00 ?[-–] ?24:00)$/i;
const BETWEEN = /\s*(?:-|–|—|\bbis\b|\bto\b|\btot\b|\btil\b|à)\s*/i;
const AND = /\s*(?:[,;\n|+&]|\bund\b|\band\b|\bet\b|\by\b|\ben\b|\bog\b|\/)\s*/i;

/** More is no list of times. */
const LONGEST = 200;

/** The spans of one day: none when it says that it is closed, undefined when it cannot be read. */
export function spansOf(value: unknown): Span[] | undefined {
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const text = value.trim();
  if (CLOSED.test(text)) return [];
  if (ALL_DAY.test(text)) return [{ opens: '00:00', closes: '24:00' }];
  const spans = text
    .replace(/^(von|from|de)\s+/i, '')
    .split(AND)
    .filter(Boolean)
    .map((part) => {
      const [from = '', to = '', more] = part.split(BETWEEN);
      // `9 - 5 pm` leaves open which nine is meant.
      const half = [from, to].filter((end) => /[ap]\.?m/i.test(end)).length;
      const opens = timeOf(from);
      const closes = timeOf(to);
      // Nor does `9-5` say whether it is until five in the afternoon.
      const isClear = half !== 1 && !(opens && closes && opens < '12:00' && closes < opens);
      return opens && closes && more === undefined && isClear ? { opens, closes } : undefined;
    });
  return spans.length && spans.every((span) => span) ? (spans as Span[]) : undefined;
}
