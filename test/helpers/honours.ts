/** Honours read through the whole pipeline, and made by hand. */
import { type Batch, type LoadOptions, load } from '../../src/feed/load.js';
import { createForeign } from '../../src/feed/mapping/foreign/honour/honour.js';
import { honourKind } from '../../src/feed/mapping/honour.js';
import { validate } from '../../src/feed/validate.js';
import type { Honour } from '../../src/model/honour.js';
import { type Moment, type ShownHonour, shownAt } from '../../src/search/consent.js';
import { partlyNamed } from '../../src/search/partly-named.js';
import { answering } from './answers.js';

export const FEED = 'https://town.example/feeds/honours.json';

export type Options = Partial<Omit<LoadOptions<Honour>, 'kind'>>;

/** All that came of a feed, as one batch. */
export async function readHonours(body: string | Response, options: Options = {}): Promise<Batch<Honour>> {
  const response = typeof body === 'string' ? new Response(body) : body;
  const { fetch } = answering({ [FEED]: response });
  const all: Batch<Honour> = { records: [], rejected: [], warnings: [], deleted: [], otherKinds: [] };
  for await (const batch of load(FEED, { kind: honourKind, fetch, ...options })) {
    for (const key of Object.keys(all) as (keyof typeof all)[]) (all[key] as unknown[]).push(...batch[key]);
  }
  return all;
}

/** The honour that one raw record becomes. */
export async function readHonour(raw: object, options?: Options): Promise<Honour> {
  const { records, rejected } = await readHonours(JSON.stringify([{ '@id': '1', ...raw }]), options);
  if (!records[0]) throw new Error(`rejected: ${JSON.stringify(rejected)}`);
  return records[0];
}

/** Noon of a spring day in Flensburg. */
export const NOON: Moment = { instant: Date.parse('2026-03-31T10:00:00Z'), wall: '2026-03-31T12:00:00' };

export const RULES = { published: false, partlyNamed, opaque: (id: string) => `opaque${id.length}` };

/** What of a raw record shows at noon. */
export async function shownOf(
  raw: object,
  now: Moment = NOON,
  published = false,
): Promise<ShownHonour | undefined> {
  return shownAt(await readHonour(raw), now, { ...RULES, published });
}

export const ALL = { name: true, photo: true, quote: true };

/** What a raw record becomes, read at once: by its own names, and as a foreign one. */
export function honoursOf(raw: Record<string, unknown>): Honour[] {
  const context = { languages: ['de'], base: FEED };
  return [raw, createForeign().translate(raw, context)].map((one) => {
    const reading = honourKind.read(one, context);
    if ('deleted' in reading) throw new Error('deleted');
    return validate(honourKind.shape, reading.fields, []) as Honour;
  });
}
