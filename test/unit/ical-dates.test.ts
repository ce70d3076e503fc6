/** When an event of a calendar is: days, wall times and instants, ends, durations, further dates. */
import { deepEqual, equal } from '../helpers/assert.js';
import { calendarOf, readEvents } from '../helpers/events.js';

/** What becomes of the lines of one event. */
async function when(lines: string, head?: string) {
  const { records, rejected, warnings } = await readEvents(calendarOf([`UID:1\nSUMMARY:T\n${lines}`], head));
  deepEqual([rejected, warnings], [[], []], lines);
  const [{ id, title, ...fields } = { id: '', title: '' }] = records;
  return fields;
}

describe('a start', () => {
  it('is a day, a wall time, or an instant', async () => {
    for (const [line, startDate] of [
      ['DTSTART;VALUE=DATE:20260502', '2026-05-02'],
      ['DTSTART:20260502', '2026-05-02'],
      ['DTSTART:20260502T180000', '2026-05-02T18:00:00'],
      ['DTSTART:20260502T1800', '2026-05-02T18:00:00'],
      ['DTSTART:20260502T160000Z', '2026-05-02T16:00:00Z'],
      ['DTSTART;VALUE=DATE:20260502T180000', '2026-05-02T18:00:00'],
      ['DTSTART:2026-05-02T18:00:00', '2026-05-02T18:00:00'],
      ['DTSTART:20260502T180000+0200', '2026-05-02T16:00:00Z'],
      ['DTSTART:20260502T240000', '2026-05-03T00:00:00'],
      ['DTSTART:20260230', '2026-03-02'],
    ])
      deepEqual(await when(line ?? ''), { startDate }, line);
  });

  it('is in its zone', async () => {
    deepEqual(await when('DTSTART;TZID=Europe/Vienna:20260502T180000'), {
      startDate: '2026-05-02T18:00:00',
      timeZone: 'Europe/Vienna',
    });
  });

  it('that floats, or is in UTC, is shown in the zone of its calendar', async () => {
    const head = 'X-WR-TIMEZONE:Europe/Berlin';
    deepEqual(await when('DTSTART:20260502T180000', head), {
      startDate: '2026-05-02T18:00:00',
      timeZone: 'Europe/Berlin',
    });
    deepEqual(await when('DTSTART:20260502T160000Z', head), {
      startDate: '2026-05-02T16:00:00Z',
      timeZone: 'Europe/Berlin',
    });
    deepEqual(await when('DTSTART;VALUE=DATE:20260502', head), { startDate: '2026-05-02' });
  });
});

describe('an end', () => {
  const end = async (start: string, line: string) => (await when(`${start}\n${line}`)).endDate;

  it('of days is the last of them', async () => {
    const start = 'DTSTART;VALUE=DATE:20260502';
    equal(await end(start, 'DTEND;VALUE=DATE:20260505'), '2026-05-04');
    equal(await end(start, 'DTEND;VALUE=DATE:20260503'), undefined, 'one day');
    equal(await end(start, 'DTEND;VALUE=DATE:20260502'), undefined, 'no day at all');
    equal(await end(start, 'DURATION:P3D'), '2026-05-04');
    equal(await end(start, 'DURATION:P1W'), '2026-05-08');
    equal(await end(start, 'DTEND:20260504T180000'), '2026-05-04', 'a time');
  });

  it('of times is one', async () => {
    const start = 'DTSTART:20260502T180000';
    equal(await end(start, 'DTEND:20260502T200000'), '2026-05-02T20:00:00');
    equal(await end(start, 'DTEND:20260502T180000'), undefined);
    equal(await end(start, 'DURATION:PT1H30M'), '2026-05-02T19:30:00');
    equal(await end(start, 'DURATION:P1DT2H'), '2026-05-03T20:00:00');
    equal(await end(start, 'DURATION:-PT1H'), undefined);
    equal(await end(start, 'DTEND;VALUE=DATE:20260504'), '2026-05-03');
    equal(await end(start, 'TRANSP:OPAQUE'), undefined);
  });

  it('may be in another zone than the start', async () => {
    const fields = await when(
      'DTSTART;TZID=Europe/Berlin:20260502T180000\nDTEND;TZID=Europe/London:20260502T190000',
    );
    deepEqual(fields, {
      startDate: '2026-05-02T18:00:00',
      endDate: '2026-05-02T20:00:00',
      timeZone: 'Europe/Berlin',
    });
    equal(
      await end('DTSTART;TZID=Europe/Berlin:20260502T180000', 'DTEND:20260502T180000Z'),
      '2026-05-02T20:00:00',
    );
    equal(
      await end('DTSTART:20260502T160000Z', 'DTEND;TZID=Europe/Berlin:20260502T200000'),
      '2026-05-02T18:00:00Z',
    );
  });

  it('before its start is left out, and told', async () => {
    const { records, warnings } = await readEvents(
      calendarOf(['UID:1\nSUMMARY:T\nDTSTART:20260502T180000\nDTEND:20260502T170000']),
    );
    equal(records[0]?.endDate, undefined);
    deepEqual(warnings, [
      {
        path: 'endDate',
        value: '2026-05-02T17:00:00',
        expected: 'an end after 2026-05-02T18:00:00',
        record: '1',
      },
    ]);
  });

  it('of two midnights is a day where Outlook says so', async () => {
    const lines = 'DTSTART;TZID=Europe/Berlin:20260502T000000\nDTEND;TZID=Europe/Berlin:20260504T000000';
    deepEqual(await when(`${lines}\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE`), {
      startDate: '2026-05-02',
      endDate: '2026-05-03',
    });
    equal((await when(`${lines}\nX-MICROSOFT-CDO-ALLDAYEVENT:FALSE`)).startDate, '2026-05-02T00:00:00');
  });
});

describe('a series', () => {
  const series = async (lines: string) => {
    const { rrule, exdate, rdate } = await when(`DTSTART;TZID=Europe/Berlin:20260302T180000\n${lines}`);
    return { rrule, exdate, rdate };
  };

  it('keeps its rule', async () => {
    equal((await series('RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=MO')).rrule, 'FREQ=WEEKLY;COUNT=5;BYDAY=MO');
    equal((await series('rrule:freq=weekly; count=5')).rrule, 'FREQ=WEEKLY;COUNT=5');
  });

  it('leaves dates out, in every spelling', async () => {
    const rule = 'RRULE:FREQ=WEEKLY';
    for (const [lines, exdate] of [
      ['EXDATE;TZID=Europe/Berlin:20260309T180000', '2026-03-09T18:00:00'],
      ['EXDATE:20260309T170000Z', '2026-03-09T18:00:00'],
      ['EXDATE:20260330T160000Z', '2026-03-30T18:00:00'],
      ['EXDATE:20260309T180000', '2026-03-09T18:00:00'],
      ['EXDATE;VALUE=DATE:20260309', '2026-03-09T18:00:00'],
      ['EXDATE;TZID=Europe/London:20260309T170000', '2026-03-09T18:00:00'],
      [
        'EXDATE;TZID=Europe/Berlin:20260309T180000,20260316T180000',
        '2026-03-09T18:00:00,2026-03-16T18:00:00',
      ],
      [
        'EXDATE;TZID=Europe/Berlin:20260309T180000\nEXDATE;TZID=Europe/Berlin:20260316T180000',
        '2026-03-09T18:00:00,2026-03-16T18:00:00',
      ],
      ['EXDATE;TZID=Europe/Berlin:20260309T180000\nEXDATE:20260309T170000Z', '2026-03-09T18:00:00'],
      ['EXDATE:', undefined],
      ['EXDATE:bald', undefined],
    ])
      equal((await series(`${rule}\n${lines}`)).exdate, exdate, lines);
  });

  it('of days leaves days out', async () => {
    const days = async (line: string) =>
      (await when(`DTSTART;VALUE=DATE:20260302\nRRULE:FREQ=WEEKLY\n${line}`)).exdate;
    equal(await days('EXDATE;VALUE=DATE:20260309'), '2026-03-09');
    equal(await days('EXDATE;TZID=Europe/Berlin:20260309T000000'), '2026-03-09');
    equal(await days('EXDATE:20260308T230000Z'), '2026-03-09', 'midnight in Berlin');
    equal(await days('EXDATE:20260309T050000Z'), '2026-03-09', 'midnight in New York');
  });

  it('may have further dates, with ends of their own', async () => {
    equal(
      (await series('RDATE;TZID=Europe/Berlin:20260401T180000,20260501T180000')).rdate,
      '2026-04-01T18:00:00,2026-05-01T18:00:00',
    );
    equal(
      (await series('RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20260401T180000/20260401T200000')).rdate,
      '2026-04-01T18:00:00/2026-04-01T20:00:00',
    );
    equal((await series('RDATE;VALUE=PERIOD:20260401T160000Z/PT2H')).rdate, '2026-04-01T18:00:00/PT2H');
    equal((await series('RDATE;VALUE=DATE:20260401')).rdate, '2026-04-01T18:00:00');
  });
});
