/** Invented offers, in the vocabulary's names. */
const CATEGORIES = ['Bildung', 'Natur', 'Sport', 'Kultur'];
const DISTRICTS = ['Altstadt', 'Nordstadt', 'Hafen'];

/** The same offer for the same number, however often. */
export const offer = (i, more = {}) => ({
  '@type': 'JobPosting',
  employmentType: 'VOLUNTEER',
  '@id': `https://mitmachen.example/angebot/${i}`,
  title: `Angebot ${i}`,
  description: `Einmal in der Woche mithelfen, mit Einarbeitung. Gesucht wird Nummer ${i}.`,
  url: `https://mitmachen.example/angebot/${i}`,
  category: [CATEGORIES[i % CATEGORIES.length]],
  district: DISTRICTS[i % DISTRICTS.length],
  hiringOrganization: { name: `Verein ${i % 7}`, url: 'https://verein.example/' },
  jobLocation: {
    name: `Haus ${i % 5}`,
    address: { streetAddress: 'Hafenweg 1', addressLocality: 'Flensburg', postalCode: '24937' },
    geo: { latitude: 54.78 + (i % 10) / 100, longitude: 9.43 },
  },
  commitment: { kind: 'regular', hoursPerWeek: { min: 1, max: 2 + (i % 4) }, daytime: ['evening'] },
  applicationContact: { name: 'Erika Beispiel', email: 'erika@verein.example', telephone: '+49 461 000 001' },
  datePosted: '2026-10-01',
  ...more,
});

export const offers = (count, more) => Array.from({ length: count }, (_, i) => offer(i, more?.(i)));

export const feedOf = (list) =>
  JSON.stringify({ '@context': 'https://schema.org', '@type': 'DataFeed', dataFeedElement: list });
