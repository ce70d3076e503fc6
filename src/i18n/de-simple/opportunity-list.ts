import type { Catalogue } from '../catalogue.js';
import * as de from '../de/opportunity-list.js';

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

export const match: Catalogue['match'] = {
  ...de.match,
  interests: 'Was macht Spaß?',
  time: 'Wann haben Sie Zeit?',
  area: 'Wo soll es sein?',
  kept: 'Die Antworten bleiben hier. Niemand sonst kann sie lesen.',
};
