import type { Format } from '../format.js';

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
  contactPoint: 'Zur Anlaufstelle',
  yes: 'ja',
  no: 'nein',
  verified: 'Zuletzt geprüft',
  plain: 'In Leichter Sprache',
  sign: 'In Deutscher Gebärdensprache',
  picture: (host: string) => `Bild von ${host} anzeigen`,
  credit: (name: string) => `Bild: ${name}`,
};
