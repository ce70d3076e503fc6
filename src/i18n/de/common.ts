import type { Format } from '../format.js';

/* What all widgets say, in German. */
export const search = 'Suche';
export const filterButton = (active: number) => (active ? `Filter (${active})` : 'Filter');
export const moreFilters = 'Weitere Filter';
export const stillReading = 'weitere kommen noch an …';
export const more = 'Mehr anzeigen';
export const until = (what: string) => `bis ${what}`;
export const openings = (n: number, f: Format) =>
  f.plural(n, { one: '# freier Platz', other: '# freie Plätze' });
export const print = 'Liste drucken';
export const retry = 'Erneut versuchen';
export const partFailed = 'Das ließ sich gerade nicht öffnen. Später noch einmal versuchen?';
export const today = 'Heute';
export const offline = 'Es besteht gerade keine Verbindung zum Internet.';
