/** An invented feed of honours, in no order, all of them with consent. */
import { inventor, words } from './invented.mjs';

const FIRST = words('Anneke Birte Elif Frauke Hauke Inken Jannes Kai Levke Malte Nadira Ole Samira Thore');
const LAST = words(
  'Föhrwald Dünenkamp Sandholm Wiekfeld Moorlind Strandhauer Wattenrade Sielhorst Buchtmann',
);
const AWARDS = words('Ehrennadel Fördemedaille Landesehrennadel Jugendpreis');

/** A feed of `n` honours of the last 25 years. */
export function makeHonours(n) {
  const { upTo, one, description, body } = inventor(n + 3);
  const items = Array.from({ length: n }, (_, i) => {
    const id = String(i).padStart(6, '0');
    return {
      '@type': 'CreativeWork',
      '@id': `hon-${id}`,
      about: {
        '@type': 'Person',
        name: `${one(FIRST)} ${one(LAST)} ${i}`,
        affiliation: { name: body() },
      },
      text: description(),
      award: { name: one(AWARDS), year: upTo(2026, 2002) },
      url: `https://danke.example/${id}`,
      consent: { name: true, photo: true, quote: true, validThrough: '2099-12-31' },
    };
  });
  return { items };
}
