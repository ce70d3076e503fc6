import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../site/themes/inherit.css';
import '../site/themes/night.css';
import '../site/themes/warm.css';
import { address } from '../test/mocks/handlers.js';
import { type ListArgs, listIn, press, renderList, see, seeCount } from './steps.js';

/** The example themes of the site, and what can be set beside them. */
const meta: Meta<ListArgs> = {
  title: 'Themes',
  component: 'engagiert-opportunity-list',
  args: { src: address('offers.json'), pageSize: '6' },
  parameters: { layout: 'fullscreen' },
  render: renderList,
};
export default meta;

type Story = StoryObj<ListArgs>;

const theme = (name: string): Story['decorators'] => [
  (story) => html`<div class="stage theme-${name}">${story()}</div>`,
];

const ready: Story['play'] = ({ canvasElement }) => seeCount(listIn(canvasElement), 40, 6);
const details: Story['play'] = async ({ canvasElement }) => {
  const list = listIn(canvasElement);
  await press(list, 'a[part~=title]', 'Lesepate');
  await see(list, 'dialog.details[open] .sheet-foot', 'Zum Angebot');
};

export const Inherit: Story = { decorators: theme('inherit'), play: ready };
export const InheritDetails: Story = { decorators: theme('inherit'), play: details };
export const Warm: Story = { decorators: theme('warm'), play: ready };
export const WarmDetails: Story = { decorators: theme('warm'), play: details };
export const Night: Story = { decorators: theme('night'), play: ready };
export const NightDetails: Story = { decorators: theme('night'), play: details };

/** Nothing is set: what a page gets that only pastes the tag, on a dark page. */
export const Dark: Story = {
  globals: { scheme: 'dark' },
  decorators: [(story) => html`<div class="stage">${story()}</div>`],
  play: ready,
};
export const DarkDetails: Story = { ...Dark, play: details };

/** `--engagiert-density: 0.75` */
export const DenseSpacing: Story = {
  decorators: [
    (story) => html`<style>.dense engagiert-opportunity-list { --engagiert-density: 0.75; }</style>
      <div class="stage dense">${story()}</div>`,
  ],
  play: ready,
};

/** A page can only ask for forced colours, not set them: the visitor's system or the developer tools do. */
export const ForcedColours: Story = {
  decorators: [
    (story) => html`<div class="stage">
      <p><small>
        To be looked at in a contrast theme of the system, or with “Emulate CSS media feature forced-colors” in
        the rendering panel of Chromium’s developer tools.
      </small></p>
      ${story()}
    </div>`,
  ],
  play: async (context) => {
    await ready(context);
    const list = listIn(context.canvasElement);
    await press(list, '.facet button', 'Bereich');
    await press(list, '.values label', 'Kultur');
  },
};
