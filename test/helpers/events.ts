/** Events read through the whole pipeline, from a feed's bytes. */

import { type Batch, type LoadOptions, load } from '../../src/feed/load.js';
import { eventKind } from '../../src/feed/mapping/event.js';
import type { EventRecord } from '../../src/model/event.js';
import { answering } from './answers.js';
import { deepEqual } from './assert.js';

export const FEED = 'https://town.example/feeds/events.json';

export type Options = Partial<Omit<LoadOptions<EventRecord>, 'kind'>>;

/** All that came of a feed, as one batch. */
export async function readEvents(
  body: string | Response,
  options: Options = {},
): Promise<Batch<EventRecord>> {
  const response = typeof body === 'string' ? new Response(body) : body;
  const { fetch } = answering({ [FEED]: response });
  const all: Batch<EventRecord> = { records: [], rejected: [], warnings: [], deleted: [], otherKinds: [] };
  for await (const batch of load(FEED, { kind: eventKind, fetch, ...options })) {
    for (const key of Object.keys(all) as (keyof typeof all)[]) (all[key] as unknown[]).push(...batch[key]);
  }
  return all;
}

/** Some fields of all events of a document. */
export async function fieldsIn(document: unknown, fields: readonly string[], options?: Options) {
  const { records } = await readEvents(JSON.stringify(document), options);
  return records.map((record) => fields.map((field) => (record as Record<string, unknown>)[field]));
}

/** One raw record in a feed of its own, with an id, a title and a date unless it has its own. */
export async function readEvent(raw: object, options?: Options) {
  const { records, ...rest } = await readEvents(JSON.stringify([raw]), options);
  return { event: records[0], ...rest };
}

/** The fields that some raw fields become, beside an id, a title, and the date that is given to it. */
export async function fieldsOf(raw: object, options?: Options): Promise<Partial<EventRecord>> {
  const { event, rejected } = await readEvent({ id: '1', title: 'T', startDate: DAY, ...raw }, options);
  if (!event) throw new Error(`rejected: ${JSON.stringify(rejected)}`);
  const { id, title, ...fields } = event;
  if (fields.startDate === DAY) delete fields.startDate;
  return fields;
}

export const DAY = '2026-05-02';

/** An iCalendar of some events, each the lines of one. */
export const calendarOf = (events: readonly string[], head = ''): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...(head ? [head] : []),
    ...events.flatMap((lines) => ['BEGIN:VEVENT', lines.trim(), 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ]
    .join('\n')
    .replace(/\n +(?=[A-Z])/g, '\n')
    .replaceAll('\n', '\r\n');

/** The events of a table, without the ids that were made for them. */
export async function table(...rows: string[]) {
  const { records, rejected, warnings } = await readEvents(rows.join('\r\n'), { languages: ['de'] });
  deepEqual([rejected, warnings], [[], []]);
  return records.map(({ id, ...event }) => event);
}
/** One event by its columns. */
export async function row(columns: Record<string, string>) {
  const [event] = await table(
    Object.keys(columns).join(';'),
    Object.values(columns)
      .map((cell) => `"${cell}"`)
      .join(';'),
  );
  return event;
}
