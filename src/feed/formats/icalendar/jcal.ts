import { FeedError } from '../../errors.js';
import { isObject } from '../../mapping/read.js';
import { nestingOf } from '../depth.js';
import { MAX_DEPTH } from '../format.js';

/*
 * jCal (RFC 7265), iCalendar's components as JSON: `["vcalendar", [[name, params, type, value…]…], [component…]]`.
 * It is written as the iCalendar text that it stands for, which is then read like any other.
 */

const NAME = /^[a-z][\w-]{0,60}$/i;
/** What ends a parameter's value, or its line. */
const UNSAFE = /["\p{Cc}]/gu;

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
const joined = (values: readonly unknown[], mark: string, write: (value: unknown) => string): string =>
  values.map(write).join(mark);

/** `2026-05-02T18:00:00` and `+01:00` without what iCalendar does not write. */
const packed = (text: string): string => text.replace(/(\d)[-:](?=\d)/g, '$1');

/** `{freq: "WEEKLY", byday: ["MO", "TH"]}` */
const ruleOf = (value: unknown): string =>
  isObject(value)
    ? Object.entries(value)
        .filter(([part]) => NAME.test(part))
        .map(
          ([part, inner]) =>
            `${part.toUpperCase()}=${joined([inner].flat(), ',', (one) => packed(plain(one)))}`,
        )
        .join(';')
    : plain(value);

/** As in a line of its own: no line break gets out of it. */
const plain = (value: unknown): string =>
  typeof value === 'object' ? '' : String(value).replace(/[\r\n]+/g, ' ');

function textOf(value: unknown, type: string): string {
  // A value in several parts: coordinates, a period.
  if (Array.isArray(value)) return joined(value, type === 'period' ? '/' : ';', (one) => textOf(one, type));
  if (type === 'recur') return ruleOf(value);
  if (/^(date|date-time|time|period|utc-offset)$/.test(type)) return packed(plain(value));
  return type === 'text' && typeof value === 'string' ? escaped(value) : plain(value);
}

function lineOf(property: unknown): string | undefined {
  if (!Array.isArray(property)) return undefined;
  const [name, params, type, ...values] = property as unknown[];
  if (typeof name !== 'string' || !NAME.test(name) || typeof type !== 'string' || !values.length)
    return undefined;
  const written = Object.entries(isObject(params) ? params : {})
    .filter(([param]) => NAME.test(param))
    .map(
      ([param, inner]) =>
        `;${param.toUpperCase()}=${joined([inner].flat(), ',', (one) => `"${plain(one).replace(UNSAFE, '')}"`)}`,
    );
  return `${name.toUpperCase()}${written.join('')}:${joined(values, ',', (one) => textOf(one, type))}`;
}

/** The lines that a component, or a list of them, stands for. What is none is passed over. */
function* linesOf(component: unknown, depth = 0): Generator<string> {
  if (!Array.isArray(component) || depth > MAX_DEPTH) return;
  const [name, properties, components] = component;
  if (typeof name !== 'string') {
    for (const inner of component) yield* linesOf(inner, depth + 1);
    return;
  }
  if (!NAME.test(name)) return;
  yield `BEGIN:${name.toUpperCase()}`;
  for (const property of Array.isArray(properties) ? properties : []) {
    const line = lineOf(property);
    if (line) yield line;
  }
  for (const inner of Array.isArray(components) ? components : []) yield* linesOf(inner, depth + 1);
  yield `END:${name.toUpperCase()}`;
}

/** The iCalendar text that a jCal document stands for. Errors: `FeedError`. */
export function calendarOf(json: string, source?: string): string {
  const { deepest, open } = nestingOf(json);
  if (open) throw new FeedError('incomplete', 'the document ends inside the calendar', source);
  try {
    if (deepest <= MAX_DEPTH) return [...linesOf(JSON.parse(json))].join('\r\n');
  } catch (cause) {
    throw new FeedError('format', `not valid JSON (${(cause as Error).message})`, source);
  }
  throw new FeedError('format', `found ${deepest} levels of nesting, expected at most ${MAX_DEPTH}`, source);
}
