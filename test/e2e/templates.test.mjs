/** The tables to be filled in: every column of them is understood, and both languages say the same. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { TEMPLATES } from '../../scripts/lib/templates.mjs';
import { dist } from '../helpers/built-site.mjs';
import { bundled } from '../helpers/bundled.mjs';

let layer;
before(async () => {
  layer = await bundled('test/helpers/feed-layer.ts');
});

async function read(file) {
  const kinds = {
    opportunity: layer.opportunityKind,
    event: layer.eventKind,
    'contact-point': layer.contactPointKind,
    honour: layer.honourKind,
  };
  let foreign;
  const [name] = file.split('.');
  const own = kinds[name];
  const kind = { ...own, foreign: async () => (foreign = await own.foreign()) };
  const bytes = readFileSync(path.join(dist, 'templates', file));
  const found = { records: [], rejected: [], warnings: [] };
  const fetch = async () => new Response(bytes, { headers: { 'content-type': 'text/csv' } });
  for await (const batch of layer.load('https://town.example/table.csv', { kind, fetch, languages: ['de'] }))
    for (const key of Object.keys(found)) found[key].push(...batch[key]);
  return { ...found, left: foreign?.explain?.().left.map((one) => one.name) };
}

describe('a template', () => {
  it('is there for each kind and language', () => {
    assert.deepEqual(
      readdirSync(path.join(dist, 'templates')).sort(),
      Object.keys(TEMPLATES)
        .flatMap((kind) => [`${kind}.de.csv`, `${kind}.en.csv`])
        .sort(),
    );
  });

  for (const kind of Object.keys(TEMPLATES)) {
    it(`is understood, each column of it: ${kind}`, async () => {
      const [de, en] = await Promise.all([read(`${kind}.de.csv`), read(`${kind}.en.csv`)]);
      for (const { records, rejected, warnings, left } of [de, en]) {
        assert.deepEqual([records.length, rejected, warnings], [1, [], []]);
        assert.deepEqual(left, []);
      }
      assert.deepEqual(Object.keys(de.records[0]).sort(), Object.keys(en.records[0]).sort());
    });
  }
});
