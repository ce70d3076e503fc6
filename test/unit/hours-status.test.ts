/** Open or closed, until when and when next: by the clock of the place. */
import { readHours } from '../../src/schedule/hours/read.js';
import { isOpen, type Status, statusAt } from '../../src/schedule/hours/status.js';
import { toInstant } from '../../src/schedule/zone.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

const BERLIN = 'Europe/Berlin';
const WORKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

function hoursOf(openingHoursSpecification: unknown, others: object = {}) {
  const { hours, reasons } = readHours({ openingHoursSpecification, ...others });
  deepEqual(reasons, []);
  ok(hours);
  return hours;
}

/** `open until 2026-03-31 18:00`, of the first mode. */
function said({ open, until, opens, always }: Status | undefined = { mode: 'walkIn', open: false }): string {
  const when = until ?? opens;
  return `${open ? 'open' : 'closed'}${always ? ' always' : ''}${when ? ` until ${when.day} ${when.time}` : ''}`;
}

function at(hours: ReturnType<typeof hoursOf>, wall: string, zone = BERLIN): string {
  const instant = toInstant(wall, hours.timeZone ?? zone);
  const statuses = statusAt(hours, instant, zone);
  equal(
    isOpen(hours, instant, zone),
    statuses.some(({ open }) => open),
  );
  return said(statuses[0]);
}

const OFFICE = hoursOf([
  { dayOfWeek: WORKDAYS, opens: '09:00', closes: '12:00' },
  { dayOfWeek: 'Thursday', opens: '14:00', closes: '18:00' },
]);

describe('an office', () => {
  it('opens, has a break, closes, and opens after the weekend', () => {
    equal(at(OFFICE, '2026-03-05T08:59:59'), 'closed until 2026-03-05 09:00');
    equal(at(OFFICE, '2026-03-05T09:00'), 'open until 2026-03-05 12:00');
    equal(at(OFFICE, '2026-03-05T12:00'), 'closed until 2026-03-05 14:00');
    equal(at(OFFICE, '2026-03-05T17:59:59'), 'open until 2026-03-05 18:00');
    equal(at(OFFICE, '2026-03-06T12:00'), 'closed until 2026-03-09 09:00');
  });

  it('says the instant at which that changes', () => {
    const now = toInstant('2026-03-06T12:00', BERLIN);
    equal(statusAt(OFFICE, now, BERLIN)[0]?.changes, toInstant('2026-03-09T09:00', BERLIN));
  });

  it('is open by its own clock', () => {
    const lisbon = hoursOf(
      { dayOfWeek: 'Mo-Fr', opens: '09:00', closes: '12:00' },
      { timeZone: 'Europe/Lisbon' },
    );
    const nine = Date.parse('2026-03-05T09:00:00Z');
    equal(isOpen(lisbon, nine, BERLIN), true);
    equal(isOpen(lisbon, nine - 1, BERLIN), false);
    equal(isOpen(OFFICE, nine, BERLIN), true);
    equal(isOpen(OFFICE, nine, 'Asia/Tokyo'), false);
  });

  it('that does not open within two weeks says no day', () => {
    const once = hoursOf({
      validFrom: '2026-05-20',
      validThrough: '2026-05-20',
      opens: '09:00',
      closes: '12:00',
    });
    equal(at(once, '2026-05-05T23:00'), 'closed');
    equal(at(once, '2026-05-06T00:00'), 'closed until 2026-05-20 09:00');
  });
});

describe('past midnight', () => {
  const bar = hoursOf({ dayOfWeek: ['Friday', 'Thursday'], opens: '22:00', closes: '02:00' });

  it('hours belong to the day on which they begin', () => {
    equal(at(bar, '2026-03-06T01:30'), 'open until 2026-03-06 02:00');
    equal(at(bar, '2026-03-06T23:00'), 'open until 2026-03-07 02:00');
    equal(at(bar, '2026-03-07T23:00'), 'closed until 2026-03-12 22:00');
  });

  it('also at the end of a year, into a holiday', () => {
    const land = hoursOf({ dayOfWeek: ['Thursday'], opens: '22:00', closes: '02:00' }, { land: 'NW' });
    equal(at(land, '2026-12-31T23:59:59'), 'open until 2027-01-01 02:00');
    equal(at(land, '2027-01-01T01:59'), 'open until 2027-01-01 02:00');
    equal(at(land, '2027-01-01T02:00'), 'closed until 2027-01-07 22:00');
  });

  it('midnight is the end of the day', () => {
    const late = hoursOf({ dayOfWeek: 'Friday', opens: '18:00', closes: '24:00' });
    equal(at(late, '2026-03-06T23:59'), 'open until 2026-03-06 24:00');
    equal(at(late, '2026-03-07T00:00'), 'closed until 2026-03-13 18:00');
  });
});

describe('round the clock', () => {
  it('has no end', () => {
    const always = hoursOf({ dayOfWeek: 'Mo-Su', opens: '00:00', closes: '23:59' }, { land: 'BY' });
    equal(at(always, '2026-12-25T23:59:30'), 'open always');
  });

  it('on some days ends with the last', () => {
    const days = hoursOf({ dayOfWeek: ['Saturday', 'Sunday'], opens: '00:00', closes: '24:00' });
    equal(at(days, '2026-03-07T00:00'), 'open until 2026-03-08 24:00');
    equal(at(days, '2026-03-06T23:59'), 'closed until 2026-03-07 00:00');
    // The last day that is looked at is a holiday.
    const week = hoursOf(
      [{ dayOfWeek: 'Mo-Su', opens: '00:00', closes: '24:00' }, { dayOfWeek: 'PublicHolidays' }],
      { land: 'BY' },
    );
    equal(at(week, '2028-10-18T18:30'), 'open until 2028-10-31 24:00');
  });
});

describe('when the clocks change', () => {
  it('what lies in the hour that is skipped does not take place, what begins in it begins after it', () => {
    const night = hoursOf({ dayOfWeek: 'Mo-Su', opens: '02:15', closes: '02:45' });
    equal(at(night, '2026-03-29T01:59'), 'closed until 2026-03-30 02:15');
    equal(at(night, '2026-03-28T02:30'), 'open until 2026-03-28 02:45');
    const morning = hoursOf({ dayOfWeek: 'Mo-Su', opens: '02:30', closes: '08:00' });
    equal(at(morning, '2026-03-29T01:59'), 'closed until 2026-03-29 03:00');
    equal(at(morning, '2026-03-29T03:10'), 'open until 2026-03-29 08:00');
  });

  it('hours across the skipped one stay open, and end by the clock', () => {
    const night = hoursOf({ dayOfWeek: 'Saturday', opens: '22:00', closes: '04:00' });
    equal(at(night, '2026-03-29T01:59'), 'open until 2026-03-29 04:00');
    equal(at(night, '2026-03-29T03:00'), 'open until 2026-03-29 04:00');
    equal(isOpen(night, Date.parse('2026-03-29T04:00:00+02:00'), BERLIN), false);
  });

  it('an hour that comes twice is open from its first time', () => {
    const night = hoursOf({ dayOfWeek: 'Saturday', opens: '22:00', closes: '02:30' });
    const second = Date.parse('2026-10-25T02:10:00+01:00');
    equal(isOpen(night, second - 36e5, BERLIN), true);
    equal(isOpen(night, second, BERLIN), false);
    const day = hoursOf({ dayOfWeek: 'Sunday', opens: '02:30', closes: '06:00' });
    equal(isOpen(day, second, BERLIN), true);
    equal(isOpen(day, Date.parse('2026-10-25T02:29:59+02:00'), BERLIN), false);
  });
});
