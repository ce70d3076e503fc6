/** Contact points for built pages: as many as wanted, all invented, spread over a town. */

/** A Friday at half past ten. */
export const NOW = new Date('2026-10-16T10:30:00+02:00');

const DISTRICTS = ['Altstadt', 'Nordstadt', 'Mürwik', 'Weiche', 'Südstadt', 'Engelsby'];
const TOPICS = ['Beratung', 'Nachbarschaft', 'Jugend', 'Integration', 'Vereine'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

const round = (degrees) => Number(degrees.toFixed(5));

/** One contact point; what a test says goes before. */
export const contact = (i, more = {}) => ({
  id: `stelle-${i}`,
  title: `Anlaufstelle ${i}`,
  description: 'Rat und Tat.',
  url: `https://verein.example/stelle/${i}`,
  category: [TOPICS[i % TOPICS.length]],
  district: DISTRICTS[i % DISTRICTS.length],
  land: 'SH',
  telephone: `0461 000 ${100 + i}`,
  email: `stelle${i}@verein.example`,
  wheelchair: ['full', 'limited', undefined][i % 3],
  address: {
    streetAddress: `Ring ${i + 1}`,
    postalCode: String(24937 + (i % 8)),
    addressLocality: 'Flensburg',
  },
  geo: { latitude: round(54.75 + ((i * 37) % 100) / 1500), longitude: round(9.38 + ((i * 53) % 100) / 1000) },
  areaServed: i % 4 ? undefined : [String(24937 + (i % 8))],
  openingHoursSpecification: [
    { dayOfWeek: WEEKDAYS, opens: i % 2 ? '09:00' : '14:00', closes: i % 2 ? '12:30' : '18:00' },
  ],
  contactPoint: [{ contactType: 'Vermittlung', name: 'Kaya Beispiel', email: `kaya${i}@verein.example` }],
  ...more,
});

/** @param more what is said of the one with that number, if anything */
export const contacts = (count, more = () => ({})) =>
  Array.from({ length: count }, (_, i) => contact(i, more(i)));
