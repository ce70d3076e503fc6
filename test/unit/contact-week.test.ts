/** A week of opening hours as a table and in lines. */
import { render } from 'lit';
import { kit } from '../../src/base/lazy.js';
import { contacts } from '../../src/i18n/de.js';
import { localeFor } from '../../src/i18n/locale.js';
import { readHours } from '../../src/schedule/hours/read.js';
import { hoursLines, weekTables } from '../../src/widgets/contact-finder/parts/week.js';
import { deepEqual, equal } from '../helpers/assert.js';
import { words } from '../helpers/widget.js';

const locale = localeFor('de', 'contacts', contacts);
/** A Wednesday, and an hour at which it is Thursday farther east. */
const clock = { now: Date.parse('2026-05-13T20:00:00+02:00'), zone: 'Europe/Berlin', land: '' };
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

function read(openingHoursSpecification: Record<string, unknown>[], more = {}) {
  const { hours } = readHours({ openingHoursSpecification, ...more });
  if (!hours) throw new Error('no hours');
  return hours;
}
function tables(...from: Parameters<typeof read>): Record<string, string[]> {
  const place = document.createElement('div');
  render(weekTables(kit, read(...from), clock, locale), place);
  return Object.fromEntries(
    [...place.querySelectorAll('table')].map((table) => [
      words(table.querySelector('caption')),
      [...table.querySelectorAll('tr')].map(
        (row) => `${row.matches('[aria-current=date]') ? '→ ' : ''}${words(row)}`,
      ),
    ]),
  );
}
const lines = (...from: Parameters<typeof read>) => hoursLines(read(...from), clock, locale);

describe('a week', () => {
  it('is a row for each day, today marked, breaks and nights as they are', () => {
    deepEqual(
      tables([
        { dayOfWeek: WEEKDAYS, opens: '09:00', closes: '12:30' },
        { dayOfWeek: ['Monday'], opens: '14:00', closes: '18:00' },
        { dayOfWeek: ['Saturday'], opens: '18:00', closes: '02:00' },
        { dayOfWeek: ['Sunday'], opens: '00:00', closes: '24:00' },
      ]),
      {
        'Diese Woche': [
          'Montag 9–12:30 Uhr, 14–18 Uhr',
          'Dienstag 9–12:30 Uhr',
          '→ Mittwoch 9–12:30 Uhr',
          'Donnerstag 9–12:30 Uhr',
          'Freitag 9–12:30 Uhr',
          'Samstag 18–2 Uhr',
          'Sonntag rund um die Uhr',
        ],
      },
    );
  });

  it('keeps ways of coming apart; who is at the phone is said for the days on which somebody is', () => {
    deepEqual(
      tables([
        { dayOfWeek: ['Monday'], opens: '09:00', closes: '12:00', mode: 'walkIn' },
        { dayOfWeek: ['Tuesday'], opens: '09:00', closes: '12:00', mode: 'appointment' },
        { dayOfWeek: ['Wednesday'], opens: '09:00', closes: '12:00', mode: 'phone' },
      ]),
      {
        'Ohne Termin': [
          'Montag 9–12 Uhr',
          'Dienstag geschlossen',
          '→ Mittwoch geschlossen',
          'Donnerstag geschlossen',
          'Freitag geschlossen',
          'Samstag geschlossen',
          'Sonntag geschlossen',
        ],
        'Mit Termin': ['Dienstag 9–12 Uhr'],
        'Am Telefon': ['→ Mittwoch 9–12 Uhr'],
      },
    );
  });

  it('says why a day is not as usual', () => {
    const special = {
      specialOpeningHoursSpecification: [{ validFrom: '2026-05-15', validThrough: '2026-05-15' }],
    };
    const { 'Diese Woche': rows = [] } = tables([{ dayOfWeek: WEEKDAYS, opens: '09:00', closes: '12:00' }], {
      ...special,
      land: 'SH',
    });
    equal(rows[3], 'DonnerstagChristi Himmelfahrt geschlossen');
    equal(rows[4], 'Freitagabweichend geschlossen');
  });

  it('is of the place’s own day', () => {
    const { 'Diese Woche': rows = [] } = tables([{ dayOfWeek: WEEKDAYS, opens: '09:00', closes: '12:00' }], {
      timeZone: 'Pacific/Kiritimati',
    });
    equal(rows[3], '→ Donnerstag 9–12 Uhr');
  });

  it('in lines is the usual one, whatever holidays it has: paper hangs longer', () => {
    deepEqual(
      lines([{ dayOfWeek: WEEKDAYS, opens: '09:00', closes: '12:00' }], {
        land: 'SH',
        municipalHolidays: ['05-12'],
        specialOpeningHoursSpecification: [{ validFrom: '2026-05-15', validThrough: '2026-05-15' }],
      }),
      ['Mo–Fr 9–12 Uhr'],
    );
  });

  it('has days of the same hours together in lines', () => {
    deepEqual(
      lines([
        { dayOfWeek: WEEKDAYS, opens: '09:00', closes: '12:00' },
        { dayOfWeek: ['Saturday'], opens: '10:00', closes: '11:30' },
      ]),
      ['Mo–Fr 9–12 Uhr', 'Sa 10–11:30 Uhr'],
    );
    deepEqual(
      lines([
        { dayOfWeek: ['Monday', 'Wednesday'], opens: '09:00', closes: '12:00' },
        { dayOfWeek: ['Monday'], opens: '14:00', closes: '16:00', mode: 'phone' },
      ]),
      ['Ohne Termin: Mo 9–12 Uhr; Mi 9–12 Uhr', 'Am Telefon: Mo 14–16 Uhr'],
    );
  });
});
