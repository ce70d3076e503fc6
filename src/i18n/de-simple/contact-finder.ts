import type { Catalogue } from '../catalogue.js';
import * as de from '../de/contact-finder.js';
import { list } from './opportunity-list.js';

export const contacts: Catalogue['contacts'] = {
  ...de.contacts,
  searchHint: 'Name oder Postleitzahl',
  filters: list.filters,
  moreFilters: list.moreFilters,
  retry: list.retry,
  route: 'So geht es hin',
  serves: (place) => `hilft Menschen aus ${place}`,
  empty: 'Hier ist gerade nichts eingetragen.',
  stale: list.stale,
  partial: 'Ein Teil fehlt gerade.',
  failures: {
    ...de.contacts.failures,
    offline: list.failures.offline,
    network: 'Die Liste kommt gerade nicht an.',
    timeout: list.failures.timeout,
    status: 'Die Liste kommt gerade nicht an.',
  },
};

export const contactFilters: Catalogue['contactFilters'] = {
  ...de.contactFilters,
  facets: {
    ...de.contactFilters.facets,
    open: 'Jetzt offen?',
    audience: 'Für welche Menschen?',
    accessibility: 'Hilfen',
    body: 'Wer ist das?',
  },
};

export const contactDetails: Catalogue['contactDetails'] = {
  ...de.contactDetails,
  area: 'Hilft Menschen aus',
  appointment: 'Einen Termin machen',
  vcard: 'Adresse speichern',
};

export const contactMap = de.contactMap;
