/** An invented feed of offers. */
import { DISTRICTS, inventor, words } from './invented.mjs';

const SKILLS = words(
  'Kochen Sprachen Führerschein Zuhören Handwerk IT Musik Erste-Hilfe Gärtnern Organisation',
);

/** A feed of `n` offers, the newest first: a page that sorts shows the same first page as one that does not. */
export function makeOffers(n) {
  const { random, upTo, one, some, near, description, title, body, categories } = inventor(n);
  // About two years, in steps that never go back.
  const step = 63e9 / n;
  const newest = Date.UTC(2026, 9, 1);
  const items = Array.from({ length: n }, (_, i) => ({
    id: `opp-${String(i).padStart(6, '0')}`,
    name: title(),
    description: description(),
    organisation: body(),
    categories: categories(),
    district: one(DISTRICTS),
    skills: some(SKILLS, 0),
    hoursPerWeek: upTo(12, 1),
    remote: random() < 0.15,
    geo: { lat: near(54.78, 0.2), lon: near(9.43, 0.3) },
    url: `https://ehrenamt.example/angebote/${String(i).padStart(6, '0')}`,
    dateModified: new Date(newest - (i + random() * 0.9) * step).toISOString(),
  }));
  return { version: 1, generated: '2026-10-01T00:00:00Z', items };
}
