/** The mapping's JSON Schema, by which editors help, says yes and no to the same as what reads mappings. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { dist, root } from '../helpers/built-site.mjs';
import { bundled } from '../helpers/bundled.mjs';

let layer;
let validate;
let fields;
before(async () => {
  layer = await bundled('test/helpers/feed-layer.ts');
  const schema = JSON.parse(readFileSync(path.join(dist, 'schemas', 'mapping.schema.json'), 'utf8'));
  validate = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);
  const kinds = [layer.opportunityKind, layer.eventKind, layer.contactPointKind, layer.honourKind];
  fields = kinds.flatMap(({ shape }) => Object.keys(shape));
});

const isValid = (mapping) => validate(mapping);
/** Why what reads mappings refuses one; undefined for one that it takes. */
function refusal(mapping) {
  try {
    layer.createMapping(JSON.stringify(mapping), fields);
    return undefined;
  } catch (error) {
    assert.equal(error.failure, 'configuration', String(error.stack));
    return error.message;
  }
}

function assertTaken(mapping) {
  const text = JSON.stringify(mapping);
  assert.ok(isValid(mapping), `${text}: ${JSON.stringify(validate.errors)}`);
  assert.equal(refusal(mapping), undefined, text);
}
function assertRefused(mapping) {
  const text = JSON.stringify(mapping);
  assert.equal(isValid(mapping), false, `the schema takes ${text}`);
  assert.ok(refusal(mapping), `a widget takes ${text}`);
}

const guide = readFileSync(path.join(root, 'docs/mapping.md'), 'utf8');

describe('a mapping of the guide', () => {
  it('is right: each example', () => {
    const examples = [...guide.matchAll(/^```(?:json|html)\n([\s\S]*?)^```/gm)].map(([, text]) =>
      JSON.parse(/<script[^>]*>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? text),
    );
    assert.ok(examples.length >= 6, `${examples.length}`);
    for (const example of examples) assertTaken(example);
  });

  it('is right: each form that a field may take', () => {
    const table = guide.slice(
      guide.indexOf('## What a field may take'),
      guide.indexOf('## Where the records'),
    );
    const forms = [...table.matchAll(/`([[{"][^`]*)`/g)]
      .map(([, text]) => text)
      .filter((text) => !/…/.test(text));
    assert.ok(forms.length >= 10, `${forms.length}`);
    for (const form of forms) assertTaken({ title: JSON.parse(form.replaceAll('\\|', '|')) });
  });

  it('is right: each path', () => {
    const table = guide.slice(guide.indexOf('## Paths'), guide.indexOf('Several values are a list'));
    const paths = [...table.matchAll(/^\|(.*?[^\\])\|/gm)].flatMap(([, cell]) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text.replaceAll('\\|', '|')),
    );
    assert.ok(paths.length >= 8, `${paths.length}`);
    for (const one of paths) assertTaken({ title: one });
  });

  it('is right: each word beside the fields', () => {
    for (const mapping of [
      {},
      { root: '' },
      { root: 'a.b', each: 'c' },
      { ignore: 'date' },
      { ignore: ['date'], only: [] },
      { only: 'a' },
      { preset: 'gancio', title: 'x' },
      { 'location.address.postalCode': { path: 'a', at: -1 } },
      { title: { any: ['a', { template: 'x{b}' }] } },
      { title: { value: null } },
      { title: [['a'], { join: ['b', ['c', 'd']] }] },
    ])
      assertTaken(mapping);
  });
});

describe('a mistake', () => {
  it('is one for both', () => {
    for (const mapping of [
      { titel: 'a' },
      { 'titel.name': 'a' },
      { title: '' },
      { title: 5 },
      { title: null },
      { title: true },
      { title: [] },
      { title: ['a', 5] },
      { title: {} },
      { title: { paht: 'a' } },
      { title: { path: '' } },
      { title: { path: ['a'] } },
      { title: { path: 'a', spilt: '/' } },
      { title: { path: 'a', split: '' } },
      { title: { path: 'a', split: 5 } },
      { title: { path: 'a', at: '1' } },
      { title: { path: 'a', at: 1.5 } },
      { title: { path: 'a', first: 'yes' } },
      { title: { path: 'a', lookup: ['x'] } },
      { title: { path: 'a', date: 5 } },
      { title: { path: 'a', date: 'DD', zone: 5 } },
      { title: { path: 'a', zone: 5 } },
      { title: { path: 'a', yes: { x: 1 } } },
      { title: { path: 'a', no: [{ x: 1 }] } },
      { title: { template: 'no holes' } },
      { title: { join: [] } },
      { title: { join: 'a' } },
      { title: { join: ['a'], with: 5 } },
      { title: { any: [] } },
      { title: { any: [{ path: 5 }] } },
      { root: 5 },
      { each: '' },
      { each: ['a'] },
      { ignore: [5] },
      { ignore: { a: 1 } },
      { only: 5 },
      { only: [null] },
      { preset: 5 },
      [],
      'a.b',
      5,
      null,
    ])
      assertRefused(mapping);
  });

  it('that only reading finds is told by what reads: a zone, a format, a name', () => {
    for (const mapping of [
      { title: { path: 'a', date: 'DD.MM.YYYY', zone: 'Nowhere' } },
      { title: { path: 'a', date: '' } },
      { preset: 'gancioo' },
    ]) {
      assert.ok(isValid(mapping));
      assert.ok(refusal(mapping), JSON.stringify(mapping));
    }
  });
});

describe('whatever is written', () => {
  it('is taken by both or by neither', () => {
    const word = fc.constantFrom(
      'a',
      'a.b',
      'texts[lang=de].value',
      'x{a}',
      '',
      5,
      null,
      true,
      ['a'],
      [],
      {},
    );
    const source = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        word,
        fc.dictionary(
          fc.constantFrom(
            'path',
            'value',
            'template',
            'split',
            'at',
            'first',
            'yes',
            'no',
            'else',
            'with',
            'nope',
          ),
          fc.oneof(word, fc.integer({ min: -3, max: 3 })),
          { maxKeys: 3 },
        ),
        fc.record({ any: fc.array(tie('any'), { maxLength: 2 }) }),
        fc.record({ join: fc.array(tie('any'), { maxLength: 2 }) }),
        fc.array(tie('any'), { maxLength: 2 }),
      ),
    })).any;
    const mapping = fc.dictionary(
      fc.constantFrom('title', 'url', 'location.name', 'root', 'each', 'ignore', 'only', 'unknown'),
      source,
      { maxKeys: 3, noNullPrototype: true },
    );
    fc.assert(
      fc.property(mapping, (one) => {
        const reason = refusal(one);
        assert.equal(isValid(one), reason === undefined, `${reason} ${JSON.stringify(validate.errors)}`);
      }),
      { numRuns: 3000 },
    );
  });
});
