import type { Catalogue } from '../catalogue.js';
import * as de from '../de/event-calendar.js';
import { list } from './opportunity-list.js';

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
