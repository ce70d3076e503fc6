/** What the stories draw with, and what they do to get where they want to be. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';
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

/** A list on the page; the first, unless another is meant. */
export function listIn(canvas: HTMLElement, index = 0): OpportunityListElement {
  const list = canvas.querySelectorAll('engagiert-opportunity-list')[index];
  if (!list) throw new Error(`There is no list number ${index + 1} here`);
  return list;
}

/** The element inside a list that has these words, as soon as it is there. */
export const see = (list: OpportunityListElement, selector: string, words = ''): Promise<HTMLElement> =>
  waitFor(
    () => {
      const all = [...list.renderRoot.querySelectorAll<HTMLElement>(selector)];
      const found = all.find(({ textContent }) => textContent?.includes(words));
      if (!found) throw new Error(`Found no ${selector} with "${words}" among ${all.length}`);
      return found;
    },
    { timeout: 6000, onTimeout: (error) => error },
  );

/** Clicks what has these words. */
export async function press(list: OpportunityListElement, selector: string, words = ''): Promise<void> {
  await userEvent.click(await see(list, selector, words));
}

/** Types into a field and leaves it, as a visitor does. */
export async function write(list: OpportunityListElement, selector: string, text: string): Promise<void> {
  const field = await see(list, selector);
  await userEvent.type(field, text);
  await userEvent.tab();
  // The library tells of a change only outside of shadow trees.
  fireEvent.change(field);
}

/** How many offers the list says there are, and how many it shows. */
export async function seeCount(list: OpportunityListElement, total: number, shown = total): Promise<void> {
  await see(list, '[part~=count]', total === 1 ? '1 ' : `${total} `);
  await waitFor(() => expect(list.renderRoot.querySelectorAll('[part~=record]')).toHaveLength(shown));
}
