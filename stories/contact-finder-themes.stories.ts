import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../site/themes/inherit.css';
import '../site/themes/night.css';
import '../site/themes/warm.css';
import { address } from '../test/mocks/handlers.js';
import { type FinderArgs, finderIn, press, renderFinder, see } from './steps.js';

/** The example themes of the site, as a list and as a directory. */
const meta: Meta<FinderArgs> = {
  title: 'Contact finder themes',
  component: 'engagiert-contact-finder',
  args: { src: address('contacts.json'), pageSize: '6' },
  parameters: { layout: 'fullscreen' },
  render: renderFinder,
};
export default meta;

type Story = StoryObj<FinderArgs>;

const theme = (name: string, args: FinderArgs = {}): Story => ({
  args,
  decorators: [(story) => html`<div class="stage theme-${name}">${story()}</div>`],
  play: async ({ canvasElement }) => {
    await see(finderIn(canvasElement), '[part~=record]');
  },
});
const directory: FinderArgs = { src: address('members.json'), layout: 'directory', groupBy: 'land' };
const details: Story['play'] = async ({ canvasElement }) => {
  const finder = finderIn(canvasElement);
  await press(finder, 'a[part~=title]', 'Freiwilligenbüro');
  await see(finder, 'dialog.details[open] .sheet-foot', 'Termin vereinbaren');
};

export const Inherit: Story = theme('inherit');
export const InheritDirectory: Story = theme('inherit', directory);
export const InheritDetails: Story = { ...Inherit, play: details };
export const Warm: Story = theme('warm');
export const WarmDirectory: Story = theme('warm', directory);
export const WarmDetails: Story = { ...Warm, play: details };
export const Night: Story = theme('night');
export const NightDirectory: Story = theme('night', directory);
export const NightDetails: Story = { ...Night, play: details };

/** Nothing is set: what a page gets that only pastes the tag, on a dark page. */
export const Dark: Story = { ...theme('none'), globals: { scheme: 'dark' } };
export const DarkDirectory: Story = { ...theme('none', directory), globals: { scheme: 'dark' } };
export const DarkDetails: Story = { ...Dark, play: details };

/** A page can only ask for forced colours, not set them: the visitor's system or the developer tools do. */
export const ForcedColours: Story = theme('none');
