import type { EventRecord, Venue } from '../../../model/event.js';
import { putStructuredData } from '../../../ui/structured-data.js';
import type { CalendarParts } from '../calendar-parts.js';

/* Loads when a page asks for it: the events as schema.org data in the page. */

/** Puts the events into the page or brings them up to date; takes them away when the page or the calendar wants that. */
export function put({ host, calendar }: CalendarParts): void {
  putStructuredData(host, host.jsonLd ? [...calendar.on()].map(toEvent) : undefined);
}

const toPlace = ({ virtual, name, url, address, geo }: Venue) =>
  virtual
    ? { '@type': 'VirtualLocation', url }
    : {
        '@type': 'Place',
        name,
        address: address && { '@type': 'PostalAddress', ...address },
        geo: geo && { '@type': 'GeoCoordinates', ...geo },
      };

const iri = (name: string | undefined) => name && `https://schema.org/${name}`;

/** schema.org names only, without persons: no performers, of the organiser no mail and no phone. */
function toEvent(event: EventRecord) {
  const {
    id,
    title,
    description,
    url,
    startDate,
    endDate,
    doorTime,
    previousStartDate,
    location,
    organizer,
  } = event;
  return {
    '@type': 'Event',
    '@id': id,
    name: title,
    description,
    url,
    startDate,
    endDate,
    doorTime,
    previousStartDate,
    eventStatus: iri(event.eventStatus),
    eventAttendanceMode: iri(event.eventAttendanceMode),
    isAccessibleForFree: event.isAccessibleForFree,
    image: event.image?.url,
    inLanguage: event.inLanguage,
    location: location?.map(toPlace),
    organizer: organizer && { '@type': 'Organization', name: organizer.name, url: organizer.url },
    offers: event.offers?.map(({ price, priceCurrency, url: link, validThrough }) => ({
      '@type': 'Offer',
      price,
      priceCurrency: price === undefined ? undefined : (priceCurrency ?? 'EUR'),
      url: link,
      validThrough,
    })),
    subEvent: event.subEvent?.map((session) => ({
      '@type': 'Event',
      name: session.title ?? title,
      startDate: session.startDate,
      endDate: session.endDate,
      eventStatus: iri(session.eventStatus),
    })),
  };
}
