import type { Catalogue } from '../catalogue.js';
import { list } from './opportunity-list.js';

const unreachable = 'The honours cannot be reached at the moment.';
const unreadable = 'The honours cannot be read at the moment.';

export const wall: Catalogue['wall'] = {
  search: 'Search',
  filters: list.filters,
  stillReading: list.stillReading,
  more: list.more,
  retry: list.retry,
  partFailed: list.partFailed,
  searchHint: 'Name, club …',
  sort: 'Sort',
  sorts: { year: 'Newest first', name: 'By name', award: 'By award', feed: 'As in the list' },
  count: (n, f) => f.plural(n, { one: '# honour', other: '# honours' }),
  others: (n, f) =>
    f.plural(n, {
      one: 'and # more who prefers not to be named',
      other: 'and # more who prefer not to be named',
    }),
  onlyOthers: (n, f) =>
    f.plural(n, {
      one: '# person who prefers not to be named',
      other: '# people who prefer not to be named',
    }),
  memoriam: 'In memoriam',
  size: (n, f) => f.plural(n, { one: '# person', other: '# people' }),
  anniversary: (years, f) =>
    f.plural(years, { one: 'Honoured today # year ago', other: 'Honoured today # years ago' }),
  undated: 'Without a year',
  poster: (paper) => `Print as a poster (${paper})`,
  reading: 'Reading honours …',
  empty: 'There are no honours here at the moment.',
  stale: (when) => `The honours do not load at the moment. As of ${when}.`,
  partial: 'Some of the honours cannot be reached at the moment.',
  failures: {
    ...list.failures,
    network: unreachable,
    timeout: unreachable,
    status: unreachable,
    'empty-body': unreachable,
    format: unreadable,
    'no-list': unreadable,
    unusable: unreadable,
    incomplete: unreadable,
    'too-large': 'The list of honours is too large to be shown here.',
    'wrong-kind': 'This source holds no honours.',
    configuration: 'These honours are not set up properly yet.',
  },
};

export const wallFilters: Catalogue['wallFilters'] = {
  facets: { year: 'Year', category: 'Field', level: 'Level', award: 'Award', district: 'District' },
  levels: {
    municipal: 'town',
    district: 'district',
    state: 'state',
    federal: 'federal',
    association: 'association',
  },
  instead: (found) => `Search for “${found}” instead`,
  show: (n, f) => f.plural(n, { one: 'Show # honour', other: 'Show # honours' }),
};

export const wallDetails: Catalogue['wallDetails'] = {
  award: 'Award',
  received: 'Received on',
  awardedBy: 'Awarded by',
  affiliation: 'Club or institution',
  size: 'Group',
  ceremony: 'To the ceremony',
  own: 'To their own page',
  page: 'To the honour',
  thanks: 'Say thanks',
  thank: 'Share a thank-you',
  mail: 'Thank-you by e-mail',
  card: 'Print a thank-you card',
  takePart: 'Take part too',
  takePartIn: (category) => `Take part too: ${category}`,
  subject: (name) => `Thanks to ${name}`,
  message: (name, award) => (award ? `Thank you, ${name}! (${award})` : `Thank you, ${name}!`),
};

export const spotlight: Catalogue['spotlight'] = {
  previous: 'Previous',
  next: 'Next',
  pause: 'Pause',
  play: 'Play',
  position: (nr, of, f) => `${f.number(nr)} of ${f.number(of)}`,
};

export const poster: Catalogue['poster'] = {
  title: 'Thank you',
  thanks: 'Thank you!',
  size: 'Paper size',
  address: 'This page on the web',
};
