/** Known publishers: told by their records, or named. */
import { FeedError } from '../../src/feed/errors.js';
import type { BaseRecord, Kind } from '../../src/feed/kind.js';
import { type LoadOptions, load } from '../../src/feed/load.js';
import { contactPointKind } from '../../src/feed/mapping/contact-point.js';
import { eventKind } from '../../src/feed/mapping/event.js';
import { honourKind } from '../../src/feed/mapping/honour.js';
import { opportunityKind } from '../../src/feed/mapping/opportunity.js';
import { PRESET_NAMES } from '../../src/feed/mapping/presets/presets.js';
import { PUBLISHERS } from '../fixtures/publishers/publishers.js';
import { answering } from '../helpers/answers.js';
import { deepEqual, equal, match, ok, rejects } from '../helpers/assert.js';

const KINDS = {
  opportunity: opportunityKind,
  event: eventKind,
  'contact-point': contactPointKind,
  honour: honourKind,
} as unknown as Record<string, Kind<BaseRecord>>;
const FEED = 'https://town.example/api/feed';

async function read(document: unknown, kind: string, mapping?: string) {
  const { fetch } = answering({ [FEED]: new Response(JSON.stringify(document)) });
  const records: BaseRecord[] = [];
  const options = { kind: KINDS[kind], fetch, languages: ['de'], mapping } as LoadOptions<BaseRecord>;
  for await (const batch of load(FEED, options)) records.push(...batch.records);
  return records;
}

/** What two records have in common, by the fields of one of them. */
const among = (record: BaseRecord | undefined, fields: object) =>
  Object.fromEntries(
    Object.keys(fields).map((key) => [key, (record as unknown as Record<string, unknown>)?.[key]]),
  );

describe('a known publisher', () => {
  for (const { preset, kind, document, expected, never } of PUBLISHERS) {
    it(`is read: ${preset}, ${kind}`, async () => {
      for (const mapping of preset === 'freinet'
        ? [preset]
        : [undefined, preset, JSON.stringify({ preset })]) {
        const [record, ...more] = await read(document, kind, mapping);
        deepEqual(among(record, expected), expected, mapping ?? 'not named');
        equal(more.length, 0);
        if (never) ok(!never.test(JSON.stringify(record)), JSON.stringify(record));
      }
    });
  }

  it('has a fixture, each of them', () => {
    deepEqual([...new Set(PUBLISHERS.map(({ preset }) => preset))].sort(), [...PRESET_NAMES].sort());
  });

  it('can be corrected', async () => {
    const [gancio] = PUBLISHERS.filter(({ preset }) => preset === 'gancio');
    ok(gancio);
    const [record] = await read(
      gancio.document,
      'event',
      '{"preset": "gancio", "url": "https://other.example/{id}"}',
    );
    deepEqual(among(record, { url: 0, title: 0 }), { url: 'https://other.example/12', title: 'Fest' });
  });

  it('that nobody knows is told, with the nearest, and one for another kind, too', async () => {
    for (const [name, message] of [
      ['gancioo', /^preset: found gancioo, expected one of the-events-calendar, .*; gancio\?$/],
      ['all-contributors', /^preset: found all-contributors, expected a preset for this kind of records$/],
    ] as const) {
      const error = await rejects(read([], 'event', name), FeedError);
      match(error.message, message);
    }
  });
});
