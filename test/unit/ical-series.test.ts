/** Series whose dates were moved, cancelled or changed from a day on, and events that come in several versions. */
import { deepEqual, equal } from '../helpers/assert.js';
import { calendarOf, readEvents } from '../helpers/events.js';

const SERIES = `UID:a
SUMMARY:Kurs
DTSTART;TZID=Europe/Berlin:20260302T180000
DTEND;TZID=Europe/Berlin:20260302T200000
RRULE:FREQ=WEEKLY;COUNT=5`;

const part = (lines: string, id = 'RECURRENCE-ID;TZID=Europe/Berlin:20260309T180000') =>
  `UID:a\n${id}\n${lines}`;

async function read(...events: string[]) {
  const { records, rejected } = await readEvents(calendarOf(events));
  deepEqual(rejected, []);
  return records;
}

describe('one date of a series', () => {
  it('that was moved is an event of its own, and the series leaves it out', async () => {
    const moved = part('SUMMARY:Kurs\nDTSTART;TZID=Europe/Berlin:20260310T190000\nLOCATION:Haus');
    for (const events of [
      [SERIES, moved],
      [moved, SERIES],
    ]) {
      const records = await read(...events);
      const series = records.find(({ id }) => id === 'a');
      equal(series?.exdate, '2026-03-09T18:00:00');
      equal(series?.rrule, 'FREQ=WEEKLY;COUNT=5');
      deepEqual(
        records.find(({ id }) => id !== 'a'),
        {
          id: 'a#2026-03-09T18:00:00',
          title: 'Kurs',
          startDate: '2026-03-10T19:00:00',
          timeZone: 'Europe/Berlin',
          previousStartDate: '2026-03-09T18:00:00',
          eventStatus: 'EventRescheduled',
          location: [{ name: 'Haus' }],
        },
      );
    }
  });

  it('may be named by its day, or by the midnight of it', async () => {
    for (const id of [
      'RECURRENCE-ID;VALUE=DATE:20260309',
      'RECURRENCE-ID:20260309',
      'RECURRENCE-ID;TZID=Europe/Berlin:20260309T000000',
      'RECURRENCE-ID:20260309T000000',
      'RECURRENCE-ID:20260309T000000Z',
    ]) {
      const [series, cancelled] = await read(SERIES, part('STATUS:CANCELLED', id));
      deepEqual([series?.exdate, cancelled?.startDate], ['2026-03-09T18:00:00', '2026-03-09T18:00:00'], id);
    }
  });

  it('that was cancelled is told so, on its day', async () => {
    const [, cancelled] = await read(SERIES, part('STATUS:CANCELLED\nCOMMENT:krank'));
    deepEqual(cancelled, {
      id: 'a#2026-03-09T18:00:00',
      title: 'Kurs',
      startDate: '2026-03-09T18:00:00',
      eventStatus: 'EventCancelled',
      statusReason: 'krank',
    });
  });

  it('that only has other words is not moved', async () => {
    const [, other] = await read(
      SERIES,
      part('SUMMARY:Kurs mit Gast\nDTSTART;TZID=Europe/Berlin:20260309T180000'),
    );
    deepEqual(
      [other?.title, other?.eventStatus, other?.previousStartDate],
      ['Kurs mit Gast', undefined, undefined],
    );
  });

  it('is found in every way to write it', async () => {
    const days = SERIES.replace(/;TZID=Europe\/Berlin:(\d{8})T\d{6}/g, ';VALUE=DATE:$1');
    for (const [series, id, exdate] of [
      [SERIES, 'RECURRENCE-ID:20260309T170000Z', '2026-03-09T18:00:00'],
      [SERIES, 'RECURRENCE-ID;VALUE=DATE:20260309', '2026-03-09T18:00:00'],
      [SERIES, 'RECURRENCE-ID:20260309T180000', '2026-03-09T18:00:00'],
      [days, 'RECURRENCE-ID;VALUE=DATE:20260309', '2026-03-09'],
      [days, 'RECURRENCE-ID;TZID=W. Europe Standard Time:20260309T000000', '2026-03-09'],
    ] as const) {
      const [first, second] = await read(series, part('SUMMARY:Anders\nDTSTART:20260310', id));
      deepEqual([first?.exdate, second?.id], [exdate, `a#${exdate}`], id);
    }
  });

  it('may have come without its series', async () => {
    const [only] = await read(part('SUMMARY:Kurs\nDTSTART;TZID=Europe/Berlin:20260310T190000'));
    deepEqual(only, {
      id: 'a#2026-03-09T18:00:00',
      title: 'Kurs',
      startDate: '2026-03-10T19:00:00',
      timeZone: 'Europe/Berlin',
    });
  });

  it('in a newer version takes the place of the older one', async () => {
    const at = (hour: number, sequence: number) =>
      part(`SUMMARY:Um ${hour}\nDTSTART;TZID=Europe/Berlin:20260309T${hour}0000\nSEQUENCE:${sequence}`);
    for (const events of [
      [SERIES, at(19, 1), at(20, 2)],
      [SERIES, at(20, 2), at(19, 1)],
    ])
      deepEqual(
        (await read(...events)).map(({ title }) => title),
        ['Kurs', 'Um 20'],
      );
  });
});

describe('all dates of a series from one on', () => {
  const id = 'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260316T180000';
  const later = part('SUMMARY:Kurs im Saal\nDTSTART;TZID=Europe/Berlin:20260316T190000', id);
  const rules = async (rule: string) =>
    (await read(SERIES.replace('FREQ=WEEKLY;COUNT=5', rule), later)).map(({ rrule }) => rrule);

  it('are a series of their own', async () => {
    const [before, after] = await read(SERIES, later);
    deepEqual([before?.rrule, before?.exdate], ['FREQ=WEEKLY;UNTIL=20260316T175959', undefined]);
    deepEqual(
      [after?.title, after?.rrule, after?.startDate],
      ['Kurs im Saal', 'FREQ=WEEKLY;COUNT=3', '2026-03-16T19:00:00'],
    );
    equal(after?.eventStatus, undefined, 'not one that was moved');
  });

  it('are as many as are left', async () => {
    deepEqual(await rules('FREQ=DAILY;COUNT=30'), [
      'FREQ=DAILY;UNTIL=20260316T175959',
      'FREQ=DAILY;COUNT=16',
    ]);
    deepEqual(await rules('FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10'), [
      'FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260316T175959',
      'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=6',
    ]);
    deepEqual(await rules('FREQ=WEEKLY;INTERVAL=2;COUNT=10'), [
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=20260316T175959',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=9',
    ]);
    deepEqual(await rules('FREQ=WEEKLY;UNTIL=20260601'), [
      'FREQ=WEEKLY;UNTIL=20260316T175959',
      'FREQ=WEEKLY;UNTIL=20260601',
    ]);
  });

  it('may change again, and have dates that were moved', async () => {
    const again = part(
      'SUMMARY:Kurs im Keller\nDTSTART;TZID=Europe/Berlin:20260330T200000',
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260330T180000',
    );
    const moved = part(
      'SUMMARY:Kurs im Park\nDTSTART;TZID=Europe/Berlin:20260324T190000',
      'RECURRENCE-ID;TZID=Europe/Berlin:20260323T180000',
    );
    for (const events of [
      [SERIES, later, again, moved],
      [moved, again, later, SERIES],
    ]) {
      const records = await read(...events);
      const of = (title: string) => records.find((record) => record.title === title);
      deepEqual([of('Kurs')?.rrule, of('Kurs')?.exdate], ['FREQ=WEEKLY;UNTIL=20260316T175959', undefined]);
      deepEqual(
        [of('Kurs im Saal')?.rrule, of('Kurs im Saal')?.exdate],
        ['FREQ=WEEKLY;UNTIL=20260330T175959', '2026-03-23T19:00:00'],
      );
      equal(of('Kurs im Keller')?.rrule, 'FREQ=WEEKLY;COUNT=1');
      equal(of('Kurs im Park')?.previousStartDate, '2026-03-23T18:00:00');
    }
  });

  it('thousands of times are read in no time', async () => {
    const begun = performance.now();
    const day = (n: number) =>
      new Date(Date.UTC(2026, 2, 2 + n)).toISOString().slice(0, 10).replaceAll('-', '');
    const many = Array.from({ length: 2000 }, (_, n) =>
      part(`DTSTART:${day(n)}T190000`, `RECURRENCE-ID;RANGE=THISANDFUTURE:${day(n)}T180000`),
    );
    await readEvents(calendarOf([SERIES.replace('COUNT=5', 'COUNT=100000'), ...many]));
    equal(performance.now() - begun < 4000, true);
  }).timeout(20_000);

  it('are one date where nobody can tell how many are left', async () => {
    const [before, after] = await read(SERIES.replace('WEEKLY', 'MONTHLY'), later);
    deepEqual(
      [before?.rrule, before?.exdate, after?.rrule],
      ['FREQ=MONTHLY;COUNT=5', '2026-03-16T18:00:00', undefined],
    );
  });
});

describe('an event that comes twice', () => {
  const version = (title: string, sequence: number, day = '20260502') =>
    `UID:a\nSUMMARY:${title}\nDTSTART:${day}\nSEQUENCE:${sequence}`;
  const titles = async (...events: string[]) => (await read(...events)).map(({ title }) => title);

  it('counts in its newest version, wherever it stands', async () => {
    deepEqual(await titles(version('alt', 1), version('neu', 2, '20260503')), ['neu']);
    deepEqual(await titles(version('neu', 2, '20260503'), version('alt', 1)), ['neu']);
    deepEqual(await titles(version('alt', 1), version('neu', 1)), ['neu'], 'of one number, the last');
    deepEqual(await titles(version('a', 0), version('b', 2), version('c', 1)), ['b']);
  });

  it('is two when only its name is the same', async () => {
    const records = await read(version('Eins', 0), version('Zwei', 0, '20260503'));
    deepEqual(
      records.map(({ id, title }) => [id, title]),
      [
        ['a', 'Eins'],
        ['a#2026-05-03', 'Zwei'],
      ],
    );
  });

  it('thousands of times is read in no time', async () => {
    const begun = performance.now();
    const events = Array.from({ length: 5000 }, (_, n) =>
      version(
        `Nr ${n}`,
        0,
        `2026${String((n % 12) + 1).padStart(2, '0')}${String((n % 28) + 1).padStart(2, '0')}T${String(n % 24).padStart(2, '0')}${String(n % 60).padStart(2, '0')}00`,
      ),
    );
    await readEvents(calendarOf(events));
    equal(performance.now() - begun < 5000, true);
  }).timeout(20_000);

  it('without a name is known by what it says', async () => {
    const records = await read('SUMMARY:A\nDTSTART:20260502', 'SUMMARY:A\nDTSTART:20260503');
    equal(new Set(records.map(({ id }) => id)).size, 2);
  });
});
