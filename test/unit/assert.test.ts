/** The assertions themselves: each passes where it should, and each can fail, with a message that helps. */
import { AssertionError, deepEqual, equal, match, ok, rejects, throws } from '../helpers/assert.js';

/** The message an assertion fails with. Written without `throws`, which is under test as well. */
function failure(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof AssertionError) return error.message;
    throw error;
  }
  throw new Error('The assertion did not fail.');
}

async function laterFailure(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (error instanceof AssertionError) return error.message;
    throw error;
  }
  throw new Error('The assertion did not fail.');
}

function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

function same(actual: string, expected: string): void {
  must(actual === expected, `expected the message\n  ${expected}\ngot\n  ${actual}`);
}

describe('assert', () => {
  it('ok fails on every falsy value', () => {
    ok(1);
    ok('0');
    for (const value of [0, '', null, undefined, Number.NaN, false]) failure(() => ok(value));
    same(
      failure(() => ok('', 'a name')),
      'a name (got "")',
    );
  });

  it('equal does not coerce', () => {
    equal(Number.NaN, Number.NaN);
    equal('a', 'a');
    same(
      failure(() => equal(1, '1')),
      'expected "1", got 1',
    );
    same(
      failure(() => equal(0, -0)),
      'expected -0, got 0',
    );
    same(
      failure(() => equal(null, undefined, 'state')),
      'state: expected undefined, got null',
    );
    failure(() => equal({}, {}));
  });

  it('deepEqual compares in depth and says where', () => {
    deepEqual({ a: [1, { b: new Date(0) }] }, { a: [1, { b: new Date(0) }] });
    deepEqual(new Map([['k', { v: 1 }]]), new Map([['k', { v: 1 }]]));
    deepEqual(new Set([{ v: 1 }, { v: 2 }]), new Set([{ v: 2 }, { v: 1 }]));
    deepEqual(new URL('https://a.example/b'), new URL('https://a.example/b'));
    same(
      failure(() =>
        deepEqual({ items: [{ title: 'a' }, { title: 'b' }] }, { items: [{ title: 'a' }, { title: 'c' }] }),
      ),
      'at .items[1].title: expected "c", got "b"',
    );
    same(
      failure(() => deepEqual([1, 2], [1, 2, 3])),
      'expected 3 items, got 2: at [2] expected 3, got nothing',
    );
    same(
      failure(() => deepEqual({ 'a-b': 1, c: 2 }, { 'a-b': 1 })),
      'at .c: unexpected 2',
    );
    same(
      failure(() => deepEqual(new Map([['k', 1]]), new Map([['k', 2]]))),
      'at .get("k"): expected 2, got 1',
    );
  });

  it('deepEqual is strict', () => {
    same(
      failure(() => deepEqual({}, { a: undefined })),
      'at .a: expected undefined, but it is missing',
    );
    failure(() => deepEqual({ a: undefined }, {}));
    failure(() => deepEqual([1], ['1']));
    failure(() => deepEqual([], {}));
    failure(() => deepEqual(new Date(0), new Date(1)));
    failure(() => deepEqual(new Date(0), {}));
    failure(() => deepEqual(/a/g, /a/i));
    failure(() => deepEqual(new Error('a'), new Error('b')));
    failure(() => deepEqual(new Error('a'), new TypeError('a')));
    failure(() => deepEqual(new Set([1]), new Set([2])));
    failure(() => deepEqual(new Map([[1, 1]]), new Map()));
    failure(() => deepEqual(new Uint8Array([1]), new Uint8Array([2])));
    failure(() => deepEqual(new ArrayBuffer(1), new Uint8Array([1]).buffer));
    failure(() => deepEqual(new URL('https://a.example/'), new URL('https://b.example/')));
    failure(() => deepEqual(Object.create(null), {}));
    failure(() => deepEqual({ [Symbol.for('s')]: 1 }, {}));
  });

  it('deepEqual takes what hides its state for equal to itself alone', () => {
    class Secret {
      readonly #value: number;
      constructor(value: number) {
        this.#value = value;
      }
      reveal(): number {
        return this.#value;
      }
    }
    const secret = new Secret(1);
    deepEqual({ secret }, { secret });
    failure(() => deepEqual(secret, new Secret(2)));
    failure(() => deepEqual(Promise.resolve(1), Promise.resolve(2)));
    failure(() =>
      deepEqual(
        () => 1,
        () => 2,
      ),
    );
    failure(() => deepEqual(document.createElement('p'), document.createElement('p')));
  });

  it('deepEqual ends on circles', () => {
    const ring = (name: string) => {
      const record: Record<string, unknown> = { name };
      record.self = record;
      return record;
    };
    deepEqual(ring('a'), ring('a'));
    same(
      failure(() => deepEqual(ring('a'), ring('b'))),
      'at .name: expected "b", got "a"',
    );
  });

  it('match wants a text that fits, whatever flags the pattern has', () => {
    const pattern = /bc/g;
    match('abc', pattern);
    match('abc', pattern);
    same(
      failure(() => match('abd', /bc/, 'greeting')),
      'greeting: expected a text that matches /bc/, got "abd"',
    );
    failure(() => match(12, /1/));
  });

  it('throws wants an error, and the right one', () => {
    const broken = () => {
      throw new RangeError('too far');
    };
    equal(throws(broken).message, 'too far');
    throws(broken, RangeError);
    throws(broken, /far/);
    same(
      failure(() => throws(() => 1)),
      'expected an error, but nothing was thrown',
    );
    same(
      failure(() => throws(broken, TypeError)),
      'expected an error of class TypeError, got RangeError: too far',
    );
    same(
      failure(() => throws(broken, /near/)),
      'expected an error that matches /near/, got RangeError: too far',
    );
    failure(() =>
      throws(() => {
        throw 'a text';
      }),
    );
    match(
      failure(() => throws(() => Promise.reject(new Error('later')))),
      /use rejects/,
    );
  });

  it('rejects wants a rejection, and the right one', async () => {
    const broken = async () => {
      throw new RangeError('too far');
    };
    equal((await rejects(broken)).message, 'too far');
    await rejects(broken(), RangeError);
    await rejects(broken, /far/);
    same(await laterFailure(() => rejects(Promise.resolve(1))), 'expected an error, but it resolved to 1');
    same(
      await laterFailure(() => rejects(broken, TypeError)),
      'expected an error of class TypeError, got RangeError: too far',
    );
    await laterFailure(() => rejects(broken, /near/));
  });

  it('hands both values over as text, for the report', () => {
    try {
      equal({ a: 1 }, [undefined]);
    } catch (error) {
      ok(error instanceof AssertionError);
      equal(error.actual, '{ a: 1 }');
      equal(error.expected, '[undefined]');
      return;
    }
    throw new Error('The assertion did not fail.');
  });
});
