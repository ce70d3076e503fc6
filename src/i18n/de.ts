import type { FeedFailure } from '../feed/errors.js';
import type { Format } from './format.js';

/*
 * German: the catalogue that decides which texts there are. One group per part of a widget, so that a part
 * that loads later brings its own. Wording avoids both "du" and "Sie".
 */

const unreachable = 'Die Angebote sind gerade nicht erreichbar.';
const unreadable = 'Die Angebote lassen sich gerade nicht lesen.';

/* What all widgets say. */
const search = 'Suche';
const filterButton = (active: number) => (active ? `Filter (${active})` : 'Filter');
const moreFilters = 'Weitere Filter';
const stillReading = 'weitere kommen noch an …';
const more = 'Mehr anzeigen';
const until = (what: string) => `bis ${what}`;
const openings = (n: number, f: Format) => f.plural(n, { one: '# freier Platz', other: '# freie Plätze' });
const print = 'Liste drucken';
const retry = 'Erneut versuchen';
const partFailed = 'Das ließ sich gerade nicht öffnen. Später noch einmal versuchen?';
const today = 'Heute';
const offline = 'Es besteht gerade keine Verbindung zum Internet.';

/** What the list itself says. */
export const list = {
  search,
  filters: filterButton,
  moreFilters,
  stillReading,
  more,
  until,
  openings,
  print,
  retry,
  partFailed,
  searchHint: 'Garten, Lesen …',
  near: 'Wo?',
  nearHint: 'PLZ oder Ort',
  locate: 'Mein Standort',
  sort: 'Sortieren',
  sorts: {
    feed: 'Wie in der Liste',
    newest: 'Neueste zuerst',
    soonest: 'Bald beginnend',
    az: 'Von A bis Z',
  },
  match: 'Was passt zu mir?',
  facets: {
    board: 'Börse',
    category: 'Bereich',
    district: 'Stadtteil',
    place: 'Ort',
    commitment: 'Zeit',
    remote: 'Vor Ort oder online',
    audience: 'Für wen',
    skills: 'Fähigkeiten',
    languages: 'Sprachen',
    accessibility: 'Barrierefreiheit',
    organization: 'Organisation',
  },
  values: {
    board: { time: 'Zeit', skills: 'Wissen und Können', goods: 'Sachen', rooms: 'Räume' },
    commitment: {
      oneOff: 'einmalig',
      regular: 'regelmäßig',
      flexible: 'flexibel',
      period: 'auf Zeit',
      morning: 'vormittags',
      afternoon: 'nachmittags',
      evening: 'abends',
      weekend: 'am Wochenende',
    },
    remote: { no: 'vor Ort', possible: 'auch online', full: 'online' },
  },
  count: (n: number, f: Format) => f.plural(n, { one: '# Angebot', other: '# Angebote' }),
  hours: (amount: string) => `${amount} Std. pro Woche`,
  from: (what: string) => `ab ${what}`,
  posted: (date: string) => `Stand ${date}`,
  expired: 'Abgelaufen',
  reading: 'Angebote werden gelesen …',
  empty: 'Zurzeit sind hier keine Angebote eingetragen.',
  stale: (when: string) => `Die Liste lädt gerade nicht. Stand von ${when} Uhr.`,
  partial: 'Ein Teil der Angebote ist gerade nicht erreichbar.',
  failures: {
    offline,
    network: unreachable,
    timeout: unreachable,
    status: unreachable,
    'empty-body': unreachable,
    format: unreadable,
    'no-list': unreadable,
    unusable: unreadable,
    incomplete: unreadable,
    'too-large': 'Die Liste ist zu groß, um sie hier zu zeigen.',
    'wrong-kind': 'Diese Quelle enthält keine Angebote zum Mitmachen.',
    configuration: 'Diese Liste ist noch nicht richtig eingerichtet.',
  } satisfies Record<FeedFailure, string>,
};

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

/** What filters say when somebody opens them. */
export const filters = {
  accessibility: {
    wheelchair: 'mit Rollstuhl',
    hearing: 'bei Hörbehinderung',
    sight: 'bei Sehbehinderung',
    learning: 'bei Lernschwierigkeiten',
  },
  sorts: { match: 'Passt am besten', nearest: 'In der Nähe' },
  fits: (reasons: string) => `passt zu: ${reasons}`,
  km: (km: number, f: Format) => `${f.number(km < 10 ? Math.round(km * 10) / 10 : Math.round(km))}\u00a0km`,
  remove: (name: string) => `Filter entfernen: ${name}`,
  reset: 'Alle zurücksetzen',
  title: 'Filter',
  close: 'Schließen',
  show: (n: number, f: Format) => f.plural(n, { one: '# Angebot zeigen', other: '# Angebote zeigen' }),
  moreValues: (n: number, f: Format) => `${f.number(n)} weitere`,
  radius: 'Umkreis',
  anyRadius: 'beliebig',
  forget: 'Ort vergessen',
  noPlace: (text: string) => `Den Ort „${text}“ kennen wir nicht. Hilft die Postleitzahl?`,
  noPosition: 'Der Standort ist nicht freigegeben. Eine Postleitzahl hilft auch.',
  noTable: 'Die Ortsliste ist gerade nicht erreichbar. Später noch einmal versuchen?',
  whichPlace: 'Welcher Ort ist gemeint?',
  here: 'Mein Standort',
  placesSource:
    'Entfernungen ungefähr. Die Eingabe bleibt auf diesem Gerät. Orte: © OpenStreetMap-Mitwirkende (ODbL), GeoNames (CC BY 4.0).',
};

/** What is said when nothing is found. */
export const pager = {
  pages: 'Seiten',
  page: (page: number, of: number, f: Format) => `Seite ${f.number(page)} von ${f.number(of)}`,
  previous: 'Zurück',
  next: 'Weiter',
};

export const nothing = {
  nothing: (query: string) => (query ? `Nichts gefunden für „${query}“.` : 'Zu dieser Auswahl passt nichts.'),
  loosen: (name: string, count: string) => `Ohne „${name}“: ${count}`,
  similar: (query: string, found: string) =>
    `Nichts gefunden für „${query}“. Gezeigt wird Ähnliches: „${found}“.`,
  reset: 'Alle zurücksetzen',
};

/** What an offer's details say. */
export const details = {
  close: 'Schließen',
  apply: 'Zum Angebot',
  mail: 'E-Mail schreiben',
  call: (number: string) => `Anrufen: ${number}`,
  subject: (title: string) => `Interesse an: ${title}`,
  share: 'Teilen',
  copied: 'Der Link ist kopiert.',
  print: 'Drucken',
  address: 'Diese Seite im Netz',
  where: 'Ort',
  when: 'Zeit',
  begins: 'Beginn',
  ends: 'Frist',
  openings: 'Freie Plätze',
  age: 'Alter',
  years: (range: string) => `${range} ${range.startsWith('ab') ? 'Jahren' : 'Jahre'}`,
  qualifications: 'Voraussetzungen',
  responsibilities: 'Aufgaben',
  benefits: 'Das gibt es dafür',
  policeCheck: 'Führungszeugnis',
  expenseAllowance: 'Aufwandsentschädigung',
  insurance: 'Versicherung',
  training: 'Einarbeitung',
  contact: 'Kontakt',
  yes: 'ja',
  no: 'nein',
  verified: 'Zuletzt geprüft',
  plain: 'In Leichter Sprache',
  sign: 'In Deutscher Gebärdensprache',
  picture: (host: string) => `Bild von ${host} anzeigen`,
  credit: (name: string) => `Bild: ${name}`,
};

/** What the three steps to the best match say. */
export const match = {
  title: 'Was passt zu mir?',
  step: (step: number, of: number) => `Schritt ${step} von ${of}`,
  interests: 'Welche Themen sind interessant?',
  time: 'Wann ist Zeit?',
  hours: 'Stunden pro Woche, höchstens',
  anyHours: 'egal',
  area: 'Wo soll es sein?',
  areaHint: 'Postleitzahl oder Ort, darf leer bleiben',
  online: 'gern auch von zu Hause',
  back: 'Zurück',
  next: 'Weiter',
  show: 'Passende Angebote zeigen',
  close: 'Schließen',
  kept: 'Die Antworten bleiben in diesem Fenster. Nichts wird gespeichert oder verschickt.',
};

type Wide<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Wide<T[K]> };

/** The closed set of texts: a language that lacks one does not compile. */
export interface Catalogue {
  list: Wide<typeof list>;
  calendar: Wide<typeof calendar>;
  eventFilters: Wide<typeof eventFilters>;
  eventDetails: Wide<typeof eventDetails>;
  take: Wide<typeof take>;
  month: Wide<typeof month>;
  filters: Wide<typeof filters>;
  pager: Wide<typeof pager>;
  nothing: Wide<typeof nothing>;
  details: Wide<typeof details>;
  match: Wide<typeof match>;
}

export type Messages = Catalogue['list'];
