import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type LitElement } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/widgets/honour-wall/honour-wall.js';
import { address } from '../test/mocks/handlers.js';
import { press, see, seeCount, write } from './steps.js';

interface WallArgs {
  src?: string;
  lang?: string;
  layout?: 'grid' | 'list' | 'timeline' | 'spotlight';
  rotate?: string;
  consent?: 'published';
  pageSize?: string;
  filters?: string;
  sort?: 'year' | 'name' | 'award' | 'feed';
  locked?: string;
}

/** Every layout and state of the honour wall, from a feed server that MSW plays. Nobody here exists. */
const meta: Meta<WallArgs> = {
  title: 'Honour wall',
  component: 'engagiert-honour-wall',
  args: { src: address('honours.json') },
  argTypes: {
    layout: { control: 'select', options: ['grid', 'list', 'timeline', 'spotlight'] },
    lang: { control: 'select', options: ['de', 'de-simple', 'en'] },
  },
  render: (args) => html`<engagiert-honour-wall
    src=${ifDefined(args.src)}
    lang=${ifDefined(args.lang)}
    layout=${ifDefined(args.layout)}
    rotate=${ifDefined(args.rotate)}
    consent=${ifDefined(args.consent)}
    page-size=${ifDefined(args.pageSize)}
    filters=${ifDefined(args.filters)}
    sort=${ifDefined(args.sort)}
    locked=${ifDefined(args.locked)}
  >
    <p>Die Urkunden hängen auch im Rathaus.</p>
  </engagiert-honour-wall>`,
};
export default meta;

type Story = StoryObj<WallArgs>;
type Play = NonNullable<Story['play']>;

function wallIn(canvas: HTMLElement): LitElement {
  const wall = canvas.querySelector('engagiert-honour-wall');
  if (!wall) throw new Error('There is no wall here');
  return wall;
}

const phone: Story['decorators'] = [(story) => html`<div class="phone">${story()}</div>`];
/** Five are named, and one line stands for the others. */
const ready: Play = ({ canvasElement }) => seeCount(wallIn(canvasElement), 7, 6);

export const Grid: Story = { play: ready };

export const Narrow: Story = { decorators: phone, play: ready };

export const List: Story = { args: { layout: 'list' }, play: ready };

export const Timeline: Story = {
  args: { layout: 'timeline' },
  play: ({ canvasElement }) => see(wallIn(canvasElement), '.numeral', '2025').then(() => {}),
};

/** One at a time, to be leafed through. */
export const Spotlight: Story = {
  args: { layout: 'spotlight', filters: 'none' },
  play: async ({ canvasElement }) => {
    const wall = wallIn(canvasElement);
    await see(wall, '[part~=title]', 'Kai Wattenrade');
    await press(wall, '.stage button', 'Weiter');
    await see(wall, '[part~=title]', 'Mia');
  },
};

/** It moves on by itself, and can be stopped. */
export const SpotlightThatMoves: Story = {
  args: { layout: 'spotlight', filters: 'none', rotate: '8' },
  play: ({ canvasElement }) => see(wallIn(canvasElement), '[part~=title]').then(() => {}),
};

/** Laudation, quote, facts, and ways to say thanks. */
export const Details: Story = {
  play: async ({ canvasElement }) => {
    const wall = wallIn(canvasElement);
    await press(wall, '[part~=title]', 'Birte Föhrwald');
    await see(wall, 'dialog[open] .thanks', 'Danke sagen');
  },
};

export const Narrowed: Story = {
  play: async ({ canvasElement }) => {
    const wall = wallIn(canvasElement);
    await press(wall, '.bar button', 'Filter');
    await press(wall, '[data-facet=category] > button');
    await press(wall, '.values label', 'Natur');
    await see(wall, '[part~=others]', '1 weitere Person');
  },
};

/** Nobody is shown in another one's place: who is spelt alike is offered. */
export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const wall = wallIn(canvasElement);
    await write(wall, '[part~=search]', 'Wattenrode');
    await see(wall, 'button', 'Stattdessen');
  },
};

/** None of them has agreed to be named. */
export const NobodyNamed: Story = {
  args: { src: address('anonymous-honours.json') },
  play: ({ canvasElement }) => see(wallIn(canvasElement), '[part~=others]', 'nicht genannt').then(() => {}),
};

/** The same list, which its publisher has made public already. */
export const Published: Story = {
  args: { src: address('anonymous-honours.json'), consent: 'published' },
  play: ({ canvasElement }) => see(wallIn(canvasElement), '[part~=title]', 'Gesche Geheimnis').then(() => {}),
};

export const English: Story = {
  args: { lang: 'en' },
  play: ({ canvasElement }) =>
    see(wallIn(canvasElement), '[part~=others]', 'prefer not to be named').then(() => {}),
};

export const Empty: Story = {
  args: { src: address('empty.json') },
  play: ({ canvasElement }) => see(wallIn(canvasElement), '.empty', 'keine Ehrungen').then(() => {}),
};

export const Failed: Story = {
  args: { src: address('missing.json') },
  play: ({ canvasElement }) => see(wallIn(canvasElement), '.failed', 'nicht erreichbar').then(() => {}),
};
