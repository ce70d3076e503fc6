import type { Catalogue } from '../catalogue.js';
import * as de from '../de/honour-wall.js';
import { list } from './opportunity-list.js';

export const wall: Catalogue['wall'] = {
  ...de.wall,
  filters: list.filters,
  others: (n, f) =>
    f.plural(n, {
      one: 'Und # Mensch, der seinen Namen nicht zeigen will',
      other: 'Und # Menschen, die ihren Namen nicht zeigen wollen',
    }),
  onlyOthers: (n, f) =>
    f.plural(n, {
      one: '# Mensch, der seinen Namen nicht zeigen will',
      other: '# Menschen, die ihren Namen nicht zeigen wollen',
    }),
  memoriam: 'Schon gestorben',
  anniversary: (years, f) =>
    f.plural(years, { one: 'Der Preis war heute vor # Jahr', other: 'Der Preis war heute vor # Jahren' }),
  poster: (paper) => `Als Poster drucken (${paper})`,
  empty: 'Hier gibt es gerade keine Ehrungen.',
  stale: (when) => `Die Liste ist alt. Sie ist von ${when} Uhr.`,
  partial: 'Ein paar Ehrungen fehlen gerade.',
  retry: list.retry,
  failures: {
    ...de.wall.failures,
    offline: list.failures.offline,
    network: 'Die Ehrungen kommen gerade nicht an.',
    timeout: list.failures.timeout,
    status: 'Die Ehrungen kommen gerade nicht an.',
  },
};

export const wallFilters: Catalogue['wallFilters'] = {
  ...de.wallFilters,
  facets: { ...de.wallFilters.facets, category: 'Thema', level: 'Von wem?', award: 'Preis' },
};

export const wallDetails: Catalogue['wallDetails'] = {
  ...de.wallDetails,
  award: 'Preis',
  received: 'Tag',
  awardedBy: 'Preis von',
  ceremony: 'Zur Feier',
};

export const spotlight = de.spotlight;

export const poster = de.poster;
