/** The zones that a written calendar brings along say what the clocks do, to a reader that knows no zone itself. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { writeCalendar } from '../../src/schedule/ical-writer.js';
import { toInstant, toWall } from '../../src/schedule/zone.js';
import { equal, ok } from '../helpers/assert.js';

const ZONES = [
  'Europe/Berlin',
  'Europe/Lisbon',
  'Europe/Moscow',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Jerusalem',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Antarctica/Troll',
];

const fileOf = (start: string, zone: string, more = {}) =>
  writeCalendar([{ uid: 'a', summary: 'a', start, zone, ...more }], { now: 0 });

/** Epoch ms of the start as ical.js finds it with the zone of the file alone. */
function startOf(file: string): number {
  const calendar = new ICAL.Component(ICAL.parse(file));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const event = calendar.getFirstSubcomponent('vevent');
  return event ? new ICAL.Event(event).startDate.toUnixTime() * 1e3 : Number.NaN;
}

/** Of two equal wall times RFC 5545 means the first one (3.3.5), ical.js the second one. */
const comesTwice = (instant: number, zone: string) =>
  [0.5, 1, 2].some((hours) => toWall(instant + hours * 36e5, zone) === toWall(instant, zone));

describe('a written zone', () => {
  it('gives the instant that was meant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1975, 0) / 6e4, max: Date.UTC(2045, 0) / 6e4 }),
        fc.constantFrom(...ZONES),
        (minute, zone) => {
          const start = new Date(minute * 6e4).toISOString();
          if (comesTwice(minute * 6e4, zone)) return;
          equal(startOf(fileOf(start, zone)), Date.parse(start), `${start} ${zone}`);
        },
      ),
      { numRuns: 400 },
    );
  }).timeout(60_000);

  it('is right around every change of the clocks', () => {
    for (const zone of ZONES)
      for (const hours of [-49, -3, -2, -1, 0, 1, 2, 3, 49])
        for (const change of [
          '2026-03-29T01:00Z',
          '2026-10-25T01:00Z',
          '2026-03-08T07:00Z',
          '2026-11-01T06:00Z',
          '2026-04-04T14:00Z',
          '2026-09-26T14:00Z',
          '2024-03-10T02:00Z',
          '2024-04-14T02:00Z',
        ]) {
          const start = new Date(Date.parse(change) + hours * 36e5).toISOString();
          if (comesTwice(Date.parse(start), zone)) continue;
          equal(startOf(fileOf(start, zone)), Date.parse(start), `${start} ${zone}`);
        }
  }).timeout(60_000);

  it('is right for a series that goes on', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu']) {
      const calendar = new ICAL.Component(
        ICAL.parse(fileOf('2026-01-15T18:00', zone, { rrule: 'FREQ=MONTHLY' })),
      );
      ICAL.TimezoneService.reset();
      for (const part of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(part);
      const event = calendar.getFirstSubcomponent('vevent');
      ok(event);
      const next = new ICAL.Event(event).iterator();
      for (let i = 0; i < 360; i++) {
        const time = next.next();
        ok(time);
        equal(time.toUnixTime() * 1e3, toInstant(time.toString(), zone), `${time} ${zone}`);
      }
    }
  }).timeout(60_000);

  it('forgets the rule that its clocks no longer have', () => {
    // Brazil changed its clocks until 2019, Russia until 2010; America changes them on other days since 2007.
    for (const zone of [
      'America/Sao_Paulo',
      'Europe/Moscow',
      'America/New_York',
      'Africa/Cairo',
      'Europe/Berlin',
    ]) {
      const rdate = Array.from(
        { length: 120 },
        (_, i) => `${2001 + Math.floor(i / 4)}-${'02 04 08 12'.split(' ')[i % 4]}-15`,
      );
      const calendar = new ICAL.Component(ICAL.parse(fileOf('2001-01-15T18:00', zone, { rdate })));
      ICAL.TimezoneService.reset();
      for (const part of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(part);
      const event = calendar.getFirstSubcomponent('vevent');
      ok(event);
      const added = event.getAllProperties('rdate').map((property) => property.getFirstValue() as ICAL.Time);
      equal(added.length, rdate.length);
      for (const [i, time] of added.entries())
        equal(time.toUnixTime() * 1e3, toInstant(`${rdate[i]}T18:00`, zone), `${time} ${zone}`);
    }
  }).timeout(60_000);

  it('is told by the rule of its clocks, as others tell it', () => {
    const file = fileOf('2026-06-01T18:00', 'Europe/Berlin');
    for (const line of [
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200',
    ])
      ok(file.includes(`${line}\r\n`), line);
    ok(fileOf('2026-06-01T18:00', 'America/New_York').includes('BYMONTH=3;BYDAY=2SU\r\n'));
    equal(fileOf('2026-06-01T18:00', 'Asia/Kathmandu').split('TZOFFSETTO:+0545').length, 2);
    ok(fileOf('2026-06-01', 'Europe/Berlin').indexOf('VTIMEZONE') < 0, 'dates need none');
  });

  it('is there for years at either end', () => {
    for (const start of ['0001-06-01T18:00', '1850-01-01T12:00', '9999-06-01T18:00'])
      ok(fileOf(start, 'Europe/Berlin').includes('END:VTIMEZONE'), start);
  });
});
