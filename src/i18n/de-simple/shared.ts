import type { Catalogue } from '../catalogue.js';
import * as de from '../de/shared.js';

export const filters: Catalogue['filters'] = {
  ...de.filters,
  reset: 'Alles löschen',
  remove: (name) => `Weg damit: ${name}`,
  title: 'Auswählen',
  radius: 'So weit weg',
  noPlace: (text) => `Den Ort ${text} kennen wir nicht. Bitte die Postleitzahl schreiben.`,
  noPosition: 'Wir wissen nicht, wo dieses Gerät ist. Bitte die Postleitzahl schreiben.',
  whichPlace: 'Welchen Ort meinen Sie?',
};

export const pager = de.pager;

export const nothing: Catalogue['nothing'] = {
  ...de.nothing,
  nothing: (query) =>
    query ? `Wir haben nichts gefunden. Das Wort war: ${query}.` : 'Wir haben nichts gefunden.',
  loosen: (name, count) => `Ohne ${name}: ${count}`,
  similar: (query, found) => `Das Wort ${query} gibt es hier nicht. Wir zeigen Angebote zu: ${found}.`,
};

export const details: Catalogue['details'] = {
  ...de.details,
  apply: 'Mehr lesen und mitmachen',
  share: 'Weitersagen',
  qualifications: 'Das braucht man',
  benefits: 'Das bekommt man',
};
