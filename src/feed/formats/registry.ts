import { FeedError } from '../errors.js';
import type { Format, Parser, ParserOptions } from './format.js';
import { createJsonParser } from './json.js';
import { createNdjsonParser } from './ndjson.js';

type CreateParser = (options: ParserOptions) => Parser;

/** Which parser reads which format. What is uncommon loads when a feed needs it. */
const parsers: Record<Exclude<Format, 'icalendar'>, () => CreateParser | Promise<CreateParser>> = {
  json: () => createJsonParser,
  'json-ld': () => createJsonParser,
  geojson: () => createJsonParser,
  rpde: () => createJsonParser,
  ndjson: () => createNdjsonParser,
  csv: async () => (await import('./csv.js')).createCsvParser,
};

export async function createParser(format: Format, options: ParserOptions): Promise<Parser> {
  if (format === 'icalendar') {
    throw new FeedError(
      'wrong-kind',
      'an iCalendar feed holds events; use <engagiert-event-calendar> for it',
      options,
    );
  }
  return (await parsers[format]())(options);
}

/** What a document is, by its first text and, where that leaves it open, by its media type. Throws `FeedError`. */
export function detectFormat(start: string, type: string, source: string): Format {
  const text = start.replace(/^[\s\ufeff]+/, '');
  if (/^BEGIN:VCALENDAR/i.test(text)) return 'icalendar';
  if (/^[[{]/.test(text)) return looksLikeLines(text, type) ? 'ndjson' : 'json';
  if (/^</.test(text)) {
    throw new FeedError(
      'format',
      `an ${/^<\?xml/i.test(text) ? 'XML' : 'HTML'} page, not a feed; expected JSON, NDJSON or CSV`,
      { source },
    );
  }
  const firstLine = text.split(/\r?\n/, 1)[0] ?? '';
  if (/[;,\t]/.test(firstLine) || type.endsWith('/csv')) return 'csv';
  if (/json/.test(type)) return 'json';
  throw new FeedError(
    'format',
    `not a feed: it begins with "${text.slice(0, 40)}"; expected JSON, NDJSON or CSV`,
    { source },
  );
}

/** A complete JSON object on the first line and another after it. */
function looksLikeLines(text: string, type: string): boolean {
  if (/ndjson|jsonl|json-seq/.test(type)) return true;
  const [first = '', second = ''] = text.split(/\r?\n/, 2);
  if (!/^\{.*\}\s*$/.test(first) || !/^\s*\{/.test(second)) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}
