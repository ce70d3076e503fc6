/** What the stories draw with, and what they do to get where they want to be. */
import { html, type LitElement, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';
import '../src/widgets/contact-finder/contact-finder.js';
import type { ContactFinderElement } from '../src/widgets/contact-finder/contact-finder-element.js';
import '../src/widgets/event-calendar/event-calendar.js';
import type { EventCalendarElement } from '../src/widgets/event-calendar/event-calendar-element.js';
import '../src/widgets/opportunity-list/opportunity-list.js';
import type { OpportunityListElement } from '../src/widgets/opportunity-list/opportunity-list-element.js';

/** Attributes of the list, as a page writes them. */
export interface ListArgs {
  src?: string;
  lang?: string;
  layout?: 'list' | 'grid' | 'compact';
  pageSize?: string;
  paging?: 'more' | 'pages';
  filters?: string;
  sort?: 'feed' | 'newest' | 'soonest' | 'az';
  locked?: string;
  includePast?: boolean;
  headingLevel?: number;
}

export const renderList = (args: ListArgs): TemplateResult => html`<engagiert-opportunity-list
  src=${ifDefined(args.src)}
  lang=${ifDefined(args.lang)}
  layout=${ifDefined(args.layout)}
  page-size=${ifDefined(args.pageSize)}
  paging=${ifDefined(args.paging)}
  filters=${ifDefined(args.filters)}
  sort=${ifDefined(args.sort)}
  locked=${ifDefined(args.locked)}
  heading-level=${ifDefined(args.headingLevel)}
  ?include-past=${args.includePast}
>
  <p>Unsere Angebote nennt gern auch das Freiwilligenbüro.</p>
</engagiert-opportunity-list>`;

/** Attributes of the calendar, as a page writes them. */
export interface CalendarArgs {
  src?: string;
  lang?: string;
  view?: 'agenda' | 'month';
  layout?: 'full' | 'compact';
  from?: string;
  until?: string;
  timeZone?: string;
  pageSize?: string;
  filters?: string;
  locked?: string;
  includePast?: boolean;
  headingLevel?: number;
}

export const renderCalendar = (args: CalendarArgs): TemplateResult => html`<engagiert-event-calendar
  src=${ifDefined(args.src)}
  lang=${ifDefined(args.lang)}
  view=${ifDefined(args.view)}
  layout=${ifDefined(args.layout)}
  from=${ifDefined(args.from)}
  until=${ifDefined(args.until)}
  time-zone=${ifDefined(args.timeZone)}
  page-size=${ifDefined(args.pageSize)}
  filters=${ifDefined(args.filters)}
  locked=${ifDefined(args.locked)}
  heading-level=${ifDefined(args.headingLevel)}
  ?include-past=${args.includePast}
>
  <p>Unsere Termine nennt gern auch das Freiwilligenbüro.</p>
</engagiert-event-calendar>`;

/** Attributes of the contact finder, as a page writes them. */
export interface FinderArgs {
  src?: string;
  lang?: string;
  layout?: 'list' | 'compact' | 'directory';
  groupBy?: 'letter' | 'district' | 'place' | 'land' | 'body';
  land?: string;
  timeZone?: string;
  pageSize?: string;
  filters?: string;
  sort?: 'feed' | 'az';
  locked?: string;
  tiles?: string;
  tilesAttribution?: string;
  tilesPrivacy?: string;
  headingLevel?: number;
}

export const renderFinder = (args: FinderArgs): TemplateResult => html`<engagiert-contact-finder
  src=${ifDefined(args.src)}
  lang=${ifDefined(args.lang)}
  layout=${ifDefined(args.layout)}
  group-by=${ifDefined(args.groupBy)}
  land=${ifDefined(args.land)}
  time-zone=${ifDefined(args.timeZone)}
  page-size=${ifDefined(args.pageSize)}
  filters=${ifDefined(args.filters)}
  sort=${ifDefined(args.sort)}
  locked=${ifDefined(args.locked)}
  tiles=${ifDefined(args.tiles)}
  tiles-attribution=${ifDefined(args.tilesAttribution)}
  tiles-privacy=${ifDefined(args.tilesPrivacy)}
  heading-level=${ifDefined(args.headingLevel)}
>
  <p>Unsere Anlaufstellen nennt gern auch das Freiwilligenbüro.</p>
</engagiert-contact-finder>`;

/** A contact finder on the page. */
export function finderIn(canvas: HTMLElement): ContactFinderElement {
  const finder = canvas.querySelector('engagiert-contact-finder');
  if (!finder) throw new Error('There is no contact finder here');
  return finder;
}

/** A calendar on the page. */
export function calendarIn(canvas: HTMLElement): EventCalendarElement {
  const calendar = canvas.querySelector('engagiert-event-calendar');
  if (!calendar) throw new Error('There is no calendar here');
  return calendar;
}

/** A list on the page; the first, unless another is meant. */
export function listIn(canvas: HTMLElement, index = 0): OpportunityListElement {
  const list = canvas.querySelectorAll('engagiert-opportunity-list')[index];
  if (!list) throw new Error(`There is no list number ${index + 1} here`);
  return list;
}

/** The element inside a widget that has these words, as soon as it is there. */
export const see = (widget: LitElement, selector: string, words = ''): Promise<HTMLElement> =>
  waitFor(
    () => {
      const all = [...widget.renderRoot.querySelectorAll<HTMLElement>(selector)];
      const found = all.find(({ textContent }) => textContent?.includes(words));
      if (!found) throw new Error(`Found no ${selector} with "${words}" among ${all.length}`);
      return found;
    },
    { timeout: 6000, onTimeout: (error) => error },
  );

/** Clicks what has these words. */
export async function press(widget: LitElement, selector: string, words = ''): Promise<void> {
  await userEvent.click(await see(widget, selector, words));
}

/** Types into a field and leaves it, as a visitor does. */
export async function write(widget: LitElement, selector: string, text: string): Promise<void> {
  const field = await see(widget, selector);
  await userEvent.type(field, text);
  await userEvent.tab();
  // The library tells of a change only outside of shadow trees.
  fireEvent.change(field);
}

/** How many records the widget says there are, and how many it shows. */
export async function seeCount(widget: LitElement, total: number, shown = total): Promise<void> {
  await see(widget, '[part~=count]', total === 1 ? '1 ' : `${total} `);
  await waitFor(() => expect(widget.renderRoot.querySelectorAll('[part~=record]')).toHaveLength(shown));
}
