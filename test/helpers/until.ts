import { AssertionError } from './assert.js';

const STEP = 15;

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Waits until a question has an answer other than undefined, null, false or ''. A test that waits for a fixed
 * time is either slow or fails on a busy machine.
 * @param what is said when it never does
 */
export async function until<T>(ask: () => T, what: string, ms = 6000): Promise<NonNullable<T>> {
  const end = performance.now() + ms;
  for (;;) {
    const answer = ask();
    if (answer) return answer;
    if (performance.now() > end) throw new AssertionError(`Waited ${ms} ms in vain until ${what}`);
    await wait(STEP);
  }
}
