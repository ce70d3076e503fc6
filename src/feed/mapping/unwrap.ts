import { isObject, type Values } from './read.js';

/** What an envelope says about the record in it. */
interface Unwrapped {
  raw: Values;
  deleted?: boolean;
}

const ENVELOPE_FIELDS = ['@id', 'id', 'dateCreated', 'dateModified', 'dateDeleted', 'expires'];

/**
 * Takes a record out of the envelopes that formats put around it: `DataFeedItem` and `ListItem` (`item`),
 * GeoJSON `Feature` (`properties`, `geometry`), RPDE (`state`, `data`), one-element lists.
 * Undefined when there is no object inside.
 */
export function unwrap(value: unknown): Unwrapped | undefined {
  if (Array.isArray(value)) return value.length === 1 ? unwrap(value[0]) : undefined;
  if (!isObject(value)) return undefined;
  if (isObject(value.item) && !value.title && !value.name) return { raw: { ...pick(value), ...value.item } };
  if (isObject(value.properties) && (value.type === 'Feature' || 'geometry' in value)) {
    return { raw: { ...pick(value), geometry: value.geometry, ...value.properties } };
  }
  if (
    typeof value.state === 'string' &&
    /^(string|number)$/.test(typeof value.id) &&
    ('data' in value || value.state === 'deleted')
  ) {
    const raw = isObject(value.data) ? { id: value.id, ...value.data } : { id: value.id };
    return { raw, deleted: value.state === 'deleted' };
  }
  if (isObject(value.data) && !value.title && !value.name && isAround(value, value.data))
    return { raw: { ...pick(value), ...value.data } };
  // A DataFeedItem that only says that its record is gone.
  return { raw: value };
}

/** An envelope says less than what is in it, or little. */
const MOST = 6;
const isAround = (outer: Values, inner: Values) =>
  Object.keys(outer).length <= Math.max(MOST, Object.keys(inner).length);

const pick = (value: Values): Values =>
  Object.fromEntries(ENVELOPE_FIELDS.filter((key) => key in value).map((key) => [key, value[key]]));
