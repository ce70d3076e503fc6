/** Widgets in one provider lead to each other: an offer's organisation to its contact point, and back. */
import '../../src/widgets/contact-finder/contact-finder.js';
import '../../src/widgets/event-calendar/event-calendar.js';
import '../../src/widgets/opportunity-list/opportunity-list.js';
import '../../src/widgets/provider/provider.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { until } from '../helpers/until.js';
import { all, one, titles, type Widget } from '../helpers/widget.js';

const OFFERS = [
  { id: 'o1', title: 'Lesepatin', hiringOrganization: { name: 'Bürgerhaus Nord' } },
  { id: 'o2', title: 'Gartenhilfe', hiringOrganization: { name: 'Gartenfreunde' } },
  { id: 'o3', title: 'Fahrdienst', hiringOrganization: { '@id': 'c1', name: 'Haus im Norden' } },
];
const EVENTS = [
  { id: 'e1', title: 'Straßenfest', startDate: '2096-05-02T14:00', organizer: { name: 'BUERGERHAUS NORD' } },
  { id: 'e2', title: 'Konzert', startDate: '2096-05-03T20:00', organizer: { name: 'Kulturbüro' } },
];
const CONTACTS = [
  { id: 'c1', title: 'Bürgerhaus Nord', telephone: '+49 461 000 100' },
  { id: 'c2', title: 'Ehrenamtsbüro' },
];

const json = (records: unknown) => `<script type="application/json">${JSON.stringify(records)}</script>`;

async function show(surrounded = true) {
  const place = document.createElement(surrounded ? 'engagiert-provider' : 'div');
  place.innerHTML = `
    <engagiert-opportunity-list>${json(OFFERS)}</engagiert-opportunity-list>
    <engagiert-event-calendar>${json(EVENTS)}</engagiert-event-calendar>
    <engagiert-contact-finder>${json(CONTACTS)}</engagiert-contact-finder>`;
  document.body.append(place);
  const [list, calendar, finder] = [...place.children] as unknown as [Widget, Widget, Widget];
  await until(
    () => [list, calendar, finder].every((widget) => all(widget, '[part~=record]').length > 0),
    'it has come',
  );
  return { place, list, calendar, finder };
}

const button = (widget: Widget, text: string) =>
  all(widget, 'dialog[open] button').find((each) => each.textContent?.trim() === text) as
    | HTMLButtonElement
    | undefined;

async function open(widget: Widget, title: string) {
  const link = all(widget, '[part~=title]').find((each) => each.textContent?.includes(title));
  (link as HTMLElement).click();
  await until(() => all(widget, 'dialog.details[open] .sheet-body').length > 0, 'it has come');
}

describe('neighbours', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it("lead from an offer's organisation to its contact point", async () => {
    const { list, finder } = await show();
    await open(list, 'Lesepatin');
    button(list, 'Zur Anlaufstelle')?.click();
    await until(() => all(finder, 'dialog.details[open]').length > 0, 'it has come');
    equal(one(finder, '#details-title').textContent?.trim(), 'Bürgerhaus Nord');
    equal(all(list, 'dialog[open]').length, 0);
  });

  it('know an organisation by its id, too, and say nothing of one that nobody knows', async () => {
    const { list } = await show();
    await open(list, 'Fahrdienst');
    ok(button(list, 'Zur Anlaufstelle'));
    button(list, 'Schließen')?.click();
    await open(list, 'Gartenhilfe');
    equal(button(list, 'Zur Anlaufstelle'), undefined);
  });

  it("lead from an event's organiser to its contact point, however it is spelt", async () => {
    const { calendar, finder } = await show();
    await open(calendar, 'Straßenfest');
    button(calendar, 'Zur Anlaufstelle')?.click();
    await until(() => all(finder, 'dialog.details[open]').length > 0, 'it has come');
  });

  it('lead from a contact point to what it offers, and nothing else is shown then', async () => {
    const { list, finder } = await show();
    await open(finder, 'Bürgerhaus Nord');
    const lead = button(finder, '2 Angebote hier');
    ok(lead);
    ok(button(finder, '1 Veranstaltung hier'));
    lead.click();
    await until(() => titles(list).length === 2, 'it has come');
    deepEqual(titles(list), ['Lesepatin', 'Fahrdienst']);
    equal(all(finder, 'dialog[open]').length, 0);
    // The finder itself has no such filter: it shows what it showed.
    equal(titles(finder).length, 2);
    const chip = all(list, '.chips button').find((each) => each.textContent?.includes('Bürgerhaus Nord'));
    (chip as HTMLElement).click();
    await until(() => titles(list).length === 1, 'it has come');
  });

  it('do not know each other without a provider', async () => {
    const { list } = await show(false);
    await open(list, 'Lesepatin');
    equal(button(list, 'Zur Anlaufstelle'), undefined);
  });
});
