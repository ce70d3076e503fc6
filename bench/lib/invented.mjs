/** Words and seeded chance for invented feeds. */

export const words = (text) => text.trim().split(/\s+/);

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
export const DISTRICTS = words(
  'Altstadt Neustadt Südstadt Westufer Nordhöhe Mühlenviertel Hafen Lindenau Kirchfeld Schloßberg',
);
const CATEGORIES = words(
  'Kinder Senioren Umwelt Kultur Sport Bildung Integration Gesundheit Tiere Politik Digitales',
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

/** Ways to invent: the same seed and the same order of calls give the same answers. */
export function inventor(seed) {
  const random = randomFrom(seed);
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
  return {
    random,
    upTo,
    one,
    some,
    near,
    description,
    title: () => `${compound()} ${one(DISTRICTS)}`,
    body: () => `${one(BODIES)} ${compound()} e. V.`,
    house: () => `${one(THINGS)}haus ${one(DISTRICTS)}`,
    categories: () => some(CATEGORIES, 1),
  };
}
