/** What visitors take away as .ics is read back by ical.js as what it was, and no text of a feed gets out of its line. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarEvent, writeCalendar } from '../../src/schedule/ical-writer.js';
import { occurrences } from '../../src/schedule/recurrence.js';
import { toInstant } from '../../src/schedule/zone.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

const BERLIN = 'Europe/Berlin';
const NOW = Date.UTC(2026, 1, 1, 12);
const FAIR: CalendarEvent = {
  uid: 'messe@verein.example',
  summary: 'Vereinsmesse',
  start: '2026-03-02T18:00',
  zone: BERLIN,
};

const write = (...events: CalendarEvent[]) => writeCalendar(events, { now: NOW });
/** The lines of the events, unfolded. */
const lines = (...events: CalendarEvent[]): string[] => {
  const all = write(...events)
    .replace(/\r\n /g, '')
    .split('\r\n');
  return all.slice(all.indexOf('BEGIN:VEVENT'), all.lastIndexOf('END:VEVENT'));
};
const line = (event: Partial<CalendarEvent>, name: string): string[] =>
  lines({ ...FAIR, ...event }).filter((text) => new RegExp(`^${name}[;:]`).test(text));

/** The events as ical.js reads them, with the zones that the file brings. */
function readBack(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('a written event', () => {
  it('has its times in its zone', () => {
    deepEqual(line({ end: '2026-03-02T20:00' }, 'DT(START|END)'), [
      'DTSTART;TZID=Europe/Berlin:20260302T180000',
      'DTEND;TZID=Europe/Berlin:20260302T200000',
    ]);
    deepEqual(line({ start: '2026-03-02T17:00:00Z' }, 'DTSTART'), [
      'DTSTART;TZID=Europe/Berlin:20260302T180000',
    ]);
    deepEqual(line({ start: '2026-03-02T17:00:00Z', zone: undefined }, 'DTSTART'), [
      'DTSTART:20260302T170000Z',
    ]);
    deepEqual(line({ zone: 'UTC' }, 'DTSTART'), ['DTSTART:20260302T180000Z']);
    for (const zone of [undefined, '', 'Mitteleuropa', 'Europe/Berlin\r\nX-EVIL:1'])
      deepEqual(line({ zone }, 'DTSTART'), ['DTSTART:20260302T180000'], 'the time of whoever reads it');
  });

  it('is right at the hours at which the clocks change', () => {
    deepEqual(line({ start: '2026-03-29T02:30' }, 'DTSTART'), ['DTSTART;TZID=Europe/Berlin:20260329T033000']);
    deepEqual(line({ start: '2026-10-25T02:30' }, 'DTSTART'), ['DTSTART;TZID=Europe/Berlin:20261025T023000']);
    deepEqual(
      line({ start: '2026-10-25T01:30Z' }, 'DTSTART'),
      ['DTSTART:20261025T013000Z'],
      'the second 02:30',
    );
    deepEqual(line({ start: '2026-03-29T02:30', rrule: 'FREQ=DAILY' }, 'DTSTART'), [
      'DTSTART;TZID=Europe/Berlin:20260329T023000',
    ]);
  });

  it('of whole days has dates, and an end that is not in it', () => {
    const days = (start: string, end?: string) =>
      line({ start, end }, 'DT(START|END)').map((text) => text.split('=')[1]);
    deepEqual(days('2026-03-02'), ['DATE:20260302']);
    deepEqual(days('2026-03-02', '2026-03-02'), ['DATE:20260302', 'DATE:20260303']);
    deepEqual(days('2026-02-27', '2026-03-01'), ['DATE:20260227', 'DATE:20260302']);
    deepEqual(days('2026-03-02', '2026-03-01'), ['DATE:20260302'], 'an end before the start is none');
  });

  it('has an end only when it is after the start', () => {
    for (const end of [
      '2026-03-02T18:00',
      '2026-03-02T17:00',
      '2026-03-01',
      '2026-03-02',
      '',
      'spät',
      '2026-03-02T17:00Z',
    ])
      deepEqual(line({ end }, 'DTEND'), [], end);
    deepEqual(line({ end: '2026-03-04' }, 'DTEND'), ['DTEND;TZID=Europe/Berlin:20260305T000000']);
  });

  it('has its status, its version and when it was changed', () => {
    for (const status of ['CONFIRMED', 'CANCELLED', 'TENTATIVE'] as const)
      deepEqual(line({ status }, 'STATUS'), [`STATUS:${status}`]);
    deepEqual(line({ status: 'POSTPONED\r\nX:1' as 'CONFIRMED' }, 'STATUS'), []);
    deepEqual(line({ sequence: 3 }, 'SEQUENCE'), ['SEQUENCE:3']);
    for (const sequence of [0, -1, 1.5, Number.NaN, undefined]) deepEqual(line({ sequence }, 'SEQUENCE'), []);
    deepEqual(line({ modified: '2026-02-01T10:00+01:00' }, 'LAST-MODIFIED'), [
      'LAST-MODIFIED:20260201T090000Z',
    ]);
    deepEqual(line({ modified: 'gestern' }, 'LAST-MODIFIED'), []);
    deepEqual(line({}, 'DTSTAMP'), ['DTSTAMP:20260201T120000Z']);
    deepEqual(line({}, 'UID'), ['UID:messe@verein.example']);
  });

  it('says where, who and what', () => {
    deepEqual(line({ geo: { latitude: 54.78, longitude: -9.43 } }, 'GEO'), ['GEO:54.78;-9.43']);
    for (const geo of [
      { latitude: 91, longitude: 0 },
      { latitude: Number.NaN, longitude: 0 },
    ])
      deepEqual(line({ geo }, 'GEO'), []);
    deepEqual(line({ url: 'https://verein.example/a b,c' }, 'URL'), ['URL:https://verein.example/a%20b,c']);
    for (const url of ['javascript:alert(1)', ' ', 'data:text/plain,x', 'kein Link'])
      deepEqual(line({ url }, 'URL'), [], url);
    deepEqual(line({ url: 'https://verein.example/\r\nX-EVIL:1' }, 'URL'), [
      'URL:https://verein.example/X-EVIL:1',
    ]);
    deepEqual(
      line({ organizer: { name: 'Verein "Nord"; e.V.', email: 'info@verein.example' } }, 'ORGANIZER'),
      [`ORGANIZER;CN="Verein 'Nord'; e.V.":mailto:info@verein.example`],
    );
    deepEqual(line({ organizer: { name: 'Verein' } }, 'ORGANIZER'), ['ORGANIZER;CN="Verein":invalid:nomail']);
    for (const email of ['a@b.example\r\nX:1', 'a@b.example\ud800', 'a@b@c', 'a b@c.example', 'kein'])
      deepEqual(line({ organizer: { email } }, 'ORGANIZER'), [], email);
    deepEqual(line({ categories: ['Fest', 'Kinder, Jugend'] }, 'CATEGORIES'), [
      'CATEGORIES:Fest,Kinder\\, Jugend',
    ]);
  });

  it('without a start is left out, the others are not', () => {
    equal(lines({ ...FAIR, start: '2026-02-30' }, FAIR).filter((text) => text === 'BEGIN:VEVENT').length, 1);
  });
});

describe('a written series', () => {
  const rule = (rrule: string, more: Partial<CalendarEvent> = {}) =>
    line({ rrule, ...more }, 'RRULE')[0]?.slice(6);

  it('has its rule as iCalendar wants it', () => {
    equal(
      rule('rrule:freq=weekly; interval=2;byday=mo,we;wkst=su'),
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=SU',
    );
    equal(
      rule('FREQ=MONTHLY;BYDAY=-1FR,2MO;COUNT=5;INTERVAL=1;WKST=MO'),
      'FREQ=MONTHLY;COUNT=5;BYDAY=-1FR,2MO',
    );
    equal(rule('FREQ=WEEKLY;BYDAY=2MO'), 'FREQ=WEEKLY;BYDAY=MO');
    equal(
      rule('FREQ=YEARLY;BYYEARDAY=-1;BYHOUR=9,17;BYSETPOS=1'),
      'FREQ=YEARLY;BYYEARDAY=-1;BYHOUR=9,17;BYSETPOS=1',
    );
    equal(rule('FREQ=DAILY;BYHOUR=9,17', { start: '2026-03-02' }), 'FREQ=DAILY');
    for (const text of ['FREQ=OFTEN', 'FREQ=DAILY;X=1', 'FREQ=DAILY\r\nX-EVIL:1', ''])
      equal(rule(text), undefined, text);
  });

  it('ends by an instant, or by a date', () => {
    equal(rule('FREQ=DAILY;UNTIL=20260331'), 'FREQ=DAILY;UNTIL=20260331T215959Z');
    equal(rule('FREQ=DAILY;UNTIL=20260331T180000'), 'FREQ=DAILY;UNTIL=20260331T160000Z');
    equal(rule('FREQ=DAILY;UNTIL=20260331T160000Z'), 'FREQ=DAILY;UNTIL=20260331T160000Z');
    equal(rule('FREQ=DAILY;UNTIL=20260331', { zone: undefined }), 'FREQ=DAILY;UNTIL=20260331T235959');
    equal(rule('FREQ=DAILY;UNTIL=20260331T160000Z', { start: '2026-03-02' }), 'FREQ=DAILY;UNTIL=20260331');
    equal(rule('FREQ=DAILY;UNTIL=20260331/X:Y', { start: '2026-03-02' }), 'FREQ=DAILY;UNTIL=20260331');
    // Not both: whichever comes first.
    equal(rule('FREQ=DAILY;COUNT=5;UNTIL=20260304'), 'FREQ=DAILY;COUNT=3');
    equal(rule('FREQ=DAILY;COUNT=2;UNTIL=20260304'), 'FREQ=DAILY;COUNT=2');
  });

  it('has its exceptions in the type of the start', () => {
    const rrule = 'FREQ=DAILY;BYHOUR=9,18';
    deepEqual(line({ rrule, exdate: ['2026-03-03T08:00Z', '2026-03-04', '2026-03-05T18:00'] }, 'EXDATE'), [
      'EXDATE;TZID=Europe/Berlin:20260303T090000',
      'EXDATE;TZID=Europe/Berlin:20260304T090000',
      'EXDATE;TZID=Europe/Berlin:20260304T180000',
      'EXDATE;TZID=Europe/Berlin:20260305T180000',
    ]);
    deepEqual(
      line({ start: '2026-03-02', rrule: 'FREQ=DAILY', exdate: ['2026-03-04', '20260305T000000'] }, 'EXDATE'),
      ['EXDATE;VALUE=DATE:20260304', 'EXDATE;VALUE=DATE:20260305'],
    );
    deepEqual(line({ rdate: ['2026-03-09', '2026-03-10T10:00', 'x'] }, 'RDATE'), [
      'RDATE;TZID=Europe/Berlin:20260309T180000',
      'RDATE;TZID=Europe/Berlin:20260310T100000',
    ]);
    deepEqual(line({ recurrenceId: '2026-03-09T18:00' }, 'RECURRENCE-ID'), [
      'RECURRENCE-ID;TZID=Europe/Berlin:20260309T180000',
    ]);
  });

  it('takes place when ours does, in ical.js', () => {
    // Ones that ical.js can do; the random ones are held against rrule-temporal.
    const rules = fc.constantFrom(
      'FREQ=WEEKLY;BYDAY=MO,TH',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU',
      'FREQ=DAILY;INTERVAL=3;COUNT=9',
      'FREQ=MONTHLY;BYDAY=1MO,-1FR',
      'FREQ=MONTHLY;BYMONTHDAY=2,15',
      'FREQ=YEARLY',
      'FREQ=DAILY;UNTIL=20260310',
    );
    const zones = fc.constantFrom(BERLIN, 'America/New_York', 'Pacific/Auckland', 'UTC', undefined);
    const day = fc.integer({ min: 2, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
    const days = fc.array(day, { maxLength: 3 });
    fc.assert(
      fc.property(rules, zones, days, days, fc.boolean(), (rrule, zone, exdate, rdate, allDay) => {
        const start = allDay ? '2026-03-02' : '2026-03-02T18:00';
        const series = { start, rrule, zone, exdate, rdate };
        const [event] = readBack(write({ ...FAIR, ...series }));
        const next = event?.iterator();
        const found: string[] = [];
        for (let time = next?.next(); time && found.length < 12; time = next?.next())
          found.push(time.toString().replace('Z', ''));
        deepEqual(found, occurrences(series, undefined, undefined, 12).starts);
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);
});

describe('a written text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          '\r\n',
          '\n',
          '\r',
          '\u2028',
          '\u0085',
          '\v',
          '\0',
          '\\',
          '\\n',
          ';',
          ',',
          ':',
          '"',
          'BEGIN:VEVENT',
          'END:VCALENDAR',
          '👩‍👩‍👧',
          'ä',
          '\ud800',
          ' ',
          '\t',
          'ATTACH:file',
          '^n',
        ),
      )
      .map((all) => all.join('')),
  );

  it('is folded at 75 octets, never within a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 20, maxLength: 400 }), (description) => {
        const file = write({ ...FAIR, description });
        for (const text of file.split('\r\n')) {
          ok(new TextEncoder().encode(text).length <= 75, text);
          ok(!/^ ?[\udc00-\udfff]|[\ud800-\udbff]$/.test(text), 'half a character');
        }
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it('comes back as it was, but for what nobody sees', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (summary, description, location) => {
        const [event] = readBack(write({ ...FAIR, summary, description, location }));
        // Half characters do not survive any file.
        const same = (text: string) =>
          text
            .replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n')
            // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
            .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '');
        equal(event?.summary ?? '', same(summary));
        equal(event?.description ?? '', same(description));
        equal(event?.location ?? '', same(location));
      }),
      { numRuns: 1000 },
    );
  }).timeout(60_000);

  it('adds no line, whatever field it stands in', () => {
    const names = [
      'BEGIN',
      'UID',
      'DTSTAMP',
      'DTSTART',
      'DTEND',
      'RECURRENCE-ID',
      'RRULE',
      'EXDATE',
      'RDATE',
      'LAST-MODIFIED',
      'SEQUENCE',
      'STATUS',
      'SUMMARY',
      'DESCRIPTION',
      'LOCATION',
      'GEO',
      'URL',
      'ORGANIZER',
      'CATEGORIES',
      'END',
      'VERSION',
      'PRODID',
      'CALSCALE',
      'NAME',
      'X-WR-CALNAME',
      'TZID',
      'TZOFFSETFROM',
      'TZOFFSETTO',
    ];
    const seed = fc.constantFrom(
      '2026-03-02',
      'FREQ=DAILY',
      'https://verein.example/',
      BERLIN,
      'info@verein.example',
      '',
    );
    const text = fc.tuple(seed, hostile).map((both) => both.join(''));
    fc.assert(
      fc.property(
        fc.record({
          uid: text,
          summary: text,
          start: fc.oneof(text, fc.constant('2026-03-02T18:00')),
          end: text,
          zone: text,
          rrule: text,
          exdate: fc.array(text),
          rdate: fc.array(text),
          recurrenceId: text,
          description: text,
          location: text,
          url: text,
          organizer: fc.record({ name: text, email: text }),
          categories: fc.array(text),
          modified: text,
        }),
        text,
        (event, name) => {
          const file = writeCalendar([event], { now: NOW, name });
          const unfolded = file.replace(/\r\n /g, '').split('\r\n').slice(0, -1);
          for (const [i, text] of unfolded.entries()) {
            const [, property] = /^([A-Z-]+)[;:]/.exec(text) ?? [];
            ok(property && names.includes(property), `line ${i}: ${JSON.stringify(text)}`);
            // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them
            ok(!/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/.test(text), JSON.stringify(text));
          }
          ok(unfolded.filter((text) => text === 'BEGIN:VEVENT').length <= 1);
          equal(unfolded.at(-1), 'END:VCALENDAR');
          ICAL.parse(file);
        },
      ),
      { numRuns: 500 },
    );
  }).timeout(60_000);
});

describe('a written calendar', () => {
  it('may be empty', () => {
    equal(
      writeCalendar([]),
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Engagiert Widgets//EN\r\nCALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n',
    );
  });

  it('has its name, each zone once, and all events', () => {
    const events = Array.from({ length: 300 }, (_, i) => ({
      ...FAIR,
      uid: `${i}`,
      zone: i % 2 ? BERLIN : 'America/New_York',
    }));
    const file = writeCalendar(events, { now: NOW, name: 'Kalender; alle' });
    equal(file.split('BEGIN:VTIMEZONE').length - 1, 2);
    ok(file.includes('\r\nX-WR-CALNAME:Kalender\\; alle\r\n'));
    const found = readBack(file);
    equal(found.length, 300);
    for (const [i, event] of found.entries())
      equal(event.startDate.toUnixTime() * 1e3, toInstant(FAIR.start, events[i]?.zone ?? ''));
  });
});
