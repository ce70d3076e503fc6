/** Invented feeds: seeded, so that the same number of offers is the same bytes every time. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { CACHE } from './config.mjs';

const words = (text) => text.trim().split(/\s+/);
const THINGS =
  words(`Garten Gärten Kinder Jugend Bücherei Küche Café Brücke Schul Bühnen Fahrrad Sprach Musik Chor Theater
  Wald Fluss Museums Tafel Kleider Familien Nachbarschafts Besuchs Hospiz Tier Vogel Bienen Klima Wärme Höfe Straßen Markt
  Spiel Sport Fußball Schwimm Tanz Näh Reparatur Computer Handy Vorlese Lern Mathe Kunst Foto Radio Blut Ämter Senioren`);
const DOINGS =
  words(`treff gruppe werkstatt hilfe begleitung patenschaft projekt fest kurs abend frühstück aktion netz
  initiative börse beratung runde tag ausflug führung übung sprechstunde büro laden mobil café`);
const FILLERS =
  words(`gemeinsam regelmäßig einmal wöchentlich für ältere junge Menschen in unserem Stadtteil mit viel Freude
  und Geduld ohne Vorkenntnisse nach kurzer Einführung bei Kaffee Tee im Freien drinnen am Wochenende abends nachmittags
  wir suchen dich herzlich willkommen jede helfende Hand zählt auch spontan möglich Fahrtkosten werden erstattet eine
  Schulung ist kostenlos barrierefrei erreichbar über die Straßenbahn nähe Bahnhof bitte vorher anmelden große kleine
  Runde Nachbarinnen Nachbarn kennenlernen Grünfläche Spielplatz Gemeinschaftsgarten Wohnheim Grundschule Krankenhaus
  Tierheim Bürgerhaus begleiten gestalten vorlesen reparieren kochen pflanzen gärtnern zuhören sammeln musizieren`);
const DISTRICTS = words(
  'Altstadt Neustadt Südstadt Westufer Nordhöhe Mühlenviertel Hafen Lindenau Kirchfeld Schloßberg',
);
const CATEGORIES = words(
  'Kinder Senioren Umwelt Kultur Sport Bildung Integration Gesundheit Tiere Politik Digitales',
);
const SKILLS = words(
  'Kochen Sprachen Führerschein Zuhören Handwerk IT Musik Erste-Hilfe Gärtnern Organisation',
);
const BODIES = words(
  'Freundeskreis Bürgerstiftung Förderverein Kulturbüro Umweltbund Sportverein Stadtmission',
);

/** mulberry32 */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state += 0x6d2b79f5;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A feed of `n` offers, the newest first: a page that sorts shows the same first page as one that does not. */
export function makeFeed(n) {
  const random = randomFrom(n);
  const upTo = (most, least = 0) => least + Math.floor(random() * (most - least + 1));
  const one = (list) => list[upTo(list.length - 1)];
  const some = (list, least) => [...new Set(Array.from({ length: upTo(3, least) }, () => one(list)))];
  const compound = () => one(THINGS) + one(DOINGS);
  const near = (middle, width) => Number((middle + (random() - 0.5) * width).toFixed(5));
  const description = () => {
    let text = `Hilf mit beim ${compound()}:`;
    while (text.length < 190) text += ` ${random() < 0.1 ? compound() : one(FILLERS)}`;
    return `${text}.`;
  };
  // About two years, in steps that never go back.
  const step = 63e9 / n;
  const newest = Date.UTC(2026, 9, 1);
  const items = Array.from({ length: n }, (_, i) => ({
    id: `opp-${String(i).padStart(6, '0')}`,
    name: `${compound()} ${one(DISTRICTS)}`,
    description: description(),
    organisation: `${one(BODIES)} ${compound()} e. V.`,
    categories: some(CATEGORIES, 1),
    district: one(DISTRICTS),
    skills: some(SKILLS, 0),
    hoursPerWeek: upTo(12, 1),
    remote: random() < 0.15,
    geo: { lat: near(54.78, 0.2), lon: near(9.43, 0.3) },
    url: `https://ehrenamt.example/angebote/${String(i).padStart(6, '0')}`,
    dateModified: new Date(newest - (i + random() * 0.9) * step).toISOString(),
  }));
  return { version: 1, generated: '2026-10-01T00:00:00Z', items };
}

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** A feed's text and its brotli, made once and kept until this file changes. Quality 5 is what servers use for what they compress as they send. */
export function feedOf(n) {
  const file = `${CACHE}/opportunities-${n}.json`;
  if (changedAt(`${file}.br`) < changedAt(fileURLToPath(import.meta.url))) {
    mkdirSync(CACHE, { recursive: true });
    const raw = Buffer.from(JSON.stringify(makeFeed(n)));
    writeFileSync(file, raw);
    writeFileSync(`${file}.br`, brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
  }
  return { file, raw: readFileSync(file), brotli: readFileSync(`${file}.br`) };
}
