import type { ReadContext, Values } from '../../read.js';

/** What only OpenStreetMap writes: kinds of places as tags, ids of two parts. */

const GERMAN: Readonly<Record<string, string>> = {
  townhall: 'Rathaus',
  community_centre: 'Begegnungsstätte',
  social_facility: 'Soziale Einrichtung',
  social_centre: 'Soziales Zentrum',
  library: 'Bibliothek',
  public_bookcase: 'Öffentlicher Bücherschrank',
  place_of_worship: 'Gotteshaus',
  kindergarten: 'Kindergarten',
  school: 'Schule',
  fire_station: 'Feuerwehr',
  police: 'Polizei',
  pharmacy: 'Apotheke',
  hospital: 'Krankenhaus',
  doctors: 'Arztpraxis',
  nursing_home: 'Pflegeheim',
  food_bank: 'Tafel',
  soup_kitchen: 'Suppenküche',
  outreach: 'Beratungsstelle',
  shelter: 'Unterkunft',
  assisted_living: 'Betreutes Wohnen',
  day_care: 'Tagespflege',
  association: 'Verein',
  ngo: 'Nichtregierungsorganisation',
  government: 'Behörde',
  charity: 'Gemeinnützige Organisation',
  give_box: 'Verschenkebox',
  youth_centre: 'Jugendzentrum',
  toilets: 'Toilette',
  drinking_water: 'Trinkwasser',
  recycling: 'Wertstoffsammelstelle',
  defibrillator: 'Defibrillator',
  playground: 'Spielplatz',
  charging_station: 'Ladestation',
  dentist: 'Zahnarztpraxis',
  clinic: 'Klinik',
  childcare: 'Kinderbetreuung',
  museum: 'Museum',
  theatre: 'Theater',
  arts_centre: 'Kulturzentrum',
  sports_centre: 'Sportzentrum',
  swimming_pool: 'Schwimmbad',
  second_hand: 'Gebrauchtwaren',
  post_office: 'Post',
  marketplace: 'Markt',
  music_school: 'Musikschule',
  university: 'Hochschule',
  courthouse: 'Gericht',
  waste_basket: 'Abfallkorb',
  bicycle_repair_station: 'Fahrrad-Reparaturstation',
  park: 'Park',
  bench: 'Sitzbank',
  telephone: 'Telefon',
  post_box: 'Briefkasten',
};
const GROUPS: Readonly<Record<string, string>> = {
  senior: 'Ältere Menschen',
  child: 'Kinder',
  juvenile: 'Jugendliche',
  youth: 'Jugendliche',
  homeless: 'Wohnungslose',
  migrant: 'Zugewanderte',
  refugee: 'Geflüchtete',
  disabled: 'Menschen mit Behinderung',
  women: 'Frauen',
  woman: 'Frauen',
  unemployed: 'Arbeitslose',
};
const KINDS = [
  'social_facility',
  'amenity',
  'office',
  'shop',
  'craft',
  'healthcare',
  'leisure',
  'tourism',
  'emergency',
];
const TAG = /^[a-z]+(_[a-z]+)*$/;

/** The words of some tags: in German where the page is. */
function wordsIn(
  tags: Values,
  keys: readonly string[],
  words: Readonly<Record<string, string>>,
  { languages }: ReadContext,
) {
  const isGerman = (languages[0] ?? 'de').startsWith('de');
  const found = keys.flatMap((key) => {
    const value = tags[key];
    const tagged = typeof value === 'string' ? value.split(/\s*;\s*/) : [];
    return tagged
      .filter((word) => TAG.test(word) && word !== 'yes' && word !== 'no')
      .map((word) => (isGerman && Object.hasOwn(words, word) && words[word]) || word.replaceAll('_', ' '));
  });
  return found.length ? [...new Set(found)] : undefined;
}

/** Kinds of places by their tags. */
export const kindsOf = (tags: Values, context: ReadContext) => wordsIn(tags, KINDS, GERMAN, context);

/** Whom a place is for. */
export const groupsOf = (tags: Values, context: ReadContext) =>
  wordsIn(tags, ['social_facility:for', 'community_centre:for'], GROUPS, context);

/** The tags of an element, or of what was made from one; undefined for what is no OpenStreetMap. */
export function tagsOf(raw: Values): Values | undefined {
  const { tags } = raw;
  const own = typeof tags === 'object' && tags !== null && !Array.isArray(tags) ? (tags as Values) : raw;
  const isElement = [raw.type, raw['@id'], raw['@type'], raw.id].some(
    (mark) => typeof mark === 'string' && /^(node|way|relation)/.test(mark),
  );
  return isElement || raw.osm_type || raw.osm_id || 'opening_hours' in own || 'addr:street' in own
    ? own
    : undefined;
}

/** Nodes and ways count from one each. */
export const elementId = ({ type, id }: Values): string | undefined =>
  typeof type === 'string' && /^(node|way|relation)$/.test(type) && typeof id === 'number'
    ? `${type}/${id}`
    : undefined;

/** Languages from `language:de=yes`. */
export function spokenIn(tags: Values): string[] | undefined {
  const found = Object.keys(tags).flatMap((key) => {
    const [, code] = /^language:([a-z]{2,3})$/.exec(key) ?? [];
    return code && tags[key] === 'yes' ? [code] : [];
  });
  return found.length ? found : undefined;
}
