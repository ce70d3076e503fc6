import { FeedError } from '../errors.js';
import { createCsvParser } from './csv.js';
import { type Format, JCAL, type Parser, type ParserOptions } from './format.js';
import { createNdjsonParser } from './ndjson.js';
import { readWhole } from './whole.js';

/* Loads for documents that are not JSON: the uncommon formats, and what is no feed at all. */

/** JSON in a call, for scripts: `callback({…});`, as Google's sheets give it; or with a name: `const data = […];`. */
const PADDED =
  /^\s*(?:\/\*[^*]{0,20}\*\/\s*)?(?:[\w.$]{1,100}\(|(?:(?:var|let|const|export const) +)?[\w.$]{1,100} *=|export default)\s*[[{]/;

function createPaddedParser(options: ParserOptions): Parser {
  const pieces: string[] = [];
  let length = 0;
  return {
    push(text) {
      length += text.length;
      if (length > MAX_PADDED)
        throw new FeedError('too-large', `more than ${MAX_PADDED >> 20} MB in a call`, options.base);
      pieces.push(text);
      return [];
    },
    end() {
      const text = pieces.join('');
      const start = text.search(/[[{]/);
      const end = text[text.slice(0, start).trimEnd().length - 1] === '(' ? text.lastIndexOf(')') : undefined;
      return readWhole(text.slice(start, end), '', options);
    },
  };
}
const MAX_PADDED = 16 << 20;

/** Errors: `FeedError`, naming what was found. */
export function createOtherParser(start: string, type: string, options: ParserOptions): Parser {
  const { format } = options;
  if (!format && PADDED.test(start)) return createPaddedParser(options);
  switch (format ?? detect(start, type, options)) {
    case 'ndjson':
      return createNdjsonParser();
    case 'csv':
      return createCsvParser(options);
    default:
      throw new FeedError(
        'wrong-kind',
        'an iCalendar feed holds events; use <engagiert-event-calendar> for it',
        options.base,
      );
  }
}

function detect(start: string, type: string, { base: source, kind }: ParserOptions): Format {
  const readable = `JSON, NDJSON${kind === 'event' ? ', iCalendar' : ''} or CSV`;
  const text = start.trimStart();
  if (/^BEGIN:VCALENDAR/i.test(text) || JCAL.test(text)) return 'icalendar';
  if (/^[[{]/.test(text)) return 'ndjson';
  if (text.startsWith('PK\u0003\u0004'))
    throw new FeedError(
      'format',
      `found an Excel or ZIP file, expected ${readable}: save the table as CSV`,
      source,
    );
  if (text.startsWith('<')) {
    throw new FeedError(
      'format',
      `found ${/^<\?xml/i.test(text) ? 'XML' : 'an HTML page'}, expected ${readable}`,
      source,
    );
  }
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  if (/[;,\t|]/.test(firstLine) || type.includes('/csv')) return 'csv';
  throw new FeedError('format', `found "${text.slice(0, 40)}", expected ${readable}`, source);
}
