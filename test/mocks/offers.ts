/**
 * Invented offers of an invented agency, the same at every run. A table, since forty objects would be forty
 * screens; what only one offer has stands below it.
 */
import type { Opportunity } from '../../src/model/opportunity.js';
import type { PlaceRow } from '../../src/search/place-shards.js';

export const TOWN = 'https://mitmachen.example';

/** Near enough: a district's middle, as agencies publish it. */
const DISTRICTS: Readonly<
  Record<string, readonly [postalCode: string, latitude: number, longitude: number]>
> = {
  Altstadt: ['24937', 54.785, 9.435],
  Nordstadt: ['24939', 54.803, 9.424],
  Mürwik: ['24944', 54.811, 9.467],
  Fruerlund: ['24943', 54.797, 9.459],
  Engelsby: ['24943', 54.788, 9.482],
  Weiche: ['24941', 54.756, 9.397],
  Südstadt: ['24941', 54.768, 9.43],
  Tarup: ['24943', 54.777, 9.494],
};

// title | organisation | district | board | topics | when | for whom | what it is
const TABLE = `
Lesepate in der Grundschule | Stadtteilschule Nord | Nordstadt | time | Bildung, Kinder und Jugend | regular 1-2 morning | Kinder | Einmal in der Woche mit zwei Kindern auf dem roten Sofa sitzen und lesen: erst vorlesen, dann abwechselnd, und irgendwann lesen die Kinder allein.
Gartenhilfe im Nachbarschaftsgarten | Gartenfreunde am Hang | Mürwik | time | Umwelt und Natur | regular 2-4 weekend | Nachbarschaft | Beete anlegen, gießen, ernten. Wer mag, nimmt sich ein eigenes Beet; Werkzeug und Saatgut sind da.
Fahrdienst für die Lebensmittelausgabe | Gabentisch | Südstadt | time | Soziales | regular 3-5 morning | Menschen mit wenig Geld | Am frühen Vormittag mit dem Kühlwagen bei Bäckereien und Märkten abholen, was übrig ist.
Begleitung zu Ämtern und Ärzten | Lotsenpunkt | Altstadt | time | Integration, Soziales | flexible | Zugewanderte | Mitgehen, zuhören, nachfragen: Zu zweit ist ein Termin beim Amt nur halb so lang.
Besuche im Seniorenheim | Haus am Förderand | Engelsby | time | Seniorinnen und Senioren | regular 1-2 afternoon | Ältere Menschen | Eine Stunde Zeit für ein Gespräch, ein Spiel oder einen kleinen Spaziergang um den Teich.
Reparieren im Reparaturcafé | Schraubgut | Nordstadt | skills | Umwelt und Natur, Technik | oneOff weekend | Alle | Jeden ersten Samstag im Monat gemeinsam mit den Gästen Toaster, Jacken und Räder wieder in Gang bringen.
Hausaufgabenhilfe für die Klassen 5 bis 7 | Lernbude | Fruerlund | time | Bildung, Kinder und Jugend | regular 2-3 afternoon | Jugendliche | Mathe, Deutsch oder Englisch: eine kleine Gruppe, ein Tisch, Kekse und Geduld.
Trikots waschen und Bälle aufpumpen | Ballspielverein Förde | Weiche | time | Sport, Kinder und Jugend | regular 1-2 evening | Kinder | Die gute Seele der E-Jugend: vor dem Spiel alles bereitlegen, nach dem Spiel alles einsammeln.
Webseite für einen Chor pflegen | Chor Wellengang | Altstadt | skills | Kultur, Technik | flexible | Vereine | Termine eintragen, Bilder hochladen und einmal im Jahr aufräumen. Das geht auch vom eigenen Sofa aus.
Müll sammeln am Strand | Saubere Förde | Mürwik | time | Umwelt und Natur | oneOff weekend | Alle | Handschuhe, Zangen und heiße Suppe stehen bereit. Auch Kinder sind willkommen.
Sprachcafé am Mittwoch | Lotsenpunkt | Altstadt | time | Integration, Bildung | regular 2-2 evening | Zugewanderte | Bei Tee und Gebäck Deutsch sprechen, ganz ohne Tafel und Noten.
Bühnenbild bauen | Theater im Speicher | Altstadt | skills | Kultur | period 5-8 evening weekend | Publikum | Sägen, malen, kleben: Bis zur Premiere entstehen ein Wald, ein Schloss und ein Drache.
Einkaufen für Nachbarn | Nachbarn füreinander | Tarup | time | Soziales, Seniorinnen und Senioren | regular 1-2 morning | Ältere Menschen | Einmal in der Woche den Einkaufszettel abholen und die volle Tasche vorbeibringen.
Igelstation: Füttern und Wiegen | Wildtierhilfe Förde | Weiche | time | Umwelt und Natur, Tiere | regular 3-4 evening | Tiere | Im Herbst ziehen bis zu zwanzig Igel ein. Wer hilft, lernt, woran man einen gesunden Igel erkennt.
Vereinsraum mit Küche | Bürgerhaus Fruerlund | Fruerlund | rooms | Treffpunkte | flexible | Vereine | Ein heller Raum für dreißig Personen, mit Küche und Klavier, an drei Abenden in der Woche frei.
Musizieren mit Kindern | Klangwerkstatt | Nordstadt | skills | Kultur, Kinder und Jugend | regular 2-3 afternoon | Kinder | Trommeln, Ukulele oder Gesang: Eine Stunde Musik in der Woche für Kinder ohne eigenes Instrument.
Trauernde begleiten | Hospizkreis Lichtblick | Südstadt | time | Gesundheit, Soziales | regular 2-4 afternoon evening | Trauernde | Nach einer Ausbildung von achtzig Stunden Menschen in schweren Wochen zur Seite stehen.
Sanitätsdienst bei Veranstaltungen | Ersthilfe Förde | Engelsby | time | Gesundheit, Rettung | oneOff weekend | Alle | Auf Festen und Läufen da sein, bevor etwas geschieht. Die Ausbildung ist kostenlos.
Rad-Werkstatt für Geflüchtete | Speichenwerk | Nordstadt | skills | Integration, Technik | regular 3-3 afternoon | Zugewanderte | Gespendete Räder verkehrssicher machen, gemeinsam mit denen, die sie fahren werden.
Bierbänke und Festzelt zum Ausleihen | Dorffest Tarup | Tarup | goods | Feste | flexible | Vereine | Zwanzig Garnituren und ein Zelt von sechs mal zwölf Metern, gegen Pfand und einen Kuchen.
Stadtführung mit allen Sinnen | Stadtgeschichten | Altstadt | time | Kultur | oneOff weekend | Gäste | Das Pflaster fühlen, den Hafen riechen: Führungen für Menschen, die wenig oder nichts sehen.
Schwimmen lernen | Wasserfreunde Förde | Mürwik | time | Sport, Kinder und Jugend | regular 2-3 afternoon | Kinder | Am Beckenrand helfen, Mut machen und beim Seepferdchen jubeln.
Kleiderkammer sortieren | Gabentisch | Südstadt | time | Soziales | regular 3-4 morning | Menschen mit wenig Geld | Annehmen, prüfen, aufhängen. Am Donnerstag ist Ausgabe, da ist am meisten zu tun.
Vorlesen auf Plattdeutsch | Plattsnacker | Weiche | skills | Kultur, Bildung | regular 1-1 morning | Kinder | Geschichten för lütte Lüüd, eenmal in de Week in de Kinnergoorn.
Computersprechstunde | Haus der Generationen | Engelsby | skills | Technik, Seniorinnen und Senioren | regular 2-2 afternoon | Ältere Menschen | Am Handy ist das Bild weg, im Postfach ist es voll: helfen, ohne die Maus wegzunehmen.
Bäume pflanzen im Stadtwald | Waldfreunde | Weiche | time | Umwelt und Natur | oneOff weekend | Alle | Fünfhundert junge Eichen warten. Spaten sind da, feste Schuhe bitte mitbringen.
Mitarbeit in der Fahrradküche | Speichenwerk | Nordstadt | time | Umwelt und Natur, Technik | regular 2-4 evening | Alle | Kochen, schrauben, klönen: Jeden Freitag wird aus alten Rädern und Resten etwas Neues.
Telefonkette am Morgen | Nachbarn füreinander | Tarup | time | Seniorinnen und Senioren | regular 1-1 morning | Ältere Menschen | Jeden Morgen ein kurzer Anruf: Alles gut? Das geht von überall.
Schach im Jugendtreff | Jugendtreff Speicher | Fruerlund | skills | Kinder und Jugend, Sport | regular 2-2 evening | Jugendliche | Eröffnungen zeigen, verlieren können, eine Rangliste führen, die niemand ernst nimmt.
Vertretung im Büro | Freiwilligenbüro | Altstadt | time | Verwaltung | flexible | Vereine | Telefon, Post und freundliche Auskunft, wenn die Hauptamtlichen im Urlaub sind.
Naturfilme untertiteln | Saubere Förde | Mürwik | skills | Kultur, Umwelt und Natur | flexible | Gehörlose Menschen | Kurze Filme über Seegras und Schweinswale lesbar machen, ganz bequem von zu Hause.
Proberaum im Keller | Klangwerkstatt | Nordstadt | rooms | Treffpunkte, Kultur | flexible evening | Jugendliche | Schallgedämmt, trocken und mit Schlagzeug. Frei am Dienstag und am Sonntag.
Blutspende: Kuchen und Kaffee | Ersthilfe Förde | Engelsby | time | Gesundheit | oneOff afternoon | Alle | Nach der Spende setzen sich alle gern. Wer backt, schenkt aus und passt auf.
Spielplatz-Patenschaft | Kinderstadt | Tarup | time | Kinder und Jugend | regular 1-1 weekend | Kinder | Einmal in der Woche nachsehen, ob alles heil ist, und melden, was fehlt.
Archiv ordnen | Stadtgeschichten | Altstadt | skills | Kultur, Verwaltung | regular 2-4 morning | Alle | Vierzig Kisten mit Fotos, auf denen niemand weiß, wer da lacht. Detektivarbeit in Ruhe.
Deutsch für den Beruf | Lotsenpunkt | Altstadt | skills | Integration, Bildung | regular 2-3 evening | Zugewanderte | Bewerbung, Berichtsheft, Pausengespräch: üben, was im Lehrbuch fehlt.
Vogelzählung am Hafen | Wildtierhilfe Förde | Mürwik | time | Umwelt und Natur, Tiere | oneOff morning weekend | Tiere | Eine Stunde lang zählen, was schwimmt und fliegt. Ferngläser gibt es vor Ort.
Beamer und Leinwand zum Ausleihen | Freiwilligenbüro | Altstadt | goods | Technik | flexible | Vereine | Für Versammlungen und Filmabende, mit allen Kabeln und einer Anleitung auf einer Seite.
Rollstuhlrugby: Mitrollen und Mithelfen | Ballspielverein Förde | Weiche | time | Sport, Inklusion | regular 2-3 evening | Menschen mit Behinderung | In der Halle auf- und abbauen, Punkte zählen und gern auch selbst in den Rollstuhl.
Kuchen für das Erntefest | Gartenfreunde am Hang | Mürwik | goods | Feste | oneOff weekend | Nachbarschaft | Vierzig Bleche brauchen wir, zwölf sind zugesagt. Ohne Nüsse bitte, wegen der Kinder.
`;

type Commitment = NonNullable<Opportunity['commitment']>;

/** "regular 1-2 morning" */
function commitmentOf(when: string): Commitment {
  const [kind, ...words] = when.split(' ');
  const [min, max] = words[0]?.split('-').map(Number) ?? [];
  const hours = max !== undefined;
  return {
    kind: kind as Commitment['kind'],
    ...(hours ? { hoursPerWeek: { min, max } } : {}),
    ...(words.length > Number(hours) ? { daytime: words.slice(Number(hours)) as Commitment['daytime'] } : {}),
  };
}

const list = (cell: string) => cell.split(', ');
const twoDigits = (n: number) => String(n).padStart(2, '0');

function offerOf(line: string, i: number): Opportunity {
  const [title = '', organization = '', district = '', board = '', topics = '', when = '', whom = '', what] =
    line.split(' | ');
  const [postalCode, latitude = 0, longitude = 0] = DISTRICTS[district] ?? [];
  return {
    id: `angebot-${twoDigits(i + 1)}`,
    title,
    description: what,
    url: `${TOWN}/angebot/${twoDigits(i + 1)}`,
    hiringOrganization: { name: organization },
    jobLocation: [{ address: { postalCode, addressLocality: 'Flensburg' }, geo: { latitude, longitude } }],
    district,
    board,
    category: list(topics),
    audience: list(whom),
    commitment: commitmentOf(when),
    datePosted: `2026-${twoDigits(1 + (i % 10))}-${twoDigits(1 + ((i * 7) % 28))}`,
    inLanguage: 'de',
    // What only some of them say, so that each filter has something to filter by.
    ...(i % 4 === 1 ? { accessibility: ['wheelchair'] } : {}),
    ...(i % 6 === 2 ? { totalJobOpenings: 1 + (i % 4) } : {}),
    ...(i % 9 === 3 ? { languages: ['de', 'ar', 'uk'] } : {}),
  };
}

/** By number, from 1: what one offer says beyond the table. */
const MORE: Readonly<Record<number, Partial<Opportunity>>> = {
  // The one that stories open: it has something to say in every row of the details.
  1: {
    description:
      'Einmal in der Woche mit zwei Kindern auf dem roten Sofa sitzen und lesen: erst vorlesen, dann abwechselnd, und irgendwann lesen die Kinder allein.\n\nDie Bücher suchen wir gemeinsam aus. Geduld ist wichtiger als eine schöne Stimme.',
    hiringOrganization: { name: 'Stadtteilschule Nord', url: `${TOWN}/schule-nord` },
    jobLocation: [
      {
        name: 'Schulbücherei',
        address: { streetAddress: 'Am Leseplatz 3', postalCode: '24939', addressLocality: 'Flensburg' },
        geo: { latitude: 54.803, longitude: 9.424 },
      },
    ],
    image: {
      url: `${TOWN}/bilder/sofa.svg`,
      width: 640,
      height: 360,
      alt: 'Zeichnung: ein rotes Sofa unter einer Stehlampe, darauf ein offenes Buch',
      creditText: 'Stadtteilschule Nord',
    },
    applicationContact: {
      name: 'Schulbüro',
      email: 'lesen@schule-nord.example',
      telephone: '+49 461 000 012',
    },
    totalJobOpenings: 4,
    age: { min: 16 },
    qualifications: 'Freude am Lesen und ein Vormittag in der Woche.',
    jobBenefits: 'Ein Bücherfest im Sommer und eine Bescheinigung über das Ehrenamt.',
    accessibility: ['wheelchair', 'hearing'],
    policeCheck: 'erweitertes Führungszeugnis, die Kosten übernimmt die Schule',
    expenseAllowance: 'Fahrkarte',
    insurance: true,
    training: 'ein Nachmittag mit der Schulbibliothek',
    lastVerified: '2026-10-12',
    plainLanguageUrl: `${TOWN}/leicht/lesepate`,
    signLanguageUrl: `${TOWN}/gebaerden/lesepate`,
  },
  // Some have no page of their own.
  2: { url: undefined, applicationContact: { email: 'beete@gartenfreunde.example' } },
  3: { url: undefined, applicationContact: { telephone: '+49 461 000 045' } },
  4: { remote: 'possible' },
  9: { remote: 'full', jobLocation: undefined, district: undefined },
  12: { commitment: { kind: 'period', daytime: ['evening'], until: '2027-05-28' } },
  17: { training: '80 Stunden an Wochenenden', policeCheck: true },
  26: { totalJobOpenings: 60 },
  31: { remote: 'full', jobLocation: undefined, district: undefined },
};

const rows = TABLE.trim().split('\n');

/** Forty offers that can be taken. */
export const offers: readonly Opportunity[] = rows.map((line, i) => ({
  ...offerOf(line, i),
  ...MORE[i + 1],
}));

/** Offers whose time is over. */
export const expiredOffers: readonly Opportunity[] = ['Laternen basteln', 'Wahlhilfe im Stadtteil'].map(
  (title, i) => ({
    ...offerOf(rows[i + 6] ?? '', i),
    id: `abgelaufen-${i + 1}`,
    title,
    description: 'Danke an alle, die dabei waren. Im nächsten Jahr geht es weiter.',
    validThrough: `2025-1${i}-30`,
  }),
);

/** The longest words that offices and associations really come up with, and a little more. */
export const longOffers: readonly Opportunity[] = [
  'Kinderbetreuungseinrichtungsvorlesepatenschaftskoordinationsbeauftragte',
  'Straßenverkehrssicherheitsübungsplatzaufsichtsvertretung am Nachmittag',
  'Hilfe',
].map((title, i) => ({
  ...offerOf(rows[i] ?? '', i),
  id: `lang-${i + 1}`,
  title,
  hiringOrganization: {
    name: 'Arbeitsgemeinschaftsverbandsgeschäftsstellenzusammenschluss Schleswig-Holstein',
  },
  district: 'Fördeuferpromenadenneubaugebiet',
  category: ['Gesundheitsförderungsmaßnahmenbegleitung', 'Nachbarschaftshilfeorganisationsentwicklung'],
  applicationContact: { email: 'donaudampfschifffahrtsgesellschaft@ehrenamtskoordinierungsstelle.example' },
}));

/** Arabic beside German, as a welcome centre publishes it. */
export const arabicOffers: readonly Opportunity[] = [
  [
    'القراءة للأطفال في المدرسة',
    'نقرأ معًا مرة في الأسبوع، أولًا بصوت عالٍ ثم بالتناوب. الصبر أهم من الصوت الجميل.',
  ],
  ['مرافقة القادمين الجدد إلى الدوائر', 'نذهب معًا ونستمع ونسأل، فالموعد يصبح أسهل عندما نكون اثنين.'],
  ['مقهى اللغة في المكتبة', 'نتحدث الألمانية مع الشاي والكعك، من دون سبورة ومن دون درجات.'],
  ['العناية بحديقة الحي', 'نزرع ونسقي ونحصد. الأدوات والبذور موجودة.'],
].map(([title = '', description], i) => ({
  ...offerOf(rows[i] ?? '', i),
  id: `arabisch-${i + 1}`,
  title,
  description,
  inLanguage: 'ar',
}));

/** What the postcode search finds: the shard of two places outside the districts above. */
export const PLACES: readonly PlaceRow[] = [
  ['Harrislee', 'SH', 54.8, 9.38, 3, '955'],
  ['Glücksburg (Ostsee)', 'SH', 54.83, 9.55, 4, '960'],
];

/** The picture of the first offer. */
export const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360">
  <path fill="#f3e3cf" d="M0 0h640v360H0z"/><path fill="#d9b98f" d="M0 292h640v68H0z"/>
  <path fill="#a33a2c" d="M150 172q0-24 24-24h232q24 0 24 24v52h28q22 0 22 22v54H100v-54q0-22 22-22h28Z"/>
  <path fill="#c4503f" d="M150 228h280v46H150z"/><path fill="#fff" d="m214 214 76 12 76-12v34l-76 12-76-12Z"/>
  <path fill="none" stroke="#7a5a3a" stroke-width="3" d="M290 226v34"/>
  <path fill="none" stroke="#5b4630" stroke-width="7" d="M528 108v190m-30 0h60"/><path fill="#f0b84a" d="m500 50h56l26 60h-108Z"/>
</svg>`;
