/* Dates in a format that a mapping names, with the zone their clock is of. */

const TOKENS: Record<string, string> = {
  YYYY: '(?<y>\\d{4})',
  YY: '(?<y>\\d\\d)',
  MM: '(?<m>\\d\\d)',
  M: '(?<m>\\d{1,2})',
  DD: '(?<d>\\d\\d)',
  D: '(?<d>\\d{1,2})',
  HH: '(?<h>\\d\\d)',
  H: '(?<h>\\d{1,2})',
  hh: '(?<h>\\d\\d)',
  h: '(?<h>\\d{1,2})',
  mm: '(?<i>\\d\\d)',
  ss: '(?<s>\\d\\d)',
  A: '(?<half>[AaPp]\\.?[Mm]\\.?)',
};
const TOKEN = /YYYY|YY|MM?|DD?|HH?|hh?|mm|ss|A|\[[^\]]*\]|[\s\S]/g;

const pad = (text: string | number) => String(text).padStart(2, '0');

/** Reads a date; undefined for a text that is not of the format. */
export type DateReader = (text: string) => string | undefined;

/**
 * @param format `DD.MM.YYYY HH:mm`, words in brackets, or `seconds` and `milliseconds` since 1970
 * @param zone the IANA zone of its clock; without one, it is the place's own
 * Errors: `RangeError` for a format without a day, or a zone that nobody knows.
 */
export function createDateReader(format: string, zone?: string): DateReader {
  if (zone) new Intl.DateTimeFormat('en', { timeZone: zone });
  if (format === 'seconds' || format === 'milliseconds')
    return (text) => {
      const ms = Number(text) * (format === 'seconds' ? 1000 : 1);
      return /^-?\d{1,15}$/.test(text.trim()) && Math.abs(ms) < 8e15 ? new Date(ms).toISOString() : undefined;
    };
  const used = new Set<string>();
  const pattern = (format.match(TOKEN) ?? []).map((token) => {
    const source = TOKENS[token];
    if (!source)
      return (token.length > 1 ? token.slice(1, -1) : token).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const group = /<(\w+)>/.exec(source)?.[1] ?? '';
    if (used.has(group)) throw new RangeError(`${token} twice`);
    used.add(group);
    return source;
  });
  if (!used.has('y') || !used.has('m') || !used.has('d')) throw new RangeError('no year, month or day');
  const whole = new RegExp(`^${pattern.join('')}$`);
  return (text) => {
    const { y = '', m = '', d = '', h, i = '00', s, half } = whole.exec(text.trim())?.groups ?? {};
    if (!y) return undefined;
    const date = `${y.padStart(4, '20')}-${pad(m)}-${pad(d)}`;
    if (Number.isNaN(Date.parse(date)) || new Date(date).getUTCDate() !== Number(d)) return undefined;
    if (h === undefined) return date;
    const hour = half ? (Number(h) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(h);
    if (hour > 23 || Number(i) > 59) return undefined;
    const wall = `${date}T${pad(hour)}:${i}${s ? `:${s}` : ''}`;
    return zone ? wall + offsetOf(wall, zone) : wall;
  };
}

/** How far a wall clock is ahead of UTC, as `+02:00`. */
function offsetOf(wall: string, zone: string): string {
  const at = Date.parse(`${wall}Z`);
  // Once more with the offset that was found: the first guess may lie on the other side of a change of clocks.
  const minutes = offsetAt(at - offsetAt(at, zone) * 60_000, zone);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function offsetAt(time: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(time);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((wall - Math.floor(time / 60_000) * 60_000) / 60_000);
}
