import { shallow } from './depth.js';
import { MAX_RECORD, type Parser, type ParserOptions, Unreadable } from './format.js';

/** JSON, one record a line. */
export function createNdjsonParser(_options: ParserOptions = {}): Parser {
  let rest = '';
  let tooLong = false;

  const parse = (line: string): unknown => {
    try {
      return shallow(JSON.parse(line));
    } catch {
      return new Unreadable(line.slice(0, 80), 'one JSON value per line');
    }
  };

  return {
    push(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      const records: unknown[] = [];
      for (const line of lines) {
        if (tooLong) {
          tooLong = false;
          records.push(new Unreadable(line.slice(0, 80), `a record of at most ${MAX_RECORD >> 20} MB`));
        } else if (line.trim()) records.push(parse(line));
      }
      if (rest.length > MAX_RECORD) {
        rest = '';
        tooLong = true;
      }
      return records;
    },
    end() {
      const last = rest.trim();
      rest = '';
      return last || tooLong ? [parse(last)] : [];
    },
  };
}
