/** iCalendar's lines: folded in every way, cut anywhere, quoted and escaped; ical.js says what they mean. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import {
  createUnfolder,
  type Property,
  readLine,
  splitTexts,
  unescapeText,
} from '../../src/feed/formats/icalendar/lines.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { cutAt, cuts } from '../helpers/pieces.js';

function unfold(pieces: readonly string[]): string[] {
  const lines: string[] = [];
  const unfolder = createUnfolder((line) => lines.push(line));
  for (const piece of pieces) unfolder.push(piece);
  unfolder.end();
  return lines;
}

const read = (line: string): [name: string, params: object, value: string] | undefined => {
  const property: Property | undefined = readLine(line);
  return property && [property.name, Object.fromEntries(property.params), property.value];
};

describe('a folded line', () => {
  const whole = ['SUMMARY:Sommerfest am Hafen', 'LOCATION:Kai'];

  it('may have its name alone before the fold, as old programs wrote it', () => {
    for (const gap of ['\n', '\n\n', '\r\n']) {
      const text = ['SUMMARY', ' :Sommerfest', 'DTSTART', ' ;VALUE=DATE', ' :20260502'].join(gap);
      deepEqual(unfold([text]), ['SUMMARY:Sommerfest', 'DTSTART;VALUE=DATE:20260502'], JSON.stringify(gap));
    }
    // A word in capitals that goes on a text is none.
    deepEqual(unfold(['DESCRIPTION:Am\nHAFEN\n ist Fest\nEND:VEVENT']), [
      'DESCRIPTION:Am\\nHAFENist Fest',
      'END:VEVENT',
    ]);
    deepEqual(unfold(['DESCRIPTION:Am\nHAFEN']), ['DESCRIPTION:Am\\nHAFEN']);
  });

  it('is put together, whatever its line breaks and indents are', () => {
    for (const [line, fold] of [
      ['\r\n', '\r\n '],
      ['\n', '\n '],
      ['\n', '\n\t'],
      ['\r', '\r '],
      ['\r\r\n', '\r\r\n '],
      ['\n\n', '\n '],
    ]) {
      const text = `SUMMARY:Sommer${fold}fest am${fold} Hafen${line}LOCATION:${fold}Kai${line}`;
      deepEqual(unfold([text]), whole, JSON.stringify(fold));
      deepEqual(unfold([...text]), whole, `${JSON.stringify(fold)} in single characters`);
      deepEqual(unfold([text.trimEnd()]), whole, 'without a last line break');
    }
  });

  it('goes on in a line that is none, as some programs write texts', () => {
    deepEqual(unfold(['DESCRIPTION:Eins\nzwei, drei\n\nvier\nLOCATION:Kai']), [
      'DESCRIPTION:Eins\\nzwei, drei\\nvier',
      'LOCATION:Kai',
    ]);
  });

  it('is the same wherever the pieces end', () => {
    const line = fc.stringMatching(/^[A-Z]{1,8}:[a-zäß ;,"\\]{0,30}$/);
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\r\n', '\n'),
        cuts,
        (lines, end, at) => {
          const folded = lines.map((text) =>
            text.replace(/.{1,10}/gsu, (part) => `${part}${end} `).slice(0, -(end.length + 1)),
          );
          deepEqual(unfold(cutAt(folded.join(end) + end, at)), lines);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is not kept in memory when it is an embedded picture', () => {
    const lines = unfold([
      'ATTACH;ENCODING=BASE64:',
      ...Array(300).fill('A'.repeat(1000)),
      '\nSUMMARY:Fest\n',
    ]);
    equal(lines.length, 2);
    ok((lines[0]?.length ?? 0) < 200_000);
    equal(lines[1], 'SUMMARY:Fest');
  });
});

describe('a property', () => {
  it('has a name, parameters and a value', () => {
    deepEqual(read('dtstart;tzid=Europe/Berlin;Value=DATE-TIME:20260502T180000'), [
      'DTSTART',
      { TZID: 'Europe/Berlin', VALUE: 'DATE-TIME' },
      '20260502T180000',
    ]);
    deepEqual(read('ORGANIZER;CN="Verein; Stadt: Kiel, Mitte";ROLE=CHAIR:mailto:a@town.example'), [
      'ORGANIZER',
      { CN: 'Verein; Stadt: Kiel, Mitte', ROLE: 'CHAIR' },
      'mailto:a@town.example',
    ]);
    deepEqual(read('URL;VALUE=URI:https://town.example/a:b;c'), [
      'URL',
      { VALUE: 'URI' },
      'https://town.example/a:b;c',
    ]);
    deepEqual(read('DESCRIPTION;LANGUAGE=de;X-FLAG:'), ['DESCRIPTION', { LANGUAGE: 'de', 'X-FLAG': '' }, '']);
  });

  it('may have a zone with colons in its name, and quotes that nobody closes', () => {
    const zone = '(UTC-05:00) Eastern Time (US & Canada)';
    for (const line of [
      `DTSTART;TZID="${zone}":20260502T180000`,
      `DTSTART;TZID=${zone}:20260502T180000`,
      `DTSTART;TZID="${zone}:20260502T180000`,
      `DTSTART;TZID="${zone}:20260502T180000"`,
      `DTSTART;VALUE=DATE-TIME;TZID="${zone}:20260502T180000`,
    ]) {
      const property = readLine(line);
      deepEqual([property?.params.get('TZID'), property?.value], [zone, '20260502T180000'], line);
    }
    deepEqual(read('SUMMARY;X="a:Fest'), ['SUMMARY', { X: '' }, 'Fest']);
  });

  it('is none without a name or a colon', () => {
    for (const line of ['', ':', 'SUMMARY', 'SUMMARY;X=1', ';X=1:a', 'ä:a', 'DTSTART', 'DTSTART;TZID="'])
      equal(readLine(line), undefined, line);
  });

  it('means what it means to ical.js', () => {
    const name = fc.constantFrom('SUMMARY', 'X-NOTE', 'ORGANIZER', 'URL');
    const param = fc.tuple(
      fc.constantFrom('CN', 'LANGUAGE', 'X-A'),
      fc.stringMatching(/^[a-z0-9:;, äß-]{1,12}$/),
    );
    const value = fc.stringMatching(/^[a-z0-9:;,"= äß-]{0,30}$/);
    fc.assert(
      fc.property(
        name,
        fc.uniqueArray(param, { selector: ([key]) => key, maxLength: 3 }),
        value,
        (name, params, value) => {
          const line = `${name}${params.map(([key, text]) => `;${key}="${text}"`).join('')}:${value}`;
          const [known, knownParams] = ICAL.parse.property(line) as [string, Record<string, string>];
          const found = readLine(line);
          equal(found?.name.toLowerCase(), known);
          equal(found?.value, value);
          for (const [key, text] of params) {
            equal(found?.params.get(key), text);
            equal(knownParams[key.toLowerCase()], text, 'the oracle itself');
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a text', () => {
  it('means what it means to ical.js', () => {
    const text = fc.stringMatching(/^[a-z\\,;:"\n äß]{0,20}$/).filter((text) => text === text.trim());
    const escaped = (plain: string) => plain.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
    fc.assert(
      fc.property(text, (plain) => {
        equal(unescapeText(escaped(plain)), plain);
        const property = ICAL.parse.property(`SUMMARY:${escaped(plain)}`) as unknown[];
        equal(property[3], plain, 'the oracle itself');
      }),
      { numRuns: 300 },
    );
  });

  it('may be escaped more than it needs to be', () => {
    equal(unescapeText(' Eins\\Nzwei\\: \\"drei\\" \\x '), 'Eins\nzwei: "drei" \\x');
  });

  it('may be several, cut where commas are not escaped', () => {
    deepEqual(splitTexts('Kultur, Musik\\, Tanz,,Sport\\\\'), ['Kultur', 'Musik, Tanz', 'Sport\\']);
    deepEqual(splitTexts(''), []);
  });
});
