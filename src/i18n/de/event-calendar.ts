import type { FeedFailure } from '../../feed/errors.js';
import type { Format } from '../format.js';
import {
  filterButton,
  more,
  moreFilters,
  offline,
  openings,
  partFailed,
  print,
  retry,
  search,
  stillReading,
  today,
  until,
} from './common.js';

const noEvents = 'Die Veranstaltungen sind gerade nicht erreichbar.';
const badEvents = 'Die Veranstaltungen lassen sich gerade nicht lesen.';

/** What the calendar itself says. */
export const calendar = {
  search,
  filters: filterButton,
  moreFilters,
  stillReading,
  more,
  until,
  openings,
  retry,
  partFailed,
  searchHint: 'Fest, Vortrag …',
  agenda: 'Liste',
  month: 'Monat',
  views: 'Ansicht',
  values: {
    price: { free: 'kostenlos' },
    mode: {
      offline: 'vor Ort',
      online: 'online',
      mixed: 'vor Ort und online',
      phone: 'am Telefon',
      video: 'per Video',
      onSite: 'vor Ort',
    },
    status: {
      cancelled: 'Abgesagt',
      postponed: 'Verschoben',
      rescheduled: 'Neuer Termin',
      movedOnline: 'Jetzt online',
      full: 'Ausgebucht',
      tentative: 'Unter Vorbehalt',
    },
  },
  count: (n: number, f: Format) => f.plural(n, { one: '# Veranstaltung', other: '# Veranstaltungen' }),
  print,
  save: 'Als Kalenderdatei (.ics)',
  subscribe: 'Kalender abonnieren',
  reading: 'Veranstaltungen werden gelesen …',
  empty: 'Zurzeit sind hier keine Veranstaltungen eingetragen.',
  noneAhead: 'Zurzeit stehen keine Termine bevor.',
  undated: 'Ohne festen Termin',
  byArrangement: 'nach Vereinbarung',
  allDay: 'ganztägig',
  clock: (span: string) => `${span} Uhr`,
  reason: (state: string, reason: string) => `${state} (${reason})`,
  former: (date: string) => `statt ${date}`,
  part: (nr: number, of: number, f: Format) => `Termin ${f.number(nr)} von ${f.number(of)}`,
  today,
  deadline: (days: number, f: Format) =>
    days < 1
      ? 'Anmeldung nur noch heute'
      : `Anmeldung ${f.plural(days, { one: 'noch # Tag', other: 'noch # Tage' })}`,
  closed: 'Anmeldung geschlossen',
  stale: (when: string) => `Der Kalender lädt gerade nicht. Stand von ${when} Uhr.`,
  partial: 'Ein Teil der Veranstaltungen ist gerade nicht erreichbar.',
  failures: {
    offline,
    network: noEvents,
    timeout: noEvents,
    status: noEvents,
    'empty-body': noEvents,
    format: badEvents,
    'no-list': badEvents,
    unusable: badEvents,
    incomplete: badEvents,
    'too-large': 'Der Kalender ist zu groß, um ihn hier zu zeigen.',
    'wrong-kind': 'Diese Quelle enthält keine Veranstaltungen.',
    configuration: 'Dieser Kalender ist noch nicht richtig eingerichtet.',
  } satisfies Record<FeedFailure, string>,
};

/** What a calendar's filters say. */
export const eventFilters = {
  facets: {
    period: 'Zeitraum',
    category: 'Art',
    district: 'Stadtteil',
    place: 'Ort',
    audience: 'Für wen',
    price: 'Eintritt',
    mode: 'Vor Ort oder online',
    accessibility: 'Barrierefreiheit',
    registration: 'Anmeldung',
    status: 'Stand',
    organization: 'Veranstaltet von',
  },
  registration: { open: 'Anmeldung offen', none: 'ohne Anmeldung' },
  period: {
    today: 'Heute',
    weekend: 'Am Wochenende',
    week: 'In den nächsten 7 Tagen',
    month: 'In diesem Monat',
    days: 'Von – bis',
  },
  anyTime: 'Jederzeit',
  show: (n: number, f: Format) =>
    f.plural(n, { one: '# Veranstaltung zeigen', other: '# Veranstaltungen zeigen' }),
  from: 'Von',
  until: 'Bis',
};

/** What an event's details say, beside those of every record. */
export const eventDetails = {
  zone: (zone: string) => `Alle Zeiten gelten vor Ort (${zone}).`,
  register: 'Anmelden',
  page: 'Zur Veranstaltung',
  when: 'Wann',
  former: 'Vorher geplant',
  doors: 'Einlass',
  hours: 'Öffnungszeiten',
  where: 'Wo',
  online: 'online',
  mode: 'Art der Teilnahme',
  price: 'Eintritt',
  registration: 'Anmeldung',
  notNeeded: 'nicht nötig',
  places: 'Freie Plätze',
  accessibility: 'Barrierefreiheit',
  accessible: {
    wheelchair: 'mit Rollstuhl',
    hearing: 'bei Hörbehinderung',
    sight: 'bei Sehbehinderung',
    learning: 'bei Lernschwierigkeiten',
  },
  age: 'Alter',
  audience: 'Für wen',
  category: 'Art',
  organizer: 'Veranstaltet von',
  performer: 'Mitwirkende',
  partOf: 'Teil von',
  tentative: 'Unter Vorbehalt',
};

/** What taking events along says. */
export const take = {
  title: 'In den eigenen Kalender',
  file: 'Kalenderdatei (.ics)',
  newWindow: 'öffnet ein neues Fenster',
};

/** What the month says. */
export const month = {
  today,
  noneInMonth: 'In diesem Monat steht nichts an.',
  noneOnDay: 'An diesem Tag steht nichts an.',
  previousMonth: 'Voriger Monat',
  nextMonth: 'Nächster Monat',
  nextEvent: (date: string) => `Zum nächsten Termin: ${date}`,
  week: (nr: number, f: Format) => `Kalenderwoche ${f.number(nr)}`,
  weekShort: 'KW',
  moreOnDay: (n: number, f: Format) => `+ ${f.number(n)}`,
};
