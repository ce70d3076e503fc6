import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/widgets/provider/provider.js';
import { address } from '../test/mocks/handlers.js';
import { listIn, press, see, seeCount } from './steps.js';

interface ProviderArgs {
  src?: string;
  lang?: string;
  share?: string;
}

/** Two lists that get their feed, their language and their filters from the element around them. */
const meta: Meta<ProviderArgs> = {
  title: 'Provider',
  component: 'engagiert-provider',
  args: { src: address('offers.json') },
  render: ({ src, lang, share }) => html`<engagiert-provider
    src=${ifDefined(src)}
    lang=${ifDefined(lang)}
    share=${ifDefined(share)}
  >
    <div class="columns">
      <section>
        <h2>Zeit schenken</h2>
        <engagiert-opportunity-list locked="board:time" heading-level="3" page-size="5"></engagiert-opportunity-list>
      </section>
      <section>
        <h2>Können teilen</h2>
        <engagiert-opportunity-list locked="board:skills" heading-level="3" page-size="5"></engagiert-opportunity-list>
      </section>
    </div>
  </engagiert-provider>`,
};
export default meta;

type Story = StoryObj<ProviderArgs>;

/** How many offers each board has. */
const TIME = 24;
const SKILLS = 11;

/** Chooses a district in the first list, wherever its filters are at this width. */
async function chooseDistrict(canvas: HTMLElement) {
  const list = listIn(canvas);
  await seeCount(list, TIME, 5);
  await press(list, 'button[aria-haspopup=dialog], [data-facet=district] > button');
  if (!list.renderRoot.querySelector('.values')) await press(list, '[data-facet=district] > button');
  await press(list, '.values label', 'Altstadt');
  const close = list.renderRoot.querySelector<HTMLElement>('dialog[open] .sheet-foot .main');
  close?.click();
}

export const OneFeed: Story = {
  play: async ({ canvasElement }) => {
    await seeCount(listIn(canvasElement), TIME, 5);
    await seeCount(listIn(canvasElement, 1), SKILLS, 5);
  },
};

/** A district chosen in one list narrows the other. */
export const SharedDistrict: Story = {
  play: async ({ canvasElement }) => {
    await chooseDistrict(canvasElement);
    await seeCount(listIn(canvasElement), 4);
    await seeCount(listIn(canvasElement, 1), 3);
    await see(listIn(canvasElement, 1), '.chips', 'Altstadt');
  },
};

export const NothingShared: Story = {
  args: { share: 'none' },
  play: async ({ canvasElement }) => {
    await chooseDistrict(canvasElement);
    await seeCount(listIn(canvasElement), 4);
    await seeCount(listIn(canvasElement, 1), SKILLS, 5);
  },
};

export const SharedLanguage: Story = {
  args: { lang: 'en' },
  play: async ({ canvasElement }) => {
    await see(listIn(canvasElement), 'label.search', 'Search');
    await see(listIn(canvasElement, 1), 'label.search', 'Search');
  },
};

export const FailedFeed: Story = {
  args: { src: address('missing.json') },
  play: async ({ canvasElement }) => {
    await see(listIn(canvasElement), '.failed', 'nicht erreichbar');
    await see(listIn(canvasElement, 1), '.failed', 'nicht erreichbar');
  },
};
