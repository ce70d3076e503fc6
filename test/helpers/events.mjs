/** Invented events, in the vocabulary's names, one a day from a day that the tests' clocks stand before. */
const CATEGORIES = ['Fest', 'Vortrag', 'Sport', 'Kultur'];
const DISTRICTS = ['Altstadt', 'Nordstadt', 'Hafen'];
const DAY = 864e5;

/** The clocks of tests with these events stand here: a Thursday. */
export const NOW = new Date('2026-10-15T10:00:00+02:00');
export const TODAY = '2026-10-15';

const dayAfter = (days) => new Date(Date.parse(TODAY) + days * DAY).toISOString().slice(0, 10);

/** The same event for the same number, however often; number 0 is today's. */
export const event = (i, more = {}) => ({
  '@type': 'Event',
  '@id': `https://termine.example/${i}`,
  title: `Termin ${i}`,
  description: `Zum Mitmachen, mit Kaffee. Es ist Nummer ${i}.`,
  url: `https://termine.example/${i}`,
  startDate: `${dayAfter(i)}T18:00`,
  endDate: `${dayAfter(i)}T20:00`,
  category: [CATEGORIES[i % CATEGORIES.length]],
  district: DISTRICTS[i % DISTRICTS.length],
  organizer: { name: `Verein ${i % 7}`, url: 'https://verein.example/' },
  location: {
    name: `Haus ${i % 5}`,
    address: { streetAddress: 'Hafenweg 1', addressLocality: 'Flensburg', postalCode: '24937' },
  },
  ...more,
});

export const events = (count, more) => Array.from({ length: count }, (_, i) => event(i, more?.(i)));

/** The same as iCalendar, as far as that says it. */
export const icsOf = (list) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...list.flatMap((one) => [
      'BEGIN:VEVENT',
      `UID:${one['@id']}`,
      `DTSTART;TZID=Europe/Berlin:${one.startDate.replaceAll(/[-:]/g, '')}00`,
      `DTEND;TZID=Europe/Berlin:${one.endDate.replaceAll(/[-:]/g, '')}00`,
      `SUMMARY:${one.title}`,
      `CATEGORIES:${one.category}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
