/** Records read through the whole pipeline, from a feed's bytes. */
import type { Rejection } from '../../src/feed/errors.js';
import { type Batch, type LoadOptions, load, type Warning } from '../../src/feed/load.js';
import { opportunityKind } from '../../src/feed/mapping/opportunity.js';
import type { Opportunity } from '../../src/model/opportunity.js';
import { answering } from './answers.js';

export const FEED = 'https://town.example/feeds/offers.json';

export type Options = Partial<Omit<LoadOptions<Opportunity>, 'kind'>>;

/** All that came of a feed, as one batch. */
export async function readFeed(body: string | Response, options: Options = {}): Promise<Batch<Opportunity>> {
  const response = typeof body === 'string' ? new Response(body) : body;
  const { fetch } = answering({ [FEED]: response });
  const all: Batch<Opportunity> = { records: [], rejected: [], warnings: [], deleted: [], otherKinds: [] };
  for await (const batch of load(FEED, { kind: opportunityKind, fetch, ...options })) {
    for (const key of Object.keys(all) as (keyof typeof all)[]) (all[key] as unknown[]).push(...batch[key]);
  }
  return all;
}

export interface OneRead {
  /** What is shown of it, without the id that was made for it. */
  offer: Partial<Opportunity> | undefined;
  warnings: Warning[];
  rejected: Rejection[];
  deleted: string[];
  otherKinds: string[];
}

/** One raw record in a feed of its own, with an id and a title unless it has its own. */
export async function readOne(raw: object, options?: Options): Promise<OneRead> {
  const { records, ...rest } = await readFeed(JSON.stringify([raw]), options);
  return { offer: records[0], ...rest };
}

/** The fields that some raw fields become, beside an id and a title. */
export async function fieldsOf(raw: object, options?: Options): Promise<Partial<Opportunity>> {
  const { offer, rejected } = await readOne({ id: '1', title: 'T', ...raw }, options);
  if (!offer) throw new Error(`rejected: ${JSON.stringify(rejected)}`);
  const { id, title, ...fields } = offer;
  return fields;
}
