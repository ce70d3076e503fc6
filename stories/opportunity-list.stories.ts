import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { address, outage } from '../test/mocks/handlers.js';
import { type ListArgs, listIn, press, renderList, see, seeCount, write } from './steps.js';

/** Every state of the list, from a feed server that MSW plays. Each story checks that it shows what it says. */
const meta: Meta<ListArgs> = {
  title: 'Opportunity list',
  component: 'engagiert-opportunity-list',
  args: { src: address('offers.json') },
  argTypes: {
    layout: { control: 'select', options: ['grid', 'list', 'compact'] },
    paging: { control: 'select', options: ['more', 'pages'] },
    sort: { control: 'select', options: ['feed', 'newest', 'soonest', 'az'] },
    lang: { control: 'select', options: ['de', 'de-simple', 'en'] },
  },
  render: renderList,
};
export default meta;

type Story = StoryObj<ListArgs>;

const phone: Story['decorators'] = [(story) => html`<div class="phone">${story()}</div>`];
/** The manager's frame is as wide as a phone, so that sheets fill it. */
const phoneFrame: Story['globals'] = { viewport: { value: 'mobile1', isRotated: false } };

export const Ready: Story = {
  play: ({ canvasElement }) => seeCount(listIn(canvasElement), 40, 20),
};

export const Narrow: Story = {
  decorators: phone,
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await seeCount(list, 40, 20);
    await see(list, 'button[aria-haspopup=dialog]', 'Filter');
  },
};

export const Grid: Story = {
  args: { layout: 'grid' },
  play: ({ canvasElement }) => seeCount(listIn(canvasElement), 40, 20),
};

export const Rows: Story = {
  args: { layout: 'list' },
  play: ({ canvasElement }) => seeCount(listIn(canvasElement), 40, 20),
};

export const Compact: Story = {
  args: { layout: 'compact' },
  play: ({ canvasElement }) => seeCount(listIn(canvasElement), 40, 20),
};

/** The second of five pages. */
export const Pages: Story = {
  args: { paging: 'pages', pageSize: '8' },
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await press(list, '.pager button', 'Weiter');
    await see(list, '.pager', 'Seite 2 von 5');
    await seeCount(list, 40, 8);
  },
};

/** The feed says something now and then, and never comes to an offer. */
export const Loading: Story = {
  args: { src: address('endless.json') },
  play: async ({ canvasElement }) => {
    await see(listIn(canvasElement), '.skeleton');
  },
};

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await write(list, '[part~=search]', 'Zeppelin');
    await see(list, '.empty', 'Nichts gefunden für „Zeppelin“');
    await seeCount(list, 0);
  },
};

/** A typing mistake is forgiven. */
export const SimilarFound: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await write(list, '[part~=search]', 'Gartn');
    await see(list, '[role=status]', 'Gezeigt wird Ähnliches');
  },
};

export const EmptyFeed: Story = {
  args: { src: address('empty.json') },
  play: async ({ canvasElement }) => {
    await see(listIn(canvasElement), '.empty', 'keine Angebote');
  },
};

/** Two of five records have no usable title; the console tells the webmaster. */
export const PartlyRejected: Story = {
  args: { src: address('rejected.json') },
  play: ({ canvasElement }) => seeCount(listIn(canvasElement), 3),
};

/** One of two feeds is missing. */
export const PartlyUnreachable: Story = {
  args: { src: `${address('few.json')} ${address('missing.json')}` },
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await see(list, '.notice', 'Ein Teil der Angebote');
    await seeCount(list, 3);
  },
};

/** The second load fails: the first one's offers stay, with their time. */
export const Stale: Story = {
  args: { src: address('weak.json') },
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    // Offers show before the load is done, and a reload would join it.
    await list.reload();
    outage.answers = Number.POSITIVE_INFINITY;
    await list.reload();
    await see(list, '.notice', 'Stand von');
    await seeCount(list, 8);
  },
};

export const NotFound: Story = {
  args: { src: address('missing.json') },
  play: async ({ canvasElement }) => {
    await see(listIn(canvasElement), '.failed', 'nicht erreichbar');
  },
};

/** A web page in place of the feed, as portals answer that redirect what they do not know. */
export const WebPage: Story = {
  args: { src: address('page.json') },
  play: async ({ canvasElement }) => {
    await see(listIn(canvasElement), '.failed', 'nicht lesen');
  },
};

export const Offline: Story = {
  args: { src: address('unreachable.json') },
  beforeEach() {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    return () => {
      // What the browser says about itself comes back into sight.
      Reflect.deleteProperty(navigator, 'onLine');
    };
  },
  play: async ({ canvasElement }) => {
    await see(listIn(canvasElement), '.failed', 'keine Verbindung');
  },
};

export const ExpiredIncluded: Story = {
  args: { src: address('past.json'), includePast: true },
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await seeCount(list, 8);
    await see(list, '[part~=record]', 'Abgelaufen: Laternen basteln');
    await see(list, '[part~=record]', 'Abgelaufen: Wahlhilfe im Stadtteil');
  },
};

/** Only what one board in one district offers; neither can be taken away. */
export const Locked: Story = {
  args: { locked: 'board:time; district:Altstadt' },
  play: ({ canvasElement }) => seeCount(listIn(canvasElement), 4),
};

export const English: Story = {
  args: { lang: 'en' },
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await see(list, 'label.search', 'Search');
    await seeCount(list, 40, 20);
  },
};

export const SimpleGerman: Story = {
  args: { lang: 'de-simple' },
  play: async ({ canvasElement }) => {
    await see(listIn(canvasElement), '.sort', 'Ordnen');
  },
};

/** An Arabic page. There are no Arabic texts for the list itself yet, so these are German. */
export const RightToLeft: Story = {
  args: { src: address('arabic.json') },
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
  play: ({ canvasElement }) => seeCount(listIn(canvasElement), 8),
};

export const LongWords: Story = {
  args: { src: address('long.json') },
  decorators: phone,
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await seeCount(list, 3);
    await expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth);
  },
};

export const Details: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await press(list, 'a[part~=title]', 'Lesepate');
    await see(list, 'dialog.details[open] dt', 'Führungszeugnis');
  },
};

/** The page was opened by a link to one offer. */
export const DeepLink: Story = {
  beforeEach() {
    const before = location.href;
    const url = new URL(before);
    url.searchParams.set('offer', 'angebot-12');
    history.replaceState(history.state, '', url);
    return () => history.replaceState(history.state, '', before);
  },
  play: async ({ canvasElement }) => {
    await see(listIn(canvasElement), 'dialog.details[open]', 'Bühnenbild bauen');
  },
};

export const FiltersOpen: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await press(list, '.facet button', 'Bereich');
    await press(list, '.values label', 'Kultur');
    await see(list, '.chips', 'Kultur');
  },
};

export const SheetOpen: Story = {
  decorators: phone,
  globals: phoneFrame,
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await press(list, 'button[aria-haspopup=dialog]', 'Filter');
    await see(list, 'dialog.sheet[open]', '40 Angebote zeigen');
  },
};

export const MatchDialog: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await press(list, 'button', 'Was passt zu mir?');
    await see(list, 'dialog.match[open]', 'Schritt 1 von 3');
  },
};

/** The three steps taken: each offer says why it suits. */
export const Matched: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await press(list, 'button', 'Was passt zu mir?');
    await press(list, '.match label', 'Kultur');
    await press(list, '.match button', 'Weiter');
    await press(list, '.match label', 'abends');
    await press(list, '.match button', 'Weiter');
    await press(list, '.match button', 'Passende Angebote zeigen');
    await see(list, '.reasons', 'Kultur · abends');
  },
};

/** No offer has this postcode: its place comes from the tables beside the script. */
export const NearPostcode: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await write(list, '.near input', '24955');
    await see(list, '[part~=record] strong', 'km');
    await waitFor(() => expect(list.renderRoot.querySelector('.sort select')).toHaveValue('nearest'));
  },
};
