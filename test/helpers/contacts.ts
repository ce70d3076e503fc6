/** Contact points read through the whole pipeline, from a feed's bytes. */
import { type Batch, type LoadOptions, load } from '../../src/feed/load.js';
import { contactPointKind } from '../../src/feed/mapping/contact-point.js';
import type { ContactPoint } from '../../src/model/contact-point.js';
import { answering } from './answers.js';

export const FEED = 'https://town.example/feeds/contacts.json';

export type Options = Partial<Omit<LoadOptions<ContactPoint>, 'kind'>>;

/** All that came of a feed, as one batch. */
export async function readContacts(
  body: string | Response,
  options: Options = {},
): Promise<Batch<ContactPoint>> {
  const response = typeof body === 'string' ? new Response(body) : body;
  const { fetch } = answering({ [FEED]: response });
  const all: Batch<ContactPoint> = { records: [], rejected: [], warnings: [], deleted: [], otherKinds: [] };
  for await (const batch of load(FEED, { kind: contactPointKind, fetch, languages: ['de'], ...options })) {
    for (const key of Object.keys(all) as (keyof typeof all)[]) (all[key] as unknown[]).push(...batch[key]);
  }
  return all;
}

/** One raw record in a feed of its own. */
export async function readContact(raw: object, options?: Options) {
  const { records, ...rest } = await readContacts(JSON.stringify([raw]), options);
  return { contact: records[0], ...rest };
}

/** The fields that some raw fields become, beside an id and a title. */
export async function fieldsOf(raw: object, options?: Options): Promise<Partial<ContactPoint>> {
  const { contact, rejected } = await readContact({ id: '1', title: 'T', ...raw }, options);
  if (!contact) throw new Error(`rejected: ${JSON.stringify(rejected)}`);
  const { id, title, ...fields } = contact;
  return fields;
}
