/** When an event is: what no field tells alone, and what becomes of an event without a date. */
import fc from 'fast-check';
import { deepEqual, equal } from '../helpers/assert.js';
import { fieldsOf, readEvent } from '../helpers/events.js';

/** What is kept of some dates, and what is told. */
async function kept(raw: object) {
  const { event, warnings } = await readEvent({ id: '1', title: 'T', ...raw });
  const { id, title, ...fields } = event ?? { id: '', title: '' };
  return { fields, warnings: warnings.map(({ path, value, expected }) => [path, value, expected]) };
}

describe('an end', () => {
  it('before its start is left out, and told', async () => {
    for (const [startDate, endDate] of [
      ['2026-05-02', '2026-05-01'],
      ['2026-05-02T18:00', '2026-05-02T17:59'],
      ['2026-05-02T18:00', '2026-05-01'],
      ['2026-05-02', '2026-05-01T23:00'],
      ['2026-05-02T18:00:00+02:00', '2026-05-02T15:59:00Z'],
    ] as const) {
      const { fields, warnings } = await kept({ startDate, endDate });
      deepEqual(fields, { startDate });
      deepEqual(warnings, [['endDate', endDate, `an end after ${startDate}`]]);
    }
  });

  it('is any other', async () => {
    for (const [startDate, endDate] of [
      ['2026-05-02', '2026-05-02'],
      ['2026-05-02T18:00', '2026-05-02'],
      ['2026-05-02', '2026-05-02T10:00'],
      ['2026-05-02T18:00', '2026-05-02T18:00'],
      ['2026-05-02T18:00:00+02:00', '2026-05-02T16:01:00Z'],
      ['2026-05-02T18:00:00+0200', '2026-05-02T18:01:00+0200'],
    ] as const)
      deepEqual(await kept({ startDate, endDate }), { fields: { startDate, endDate }, warnings: [] });
  });

  it('of a date of a course is held alike', async () => {
    const { fields, warnings } = await kept({
      subEvent: [{ startDate: '2026-05-02' }, { startDate: '2026-05-03', endDate: '2026-05-01' }],
    });
    deepEqual(fields, {
      startDate: '2026-05-02',
      subEvent: [{ startDate: '2026-05-02' }, { startDate: '2026-05-03' }],
    });
    deepEqual(warnings, [['subEvent.1.endDate', '2026-05-01', 'an end after 2026-05-03']]);
  });

  it('is never before its start, whatever came in', async () => {
    const date = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2026-01-05'), noInvalidDate: true })
      .chain((day) => fc.constantFrom(10, 16).map((length) => day.toISOString().slice(0, length)));
    await fc.assert(
      fc.asyncProperty(date, date, async (startDate, endDate) => {
        const { fields, warnings } = await kept({ startDate, endDate });
        const short = Math.min(startDate.length, endDate.length);
        equal('endDate' in fields, endDate.slice(0, short) >= startDate.slice(0, short));
        equal(warnings.length, 'endDate' in fields ? 0 : 1);
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);
});

describe('an event without a date', () => {
  it('is refused with the reason', async () => {
    for (const raw of [
      {},
      { startDate: null },
      { startDate: '' },
      { byArrangement: false },
      { byArrangement: 'False' },
    ]) {
      const { event, rejected } = await readEvent({ id: '1', title: 'T', ...raw });
      equal(event, undefined);
      deepEqual(rejected[0]?.reasons, [
        { path: 'startDate', value: 'nothing', expected: 'a date, or byArrangement' },
      ]);
      equal(rejected[0]?.record, 'T');
    }
  });

  it('that tried to say one is refused with that first', async () => {
    for (const startDate of ['2026-02-30', '0001-01-01T00:00:00', '9999-12-31', '2026-13-01T00:00']) {
      const { event, rejected } = await readEvent({ id: '1', title: 'T', startDate });
      equal(event, undefined, startDate);
      deepEqual([rejected[0]?.reasons[0]?.path, rejected[0]?.reasons[0]?.value], ['startDate', startDate]);
    }
  });

  it('may be by arrangement, or postponed', async () => {
    deepEqual(await kept({ byArrangement: true }), { fields: { byArrangement: true }, warnings: [] });
    deepEqual(await kept({ byArrangement: 'ab 5 Personen' }), {
      fields: { byArrangement: 'ab 5 Personen' },
      warnings: [],
    });
    const postponed = { eventStatus: 'EventPostponed', previousStartDate: '2026-05-02' };
    deepEqual(await kept(postponed), { fields: postponed, warnings: [] });
  });

  it('begins with the first of its parts', async () => {
    const start = async (raw: object) => (await kept(raw)).fields.startDate;
    equal(
      await start({ subEvent: [{ startDate: '2026-06-27' }, { startDate: '2026-06-15' }] }),
      '2026-06-15',
    );
    equal(
      await start({ eventSchedule: { startDate: '2026-06-15', startTime: '10:00' } }),
      '2026-06-15T10:00',
    );
    equal(await start({ eventSchedule: { startDate: '2026-06-15', startTime: 'morgens' } }), '2026-06-15');
    equal(await start({ rdate: '2026-06-15T10:00/PT2H,2026-06-16' }), '2026-06-15T10:00');
  });
});

describe('years that are none', () => {
  it('cost the end, or the event', async () => {
    const { fields, warnings } = await kept({ startDate: '2026-05-02', endDate: '9999-12-31' });
    deepEqual(fields, { startDate: '2026-05-02' });
    deepEqual(warnings, [['endDate', '9999-12-31', 'a year from 1000 to 9998']]);
  });
});

describe('a time zone', () => {
  it('is one that the browser knows, or is told', async () => {
    for (const timeZone of ['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires'])
      deepEqual(await fieldsOf({ timeZone }), { timeZone });
    for (const timeZone of ['Mars/Olympus', 'Berlin', 'W. Europe Standard Time'])
      deepEqual(await kept({ startDate: '2026-05-02', timeZone }), {
        fields: { startDate: '2026-05-02' },
        warnings: [['timeZone', timeZone, 'a time zone such as Europe/Berlin']],
      });
  });
});

describe('the time that doors open', () => {
  it('is of the day that the event begins', async () => {
    deepEqual(await fieldsOf({ startDate: '2026-06-02T20:00', doorTime: '19:00' }), {
      startDate: '2026-06-02T20:00',
      doorTime: '2026-06-02T19:00',
    });
    deepEqual(await fieldsOf({ startDate: '2026-06-02', doorTime: '2026-06-01T19:00' }), {
      startDate: '2026-06-02',
      doorTime: '2026-06-01T19:00',
    });
  });
});

describe('dates of a series', () => {
  it('are in iCalendar or in ISO, in lists or in texts', async () => {
    const days = '2026-05-09,2026-05-16';
    for (const exdate of [
      days,
      ['2026-05-09', '2026-05-16'],
      '20260509,20260516',
      'EXDATE;VALUE=DATE:20260509,20260516',
      'EXDATE:20260509\nEXDATE:20260516',
      ' 2026-05-09 ,, 2026-05-16 ',
    ])
      deepEqual(await fieldsOf({ exdate }), { exdate: days }, JSON.stringify(exdate));
    deepEqual(await fieldsOf({ rdate: 'RDATE;TZID=Europe/Berlin:20260509T180000' }), {
      rdate: '2026-05-09T18:00:00',
    });
    deepEqual(await fieldsOf({ rdate: '20260509T160000Z/PT2H' }), { rdate: '2026-05-09T16:00:00Z/PT2H' });
  });

  it('that are none cost themselves', async () => {
    deepEqual(await kept({ startDate: '2026-05-02', exdate: '2026-05-09,bald,2026-02-30' }), {
      fields: { startDate: '2026-05-02', exdate: '2026-05-09' },
      warnings: [['exdate', 'bald', 'dates like 2026-03-31T18:00']],
    });
    deepEqual((await kept({ startDate: '2026-05-02', rdate: 'bald' })).fields, { startDate: '2026-05-02' });
  });

  it('come from a rule in the spelling of libraries, too', async () => {
    for (const rrule of [
      'FREQ=WEEKLY;COUNT=3',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'DTSTART:20260502T180000\nRRULE:FREQ=WEEKLY;COUNT=3',
    ])
      deepEqual(await fieldsOf({ rrule }), { rrule: 'FREQ=WEEKLY;COUNT=3' });
    deepEqual(await fieldsOf({ rrule: 'INTERVAL=2;FREQ=DAILY' }), { rrule: 'INTERVAL=2;FREQ=DAILY' });
  });

  it('do not hang at floods', async () => {
    const begun = performance.now();
    for (const flood of ['EXDATE', 'EXDATE;', 'EXDATE:', '2026', ',', ' ', 'A', '20260509T'])
      await readEvent({
        id: '1',
        title: 'T',
        startDate: '2026-05-02',
        exdate: flood.repeat(100_000),
        rrule: flood.repeat(100_000),
      });
    equal(performance.now() - begun < 4000, true);
  }).timeout(20_000);
});
