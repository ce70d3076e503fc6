/** Days and times of events as spreadsheets have them: in columns of their own, with slashes, in words. */
import { deepEqual, equal } from '../helpers/assert.js';
import { readEvent, readEvents, row } from '../helpers/events.js';

describe('days and times in columns', () => {
  const period = async (columns: Record<string, string>) => {
    const event = await row({ Titel: 'T', ...columns });
    return [event?.startDate, event?.endDate];
  };

  it('are put together', async () => {
    for (const [columns, start, end] of [
      [{ Datum: '02.05.2026' }, '2026-05-02', undefined],
      [{ Datum: '02.05.2026', Uhrzeit: '18:00' }, '2026-05-02T18:00', undefined],
      [{ Datum: '02.05.2026', Uhrzeit: '18:00–20:00 Uhr' }, '2026-05-02T18:00', '2026-05-02T20:00'],
      [{ Datum: '02.05.2026', Uhrzeit: '18 bis 20 Uhr' }, '2026-05-02T18:00', '2026-05-02T20:00'],
      [{ Datum: '02.05.2026', von: '18:00', bis: '20:00' }, '2026-05-02T18:00', '2026-05-02T20:00'],
      [{ von: '02.05.2026', bis: '04.05.2026' }, '2026-05-02', '2026-05-04'],
      [{ von: '02.05.26', bis: '02.05.26' }, '2026-05-02', undefined],
      [{ Beginn: '02.05.2026 18:00', Ende: '03.05.2026 02:00' }, '2026-05-02T18:00', '2026-05-03T02:00'],
      [
        { Startdatum: '02.05.2026', Startzeit: '18:00', Enddatum: '03.05.2026', Endzeit: '12:00' },
        '2026-05-02T18:00',
        '2026-05-03T12:00',
      ],
      [{ Datum: '02.05.2026', Beginn: '22:00', Ende: '02:00' }, '2026-05-02T22:00', '2026-05-03T02:00'],
      [{ Datum: '2.–4. Mai 2026' }, '2026-05-02', '2026-05-04'],
      [{ Zeitraum: '02.05.2026 - 04.05.2026' }, '2026-05-02', '2026-05-04'],
      [{ Datum: 'Samstag, 02.05.2026 von 10:00 bis 16:00 Uhr' }, '2026-05-02T10:00', '2026-05-02T16:00'],
      [{ Datum: '02.05.2026', Ende: '20:00' }, '2026-05-02', undefined],
    ] as [Record<string, string>, string, string | undefined][])
      deepEqual(await period(columns), [start, end], JSON.stringify(columns));
  });

  it('are whole days where programs write their first minute, or say so', async () => {
    deepEqual(await period({ Beginn: '2026-05-02 00:00:00', Ende: '2026-05-03 00:00:00' }), [
      '2026-05-02',
      '2026-05-03',
    ]);
    deepEqual(await period({ Beginn: '2026-05-02 00:00', Ende: '2026-05-02 23:59' }), [
      '2026-05-02',
      undefined,
    ]);
    deepEqual(await period({ Beginn: '2026-05-02 08:00', Ganztägig: 'ja' }), ['2026-05-02', undefined]);
    deepEqual(await period({ Beginn: '2026-05-02 00:00', Ende: '2026-05-02 03:00' }), [
      '2026-05-02T00:00',
      '2026-05-02T03:00',
    ]);
  });

  it('may be none: by arrangement', async () => {
    for (const [column, words] of [
      ['Datum', 'nach Vereinbarung'],
      ['Beginn', 'Termin auf Anfrage'],
    ] as const)
      deepEqual(await row({ Titel: 'T', [column]: words }), { title: 'T', byArrangement: words });
    deepEqual(await row({ Titel: 'T', 'Nach Vereinbarung': 'x' }), { title: 'T', byArrangement: true });
  });

  it('that cannot be read are told', async () => {
    const { records, rejected } = await readEvents('Titel;Datum\nA;demnächst\nB;02.05.2026\nC;31.02.2026');
    deepEqual(
      records.map(({ title }) => title),
      ['B'],
    );
    deepEqual(
      rejected.map(({ record, reasons }) => [record, reasons[0]?.path, reasons[0]?.value]),
      [
        ['A', 'startDate', 'demnächst'],
        ['C', 'startDate', '31.02.2026'],
      ],
    );
  });
});

describe('a column of dates with slashes', () => {
  const days = async (...dates: string[]) =>
    (
      await readEvents(['Titel;Datum', ...dates.map((date, n) => `Nr ${n};${date}`), ''].join('\n'))
    ).records.map(({ startDate }) => startDate);

  it('begins with the month where one of them can only be so', async () => {
    deepEqual(await days('8/9/2026', '12/13/2026'), ['2026-08-09', '2026-12-13']);
    deepEqual(await days('12/13/2026', '8/9/2026'), ['2026-12-13', '2026-08-09']);
  });

  it('begins with the day elsewhere', async () => {
    deepEqual(await days('8/9/2026', '13/12/2026'), ['2026-09-08', '2026-12-13']);
    deepEqual(await days('8/9/2026', '7/9/2026'), ['2026-09-08', '2026-09-07']);
  });

  it('begins with the month beside hours of half days, as in the States', async () => {
    const { records } = await readEvents('Title;Date;Time\nA;8/9/2026;3:30 PM');
    equal(records[0]?.startDate, '2026-08-09T15:30');
  });

  it('is of its own feed only', async () => {
    deepEqual(await days('12/13/2026'), ['2026-12-13']);
    deepEqual(await days('8/9/2026'), ['2026-09-08']);
  });
});

describe('an hour', () => {
  it('at the end of a day is the midnight after it', async () => {
    const spellings: Record<string, string>[] = [
      { Datum: '2.5.2026', Uhrzeit: '18:00–24:00 Uhr' },
      { Datum: '2.5.2026', Beginn: '18:00', Ende: '24:00' },
      { Beginn: '2026-05-02 18:00', Ende: '2026-05-02 24:00' },
    ];
    for (const columns of spellings)
      deepEqual(
        await row({ Titel: 'Fest', ...columns }),
        { title: 'Fest', startDate: '2026-05-02T18:00', endDate: '2026-05-03T00:00' },
        JSON.stringify(columns),
      );
    deepEqual(await row({ Titel: 'Fest', Datum: '2.5.2026', Beginn: '00:00', Ende: '24:00' }), {
      title: 'Fest',
      startDate: '2026-05-02',
    });
  });

  it('in words is not guessed at: it is kept for people, and told', async () => {
    const { event, warnings } = await readEvent({ Titel: 'Chor', Datum: '2.5.2026', Uhrzeit: 'halb acht' });
    deepEqual([event?.startDate, event?.description], ['2026-05-02', 'Uhrzeit: halb acht']);
    deepEqual(
      warnings.map(({ path, value, expected }) => [path, value, expected]),
      [['Uhrzeit', 'halb acht', 'a time such as 18:30']],
    );
    for (const Uhrzeit of ['', '-', 'ganztägig', 'nach Vereinbarung', '18 Uhr', 'wird noch folgt', 'k.A.'])
      deepEqual((await readEvent({ Titel: 'Chor', Datum: '2.5.2026', Uhrzeit })).warnings, [], Uhrzeit);
  });
});
