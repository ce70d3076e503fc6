/** Puts an opportunity list on the page, and looks at it as a visitor does. */
import '../../src/widgets/opportunity-list/opportunity-list.js';
import type { ErrorDetail, LoadDetail } from '../../src/base/events.js';
import type { OpportunityListElement } from '../../src/widgets/opportunity-list/opportunity-list-element.js';
import { AssertionError } from './assert.js';
import { until } from './until.js';

export type List = OpportunityListElement;
export type Attributes = Record<string, string>;

const mounted = new Set<Element>();
const answered = new WeakSet<List>();

/** An element in the page, which `unmountAll` takes away. */
export function put<T extends Element>(element: T, place: ParentNode = document.body): T {
  mounted.add(element);
  place.append(element);
  return element;
}

/** A list in the page, not waited for. `inner` is the HTML inside its tags. */
export function mount(attributes: Attributes = {}, inner = '', place?: ParentNode): List {
  const list = document.createElement('engagiert-opportunity-list');
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  list.innerHTML = inner;
  const note = () => answered.add(list);
  list.addEventListener('engagiert-load', note);
  list.addEventListener('engagiert-error', note);
  return put(list, place);
}

/** A list in the page that has read its feed, or failed to, and stands still. */
export async function show(attributes: Attributes = {}, inner = '', place?: ParentNode): Promise<List> {
  const list = mount(attributes, inner, place);
  await settled(list);
  return list;
}

/** Waits until the feed has answered and what loads for the first picture has loaded. */
export async function settled(list: List): Promise<void> {
  await until(() => answered.has(list), 'the feed has answered');
  await until(() => !list.renderRoot.querySelector('.skeleton'), 'the list is drawn');
  await drawn(list);
}

/** Waits until nothing is left to be drawn. */
export async function drawn(list: List): Promise<void> {
  while (!(await list.updateComplete)) {
    // One update has asked for another.
  }
}

/** To be called after each test. */
export function unmountAll(): void {
  for (const element of mounted) element.remove();
  mounted.clear();
}

export const all = <T extends Element = HTMLElement>(list: List, selector: string): T[] => [
  ...list.renderRoot.querySelectorAll<T>(selector),
];

/** The first element in the list that matches; it must be there. */
export function one<T extends Element = HTMLElement>(list: List, selector: string): T {
  const [found] = all<T>(list, selector);
  if (!found) throw new AssertionError(`Nothing in the list matches ${selector}; it shows: ${textOf(list)}`);
  return found;
}

/** A text as it is read: white space is one blank. */
export const words = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** All that stands in the list's own tree. */
export const textOf = (list: List): string => words(list.renderRoot);

export const titles = (list: List): string[] => all(list, '[part~=title]').map(words);
export const countOf = (list: List): string => words(one(list, '[part=count] > [aria-hidden]'));
export const recordIds = (list: List): string[] =>
  all(list, '[part=record]').map(({ dataset }) => dataset.recordId ?? '');

/** A button by what it says, in words or by a pattern; undefined where there is none. */
export const maybeButton = (list: List, name: string | RegExp): HTMLButtonElement | undefined =>
  all<HTMLButtonElement>(list, 'button').find((button) =>
    typeof name === 'string' ? words(button) === name : name.test(words(button)),
  );

export function button(list: List, name: string | RegExp): HTMLButtonElement {
  const found = maybeButton(list, name);
  if (found) return found;
  throw new AssertionError(`No button ${name}; there are: ${all(list, 'button').map(words).join(' | ')}`);
}

/** Waits for a button, since some come with a part that loads, and clicks it. */
export async function press(list: List, name: string | RegExp): Promise<void> {
  (await until(() => maybeButton(list, name), `there is a button ${name}`)).click();
  await drawn(list);
}

/** Types into the search field, all at once. */
export async function search(list: List, text: string): Promise<void> {
  const field = one<HTMLInputElement>(list, '[part=search]');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await drawn(list);
}

/** Changes a field as leaving it does. */
export async function fill(
  list: List,
  field: HTMLInputElement | HTMLSelectElement,
  value: string,
): Promise<void> {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn(list);
}

export const sortBy = (list: List, name: string): Promise<void> =>
  fill(list, one<HTMLSelectElement>(list, '.sort select'), name);

/** Opens a facet's values and gives back what holds them. */
export async function openFacet(list: List, name: string): Promise<HTMLElement> {
  const facet = one(list, `[data-facet=${name}]`);
  if (!facet.querySelector('.values')) facet.querySelector('button')?.click();
  return until(
    () => one(list, `[data-facet=${name}]`).querySelector<HTMLElement>('.values'),
    `${name} is open`,
  );
}

/** A facet's values with their counts, as they show. */
export async function facetCounts(list: List, name: string): Promise<Record<string, number>> {
  const panel = await openFacet(list, name);
  return Object.fromEntries(
    [...panel.querySelectorAll('label')].map((label) => [
      words(label.querySelector('.label')),
      Number(words(label.querySelector('.small'))),
    ]),
  );
}

/** Chooses a facet's value, or takes it back. */
export async function choose(list: List, facet: string, value: string): Promise<void> {
  const panel = await openFacet(list, facet);
  const label = [...panel.querySelectorAll('label')].find(
    (each) => words(each.querySelector('.label')) === value,
  );
  if (!label) throw new AssertionError(`${facet} has no value ${value}: ${words(panel)}`);
  label.querySelector('input')?.click();
  await drawn(list);
}

/** Opens an offer's details by a click on its title. */
export async function openOffer(list: List, title: string): Promise<HTMLDialogElement> {
  const link = all(list, '[part~=title]').find((each) => words(each) === title);
  if (!link) throw new AssertionError(`No offer ${title}; there are: ${titles(list).join(' | ')}`);
  link.click();
  return openDialog(list, 'details');
}

/** Waits until a dialog is open. */
export const openDialog = (list: List, name: 'details' | 'sheet' | 'match'): Promise<HTMLDialogElement> =>
  until(() => all<HTMLDialogElement>(list, `dialog.${name}[open]`)[0], `the dialog "${name}" is open`);

/** What an element says, in the order in which it says it. */
export interface Told {
  load: LoadDetail[];
  error: ErrorDetail[];
}

/** Notes loads and errors of everything on the page, from now on. */
export function listen(): Told & { stop(): void } {
  const load: LoadDetail[] = [];
  const error: ErrorDetail[] = [];
  const leaving = new AbortController();
  document.addEventListener('engagiert-load', (event) => load.push((event as CustomEvent).detail), leaving);
  document.addEventListener('engagiert-error', (event) => error.push((event as CustomEvent).detail), leaving);
  return { load, error, stop: () => leaving.abort() };
}

/** The element that has the focus, inside shadow trees too. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
