/** JSON documents that cannot be used as a whole: which error, in which words. */
import { FeedError, type FeedFailure } from '../../src/feed/errors.js';
import { Unreadable } from '../../src/feed/formats/format.js';
import { createJsonParser } from '../../src/feed/formats/json.js';
import { createParser } from '../../src/feed/formats/registry.js';
import { deepEqual, equal, match, ok, rejects } from '../helpers/assert.js';
import { cutEvery, recordsIn } from '../helpers/pieces.js';

const SOURCE = 'https://town.example/feed';

async function refused(text: string, root?: readonly string[], size = 1 << 16): Promise<FeedError> {
  const error = await rejects(
    recordsIn(createJsonParser({ root, base: SOURCE }), cutEvery(text, size)),
    FeedError,
  );
  ok(error instanceof FeedError);
  equal(error.source, SOURCE);
  return error;
}

describe('a JSON document that is cut off', () => {
  const whole = JSON.stringify({
    page: { no: 1, tags: ['a"b', '\\'] },
    items: [
      { id: 1, on: true, n: -2.5, nothing: null },
      { id: 'two ü', list: [1, [2]] },
    ],
  });

  it('is incomplete, wherever it ends', async () => {
    const lastBracket = whole.lastIndexOf(']');
    for (let end = 1; end <= lastBracket; end++) {
      const cut = whole.slice(0, end);
      equal((await refused(cut)).failure, 'incomplete', cut);
    }
  });

  it('still gives the records that were whole', async () => {
    const parser = createJsonParser({});
    deepEqual(parser.push('[{"id": 1}, {"id": 2}, {"i'), [{ id: 1 }, { id: 2 }]);
    const error = await rejects(async () => parser.end(), FeedError);
    equal((error as FeedError).failure, 'incomplete');
  });

  it('is told by the record in which it ends', async () => {
    const { message } = await refused('[{"id": 1}, {"id": 2, "title": "Gar');
    equal(message, 'the document ends inside the list, in the record {"id": 2, "title": "Gar');
    equal((await refused('[{"id": 1}, ')).message, 'the document ends inside the list');
    equal((await refused('{"items": [{"id": 1}, ')).message, 'the document ends inside the list');
  });

  it('is told when it is not cut, but broken in the middle', async () => {
    for (const [text, record] of [
      ['[{"id": 1}, {"id": 2, "list": [{"id": 3}]', '{"id": 2, "list": [{"id": 3}]'],
      ['[{"id": 1}, {"id": "2}, {"id": 3}]\n', '{"id": "2}, {"id": 3}] '],
    ] as const)
      equal(
        (await refused(text)).message,
        `the document ends inside the list, in the record ${record}; a bracket or a quote is missing there`,
      );
    match((await refused('[{"id": 1},\n<b>Fatal error</b>: memory')).message, /in the record <b>Fatal error/);
  });

  it('is whole when only what follows the list is missing', async () => {
    deepEqual(await recordsIn(createJsonParser({}), ['{"items": [{"id": 1}], "next": {"a"']), [{ id: 1 }]);
  });
});

describe('a JSON document without a list', () => {
  it('is refused with what was found in it', async () => {
    const cases: [text: string, failure: FeedFailure, reason: RegExp][] = [
      ['42', 'no-list', /found: number/],
      ['"x"', 'no-list', /found: string/],
      ['null', 'no-list', /found: /],
      ['{}', 'no-list', /found: nothing/],
      ['{"error": "key missing", "code": 7}', 'no-list', /found: error, code/],
      ['{"a": 1} trailing', 'format', /not valid JSON/],
      ['{"items": nope}', 'format', /not valid JSON/],
      ['<!doctype html><title>Wartung</title>', 'format', /not valid JSON/],
    ];
    for (const [text, failure, reason] of cases) {
      const error = await refused(text);
      equal(error.failure, failure, text);
      match(error.message, reason);
    }
  });

  it('is refused with the place where a mapping expected it', async () => {
    for (const text of [
      '{"data": {"other": [{"id": 1}]}}',
      '{"data": {"items": {"id": 1}}}',
      '[{"id": 1}]',
    ]) {
      const error = await refused(text, ['data', 'items']);
      equal(error.failure, 'no-list');
      match(error.message, /expected a list at data\.items( \(data\.other\?\))?$/);
    }
  });

  it('is not read through keys that every object has', async () => {
    for (const root of [['constructor'], ['__proto__'], ['items', 'length']]) {
      equal((await refused('{"items": []}', root)).failure, 'no-list', root.join('.'));
    }
  });

  it('may nest 10,000 levels deep', async () => {
    equal((await refused(`{"a": ${'{"a": '.repeat(10_000)}1${'}'.repeat(10_001)}`)).failure, 'no-list');
  });

  it('is given up before it fills the memory', async () => {
    const text = `{"log": "${'x'.repeat(9 << 20)}", "items": [{"id": 1}]}`;
    equal((await refused(text)).failure, 'no-list');
  });
});

describe('the kind of document', () => {
  const open = (text: string, type = '', format?: 'json' | 'csv') =>
    createParser(text, type, { format, base: SOURCE });
  const found = async (text: string, type = '') => recordsIn(await open(text, type), [text]);

  it('is told by its first text', async () => {
    deepEqual(await found('[{"id": 1}]'), [{ id: 1 }]);
    deepEqual(await found(' \n{"items": [{"id": 1}]}', 'text/html'), [{ id: 1 }]);
    deepEqual(await found('{"id": 1}\n{"id": 2}\n'), [{ id: 1 }, { id: 2 }]);
    deepEqual(await found('{"id": 1}', 'application/x-ndjson'), [{ id: 1 }]);
    const [row] = await found('titel;ort\nGarten;Kiel');
    deepEqual({ ...(row as object) }, { titel: 'Garten', ort: 'Kiel' });
    const [single] = await found('titel\nGarten', 'text/csv; charset=utf-8');
    deepEqual({ ...(single as object) }, { titel: 'Garten' });
  });

  it('is what the page says where it says so', async () => {
    const parser = await open('titel;ort\nGarten;Kiel', '', 'json');
    await rejects(recordsIn(parser, ['titel;ort\nGarten;Kiel']), /not valid JSON/);
    deepEqual({ ...((await recordsIn(await open('[1', '', 'csv'), ['[1\n2']))[0] as object) }, { '[1': '2' });
  });

  it('is refused in words when it is none of ours', async () => {
    const cases: [text: string, failure: FeedFailure, reason: RegExp][] = [
      ['<!doctype html><p>Hallo', 'format', /found an HTML page, expected JSON, NDJSON or CSV/],
      ['<?xml version="1.0"?><rss/>', 'format', /found XML/],
      ['Hallo', 'format', /found "Hallo"/],
      ['BEGIN:VCALENDAR\r\nVERSION:2.0', 'wrong-kind', /<engagiert-event-calendar>/],
    ];
    for (const [text, failure, reason] of cases) {
      const error = await rejects(open(text), FeedError);
      equal((error as FeedError).failure, failure, text);
      equal((error as FeedError).source, SOURCE);
      match(error.message, reason);
    }
  });
});

describe('text behind a list that is the whole document', () => {
  const read = async (text: string, size: number) =>
    (await recordsIn(createJsonParser({}), cutEvery(text, size))).map((record) =>
      record instanceof Unreadable ? [record.text, record.expected] : record,
    );

  it('is told once, in pieces too', async () => {
    for (const size of [1, 5, 1 << 16]) {
      const found = await read('[{"id": 1}, {"id": 2}]\n[{"id": 3}]\n[{"id": 4}]', size);
      deepEqual(found.slice(0, 2), [{ id: 1 }, { id: 2 }]);
      equal(found.length, 3);
      match((found[2] as string[])[0], /^\[/);
      equal((found[2] as string[])[1], 'nothing after the list');
    }
    deepEqual((await read('[{"id": 1}]}', 4)).length, 2);
  });

  it('is nothing when it is white space, or when the list is in an envelope', async () => {
    for (const size of [1, 5, 1 << 16]) {
      deepEqual(await read('[{"id": 1}] \n\t ', size), [{ id: 1 }]);
      deepEqual(await read('{"items": [{"id": 1}], "next": [{"id": 2}]}', size), [{ id: 1 }]);
    }
  });
});
