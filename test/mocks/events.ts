/**
 * Invented events of an invented town. Days count from today, since a calendar shows what comes; all else is the
 * same at every run.
 */
import { addDays } from '../../src/schedule/dates.js';
import { TOWN } from './offers.js';

/** An event as a feed writes it. */
export type RawEvent = Record<string, unknown>;

const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(Date.now());

/** A day by its distance from today, `2026-03-31`. */
export const dayAhead = (days: number): string => addDays(TODAY, days);

// title | days from today | hours | kind | district | organisation | what it is
const TABLE = `
Vereinsmesse auf dem Marktplatz | 5 | 10:00-16:00 | Fest | Altstadt | Runder Tisch Ehrenamt | Siebzig Vereine, siebzig Tische, ein Vormittag.
Digitalcafé | 1 | 14:00-16:30 | Beratung | Nordstadt | Haus der Generationen | Das Handy darf mitgebracht werden, die Geduld liegt bereit.
Reparaturcafé | 2 | 10:00-14:00 | Treffen | Nordstadt | Schraubgut | Toaster, Jacken, Kinderwagen: gemeinsam wieder heil machen.
Bürgerschaft gefragt: Wem gehört der Marktplatz? | 3 | 19:00-21:00 | Gespräch | Altstadt | Runder Tisch Ehrenamt | Drei kurze Beiträge, dann gehört das Mikrofon dem Saal.
Rausgeputzt: Frühjahrsputz | 4 | 09:00-13:00 | Mitmachaktion | Mürwik | Saubere Förde | Säcke, Zangen und Handschuhe liegen bereit.
Spieleabend für alle Generationen | 5 | 18:30-21:30 | Treffen | Engelsby | Haus der Generationen | Von Mau-Mau bis zum Brettspiel mit Anleitung in drei Bänden.
Vorlesen mit Hund | 5 | 10:30-11:30 | Kultur | Altstadt | Stadtbücherei | Die Kinder lesen vor, der Hund hört zu und verbessert nie.
Chor ohne Noten | 6 | 19:00-20:30 | Kultur | Weiche | Chor Wellengang | Wir singen nach dem Ohr. Wer nur brummt, steht in der Mitte.
Vereinsforum: Satzung verstehen | 8 | 18:00-20:30 | Fortbildung | Altstadt | Freiwilligenbüro | Was darf hinein, was muss hinein, und was steht seit 1974 nur noch darin?
Vereinsforum: Fördermittel finden | 9 | 18:00-20:30 | Fortbildung | Altstadt | Freiwilligenbüro | Von der Idee zum Antrag an einem Abend.
Lauftreff mit und ohne Rollstuhl | 11 | 09:30-10:30 | Sport | Mürwik | Ballspielverein Förde | Zwei Tempi, ein Ziel: die Bank mit der schönsten Aussicht.
Feldlerchen zählen | 12 | 05:30-08:00 | Mitmachaktion | Weiche | Wildtierhilfe Förde | Früh aufstehen, still stehen, zählen. Danach gibt es Kaffee.
Sprachcafé | 13 | 17:00-19:00 | Treffen | Altstadt | Lotsenpunkt | Bei Tee und Gebäck Deutsch sprechen, ganz ohne Tafel und Noten.
Nacht der Vereine | 14 | 18:00-23:00 | Fest | Altstadt | Runder Tisch Ehrenamt | Eine Nacht lang sind dreißig Vereinsheime offen.
Sportfest für alle | 19 | 10:00-17:00 | Sport | Engelsby | Ballspielverein Förde | Zwölf Stationen, die alle schaffen, und eine, die niemand schafft.
Erste Hilfe beim Vereinsfest | 21 | 10:00-16:00 | Fortbildung | Engelsby | Ersthilfe Förde | Mit Übungspuppe und Bratwurst.
Trockenmauer setzen | 26 | 08:30-16:30 | Mitmachaktion | Weiche | Waldfreunde | Stein auf Stein, ohne Mörtel.
Lichterfest | 34 | 16:00-21:00 | Fest | Altstadt | Runder Tisch Ehrenamt | Um sechs wird es ganz kurz dunkel.
`;

function eventOf(line: string, i: number): RawEvent {
  const [title = '', days = '', hours = '', category, district, organization, description] = line
    .trim()
    .split(' | ');
  const [from, to] = hours.split('-');
  const day = dayAhead(Number(days));
  const id = `termin-${String(i + 1).padStart(2, '0')}`;
  return {
    '@type': 'Event',
    id,
    title,
    description,
    url: `${TOWN}/termin/${id}`,
    startDate: `${day}T${from}:00`,
    endDate: `${day}T${to}:00`,
    category: [category],
    location: { name: `Treffpunkt ${district}`, address: { addressLocality: 'Flensburg' }, district },
    organizer: { name: organization },
  };
}

/** What an event says beyond the table. */
const MORE: Readonly<Record<string, RawEvent>> = {
  'Vereinsmesse auf dem Marktplatz': {
    doorTime: '09:30',
    isAccessibleForFree: true,
    accessibility: ['wheelchair', 'hearing'],
    audience: ['Alle'],
    image: {
      url: `${TOWN}/bilder/sofa.svg`,
      width: 640,
      height: 360,
      alt: 'Zeichnung: ein rotes Sofa unter einer Stehlampe',
    },
    registration: { required: false },
    plainLanguageUrl: `${TOWN}/leicht/vereinsmesse`,
  },
  Reparaturcafé: { isAccessibleForFree: true, remainingAttendeeCapacity: 4 },
  'Vereinsforum: Satzung verstehen': {
    offers: [{ price: 15, priceCurrency: 'EUR' }],
    registration: { url: `${TOWN}/anmelden`, deadline: dayAhead(3), required: true },
  },
  'Lauftreff mit und ohne Rollstuhl': { accessibility: ['wheelchair', 'sight'], isAccessibleForFree: true },
};

const rows = TABLE.trim().split('\n').map(eventOf);

/** Eighteen events of the next five weeks. */
export const events: readonly RawEvent[] = rows.map((event) => ({ ...event, ...MORE[String(event.title)] }));

const first = events[0] ?? {};
/** One more event; what is not said is as with the first. */
const like = (title: string, days: number, more: RawEvent): RawEvent => ({
  ...first,
  id: `termin-${title}`,
  title,
  url: undefined,
  startDate: `${dayAhead(days)}T18:00:00`,
  endDate: `${dayAhead(days)}T20:00:00`,
  ...more,
});

/** What became of an event, in every word that there is for it. */
export const eventStates: readonly RawEvent[] = [
  like('Spaziergang', 1, { eventStatus: 'EventCancelled', statusReason: 'Sturmwarnung' }),
  like('Konzert', 2, {
    eventStatus: 'EventRescheduled',
    previousStartDate: `${dayAhead(-2)}T18:00:00`,
  }),
  like('Vortrag', 3, {
    eventStatus: 'EventMovedOnline',
    location: { '@type': 'VirtualLocation', url: `${TOWN}/live` },
  }),
  like('Kochkurs', 4, { remainingAttendeeCapacity: 0 }),
  like('Lesung', 5, { registration: { url: `${TOWN}/anmelden`, deadline: dayAhead(2) } }),
  like('Tanzabend', 6, { registration: { url: `${TOWN}/anmelden`, deadline: dayAhead(-1) } }),
  like('Straßenfest', 0, {
    startDate: undefined,
    endDate: undefined,
    eventStatus: 'EventPostponed',
    previousStartDate: dayAhead(-9),
  }),
];

const MODULES = ['Verstehen', 'Zuhören', 'Vernetzen', 'Anerkennen'];

/** A course, a series, whole days, several days, by arrangement. */
export const eventKinds: readonly RawEvent[] = [
  like('Zertifikatskurs', 1, {
    subEvent: MODULES.map((name, i) => ({
      name,
      startDate: `${dayAhead(1 + i * 7)}T09:00:00`,
      endDate: `${dayAhead(1 + i * 7)}T16:00:00`,
    })),
  }),
  like('Sprechstunde', -70, {
    rrule: 'FREQ=WEEKLY',
    exdate: `${dayAhead(7)}T18:00:00`,
    channel: ['phone'],
  }),
  like('Weinlese', 3, { startDate: dayAhead(3), endDate: dayAhead(4) }),
  like('Putztag', 5, { startDate: dayAhead(5), endDate: undefined }),
  like('Ausstellung', -3, { endDate: `${dayAhead(10)}T18:00:00` }),
  like('Vereinsberatung', 0, {
    startDate: undefined,
    endDate: undefined,
    byArrangement: true,
    channel: ['phone', 'video', 'onSite'],
  }),
];

/** What is over. */
export const pastEvents: readonly RawEvent[] = [
  like('Laternenumzug', -12, {}),
  like('Wahlhelferschulung', -30, {}),
];

/** Between two good ones: no date, a date that is none, an end before the start, which costs the end only. */
export const damagedEvents: readonly RawEvent[] = [
  first,
  like('Ohne Datum', 1, { startDate: undefined, endDate: undefined }),
  like('Falsches Datum', 1, { startDate: 'bald', endDate: undefined }),
  like('Endet zu früh', 2, { endDate: `${dayAhead(1)}T18:00:00` }),
  events[1] ?? {},
];

/** The longest words that offices and associations really come up with. */
export const longEvents: readonly RawEvent[] = [
  'Straßenverkehrssicherheitsübungsplatzeröffnungsfeier',
  'Ehrenamtskoordinierungsstellenleitungskonferenz mit Kaffee',
].map((title, i) =>
  like(title, i + 1, {
    location: { name: 'Mehrgenerationenhausveranstaltungssaal', district: 'Fördeuferpromenadenneubaugebiet' },
    organizer: { name: 'Arbeitsgemeinschaftsverbandsgeschäftsstellenzusammenschluss' },
    eventStatus: 'EventCancelled',
    statusReason: 'Veranstaltungsraumüberschwemmung',
  }),
);

/** Arabic, as a welcome centre publishes it. */
export const arabicEvents: readonly RawEvent[] = [
  like('مقهى اللغة في المكتبة', 1, { inLanguage: 'ar', description: 'نتحدث الألمانية مع الشاي والكعك.' }),
  like('حفل الحي', 4, { inLanguage: 'ar', description: 'موسيقى وطعام للجميع.' }),
];

/** A spreadsheet as an association saves it. */
export const EVENT_TABLE = `Titel;Datum;Beginn;Ende;Ort;Kategorie;Eintritt
Sommerfest;${dayAhead(2).split('-').reverse().join('.')};15:00;19:00;Vereinsheim;Fest;frei
Versammlung;${dayAhead(9).split('-').reverse().join('.')};19:30;;Vereinsheim;Treffen;
`;

const basic = (days: number) => dayAhead(days).replaceAll('-', '');

/** A calendar program's file: a series with a date left out and one cancelled, a whole day, one cancelled event. */
export const EVENT_FILE = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Beispiel//Termine//DE
BEGIN:VEVENT
UID:probe@mitmachen.example
SUMMARY:Chorprobe
DTSTART;TZID=Europe/Berlin:${basic(1)}T190000
DTEND;TZID=Europe/Berlin:${basic(1)}T203000
RRULE:FREQ=WEEKLY;COUNT=5
EXDATE;TZID=Europe/Berlin:${basic(8)}T190000
LOCATION:Alte Schule
END:VEVENT
BEGIN:VEVENT
UID:probe@mitmachen.example
RECURRENCE-ID;TZID=Europe/Berlin:${basic(15)}T190000
SUMMARY:Chorprobe
DTSTART;TZID=Europe/Berlin:${basic(15)}T190000
DTEND;TZID=Europe/Berlin:${basic(15)}T203000
STATUS:CANCELLED
COMMENT:Die Leitung ist krank
END:VEVENT
BEGIN:VEVENT
UID:ausflug@mitmachen.example
SUMMARY:Vereinsausflug
DTSTART;VALUE=DATE:${basic(3)}
DTEND;VALUE=DATE:${basic(4)}
END:VEVENT
BEGIN:VEVENT
UID:fest@mitmachen.example
SUMMARY:Hafenfest
DTSTART;TZID=Europe/Berlin:${basic(5)}T120000
DTEND;TZID=Europe/Berlin:${basic(5)}T220000
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');
