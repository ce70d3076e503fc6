/** Calendars with faults cost what is at fault; nothing is thrown but with a reason, and nothing hangs. */
import fc from 'fast-check';
import { FeedError } from '../../src/feed/errors.js';
import { isUnreadable } from '../../src/feed/formats/format.js';
import { createIcalendarParser } from '../../src/feed/formats/icalendar.js';
import { deepEqual, equal, match, ok, rejects } from '../helpers/assert.js';
import { calendarOf, readEvents } from '../helpers/events.js';
import { cutAt, cuts, recordsIn } from '../helpers/pieces.js';

const event = (id: string, lines = 'DTSTART:20260502') => `UID:${id}\nSUMMARY:${id}\n${lines}`;
const titles = async (text: string) => {
  const { records, rejected } = await readEvents(text);
  return {
    titles: records.map(({ title }) => title),
    rejected: rejected.map(({ record, reasons }) => [record, reasons[0]]),
  };
};

describe('an event with a fault', () => {
  it('is told, and costs only itself', async () => {
    for (const [lines, path, value] of [
      ['DTSTART:bald', 'startDate', 'bald'],
      ['DTSTART:20261301', 'startDate', '20261301'],
      ['DTSTART:', 'startDate', 'nothing'],
      ['LOCATION:Haus', 'startDate', 'nothing'],
      ['DTSTART:00010101T000000', 'startDate', '0001-01-01T00:00:00'],
      ['DTSTART:99991231', 'startDate', '9999-12-31'],
    ]) {
      const { titles: found, rejected } = await titles(
        calendarOf([event('a'), event('b', lines), event('c')]),
      );
      deepEqual(found, ['a', 'c'], lines);
      const [record, reason] = rejected[0] ?? [];
      equal(record, 'b');
      deepEqual([(reason as { path: string }).path, (reason as { value: string }).value], [path, value]);
    }
  });

  it('without a title is told', async () => {
    const { titles: found, rejected } = await titles(calendarOf(['UID:a\nDTSTART:20260502', event('b')]));
    deepEqual(found, ['b']);
    equal(rejected.length, 1);
  });

  it('with two starts keeps the first', async () => {
    const { records } = await readEvents(calendarOf([event('a', 'DTSTART:20260502\nDTSTART:20260503')]));
    equal(records[0]?.startDate, '2026-05-02');
  });
});

describe('a calendar that is cut', () => {
  const whole = calendarOf([event('a'), event('b'), event('c')]);

  it('in an event costs that event', async () => {
    const cut = whole.slice(0, whole.indexOf('SUMMARY:c') + 'SUMMARY:c'.length);
    const { titles: found, rejected } = await titles(cut);
    deepEqual(found, ['a', 'b']);
    deepEqual(rejected, [['', { path: '', value: 'c', expected: 'END:VEVENT' }]]);
  });

  it('between events tells that it is', async () => {
    const { titles: found, rejected } = await titles(whole.slice(0, whole.indexOf('END:VCALENDAR')));
    deepEqual(found, ['a', 'b', 'c']);
    deepEqual(rejected, [['', { path: '', value: 'the end of the file', expected: 'END:VCALENDAR' }]]);
  });

  it('anywhere gives what stands before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), async (at) => {
        const text = whole.slice(0, at);
        const complete = text.split('END:VEVENT\r\n').length - 1;
        const records = await recordsIn(createIcalendarParser(), [text]).catch((error) => {
          ok(error instanceof FeedError);
          return [];
        });
        const good = records.filter((record) => !isUnreadable(record)).length;
        ok(good >= complete && good <= complete + 1, `${good} of ${complete} at ${at}`);
      }),
      { numRuns: 200 },
    );
  });

  it('by who forgot an end is read all the same', async () => {
    const { titles: found, rejected } = await titles(whole.replace('END:VEVENT\r\n', ''));
    deepEqual([found, rejected], [['a', 'b', 'c'], []]);
    const last = await titles(whole.replace(/END:VEVENT\r\nEND:VCAL/, 'END:VCAL'));
    deepEqual([last.titles, last.rejected], [['a', 'b', 'c'], []]);
  });
});

describe('what is no calendar', () => {
  it('says what it is', async () => {
    for (const [text, message] of [
      ['<!doctype html><title>Anmelden</title>', /found "<!doctype html>/],
      ['Not found', /found "Not found"/],
      ['{"error": 1}', /expected BEGIN:VCALENDAR/],
    ] as const) {
      const error = (await rejects(readEvents(text, { format: 'icalendar' }), FeedError)) as FeedError;
      equal(error.failure, 'format');
      match(error.message, message);
    }
    const page = new Response('<html>', { headers: { 'content-type': 'text/calendar' } });
    match(
      (await rejects(readEvents(page), FeedError)).message,
      /an HTML page, expected JSON, NDJSON, iCalendar or CSV/,
    );
  });

  it('may be a calendar without events', async () => {
    const { records, rejected } = await readEvents('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n');
    deepEqual([records, rejected], [[], []]);
  });
});

describe('the parser', () => {
  const word = fc.constantFrom(
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VTIMEZONE',
    'END:VTIMEZONE',
    'BEGIN:STANDARD',
    'END:STANDARD',
    'TZID:X',
    'TZOFFSETTO:+0100',
    'UID:1',
    'SUMMARY:A',
    'DTSTART:20260502',
    'DTSTART;TZID="X:20260502T180000',
    'DTEND:20260501',
    'RRULE:FREQ=DAILY;COUNT=3',
    'EXDATE:20260503,,x',
    'RDATE:20260504/PT1H',
    'RECURRENCE-ID:20260503',
    'RECURRENCE-ID;RANGE=THISANDFUTURE:20260503',
    'DURATION:P9999999999D',
    'STATUS:CANCELLED',
    'SEQUENCE:2',
    'GEO:1;2',
    'LOCATION:https://town.example',
    'ORGANIZER;CN="',
    'X-WR-TIMEZONE:Europe/Berlin',
    'BEGIN:VALARM',
    'CLASS:PRIVATE',
    ' folded',
    '',
  );
  const line = fc.oneof(
    { weight: 5, arbitrary: word },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  );

  it('never throws but with a reason, and gives the same wherever the pieces end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 40 }),
        fc.constantFrom('\n', '\r\n'),
        cuts,
        async (lines, end, at) => {
          const text = lines.join(end);
          const read = async (pieces: readonly string[]) => {
            try {
              return await recordsIn(createIcalendarParser(), pieces);
            } catch (error) {
              ok(error instanceof FeedError, String(error));
              return error.failure;
            }
          };
          deepEqual(JSON.stringify(await read(cutAt(text, at))), JSON.stringify(await read([text])));
        },
      ),
      { numRuns: 400 },
    );
  }).timeout(60_000);

  it('never throws in the whole pipeline either', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
        const text = `BEGIN:VCALENDAR\n${lines.join('\n')}`;
        const { records } = await readEvents(text);
        for (const { id, title } of records) ok(id && title);
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);

  it('does not hang at floods', async () => {
    const floods = {
      'line breaks': '\r'.repeat(300_000),
      'open quotes': 'DTSTART;TZID="'.repeat(20_000),
      'zone parameters': `DTSTART${';TZID='.repeat(50_000)}`,
      parameters: `SUMMARY${';A="b"'.repeat(50_000)}`,
      backslashes: `SUMMARY:${'\\'.repeat(300_000)}`,
      commas: `CATEGORIES:${','.repeat(300_000)}`,
      dates: `EXDATE:${'20260502T180000Z,'.repeat(30_000)}`,
      components: 'BEGIN:VEVENT\n'.repeat(30_000),
      ends: 'BEGIN:VALARM\n'.repeat(30_000) + 'END:VTODO\n'.repeat(10_000),
      folds: `SUMMARY:a${'\n b'.repeat(200_000)}`,
      'no line at all': 'SUMMARY:'.repeat(100_000),
      places: `LOCATION:${'1, 24937 A '.repeat(20_000)}`,
      links: `LOCATION:${'https://'.repeat(20_000)}`,
      titles: `SUMMARY:${'abgesagt '.repeat(20_000)}`,
    };
    for (const [name, flood] of Object.entries(floods)) {
      const begun = performance.now();
      await recordsIn(createIcalendarParser(), [
        'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20260502T180000\n',
        flood,
        '\nEND:VEVENT\nEND:VCALENDAR',
      ]);
      const ms = performance.now() - begun;
      ok(ms < 1500, `${name}: ${ms} ms`);
    }
  }).timeout(60_000);
});
