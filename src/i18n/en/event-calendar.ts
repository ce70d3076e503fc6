import type { Catalogue } from '../catalogue.js';
import { list } from './opportunity-list.js';

const noEvents = 'The events cannot be reached at the moment.';

const badEvents = 'The events cannot be read at the moment.';

export const calendar: Catalogue['calendar'] = {
  search: 'Search',
  searchHint: 'Fair, talk …',
  agenda: 'List',
  month: 'Month',
  views: 'View',
  filters: list.filters,
  moreFilters: list.moreFilters,
  values: {
    price: { free: 'free of charge' },
    mode: {
      offline: 'on site',
      online: 'online',
      mixed: 'on site and online',
      phone: 'by phone',
      video: 'by video',
      onSite: 'on site',
    },
    status: {
      cancelled: 'Cancelled',
      postponed: 'Postponed',
      rescheduled: 'New date',
      movedOnline: 'Now online',
      full: 'Fully booked',
      tentative: 'Provisional',
    },
  },
  count: (n, f) => f.plural(n, { one: '# event', other: '# events' }),
  stillReading: list.stillReading,
  more: 'Show more',
  print: 'Print list',
  save: 'As a calendar file (.ics)',
  subscribe: 'Subscribe to the calendar',
  reading: 'Reading events …',
  empty: 'There are no events here at the moment.',
  noneAhead: 'No dates ahead at the moment.',
  undated: 'Without a fixed date',
  byArrangement: 'by arrangement',
  allDay: 'all day',
  clock: (span) => span,
  until: list.until,
  reason: (state, reason) => `${state} (${reason})`,
  former: (date) => `instead of ${date}`,
  part: (nr, of, f) => `Date ${f.number(nr)} of ${f.number(of)}`,
  openings: list.openings,
  today: 'Today',
  deadline: (days, f) =>
    days < 1
      ? 'Registration ends today'
      : `Registration ends in ${f.plural(days, { one: '# day', other: '# days' })}`,
  closed: 'Registration closed',
  stale: (when) => `The calendar does not load at the moment. As of ${when}.`,
  partial: 'Some of the events cannot be reached at the moment.',
  retry: list.retry,
  failures: {
    ...list.failures,
    network: noEvents,
    timeout: noEvents,
    status: noEvents,
    'empty-body': noEvents,
    format: badEvents,
    'no-list': badEvents,
    unusable: badEvents,
    incomplete: badEvents,
    'too-large': 'The calendar is too large to be shown here.',
    'wrong-kind': 'This source holds no events.',
    configuration: 'This calendar is not set up properly yet.',
  },
  partFailed: list.partFailed,
};

export const eventFilters: Catalogue['eventFilters'] = {
  facets: {
    period: 'When',
    category: 'Kind',
    district: 'District',
    place: 'Place',
    audience: 'For whom',
    price: 'Price',
    mode: 'On site or online',
    accessibility: 'Accessibility',
    registration: 'Registration',
    status: 'Status',
    organization: 'Organised by',
  },
  registration: { open: 'registration open', none: 'no registration' },
  period: {
    today: 'Today',
    weekend: 'At the weekend',
    week: 'In the next 7 days',
    month: 'This month',
    days: 'From – to',
  },
  anyTime: 'Any time',
  show: (n, f) => f.plural(n, { one: 'Show # event', other: 'Show # events' }),
  from: 'From',
  until: 'To',
};

export const eventDetails: Catalogue['eventDetails'] = {
  zone: (zone) => `All times are local to the place (${zone}).`,
  register: 'Register',
  page: 'To the event',
  when: 'When',
  former: 'Planned before',
  doors: 'Doors',
  hours: 'Opening hours',
  where: 'Where',
  online: 'online',
  mode: 'Ways to take part',
  price: 'Price',
  registration: 'Registration',
  notNeeded: 'not needed',
  places: 'Places left',
  accessibility: 'Accessibility',
  accessible: {
    wheelchair: 'with a wheelchair',
    hearing: 'with a hearing impairment',
    sight: 'with a visual impairment',
    learning: 'with learning difficulties',
  },
  age: 'Age',
  audience: 'For whom',
  category: 'Kind',
  organizer: 'Organised by',
  performer: 'With',
  partOf: 'Part of',
  tentative: 'Provisional',
};

export const take: Catalogue['take'] = {
  title: 'To my own calendar',
  file: 'Calendar file (.ics)',
  newWindow: 'opens a new window',
};

export const month: Catalogue['month'] = {
  today: 'Today',
  noneInMonth: 'Nothing is on this month.',
  noneOnDay: 'Nothing is on this day.',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  nextEvent: (date) => `To the next date: ${date}`,
  week: (nr, f) => `Week ${f.number(nr)}`,
  weekShort: 'Wk',
  moreOnDay: (n, f) => `+ ${f.number(n)}`,
};
