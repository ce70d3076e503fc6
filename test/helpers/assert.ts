/**
 * Assertions without a dependency, so that they run in any engine and in Node alike. Equality is
 * `Object.is` throughout: no coercion, a missing key is not an undefined one, NaN equals NaN.
 */
import { firstDifference } from './difference.js';
import { show } from './show.js';

export class AssertionError extends Error {
  override readonly name = 'AssertionError';
  /** As text: the runner hands them from the browser to the terminal. */
  readonly actual: string | undefined;
  readonly expected: string | undefined;

  constructor(message: string, values?: { actual: unknown; expected: unknown }) {
    super(message);
    this.actual = values && show(values.actual);
    this.expected = values && show(values.expected);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: any class will do, whatever its constructor takes
type ErrorClass = abstract new (...args: any[]) => Error;
/** What an error must be: of this class, or with a message that matches. */
export type ExpectedError = ErrorClass | RegExp;

export function ok(value: unknown, message = 'Expected a truthy value'): asserts value {
  if (!value) throw new AssertionError(`${message} (got ${show(value)})`, { actual: value, expected: true });
}

export function equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  if (Object.is(actual, expected)) return;
  fail(message, `expected ${show(expected)}, got ${show(actual)}`, { actual, expected });
}

export function deepEqual<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  const difference = firstDifference(actual, expected);
  if (difference) fail(message, difference, { actual, expected });
}

export function match(actual: unknown, pattern: RegExp, message?: string): asserts actual is string {
  // A `g` or `y` flag would make the answer depend on the call before.
  const fresh = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
  if (typeof actual === 'string' && fresh.test(actual)) return;
  fail(message, `expected a text that matches ${pattern}, got ${show(actual)}`, {
    actual,
    expected: pattern,
  });
}

/** The error that was thrown, for a closer look. */
export function throws(run: () => unknown, expected?: ExpectedError, message?: string): Error {
  let result: unknown;
  try {
    result = run();
  } catch (error) {
    return asExpected(error, expected, message);
  }
  // A promise that rejects later would otherwise be an unhandled one beside a misleading message.
  if (result instanceof Promise) result.catch(() => {});
  const hint = result instanceof Promise ? '; it returned a promise: use rejects' : '';
  throw new AssertionError(`${lead(message)}expected ${wanted(expected)}, but nothing was thrown${hint}`);
}

/** The error of the rejection. A function that throws before it has a promise is not accepted. */
export async function rejects(
  run: Promise<unknown> | (() => Promise<unknown>),
  expected?: ExpectedError,
  message?: string,
): Promise<Error> {
  const promise = typeof run === 'function' ? run() : run;
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return asExpected(error, expected, message);
  }
  throw new AssertionError(`${lead(message)}expected ${wanted(expected)}, but it resolved to ${show(value)}`);
}

function fail(
  message: string | undefined,
  detail: string,
  values: { actual: unknown; expected: unknown },
): never {
  throw new AssertionError(lead(message) + detail, values);
}

const lead = (message?: string): string => (message ? `${message}: ` : '');

function wanted(expected?: ExpectedError): string {
  if (!expected) return 'an error';
  return expected instanceof RegExp
    ? `an error that matches ${expected}`
    : `an error of class ${expected.name}`;
}

function asExpected(error: unknown, expected: ExpectedError | undefined, message?: string): Error {
  if (!(error instanceof Error)) {
    throw new AssertionError(`${lead(message)}expected ${wanted(expected)}, but ${show(error)} was thrown`);
  }
  const fits =
    !expected || (expected instanceof RegExp ? expected.test(error.message) : error instanceof expected);
  if (!fits) {
    throw new AssertionError(
      `${lead(message)}expected ${wanted(expected)}, got ${error.name}: ${error.message}`,
    );
  }
  return error;
}
