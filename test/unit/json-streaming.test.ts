/** JSON read while it arrives gives what `JSON.parse` gives, wherever the pieces end. */
import fc from 'fast-check';
import { Unreadable } from '../../src/feed/formats/format.js';
import { createJsonParser } from '../../src/feed/formats/json.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { cutAt, cutEvery, cuts, recordsIn } from '../helpers/pieces.js';

const read = (text: string, pieces = [text], root?: readonly string[]) =>
  recordsIn(createJsonParser({ root, base: 'https://town.example/feed.json' }), pieces);

/** Strings in which a careless scanner loses its way. */
const traps = fc.constantFrom(
  '"',
  '\\',
  '\\"',
  '\\\\',
  '}',
  ']',
  '{"a":[',
  ',',
  ':',
  '\\\\"]',
  '\u{1f331}',
  '\ud83c',
);
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(traps, { maxLength: 4 }).map((parts) => parts.join('')),
);
const values = fc.letrec<{ value: unknown; list: unknown; object: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(words, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(fc.oneof(words, fc.constantFrom('items', 'data', '__proto__')), tie('value'), {
    maxKeys: 4,
  }),
}));
const records = fc.array(values.object, { minLength: 1, maxLength: 6 });

/** The same document, as different publishers would write it down. */
const writers = fc.constantFrom<(document: unknown) => string>(
  (document) => JSON.stringify(document),
  (document) => ` \r\n${JSON.stringify(document, null, 2).replaceAll('\n', '\r\n')}\n`,
  (document) => JSON.stringify(document, null, '\t'),
  (document) =>
    JSON.stringify(document)
      .replaceAll('/', '\\/')
      .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
);

type Wrap = (list: unknown, sibling: unknown) => unknown;
const wrappers = fc.constantFrom<Wrap>(
  (list) => list,
  (items) => ({ items }),
  (list, meta) => ({ meta, '@graph': list }),
  (data, meta) => ({ data, meta }),
  (data, meta) => ({ response: { meta, data, next: meta }, more: meta }),
  (features, name) => ({ type: 'FeatureCollection', name, features }),
  (list, about) => ({ '@context': ['https://schema.org', about], about, dataFeedElement: list }),
);

describe('JSON in pieces', () => {
  it('gives the records of JSON.parse, whatever is in them and around them', async () => {
    await fc.assert(
      fc.asyncProperty(
        records,
        wrappers,
        values.value,
        writers,
        cuts,
        async (list, wrap, sibling, write, at) => {
          const text = write(wrap(list, sibling));
          deepEqual(await read(text, cutAt(text, at)), JSON.parse(write(list)) as unknown[]);
        },
      ),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it('may be cut after every single character', async () => {
    const list = [{ title: 'Ähre "am" \\ Weg \u{1f33e}' }, {}, { tags: [['a'], { b: '}' }], n: -1.5e3 }];
    for (const document of [list, { page: { no: 1 }, items: list }]) {
      const text = JSON.stringify(document).replace('Ä', '\\u00c4');
      deepEqual(await read(text, cutEvery(text, 1)), list);
    }
  });

  it('hands records over before the document ends, and each of them once', () => {
    const parser = createJsonParser({});
    deepEqual(parser.push('{"items": [{"id": 1}, {"id": 2}, {"id"'), [{ id: 1 }, { id: 2 }]);
    deepEqual(parser.push(': 3'), []);
    deepEqual(parser.push('}'), [{ id: 3 }]);
    deepEqual(
      parser.push(', {"id": 4}], "items": [{"id": 5}'),
      [{ id: 4 }],
      'what follows the list is no record',
    );
  });

  it('takes values that are no objects for what they are', async () => {
    deepEqual(await read('[1, "two", null, true, {"id": 5}, [6]]'), [1, 'two', null, true, { id: 5 }, [6]]);
  });

  it('goes on to the next list when the first one is empty', async () => {
    for (const text of [
      '{"items": [], "data": [{"id": 1}]}',
      '{"results": [ ], "x": 1, "response": {"items": [{"id": 1}]}}',
    ]) {
      deepEqual(await read(text), [{ id: 1 }]);
      deepEqual(await read(text, cutEvery(text, 1)), [{ id: 1 }]);
    }
  });

  it('looks at the whole document when its list has no common name', async () => {
    const list = [{ id: 1 }, { id: 2 }];
    deepEqual(await read(JSON.stringify({ mitmachen: list, stand: '2026-03-31' })), list);
    deepEqual(await read(JSON.stringify({ info: { tags: ['a', 'b'] }, ehrenamt: { boerse: list } })), list);
    deepEqual(await read(JSON.stringify({ title: 'Garten', skills: ['Gießen'] })), [
      { title: 'Garten', skills: ['Gießen'] },
    ]);
  });

  it('looks into envelopes before it takes a list beside them', async () => {
    const list = [{ id: 1 }, { id: 2 }];
    deepEqual(await read(JSON.stringify({ response: { jobs: list }, links: [{ href: '/2' }] })), list);
    deepEqual(
      await read(JSON.stringify({ links: [null], payload: { page: [{ no: 1 }], rows: list } })),
      list,
    );
    deepEqual(await read(JSON.stringify({ mitmachen: list, meta: { content: [{ no: 1 }] } })), list);
  });

  it('reads the list that a mapping names, and no other', async () => {
    const text = JSON.stringify({
      items: [{ id: 'no' }],
      de: { angebote: [{ id: 'yes' }] },
      angebote: [{ id: 'no' }],
    });
    deepEqual(await read(text, cutEvery(text, 3), ['de', 'angebote']), [{ id: 'yes' }]);
    deepEqual(await read('{"a": {"b": []}}', undefined, ['a', 'b']), []);
  });

  it('finds no list in the strings of a document', async () => {
    const text = JSON.stringify({ note: '"items": [{"id": "no"}]', items: [{ id: 'yes' }] });
    deepEqual(await read(text, cutEvery(text, 2)), [{ id: 'yes' }]);
  });
});

describe('an empty JSON list', () => {
  it('is an empty list', async () => {
    for (const text of [
      '[]',
      ' [ ] ',
      '{"items": []}',
      '{"items": [], "data": []}',
      '{"feed": {"entries": []}}',
    ]) {
      deepEqual(await read(text), [], text);
    }
  });

  it('is not replaced by some other list of the document, such as links to pages', async () => {
    const laravel = {
      data: [],
      links: { first: '/1' },
      meta: { total: 0, links: [{ url: null, label: '1' }] },
    };
    deepEqual(await read(JSON.stringify(laravel)), []);
    deepEqual(await read(JSON.stringify({ items: [], facets: [{ name: 'Garten' }] })), []);
  });
});

describe('a broken JSON record', () => {
  const good = { id: 'good', title: 'Gut' };

  it('costs itself only', async () => {
    for (const broken of ['{"id": 1,}', '{id: 1}', 'undefined', '{"a": "b\nc"}', "{'a': 1}", '{"a": [1}]']) {
      const text = `{"items": [${JSON.stringify(good)}, ${broken}, ${JSON.stringify(good)}]}`;
      for (const pieces of [[text], cutEvery(text, 5)]) {
        const [before, bad, after, ...more] = await read(text, pieces);
        deepEqual([before, after, more], [good, good, []], broken);
        ok(bad instanceof Unreadable, broken);
        equal(bad.text, broken);
        equal(bad.expected, 'valid JSON');
      }
    }
  });

  it('takes along what follows when its own brackets do not close', async () => {
    const [before, bad, ...more] = await read(
      `{"items": [${JSON.stringify(good)}, {"a": {"b": 1}, ${JSON.stringify(good)}]}`,
    );
    deepEqual([before, more], [good, []]);
    ok(bad instanceof Unreadable);
    match(bad.text, /^\{"a": \{"b": 1\}, \{"id"/);
  });

  it('may nest 10,000 levels deep', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const text = `[${JSON.stringify(good)}, {"a": ${deep}}, ${deep}, ${JSON.stringify(good)}]`;
    for (const pieces of [[text], cutEvery(text, 1000)]) {
      const found = await read(text, pieces);
      deepEqual([found[0], found[3], found.length], [good, good, 4]);
      for (const bad of [found[1], found[2]]) {
        ok(bad instanceof Unreadable);
        match(bad.expected, /at most .*64 levels/);
        ok(bad.text.length <= 80);
      }
    }
  });

  it('may be larger than a megabyte', async () => {
    const large = JSON.stringify({ id: 'large', picture: `${'\\"}]'.repeat(300_000)}` });
    const text = `[${JSON.stringify(good)}, ${large}, ${JSON.stringify(good)}]`;
    const [before, bad, after, ...more] = await read(text, cutEvery(text, 1 << 16));
    deepEqual([before, after, more], [good, good, []]);
    ok(bad instanceof Unreadable);
    match(bad.expected, /at most 1 MB/);
  });
});
