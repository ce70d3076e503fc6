/** Opening hours as a text: OpenStreetMap's, schema.org's and German ones; what is not clear stays a text. */
import fc from 'fast-check';
import { readHours } from '../../src/schedule/hours/read.js';
import { readHoursText } from '../../src/schedule/hours/text.js';
import { weekOf } from '../../src/schedule/hours/week.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

/** The days of the first week of March 2026 on which it is open: `Mo 9:00–12:00`. */
function week(openingHours: string | string[], day = '2026-03-02'): string {
  const { hours, text } = readHours({ openingHours }, { readText: readHoursText });
  if (!hours) return `text: ${text}`;
  return weekOf(hours, day)
    .flatMap(({ spans }, i) =>
      spans.walkIn?.length
        ? `${'Mo Di Mi Do Fr Sa So'.split(' ')[i]} ${spans.walkIn.map((span) => span.join('–')).join(' ')}`
        : [],
    )
    .join(', ');
}

const OFFICE = 'Mo 09:00–12:00 14:00–18:00, Di 09:00–12:00 14:00–18:00';

describe('hours as a text', () => {
  it('are read in every spelling', () => {
    for (const text of [
      'Mo-Tu 09:00-12:00,14:00-18:00',
      'Mo,Tu 09:00-12:00, 14:00-18:00',
      'mo-tu 9:00-12:00,14:00-18:00',
      'Mo-Tu 09:00-12:00, Mo-Tu 14:00-18:00',
      'Mo–Di 9–12 und 14–18 Uhr',
      'Mo.–Di. 9 – 12 Uhr, 14 – 18 Uhr',
      'Montag, Dienstag: 9 bis 12 Uhr und 14 bis 18 Uhr',
      'Montag und Dienstag von 9.00 bis 12.00 Uhr sowie 14.00 bis 18.00 Uhr',
      'Mo und Di 9 Uhr - 12 Uhr u. 14:00 - 18:00 Uhr',
      'montags: 9-12 Uhr, 14-18 Uhr; dienstags: 9-12 Uhr, 14-18 Uhr',
      'Montag: 9-12 Uhr, 14-18 Uhr\nDienstag: 9-12 Uhr, 14-18 Uhr\nMittwoch: geschlossen',
      'Mo-Di 9-12 Uhr, Mo 14-18 Uhr, Di 14-18 Uhr',
      'Mo-Di 9-12h, 14-18h',
      'Mon - Tues: 9am - 12pm, 2pm - 6pm',
      'Monday to Tuesday 9:00 AM to 12:00 PM and 2 p.m. to 6 p.m.',
      'du lundi au mardi de 9h à 12h et de 14h à 18h00',
      'Lundi : 9h-12h, 14h-18h\nMardi : 9h-12h, 14h-18h\nMercredi : fermé',
      'De lunes a martes de 9:00 a 12:00 y de 14:00 a 18:00',
      'maandag t/m dinsdag van 9 tot 12 uur en van 14 tot 18 uur',
      'Mandag til tirsdag kl. 9:00-12:00 og 14:00-18:00',
    ])
      equal(week(text), OFFICE, text);
    equal(week(['Mo-Tu 09:00-12:00', 'Mo-Tu 14:00-18:00']), OFFICE);
  });

  it('of half a day are read only where it is told which', () => {
    for (const text of ['Mon 9-5 pm', 'Mon 13 pm - 14 pm', 'Mon 0 am - 5 am'])
      equal(week(text), `text: ${text}`);
    equal(week('Mon 12am - 12pm'), 'Mo 00:00–12:00');
  });

  it('of a later rule are said instead of earlier ones, on its days', () => {
    equal(week('Mo-Tu 09:00-18:00; Tu 10:00-12:00'), 'Mo 09:00–18:00, Di 10:00–12:00');
    equal(week('Mo-Tu 09:00-18:00; Tu off'), 'Mo 09:00–18:00');
    equal(week('Mo-Tu 09:00-12:00, Tu 13:00-14:00'), 'Mo 09:00–12:00, Di 09:00–12:00 13:00–14:00');
    equal(week('Mo-Tu 09:00-12:00; Apr-Oct: Mo 08:00-12:00', '2026-04-06'), 'Mo 08:00–12:00, Di 09:00–12:00');
    equal(week('Mo-Tu 09:00-12:00; Dec 24-Jan 02 off', '2026-12-28'), '');
    equal(week('Mo-Tu 09:00-12:00; 2026 Mar 3 off'), 'Mo 09:00–12:00');
    equal(week('Apr-Okt: Mo 9-12 Uhr; Nov-Mär: Mo 10-12 Uhr'), 'Mo 10:00–12:00');
  });

  it('stay a text where they are not clear', () => {
    for (const text of [
      'nach Vereinbarung',
      'Mo-Fr',
      'Mo-Fr 9-12',
      '9-12 Uhr',
      '09:00-12:00',
      'werktags 9-12 Uhr',
      'Mo-Fr 9-12 Uhr und nach Vereinbarung',
      'Mo-Fr 09:00-12:00 "nach Vereinbarung"',
      'Mo-Fr 09:00-12:00; Sa "nach Vereinbarung"',
      'Mo-Fr 09:00+',
      'Mo-Fr sunrise-sunset',
      'Mo[1] 09:00-12:00',
      'week 1-10 Mo 09:00-12:00',
      'SH off',
      'easter off',
      'Mo-Fr 09:00-09:00',
      'Mo-Fr 25:00-26:00',
      'Mo-Fr 09:60-12:00',
      'Mo-Xx 09:00-12:00',
      'Jan 32 off',
      'Feb 30-Mar 2 off',
      'm12 24 off',
      'Mo-Fr 09:00-12:00 || Sa 09:00-12:00',
      // One beside the other, or instead?
      'Mo-Fr 9-17 Uhr, Mi 9-12 Uhr',
      'Mo-Fr 9-17 Uhr; Mi 14-16 Uhr',
      'Mi geschlossen, Mo-Fr 9-17 Uhr',
      'Montag-Freitag 09:00-17:00, Mittwoch 09:00-12:00',
      'Mo-Do 08:00-16:00; Mi 08:00-12:00',
      'Mo-Fr 09:00-17:00\nWe 09:00-12:00',
      `Mo ${'09:00-10:00,'.repeat(100)}`,
    ])
      equal(week(text), `text: ${text}`, text);
  });

  it('keep what is said besides', () => {
    const { hours, notes, text } = readHours(
      { openingHours: 'Mo 09:00-12:00; Tu off "Sitzung" || "nach Vereinbarung"' },
      { readText: readHoursText },
    );
    ok(hours);
    equal(text, undefined);
    deepEqual(notes, ['Sitzung', 'nach Vereinbarung']);
  });

  it('on holidays are those of the holiday, wherever a list says it', () => {
    for (const [openingHours, expected] of [
      ['Mo-Fr 09:00-12:00; PH off', 'Mo Di Mi Do'],
      ['Mo-Fr 09:00-12:00, PH off', 'Mo Di Mi Do'],
      ['Mo-Fr 09:00-12:00', 'Mo Di Mi Do'],
      ['Feiertage geschlossen; Mo-Fr 9-12 Uhr', 'Mo Di Mi Do'],
      ['Mo-Fr,PH 09:00-12:00', 'Mo Di Mi Do Fr Sa'],
      ['PH off; Mo-Fr 09:00-12:00', 'Mo Di Mi Do Fr'],
      ['24/7', 'Mo Di Mi Do Fr Sa So'],
      ['24/7; PH off', 'Mo Di Mi Do So'],
    ] as const) {
      const { hours } = readHours({ openingHours, land: 'NW' }, { readText: readHoursText });
      ok(hours, openingHours);
      const open = weekOf(hours, '2026-12-25').flatMap(({ spans }, i) =>
        spans.walkIn?.length ? 'Mo Di Mi Do Fr Sa So'.split(' ')[i] : [],
      );
      equal(open.join(' '), expected, openingHours);
    }
  });

  it('give way to a specification', () => {
    const openingHoursSpecification = { dayOfWeek: 'Mo', opens: '10:00', closes: '11:00' };
    const read = readHours(
      { openingHours: 'Mo 09:00-12:00', openingHoursSpecification },
      { readText: readHoursText },
    );
    ok(read.hours);
    deepEqual(weekOf(read.hours, '2026-03-02')[0]?.spans.walkIn, [['10:00', '11:00']]);
  });

  it('are read quickly, whatever they are', () => {
    const word = fc.constantFrom(
      'Mo',
      '-',
      ',',
      ';',
      '09:00',
      '9',
      'Uhr',
      ' ',
      'PH',
      'off',
      'Dec',
      '24',
      '"',
      '||',
      '\n',
      ':',
      '2026',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 150 }).map((words) => words.join('')),
        ),
        (text) => {
          const from = performance.now();
          readHoursText(text);
          ok(performance.now() - from < 200, text);
        },
      ),
    );
  });
});
