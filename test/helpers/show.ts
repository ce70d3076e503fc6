/** Writes any value in one line, for the messages of failed assertions. */

/** Longer than this nobody reads in a terminal. */
const LONGEST = 400;

export function show(value: unknown): string {
  const text = write(value, []);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** `above` holds the objects around the value, for cycles and for a bound on depth. */
function write(value: unknown, above: readonly unknown[]): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'function') return `[function ${value.name || 'without a name'}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (above.includes(value)) return '[circular]';
  if (above.length > 4) return '…';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'Invalid Date' : `Date ${value.toISOString()}`;
  if (value instanceof RegExp) return String(value);
  if (value instanceof URL) return `URL ${value}`;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof Element === 'function' && value instanceof Element) return `<${value.localName}>`;
  const inner = (item: unknown) => write(item, [...above, value]);
  if (value instanceof Set) return `Set {${[...value].map(inner).join(', ')}}`;
  if (value instanceof Map)
    return `Map {${[...value].map(([k, v]) => `${inner(k)} → ${inner(v)}`).join(', ')}}`;
  if (Array.isArray(value)) return `[${Array.from(value, inner).join(', ')}]`;
  const name: string = Object.getPrototypeOf(value)?.constructor?.name ?? '';
  const fields = Object.entries(value).map(([key, item]) => `${key}: ${inner(item)}`);
  return `${name && name !== 'Object' ? `${name} ` : ''}{${fields.length > 0 ? ` ${fields.join(', ')} ` : ''}}`;
}
