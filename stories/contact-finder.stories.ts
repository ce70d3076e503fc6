import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { address, outage } from '../test/mocks/handlers.js';
import { type FinderArgs, finderIn, press, renderFinder, see, seeCount, write } from './steps.js';

/** Every layout and state of the contact finder, from a feed server that MSW plays. */
const meta: Meta<FinderArgs> = {
  title: 'Contact finder',
  component: 'engagiert-contact-finder',
  args: { src: address('contacts.json') },
  argTypes: {
    layout: { control: 'select', options: ['list', 'compact', 'directory'] },
    groupBy: { control: 'select', options: ['letter', 'district', 'place', 'land', 'body'] },
    lang: { control: 'select', options: ['de', 'de-simple', 'en'] },
  },
  render: renderFinder,
};
export default meta;

type Story = StoryObj<FinderArgs>;
type Play = NonNullable<Story['play']>;

const phone: Story['decorators'] = [(story) => html`<div class="phone">${story()}</div>`];
const phoneFrame: Story['globals'] = { viewport: { value: 'mobile1', isRotated: false } };
const ready: Play = ({ canvasElement }) => seeCount(finderIn(canvasElement), 14);

/** A picture that needs no network. */
const TILE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7#{z}/{x}/{y}';

export const List: Story = {
  play: async (context) => {
    await ready(context);
    await see(finderIn(context.canvasElement), '.opening', 'rund um die Uhr');
  },
};

export const Narrow: Story = { decorators: phone, play: ready };

/** For a sidebar: no search, no filters, no overview. */
export const Compact: Story = {
  args: { layout: 'compact', pageSize: '3' },
  decorators: phone,
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await see(finder, '[part~=record]', 'Freiwilligenbüro');
    await expect(finder.renderRoot.querySelectorAll('[part~=record]')).toHaveLength(3);
    await expect(finder.renderRoot.querySelector('[part~=search]')).toBeNull();
  },
};

/** Whoever serves the postcode comes first, then whoever is near. */
export const NearPostcode: Story = {
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await write(finder, '[part~=search]', '24944');
    await see(finder, '.from', 'Zuständige und nächste zuerst: 24944 Flensburg');
    await see(finder, '[part~=record]', 'zuständig für 24944');
  },
};

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await write(finder, '[part~=search]', 'Zeppelinfahrten');
    await see(finder, '.empty');
    await seeCount(finder, 0);
  },
};

/** A typing mistake is forgiven. */
export const SimilarFound: Story = {
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await write(finder, '[part~=search]', 'Stadtbücherrei');
    await see(finder, '[part~=record]', 'Stadtbücherei');
    await seeCount(finder, 1);
  },
};

export const FiltersOpen: Story = {
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await press(finder, 'button[aria-expanded]', 'Filter');
    await press(finder, '.facet button', 'Thema');
    await press(finder, '.values label', 'Kultur');
    await see(finder, '.chips', 'Kultur');
    await seeCount(finder, 2);
  },
};

export const SheetOpen: Story = {
  decorators: phone,
  globals: phoneFrame,
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await press(finder, 'button[aria-haspopup=dialog]', 'Filter');
    await see(finder, 'dialog.sheet[open]', '14 Anlaufstellen zeigen');
  },
};

/** The visitor cannot take that away. */
export const Locked: Story = {
  args: { locked: 'body:Anlaufstelle' },
  play: ({ canvasElement }) => seeCount(finderIn(canvasElement), 3),
};

/** Ways to reach it, hours for each, people, wheelchair, transit. */
export const Details: Story = {
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await press(finder, 'a[part~=title]', 'Freiwilligenbüro');
    await see(finder, 'dialog.details[open] caption', 'Am Telefon');
    await see(finder, 'dialog.details[open] button', 'E-Mail anzeigen');
  },
};

/** A mail address is in the page only from here on. */
export const MailShown: Story = {
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await press(finder, 'a[part~=title]', 'Rathaus');
    await press(finder, 'dialog.details[open] button', 'E-Mail anzeigen');
    await see(finder, 'dialog.details[open] a[href^=mailto]', '@');
  },
};

/** Closed for a while, moved, by appointment, closed for good, round the clock. */
export const States: Story = {
  args: { src: address('contact-states.json') },
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    for (const words of ['Vorübergehend geschlossen', 'Umgezogen', 'Nur mit Termin', 'Dauerhaft geschlossen'])
      await see(finder, '.opening', words);
  },
};

/** Of these addresses less and less is to be known. */
export const ReducedAddresses: Story = {
  args: { src: address('reduced-contacts.json') },
  play: ({ canvasElement }) => seeCount(finderIn(canvasElement), 4),
};

/** The page has no tiles of another host: a map opens by a click all the same. */
export const MapOpen: Story = {
  args: { tiles: TILE, tilesAttribution: '© Kartenamt' },
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await press(finder, '.open-map');
    await see(finder, '.map-buttons button', 'Karte schließen');
  },
};

/** Tiles of another host: the button names it, and nothing is asked before the click. */
export const MapOfAnotherHost: Story = {
  args: {
    tiles: 'https://kacheln.example/{z}/{x}/{y}.png',
    tilesPrivacy: 'https://kacheln.example/datenschutz',
  },
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await see(finder, '.open-map', 'Karte von kacheln.example laden');
    await see(finder, '.where a:not(.pin)', 'Datenschutz');
  },
};

/** The members of a network. */
export const Directory: Story = {
  args: { src: address('members.json'), layout: 'directory' },
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await see(finder, '.entry', 'Kaya Pflasterweg');
    await seeCount(finder, 5);
  },
};

export const DirectoryByLand: Story = {
  args: { src: address('members.json'), layout: 'directory', groupBy: 'land' },
  play: async ({ canvasElement }) => {
    await see(finderIn(canvasElement), '.group', 'Schleswig-Holstein');
  },
};

export const DirectoryNarrow: Story = { ...Directory, decorators: phone };

export const Spreadsheet: Story = {
  args: { src: address('contacts.csv') },
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await seeCount(finder, 2);
    await see(finder, '[part~=record]', 'Trockendock 14');
  },
};

/** As a query to OpenStreetMap answers. */
export const OpenStreetMap: Story = {
  args: { src: address('overpass.json') },
  play: async ({ canvasElement }) => {
    await see(finderIn(canvasElement), '[part~=record]', 'Tagestreff Leuchtfeuer');
  },
};

/** The feed says something now and then, and never comes to a contact point. */
export const Loading: Story = {
  args: { src: address('endless.json') },
  play: async ({ canvasElement }) => {
    await see(finderIn(canvasElement), '.skeleton');
  },
};

export const EmptyFeed: Story = {
  args: { src: address('empty.json') },
  play: async ({ canvasElement }) => {
    await see(finderIn(canvasElement), '.empty', 'keine Anlaufstellen');
  },
};

/** One has no name; a place that is none costs its pin only. */
export const PartlyRejected: Story = {
  args: { src: address('rejected-contacts.json') },
  play: async ({ canvasElement }) => {
    await see(finderIn(canvasElement), '[part~=record]', 'Ohne Ort');
  },
};

/** One of two feeds is missing. */
export const PartlyUnreachable: Story = {
  args: { src: `${address('contacts.json')} ${address('missing.json')}` },
  play: async (context) => {
    await see(finderIn(context.canvasElement), '.notice', 'Ein Teil der Anlaufstellen');
    await ready(context);
  },
};

/** The second load fails: the first one's contact points stay, with their time. */
export const Stale: Story = {
  args: { src: address('weak-contacts.json') },
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    // Records show before the load is done, and a reload would join it.
    await finder.reload();
    outage.answers = Number.POSITIVE_INFINITY;
    await finder.reload();
    await see(finder, '.notice', 'Stand von');
    await seeCount(finder, 8);
  },
};

export const NotFound: Story = {
  args: { src: address('missing.json') },
  play: async ({ canvasElement }) => {
    await see(finderIn(canvasElement), '.failed', 'nicht erreichbar');
  },
};

/** A feed of offers is no feed of contact points. */
export const WrongKind: Story = {
  args: { src: address('offers.json') },
  play: async ({ canvasElement }) => {
    await see(finderIn(canvasElement), '.failed', 'keine Anlaufstellen');
  },
};

/** The page was opened by a link to one contact point. */
export const DeepLink: Story = {
  beforeEach() {
    const before = location.href;
    const url = new URL(before);
    url.searchParams.set('contact', 'stelle-02');
    history.replaceState(history.state, '', url);
    return () => history.replaceState(history.state, '', before);
  },
  play: async ({ canvasElement }) => {
    await see(finderIn(canvasElement), 'dialog.details[open]', 'Rathaus');
  },
};

export const English: Story = {
  args: { lang: 'en' },
  play: async (context) => {
    await see(finderIn(context.canvasElement), 'label.search', 'Search');
    await ready(context);
  },
};

export const SimpleGerman: Story = { args: { lang: 'de-simple' }, play: ready };

/** An Arabic page. There are no Arabic texts for the finder itself yet, so these are German. */
export const RightToLeft: Story = {
  args: { src: address('arabic-contacts.json') },
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
  play: ({ canvasElement }) => seeCount(finderIn(canvasElement), 4),
};

export const LongWords: Story = {
  args: { src: address('long-contacts.json') },
  decorators: phone,
  play: async ({ canvasElement }) => {
    const finder = finderIn(canvasElement);
    await seeCount(finder, 2);
    await expect(finder.scrollWidth).toBeLessThanOrEqual(finder.clientWidth);
  },
};
