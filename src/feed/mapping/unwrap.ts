import { isObject, type Values } from './read.js';

const ENVELOPE_FIELDS = ['@id', 'id', 'dateCreated', 'dateModified', 'dateDeleted', 'expires'];

/**
 * Takes a record out of the envelopes that the vocabulary puts around it: `DataFeedItem` and `ListItem` (`item`),
 * GeoJSON `Feature` (`properties`, `geometry`). Undefined when there is no object.
 */
export function unwrap(value: unknown): Values | undefined {
  if (!isObject(value)) return undefined;
  const { item, properties, geometry } = value;
  if (isObject(item) && !value.title && !value.name) return { ...pick(value), ...item };
  if (isObject(properties) && 'geometry' in value) return { ...pick(value), geometry, ...properties };
  // A DataFeedItem that only says that its record is gone.
  return value;
}

const pick = (value: Values): Values =>
  Object.fromEntries(ENVELOPE_FIELDS.filter((key) => key in value).map((key) => [key, value[key]]));
