/** Events of publishers who prepared nothing: what has no name of its own, stands in the series, or in three columns. */
import fc from 'fast-check';
import { onlyLink } from '../../src/feed/mapping/foreign/values/only-link.js';
import { weekdaysOf } from '../../src/feed/mapping/foreign/values/weekdays.js';
import { readWhen } from '../../src/feed/mapping/foreign/values/when.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { fieldsIn, readEvents } from '../helpers/events.js';

const read = (document: unknown, ...fields: string[]) => fieldsIn(document, fields);

describe('a day', () => {
  it('may have columns of its own for month and year', async () => {
    const day = async (raw: object) => (await read([{ Name: 'Fest', ...raw }], 'startDate'))[0]?.[0];
    equal(await day({ Tag: '7', Monat: '3', Jahr: '2026', Zeit: '20:00 Uhr' }), '2026-03-07T20:00');
    equal(await day({ jour: '09', mois: 'JANV.', annee: 2026 }), '2026-01-09');
    equal(await day({ date: '2026-05-02', jour: '31', mois: 'mai', annee: '2025' }), '2026-05-02');
    equal(await day({ Tag: '31', Monat: '2', Jahr: '2026' }), undefined);
    equal(await day({ Tag: '7', Monat: '3' }), undefined);
  });

  it('is no hour, where its number stands alone beside a whole date', async () => {
    deepEqual(await read([{ titre: 'Fête', date: '2026-05-02', jour: '02', mois: 'MAI' }], 'startDate'), [
      ['2026-05-02'],
    ]);
  });
});

describe('an hour with half a word for the half of the day', () => {
  const times = (text: string) => {
    const { time, endTime } = readWhen(text, false) ?? {};
    return [time, endTime];
  };

  it('is read as who writes it means it', () => {
    deepEqual(times('6p'), ['18:00', undefined]);
    deepEqual(times('11a-12p'), ['11:00', '12:00']);
    deepEqual(times('10p-2:10a'), ['22:00', '02:10']);
    deepEqual(times('6:30p-8:30'), ['18:30', '20:30']);
    deepEqual(times('9:30am - 11:00'), ['09:30', '11:00']);
    deepEqual(times('Saal 5a'), [undefined, undefined]);
  });

  it('takes no time, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123:ap -m') }), (text) => {
        const started = performance.now();
        readWhen(text, false);
        return performance.now() - started < 100;
      }),
      { numRuns: 500, examples: [[`${'1:30 '.repeat(20)}x`], ['1'.repeat(119)], [':30'.repeat(40)]] },
    );
  });
});

describe('what an event does not say itself', () => {
  const series = {
    '@type': 'SessionSeries',
    '@id': 'https://sport.example/series/1',
    name: 'Yoga im Park',
    description: 'Für alle.',
    url: 'https://sport.example/yoga',
    location: { name: 'Stadtpark' },
    organizer: { name: 'Sportverein' },
    duration: 'PT1H',
  };
  const date = { '@type': 'ScheduledSession', startDate: '2026-05-02T18:00', superEvent: series };
  const rpde = (...dates: object[]) => ({
    items: dates.map((data, n) => ({ state: 'updated', kind: 'ScheduledSession', id: n, modified: n, data })),
  });
  const FIELDS = ['title', 'description', 'location', 'organizer', 'url', 'duration'];

  it('is said by its series', async () => {
    deepEqual(await read(rpde(date), ...FIELDS), [
      ['Yoga im Park', 'Für alle.', [{ name: 'Stadtpark' }], { name: 'Sportverein' }, undefined, undefined],
    ]);
  });

  it('is where the series is, under a name of its own', async () => {
    deepEqual(await read(rpde({ ...date, name: 'Yoga extra' }), ...FIELDS), [
      ['Yoga extra', undefined, [{ name: 'Stadtpark' }], { name: 'Sportverein' }, undefined, undefined],
    ]);
  });

  it('may be its name: then it is called by who performs, its sort, its place', async () => {
    const name = async (raw: object) =>
      (await read([{ datum: '2026-05-02', ...raw }], 'title', 'description'))[0];
    deepEqual(await name({ Künstler: 'Blaskapelle', Ort: 'Festhalle' }), ['Blaskapelle', undefined]);
    deepEqual(await name({ Rubrik: 'Flohmarkt', Ort: 'Park' }), ['Flohmarkt', undefined]);
    deepEqual(await name({ Ort: 'Park', Hinweis: 'Nur bei Sonne' }), ['Park', 'Nur bei Sonne']);
    deepEqual(await name({ Kurztext: 'Kranzbinden', Ort: 'Park' }), ['Kranzbinden', undefined]);
  });

  it('is never the name of a person beside it', async () => {
    const meetings = ['Sitzung', 'Feiertag', 'Sitzung', 'Sitzung', 'Feiertag'].map((CalendarTypeDesc, n) => ({
      StartDateTime: `5/${n + 13}/2026 11:00:00 AM`,
      FullName: ['Erika Beispiel', 'Max Beispiel'][n % 2],
      CalendarTypeDesc,
    }));
    deepEqual(
      (await read(meetings, 'title')).flat(),
      meetings.map((one) => one.CalendarTypeDesc),
    );
  });
});

describe('the link of an event', () => {
  it('leads to where one signs up or pays, for want of a page', async () => {
    const link = async (raw: object) =>
      (await read([{ titel: 'Fest', datum: '2026-05-02', ...raw }], 'url'))[0]?.[0];
    equal(await link({ registrationUrl: 'https://a.example/1' }), 'https://a.example/1');
    equal(await link({ ticket_url: 'https://a.example/2' }), 'https://a.example/2');
    equal(await link({ link: 'https://a.example/3', tickets: 'https://a.example/2' }), 'https://a.example/3');
    equal(await link({ Beschreibung: 'Mehr: https://a.example/4.' }), 'https://a.example/4');
    for (const name of ['website_url', 'eventLinkFi', 'info_link', 'moreInfoUrl'])
      equal(await link({ [name]: 'https://a.example/5' }), 'https://a.example/5', name);
    for (const name of ['ical_url', 'rss_link', 'cfpUrl', 'map_url'])
      equal(await link({ [name]: 'https://a.example/6' }), undefined, name);
  });

  it('is the one in its text, if there is but one, and it leads to a page', () => {
    equal(onlyLink('<a href="https://a.example/x?b=1">hier</a>'), 'https://a.example/x?b=1');
    equal(onlyLink('https://a.example/x und noch einmal https://a.example/x'), 'https://a.example/x');
    equal(onlyLink('https://a.example/x oder https://b.example'), undefined);
    equal(onlyLink('<img src="https://a.example/bild.jpg">'), undefined);
    equal(onlyLink('Join: https://us02web.zoom.us/j/123'), undefined);
    equal(onlyLink(['https://a.example']), undefined);
  });

  it('in a calendar may stand in the description', async () => {
    const { records } = await readEvents(
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Fest\nDTSTART:20260502\nDESCRIPTION:Siehe https://a.example/1\nEND:VEVENT\nEND:VCALENDAR',
    );
    equal(records[0]?.url, 'https://a.example/1');
  });
});

describe('names that are put together', () => {
  it('may end with what the record is', async () => {
    deepEqual(
      await read(
        [{ nome_evento: 'Festa', data_evento: '2/5/2026', titolo_seo: 'Festa: guida' }],
        'title',
        'startDate',
      ),
      [['Festa', '2026-05-02']],
    );
    deepEqual(await read([{ titre_de_l_evenement: 'Fête', date_evenement: '2026-05-02' }], 'title'), [
      ['Fête'],
    ]);
  });

  it('may end with a language in capitals', async () => {
    deepEqual(await read([{ titelDE: 'Fest', titelEN: 'Party', start: '2026-05-02' }], 'title'), [['Fest']]);
  });

  it('may name a room alone, or a block of time', async () => {
    deepEqual(
      await read(
        [
          {
            session_title: 'Vortrag',
            date: '2026-05-02',
            time_block: '3:00 PM - 5:30 PM',
            room_location: 'Saal B',
          },
        ],
        'startDate',
        'endDate',
        'location',
      ),
      [['2026-05-02T15:00', '2026-05-02T17:30', [{ name: 'Saal B' }]]],
    );
  });
});

describe('a document that is one event', () => {
  it('is it, whatever it offers', async () => {
    const document = {
      '@type': 'Event',
      name: 'Skaten',
      eventSchedule: [{ '@type': 'Schedule', startDate: '2026-05-07', startTime: '20:00' }],
      activity: [{ prefLabel: 'Rollen' }],
      offers: [{ '@type': 'Offer', name: 'Einzelkarte', price: 10, priceCurrency: 'EUR' }],
    };
    deepEqual(await read(document, 'title', 'startDate'), [['Skaten', '2026-05-07T20:00']]);
  });

  it('is it, whomever it thanks', async () => {
    const fest = { title: 'Fest', date: '2026-05-02', start_time: '18:30', speakers: ['a'] };
    for (const thanks of [[], [{ name: 'Bäckerei', url: 'https://a.example' }, { name: 'Bank' }]])
      for (const name of ['prizes', 'sponsors', 'donors'])
        deepEqual(await read({ ...fest, [name]: thanks }, 'title', 'startDate'), [
          ['Fest', '2026-05-02T18:30'],
        ]);
    deepEqual(await read({ title: 'Kalender', events: [] }, 'title'), []);
  });
});

describe('a list of events', () => {
  const fest = { Name: 'Fest', 'Meeting Date': '5/13/2026', 'Meeting Time': '6:00 PM' };
  const names = ['title', 'startDate'];
  const read1 = ['Fest', '2026-05-13T18:00'];

  it('may have each of them in a list of its own, beside nothing', async () => {
    deepEqual(
      await read(
        [
          [fest, null],
          [fest, null],
        ],
        ...names,
      ),
      [read1, read1],
    );
    deepEqual(await read({ items: [[fest], [fest]] }, ...names), [read1, read1]);
  });

  it('may come in pages', async () => {
    deepEqual(await read([[fest, fest], [fest]], ...names), [read1, read1, read1]);
  });

  it('may begin its names with the letters of a table', async () => {
    const raw = {
      XY_Titel: 'Fest',
      XY_Datum: '13.5.2026',
      XY_Adresse1: 'Bürgerhaus',
      XY_Adresse2: 'Markt 1',
      XY_Nr: 4,
    };
    deepEqual(await read([raw], 'title', 'startDate', 'location'), [
      ['Fest', '2026-05-13', [{ address: { streetAddress: 'Bürgerhaus, Markt 1' } }]],
    ]);
  });
});

describe('dates of an event without any of its own', () => {
  const dates = async (raw: object) => (await read([{ title: 'T', ...raw }], 'startDate', 'rdate'))[0];

  it('are found in what is in it', async () => {
    const both = ['2026-05-02', '2026-05-09'];
    deepEqual(await dates({ Ort: { name: 'Halle', dates: both } }), both);
    deepEqual(await dates({ tour: both.map((date) => ({ date, agenda: 'https://a.example' })) }), both);
  });

  it('are not what else has a day', async () => {
    for (const raw of [
      { documents: [{ date: '2026-05-02' }] },
      { registration: { from: '2026-05-02', to: '2026-05-03' } },
      { author: { date: '2026-05-02' } },
    ])
      deepEqual(await dates({ byArrangement: true, ...raw }), [undefined, undefined], JSON.stringify(raw));
  });
});

describe('a status in the place of another value', () => {
  const status = async (raw: object) =>
    (await read([{ title: 'T', date: '2026-05-02', ...raw }], 'eventStatus', 'location', 'description'))[0];
  const cancelled = ['EventCancelled', undefined, undefined];

  it('is the event’s, and neither a place nor an hour', async () => {
    deepEqual(await status({ location: 'Cancelled' }), cancelled);
    deepEqual(await status({ Uhrzeit: 'entfällt' }), cancelled);
    deepEqual(await status({ location: 'Cancelled Bar' }), [
      undefined,
      [{ name: 'Cancelled Bar' }],
      undefined,
    ]);
  });

  it('behind the title leaves it as it is', async () => {
    for (const title of ['Sitzung -- CANCELED', 'Fest (abgesagt)', 'Fest – entfällt!']) {
      const [found] = await read([{ title, date: '2026-05-02' }], 'title', 'eventStatus');
      deepEqual(found, [title, 'EventCancelled']);
    }
    deepEqual(await read([{ title: 'Wie man abgesagt', date: '2026-05-02' }], 'eventStatus'), [[undefined]]);
  });
});

describe('whole days of FullCalendar', () => {
  it('end on the day before the midnight that they name', async () => {
    const days = async (start: string, end: string, allDay = true) =>
      (await read([{ title: 'T', allDay, start, end }], 'startDate', 'endDate'))[0];
    deepEqual(await days('2026-12-25T00:00:00', '2026-12-26T00:00:00'), ['2026-12-25', undefined]);
    deepEqual(await days('2026-12-25', '2026-12-28'), ['2026-12-25', '2026-12-27']);
    deepEqual(await days('2026-12-25', '2026-12-25'), ['2026-12-25', undefined]);
    deepEqual(await days('2026-12-25', '2026-12-28', false), ['2026-12-25', '2026-12-28']);
  });
});

describe('what is on every week', () => {
  it('is told by names of days in the languages around', () => {
    for (const [text, days] of [
      ['Sonntag', 'SU'],
      ['jeden Dienstag', 'TU'],
      ['dienstags und freitags', 'TU,FR'],
      ['Mo, Mi & Fr.', 'MO,WE,FR'],
      ['Wednesdays', 'WE'],
      ['samedi', 'SA'],
      ['miércoles', 'WE'],
      ['donderdag', 'TH'],
      ['lørdag', 'SA'],
      ['Sommer', undefined],
      ['Sonntag, 3. Mai', undefined],
      ['', undefined],
    ] as const)
      equal(weekdaysOf(text)?.join(), days, text);
  });

  it('is on from the next of its days', async () => {
    const group = { groupName: 'Offener Treff', dayOfWeek: 'Sunday', time: '18:00', location: 'Haus' };
    const [[start, rrule] = []] = await read([group], 'startDate', 'rrule');
    equal(rrule, 'FREQ=WEEKLY;BYDAY=SU');
    const ahead = Date.parse(`${String(start)}Z`) - Date.now();
    ok(ahead > -864e5 && ahead < 7 * 864e5 && new Date(`${start}Z`).getUTCDay() === 0, String(start));
    const [[seconds] = []] = await read([{ ...group, time: 64_800 }], 'startDate');
    equal(seconds, start);
  });

  it('is not what has a date, or one that nobody can read', async () => {
    const rule = async (raw: object) => (await read([{ Titel: 'T', ...raw }], 'startDate', 'rrule'))[0];
    deepEqual(await rule({ Wochentag: 'Samstag', Datum: '2.5.2026' }), ['2026-05-02', undefined]);
    equal(await rule({ Wochentag: 'Samstag', Datum: 'im Frühling' }), undefined);
  });
});

describe('a house and its town', () => {
  const where = async (raw: object) =>
    (await read([{ title: 'T', date: '2026-05-02', ...raw }], 'location'))[0]?.[0];

  it('in two columns are one place', async () => {
    deepEqual(
      await where({ location: { city: 'Kiel', lat: 54.3, lng: 10.1 }, venue: { displayName: 'Halle' } }),
      [
        {
          name: 'Halle',
          address: { addressLocality: 'Kiel' },
          geo: { latitude: 54.3, longitude: 10.1 },
        },
      ],
    );
    deepEqual(await where({ location: 'Kiel', venue: 'Halle' }), [
      { name: 'Halle', address: { addressLocality: 'Kiel' } },
    ]);
  });
});

describe('days, hours and links', () => {
  it('may be months of a year that stands above them', async () => {
    const document = {
      2025: [{ Titel: 'A', Tag: '3', Monat: 'Mai' }],
      2026: [{ Titel: 'B', Tag: '7', Monat: 'März' }],
    };
    deepEqual(await read(document, 'title', 'startDate'), [
      ['A', '2025-05-03'],
      ['B', '2026-03-07'],
    ]);
  });

  it('may end at an hour beside the midnight of their day', async () => {
    const midnight = '2026-06-15T00:00:00';
    deepEqual(
      await read(
        [{ title: 'T', start_date: midnight, start_time: '10:00', end_date: midnight, end_time: '16:00' }],
        'startDate',
        'endDate',
      ),
      [['2026-06-15T10:00', '2026-06-15T16:00']],
    );
  });

  it('lead to the page among links of a program', async () => {
    const _links = {
      self: { href: 'https://a.example/api/1' },
      'event:webpage': { href: 'https://a.example/1' },
    };
    deepEqual(await read([{ name: 'T', start: '2026-05-02', _links }], 'url'), [['https://a.example/1']]);
  });
});
