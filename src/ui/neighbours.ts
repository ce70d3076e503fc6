import type { ReactiveElement } from 'lit';
import type { Kit } from '../base/lazy.js';
import type { FeedState } from '../feed/store.js';
import { spellings } from '../search/fold.js';

/*
 * Widgets that stand in one provider know of each other: an offer's organisation opens its contact point, and a
 * contact point leads to what it offers. Only for parts that load later.
 */

/** What every widget tells about itself. */
interface Widget<R> extends ReactiveElement {
  readonly state: FeedState<R & { id: string; title: string }>;
}

interface Named {
  id?: string;
  name?: string;
}

/** A neighbour's records, if it is there and has been read. */
function neighbours<R, W extends Widget<R>>(host: Element, tag: string): W[] {
  const provider = host.closest('engagiert-provider');
  return [...(provider?.querySelectorAll<W>(tag) ?? [])].filter((widget) => 'state' in widget);
}

type ContactRecord = { id: string; title: string; alternateName?: readonly string[] };
interface ContactFinder extends Widget<ContactRecord> {
  /** Opens a contact point's details. */
  open(id: string): void;
}

/** Whether two names are spelt alike: `ü` is `ue` and `u`. */
const isAlike = (one: string, other: string): boolean => {
  const ways = spellings(other);
  return spellings(one).some((way) => ways.includes(way));
};

const isSame = ({ id, name }: Named, contact: ContactRecord): boolean =>
  (id !== undefined && id === contact.id) ||
  (name !== undefined &&
    [contact.title, ...(contact.alternateName ?? [])].some((other) => isAlike(other, name)));

/** What opens the contact point of an organisation in a neighbouring finder; undefined where none knows it. */
function contactOf(host: Element, organization: Named | undefined): (() => void) | undefined {
  if (!organization) return undefined;
  for (const finder of neighbours<ContactRecord, ContactFinder>(host, 'engagiert-contact-finder')) {
    const contact = finder.state.records.find((record) => isSame(organization, record));
    if (contact) return () => finder.open(contact.id);
  }
  return undefined;
}

/** A button that leads from an organisation to its contact point; nothing where no neighbour knows it. */
export function contactButton(
  { html, nothing }: Kit,
  host: Element,
  organization: Named | undefined,
  text: string,
  close: () => void,
) {
  const open = contactOf(host, organization);
  const go = () => {
    close();
    open?.();
  };
  return open ? html`<button type="button" @click=${go}>${text}</button>` : nothing;
}

type Offering = { hiringOrganization?: Named; organizer?: Named };

/** What a contact point has in a neighbouring widget. */
export interface Offered {
  widget: ReactiveElement;
  count: number;
  /** The names under which its records stand there. */
  names: readonly string[];
}

/** A contact point's offers or events in the first neighbour that has some. */
export function offeredBy(
  host: Element,
  contact: ContactRecord,
  tag: 'engagiert-opportunity-list' | 'engagiert-event-calendar',
): Offered | undefined {
  for (const widget of neighbours<Offering, Widget<Offering>>(host, tag)) {
    const names = widget.state.records.flatMap(({ hiringOrganization, organizer }) => {
      const organization = hiringOrganization ?? organizer;
      return organization && isSame(organization, contact) ? [organization.name ?? ''] : [];
    });
    if (names.length) return { widget, count: names.length, names: [...new Set(names)].filter(Boolean) };
  }
  return undefined;
}
