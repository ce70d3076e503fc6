/** Which zone a calendar means by what it calls so. */
import { findZone, type ZoneRules } from '../../src/feed/formats/icalendar/zones.js';
import { deepEqual, equal } from '../helpers/assert.js';
import { calendarOf, readEvents } from '../helpers/events.js';

const BERLIN: ZoneRules = { standard: 60, summer: 120, isSouthern: false };

describe('the name of a zone', () => {
  for (const [sort, cases] of Object.entries({
    'is one of IANA': [
      ['Europe/Berlin', 'Europe/Berlin'],
      ['UTC', 'UTC'],
      ['GMT', 'GMT'],
      [' America/Argentina/Buenos_Aires ', 'America/Argentina/Buenos_Aires'],
    ],
    'is one of IANA behind a path': [
      ['/freeassociation.sourceforge.net/Europe/Berlin', 'Europe/Berlin'],
      ['/mozilla.org/20050126_1/America/New_York', 'America/New_York'],
      ['/citadel.org/20210210_1/America/Indiana/Indianapolis', 'America/Indiana/Indianapolis'],
    ],
    'is one of Windows': [
      ['W. Europe Standard Time', 'Europe/Berlin'],
      ['w. europe standard time', 'Europe/Berlin'],
      ['W. Europe Daylight Time', 'Europe/Berlin'],
      ['GMT Standard Time', 'Europe/London'],
      ['Romance Standard Time', 'Europe/Paris'],
      ['Eastern Standard Time', 'America/New_York'],
      ['Eastern Standard Time (Mexico)', 'America/Cancun'],
      ['AUS Eastern Standard Time', 'Australia/Sydney'],
      ['UTC-02', 'Etc/GMT+2'],
      ['Mitteleuropäische Zeit', 'Europe/Berlin'],
    ],
    'begins with its offset': [
      ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Berlin'],
      ['(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien', 'Europe/Berlin'],
      ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
      ['(GMT-08:00) Pacific Time (US & Canada)', 'America/Los_Angeles'],
      ['(GMT+10:00) Canberra, Melbourne, Sydney', 'Australia/Sydney'],
      ['(UTC+09:00) Osaka, Sapporo, Tokyo', 'Asia/Tokyo'],
      ['(UTC+01:00) Warsaw', 'Europe/Warsaw'],
      ['(UTC+09:00) Warsaw', 'Etc/GMT-9'],
    ],
    'is an offset': [
      ['(GMT +01:00)', 'Europe/Berlin'],
      ['(GMT -05:00)', 'Etc/GMT+5'],
      ['UTC+2', 'Etc/GMT-2'],
      ['GMT+0530', 'Asia/Kolkata'],
      ['(UTC)', 'UTC'],
    ],
  }))
    it(sort, () => {
      for (const [name = '', zone] of cases) equal(findZone(name), zone, name);
    });

  it('that nobody knows is found by its rules', () => {
    equal(findZone('Büro'), undefined);
    equal(findZone('Büro', BERLIN), 'Europe/Berlin');
    equal(findZone('Büro', { ...BERLIN, location: 'Europe/Vienna' }), 'Europe/Vienna');
    equal(findZone('Büro', { standard: 600, summer: 660, isSouthern: true }), 'Australia/Sydney');
    equal(findZone('Büro', { standard: -300, summer: -240, isSouthern: false }), 'America/New_York');
    equal(findZone('Büro', { standard: 120, isSouthern: false }), 'Etc/GMT-2');
    equal(findZone('Büro', { standard: 7, isSouthern: false }), undefined);
    equal(
      findZone('Europe/Paris', { ...BERLIN, location: 'Europe/Vienna' }),
      'Europe/Paris',
      'but not by them first',
    );
  });

  it('is none', () => {
    for (const name of ['', ' ', 'Mars/Olympus', 'constructor', '(UTC+99:00) Nowhere', '+01:00'])
      equal(findZone(name), undefined, name);
  });
});

/** Lines of a zone as Outlook writes it. */
const zone = (id: string, standard = '+0100', summer = '+0200', march = 3) => `BEGIN:VTIMEZONE
TZID:${id}
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:${summer}
TZOFFSETTO:${standard}
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:${standard}
TZOFFSETTO:${summer}
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=${march}
END:DAYLIGHT
END:VTIMEZONE`;

describe('a calendar', () => {
  const zoneOf = async (id: string, head: string) => {
    const text = calendarOf([`UID:1\nSUMMARY:T\nDTSTART;TZID=${id}:20260502T180000`], head);
    const { records, warnings } = await readEvents(text);
    return {
      zone: records[0]?.timeZone,
      start: records[0]?.startDate,
      warnings: warnings.map(({ path, value }) => [path, value]),
    };
  };
  const start = '2026-05-02T18:00:00';

  it('says what its zones are', async () => {
    deepEqual(await zoneOf('Büro', zone('Büro')), { zone: 'Europe/Berlin', start, warnings: [] });
    deepEqual(await zoneOf('Büro', zone('Büro', '+1000', '+1100', 10)), {
      zone: 'Australia/Sydney',
      start,
      warnings: [],
    });
    deepEqual(await zoneOf('Büro', zone('Anderswo')), {
      zone: undefined,
      start,
      warnings: [['timeZone', 'Büro']],
    });
  });

  it('may say so behind its events, and once for each of several calendars', async () => {
    const text =
      calendarOf(['UID:1\nSUMMARY:T\nDTSTART;TZID=Büro:20260502T180000']).replace(
        'END:VCALENDAR',
        `${zone('Büro')}\r\nEND:VCALENDAR`,
      ) +
      calendarOf(['UID:2\nSUMMARY:T\nDTSTART;TZID=Büro:20260502T180000'], zone('Büro', '-0500', '-0400')) +
      calendarOf(['UID:3\nSUMMARY:T\nDTSTART:20260502T180000'], 'X-WR-TIMEZONE:Tokyo Standard Time');
    const { records } = await readEvents(text);
    deepEqual(
      records.map(({ timeZone }) => timeZone),
      ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo'],
    );
  });

  it('with a zone that nobody knows keeps its wall times, and tells', async () => {
    deepEqual(await zoneOf('Mars/Olympus', 'X-WR-TIMEZONE:Nowhere'), {
      zone: undefined,
      start,
      warnings: [['timeZone', 'Mars/Olympus']],
    });
  });

  it('of thousands of zones is read in no time', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => zone(`Büro ${n}`, `+0${n % 9}17`, '+0342')).join(
      '\n',
    );
    const begun = performance.now();
    equal((await zoneOf('Büro 2999', many)).start, start);
    equal(performance.now() - begun < 3000, true);
  }).timeout(20_000);
});
