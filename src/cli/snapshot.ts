import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BaseRecord } from '../feed/kind.js';
import { writeChanged } from './atomic.js';
import { publishable } from './convert.js';
import { asEvent, isExpired, momentIn } from './facts.js';
import { isAddress } from './input.js';
import { KIND_NAMES, type KindName } from './kinds.js';
import { merge } from './merge.js';
import { readSource } from './read.js';
import { type SnapshotConfig, type SnapshotSource, withKeys } from './snapshot-config.js';
import type { Texts } from './texts.js';
import { writeEvents } from './write-calendar.js';
import { writeHtml } from './write-html.js';
import { writeJsonLd } from './write-json-ld.js';
import { writeRss } from './write-rss.js';

const FILES: Record<KindName, string> = {
  opportunity: 'opportunities.jsonld',
  event: 'events.jsonld',
  contact: 'contacts.jsonld',
  honour: 'honours.jsonld',
};
const DAY = 864e5;

/** What is kept of a source, for the day on which it cannot be read. */
interface LastGood {
  records: BaseRecord[];
  /** Since when it reads so. */
  since: string;
}

export interface SnapshotResult {
  written: string[];
  sources: {
    name: string;
    records: number;
    /** `kept` is the last good state, `part` what was read before it broke off. */
    state: 'read' | 'kept' | 'part' | 'lost';
    since?: string;
    reason?: string;
  }[];
  duplicates: number;
  expired: number;
}

/**
 * Fetches all feeds and writes what is to be published. Errors: `ConfigError` before anything is written.
 * @param folder the settings' own, from which their paths are read
 */
export async function snapshot(
  config: SnapshotConfig,
  folder: string,
  environment: Record<string, string | undefined>,
  t: Texts,
  progress: (name: string, count: number) => void,
): Promise<SnapshotResult> {
  const out = resolve(folder, config.out);
  // All keys at once, so that a missing one is told before the first request.
  const asked = config.sources.map((source) => ({
    source,
    src: withKeys(source.src, environment),
    headers: Object.fromEntries(
      Object.entries(source.headers).map(([name, value]) => [name, withKeys(value, environment)]),
    ),
  }));
  const result: SnapshotResult = { written: [], sources: [], duplicates: 0, expired: 0 };
  const write = async (file: string, content: string) => {
    if (await writeChanged(join(out, file), content)) result.written.push(file);
  };
  const now = momentIn(config.timeZone);
  const past = momentIn(config.timeZone, now.instant - config.keepPast * DAY);
  const lists = new Map<KindName, BaseRecord[][]>();
  for (const { source, src, headers } of asked) {
    const records = await readOne(source, src, headers);
    const current = records.filter((record) => !isExpired(source.kind, record, past));
    result.expired += records.length - current.length;
    const list = lists.get(source.kind) ?? [];
    list.push(current);
    lists.set(source.kind, list);
  }
  const sections = [];
  for (const kind of KIND_NAMES) {
    const own = lists.get(kind);
    if (!own) continue;
    const { records, duplicates } = merge(kind, own);
    result.duplicates += duplicates;
    const rules = {
      zone: config.timeZone,
      published: config.consent === 'published',
      anonymous: t.anonymous,
    };
    sections.push({ kind, title: t.kinds[kind], records: publishable(kind, records, rules) });
  }
  for (const { kind, records } of sections) {
    await write(
      FILES[kind],
      writeJsonLd(
        records.map((record) => [kind, record] as const),
        config.title,
      ),
    );
    if (kind === 'event')
      await write('events.ics', writeEvents(records.map(asEvent), config.timeZone, config.title));
  }
  await write(
    'feed.jsonld',
    writeJsonLd(
      sections.flatMap(({ kind, records }) => records.map((record) => [kind, record] as const)),
      config.title,
    ),
  );
  // News of persons are nobody's.
  const news = sections.filter(({ kind }) => kind !== 'honour');
  await write(
    'feed.xml',
    writeRss(
      config.title,
      config.base ?? '',
      config.language,
      news.map(({ kind, records }) => [kind, records] as const),
    ),
  );
  await write('index.html', writeHtml(config.title, config.language, sections));
  return result;

  /** A source's records, or the last good ones. */
  async function readOne(
    source: SnapshotSource,
    src: string,
    headers: Record<string, string>,
  ): Promise<BaseRecord[]> {
    const file = join('.last-good', `${source.name}.json`);
    const before = await lastGood(join(out, file));
    const report = await readSource(isAddress(src) ? src : resolve(folder, src), {
      kind: source.kind,
      format: source.format,
      preset: source.preset,
      mapping: source.mapping && JSON.stringify(source.mapping),
      languages: [config.language],
      headers,
      progress: (count) => progress(source.name, count),
    });
    const { records, error } = report;
    if (error) {
      // The address may hold a key; the reason is ours.
      const left = before?.records ?? records;
      result.sources.push({
        name: source.name,
        records: left.length,
        state: before ? 'kept' : left.length ? 'part' : 'lost',
        since: before?.since,
        reason: t.failures[error.failure],
      });
      return left;
    }
    result.sources.push({ name: source.name, records: records.length, state: 'read' });
    // Nobody's name is kept longer, or elsewhere, than it may be said.
    const kept = publishable(source.kind, records, {
      zone: config.timeZone,
      published: config.consent === 'published',
      anonymous: t.anonymous,
      seed: source.name,
    });
    const since =
      before && JSON.stringify(before.records) === JSON.stringify(kept)
        ? before.since
        : new Date(now.instant).toISOString();
    await write(file, `${JSON.stringify({ since, records: kept })}\n`);
    return records;
  }
}

async function lastGood(file: string): Promise<LastGood | undefined> {
  try {
    const { since, records } = JSON.parse(await readFile(file, 'utf8')) as LastGood;
    return Array.isArray(records) ? { since, records } : undefined;
  } catch {
    return undefined;
  }
}
