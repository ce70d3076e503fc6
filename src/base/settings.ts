import { warn } from './logger.js';

/** Reads an attribute that allows certain words only. A wrong one is told once, and the first word holds. */
export function wordOf<T extends string>(
  host: Element,
  attribute: string,
  value: string | undefined,
  allowed: readonly [T, ...T[]],
): T {
  const found = allowed.find((word) => word === value);
  if (found !== undefined) return found;
  if (value) mistake(host, attribute, value, allowed);
  return allowed[0];
}

type Hints = typeof import('./hints.js');

/** What a webmaster should know is told by a part that loads then: a page without mistakes needs none of it. */
export const hint = (tell: (hints: Hints) => void) => void import('./hints.js').then(tell, () => {});

/** A value that cannot be used. */
export const mistake = (...what: Parameters<Hints['tellMistake']>) =>
  hint((hints) => hints.tellMistake(...what));

/** Reads a list of words, separated by blanks or commas, of which each is one of those allowed. */
export function wordsOf(
  host: Element,
  attribute: string,
  value: string,
  allowed: readonly string[],
): string[] {
  const words = value.split(/[\s,]+/).filter(Boolean);
  for (const word of words) {
    if (!allowed.includes(word))
      tellOnce(host, `${attribute}: found "${word}", expected ${allowed.join(', ')}`);
  }
  return words.filter((word) => allowed.includes(word));
}

const told = new WeakMap<Element, Set<string>>();

/** A mistake in the page is told once per element, not at every render. */
export function tellOnce(host: Element, message: string): void {
  const messages = told.get(host) ?? new Set();
  told.set(host, messages);
  if (messages.has(message)) return;
  messages.add(message);
  warn(host, message);
}
