/** Puts a widget on the page, and looks at it as a visitor does. Where nothing else is said, it is the opportunity list. */
import '../../src/widgets/opportunity-list/opportunity-list.js';
import type { LitElement } from 'lit';
import type { ErrorDetail, LoadDetail } from '../../src/base/events.js';
import type { OpportunityListElement } from '../../src/widgets/opportunity-list/opportunity-list-element.js';
import { AssertionError } from './assert.js';
import { until } from './until.js';

/** Any of our widgets. */
export type Widget = LitElement;
export type List = OpportunityListElement;
export type Attributes = Record<string, string>;

const mounted = new Set<Element>();
const answered = new WeakSet<Element>();

/** An element in the page, which `unmountAll` takes away. */
export function put<T extends Element>(element: T, place: ParentNode = document.body): T {
  mounted.add(element);
  place.append(element);
  return element;
}

/** A widget in the page, not waited for. `inner` is the HTML inside its tags. */
export function mountAs<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  inner = '',
  place?: ParentNode,
): HTMLElementTagNameMap[K] {
  const widget = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.innerHTML = inner;
  const note = () => answered.add(widget);
  widget.addEventListener('engagiert-load', note);
  widget.addEventListener('engagiert-error', note);
  return put(widget, place);
}

/** A list in the page, not waited for. */
export const mount = (attributes?: Attributes, inner?: string, place?: ParentNode): List =>
  mountAs('engagiert-opportunity-list', attributes, inner, place);

/** A list in the page that has read its feed, or failed to, and stands still. */
export async function show(attributes: Attributes = {}, inner = '', place?: ParentNode): Promise<List> {
  const list = mount(attributes, inner, place);
  await settled(list);
  return list;
}

/** Waits until the feed has answered and what loads for the first picture has loaded. */
export async function settled(widget: Widget): Promise<void> {
  await until(() => answered.has(widget), 'the feed has answered');
  await until(() => !widget.renderRoot.querySelector('.skeleton'), 'the widget is drawn');
  await drawn(widget);
}

/** Waits until nothing is left to be drawn. */
export async function drawn(widget: Widget): Promise<void> {
  while (!(await widget.updateComplete)) {
    // One update has asked for another.
  }
}

/** To be called after each test. */
export function unmountAll(): void {
  for (const element of mounted) element.remove();
  mounted.clear();
}

export const all = <T extends Element = HTMLElement>(widget: Widget, selector: string): T[] => [
  ...widget.renderRoot.querySelectorAll<T>(selector),
];

/** The first element in the widget that matches; it must be there. */
export function one<T extends Element = HTMLElement>(widget: Widget, selector: string): T {
  const [found] = all<T>(widget, selector);
  if (!found)
    throw new AssertionError(`Nothing in the widget matches ${selector}; it shows: ${textOf(widget)}`);
  return found;
}

/** A text as it is read: white space is one blank. */
export const words = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** All that stands in the widget's own tree. */
export const textOf = (widget: Widget): string => words(widget.renderRoot);

export const titles = (widget: Widget): string[] => all(widget, '[part~=title]').map(words);
export const countOf = (widget: Widget): string => words(one(widget, '[part=count] > [aria-hidden]'));
export const recordIds = (widget: Widget): string[] =>
  all(widget, '[part=record]').map(({ dataset }) => dataset.recordId ?? '');

/** A button by what it says, in words or by a pattern; undefined where there is none. */
export const maybeButton = (widget: Widget, name: string | RegExp): HTMLButtonElement | undefined =>
  all<HTMLButtonElement>(widget, 'button').find((button) =>
    typeof name === 'string' ? words(button) === name : name.test(words(button)),
  );

export function button(widget: Widget, name: string | RegExp): HTMLButtonElement {
  const found = maybeButton(widget, name);
  if (found) return found;
  throw new AssertionError(`No button ${name}; there are: ${all(widget, 'button').map(words).join(' | ')}`);
}

/** Waits for a button, since some come with a part that loads, and clicks it. */
export async function press(widget: Widget, name: string | RegExp): Promise<void> {
  (await until(() => maybeButton(widget, name), `there is a button ${name}`)).click();
  await drawn(widget);
}

/** Types into the search field, all at once. */
export async function search(widget: Widget, text: string): Promise<void> {
  const field = one<HTMLInputElement>(widget, '[part=search]');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await drawn(widget);
}

/** Changes a field as leaving it does. */
export async function fill(
  widget: Widget,
  field: HTMLInputElement | HTMLSelectElement,
  value: string,
): Promise<void> {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn(widget);
}

export const sortBy = (widget: Widget, name: string): Promise<void> =>
  fill(widget, one<HTMLSelectElement>(widget, '.sort select'), name);

/** Opens a facet's values and gives back what holds them. */
export async function openFacet(widget: Widget, name: string): Promise<HTMLElement> {
  const facet = one(widget, `[data-facet=${name}]`);
  if (!facet.querySelector('.values')) facet.querySelector('button')?.click();
  return until(
    () => one(widget, `[data-facet=${name}]`).querySelector<HTMLElement>('.values'),
    `${name} is open`,
  );
}

/** A facet's values with their counts, as they show. */
export async function facetCounts(widget: Widget, name: string): Promise<Record<string, number>> {
  const panel = await openFacet(widget, name);
  return Object.fromEntries(
    [...panel.querySelectorAll('label')].map((label) => [
      words(label.querySelector('.label')),
      Number(words(label.querySelector('.small'))),
    ]),
  );
}

/** Chooses a facet's value, or takes it back. */
export async function choose(widget: Widget, facet: string, value: string): Promise<void> {
  const panel = await openFacet(widget, facet);
  const label = [...panel.querySelectorAll('label')].find(
    (each) => words(each.querySelector('.label')) === value,
  );
  if (!label) throw new AssertionError(`${facet} has no value ${value}: ${words(panel)}`);
  label.querySelector('input')?.click();
  await drawn(widget);
}

/** Opens a record's details by a click on its title. */
export async function openOffer(widget: Widget, title: string): Promise<HTMLDialogElement> {
  const link = all(widget, '[part~=title]').find((each) => words(each) === title);
  if (!link) throw new AssertionError(`No title ${title}; there are: ${titles(widget).join(' | ')}`);
  link.click();
  return openDialog(widget, 'details');
}

/** Waits until a dialog is open. */
export const openDialog = (widget: Widget, name: 'details' | 'sheet' | 'match'): Promise<HTMLDialogElement> =>
  until(() => all<HTMLDialogElement>(widget, `dialog.${name}[open]`)[0], `the dialog "${name}" is open`);

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
