import { JCAL, type Parser, type ParserOptions } from './format.js';
import { createJsonParser } from './json.js';

/** A whole JSON object on the first line, and another one after it. */
const LINES = /^\s*\{.*\}\s*?\n\s*\{/;

const isCalendar = (start: string, type: string) =>
  /^\s*BEGIN:V/i.test(start) || JCAL.test(start) || (type.includes('calendar') && !/^\s*[<[{]/.test(start));

/**
 * The parser for a document, by the declared format or by its first text. JSON is at hand, what is uncommon
 * loads when it comes. Errors: `FeedError`.
 * @param type the media type, for documents whose text leaves it open
 */
export async function createParser(start: string, type: string, options: ParserOptions): Promise<Parser> {
  const { format } = options;
  const json = format
    ? !/^(ndjson|csv|icalendar)$/.test(format)
    : /^\s*[[{]/.test(start) && !/ndjson|jsonl/.test(type) && !LINES.test(start) && !JCAL.test(start);
  if (options.kind === 'event' && (format ? format === 'icalendar' : isCalendar(start, type)))
    return (await import('./icalendar.js')).createIcalendarParser(options);
  return json
    ? createJsonParser(options)
    : (await import('./others.js')).createOtherParser(start, type, options);
}
