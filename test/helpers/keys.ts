/** Real keys, as the browser gets them; only those that all three engines' drivers know. */
import { sendKeys } from '@web/test-runner-commands';
import { focused, words } from './widget.js';

export type Key =
  | 'Tab'
  | 'Enter'
  | 'Escape'
  | 'Space'
  | 'ArrowDown'
  | 'ArrowUp'
  | 'ArrowRight'
  | 'ArrowLeft'
  | 'Home'
  | 'End'
  | 'PageUp'
  | 'PageDown';

export async function press(...keys: Key[]): Promise<void> {
  // Not every driver knows the blank by its name.
  for (const key of keys) await sendKeys({ press: key === 'Space' ? ' ' : key });
}

/** What has the focus, in words a test can compare: its label, its text, or its tag. */
export function focusedName(): string {
  const element = focused();
  if (!element || element === document.body) return 'nothing';
  const labels = (element as HTMLInputElement).labels;
  const label = labels?.[0] && [...labels[0].childNodes].find((node) => node instanceof Text && words(node));
  return element.ariaLabel ?? (words(label) || words(element) || element.localName);
}

/** Presses Tab until the focus is where it is wanted; gives back what it came by. */
export async function tabTo(isThere: (element: Element) => boolean, most = 40): Promise<string[]> {
  const path: string[] = [];
  for (let i = 0; i < most; i++) {
    await press('Tab');
    path.push(focusedName());
    const element = focused();
    if (element && isThere(element)) return path;
  }
  throw new Error(`Tab does not lead there; it led to: ${path.join(' → ')}`);
}
