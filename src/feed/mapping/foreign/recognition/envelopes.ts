import { isObject, type Values } from '../../read.js';
import { unwrap } from '../../unwrap.js';

/** Where services keep the record that their envelope is around. */
const WRAPPERS = ['data', 'fields', 'attributes', 'properties', '_source', 'node', 'record', 'resource'];
/** One thing that an entry of a log, or of a hit list, is about. */
const ABOUT = ['gig', 'concert', 'show', 'item', 'doc', 'document', 'entry', 'object', 'base'];
/** What says so little that it is an envelope's, whatever stands in it. */
const IDS = ['@id', 'id', '_id', 'recordid', 'uuid'];
const KEPT = ['geometry', 'dateCreated', 'dateModified', 'dateDeleted', 'expires'];
const NAMES = ['title', 'name', 'titel', 'label', 'summary', 'headline'];
/** An envelope says less than what is in it, or little. */
const MOST = 6;
const LEVELS = 4;

/**
 * Takes a record out of whatever is around it: one-element lists, RPDE (`state`, `data`), Airtable and Opendatasoft
 * (`fields`), JSON:API and ArcGIS (`attributes`), GraphQL (`node`), search engines (`_source`), an object of one key.
 * Undefined when there is no object inside.
 */
export function open(value: unknown, levels = LEVELS): Values | undefined {
  if (Array.isArray(value)) {
    const objects = value.length > 1 ? value.filter((entry) => entry !== null) : value;
    return objects.length === 1 && levels ? open(objects[0], levels - 1) : undefined;
  }
  const outer = value instanceof Error ? undefined : unwrap(isObject(value) ? withLabels(value) : value);
  if (!outer || !levels) return outer;
  if (isRpde(outer)) {
    const { id, data } = outer;
    if (outer.state === 'deleted') return { id, dateDeleted: true };
    return isObject(data) ? open({ id, ...data }, levels - 1) : { id };
  }
  const inner = innerOf(outer);
  return inner ? open(inner, levels - 1) : withSeries(outer);
}

const CELL = /^(uri|literal|typed-literal|bnode)$/;
const ENTITY = 'http://www.wikidata.org/entity/';
/**
 * A row of SPARQL's results, whose cells say what they are, and of Wikidata's, where a column of addresses has one of
 * names beside it: `person`, `personLabel`. By its first cell it is told from others.
 */
function withLabels(row: Values): Values {
  const [first] = Object.keys(row);
  const cell = first === undefined ? undefined : row[first];
  const isBound = isObject(cell) && CELL.test(String(cell.type)) && typeof cell.value === 'string';
  if (!isBound && !(typeof cell === 'string' && cell.startsWith(ENTITY))) return row;
  const plain: Values = isBound
    ? Object.fromEntries(Object.entries(row).map(([key, one]) => [key, isObject(one) ? one.value : one]))
    : { ...row };
  const id = String(plain[first as string]);
  for (const key of Object.keys(plain)) {
    const label = plain[`${key}Label`];
    if (typeof label !== 'string') continue;
    delete plain[key];
    delete plain[`${key}Label`];
    plain[/^(item|entity|subject|place|person|human)$/i.test(key) ? 'name' : key] = label;
  }
  return id.startsWith(ENTITY) ? { id, ...plain } : plain;
}

/** What one date of a series has for itself, and no other one. */
const OWN =
  /^(@|id(entifier)?$|(start|end)(Date|Time)$|duration$|eventS|subEvent$|superEvent$|(remaining|maximum)|url$)/;
/** What it has from its series even where it has a name of its own. */
const SHARED = ['location', 'organizer'];

/** A date of a series, as OpenActive publishes them, with what only its series says: `superEvent`. */
function withSeries(record: Values): Values {
  const { superEvent } = record;
  const series = isObject(superEvent) ? withSeries(superEvent) : undefined;
  if (!series) return record;
  const isNamed = NAMES.some((name) => record[name] !== undefined);
  const names = isNamed ? SHARED : Object.keys(series).filter((name) => !OWN.test(name));
  const shared = names.filter((name) => record[name] === undefined && series[name] !== undefined);
  return { ...Object.fromEntries(shared.map((name) => [name, series[name]])), ...record };
}

const isRpde = (item: Values) =>
  typeof item.state === 'string' &&
  /^(string|number)$/.test(typeof item.id) &&
  ('data' in item || (item.state === 'deleted' && ('modified' in item || 'kind' in item)));

function innerOf(outer: Values): Values | undefined {
  if (NAMES.some((name) => outer[name] !== undefined)) return undefined;
  const keys = Object.keys(outer);
  const only = keys.length === 1 ? outer[keys[0] ?? ''] : undefined;
  if (isObject(only) && (NAMES.some((name) => only[name] !== undefined) || isObject(only.base))) return only;
  for (const name of WRAPPERS) {
    const inner = outer[name];
    if (!isObject(inner) || keys.length > Math.max(MOST, Object.keys(inner).length)) continue;
    const around: Values = {};
    const id = IDS.find((key) => outer[key] !== undefined);
    if (id) around.id = outer[id];
    for (const key of KEPT) if (key in outer) around[key] = outer[key];
    if (isObject(around.geometry)) around.geometry = plainPoint(around.geometry);
    if (isObject(outer.links)) around.links = outer.links;
    return { ...around, ...inner };
  }
  for (const name of ABOUT) {
    const { [name]: inner, ...around } = outer;
    if (!isObject(inner) || !NAMES.some((key) => inner[key] !== undefined)) continue;
    // One date of a series has its own beside what is said of all of them.
    const own = name === 'base' && isObject(around.calculated) ? around.calculated : {};
    return { ...around, ...inner, ...own };
  }
  return undefined;
}

/** ArcGIS has `{x, y}`, in degrees when they are asked for. */
function plainPoint(geometry: Values): Values {
  const { x, y } = geometry;
  return typeof x === 'number' && typeof y === 'number' && Math.abs(x) <= 180 && Math.abs(y) <= 90
    ? { latitude: y, longitude: x }
    : geometry;
}
