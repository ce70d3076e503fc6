import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { dayAhead } from '../test/mocks/events.js';
import { address, outage } from '../test/mocks/handlers.js';
import { type CalendarArgs, calendarIn, press, renderCalendar, see, seeCount, write } from './steps.js';

/** Every view and state of the calendar, from a feed server that MSW plays. Days count from today. */
const meta: Meta<CalendarArgs> = {
  title: 'Event calendar',
  component: 'engagiert-event-calendar',
  args: { src: address('events.json') },
  argTypes: {
    view: { control: 'select', options: ['agenda', 'month'] },
    layout: { control: 'select', options: ['full', 'compact'] },
    lang: { control: 'select', options: ['de', 'de-simple', 'en'] },
  },
  render: renderCalendar,
};
export default meta;

type Story = StoryObj<CalendarArgs>;
type Play = NonNullable<Story['play']>;

const phone: Story['decorators'] = [(story) => html`<div class="phone">${story()}</div>`];
const phoneFrame: Story['globals'] = { viewport: { value: 'mobile1', isRotated: false } };
const ready: Play = ({ canvasElement }) => seeCount(calendarIn(canvasElement), 18);

export const Agenda: Story = { play: ready };

export const Narrow: Story = { decorators: phone, play: ready };

/** The next events for a sidebar: no search, no filters. */
export const Compact: Story = {
  args: { layout: 'compact', pageSize: '4' },
  decorators: phone,
  play: async ({ canvasElement }) => {
    const calendar = calendarIn(canvasElement);
    await see(calendar, '[part~=record]', 'Digitalcafé');
    await expect(calendar.renderRoot.querySelectorAll('[part~=record]')).toHaveLength(4);
    await expect(calendar.renderRoot.querySelector('[part~=search]')).toBeNull();
  },
};

export const Month: Story = {
  args: { view: 'month' },
  play: async ({ canvasElement }) => {
    await see(calendarIn(canvasElement), '[role=grid] [aria-current=date]');
  },
};

/** Counts in the days, titles below. */
export const MonthNarrow: Story = {
  args: { view: 'month' },
  decorators: phone,
  play: async ({ canvasElement }) => {
    const calendar = calendarIn(canvasElement);
    await see(calendar, '[role=grid] .dot');
    await press(calendar, `[data-day="${dayAhead(1)}"]`);
    await see(calendar, '.chosen-day', 'Digitalcafé');
  },
};

/** A month without events leads to the next one that has some. */
export const MonthWithoutEvents: Story = {
  args: { view: 'month', from: dayAhead(-400) },
  play: async ({ canvasElement }) => {
    await see(calendarIn(canvasElement), 'button', 'Zum nächsten Termin');
  },
};

/** The visitor changes from one view to the other. */
export const SwitchedView: Story = {
  play: async ({ canvasElement }) => {
    const calendar = calendarIn(canvasElement);
    await press(calendar, '.views button', 'Monat');
    await see(calendar, '[role=grid]');
  },
};

/** Cancelled, rescheduled, moved online, full, nearly closed, closed, postponed without a new date. */
export const States: Story = {
  args: { src: address('event-states.json') },
  play: async ({ canvasElement }) => {
    const calendar = calendarIn(canvasElement);
    for (const words of ['Abgesagt', 'Neuer Termin', 'Jetzt online', 'Ausgebucht', 'Verschoben'])
      await see(calendar, '[part~=record] .state', words);
    await see(calendar, '[part~=record]', 'Anmeldung noch 2 Tage');
    await see(calendar, '[part~=record]', 'Anmeldung geschlossen');
  },
};

/** A course with four dates, a series, whole days, several days, by arrangement. */
export const Kinds: Story = {
  args: { src: address('event-kinds.json') },
  play: async ({ canvasElement }) => {
    const calendar = calendarIn(canvasElement);
    await see(calendar, '[part~=record]', 'Termin 1 von 4');
    await see(calendar, '[part~=record]', 'am Telefon');
    await see(calendar, '[part~=record]', 'ganztägig');
    await press(calendar, '[part~=more]');
    await see(calendar, '[part~=record]', 'Termin 4 von 4');
  },
};

export const FromUntil: Story = {
  args: { from: dayAhead(5), until: dayAhead(9) },
  play: ({ canvasElement }) => seeCount(calendarIn(canvasElement), 6),
};

export const PastIncluded: Story = {
  args: { src: address('past-events.json'), includePast: true },
  play: ({ canvasElement }) => seeCount(calendarIn(canvasElement), 20),
};

/** All that the feed has is over. */
export const NothingAhead: Story = {
  args: { src: address('only-past-events.json') },
  play: async ({ canvasElement }) => {
    await see(calendarIn(canvasElement), '.empty', 'keine Termine');
  },
};

/** A calendar program's file, with a series, a date left out and one cancelled. */
export const ICalendar: Story = {
  args: { src: address('events.ics') },
  play: async ({ canvasElement }) => {
    const calendar = calendarIn(canvasElement);
    await see(calendar, '[part~=record]', 'Abgesagt (Die Leitung ist krank)');
    await see(calendar, '[part~=record]', 'Vereinsausflug');
    await seeCount(calendar, 4, 6);
  },
};

export const Spreadsheet: Story = {
  args: { src: address('events.csv') },
  play: async ({ canvasElement }) => {
    const calendar = calendarIn(canvasElement);
    await seeCount(calendar, 2);
    await see(calendar, '[part~=record]', '15:00–19:00');
  },
};

/** The feed says something now and then, and never comes to an event. */
export const Loading: Story = {
  args: { src: address('endless.json') },
  play: async ({ canvasElement }) => {
    await see(calendarIn(canvasElement), '.skeleton');
  },
};

export const EmptyFeed: Story = {
  args: { src: address('empty.json') },
  play: async ({ canvasElement }) => {
    await see(calendarIn(canvasElement), '.empty', 'keine Veranstaltungen');
  },
};

/** Two of five have no usable date; an end before the start costs the end only. */
export const PartlyRejected: Story = {
  args: { src: address('rejected-events.json') },
  play: ({ canvasElement }) => seeCount(calendarIn(canvasElement), 3),
};

/** One of two feeds is missing. */
export const PartlyUnreachable: Story = {
  args: { src: `${address('events.json')} ${address('missing.json')}` },
  play: async (context) => {
    await see(calendarIn(context.canvasElement), '.notice', 'Ein Teil der Veranstaltungen');
    await ready(context);
  },
};

/** The second load fails: the first one's events stay, with their time. */
export const Stale: Story = {
  args: { src: address('weak-events.json') },
  play: async ({ canvasElement }) => {
    const calendar = calendarIn(canvasElement);
    // Events show before the load is done, and a reload would join it.
    await calendar.reload();
    outage.answers = Number.POSITIVE_INFINITY;
    await calendar.reload();
    await see(calendar, '.notice', 'Stand von');
    await seeCount(calendar, 8);
  },
};

export const NotFound: Story = {
  args: { src: address('missing.json') },
  play: async ({ canvasElement }) => {
    await see(calendarIn(canvasElement), '.failed', 'nicht erreichbar');
  },
};

/** A web page in place of the feed. */
export const WebPage: Story = {
  args: { src: address('page.json') },
  play: async ({ canvasElement }) => {
    await see(calendarIn(canvasElement), '.failed', 'nicht lesen');
  },
};

/** A feed of offers is no feed of events. */
export const WrongKind: Story = {
  args: { src: address('offers.json') },
  play: async ({ canvasElement }) => {
    await see(calendarIn(canvasElement), '.failed', 'keine Veranstaltungen');
  },
};

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const calendar = calendarIn(canvasElement);
    await write(calendar, '[part~=search]', 'Zeppelin');
    await see(calendar, '.empty');
    await seeCount(calendar, 0);
  },
};

/** A typing mistake is forgiven. */
export const SimilarFound: Story = {
  play: async ({ canvasElement }) => {
    const calendar = calendarIn(canvasElement);
    await write(calendar, '[part~=search]', 'Reparatrcafe');
    await see(calendar, '[part~=record]', 'Reparaturcafé');
    await seeCount(calendar, 1);
  },
};

export const FiltersOpen: Story = {
  play: async ({ canvasElement }) => {
    const calendar = calendarIn(canvasElement);
    await press(calendar, 'button[aria-expanded]', 'Filter');
    await press(calendar, '.facet button', 'Art');
    await press(calendar, '.values label', 'Kultur');
    await see(calendar, '.chips', 'Kultur');
    await seeCount(calendar, 2);
  },
};

export const SheetOpen: Story = {
  decorators: phone,
  globals: phoneFrame,
  play: async ({ canvasElement }) => {
    const calendar = calendarIn(canvasElement);
    await press(calendar, 'button[aria-haspopup=dialog]', 'Filter');
    await see(calendar, 'dialog.sheet[open]', '18 Veranstaltungen zeigen');
  },
};

/** Only talks and fairs in the old town; the visitor cannot take that away. */
export const Locked: Story = {
  args: { locked: 'category:Gespräch,Fest; district:Altstadt' },
  play: ({ canvasElement }) => seeCount(calendarIn(canvasElement), 4),
};

export const Details: Story = {
  play: async ({ canvasElement }) => {
    const calendar = calendarIn(canvasElement);
    await press(calendar, 'a[part~=title]', 'Vereinsmesse');
    await see(calendar, 'dialog.details[open] dt', 'Einlass');
  },
};

/** All dates of a course. */
export const CourseDetails: Story = {
  args: { src: address('event-kinds.json') },
  play: async ({ canvasElement }) => {
    const calendar = calendarIn(canvasElement);
    await press(calendar, 'a[part~=title]', 'Zertifikatskurs');
    await see(calendar, 'dialog.details[open] li', 'Anerkennen');
  },
};

/** The page was opened by a link to one event. */
export const DeepLink: Story = {
  beforeEach() {
    const before = location.href;
    const url = new URL(before);
    url.searchParams.set('event', 'termin-02');
    history.replaceState(history.state, '', url);
    return () => history.replaceState(history.state, '', before);
  },
  play: async ({ canvasElement }) => {
    await see(calendarIn(canvasElement), 'dialog.details[open]', 'Digitalcafé');
  },
};

/** The place is in another zone than the visitor, who is told. */
export const AnotherZone: Story = {
  args: { timeZone: 'Pacific/Auckland' },
  play: async ({ canvasElement }) => {
    await see(calendarIn(canvasElement), 'p', 'Alle Zeiten gelten vor Ort (Pacific/Auckland)');
  },
};

export const English: Story = {
  args: { lang: 'en' },
  play: async (context) => {
    await see(calendarIn(context.canvasElement), 'label.search', 'Search');
    await ready(context);
  },
};

export const SimpleGerman: Story = {
  args: { lang: 'de-simple', src: address('event-states.json') },
  play: async ({ canvasElement }) => {
    await see(calendarIn(canvasElement), '[part~=record] .state');
  },
};

/** An Arabic page. There are no Arabic texts for the calendar itself yet, so these are German. */
export const RightToLeft: Story = {
  args: { src: address('arabic-events.json') },
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
  play: ({ canvasElement }) => seeCount(calendarIn(canvasElement), 5),
};

export const LongWords: Story = {
  args: { src: address('long-events.json') },
  decorators: phone,
  play: async ({ canvasElement }) => {
    const calendar = calendarIn(canvasElement);
    await seeCount(calendar, 2);
    await expect(calendar.scrollWidth).toBeLessThanOrEqual(calendar.clientWidth);
  },
};
