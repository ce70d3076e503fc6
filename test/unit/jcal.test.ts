/** Calendars in JSON (RFC 7265): what iCalendar says in lines, read alike. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { FeedError } from '../../src/feed/errors.js';
import { deepEqual, equal, rejects } from '../helpers/assert.js';
import { calendarOf, readEvents } from '../helpers/events.js';
import { readFeed } from '../helpers/reading.js';

const CALENDARS: Readonly<Record<string, string>> = {
  texts:
    'UID:1\nDTSTART;TZID=Europe/Berlin:20260502T180000\nDTEND;TZID=Europe/Berlin:20260502T200000\nSUMMARY:Fest\\, Markt\\; Tanz\nDESCRIPTION:Eins\\nzwei\\\\drei\nCATEGORIES:Kultur\\, alt,Musik\nLOCATION:Bürgerhaus\\, Markt 1\\, 24937 Flensburg\nGEO:54.78;9.43\nURL:https://town.example/fest?a=1,2;3\nSTATUS:CANCELLED\nCOMMENT:Sturm\nORGANIZER;CN="Verein; am Markt":mailto:info@town.example',
  days: 'UID:2\nDTSTART;VALUE=DATE:20260502\nDTEND;VALUE=DATE:20260504\nSUMMARY:Messe',
  series:
    'UID:3\nDTSTART;TZID=Europe/Berlin:20260502T180000\nDURATION:PT1H30M\nRRULE:FREQ=MONTHLY;UNTIL=20261231T220000Z;BYDAY=1SA,-1SU;INTERVAL=2\nEXDATE;TZID=Europe/Berlin:20260704T180000,20260905T180000\nRDATE;VALUE=DATE-TIME;TZID=Europe/Berlin:20260510T100000\nSUMMARY:Chor',
  utc: 'UID:4\nDTSTART:20260502T160000Z\nSUMMARY:Vortrag\nLAST-MODIFIED:20260401T120000Z\nSEQUENCE:2\nCLASS:PUBLIC',
};
const ZONE =
  'BEGIN:VTIMEZONE\nTZID:Unsere Zone\nBEGIN:STANDARD\nDTSTART:19701025T030000\nTZOFFSETFROM:-0430\nTZOFFSETTO:-0500\nEND:STANDARD\nEND:VTIMEZONE';

const jcalOf = (text: string) => JSON.stringify(ICAL.parse(text));
const event = (...properties: unknown[]) =>
  JSON.stringify([
    'vcalendar',
    [],
    [['vevent', [['uid', {}, 'text', '1'], ['dtstart', {}, 'date', '2026-05-02'], ...properties], []]],
  ]);

describe('a calendar in JSON', () => {
  for (const [name, lines] of Object.entries(CALENDARS)) {
    it(`says what its lines say: ${name}`, async () => {
      const text = calendarOf([lines]);
      const expected = await readEvents(text);
      equal(expected.records.length, 1);
      deepEqual(await readEvents(jcalOf(text)), expected);
      deepEqual(await readEvents(JSON.stringify(ICAL.parse(text), null, 2)), expected, 'on several lines');
    });
  }

  it('has zones and series with moved dates', async () => {
    const text = calendarOf(
      [
        'UID:5\nDTSTART;TZID=Unsere Zone:20260502T180000\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:Chor',
        'UID:5\nRECURRENCE-ID;TZID=Unsere Zone:20260509T180000\nDTSTART;TZID=Unsere Zone:20260510T190000\nSUMMARY:Chor, verlegt',
      ],
      ZONE,
    );
    const expected = await readEvents(text);
    equal(expected.records.length, 2);
    deepEqual(await readEvents(jcalOf(text)), expected);
  });

  it('may be one of several, and be declared', async () => {
    const one = (uid: string) =>
      ICAL.parse(calendarOf([`UID:${uid}\nDTSTART:20260502T160000Z\nSUMMARY:T${uid}`]));
    const both = JSON.stringify([one('1'), one('2')]);
    for (const options of [{}, { format: 'icalendar' as const }])
      deepEqual(
        (await readEvents(both, options)).records.map(({ title }) => title),
        ['T1', 'T2'],
      );
  });

  it('costs only what is broken in it', async () => {
    const { records } = await readEvents(
      JSON.stringify([
        'vcalendar',
        [['version', {}, 'text', '2.0'], 'x', null, ['a']],
        [
          ['vevent', [['summary', {}, 'text', 'Ohne Tag']], []],
          7,
          [
            'vevent',
            [
              ['uid', {}, 'text', '1'],
              ['summary', null, 'text', 'Gut'],
              ['dtstart', {}, 'date', '2026-05-02'],
              ['geo', {}, 'float', 'x'],
              ['rrule', {}, 'recur', 5],
            ],
            null,
          ],
          ['x:evil\r\nBEGIN', [], []],
        ],
      ]),
    );
    deepEqual(
      records.map(({ title, startDate }) => [title, startDate]),
      [['Gut', '2026-05-02']],
    );
  });

  it('lets no line out of a value', async () => {
    const { records } = await readEvents(
      event(
        ['image', {}, 'uri', 'https://town.example/a.jpg\r\nSUMMARY:Böse'],
        ['summary', { 'x-a': 'b"\r\nSUMMARY:Böse' }, 'text', 'Gut\r\nSUMMARY:Böse'],
        ['url', {}, 'uri', 'https://town.example/\r\nBEGIN:VEVENT'],
        ['x-b\r\nSUMMARY:Böse', {}, 'text', 'x'],
      ),
    );
    equal(records.length, 1);
    equal(records[0]?.title, 'Gut\nSUMMARY:Böse', 'a text of two lines');
  });

  it('that ends too early, or is none, is told', async () => {
    const text = jcalOf(calendarOf([CALENDARS.utc ?? '']));
    const failing = async (body: string) =>
      ((await rejects(readEvents(body), FeedError)) as FeedError).failure;
    equal(await failing(text.slice(0, -10)), 'incomplete');
    equal(await failing('["vcalendar", [], [x]]'), 'format');
    equal(await failing(`["vcalendar", ${'['.repeat(100)}${']'.repeat(100)}]`), 'format');
  });

  it('holds no offers', async () => {
    const error = await rejects(readFeed(event(['summary', {}, 'text', 'T'])), FeedError);
    equal((error as FeedError).failure, 'wrong-kind');
  });

  it('gives every text back as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-zä\\;,:"' \n]{0,30}$/), async (text) => {
        const { records } = await readEvents(
          event(['summary', {}, 'text', 'T'], ['description', {}, 'text', text]),
        );
        equal(records[0]?.description, text.trim() || undefined);
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);

  it('never fails otherwise than clearly, whatever is in it', async () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        fc.constantFrom<unknown>(
          'vevent',
          'vcalendar',
          'dtstart',
          'date',
          'text',
          '2026-05-02',
          'rrule',
          'recur',
          'valarm',
          {},
          { tzid: ['a', 1] },
          null,
          5,
          true,
          { freq: 'DAILY', count: {} },
        ),
        fc.array(tie('any'), { maxLength: 4 }),
      ),
    })).any;
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 5 }), async (parts) => {
        await readEvents(JSON.stringify(['vcalendar', ...parts])).catch((error) => {
          if (!(error instanceof FeedError)) throw error;
        });
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);
});
