import { isKindName, type KindName } from './kinds.js';
import { isFormat } from './read.js';

/** One feed of a snapshot. `${NAME}` in address and headers is taken from the environment. */
export interface SnapshotSource {
  name: string;
  src: string;
  kind: KindName;
  format?: string;
  preset?: string;
  mapping?: Record<string, unknown>;
  headers: Record<string, string>;
}

export interface SnapshotConfig {
  out: string;
  title: string;
  /** Where the files will stand, for feeds that need whole addresses. */
  base?: string;
  timeZone: string;
  language: string;
  /** Days for which the past stays. */
  keepPast: number;
  consent?: string;
  sources: SnapshotSource[];
}

/** Why settings cannot be used: names what was found and what was expected. */
export class ConfigError extends Error {}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the settings. Errors: `ConfigError`. */
export function readConfig(json: string): SnapshotConfig {
  let config: unknown;
  try {
    config = JSON.parse(json);
  } catch (cause) {
    throw new ConfigError(`JSON: ${(cause as Error).message}`);
  }
  if (!isObject(config))
    throw new ConfigError('{"out": "feeds", "sources": [{"name": "…", "src": "…", "kind": "event"}]}');
  const text = (name: string, otherwise?: string): string => {
    const value = config[name] ?? otherwise;
    if (typeof value !== 'string' || !value)
      throw new ConfigError(`${name}: ${JSON.stringify(value) ?? '–'}`);
    return value;
  };
  const { sources } = config;
  if (!Array.isArray(sources) || !sources.length) throw new ConfigError('sources: []');
  const zone = text('timeZone', 'Europe/Berlin');
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new ConfigError(`timeZone: ${zone}`);
  }
  const read = sources.map(sourceOf);
  const twice = read.find(({ name }, i) => read.findIndex((other) => other.name === name) !== i);
  if (twice) throw new ConfigError(`sources: "${twice.name}" 2 ×`);
  return {
    out: text('out'),
    title: text('title', 'Engagement'),
    base: typeof config.base === 'string' ? config.base : undefined,
    timeZone: zone,
    language: text('language', 'de'),
    keepPast: typeof config.keepPast === 'number' ? config.keepPast : 0,
    consent: typeof config.consent === 'string' ? config.consent : undefined,
    sources: read,
  };
}

function sourceOf(value: unknown, index: number): SnapshotSource {
  const at = `sources.${index}`;
  if (!isObject(value)) throw new ConfigError(`${at}: ${JSON.stringify(value)}`);
  const { name, src, kind, format, preset, mapping, headers = {} } = value;
  if (typeof name !== 'string' || !/^[\w.-]{1,60}$/.test(name))
    throw new ConfigError(`${at}.name: ${JSON.stringify(name)}`);
  if (typeof src !== 'string' || !src) throw new ConfigError(`${at}.src: ${JSON.stringify(src)}`);
  if (typeof kind !== 'string' || !isKindName(kind))
    throw new ConfigError(`${at}.kind: ${JSON.stringify(kind)} (opportunity, event, contact, honour)`);
  if (format !== undefined && (typeof format !== 'string' || !isFormat(format)))
    throw new ConfigError(`${at}.format: ${JSON.stringify(format)}`);
  if (mapping !== undefined && !isObject(mapping))
    throw new ConfigError(`${at}.mapping: ${JSON.stringify(mapping)}`);
  if (!isObject(headers) || !Object.values(headers).every((one) => typeof one === 'string'))
    throw new ConfigError(`${at}.headers`);
  return {
    name,
    src,
    kind,
    format,
    preset: typeof preset === 'string' ? preset : undefined,
    mapping,
    headers: headers as Record<string, string>,
  };
}

/** Puts what the environment says in the place of `${NAME}`. Errors: `ConfigError` with the name that is missing. */
export function withKeys(text: string, environment: Record<string, string | undefined>): string {
  return text.replace(/\$\{([A-Z_][A-Z\d_]*)\}/gi, (_, name: string) => {
    const value = environment[name];
    if (!value) throw new ConfigError(`\${${name}}`);
    return value;
  });
}
