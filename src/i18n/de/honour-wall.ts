import type { FeedFailure } from '../../feed/errors.js';
import type { Format } from '../format.js';
import { filterButton, more, offline, partFailed, retry, search, stillReading } from './common.js';

const unreachable = 'Die Ehrungen sind gerade nicht erreichbar.';
const unreadable = 'Die Ehrungen lassen sich gerade nicht lesen.';

/** What the honour wall itself says. */
export const wall = {
  search,
  filters: filterButton,
  stillReading,
  more,
  retry,
  partFailed,
  searchHint: 'Name, Verein …',
  sort: 'Sortieren',
  sorts: {
    year: 'Neueste zuerst',
    name: 'Nach Namen',
    award: 'Nach Auszeichnung',
    feed: 'Wie in der Liste',
  },
  count: (n: number, f: Format) => f.plural(n, { one: '# Ehrung', other: '# Ehrungen' }),
  /** After those who are named. */
  others: (n: number, f: Format) =>
    f.plural(n, {
      one: 'und # weitere Person, die nicht genannt werden möchte',
      other: 'und # weitere, die nicht genannt werden möchten',
    }),
  /** Where nobody is named. */
  onlyOthers: (n: number, f: Format) =>
    f.plural(n, {
      one: '# Person, die nicht genannt werden möchte',
      other: '# Menschen, die nicht genannt werden möchten',
    }),
  memoriam: 'In memoriam',
  size: (n: number, f: Format) => f.plural(n, { one: '# Person', other: '# Menschen' }),
  anniversary: (years: number, f: Format) =>
    f.plural(years, { one: 'Heute vor # Jahr geehrt', other: 'Heute vor # Jahren geehrt' }),
  undated: 'Ohne Jahr',
  poster: (paper: string) => `Als Plakat drucken (${paper})`,
  reading: 'Ehrungen werden gelesen …',
  empty: 'Zurzeit sind hier keine Ehrungen eingetragen.',
  stale: (when: string) => `Die Ehrungen laden gerade nicht. Stand von ${when} Uhr.`,
  partial: 'Ein Teil der Ehrungen ist gerade nicht erreichbar.',
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
    'wrong-kind': 'Diese Quelle enthält keine Ehrungen.',
    configuration: 'Diese Liste ist noch nicht richtig eingerichtet.',
  } satisfies Record<FeedFailure, string>,
};

/** What the wall's filters say. */
export const wallFilters = {
  facets: {
    year: 'Jahr',
    category: 'Bereich',
    level: 'Ebene',
    award: 'Auszeichnung',
    district: 'Stadtteil',
  },
  levels: {
    municipal: 'Stadt oder Gemeinde',
    district: 'Kreis',
    state: 'Land',
    federal: 'Bund',
    association: 'Verein oder Verband',
  },
  instead: (found: string) => `Stattdessen „${found}“ suchen`,
  show: (n: number, f: Format) => f.plural(n, { one: '# Ehrung zeigen', other: '# Ehrungen zeigen' }),
};

/** What an honour's details say, beside those of every record. */
export const wallDetails = {
  award: 'Auszeichnung',
  received: 'Verliehen am',
  awardedBy: 'Verliehen durch',
  affiliation: 'Verein oder Einrichtung',
  size: 'Gruppe',
  ceremony: 'Zur Ehrungsfeier',
  own: 'Zur eigenen Seite',
  page: 'Zur Ehrung',
  thanks: 'Danke sagen',
  thank: 'Dank teilen',
  mail: 'Dank per E-Mail',
  card: 'Dankeskarte drucken',
  takePart: 'Auch mitmachen',
  takePartIn: (category: string) => `Auch mitmachen: ${category}`,
  subject: (name: string) => `Danke an ${name}`,
  message: (name: string, award: string) => (award ? `Danke, ${name}! (${award})` : `Danke, ${name}!`),
};

/** What the spotlight says. */
export const spotlight = {
  previous: 'Zurück',
  next: 'Weiter',
  pause: 'Anhalten',
  play: 'Abspielen',
  position: (nr: number, of: number, f: Format) => `${f.number(nr)} von ${f.number(of)}`,
};

/** What is printed. */
export const poster = {
  title: 'Danke',
  thanks: 'Danke!',
  size: 'Papiergröße',
  address: 'Diese Seite im Netz',
};
