import type { ContactPoint } from '../../../model/contact-point.js';
import { putStructuredData } from '../../../ui/structured-data.js';
import type { FinderParts } from '../finder-parts.js';

/* Loads when a page asks for it: the places as schema.org data in the page. */

/** Puts the places into the page or brings them up to date; takes them away when the page or the finder wants that. */
export function put({ host, finder }: FinderParts): void {
  putStructuredData(host, host.jsonLd ? finder.all().map(toPlace) : undefined);
}

/** schema.org names only, without persons: no contact persons, no mail. */
const toPlace = (record: ContactPoint) => ({
  '@type':
    record.bodyType === 'GovernmentOffice' || record.bodyType === 'NGO' ? record.bodyType : 'Organization',
  '@id': record.id,
  name: record.title,
  alternateName: record.alternateName,
  description: record.description,
  url: record.url,
  telephone: record.telephone,
  keywords: record.keywords?.join(', '),
  areaServed: record.areaServed,
  location: (record.address || record.geo) && {
    '@type': 'Place',
    address: record.address && { '@type': 'PostalAddress', ...record.address },
    geo: record.geo && { '@type': 'GeoCoordinates', ...record.geo },
    openingHoursSpecification: record.openingHoursSpecification
      ?.filter(({ mode }) => (mode ?? 'walkIn') === 'walkIn')
      .map(({ mode: _, ...hours }) => ({ '@type': 'OpeningHoursSpecification', ...hours })),
  },
});
