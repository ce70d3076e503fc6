import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../site/themes/inherit.css';
import '../site/themes/night.css';
import '../site/themes/warm.css';
import { address } from '../test/mocks/handlers.js';
import { type CalendarArgs, calendarIn, press, renderCalendar, see } from './steps.js';

/** The example themes of the site, in both views. */
const meta: Meta<CalendarArgs> = {
  title: 'Event calendar themes',
  component: 'engagiert-event-calendar',
  args: { src: address('events.json'), pageSize: '6' },
  parameters: { layout: 'fullscreen' },
  render: renderCalendar,
};
export default meta;

type Story = StoryObj<CalendarArgs>;

const theme = (name: string, args: CalendarArgs = {}): Story => ({
  args,
  decorators: [(story) => html`<div class="stage theme-${name}">${story()}</div>`],
  play: async ({ canvasElement }) => {
    await see(calendarIn(canvasElement), '[part~=record]');
  },
});
const details: Story['play'] = async ({ canvasElement }) => {
  const calendar = calendarIn(canvasElement);
  await press(calendar, 'a[part~=title]', 'Vereinsmesse');
  await see(calendar, 'dialog.details[open] .sheet-foot', 'Zur Veranstaltung');
};

export const Inherit: Story = theme('inherit');
export const InheritMonth: Story = theme('inherit', { view: 'month' });
export const InheritDetails: Story = { ...Inherit, play: details };
export const Warm: Story = theme('warm');
export const WarmMonth: Story = theme('warm', { view: 'month' });
export const WarmDetails: Story = { ...Warm, play: details };
export const Night: Story = theme('night');
export const NightMonth: Story = theme('night', { view: 'month' });
export const NightDetails: Story = { ...Night, play: details };

/** Nothing is set: what a page gets that only pastes the tag, on a dark page. */
export const Dark: Story = { ...theme('none'), globals: { scheme: 'dark' } };
export const DarkMonth: Story = { ...theme('none', { view: 'month' }), globals: { scheme: 'dark' } };
export const DarkDetails: Story = { ...Dark, play: details };

/** A page can only ask for forced colours, not set them: the visitor's system or the developer tools do. */
export const ForcedColours: Story = theme('none', { view: 'month' });
