import { isSort } from '../mapping/foreign/recognition/awards.js';
import { open } from '../mapping/foreign/recognition/envelopes.js';
import { isRow } from '../mapping/foreign/recognition/rows.js';
import { plain } from '../mapping/foreign/values/values.js';
import { mayBeListName } from '../mapping/list-names.js';
import { isObject, type Values } from '../mapping/read.js';
import { tableIn } from './tables.js';

/* Which of the lists in a document is the list of records: by what its members look like, never by its length alone. */

const NAMES =
  /^(result|elements|rows|values|contents?|response|payload|feed|jobs|offers?|opportunities|angebote|activities|aktivitaeten|events?|evenements|veranstaltungen|termine|meetings|missions|docs|hits|nodes|edges|einrichtungen|vereine|stellen|members?|hydra:member)$/i;
/** Whom an event or an offer may thank, and a list of honours is about. */
const HONOURED =
  /^(contributors|sponsors|backers|donors|laureates|winners|recipients|prizes|preistraeger(innen)?|geehrte|ehrungen|premiados)$/i;
const OTHERS =
  /facet|filter|column|field|schema|meta|categor|kategori|tags?$|warning|error|nav|menu|breadcrumb|pagin|link|aggreg|bucket|media|image|bilder|label|option|language|locale|enum|stat|question|sort|author|users?$|includes?d?$|context/i;
/** schema.org's and OpenActive's types of one record. */
const RECORD_TYPE = /Event$|Series$|Session$|JobPosting$|CourseInstance$|Festival$/;
const TITLE =
  /^(.*[_ .:-])?(title|titel|name|label|headline|summary|subject|bezeichnung|betreff|nom|titre|naam|navn|nombre|titulo|titolo|displayname|firstname|vorname|nachname|login)$/i;
const HINTS: readonly RegExp[] = [
  /date|datum|start|begin|when|wann|time|dato|fecha|debut/i,
  /descr|beschreib|text|content|body|detail|info/i,
  /url|link|href|website|web/i,
  /address|adress|street|stra(ss|ß)e|city|ort$|plz|zip|postal|location|venue|place|lat|geo/i,
  /mail|phone|telefon|contact|kontakt|organi|verein|traeger|träger/i,
];
/** How far down is looked, and at how many values. */
const LEVELS = 6;
const MOST = 20_000;
const SAMPLE = 20;
/** So many keys are no document's own. */
const MANY = 10;
/** Less than that is no list of records, unless it is called so. */
const LEAST = 3;
const NAMED = 20;

interface Candidate {
  list: unknown[];
  score: number;
  /** All names that lead to it are names of lists, or of envelopes around them. */
  isNamed: boolean;
}

const isNamedBy = (kind?: string) => (key: string) =>
  mayBeListName(key) || NAMES.test(key) || (!/^(event|opportunity)$/.test(kind ?? '') && HONOURED.test(key));

/**
 * The list of records in a whole document, or the document itself when it is one. Undefined when nothing in it looks
 * like records.
 * @param kind the name of the kind that is wanted: events have dates
 */
export function likeliestList(document: unknown, kind?: string): unknown[] | undefined {
  const isNamed = isNamedBy(kind);
  const candidates: Candidate[] = [];
  const lists: { list: unknown[]; depth: number }[] = [];
  let left = MOST;

  function add(list: unknown[], key: string, path: readonly string[]) {
    const named = path.every(isNamed);
    const score = scoreOf(list, kind);
    if (list.some(isObject) || (kind === 'honour' && list.length > 1 && areNames(list)))
      lists.push({ list, depth: path.length });
    if (score < LEAST && !(named && (!list.length || list.some(isObject)))) return;
    const byName = (named ? NAMED : 0) + (isNamed(key) ? 2.5 : OTHERS.test(key) ? -5 : 0);
    const size = Math.min(Math.log2(list.length + 1), 6) * 0.3;
    candidates.push({ list, score: score + byName + size - path.length * 0.4, isNamed: named });
  }

  function look(value: unknown, path: readonly string[]) {
    const key = path.at(-1) ?? '';
    if (path.length > LEVELS || left-- <= 0) return;
    if (Array.isArray(value)) {
      add(value, key, path);
      if (value.length === 1 && isObject(value[0]) && !path.every(isNamed)) look(value[0], path);
    } else if (isObject(value)) {
      const keyed = recordsByKey(value, kind, NUMBERED.test(Object.keys(value)[0] ?? '') ? 1 : 2);
      if (keyed) add(keyed, key, path);
      if (keyed && areSortsIn(Object.keys(value), kind)) return;
      const table = tableIn(value);
      if (table) add(table.records, 'rows', path);
      for (const inner of Object.keys(value))
        if (!table?.keys.has(inner)) look(value[inner], [...path, inner]);
    }
  }

  // What it offers, or who performs, is a part of it.
  if (
    isObject(document) &&
    titleOf(document) &&
    (RECORD_TYPE.test(plain(document['@type'])) || (isReachable(document, kind) && isSomewhere(document)))
  )
    return [document];
  look(document, []);
  if (isObject(document)) {
    const own = scoreOf([document], kind);
    if (own >= LEAST && titleOf(document))
      candidates.push({
        list: [document],
        score: own + (isReachable(document, kind) ? 3 : 0.5),
        isNamed: false,
      });
  }
  const full = candidates.filter(({ list }) => list.length);
  const best = full.reduce<Candidate | undefined>(
    (found, one) => (found && found.score >= one.score ? found : one),
    undefined,
  );
  const empty = candidates.find(({ list }) => !list.length);
  // Beside an empty list of records, those of other names are of something else.
  if (empty && !best?.isNamed) return empty.list;
  if (best) return best.list;
  // For want of anything that looks like records, the only list there is.
  const depth = Math.min(...lists.map((one) => one.depth));
  const highest = lists.filter((one) => one.depth === depth);
  return highest.length === 1 ? highest[0]?.list : undefined;
}

/** How much the members of a list look like records. */
function scoreOf(list: readonly unknown[], kind?: string): number {
  const sample = list.slice(0, SAMPLE);
  if (sample.length > 1 && sample.every(isRow)) return LEAST + 1;
  const members = sample.map((entry) => open(entry)).filter((entry) => entry !== undefined);
  if (!members.length || members.length < sample.length / 2) return 0;
  const share = (test: (member: Values) => boolean) => members.filter(test).length / members.length;
  const keys = members.reduce((sum, member) => sum + Object.keys(member).length, 0) / members.length;
  const titles = members.map(titleOf).filter(Boolean);
  let score = Math.min(keys, 10) * 0.25;
  if (titles.length >= members.length / 2) score += 3 + new Set(titles).size / titles.length;
  for (const hint of HINTS)
    score += 0.8 * share((member) => Object.keys(member).some((key) => hint.test(key) && member[key]));
  if (kind === 'event') score += 2 * share(isDated);
  if (share((member) => typeof member['@type'] === 'string') === 1) score += 1;
  // A group of records says little itself; what is in it counts.
  if (titles.length < members.length / 2 && share(hasList) >= 0.5) score += 3;
  return score;
}

/** Who has a mail address or a phone is a contact point, whatever its services or places are called. */
const isReachable = (document: Values, kind?: string) =>
  kind === 'contact-point' &&
  Object.keys(document).some((key) => /mail|phone|telefon/i.test(key) && typeof document[key] === 'string');

/** An address or a point of its own: what is in it are its parts. */
const isSomewhere = (document: Values) =>
  Object.keys(document).some(
    (key) => /^(address|adresse|anschrift|geo|lat|latitude|street|stra(ss|ß)e)$/i.test(key) && document[key],
  );

function titleOf(member: Values): string {
  const key = Object.keys(member).find((name) => TITLE.test(name));
  const value = key === undefined ? undefined : member[key];
  if (isObject(value)) return JSON.stringify(value).slice(0, 100);
  return typeof value === 'string' && /\p{L}/u.test(value) ? value : '';
}

const DATE = /^\d{4}-\d\d-\d\d|^\d{1,2}[./]\d{1,2}[./]\d{2,4}|^\d{8}T\d{6}/;
const isDated = (member: Values) =>
  Object.keys(member).some((key) => {
    const value = member[key];
    if (/creat|modif|updat|publi|change|erstellt|geaendert/i.test(key)) return false;
    return typeof value === 'string' ? DATE.test(value) : (HINTS[0] as RegExp).test(key) && value;
  });
const hasList = (member: Values) =>
  Object.values(member).some((value) => Array.isArray(value) && isObject(value[0]));

/**
 * Records under keys of their own: `{"17": {…}, "18": {…}}`, `{"2025": [{…}], "2026": [{…}]}`, also in two levels.
 * Undefined when the values have little in common.
 */
function recordsByKey(value: Values, kind?: string, least = 2): Values[] | undefined {
  const all = Object.keys(value);
  // What is on and what was, with a note beside them: `{updated: "…", upcoming: […], past: […]}`.
  const lists = kind === 'event' ? all.filter((key) => isDatedList(value[key])) : [];
  const isNoted =
    lists.length > 1 && all.every((key) => lists.includes(key) || typeof value[key] !== 'object');
  const keys = isNoted ? lists : all;
  const areSorts = areSortsIn(keys, kind);
  const isOther = (key: string) => !areSorts && (isNamedBy(kind)(key) || OTHERS.test(key));
  // Among many keys of records, some are made of any word.
  if (keys.length < least || keys.filter(isOther).length > (keys.length < MANY ? 0 : keys.length / 5))
    return undefined;
  const entries = keys.map((key) => value[key]);
  const filled = entries.filter((entry): entry is unknown[] => Array.isArray(entry) && entry.length > 0);
  const areLists = entries.every(Array.isArray) && (areSorts ? filled.length : filled.length === keys.length);
  if (areLists && filled.every((entry) => entry.every(isObject))) {
    if (!areAlike(filled.map((entry) => entry[0] as Values))) return undefined;
    return keys.flatMap((key) => (value[key] as Values[]).map((entry) => said(key, entry, kind)));
  }
  if (kind === 'honour' && entries.every(areNames))
    return keys.flatMap((key) => (value[key] as string[]).map((name) => said(key, { name }, kind)));
  if (!entries.every(isObject)) return undefined;
  if (entries.every((entry) => Object.values(entry).every((inner) => typeof inner === 'object'))) {
    const inside = entries.map((entry) => recordsByKey(entry, kind, 1));
    if (inside.every((records) => records))
      return keys.flatMap((key, i) => (inside[i] ?? []).map((entry) => said(key, entry, kind)));
  }
  if (!areAlike(entries)) return undefined;
  const isId = keys.every((key) => /\d/.test(key)) || keys.length > 4;
  if (!isId && !entries.every((entry) => titleOf(entry))) return undefined;
  // What has no title of its own is called by its key: `{"Garten gießen": {…}, "Fahrdienst": {…}}`.
  const areTitles = !entries.some(titleOf) && keys.every((key) => TITLE_KEY.test(key));
  return keys.map((key) => ({
    id: key,
    ...(areTitles ? { title: key } : {}),
    ...(YEAR.test(key) ? { year: key } : {}),
    ...(value[key] as Values),
  }));
}

const isDatedList = (entry: unknown) => Array.isArray(entry) && isObject(entry[0]) && isDated(entry[0]);

/** Among the sorts of an honour, gold and silver, some have names that mean something else elsewhere: media, backers. */
const areSortsIn = (keys: readonly string[], kind?: string) =>
  kind === 'honour' && keys.filter(isSort).length * 2 >= keys.length;

const areNames = (entry: unknown) =>
  Array.isArray(entry) &&
  entry.length > 0 &&
  entry.every((name) => typeof name === 'string' && /\p{L}/u.test(name));

/** A key that is a record's id, be there but one of them. */
const NUMBERED = /^\d+$/;
const TITLE_KEY = /^\p{Lu}.*\p{Ll}{2}/u;
const YEAR = /^(19|20)\d\d([/-]\d\d(\d\d)?)?$/;
const GROUPED = /^(contact-point|honour)$/;
const OWN_GROUP = /categ|kateg|rubri|^typ|^art$|thema|topic/i;

/** A record with what its key says once for all under it: their day, their year, or what they have in common. */
function said(key: string, entry: Values, kind = ''): Values {
  if (DATE.test(key)) return { date: key, ...entry };
  if (YEAR.test(key) && kind !== 'opportunity') return { year: key, ...entry };
  if (!GROUPED.test(kind)) return entry;
  if (kind === 'honour' && !isSort(key)) return entry;
  return Object.keys(entry).some((name) => OWN_GROUP.test(name)) ? entry : { category: key, ...entry };
}

/** Whether objects have most of their keys in common. */
function areAlike(objects: readonly Values[]): boolean {
  const [first = {}, ...others] = objects.slice(0, SAMPLE).map((one) => Object.keys(one));
  const names = new Set(first as string[]);
  if (names.size < 2) return false;
  return others.every((keys) => {
    const common = keys.filter((key) => names.has(key)).length;
    return common >= 2 && common >= Math.min(keys.length, names.size) / 2;
  });
}
