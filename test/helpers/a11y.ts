/** Two engines that look for faults, since each finds what the other does not see; and a ruler. */
import 'axe-core';
import type axe from 'axe-core';
import { words } from './widget.js';

interface Finding {
  ruleId: string;
  value: [level: string, result: string];
  message: string;
  snippet: string;
}

interface AceChecker {
  check(node: Node, rulesets: string[]): Promise<{ results: Finding[] }>;
}

declare global {
  interface Window {
    axe: typeof axe;
    ace?: { Checker: new () => AceChecker };
  }
}

/** What axe says is wrong, one line per fault. */
export async function axeFaults(root: Element): Promise<string[]> {
  const { violations } = await window.axe.run(root, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

let loading: Promise<AceChecker> | undefined;

/** IBM's engine is made for script tags. */
function aceChecker(): Promise<AceChecker> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL('../../node_modules/accessibility-checker-engine/ace.js', import.meta.url).href;
    script.onload = () => (window.ace ? resolve(new window.ace.Checker()) : reject(new Error('no ace')));
    script.onerror = () => reject(new Error("IBM's engine could not be loaded"));
    document.head.append(script);
  });
  return loading;
}

/** What IBM's engine says is wrong, one line per fault. */
export async function ibmFaults(root: Element): Promise<string[]> {
  const checker = await aceChecker();
  const { log } = console;
  // It cannot read every notation of a colour, and says so for each element; axe can, and has looked.
  console.log = (...values: unknown[]) => /color combo/.test(String(values[0])) || log(...values);
  const { results } = await checker.check(root, ['IBM_Accessibility']);
  console.log = log;
  return results
    .filter(({ value: [level, result] }) => level === 'VIOLATION' && result === 'FAIL')
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message}: ${snippet.slice(0, 160)}`);
}

export interface Target {
  element: Element;
  width: number;
  height: number;
}

const isShown = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden';
};

/** A link in a sentence is as high as its line. */
const isInSentence = (element: Element): boolean =>
  element.matches('a') &&
  getComputedStyle(element).display === 'inline' &&
  [...(element.parentElement?.childNodes ?? [])].some(
    (node) => node instanceof Text && Boolean(node.data.trim()),
  );

/** What a finger has to meet: a box with its label counts as one, and a title's link lies over its whole card. */
const metAt = (element: Element): Element =>
  (element.matches('input[type=checkbox], input[type=radio]') && element.closest('label')) ||
  (element.matches('[part~=title]') && element.closest('[part=record]')) ||
  element;

/** Everything that can be pressed, with the size of what has to be met. */
export function targetsIn(root: ParentNode): Target[] {
  return [...root.querySelectorAll('button, a[href], input, select, summary, [tabindex="0"]')]
    .filter((element) => isShown(element) && !isInSentence(element))
    .map((element) => {
      const { width, height } = metAt(element).getBoundingClientRect();
      return { element, width, height };
    });
}

/** Pixels: the narrowest place, and what a target has at least and should have. */
export const NARROW = 300;
export const LEAST = 24;
export const AIM = 44;

/** A target in words, for what a test says of it. */
export const nameOf = ({ element, width, height }: Target): string =>
  `<${element.localName}> "${element.ariaLabel ?? words(element)}" ${Math.round(width)}×${Math.round(height)}`;
