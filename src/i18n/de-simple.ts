import * as de from './de.js';

type Catalogue = de.Catalogue;

/*
 * Simple German: short words, short sentences. Where the plain text is simple already, it stays.
 */
export const list: Catalogue['list'] = {
  ...de.list,
  near: 'Wo?',
  nearHint: 'Postleitzahl',
  sort: 'Ordnen',
  filters: (active) => (active ? `Auswählen (${active})` : 'Auswählen'),
  moreFilters: 'Mehr auswählen',
  facets: {
    ...de.list.facets,
    board: 'Was wird gesucht?',
    category: 'Thema',
    commitment: 'Wann?',
    remote: 'Wo?',
    accessibility: 'Hilfen',
    skills: 'Das kann ich',
    audience: 'Für welche Menschen?',
  },
  empty: 'Hier gibt es gerade kein Angebot.',
  stale: (when) => `Die Liste ist alt. Sie ist von ${when} Uhr.`,
  partial: 'Ein paar Angebote fehlen gerade.',
  retry: 'Noch einmal versuchen',
  failures: {
    ...de.list.failures,
    offline: 'Das Internet geht gerade nicht.',
    network: 'Die Angebote kommen gerade nicht an.',
    timeout: 'Das dauert gerade zu lange.',
    status: 'Die Angebote kommen gerade nicht an.',
  },
};

export const calendar: Catalogue['calendar'] = {
  ...de.calendar,
  filters: list.filters,
  moreFilters: list.moreFilters,
  empty: 'Hier gibt es gerade keine Termine.',
  undated: 'Ohne festen Tag',
  stale: (when) => `Die Liste ist alt. Sie ist von ${when} Uhr.`,
  partial: 'Ein paar Termine fehlen gerade.',
  retry: list.retry,
  failures: {
    ...de.calendar.failures,
    offline: list.failures.offline,
    network: 'Die Termine kommen gerade nicht an.',
    timeout: list.failures.timeout,
    status: 'Die Termine kommen gerade nicht an.',
  },
};

export const eventFilters: Catalogue['eventFilters'] = {
  ...de.eventFilters,
  facets: {
    ...de.eventFilters.facets,
    period: 'Wann?',
    category: 'Thema',
    audience: 'Für welche Menschen?',
    price: 'Was kostet es?',
    mode: 'Wo?',
    accessibility: 'Hilfen',
  },
};

export const take: Catalogue['take'] = { ...de.take, title: 'Im Kalender speichern' };
export const eventDetails = de.eventDetails;
export const month = de.month;

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

export const match: Catalogue['match'] = {
  ...de.match,
  interests: 'Was macht Spaß?',
  time: 'Wann haben Sie Zeit?',
  area: 'Wo soll es sein?',
  kept: 'Die Antworten bleiben hier. Niemand sonst kann sie lesen.',
};
