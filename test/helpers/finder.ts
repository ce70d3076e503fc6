/** Puts a contact finder on the page, at a moment that stands still, and looks at it as a visitor does. */
import '../../src/widgets/contact-finder/contact-finder.js';
import type { ContactFinderElement } from '../../src/widgets/contact-finder/contact-finder-element.js';
import { until } from './until.js';
import {
  type Attributes,
  all,
  button,
  drawn,
  mountAs,
  one,
  openDialog,
  settled,
  titles,
  words,
} from './widget.js';

export type Finder = ContactFinderElement;

/** A finder in the page, not waited for. */
export const mountFinder = (attributes?: Attributes, inner?: string, place?: ParentNode): Finder =>
  mountAs('engagiert-contact-finder', attributes, inner, place);

/** A finder in the page that has read its feed, or failed to, and stands still. */
export async function showFinder(
  attributes?: Attributes,
  inner?: string,
  place?: ParentNode,
): Promise<Finder> {
  const finder = mountFinder(attributes, inner, place);
  await settled(finder);
  return finder;
}

/** Waits until everybody who has hours says so: they come a moment after the list. */
export async function withHours(finder: Finder, least = 1): Promise<Finder> {
  await until(() => all(finder, '.opening').filter((line) => words(line)).length >= least, 'hours are told');
  await drawn(finder);
  return finder;
}

/** What a card says beside its name, its lines one below the other. */
export function cardOf(finder: Finder, title: string): string[] {
  const card = all(finder, '[part=record]').find(
    (each) => words(each.querySelector('[part~=title]')) === title,
  );
  if (!card) throw new Error(`No contact point ${title}; there are: ${titles(finder).join(' | ')}`);
  return [...card.querySelectorAll('p')].map(words).filter(Boolean);
}

/** What is told about each contact point's hours, by its name. */
export const openingsOf = (finder: Finder): Record<string, string> =>
  Object.fromEntries(
    all(finder, '[part=record]').map((card) => [
      words(card.querySelector('[part~=title]')),
      words(card.querySelector('.opening')),
    ]),
  );

/** Opens a contact point by a click on its name. */
export async function openContact(finder: Finder, title: string): Promise<HTMLDialogElement> {
  const link = await until(
    () => all(finder, '[part~=title]').find((each) => words(each) === title),
    `${title} is there`,
  );
  link.focus();
  link.click();
  return openDialog(finder, 'details');
}

/** A dialog's facts, as they stand: what is asked, what is answered. */
export const factsOf = (dialog: Element): Record<string, string> =>
  Object.fromEntries(
    [...dialog.querySelectorAll('dl > div')].map((row) => [
      words(row.querySelector('dt')),
      words(row.querySelector('dd')),
    ]),
  );

/** Opens the filters, wherever they are. */
export async function openFilters(finder: Finder): Promise<void> {
  button(finder, /^Filter/).click();
  await until(() => all(finder, '.facet').length, 'the filters are there');
  await drawn(finder);
}

/** The overview's pins, in their order. */
export const pinsOf = (finder: Finder): SVGAElement[] => all<SVGAElement>(finder, '.pin');

/** Names of pins that Tab can reach; there is one. */
export const pinStops = (finder: Finder): string[] =>
  pinsOf(finder)
    .filter((pin) => pin.getAttribute('tabindex') === '0')
    .map((pin) => pin.ariaLabel ?? '');

/** Names of the cards that the overview points at. */
export const pointedAt = (finder: Finder): string[] =>
  all(finder, '.pointed [part~=title]').map((link) => words(link));

/** What a screen reader was told last. */
export const announced = (finder: Finder): string => words(one(finder, '[part=count] [role=status]'));

/** Stands in for the visitor's answer to the browser's question: a place, or a reason by its code. */
export function position(answer: Partial<GeolocationCoordinates> | number | 'missing') {
  let asked = 0;
  const getCurrentPosition: Geolocation['getCurrentPosition'] = (success, failure) => {
    asked += 1;
    if (typeof answer === 'number') failure?.({ code: answer, message: '' } as GeolocationPositionError);
    else if (answer !== 'missing')
      success({ coords: { accuracy: 30, ...answer }, timestamp: 0 } as GeolocationPosition);
  };
  const value = answer === 'missing' ? undefined : { getCurrentPosition };
  Object.defineProperty(navigator, 'geolocation', { value, configurable: true });
  return {
    get asked() {
      return asked;
    },
    restore: () => Reflect.deleteProperty(navigator, 'geolocation'),
  };
}
